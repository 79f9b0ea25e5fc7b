package view

import (
	"fmt"
	"slices"
	"testing"

	"fyne.io/fyne/v2"

	"jejaring/app/command"
	"jejaring/app/kit"
	"jejaring/app/session"
	"jejaring/graph"
)

func laidFields(t *testing.T, change func(*session.Likings)) *desk {
	t.Helper()
	d := lay(t, needsView, fyne.NewSize(1278, 640), change, sample(t)...)
	d.s.ShowSheet("fields")
	d.drain()
	d.matrix().Focus()
	return d
}

func (d *desk) actor(id graph.ID) graph.Actor {
	a, _ := graph.Get[graph.Actor](d.s.Document(), id)
	return a
}

// shownParties are the parties of the sheet from above, found by their labels in the bar.
func shownParties(d *desk, n int) []string {
	var labels []string
	for row := range n {
		d.matrix().Choose(kit.Spot{Row: row, Column: 1})
		said := find(d, func(text *kit.Text) bool { return len(text.Text()) > 0 && slices.Contains([]rune(text.Text()), '·') })
		label, _, _ := cutAt(said.Text())
		labels = append(labels, label)
	}
	return labels
}

func cutAt(text string) (before, after string, found bool) {
	for k, r := range text {
		if r == ':' {
			return text[:k], text[k+1:], true
		}
	}
	return text, "", false
}

// TestFieldsAreRanked: those with has_resource × willingness × influence stand first (SD-77), and no client is among them.
func TestFieldsAreRanked(t *testing.T) {
	d := laidFields(t, nil)
	type ranked struct {
		label string
		value int
	}
	var want []ranked
	for _, a := range graph.All[graph.Actor](d.s.Document()) {
		value := 0
		if a.HasResource == graph.Yes {
			value = a.Willingness * a.Influence
		}
		if !a.IsClient {
			want = append(want, ranked{a.Label(), value})
		}
	}
	got := shownParties(d, len(want))
	values := map[string]int{}
	for _, w := range want {
		values[w.label] = w.value
	}
	for k, label := range got {
		if _, ok := values[label]; !ok {
			t.Fatalf("%q is in the list", label)
		}
		if k > 0 && values[label] > values[got[k-1]] {
			t.Errorf("%q with %d stands below %q with %d", label, values[label], got[k-1], values[got[k-1]])
		}
	}
}

// TestFieldsAreTicked: Space ticks a field, a range is one step of undo, and again takes it away (SD-31).
func TestFieldsAreTicked(t *testing.T) {
	d := laidFields(t, nil)
	m := d.matrix()
	first := shownParties(d, 1)[0]
	var id graph.ID
	for _, a := range graph.All[graph.Actor](d.s.Document()) {
		if a.Label() == first {
			id = a.ID
		}
	}
	fields := graph.Choices("service-field", d.s.Document())
	before, steps := d.actor(id).Fields, len(d.s.Document().Done())
	free := slices.IndexFunc(fields, func(c graph.Choice) bool { return !before.Has(c.Code) })
	m.Choose(kit.Spot{Row: 0, Column: 1 + free})
	d.keys(fyne.KeySpace)
	if got := d.actor(id).Fields; got != before.With(fields[free].Code) {
		t.Errorf("ticked are %q", got)
	}
	d.keys(fyne.KeySpace)
	if got := d.actor(id).Fields; got != before || len(d.s.Document().Done()) != steps+2 {
		t.Errorf("unticked are %q in %d steps", got, len(d.s.Document().Done())-steps)
	}
}

// TestFieldsOfSeveral: a range of parties and fields is ticked in one step, which one undo takes back (SD-31).
func TestFieldsOfSeveral(t *testing.T) {
	d := lay(t, needsView, fyne.NewSize(1278, 640), nil,
		graph.Actor{ID: "A1", Name: "Arisan", Kind: "kelompok", Sector: "warga", Tier: "rw", Role: "mitra", Fields: "pangan"},
		graph.Actor{ID: "A2", Name: "Bank", Kind: "kelompok", Sector: "warga", Tier: "rw", Role: "mitra"},
		graph.Actor{ID: "A3", Name: "Toko", Kind: "kelompok", Sector: "warga", Tier: "rw", Role: "mitra"})
	d.s.ShowSheet("fields")
	d.drain()
	body := find(d, func(o fyne.Draggable) bool { return fmt.Sprintf("%T", o) == "*kit.matrixBody" })
	steps := len(d.s.Document().Done())
	d.matrix().Choose(kit.Spot{Row: 0, Column: 1})
	body.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(190+92+20, 36+10)}})
	body.DragEnd()
	d.drain()
	for id, want := range map[graph.ID]graph.Set{"A1": "pangan;kesehatan", "A2": "pangan;kesehatan", "A3": ""} {
		if got := d.actor(id).Fields; !sameWords(got, want) {
			t.Errorf("%s has %q", id, got)
		}
	}
	if got := len(d.s.Document().Done()); got != steps+1 {
		t.Errorf("several ticks are %d steps", got-steps)
	}
	command.ByID("undo").Run(d.s, d)
	if d.actor("A1").Fields != "pangan" || d.actor("A2").Fields != "" {
		t.Error("one undo does not take all back")
	}
}

func sameWords(a, b graph.Set) bool {
	x, y := a.Words(), b.Words()
	slices.Sort(x)
	slices.Sort(y)
	return slices.Equal(x, y)
}

// TestAssessedByKeys: figures rate willingness and influence, letters say whether there are resources, Delete clears.
func TestAssessedByKeys(t *testing.T) {
	d := lay(t, needsView, fyne.NewSize(1278, 640), nil,
		graph.Actor{ID: "A1", Name: "Arisan", Kind: "kelompok", Sector: "warga", Tier: "rw", Role: "mitra"})
	d.s.ShowSheet("fields")
	d.drain()
	m := d.matrix()
	m.Focus()
	n := len(graph.Choices("service-field", d.s.Document()))
	for column, r := range map[int]rune{n + 1: 'y', n + 2: '4', n + 3: '5'} {
		m.Choose(kit.Spot{Column: column})
		d.focused().TypedRune(r)
		d.drain()
	}
	if a := d.actor("A1"); a.HasResource != graph.Yes || a.Willingness != 4 || a.Influence != 5 || !d.says("nilai harapan 20 dari 25") {
		t.Errorf("assessed is %+v", a)
	}
	m.Choose(kit.Spot{Column: n + 2})
	d.focused().TypedRune('9')
	if a := d.actor("A1"); a.Willingness != 4 {
		t.Errorf("9 is a willingness of %d", a.Willingness)
	}
	d.keys(fyne.KeyDelete)
	m.Choose(kit.Spot{Column: n + 1})
	d.keys(fyne.KeyDelete)
	if a := d.actor("A1"); a.Willingness != 0 || a.HasResource != graph.Unknown {
		t.Errorf("cleared is %+v", a)
	}
}

// TestFieldsStayWhileAssessed: a party keeps its place while it is assessed, until one sorts again.
func TestFieldsStayWhileAssessed(t *testing.T) {
	d := laidFields(t, nil)
	last := shownParties(d, 41)
	row := len(last) - 1
	n := len(graph.Choices("service-field", d.s.Document()))
	for column, r := range map[int]rune{n + 1: 'y', n + 2: '5', n + 3: '5'} {
		d.matrix().Choose(kit.Spot{Row: row, Column: column})
		d.focused().TypedRune(r)
		d.drain()
	}
	if got := shownParties(d, 41); !slices.Equal(got, last) {
		t.Error("a party jumps away while it is assessed")
	}
	d.labelled("view.fields.sort").Tapped(nil)
	if got := shownParties(d, 5); !slices.Contains(got, last[row]) {
		t.Errorf("sorted again, %q is not among %v", last[row], got)
	}
}

// TestFieldsPictures draws the sheet to be looked at, and the question of an empty one.
func TestFieldsPictures(t *testing.T) {
	both(t, func(t *testing.T, name string, change func(*session.Likings)) {
		laidFields(t, change).picture("fields-" + name)
	})
	d := lay(t, needsView, fyne.NewSize(1000, 600), nil)
	d.s.ShowSheet("fields")
	d.drain()
	if !d.says("Pihak mana yang dapat diajak bekerja sama?") {
		t.Error("an empty sheet asks for nothing")
	}
}
