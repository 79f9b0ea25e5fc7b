package kit

import (
	"fmt"
	"reflect"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"jejaring/graph/locale"
)

// What Fyne gave up the renderer of, after a minute out of sight, looks as before when it is shown again in the same size.
func TestShownAgainItLooksTheSame(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(light)
	nothing := func(string) {}
	widgets := map[string]fyne.Widget{
		"text":      NewWrapped(Body, "Siapa yang kenalannya saling kenal?"),
		"cut":       NewCut(Body, "Dua pihak yang punya kenalan sama saling kenal"),
		"button":    NewMenuButton(Outlined, "layout", "Tata letak", nil),
		"icon":      NewIconButton("undo", "Urungkan", nil),
		"chip":      NewMenuChip("filter", "Sektor: semua", false, nil),
		"picker":    NewPicker(locale.Indonesian, func() []Option { return nil }, nothing),
		"search":    NewSearch("Cari pihak", "Ctrl+F", "", nil, nil),
		"mark":      NewMark("home", ColorInk, 20),
		"press":     NewPress(NewText(Body, "Buka"), nil),
		"box":       NewBox(Framed, NewText(Body, "Kartu")),
		"rail":      NewRail("home", "Beranda", nil),
		"check":     NewCheck("Bersedia", nil),
		"segmented": NewSegmented([]Segment{{Code: "a", Label: "Jejaring", Icon: "network"}, {Code: "b", Label: "Ekopeta"}}, "b", nil),
		"option":    &optionRow{option: Option{ID: "a", Label: "Forum", Note: "warga", Icon: "home"}},
	}
	for name, w := range widgets {
		if row, ok := w.(*optionRow); ok {
			row.ExtendBaseWidget(row)
		}
		w.Resize(fyne.NewSize(180, 60))
		w.Refresh()
		before, again := drawn(test.WidgetRenderer(w)), drawn(w.CreateRenderer())
		if len(before) == 0 || !reflect.DeepEqual(before, again) {
			t.Errorf("%s shows %v again, before %v", name, again, before)
		}
	}
}

// drawn lists what a renderer shows: where, how large, and which words.
func drawn(r fyne.WidgetRenderer) []string {
	var list []string
	for _, o := range r.Objects() {
		if !o.Visible() {
			continue
		}
		words := ""
		switch o := o.(type) {
		case *canvas.Text:
			words = o.Text
		case *Text:
			words = o.Text()
		}
		list = append(list, fmt.Sprintf("%T %v %v %s", o, o.Position(), o.Size(), words))
	}
	return list
}
