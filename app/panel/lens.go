package panel

import (
	"maps"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"jejaring/app/command"
	"jejaring/app/kit"
	"jejaring/app/session"
	"jejaring/graph/diagram"
	"jejaring/graph/locale"
	"jejaring/graph/network"
)

var lens = Panel{ID: session.PanelLens, Icon: "filter", New: newLens, For: asked(session.PanelLens)}

// lensPanel puts a filter together as a sentence: which parties, which ties, and what place they have in the network.
type lensPanel struct {
	s      *session.Session
	h      command.Host
	frame  *frame
	head   *live
	body   *live
	foot   *live
	fields map[string]fyne.CanvasObject // by name, what takes the keyboard in the editors
}

func newLens(s *session.Session, h command.Host) (fyne.CanvasObject, func()) {
	p := &lensPanel{s: s, h: h, head: newLive(kit.Gap1), body: newLive(kit.Gap4), foot: newLive(0)}
	p.fields = map[string]fyne.CanvasObject{}
	p.frame = newFrame(kit.Pad(kit.Gap3, kit.Gap4, p.head.Container), kit.Column(0, kit.Pad(kit.Gap3, kit.Gap4, p.body.Container)), kit.Pad(kit.Gap2, kit.Gap4, p.foot.Container))
	p.frame.name = func() fyne.Focusable {
		first, _ := p.fields[addField+string(aboutParties)].(fyne.Focusable)
		return first
	}
	p.update()
	return p.frame, s.Watch(exceptJobs(p.update))
}

// addField begins the names of the fields in which a condition is added.
const addField = "add/"

// valueField ends the name of the first field in which the value of a subject is given.
const valueField = "/value"

// lensKey is what the panel depends on.
type lensKey struct {
	key
	lens   network.Lens
	look   session.LensLook
	drawer bool // it has a title of its own
}

func (p *lensPanel) update() {
	if p.s.Document() == nil {
		return
	}
	k := lensKey{actorKey(p.s, "", p.outSaid()), p.s.Lens(), p.s.Looks.Lens, p.s.Looks.Drawer}
	p.head.show(k, p.heading)
	held, before := p.held(), p.fields
	changed := p.body.key != any(k)
	if changed {
		p.fields = map[string]fyne.CanvasObject{}
		p.body.show(k, p.parts)
		if opened := p.opened(before); opened != "" && (held == "" || strings.HasPrefix(held, addField)) {
			held = opened // what was added wants its value
		}
		p.hold(held)
	}
	p.foot.show(k, p.clearing)
	p.frame.Refresh()
	if changed {
		if field := p.fields[held]; field != nil {
			kit.Reveal(p.frame.scroll, field)
		}
	}
}

// look changes what is open in the panel.
func (p *lensPanel) look(look session.LensLook) {
	p.s.Looks.Lens = look
	p.update()
}

// wording says conditions as the document has their words.
func (p *lensPanel) wording() diagram.Wording {
	return diagram.Wording{Language: p.s.Language(), Among: p.s.Document()}
}

// heading says how much is shown of how much.
func (p *lensPanel) heading() []fyne.CanvasObject {
	n := p.s.Snapshot()
	shut := kit.NewIconButton("close", p.s.T("panel.close"), func() { p.s.ShowPanel("") })
	said := p.s.T("lens.shown", "Actors", p.s.Language().Whole(n.N()), "AllActors", locale.M("window.actors", "Count", n.N()+n.LeftOut.Actors),
		"Ties", p.s.Language().Whole(len(n.Ties)), "AllTies", locale.M("window.ties", "Count", len(n.Ties)+n.LeftOut.Ties))
	counts := kit.NewWrapped(kit.Strong, said)
	if p.s.Looks.Drawer {
		return []fyne.CanvasObject{counts}
	}
	return []fyne.CanvasObject{newSides(nil, kit.NewWrapped(kit.Title, p.s.T("panel.lens.name")), shut), counts}
}

// parts are the sentence, what becomes of the rest, ready filters and those with a name.
func (p *lensPanel) parts() []fyne.CanvasObject {
	parts := []fyne.CanvasObject{
		kit.Column(kit.Gap2, p.section(aboutParties)...),
		kit.Column(kit.Gap2, p.section(aboutTies)...),
		kit.Column(kit.Gap2, p.section(aboutPlace)...),
		p.rest(),
		kit.NewSeparator(),
		kit.Column(0, p.presets()...),
		kit.NewSeparator(),
		kit.Column(kit.Gap2, p.saved()...),
	}
	return parts
}

// rest lets the user choose what becomes of what the filter stops.
func (p *lensPanel) rest() fyne.CanvasObject {
	var segments []kit.Segment
	var options []kit.Option
	for _, out := range network.Outs {
		label := p.s.T("lens.out." + outWord(out))
		segments = append(segments, kit.Segment{Code: outWord(out), Label: label})
		options = append(options, kit.Option{ID: outWord(out), Label: label})
	}
	choose := func(code string) {
		for _, out := range network.Outs {
			if outWord(out) == code {
				lens := p.s.Lens()
				lens.Out = out
				p.s.LookThrough(lens)
			}
		}
	}
	chosen := outWord(p.s.Lens().Out)
	if p.s.Likings.TextSize > mostAbreast {
		return kit.NewRow(p.s.T("lens.out"), p.outSaid(), p.field("out", p.picker(options, chosen, choose)))
	}
	return kit.NewRow(p.s.T("lens.out"), p.outSaid(), p.field("out", kit.NewSegmented(segments, chosen, choose)))
}

// outSaid says where the page does something else with what the filter stops than was chosen; else it is empty.
func (p *lensPanel) outSaid() string {
	here := p.s.Out()
	if !p.s.ShowsMap() || here == p.s.Lens().Out {
		return ""
	}
	return p.s.T("lens.out-here." + outWord(here))
}

// mostAbreast is the size of text in percent up to which the three ways fit side by side into the panel.
const mostAbreast = 115

func outWord(out network.Out) string {
	if out == network.Hide {
		return "hide"
	}
	return string(out)
}

// clearing lets everything through again.
func (p *lensPanel) clearing() []fyne.CanvasObject {
	c := command.ByID("clear-lens")
	button := kit.NewButton(kit.Outlined, "close", p.s.T("filter.clear-all"), func() { c.Run(p.s, p.h) })
	button.EnableWhere(c.Can(p.s), p.s.T("lens.nothing-asked"))
	return []fyne.CanvasObject{button}
}

// field names what takes the keyboard in an editor, so that it keeps it when the panel is built anew.
func (p *lensPanel) field(name string, o fyne.CanvasObject) fyne.CanvasObject {
	p.fields[name] = o
	return o
}

// held returns the name of the field that has the keyboard, empty for none of them.
func (p *lensPanel) held() string {
	c := fyne.CurrentApp().Driver().CanvasForObject(p.body.Container)
	if c == nil || c.Focused() == nil {
		return ""
	}
	for _, name := range slices.Sorted(maps.Keys(p.fields)) {
		if list := focusables(p.fields[name]); len(list) > 0 && list[0] == c.Focused() {
			return name
		}
	}
	return ""
}

// opened returns the name of the value of an editor that was not there before, empty for none.
func (p *lensPanel) opened(before map[string]fyne.CanvasObject) string {
	for _, name := range slices.Sorted(maps.Keys(p.fields)) {
		if before[name] == nil && strings.HasSuffix(name, valueField) {
			return name
		}
	}
	return ""
}

// hold gives the keyboard to a field, if there is one of the name.
func (p *lensPanel) hold(name string) {
	c := fyne.CurrentApp().Driver().CanvasForObject(p.body.Container)
	if o := p.fields[name]; o != nil && c != nil {
		if list := focusables(o); len(list) > 0 {
			c.Focus(list[0])
		}
	}
}

// ask makes the clauses those of the lens.
func (p *lensPanel) ask(clauses []network.Clause, look session.LensLook) {
	p.s.Looks.Lens = look
	p.s.Ask(clauses)
	p.update()
}
