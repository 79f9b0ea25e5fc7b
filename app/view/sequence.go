package view

import (
	"cmp"
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"
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
	object *fyne.Container
}

func newSequenceGroup(s *session.Session, h command.Host, of func() pictureOf) *sequenceGroup {
	g := &sequenceGroup{s: s, h: h, of: of}
	look := &s.Looks.Picture
	steps := kit.NewSegmented([]kit.Segment{
		{Code: network.ByMonth, Label: s.T("view.sequence.month")},
		{Code: network.ByChange, Label: s.T("view.sequence.change")},
	}, cmp.Or(look.Dates, network.ByMonth), func(code string) { look.Dates = code })
	moving := kit.NewButton(kit.Outlined, "play", s.T("view.sequence.gif"), func() { g.save(".gif") })
	numbered := kit.NewButton(kit.Outlined, "picture", s.T("view.sequence.png"), func() { g.save(".png") })
	g.object = kit.Column(kit.Gap2, kit.NewSeparator(), kit.NewRow(s.T("view.sequence.dates"), "", steps),
		kit.NewWrapped(kit.Caption, s.T("view.sequence.text")), kit.Flow(kit.Gap2, moving, numbered))
	return g
}

// show offers the sequence where the picture is pixels, and no sheet.
func (g *sequenceGroup) show(of pictureOf) {
	_, isSheet := sheets[of.size]
	show(g.object, of.format == "png" && !isSheet)
}

func (g *sequenceGroup) save(extension string) {
	if g.s.InTrial() {
		g.h.Fail(graph.Refuse("view.sequence.trial"))
		return
	}
	name := session.FileName(g.s.Project().Name) + extension
	g.h.PickFile(command.Pick{Title: locale.M("view.picture.save-title"), Save: true, Name: name, Extensions: []string{extension}, Chosen: func(path string) error {
		if !strings.EqualFold(filepath.Ext(path), extension) {
			path += extension
		}
		command.WriteInSteps(g.s, g.h, path, g.work(path))
		return nil
	}})
}

// work returns what draws and writes the sequence; it reads nothing but what is known now.
func (g *sequenceGroup) work(path string) session.Work {
	of, whole := g.of(), g.s.Snapshot()
	by := plan.ByID(of.plan)
	days := network.Days(whole, whole.Lens, cmp.Or(g.s.Looks.Picture.Dates, network.ByMonth))
	ever := network.Ever(whole, whole.Lens, days[0], days[len(days)-1])
	in, set, styled := inputOf(g.s, by, of.privacy, of.language), g.s.SettingOf(by, ever, diagram.Look{}), g.s.Look()
	in.Around, in.Ever = nil, ever
	sceneOn := func(day graph.Date) *diagram.Scene {
		made := in
		made.Snapshot = whole.On(day)
		source, covered := report.SourceOf(made), set
		look := diagram.Look{Language: made.Language, Legend: true, Gallery: styled.Gallery, Notes: source.Remarks()}
		covered.Snapshot, covered.Look = source.Shown, look.Styled(styled.Over(whole, source.Shown))
		covered.Anonymous, covered.Bound = made.Privacy == report.Anonymous, true
		return by.Of(covered).Scene()
	}
	return func(ctx context.Context, progress func(float64)) error {
		scenes := make([]*diagram.Scene, len(days))
		for k, day := range days {
			if err := ctx.Err(); err != nil {
				return err
			}
			scenes[k] = sceneOn(day)
			progress(float64(k+1) / float64(2*len(days)))
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
