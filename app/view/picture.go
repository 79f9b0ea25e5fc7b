package view

import (
	"image"
	"math"
	"slices"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"jejaring/app/command"
	"jejaring/app/kit"
	"jejaring/app/session"
	"jejaring/graph/diagram"
	"jejaring/graph/locale"
	"jejaring/graph/paper"
	"jejaring/graph/plan"
	"jejaring/graph/report"
)

var pictureView = View{ID: "picture", Icon: "picture", New: newPicture}

// formats lists the kinds of picture, and the sizes of each in the order in which people see them.
var formats = []struct {
	id    string
	sizes []string
}{
	{"png", []string{"1", "2", "3", "4", "a4", "a3"}},
	{"svg", nil},
	{"pdf", []string{"a4", "a3", "a2", "a1", "a0"}},
}

// picturePart shows the map as it will be exported, beside what can be chosen of it.
type picturePart struct {
	s        *session.Session
	h        command.Host
	now      drawn
	stale    bool
	sheet    *preview
	zoom     *zoomGroup
	sizes    *fyne.Container
	ways     *pictureWays
	sequence *sequenceGroup
	grey     *greyTest
	said     *kit.Text // below the format
	checks   *checkGroup
	joined   *kit.Button // uses the map of groups, where a small network can be recognised
	figures  fyne.CanvasObject
	button   *kit.Button
	copy     *kit.Button
	empty    *instead
	options  fyne.CanvasObject
}

func newPicture(s *session.Session, h command.Host) (fyne.CanvasObject, func()) {
	if s.Document() == nil {
		return container.NewWithoutLayout(), func() {}
	}
	p := &picturePart{s: s, h: h, sheet: newPreview(wholeSheet, func(int) {}), sizes: kit.Column(kit.Gap2), checks: newCheckGroup(s)}
	p.zoom = newZoomGroup(s, p.sheet)
	p.sheet.zoomed = p.zoom.update
	p.said = kit.NewWrapped(kit.Caption, "")
	p.ways, p.grey = newPictureWays(s, p.update), newGreyTest(s, p.update)
	p.sequence = newSequenceGroup(s, h, p.wanted, p.update)
	p.empty = newInstead()
	p.button = kit.NewButton(kit.Filled, "download", s.T("view.picture.save"), p.save)
	p.copy = kit.NewButton(kit.Outlined, "copy", s.T("command.copy-picture.name"), p.copyOut)
	p.joined = kit.NewButton(kit.Outlined, plan.Aggregate.ID, s.T("view.picture.aggregate"), func() { s.SetOn(plan.Aggregate.ID, "") })
	p.figures = p.newFigures()
	p.options = p.newOptions()
	bar := newTwoGroups(p.zoom.object, kit.Line(0))
	object := container.New(&threeColumns{s}, container.New(aboveBar{}, container.NewStack(p.sheet, p.empty.Container), bar), p.options)
	p.update()
	stop := s.Watch(func(session.Notice) { p.update() })
	return object, func() {
		stop()
		s.Cancel(pictureJob)
		s.Cancel(datesJob)
	}
}

const (
	pictureJob = "picture"
	datesJob   = "picture-dates"
)

func (p *picturePart) newOptions() fyne.CanvasObject {
	look := &p.s.Looks.Picture
	var kinds []kit.Segment
	for _, f := range formats {
		kinds = append(kinds, kit.Segment{Code: f.id, Label: map[string]string{"png": "PNG", "svg": "SVG", "pdf": "PDF"}[f.id]})
	}
	format := kit.NewSegmented(kinds, p.wanted().format, func(code string) { look.Format, look.Size = code, ""; p.update() })
	body := kit.Column(kit.Gap4,
		kit.Column(kit.Gap2, kit.NewRow(p.s.T("view.picture.format"), "", format), p.said),
		p.sizes,
		p.ways.object, p.sequence.object,
		p.grey.object,
		kit.NewSeparator(),
		privacyChoice(p.s, look.Privacy, func(code string) { look.Privacy = code; p.update() }),
		kit.NewSeparator(), p.checks.object, p.joined, p.figures,
		languageChoice(p.s, look.Language, func(code string) { look.Language = code; p.update() }),
	)
	return beside(body, kit.Column(kit.Gap2, p.button, p.copy))
}

// wanted returns what the picture is to be made of; a size that the format does not have becomes its usual one.
func (p *picturePart) wanted() pictureOf {
	look, of := p.s.Looks.Picture, pictureOf{snapshot: p.s.Snapshot(), scene: p.s.Scene(), plan: p.s.Plan().ID, format: "png"}
	of.dates = look.Dates
	of.privacy, of.language = string(privacyOf(look.Privacy)), languageOf(p.s, look.Language)
	sizes := formats[0].sizes
	for _, f := range formats {
		if f.id == look.Format {
			of.format, sizes = f.id, f.sizes
		}
	}
	for k, size := range sizes {
		if size == look.Size || (look.Size == "" && k == map[string]int{"png": 1}[of.format]) {
			of.size = size
		}
	}
	of.clear = look.Clear && of.isPixels()
	of.tiled = look.Tiled && of.format == "pdf" && of.size != "a4"
	return of
}

func (p *picturePart) update() {
	if p.s.Document() == nil {
		return
	}
	if of := p.wanted(); of != p.now.of {
		p.draw(of)
		return
	}
	p.show()
}

func (p *picturePart) draw(of pictureOf) {
	next := drawn{of: of}
	work := next.making(p.s)
	done := func(err error) {
		if p.stale = false; err != nil {
			p.h.Fail(err)
			return
		}
		p.now = next
		p.checkDays()
		p.show()
	}
	p.now.of = of
	if p.stale = compose(p.s, pictureJob, locale.M("view.picture.drawing"), work, done); p.stale {
		p.show()
	}
}

// checkDays looks at the sequence beside the picture, after it: of a large network that takes as long as many pictures.
func (p *picturePart) checkDays() {
	if !p.now.of.isPixels() || p.s.InTrial() {
		p.s.Cancel(datesJob)
		return
	}
	next := p.now
	compose(p.s, datesJob, locale.M("view.sequence.checking"), next.checking(p.s), func(err error) {
		if err == nil && next.of == p.now.of {
			p.now.onDays = next.onDays
			p.sequence.show(p.now)
			p.options.Refresh()
		}
	})
}

func (p *picturePart) show() {
	now := p.now
	p.say()
	p.showSheet()
	p.showSizes()
	p.ways.show(now.of)
	p.sequence.show(now)
	p.grey.show(now.scene)
	p.checks.set(now.allChecks())
	show(p.joined, now.of.privacy == string(report.Anonymous) && now.of.plan != plan.Aggregate.ID && slices.ContainsFunc(now.checks, report.Check.IsSmall))
	show(p.figures, now.table != nil)
	reason := p.whyNot()
	p.button.SetReason(reason)
	show(p.copy, now.of.format == "png")
	p.copy.SetReason(reason)
	if p.s.Looks.Picture.Copy && reason == "" && now.scene != nil && now.of.format == "png" {
		p.copyOut()
	}
	p.zoom.update()
	p.options.Refresh()
}

// isEmpty tells whether there is nobody to draw.
func (p *picturePart) isEmpty() bool { return p.now.of.snapshot.N() == 0 }

// say says why there is no picture, or not yet.
func (p *picturePart) say() {
	switch {
	case p.isEmpty():
		p.empty.say(p.s.T("view.picture.empty"), p.s.T("view.picture.empty-hint"))
	case p.stale && !p.s.IsRunning(pictureJob):
		sayStopped(p.empty, p.s, func() { p.draw(p.wanted()) })
	case p.stale && p.now.scene == nil:
		p.empty.say(p.s.T("view.picture.drawing"), p.s.T("view.report.composing-hint"))
	default:
		p.empty.say("", "")
	}
}

// showSheet shows the picture, on its sheet where it has one.
func (p *picturePart) showSheet() {
	now := p.now
	switch {
	case p.isEmpty() || now.scene == nil:
		p.sheet.show(fyne.NewSize(800, 500), nil, false)
	case now.page != nil:
		page := *now.page
		p.sheet.show(screenSize(page.Size), p.grey.greyed(func(dst *image.RGBA) { paintPage(dst, page) }), p.stale)
	default:
		width, height := now.scene.Size()
		paint := paintScene
		if now.of.clear {
			paint = paintClear
		}
		p.sheet.show(fyne.NewSize(float32(width), float32(height)), p.grey.greyed(func(dst *image.RGBA) { paint(dst, now.scene) }), p.stale)
	}
}

// whyNot says why the picture cannot leave just now, "" where it can.
func (p *picturePart) whyNot() string {
	switch {
	case p.stale:
		return p.s.T("view.picture.drawing")
	case p.isEmpty():
		return p.s.T("view.picture.empty")
	case command.IsWriting(p.s):
		return p.s.T("view.report.saving")
	}
	return ""
}

func paintScene(dst *image.RGBA, scene *diagram.Scene) {
	width, _ := scene.Size()
	whiten(dst)
	diagram.OnPixels(dst, float64(dst.Rect.Dx())/width, scene.Draw)
}

// showSizes offers the sizes of the format and says what the chosen one comes to.
func (p *picturePart) showSizes() {
	of, l := p.now.of, p.s.Language()
	p.said.SetText(l.T("view.picture.format." + of.format + "-text"))
	var segments []kit.Segment
	for _, f := range formats {
		for _, size := range f.sizes {
			label := size + "×"
			if _, ok := sheets[size]; ok {
				label = strings.ToUpper(size)
			}
			if f.id == of.format {
				segments = append(segments, kit.Segment{Code: size, Label: label})
			}
		}
	}
	show(p.sizes, len(segments) > 0)
	if len(segments) == 0 {
		return
	}
	choice := kit.NewSegmented(segments, of.size, func(code string) { p.s.Looks.Picture.Size = code; p.update() })
	p.sizes.Objects = []fyne.CanvasObject{kit.NewRow(p.s.T("view.picture.size"), "", choice), kit.NewWrapped(kit.Caption, p.measures())}
}

// measures says how large the picture is.
func (p *picturePart) measures() string {
	now, l := p.now, p.s.Language()
	switch {
	case now.scene == nil:
		return ""
	case now.page == nil:
		times, _ := strconv.ParseFloat(now.of.size, 64)
		width, height := now.scene.Size()
		return l.T("view.picture.pixels", "Width", l.Whole(int(math.Ceil(width*times))), "Height", l.Whole(int(math.Ceil(height*times))))
	case now.of.tiled:
		cols, rows := paper.TileCount(now.page.Size)
		return l.T("view.picture.tiles", "Count", l.Whole(cols*rows), "Columns", l.Whole(cols), "Rows", l.Whole(rows),
			"Width", l.Number(now.page.Width*2.54/72, 0), "Height", l.Number(now.page.Height*2.54/72, 0))
	case now.of.format == "pdf":
		return l.T("view.picture.millimetres", "Width", l.Number(now.page.Width*25.4/72, 0), "Height", l.Number(now.page.Height*25.4/72, 0))
	}
	size := sheetPixels(now.page)
	return l.T("view.picture.pixels-dpi", "Width", l.Whole(size.X), "Height", l.Whole(size.Y), "Dots", l.Whole(dpi))
}

func (p *picturePart) save() {
	now := p.now
	command.Save(p.s, p.h, command.File{
		Title: locale.M("view.picture.save-title"), Name: now.title, Extension: "." + now.of.format, Write: now.write, OfTrial: true,
	})
}

// copyOut puts the picture as it is seen on the clipboard.
func (p *picturePart) copyOut() {
	p.s.Looks.Picture.Copy = false
	command.CopyPNG(p.s, p.h, p.now.write)
}
