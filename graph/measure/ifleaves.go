package measure

import (
	"cmp"
	"context"
	"slices"

	"jejaring/graph"
	"jejaring/graph/locale"
	"jejaring/graph/network"
)

var ifLeaves = Measure{
	ID: "if-leaves", Code: "M31", Theme: Fragile, Actor: true, Unit: Count,
	Range: "0 … n − 1",
	Warns: Answers,
	Of:    ifLeavesOf,
}

// ifLeavesOf gives each actor the number of others who would lose half of their material support or more or be cut off
// if it left, from 0 to n − 1, and beside it all that would be lost. Cost is that of LeavingOf.
func ifLeavesOf(ctx context.Context, s *network.Snapshot) (Result, error) {
	list, err := LeavingOf(ctx, s)
	if err != nil {
		return Result{}, err
	}
	values, losses := make([]float64, s.N()), make([]float64, s.N())
	found := make(map[graph.ID]Leaving, s.N())
	for i, l := range list {
		found[s.Actors[i].ID] = l
		values[i], losses[i] = float64(len(l.Hit())), float64(l.WeightedLoss)
	}
	sentence := said(s, network.Know, func() locale.Message {
		best, ok := worst(s, values, losses)
		if !ok {
			return locale.M("measure.if-leaves.sentence.none")
		}
		return list[best].Say(s.Actors[best])
	})
	return Result{Values: values, Numbers: found, Sentence: sentence, Table: leavingTable(s, list)}, nil
}

// worst returns who of those who are no clients leaves the greatest gap: by who is hit, then by the coverage lost, then
// the first by ID.
func worst(s *network.Snapshot, hit, losses []float64) (int, bool) {
	best, ok := -1, false
	for i, a := range s.Actors {
		if a.IsClient || hit[i] == 0 && !(losses[i] > 0) {
			continue
		}
		if !ok || hit[i] > hit[best] || hit[i] == hit[best] && losses[i] > losses[best] {
			best, ok = i, true
		}
	}
	return best, ok
}

// Say says what would be lost if the actor left, who is no client. Nobody else is named.
func (l Leaving) Say(a graph.Actor) locale.Message {
	var parts []locale.Phrase
	add := func(id string, n int) {
		if n > 0 {
			parts = append(parts, locale.M("measure.if-leaves."+id, "Count", n))
		}
	}
	add("lose-all", len(l.LoseAll))
	add("lose-half", len(l.LoseHalf))
	add("needs", len(l.NeedsToZero))
	if l.WeightedLoss > 0 {
		parts = append(parts, locale.M("measure.if-leaves.coverage", "Points", locale.Decimal{X: 100 * float64(l.WeightedLoss), Places: 1}))
	}
	if l.CutFromFocal != nil {
		add("unreachable", len(l.CutFromFocal))
	} else {
		add("cut-off", len(l.CutOff))
	}
	if len(parts) == 0 {
		return locale.M("measure.if-leaves.sentence.nothing", "Name", a.Label())
	}
	return locale.M("measure.if-leaves.sentence", "Name", a.Label(), "Parts", locale.List{Parts: parts, Mark: ", "})
}

// leavingTable lists who would leave a gap, in the order of worst, clients after the others. Who is cut off is whom the
// focal actor reaches no longer by client-safe ways; without a focal actor, or of itself, who is cut off from its group.
func leavingTable(s *network.Snapshot, list []Leaving) *Table {
	out := "unreachable"
	if _, ok := s.Focal(); !ok {
		out = "cut-off"
	}
	t := &Table{Columns: []Column{
		column("party", Count), column("lose-all", Count), column("lose-half", Count), column("needs-to-zero", Count),
		column("coverage-loss", Share), column(out, Count), column("only-source", Count), column("agreements", Count),
	}}
	for _, i := range worstFirst(s, list) {
		l := list[i]
		cut := len(l.CutFromFocal)
		if l.CutFromFocal == nil {
			cut = len(l.CutOff)
		}
		if len(l.Hit())+len(l.CoverageLoss)+l.Unique+len(l.Agreements) == 0 {
			continue
		}
		t.Rows = append(t.Rows, actorRow(s, i, X(len(l.LoseAll)), X(len(l.LoseHalf)), X(len(l.NeedsToZero)),
			X(l.WeightedLoss), X(cut), X(l.Unique), X(len(l.Agreements))))
	}
	return t
}

// worstFirst returns the actors by who is hit, then by the coverage lost, then by what only they offer, then by ID; clients
// last.
func worstFirst(s *network.Snapshot, list []Leaving) []int {
	order := make([]int, s.N())
	for i := range order {
		order[i] = i
	}
	loss := func(i int) float64 { return max(0, float64(list[i].WeightedLoss)) } // not a number where no need is urgent
	slices.SortStableFunc(order, func(i, j int) int {
		if a, b := s.Actors[i].IsClient, s.Actors[j].IsClient; a != b {
			return map[bool]int{true: 1, false: -1}[a]
		}
		return cmp.Or(len(list[j].Hit())-len(list[i].Hit()), cmp.Compare(loss(j), loss(i)), list[j].Unique-list[i].Unique)
	})
	return order
}
