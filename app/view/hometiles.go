package view

import (
	"fyne.io/fyne/v2"

	"jejaring/app/kit"
	"jejaring/app/session"
	"jejaring/graph/advice"
)

// tileColumns are the numbers of columns in which the six tiles stand, and how wide each is at least.
var tileColumns = []int{6, 3, 2, 1}

const tileLeast = 180

// tileIcons are the signs of the tiles.
var tileIcons = map[string]string{
	"needs": "heart", "partnerships": "stairs", "apart": "network", "agreements": "document", "actions": "check", "meetings": "meeting",
}

// tileKinds are the kinds of record that a tile counts, whose list it leads to.
var tileKinds = map[string]string{
	"needs": "need", "apart": "actor", "partnerships": "tie", "agreements": "agreement", "actions": "action", "meetings": "meeting",
}

func (p *homePart) tiles(tiles []advice.Tile) fyne.CanvasObject {
	objects := make([]fyne.CanvasObject, len(tiles))
	for k, t := range tiles {
		objects[k] = p.tile(t)
	}
	return kit.Tiled(kit.Gap2, tileLeast, tileColumns, objects...)
}

// tile is one number with what belongs to it; all of it leads to its list.
func (p *homePart) tile(t advice.Tile) fyne.CanvasObject {
	l := p.s.Language()
	name := kit.Line(6, kit.NewMark(tileIcons[t.ID], kit.ColorInk2, 15*textFactor()), kit.NewCut(kit.Quiet, l.Say(t.Name())))
	number := kit.Line(6, kit.NewText(kit.Numeral, l.Whole(t.Value)), kit.NewCut(kit.Quiet, l.Say(t.Of)))
	if t.IsEmpty {
		number = kit.Line(0, kit.NewText(kit.Numeral.In(kit.ColorInk3), "—"))
	}
	rows := kit.Column(2, name, number, kit.NewWrapped(kit.Label, l.Say(t.Line)))
	if !t.Tag.IsZero() {
		rows.Add(kit.Pad(kit.Gap1, 0, kit.Flow(0, toned(t.Tone, l.Say(t.Tag)))))
	}
	look := kit.Framed
	return p.press(kit.NewPress(kit.Pad(look.Vertical, 10, rows), func() { p.list(t) }).SetLook(look))
}

// toned is what is pressing about a number.
func toned(tone advice.Tone, words string) fyne.CanvasObject {
	switch tone {
	case advice.Good:
		return tag(kit.TagOK, "check", kit.ColorOK, words)
	case advice.Soon:
		return tag(kit.TagWarn, "history", kit.ColorWarn, words)
	default:
		return tag(kit.TagBad, "warning", kit.ColorBad, words)
	}
}

// list shows what a tile is about; where that is nothing, all of the kind.
func (p *homePart) list(t advice.Tile) {
	p.s.Select()
	p.s.Looks.Table = session.TableLook{Kind: tileKinds[t.ID]}
	if len(t.Records) > 0 {
		p.s.Looks.Table.Only = t.ID
	}
	p.s.Show(session.ViewTable)
}
