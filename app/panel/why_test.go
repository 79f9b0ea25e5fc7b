package panel

import (
	"strings"
	"testing"

	"jejaring/app/command"
	"jejaring/app/session"
	"jejaring/graph"
	"jejaring/graph/network"
	"jejaring/graph/path"
)

// askWhy asks why two parties are tied and returns what the panel says.
func askWhy(t *testing.T, k *desk, a, b graph.ID) string {
	t.Helper()
	k.s.Show(session.ViewMap)
	k.s.Select(a, b)
	command.ByID("why-tied").Run(k.s, k.h)
	id, object := k.show(t, 320, 800)
	if id != "why" {
		t.Fatalf("the panel is %s", id)
	}
	return said(object)
}

// Each tie of a pair is there with all that it says, and leads to its own panel.
func TestWhyListsEveryTieOfAPair(t *testing.T) {
	k := newDesk(t, "id", "light")
	a, b := k.actorNamed(t, "Forum Warga RW"), k.actorNamed(t, "RW 07")
	text := askWhy(t, k, a, b)
	var ties []graph.Tie
	for _, u := range k.s.Snapshot().Ties {
		if u.Joins(a, b) {
			ties = append(ties, u)
		}
	}
	if len(ties) < 2 || !strings.Contains(text, k.s.T("panel.why.tied", "Count", len(ties))) {
		t.Fatalf("%d ties, and it says\n%s", len(ties), text)
	}
	for _, u := range ties {
		for _, word := range []string{
			k.s.Language().Say(graph.ChoiceMessage("tie-type", u.Type, k.s.Document())),
			k.s.T("panel.why.strength", "Strength", u.Strength, "Quality", lower(k.s.T("quality."+u.Quality))),
			k.s.T("panel.why.since", "Date", k.s.Language().ShortDate(string(u.Start))),
		} {
			if !strings.Contains(text, word) {
				t.Errorf("it does not say %q but\n%s", word, text)
			}
		}
	}
	k.press(t, k.s.Language().Say(graph.ChoiceMessage("tie-type", ties[1].Type, k.s.Document())))
	if one := k.s.Selection(); len(one) != 1 || one[0] != ties[1].ID || k.s.Panel() != "" {
		t.Errorf("the press selects %v with the panel %q", one, k.s.Panel())
	}
	k.s.SelectPair(a, b) // their ties instead of the two
	command.ByID("why-tied").Run(k.s, k.h)
	if id, _ := k.show(t, 320, 800); id != "why" {
		t.Errorf("of ties the panel is %s", id)
	}
}

// Two who are not tied are shown the shortest ways, and no family is on one or among those whom both know.
func TestWhyShowsSafeWaysOfThoseNotTied(t *testing.T) {
	k := newDesk(t, "id", "light")
	n := k.s.Snapshot()
	tried := 0
	for i := range n.N() {
		for j := range i {
			common := path.CommonOf(n, i, j)
			if n.Network(network.Know).Has(i, j) || common.Clients == 0 || tried == 12 {
				continue
			}
			tried++
			text := askWhy(t, k, n.Actors[i].ID, n.Actors[j].ID)
			ways := path.Chains(n, i, j, mostWhyWays)
			if len(ways) == 0 != strings.Contains(text, k.s.T("panel.why.no-way-hint")) {
				t.Errorf("%d ways, and it says\n%s", len(ways), text)
			}
			if !strings.Contains(text, k.s.T("panel.why.clients", "Count", common.Clients)) {
				t.Errorf("%d families are not counted in\n%s", common.Clients, text)
			}
			for v, a := range n.Actors {
				if a.IsClient && v != i && v != j && strings.Contains(text, a.MapLabel()) {
					t.Errorf("%s is named between %s and %s:\n%s", a.MapLabel(), n.Actors[i].MapLabel(), n.Actors[j].MapLabel(), text)
				}
			}
		}
	}
	if tried < 3 {
		t.Fatalf("only %d pairs are both tied to a family", tried)
	}
	k.press(t, k.s.T("panel.why.open-ways"))
	if k.s.View() != session.ViewWays || k.s.Looks.Ways.From == "" {
		t.Errorf("the button shows %s", k.s.View())
	}
}
