package batch

import (
	"context"
	"math"
	"strings"

	"jejaring/graph"
	"jejaring/graph/diagram"
	"jejaring/graph/document"
	"jejaring/graph/layout"
	"jejaring/graph/locale"
	"jejaring/graph/network"
)

var layoutVerb = Verb{ID: "layout", Lens: true, Files: 1, Options: func() any { return &layoutOptions{Layout: layout.All[0].ID} }, Run: runLayout}

type layoutOptions struct {
	Layout  string // ID of the layout
	Choices string // of its options, see choicesOf
	Seed    int    // 0: that of the drawing
	JSON    bool   // print the places and change nothing
}

// runLayout places the actors of a network. In a .jejaring document the places become those of its main drawing by
// one edit; of other files, and with --json, they are printed as {"places": {actor: [x, y]}}.
func runLayout(c *Call) error {
	o, path := c.Options.(*layoutOptions), c.Files[0]
	l, ok := layout.ByID(o.Layout)
	if !ok {
		return wrong("batch.layout.no-such-layout", "Layout", o.Layout, "Layouts", layoutIDs())
	}
	if o.JSON || !isDocument(path) {
		s, err := c.Snapshot(path)
		if err != nil {
			return err
		}
		places, err := laidOut(c, s, l)
		if err != nil {
			return err
		}
		return printJSON(c.Out, map[string]any{"places": plainPlaces(s, places)})
	}
	doc, err := document.Open(path, document.Options{})
	if err != nil {
		return err
	}
	defer doc.Close()
	lens, err := c.lens(doc)
	if err != nil {
		return err
	}
	s := network.Of(doc, lens)
	places, err := laidOut(c, s, l)
	if err != nil {
		return err
	}
	if err := putPlaces(doc, c.drawing(s, l), s, places); err != nil {
		return err
	}
	c.Say("batch.layout.done", "Count", s.N(), "Name", locale.M("layout."+l.ID+".name"), "Path", path)
	return nil
}

func laidOut(c *Call, s *network.Snapshot, l layout.Layout) ([]layout.Point, error) {
	in := layout.Of(s, graph.MainDrawing, diagram.Boxes(s, diagram.Look{Language: c.Language}))
	in.Seed = seedOf(c, s)
	var err error
	if in.Chosen, err = choicesOf(c.Options.(*layoutOptions).Choices, l); err != nil {
		return nil, err
	}
	for i := range in.Start {
		if !in.Pinned[i] && in.Chosen["begin"] != "here" {
			in.Start[i] = layout.Nowhere // all are placed anew
		}
	}
	return l.Run(context.Background(), in)
}

func seedOf(c *Call, s *network.Snapshot) uint64 {
	if seed := c.Options.(*layoutOptions).Seed; seed != 0 {
		return uint64(seed)
	}
	return layout.Of(s, graph.MainDrawing, nil).Seed
}

// drawing returns the main drawing with what it is made by now; a new one where there is none yet.
func (c *Call) drawing(s *network.Snapshot, l layout.Layout) graph.Drawing {
	d, ok := graph.Get[graph.Drawing](s, graph.MainDrawing)
	if !ok {
		d = graph.WithKey(graph.KindFor[graph.Drawing]().New(), graph.MainDrawing).(graph.Drawing)
		d.Name = c.Language.T("command.main-drawing")
	}
	d.Layout, d.Seed = l.ID, int(seedOf(c, s))
	return d
}

// putPlaces writes a drawing and the places in it. Who is pinned stays so.
func putPlaces(doc *document.Document, d graph.Drawing, s *network.Snapshot, places []layout.Point) error {
	label := locale.M("edit.layout", "Name", locale.M("layout."+d.Layout+".name"))
	return doc.Edit(label, func(tx *document.Tx) error {
		tx.Put(d)
		for i, a := range s.Actors {
			id := graph.PlaceID(d.ID, a.ID)
			old, _ := graph.Get[graph.Place](tx, id)
			tx.Put(graph.Place{ID: id, Drawing: d.ID, Actor: a.ID, X: places[i].X, Y: places[i].Y, Pinned: old.Pinned})
		}
		return nil
	})
}

// plainPlaces returns the places by the actors' IDs, to a tenth of a pixel.
func plainPlaces(s *network.Snapshot, places []layout.Point) map[graph.ID][2]float64 {
	tenth := func(x float64) float64 { return math.Round(x*10) / 10 }
	plain := map[graph.ID][2]float64{}
	for i, a := range s.Actors {
		plain[a.ID] = [2]float64{tenth(places[i].X), tenth(places[i].Y)}
	}
	return plain
}

func layoutIDs() string {
	ids := make([]string, len(layout.All))
	for i, l := range layout.All {
		ids[i] = l.ID
	}
	return strings.Join(ids, ", ")
}
