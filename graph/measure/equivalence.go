package measure

import (
	"cmp"
	"context"
	"math"
	"slices"

	"jejaring/graph"
	"jejaring/graph/kernel"
	"jejaring/graph/locale"
	"jejaring/graph/network"
)

var equivalence = Measure{
	ID: "structural-equivalence", Theme: Research, Unit: Share,
	Range: "0 … 1", Formula: "J = |N(i) ∩ N(j)|/|N(i) ∪ N(j)|",
	Source: "Lorrain & White 1971; Burt 1976; Wasserman & Faust 1994, 366–375",
	Cost:   upTo(equivalenceMost, func(n, _ float64) float64 { return 150 * n * n }),
	Of:     equivalenceOf,
}

// Bounds of what is compared, listed and drawn.
const (
	equivalenceMost   = 1500
	equivalenceListed = 100
	heatMost          = 120
)

// Equivalence says who is linked to the same others.
type Equivalence struct {
	Order []graph.ID       `json:"order"` // of a dendrogram: the alike stand side by side
	Pairs []EquivalentPair `json:"pairs"` // with most others in common by share, at most a hundred
}

// EquivalentPair is how alike two actors' links are, those between the two left aside.
type EquivalentPair struct {
	Pair    [2]graph.ID `json:"pair"`
	Jaccard Number      `json:"jaccard"` // share of the others that both are linked to, of those that one is
	Pearson Number      `json:"pearson"` // correlation; undefined where one is linked to none or all of the others
	Euclid  Number      `json:"euclid"`  // √ of the number of others that only one of them is linked to
}

// equivalenceOf compares the links of all pairs of actors in Know. Links between the two do not count, so that
// friends with the same friends are as equivalent as strangers with the same. The order is that of a dendrogram
// by the average of 1 − J, in which actors without links are alike; they come in no pair. At most 1,500 actors.
// Time is O(n²). Source: Wasserman & Faust 1994, 366–375.
func equivalenceOf(ctx context.Context, s *network.Snapshot) (Result, error) {
	if s.N() > equivalenceMost {
		return Result{Numbers: Equivalence{[]graph.ID{}, []EquivalentPair{}}, Sentence: tooLarge(equivalenceMost)}, nil
	}
	a, err := alikeOf(ctx, s)
	if err != nil {
		return Result{}, err
	}
	order, err := kernel.Dendrogram(ctx, a.distances())
	if err != nil {
		return Result{}, err
	}
	found := Equivalence{Order: idsOf(s, order), Pairs: []EquivalentPair{}}
	table := &Table{Columns: []Column{column("members", Count), column("jaccard", Share), column("pearson", Index), column("euclid", Index)}}
	top := a.top()
	for _, p := range top[:min(equivalenceListed, len(top))] {
		i, j := p.i, p.j
		pair := EquivalentPair{
			[2]graph.ID{s.Actors[i].ID, s.Actors[j].ID}, Number(p.share), Number(a.pearson(i, j)), Number(a.euclid(i, j)),
		}
		found.Pairs = append(found.Pairs, pair)
		table.Rows = append(table.Rows, groupRow(s, []int32{int32(i), int32(j)}, X(pair.Jaccard), X(pair.Pearson), X(pair.Euclid)))
	}
	sentence := said(s, network.Know, func() locale.Message {
		named := slices.IndexFunc(top, func(p likePair) bool { return !s.Actors[p.i].IsClient && !s.Actors[p.j].IsClient })
		switch {
		case len(top) == 0:
			return locale.M("measure.structural-equivalence.sentence.none")
		case named < 0:
			return noneNamed()
		}
		return locale.M("measure.structural-equivalence.sentence",
			"One", s.Actors[top[named].i].Label(), "Other", s.Actors[top[named].j].Label(), "Share", locale.Share(top[named].share))
	})
	return Result{Numbers: found, Sentence: sentence, Table: table, Chart: a.heat(s, order)}, nil
}

// alike counts what the links of pairs of actors have in common.
type alike struct {
	w      *network.Network
	common [][]int32 // of each pair: others that both are linked to
}

type alikeKey struct{}

// alikeOf counts them in the network Know, once per snapshot. Time is O(n² + Σ d²).
func alikeOf(ctx context.Context, s *network.Snapshot) (*alike, error) {
	return network.Keep(s, alikeKey{}, func() (*alike, error) {
		a := &alike{s.Network(network.Know), make([][]int32, s.N())}
		for i := range s.N() {
			if err := ctx.Err(); err != nil {
				return nil, err
			}
			a.common[i] = make([]int32, s.N())
			for _, k := range a.w.Neighbours(i) {
				for _, j := range a.w.Neighbours(int(k)) {
					a.common[i][j]++
				}
			}
		}
		return a, nil
	})
}

// counts returns the links of i and of j to others, and those to the same.
func (a *alike) counts(i, j int) (ofI, ofJ, both float64) {
	ofI, ofJ, both = float64(a.w.Degree(i)), float64(a.w.Degree(j)), float64(a.common[i][j])
	if a.w.Has(i, j) {
		ofI, ofJ = ofI-1, ofJ-1
	}
	return ofI, ofJ, both
}

func (a *alike) jaccard(i, j int) float64 {
	ofI, ofJ, both := a.counts(i, j)
	return float64(quotient(both, ofI+ofJ-both))
}

func (a *alike) euclid(i, j int) float64 {
	ofI, ofJ, both := a.counts(i, j)
	return math.Sqrt(ofI + ofJ - 2*both)
}

func (a *alike) pearson(i, j int) float64 {
	ofI, ofJ, both := a.counts(i, j)
	n := float64(a.w.N() - 2)
	return float64(quotient(n*both-ofI*ofJ, math.Sqrt((n*ofI-ofI*ofI)*(n*ofJ-ofJ*ofJ))))
}

// distances returns 1 − J of all pairs, 0 of two without links to others.
func (a *alike) distances() [][]float64 {
	d := make([][]float64, a.w.N())
	for i := range d {
		d[i] = make([]float64, len(d))
		for j := range d {
			if x := a.jaccard(i, j); i != j && !math.IsNaN(x) {
				d[i][j] = 1 - x
			}
		}
	}
	return d
}

// top returns the pairs that have anything in common, those with most by share first.
func (a *alike) top() []likePair {
	var pairs []likePair
	for i := range a.w.N() {
		for j := i + 1; j < a.w.N(); j++ {
			if a.common[i][j] > 0 {
				pairs = append(pairs, likePair{i, j, a.jaccard(i, j)})
			}
		}
	}
	slices.SortStableFunc(pairs, func(p, q likePair) int { return cmp.Compare(q.share, p.share) })
	return pairs
}

// likePair is two actors and the share of their links that they have in common.
type likePair struct {
	i, j  int
	share float64
}

// heat draws the shares in the order of the dendrogram, without clients; nil where there are too many to be seen.
func (a *alike) heat(s *network.Snapshot, order []int32) *Chart {
	chart := &Chart{Kind: Heat, Unit: Share}
	shown := slices.DeleteFunc(slices.Clone(order), func(i int32) bool { return s.Actors[i].IsClient })
	if len(shown) > heatMost {
		return nil
	}
	for _, i := range shown {
		name := locale.Name(s.Actors[i].Label())
		row := Series{Name: name}
		for _, j := range shown {
			x := 1.0
			if i != j {
				x = a.jaccard(int(i), int(j))
			}
			row.Values = append(row.Values, x)
		}
		chart.Labels, chart.Series = append(chart.Labels, name), append(chart.Series, row)
	}
	return chart
}
