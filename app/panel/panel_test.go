package panel

import (
	"strings"
	"testing"

	"jejaring/app/command"
	"jejaring/app/kit"
	"jejaring/app/session"
	"jejaring/assets"
	"jejaring/graph"
	"jejaring/graph/document"
	"jejaring/graph/locale"
	"jejaring/graph/network"
)

func TestEveryPanelHasAnIDAnIconAndAName(t *testing.T) {
	seen := map[string]bool{}
	for _, p := range All {
		if p.ID == "" || seen[p.ID] {
			t.Errorf("panel ID %q is empty or taken", p.ID)
		}
		seen[p.ID] = true
		if _, err := assets.Icons.Open("icons/" + p.Icon + ".svg"); err != nil {
			t.Errorf("panel %s has no icon %q", p.ID, p.Icon)
		}
		for _, l := range locale.All {
			if !l.Has(p.Name().ID) {
				t.Errorf("panel %s has no name in %s", p.ID, l)
			}
		}
	}
}

// kinds of selection, and the panel that serves each.
func TestThePanelFollowsTheSelection(t *testing.T) {
	k := newDesk(t, "id", "light")
	lks, forum, rw := k.actorNamed(t, "LKS"), k.actorNamed(t, "Forum Warga RW"), k.actorNamed(t, "RW 07")
	for _, c := range []struct {
		want string
		do   func()
	}{
		{"project", func() { k.s.Select() }},
		{"actor", func() { k.s.Select(lks) }},
		{"several", func() { k.s.Select(lks, forum) }},
		{"tie", func() { k.s.SelectPair(forum, rw) }},
		{"measures", func() { k.s.ShowPanel("measures") }},
		{"history", func() { k.s.ShowPanel("history") }},
		{"lens", func() { k.s.ShowPanel("lens") }},
		{"backups", func() { k.s.ShowPanel("backups") }},
		{"project", func() { k.s.ShowPanel("project") }},
		{"tie", func() { k.s.ShowPanel("") }},
		{"actor", func() { k.s.Select(lks); k.s.ShowPanel("actor") }},
		{"", func() { k.s.ShowPanel("none") }},
	} {
		c.do()
		k.turn()
		if p, _ := For(k.s); p.ID != c.want {
			t.Errorf("panel %q serves %v asked %q, want %q", p.ID, k.s.Selection(), k.s.Panel(), c.want)
		}
	}
	k.s.Use(document.New())
	k.turn()
	if p, _ := For(k.s); p.ID != "steps" {
		t.Errorf("panel %q serves an empty document, want steps", p.ID)
	}
	k.s.Use(nil)
	k.turn()
	if p, ok := For(k.s); ok {
		t.Errorf("panel %q serves no document", p.ID)
	}
}

// The width of a panel comes from the window: nothing in it may ask for more, in any language and size of text.
func TestNoPanelAsksForMoreThanItsWidth(t *testing.T) {
	for _, language := range []string{"id", "en"} {
		k := newDesk(t, language, "dark")
		for name, do := range selections(t, k) {
			do()
			_, object := k.show(t, 320, 620)
			if least := object.MinSize(); least.Width > 288 || least.Height > 480 {
				t.Errorf("%s in %s asks for %v", name, language, least)
			}
			for _, part := range parts(object) {
				text, ok := part.(*kit.Text)
				if ok && text.Size().Width > 320 {
					t.Errorf("%s in %s: %q is %v wide", name, language, text.Text(), text.Size().Width)
				}
			}
		}
	}
}

// selections are ways to bring up each panel in each of its states.
func selections(t *testing.T, k *desk) map[string]func() {
	forum, rw := k.actorNamed(t, "Forum Warga RW"), k.actorNamed(t, "RW 07")
	client, helper := k.actorNamed(t, "K-02"), k.actorNamed(t, "LKS")
	ask := func(panel string) func() {
		return func() { k.s.Select(); k.s.ShowPanel(panel) }
	}
	of := func(id graph.ID, tab string) func() {
		return func() { k.s.Select(id); k.s.ShowPanel(tab) }
	}
	ways := map[string]func(){
		"agency": of(helper, tabSummary), "agency form": of(helper, tabForm), "agency resources": of(helper, tabResources),
		"client": of(client, tabSummary), "client form": of(client, tabForm), "client resources": of(client, tabResources),
		"client contacts": of(client, tabContacts), "agency contacts": of(helper, tabContacts),
		"tie": func() { k.s.SelectPair(forum, rw) }, "client tie": func() { k.s.SelectPair(client, helper) },
		"several": func() { k.s.Select(client, helper, rw) }, "several ties": func() { k.s.Select("T001", "T002", "T003") },
		"lens": ask(session.PanelLens), "lens with conditions": func() {
			k.s.Select()
			k.s.ShowPanel(session.PanelLens)
			lens, err := network.ParseLens("actor.sector=lsm|actor.influence>=3; tie.type=kemitraan; net.way=" + string(forum) + "," + string(rw))
			if err != nil {
				t.Fatal(err)
			}
			k.s.Looks.Lens.Open = lens.Clauses()[1].String()
			k.s.LookThrough(lens)
		},
		"jot": func() {
			k.s.Select(helper)
			k.s.ShowPanel("jot")
			k.s.Looks.Jot.Line = "telp Dinsos: bersedia, xyzzy, rapat minggu depan"
		},
		"project": ask("project"), "overview": ask(""), "measures": ask("measures"), "history": ask("history"), "guide": ask("guide"), "backups": ask("backups"),
	}
	for name, do := range ways {
		ways[name] = func() { k.s.Ask(nil); k.s.Show(session.ViewMap); do() }
	}
	for _, view := range []string{session.ViewTrial, session.ViewResilience} {
		ways[view] = func() { k.s.Show(view); k.s.Select(helper); k.s.ShowPanel("") }
	}
	return ways
}

// Families are shown by their codes only (PV-03), also after an edit whose label named them.
func TestNoPanelShowsTheNameOfAClient(t *testing.T) {
	k := newDesk(t, "id", "light")
	const name = "Siti Rahasia"
	var clients []graph.Actor
	for _, a := range graph.All[graph.Actor](k.s.Document()) {
		if a.IsClient {
			clients = append(clients, a)
		}
	}
	if len(clients) == 0 {
		t.Fatal("the sample has no clients")
	}
	for _, a := range clients {
		for _, field := range []string{"name", "contact_person", "phone", "email"} {
			if err := command.SetField(k.s, a.ID, field, name+" "+string(a.ID)); err != nil {
				t.Fatal(err)
			}
		}
	}
	was, err := command.AddActor(k.s, command.NewActor{Name: name + " baru"})
	if err != nil {
		t.Fatal(err)
	}
	if err := command.SetField(k.s, was, "level", "keluarga"); err == nil {
		t.Error("a party that is no family stands on the family tier")
	}
	if err := command.SetField(k.s, was, "is_client", true); err != nil {
		t.Fatal(err)
	}
	if a, _ := graph.Get[graph.Actor](k.s.Document(), was); a.Label() != "K-06" {
		t.Errorf("a new client is shown as %q, want its code K-06", a.Label())
	}
	ways := selections(t, k)
	for _, a := range clients {
		for _, tab := range []string{tabSummary, tabForm} {
			ways[string(a.ID)+tab] = func() { k.s.Select(a.ID); k.s.ShowPanel(tab) }
		}
	}
	ways["new client"] = func() { k.s.Select(was); k.s.ShowPanel(tabForm) }
	for way, do := range ways {
		do()
		_, object := k.show(t, 320, 900)
		if text := said(object); strings.Contains(text, name) {
			t.Errorf("%s shows the name of a client:\n%s", way, text)
		}
	}
}

func TestTheNameOfAClientIsShownWhenAskedAndHiddenForTheNext(t *testing.T) {
	k := newDesk(t, "id", "light")
	first, second := k.actorNamed(t, "K-01"), k.actorNamed(t, "K-02")
	for _, id := range []graph.ID{first, second} {
		if err := command.SetField(k.s, id, "name", "Siti Rahasia "+string(id)); err != nil {
			t.Fatal(err)
		}
	}
	k.s.Select(first)
	k.s.ShowPanel(tabForm)
	_, object := k.show(t, 320, 900)
	k.press(t, "Tampilkan")
	if text := said(object); !strings.Contains(text, "Siti Rahasia "+string(first)) {
		t.Error("the name is not shown though it was asked for")
	}
	k.s.Select(second)
	k.s.ShowPanel(tabForm)
	k.turn()
	if text := said(object); strings.Contains(text, "Siti Rahasia") {
		t.Error("the next client's name is shown though nobody asked")
	}
}

func TestFocusNameLeadsToTheNameOfAnAgencyAndTheCodeOfAClient(t *testing.T) {
	k := newDesk(t, "id", "light")
	for label, want := range map[string]string{"LKS": "LKS Bina Sauyunan", "K-02": "K-02"} {
		k.s.Select(k.actorNamed(t, label))
		_, object := k.show(t, 320, 648)
		FocusName(k.window.Canvas(), object)
		k.turn()
		e, ok := k.window.Canvas().Focused().(*kit.Entry)
		if !ok || e.Text != want {
			t.Errorf("the keyboard is at %v, want the field with %q", k.window.Canvas().Focused(), want)
		}
		k.window.Canvas().Unfocus()
	}
	FocusName(k.window.Canvas(), nil)
	k.s.ShowPanel("history")
	_, object := k.show(t, 320, 648)
	FocusName(k.window.Canvas(), object)
	if k.window.Canvas().Focused() != nil {
		t.Error("the history took the keyboard")
	}
}

// A panel may hear of a document that was closed before the window takes the panel away.
func TestAPanelOutlivesItsDocument(t *testing.T) {
	k := newDesk(t, "id", "light")
	path := t.TempDir() + "/sample.jejaring"
	if err := k.s.Document().SaveCopy(path); err != nil {
		t.Fatal(err)
	}
	var ways []string
	for way := range selections(t, k) {
		ways = append(ways, way)
	}
	for _, way := range ways {
		if err := k.s.OpenReadOnly(path); err != nil {
			t.Fatal(err)
		}
		selections(t, k)[way]()
		k.show(t, 320, 620)
		k.s.Use(nil)
		k.turn()
		if len(k.h.Failed) > 0 {
			t.Errorf("%s: %v", way, k.h.Failed)
		}
	}
}

// undoes checks that the document is as it was after one undo of what was just done.
func undoes(t *testing.T, k *desk, before uint64, was graph.Reader) {
	t.Helper()
	if k.s.Document().Revision() != before+1 {
		t.Errorf("%d edits were made, want 1", k.s.Document().Revision()-before)
	}
	if _, err := k.s.Document().Undo(); err != nil {
		t.Fatal(err)
	}
	if c := document.Between(was, k.s.Document(), locale.Message{}); len(c.Deltas) > 0 {
		t.Errorf("undo left %v", c.Deltas)
	}
	k.turn()
}
