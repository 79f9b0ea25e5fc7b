package measure

import (
	"context"
	"strconv"

	"jejaring/graph"
	"jejaring/graph/kernel"
	"jejaring/graph/locale"
	"jejaring/graph/network"
)

var stage013 = Measure{
	ID: "stage-0-1-3", Code: "M40", Theme: Unreached, Actor: true, Unit: Count,
	Range: "0, 1, 3", Formula: "k(k − 1)/2: 0, 1, 3, 6, 10 …",
	Of: stage013Of,
}

// Stages is how far parties have grown together: 0 alone, 1 linked, 3 in a trio that all know each other.
type Stages struct {
	Counts    map[string]int `json:"counts"` // actors at "0", "1" and "3"
	Zero      []graph.ID     `json:"zero"`   // in the order of their IDs
	One       []graph.ID     `json:"one"`
	Open      int            `json:"open_triads"` // trios that one introduction would close
	Triangles int            `json:"triangles"`
	Paths     int            `json:"paths2"` // pairs of links that meet: three in each triangle, one in each open trio
}

// stages are the numbers of relations that one, two and three parties can have among them.
var stages = []int{0, 1, 3}

// stage013Of returns for each actor 0 where no usable tie leads to it, 3 where it is in a trio that usable ties
// close, else 1. The 0–1–3 of the seed is read so that k parties hold k(k − 1)/2 relations (domain 8.3).
// Time is O(m^1.5).
func stage013Of(ctx context.Context, s *network.Snapshot) (Result, error) {
	w := s.Network(network.Usable)
	t, err := trianglesOf(ctx, s, network.Usable)
	if err != nil {
		return Result{}, err
	}
	values := make([]float64, s.N())
	found := Stages{Counts: map[string]int{}, Zero: []graph.ID{}, One: []graph.ID{}, Triangles: t.Total, Paths: kernel.Triples(w)}
	found.Open = found.Paths - 3*found.Triangles
	for _, stage := range stages {
		found.Counts[strconv.Itoa(stage)] = 0
	}
	for i, a := range s.Actors {
		switch {
		case w.Degree(i) == 0:
			found.Zero = append(found.Zero, a.ID)
		case t.At[i] == 0:
			values[i] = 1
			found.One = append(found.One, a.ID)
		default:
			values[i] = 3
		}
		found.Counts[strconv.Itoa(int(values[i]))]++
	}
	sentence := said(s, network.Usable, found.sentence)
	return Result{Values: values, Numbers: found, Sentence: sentence, Chart: found.chart()}, nil
}

func (f Stages) sentence() locale.Message {
	open := locale.M("measure.stage-0-1-3.open", "Count", f.Open)
	if f.Open == 0 {
		open = locale.M("measure.stage-0-1-3.open.none")
	}
	return locale.M("measure.stage-0-1-3.sentence", "Zero", locale.M("measure.parties", "Count", f.Counts["0"]),
		"One", locale.Whole(f.Counts["1"]), "Three", locale.Whole(f.Counts["3"]), "Open", open)
}

func (f Stages) chart() *Chart {
	c := &Chart{Kind: Bars, Unit: Count, Series: []Series{{Name: locale.M("measure.column.parties")}}}
	for _, stage := range stages {
		text := strconv.Itoa(stage)
		c.Labels = append(c.Labels, locale.M("measure.stage-0-1-3.stage", "Stage", text))
		c.Series[0].Values = append(c.Series[0].Values, float64(f.Counts[text]))
	}
	return c
}
