package kit

import (
	"fyne.io/fyne/v2"
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

// NewRow returns a row. A short hint stands beside the label, a long one below the field.
func NewRow(label, hint string, field fyne.CanvasObject) *Row {
	r := &Row{field: field, problems: Column(2)}
	r.problems.Hide()
	var head fyne.CanvasObject = NewWrapped(Label, label)
	below := NewWrapped(Caption, hint)
	below.Hidden = hint == ""
	if hint != "" && len([]rune(hint)) <= 24 && len([]rune(label))+len([]rune(hint)) <= 42 {
		head = Line(Gap2, NewText(Label, label), nil, NewText(Caption, hint))
		below.Hide()
	}
	r.column = Column(Gap1, head, field, below, r.problems)
	if label == "" {
		head.Hide()
	}
	r.ExtendBaseWidget(r)
	return r
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

// HeightFor returns the height at a width.
func (r *Row) HeightFor(width float32) float32 { return HeightFor(r.column, width) }

// CreateRenderer is Fyne's way to the picture of a widget.
func (r *Row) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(r.column) }
