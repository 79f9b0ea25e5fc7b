package batch

import (
	"context"
	"io"
	"math/rand/v2"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"jejaring/graph"
	"jejaring/graph/diagram"
	"jejaring/graph/format"
	"jejaring/graph/layout"
	"jejaring/graph/locale"
	"jejaring/graph/network"
	"jejaring/graph/paper"
	"jejaring/graph/report"
)

var drawVerb = Verb{ID: "draw", Lens: true, Files: 2, Options: func() any { return &drawOptions{Scale: 2, Privacy: string(report.Anonymous)} }, Run: runDraw}

type drawOptions struct {
	Layout  string // ID of the layout that places everybody anew; empty: as they stand
	Choices string // of its options, see choicesOf
	Width   int    // px; 0: as wide as the map needs
	Scale   int    // pixels per px of a PNG
	Dark    bool
	Privacy string
	Force   force // replace what is there
}

// runDraw draws the map with title and legend into the kind of picture that the second name says: .svg, .png
// or a .pdf of one page, which is always light. The new file is there whole or not at all.
func runDraw(c *Call) error {
	in, out := c.Files[0], c.Files[1]
	o := c.Options.(*drawOptions)
	kind := strings.ToLower(filepath.Ext(out))
	switch {
	case kind != ".svg" && kind != ".png" && kind != ".pdf":
		return wrong("batch.draw.no-such-picture", "Path", out)
	case o.Width != 0 && (o.Width < 300 || o.Width > 20000):
		return wrong("batch.draw.no-such-width")
	case o.Scale < 1 || o.Scale > 4:
		return wrong("batch.draw.no-such-scale")
	case !slices.Contains(report.Privacies, report.Privacy(o.Privacy)):
		return wrong("batch.flag-with-wrong-value", "Flag", "--privacy", "Text", o.Privacy)
	}
	if err := o.Force.allow(out); err != nil {
		return err
	}
	s, err := c.Snapshot(in)
	if err != nil {
		return err
	}
	places, err := o.places(c, s)
	if err != nil {
		return err
	}
	source := report.Input{Snapshot: s, Language: c.Language, Privacy: report.Privacy(o.Privacy), Seed: rand.Uint64(), Date: time.Now()}
	source.Map = figureOf(c.Language, places)
	covered := report.SourceOf(source)
	look := diagram.Look{Language: c.Language, Dark: o.Dark, Legend: true, Width: float64(o.Width), Notes: covered.Remarks()}
	scene := diagram.Of(covered.Shown, places, look)
	write := scene.SVG
	switch kind {
	case ".png":
		write = func(w io.Writer) error { return scene.PNG(w, float64(o.Scale)) }
	case ".pdf":
		write = func(w io.Writer) error { return paper.WritePDF(w, mapPage(source)) }
	}
	if err := format.WriteFile(out, write); err != nil {
		return err
	}
	c.Say("batch.draw.done", "Path", out, "Actors", locale.M("diagram.actors", "Count", covered.Shown.N()),
		"Ties", locale.M("diagram.tie-count", "Count", len(covered.Shown.Ties)), "Privacy", locale.M("report.privacy."+o.Privacy))
	if covered.Hidden > 0 {
		c.Say("report.check.hidden", "Count", covered.Hidden)
	}
	return nil
}

// figureOf returns a function that draws the map for a page, with the actors where they stand.
func figureOf(l locale.Language, places map[graph.ID]layout.Point) func(*network.Snapshot, float64) paper.Figure {
	return func(shown *network.Snapshot, width float64) paper.Figure {
		return report.MapOf(diagram.Of(shown, places, diagram.Look{Language: l, Legend: true, Untitled: true, Width: width}))
	}
}

// places returns where the actors stand: as in the main drawing, with those that have no place yet put beside
// the others, or all but the pinned ones anew by the layout that was asked for.
func (o *drawOptions) places(c *Call, s *network.Snapshot) (map[graph.ID]layout.Point, error) {
	chosen := layout.All[0]
	if o.Layout != "" {
		var ok bool
		if chosen, ok = layout.ByID(o.Layout); !ok {
			return nil, wrong("batch.layout.no-such-layout", "Layout", o.Layout, "Layouts", layoutIDs())
		}
	}
	in := layout.Of(s, graph.MainDrawing, diagram.Boxes(s, diagram.Look{Language: c.Language}))
	var err error
	if in.Chosen, err = choicesOf(o.Choices, chosen); err != nil {
		return nil, err
	}
	placed := 0
	for i := range in.Start {
		switch {
		case o.Layout != "" && !in.Pinned[i]:
			in.Start[i] = layout.Nowhere
		case in.Start[i].IsPlaced():
			in.Pinned[i] = true
			placed++
		}
	}
	points := in.Start
	if placed < s.N() {
		if points, err = chosen.Run(context.Background(), in); err != nil {
			return nil, err
		}
	}
	places := make(map[graph.ID]layout.Point, s.N())
	for i, p := range points {
		places[s.Actors[i].ID] = p
	}
	return places, nil
}

// leastLetters is the smallest height of letters that can be read on a page, in points.
const leastLetters = 5.5

// mapPage returns the map on one page: the smallest sheet on which its letters can be read, or the largest.
func mapPage(in report.Input) paper.Doc {
	sheet, letters := report.Lay(in, paper.A4Wide)
	if letters < leastLetters {
		sheet, _ = report.Lay(in, paper.A3Wide)
	}
	return report.Sheet(in, sheet)
}
