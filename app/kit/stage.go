package kit

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// Stage is the content of a window: the content proper, and above it the tooltips of all widgets on it.
//
// A widget finds the stage as the content of its canvas, so that nobody hands it down. What stands above all
// takes no pointer and no focus.
type Stage struct {
	widget.BaseWidget
	content fyne.CanvasObject
	above   *fyne.Container
	waiting *fyne.Animation
}

// NewStage returns a stage with its content.
func NewStage(content fyne.CanvasObject) *Stage {
	s := &Stage{content: content, above: container.NewWithoutLayout()}
	s.ExtendBaseWidget(s)
	return s
}

// SetContent shows another content.
func (s *Stage) SetContent(content fyne.CanvasObject) {
	s.hide()
	s.content = content
	s.Refresh()
}

// Content returns what is on the stage.
func (s *Stage) Content() fyne.CanvasObject { return s.content }

const tipDelay = 500 * time.Millisecond

// after does something once a time has passed, on Fyne's own thread.
func after(delay time.Duration, do func()) *fyne.Animation {
	a := fyne.NewAnimation(delay, func(done float32) {
		if done == 1 {
			do()
		}
	})
	a.Curve = fyne.AnimationLinear
	a.Start()
	return a
}

// show shows a tooltip near an object, after a moment.
func (s *Stage) show(at fyne.CanvasObject, text string) {
	s.hide()
	s.waiting = after(tipDelay, func() {
		tip := NewBox(Look{Fill: ColorInk, Radius: 4, Vertical: Gap1, Horizontal: Gap2}, NewWrapped(Caption.In(ColorSurface), text))
		width := min(280, Caption.width(text)+2*Gap2+1)
		tip.Resize(fyne.NewSize(width, tip.HeightFor(width)))
		tip.Move(s.beside(at, tip.Size()))
		s.above.Add(tip)
		s.above.Refresh()
		s.watch(at)
	})
}

// watch takes the tooltip away once its object is somewhere else, scrolled or no longer shown: the pointer that stays
// where it is tells nobody.
func (s *Stage) watch(at fyne.CanvasObject) {
	driver := fyne.CurrentApp().Driver()
	was, before := driver.AbsolutePositionForObject(at), float32(0)
	s.waiting = fyne.NewAnimation(tipDelay/2, func(done float32) {
		if done < before && driver.AbsolutePositionForObject(at) != was {
			s.hide()
		}
		before = done
	})
	s.waiting.Curve, s.waiting.RepeatCount = fyne.AnimationLinear, fyne.AnimationRepeatForever
	s.waiting.Start()
}

// beside returns the place for a tooltip: below the object, above it where there is no room below, and
// always inside the window.
func (s *Stage) beside(at fyne.CanvasObject, size fyne.Size) fyne.Position {
	driver := fyne.CurrentApp().Driver()
	origin := driver.AbsolutePositionForObject(s)
	pos := driver.AbsolutePositionForObject(at).Subtract(origin)
	y := pos.Y + at.Size().Height + Gap1
	if y+size.Height > s.Size().Height {
		y = pos.Y - size.Height - Gap1
	}
	x := pos.X + (at.Size().Width-size.Width)/2
	return fyne.NewPos(max(Gap1, min(x, s.Size().Width-size.Width-Gap1)), max(Gap1, y))
}

func (s *Stage) hide() {
	if s.waiting != nil {
		s.waiting.Stop()
		s.waiting = nil
	}
	if len(s.above.Objects) > 0 {
		s.above.RemoveAll()
		s.above.Refresh()
	}
}

// CreateRenderer is Fyne's way to the picture of a widget.
func (s *Stage) CreateRenderer() fyne.WidgetRenderer { return stageRenderer{s} }

type stageRenderer struct{ stage *Stage }

func (r stageRenderer) MinSize() fyne.Size { return r.stage.content.MinSize() }

func (r stageRenderer) Layout(size fyne.Size) {
	r.stage.content.Resize(size)
	r.stage.above.Resize(size)
}

func (r stageRenderer) Refresh() {
	r.Layout(r.stage.Size())
	r.stage.content.Refresh()
	r.stage.above.Refresh()
}

func (r stageRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.stage.content, r.stage.above}
}

func (r stageRenderer) Destroy() {}

func stageOf(object fyne.CanvasObject) *Stage {
	c := canvasOf(object)
	if c == nil {
		return nil
	}
	stage, _ := c.Content().(*Stage)
	return stage
}

func showTip(at fyne.CanvasObject, text string) {
	if stage := stageOf(at); stage != nil && text != "" {
		stage.show(at, text)
	}
}

func hideTip(at fyne.CanvasObject) {
	if stage := stageOf(at); stage != nil {
		stage.hide()
	}
}
