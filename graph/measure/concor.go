package measure

import (
	"context"
	"math"
	"slices"

	"gonum.org/v1/gonum/mat"

	"jejaring/graph"
	"jejaring/graph/locale"
	"jejaring/graph/network"
)

var concor = Measure{
	ID: "concor", Theme: Research, Unit: Share,
	Range: "0 … 1", Formula: "M₀ = corr(A),  Mₜ₊₁ = corr(Mₜ) → ±1",
	Source: "Breiger, Boorman & Arabie 1975, J. Math. Psychology 12, 328–383; Wasserman & Faust 1994, 376–381",
	Cost:   upTo(concorMost, func(n, _ float64) float64 { return 20 * n * n * n }),
	Of:     concorOf,
}

// Bounds of CONCOR: actors, rounds of one split, and splits one after another.
const (
	concorMost   = 500
	concorRounds = 100
	concorDepth  = 2
)

// Concor parts the actors by position, and says how densely the positions are linked.
type Concor struct {
	Blocks  [][]graph.ID `json:"blocks"`  // each in the order of the IDs; the first split stays together
	Density [][]Number   `json:"density"` // share of the possible links within and between them; undefined in a block of one
	Fit     Number       `json:"r2"`      // R² of the links by those densities; undefined where all or none are linked
}

// concorOf parts the actors twice in two by iterated correlation of their links in Know: the correlations of the
// correlations come to +1 within a part and to −1 between both. Correlations leave the two actors themselves out
// and are 0 where one is linked to none of the others, so actors without links may come with either part. Parts of
// fewer than three, or that are all alike, are not split. At most 500 actors. Time is O(n³) for each round.
// Source: Wasserman & Faust 1994, 376–381.
func concorOf(ctx context.Context, s *network.Snapshot) (Result, error) {
	if s.N() > concorMost {
		return Result{Numbers: Concor{[][]graph.ID{}, [][]Number{}, Number(math.NaN())}, Sentence: tooLarge(concorMost)}, nil
	}
	a, err := alikeOf(ctx, s)
	if err != nil {
		return Result{}, err
	}
	blocks, err := concorBlocks(ctx, a)
	if err != nil {
		return Result{}, err
	}
	found := Concor{Blocks: [][]graph.ID{}, Density: blockDensities(a.w, blocks)}
	found.Fit = blockFit(a.w, blocks, found.Density)
	table := &Table{Columns: []Column{column("block", Count), column("size", Count), column("members", Count)}}
	chart := &Chart{Kind: Heat, Unit: Share}
	for k, block := range blocks {
		found.Blocks = append(found.Blocks, idsOf(s, block))
		row := groupRow(s, block)
		row.Cells = append([]Cell{X(k + 1), X(len(block))}, row.Cells...)
		table.Rows = append(table.Rows, row)
		name := locale.M("measure.concor.block", "Number", locale.Whole(k+1))
		series := Series{Name: name}
		for _, x := range found.Density[k] {
			series.Values = append(series.Values, float64(x))
		}
		chart.Labels, chart.Series = append(chart.Labels, name), append(chart.Series, series)
	}
	sentence := said(s, network.Know, func() locale.Message {
		if len(blocks) < 2 || math.IsNaN(float64(found.Fit)) {
			return locale.M("measure.concor.sentence.none")
		}
		return locale.M("measure.concor.sentence", "Count", len(blocks), "Fit", locale.Share(found.Fit))
	})
	return Result{Numbers: found, Sentence: sentence, Table: table, Chart: chart}, nil
}

// concorBlocks returns the blocks, each ascending.
func concorBlocks(ctx context.Context, a *alike) ([][]int32, error) {
	all := make([]int32, a.w.N())
	for i := range all {
		all[i] = int32(i)
	}
	blocks := [][]int32{all}
	if len(all) == 0 {
		return nil, nil
	}
	for range concorDepth {
		var parts [][]int32
		for _, block := range blocks {
			halves, err := concorSplit(ctx, a, block)
			if err != nil {
				return nil, err
			}
			parts = append(parts, halves...)
		}
		blocks = parts
	}
	return blocks, nil
}

// concorSplit returns the two parts of a block, the one with the smallest actor first; the block alone where
// it is not split.
func concorSplit(ctx context.Context, a *alike, block []int32) ([][]int32, error) {
	n := len(block)
	if n < 3 {
		return [][]int32{block}, nil
	}
	m := mat.NewDense(n, n, nil)
	for k, i := range block {
		for l, j := range block {
			x := 1.0
			if k != l {
				x = a.pearson(int(i), int(j))
			}
			if !math.IsNaN(x) {
				m.Set(k, l, x)
			}
		}
	}
	for range concorRounds {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		if settled(m) {
			break
		}
		m = correlations(m)
	}
	var parts [2][]int32
	for k, i := range block {
		side := 0
		if m.At(0, k) < 0 {
			side = 1
		}
		parts[side] = append(parts[side], i)
	}
	if len(parts[1]) == 0 {
		return [][]int32{block}, nil
	}
	return parts[:], nil
}

// settled tells whether all correlations have come to ±1.
func settled(m *mat.Dense) bool {
	return !slices.ContainsFunc(m.RawMatrix().Data, func(x float64) bool { return math.Abs(x) < 0.9999 })
}

// correlations returns those between the columns of a square matrix; 0 where a column is all equal.
func correlations(m *mat.Dense) *mat.Dense {
	n, _ := m.Dims()
	z := mat.NewDense(n, n, nil)
	for j := range n {
		mean, length := 0.0, 0.0
		for i := range n {
			mean += m.At(i, j) / float64(n)
		}
		for i := range n {
			length += (m.At(i, j) - mean) * (m.At(i, j) - mean)
		}
		if length < 1e-18 {
			continue
		}
		for i := range n {
			z.Set(i, j, (m.At(i, j)-mean)/math.Sqrt(length))
		}
	}
	var r mat.Dense
	r.Mul(z.T(), z)
	return &r
}

// blockDensities returns the share of the possible links that exist within and between blocks.
func blockDensities(w *network.Network, blocks [][]int32) [][]Number {
	of := blockOf(w.N(), blocks)
	links := make([][]float64, len(blocks))
	for k := range blocks {
		links[k] = make([]float64, len(blocks))
	}
	for i := range w.N() {
		for _, j := range w.Neighbours(i) {
			links[of[i]][of[j]]++
		}
	}
	densities := make([][]Number, len(blocks))
	for k, a := range blocks {
		for l, b := range blocks {
			possible := len(a) * len(b)
			if k == l {
				possible = len(a) * (len(a) - 1)
			}
			densities[k] = append(densities[k], quotient(links[k][l], float64(possible)))
		}
	}
	return densities
}

// blockOf returns the block of each actor.
func blockOf(n int, blocks [][]int32) []int {
	of := make([]int, n)
	for k, block := range blocks {
		for _, i := range block {
			of[i] = k
		}
	}
	return of
}

// blockFit returns the share of the variance of the links that the densities explain.
func blockFit(w *network.Network, blocks [][]int32, densities [][]Number) Number {
	of, overall := blockOf(w.N(), blocks), shareOfPairs(w)
	rest := 0.0
	for i := range w.N() {
		for j := range w.N() {
			if i != j {
				x, d := 0.0, float64(densities[of[i]][of[j]])
				if w.Has(i, j) {
					x = 1
				}
				rest += (x - d) * (x - d)
			}
		}
	}
	n := float64(w.N())
	whole := n * (n - 1) * overall * (1 - overall)
	if whole == 0 || math.IsNaN(whole) {
		return Number(math.NaN())
	}
	return Number(1 - rest/whole)
}
