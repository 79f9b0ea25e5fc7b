package view

import (
	"context"
	"io"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"jejaring/app/command"
	"jejaring/app/kit"
	"jejaring/app/session"
	"jejaring/graph/diagram"
	"jejaring/graph/locale"
	"jejaring/graph/network"
	"jejaring/graph/plan"
	"jejaring/graph/report"
)

// A handout is what leaves the program, a report or a picture: the one gate is report.Input, so that names are
// covered in the same way whatever kind of file is written.

// inputOf returns what handouts are made of: the network as it is looked at just now, with new codes for the
// clients each time, so that two handouts cannot be laid side by side. The map is set on the page by a plan.
func inputOf(s *session.Session, by plan.Plan, privacy, language string) report.Input {
	drawn, _ := s.Drawn()
	in := report.Input{Snapshot: drawn, Language: locale.Of(language), Privacy: privacyOf(privacy), Seed: rand.Uint64(), Date: s.Now(), ConsentsOn: s.OwnDay()}
	in.Around = s.AroundBy(by)
	if by.Free {
		in.Drawing = s.FreeDrawing()
	}
	draw := drawing(s, by, in)
	if !by.Free {
		in.Page = locale.M("plan." + by.ID + ".name")
	}
	in.Map = func(shown *network.Snapshot, frame report.Frame) report.Map {
		return report.MapOf(draw(shown, diagram.Look{Untitled: true, Width: frame.Width, Height: frame.Height}))
	}
	return in
}

// drawing returns a function that sets what may be shown on the page by a plan, in light colours and with its legend,
// and as a trial where one is on. It may be called on any goroutine.
func drawing(s *session.Session, by plan.Plan, made report.Input) func(*network.Snapshot, diagram.Look) *diagram.Scene {
	pageOf := paging(s, by, made)
	return func(shown *network.Snapshot, look diagram.Look) *diagram.Scene { return pageOf(shown, look).Scene() }
}

// paging returns a function that does so and returns the page, with its figures.
func paging(s *session.Session, by plan.Plan, made report.Input) func(*network.Snapshot, diagram.Look) plan.Page {
	drawn, tried := s.Drawn()
	in, styled, whole := s.SettingOf(by, drawn, diagram.Look{}), s.Look(), s.Snapshot()
	around := (*network.Snapshot)(nil)
	if made.Around != nil {
		in, around = s.SettingOf(by, made.Around, diagram.Look{}), report.SourceOf(made).Around
	}
	return func(shown *network.Snapshot, look diagram.Look) plan.Page {
		if around != nil {
			shown, look.Through = around, shown
		}
		look = look.Styled(styled.Over(whole, shown))
		look.Language, look.Legend, look.Gallery = made.Language, true, styled.Gallery
		look.Trial, look.Marks = tried != nil, tried
		covered := in
		covered.Snapshot, covered.Look = shown, look
		covered.Anonymous, covered.Bound = made.Privacy == report.Anonymous, true
		return by.Of(covered)
	}
}

// moment is the number of actors up to which a handout is made in less than a quarter of a second.
const moment = 150

// compose makes a handout, at once where the network is small, else as a job; it tells whether that is still to come.
func compose(s *session.Session, job string, name locale.Message, work func(context.Context) error, done func(error)) (later bool) {
	if s.Snapshot().N() <= moment {
		s.Cancel(job)
		done(work(context.Background()))
		return false
	}
	s.Start(job, name, func(ctx context.Context, _ func(float64)) error { return work(ctx) }, done)
	return true
}

func privacyOf(privacy string) report.Privacy {
	if report.Privacy(privacy) == report.Named {
		return report.Named
	}
	return report.Anonymous
}

func languageOf(s *session.Session, language string) string {
	if language == "" {
		return string(s.Language())
	}
	return language
}

// privacyChoice lets the user choose how far names are shown, and says below what that means.
func privacyChoice(s *session.Session, chosen string, choose func(string)) fyne.CanvasObject {
	said := kit.NewWrapped(kit.Caption, s.T("view.report.privacy."+string(privacyOf(chosen))+"-text"))
	column := kit.Column(kit.Gap2)
	var segments []kit.Segment
	for _, p := range report.Privacies {
		segments = append(segments, kit.Segment{Code: string(p), Label: s.T("view.report.privacy." + string(p))})
	}
	choice := kit.NewSegmented(segments, string(privacyOf(chosen)), func(code string) {
		said.SetText(s.T("view.report.privacy." + code + "-text"))
		column.Refresh()
		choose(code)
	})
	column.Objects = []fyne.CanvasObject{kit.NewText(kit.Strong, s.T("view.report.names")), choice, said}
	return column
}

// languageChoice lets the user choose the language of a handout, whatever that of the screen is.
func languageChoice(s *session.Session, chosen string, choose func(string)) fyne.CanvasObject {
	segments := []kit.Segment{{Code: "id", Label: s.T("language.id")}, {Code: "en", Label: s.T("language.en")}}
	return kit.NewRow(s.T("view.report.language"), "", kit.NewSegmented(segments, languageOf(s, chosen), choose))
}

// checkGroup says what was protected and what to mind, above a line; nothing while there is nothing to say.
type checkGroup struct {
	s      *session.Session
	said   []string
	list   *fyne.Container
	object *fyne.Container
}

func newCheckGroup(s *session.Session) *checkGroup {
	g := &checkGroup{s: s, list: kit.Column(kit.Gap2)}
	g.object = kit.Column(kit.Gap4, g.list, kit.NewSeparator())
	g.object.Hide()
	return g
}

func (g *checkGroup) set(checks []report.Check) {
	list := []fyne.CanvasObject{kit.NewWrapped(kit.Strong, g.s.T("view.report.checks"))}
	var said []string
	for _, c := range checks {
		said, list = append(said, g.s.Language().Say(c.Message)), append(list, newCheckPoint(g.s, c))
	}
	show(g.object, len(said) > 0)
	if !slices.Equal(said, g.said) {
		g.said, g.list.Objects = said, list
		g.object.Refresh()
	}
}

// point is a sentence with a sign before it.
type point struct {
	widget.BaseWidget
	mark *kit.Mark
	text *kit.Text
}

func newPoint(icon string, colour fyne.ThemeColorName, sentence string) *point {
	p := &point{mark: kit.NewMark(icon, colour, 16), text: kit.NewWrapped(kit.Body, sentence)}
	p.ExtendBaseWidget(p)
	return p
}

// newCheckPoint says a check.
func newCheckPoint(s *session.Session, c report.Check) *point {
	icon, colour := "check", kit.ColorOK
	if c.Mind {
		icon, colour = "warning", kit.ColorWarn
	}
	return newPoint(icon, colour, s.Language().Say(c.Message))
}

// signSide is the side of the sign, which grows with the letters.
func signSide() float32 { return kit.Size(theme.SizeNameText) + 3 }

// HeightFor returns the height at a width.
func (p *point) HeightFor(width float32) float32 {
	return kit.HeightFor(p.text, width-signSide()-kit.Gap2)
}

// CreateRenderer is Fyne's way to the picture of a widget.
func (p *point) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(container.New(pointLayout{}, p.mark, p.text))
}

type pointLayout struct{}

func (pointLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(signSide(), max(signSide(), objects[1].MinSize().Height))
}

func (pointLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	side := signSide()
	objects[0].Move(fyne.NewPos(0, 2))
	objects[0].Resize(fyne.NewSquareSize(side))
	objects[1].Move(fyne.NewPos(side+kit.Gap2, 0))
	objects[1].Resize(fyne.NewSize(size.Width-side-kit.Gap2, size.Height))
}

// instead stands in the place of a preview while there is nothing to see, and says why.
type instead struct {
	*fyne.Container
	said string
}

func newInstead() *instead {
	i := &instead{Container: container.NewStack()}
	i.Hide()
	return i
}

// say shows a question or a state with a sentence below it and what can be done; an empty one makes room for the preview.
func (i *instead) say(title, sentence string, next ...fyne.CanvasObject) {
	show(i.Container, title != "")
	if i.said != title && title != "" {
		i.Objects = []fyne.CanvasObject{kit.NewBox(kit.Look{Fill: kit.ColorSunk}, kit.NewEmpty(title, sentence, next...))}
		i.Refresh()
	}
	i.said = title
}

// sayStopped says that a handout is not made since the user stopped it, and offers to go on.
func sayStopped(i *instead, s *session.Session, again func()) {
	i.say(s.T("view.report.stopped"), s.T("view.report.composing-hint"), kit.NewButton(kit.Accented, "play", s.T("view.report.again"), again))
}

// printOut writes a handout into the program's own folder and opens it with the computer's program for it, which
// can print. The one before it is deleted, so that no heap of them is left behind.
func printOut(s *session.Session, h command.Host, name string, write func(io.Writer) error) {
	folder, err := session.Folder()
	if err != nil {
		h.Fail(err)
		return
	}
	folder = filepath.Join(folder, "print")
	os.RemoveAll(folder) //nolint:errcheck // one that is still open elsewhere stays until the next time
	if err := os.MkdirAll(folder, 0o700); err != nil {
		h.Fail(err)
		return
	}
	path := filepath.Join(folder, session.FileName(name)+".pdf")
	command.Write(s, h, path, write, func() { h.OpenOutside(path) })
}
