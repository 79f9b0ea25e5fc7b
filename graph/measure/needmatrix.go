package measure

import (
	"cmp"
	"context"
	"slices"

	"jejaring/graph"
	"jejaring/graph/network"
)

// NeedMatrix sets the needs beside those who meet them, offer to, or could (domain V06). It shows what CoverageOf finds.
type NeedMatrix struct {
	Rows      []NeedRow     // the most urgent first, then by ID
	Providers []graph.ID    // that have something in a row, those with the most rows first, then who comes first
	Total     CoverageTotal // of these rows
}

// NeedRow is one need of the matrix.
type NeedRow struct {
	graph.Need
	NeedCoverage
	Cells map[graph.ID]NeedCell // by provider
	Far   []Candidate           // out of reach of the focal actor and in no cell, the best first; clients aside
}

// NeedCell is what one provider has to do with one need.
type NeedCell struct {
	Matches   []graph.Match // that were not dropped, in the order of their IDs
	Confirmed float64       // share of the quantity, 0 to 1
	Offered   float64       // likewise
	Candidate Candidate     // the best one of the provider; without a resource where it has none
}

// CellState says how firm what a cell holds is.
type CellState string

// The states, the firmest first.
const (
	CellConfirmed CellState = "confirmed"
	CellOffered   CellState = "offered"
	CellCandidate CellState = "candidate"
	CellBlank     CellState = "blank"
)

// State returns the firmest of what the cell holds.
func (c NeedCell) State() CellState {
	switch {
	case slices.ContainsFunc(c.Matches, graph.Match.IsConfirmed):
		return CellConfirmed
	case len(c.Matches) > 0:
		return CellOffered
	case c.Candidate.Resource != "":
		return CellCandidate
	}
	return CellBlank
}

// IsNear tells whether the candidate is within reach: at most three client-safe steps away.
func (c Candidate) IsNear() bool { return c.Steps >= 0 && c.Steps <= reachable }

// LeansOnOne tells whether the need is not met and rests on exactly one provider.
func (r NeedRow) LeansOnOne() bool { return r.Class != Met && len(r.Providers) == 1 }

type needMatrixKey struct{}

// NeedMatrixOf returns the matrix of all needs; it is made once per snapshot. A need that its owner solves alone (SD-76)
// has no candidates. Time is that of CoverageOf.
func NeedMatrixOf(ctx context.Context, s *network.Snapshot) (NeedMatrix, error) {
	return network.Keep(s, needMatrixKey{}, func() (NeedMatrix, error) { return needMatrix(ctx, s) })
}

func needMatrix(ctx context.Context, s *network.Snapshot) (NeedMatrix, error) {
	found, err := CoverageOf(ctx, s)
	if err != nil {
		return NeedMatrix{}, err
	}
	placed, rows := placements(s), []NeedRow{}
	for _, n := range needsOf(s) {
		row := NeedRow{Need: n, NeedCoverage: found.Needs[n.ID], Cells: map[graph.ID]NeedCell{}}
		for _, p := range placed[n.ID] {
			row.place(p)
		}
		if row.Class != Met && n.NeedsCooperation {
			row.addCandidates(s)
		}
		rows = append(rows, row)
	}
	slices.SortStableFunc(rows, func(a, b NeedRow) int {
		return cmp.Or(cmp.Compare(b.Urgency, a.Urgency), cmp.Compare(a.ID, b.ID))
	})
	return newNeedMatrix(rows), nil
}

// place puts a placement into the cell of its provider.
func (r *NeedRow) place(p placement) {
	if p.Status == "batal" || p.of.Provider == "" {
		return
	}
	cell := r.Cells[p.of.Provider]
	cell.Matches = append(cell.Matches, p.Match)
	if p.IsConfirmed() {
		cell.Confirmed += p.Amount / r.Quantity
	} else {
		cell.Offered += p.Amount / r.Quantity
	}
	r.Cells[p.of.Provider] = cell
}

// addCandidates puts those in reach into the cells and lists the others.
func (r *NeedRow) addCandidates(s *network.Snapshot) {
	for _, c := range r.Ranked {
		i, _ := s.Index(c.Provider)
		cell, has := r.Cells[c.Provider]
		switch {
		case s.Actors[i].IsClient, cell.Candidate.Resource != "":
		case has || c.IsNear():
			cell.Candidate = c
			r.Cells[c.Provider] = cell
		default:
			r.Far = append(r.Far, c)
		}
	}
}

// Only returns the matrix of the rows that are kept, with the providers and sums of these.
func (m NeedMatrix) Only(keep func(NeedRow) bool) NeedMatrix {
	var rows []NeedRow
	for _, r := range m.Rows {
		if keep(r) {
			rows = append(rows, r)
		}
	}
	return newNeedMatrix(rows)
}

func newNeedMatrix(rows []NeedRow) NeedMatrix {
	m, count, first := NeedMatrix{Rows: rows}, map[graph.ID]int{}, map[graph.ID]int{}
	var needs []graph.Need
	covered := map[graph.ID]NeedCoverage{}
	for k, r := range rows {
		needs, covered[r.ID] = append(needs, r.Need), r.NeedCoverage
		for provider := range r.Cells {
			if count[provider]++; count[provider] == 1 {
				first[provider] = k
				m.Providers = append(m.Providers, provider)
			}
		}
	}
	slices.SortFunc(m.Providers, func(a, b graph.ID) int {
		return cmp.Or(cmp.Compare(count[b], count[a]), cmp.Compare(first[a], first[b]), cmp.Compare(a, b))
	})
	slices.SortFunc(needs, func(a, b graph.Need) int { return cmp.Compare(a.ID, b.ID) })
	m.Total = totalOf(needs, covered)
	return m
}

// pressing is the urgency from which a need should not rest on one provider (domain 3.7).
const pressing = 4

// Pressing returns how many pressing needs that are not met rest on one provider.
func (m NeedMatrix) Pressing() int {
	count := 0
	for _, r := range m.Rows {
		if r.Urgency >= pressing && r.LeansOnOne() {
			count++
		}
	}
	return count
}
