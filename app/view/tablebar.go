package view

import (
	"fyne.io/fyne/v2"

	"jejaring/app/kit"
)

// tableFace sets the bar of the table above the rows. Where the kinds do not fit beside the rest they become a field
// with a list, and where that is too wide too the bar goes on in a second line.
type tableFace struct{ part *tablePart }

// fold shows the kinds in the form that fits into a width.
func (f tableFace) fold(width float32) {
	t := f.part
	if t.isSheet {
		show(t.kinds, false)
		show(t.kind, false)
		return
	}
	need := t.kinds.MinSize().Width
	for _, o := range t.bar.Objects {
		if o != t.kinds && o != t.kind && o.Visible() && o.MinSize().Width > 0 {
			need += kit.Gap3 + o.MinSize().Width
		}
	}
	show(t.kinds, need <= width-2*kit.Gap2)
	show(t.kind, !t.kinds.Visible())
}

func (f tableFace) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	f.fold(size.Width)
	height := kit.HeightFor(objects[0], size.Width)
	objects[0].Move(fyne.Position{})
	objects[0].Resize(fyne.NewSize(size.Width, height))
	objects[1].Move(fyne.NewPos(0, height))
	objects[1].Resize(fyne.NewSize(size.Width, max(0, size.Height-height)))
}

func (f tableFace) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(0, objects[0].MinSize().Height+objects[1].MinSize().Height)
}

// newArrangeButton opens the ways to group the list and to narrow it by its columns.
func (t *tablePart) newArrangeButton() *kit.Button {
	var button *kit.Button
	button = kit.NewMenuButton(kit.Outlined, "filter", t.s.T("view.table.arrange"), func() { t.table.ShowColumns(button) })
	button.SetTip(t.s.T("view.table.arrange-hint"))
	return button
}

// newKinds returns the choice of a kind in both of its forms.
func (t *tablePart) newKinds() {
	var segments []kit.Segment
	var options []kit.Option
	for _, l := range listings {
		name := t.s.T("kind." + l.kind + ".plural")
		segments, options = append(segments, kit.Segment{Code: l.kind, Label: name}), append(options, kit.Option{ID: l.kind, Label: name})
	}
	t.kinds = kit.NewSegmented(segments, "", t.choose)
	t.picker = kit.NewPicker(t.s.Language(), func() []kit.Option { return options }, t.choose)
	t.kind = kit.AtLeast(170*textFactor(), 0, t.picker)
}

// showKind marks the kind that is listed.
func (t *tablePart) showKind() {
	t.kinds.SetChosen(t.list.kind)
	t.picker.SetChosen(t.list.kind, t.s.T("kind."+t.list.kind+".plural"))
}
