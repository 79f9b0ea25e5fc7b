package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"jejaring/graph"
	"jejaring/graph/locale"
)

// Track is a line over days on which one is chosen, with a stroke at each day on which something happened.
type Track struct {
	widget.BaseWidget
	l       locale.Language
	o       TrackOptions
	first   graph.Date
	days    int
	strokes []TrackStroke
	day     graph.Date
	focused bool
	hovered bool
}

// TrackStroke is a day on which something happened.
type TrackStroke struct {
	Day    graph.Date
	Weight int // the more happened the higher the stroke, up to four
}

// TrackOptions says what a Track tells.
type TrackOptions struct {
	OnDay   func(graph.Date) // the user goes to a day: by the pointer, or Home and End
	OnStep  func(by int)     // to the next stroke, or with -1 to the one before: arrow keys
	OnSpace func()           // the space bar: play or pause
	OnHover func(graph.Date) // the day under the pointer, where it is near a stroke; "" for none
}

// NewTrack returns a track without days.
func NewTrack(l locale.Language, o TrackOptions) *Track {
	t := &Track{l: l, o: o, days: 1}
	t.ExtendBaseWidget(t)
	return t
}

// SetSpan shows other days and strokes.
func (t *Track) SetSpan(first, last graph.Date, strokes []TrackStroke) {
	t.first, t.days, t.strokes = first, max(1, last.Since(first)), strokes
	t.Refresh()
}

// SetDay shows the chosen day.
func (t *Track) SetDay(day graph.Date) {
	if t.day != day {
		t.day = day
		t.Refresh()
	}
}

// Day returns the chosen day.
func (t *Track) Day() graph.Date { return t.day }

// The track in px at 100 %.
const (
	trackTop   = 22 // of the line
	trackKnob  = 7
	trackSide  = 10 // left and right of the line
	trackNear  = 6
	trackHigh  = 4
	highWeight = 4
)

func (t *Track) factor() float32 { return Size(theme.SizeNameText) / 13 }

// at returns where a day stands.
func (t *Track) at(day graph.Date) float32 {
	share := float32(day.Since(t.first)) / float32(t.days)
	return trackSide + max(0, min(share, 1))*(t.Size().Width-2*trackSide)
}

// dayAt returns the day at a place.
func (t *Track) dayAt(x float32) graph.Date {
	share := (x - trackSide) / max(1, t.Size().Width-2*trackSide)
	return t.first.Add(int(max(0, min(share, 1))*float32(t.days) + 0.5))
}

// near returns the day of the stroke next to a place, "" where none is near.
func (t *Track) near(x float32) graph.Date {
	best, day := float32(trackNear), graph.Date("")
	for _, s := range t.strokes {
		if d := t.at(s.Day) - x; max(d, -d) < best {
			best, day = max(d, -d), s.Day
		}
	}
	return day
}

func (t *Track) goTo(x float32) {
	day := t.near(x)
	if day == "" {
		day = t.dayAt(x)
	}
	if t.o.OnDay != nil && day != t.day {
		t.o.OnDay(day)
	}
}

// Tapped goes to a day: the stroke under the pointer, else the day there.
func (t *Track) Tapped(e *fyne.PointEvent) {
	if c := canvasOf(t); c != nil {
		c.Focus(t)
	}
	t.goTo(e.Position.X)
}

// Dragged goes along with the pointer.
func (t *Track) Dragged(e *fyne.DragEvent) { t.goTo(e.Position.X) }

// DragEnd has nothing to do.
func (t *Track) DragEnd() {}

// MouseIn lights the knob.
func (t *Track) MouseIn(e *desktop.MouseEvent) {
	t.hovered = true
	t.MouseMoved(e)
	t.Refresh()
}

// MouseMoved tells which stroke is under the pointer.
func (t *Track) MouseMoved(e *desktop.MouseEvent) {
	if t.o.OnHover != nil {
		t.o.OnHover(t.near(e.Position.X))
	}
}

// MouseOut ends what MouseIn began.
func (t *Track) MouseOut() {
	t.hovered = false
	if t.o.OnHover != nil {
		t.o.OnHover("")
	}
	t.Refresh()
}

// FocusGained shows the focus.
func (t *Track) FocusGained() { t.focused = true; t.Refresh() }

// FocusLost hides the focus.
func (t *Track) FocusLost() { t.focused = false; t.Refresh() }

// TypedRune has nothing to do.
func (t *Track) TypedRune(rune) {}

// TypedKey goes from stroke to stroke by arrow keys, to the ends by Home and End, plays by the space bar, and leaves other
// keys to the window.
func (t *Track) TypedKey(key *fyne.KeyEvent) {
	switch key.Name {
	case fyne.KeyLeft, fyne.KeyDown:
		t.o.OnStep(-1)
	case fyne.KeyRight, fyne.KeyUp:
		t.o.OnStep(1)
	case fyne.KeyHome:
		t.o.OnDay(t.first)
	case fyne.KeyEnd:
		t.o.OnDay(t.first.Add(t.days))
	case fyne.KeySpace:
		t.o.OnSpace()
	default:
		passKey(t, key)
	}
}

// CreateRenderer is Fyne's way to the picture of a widget.
func (t *Track) CreateRenderer() fyne.WidgetRenderer {
	r := &trackRenderer{t: t, line: canvas.NewRectangle(nil), done: canvas.NewRectangle(nil), knob: canvas.NewCircle(nil), ring: canvas.NewCircle(nil)}
	r.ends = [2]*Text{NewText(Caption, ""), NewText(Caption, "")}
	r.Refresh()
	return r
}

type trackRenderer struct {
	t          *Track
	line, done *canvas.Rectangle
	strokes    []*canvas.Rectangle
	knob, ring *canvas.Circle
	ends       [2]*Text
}

func (r *trackRenderer) MinSize() fyne.Size {
	f := r.t.factor()
	return fyne.NewSize(r.ends[0].MinSize().Width+r.ends[1].MinSize().Width+Gap3, (trackTop+trackKnob)*f+Gap1+r.ends[0].MinSize().Height)
}

func (r *trackRenderer) Layout(size fyne.Size) {
	t, f := r.t, r.t.factor()
	top := trackTop * f
	place := func(o fyne.CanvasObject, x, y, w, h float32) {
		o.Move(fyne.NewPos(x, y))
		o.Resize(fyne.NewSize(w, h))
	}
	place(r.line, trackSide, top-trackHigh/2, max(0, size.Width-2*trackSide), trackHigh)
	at := t.at(t.day)
	place(r.done, trackSide, top-trackHigh/2, max(0, at-trackSide), trackHigh)
	for k, s := range t.strokes {
		high := (4 + 3*float32(min(s.Weight, highWeight))) * f
		place(r.strokes[k], t.at(s.Day)-1, top-trackHigh/2-high, 2, high)
	}
	knob := trackKnob * f
	place(r.knob, at-knob, top-knob, 2*knob, 2*knob)
	place(r.ring, at-knob-3, top-knob-3, 2*knob+6, 2*knob+6)
	for k, end := range r.ends {
		min := end.MinSize()
		x := float32(trackSide - 6)
		if k == 1 {
			x = size.Width - min.Width - x
		}
		place(end, x, top+knob+Gap1, min.Width, min.Height)
	}
}

func (r *trackRenderer) Refresh() {
	t := r.t
	for len(r.strokes) < len(t.strokes) {
		r.strokes = append(r.strokes, canvas.NewRectangle(nil))
	}
	r.strokes = r.strokes[:len(t.strokes)]
	for k, s := range t.strokes {
		r.strokes[k].FillColor = Color(ColorEdge)
		if s.Day <= t.day {
			r.strokes[k].FillColor = Color(ColorAccent)
		}
	}
	r.line.FillColor, r.line.CornerRadius = Color(ColorLine), 2
	r.done.FillColor, r.done.CornerRadius = Color(ColorAccent), 2
	r.knob.FillColor, r.knob.StrokeColor, r.knob.StrokeWidth = Color(ColorAccent), Color(ColorSurface), 2
	r.ring.FillColor, r.ring.StrokeWidth, r.ring.StrokeColor = Color(ColorNone), 2, Color(ColorNone)
	if t.focused {
		r.ring.StrokeColor = Color(ColorAccent)
	} else if t.hovered {
		r.ring.StrokeColor = Color(ColorEdge)
	}
	r.ends[0].SetText(t.l.ShortDate(string(t.first)))
	r.ends[1].SetText(t.l.ShortDate(string(t.first.Add(t.days))))
	r.Layout(t.Size())
	canvas.Refresh(t)
}

func (r *trackRenderer) Objects() []fyne.CanvasObject {
	objects := []fyne.CanvasObject{r.line}
	for _, s := range r.strokes {
		objects = append(objects, s)
	}
	return append(objects, r.done, r.knob, r.ring, r.ends[0], r.ends[1])
}

func (r *trackRenderer) Destroy() {}
