package batch

import (
	"context"
	"errors"
	"io"
	"path/filepath"
	"strings"
	"time"

	"jejaring/graph"
	"jejaring/graph/diagram"
	"jejaring/graph/layout"
	"jejaring/graph/network"
	"jejaring/graph/paper"
)

var drawVerb = Verb{ID: "draw", Files: 2, Options: func() any { return &drawOptions{Scale: 2} }, Run: runDraw}

type drawOptions struct {
	Layout string // ID of the layout that places everybody anew; empty: as they stand
	Width  int    // px; 0: as wide as the map needs
	Scale  int    // pixels per px of a PNG
	Dark   bool
}

// runDraw draws the map with title and legend into the kind of picture that the second name says: .svg, .png
// or a .pdf of one page, which is always light. The new file is there whole or not at all.
func runDraw(c *Call) error {
	in, out := c.Files[0], c.Files[1]
	o := c.Options.(*drawOptions)
	kind := strings.ToLower(filepath.Ext(out))
	switch {
	case kind != ".svg" && kind != ".png" && kind != ".pdf":
		return graph.Refuse("batch.draw.no-such-picture", "Path", out)
	case o.Width != 0 && (o.Width < 300 || o.Width > 20000):
		return graph.Refuse("batch.draw.no-such-width")
	case o.Scale < 1 || o.Scale > 4:
		return graph.Refuse("batch.draw.no-such-scale")
	}
	s, err := c.Snapshot(in)
	if err != nil {
		return err
	}
	places, err := o.places(c, s)
	if err != nil {
		return err
	}
	look := diagram.Look{Language: c.Language, Dark: o.Dark && kind != ".pdf", Legend: true, Width: float64(o.Width)}
	scene := diagram.Of(s, places, look)
	write := scene.SVG
	switch kind {
	case ".png":
		write = func(w io.Writer) error { return scene.PNG(w, float64(o.Scale)) }
	case ".pdf":
		write = func(w io.Writer) error { return paper.WritePDF(w, mapPage(c, s, scene)) }
	}
	if err := writePicture(out, write); err != nil {
		return err
	}
	c.Say("batch.draw.done", "Path", out, "Actors", s.N(), "Ties", len(s.Ties))
	return nil
}

// places returns where the actors stand: as in the main drawing, with those that have no place yet put beside
// the others, or all but the pinned ones anew by the layout that was asked for.
func (o *drawOptions) places(c *Call, s *network.Snapshot) (map[graph.ID]layout.Point, error) {
	chosen := layout.All[0]
	if o.Layout != "" {
		var ok bool
		if chosen, ok = layout.ByID(o.Layout); !ok {
			return nil, graph.Refuse("batch.layout.no-such-layout", "Layout", o.Layout, "Layouts", layoutIDs())
		}
	}
	in := layout.Of(s, graph.MainDrawing, diagram.Boxes(s, diagram.Look{Language: c.Language}))
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
		var err error
		if points, err = chosen.Place(context.Background(), in); err != nil {
			return nil, err
		}
	}
	places := make(map[graph.ID]layout.Point, s.N())
	for i, p := range points {
		places[s.Actors[i].ID] = p
	}
	return places, nil
}

// leastLetter is the smallest letter in print, in points per px of the picture: 6.5 pt for 11 px.
const leastLetter = 6.5 / 11

// mapPage returns the map on one page: the smallest sheet on which its letters can be read, or the largest.
func mapPage(c *Call, s *network.Snapshot, scene *diagram.Scene) paper.Doc {
	width, height := scene.Size()
	size, best := paper.A4Wide, 0.0
	for _, sheet := range []paper.Size{paper.A4Wide, paper.A4, paper.A3Wide, paper.A3} {
		if best >= leastLetter {
			break
		}
		const headAndFoot = 130
		if scale := min((sheet.Width-2*paper.Margin)/width, (sheet.Height-headAndFoot)/height); scale > best {
			size, best = sheet, scale
		}
	}
	title := s.Project.Name
	if title == "" {
		title = c.Language.T("diagram.untitled")
	}
	return paper.Doc{
		Title: title, Author: s.Project.Author, Language: c.Language, Size: size, Date: time.Now(),
		Label: c.Language.Say(graph.ChoiceMessage("confidentiality", s.Project.Confidentiality, nil)),
		Blocks: []paper.Block{paper.Figure{
			Width: width, Height: height, Title: title, Fill: true, Draw: func(p paper.Pen) { scene.Draw(p) },
		}},
	}
}

// writePicture writes a file whole or not at all, and says in words why it could not.
func writePicture(path string, write func(io.Writer) error) error {
	err := writeFile(path, write)
	var refusal *graph.Refusal
	if err == nil || errors.As(err, &refusal) {
		return err
	}
	return graph.Refuse("batch.draw.not-written", "Path", path, "Reason", err.Error())
}
