package kit

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// Toaster shows one message at a time: in the free room of a bar, where it covers nothing, else at the bottom left of what
// is below the bar. It takes no pointer but on the message itself.
type Toaster struct {
	widget.BaseWidget
	toast *Box
	words *Text
	rest  fyne.CanvasObject // what stands behind the words
	timer *fyne.Animation
	bar   Area
	below Area
}

// Area is a part of a widget.
type Area struct {
	At   fyne.Position
	Size fyne.Size
}

// ToastAction is what a message offers to do.
type ToastAction struct {
	Label string
	Do    func()
}

// NewToaster returns a toaster without a message.
func NewToaster() *Toaster {
	t := &Toaster{}
	t.ExtendBaseWidget(t)
	return t
}

// Keep tells where messages may stand: the free room of a bar, and what is below it.
func (t *Toaster) Keep(bar, below Area) {
	if t.bar != bar || t.below != below {
		t.bar, t.below = bar, below
		t.Refresh()
	}
}

// Tell shows a message for six seconds, with actions for ten. The message before it goes. A message of nothing is left out.
func (t *Toaster) Tell(text string, actions ...ToastAction) {
	t.Clear()
	if text == "" {
		return
	}
	stay := 6 * time.Second
	var parts []fyne.CanvasObject
	for _, a := range actions {
		stay = 10 * time.Second
		parts = append(parts, newWordPress(a.Label, ColorTint, func() {
			t.Clear()
			a.Do()
		}))
	}
	parts = append(parts, newIconPress("close", ColorSurface, t.Clear))
	t.words, t.rest = NewWrapped(Body.In(ColorSurface), text), Line(Gap3, parts...)
	t.toast = NewBox(Look{Fill: ColorInk, Radius: 6, Vertical: 6, Horizontal: Gap3}, Line(Gap3, t.words, t.rest))
	t.Refresh()
	t.timer = t.clearAfter(stay, t.toast)
}

// clearAfter takes a message away once its time has passed. Under a driver without time, as in tests, an
// animation ends with its first tick, and the message stays.
func (t *Toaster) clearAfter(stay time.Duration, toast *Box) *fyne.Animation {
	begun := false
	a := fyne.NewAnimation(stay, func(done float32) {
		if done == 1 && begun && t.toast == toast {
			t.Clear()
		}
		begun = true
	})
	a.Curve = fyne.AnimationLinear
	a.Start()
	return a
}

// Clear takes the message away.
func (t *Toaster) Clear() {
	if t.timer != nil {
		t.timer.Stop()
		t.timer = nil
	}
	t.toast = nil
	t.Refresh()
}

// CreateRenderer is Fyne's way to the picture of a widget.
func (t *Toaster) CreateRenderer() fyne.WidgetRenderer { return toastRenderer{t} }

type toastRenderer struct{ toaster *Toaster }

func (r toastRenderer) MinSize() fyne.Size { return fyne.Size{} }

func (r toastRenderer) Layout(size fyne.Size) {
	t := r.toaster
	if t.toast == nil {
		return
	}
	beside := t.rest.MinSize()
	around, wide := beside.Width+3*Gap3, t.words.style.width(t.words.text)+1
	if height := max(t.words.style.lineHeight(), beside.Height) + 12; wide+around <= t.bar.Size.Width && height <= t.bar.Size.Height {
		t.toast.Resize(fyne.NewSize(wide+around, height))
		t.toast.Move(t.bar.At.AddXY(0, (t.bar.Size.Height-height)/2))
		return
	}
	below := t.below
	if below.Size.IsZero() {
		below.Size = size
	}
	words := max(0, min(wide, below.Size.Width-2*Gap4-around))
	height := max(t.words.HeightFor(words), beside.Height) + 12
	t.toast.Resize(fyne.NewSize(words+around, height))
	t.toast.Move(below.At.AddXY(Gap4, below.Size.Height-height-Gap4))
}

func (r toastRenderer) Refresh() {
	r.Layout(r.toaster.Size())
	canvas.Refresh(r.toaster) // also where the message is new or gone, and so on no canvas
}

func (r toastRenderer) Objects() []fyne.CanvasObject {
	if r.toaster.toast == nil {
		return nil
	}
	return []fyne.CanvasObject{r.toaster.toast}
}

func (r toastRenderer) Destroy() {}

// Progress shows work under way: a bar, what is done, and a way to stop it. Hidden, it takes no room.
type Progress struct {
	widget.BaseWidget
	share  float32
	bar    *Box
	done   *Box
	words  *Text
	cancel *Button
}

// NewProgress returns a hidden progress line; stop is the word of the button.
func NewProgress(stop string, cancel func()) *Progress {
	p := &Progress{
		bar: NewBox(Look{Fill: ColorLine, Radius: 2}, nil), done: NewBox(Look{Fill: ColorAccent, Radius: 2}, nil),
		words: NewText(Label, ""), cancel: NewButton(Plain, "close", stop, cancel),
	}
	p.ExtendBaseWidget(p)
	p.Hide()
	return p
}

// SetShare shows how much is done, 0 to 1, in words as well.
func (p *Progress) SetShare(share float64, words string) {
	p.share = float32(max(0, min(share, 1)))
	p.words.SetText(words)
	p.Show()
	p.Refresh()
}

// CreateRenderer is Fyne's way to the picture of a widget.
func (p *Progress) CreateRenderer() fyne.WidgetRenderer { return progressRenderer{p} }

type progressRenderer struct{ progress *Progress }

const barWidth, barHeight float32 = 120, 4

func (r progressRenderer) MinSize() fyne.Size {
	p := r.progress
	return fyne.NewSize(barWidth+Gap2+p.words.MinSize().Width+Gap2+p.cancel.MinSize().Width, p.cancel.MinSize().Height)
}

func (r progressRenderer) Layout(size fyne.Size) {
	p := r.progress
	middle := func(o fyne.CanvasObject, x float32, own fyne.Size) {
		o.Move(fyne.NewPos(x, (size.Height-own.Height)/2))
		o.Resize(own)
	}
	middle(p.bar, 0, fyne.NewSize(barWidth, barHeight))
	middle(p.done, 0, fyne.NewSize(barWidth*p.share, barHeight))
	middle(p.words, barWidth+Gap2, p.words.MinSize())
	middle(p.cancel, barWidth+2*Gap2+p.words.MinSize().Width, p.cancel.MinSize())
}

func (r progressRenderer) Refresh() {
	r.Layout(r.progress.Size())
	for _, o := range r.Objects() {
		o.Refresh()
	}
}

func (r progressRenderer) Objects() []fyne.CanvasObject {
	p := r.progress
	return []fyne.CanvasObject{p.bar, p.done, p.words, p.cancel}
}

func (r progressRenderer) Destroy() {}
