package panel

import (
	"cmp"
	"slices"

	"fyne.io/fyne/v2"

	"jejaring/app/command"
	"jejaring/app/kit"
	"jejaring/graph"
)

// cardNotes are the fields of an actor that hold what was noted of it, edited where they stand, and how it was thanked.
type cardNotes struct {
	pieces
	object *fyne.Container
	form   *kit.Form
	own    *attributes
	thanks *live
	client bool
	id     graph.ID
}

func newCardNotes(p pieces) *cardNotes {
	return &cardNotes{pieces: p, object: kit.Column(kit.Gap3), own: newAttributes(p.s, "actor"), thanks: newLive(0)}
}

// set shows an actor; a client has other fields.
func (n *cardNotes) set(a graph.Actor) {
	if n.form == nil || n.client != a.IsClient {
		n.build(a.IsClient)
	}
	n.id = a.ID
	n.form.Set(a, only(graph.Check(a, n.s.Document()), noteRows(a.IsClient)))
	n.form.SetReadOnly(n.s.WhyFixed(a.ID) != "")
	n.own.set(a.ID, a.IsClient)
	visible(n.thanks, !a.IsClient)
	n.thanks.show(actorKey(n.s, a.ID, ""), func() []fyne.CanvasObject { return []fyne.CanvasObject{n.thanked(a)} })
	n.object.Refresh()
}

// noteRows are the fields of the tab. What kind of people in need a family belongs to stands on its own card only.
func noteRows(client bool) [][]string {
	rows := [][]string{{"note"}, {"interests"}}
	if client {
		rows = append(rows, coveredFields...)
	}
	return rows
}

func (n *cardNotes) build(client bool) {
	n.leave()
	n.client = client
	n.form = kit.NewForm(kit.FormOptions{
		Language: n.s.Language(), Kind: graph.KindFor[graph.Actor](), Rows: noteRows(client), Width: 560,
		Among: func() graph.Reader { return n.s.Document() }, Today: n.s.Day, OnLost: n.h.Fail,
		OnCommit: func(f *graph.Field, value any) error { return command.SetField(n.s, n.id, f.ID, value) },
	})
	fields := kit.NewBox(kit.Framed, kit.Column(kit.Gap3, n.form, n.own.column.Container))
	n.object.Objects = []fyne.CanvasObject{fields, n.thanks.Container}
}

func (n *cardNotes) leave() {
	if n.form != nil {
		n.form.Leave()
	}
}

// thanked lists how the actor was thanked, the newest first.
func (n *cardNotes) thanked(a graph.Actor) fyne.CanvasObject {
	list := graph.Referring[graph.Thanks](n.s.Document(), a.ID)
	slices.SortStableFunc(list, func(x, y graph.Thanks) int { return cmp.Compare(y.Date, x.Date) })
	var rows []fyne.CanvasObject
	for _, t := range list[:min(len(list), mostListed)] {
		parts := []fyne.CanvasObject{kit.NewWrapped(kit.Body, n.choice("thanks-form", t.Form)), kit.NewWrapped(kit.Caption, n.s.Language().Date(string(t.Date)))}
		if t.Note != "" {
			parts = append(parts, kit.NewWrapped(kit.Quiet, t.Note))
		}
		rows = append(rows, n.record(t.ID, parts...))
	}
	if len(list) == 0 {
		rows = append(rows, n.said(n.s.T("panel.actor.no-thanks")))
	}
	var thank *kit.Button
	thank = kit.NewMenuButton(kit.Plain, "heart", n.s.T("panel.actor.thank"), func() { n.thank(thank, a) })
	thank.SetReason(n.s.WhyNoWork())
	return n.listBox(n.s.T("panel.actor.thanks"), thank, rows)
}
