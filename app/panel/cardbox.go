package panel

import (
	"fyne.io/fyne/v2"

	"jejaring/app/command"
	"jejaring/app/kit"
	"jejaring/graph"
)

// box is a part of the card with its title.
func (p pieces) box(title string, parts ...fyne.CanvasObject) fyne.CanvasObject {
	return p.headed(kit.NewWrapped(kit.Title, p.s.T(title)), parts...)
}

func (p pieces) headed(head fyne.CanvasObject, parts ...fyne.CanvasObject) fyne.CanvasObject {
	return kit.NewBox(kit.Framed, kit.Column(kit.Gap2, append([]fyne.CanvasObject{head}, parts...)...))
}

// listBox is a box with rows that reach from edge to edge, and with a way to a new one at its head.
func (p pieces) listBox(title string, add fyne.CanvasObject, rows []fyne.CanvasObject) fyne.CanvasObject {
	look := kit.Framed
	look.Vertical, look.Horizontal = kit.Gap1, 1
	parts := []fyne.CanvasObject{kit.Pad(kit.Gap2, kit.Gap3, newSides(nil, kit.NewWrapped(kit.Title, title), add))}
	for _, row := range rows {
		parts = append(parts, kit.NewSeparator(), row)
	}
	return kit.NewBox(look, kit.Column(0, parts...))
}

// said is a row that only says something.
func (p pieces) said(text string) fyne.CanvasObject {
	return kit.Pad(kit.Gap2, kit.Gap3, kit.NewWrapped(kit.Quiet, text))
}

// nothing stands in a tab that has nothing to show: one sentence and one way to go on.
func (p pieces) nothing(sentence string, next fyne.CanvasObject) []fyne.CanvasObject {
	return []fyne.CanvasObject{kit.Pad(kit.Gap6, kit.Gap4, kit.Column(kit.Gap3, kit.NewWrapped(kit.Body, p.s.T(sentence)), kit.Flow(0, next)))}
}

// do is a button that runs a command.
func (p pieces) do(style kit.ButtonStyle, id string) *kit.Button {
	of := command.ByID(id)
	b := kit.NewButton(style, "plus", p.s.Language().Say(of.Name()), func() { of.Run(p.s, p.h) })
	b.SetReason(of.Reason(p.s))
	return b
}

// record is a row of what a record says; a press opens it at the side.
func (p pieces) record(id graph.ID, parts ...fyne.CanvasObject) fyne.CanvasObject {
	return kit.NewPress(kit.Pad(kit.Gap2, kit.Gap3, kit.Column(2, parts...)), func() { p.s.Select(id) }).SetLook(kit.Look{})
}

// nameOf returns the label of an actor.
func (p pieces) nameOf(id graph.ID) string {
	a, ok := graph.Get[graph.Actor](p.s.Document(), id)
	if !ok {
		return ""
	}
	return a.MapLabel()
}

// rest says how many more there are than a list can show.
func (p pieces) rest(all int) []fyne.CanvasObject {
	if all <= mostListed {
		return nil
	}
	return []fyne.CanvasObject{p.said(p.s.T("panel.and-more", "Count", all-mostListed))}
}
