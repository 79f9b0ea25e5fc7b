package measure

import (
	"context"
	"math"

	"jejaring/graph/locale"
	"jejaring/graph/network"
)

var introductions = Measure{
	ID: "introductions", Code: "M41", Theme: Unreached, Unit: Count,
	Formula: "ΔE = E*(G + ab) − E*(G), E* = 1/(n(n − 1)) · Σ 1/d*(i, j)",
	Source:  "E: Latora & Marchiori 2001, Phys. Rev. Lett. 87, 198701; doi:10.1103/PhysRevLett.87.198701",
	Warns:   Paths | Answers, Cost: upTo(introductionsMost, perIntroduction),
	Of: introductionsOf,
}

// introductionsMost is of how many actors all pairs are kept; more would take too much memory.
const introductionsMost = 5000

// perIntroduction is the cost of weighing all pairs two steps apart: each is a look at every actor, and at about a
// hundredth of the pairs.
var perIntroduction Cost = func(n, m float64) float64 {
	if n == 0 {
		return 0
	}
	degree := 2 * m / n
	return 4*n*n + min(n*degree*degree, n*n)/2*(n+n*n/100)
}

// Introductions are the pairs two steps apart that are worth an introduction, the best first.
type Introductions struct {
	Candidates   int            `json:"candidates"` // pairs of non-clients without any tie and two client-safe steps apart
	Efficiency   Number         `json:"efficiency"` // E* now
	Best         []Introduction `json:"best"`       // the ten best
	OfFocal      []Introduction `json:"best_of_focal"`
	ByEfficiency []Introduction `json:"by_efficiency"` // the five with the greatest gain, whatever the needs

	best *bestTies
	x    *nearness
}

type introductionsKey struct{}

// IntroductionsOf returns the best introductions: of pairs of actors who are no clients, not linked by any tie that is
// not broken, and two client-safe steps apart, those first that bring the most needs within two steps of a candidate
// provider, then those with the greatest gain of E*, then by ID (domain M41). It is made once per snapshot. Time is
// O(n) for each candidate and the product of the sides that come nearer; progress is told. Of more than 5,000 actors
// none are weighed, and E* is undefined.
func IntroductionsOf(ctx context.Context, s *network.Snapshot) (*Introductions, error) {
	if s.N() > introductionsMost {
		none := []Introduction{}
		return &Introductions{Efficiency: Number(math.NaN()), Best: none, OfFocal: none, ByEfficiency: none}, nil
	}
	return network.Keep(s, introductionsKey{}, func() (*Introductions, error) {
		x, err := nearnessOf(ctx, s)
		if err != nil {
			return nil, err
		}
		best, err := x.best(ctx, func(a int32, row []uint16, each func(b int32)) {
			for b := int(a) + 1; b < len(row); b++ {
				if row[b] == 2 {
					each(int32(b))
				}
			}
		})
		if err != nil {
			return nil, err
		}
		found := &Introductions{
			Candidates: best.count, Efficiency: x.now.Efficiency, Best: x.introductions(best.all),
			OfFocal: []Introduction{}, ByEfficiency: x.introductions(best.nearest), best: best, x: x,
		}
		if focal, ok := s.Focal(); ok {
			found.OfFocal = found.Of(focal)
		}
		return found, nil
	})
}

// Of returns the five best introductions of actor i.
func (n *Introductions) Of(i int) []Introduction {
	if n.best == nil {
		return []Introduction{}
	}
	return n.x.introductions(n.best.of[i])
}

// introductionsOf lists the ten best. Cost is that of IntroductionsOf.
func introductionsOf(ctx context.Context, s *network.Snapshot) (Result, error) {
	found, err := IntroductionsOf(ctx, s)
	if err != nil {
		return Result{}, err
	}
	sentence := said(s, network.Know, func() locale.Message {
		switch {
		case s.N() > introductionsMost:
			return tooLarge(introductionsMost)
		case s.Network(network.Usable).Arcs() == 0:
			return locale.M("measure.no-ties.usable")
		case len(found.Best) == 0:
			return locale.M("measure.introductions.sentence.none")
		}
		return found.Best[0].Say(s)
	})
	return Result{Numbers: *found, Sentence: sentence, Table: introductionTable(s, found.Best)}, nil
}

func introductionTable(s *network.Snapshot, list []Introduction) *Table {
	t := &Table{Columns: []Column{
		column("party", Count), column("other", Count), column("introducer", Count), column("needs-closer", Count),
		column("new-pairs", Count), column("gain", Index), column("interests", Count),
	}}
	for _, n := range list {
		i, _ := s.Index(n.Pair[0])
		j, _ := s.Index(n.Pair[1])
		introducer := Name("—")
		if k, ok := s.Index(n.Introducer); ok {
			introducer = Name(s.Actors[k].Label())
		}
		row := actorRow(s, i, Name(s.Actors[j].Label()), introducer, X(n.Needs), X(n.Pairs), X(n.Gain*100), interestsCell(n))
		row.Pair, row.Between = n.Pair, n.Introducer
		t.Rows = append(t.Rows, row)
	}
	return t
}
