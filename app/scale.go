//go:build !headless

package app

import (
	"fyne.io/fyne/v2"

	"jejaring/app/kit"
	"jejaring/graph"
)

// shortestScale is how many days back the baseline must lie for the scale to begin there.
const shortestScale = 14

// scale sets the slider from the baseline, or the first day, to today.
func (t *strip) scale() {
	s := t.w.session
	project := s.Project()
	last := max(project.Today(graph.DateOf(s.Now())), s.Day())
	t.first = project.Baseline
	if t.first == "" || t.first > s.Day() || last.Since(t.first) < shortestScale {
		t.first = min(s.Day(), last.Add(-365))
	}
	t.days = max(1, last.Since(t.first))
	t.slider.Set(s.Day().Since(t.first), t.days)
	language := s.Language()
	t.ends[0].SetText(language.ShortDate(string(t.first)))
	t.ends[1].SetText(language.ShortDate(string(last)))
}

func (t *strip) slide(days int) { t.lookOn(t.first.Add(days)) }

// scaleLayout sets the ends of the scale below the slider.
type scaleLayout struct{}

func (scaleLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(objects[1].MinSize().Width+objects[2].MinSize().Width+kit.Gap2, 44)
}

func (scaleLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	set(objects[0], 0, 0, size.Width, 26)
	high := objects[1].MinSize().Height
	set(objects[1], 2, size.Height-high-2, objects[1].MinSize().Width, high)
	width := objects[2].MinSize().Width
	set(objects[2], size.Width-width-2, size.Height-high-2, width, high)
}
