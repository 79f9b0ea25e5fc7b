package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"jejaring/graph"
	"jejaring/graph/locale"
)

// Row is one row of a form: a label above a field, a hint at the label's right or below the field, and below
// that what is wrong.
type Row struct {
	widget.BaseWidget
	field    fyne.CanvasObject
	problems *fyne.Container
	column   *fyne.Container
}

// NewRow returns a row. A hint of a few words stands beside the label where there is room, a sentence below
// the field.
func NewRow(label, hint string, field fyne.CanvasObject) *Row {
	r := &Row{field: field, problems: Column(2)}
	r.problems.Hide()
	head, below := NewWrapped(Label, label), NewWrapped(Caption, hint)
	parts := []fyne.CanvasObject{head, field, below, r.problems}
	below.Hidden = hint == ""
	if hint != "" && len([]rune(hint)) <= 28 {
		parts = []fyne.CanvasObject{container.New(atEnds{}, head, below), field, r.problems}
	}
	head.Hidden = label == ""
	r.column = Column(Gap1, parts...)
	r.ExtendBaseWidget(r)
	return r
}

// atEnds sets one text at the left and one at the right, or below it where both do not fit.
type atEnds struct{}

func (atEnds) fit(objects []fyne.CanvasObject, width float32) bool {
	left, right := objects[0].(*Text), objects[1].(*Text)
	return left.style.width(left.text)+Gap2+right.style.width(right.text) <= width
}

func (a atEnds) heightFor(objects []fyne.CanvasObject, width float32) float32 {
	left, right := HeightFor(objects[0], width), HeightFor(objects[1], width)
	if a.fit(objects, width) {
		return max(left, right)
	}
	return left + right
}

func (a atEnds) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(0, objects[0].MinSize().Height)
}

func (a atEnds) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	left, right := objects[0].(*Text), objects[1].(*Text)
	if a.fit(objects, size.Width) {
		width := right.style.width(right.text) + 1
		left.Resize(fyne.NewSize(size.Width-width, size.Height))
		right.Move(fyne.NewPos(size.Width-width, 0))
		right.Resize(fyne.NewSize(width, size.Height))
		return
	}
	left.Resize(fyne.NewSize(size.Width, left.HeightFor(size.Width)))
	right.Move(fyne.NewPos(0, left.Size().Height))
	right.Resize(fyne.NewSize(size.Width, right.HeightFor(size.Width)))
}

// SetProblems shows findings below the field, and an error of the last try before them.
func (r *Row) SetProblems(l locale.Language, refused string, findings []graph.Finding) {
	r.problems.RemoveAll()
	bad := refused != ""
	if bad {
		r.problems.Add(newNotice("warning", ErrorTip, NewWrapped(ErrorTip, refused)))
	}
	for _, f := range findings {
		text := l.Say(f.Message)
		switch {
		case f.Severity == graph.Block && !bad:
			bad = true
			r.problems.Add(newNotice("warning", ErrorTip, NewWrapped(ErrorTip, text)))
		case f.Severity == graph.Warn:
			r.problems.Add(newNotice("warning", ErrorTip.In(ColorWarn), NewWrapped(ErrorTip.In(ColorWarn), text)))
		case f.Severity == graph.Hint:
			r.problems.Add(newNotice("info", Caption, NewWrapped(Caption, text)))
		}
	}
	r.problems.Hidden = len(r.problems.Objects) == 0
	if field, ok := r.field.(interface{ setBad(bool) }); ok {
		field.setBad(bad)
	}
	r.Refresh()
}

// Content returns the field, for who looks for what takes the keyboard.
func (r *Row) Content() fyne.CanvasObject { return r.field }

// HeightFor returns the height at a width.
func (r *Row) HeightFor(width float32) float32 { return HeightFor(r.column, width) }

// CreateRenderer is Fyne's way to the picture of a widget.
func (r *Row) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(r.column) }
