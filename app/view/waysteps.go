package view

import (
	"fmt"

	"jejaring/app/kit"
)

// step goes on along the way, or back.
func (p *waysPart) step(by int) {
	ways, look := p.ways(), &p.s.Looks.Ways
	if len(ways) == 0 {
		return
	}
	length := len(ways[look.Way]) - 1
	if look.Steps == 0 { // all are lit: on begins anew, back takes the last away
		look.Steps = map[bool]int{true: 0, false: length}[by > 0]
	}
	look.Steps = min(max(look.Steps+by, 1), length)
	p.update()
}

// showWay lights the chosen way on the map, as far as it is taken, and says who introduces whom.
func (p *waysPart) showWay(ways [][]int32) {
	look := p.s.Looks.Ways
	if len(ways) == 0 {
		p.showNoWay()
		return
	}
	way := ways[look.Way]
	length := len(way) - 1
	taken := look.Steps
	if taken == 0 || taken > length {
		taken = length
	}
	laid := laidWay{p.built, look.Way, taken}
	p.title.SetText(p.s.T("view.ways.title", "From", p.name(int(way[0])), "To", p.name(int(way[length]))))
	show(p.back, length > 1)
	show(p.next, length > 1)
	p.back.EnableWhere(taken > 1, p.s.T("view.ways.at-start"))
	p.next.EnableWhere(look.Steps != length, p.s.T("view.ways.at-end"))
	if laid == p.laid {
		return
	}
	p.laid, p.steps.Objects = laid, nil
	for k, sentence := range p.sentences(way) {
		style := kit.Body
		if k >= taken {
			style = kit.Body.In(kit.ColorInk3)
		}
		if length > 1 {
			sentence = fmt.Sprintf("%d. %s", k+1, sentence)
		}
		p.steps.Add(kit.NewWrapped(style, sentence))
	}
	p.steps.Refresh()
	p.s.Lay(p.s.WayOverlay(way, taken))
}

// sentences say who introduces whom: each actor between makes the one before known to the one after.
func (p *waysPart) sentences(way []int32) []string {
	if len(way) == 2 {
		return []string{p.s.T("view.ways.direct", "From", p.name(int(way[0])), "To", p.name(int(way[1])))}
	}
	said := []string{p.s.T("view.ways.ask", "From", p.name(int(way[0])), "First", p.name(int(way[1])))}
	for k := 1; k+1 < len(way); k++ {
		said = append(said, p.s.T("view.ways.introduces", "Who", p.name(int(way[k])), "From", p.name(int(way[0])), "To", p.name(int(way[k+1]))))
	}
	return said
}
