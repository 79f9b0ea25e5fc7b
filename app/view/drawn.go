package view

import (
	"context"
	"image"
	"io"
	"math"
	"slices"
	"strconv"

	"jejaring/app/session"
	"jejaring/graph/diagram"
	"jejaring/graph/locale"
	"jejaring/graph/network"
	"jejaring/graph/paper"
	"jejaring/graph/plan"
	"jejaring/graph/report"
)

// dpi is the resolution of a picture that fills a sheet.
const dpi = 300

// drawn is a picture, and what it was made of: the map alone, or the map on a sheet.
type drawn struct {
	of      pictureOf
	title   string
	scene   *diagram.Scene // of the map alone
	page    *paper.Page    // nil: the map alone
	doc     paper.Doc      // of the page
	checks  []report.Check
	onDays  []report.Check // of the sequence that it can be; nil: it can be none
	table   *plan.Table    // what it says in figures; nil: none
	unnamed int            // names that found no room on the page
}

type pictureOf struct {
	snapshot                              *network.Snapshot
	scene                                 *diagram.Scene // another one where places or what it shows are others
	plan, format, size, privacy, language string
	clear, tiled                          bool   // only where the format can be so
	dates                                 string // how those of a sequence follow one another
}

// isPixels tells whether it is the map alone as pixels.
func (of pictureOf) isPixels() bool {
	_, isSheet := sheets[of.size]
	return of.format == "png" && !isSheet
}

// making returns what makes the picture; it may run on any goroutine.
func (d *drawn) making(s *session.Session) func(context.Context) error {
	by := plan.ByID(d.of.plan)
	in := inputOf(s, by, d.of.privacy, d.of.language)
	pageOf := paging(s, by, in)
	return func(context.Context) error {
		source := report.SourceOf(in)
		page := pageOf(source.Shown, diagram.Look{Notes: source.Remarks()})
		d.scene, d.table, d.title = page.Scene(), page.Table, source.MapTitle()
		d.checks = d.of.fitting(source.Checks())
		if wide, ok := sheets[d.of.size]; ok {
			d.onSheet(in, wide)
		}
		return nil
	}
}

// checking returns what looks at the sequence that the picture can be, before it leaves the office.
func (d *drawn) checking(s *session.Session) func(context.Context) error {
	in := inputOf(s, plan.ByID(d.of.plan), d.of.privacy, d.of.language)
	return func(ctx context.Context) error {
		in, days := onDays(in, d.of.dates)
		checks, err := report.SourceOf(in).ChecksOn(ctx, days)
		d.onDays = d.of.fitting(checks)
		return err
	}
}

// fitting returns those of the checks that mean something for the picture: the map of groups tells nobody apart.
func (of pictureOf) fitting(checks []report.Check) []report.Check {
	if of.plan == plan.Aggregate.ID {
		return slices.DeleteFunc(checks, report.Check.IsSmall)
	}
	return checks
}

// allChecks are the checks, and the one that names found no room on the page.
func (d *drawn) allChecks() []report.Check {
	if d.page == nil || d.unnamed == 0 {
		return d.checks
	}
	said := locale.M("view.picture.unnamed", "Count", d.unnamed)
	if d.of.size == "a4" {
		said = locale.M("view.picture.unnamed-a4", "Count", d.unnamed)
	}
	return append(slices.Clone(d.checks), report.Check{Mind: true, Message: said})
}

// sheets are the sizes that are sheets, as they stand upright.
var sheets = map[string]paper.Size{"a4": paper.A4, "a3": paper.A3, "a2": paper.A2, "a1": paper.A1, "a0": paper.A0}

// onSheet lays the map out on a sheet, or on as many of A4 as are as large.
func (d *drawn) onSheet(in report.Input, size paper.Size) {
	if d.of.tiled {
		size = paper.Pasted(size)
	}
	laid := report.Lay(in, size)
	d.doc, d.page, d.unnamed = laid.Doc, &laid.Page, laid.Unnamed
}

func sheetPixels(page *paper.Page) image.Point {
	return image.Pt(int(math.Round(page.Width*dpi/72)), int(math.Round(page.Height*dpi/72)))
}

// write writes the picture as the kind of file it was made for.
func (d drawn) write(w io.Writer) error {
	switch {
	case d.of.format == "svg":
		return d.scene.SVG(w)
	case d.of.format == "pdf":
		pages := []paper.Page{*d.page}
		if d.of.tiled {
			pages = paper.Tiles(*d.page, d.doc.Language)
		}
		return paper.WritePages(w, d.doc, pages)
	case d.page != nil:
		dst := image.NewRGBA(image.Rectangle{Max: sheetPixels(d.page)})
		paintPage(dst, *d.page)
		return diagram.WritePNG(w, dst, dpi)
	}
	times, err := strconv.ParseFloat(d.of.size, 64)
	if err != nil {
		return err
	}
	if d.of.clear {
		return d.scene.TransparentPNG(w, times)
	}
	return d.scene.PNG(w, times)
}
