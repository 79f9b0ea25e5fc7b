package measure

import (
	"context"

	"jejaring/graph/locale"
	"jejaring/graph/network"
)

var dyadCensus = Measure{
	ID: "dyad-census", Theme: Research, Unit: Count,
	Range: "0 … n(n − 1)/2", Formula: "M + A + N = n(n − 1)/2",
	Source: "Holland & Leinhardt 1970; Wasserman & Faust 1994, 510–514",
	Of:     dyadCensusOf,
}

// DyadCensus counts the pairs by what flows between them.
type DyadCensus struct {
	Mutual     int `json:"mutual"`
	Asymmetric int `json:"asymmetric"`
	Null       int `json:"null"`
}

// dyadCensusOf counts the pairs between which something flows both ways, one way and not at all; where nothing
// flows, ties of any kind are taken. Time is O(m log m). Source: Wasserman & Faust 1994, 510–514.
func dyadCensusOf(_ context.Context, s *network.Snapshot) (Result, error) {
	w, found := directed(s), DyadCensus{}
	for i := range w.N() {
		for _, j := range w.Neighbours(i) {
			switch {
			case !w.Has(int(j), i):
				found.Asymmetric++
			case int(j) > i:
				found.Mutual++
			}
		}
	}
	found.Null = pairsOf(s.N()) - found.Mutual - found.Asymmetric
	sentence := said(s, network.Know, func() locale.Message {
		if found.Mutual == 0 {
			return locale.M("measure.dyad-census.sentence.no-mutual", "Count", found.Asymmetric, "Null", locale.Whole(found.Null))
		}
		return locale.M("measure.dyad-census.sentence", "Count", found.Mutual,
			"Asymmetric", locale.Whole(found.Asymmetric), "Null", locale.Whole(found.Null))
	})
	table := &Table{Columns: []Column{column("dyad", Count), column("dyads", Count)}, Rows: []Row{
		{Cells: []Cell{Say(locale.M("measure.dyad-census.mutual")), X(found.Mutual)}},
		{Cells: []Cell{Say(locale.M("measure.dyad-census.asymmetric")), X(found.Asymmetric)}},
		{Cells: []Cell{Say(locale.M("measure.dyad-census.null")), X(found.Null)}},
	}}
	return Result{Numbers: found, Sentence: sentence, Table: table}, nil
}
