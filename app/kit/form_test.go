package kit

import (
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"

	"jejaring/graph"
	"jejaring/graph/locale"
)

func TestReadAndShowValues(t *testing.T) {
	actor, need, series := graph.KindFor[graph.Actor](), graph.KindFor[graph.Need](), graph.KindFor[graph.Series]()
	for _, c := range []struct {
		l          locale.Language
		kind       *graph.Kind
		field      string
		typed      string
		want, show string
	}{
		{"id", actor, "active_from", "20/11/2026", "2026-11-20", "20 Nov 2026"},
		{"id", actor, "active_from", "5 agu 2026", "2026-08-05", "5 Agu 2026"},
		{"id", actor, "active_from", "5 August 2026", "2026-08-05", "5 Agu 2026"},
		{"en", actor, "active_from", "5-8-26", "2026-08-05", "5 Aug 2026"},
		{"en", actor, "active_from", "2026-08-05", "2026-08-05", "5 Aug 2026"},
		{"id", actor, "active_from", " ", "", ""},
		{"id", actor, "active_from", "31/02/2026", "refused", ""},
		{"id", actor, "active_from", "besok", "refused", ""},
		{"id", series, "time", "19.30", "19:30", "19.30"},
		{"en", series, "time", "7:05", "07:05", "07:05"},
		{"id", series, "time", "1930", "19:30", "19.30"},
		{"id", series, "time", "25.00", "refused", ""},
		{"id", need, "quantity", "1.500.000", "1500000", "1.500.000"},
		{"id", need, "quantity", "1.500,5", "1500.5", "1.500,5"},
		{"id", need, "quantity", "1,5", "1.5", "1,5"},
		{"id", need, "quantity", "1.5", "1.5", "1,5"},
		{"en", need, "quantity", "1,500.5", "1500.5", "1,500.5"},
		{"en", need, "quantity", "1,500", "1500", "1,500"},
		{"id", need, "quantity", "banyak", "refused", ""},
		{"id", series, "interval_weeks", "2", "2", "2"},
		{"id", series, "interval_weeks", "2,5", "refused", ""},
		{"id", actor, "sector", "warga", "warga", "Warga masyarakat"},
		{"en", actor, "fields", "pangan;hukum", "pangan;hukum", "Food, Legal aid"},
		{"id", actor, "is_client", "ya", "1", "Ya"},
		{"id", need, "owner", "A04", "A04", "K-01"},
	} {
		f := c.kind.Field(c.field)
		value, err := ReadValue(c.l, f, c.typed)
		if err != nil {
			if refusal, ok := err.(*graph.Refusal); c.want != "refused" || !ok || refusal.Field != c.field {
				t.Errorf("%s %q: %v", c.field, c.typed, err)
			}
			continue
		}
		r := f.With(c.kind.New(), value)
		if got := f.Text(r); got != c.want {
			t.Errorf("%s %q is read as %q, want %q", c.field, c.typed, got, c.want)
		}
		if got := f.Words(r, community()).In(c.l); got != c.show {
			t.Errorf("%s %q is shown as %q, want %q", c.field, c.typed, got, c.show)
		}
	}
}

// TestEveryKindHasAForm makes the form of every kind in both languages, with text of two sizes, and sees that
// it fits into a panel.
func TestEveryKindHasAForm(t *testing.T) {
	among := community()
	for _, look := range []Theme{light, {Mode: "dark", Percent: 200}} {
		for _, kind := range graph.Kinds {
			test.NewTempApp(t).Settings().SetTheme(look)
			for _, l := range locale.All {
				f := NewForm(FormOptions{Language: l, Kind: kind, Among: func() graph.Reader { return among }})
				open(t, look, container.NewVScroll(f), fyne.NewSize(320, 600))
				r := graph.WithKey(kind.New(), "X1")
				f.Set(r, graph.Check(r, among))
				if len(f.editors) != len(kind.Fields)-1 {
					t.Errorf("%s: %d editors for %d fields", kind.ID, len(f.editors), len(kind.Fields)-1)
				}
				if width := f.MinSize().Width; width > 288 {
					t.Errorf("%s in %s at %d %% needs %g pixels, a panel has 288", kind.ID, l, look.Percent, width)
				}
			}
		}
	}
}

// formOf returns a form that keeps what it commits, and what was committed, in words.
func formOf(t *testing.T, r graph.Record, rows ...[]string) (*Form, *[]string, fyne.Window) {
	among := community()
	var done []string
	var f *Form
	f = NewForm(FormOptions{
		Language: locale.Indonesian, Kind: graph.KindOf(r), Rows: rows, Among: func() graph.Reader { return among },
		OnCommit: func(field *graph.Field, value any) error {
			next := field.With(f.Record(), value)
			for _, found := range graph.Check(next, among) {
				if found.Severity == graph.Block {
					return &graph.Refusal{Field: found.Field, Message: found.Message}
				}
			}
			done = append(done, fmt.Sprintf("%s=%v", field.ID, value))
			f.Set(next, graph.Check(next, among))
			return nil
		},
	})
	w := open(t, light, container.NewVScroll(f), fyne.NewSize(320, 600))
	f.Set(r, graph.Check(r, among))
	return f, &done, w
}

func TestFormCommitsAndRefuses(t *testing.T) {
	r, _ := community().Record("A03")
	f, done, w := formOf(t, r, []string{"name"}, []string{"influence"}, []string{"active_from"}, []string{"active_to"}, []string{"is_client"}, []string{"fields"}, []string{"has_resource"}, []string{"consent"})
	name := f.editors["name"].object.(*Entry)
	w.Canvas().Focus(name)
	name.SetText("Forum Warga 07")
	w.Canvas().Unfocus()
	influence := f.editors["influence"].object.(*Segmented)
	test.TapAt(influence, fyne.NewPos(influence.Size().Width-10, 10))
	end := f.editors["active_to"].object.(*DateEntry)
	w.Canvas().Focus(end.entry)
	end.entry.SetText("31/12/2026")
	w.Canvas().Unfocus()
	f.editors["fields"].object.(*Words).toggle("pangan")
	test.TapAt(f.editors["has_resource"].object.(*Segmented), fyne.NewPos(5, 5))
	if got, want := fmt.Sprint(*done), "[name=Forum Warga 07 influence=5 active_to=2026-12-31 fields=pangan has_resource=1]"; got != want {
		t.Fatalf("committed %s, want %s", got, want)
	}
	if end.entry.Text != "31 Des 2026" || f.Problems() != 0 {
		t.Errorf("the day is shown as %q with %d problems", end.entry.Text, f.Problems())
	}
	n := len(*done)
	w.Canvas().Focus(name)
	name.SetText("")
	w.Canvas().Unfocus()
	if !name.bad || f.refusal["name"] == "" || len(*done) != n || f.Problems() != 1 {
		t.Error("an empty name is not refused at its field")
	}
	if f.rows["name"].problems.Hidden {
		t.Error("the reason is not shown")
	}
	w.Canvas().Focus(name)
	name.TypedKey(key(fyne.KeyEscape))
	if name.Text != "Forum Warga 07" {
		t.Errorf("Esc brings back %q", name.Text)
	}
	client := f.editors["is_client"].object.(*Check)
	test.Tap(client)
	if client.On() || f.refusal["is_client"] == "" {
		t.Error("a refused tick stays, or says nothing")
	}
	w.Canvas().Focus(end.entry)
	end.entry.SetText("31/02/2026")
	w.Canvas().Unfocus()
	if !end.entry.bad || end.entry.Text != "31/02/2026" {
		t.Error("a day that is none is not refused")
	}
	other, _ := community().Record("A09")
	f.Set(other, nil)
	if name.Text != "RW 07" || end.entry.Text != "" || end.entry.bad || f.Problems() != 0 {
		t.Error("another record shows what was typed for this one")
	}
}

// What was refused stays with its reason until Esc, and is told where the record goes away before.
func TestFormTellsWhatIsLost(t *testing.T) {
	r, _ := community().Record("A03")
	f, _, w := formOf(t, r, []string{"name"}, []string{"active_to"}, []string{"area"})
	var told []error
	f.o.OnLost = func(err error) { told = append(told, err) }
	end := f.editors["active_to"].object.(*DateEntry)
	refuse := func() {
		w.Canvas().Focus(end.entry)
		end.entry.SetText("99/99/2026")
		w.Canvas().Unfocus()
	}
	refuse()
	f.Set(f.o.Kind.Field("area").With(r, "RW 07"), nil)
	if end.entry.Text != "99/99/2026" || !end.entry.bad || f.rows["active_to"].problems.Hidden || len(told) != 0 {
		t.Error("another change takes away what was refused, or its reason")
	}
	w.Canvas().Focus(end.entry)
	end.entry.TypedKey(key(fyne.KeyEscape))
	if end.entry.Text != "" || end.entry.bad || !f.rows["active_to"].problems.Hidden || f.Problems() != 0 {
		t.Error("Esc leaves the reason of what it gave up")
	}
	f.Leave()
	if len(told) != 0 {
		t.Errorf("what was given up is told as lost: %v", told)
	}
	refuse()
	other, _ := community().Record("A09")
	f.Set(other, nil)
	if len(told) != 1 {
		t.Errorf("%d refused texts are told that went away with their record, want 1", len(told))
	}
	f.Leave()
	if len(told) != 1 {
		t.Error("what is lost is told twice")
	}
}

func TestFormKeepsWhatIsTyped(t *testing.T) {
	r, _ := community().Record("A03")
	f, _, w := formOf(t, r, []string{"name"}, []string{"area"})
	name := f.editors["name"].object.(*Entry)
	w.Canvas().Focus(name)
	name.SetText("Forum War")
	f.Set(f.o.Kind.Field("area").With(r, "RW 07"), nil) // something else changed
	if name.Text != "Forum War" {
		t.Errorf("typing is lost: %q", name.Text)
	}
	f.Set(f.o.Kind.Field("name").With(r, "Forum Baru"), nil) // undo of this very field
	if name.Text != "Forum Baru" {
		t.Errorf("an undone name is not shown: %q", name.Text)
	}
}

// The wheel scrolls the form also on a field, but a field of several lines that is typed in scrolls by itself.
func TestWheelOverFields(t *testing.T) {
	short, long := NewEntry(nil), NewLongEntry(nil)
	long.SetText(strings.Repeat("baris\n", 30))
	scroll := NewVScroll(Column(Gap2, short, long, AtLeast(0, 900, NewText(Body, ""))))
	w := open(t, light, scroll, fyne.NewSize(300, 400))
	turn := func(o fyne.CanvasObject) {
		at := fyne.CurrentApp().Driver().AbsolutePositionForObject(o).AddXY(20, 12)
		scroll.Content.(*fyne.Container).Objects[1].(fyne.Scrollable).Scrolled(&fyne.ScrollEvent{
			PointEvent: fyne.PointEvent{AbsolutePosition: at}, Scrolled: fyne.NewDelta(0, -10),
		})
	}
	for _, field := range []*Entry{short, long} {
		before := scroll.Offset.Y
		if turn(field); scroll.Offset.Y != before+10 {
			t.Errorf("the wheel goes from %g to %g", before, scroll.Offset.Y)
		}
	}
	w.Canvas().Focus(long)
	before := scroll.Offset.Y
	if turn(long); scroll.Offset.Y != before {
		t.Error("a field of several lines that is typed in does not scroll by itself")
	}
	if turn(short); scroll.Offset.Y != before+10 {
		t.Error("the wheel beside the field that is typed in does nothing")
	}
}

func TestFormShowsFindings(t *testing.T) {
	tie := graph.Tie{ID: "T1", From: "A03", To: "A09", Type: "dana", Direction: "forward", Strength: 4, Quality: "putus", Start: "2026-01-05"}
	f, _, _ := formOf(t, tie, []string{"type"}, []string{"end"})
	if len(f.rows["end"].problems.Objects) != 1 {
		t.Error("the warning at the end is not shown at its field")
	}
	if f.top.Hidden || len(f.top.problems.Objects) != 1 { // the field "field" is not in this form
		t.Error("the warning of a field that is not shown is nowhere")
	}
	if f.Problems() != 2 {
		t.Errorf("%d problems, want 2", f.Problems())
	}
}

func TestRecordsAreListedByLabel(t *testing.T) {
	among := graph.Collect(graph.Actor{ID: "A1", Name: "RT 10"}, graph.Actor{ID: "A2", Name: "warung"}, graph.Actor{ID: "A3", Name: "RT 2"}, graph.Actor{ID: "A4", Name: "Arisan"})
	var got []string
	for _, o := range RecordOptions(locale.Indonesian, graph.KindFor[graph.Actor](), among) {
		got = append(got, o.ID)
	}
	if fmt.Sprint(got) != "[A4 A3 A1 A2]" {
		t.Errorf("the parties are listed as %v", got)
	}
}

func TestLabelsHideClients(t *testing.T) {
	among := graph.Collect(graph.Actor{ID: "A04", Name: "Keluarga Ani", IsClient: true}, graph.Actor{ID: "A05", Name: "Lama", Archived: true})
	options := RecordOptions(locale.Indonesian, graph.KindFor[graph.Actor](), among)
	if len(options) != 1 || options[0].Label != "A04" {
		t.Errorf("options %v: a client's name or an archived actor is shown", options)
	}
}

func TestFormReadOnly(t *testing.T) {
	r, _ := community().Record("A03")
	f, done, w := formOf(t, r, []string{"name"}, []string{"kind"}, []string{"influence"}, []string{"active_to"}, []string{"is_client"}, []string{"fields"}, []string{"interests"})
	f.SetReadOnly(true)
	test.TapAt(f.editors["influence"].object.(*Segmented), fyne.NewPos(5, 5))
	test.Tap(f.editors["kind"].object.(fyne.Tappable))
	test.Tap(f.editors["is_client"].object.(*Check))
	name := f.editors["name"].object.(*Entry)
	w.Canvas().Focus(name)
	typeText(name, "x")
	w.Canvas().Unfocus()
	if len(*done) != 0 || w.Canvas().Overlays().Top() != nil {
		t.Errorf("read-only, but %v was done", *done)
	}
	f.SetReadOnly(false)
	test.TapAt(f.editors["influence"].object.(*Segmented), fyne.NewPos(5, 5))
	if len(*done) != 1 {
		t.Error("changeable again, but nothing was done")
	}
}

func TestAttributeRows(t *testing.T) {
	among := graph.Collect(
		graph.Attribute{ID: "X1", Name: "Jumlah anggota", For: "actor", Type: "angka"},
		graph.Attribute{ID: "X2", Name: "Berdiri", For: "actor", Type: "tanggal"},
		graph.Attribute{ID: "X3", Name: "Gedung", For: "actor", Type: "pilihan", Options: "milik;sewa"},
		graph.Attribute{ID: "X4", Name: "Punya KTP", For: "actor", Type: "ya_tidak"},
		graph.Attribute{ID: "X5", Name: "Semboyan", For: "actor", Type: "teks"},
		graph.Attribute{ID: "X6", Name: "Lain", For: "tie", Type: "teks"})
	got := map[string]string{}
	rows := NewAttributeRows(locale.Indonesian, "actor", among, func(a graph.Attribute, text string) error { got[string(a.ID)] = text; return nil })
	if len(rows) != 5 {
		t.Fatalf("%d rows, want 5", len(rows))
	}
	box := container.NewVBox()
	for i, text := range []string{"1500.5", "2026-11-20", "sewa", "1", "Bersama"} {
		rows[i].Set(text)
		box.Add(rows[i].Row)
	}
	w := open(t, light, box, fyne.NewSize(300, 500))
	number := rows[0].field.(*Entry)
	if number.Text != "1.500,5" || rows[1].field.(*DateEntry).entry.Text != "20 Nov 2026" || rows[2].field.(*Picker).text != "sewa" {
		t.Errorf("shown %q, %q", number.Text, rows[1].field.(*DateEntry).entry.Text)
	}
	w.Canvas().Focus(number)
	number.SetText("banyak")
	w.Canvas().Unfocus()
	if len(got) != 0 || rows[0].problems.Hidden {
		t.Error("a number that is none is not refused at its row")
	}
	w.Canvas().Focus(number)
	number.SetText("2.000")
	w.Canvas().Unfocus()
	rows[3].field.(*Segmented).TypedKey(key(fyne.KeyRight))
	if fmt.Sprint(got) != "map[X1:2000 X4:0]" || !rows[0].problems.Hidden {
		t.Errorf("got %v", got)
	}
}
