package measure

import (
	"context"
	"strconv"

	"jejaring/graph"
	"jejaring/graph/locale"
	"jejaring/graph/network"
	"jejaring/graph/path"
)

var resourceReach = Measure{
	ID: "resource-reach", Code: "M26", Theme: Unreached, Actor: true, Unit: Count,
	Source: "Snijders 1999, La Revue Tocqueville 20, 27–44; Van der Gaag & Snijders 2005, Social Networks 27, 1–29; doi:10.1016/j.socnet.2004.10.001",
	Warns:  Paths | Answers,
	Of:     resourceReachOf,
}

// ResourceReach is which resources who can reach by client-safe steps.
type ResourceReach struct {
	Valid       int                       `json:"valid"`       // resources that can be used on the day
	KindFields  int                       `json:"kind_fields"` // pairs of kind and field among them
	Actors      map[graph.ID]ActorReach   `json:"actors"`
	FromFocal   map[graph.ID]ProviderWays `json:"paths_from_focal"`       // by resource; empty without a focal actor
	Unreachable []graph.ID                `json:"unreachable_from_focal"` // actors, in the order of their IDs
}

// ActorReach counts what one actor can reach, cumulatively: its own resources are not among them.
type ActorReach struct {
	Within     ByStep `json:"within"`      // resources
	Kinds      ByStep `json:"kinds"`       // kinds of resource
	KindFields ByStep `json:"kind_fields"` // pairs of kind and field: the resource generator (M25)
}

// ByStep counts what is at most one, two and three steps away; JSON shows {"1": …, "2": …, "3": …}.
type ByStep [reachable]int

// MarshalJSON names the steps.
func (b ByStep) MarshalJSON() ([]byte, error) {
	text := []byte("{")
	for k, x := range b {
		if k > 0 {
			text = append(text, ',')
		}
		text = append(text, `"`+strconv.Itoa(k+1)+`":`+strconv.Itoa(x)...)
	}
	return append(text, '}'), nil
}

// ProviderWays is how a provider can be reached.
type ProviderWays struct {
	Provider graph.ID   `json:"provider"`
	Steps    path.Steps `json:"steps"`
	Paths    int        `json:"paths"` // κ, ways that share no go-between
}

// ResourceReachOf returns what every actor reaches in one, two and three steps d*, and from the focal actor the steps
// and the number of independent ways κ to the provider of every resource of others. Since ways lead back too it walks
// from the providers, so time is linear in what three steps reach, for each provider, and O(κ·m) for each of them.
func ResourceReachOf(ctx context.Context, s *network.Snapshot) (ResourceReach, error) {
	valid := validResources(s)
	c := newShelf(s, valid)
	v := path.NewNearby(s)
	for p, resources := range c.of {
		if err := ctx.Err(); err != nil {
			return ResourceReach{}, err
		}
		if len(resources) > 0 {
			v.Walk(p, reachable)
			c.carry(v, resources)
		}
	}
	found := ResourceReach{
		Valid: len(valid), KindFields: len(c.kindFields), Actors: make(map[graph.ID]ActorReach, s.N()),
		FromFocal: map[graph.ID]ProviderWays{}, Unreachable: []graph.ID{},
	}
	for i, a := range s.Actors {
		found.Actors[a.ID] = c.reach(i)
	}
	if focal, ok := s.Focal(); ok {
		if err := found.from(ctx, s, focal, valid); err != nil {
			return ResourceReach{}, err
		}
	}
	return found, nil
}

// from measures the ways from the focal actor.
func (r *ResourceReach) from(ctx context.Context, s *network.Snapshot, focal int, valid []graph.Resource) error {
	steps, paths := s.SafeDistances(focal), map[int]int{}
	for k, resource := range valid {
		if err := ctx.Err(); err != nil {
			return err
		}
		tell(ctx, float64(k)/float64(len(valid)))
		p, _ := s.Index(resource.Provider)
		if p == focal {
			continue
		}
		if _, ok := paths[p]; !ok {
			paths[p] = len(path.Independent(s, focal, p))
		}
		r.FromFocal[resource.ID] = ProviderWays{resource.Provider, path.Steps(steps[p]), paths[p]}
	}
	for i, d := range steps {
		if d == network.Unreachable {
			r.Unreachable = append(r.Unreachable, s.Actors[i].ID)
		}
	}
	return nil
}

// shelf holds the resources of every actor and how near every actor is to them.
type shelf struct {
	of         [][]graph.Resource
	kinds      map[string]int    // positions of the kinds
	kindFields map[[2]string]int // and of the pairs of kind and field
	within     []ByStep          // of each actor: resources at exactly so many steps
	toKind     []int32           // of each actor and kind: steps to the nearest; 0 where none is near
	toPair     []int32           // likewise of pairs of kind and field
}

func newShelf(s *network.Snapshot, valid []graph.Resource) *shelf {
	c := &shelf{of: make([][]graph.Resource, s.N()), kinds: map[string]int{}, kindFields: map[[2]string]int{}, within: make([]ByStep, s.N())}
	for _, r := range valid {
		p, _ := s.Index(r.Provider)
		c.of[p] = append(c.of[p], r)
		if _, ok := c.kinds[r.Kind]; !ok {
			c.kinds[r.Kind] = len(c.kinds)
		}
		if pair := [2]string{r.Kind, r.Field}; c.kindFields[pair] == 0 {
			c.kindFields[pair] = len(c.kindFields) + 1
		}
	}
	c.toKind, c.toPair = make([]int32, s.N()*len(c.kinds)), make([]int32, s.N()*len(c.kindFields))
	return c
}

// carry brings a provider's resources to those whom a walk from it reached.
func (c *shelf) carry(v *path.Nearby, resources []graph.Resource) {
	for _, r := range resources {
		kind, pair := c.kinds[r.Kind], c.kindFields[[2]string{r.Kind, r.Field}]-1
		for _, i := range v.Order[1:] {
			steps := v.Steps[i]
			c.within[i][steps-1]++
			nearer(&c.toKind[int(i)*len(c.kinds)+kind], steps)
			nearer(&c.toPair[int(i)*len(c.kindFields)+pair], steps)
		}
	}
}

func nearer(is *int32, steps int32) {
	if *is == 0 || steps < *is {
		*is = steps
	}
}

// reach adds up what actor i reaches.
func (c *shelf) reach(i int) ActorReach {
	found := ActorReach{Within: c.within[i]}
	for _, steps := range c.toKind[i*len(c.kinds) : (i+1)*len(c.kinds)] {
		if steps > 0 {
			found.Kinds[steps-1]++
		}
	}
	for _, steps := range c.toPair[i*len(c.kindFields) : (i+1)*len(c.kindFields)] {
		if steps > 0 {
			found.KindFields[steps-1]++
		}
	}
	for k := range reachable - 1 {
		found.Within[k+1] += found.Within[k]
		found.Kinds[k+1] += found.Kinds[k]
		found.KindFields[k+1] += found.KindFields[k]
	}
	return found
}

// resourceReachOf gives each actor the number of resources of others within two steps.
func resourceReachOf(ctx context.Context, s *network.Snapshot) (Result, error) {
	found, err := ResourceReachOf(ctx, s)
	if err != nil {
		return Result{}, err
	}
	values := make([]float64, s.N())
	for i, a := range s.Actors {
		values[i] = float64(found.Actors[a.ID].Within[1])
	}
	if found.Valid == 0 {
		return Result{Values: values, Numbers: found, Lacks: true, Sentence: lacking("resources")}, nil
	}
	sentence := said(s, network.Know, func() locale.Message { return found.sentence(s, values) })
	return Result{Values: values, Numbers: found, Sentence: sentence, Table: found.table(s)}, nil
}

// sentence speaks of the focal actor, else of who reaches most.
func (r ResourceReach) sentence(s *network.Snapshot, values []float64) locale.Message {
	i, ok := s.Focal()
	if !ok {
		best, some := first(s, values)
		if !some {
			return locale.M("measure.resource-reach.sentence.none")
		}
		i = best.Actor
	}
	within := r.Actors[s.Actors[i].ID].Within
	if within[reachable-1] == 0 {
		return locale.M("measure.resource-reach.sentence.nothing", "Name", s.Actors[i].Label())
	}
	var single locale.Phrase = locale.Name("")
	lone := 0
	for _, to := range r.FromFocal {
		if to.Paths == 1 {
			lone++
		}
	}
	if lone > 0 {
		single = locale.M("measure.resource-reach.single", "Count", lone)
	}
	return locale.M("measure.resource-reach.sentence", "Name", s.Actors[i].Label(), "Count", within[0],
		"Two", within[1], "Three", within[2], "Single", single)
}

// table lists the resources with the ways from the focal actor, without one what every actor reaches.
func (r ResourceReach) table(s *network.Snapshot) *Table {
	if len(r.FromFocal) == 0 {
		t := &Table{Columns: []Column{
			column("party", Count), column("reach-1", Count), column("reach-2", Count), column("reach-3", Count), column("kinds-of-resource", Count),
		}}
		for i, a := range s.Actors {
			reach := r.Actors[a.ID]
			t.Rows = append(t.Rows, actorRow(s, i, X(reach.Within[0]), X(reach.Within[1]), X(reach.Within[2]), X(reach.KindFields[1])))
		}
		return t
	}
	t := &Table{Columns: []Column{column("resource", Count), column("provider", Count), column("steps", Count), column("ways", Count)}}
	for _, resource := range validResources(s) {
		to, ok := r.FromFocal[resource.ID]
		if !ok {
			continue
		}
		p, _ := s.Index(to.Provider)
		t.Rows = append(t.Rows, Row{
			Record: resource.ID, Client: s.Actors[p].IsClient,
			Cells: []Cell{Name(resource.Name), Name(s.Actors[p].Label()), stepsCell(to.Steps), X(to.Paths)},
		})
	}
	return t
}

// stepsCell writes the steps, "—" where no way leads there.
func stepsCell(x path.Steps) Cell {
	if x < 0 {
		return Name("—")
	}
	return X(int(x))
}
