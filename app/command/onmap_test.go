package command

import (
	"slices"
	"testing"

	"jejaring/app/session"
	"jejaring/graph"
)

// A need lights its owner, its providers and who could meet it; a meeting who came; and back to the list leads one command.
func TestRecordsAreShownOnTheMapAndBackInTheirList(t *testing.T) {
	d := withSample(t)
	sample := d.s.Document()
	for _, kind := range []string{"need", "resource", "match", "contact", "agreement", "meeting", "action", "support_system", "issue"} {
		r := sample.Records(graph.KindByID(kind))[0]
		d.s.List(kind)
		d.s.Select(graph.Key(r))
		d.turn()
		if back := ByID("show-in-list"); back.Can(d.s) {
			t.Errorf("%s: the list is shown, and offered", kind)
		}
		ByID("show-on-map").Run(d.s, d)
		d.turn()
		lit := d.s.Lit()
		for _, id := range graph.ActorsOf(r, sample) {
			if !slices.Contains(lit, id) {
				t.Errorf("%s %s: %s is not lit", kind, graph.Key(r), id)
			}
		}
		if d.s.View() != session.ViewMap || len(lit) == 0 || !d.s.IsSelected(graph.Key(r)) {
			t.Errorf("%s: view %s, lit %v, selected %v", kind, d.s.View(), lit, d.s.Selection())
		}
		if ByID("show-in-list").Run(d.s, d); !d.s.Lists(kind) || !d.s.IsSelected(graph.Key(r)) {
			t.Errorf("%s: back leads to %s", kind, d.s.View())
		}
	}
	n, _ := graph.Get[graph.Need](sample, "N05") // the wheelchair: nobody gives it, one could
	d.s.Select(n.ID)
	ByID("show-on-map").Run(d.s, d)
	if c := candidatesOf(d.s, n); len(c) == 0 || !slices.Contains(d.s.Lit(), c[0].Provider) {
		t.Errorf("candidates %v, lit %v", c, d.s.Lit())
	}
}

// All kinds of record are searched, by names that are nobody's in need.
func TestEveryKindIsSearched(t *testing.T) {
	d := withSample(t)
	if err := addProposal(d.s, d); err != nil {
		t.Fatal(err)
	}
	kinds := map[string]bool{}
	for _, f := range Searchable(d.s) {
		kinds[f.Kind] = true
		for _, a := range graph.All[graph.Actor](d.s.Document()) {
			if a.IsClient && (f.Label == a.Name || f.Of == a.Name) {
				t.Errorf("%s is found by its name", a.ID)
			}
		}
		d.s.Show(session.ViewHome)
		ShowFound(d.s, d, f.ID)
		if r, _ := d.s.Document().Record(f.ID); !d.s.Lists(graph.KindOf(r).ID) || !d.s.IsSelected(f.ID) {
			t.Fatalf("%s leads to %s", f.Label, d.s.View())
		}
	}
	if len(kinds) != len(searched) {
		t.Errorf("searched are %v", kinds)
	}
}

// What was selected on another sheet keeps no panel beside this one, and is there again when one comes back.
func TestAPanelBelongsToItsSheet(t *testing.T) {
	d := withSample(t)
	d.s.ShowSheet("agreement")
	d.s.Select(d.s.Document().Records(graph.KindByID("agreement"))[0].(graph.Agreement).ID)
	if !d.s.HasPanel() {
		t.Error("no panel beside its list")
	}
	d.s.ShowSheet("fields")
	if d.s.HasPanel() {
		t.Error("the panel of an agreement stands beside the fields of work")
	}
	d.s.Select("N05")
	if !d.s.HasPanel() {
		t.Error("no panel of what was selected here")
	}
	d.s.ShowSheet("need")
	if !d.s.HasPanel() {
		t.Error("no panel beside the list in which it stands")
	}
}
