package panel

import (
	"strings"
	"testing"
	"time"

	"jejaring/app/session"
	"jejaring/graph"
	"jejaring/graph/measure"
)

func TestEveryMeasureIsAskedAnsweredAndExplained(t *testing.T) {
	k := newDesk(t, "id", "light")
	k.s.ShowPanel("measures")
	l := k.s.Language()
	for _, m := range measure.All {
		k.s.Looks.Measures = session.MeasuresLook{Theme: m.Theme, Lacking: true}
		_, object := k.show(t, 320, 900)
		r, ok := k.s.Known(m.ID)
		text := strings.ReplaceAll(said(object), "\n", " ")
		if !ok || !strings.Contains(text, l.Say(r.Sentence)) {
			t.Errorf("%s is not answered", m.ID)
		}
		k.press(t, l.Say(m.Question()))
		text = said(object)
		if !strings.Contains(text, l.Say(m.Reading())) {
			t.Errorf("%s is not explained", m.ID)
		}
		if lacking := r.Lacks; lacking == strings.Contains(text, "Simpan") {
			t.Errorf("%s lacks data: %v, but its card says\n%s", m.ID, lacking, text)
		}
		for _, a := range graph.All[graph.Actor](k.s.Document()) {
			if ranked := k.s.T("panel.measures.ranking"); a.IsClient && strings.Contains(text, ranked) && r.Table == nil && strings.Contains("\n"+text+"\n", "\n"+a.Label()+"\n") {
				t.Errorf("%s ranks the client %s", m.ID, a.Label())
			}
		}
		k.press(t, "Rumus, sumber")
		if text := said(object); m.Source != "" && !strings.Contains(text, m.Source) {
			t.Errorf("%s does not name its source", m.ID)
		}
	}
}

func TestAMeasureIsShownOnTheMapAndTakenOffAgain(t *testing.T) {
	k := newDesk(t, "id", "light")
	k.s.ShowPanel("measures")
	_, object := k.show(t, 320, 900)
	k.press(t, k.s.T("measure.betweenness.question"))
	for _, way := range []struct {
		words, none string
		by          func() string
	}{{"Ukuran", session.DefaultSize, k.s.SizedBy}, {"Warna", "", k.s.ColouredBy}, {"Cincin", "", k.s.RingedBy}} {
		k.press(t, way.words)
		k.press(t, k.s.T("measure.betweenness.question"))
		if way.by() != "betweenness" || !strings.Contains(said(object), way.words+" di peta") {
			t.Errorf("%s: the map shows %q", way.words, way.by())
		}
		k.press(t, k.s.T("measure.betweenness.question"))
		k.press(t, way.words)
		if way.by() != way.none {
			t.Errorf("%s: the map still shows %q", way.words, way.by())
		}
	}
}

func TestMeasuresAreFoundByAWord(t *testing.T) {
	k := newDesk(t, "id", "light")
	k.s.ShowPanel("measures")
	_, object := k.show(t, 320, 900)
	k.entry(t, 0).SetText("MEMUTUS")
	k.turn()
	text := said(object)
	if !strings.Contains(text, k.s.T("measure.cutpoints.question")) || strings.Contains(text, k.s.T("measure.theme.connectors")) {
		t.Errorf("found is\n%s", text)
	}
	k.entry(t, 0).SetText("zzz")
	k.turn()
	if !strings.Contains(said(object), k.s.T("panel.measures.none-found")) {
		t.Error("nothing is said where nothing is found")
	}
	k.entry(t, 0).SetText("")
	k.turn()
	k.press(t, k.s.T("measure.theme.fragile"))
	if text := said(object); !strings.Contains(text, k.s.T("measure.cutpoints.question")) || strings.Contains(text, k.s.T("measure.betweenness.question")) {
		t.Error("the theme is not unfolded, or the other one not folded")
	}
}

// TestWhatIsLackingLeadsToWhereItIsFilledIn asks a network without work data: every measure that lacks some says which,
// and its card has a way there.
func TestWhatIsLackingLeadsToWhereItIsFilledIn(t *testing.T) {
	k := deskWith(t, large(t, 1200), "id", "light")
	s, lacking := k.s.Snapshot(), 0
	for _, m := range measure.All {
		if m.Estimate(s) > time.Second {
			continue
		}
		r, err := k.s.Result(m.ID)
		if err != nil {
			t.Fatal(err)
		}
		if !r.Lacks {
			continue
		}
		lacking++
		if what := lacks(r); lackingKinds[what] == "" {
			t.Errorf("%s lacks %q; nobody knows where that is filled in: %s", m.ID, what, k.s.Language().Say(r.Sentence))
		}
	}
	if lacking == 0 {
		t.Error("nothing lacks anything")
	}
	k.s.Looks.Measures = session.MeasuresLook{Theme: measure.Needs, Lacking: true}
	k.s.ShowPanel("measures")
	_, object := k.show(t, 320, 900)
	if text := said(object); !strings.Contains(text, "Belum cukup data (") {
		t.Errorf("the panel says\n%s", text)
	}
	k.press(t, "Isi di tabel")
	if k.s.View() != session.ViewTable || k.s.Looks.Table.Kind == "" {
		t.Errorf("the button leads to %q, %+v", k.s.View(), k.s.Looks.Table)
	}
}

// TestAPanelBuiltAnewShowsTheSame opens a measure and orders ties, and throws the panels away (I7).
func TestAPanelBuiltAnewShowsTheSame(t *testing.T) {
	k := newDesk(t, "id", "light")
	k.s.ShowPanel("measures")
	k.show(t, 320, 900)
	m, _ := measure.ByID("betweenness")
	k.press(t, k.s.Language().Say(m.Question()))
	_, object := k.show(t, 320, 900)
	if !strings.Contains(said(object), k.s.Language().Say(m.Reading())) {
		t.Error("the opened question is closed again")
	}
	k.s.Select(k.actorNamed(t, "Forum Warga RW"))
	k.show(t, 320, 900)
	k.s.Looks.Ties = byName
	k.turn()
	_, object = k.show(t, 320, 900)
	if !strings.Contains(said(object), k.s.T("panel.order.name")) {
		t.Error("the ties are in another order again")
	}
}
