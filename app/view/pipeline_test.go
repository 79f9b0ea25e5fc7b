package view

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"jejaring/app/kit"
	"jejaring/app/session"
	"jejaring/graph"
	"jejaring/graph/graphtest"
	"jejaring/graph/locale"
)

// deskRoom is the room right of the rail, below the toolbar and above the strip in a window of 1366 × 696.
var deskRoom = fyne.NewSize(1278, 592)

func TestPipelinePictures(t *testing.T) {
	both(t, func(t *testing.T, name string, change func(*session.Likings)) {
		d := lay(t, contactsView, deskRoom, change, sample(t)...)
		d.wait()
		d.picture("pipeline-" + name)
		d.s.Looks.Pipeline = 3
		d.build(contactsView, deskRoom)
		d.wait()
		d.picture("pipeline-list-" + name)
	})
	d := lay(t, contactsView, fyne.NewSize(1310, 520), func(l *session.Likings) { l.TextSize = 200 }, sample(t)...)
	d.wait()
	d.picture("pipeline-200")
	d = lay(t, contactsView, deskRoom, nil, withoutKind[graph.Contact](sample(t))...)
	d.wait()
	d.picture("pipeline-empty")
}

// withoutKind leaves the records of a kind out.
func withoutKind[R graph.Record](records []graph.Record) []graph.Record {
	return slices.DeleteFunc(slices.Clone(records), func(r graph.Record) bool { _, is := r.(R); return is })
}

// The bars are those of measure M50, the list at the right those whose next step is late and, the longest first, those whom
// rule R12 asks to visit (SD-28, golden.json).
func TestPipelineIsThatOfTheMeasures(t *testing.T) {
	var want struct {
		Reached []int   `json:"reached_at_least"`
		Overdue [][]any `json:"overdue_next"`
	}
	graphtest.SampleNumbers(t, "pipeline", &want)
	care := graphtest.SampleSuggestions(t)["R12"]
	d := lay(t, contactsView, fyne.NewSize(1278, 2400), nil, sample(t)...)
	d.wait()
	seen := words(d)
	for k, n := range want.Reached {
		stage := d.s.T("measure.pipeline.stage." + []string{"dipetakan", "kontak_pendahuluan", "kontak_lanjutan", "bersedia", "mou"}[k])
		if !strings.Contains(seen, stage+"\n"+locale.Indonesian.Whole(n)+"\n") {
			t.Errorf("stage %d is not seen with %d parties", k, n)
		}
	}
	heading := func(id string) int { return strings.Index(seen, d.s.T(id)+"\n") }
	late, calm := seen[heading("view.pipeline.overdue"):heading("view.pipeline.care")], seen[heading("view.pipeline.care"):]
	for _, o := range want.Overdue {
		if label := graph.NameOf(graph.ID(o[0].(string)), d.s.Document()); !strings.Contains(late, label+"\n") {
			t.Errorf("%s is not among the late ones", label)
		}
	}
	slices.SortStableFunc(care, func(a, b any) int { return int(b.([]any)[1].(float64) - a.([]any)[1].(float64)) })
	before := -1
	for _, c := range care {
		one := c.([]any)
		text := d.s.T("view.pipeline.untouched", "Count", int(one[1].(float64)), "Day", locale.Name(""))
		label := graph.NameOf(graph.ID(one[0].(string)), d.s.Document())
		at := strings.Index(calm, label+"\n"+strings.Split(text, ",")[0])
		if at <= before {
			t.Errorf("%s does not ask for a visit after %v days, in that order", label, one[1])
		}
		before = at
	}
}

func TestPipelineLeadsOn(t *testing.T) {
	d := lay(t, contactsView, fyne.NewSize(1278, 2400), nil, sample(t)...)
	d.wait()
	chip := func(label string) *kit.Chip {
		return find(d, func(c *kit.Chip) bool { return c.Label() == label })
	}
	chip("LPM").Tapped(nil)
	if a, ok := d.s.CardActor(); d.s.View() != session.ViewCard || !ok || a.ID != "A20" {
		t.Errorf("the chip leads to %s of %s", d.s.View(), a.ID)
	}
	d.s.Show(session.ViewContacts)
	d.build(contactsView, deskRoom)
	stage := locale.Indonesian.T("measure.pipeline.stage.bersedia")
	find(d, func(p *kit.Press) bool { return hasText(d, p, stage) }).Tapped(nil)
	d.wait()
	table := find(d, func(*kit.Table) bool { return true })
	if n := len(table.Shown()); n != 14 {
		t.Errorf("the bar leads to %d parties, want 14", n)
	}
	find(d, func(b *kit.Button) bool { return b.Label() == d.s.T("view.pipeline.back") }).Tapped(nil)
	chip("LPM")
}

func hasText(d *desk, o fyne.CanvasObject, text string) bool {
	for _, child := range deep(o) {
		if w, ok := child.(*kit.Text); ok && w.Text() == text {
			return true
		}
	}
	return false
}

var daysLate = regexp.MustCompile(`(?m)^lewat \d+ hari$`)

// What is late is done or put off, each as one step that can be taken back.
func TestPipelineNextSteps(t *testing.T) {
	d := lay(t, contactsView, fyne.NewSize(1278, 2400), nil, sample(t)...)
	d.wait()
	count := func() int { return len(daysLate.FindAllString(words(d), -1)) }
	before := count()
	if before != 6 {
		t.Fatalf("%d steps are late, want 6", before)
	}
	find(d, func(b *kit.Button) bool { return b.Label() == d.s.T("view.pipeline.done") }).Tapped(nil)
	d.wait()
	if count() != before-1 || len(d.s.Document().Done()) != 2 {
		t.Errorf("%d are late after one is done, with %d steps", count(), len(d.s.Document().Done()))
	}
	if _, err := d.s.Document().Undo(); err != nil {
		t.Fatal(err)
	}
	d.wait()
	if count() != before {
		t.Errorf("%d are late after undo", count())
	}
}

// Where contacts are noted but nobody is marked to have resources, that is asked, and not for a first contact.
func TestPipelineAsksWhoHasResources(t *testing.T) {
	records := sample(t)
	for k, r := range records {
		if a, ok := r.(graph.Actor); ok {
			a.HasResource = graph.No
			records[k] = a
		}
	}
	d := lay(t, contactsView, deskRoom, nil, records...)
	d.wait()
	if says := words(d); strings.Contains(says, d.s.T("view.pipeline.empty")) || !strings.Contains(says, d.s.T("view.pipeline.who")) {
		t.Errorf("the funnel says %q", says)
	}
	find(d, func(b *kit.Button) bool { return b.Label() == d.s.T("sheet.fields.name") }).Tapped(nil)
	if d.s.Sheet() != "fields" {
		t.Errorf("its button leads to %q", d.s.Sheet())
	}
}
