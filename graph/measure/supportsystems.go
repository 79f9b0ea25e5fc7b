package measure

import (
	"context"
	"encoding/json"
	"math"
	"slices"

	"jejaring/graph"
	"jejaring/graph/locale"
	"jejaring/graph/network"
)

var supportSystems = Measure{
	ID: "support-systems", Code: "M47", Theme: Work, Unit: Share,
	Range: "0 … 1", Formula: "Δ = 2m / (k(k − 1))",
	Source: "Wasserman & Faust 1994, 101",
	Warns:  Answers,
	Of:     supportSystemsOf,
}

// SystemDensity is how closely the members of one support system are linked.
type SystemDensity struct {
	Members        int                 // that are in the snapshot
	Pairs          int                 // of them that know each other
	Density        Number              // of all pairs of members, 0 to 1; undefined for fewer than two
	WithoutWorkers Number              // likewise without the social workers among them
	Without        map[graph.ID]Number // likewise without each single social worker of the network
	Active         bool                // on the day
}

// MarshalJSON writes the density without each worker as without_<ID>.
func (d SystemDensity) MarshalJSON() ([]byte, error) {
	fields := map[string]any{
		"n": d.Members, "pairs": d.Pairs, "density": d.Density, "without_workers": d.WithoutWorkers, "active": d.Active,
	}
	for worker, x := range d.Without {
		fields["without_"+string(worker)] = x
	}
	return json.Marshal(fields)
}

// Sparse is the density below which members are said to be little linked (SD-22; our own rule of thumb).
const Sparse = 0.5

// supportSystemsOf gives for every support system that was formed by the day, of k members,
//
//	Δ = 2m / (k(k − 1))
//
// with and without the social workers; undefined for k < 2. Time is quadratic in the members of each.
func supportSystemsOf(_ context.Context, s *network.Snapshot) (Result, error) {
	found := map[graph.ID]SystemDensity{}
	var systems []graph.SupportSystem
	for _, system := range graph.All[graph.SupportSystem](s) {
		if system.Formed <= s.Day {
			systems = append(systems, system)
			found[system.ID] = SystemDensityOf(s, system)
		}
	}
	if len(systems) == 0 {
		return lacks(found, "support-systems"), nil
	}
	return Result{Numbers: found, Sentence: systemsSentence(found), Table: systemsTable(s, systems, found)}, nil
}

// SystemDensityOf returns how closely the members of a support system know each other on the snapshot's day.
func SystemDensityOf(s *network.Snapshot, system graph.SupportSystem) SystemDensity {
	members := membersOf(s, system.ID)
	d := SystemDensity{
		Members: len(members), Without: map[graph.ID]Number{},
		Active: system.IsActive(s.Day),
	}
	d.Pairs, d.Density = densityAmong(s, members, func(int) bool { return false })
	_, d.WithoutWorkers = densityAmong(s, members, func(i int) bool { return s.Actors[i].Role == graph.RoleWorker })
	for i, a := range s.Actors {
		if a.Role == graph.RoleWorker {
			_, d.Without[a.ID] = densityAmong(s, members, func(j int) bool { return i == j })
		}
	}
	return d
}

// membersOf returns the members that are in the snapshot, ascending.
func membersOf(s *network.Snapshot, system graph.ID) []int {
	var members []int
	for _, m := range graph.Referring[graph.Member](s, system) {
		if i, ok := s.Index(m.Actor); ok && m.System == system {
			members = append(members, i)
		}
	}
	slices.Sort(members)
	return slices.Compact(members)
}

// densityAmong counts the pairs that know each other among actors, and their share of all pairs, without some.
func densityAmong(s *network.Snapshot, actors []int, gone func(i int) bool) (int, Number) {
	w := s.Network(network.Know)
	rest := slices.DeleteFunc(slices.Clone(actors), gone)
	pairs := 0
	for k, i := range rest {
		for _, j := range rest[:k] {
			if w.Has(i, j) {
				pairs++
			}
		}
	}
	if len(rest) < 2 {
		return pairs, Number(math.NaN())
	}
	return pairs, Number(float64(pairs) / float64(pairsOf(len(rest))))
}

// systemsSentence counts the active systems whose members are little linked. It names none: a system often bears
// the label of a family.
func systemsSentence(found map[graph.ID]SystemDensity) locale.Message {
	active, little := 0, 0
	for _, d := range found {
		if d.Active && d.Members >= 2 {
			active++
			if d.Density < Sparse {
				little++
			}
		}
	}
	switch {
	case active == 0:
		return locale.M("measure.support-systems.sentence.none")
	case little == 0:
		return locale.M("measure.support-systems.sentence.close", "Count", active)
	}
	return locale.M("measure.support-systems.sentence", "Little", locale.Whole(little), "Count", active)
}

func systemsTable(s *network.Snapshot, systems []graph.SupportSystem, found map[graph.ID]SystemDensity) *Table {
	t := &Table{Columns: []Column{
		column("support-system", Count), column("activity", Count), column("status", Count), column("system-members", Count),
		column("linked-pairs", Count), column("density", Share), column("density-without-workers", Share),
	}}
	for _, system := range systems {
		d := found[system.ID]
		var members []graph.ID
		for _, i := range membersOf(s, system.ID) {
			members = append(members, s.Actors[i].ID)
		}
		t.Rows = append(t.Rows, Row{
			Record: system.ID, Client: isClient(s, members...),
			Cells: []Cell{
				Name(system.Name), Say(graph.ChoiceMessage("activity-kind", system.ActivityKind, s)),
				Say(graph.ChoiceMessage("system-status", system.Status, s)), X(d.Members), X(d.Pairs), X(d.Density), X(d.WithoutWorkers),
			},
		})
	}
	return t
}
