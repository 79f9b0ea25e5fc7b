package command

import (
	"path/filepath"
	"testing"

	"jejaring/graph"
)

// Every template begins a project of its purpose; one that was saved is offered after ours, twice under two names.
func TestEveryTemplateBeginsAProject(t *testing.T) {
	d := withSample(t)
	for range 2 {
		ByID("save-template").Run(d.s, d)
	}
	if len(d.failed) > 0 {
		t.Fatal(d.failed)
	}
	all := Templates(d.s)
	if len(all) != 6 || all[0].ID != "rw" || !filepath.IsAbs(all[4].ID) || all[4].Name == all[5].Name {
		t.Fatalf("templates %+v", all)
	}
	for _, template := range all {
		if err := Create(d.s, d, NewProject{Name: template.Name, Purpose: template.Purpose, Template: template.ID}); err != nil {
			t.Fatalf("%s: %v", template.ID, err)
		}
		d.turn()
		p := d.s.Project()
		focal, ok := graph.Get[graph.Actor](d.s.Document(), p.FocalActor)
		if !ok || focal.IsClient || d.s.Snapshot().N() < 9 || p.Name != template.Name || p.Baseline != d.s.Day() {
			t.Errorf("%s begins with %d parties around %q, project %+v", template.ID, d.s.Snapshot().N(), focal.Name, p)
		}
		for _, a := range d.s.Snapshot().Actors {
			if a.ActiveFrom != d.s.Day() {
				t.Errorf("%s: %s is there since %q", template.ID, a.Name, a.ActiveFrom)
			}
		}
	}
}

func TestFamiliesAloneMakeNoTemplate(t *testing.T) {
	d := newDesk(t)
	if err := Create(d.s, d, NewProject{Name: "Kosong"}); err != nil {
		t.Fatal(err)
	}
	ByID("save-template").Run(d.s, d)
	if len(d.failed) != 1 || len(Templates(d.s)) != 4 {
		t.Errorf("failed %v, templates %v", d.failed, Templates(d.s))
	}
}
