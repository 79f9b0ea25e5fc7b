package view

import (
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"jejaring/app/kit"
	"jejaring/app/session"
	"jejaring/graph"
	"jejaring/graph/graphtest"
)

// ladderRoom is the room of a sheet in a window of 1366 px.
var ladderRoom = fyne.NewSize(1278, 660)

func layLadder(t *testing.T, size fyne.Size, change func(*session.Likings), records ...graph.Record) *desk {
	t.Helper()
	d := lay(t, partnershipsView, size, change, records...)
	d.s.ShowSheet("ladder")
	d.wait()
	return d
}

// words are all texts on the screen.
func (d *desk) words() string {
	var list []string
	each(d, func(o *kit.Text) { list = append(list, o.Text()) })
	return strings.Join(list, "\n")
}

// board is the board of the ladder, and spotOf returns where a text on it stands.
func (d *desk) board() *kit.Board { return find(d, func(*kit.Board) bool { return true }) }

func (d *desk) spotOf(text string) fyne.Position {
	d.t.Helper()
	o := find(d, func(o *kit.Text) bool { return o.Text() == text })
	return fyne.CurrentApp().Driver().AbsolutePositionForObject(o).AddXY(5, 5)
}

// TestBoardSaysWhatTheMeasuresSay: its heads have the numbers of the specification, in both scales (SD-48).
func TestBoardSaysWhatTheMeasuresSay(t *testing.T) {
	d := layLadder(t, ladderRoom, nil, sample(t)...)
	var ladder struct {
		Dates map[string]struct{ Counts map[string]int }
	}
	graphtest.SampleNumbers(t, "ladder", &ladder)
	heads := func() string {
		var list []string
		each(d, func(b *kit.Box) {
			texts := []string{}
			if c, ok := b.Content().(*fyne.Container); ok {
				for _, o := range c.Objects {
					if pad, ok := o.(*fyne.Container); ok {
						texts = append(texts, textsIn(pad)...)
					}
				}
			}
			if len(texts) == 3 {
				list = append(list, texts[1]+" "+texts[2])
			}
		})
		return strings.Join(list, ", ")
	}
	now, want := ladder.Dates["2026-11-20"].Counts, []string{}
	for _, level := range graph.Levels {
		want = append(want, fmt.Sprintf("%s %d", d.s.T("level."+fmt.Sprint(level)), now[fmt.Sprint(level)]))
	}
	if got := heads(); got != strings.Join(append(want, "Berakhir 1"), ", ") {
		t.Errorf("the columns are %s, want %v", got, want)
	}
	for _, said := range []string{"10 dari 25 kemitraan", "4 naik, 2 turun, 16 tetap, 3 baru"} {
		if !strings.Contains(d.words(), said) {
			t.Errorf("nothing says %q", said)
		}
	}
	d.s.Looks.Ladder.Continuum = true
	d.build(partnershipsView, ladderRoom)
	if got, want := heads(), "Kompetisi 2, Kooperasi 8, Koordinasi 7, Kolaborasi 2"; got != want {
		t.Errorf("the continuum is %s, want %s", got, want)
	}
	if !strings.Contains(d.words(), "5 komunikasi, 1 konfederasi, 1 berakhir") {
		t.Error("what lies outside the continuum is not counted")
	}
}

// textsIn are the texts of a column's head.
func textsIn(c *fyne.Container) []string {
	var list []string
	for _, o := range c.Objects {
		switch o := o.(type) {
		case *kit.Text:
			list = append(list, o.Text())
		case *kit.Box:
			if text, ok := o.Content().(*kit.Text); ok {
				list = append(list, text.Text())
			}
		case *fyne.Container:
			list = append(list, textsIn(o)...)
		}
	}
	return list
}

// TestADragAsksForTheStep at the side, and the card lies there until it is dropped (SD-80).
func TestADragAsksForTheStep(t *testing.T) {
	d := layLadder(t, ladderRoom, nil, sample(t)...)
	from, to := d.spotOf("Toko Bangunan"), d.spotOf("Koordinasi")
	test.Drag(d.window.Canvas(), from, to.X-from.X, 20)
	d.wait()
	step := d.s.Step()
	if step == nil || step.Level != graph.Coordination {
		t.Fatalf("asked is %+v", step)
	}
	tie, _ := graph.Get[graph.Tie](d.s.Document(), step.Tie)
	if a, _ := graph.Get[graph.Actor](d.s.Document(), tie.From); a.Label() != "Toko Bangunan" || tie.Level != graph.Communication {
		t.Errorf("the step is of %+v", tie)
	}
	if now := d.spotOf("Toko Bangunan"); now.X < to.X-40 {
		t.Errorf("the card is at %v, the column at %v", now, to)
	}
	d.s.DropStep()
	d.wait()
	if now := d.spotOf("Toko Bangunan"); now.X > to.X-200 {
		t.Errorf("the card is still at %v", now)
	}
}

// TestKeysMoveACard: Alt and an arrow ask for the next level, Enter opens the card.
func TestKeysMoveACard(t *testing.T) {
	d := layLadder(t, ladderRoom, nil, sample(t)...)
	b := d.board()
	d.window.Canvas().Focus(b)
	b.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	d.wait()
	if ties := d.s.SelectedTies(); len(ties) != 1 || ties[0].Level != graph.Competition || b.Chosen() != string(ties[0].ID) {
		t.Fatalf("opened %v", d.s.Selection())
	}
	b.TypedShortcut(&desktop.CustomShortcut{KeyName: fyne.KeyRight, Modifier: fyne.KeyModifierAlt})
	d.wait()
	if step := d.s.Step(); step == nil || step.Level != graph.Communication {
		t.Fatalf("asked is %+v", step)
	}
	b.TypedShortcut(&desktop.CustomShortcut{KeyName: fyne.KeyLeft, Modifier: fyne.KeyModifierAlt})
	d.wait()
	if d.s.Step() != nil {
		t.Error("back where it stands, it is still asked")
	}
}

// TestAnEmptyBoardAsks who knows whom, and leads back to all where a field has nobody.
func TestAnEmptyBoardAsks(t *testing.T) {
	d := layLadder(t, ladderRoom, nil)
	if said := d.words(); !strings.Contains(said, "Siapa yang sudah saling mengenal?") || strings.Contains(said, "Belum cukup data") {
		t.Errorf("the board asks for the first partnership alone:\n%s", said)
	}
	d = layLadder(t, ladderRoom, nil, sample(t)...)
	d.s.Looks.Ladder.Field = "ketenagakerjaan"
	d.build(partnershipsView, ladderRoom)
	back := find(d, func(b *kit.Button) bool { return b.Label() == d.s.T("view.table.clear") })
	back.Tapped(nil)
	d.wait()
	if d.s.Looks.Ladder.Field != "" || !strings.Contains(d.words(), "Toko Bangunan") {
		t.Error("not all are shown again")
	}
}

// TestTwoHundredPartnerships lie on the board, and those that are out of sight are not built.
func TestTwoHundredPartnerships(t *testing.T) {
	var records []graph.Record
	for k := range 201 {
		records = append(records, graph.Actor{
			ID: graph.ID(fmt.Sprintf("A%03d", k)), Name: fmt.Sprintf("Pihak %d dengan nama yang sangat panjang", k), PublicLabel: fmt.Sprintf("Pihak %d dengan nama panjang", k),
			Kind: "kelompok", Sector: "warga", Tier: "rw", Role: "mitra", ActiveFrom: "2026-01-01",
		})
		if k == 0 {
			continue
		}
		level := []int{-1, 1, 2, 3}[k%4]
		tie := graph.Tie{
			ID: graph.ID(fmt.Sprintf("T%03d", k)), From: "A000", To: graph.ID(fmt.Sprintf("A%03d", k)), Type: graph.Partnership, Direction: "none",
			Strength: 3, Quality: "cukup", Level: level, Field: "pangan", Start: "2026-01-01",
		}
		records = append(records, tie)
	}
	d := layLadder(t, ladderRoom, nil, records...)
	cards := strings.Count(d.words(), "Pangan")
	if cards < 12 || cards > 60 {
		t.Errorf("%d cards are built", cards)
	}
	d.s.Select("T197")
	d.wait()
	if !strings.Contains(d.words(), "Pihak 197 dengan nama panjang") {
		t.Error("the card that is selected elsewhere does not come in sight")
	}
	d.picture("ladder-many")
}

// TestLadderPictures shows the board in both languages, light and dark.
func TestLadderPictures(t *testing.T) {
	both(t, func(t *testing.T, name string, change func(*session.Likings)) {
		layLadder(t, ladderRoom, change, sample(t)...).picture("ladder-" + name)
	})
	for name, size := range map[string]int{"narrow": 100, "large": 200} {
		layLadder(t, fyne.NewSize(957, 660), func(l *session.Likings) { l.TextSize = size }, sample(t)...).picture("ladder-" + name)
	}
}
