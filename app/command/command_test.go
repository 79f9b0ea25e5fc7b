package command

import (
	"errors"
	"path/filepath"
	"strings"
	"testing"

	"jejaring/app/session"
	"jejaring/graph"
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
