package measure

import (
	"context"
	"math"
	"math/bits"

	"jejaring/graph"
	"jejaring/graph/locale"
	"jejaring/graph/network"
)

var egoCapital = Measure{
	ID: "ego-capital", Code: "M23", Theme: Connectors, Actor: true, Unit: Count,
	Range: "0 … n − 1", Formula: "|{j: d*(i, j) ≤ 2}|",
	Source: "Putnam 1993, Making Democracy Work; Lin 2001, Social Capital; doi:10.1017/CBO9780511815447",
	Warns:  Answers, Cost: perWedge,
	Of: egoCapitalOf,
}

// EgoCapital is the social capital of one actor: what its relations open to it.
type EgoCapital struct {
	Links        int    `json:"links"`  // others it knows
	Strong       int    `json:"strong"` // of them with a strong tie, of strength 4 or 5 and strong in quality
	Tense        int    `json:"tense"`  // of them with a tense tie
	Bonding      int    `json:"bonding"`
	Bridging     int    `json:"bridging"`
	Linking      int    `json:"linking"`
	Sectors      int    `json:"sectors"`        // of those it knows
	Reach        int    `json:"reach"`          // others within two usable steps, never through a client
	ReachSectors int    `json:"reach_sectors"`  // of those
	Providers    int    `json:"providers"`      // others that give it material support
	Effective    Number `json:"effective"`      // as many equal providers would give as much variety; undefined without any
	Receivers    int    `json:"receivers"`      // others to which it gives material support
	Attended     int    `json:"attended"`       // meetings, up to the day
	Meetings     int    `json:"meetings_total"` // all there were up to the day
}

// EgoCapitalOf returns the social capital of the actor at a position of the snapshot. What all actors share is worked
// out once per snapshot; the rest takes the links of the actor's neighbours. Source: Putnam 1993; Lin 2001.
func EgoCapitalOf(ctx context.Context, s *network.Snapshot, i int) (EgoCapital, error) {
	if err := ctx.Err(); err != nil {
		return EgoCapital{}, err
	}
	return egosOf(s).of(s, i, make([]int32, s.N())), nil
}

// egoCapitalOf returns for each actor the number of others within two steps of it, and beside it all of EgoCapital.
// Time is O(Σ d²).
func egoCapitalOf(ctx context.Context, s *network.Snapshot) (Result, error) {
	values, numbers := make([]float64, s.N()), make(map[graph.ID]EgoCapital, s.N())
	all, near := egosOf(s), make([]int32, s.N())
	for i := range values {
		if err := ctx.Err(); err != nil {
			return Result{}, err
		}
		e := all.of(s, i, near)
		values[i], numbers[s.Actors[i].ID] = float64(e.Reach), e
	}
	sentence := said(s, network.Know, func() locale.Message {
		best, ok := first(s, values)
		if !ok {
			return noneNamed()
		}
		return numbers[s.Actors[best.Actor].ID].Sentence(s, best.Actor)
	})
	return Result{Values: values, Numbers: numbers, Sentence: sentence, Table: egoTable(s, numbers)}, nil
}

// Sentence says the social capital of the actor at a position of the snapshot, by its label.
func (e EgoCapital) Sentence(s *network.Snapshot, i int) locale.Message {
	strong := locale.M("measure.ego-capital.strong", "Count", e.Strong)
	if e.Strong == 0 {
		strong = locale.M("measure.ego-capital.strong.none")
	}
	if e.Reach == 0 {
		return locale.M("measure.ego-capital.sentence.alone", "Name", s.Actors[i].Label(), "Strong", strong)
	}
	return locale.M("measure.ego-capital.sentence", "Name", s.Actors[i].Label(), "Strong", strong,
		"Reach", locale.M("measure.parties", "Count", e.Reach),
		"Sectors", locale.M("measure.ego-capital.sectors", "Count", e.ReachSectors))
}

// Chart shows of which class the links are (domain M22), as shares; nothing is to be seen without links.
func (e EgoCapital) Chart() Chart {
	of := SocialCapital{Bonding: e.Bonding, Bridging: e.Bridging, Linking: e.Linking}
	c := of.chart()
	c.Unit = Share
	for k, count := range c.Series[0].Values {
		c.Series[0].Values[k] = float64(of.share(int(count)))
	}
	return *c
}

// Classes says the shares of the classes in a sentence that names nobody; zero without links.
func (e EgoCapital) Classes() locale.Message {
	of := SocialCapital{Bonding: e.Bonding, Bridging: e.Bridging, Linking: e.Linking}
	if e.Bonding+e.Bridging+e.Linking == 0 {
		return locale.Message{}
	}
	return of.sentence()
}

func egoTable(s *network.Snapshot, numbers map[graph.ID]EgoCapital) *Table {
	t := &Table{Columns: []Column{
		column("party", Count), column("links", Count), column("strong", Count), column("tense", Count),
		column("bonding", Count), column("bridging", Count), column("linking", Count), column("sectors-reached", Count),
		column("reach", Count), column("providers", Count), column("receivers", Count), column("attended", Count),
	}}
	for i, a := range s.Actors {
		e := numbers[a.ID]
		t.Rows = append(t.Rows, actorRow(s, i, X(e.Links), X(e.Strong), X(e.Tense), X(e.Bonding), X(e.Bridging), X(e.Linking),
			X(e.Sectors), X(e.Reach), X(e.Providers), X(e.Receivers), X(e.Attended)))
	}
	return t
}

// egos is what the social capital of all actors is taken from. Its slices have one entry per actor.
type egos struct {
	classes       [][]capital
	strong, tense []int
	sectors       []int
	from          *network.Network // material support, turned round
	attended      []int
	meetings      int
}

type egoKey struct{}

// egosOf returns what all actors share; it is worked out once per snapshot.
func egosOf(s *network.Snapshot) *egos {
	e, _ := network.Keep(s, egoKey{}, func() (*egos, error) { return newEgos(s), nil })
	return e
}

func newEgos(s *network.Snapshot) *egos {
	e := &egos{
		classes: capitalsOf(s), sectors: sectorsOf(s), from: s.Network(network.Support).Reversed(),
		strong: make([]int, s.N()), tense: make([]int, s.N()),
	}
	strong, tense := map[[2]int32]bool{}, map[[2]int32]bool{}
	for k, t := range s.Ties {
		switch pair := s.Pair(k); {
		case pair[0] == pair[1]:
		case t.Quality == graph.Tense:
			tense[pair] = true
		case t.Quality == "kuat" && t.Strength >= 4:
			strong[pair] = true
		}
	}
	countEnds(strong, e.strong)
	countEnds(tense, e.tense)
	e.attended, e.meetings = attendance(s)
	return e
}

// countEnds counts for each actor the pairs that it is in.
func countEnds(pairs map[[2]int32]bool, counts []int) {
	for pair := range pairs {
		counts[pair[0]]++
		counts[pair[1]]++
	}
}

// attendance returns for each actor the meetings that it came to up to the day, and how many there were.
func attendance(s *network.Snapshot) (attended []int, meetings int) {
	held := map[graph.ID]bool{}
	for _, m := range graph.All[graph.Meeting](s) {
		if m.Date <= s.Day {
			held[m.ID] = true
		}
	}
	attended, seen := make([]int, s.N()), map[graph.Attendance]bool{}
	for _, a := range graph.All[graph.Attendance](s) {
		i, ok := s.Index(a.Actor)
		a.ID = "" // one party may be noted twice
		if ok && held[a.Meeting] && !seen[a] {
			seen[a] = true
			attended[i]++
		}
	}
	return attended, len(held)
}

// of returns the social capital of actor i. In near no actor is marked with 1 + i yet.
func (e *egos) of(s *network.Snapshot, i int, near []int32) EgoCapital {
	know, support := s.Network(network.Know), s.Network(network.Support)
	var classes SocialCapital
	sectors := uint64(0)
	for k, j := range know.Neighbours(i) {
		classes.add(e.classes[i][k])
		sectors |= 1 << e.sectors[j]
	}
	found := EgoCapital{
		Links: know.Degree(i), Strong: e.strong[i], Tense: e.tense[i], Sectors: bits.OnesCount64(sectors),
		Bonding: classes.Bonding, Bridging: classes.Bridging, Linking: classes.Linking,
		Providers: e.from.Degree(i), Effective: Number(equalParts(e.from.Weights(i))), Receivers: support.Degree(i),
		Attended: e.attended[i], Meetings: e.meetings,
	}
	found.Reach, found.ReachSectors = e.reach(s, i, near)
	return found
}

// reach counts the others that are at most two usable steps away, never through a client, and their sectors.
func (e *egos) reach(s *network.Snapshot, i int, near []int32) (others, sectors int) {
	w, from, of := s.Network(network.Usable), int32(i)+1, uint64(0)
	near[i] = from
	meet := func(j int32) {
		if near[j] != from {
			near[j] = from
			others++
			of |= 1 << e.sectors[j]
		}
	}
	for _, j := range w.Neighbours(i) {
		meet(j)
		if s.Actors[j].IsClient {
			continue
		}
		for _, k := range w.Neighbours(int(j)) {
			meet(k)
		}
	}
	return others, bits.OnesCount64(of)
}

// equalParts returns how many equal parts would be as varied as the given ones: 1/Σ p² of their shares p.
func equalParts(parts []float64) float64 {
	sum, squares := 0.0, 0.0
	for _, x := range parts {
		sum, squares = sum+x, squares+x*x
	}
	if sum == 0 {
		return math.NaN()
	}
	return sum * sum / squares
}
