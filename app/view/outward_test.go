package view

import (
	"archive/zip"
	"bytes"
	"context"
	"image"
	"image/color"
	"io"
	"regexp"
	"strings"
	"testing"
	"time"

	"jejaring/graph/chart"
	"jejaring/graph/diagram"
	"jejaring/graph/graphtest"
	"jejaring/graph/measure"
	"jejaring/graph/paper"
	"jejaring/graph/report"
)

// Nothing that leaves by a list tells what may not leave, nor does the name that is proposed for its file (PV-04, PV-05, PV-09).
func TestNothingThatLeavesByAListTellsSecrets(t *testing.T) {
	s := graphtest.SecretsOf(t)
	for _, l := range listings {
		d, part := lists(t, l.kind, s.Records...)
		part.copy()
		s.Keeps(t, "what is copied of "+l.kind, d.Clip)
		sheet, _ := part.sheet(part.table.Shown())
		s.Keeps(t, "the workbook of "+l.kind, unzipped(t, written(t, func(w io.Writer) error {
			return paper.WriteXLSX(w, sheet.Name, time.Now(), []paper.Sheet{sheet})
		})))
		part.ways()[2].Do()
		s.Keeps(t, "the name of a file of "+l.kind, d.Picked[0].Name)
	}
}

// Nothing that leaves by the timeline and the matrix of needs does.
func TestNothingThatLeavesByASheetTellsSecrets(t *testing.T) {
	s := graphtest.SecretsOf(t)
	d, p := timelineOf(t, s.Records...)
	s.Keeps(t, "the timeline", written(t, p.csv()))
	out, name := p.outside()
	picture, said := out.draw(chart.Look{Language: d.s.Language(), Width: 3000, Title: name}), reader{said: &[]string{}}
	diagram.OnPixels(image.NewRGBA(image.Rect(0, 0, 1, 1)), 1, func(pen diagram.Pen) {
		said.Pen = pen
		picture.Draw(said)
	})
	if len(*said.said) < 20 {
		t.Errorf("the picture of the timeline says %q", *said.said)
	}
	s.Keeps(t, "the picture of the timeline", strings.Join(*said.said, "\n"))
	matrix, err := measure.NeedMatrixOf(context.Background(), d.s.Snapshot())
	if err != nil {
		t.Fatal(err)
	}
	s.Keeps(t, "the matrix", written(t, report.NeedTableOf(d.s.Snapshot(), matrix, d.s.Language()).CSV))
}

// reader is a pen that reads what it writes.
type reader struct {
	diagram.Pen
	said *[]string
}

func (r reader) Text(x, y, letters float64, weight int, text string, c color.RGBA) {
	*r.said = append(*r.said, text)
}

func written(t *testing.T, write func(io.Writer) error) string {
	t.Helper()
	var b bytes.Buffer
	if err := write(&b); err != nil || b.Len() < 200 {
		t.Fatal(b.Len(), err)
	}
	return b.String()
}

var cellNames = regexp.MustCompile(` r="[A-Z]+[0-9]+"`)

// unzipped returns all that stands in the files of an archive.
func unzipped(t *testing.T, archive string) string {
	t.Helper()
	zip, err := zip.NewReader(strings.NewReader(archive), int64(len(archive)))
	if err != nil {
		t.Fatal(err)
	}
	text := ""
	for _, f := range zip.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		inside, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		text += cellNames.ReplaceAllString(string(inside), "") // "A28" is also a party
	}
	return text
}
