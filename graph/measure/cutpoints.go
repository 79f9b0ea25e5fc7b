package measure

import (
	"context"
	"slices"

	"jejaring/graph"
	"jejaring/graph/locale"
	"jejaring/graph/network"
)

var cutpoints = Measure{
	ID: "cutpoints", Code: "M11", Theme: Fragile, Actor: true, Unit: Count,
	Range:  "0 … n − 2",
	Source: "Tarjan 1972, SIAM J. Computing 1, 146–160; doi:10.1137/0201010",
	Of:     cutpointsOf,
}

// Cutpoints are the actors and the pairs whose loss would split a group that is linked now.
type Cutpoints struct {
	Cutpoints map[graph.ID]Cutpoint `json:"cutpoints"`
	Bridges   [][2]graph.ID         `json:"bridges"` // in the order of their IDs, the smaller one first
}

// Cutpoint is what the loss of one actor would do.
type Cutpoint struct {
	CutOff    int        `json:"cut_off"`    // actors outside the largest piece
	Pieces    int        `json:"pieces"`     // that the rest of its group falls into
	LostPairs int        `json:"lost_pairs"` // pairs of the rest that no path would join any more
	Lost      []graph.ID `json:"lost"`       // who is cut off, in the order of their IDs
}

// CutpointsOf returns who would cut off others if it stopped, and the bridges: pairs whose parting would split a
// group. Of two largest pieces the one with the focal actor, else the one with the smallest ID, stays. Time is
// O(n + m), and O(n) more per cutpoint. Source: Tarjan 1972, SIAM J. Comput. 1, 146–160.
func CutpointsOf(ctx context.Context, s *network.Snapshot) (Cutpoints, error) {
	t := s.Network(network.Know).Tree()
	found := Cutpoints{Cutpoints: map[graph.ID]Cutpoint{}, Bridges: [][2]graph.ID{}}
	for i := range s.N() {
		if err := ctx.Err(); err != nil {
			return Cutpoints{}, err
		}
		if pieces := t.Pieces(int32(i)); pieces != nil {
			found.Cutpoints[s.Actors[i].ID] = cutpointOf(s, pieces)
		}
	}
	for _, pair := range t.Bridges() {
		found.Bridges = append(found.Bridges, [2]graph.ID{s.Actors[pair[0]].ID, s.Actors[pair[1]].ID})
	}
	return found, nil
}

// cutpointsOf returns for each actor how many others would be cut off from the largest remaining piece of its
// group if it stopped, 0 for all that are no cutpoints. Cost is that of CutpointsOf.
func cutpointsOf(ctx context.Context, s *network.Snapshot) (Result, error) {
	found, err := CutpointsOf(ctx, s)
	if err != nil {
		return Result{}, err
	}
	values := make([]float64, s.N())
	for i, a := range s.Actors {
		values[i] = float64(found.Cutpoints[a.ID].CutOff)
	}
	sentence := said(s, network.Know, func() locale.Message {
		best, ok := first(s, values)
		switch {
		case len(found.Cutpoints) == 0:
			return locale.M("measure.cutpoints.sentence.none")
		case !ok:
			return noneNamed()
		}
		return locale.M("measure.cutpoints.sentence",
			"Name", s.Actors[best.Actor].Label(), "Count", int(best.Value))
	})
	return Result{Values: values, Numbers: found, Sentence: sentence, Table: found.table(s, values)}, nil
}

// table has one row per cutpoint that is no client, those that cut off most first, and names who is cut off; clients
// are counted.
func (c Cutpoints) table(s *network.Snapshot, values []float64) *Table {
	t := &Table{Columns: []Column{column("party", Count), column("cut-off", Count), column("who-is-cut-off", Count)}}
	for _, r := range Ranking(s, values, NoClients) {
		if lost := c.Cutpoints[s.Actors[r.Actor].ID].Lost; len(lost) > 0 {
			t.Rows = append(t.Rows, actorRow(s, r.Actor, X(len(lost)), Say(Listed(s, lost, mostListed))))
		}
	}
	return t
}

// cutpointOf counts what is lost where a group falls into the pieces.
func cutpointOf(s *network.Snapshot, pieces [][]int32) Cutpoint {
	focal, ok := s.Focal()
	stays, rest, kept := 0, 0, 0
	for k, piece := range pieces {
		rest += len(piece)
		kept += pairsOf(len(piece))
		longer := len(piece) - len(pieces[stays])
		if longer > 0 || (longer == 0 && ok && slices.Contains(piece, int32(focal))) {
			stays = k
		}
	}
	var lost []int32
	for k, piece := range pieces {
		if k != stays {
			lost = append(lost, piece...)
		}
	}
	slices.Sort(lost)
	return Cutpoint{CutOff: len(lost), Pieces: len(pieces), LostPairs: pairsOf(rest) - kept, Lost: idsOf(s, lost)}
}
