package measure

import (
	"context"
	"math"
	"slices"

	"jejaring/graph/locale"
	"jejaring/graph/network"
)

var centralization = Measure{
	ID: "centralization", Code: "M18", Theme: Fair, Unit: Index,
	Range: "0 … 1", Formula: "C = Σ (max d − dᵢ) / ((n − 1)(n − 2))",
	Source: "Freeman 1979, Social Networks 1, 228–231; doi:10.1016/0378-8733(78)90021-7",
	Warns:  Paths, Cost: perRoute,
	Of: centralizationOf,
}

// Centralization says how much a network leans on one actor: 0 where all are equal, 1 in a star.
type Centralization struct {
	Degree        Number `json:"degree"`
	Betweenness   Number `json:"betweenness"`
	DegreePartner Number `json:"degree_partner"` // in the network of partnerships
}

// Below even, a network is called fairly even, above centred very centred. Both are our own rule of thumb
// (domain 3.1), not science.
const (
	even    = 0.2
	centred = 0.5
)

// centralizationOf gives, of degrees d and of betweenness b′,
//
//	C_D = Σ_i (max d − d_i) / ((n − 1)(n − 2))   C_B = Σ_i (max b′ − b′_i) / (n − 1)
//
// undefined for fewer than three actors. Time is O(n·m). Source: Freeman 1979, Social Networks 1, 228–231.
func centralizationOf(ctx context.Context, s *network.Snapshot) (Result, error) {
	between, err := betweennessIn(ctx, s, network.Know)
	if err != nil {
		return Result{}, err
	}
	n := float64(s.N())
	known, partners := degrees(s.Network(network.Know)), degrees(s.Network(network.Partner))
	found := Centralization{
		Degree:        Number(lean(known, (n-1)*(n-2))),
		Betweenness:   Number(lean(between, n-1)),
		DegreePartner: Number(lean(partners, (n-1)*(n-2))),
	}
	sentence := said(s, network.Know, func() locale.Message { return found.sentence(s, known) })
	return Result{Numbers: found, Sentence: sentence}, nil
}

// lean returns how far the values fall behind their greatest, by the most that is possible.
func lean(values []float64, most float64) float64 {
	if len(values) < 3 {
		return math.NaN()
	}
	greatest, sum := slices.Max(values), 0.0
	for _, x := range values {
		sum += greatest - x
	}
	return sum / most
}

// sentence names the actor with the highest degree, if it is no client and the network leans on it.
func (c Centralization) sentence(s *network.Snapshot, known []float64) locale.Message {
	id := "measure.centralization.sentence.very"
	switch {
	case c.Degree < even:
		id = "measure.centralization.sentence.even"
	case c.Degree <= centred:
		id = "measure.centralization.sentence.fairly"
	}
	var on any = locale.M("measure.centralization.one-party")
	if best, ok := first(s, known); ok && best.Value == slices.Max(known) {
		on = s.Actors[best.Actor].Label()
	}
	return locale.M(id, "Name", on, "Index", locale.Decimal{X: float64(c.Degree), Places: 2})
}
