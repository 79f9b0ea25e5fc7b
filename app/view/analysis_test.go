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
	find(d, func(*kit.Entry) bool { return true }).SetText("kepadatan")
	d.wait()
	if text := said(); !strings.Contains(text, d.s.T("measure.density.question")) || strings.Contains(text, d.s.T("measure.cutpoints.question")) {
		t.Errorf("found is\n%s", text)
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
