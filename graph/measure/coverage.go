package measure

import (
	"cmp"
	"context"
	"slices"

	"jejaring/graph"
	"jejaring/graph/network"
	"jejaring/graph/path"
)

// Coverage says of every need how far it is met and what could meet the rest (domain M27, M28).
type Coverage struct {
	Needs map[graph.ID]NeedCoverage `json:"needs"`
	Total CoverageTotal             `json:"total"`
}

// NeedCoverage is how far one need is met.
type NeedCoverage struct {
	Coverage       Number       `json:"coverage"`        // by confirmed placements, 0 to 1
	WithOffers     Number       `json:"with_offers"`     // by offered and possible ones too
	Gap            Number       `json:"gap"`             // what is still missing, in the need's unit
	Providers      []graph.ID   `json:"providers"`       // of confirmed placements, in the order of their IDs
	Candidates     []graph.ID   `json:"candidates"`      // resources that could meet it, in the order of their IDs
	CandidateSteps []path.Steps `json:"candidate_steps"` // to the provider of each
	Class          NeedClass    `json:"class"`
	Ranked         []Candidate  `json:"ranked"` // the candidates, the best first
}

// Candidate is a resource that could meet a need.
type Candidate struct {
	Resource    graph.ID   `json:"resource"`
	Provider    graph.ID   `json:"provider"`
	Steps       path.Steps `json:"steps"`       // client-safe ones from the focal actor; from the need's owner where there is none
	Willingness int        `json:"willingness"` // of the provider, 1 to 5; 0 unknown
	Paths       int        `json:"paths"`       // κ, ways that share no go-between
}

// NeedClass says where a need stands.
type NeedClass string

// The classes.
const (
	Met        NeedClass = "terpenuhi"
	PartlyMet  NeedClass = "sebagian"
	HasSource  NeedClass = "ada_calon"         // nothing confirmed, a candidate at most three steps away
	OutOfReach NeedClass = "di_luar_jangkauan" // nothing confirmed, candidates farther than that
	NoSource   NeedClass = "kosong"            // nothing confirmed, no candidate
)

// reachable is the number of steps within which a candidate is in reach.
const reachable = 3

type coverageKey struct{}

// CoverageOf returns the coverage of all needs on the day whose owners are in the snapshot; it is made once per
// snapshot. A need without a quantity is left out. Time is O(n + m) for the steps and for κ of each provider.
func CoverageOf(ctx context.Context, s *network.Snapshot) (Coverage, error) {
	return network.Keep(s, coverageKey{}, func() (Coverage, error) { return coverage(ctx, s) })
}

func coverage(ctx context.Context, s *network.Snapshot) (Coverage, error) {
	found := Coverage{Needs: map[graph.ID]NeedCoverage{}}
	c := &candidates{s: s, inField: map[string][]graph.Resource{}, placed: placements(s), from: map[int]*waysFrom{}}
	for _, r := range validResources(s) {
		c.inField[r.Field] = append(c.inField[r.Field], r)
	}
	needs := needsOf(s)
	for _, n := range needs {
		if err := ctx.Err(); err != nil {
			return Coverage{}, err
		}
		found.Needs[n.ID] = c.cover(n)
	}
	found.Total = totalOf(needs, found.Needs)
	return found, nil
}

// needsOf returns the needs that are known on the day, have a quantity, and whose owner is in the snapshot.
func needsOf(s *network.Snapshot) []graph.Need {
	return slices.DeleteFunc(graph.All[graph.Need](s), func(n graph.Need) bool {
		_, ok := s.Index(n.Owner)
		return !ok || n.Identified > s.Day || !(n.Quantity > 0)
	})
}

// validResources returns the resources that can be used on the day and whose provider is in the snapshot.
func validResources(s *network.Snapshot) []graph.Resource {
	return slices.DeleteFunc(graph.All[graph.Resource](s), func(r graph.Resource) bool {
		_, ok := s.Index(r.Provider)
		return !ok || !r.ValidOn(s.Day)
	})
}

// placement is a match with its resource.
type placement struct {
	graph.Match
	of graph.Resource
}

// placements returns the matches made up to the day by their needs.
func placements(s *network.Snapshot) map[graph.ID][]placement {
	placed := map[graph.ID][]placement{}
	for _, m := range graph.All[graph.Match](s) {
		if m.Date <= s.Day {
			r, _ := graph.Get[graph.Resource](s, m.Resource)
			placed[m.Need] = append(placed[m.Need], placement{m, r})
		}
	}
	return placed
}

// covered returns the share of a quantity that the amounts meet. A sum of decimal fractions may fall short by its
// last bits.
func covered(sum, quantity float64) float64 {
	if sum >= quantity*(1-1e-9) {
		return 1
	}
	return max(0, sum/quantity)
}

// candidates finds what could meet needs.
type candidates struct {
	s       *network.Snapshot
	inField map[string][]graph.Resource // that can be used, in the order of their IDs
	placed  map[graph.ID][]placement
	from    map[int]*waysFrom
}

// waysFrom is what is known of the ways from one actor.
type waysFrom struct {
	steps []int32
	paths map[int]int // κ to the actors that were asked for
}

type metKey struct{}

// MetShares returns how far the needs of CoverageOf are met by confirmed placements, 0 to 1; it is made once per snapshot.
// It does not look for candidates, so that time is linear in needs and matches.
func MetShares(s *network.Snapshot) map[graph.ID]Number {
	shares, _ := network.Keep(s, metKey{}, func() (map[graph.ID]Number, error) {
		shares, placed := map[graph.ID]Number{}, placements(s)
		for _, n := range needsOf(s) {
			shares[n.ID] = metBy(n, placed[n.ID]).Coverage
		}
		return shares, nil
	})
	return shares
}

// metBy returns how far a need is met by its placements, and by whom; without candidates and class.
func metBy(n graph.Need, placed []placement) NeedCoverage {
	found := NeedCoverage{Providers: []graph.ID{}, Candidates: []graph.ID{}, CandidateSteps: []path.Steps{}, Ranked: []Candidate{}}
	confirmed, offered := 0.0, 0.0
	for _, m := range placed {
		switch {
		case m.IsConfirmed():
			confirmed += m.Amount
			if m.of.Provider != "" && !slices.Contains(found.Providers, m.of.Provider) {
				found.Providers = append(found.Providers, m.of.Provider)
			}
		case m.Status == "ditawarkan" || m.Status == "potensial":
			offered += m.Amount
		}
	}
	slices.Sort(found.Providers)
	found.Coverage, found.WithOffers = Number(covered(confirmed, n.Quantity)), Number(covered(confirmed+offered, n.Quantity))
	if found.Coverage < 1 {
		found.Gap = Number(n.Quantity - confirmed)
	}
	return found
}

// cover looks at one need.
func (c *candidates) cover(n graph.Need) NeedCoverage {
	found, kinds := metBy(n, c.placed[n.ID]), n.Kinds.Words()
	for _, r := range c.inField[n.Field] {
		if slices.Contains(kinds, r.Kind) && r.Provider != n.Owner && c.remains(r, n.ID) {
			candidate := c.candidate(n, r)
			found.Candidates = append(found.Candidates, r.ID)
			found.CandidateSteps = append(found.CandidateSteps, candidate.Steps)
			found.Ranked = append(found.Ranked, candidate)
		}
	}
	slices.SortStableFunc(found.Ranked, better)
	found.Class = classOf(found)
	return found
}

// remains tells whether anything of a resource is left beside what other needs have of it. Where it has no quantity
// or theirs is in another unit, that is not known and something is.
func (c *candidates) remains(r graph.Resource, need graph.ID) bool {
	left := r.Quantity
	for _, m := range graph.Referring[graph.Match](c.s, r.ID) {
		other, _ := graph.Get[graph.Need](c.s, m.Need)
		if m.Need != need && m.Date <= c.s.Day && m.IsConfirmed() && other.Unit == r.Unit {
			left -= m.Amount
		}
	}
	return r.Quantity <= 0 || left > r.Quantity*1e-9
}

// candidate measures the way to the provider from the focal actor, or from the need's owner where there is none.
func (c *candidates) candidate(n graph.Need, r graph.Resource) Candidate {
	provider, _ := c.s.Index(r.Provider)
	start, ok := c.s.Focal()
	if !ok {
		start, _ = c.s.Index(n.Owner)
	}
	if c.from[start] == nil {
		c.from[start] = &waysFrom{c.s.SafeDistances(start), map[int]int{}}
	}
	from := c.from[start]
	if _, ok := from.paths[provider]; !ok {
		from.paths[provider] = len(path.Independent(c.s, start, provider))
	}
	return Candidate{r.ID, r.Provider, path.Steps(from.steps[provider]), c.s.Actors[provider].Willingness, from.paths[provider]}
}

// better orders candidates: nearer, then more willing, then with more ways, then by ID (domain M28).
func better(a, b Candidate) int {
	return cmp.Or(cmp.Compare(uint(a.Steps), uint(b.Steps)), cmp.Compare(b.Willingness, a.Willingness),
		cmp.Compare(b.Paths, a.Paths), cmp.Compare(a.Resource, b.Resource))
}

func classOf(n NeedCoverage) NeedClass {
	switch {
	case n.Coverage == 1:
		return Met
	case n.Coverage > 0:
		return PartlyMet
	case len(n.Ranked) == 0:
		return NoSource
	case n.Ranked[0].Steps >= 0 && n.Ranked[0].Steps <= reachable:
		return HasSource
	}
	return OutOfReach
}

// CoverageTotal sums up the coverage of all needs. Lists are in the order of their IDs.
type CoverageTotal struct {
	Needs           int        `json:"needs"`
	Unweighted      Number     `json:"unweighted"`       // mean coverage, 0 to 1; undefined without needs
	UrgencyWeighted Number     `json:"urgency_weighted"` // weighted by urgency; undefined where no need has one
	Fully           int        `json:"fully"`            // needs that are met
	SingleProvider  []graph.ID `json:"single_provider"`  // needs with exactly one confirmed provider
	None            []graph.ID `json:"none"`             // needs without any
}

func totalOf(needs []graph.Need, covered map[graph.ID]NeedCoverage) CoverageTotal {
	total := CoverageTotal{Needs: len(needs), SingleProvider: []graph.ID{}, None: []graph.ID{}}
	sum, weighted, urgency := 0.0, 0.0, 0.0
	for _, n := range needs {
		c := covered[n.ID]
		sum += float64(c.Coverage)
		weighted += float64(n.Urgency) * float64(c.Coverage)
		urgency += float64(n.Urgency)
		switch len(c.Providers) {
		case 0:
			total.None = append(total.None, n.ID)
		case 1:
			total.SingleProvider = append(total.SingleProvider, n.ID)
		}
		if c.Class == Met {
			total.Fully++
		}
	}
	total.Unweighted, total.UrgencyWeighted = quotient(sum, float64(len(needs))), quotient(weighted, urgency)
	return total
}
