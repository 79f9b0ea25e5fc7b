package measure

import (
	"context"

	"jejaring/graph"
	"jejaring/graph/locale"
	"jejaring/graph/network"
)

var resilience = Measure{
	ID: "resilience", Code: "M39", Theme: Fragile, Unit: Share,
	Range: "0 … 1", Formula: "S(k) = |K₁(k)| / n; R = (1/n) · Σ S(k)",
	Source: "Albert, Jeong & Barabási 2000, Nature 406, 378–382; Schneider, Moreira, Andrade, Havlin & Herrmann 2011, PNAS 108, 3838–3841; doi:10.1073/pnas.1009440108",
	Warns:  Paths, Cost: resilienceCost,
	Of: resilienceOf,
}

// Resilience is what is left of the network when those who matter most leave one by one.
type Resilience struct {
	Degree      Attack `json:"degree"`      // the best-linked leave first
	Betweenness Attack `json:"betweenness"` // those leave first on whom the most shortest paths rest
}

// Attack is one order of leaving; after each actor the next one is looked for anew. Clients do not leave.
type Attack struct {
	Order   []graph.ID `json:"order_nonclient"` // the first five, or as many as there are
	Largest []Number   `json:"S_after"`         // share of all actors in the largest group after each
	Lost    []Number   `json:"pairs_lost"`      // share of the linked pairs that are linked no more
	Index   Number     `json:"R_index_all_nodes"`
	Whole   Decline    `json:"-"` // as far as it was followed: to the last actor by degree, by paths in small networks only
}

const (
	attackLength = 5     // how many leave in what is printed
	wholeByPaths = 400   // actors up to which the order by paths is followed to its end
	someByPaths  = 3_000 // and those up to which the first five are looked for
	attackShown  = 20    // how many leave in table and chart
)

// resilienceCost counts the shortest ways by paths; those by degree take a moment.
func resilienceCost(n, m float64) float64 {
	switch {
	case n <= wholeByPaths:
		return perRoute(n, m) * n / 2
	case n <= someByPaths:
		return perRoute(n, m) * attackLength
	}
	return 0
}

// resilienceOf lets the actors that are no clients leave one by one, once by degree, once by betweenness:
//
//	S(k) = |largest group after k have left| / n   F(k) = 1 − linked pairs after / linked pairs before
//	R = (1/n) Σ_{q=1..n} S(q), where clients leave too
//
// S lies in [0, 1], R in [1/n, 0.5], F in [0, 1] and undefined where nobody is linked. Of equal ones the actor with
// the smallest ID leaves first, which R depends on. By betweenness R is undefined for more than 400 actors, and
// nobody leaves in networks of more than 3,000: it would take hours. Time is O((n + m) log n) by degree and O(n·m)
// per actor that leaves by betweenness.
// Source: Albert, Jeong & Barabási 2000, Nature 406, 378–382; R: Schneider et al. 2011, PNAS 108, 3838–3841.
func resilienceOf(ctx context.Context, s *network.Snapshot) (Result, error) {
	w := s.Network(network.Know)
	may := func(i int) bool { return !s.Actors[i].IsClient }
	found := Resilience{Degree: attackOf(s, DeclineByDegree(s), DeclineIn(w, byDegree(w, everyone)))}
	var err error
	if found.Betweenness, err = attackByPaths(ctx, s, may); err != nil {
		return Result{}, err
	}
	r := Result{Numbers: found, Sentence: said(s, network.Know, func() locale.Message { return found.sentence(s) })}
	if s.N() >= few && len(found.Degree.Order) > 0 && w.Arcs() > 0 {
		r.Table, r.Chart = found.table(s), found.chart()
	}
	return r, nil
}

// attackByPaths follows the order by betweenness as far as the size of the network allows.
func attackByPaths(ctx context.Context, s *network.Snapshot, may func(int) bool) (Attack, error) {
	w, most := s.Network(network.Know), s.N()
	switch {
	case most > someByPaths:
		most = 0
	case most > wholeByPaths:
		most = attackLength
	}
	order, err := byPaths(ctx, w, may, most)
	if err != nil {
		return Attack{}, err
	}
	all := order
	if whole := s.N() <= wholeByPaths; whole && len(order) < s.N() {
		if all, err = byPaths(ctx, w, everyone, most); err != nil {
			return Attack{}, err
		}
	} else if !whole {
		all = nil
	}
	return attackOf(s, DeclineIn(w, order), DeclineIn(w, all)), nil
}

// attackOf prints the start of a decline, and R of the one in which all actors leave.
func attackOf(s *network.Snapshot, d, all Decline) Attack {
	k := min(attackLength, len(d.Order))
	a := Attack{Order: idsOf(s, d.Order[:k]), Index: Number(all.Index()), Whole: d, Largest: []Number{}, Lost: []Number{}}
	for k := range a.Order {
		a.Largest = append(a.Largest, Number(d.Largest[k+1]))
		a.Lost = append(a.Lost, Number(d.Lost[k+1]))
	}
	return a
}

// sentence says what is left without up to five actors, in small networks without a fifth of them.
func (r Resilience) sentence(s *network.Snapshot) locale.Message {
	k := min(attackLength, len(r.Degree.Order), s.N()/5)
	switch k {
	case 0:
		return noneNamed()
	case 1:
		return locale.M("measure.resilience.sentence.one", "Share", locale.Share(r.Degree.Largest[0]))
	}
	return locale.M("measure.resilience.sentence", "Count", k, "Share", locale.Share(r.Degree.Largest[k-1]))
}

func (r Resilience) table(s *network.Snapshot) *Table {
	t := &Table{Columns: []Column{column("leaves", Count), column("party", Count), column("in-largest-group", Share), column("pairs-lost", Share)}}
	d := r.Degree.Whole
	for k, i := range d.Order[:min(attackShown, len(d.Order))] {
		t.Rows = append(t.Rows, Row{
			Record: s.Actors[i].ID,
			Cells:  []Cell{X(k + 1), Name(s.Actors[i].Label()), X(d.Largest[k+1]), X(d.Lost[k+1])},
		})
	}
	return t
}

// chart shows S after 0, 1, 2 … actors have left.
func (r Resilience) chart() *Chart {
	c := &Chart{Kind: Curve, Unit: Share, Axes: locale.M("measure.axes.leaving")}
	for k := range min(attackShown, len(r.Degree.Whole.Order)) + 1 {
		c.Labels = append(c.Labels, locale.Whole(k))
	}
	for _, line := range []struct {
		name  locale.Message
		whole Decline
	}{{locale.M("measure.resilience.by-degree"), r.Degree.Whole}, {locale.M("measure.resilience.by-paths"), r.Betweenness.Whole}} {
		series := Series{Name: line.name}
		for k := range c.Labels {
			series.Values = append(series.Values, line.whole.after(k))
		}
		c.Series = append(c.Series, series)
	}
	return c
}
