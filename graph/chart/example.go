package chart

import (
	"context"
	"fmt"
	"math"
	"slices"
	"sync"

	"jejaring/graph"
	"jejaring/graph/diagram"
	"jejaring/graph/measure"
	"jejaring/graph/network"
)

// The example is two groups of three that one tie links, and one party at the end: small enough to count by hand, and
// with somebody in between, somebody at the edge and somebody who only gives.
var (
	examplePlaces = [...][2]float64{{0, 0.08}, {0, 0.92}, {0.24, 0.5}, {0.5, 0.5}, {0.74, 0.08}, {0.74, 0.92}, {1, 0.08}}
	exampleTies   = [...][2]int{{0, 1}, {0, 2}, {1, 2}, {2, 3}, {3, 4}, {3, 5}, {4, 5}, {4, 6}}
)

func exampleID(i int) graph.ID { return graph.ID(rune('A' + i)) }

var example = sync.OnceValue(func() *network.Snapshot {
	var records []graph.Record
	for i := range examplePlaces {
		a := graph.NewOf[graph.Actor]()
		a.ID, a.Name = exampleID(i), string(exampleID(i))
		records = append(records, a)
	}
	for k, ends := range exampleTies {
		t := graph.NewOf[graph.Tie]()
		t.ID, t.From, t.To = graph.ID(fmt.Sprintf("T%d", k)), exampleID(ends[0]), exampleID(ends[1])
		t.Type, t.Direction = "dana", "forward"
		records = append(records, t)
	}
	return network.Of(graph.Collect(records...), network.Lens{})
})

const (
	exampleHigh = 116.0
	exampleWide = 330.0
	exampleSide = 26.0
)

// Example returns a small network with the values that the measure gives its parties, worked out by the measure itself;
// without values where only a number of the whole is worked out. It is 0 high for a measure that has neither.
func Example(m measure.Measure, look Look) *Picture {
	s := newSheet(m.Unit, look)
	values := exampleValues(m)
	if _, ok := workings[m.ID]; values == nil && !ok {
		return s.Picture
	}
	s.Height = exampleHigh
	for _, ends := range exampleTies {
		s.arrow(place(s.Width, ends[0]), place(s.Width, ends[1]))
	}
	most := slices.Max(append(finite(values), 0))
	for i := range examplePlaces {
		s.party(place(s.Width, i), string(exampleID(i)), most, values[min(i, len(values)):])
	}
	return s.Picture
}

// exampleValues returns what the measure gives the parties of the example, nil for a measure of the whole network.
func exampleValues(m measure.Measure) []float64 {
	r, err := m.Of(context.Background(), example())
	if !m.Actor || err != nil || r.Lacks || len(r.Values) != len(examplePlaces) || len(finite(r.Values)) == 0 {
		return nil
	}
	return r.Values
}

func place(width float64, i int) [2]float64 {
	wide := min(width, exampleWide) - 2*exampleSide - 24
	return [2]float64{exampleSide + wide*examplePlaces[i][0], exampleSide + (exampleHigh-2*exampleSide)*examplePlaces[i][1]}
}

// radius of the shape of a party in the example.
const partyRadius = 11.0

// party draws a party with the first of its values, if it has one.
func (s *sheet) party(at [2]float64, name string, most float64, values []float64) {
	fill, ink := s.ink.Surface, s.ink.Ink
	if len(values) > 0 && values[0] > 0 {
		step := min(int(5*values[0]/most), 4)
		fill, ink = s.ink.Scale[step], s.readOn(step)
	}
	s.dot(at[0], at[1], partyRadius, fill)
	s.ring(at[0], at[1], partyRadius-0.5, 1.2, s.ink.Ink2)
	s.textAt(at[0], at[1]+4, 0.5, bold, name, ink)
	if len(values) == 0 {
		return
	}
	value := s.write(values[0])
	half := width(value, bold)/2 + 2
	y := at[1] + partyRadius + line - 2
	if at[1] < exampleHigh/2-1 {
		y = at[1] - partyRadius - 5
	}
	s.rect(at[0]-half, y-ascent-1, at[0]+half, y+3, s.ink.Surface)
	s.textAt(at[0], y, 0.5, bold, value, s.ink.Ink)
	s.spot(at[0]-partyRadius, at[1]-partyRadius, at[0]+partyRadius, at[1]+partyRadius, name+": "+value)
}

// arrow draws a tie with its head before the shape that it leads to.
func (s *sheet) arrow(from, to [2]float64) {
	dx, dy := to[0]-from[0], to[1]-from[1]
	long := math.Hypot(dx, dy)
	ux, uy := dx/long, dy/long
	x, y := to[0]-ux*(partyRadius+1), to[1]-uy*(partyRadius+1)
	s.stroke([]float64{from[0], from[1], x - ux*5, y - uy*5}, 1.5, nil, s.ink.Ink3)
	s.ops = append(s.ops, func(p diagram.Pen) {
		p.Polygon([]float64{x, y, x - ux*8 - uy*3.5, y - uy*8 + ux*3.5, x - ux*8 + uy*3.5, y - uy*8 - ux*3.5}, s.ink.Ink3)
	})
}
