package panel

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"jejaring/app/kit"
	"jejaring/app/session"
	"jejaring/graph"
	"jejaring/graph/diagram"
)

// pick chooses in the n-th picker of the panel by first letters.
func (k *desk) pick(t *testing.T, n int, letters string) {
	t.Helper()
	for _, part := range parts(k.window.Content()) {
		if picker, ok := part.(*kit.Picker); ok {
			if n--; n < 0 {
				k.window.Canvas().Focus(picker)
				picker.TypedKey(&fyne.KeyEvent{Name: fyne.KeySpace})
				k.answer(t, letters)
				return
			}
		}
	}
	t.Fatal("no such picker")
}

// TestAStyleByFieldsOfParties gives sizes, colours, shapes and words below names from fields, sees that the legend and the
// panel say so, and takes it all back.
func TestAStyleByFieldsOfParties(t *testing.T) {
	k := newDesk(t, "id", "light")
	k.s.Show(session.ViewMap)
	k.s.ShowPanel("style")
	k.show(t, 320, 1200)
	plain := k.s.Scene()
	for n, letters := range []string{"Pengaruh", "Peran", "Kedekatan dengan", "Bentuk", "Sektor", "Wilayah"} {
		k.pick(t, n, letters)
	}
	style := k.s.Style()
	if k.s.SizedBy() != "actor.influence" || k.s.ColouredBy() != "actor.role" || k.s.RingedBy() != "actor.closeness" {
		t.Errorf("size, colour and ring are by %q, %q and %q", k.s.SizedBy(), k.s.ColouredBy(), k.s.RingedBy())
	}
	if style.Shape != "actor.kind" || style.Labels != diagram.Labels(diagram.LabelSector, "actor.area") {
		t.Errorf("the style is %+v", style)
	}
	if k.s.Scene() == plain {
		t.Error("the map is not drawn anew")
	}
	if text := said(k.window.Content()); !strings.Contains(text, "Peran") || !strings.Contains(text, "Pengaruh") {
		t.Errorf("the panel says\n%s", text)
	}
	if _, saved := k.s.Portray(graph.NewOf[graph.Drawing]()); saved.Shape != "actor.kind" || saved.Labels != "sector+actor.area" {
		t.Errorf("a saved drawing would have the style %+v", saved)
	}
}
