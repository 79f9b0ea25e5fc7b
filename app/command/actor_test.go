package command

import (
	"errors"
	"math"
	"strings"
	"testing"

	"jejaring/graph"
	"jejaring/graph/document"
	"jejaring/graph/edit"
	"jejaring/graph/layout"
	"jejaring/graph/locale"
)

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
