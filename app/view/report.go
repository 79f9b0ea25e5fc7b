package view

import (
	"context"
	"image"
	"io"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"jejaring/app/command"
	"jejaring/app/session"
	"jejaring/graph"
	"jejaring/graph/diagram"
	"jejaring/graph/locale"
	"jejaring/graph/network"
	"jejaring/graph/paper"
	"jejaring/graph/plan"
	"jejaring/graph/report"
)

var reportView = View{ID: "report", Icon: "document", New: newReport}

// composed is a report with its pages, and what it was made of.
type composed struct {
	of     reportOf
	doc    paper.Doc
	pages  []paper.Page
	checks []report.Check
}

// reportOf is all that a report depends on; where it is another one, the report is composed anew.
type reportOf struct {
	snapshot                   *network.Snapshot
	scene                      *diagram.Scene // another one where places or sizes are others
	leftOut, privacy, language string
}

// reportPart shows the report page by page: its sections at the left, the page in the middle, what it is made
// of at the right.
type reportPart struct {
	s       *session.Session
	h       command.Host
	now     composed
	stale   bool // another one is being composed
	list    *sectionList
	page    *preview
	bar     *pageBar
	options *reportOptions
	empty   *instead
	object  *fyne.Container
}

func newReport(s *session.Session, h command.Host) (fyne.CanvasObject, func()) {
	if s.Document() == nil {
		return container.NewWithoutLayout(), func() {}
	}
	r := &reportPart{s: s, h: h}
	r.page = newPreview(s.Looks.Report.Zoom, r.turn)
	r.list, r.bar, r.options = newSectionList(r), newPageBar(r), newReportOptions(r)
	r.empty = newInstead()
	r.page.zoomed = func() {
		r.look().Zoom = r.page.zoom
		r.bar.update()
	}
	r.object = container.New(&threeColumns{s}, r.list.object, container.New(aboveBar{}, container.NewStack(r.page, r.empty.Container), r.bar.object), r.options.object)
	r.update()
	stop := s.Watch(func(session.Notice) { r.update() })
	return r.object, func() {
		stop()
		s.Cancel(reportJob)
	}
}

// reportJob is the ID of the job that composes a large report.
const reportJob = "report"

func (r *reportPart) look() *session.ReportLook { return &r.s.Looks.Report }

// chosen returns the IDs of the sections that are printed.
func (r *reportPart) chosen() []string {
	var ids []string
	for _, section := range report.All {
		if !graph.Set(r.look().LeftOut).Has(section.ID) {
			ids = append(ids, section.ID)
		}
	}
	return ids
}

func (r *reportPart) wanted() reportOf {
	look := r.look()
	return reportOf{r.s.Snapshot(), r.s.Scene(), look.LeftOut, string(privacyOf(look.Privacy)), languageOf(r.s, look.Language)}
}

// update composes the report where it would be another one now, at once where that takes a moment only.
func (r *reportPart) update() {
	if r.s.Document() == nil {
		return
	}
	of, sections := r.wanted(), r.chosen()
	switch {
	case len(sections) == 0:
		r.now, r.stale = composed{of: of}, false
	case of != r.now.of:
		r.compose(of, sections)
		return
	}
	r.show()
}

func (r *reportPart) compose(of reportOf, sections []string) {
	in, next := inputOf(r.s, plan.Network, of.privacy, of.language), composed{of: of}
	work := func(ctx context.Context) error {
		var err error
		if next.doc, err = report.Of(ctx, in, sections...); err == nil {
			next.pages, next.checks = paper.Pages(next.doc), report.SourceOf(in).Checks()
		}
		return err
	}
	done := func(err error) {
		if r.stale = false; err != nil {
			r.h.Fail(err)
			return
		}
		r.now = next
		r.show()
	}
	r.now.of = of
	if r.stale = compose(r.s, reportJob, locale.M("view.report.composing"), work, done); r.stale {
		r.show()
	}
}

// again composes what the user stopped.
func (r *reportPart) again() { r.compose(r.wanted(), r.chosen()) }

// show shows what is composed.
func (r *reportPart) show() {
	look := r.look()
	look.Page = max(0, min(look.Page, len(r.now.pages)-1))
	if len(r.now.pages) > 0 {
		page := r.now.pages[look.Page]
		r.page.show(screenSize(page.Size), func(dst *image.RGBA) { paintPage(dst, page) }, r.stale)
	} else {
		r.page.show(screenSize(paper.A4), nil, false)
	}
	switch {
	case len(r.chosen()) == 0:
		r.empty.say(r.s.T("view.report.none"), r.s.T("view.report.none-hint"))
	case r.stale && !r.s.IsRunning(reportJob):
		sayStopped(r.empty, r.s, r.again)
	case r.stale && len(r.now.pages) == 0:
		r.empty.say(r.s.T("view.report.composing"), r.s.T("view.report.composing-hint"))
	default:
		r.empty.say("", "")
	}
	r.list.update()
	r.bar.update()
	r.options.update()
}

// screenSize returns the size of a sheet at 100 %: points are 1/72 inch, px 1/96.
func screenSize(sheet paper.Size) fyne.Size {
	return fyne.NewSize(float32(sheet.Width*96/72), float32(sheet.Height*96/72))
}

// paintPage draws a page on white, which paper is also on a dark screen.
func paintPage(dst *image.RGBA, page paper.Page) {
	whiten(dst)
	diagram.OnPixels(dst, float64(dst.Rect.Dx())/page.Width, func(pen diagram.Pen) { page.Draw(pen) })
}

func whiten(dst *image.RGBA) {
	for k := range dst.Pix {
		dst.Pix[k] = 255
	}
}

// startOf returns the page on which a section starts, −1 where it is not printed.
func (r *reportPart) startOf(section report.Section) int {
	if graph.Set(r.look().LeftOut).Has(section.ID) || len(r.now.pages) == 0 {
		return -1
	}
	for k, page := range r.now.pages {
		for _, mark := range page.Marks {
			if mark.ID == section.ID {
				return k
			}
		}
	}
	if section.Bare {
		return 0
	}
	return -1
}

func (r *reportPart) turn(pages int) {
	look := r.look()
	page := max(0, min(look.Page+pages, len(r.now.pages)-1))
	if page != look.Page {
		look.Page, look.Section = page, ""
		r.page.scroll.ScrollToTop()
		r.show()
	}
}

// toggle prints a section, or leaves it out.
func (r *reportPart) toggle(section report.Section, on bool) {
	set := graph.Set(r.look().LeftOut)
	if on {
		set = set.Without(section.ID)
	} else {
		set = set.With(section.ID)
	}
	r.look().LeftOut = string(set)
	r.update()
}

func (r *reportPart) goTo(section report.Section) {
	if page := r.startOf(section); page >= 0 {
		r.look().Page, r.look().Section = page, section.ID
		r.page.scroll.ScrollToTop()
		r.show()
	}
}

func (r *reportPart) save(kind paper.Paper) {
	doc := r.now.doc
	command.Save(r.s, r.h, command.File{
		Title: locale.M("view.report.save-title"), Name: doc.Title, Extension: kind.Extension,
		Write: func(w io.Writer) error { return kind.Write(w, doc) },
	})
}

func (r *reportPart) print() {
	doc := r.now.doc
	printOut(r.s, r.h, doc.Title, func(w io.Writer) error { return paper.WritePDF(w, doc) })
}
