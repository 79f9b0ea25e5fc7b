package measure

import (
	"context"
	"math"

	"jejaring/graph"
	"jejaring/graph/locale"
	"jejaring/graph/network"
	"jejaring/graph/path"
)

var positionGenerator = Measure{
	ID: "position-generator", Code: "M24", Theme: Unreached, Actor: true, Unit: Count,
	Range: "0 … p", Formula: "B = 1 − Σ pₛ²",
	Source: "Lin & Dumin 1986, Social Networks 8, 365–385; doi:10.1016/0378-8733(86)90003-1; Lin 2001, Social Capital, 87–92",
	Warns:  Paths,
	Of:     positionGeneratorOf,
}

// PositionGenerator is which positions, a sector at a level, who can reach.
type PositionGenerator struct {
	Positions int                           `json:"positions"` // that some actor holds
	Actors    map[graph.ID]PositionsReached `json:"actors"`
}

// PositionsReached is what one actor reaches in one and in two client-safe steps.
type PositionsReached struct {
	One Positions `json:"1"`
	Two Positions `json:"2"`
}

// Positions tells of the actors that are reached; all but the counts are undefined where there are none. The rank of
// the level stands in for prestige: 0 an individual, 8 the nation.
type Positions struct {
	N         int    `json:"n"`         // actors reached
	Extensity int    `json:"extensity"` // positions among them
	Upper     Number `json:"upper"`     // the highest rank
	Range     Number `json:"range"`     // the highest less the lowest rank
	Blau      Number `json:"blau"`      // 1 − Σ p², p the share of each sector; 0 for one sector
}

type position struct{ sector, tier string }

// positionGeneratorOf returns for each actor the number of positions it reaches in one step, and beside it what it
// reaches in one and two. Where all actors hold one position there is nothing to tell. Time is linear in what two steps
// reach, for each actor. Source: Lin & Dumin 1986.
func positionGeneratorOf(ctx context.Context, s *network.Snapshot) (Result, error) {
	found := PositionGenerator{Actors: make(map[graph.ID]PositionsReached, s.N())}
	all := map[position]bool{}
	values := make([]float64, s.N())
	v := path.NewNearby(s)
	for i, a := range s.Actors {
		if err := ctx.Err(); err != nil {
			return Result{}, err
		}
		all[position{a.Sector, a.Tier}] = true
		v.Walk(i, 2)
		reached := PositionsReached{positionsWithin(s, v, 1), positionsWithin(s, v, 2)}
		found.Actors[a.ID] = reached
		values[i] = float64(reached.One.Extensity)
	}
	found.Positions = len(all)
	if found.Positions == 1 && len(s.Ties) > 0 {
		return Result{Values: values, Numbers: found, Lacks: true, Sentence: lacking("cells"), Table: found.table(s)}, nil
	}
	sentence := said(s, network.Know, func() locale.Message {
		best, ok := first(s, values)
		switch {
		case s.Network(network.Usable).Arcs() == 0:
			return locale.M("measure.no-ties.usable")
		case !ok:
			return noneNamed()
		}
		return found.sentence(s, best.Actor)
	})
	return Result{Values: values, Numbers: found, Sentence: sentence, Table: found.table(s)}, nil
}

// positionsWithin looks at the actors of the walk that are at most so many steps away, where it began aside.
func positionsWithin(s *network.Snapshot, v *path.Nearby, most int32) Positions {
	held, sectors := map[position]bool{}, map[string]int{}
	found := Positions{Upper: Number(math.NaN()), Range: Number(math.NaN()), Blau: Number(math.NaN())}
	low, high := len(graph.Tiers), -1
	for _, j := range v.Order[1:] {
		if v.Steps[j] > most {
			break
		}
		a := s.Actors[j]
		found.N++
		held[position{a.Sector, a.Tier}] = true
		sectors[a.Sector]++
		rank := graph.TierOf(a.Tier).Rank
		low, high = min(low, rank), max(high, rank)
	}
	found.Extensity = len(held)
	if found.N == 0 {
		return found
	}
	squares := 0
	for _, n := range sectors {
		squares += n * n
	}
	found.Upper, found.Range, found.Blau = Number(high), Number(high-low), Number(1-float64(squares)/float64(found.N*found.N))
	return found
}

func (g PositionGenerator) sentence(s *network.Snapshot, i int) locale.Message {
	a := s.Actors[i]
	one := g.Actors[a.ID].One
	return locale.M("measure.position-generator.sentence", "Name", a.Label(), "Count", one.Extensity,
		"Tier", one.tier())
}

// tier names the highest level.
func (p Positions) tier() locale.Phrase {
	if p.N == 0 {
		return locale.Name("—")
	}
	return locale.M("tier." + graph.Tiers[int(p.Upper)].Code)
}

func (g PositionGenerator) table(s *network.Snapshot) *Table {
	t := &Table{Columns: []Column{
		column("party", Count), column("positions-1", Count), column("highest-1", Count), column("diversity-1", Index),
		column("positions-2", Count), column("highest-2", Count), column("diversity-2", Index),
	}}
	for i, a := range s.Actors {
		r := g.Actors[a.ID]
		t.Rows = append(t.Rows, actorRow(s, i, X(r.One.Extensity), Say(r.One.tier()), X(r.One.Blau),
			X(r.Two.Extensity), Say(r.Two.tier()), X(r.Two.Blau)))
	}
	return t
}
