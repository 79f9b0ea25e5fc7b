package panel

import (
	"strings"
	"testing"

	"jejaring/graph"
)

func TestTheProjectIsEditedAndItsDoubtsLeadToTheRecords(t *testing.T) {
	k := newDesk(t, "id", "light")
	k.s.ShowPanel("project")
	_, object := k.show(t, 320, 1400)
	text := strings.ReplaceAll(said(object), "\n", " ")
	for _, want := range []string{"46 pihak", "121 ikatan", "25 kemitraan", "8,4%"} {
		if !strings.Contains(text, want) {
			t.Errorf("the overview does not say %q", want)
		}
	}
	before, was := k.s.Document().Revision(), graph.Freeze(k.s.Document())
	k.write(k.entry(t, 0), "Jejaring RW 07")
	if k.s.Project().Name != "Jejaring RW 07" {
		t.Errorf("the project is called %q", k.s.Project().Name)
	}
	undoes(t, k, before, was)
	k.s.ShowPanel("")
	k.show(t, 320, 1400)
	k.press(t, k.s.T("tie.broken-without-end"))
	if a, b, ok := k.s.SelectedPair(); !ok {
		t.Errorf("the finding leads to %s and %s", a, b)
	}
}
