package measure

import (
	"context"

	"jejaring/graph"
	"jejaring/graph/locale"
	"jejaring/graph/network"
)

var eiIndex = Measure{
	ID: "ei-index", Code: "M19", Theme: Groups, Unit: Index,
	Range: "−1 … 1", Formula: "EI = (E − I)/(E + I)",
	Source: "Krackhardt & Stern 1988, Social Psychology Quarterly 51, 123–140; doi:10.2307/2786835",
	Of:     eiIndexOf,
}

// EIIndex is whether links cross sectors or stay within them.
type EIIndex struct {
	Mixing
	Expected Number            `json:"expected"` // the index if chance had made the links; undefined for fewer than two actors
	Sectors  map[string]Mixing `json:"sectors"`  // of the links with an end in each sector that has actors
}

// Mixing counts links across groups and within them.
type Mixing struct {
	External int    `json:"external"`
	Internal int    `json:"internal"`
	Index    Number `json:"index"` // undefined without links
}

func mixingOf(external, internal int) Mixing {
	return Mixing{external, internal, Number(float64(external-internal) / float64(external+internal))}
}

// eiIndexOf gives, with E links across sectors and I links within them,
//
//	EI = (E − I)/(E + I)
//
// from −1, all within, to 1, all across; undefined without links. The same of all pairs of actors is what chance
// would give. Time is O(n + m). Source: Krackhardt & Stern 1988, 127.
func eiIndexOf(_ context.Context, s *network.Snapshot) (Result, error) {
	sectors := sectorsOf(s)
	found := eiIndexIn(linksOf(s.Network(network.Know), sectors, len(graph.Sectors)), sectors)
	sentence, lacks := bySector(s, sectors, found.sentence)
	table, chart := found.table()
	return Result{Numbers: found, Sentence: sentence, Lacks: lacks, Table: table, Chart: chart}, nil
}

// eiIndexIn counts the links of actors who have the given sectors.
func eiIndexIn(links ends, sectors []int) EIIndex {
	across, within, alike := 0, 0, 0
	found := EIIndex{Sectors: map[string]Mixing{}}
	for g, count := range counted(sectors, len(links)) {
		internal := links.pairs(g, g)
		external := links.from(g) - links[g][g]
		across, within, alike = across+external, within+internal, alike+pairsOf(count)
		if count > 0 && g < len(graph.Sectors) {
			found.Sectors[graph.Sectors[g].Code] = mixingOf(external, internal)
		}
	}
	found.Mixing = mixingOf(across/2, within) // a link across counted in both its sectors
	found.Expected = mixingOf(pairsOf(len(sectors))-alike, alike).Index
	return found
}

func (e EIIndex) sentence() locale.Message {
	id := "measure.ei-index.sentence.as-chance"
	switch {
	case level(float64(e.Index)) < level(float64(e.Expected)):
		id = "measure.ei-index.sentence.fewer"
	case level(float64(e.Index)) > level(float64(e.Expected)):
		id = "measure.ei-index.sentence.more"
	}
	return locale.M(id, "Index", locale.Decimal{X: float64(e.Index), Places: 2},
		"Expected", locale.Decimal{X: float64(e.Expected), Places: 2})
}

// table lists the sectors that have actors, in their order.
func (e EIIndex) table() (*Table, *Chart) {
	t := &Table{Columns: []Column{column("sector", Count), column("across", Count), column("within", Count), column("ei-index", Index)}}
	c := &Chart{Kind: Bars, Unit: Index, Series: []Series{{Name: locale.M("measure.column.ei-index")}}}
	for g, sector := range graph.Sectors {
		m, ok := e.Sectors[sector.Code]
		if !ok {
			continue
		}
		t.Rows = append(t.Rows, Row{Cells: []Cell{Say(sectorName(g)), X(m.External), X(m.Internal), X(m.Index)}})
		c.Labels = append(c.Labels, sectorName(g))
		c.Series[0].Values = append(c.Series[0].Values, float64(m.Index))
	}
	return t, c
}
