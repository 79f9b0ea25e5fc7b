package measure

import (
	"context"
	"slices"

	"jejaring/graph/locale"
	"jejaring/graph/network"
)

var triadCensus = Measure{
	ID: "triad-census", Theme: Research, Unit: Count,
	Range:  "0 … n(n − 1)(n − 2)/6",
	Source: "Davis & Leinhardt 1972; Batagelj & Mrvar 2001, Social Networks 23, 237–243; doi:10.1016/S0378-8733(01)00035-1",
	Cost:   func(n, m float64) float64 { return 200 * m * (1 + 2*m/max(n, 1)) },
	Of:     triadCensusOf,
}

// TriadTypes names the sixteen types by their numbers of mutual, one-way and null pairs, and a letter: down, up,
// transitive, cyclic.
var TriadTypes = [16]string{
	"003", "012", "102", "021D", "021U", "021C", "111D", "111U", "030T", "030C", "201", "120D", "120U", "120C", "210", "300",
}

// triadType is the type by the arcs that there are: u→v 1, v→u 2, u→w 4, w→u 8, v→w 16, w→v 32.
var triadType = [64]uint8{
	0, 1, 1, 2, 1, 3, 5, 7, 1, 5, 4, 6, 2, 7, 6, 10, 1, 5, 3, 7, 4, 8, 8, 12, 5, 9, 8, 13, 6, 13, 11, 14,
	1, 4, 5, 6, 5, 8, 9, 13, 3, 8, 8, 11, 7, 12, 13, 14, 2, 6, 7, 10, 6, 11, 13, 14, 7, 13, 12, 14, 10, 14, 14, 15,
}

// TriadCensus counts the groups of three by type.
type TriadCensus map[string]int

// triadCensusOf counts all groups of three actors by the arcs between them, in the sixteen types of Davis and
// Leinhardt, in the network of all flows or, where nothing flows, of all ties. Time is O(m·d), d the greatest
// degree. Source: Batagelj & Mrvar 2001, Social Networks 23, 239–241.
func triadCensusOf(ctx context.Context, s *network.Snapshot) (Result, error) {
	counts, err := triads(ctx, directed(s))
	if err != nil {
		return Result{}, err
	}
	found, table := TriadCensus{}, &Table{Columns: []Column{column("triad", Count), column("triads", Count)}}
	chart := &Chart{Kind: Bars, Unit: Count, Series: []Series{{Name: locale.M("measure.column.triads")}}}
	for k, name := range TriadTypes {
		found[name] = counts[k]
		table.Rows = append(table.Rows, Row{Cells: []Cell{Name(name), X(counts[k])}})
		if k > 0 { // nearly all triads are empty and would dwarf the rest
			chart.Labels = append(chart.Labels, locale.Name(name))
			chart.Series[0].Values = append(chart.Series[0].Values, float64(counts[k]))
		}
	}
	sentence := said(s, network.Know, func() locale.Message {
		closed := 0
		for _, name := range []string{"030T", "030C", "120D", "120U", "120C", "210", "300"} {
			closed += found[name]
		}
		if closed == 0 {
			return locale.M("measure.triad-census.sentence.none")
		}
		mutual := locale.M("measure.triad-census.mutual", "Count", found["300"])
		if found["300"] == 0 {
			mutual = locale.M("measure.triad-census.no-mutual")
		}
		return locale.M("measure.triad-census.sentence", "Count", closed, "Mutual", mutual)
	})
	return Result{Numbers: found, Sentence: sentence, Table: table, Chart: chart}, nil
}

// triads counts the triads of each type: those with one linked pair by what is left over, the others one by one
// from their smallest linked pair.
func triads(ctx context.Context, w *network.Network) (counts [16]int, err error) {
	n, back, sum := w.N(), w.Reversed(), 0
	around := make([][]int32, n)
	for i := range around {
		around[i] = union(w.Neighbours(i), back.Neighbours(i))
	}
	for u := range n {
		if err := ctx.Err(); err != nil {
			return counts, err
		}
		for _, v := range around[u] {
			if int(v) < u {
				continue
			}
			both := union(around[u], around[v])
			one := 1
			if w.Has(u, int(v)) && w.Has(int(v), u) {
				one = 2
			}
			counts[one] += n - len(both) // u and v themselves are in both
			for _, x := range both {
				_, near := slices.BinarySearch(around[u], x)
				if v < x || u < int(x) && x < v && !near {
					counts[triadType[arcsBetween(w, u, int(v), int(x))]]++
				}
			}
		}
	}
	for _, x := range counts {
		sum += x
	}
	counts[0] = n*(n-1)*(n-2)/6 - sum
	return counts, nil
}

// arcsBetween returns the arcs between three actors as triadType numbers them.
func arcsBetween(w *network.Network, u, v, x int) (code int) {
	for bit, arc := range [6][2]int{{u, v}, {v, u}, {u, x}, {x, u}, {v, x}, {x, v}} {
		if w.Has(arc[0], arc[1]) {
			code |= 1 << bit
		}
	}
	return code
}

// union returns what is in either of two ascending lists, ascending.
func union(a, b []int32) []int32 {
	all := make([]int32, 0, len(a)+len(b))
	for len(a) > 0 && len(b) > 0 {
		switch {
		case a[0] < b[0]:
			all, a = append(all, a[0]), a[1:]
		case a[0] > b[0]:
			all, b = append(all, b[0]), b[1:]
		default:
			all, a, b = append(all, a[0]), a[1:], b[1:]
		}
	}
	return append(append(all, a...), b...)
}
