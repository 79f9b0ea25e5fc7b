package diagram

import (
	"cmp"
	"math"
	"slices"

	"jejaring/graph"
	"jejaring/graph/layout"
	"jejaring/graph/network"
)

// What a lens stops is drawn where Look.Through says what it lets through: pale in its place, or in a box beside the
// others without its ties, for which only a page has room on which places mean nothing. It can be read but not pointed at: it counts for nothing.

// through returns the network that the lens lets through: what is drawn, but where what it stops is drawn too.
func (s *Scene) through() *network.Snapshot {
	if s.look.Through != nil {
		return s.look.Through
	}
	return s.snapshot
}

// movesOut tells whether what the lens stops stands in a box.
func (s *Scene) movesOut() bool {
	return s.look.Through != nil && s.look.Through.Lens.Out == network.Move && !s.look.Setting.Fixed
}

// outTies tells of each tie whether the lens stops it; nil where nothing is drawn that it stops.
func (s *Scene) outTies() []bool {
	if s.look.Through == nil {
		return nil
	}
	in := make(map[graph.ID]bool, len(s.look.Through.Ties))
	for _, t := range s.look.Through.Ties {
		in[t.ID] = true
	}
	out := make([]bool, len(s.snapshot.Ties))
	for k, t := range s.snapshot.Ties {
		out[k] = !in[t.ID]
	}
	return out
}

// addOut gives a tie that the lens stops to its pair: where another one of the pair stands for both it is left out, or pale
// beside that where each has a line of its own; it is left out too where its actors stand apart.
func (s *Scene) addOut() {
	out := s.outTies()
	if out == nil {
		return
	}
	for k := range s.pairs {
		p := &s.pairs[k]
		in := slices.DeleteFunc(slices.Clone(p.ties), func(t int32) bool { return out[t] })
		if p.out = len(in) == 0; p.out {
			continue
		}
		if s.look.Setting.Worded && len(in) < len(p.ties) {
			p.lines = p.ties
		}
		p.ties = in
	}
	if s.movesOut() {
		s.pairs = slices.DeleteFunc(s.pairs, func(p pair) bool { return p.out })
	}
}

// stopped counts what is in the picture and the lens stops; ties that are left out where another one of their pair stands
// for both are among them.
func (s *Scene) stopped() (actors, ties int) {
	if told := s.look.Setting.Stopped; told != nil {
		return told.Actors, told.Ties
	}
	for i := range s.actors {
		if s.actors[i].out {
			actors++
		}
	}
	for k, out := range s.outTies() {
		if out && s.showOf(int32(k)) != Absent {
			ties++
		}
	}
	return actors, ties
}

// The room of an actor in the box of those that the lens stops, px at 100 %.
const (
	outWide = 132.0
	outHigh = 58.0
	outGap  = 190.0 // from the others
)

// moveOut sets the actors that the lens stops in columns at the right of the others, in the order of their labels, about
// as high as the others are.
func (s *Scene) moveOut() {
	if !s.movesOut() {
		return
	}
	around, out := nowhere, []int(nil)
	for i := range s.actors {
		if a := &s.actors[i]; a.out {
			out = append(out, i)
		} else {
			around = around.with(Rect{a.x, a.y, a.x, a.y})
		}
	}
	if around == nowhere {
		around = Rect{}
	}
	slices.SortStableFunc(out, func(i, j int) int {
		return cmp.Compare(s.snapshot.Actors[i].Label(), s.snapshot.Actors[j].Label())
	})
	rows := max(int(around.Height()/outHigh)+1, int(math.Ceil(math.Sqrt(float64(len(out))))))
	for k, i := range out {
		s.actors[i].x = around.X1 + outGap + outWide*float64(k/rows)
		s.actors[i].y = around.Y0 + outHigh*float64(k%rows)
	}
	s.movedOut = out
}

// rows returns the ties that have lines of their own where those of the pair stand side by side.
func (p *pair) rows() []int32 {
	if p.lines != nil {
		return p.lines
	}
	return p.ties
}

// untouchable tells whether an actor is only there to be seen.
func (a *actor) untouchable() bool { return a.isGhost() || a.out }

// untouchable tells the same of the ties of a pair.
func (p *pair) untouchable() bool { return p.isGhost() || p.out }

// unconnected returns the actors outside the largest component of what the lens lets through, ascending.
func (s *Scene) unconnected() []int {
	through := s.through()
	outside := layout.Outside(through.Network(network.Know))
	if s.look.Through == nil {
		return outside
	}
	drawn := outside[:0]
	for _, i := range outside {
		if at, ok := s.index[through.Actors[i].ID]; ok { // the page may be a part of the network
			drawn = append(drawn, int(at))
		}
	}
	return drawn
}
