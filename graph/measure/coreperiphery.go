package measure

import (
	"cmp"
	"context"
	"math"
	"slices"

	"jejaring/graph"
	"jejaring/graph/locale"
	"jejaring/graph/network"
)

var corePeriphery = Measure{
	ID: "core-periphery", Theme: Research, Actor: true, Unit: Count,
	Range: "0, 1", Formula: "r = corr(A, Δ)",
	Source: "Borgatti & Everett 1999, Social Networks 21, 375–395; doi:10.1016/S0378-8733(99)00019-2",
	Cost:   upTo(coreMost, func(n, _ float64) float64 { return 20 * n * n }),
	Of:     corePeripheryOf,
}

// coreMost is the number of actors up to which a core is looked for.
const coreMost = 5000

// CorePeriphery parts the actors into a core and a periphery.
type CorePeriphery struct {
	Fit       Number     `json:"fit"`          // correlation with the ideal: all of the core linked, none of the periphery
	Core      []graph.ID `json:"core"`         // in the order of their IDs
	Inside    Number     `json:"core_density"` // share of the pairs of the core that are linked
	Between   Number     `json:"between_density"`
	Periphery Number     `json:"periphery_density"`
}

// corePeripheryOf returns 1 for each actor of the core and 0 for the others, such that the network comes close to
// the ideal in which all pairs of the core are linked and none of the periphery; pairs of one from each do not
// count, as in UCINET. The fit is the correlation with that ideal, from −1 to 1; undefined where no parting has
// one. The best start by number of links is bettered by single moves until none helps, so a better parting
// may exist. At most 5,000 actors. Time is O(n²) for each move.
// Source: Borgatti & Everett 1999, 379–386; start by degrees as in Lip 2011, arXiv:1102.5511.
func corePeripheryOf(ctx context.Context, s *network.Snapshot) (Result, error) {
	w, values := s.Network(network.Know), make([]float64, s.N())
	if s.N() > coreMost {
		none := Number(math.NaN())
		return Result{Values: undefined(s), Numbers: CorePeriphery{none, []graph.ID{}, none, none, none}, Sentence: tooLarge(coreMost)}, nil
	}
	p := coreSearch{w: w, core: make([]bool, s.N()), near: make([]int, s.N())}
	if err := p.search(ctx); err != nil {
		return Result{}, err
	}
	var core []int32
	for i, in := range p.core {
		if in {
			values[i], core = 1, append(core, int32(i))
		}
	}
	n, k := s.N(), p.size
	found := CorePeriphery{
		Number(p.fit()), idsOf(s, core), quotient(float64(p.inCore), float64(pairsOf(k))),
		quotient(float64(w.Pairs()-p.inCore-p.outside()), float64(k*(n-k))), quotient(float64(p.outside()), float64(pairsOf(n-k))),
	}
	sentence := said(s, network.Know, func() locale.Message {
		if math.IsNaN(p.fit()) {
			return locale.M("measure.core-periphery.sentence.none")
		}
		return locale.M("measure.core-periphery.sentence", "Count", k, "Fit", locale.Decimal{X: p.fit(), Places: 2},
			"Core", locale.Share(found.Inside), "Periphery", locale.Share(found.Periphery))
	})
	return Result{Values: values, Numbers: found, Sentence: sentence}, nil
}

// coreSearch is a core that actors enter and leave.
type coreSearch struct {
	w                     *network.Network
	core                  []bool
	near                  []int // of each actor: how many of the core it is linked to
	size, inCore, degrees int   // actors, linked pairs and sum of the degrees of the core
}

// move lets actor i enter the core, or leave it.
func (p *coreSearch) move(i int) {
	step := 1
	if p.core[i] {
		step = -1
	}
	p.core[i] = !p.core[i]
	p.size, p.inCore, p.degrees = p.size+step, p.inCore+step*p.near[i], p.degrees+step*p.w.Degree(i)
	for _, j := range p.w.Neighbours(i) {
		p.near[j] += step
	}
}

// outside returns the linked pairs of the periphery.
func (p *coreSearch) outside() int { return p.w.Pairs() - p.degrees + p.inCore }

func (p *coreSearch) fit() float64 { return fitOf(p.w.N(), p.size, p.inCore, p.outside()) }

// after returns the fit if actor i moved.
func (p *coreSearch) after(i int) float64 {
	step := 1
	if p.core[i] {
		step = -1
	}
	inCore := p.inCore + step*p.near[i]
	return fitOf(p.w.N(), p.size+step, inCore, p.w.Pairs()-(p.degrees+step*p.w.Degree(i))+inCore)
}

// fitOf returns the correlation over the pairs within the core of k and within the periphery between being linked
// and being in the core.
func fitOf(n, k, inCore, outside int) float64 {
	inside, all := float64(pairsOf(k)), float64(pairsOf(k)+pairsOf(n-k))
	linked := float64(inCore + outside)
	return float64(quotient(all*float64(inCore)-inside*linked, math.Sqrt(inside*(all-inside)*linked*(all-linked))))
}

// search starts with the best of the cores of the k best linked and lets actors move as long as it helps.
func (p *coreSearch) search(ctx context.Context) error {
	order := make([]int, p.w.N())
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(p.w.Degree(b), p.w.Degree(a)) })
	best, size := math.Inf(-1), 0
	for _, i := range order {
		p.move(i)
		if fit := p.fit(); fit > best {
			best, size = fit, p.size
		}
	}
	for k := len(order) - 1; k >= size; k-- {
		p.move(order[k])
	}
	for range p.w.N() {
		if err := ctx.Err(); err != nil {
			return err
		}
		mover := -1
		for i := range p.w.N() {
			if fit := p.after(i); fit > best+1e-12 {
				best, mover = fit, i
			}
		}
		if mover < 0 {
			break
		}
		p.move(mover)
	}
	return nil
}
