package panel

import (
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"jejaring/app/command"
	"jejaring/app/kit"
	"jejaring/app/session"
	"jejaring/graph"
	"jejaring/graph/network"
	"jejaring/graph/path"
)

var why = Panel{ID: "why", Icon: "help", New: newWhy, For: func(s *session.Session) bool {
	_, _, ok := command.PairOf(s)
	return ok && s.Panel() == "why"
}}

// How many ways and common neighbours of a pair are listed.
const (
	mostWhyWays   = 3
	mostWhyCommon = 12
)

// whyPanel says what ties two parties: each tie with all that it says, and where none can be gone along the shortest ways;
// then whom both know. It is to be read; a press leads to where things are changed.
type whyPanel struct {
	s     *session.Session
	h     command.Host
	frame *frame
	head  *live
	body  *live
}

func newWhy(s *session.Session, h command.Host) (fyne.CanvasObject, func()) {
	p := &whyPanel{s: s, h: h, head: newLive(kit.Gap1), body: newLive(0)}
	p.frame = newFrame(kit.Pad(kit.Gap3, kit.Gap4, p.head.Container), kit.Column(0, p.body.Container), nil)
	p.update()
	return p.frame, s.Watch(exceptJobs(p.update))
}

func (p *whyPanel) update() {
	a, b, ok := command.PairOf(p.s)
	if !ok {
		return
	}
	of := actorKey(p.s, a+"|"+b, "")
	p.head.show(of, func() []fyne.CanvasObject { return p.heading(a, b) })
	if p.body.show(of, func() []fyne.CanvasObject { return p.said(a, b) }) {
		p.frame.toTop()
	}
	p.frame.Refresh()
}

// heading asks the question and says in one sentence how the two are tied.
func (p *whyPanel) heading(a, b graph.ID) []fyne.CanvasObject {
	back := kit.NewIconButton("chevron-left", p.s.T("panel.back"), func() { p.s.ShowPanel("") })
	names := p.s.T("panel.why.title", "A", p.name(a), "B", p.name(b))
	words := kit.Column(kit.Gap1, kit.NewWrapped(kit.Label, p.s.T("command.why-tied.name")), kit.NewWrapped(kit.Title, names), kit.NewWrapped(kit.Body, p.summary(a, b)))
	line := newSides(back, words, nil)
	line.atTop = true
	return []fyne.CanvasObject{line}
}

// name is how an actor is called on the screen: a family by its code.
func (p *whyPanel) name(id graph.ID) string {
	if r, ok := graph.Get[graph.Actor](p.s.Document(), id); ok {
		return r.MapLabel()
	}
	return string(id)
}

func (p *whyPanel) summary(a, b graph.ID) string {
	i, j, shown := p.ends(a, b)
	if !shown {
		return p.s.T("panel.why.not-shown")
	}
	n := p.s.Snapshot()
	ties, steps := len(p.ties(a, b)), n.SafeDistances(i)[j]
	switch {
	case ties > 0 && steps == 1:
		return p.s.T("panel.why.tied", "Count", ties)
	case ties > 0:
		return p.s.T("panel.why.strained", "Count", ties)
	case steps == network.Unreachable:
		return p.s.T("panel.why.no-way")
	}
	return p.s.T("panel.why.steps", "Count", int(steps))
}

// ends returns where the two stand in the network, and whether the lens and the day show both.
func (p *whyPanel) ends(a, b graph.ID) (i, j int, shown bool) {
	i, one := p.s.Snapshot().Index(a)
	j, other := p.s.Snapshot().Index(b)
	return i, j, one && other
}

// ties returns the ties of the pair that lens and day show.
func (p *whyPanel) ties(a, b graph.ID) []graph.Tie {
	return p.s.Snapshot().Between(a, b)
}

// hidden counts the ties of the pair that have ended, have not begun or do not pass the lens.
func (p *whyPanel) hidden(a, b graph.ID) int {
	count := -len(p.ties(a, b))
	for _, t := range graph.Referring[graph.Tie](p.s.Document(), a) {
		if t.Joins(a, b) {
			count++
		}
	}
	return count
}

// said is the body: the ties, the ways and whom both know.
func (p *whyPanel) said(a, b graph.ID) []fyne.CanvasObject {
	var parts []fyne.CanvasObject
	for _, t := range p.ties(a, b) {
		parts = append(parts, p.tieRow(t), kit.NewSeparator())
	}
	if count := p.hidden(a, b); count > 0 {
		parts = append(parts, kit.Pad(kit.Gap2, kit.Gap4, kit.NewWrapped(kit.Caption, p.s.T("panel.why.hidden", "Count", count))))
	}
	i, j, shown := p.ends(a, b)
	if !shown {
		return parts
	}
	if !p.s.Snapshot().Network(network.Usable).Has(i, j) {
		parts = append(parts, p.ways(i, j)...)
	}
	return append(parts, p.common(i, j)...)
}

// tieRow says all of a tie; a press leads to its panel.
func (p *whyPanel) tieRow(t graph.Tie) fyne.CanvasObject {
	words := kit.Column(2, kit.NewWrapped(kit.Strong, p.s.Language().Say(graph.ChoiceMessage("tie-type", t.Type, p.s.Document()))))
	for k, line := range p.tieWords(t) {
		words.Add(kit.NewWrapped([]kit.Style{kit.Body, kit.Label}[min(k, 1)], line))
	}
	return tallRow(tieSign(p.s, t, 28, 14), words, func() { p.s.Select(t.ID) })
}

// tieWords are what a tie says: its direction, how strong it is, its level, since when, what flows.
func (p *whyPanel) tieWords(t graph.Tie) []string {
	l, among := p.s.Language(), p.s.Document()
	way := arrow(p.s, t)
	if way == "" {
		way = l.Say(graph.ChoiceMessage("direction", t.Direction, among))
	}
	lines := []string{way, p.s.T("panel.why.strength", "Strength", t.Strength, "Quality", lower(l.Say(graph.ChoiceMessage("quality", t.Quality, among))))}
	if level := graph.LevelOn(t.ID, p.s.Day(), among); t.Type == graph.Partnership {
		lines = append(lines, p.s.T("panel.why.level", "Level", levelText(level), "Name", lower(p.s.T("level."+strconv.Itoa(level)))))
	}
	if t.Start != "" {
		lines = append(lines, p.s.T("panel.why.since", "Date", l.ShortDate(string(t.Start))))
	}
	if graph.TieTypeOf(t.Type, among).IsFlow() {
		what := lower(l.Say(graph.ChoiceMessage("tie-type", t.Type, among)))
		if t.Field != "" {
			what += " (" + lower(l.Say(graph.ChoiceMessage("service-field", t.Field, among))) + ")"
		}
		lines = append(lines, p.s.T("panel.why.flows", "What", what))
	}
	return lines
}

// ways lists the shortest client-safe ways between two who cannot reach each other directly.
func (p *whyPanel) ways(i, j int) []fyne.CanvasObject {
	ways := path.Chains(p.s.Snapshot(), i, j, mostWhyWays)
	parts := []fyne.CanvasObject{p.title("panel.why.ways")}
	for _, way := range ways {
		var names []string
		for _, k := range way {
			names = append(names, p.s.Snapshot().Actors[k].MapLabel())
		}
		parts = append(parts, row(mark("branch", kit.ColorInk2), kit.NewWrapped(kit.Body, strings.Join(names, " → ")), nil, func() { p.findWay(i, j) }), kit.NewSeparator())
	}
	if len(ways) == 0 {
		parts = append(parts, kit.Pad(kit.Gap2, kit.Gap4, kit.NewWrapped(kit.Quiet, p.s.T("panel.why.no-way-hint"))))
	}
	open := kit.NewButton(kit.Outlined, "arrow-right", p.s.T("panel.why.open-ways"), func() { p.findWay(i, j) })
	return append(parts, kit.Pad(kit.Gap3, kit.Gap4, kit.Flow(0, open)))
}

// findWay shows the ways between two on the map.
func (p *whyPanel) findWay(i, j int) {
	actors := p.s.Snapshot().Actors
	p.s.Looks.Ways = session.WaysLook{From: actors[i].ID, To: actors[j].ID}
	p.s.Show(session.ViewWays)
}

// common lists whom both know; families are counted, and never offered as go-betweens.
func (p *whyPanel) common(i, j int) []fyne.CanvasObject {
	found := path.CommonOf(p.s.Snapshot(), i, j)
	parts := []fyne.CanvasObject{p.title("panel.why.common")}
	for _, k := range found.Others[:min(len(found.Others), mostWhyCommon)] {
		a := p.s.Snapshot().Actors[k]
		parts = append(parts, row(actorSign(p.s, a, 18), kit.NewWrapped(kit.Body, a.MapLabel()), nil, func() { p.s.Select(a.ID) }), kit.NewSeparator())
	}
	note := func(text string) { parts = append(parts, kit.Pad(kit.Gap2, kit.Gap4, kit.NewWrapped(kit.Label, text))) }
	if more := len(found.Others) - mostWhyCommon; more > 0 {
		note(p.s.T("panel.and-more", "Count", more))
	}
	if found.Clients > 0 {
		note(p.s.T("panel.why.clients", "Count", found.Clients))
	}
	if len(found.Others)+found.Clients == 0 {
		note(p.s.T("panel.why.no-common"))
	}
	return parts
}

func (p *whyPanel) title(id string) fyne.CanvasObject {
	return kit.Pad(kit.Gap3, kit.Gap4, kit.NewWrapped(kit.Strong, p.s.T(id)))
}
