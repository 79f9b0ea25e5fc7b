package view

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"jejaring/app/kit"
	"jejaring/app/session"
	"jejaring/graph/measure"
)

// analysisRoom is the room right of the rail, below the toolbar and above the strip in a window of 1366 × 696.
var analysisRoom = fyne.NewSize(1278, 592)

func TestAnalysisPictures(t *testing.T) {
	both(t, func(t *testing.T, name string, change func(*session.Likings)) {
		d := lay(t, analysisView, analysisRoom, change, sample(t)...)
		d.wait()
		d.picture("analysis-first-" + name)
		for k, m := range measure.All {
			if *pictures == "" && k%12 > 0 {
				continue // all of them only to be looked at
			}
			d.s.Looks.Measures = session.MeasuresLook{Theme: m.Theme, Open: m.ID, Sources: true, Lacking: true}
			if m.ID == "betweenness" {
				d.s.ColourBy(m.ID)
			}
			d.build(analysisView, fyne.NewSize(analysisRoom.Width, 1900))
			d.wait()
			d.picture("analysis-" + m.ID + "-" + name)
		}
	})
}

func TestAnalysisInLargeLettersPictures(t *testing.T) {
	d := lay(t, analysisView, analysisRoom, func(l *session.Likings) { l.TextSize = 200 }, sample(t)...)
	d.wait()
	d.picture("analysis-200-first")
	d.s.Looks.Measures = session.MeasuresLook{Open: "betweenness", Sources: true}
	d.build(analysisView, fyne.NewSize(1310, 2400))
	d.picture("analysis-200-open")
}

func TestAnalysisShowsOneThemeAtATime(t *testing.T) {
	d := lay(t, analysisView, analysisRoom, nil, sample(t)...)
	d.wait()
	said := func() string {
		text := ""
		each(d, func(w *kit.Text) { text += w.Text() + "\n" })
		return text
	}
	if text := said(); !strings.Contains(text, d.s.T("measure.betweenness.question")) || strings.Contains(text, d.s.T("measure.cutpoints.question")) {
		t.Errorf("the first theme is not shown, or another one too:\n%s", text)
	}
	find(d, func(p *kit.Press) bool {
		found := false
		for _, o := range deep(p) {
			w, ok := o.(*kit.Text)
			found = found || ok && w.Text() == d.s.T("measure.theme.fragile")
		}
		return found
	}).Tapped(nil)
	d.wait()
	if text := said(); !strings.Contains(text, d.s.T("measure.cutpoints.question")) || d.s.Looks.Measures.Theme != measure.Fragile {
		t.Errorf("the theme that was pressed is not shown:\n%s", text)
	}
	d.s.Looks.Measures.Theme = measure.Fair
	d.build(analysisView, analysisRoom)
	d.wait()
	if text := said(); !strings.Contains(text, d.s.T("panel.measures.hint.fair")) {
		t.Errorf("it is not said how the answers to what is fair are to be read:\n%s", text)
	}
	find(d, func(*kit.Entry) bool { return true }).SetText("kepadatan")
	d.wait()
	if text := said(); !strings.Contains(text, d.s.T("measure.density.question")) || strings.Contains(text, d.s.T("measure.cutpoints.question")) {
		t.Errorf("found is\n%s", text)
	}
}

// A row that proposes an introduction leads to its trial, the pair and who introduces them chosen.
func TestAnIntroductionInATableIsTriedOnTheMap(t *testing.T) {
	for _, id := range []string{"introductions", "new-contacts"} {
		d := lay(t, analysisView, analysisRoom, nil, sample(t)...)
		m, _ := measure.ByID(id)
		d.s.Looks.Measures = session.MeasuresLook{Theme: m.Theme, Open: id}
		d.build(analysisView, analysisRoom)
		d.wait()
		r, _ := d.s.Known(id)
		row := r.Table.Rows[0]
		find(d, func(p *kit.Press) bool {
			words := ""
			for _, o := range deep(p) {
				if w, ok := o.(*kit.Text); ok {
					words += w.Text() + "\n"
				}
			}
			return strings.Contains(words, d.s.T("panel.measures.try")) && strings.Contains(words, row.Cells[1].Text.In(d.s.Language()))
		}).Tapped(nil)
		d.drain()
		if look := d.s.Looks.Stages; d.s.View() != session.ViewStages || look.Pair != row.Pair || look.Between != row.Between || row.Pair[0] == "" {
			t.Errorf("%s leads to %s with %+v, want the pair %v", id, d.s.View(), look, row.Pair)
		}
		d.build(stagesView, stagesRoom)
		d.wait()
		if !strings.Contains(words(d), d.s.T("view.stages.if", "A", row.Cells[0].Text.In(d.s.Language()), "B", row.Cells[1].Text.In(d.s.Language()))) {
			t.Errorf("the first of %s is not tried:\n%s", id, words(d))
		}
	}
}

// deep returns an object and all that is in it.
func deep(o fyne.CanvasObject) []fyne.CanvasObject {
	list := []fyne.CanvasObject{o}
	for _, child := range children(o) {
		list = append(list, deep(child)...)
	}
	return list
}
