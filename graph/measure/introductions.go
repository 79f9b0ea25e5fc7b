package measure

import (
	"context"
	"math"
	"slices"
	"sync"

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

// How many introductions are kept: of all, and of each actor.
const (
	keptOfAll   = 10
	keptOfActor = 5
)

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

func (x *nearness) introductions(ties []newTie) []Introduction {
	list := make([]Introduction, len(ties))
	for k, t := range ties {
		list[k] = x.introduction(t)
	}
	return list
}

// bestTies are the best new ties of those that were weighed.
type bestTies struct {
	count   int
	all     []newTie   // of all
	nearest []newTie   // with the greatest gain
	of      [][]newTie // of each actor
}

// best weighs the new ties to which pick leads from each actor, given its row of steps, and whose ends are no clients
// and not linked. Two goroutines take every other actor; since gains are whole numbers the order of ties is the same
// whoever weighs them.
func (x *nearness) best(ctx context.Context, pick func(a int32, row []uint16, each func(b int32))) (*bestTies, error) {
	var halves [2]*bestTies
	var errs [2]error
	var both sync.WaitGroup
	for half := range 2 {
		both.Go(func() {
			w, known := x.newWeigher(), x.s.Network(network.Know)
			halves[half] = &bestTies{of: make([][]newTie, x.s.N())}
			for a := int32(half); a < int32(x.s.N()); a += 2 {
				if errs[half] = ctx.Err(); errs[half] != nil {
					return
				}
				if half == 0 {
					tell(ctx, float64(a)/float64(x.s.N()))
				}
				if x.s.Actors[a].IsClient {
					continue
				}
				pick(a, x.d.From(int(a)), func(b int32) {
					if !x.s.Actors[b].IsClient && !known.Has(int(a), int(b)) {
						halves[half].add(w.weigh(a, b))
					}
				})
			}
		})
	}
	both.Wait()
	for _, err := range errs {
		if err != nil {
			return nil, err
		}
	}
	halves[0].join(halves[1])
	return halves[0], nil
}

// add puts a new tie where it is among the best.
func (b *bestTies) add(t newTie) {
	b.count++
	b.all = insert(b.all, t, keptOfAll, newTie.better)
	b.nearest = insert(b.nearest, t, keptOfActor, newTie.nearer)
	b.of[t.i] = insert(b.of[t.i], t, keptOfActor, newTie.better)
	b.of[t.j] = insert(b.of[t.j], t, keptOfActor, newTie.better)
}

// join adds what another goroutine found best.
func (b *bestTies) join(c *bestTies) {
	b.count += c.count
	for _, t := range c.all {
		b.all = insert(b.all, t, keptOfAll, newTie.better)
	}
	for _, t := range c.nearest {
		b.nearest = insert(b.nearest, t, keptOfActor, newTie.nearer)
	}
	for i := range c.of {
		for _, t := range c.of[i] {
			b.of[i] = insert(b.of[i], t, keptOfActor, newTie.better)
		}
	}
}

// insert puts something into a list of at most so many, the best first.
func insert[T any](list []T, t T, most int, better func(a, b T) bool) []T {
	if len(list) == most && !better(t, list[most-1]) {
		return list
	}
	at, _ := slices.BinarySearchFunc(list, t, func(u, t T) int {
		if better(u, t) {
			return -1
		}
		return 1
	})
	list = slices.Insert(list, at, t)
	return list[:min(most, len(list))]
}

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

// Say says what the introduction would bring; its pair and the introducer are no clients.
func (n Introduction) Say(s *network.Snapshot) locale.Message {
	i, _ := s.Index(n.Pair[0])
	j, _ := s.Index(n.Pair[1])
	k, _ := s.Index(n.Introducer)
	brings := locale.M("measure.introductions.direct")
	switch {
	case n.Needs > 0:
		brings = locale.M("measure.introductions.needs", "Count", n.Needs)
	case n.Pairs > 0:
		brings = locale.M("measure.introductions.pairs", "Count", n.Pairs)
	}
	return locale.M("measure.introductions.sentence", "Name", s.Actors[i].Label(), "Other", s.Actors[j].Label(),
		"Introducer", s.Actors[k].Label(), "Brings", brings)
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
		t.Rows = append(t.Rows, actorRow(s, i, Name(s.Actors[j].Label()), introducer, X(n.Needs), X(n.Pairs), X(n.Gain*100), interestsCell(n)))
	}
	return t
}

func interestsCell(n Introduction) Cell {
	if n.Interests == "" {
		return Name("—")
	}
	var words []locale.Phrase
	for _, word := range n.Interests.Words() {
		words = append(words, locale.Name(word))
	}
	return Say(locale.List{Parts: words, Mark: ", "})
}
