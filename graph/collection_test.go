package graph

import "testing"

func TestJoinTakesTheFirstOfRecordsWithOneID(t *testing.T) {
	with := func(id ID, name string) Actor {
		a := WithKey(KindFor[Actor]().New(), id).(Actor)
		a.Name = name
		return a
	}
	tie := WithKey(KindFor[Tie]().New(), "T").(Tie)
	tie.From, tie.To = "A", "C"
	both := Join(Collect(with("B", "first"), with("C", "first")), Collect(with("A", "second"), with("B", "second"), tie))
	var names string
	for _, a := range All[Actor](both) {
		names += string(a.ID) + " " + a.Name + ", "
	}
	if names != "A second, B first, C first, " {
		t.Errorf("joined actors are %s", names)
	}
	if len(both.Referring("C")) != 1 {
		t.Error("the tie of the second reader is not found by its end")
	}
}
