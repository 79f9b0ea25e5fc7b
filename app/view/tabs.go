package view

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"jejaring/app/kit"
	"jejaring/app/session"
)

// tabs are lists to choose from: beside each other, or a field where the text is large.
type tabs struct {
	segments  []kit.Segment
	segmented *kit.Segmented
	picker    *kit.Picker
	object    fyne.CanvasObject
}

func newTabs(s *session.Session, segments []kit.Segment, choose func(string)) *tabs {
	t := &tabs{segments: segments, segmented: kit.NewTabs(segments, segments[0].Code, choose)}
	t.picker = kit.NewPicker(s.Language(), func() []kit.Option {
		var options []kit.Option
		for _, g := range t.segments {
			options = append(options, kit.Option{ID: g.Code, Label: g.Label})
		}
		return options
	}, choose)
	t.object = container.New(tabsOrPicker{}, t.segmented, t.picker)
	return t
}

// name shows other words.
func (t *tabs) name(segments []kit.Segment) {
	t.segments = segments
	t.segmented.SetSegments(segments)
}

// choose shows which one is chosen.
func (t *tabs) choose(code string) {
	t.segmented.SetChosen(code)
	for _, g := range t.segments {
		if g.Code == code {
			t.picker.SetChosen(code, g.Label)
		}
	}
}

// tabsOrPicker sets tabs where they have room, else a field that picks one of them.
type tabsOrPicker struct{}

func (tabsOrPicker) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(120, kit.Size(kit.SizeControl))
}

func (tabsOrPicker) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	narrow := objects[0].MinSize().Width > size.Width
	show(objects[0], !narrow)
	show(objects[1], narrow)
	for _, o := range objects {
		setAt(o, 0, 0, size.Width, size.Height)
	}
}
