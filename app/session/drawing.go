package session

import (
	"cmp"
	"slices"
	"strings"

	"jejaring/graph"
	"jejaring/graph/diagram"
	"jejaring/graph/network"
)

// Drawings returns the drawings that were saved under a name, in the order of their names. Those in which the plans keep
// the places of a hand are not among them.
func (s *Session) Drawings() []graph.Drawing {
	if s.doc == nil {
		return nil
	}
	list := slices.DeleteFunc(graph.All[graph.Drawing](s.doc), func(d graph.Drawing) bool { return !d.IsSaved() })
	slices.SortStableFunc(list, func(a, b graph.Drawing) int {
		return cmp.Compare(strings.ToLower(a.Name), strings.ToLower(b.Name))
	})
	return list
}

// Shown returns the saved drawing that is looked at, and whether there is one.
func (s *Session) Shown() (graph.Drawing, bool) {
	if s.doc == nil || s.set.drawing == "" {
		return graph.Drawing{}, false
	}
	return graph.Get[graph.Drawing](s.doc, s.set.drawing)
}

// ShowDrawing looks at a saved drawing: its page, lens and style. A lens that cannot be read any more lets all through.
func (s *Session) ShowDrawing(d graph.Drawing) {
	s.Show(ViewMap) // what the view before held of the day ends first
	style := styleOf(s.doc, d)
	s.style = Style{diagram.Labelling(style.Labels), diagram.Lining(style.Lines), style.Groups, style.Shape}
	s.styled, s.coloured, s.ringed = style.Size, withoutSector(style.Colour), style.Ring
	lens, err := network.ParseLens(d.Lens)
	if err != nil {
		lens = network.Lens{}
	}
	lens.Day = s.lens.Day
	s.lens = lens
	s.set = setting{plan: d.View, drawing: d.ID, ego: d.Ego, option: d.Option, order: d.Order}
	s.cameras = nil
	s.notify(LookChanged)
}

// Portray returns a saved drawing and its style with the page, lens and look of just now.
func (s *Session) Portray(d graph.Drawing) (graph.Drawing, graph.Style) {
	lens := s.lens
	lens.Day = ""
	d.View, d.Ego, d.Option, d.Order, d.Lens = s.Plan().ID, "", s.set.option, s.Order(), lens.String()
	if s.Plan().OfOne {
		d.Ego = s.Ego()
	}
	style := styleOf(s.doc, d)
	style.Size, style.Colour, style.Ring = s.styled, cmp.Or(s.coloured, bySector), s.ringed
	style.Labels, style.Lines, style.Groups = string(s.style.Labels), string(s.style.Lines), s.style.Groups
	style.Shape = s.style.Shape
	return d, style
}

// IsAltered tells whether a drawing is looked at otherwise than it was saved, places aside: those are kept at once.
func (s *Session) IsAltered() bool {
	d, ok := s.Shown()
	if !ok {
		return false
	}
	now, style := s.Portray(d)
	return now != d || style != styleOf(s.doc, d)
}

// bySector is the colour of a style that shows no value.
const bySector = "sector"

func withoutSector(colour string) string {
	if colour == bySector {
		return ""
	}
	return colour
}

// styleOf returns the style of a drawing, that of the kind where it has none.
func styleOf(from graph.Reader, d graph.Drawing) graph.Style {
	if style, ok := graph.Get[graph.Style](from, d.Style); ok {
		return style
	}
	style := graph.KindFor[graph.Style]().New().(graph.Style)
	style.ID = d.Style
	return style
}

// dropDrawing leaves a saved drawing that is there no more.
func (s *Session) dropDrawing() {
	if _, ok := s.Shown(); !ok && s.set.drawing != "" {
		s.set.drawing = ""
	}
}
