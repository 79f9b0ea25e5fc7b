package view

import (
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"jejaring/app/kit"
	"jejaring/app/session"
	"jejaring/graph"
	"jejaring/graph/graphtest"
)

// cardRoom is the room right of the rail, below the toolbar and above the strip in a window of 1366 × 696.
var cardRoom = fyne.NewSize(1278, 592)

var cardTabs = []string{"summary", "ties", "resources", "contacts", "agreements", "notes"}

// card shows a tab of the card of an actor.
func (d *desk) card(id graph.ID, tab string) {
	d.t.Helper()
	d.s.Looks.Card = session.CardLook{Tab: tab}
	d.s.Select(id)
	d.wait()
	find(d, func(*cardPart) bool { return true }).update()
	d.wait()
}

// written returns all that is written on the screen.
func (d *desk) written() string {
	var words []string
	each(d, func(x *kit.Text) { words = append(words, x.Text()) })
	return strings.Join(words, "\n")
}

func TestCardPictures(t *testing.T) {
	both(t, func(t *testing.T, name string, change func(*session.Likings)) {
		d := lay(t, cardView, cardRoom, change, sample(t)...)
		for _, id := range []graph.ID{"A03", "A40", "A38", "A33"} {
			for _, tab := range cardTabs {
				if *pictures == "" && id != "A03" {
					continue // all of them only to be looked at
				}
				d.card(id, tab)
				d.picture("card-" + string(id) + "-" + tab + "-" + name)
			}
		}
	})
}

// TestTheCardSaysItsNumbers compares what the card of the focal party says with the numbers of the sample.
func TestTheCardSaysItsNumbers(t *testing.T) {
	d := lay(t, cardView, cardRoom, nil, sample(t)...)
	d.card("A03", "summary")
	text := d.written()
	for _, want := range []string{
		"Forum Warga RW punya 8 hubungan kuat", "16\npihak terhubung langsung", "36\npihak terjangkau dalam dua langkah",
		"7\ndari 20 macam posisi", "D-01 terputus", "Urutan ke-1 dari 35 lembaga", "3\nkali hadir, dari 8 pertemuan",
	} {
		if !strings.Contains(text, want) {
			t.Errorf("it does not say %q:\n%s", want, text)
		}
	}
}

// The card says who alone could cut the party off, and where nobody could, that too.
func TestTheCardSaysOnWhomAPartyDepends(t *testing.T) {
	d := lay(t, cardView, cardRoom, nil, sample(t)...)
	for id, want := range map[graph.ID]string{
		"A25": d.s.T("measure.depends.nobody", "Name", "RT 04", "Known", "Pemuda RT 04, RW 07"),
		"A38": d.s.T("measure.depends.alone", "Name", "Perusahaan CSR"),
	} {
		d.card(id, "summary")
		if text := d.written(); !strings.Contains(text, d.s.T("panel.card.depends")) || !strings.Contains(text, want) {
			t.Errorf("of %s it is not said that %q:\n%s", id, want, text)
		}
	}
}

// TestTheCardHidesFamilies looks at every card and tab: the name of a client stands nowhere, what kind of people in need
// it belongs to only among the notes of its own card, and it is neither ranked nor looked at as a bridge. No person is
// ranked either.
func TestTheCardHidesFamilies(t *testing.T) {
	records, kind := sample(t), graph.Choices("ppks", nil)[0].Code
	for k, r := range records {
		if a, ok := r.(graph.Actor); ok && a.IsClient {
			a.Name, a.PPKS = "Nama Rahasia "+string(a.ID), kind
			records[k] = a
		}
	}
	d := lay(t, cardView, cardRoom, nil, records...)
	rank := strings.SplitN(d.s.T("panel.card.rank", "Rank", "|", "Of", ""), "|", 2)[0]
	for _, a := range graph.All[graph.Actor](d.s.Document()) {
		for _, tab := range cardTabs {
			d.card(a.ID, tab)
			text := d.written()
			said := map[string]bool{"the name of a family": strings.Contains(text, "Nama Rahasia")}
			if !a.IsAgency() || a.IsClient {
				said["a rank"] = strings.Contains(text, rank)
			}
			if a.IsClient {
				said["what happens without it"] = strings.Contains(text, d.s.T("panel.card.leaving"))
			}
			if own := a.IsClient && tab == "notes"; strings.Contains(text, d.s.T("ppks."+kind)) != own {
				t.Errorf("%s of %s says what kind of people in need it is: %v", tab, a.ID, !own)
			}
			for what, yes := range said {
				if yes {
					t.Errorf("%s of %s says %s:\n%s", tab, a.ID, what, text)
				}
			}
		}
	}
}

// TestAnEmptyCardLeadsOn: each tab of a party of which nothing is known says one sentence and offers one way to go on.
func TestAnEmptyCardLeadsOn(t *testing.T) {
	a := graph.NewOf[graph.Actor]()
	a.ID, a.Name = "A1", "Kelompok Baru"
	d := lay(t, cardView, cardRoom, nil, a)
	for _, tab := range []string{"ties", "resources", "contacts", "agreements"} {
		d.card("A1", tab)
		p := find(d, func(*cardPart) bool { return true })
		count := 0
		each(d, func(b *kit.Button) {
			for o := range inside(p.card.Container) {
				if o == fyne.CanvasObject(b) && b.Label() != "" {
					count++
				}
			}
		})
		if count != 1 {
			t.Errorf("%s offers %d ways to go on", tab, count)
		}
	}
	d.card("A1", "summary")
	if text := d.written(); strings.Contains(text, "NaN") || strings.Contains(text, "0%") {
		t.Errorf("of a party without ties it says\n%s", text)
	}
}

// inside yields an object and all that it holds.
func inside(o fyne.CanvasObject) func(func(fyne.CanvasObject) bool) {
	return func(yield func(fyne.CanvasObject) bool) {
		var visit func(o fyne.CanvasObject) bool
		visit = func(o fyne.CanvasObject) bool {
			if o == nil || !o.Visible() {
				return true
			}
			if !yield(o) {
				return false
			}
			for _, child := range children(o) {
				if !visit(child) {
					return false
				}
			}
			return true
		}
		visit(o)
	}
}

// TestOpeningACardIsQuick opens cards among 300 parties with about 800 ties: the specification allows a second (SD-11).
func TestOpeningACardIsQuick(t *testing.T) {
	d := lay(t, cardView, cardRoom, nil, graphtest.Mixed(300, 0.018, 1).Records()...)
	d.wait()
	for k := range 5 {
		began := graphtest.CPU()
		d.s.Select(d.s.Snapshot().Actors[60*k].ID)
		d.wait()
		if took := graphtest.CPU() - began; took > time.Second {
			t.Errorf("the card of party %d takes %v", k, took)
		}
	}
}
