package command

import (
	"errors"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"jejaring/app/session"
	"jejaring/graph"
	"jejaring/graph/document"
	"jejaring/graph/edit"
	"jejaring/graph/layout"
	"jejaring/graph/locale"
	"jejaring/graph/network"
)

// readable tells whether a text is more than the ID of a missing phrase, and holds no empty place.
func readable(text, id string) bool {
	return text != "" && text != id && !strings.Contains(text, "<no value>") && !strings.Contains(text, "{{") && !strings.Contains(text, "  ")
}

func TestRegistry(t *testing.T) {
	ids, keys, menus := map[string]bool{}, map[string]string{}, map[string]bool{}
	for _, id := range Menus {
		menus[id] = true
	}
	for _, c := range All {
		if ids[c.ID] {
			t.Errorf("two commands are called %s", c.ID)
		}
		if other := keys[c.Keys]; c.Keys != "" && other != "" {
			t.Errorf("%s belongs to %s and %s", c.Keys, other, c.ID)
		}
		ids[c.ID], keys[c.Keys] = true, c.ID
		if c.Can == nil || c.Do == nil {
			t.Errorf("%s lacks Can or Do", c.ID)
		}
		if c.Menu != "" && !menus[c.Menu] {
			t.Errorf("%s stands in the menu %q, which there is not", c.ID, c.Menu)
		}
		if found, ok := ByKeys(c.Keys); c.Keys != "" && (!ok || found.ID != c.ID) {
			t.Errorf("%s does not find %s", c.Keys, c.ID)
		}
		if ByID(c.ID).ID != c.ID {
			t.Errorf("%s is not found by its ID", c.ID)
		}
		for _, l := range []locale.Language{locale.Indonesian, locale.English} {
			if name := l.Say(c.Name()); !readable(name, c.Name().ID) {
				t.Errorf("%s is called %q in %s", c.ID, name, l)
			}
		}
	}
	for id := range menus {
		for _, l := range []locale.Language{locale.Indonesian, locale.English} {
			if name := l.T("menu." + id); !readable(name, "menu."+id) {
				t.Errorf("the menu %s is called %q in %s", id, name, l)
			}
		}
	}
	if _, ok := ByKeys(""); ok {
		t.Error("no keys find a command")
	}
}

// TestEveryCommandWhereItCan runs each command in each situation in which it says that it can. None may panic
// or fail, and what it does to the document is undone to the last field.
func TestEveryCommandWhereItCan(t *testing.T) {
	situations := map[string]func(*desk){
		"nothing selected": func(*desk) {},
		"one party":        func(d *desk) { d.s.Select("A02") },
		"a client":         func(d *desk) { d.s.Select("A04") },
		"two parties":      func(d *desk) { d.s.Select("A02", "A46") },
		"a tie":            func(d *desk) { d.s.Select("T001") },
		"the table":        func(d *desk) { d.s.Show("table") },
		"all hidden":       func(d *desk) { d.s.Select("A02"); d.s.LookThrough(network.Lens{Sectors: "none"}) },
		"something undone": func(d *desk) {
			d.s.Select("A02")
			ByID("make-focal").Run(d.s, d)
			ByID("undo").Run(d.s, d)
		},
	}
	for name, set := range situations {
		d := withSample(t)
		for _, c := range All {
			if (c.Menu == "layout" || c.Menu == "work") && name != "nothing selected" && c.ID != "layout-stress" {
				continue // they look at no selection, and take their time
			}
			d.reset()
			set(d)
			d.turn()
			d.runAndUndo(c, name)
			if c.ID == "open-sample" {
				d = withSample(t)
			}
		}
	}
}

// reset takes away what was selected and how it was looked at.
func (d *desk) reset() {
	d.s.Select()
	d.s.Show(session.ViewMap)
	d.s.ShowPanel("")
	d.s.Take(session.ToolSelect)
	d.s.LookThrough(network.Lens{})
	d.failed, d.told = nil, nil
}

// runAndUndo runs a command where it can be run and takes back what it did.
func (d *desk) runAndUndo(c Command, situation string) {
	d.t.Helper()
	if !c.Can(d.s) {
		c.Run(d.s, d)
		return
	}
	doc, before, steps := d.s.Document(), graph.Freeze(d.s.Document()), d.steps()
	err := c.Do(d.s, d)
	var refusal *graph.Refusal
	if errors.As(err, &refusal) {
		d.says(c.ID, refusal.Message) // the focal party is not deleted
	} else if err != nil {
		d.t.Errorf("%s with %s: %v", c.ID, situation, err)
	}
	d.settle()
	if len(d.failed) > 0 {
		d.t.Errorf("%s with %s: %v", c.ID, situation, d.failed)
	}
	for _, m := range d.told {
		d.says(c.ID, m)
	}
	switch {
	case d.s.Document() != doc:
		return
	case c.ID == "undo":
		if _, err := doc.Redo(); err != nil {
			d.t.Fatal(err)
		}
	case c.ID == "redo":
		if _, err := doc.Undo(); err != nil {
			d.t.Fatal(err)
		}
	}
	for d.steps() > steps {
		d.says(c.ID, LastDone(d.s))
		if _, err := doc.Undo(); err != nil {
			d.t.Fatal(err)
		}
	}
	d.turn()
	if n := d.changes(before); n > 0 {
		d.t.Errorf("%s with %s: %d records are not what they were", c.ID, situation, n)
	}
}

func TestWithoutADocument(t *testing.T) {
	for _, c := range All {
		d := newDesk(t)
		d.turn()
		if !c.Can(d.s) {
			c.Run(d.s, d)
			continue
		}
		if err := c.Do(d.s, d); err != nil {
			t.Errorf("%s: %v", c.ID, err)
		}
		d.settle()
	}
	if d := newDesk(t); !LastDone(d.s).IsZero() || !LastUndone(d.s).IsZero() {
		t.Error("without a document there is something to undo")
	}
}

func TestReadOnlyDocumentsAreNotEdited(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.jejaring")
	if err := withSample(t).s.Document().SaveCopy(path); err != nil {
		t.Fatal(err)
	}
	for _, c := range All {
		d := newDesk(t)
		if err := d.s.OpenReadOnly(path); err != nil {
			t.Fatal(err)
		}
		d.s.Select("A02", "A46")
		doc, before := d.s.Document(), graph.Freeze(d.s.Document())
		c.Run(d.s, d)
		d.settle()
		if len(d.failed) > 0 {
			t.Errorf("%s: %v", c.ID, d.failed)
		}
		if d.s.Document() == doc && d.changes(before) > 0 {
			t.Errorf("%s edits a document that is open to look at", c.ID)
		}
	}
}

func TestUndoSelectsWhatComesBack(t *testing.T) {
	d := withSample(t)
	d.s.Select("A02")
	d.turn()
	ByID("delete").Run(d.s, d)
	d.turn()
	if d.actor("A02").ID != "" || len(d.s.Selection()) > 0 {
		t.Fatal("A02 is still there")
	}
	if told := d.told[0]; told.ID != "command.deleted-with-ties" {
		t.Errorf("told %v", told)
	}
	ByID("undo").Run(d.s, d)
	d.turn()
	if got := d.s.Selection(); len(got) != 1 || got[0] != "A02" {
		t.Errorf("selected %v after undo, want A02", got)
	}
	if err := Move(d.s, map[graph.ID]layout.Point{"A03": {X: 1, Y: 2}}); err != nil {
		t.Fatal(err)
	}
	for _, step := range []string{"undo", "redo"} {
		d.s.Select()
		ByID(step).Run(d.s, d)
		d.turn()
		if got := d.s.Selection(); len(got) != 1 || got[0] != "A03" {
			t.Errorf("selected %v after %s of a move, want A03", got, step)
		}
	}
	if err := GoTo(d.s, d, -2); err != nil {
		t.Fatal(err)
	}
	if len(d.s.Document().Undone()) != 2 {
		t.Error("GoTo does not take two steps back")
	}
	if err := GoTo(d.s, d, 2); err != nil || GoTo(d.s, d, 0) != nil {
		t.Fatal(err)
	}
	var refusal *graph.Refusal
	if err := GoTo(d.s, d, 1); !errors.As(err, &refusal) {
		t.Errorf("redo of nothing: %v, want a refusal", err)
	}
}

func TestAddActor(t *testing.T) {
	d := withSample(t)
	for name, want := range map[string][2]string{
		"Puskesmas Cibiru": {"pemerintah", "kecamatan"}, "Toko Sari": {"dunia_usaha", "rw"}, "PKK RT 05": {"warga", "rw"},
		"LKS Harapan": {"lsm", "kecamatan"}, "Bu Yati": {"warga", "rw"},
	} {
		var id graph.ID
		d.oneStep("add "+name, func() (err error) {
			id, err = AddActor(d.s, NewActor{Name: "  " + name, At: &layout.Point{X: 12.34, Y: -5}, ConnectTo: "A02"})
			return err
		})
		a := d.actor(id)
		p, _ := graph.Get[graph.Place](d.s.Document(), graph.PlaceID(graph.MainDrawing, id))
		if a.Name != name || a.Sector != want[0] || a.Tier != want[1] || p.X != 12.3 || p.Y != -5 || p.Pinned {
			t.Errorf("%s is %s, %s at %+v", a.Name, a.Sector, a.Tier, p)
		}
		if ties := graph.Referring[graph.Tie](d.s.Document(), id); len(ties) != 1 || !ties[0].Joins(id, "A02") {
			t.Errorf("%s has the ties %v", name, ties)
		}
	}
	before := graph.Freeze(d.s.Document())
	if _, err := AddActor(d.s, NewActor{Name: " "}); err == nil || d.changes(before) > 0 {
		t.Errorf("a party without a name: %v, %d records changed", err, d.changes(before))
	}
	if _, err := AddActor(d.s, NewActor{Name: "x", ConnectTo: "nobody"}); err == nil || d.changes(before) > 0 {
		t.Errorf("a tie to nobody: %v, %d records changed", err, d.changes(before))
	}
	long := strings.Repeat("kata ", 20)
	id, err := AddActor(d.s, NewActor{Name: long})
	if err != nil || len([]rune(d.actor(id).PublicLabel)) > 40 {
		t.Errorf("a long name: %v, label %q", err, d.actor(id).PublicLabel)
	}
	ByID("add-actor").Run(d.s, d)
	if p, _ := graph.Get[graph.Place](d.s.Document(), graph.PlaceID(graph.MainDrawing, d.s.Selection()[0])); math.Hypot(p.X-17, p.Y-23) > 4*room {
		t.Errorf("the command adds at %+v, want it near the middle of what is seen", p)
	}
	if last := d.asked[len(d.asked)-1]; last != "focus name" {
		t.Errorf("then the window is asked for %q", last)
	}
}

func TestNextClientCode(t *testing.T) {
	d := withSample(t)
	if code := edit.ClientCode(d.s.Document()); code != "K-06" {
		t.Errorf("next code %s, want K-06", code)
	}
	if code := edit.ClientCode(graph.Collect()); code != "K-01" {
		t.Errorf("first code %s, want K-01", code)
	}
}

func TestConnectAndAddTie(t *testing.T) {
	d := withSample(t)
	var refusal *graph.Refusal
	if err := Connect(d.s, "A02", "A02"); !errors.As(err, &refusal) {
		t.Errorf("a tie to itself: %v, want a refusal", err)
	}
	var made graph.Tie
	d.oneStep("connect", func() error {
		err := Connect(d.s, "A02", "A46")
		if a, b, ok := d.s.SelectedPair(); !ok || a != "A02" || b != "A46" {
			t.Fatalf("selected %s, %s, %v", a, b, ok)
		}
		made = d.s.SelectedTies()[0]
		return err
	})
	if made.Type != "informasi" || made.Start != "2026-11-20" || made.Direction != graph.TieTypeOf("informasi", d.s.Document()).Direction {
		t.Errorf("the tie is %+v", made)
	}
	steps := d.steps()
	if err := Connect(d.s, "A46", "A02"); err != nil || d.steps() != steps {
		t.Errorf("a tied pair: %v, %d steps", err, d.steps()-steps)
	}
	d.oneStep("add a partnership", func() error { return AddTie(d.s, "A02", "A46", graph.Partnership) })
	d.s.SelectPair("A02", "A46")
	if n := len(d.s.SelectedTies()); n != 2 {
		t.Errorf("%d ties selected, want both", n)
	}
	for _, tie := range d.s.SelectedTies() {
		if tie.Type == graph.Partnership && (tie.Level != 1 || len(graph.Referring[graph.TieHistory](d.s.Document(), tie.ID)) != 1) {
			t.Errorf("the partnership begins as %+v", tie)
		}
	}
	d.s.Select("A03")
	ByID("connect").Run(d.s, d)
	if d.s.Tool() != session.ToolConnect || d.asked[len(d.asked)-1] != "focus map" {
		t.Error("from one party the tool that draws ties is not taken")
	}
}

// partnership returns a partnership of the sample at the given level.
func partnership(t *testing.T, d *desk, level int) graph.Tie {
	t.Helper()
	for _, tie := range graph.All[graph.Tie](d.s.Document()) {
		if tie.Type == graph.Partnership && tie.Level == level && tie.End == "" {
			return tie
		}
	}
	t.Fatalf("no partnership of level %d in the sample", level)
	return graph.Tie{}
}

func TestTies(t *testing.T) {
	d := withSample(t)
	plain := d.tie("T001")
	d.oneStep("strength", func() error { return SetTie(d.s, plain, "strength", 1) })
	if got := d.tie("T001"); got.Strength != 1 || (plain.Quality == graph.QualityOfStrength(plain.Strength) && got.Quality != graph.QualityOfStrength(1)) {
		t.Errorf("strength 1 gives %+v", got)
	}
	d.oneStep("note", func() error { return SetTie(d.s, d.tie("T001"), "quality", graph.Tense) })
	d.oneStep("strength of a quality set by hand", func() error { return SetTie(d.s, d.tie("T001"), "strength", 5) })
	if got := d.tie("T001"); got.Quality != graph.Tense {
		t.Errorf("a quality set by hand became %s", got.Quality)
	}
	from, to := d.tie("T001").From, d.tie("T001").To
	d.oneStep("both", func() error { return TurnTie(d.s, d.tie("T001"), "both") })
	d.oneStep("backward", func() error { return TurnTie(d.s, d.tie("T001"), "backward") })
	if got := d.tie("T001"); got.From != to || got.To != from || got.Direction != "forward" {
		t.Errorf("turned it is %+v", got)
	}
	p := partnership(t, d, 3)
	d.oneStep("a partnership becomes money", func() error { return SetTie(d.s, p, "type", "dana") })
	if n := len(graph.Referring[graph.TieHistory](d.s.Document(), p.ID)); n != 0 || d.tie(p.ID).Level != 0 {
		t.Errorf("%d steps of the partnership are left, level %d", n, d.tie(p.ID).Level)
	}
	d.oneStep("money becomes a partnership", func() error { return SetTie(d.s, d.tie(p.ID), "type", graph.Partnership) })
	if n := len(graph.Referring[graph.TieHistory](d.s.Document(), p.ID)); n != 1 || d.tie(p.ID).Level != 1 {
		t.Errorf("%d steps of the partnership, level %d", n, d.tie(p.ID).Level)
	}
	d.oneStep("end", func() error { return EndTie(d.s, d.tie("T001")) })
	if got := d.tie("T001"); got.End <= got.Start {
		t.Errorf("it ends %s, began %s", got.End, got.Start)
	}
}

func TestLevels(t *testing.T) {
	d := withSample(t)
	p := partnership(t, d, 3)
	d.oneStep("level", func() error { return SetLevel(d.s, p, 4, "2026-11-20", "Layanan bersama tiap Selasa") })
	if got := d.tie(p.ID); got.Level != 4 || graph.LevelOn(p.ID, "2026-11-20", d.s.Document()) != 4 {
		t.Errorf("level %d", got.Level)
	}
	steps := len(graph.Referring[graph.TieHistory](d.s.Document(), p.ID))
	d.oneStep("another level on the same day", func() error { return SetLevel(d.s, d.tie(p.ID), 2, "2026-11-20", "Salah catat") })
	if n := len(graph.Referring[graph.TieHistory](d.s.Document(), p.ID)); n != steps || d.tie(p.ID).Level != 2 {
		t.Errorf("%d steps, want %d; level %d", n, steps, d.tie(p.ID).Level)
	}
	d.oneStep("a level of the past", func() error { return SetLevel(d.s, d.tie(p.ID), 1, p.Start, "Awal") })
	if d.tie(p.ID).Level != 2 {
		t.Errorf("a level of the past is the level of now: %d", d.tie(p.ID).Level)
	}
	row := graph.Referring[graph.TieHistory](d.s.Document(), p.ID)[0]
	row.Evidence = "Notulen 3"
	d.oneStep("evidence", func() error { return SetHistory(d.s, row) })
	d.oneStep("answer", func() error { return AnswerEvidence(d.s, p, "level.3.question.1", graph.Yes) })
	d.oneStep("another answer", func() error { return AnswerEvidence(d.s, p, "level.3.question.1", graph.No) })
	if all := graph.Referring[graph.Evidence](d.s.Document(), p.ID); len(all) != 1 || all[0].Answer != graph.No {
		t.Errorf("the answers are %v", all)
	}
}

func TestFields(t *testing.T) {
	d := withSample(t)
	d.oneStep("a field", func() error { return SetField(d.s, "A03", "phone", "0812 000") })
	if d.actor("A03").Phone != "0812 000" {
		t.Error("the field is not set")
	}
	var refusal *graph.Refusal
	if err := SetField(d.s, "nobody", "phone", "1"); !errors.As(err, &refusal) {
		t.Errorf("a field of nobody: %v", err)
	}
	steps := d.steps()
	if err := SetField(d.s, "A03", "phone", "0812 000"); err != nil || d.steps() != steps {
		t.Errorf("the same value again: %v, %d steps", err, d.steps()-steps)
	}
	d.oneStep("the name of the project", func() error { return SetProject(d.s, "name", "Forum baru") })
	focal := d.s.Project().FocalActor
	d.oneStep("another focal party", func() error { return MakeFocal(d.s, "A46") })
	if d.s.Project().FocalActor != "A46" || d.actor("A46").Role != graph.RoleFocal || d.actor(focal).Role == graph.RoleFocal {
		t.Errorf("focal is %s; before %s, role %s", d.s.Project().FocalActor, focal, d.actor(focal).Role)
	}
	client := graph.ID("")
	for _, a := range graph.All[graph.Actor](d.s.Document()) {
		if a.IsClient {
			client = a.ID
		}
	}
	if err := MakeFocal(d.s, client); !errors.As(err, &refusal) || refusal.Field != "focal_actor" {
		t.Errorf("a client as the focal party: %v", err)
	}
}

// TestLabelsNeverNameAClient deletes, moves and ties a client and looks at what the history says of it.
func TestLabelsNeverNameAClient(t *testing.T) {
	d := withSample(t)
	a := graph.NewOf[graph.Actor]()
	a.Name, a.PublicLabel, a.IsClient, a.Role, a.Kind = "Siti Rahasia", "K-77", true, graph.RoleClient, "keluarga"
	if err := d.s.Document().Edit(locale.M("test"), func(tx *document.Tx) error { tx.Put(a); return nil }); err != nil {
		t.Fatal(err)
	}
	for _, edit := range []func() error{
		func() error { return Connect(d.s, a.ID, "A02") },
		func() error { return SetField(d.s, a.ID, "phone", "1") },
		func() error { return SetTie(d.s, graph.Referring[graph.Tie](d.s.Document(), a.ID)[0], "strength", 5) },
		func() error { return Delete(d.s, d, a.ID) },
	} {
		if err := edit(); err != nil {
			t.Fatal(err)
		}
		for _, m := range append(d.told, LastDone(d.s)) {
			if text := Said(d.s, m); strings.Contains(text, "Siti") {
				t.Errorf("the history says %q", text)
			}
		}
	}
}

func TestMoveAndNudge(t *testing.T) {
	d := withSample(t)
	place := func(id graph.ID) graph.Place {
		p, _ := graph.Get[graph.Place](d.s.Document(), graph.PlaceID(graph.MainDrawing, id))
		return p
	}
	before := d.s.Places()
	d.oneStep("move", func() error { return Move(d.s, map[graph.ID]layout.Point{"A03": {X: 100, Y: 50}}) })
	if p := place("A03"); p.X != 100 || p.Y != 50 || !p.Pinned || place("A04").Pinned {
		t.Errorf("A03 is at %+v", p)
	}
	for id, p := range d.s.Places() {
		if old := before[id]; id != "A03" && (max(p.X-old.X, old.X-p.X) > 0.051 || max(p.Y-old.Y, old.Y-p.Y) > 0.051) {
			t.Errorf("%s moved along from %v to %v", id, old, p)
		}
	}
	d.s.Select("A03", "A04")
	steps, from := d.steps(), place("A04")
	for range 3 {
		if err := Nudge(d.s, 10, 0); err != nil {
			t.Fatal(err)
		}
	}
	if p := place("A04"); d.steps() != steps+1 || p.X != from.X+30 || !p.Pinned {
		t.Errorf("three nudges are %d steps, to %+v", d.steps()-steps, p)
	}
	d.oneStep("unpin", func() error { return ByID("unpin").Do(d.s, d) })
	if place("A03").Pinned || place("A03").X != 130 {
		t.Errorf("unpinned A03 is at %+v", place("A03"))
	}
	d.oneStep("pin", func() error { return ByID("pin").Do(d.s, d) })
	d.oneStep("unpin all", func() error { return ByID("unpin-all").Do(d.s, d) })
	d.s.Select()
	steps = d.steps()
	if err := Nudge(d.s, 10, 0); err != nil || d.steps() != steps {
		t.Errorf("a nudge of nothing: %v", err)
	}
}

func TestLayouts(t *testing.T) {
	d := withSample(t)
	if err := Move(d.s, map[graph.ID]layout.Point{"A03": {X: 5000, Y: 5000}}); err != nil {
		t.Fatal(err)
	}
	d.oneStep("layout", func() error { return ByID("layout-stress").Do(d.s, d) })
	p, _ := graph.Get[graph.Place](d.s.Document(), graph.PlaceID(graph.MainDrawing, "A03"))
	if p.X != 5000 || p.Y != 5000 || !p.Pinned {
		t.Errorf("the layout moved a pinned party to %+v", p)
	}
	if last := d.asked[len(d.asked)-1]; last != "fit" {
		t.Errorf("then the map is asked for %q", last)
	}
	d.asked = nil
	ByID("undo").Run(d.s, d)
	if !slices.Contains(d.asked, "fit") {
		t.Errorf("undoing a layout asks for %v", d.asked)
	}
	ByID("redo").Run(d.s, d)
	steps := d.steps()
	ByID("layout-stress").Run(d.s, d)
	d.s.Cancel("layout")
	d.settle()
	if d.steps() != steps || len(d.failed) > 0 {
		t.Errorf("a cancelled layout: %d steps, %v", d.steps()-steps, d.failed)
	}
	ByID("layout-stress").Run(d.s, d)
	if err := Delete(d.s, d, "A04"); err != nil {
		t.Fatal(err)
	}
	d.settle()
	if _, ok := d.s.Document().Record(graph.PlaceID(graph.MainDrawing, "A04")); ok || len(d.failed) > 0 {
		t.Errorf("a party deleted while the layout ran has a place; %v", d.failed)
	}
	d.s.Use(nil)
	d.settle()
}

func TestADocumentClosedWhileALayoutRuns(t *testing.T) {
	d := withSample(t)
	ByID("layout-stress").Run(d.s, d)
	d.s.Use(document.New())
	d.settle()
	if d.steps() != 0 || len(d.failed) > 0 {
		t.Errorf("the layout of another document: %d steps, %v", d.steps(), d.failed)
	}
}

func TestNewProject(t *testing.T) {
	d := newDesk(t)
	var refusal *graph.Refusal
	if err := Create(d.s, d, NewProject{}); !errors.As(err, &refusal) || refusal.Field != "name" {
		t.Errorf("a project without a name: %v", err)
	}
	for _, n := range []NewProject{
		{Name: "Forum RW 09", Purpose: "pemecahan_masalah", Focal: "Forum Warga RW 09"},
		{Name: "Forum RW 10", Focal: "Forum Warga RW 10", Template: "rw"},
	} {
		if err := Create(d.s, d, n); err != nil {
			t.Fatalf("%s: %v", n.Name, err)
		}
		d.turn()
		project := d.s.Project()
		if filepath.Dir(d.s.Document().Path()) != session.DocumentsFolder() {
			t.Errorf("the file is %s, not in %s", d.s.Document().Path(), session.DocumentsFolder())
		}
		if project.Name != n.Name || project.RetentionUntil != "2029-11-20" || d.actor(project.FocalActor).Name != n.Focal {
			t.Errorf("the project is %+v, its focal party %q", project, d.actor(project.FocalActor).Name)
		}
		if ByID("undo").Can(d.s) {
			t.Error("undo would empty a new project")
		}
		if n.Template != "" && d.s.Snapshot().N() < 5 {
			t.Errorf("from the template come %d parties", d.s.Snapshot().N())
		}
		for _, a := range graph.All[graph.Actor](d.s.Document()) {
			if _, ok := d.s.Document().Record(graph.PlaceID(graph.MainDrawing, a.ID)); !ok {
				t.Errorf("%s has no place", a.Name)
			}
		}
	}
}

func TestOpenSampleLeavesTheSampleAsItIs(t *testing.T) {
	d := newDesk(t)
	var paths []string
	for range 2 {
		if err := openSample(d.s, d); err != nil {
			t.Fatal(err)
		}
		d.turn()
		if n := d.s.Snapshot().N(); n != 46 || ByID("undo").Can(d.s) {
			t.Errorf("%d parties, want 46; undo %v", n, ByID("undo").Can(d.s))
		}
		paths = append(paths, d.s.Document().Path())
		if err := Delete(d.s, d, "A02"); err != nil {
			t.Fatal(err)
		}
	}
	if paths[0] == paths[1] {
		t.Error("the sample opened twice is one file")
	}
	if d.s.Likings.Recent[0] != paths[1] {
		t.Errorf("recent files %v", d.s.Likings.Recent)
	}
	ByID("start").Run(d.s, d)
	if d.s.View() != session.ViewStart {
		t.Error("the start page is not shown")
	}
}

func TestImport(t *testing.T) {
	folder := t.TempDir()
	list := filepath.Join(folder, "actors.csv")
	if err := os.WriteFile(list, []byte("name\nBu Yati\nToko Sari\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, open := range []bool{true, false} {
		d := newDesk(t)
		if open {
			d = withSample(t)
		}
		d.paths = []string{list}
		ByID("import").Run(d.s, d)
		d.settle()
		if d.s.Draft() == nil || d.s.View() != "import" || len(d.failed) > 0 {
			t.Fatalf("no draft is under review: %v", d.failed)
		}
		if open {
			d.oneStep("import", func() error { return Import(d.s, d) })
		} else if err := Import(d.s, d); err != nil {
			t.Fatal(err)
		}
		d.settle()
		if d.s.Draft() != nil || d.s.View() != session.ViewMap {
			t.Error("the import is still under review")
		}
		want := map[bool]int{true: 48, false: 2}[open]
		if n := d.s.Snapshot().N(); n != want {
			t.Errorf("%d parties after the import, want %d", n, want)
		}
		if err := Import(d.s, d); err != nil {
			t.Errorf("an import of nothing: %v", err)
		}
	}
	d := newDesk(t)
	d.paths = []string{filepath.Join(folder, "gone.csv")}
	ByID("import").Run(d.s, d)
	d.settle()
	var refusal *graph.Refusal
	if len(d.failed) != 1 || !errors.As(d.failed[0], &refusal) {
		t.Errorf("a file that is not there: %v", d.failed)
	}
}

func TestCopiesAndExports(t *testing.T) {
	d := withSample(t)
	folder := t.TempDir()
	d.paths = []string{filepath.Join(folder, "copy"), filepath.Join(folder, "lists.zip")}
	ByID("save-copy").Run(d.s, d)
	ByID("export-csv").Run(d.s, d)
	d.settle()
	for _, name := range []string{"copy.jejaring", "lists.zip"} {
		if info, err := os.Stat(filepath.Join(folder, name)); err != nil || info.Size() == 0 {
			t.Errorf("%s: %v", name, err)
		}
	}
	before := graph.Freeze(d.s.Document())
	if err := Open(d.s, d, filepath.Join(folder, "copy.jejaring")); err != nil {
		t.Fatal(err)
	}
	if n := d.changes(before); n > 0 {
		t.Errorf("the copy differs in %d records", n)
	}
	other := newDesk(t)
	if err := Open(other.s, other, filepath.Join(folder, "copy.jejaring")); err != nil || !other.s.Document().ReadOnly() {
		t.Errorf("a document open elsewhere: %v", err)
	}
	if len(other.told) != 1 || other.told[0].ID != "command.opened-read-only" {
		t.Errorf("told %v", other.told)
	}
	if len(d.failed) > 0 {
		t.Error(d.failed)
	}
}

func TestLooksAreSwitchedAndKept(t *testing.T) {
	d := withSample(t)
	for _, c := range []string{"theme", "language"} {
		before := *d.s.Likings
		ByID(c).Run(d.s, d)
		if d.s.Likings.Theme == before.Theme && d.s.Likings.Language == before.Language {
			t.Errorf("%s changes nothing", c)
		}
		ByID(c).Run(d.s, d)
		if d.s.Likings.Theme != before.Theme || d.s.Likings.Language != before.Language {
			t.Errorf("%s twice does not lead back", c)
		}
	}
	ByID("panel").Run(d.s, d)
	if d.s.Panel() != "none" {
		t.Error("the panel is not put away")
	}
	ByID("panel").Run(d.s, d)
	ByID("focal").Run(d.s, d)
	if focal := d.s.Project().FocalActor; d.asked[len(d.asked)-1] != "centre "+string(focal) || d.s.Selection()[0] != focal {
		t.Errorf("asked %v", d.asked)
	}
}
