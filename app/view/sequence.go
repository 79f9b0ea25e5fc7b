package view

import (
	"cmp"
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"jejaring/app/command"
	"jejaring/app/kit"
	"jejaring/app/session"
	"jejaring/graph"
	"jejaring/graph/diagram"
	"jejaring/graph/format"
	"jejaring/graph/locale"
	"jejaring/graph/network"
	"jejaring/graph/plan"
	"jejaring/graph/report"
)

// sequenceGroup saves one picture per date, as one that moves or as numbered ones. Names are covered as in any picture.
type sequenceGroup struct {
	s      *session.Session
	h      command.Host
	of     func() pictureOf
	said   *fyne.Container // what to know of its dates beyond that of the picture
	object *fyne.Container
}

func newSequenceGroup(s *session.Session, h command.Host, of func() pictureOf, changed func()) *sequenceGroup {
	g := &sequenceGroup{s: s, h: h, of: of, said: kit.Column(kit.Gap2)}
	look := &s.Looks.Picture
	steps := kit.NewSegmented([]kit.Segment{
		{Code: network.ByMonth, Label: s.T("view.sequence.month")},
		{Code: network.ByChange, Label: s.T("view.sequence.change")},
	}, cmp.Or(look.Dates, network.ByMonth), func(code string) { look.Dates = code; changed() })
	moving := kit.NewButton(kit.Outlined, "play", s.T("view.sequence.gif"), func() { g.save(".gif") })
	numbered := kit.NewButton(kit.Outlined, "picture", s.T("view.sequence.png"), func() { g.save(".png") })
	g.object = kit.Column(kit.Gap2, kit.NewSeparator(), kit.NewRow(s.T("view.sequence.dates"), "", steps),
		kit.NewWrapped(kit.Caption, s.T("view.sequence.text")), kit.Flow(kit.Gap2, moving, numbered), g.said)
	return g
}

// show offers the sequence where the picture can be one, and says what the checks of its dates say beyond those of the
// picture, which stand elsewhere.
func (g *sequenceGroup) show(now drawn) {
	show(g.object, now.of.isPixels())
	more := []fyne.CanvasObject{kit.NewText(kit.Strong, g.s.T("view.sequence.checks"))}
	for _, c := range now.onDays {
		said := g.s.Language().Say(c.Message)
		if !slices.ContainsFunc(now.checks, func(d report.Check) bool { return g.s.Language().Say(d.Message) == said }) {
			more = append(more, newCheckPoint(g.s, c))
		}
	}
	g.said.Objects = more
	show(g.said, len(more) > 1)
	g.object.Refresh()
}

func (g *sequenceGroup) save(extension string) {
	if g.s.InTrial() {
		g.h.Fail(graph.Refuse("view.sequence.trial"))
		return
	}
	name := command.FileName(g.s, g.s.Project().Name) + extension
	g.h.PickFile(command.Pick{Title: locale.M("view.picture.save-title"), Save: true, Name: name, Extensions: []string{extension}, Chosen: func(path string) error {
		if !strings.EqualFold(filepath.Ext(path), extension) {
			path += extension
		}
		command.WriteInSteps(g.s, g.h, path, g.work(path))
		return nil
	}})
}

// dated is what a sequence is made of. It reads nothing but what is known now, so that it may be drawn on any goroutine.
type dated struct {
	by     plan.Plan
	in     report.Input // of the last day
	set    plan.In      // with a place for everybody who is on one of the pictures
	styled diagram.Look
	days   []graph.Date
}

// datedOf returns the sequence of the picture.
func datedOf(s *session.Session, of pictureOf) dated {
	d := dated{by: plan.ByID(of.plan), styled: s.Look()}
	d.in, d.days = onDays(inputOf(s, d.by, of.privacy, of.language), of.dates)
	d.set = s.SettingOf(d.by, d.in.Ever, diagram.Look{})
	return d
}

// onDays returns the input for a sequence that ends with its day, and the days. Who would be set aside by a lens is pale
// in place: in a box nobody would stand still.
func onDays(in report.Input, steps string) (report.Input, []graph.Date) {
	lens := in.Snapshot.Lens
	if lens.Out == network.Move {
		lens.Out = network.Fade
		in.Snapshot = network.Of(in.Snapshot, lens)
	}
	days, drawn := network.Days(in.Snapshot, lens, cmp.Or(steps, network.ByMonth)), cmp.Or(in.Around, in.Snapshot)
	in.Ever = network.Ever(drawn, drawn.Lens, days[0], days[len(days)-1])
	return in, days
}

// scene draws a day.
func (d *dated) scene(day graph.Date) *diagram.Scene {
	made := d.in.On(day)
	source, covered := report.SourceOf(made), d.set
	shown, look := source.Shown, diagram.Look{Language: made.Language, Legend: true, Gallery: d.styled.Gallery, Notes: source.Remarks()}
	if source.Around != nil {
		shown, look.Through = source.Around, source.Shown
	}
	covered.Snapshot, covered.Look = shown, look.Styled(d.styled.Over(d.in.Snapshot, shown))
	covered.Anonymous, covered.Bound = made.Privacy == report.Anonymous, true
	return d.by.Of(covered).Scene()
}

// work returns what draws and writes the sequence.
func (g *sequenceGroup) work(path string) session.Work {
	made := datedOf(g.s, g.of())
	return func(ctx context.Context, progress func(float64)) error {
		scenes := make([]*diagram.Scene, len(made.days))
		for k, day := range made.days {
			if err := ctx.Err(); err != nil {
				return err
			}
			scenes[k] = made.scene(day)
			progress(float64(k+1) / float64(2*len(made.days)))
		}
		diagram.Align(scenes)
		if strings.EqualFold(filepath.Ext(path), ".gif") {
			return format.WriteFile(path, func(out io.Writer) error { return diagram.GIF(ctx, out, scenes, diagram.FrameStay) })
		}
		files := format.Numbered{
			Path: path, Count: len(scenes), Allow: isFree,
			Write: func(k int, out io.Writer) error { return scenes[k].PNG(out, 1) },
		}
		return files.Save(ctx, func(share float64) { progress((1 + share) / 2) })
	}
}

// isFree refuses the path of a file that is there already.
func isFree(path string) error {
	if _, err := os.Stat(path); !errors.Is(err, os.ErrNotExist) {
		return graph.Refuse("view.sequence.exists", "Name", filepath.Base(path))
	}
	return nil
}
