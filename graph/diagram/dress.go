package diagram

import "jejaring/graph"

// swatches are the colours of sorts: those of the sectors, two more of the set of Okabe and Ito, which people who see
// colours differently tell apart, and grey for the others.
var swatches = func() []graph.Sector {
	list := append([]graph.Sector{}, graph.Sectors[:len(graph.Sectors)-1]...)
	return append(list,
		graph.Sector{Fill: rgb(0x56B4E9), Edge: rgb(0x1F6F9E), Dark: rgb(0x9AD4F7)},
		graph.Sector{Fill: rgb(0xF0E442), Edge: rgb(0x857C00), Dark: rgb(0xF5EE7A)},
		graph.Sectors[len(graph.Sectors)-1],
	)
}()

// sortShapes are the shapes of sorts.
var sortShapes = []graph.Shape{graph.Circle, graph.Square, graph.Triangle, graph.Star, graph.Hexagon, graph.Diamond}

// dressed is which sorts the actors of a scene show by colour and by shape.
type dressed struct{ colours, shapes sorted }

// dress gives the actors the colours and shapes of their sorts instead of those of their sectors. Who is of none has no
// colour, or the last of the shapes.
func (s *Scene) dress() {
	if s.look.Colour.Sorts != nil {
		s.dressed.colours = s.look.Colour.few(len(swatches))
	}
	if s.look.Shape.Sorts != nil {
		s.dressed.shapes = s.look.Shape.few(len(sortShapes) - 1)
	}
	for i := range s.actors {
		a := &s.actors[i]
		if i < len(s.dressed.colours.of) {
			if k := s.dressed.colours.of[i]; k == unsorted {
				a.paint = plain
			} else {
				a.sector.Fill, a.sector.Edge, a.sector.Dark = swatches[k].Fill, swatches[k].Edge, swatches[k].Dark
			}
		}
		if i < len(s.dressed.shapes.of) {
			a.sector.Shape = sortShape(s.dressed.shapes.of[i])
		}
	}
}

func sortShape(sort int) graph.Shape {
	if sort == unsorted {
		return sortShapes[len(sortShapes)-1]
	}
	return sortShapes[sort]
}

// colourSortEntries say which colour stands for which sort.
func (s *Scene) colourSortEntries() []entry {
	return s.sortEntries(s.dressed.colours, func(sort int) actor {
		if sort == unsorted {
			return actor{paint: plain}
		}
		return actor{sector: graph.Sector{Fill: swatches[sort].Fill, Edge: swatches[sort].Edge, Dark: swatches[sort].Dark}}
	})
}

// shapeEntries say which shape stands for which sort.
func (s *Scene) shapeEntries() []entry {
	return s.sortEntries(s.dressed.shapes, func(sort int) actor {
		return actor{paint: plain, sector: graph.Sector{Shape: sortShape(sort)}}
	})
}

// sortEntries list the sorts that somebody is of.
func (s *Scene) sortEntries(sorts sorted, of func(sort int) actor) []entry {
	var entries []entry
	add := func(word string, sort int) {
		if a := of(sort); sorts.has(sort) {
			entries = append(entries, entry{word, 14, func(w *drawing, x, y float64) { drawShape(w, &a, corner{x + 7, y}, 6.5, false) }})
		}
	}
	for k, word := range sorts.words {
		add(word.In(s.language), k)
	}
	add(s.language.T("diagram.no-sort"), unsorted)
	return entries
}

// sectorSwatch returns how the legend shows a sector: by what is left to sectors of colour and shape; false for nothing.
func (s *Scene) sectorSwatch(sector graph.Sector) (a actor, ok bool) {
	coloured, shaped := !s.look.Colour.IsZero(), s.look.Shape.Sorts != nil
	a.sector = sector
	if coloured {
		a.paint = plain
	}
	if shaped {
		a.sector.Shape = graph.Circle
	}
	return a, !coloured || !shaped
}
