package panel

import (
	"slices"
	"testing"

	"jejaring/graph"
)

// TestEveryFieldStandsInItsForm adds a field to a kind: it and all others stand in one row of the forms.
func TestEveryFieldStandsInItsForm(t *testing.T) {
	kind := *graph.KindFor[graph.Actor]()
	kind.Fields = append(slices.Clone(kind.Fields), graph.Field{ID: "motto"}, graph.Field{ID: "diary", Private: true})
	for _, client := range []bool{false, true} {
		open, secret := actorRows(&kind, graph.Actor{IsClient: client})
		shown := slices.Concat(slices.Concat(open, secret)...)
		for _, f := range kind.Fields[1:] {
			want := 1
			if f.ID == "ppks" && !client {
				want = 0
			}
			if n := len(slices.DeleteFunc(slices.Clone(shown), func(id string) bool { return id != f.ID })); n != want {
				t.Errorf("client %v: %s stands there %d times", client, f.ID, n)
			}
		}
		if hidden := slices.Concat(secret...); client != slices.Contains(hidden, "diary") || slices.Contains(hidden, "motto") {
			t.Errorf("client %v: %v is hidden", client, hidden)
		}
	}
	for kind, rows := range map[*graph.Kind][][]string{
		graph.KindFor[graph.Tie]():     slices.Concat(tieFields, restFields),
		graph.KindFor[graph.Project](): projectFields,
	} {
		if shown := slices.Concat(rows...); len(shown) != len(kind.Fields)-1 || len(unnamed(kind.Fields, rows)) > 0 {
			t.Errorf("%s shows %v", kind.ID, shown)
		}
	}
}
