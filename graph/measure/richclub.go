package measure

import (
	"context"
	"math"
	"math/rand/v2"
	"slices"

	"jejaring/graph/locale"
	"jejaring/graph/network"
)

var richClub = Measure{
	ID: "rich-club", Theme: Research, Unit: Index,
	Range: "0 …", Formula: "φ(k) = 2Eₖ/(Nₖ(Nₖ − 1)),  ρ(k) = φ(k)/φᵣ(k)",
	Source: "Zhou & Mondragón 2004; Colizza et al. 2006, Nature Physics 2, 110–115; doi:10.1038/nphys209",
	Warns:  Chance, Cost: func(_, m float64) float64 { return 20_000 * m },
	Of: richClubOf,
}

// RichClub says how closely the well-linked are linked to each other; both lists have one entry per degree k from
// 0, as long as at least two actors have more links than k.
type RichClub struct {
	Phi []Number `json:"phi"` // share of the pairs among those with more than k links that are linked
	Rho []Number `json:"rho"` // that by the mean of random networks with the same degrees; undefined where that is 0
}

// richClubRandom is the number of random networks; the exchanges in each are ten times its pairs.
const (
	richClubRandom    = 10
	richClubExchanges = 10
)

// richClubOf gives, for every k, the density φ(k) among the actors that have more than k links, and ρ(k), that
// by the mean in ten random networks in which everyone has as many links as here, drawn with a fixed seed: above 1
// the well-linked hold together more than by chance. Time is O(m) for each of a hundred exchanges.
// Source: Colizza et al. 2006, 111.
func richClubOf(ctx context.Context, s *network.Snapshot) (Result, error) {
	w := s.Network(network.Know)
	phi := clubs(w, linkedPairs(w))
	mean := make([]float64, len(phi))
	random := rand.New(rand.NewPCG(1, 0))
	for round := range richClubRandom {
		tell(ctx, float64(round)/richClubRandom)
		pairs, err := exchange(ctx, s.N(), linkedPairs(w), random)
		if err != nil {
			return Result{}, err
		}
		for k, x := range clubs(w, pairs) {
			mean[k] += x / richClubRandom
		}
	}
	found := RichClub{[]Number{}, []Number{}}
	chart := &Chart{Kind: Curve, Unit: Index, Axes: locale.M("measure.axes.links"), Series: []Series{{Name: locale.M("measure.column.rho")}}}
	table := &Table{Columns: []Column{column("more-links-than", Count), column("phi", Index), column("rho", Index)}}
	for k, x := range phi {
		rho := quotient(x, mean[k])
		found.Phi, found.Rho = append(found.Phi, Number(x)), append(found.Rho, rho)
		chart.Labels = append(chart.Labels, locale.Decimal{X: float64(k)})
		chart.Series[0].Values = append(chart.Series[0].Values, float64(rho))
		table.Rows = append(table.Rows, Row{Cells: []Cell{X(k), X(x), X(rho)}})
	}
	sentence := said(s, network.Know, func() locale.Message { return found.sentence(w) })
	return Result{Numbers: found, Sentence: sentence, Table: table, Chart: chart}, nil
}

// sentence looks at the tenth of the actors with most links, at least three of them.
func (r RichClub) sentence(w *network.Network) locale.Message {
	all := make([]int, w.N())
	for i := range all {
		all[i] = w.Degree(i)
	}
	slices.SortFunc(all, func(a, b int) int { return b - a })
	k := all[max(2, w.N()/10-1)] - 1 // those with more than k links are the tenth, and who has as many
	if k < 0 || k >= len(r.Rho) || math.IsNaN(float64(r.Rho[k])) {
		return locale.M("measure.rich-club.sentence.none")
	}
	count := 0
	for _, d := range all {
		if d > k {
			count++
		}
	}
	return locale.M("measure.rich-club.sentence", "Count", count, "Share", locale.Share(r.Phi[k]),
		"Rho", locale.Decimal{X: float64(r.Rho[k]), Places: 2})
}

func linkedPairs(w *network.Network) [][2]int32 {
	pairs := make([][2]int32, 0, w.Pairs())
	for i := range int32(w.N()) {
		for _, j := range w.Neighbours(int(i)) {
			if i < j {
				pairs = append(pairs, [2]int32{i, j})
			}
		}
	}
	return pairs
}

// clubs returns φ(k) of the pairs for k = 0, 1 …, as long as two actors have more than k links in w.
func clubs(w *network.Network, pairs [][2]int32) []float64 {
	var members, links []int // of each k: with exactly that degree; pairs whose lesser degree it is
	for i := range w.N() {
		for len(members) <= w.Degree(i) {
			members, links = append(members, 0), append(links, 0)
		}
		members[w.Degree(i)]++
	}
	for _, p := range pairs {
		links[min(w.Degree(int(p[0])), w.Degree(int(p[1])))]++
	}
	var phi []float64
	n, m := 0, 0
	for k := len(members) - 1; k > 0; k-- { // those with more than k − 1
		n, m = n+members[k], m+links[k]
		if n > 1 {
			phi = append(phi, float64(m)/float64(pairsOf(n)))
		}
	}
	slices.Reverse(phi)
	return phi
}

// exchange draws two pairs and exchanges their ends, unless that links an actor to itself or a pair twice, again
// and again: all actors keep their degrees. Source: Maslov & Sneppen 2002, Science 296, 910–913.
func exchange(ctx context.Context, n int, pairs [][2]int32, random *rand.Rand) ([][2]int32, error) {
	near := make(circles, n)
	for _, p := range pairs {
		near[p[0]], near[p[1]] = append(near[p[0]], p[1]), append(near[p[1]], p[0])
	}
	for round := range richClubExchanges * len(pairs) {
		if round%1024 == 0 && ctx.Err() != nil {
			return nil, ctx.Err()
		}
		a, b := random.IntN(len(pairs)), random.IntN(len(pairs))
		p, q := pairs[a], pairs[b]
		if random.IntN(2) == 1 {
			q[0], q[1] = q[1], q[0]
		}
		if p[0] == q[1] || q[0] == p[1] || p[0] == q[0] || p[1] == q[1] || near.has(p[0], q[1]) || near.has(q[0], p[1]) {
			continue
		}
		near.replace(p[0], p[1], q[1])
		near.replace(p[1], p[0], q[0])
		near.replace(q[0], q[1], p[1])
		near.replace(q[1], q[0], p[0])
		pairs[a], pairs[b] = [2]int32{p[0], q[1]}, [2]int32{q[0], p[1]}
	}
	return pairs, nil
}

// circles holds the neighbours of each actor in no order.
type circles [][]int32

// has looks through the smaller circle.
func (c circles) has(i, j int32) bool {
	if len(c[i]) > len(c[j]) {
		i, j = j, i
	}
	return slices.Contains(c[i], j)
}

func (c circles) replace(i, before, now int32) { c[i][slices.Index(c[i], before)] = now }
