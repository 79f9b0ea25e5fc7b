package command

import (
	"errors"
	"path/filepath"
	"testing"

	"jejaring/app/session"
	"jejaring/graph"
)

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
