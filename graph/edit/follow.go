// Package edit is what belongs to one change of a record, whoever makes it, the window or a command line: what else
// follows from a field that is changed, what a new record begins with, and what the step of undo is called.
//
// It asks nobody and refuses nothing: what may not be is found by graph.Check when the edit ends.
package edit

import (
	"strconv"

	"jejaring/graph"
	"jejaring/graph/document"
)

// Follow returns a record after one of its fields was changed, with what follows in its other fields: the label of an actor
// from its name, a client's role, mark and code from each other, the quality of a tie from its strength, its direction from
// its type, the kind of whom a proposal is addressed to from its sector.
func Follow(before, after graph.Record, field string, among graph.Reader) graph.Record {
	switch r := after.(type) {
	case graph.Actor:
		return followActor(before.(graph.Actor), r, field, among)
	case graph.Tie:
		return followTie(before.(graph.Tie), r, field, among)
	case graph.Proposal:
		if a, ok := graph.Get[graph.Actor](among, r.Addressee); ok && field == "addressee" {
			r.AddresseeKind = graph.AddresseeKindOf(a.Sector)
		}
		return r
	}
	return after
}

// longestLabel is that of an actor, in letters.
const longestLabel = 40

// followActor lets the label follow the name for as long as nobody chose another one, and gives a new client a code for a
// label, so that its name is not shown any more (PV-03).
func followActor(before, a graph.Actor, field string, among graph.Reader) graph.Actor {
	if field == "is_client" || field == "role" {
		a = followClient(a, field)
	}
	named := before.PublicLabel == "" || before.PublicLabel == graph.Shorten(before.Name, longestLabel)
	switch {
	case a.IsClient && !before.IsClient && named:
		a.PublicLabel = ClientCode(among)
	case field == "name" && named && !a.IsClient:
		a.PublicLabel = graph.Shorten(a.Name, longestLabel)
	}
	return a
}

// followClient keeps a client's role and mark together, whichever of them was changed.
func followClient(a graph.Actor, field string) graph.Actor {
	switch {
	case field == "role":
		a.IsClient = a.Role == graph.RoleClient
	case a.IsClient:
		a.Role = graph.RoleClient
	case a.Role == graph.RoleClient:
		a.Role = "calon_mitra"
	}
	if !a.IsClient {
		a.PPKS = ""
	}
	return a
}

// ClientCode returns the first free code K-01, K-02 … (PV-03).
func ClientCode(among graph.Reader) string {
	taken := map[string]bool{}
	for _, a := range graph.All[graph.Actor](among) {
		taken[a.PublicLabel] = true
	}
	for n := 1; ; n++ {
		code := "K-" + strconv.Itoa(n)
		if n < 10 {
			code = "K-0" + strconv.Itoa(n)
		}
		if !taken[code] {
			return code
		}
	}
}

// followTie takes the quality along with the strength where it was not set by hand, and the direction with the type, by
// which a tie also loses the level that it had.
func followTie(before, t graph.Tie, field string, among graph.Reader) graph.Tie {
	switch {
	case field == "strength" && before.Quality == graph.QualityOfStrength(before.Strength):
		t.Quality = graph.QualityOfStrength(t.Strength)
	case field == "type":
		t.Direction, t.Level = graph.TieTypeOf(t.Type, among).Direction, 0
	}
	return t
}

// Put puts a record that was added, before being nil, or changed, and what follows from it in other records: a tie that
// was a partnership loses its levels, one that becomes one begins at the first on the day, and with a row of its history
// the level of a tie is the newest one. An action that is done is done on the day, and a support system that is closed is
// closed on it.
func Put(tx *document.Tx, before, after graph.Record, day graph.Date) {
	switch r := after.(type) {
	case graph.Tie:
		was, _ := before.(graph.Tie)
		after = putType(tx, was, r, day)
	case graph.TieHistory:
		tx.Put(r)
		if t, ok := graph.Get[graph.Tie](tx, r.Tie); ok && r.Field == "level" {
			t.Level = graph.NewestLevel(t.ID, tx)
			after = t
		}
	case graph.Action:
		if was, _ := before.(graph.Action); was.Status != r.Status {
			after = r.Became(r.Status, day)
		}
	case graph.SupportSystem:
		if was, _ := before.(graph.SupportSystem); was.Status != r.Status {
			after = r.Became(r.Status, day)
		}
	}
	tx.Put(after)
}

// putType returns a tie whose type may have changed, with its history written anew where it has.
func putType(tx *document.Tx, was, t graph.Tie, day graph.Date) graph.Tie {
	if was.Type == t.Type {
		return t
	}
	if was.Type == graph.Partnership {
		for _, h := range graph.Referring[graph.TieHistory](tx, t.ID) {
			tx.Delete(h.ID)
		}
	}
	if t.Type == graph.Partnership {
		t.Level = graph.Communication
		tx.Put(Step(t, 0, t.Level, Claim{Day: max(day, t.Start)}))
	}
	return t
}
