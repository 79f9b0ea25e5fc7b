package view

import (
	"cmp"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"jejaring/app/command"
	"jejaring/app/kit"
	"jejaring/app/session"
	"jejaring/graph"
	"jejaring/graph/locale"
	"jejaring/graph/network"
	"jejaring/graph/path"
)

var waysView = View{ID: session.ViewWays, Icon: "arrow-right", Strip: true, New: newWays}

// waysPart shows how one gets from one party to another: at the left between whom and the ways, at the right the map on
// which the chosen way is lit step by step.
type waysPart struct {
	s      *session.Session
	h      command.Host
	from   *kit.Picker
	to     *kit.Picker
	swap   *kit.Button
	kinds  *kit.Segmented
	said   *kit.Text
	list   *fyne.Container
	scroll *container.Scroll
	title  *kit.Text
	steps  *fyne.Container
	back   *kit.Button
	next   *kit.Button
	built  wayKey
	found  wayKey        // of what the ways are
	listed [][]int32     // the best first
	past   []path.Detour // the last of those listed, where all ways share somebody
	rows   []*kit.Press
	laid   laidWay
	other  *instead
	beside *besideMap
}

// wayKey is what the list of ways is made of.
type wayKey struct {
	snapshot *network.Snapshot
	from, to graph.ID
	apart    bool
}

// laidWay is which way lies over the map how far.
type laidWay struct {
	wayKey
	way, steps int
}

// mostShortest is how many of the shortest ways are listed.
const mostShortest = 6

func newWays(s *session.Session, h command.Host) (fyne.CanvasObject, func()) {
	if s.Document() == nil {
		return container.NewWithoutLayout(), func() {}
	}
	p := &waysPart{s: s, h: h, other: newInstead(), said: kit.NewWrapped(kit.Body, ""), list: kit.Column(kit.Gap2), steps: kit.Column(kit.Gap1)}
	look := &s.Looks.Ways
	p.from = kit.NewPicker(s.Language(), p.parties, func(id string) { look.From = graph.ID(id); p.begin() })
	p.to = kit.NewPicker(s.Language(), p.parties, func(id string) { look.To = graph.ID(id); p.begin() })
	p.swap = kit.NewButton(kit.Plain, "swap", s.T("view.ways.swap"), func() { look.From, look.To = look.To, look.From; p.begin() })
	p.kinds = kit.NewSegmented([]kit.Segment{
		{Code: "shortest", Label: s.T("view.ways.shortest")},
		{Code: "apart", Label: s.T("view.ways.apart")},
	}, "shortest", func(code string) { look.Apart = code == "apart"; p.begin() })
	p.title = kit.NewWrapped(kit.Title, "")
	p.back = kit.NewButton(kit.Outlined, "chevron-left", s.T("view.ways.back"), func() { p.step(-1) })
	p.next = kit.NewButton(kit.Outlined, "chevron-right", s.T("view.ways.next"), func() { p.step(1) })
	above := kit.Pad(kit.Gap3, kit.Gap4, kit.Column(kit.Gap2, p.title, p.steps, kit.Flow(kit.Gap2, p.back, p.next)))
	body, scroll := kit.NewHeldScroll(kit.Pad(kit.Gap3, kit.Gap4, kit.Column(kit.Gap3, p.said, p.list)))
	p.scroll = scroll
	p.beside = newBesideMap(s, h, besideParts{
		leads: []fyne.CanvasObject{p.swap},
		head:  []fyne.CanvasObject{kit.NewRow(s.T("view.ways.from"), "", p.from), kit.NewRow(s.T("view.ways.to"), "", p.to), p.kinds},
		body:  body, told: above, other: p.other.Container,
	})
	p.update()
	stop := s.Watch(func(session.Notice) { p.update() })
	return p.beside, func() {
		stop()
		p.beside.end()
	}
}

// parties are those on the map; a family is a code.
func (p *waysPart) parties() []kit.Option {
	var options []kit.Option
	for _, o := range kit.RecordOptions(p.s.Language(), graph.KindFor[graph.Actor](), p.s.Document()) {
		if _, ok := p.s.Snapshot().Index(graph.ID(o.ID)); ok {
			options = append(options, o)
		}
	}
	return options
}

// begin shows another search from its start.
func (p *waysPart) begin() {
	p.s.Looks.Ways.Way, p.s.Looks.Ways.Steps = 0, 0
	p.update()
}

// ends returns the indices of the two parties, and whether both are on the map and are two.
func (p *waysPart) ends() (i, j int, ok bool) {
	look, s := p.s.Looks.Ways, p.s.Snapshot()
	i, from := s.Index(look.From)
	j, to := s.Index(look.To)
	return i, j, from && to && i != j
}

// key is what is looked for just now.
func (p *waysPart) key() wayKey {
	look := p.s.Looks.Ways
	return wayKey{p.s.Snapshot(), look.From, look.To, look.Apart}
}

// ways returns the ways that are listed, the best first; they are looked for once.
func (p *waysPart) ways() [][]int32 {
	if key := p.key(); p.found != key {
		p.found, p.listed = key, p.find()
	}
	return p.listed
}

func (p *waysPart) find() [][]int32 {
	i, j, ok := p.ends()
	p.past = nil
	switch {
	case !ok:
		return nil
	case p.s.Looks.Ways.Apart:
		ways := path.Independent(p.s.Snapshot(), i, j)
		slices.SortStableFunc(ways, func(a, b []int32) int { return cmp.Compare(len(a), len(b)) })
		if len(ways) == 1 && len(ways[0]) > 2 {
			return p.withDetours(i, j)
		}
		return ways
	}
	return path.Chains(p.s.Snapshot(), i, j, mostShortest)
}

func (p *waysPart) update() {
	if p.s.Document() == nil {
		return
	}
	look := &p.s.Looks.Ways
	for picker, id := range map[*kit.Picker]graph.ID{p.from: look.From, p.to: look.To} {
		if id == "" {
			picker.SetChosen("", "")
		} else {
			picker.SetChosen(string(id), graph.NameOf(id, p.s.Document()))
		}
	}
	p.kinds.SetChosen(map[bool]string{true: "apart", false: "shortest"}[look.Apart])
	ways := p.ways()
	look.Way = min(look.Way, max(0, len(ways)-1))
	p.showList(ways)
	for k, row := range p.rows {
		row.SetOn(k == look.Way)
	}
	_, _, ok := p.ends()
	p.showWay(ways)
	p.sayWhy()
	p.beside.showMap(ok)
}

// sayWhy stands in the place of the map until two parties are chosen.
func (p *waysPart) sayWhy() {
	if p.s.Snapshot().N() < 2 {
		p.other.say(p.s.T("view.ways.too-few"), p.s.T("view.ways.too-few-hint"), addFirst(p.s, p.h)...)
		return
	}
	p.other.say(p.s.T("view.ways.empty"), p.s.T("view.ways.empty-hint"))
}

// showList builds the list where it is another one than before.
func (p *waysPart) showList(ways [][]int32) {
	key := p.key()
	if key == p.built {
		return
	}
	p.built, p.rows, p.list.Objects = key, nil, nil
	i, j, ok := p.ends()
	switch {
	case !ok:
		p.said.SetText(p.s.T("view.ways.choose"))
	case len(ways) == 0:
		p.said.SetText(p.s.Language().Say(p.noWay(i, j)))
		p.list.Add(p.whatNow(i, j))
	default:
		p.said.SetText(p.s.Language().Say(p.summary(i, j, ways)))
		for k, way := range ways {
			row := p.row(k, way)
			p.rows = append(p.rows, row)
			p.list.Add(kit.NewBox(kit.Look{Fill: kit.ColorSurface, Stroke: kit.ColorLine, Radius: 8}, row))
		}
		if p.s.Looks.Ways.Apart && len(ways)-len(p.past) == 1 {
			p.list.Add(p.another(i, j))
		}
	}
	p.scroll.Offset = fyne.Position{}
	p.list.Refresh()
	p.scroll.Refresh()
}

// summary says how far the two are and how many ways there are that share nobody.
func (p *waysPart) summary(i, j int, ways [][]int32) locale.Message {
	s := p.s.Snapshot()
	values := []any{"From", p.name(i), "To", p.name(j)}
	if p.s.Looks.Ways.Apart {
		return p.apartSaid(i, j, ways)
	}
	var apart locale.Phrase = locale.M("view.ways.independent.many")
	switch n := len(path.Independent(s, i, j)); {
	case n == 1 && len(ways[0]) == 2:
		apart = locale.M("view.ways.independent.direct")
	case n == 1:
		apart = p.sharedSaid(i, j)
	case n == 2:
		apart = locale.M("view.ways.independent.two")
	}
	return locale.M("view.ways.said", append(values, "Steps", locale.M("measure.steps", "Count", len(ways[0])-1), "Apart", apart)...)
}

// name is how an actor is called on the screen: a family by its code.
func (p *waysPart) name(i int) locale.Name {
	return locale.Name(p.s.Snapshot().Actors[i].MapLabel())
}

// row is one way with all whom it passes; a press lights it.
func (p *waysPart) row(k int, way []int32) *kit.Press {
	text := ""
	for n, i := range way {
		if n > 0 {
			text += " → "
		}
		text += string(p.name(int(i)))
	}
	title := p.s.T("view.ways.way", "Number", k+1, "Steps", locale.M("measure.steps", "Count", len(way)-1))
	if k == 0 && !p.s.Looks.Ways.Apart && len(way) > 2 {
		title = p.s.T("view.ways.best", "Steps", locale.M("measure.steps", "Count", len(way)-1))
	}
	if past := k - (len(p.listed) - len(p.past)); past >= 0 {
		title = p.s.T("view.ways.past", "Name", p.name(int(p.past[past].Stopped)), "Steps", locale.M("measure.steps", "Count", len(way)-1))
	}
	words := kit.Column(kit.Gap1, kit.NewWrapped(kit.Strong, title), kit.NewWrapped(kit.Quiet, text))
	return kit.NewPress(kit.Pad(kit.Gap3, kit.Gap3, words), func() {
		p.s.Looks.Ways.Way, p.s.Looks.Ways.Steps = k, 0
		p.update()
	})
}
