package panel

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"

	"jejaring/app/command"
	"jejaring/app/kit"
	"jejaring/app/session"
	"jejaring/graph"
	"jejaring/graph/network"
	"jejaring/graph/plan"
)

var page = Panel{ID: "page", Icon: "layout", New: newPageSide, For: func(s *session.Session) bool {
	return s.Document() != nil && s.Panel() == "" && len(s.Selection()) == 0 && s.View() == session.ViewMap && sideOf(s) != nil && s.Snapshot().N() > 1
}}

// sides are what stands beside a page while nobody is selected, by the ID of its plan.
func sideOf(s *session.Session) func(*pageSide) []fyne.CanvasObject {
	return map[string]func(*pageSide) []fyne.CanvasObject{
		plan.Circles.ID: (*pageSide).rings,
		plan.Tiers.ID:   (*pageSide).cells,
		plan.Sectors.ID: (*pageSide).sectors,
	}[s.Plan().ID]
}

// pageSide says in figures what a page shows: rings by sector, cells without anybody, the access to sectors.
type pageSide struct {
	pieces
	frame *frame
	body  *live
}

func newPageSide(s *session.Session, h command.Host) (fyne.CanvasObject, func()) {
	p := &pageSide{pieces: pieces{s, h}, body: newLive(0)}
	list := command.ByID("page-table")
	foot := kit.Pad(kit.Gap2, kit.Gap4, kit.Flow(0, kit.NewButton(kit.Outlined, list.Icon, s.Language().Say(list.Name()), func() { list.Run(s, h) })))
	p.frame = newFrame(nil, kit.Column(0, p.body.Container), foot)
	p.update()
	return p.frame, s.Watch(exceptJobs(p.update))
}

func (p *pageSide) update() {
	build := sideOf(p.s)
	if p.s.Document() == nil || build == nil {
		return
	}
	p.body.show(actorKey(p.s, p.s.Ego(), p.s.Plan().ID+string(p.s.Out())), func() []fyne.CanvasObject { return build(p) })
	p.frame.Refresh()
}

// in is what the page is made of.
func (p *pageSide) in() plan.In {
	in := plan.In{Snapshot: p.s.Laid(), Ego: p.s.Ego()}
	if p.s.Around() != nil {
		in.Look.Through = p.s.Snapshot()
	}
	return in
}

// head is the title of the panel with a line below it.
func (p *pageSide) head(title, said string) fyne.CanvasObject {
	return kit.Pad(kit.Gap4, kit.Gap4, kit.Column(kit.Gap1, kit.NewWrapped(kit.Title, p.s.T(title)), kit.NewWrapped(kit.Label, said)))
}

// rings counts actors by ring and sector.
func (p *pageSide) rings() []fyne.CanvasObject {
	n := p.s.Laid()
	ego, ok := n.Index(p.s.Ego())
	if !ok {
		return []fyne.CanvasObject{p.head("panel.rings.title", p.s.T("panel.rings.nobody"))}
	}
	said := p.s.T("panel.rings.around", "Actor", n.Actors[ego].MapLabel())
	parts := []fyne.CanvasObject{p.head("panel.rings.title", said), p.ringTable(p.in(), ego)}
	return append(parts, kit.Pad(kit.Gap3, kit.Gap4, kit.NewWrapped(kit.Caption, p.s.T("panel.rings.hint"))))
}

// ringTable is the table of rings by sector with its sums; the columns have the signs of the sectors.
func (p pieces) ringTable(in plan.In, ego int) fyne.CanvasObject {
	tally, l := plan.TallyOf(in, ego), p.s.Language()
	columns := sectorsIn(tally)
	head := []fyne.CanvasObject{kit.NewText(kit.Label, p.s.T("panel.rings.ring"))}
	for _, k := range columns {
		if k == len(graph.Sectors) {
			head = append(head, kit.NewText(kit.Label, p.s.T("panel.rings.sum")).AtRight())
			continue
		}
		head = append(head, atRight(actorSign(p.s, graph.Actor{Sector: graph.Sectors[k].Code}, 15)))
	}
	table := kit.Column(0, tallyRow(head...), kit.NewSeparator())
	for row, counts := range tally {
		name, style := "panel.rings.sum", kit.Strong
		if row < network.RingApart {
			name, style = plan.RingWord(row+1), kit.Body
		}
		cells := []fyne.CanvasObject{kit.NewCut(style, p.s.T(name))}
		for _, k := range columns {
			text, of := l.Whole(counts[k]), style
			if k == len(graph.Sectors) {
				of = kit.Strong
			}
			if counts[k] == 0 {
				text = "–"
			}
			cells = append(cells, kit.NewText(of, text).AtRight())
		}
		table.Add(tallyRow(cells...))
		table.Add(kit.NewSeparator())
	}
	return table
}

// sectorsIn returns the columns of a tally that have anybody, and that of the sum.
func sectorsIn(t plan.Tally) []int {
	var columns []int
	for k, count := range t[network.RingApart] {
		if count > 0 || k < len(graph.Sectors)-1 {
			columns = append(columns, k)
		}
	}
	return columns
}

// cells says which cells of the lanes are empty, and which are filled but out of reach.
func (p *pageSide) cells() []fyne.CanvasObject {
	r := plan.CellsOf(p.in())
	n, l := p.s.Laid(), p.s.Language()
	parts := []fyne.CanvasObject{p.head("panel.cells.title", p.s.T("panel.cells.filled", "Count", r.Filled, "Of", r.All, "Day", l.Date(string(n.Day))))}
	if len(r.Expected) == 0 {
		parts = append(parts, kit.Pad(0, kit.Gap4, kit.NewNotice(kit.Look{Fill: kit.ColorOKTint, Radius: 6, Vertical: kit.Gap2, Horizontal: kit.Gap2}, "check", kit.ColorOK, p.s.T("panel.cells.all-filled"))), kit.Pad(kit.Gap1, 0, kit.NewText(kit.Caption, "")))
	}
	for _, zone := range r.Expected {
		parts = append(parts, kit.NewSeparator(), p.missing(zone))
	}
	if len(r.Apart) > 0 {
		parts = append(parts, kit.NewSeparator(), kit.Pad(kit.Gap3, kit.Gap4, kit.NewText(kit.Strong, p.s.T("panel.cells.apart"))))
	}
	for _, cell := range r.Apart {
		parts = append(parts, kit.NewSeparator(), p.apart(n, cell))
	}
	if len(r.Empty) > 0 {
		parts = append(parts, kit.NewSeparator(), kit.Pad(kit.Gap3, kit.Gap4, p.addToEmpty(r.Empty)))
	}
	return parts
}

// zoneWords says a cell: "RT · Pemerintah"; a sector that is nowhere by itself.
func (p pieces) zoneWords(zone plan.Zone) string {
	sector := p.s.T("sector." + zone.Sector)
	if zone.Tier == "" {
		return sector
	}
	return p.s.T("plan.tier."+zone.Tier) + " · " + sector
}

// missing is a cell where one would expect somebody.
func (p *pageSide) missing(zone plan.Zone) fyne.CanvasObject {
	words := kit.Column(0, kit.NewWrapped(kit.Body, p.zoneWords(zone)), kit.NewWrapped(kit.Label, p.s.T("panel.cells.expected")))
	add := kit.NewButton(kit.Outlined, "plus", p.s.T("panel.cells.add"), func() { p.addIn(zone) })
	add.EnableWhere(!p.s.Document().ReadOnly(), p.s.T("panel.read-only"))
	return kit.Pad(kit.Gap2, kit.Gap4, newSides(actorSign(p.s, graph.Actor{Sector: zone.Sector}, 18), words, add))
}

// apart is a filled cell to which there is no way; a press selects those in it.
func (p *pageSide) apart(n *network.Snapshot, cell plan.Cell) fyne.CanvasObject {
	var ids []graph.ID
	var names []string
	for _, i := range cell.Actors {
		ids, names = append(ids, n.Actors[i].ID), append(names, n.Actors[i].MapLabel())
	}
	said := fmt.Sprintf("%s · %s", p.s.T("plan.tier."+cell.Zone.Tier), p.s.T("panel.cells.no-way"))
	words := kit.Column(0, kit.NewWrapped(kit.Body, strings.Join(aFew(p.s, names), ", ")), kit.NewWrapped(kit.Label, said))
	return row(actorSign(p.s, n.Actors[cell.Actors[0]], 18), words, nil, func() { p.s.Select(ids...) })
}

// addToEmpty offers a party in one of the other empty cells.
func (p *pageSide) addToEmpty(zones []plan.Zone) fyne.CanvasObject {
	var add *kit.Button
	add = kit.NewMenuButton(kit.Outlined, "plus", p.s.T("panel.cells.add-to-empty"), func() {
		var lines []command.Line
		for _, zone := range zones {
			lines = append(lines, command.Line{Label: p.zoneWords(zone), Do: func() { p.addIn(zone) }})
		}
		kit.ShowItems(add, kit.Lines(lines)...)
	})
	add.EnableWhere(!p.s.Document().ReadOnly(), p.s.T("panel.read-only"))
	return kit.Flow(0, add)
}

func (p *pageSide) addIn(zone plan.Zone) {
	if err := command.AddIn(p.s, p.h, zone); err != nil {
		p.h.Fail(err)
	}
}

// sectors says who is nearest in each sector, and offers to look for somebody where there is none.
func (p *pageSide) sectors() []fyne.CanvasObject {
	n, l, with := p.s.Laid(), p.s.Language(), 0
	list := plan.AccessOf(p.in())
	var rows []fyne.CanvasObject
	for _, a := range list {
		if a.Count > 0 {
			with++
		}
		sign := actorSign(p.s, graph.Actor{Sector: a.Sector.Code}, 18)
		name := kit.NewWrapped(kit.Strong, p.s.T("sector."+a.Sector.Code))
		if a.Nearest < 0 && a.Stopped > 0 {
			words := kit.Column(0, name, kit.NewWrapped(kit.Label, p.s.T("plan.sectors.none-pass")))
			rows = append(rows, kit.NewSeparator(), kit.Pad(kit.Gap2, kit.Gap4, newSides(sign, words, nil)))
			continue
		}
		if a.Nearest < 0 {
			find := kit.NewButton(kit.Outlined, "plus", p.s.T("panel.sectors.find"), func() { p.addIn(plan.Zone{Sector: a.Sector.Code}) })
			find.EnableWhere(!p.s.Document().ReadOnly(), p.s.T("panel.read-only"))
			words := kit.Column(0, name, kit.NewWrapped(kit.Label, p.s.T("panel.sectors.nobody")))
			rows = append(rows, kit.NewSeparator(), kit.Pad(kit.Gap2, kit.Gap4, newSides(sign, words, find)))
			continue
		}
		near := n.Actors[a.Nearest]
		said := p.s.T("panel.sectors.nearest", "Actor", near.MapLabel(), "Count", int(a.Steps))
		if a.Steps == network.Unreachable {
			said = p.s.T("panel.sectors.no-way")
		}
		words := kit.Column(0, name, kit.NewWrapped(kit.Label, said))
		rows = append(rows, kit.NewSeparator(), row(sign, words, kit.NewText(kit.Body, l.Whole(a.Count)), func() { p.s.Select(near.ID) }))
	}
	return append([]fyne.CanvasObject{p.head("panel.sectors.title", p.s.T("panel.sectors.with", "Count", with, "Of", len(list)))}, rows...)
}
