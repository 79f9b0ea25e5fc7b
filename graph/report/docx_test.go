package report

import (
	"archive/zip"
	"bytes"
	"image"
	"image/color"
	"image/png"
	"io"
	"regexp"
	"strings"
	"testing"

	"jejaring/graph/paper"
)

// saysNoMore writes the document for word processors too, and complains where that says what the HTML does not: what holds of
// the one then holds of the other.
func saysNoMore(t *testing.T, d paper.Doc, html string) {
	t.Helper()
	d.Paint = func(f paper.Figure, _ float64) ([]byte, error) { return paint(f, 0.1) } // pixels say nothing that the vectors do not
	var b bytes.Buffer
	if err := paper.WriteDOCX(&b, d); err != nil {
		t.Fatal(err)
	}
	z, err := zip.NewReader(bytes.NewReader(b.Bytes()), int64(b.Len()))
	if err != nil {
		t.Fatal(err)
	}
	words := regexp.MustCompile(`<w:t [^>]*>([^<]+)</w:t>|descr="([^"]+)"|<dc:\w+>([^<]+)<`)
	pages := regexp.MustCompile(`^(Halaman|Page|dari|of)$`)
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		data, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		switch {
		case strings.HasSuffix(f.Name, ".svg"):
			if bytes.Contains(data, []byte("<text")) || bytes.Contains(data, []byte("<title")) {
				t.Errorf("%s says something", f.Name)
			}
		case strings.HasSuffix(f.Name, ".xml"):
			for _, m := range words.FindAllStringSubmatch(string(data), -1) {
				for _, said := range strings.Split(strings.TrimSpace(m[1]+m[2]+m[3]), ". ") { // a title and a caption stand in one
					if !strings.Contains(html, strings.TrimSuffix(said, ".")) && !pages.MatchString(said) {
						t.Errorf("%s says %q, the HTML does not", f.Name, said)
					}
				}
			}
		}
	}
}

// A figure is painted in its size on white.
func TestPaintIsThePictureItself(t *testing.T) {
	f := paper.Figure{Width: 40, Height: 30, Draw: func(p paper.Pen) { p.Circle(20, 15, 10, color.RGBA{200, 0, 0, 255}) }}
	data, err := paint(f, 2)
	if err != nil {
		t.Fatal(err)
	}
	m, err := png.Decode(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	if m.Bounds().Dx() != 80 || m.Bounds().Dy() != 60 {
		t.Errorf("%v", m.Bounds())
	}
	for at, want := range map[image.Point]color.RGBA{{40, 30}: {200, 0, 0, 255}, {2, 2}: {255, 255, 255, 255}, {40, 52}: {255, 255, 255, 255}} {
		if got := color.RGBAModel.Convert(m.At(at.X, at.Y)); got != want {
			t.Errorf("at %v %v, want %v", at, got, want)
		}
	}
}
