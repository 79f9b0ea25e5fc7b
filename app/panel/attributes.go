package panel

import (
	"fmt"

	"fyne.io/fyne/v2"

	"jejaring/app/command"
	"jejaring/app/kit"
	"jejaring/app/session"
	"jejaring/graph"
)

// attributes shows the fields that users invented for a kind of record, below its form.
type attributes struct {
	s      *session.Session
	kind   string
	column *live
	rows   []*kit.AttributeRow
	owner  graph.ID
	public bool // private ones are left out
}

func newAttributes(s *session.Session, kind string) *attributes {
	return &attributes{s: s, kind: kind, column: newLive(kit.Gap3)}
}

// set shows what a record has in them; of a client only what is not private.
func (a *attributes) set(owner graph.ID, public bool) {
	a.owner, a.public = owner, public
	a.column.show(fmt.Sprint(graph.All[graph.Attribute](a.s.Document()), public), a.build)
	visible(a.column, len(a.rows) > 0)
	for _, row := range a.rows {
		v, _ := command.ValueOf(a.s.Document(), owner, row.Attribute.ID)
		row.Set(v.Text)
	}
}

func (a *attributes) build() []fyne.CanvasObject {
	a.rows = nil
	var list []fyne.CanvasObject
	commit := func(of graph.Attribute, text string) error { return command.SetValue(a.s, a.owner, of, text) }
	for _, row := range kit.NewAttributeRows(a.s.Language(), a.kind, a.s.Document(), commit) {
		if !a.public || !row.Attribute.Private {
			a.rows = append(a.rows, row)
			list = append(list, row)
		}
	}
	return list
}
