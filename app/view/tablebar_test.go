package view

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"

	"jejaring/app/kit"
	"jejaring/app/session"
)

// TestTheBarOfTheTableFits at every width from a small window with the panel open, and with large text: what it has
// stands inside and apart, and every kind can be gone to.
func TestTheBarOfTheTableFits(t *testing.T) {
	for _, percent := range []int{100, 150, 200} {
		for _, width := range []float32{560, 844, 958, 1278} {
			d := lay(t, tableView, fyne.NewSize(width, 620), func(l *session.Likings) { l.TextSize = percent }, sample(t)...)
			for _, l := range listings {
				d.s.Looks.Table.Kind = l.kind
				d.build(tableView, fyne.NewSize(width, 620))
				d.apart(width)
			}
			d.s.Looks.Table.Kind = "need"
			d.build(tableView, fyne.NewSize(width, 620))
			d.picture(fmt.Sprintf("table-bar-%d-%.0f", percent, width))
		}
	}
}

// apart looks whether what stands above the table, each a widget, is inside a width, not cut, and apart.
func (d *desk) apart(width float32) {
	d.t.Helper()
	type place struct{ left, right, top, bottom float32 }
	var places []place
	table := fyne.CurrentApp().Driver().AbsolutePositionForObject(tableOf(d)).Y
	look := func(o fyne.CanvasObject) {
		at := fyne.CurrentApp().Driver().AbsolutePositionForObject(o)
		p := place{at.X, at.X + o.Size().Width, at.Y, at.Y + o.Size().Height}
		if p.left < 0 || p.right > width || p.bottom > table || o.Size().Width < o.MinSize().Width {
			d.t.Errorf("%T at %+v in %g above %g", o, p, width, table)
		}
		for _, q := range places {
			if p.left < q.right && q.left < p.right && p.top < q.bottom && q.top < p.bottom {
				d.t.Errorf("%T at %+v overlaps what is at %+v", o, p, q)
			}
		}
		places = append(places, p)
	}
	for _, o := range d.above(table) {
		look(o)
	}
	if len(places) < 3 {
		d.t.Fatalf("only %d things stand above the table", len(places))
	}
}

// above returns the widgets shown above a height.
func (d *desk) above(y float32) []fyne.CanvasObject {
	var list []fyne.CanvasObject
	var walk func(fyne.CanvasObject)
	walk = func(o fyne.CanvasObject) {
		if !o.Visible() || fyne.CurrentApp().Driver().AbsolutePositionForObject(o).Y >= y {
			return
		}
		switch o := o.(type) {
		case *kit.Segmented, *kit.Picker, *kit.Entry, *kit.Button, *kit.Chip, *kit.Text:
			list = append(list, o)
		default:
			for _, child := range children(o) {
				walk(child)
			}
		}
	}
	walk(d.window.Content())
	return list
}
