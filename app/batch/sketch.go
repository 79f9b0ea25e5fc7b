package batch

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"

	"jejaring/graph"
	"jejaring/graph/diagram"
	"jejaring/graph/layout"
	"jejaring/graph/locale"
	"jejaring/graph/measure"
	"jejaring/graph/network"
	"jejaring/graph/plan"
	"jejaring/graph/report"
)

// sketch is how a network is set on the page: by a plan, about somebody, with the places and the style of a drawing.
type sketch struct {
	by      plan.Plan
	drawing graph.Drawing // the saved one, or that in which the plan keeps the places of a hand
	style   graph.Style
	places  map[graph.ID]layout.Point
	input   report.Input
	around  *network.Snapshot // all that may be shown, where the page also shows what the lens stops; else nil
	values  diagram.Look      // what the style shows of the actors of the input
}

// sketch reads from the flags and the records what is drawn. A saved drawing gives way to the flags.
func (o *drawOptions) sketch(c *Call, from graph.Reader) (*sketch, error) {
	k := &sketch{by: plan.All[0], drawing: graph.Drawing{ID: graph.MainDrawing}, style: graph.NewOf[graph.Style]()}
	if o.Drawing != "" {
		if err := k.open(o.Drawing, from); err != nil {
			return nil, err
		}
		if c.Lens == "" {
			c.Lens = k.drawing.Lens
		}
	}
	if o.Plan != "" {
		k.by, k.drawing = plan.ByID(o.Plan), graph.Drawing{ID: graph.MainDrawing, Ego: k.drawing.Ego}
	}
	if o.Ego != "" {
		var err error
		if k.drawing.Ego, err = actorNamed(from, o.Ego); err != nil {
			return nil, err
		}
	}
	k.style.Size, k.style.Colour = cmp.Or(o.Size, k.style.Size), cmp.Or(o.Colour, k.style.Colour)
	k.style.Ring, k.style.Shape, k.style.Labels = cmp.Or(o.Ring, k.style.Ring), cmp.Or(o.Shape, k.style.Shape), cmp.Or(o.Labels, k.style.Labels)
	if err := o.checkTraits(from); err != nil {
		return nil, err
	}
	if k.drawing.Name == "" && !k.by.Free {
		k.drawing.ID = graph.PlanDrawing(k.by.ID, "")
		if k.by.OfOne {
			k.drawing.ID = graph.PlanDrawing(k.by.ID, k.about(from))
		}
	}
	return k, nil
}

// look takes what a lens lets through of the records as what is to be drawn, amid what it stops where the plan shows that.
func (k *sketch) look(from graph.Reader, lens network.Lens) error {
	if k.input.Around = nil; k.drawnBy(lens) != lens {
		k.input.Around = network.Of(from, k.drawnBy(lens))
	}
	return k.see(network.Of(from, lens))
}

// drawnBy returns the lens of all that is drawn: that which stops nothing, where the page shows what a lens stops.
func (k *sketch) drawnBy(lens network.Lens) network.Lens {
	if lens.Out != network.Hide && !lens.IsZero() && k.by.Fades {
		return network.Lens{Day: lens.Day}
	}
	return lens
}

// see takes a network as what is to be drawn, with what its style shows of it.
func (k *sketch) see(s *network.Snapshot) error {
	k.input.Snapshot, k.values = s, diagram.Look{Labels: diagram.Labelling(k.style.Labels), Lines: diagram.Lining(k.style.Lines)}
	for _, v := range []struct {
		of *diagram.Shown
		id string
	}{{&k.values.Size, k.style.Size}, {&k.values.Colour, k.style.Colour}, {&k.values.Ring, k.style.Ring}, {&k.values.Shape, k.style.Shape}} {
		var err error
		if *v.of, err = shownBy(v.id, s); err != nil {
			return err
		}
	}
	if k.style.Size == graph.NewOf[graph.Style]().Size {
		k.values.Size = diagram.Shown{} // which pictures know by themselves
	}
	return nil
}

// shownBy returns what a measure or a trait says of each actor; nothing for neither.
func shownBy(id string, s *network.Snapshot) (diagram.Shown, error) {
	if t, ok := diagram.TraitByID(s, id); ok {
		return t.Of(s), nil
	}
	m, ok := measure.ByID(id)
	if !ok {
		return diagram.Shown{}, nil
	}
	r, err := m.Of(context.Background(), s)
	if err != nil {
		return diagram.Shown{}, fmt.Errorf("measure %s: %w", id, err)
	}
	if len(r.Values) != s.N() {
		return diagram.Shown{}, nil
	}
	return diagram.Shown{Values: r.Values, Name: m.Name(), Write: m.Unit.Write}, nil
}

// checkTraits refuses what the file does not know of actors.
func (o *drawOptions) checkTraits(from graph.Reader) error {
	ids := []string{o.Size, o.Colour, o.Ring, o.Shape}
	for _, part := range diagram.Labelling(o.Labels).Parts() {
		ids = append(ids, string(part))
	}
	for _, id := range ids {
		if _, ok := diagram.TraitByID(from, id); !ok && strings.Contains(id, ".") {
			var known []string
			for _, t := range diagram.Traits(from) {
				known = append(known, t.ID)
			}
			return graph.Refuse("batch.draw.no-such-trait", "ID", id, "Traits", strings.Join(known, ", "))
		}
	}
	return nil
}

// about returns whom a page about one actor is about.
func (k *sketch) about(from graph.Reader) graph.ID {
	if k.drawing.Ego != "" {
		return k.drawing.Ego
	}
	return graph.ProjectOf(from).FocalActor
}

// open takes the saved drawing of a name.
func (k *sketch) open(name string, from graph.Reader) error {
	var names []string
	for _, d := range graph.All[graph.Drawing](from) {
		if !d.IsSaved() {
			continue
		}
		if names = append(names, d.Name); strings.EqualFold(d.Name, strings.TrimSpace(name)) {
			k.drawing, k.by = d, plan.ByID(d.View)
			if style, ok := graph.Get[graph.Style](from, d.Style); ok {
				k.style = style
			}
			return nil
		}
	}
	if len(names) == 0 {
		return graph.Refuse("batch.draw.no-drawings", "Name", name)
	}
	return graph.Refuse("batch.draw.no-such-drawing", "Name", name, "Names", strings.Join(names, ", "))
}

// actorNamed returns the actor of a name, public label or ID.
func actorNamed(from graph.Reader, name string) (graph.ID, error) {
	for _, a := range graph.All[graph.Actor](from) {
		for _, known := range []string{string(a.ID), a.Name, a.PublicLabel} {
			if known != "" && strings.EqualFold(known, strings.TrimSpace(name)) {
				return a.ID, nil
			}
		}
	}
	return "", graph.Refuse("batch.draw.no-such-actor", "Name", name)
}

// place finds where everybody of a network stands.
func (k *sketch) place(c *Call, o *drawOptions, s *network.Snapshot) (err error) {
	if k.by.Free {
		k.places, err = o.places(c, s, k.drawing.ID)
		return err
	}
	k.places = plan.PlacedIn(s, k.drawing.ID)
	return nil
}

// scene draws what may be shown; look says what is asked of this picture.
func (k *sketch) scene(shown *network.Snapshot, look diagram.Look) *diagram.Scene {
	if k.around != nil {
		shown, look.Through = k.around, shown
	}
	look = look.Styled(k.values.Over(k.input.Snapshot, shown))
	look.Language, look.Legend = k.input.Language, true
	return k.by.Scene(plan.In{
		Snapshot: shown, Places: k.places, Ego: k.drawing.Ego, Groups: k.style.Groups, Option: k.drawing.Option,
		Order: k.drawing.Order, Look: look, Drawing: k.drawing.ID,
		Anonymous: k.input.Privacy != report.Named, Bound: true,
	})
}

// places returns where the actors stand: as in a drawing, with those that have no place yet put beside the others, or
// all but the pinned ones anew by the layout that was asked for.
func (o *drawOptions) places(c *Call, s *network.Snapshot, drawing graph.ID) (map[graph.ID]layout.Point, error) {
	chosen := layout.All[0]
	if o.Layout != "" {
		chosen, _ = layout.ByID(o.Layout)
	}
	in := layout.Of(s, drawing, diagram.Boxes(s, diagram.Look{Language: c.Language}))
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

func planIDs() string {
	var ids []string
	for _, p := range plan.All {
		ids = append(ids, p.ID)
	}
	return strings.Join(ids, ", ")
}

func isPlan(id string) bool {
	return slices.ContainsFunc(plan.All, func(p plan.Plan) bool { return p.ID == id })
}

// figureOf returns a function that draws the map for a page, with the actors where they stand.
func figureOf(l locale.Language, places map[graph.ID]layout.Point) func(*network.Snapshot, report.Frame) report.Map {
	return func(shown *network.Snapshot, frame report.Frame) report.Map {
		look := diagram.Look{Language: l, Legend: true, Untitled: true, Width: frame.Width, Annotations: graph.Annotations(shown, graph.MainDrawing)}
		return report.MapOf(diagram.Of(shown, places, look))
	}
}
