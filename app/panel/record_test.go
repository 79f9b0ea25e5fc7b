package panel

import (
	"slices"
	"strings"
	"testing"

	"jejaring/app/command"
	"jejaring/graph"
)

// TestRecordsWithoutAPanelOfTheirOwn shows a need and a resource as their structs have them, and changes one.
func TestRecordsWithoutAPanelOfTheirOwn(t *testing.T) {
	k := newDesk(t, "id", "light")
	for _, r := range []graph.Record{graph.All[graph.Need](k.s.Document())[0], graph.All[graph.Resource](k.s.Document())[0]} {
		kind, id := graph.KindOf(r), graph.Key(r)
		k.s.Select(id)
		panel, object := k.show(t, 320, 900)
		text := said(object)
		if panel != "record" || !strings.Contains(text, graph.NameOf(id, k.s.Document())) {
			t.Errorf("%s is shown by %s as %q", id, panel, text)
		}
		for _, f := range kind.Fields[1:] {
			words := k.s.T(kind.ID + "." + f.ID)
			if shown := strings.Contains(text, words); shown == (f.ID == "ppks") {
				t.Errorf("%s.%s: shown %v", kind.ID, f.ID, shown)
			}
		}
	}
	need := graph.All[graph.Need](k.s.Document())[0]
	k.s.Select(need.ID)
	k.show(t, 320, 900)
	steps := len(k.s.Document().Done())
	k.write(k.entry(t, 0), "Beras untuk dapur umum")
	k.turn()
	got, _ := graph.Get[graph.Need](k.s.Document(), need.ID)
	if got.Title != "Beras untuk dapur umum" || len(k.s.Document().Done()) != steps+1 {
		t.Errorf("%d steps, title %q", len(k.s.Document().Done())-steps, got.Title)
	}
	command.ByID("delete").Run(k.s, k.h)
	k.turn()
	if _, ok := k.s.Document().Record(need.ID); ok {
		t.Error("it is not deleted")
	}
}

// A record that was just made says so, with one press that takes it back; once filled in it says so no more.
func TestWhatWasJustMadeIsTakenBack(t *testing.T) {
	k := newDesk(t, "id", "light")
	k.s.Select("A02")
	steps := len(k.s.Document().Done())
	command.ByID("add-contact").Run(k.s, k.h)
	k.turn()
	id := k.s.Selection()[0]
	_, object := k.show(t, 320, 900)
	if text := said(object); !strings.Contains(text, "Baru dibuat.") || !strings.Contains(text, "mis. 20/11/2026") {
		t.Fatalf("the panel says %q", text)
	}
	if err := command.SetField(k.s, id, "result", "tertarik"); err != nil {
		t.Fatal(err)
	}
	k.turn()
	if strings.Contains(said(object), "Baru dibuat.") {
		t.Error("what is filled in is still just made")
	}
	command.ByID("undo").Run(k.s, k.h)
	k.turn()
	k.press(t, "Batalkan")
	k.turn()
	if _, ok := k.s.Document().Record(id); ok || len(k.s.Document().Done()) != steps {
		t.Error("it is not taken back")
	}
}

// A contact says by whom and at which number the party is reached, but for a client.
func TestAContactSaysWhomToCall(t *testing.T) {
	k := newDesk(t, "id", "light")
	for _, client := range []bool{false, true} {
		i := slices.IndexFunc(graph.All[graph.Actor](k.s.Document()), func(a graph.Actor) bool { return a.IsClient == client })
		a := graph.All[graph.Actor](k.s.Document())[i]
		for field, text := range map[string]string{"contact_person": "Bu Sari", "phone": "0812-3456-7890"} {
			if err := command.SetField(k.s, a.ID, field, text); err != nil {
				t.Fatal(err)
			}
		}
		k.s.Select(a.ID)
		command.ByID("add-contact").Run(k.s, k.h)
		k.turn()
		_, object := k.show(t, 320, 900)
		if text := said(object); strings.Contains(text, "Bu Sari · 0812-3456-7890") == client {
			t.Errorf("client %v: the panel says %q", client, text)
		}
	}
}
