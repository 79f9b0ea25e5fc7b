package view

import (
	"cmp"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"jejaring/app/command"
	"jejaring/app/kit"
	"jejaring/app/session"
	"jejaring/graph"
	"jejaring/graph/locale"
	"jejaring/graph/network"
)

// fieldSheet is the assessment of fields of cooperation (SD-31): parties beside fields, ticked by mouse and keys, with
// what the party has, how willing and how influential it is. Those from whom most may be hoped stand first (SD-77); they
// keep their places while they are assessed, so that nothing jumps away below the hand.
type fieldSheet struct {
	s        *session.Session
	h        command.Host
	snapshot *network.Snapshot
	order    []graph.ID // all, in the order of the last sorting
	rows     []graph.Actor
	fields   []graph.Choice
	has      map[graph.ID]graph.Set // fields in which a party has a resource that is valid
	signs    *actorSigns
	matrix   *kit.Matrix
	search   *kit.Entry
	sort     *kit.Button
	said     *kit.Text
	bar      fyne.CanvasObject
	empty    *fyne.Container
	object   *fyne.Container
}

// The columns beside the fields.
const (
	partyColumn = "party"
	hasColumn   = "has_resource"
	willColumn  = "willingness"
	sayColumn   = "influence"
	worthColumn = "prospect"
)

var assessed = []string{hasColumn, willColumn, sayColumn, worthColumn}

func newFieldSheet(s *session.Session, h command.Host) (fyne.CanvasObject, func()) {
	p := &fieldSheet{s: s, h: h, signs: newActorSigns(s), said: kit.NewWrapped(kit.Body, ""), empty: container.NewStack()}
	p.matrix = kit.NewMatrix(kit.MatrixOptions{
		RowHeight: 36, HeadHeight: 60, Draw: p.draw, Head: p.drawHead, Tip: p.tip,
		OnChoose: p.explain, OnPress: p.press, OnKey: p.key, OnRune: p.rune, OnOpen: func(at kit.Spot) { p.open(at) },
	})
	p.search = kit.NewEntry(nil)
	p.search.SetPlaceHolder(s.T("view.table.filter"))
	p.search.Icon = kit.Icon("search", kit.ColorInk3)
	p.search.OnTyped(func(string) { p.arrange() })
	p.sort = kit.NewButton(kit.Outlined, "", s.T("view.fields.sort"), p.resort)
	keys := kit.NewIconButton("help", s.T("view.fields.keys"), func() { h.Tell(locale.M("view.fields.keys")) })
	head := kit.Pad(kit.Gap1, kit.Gap4, kit.FlowEnds(kit.Gap2, kit.AtLeast(220, 0, p.search), keys, p.sort))
	p.bar = kit.NewBox(kit.Look{Fill: kit.ColorTint, Vertical: kit.Gap2, Horizontal: kit.Gap4}, p.said)
	p.object = container.New(headAndFoot{}, head, container.NewStack(p.matrix, p.empty), p.bar)
	p.update()
	return p.object, s.Watch(func(session.Notice) { p.update() })
}

// update follows the session: new parties stand last until they are sorted.
func (p *fieldSheet) update() {
	if p.s.Document() == nil || p.s.Snapshot() == p.snapshot {
		return
	}
	first := p.snapshot == nil
	p.snapshot, p.fields = p.s.Snapshot(), graph.Choices("service-field", p.s.Document())
	p.has = map[graph.ID]graph.Set{}
	for r := range graph.Each[graph.Resource](p.snapshot) {
		if r.ValidOn(p.s.Day()) {
			p.has[r.Provider] = p.has[r.Provider].With(r.Field)
		}
	}
	known := make(map[graph.ID]bool, len(p.order))
	for _, id := range p.order {
		known[id] = true
	}
	for _, a := range p.snapshot.Actors {
		if !known[a.ID] && !a.IsClient {
			p.order = append(p.order, a.ID)
		}
	}
	if first {
		p.order = ranked(p.snapshot, p.order)
	}
	p.arrange()
}

// ranked returns parties by has_resource × willingness × influence, the greatest first, then by their labels (SD-77).
func ranked(s *network.Snapshot, ids []graph.ID) []graph.ID {
	list := slices.Clone(ids)
	actors := make(map[graph.ID]graph.Actor, len(ids))
	for _, id := range ids {
		actors[id], _ = graph.Get[graph.Actor](s, id)
	}
	slices.SortStableFunc(list, func(a, b graph.ID) int {
		x, y := actors[a], actors[b]
		return cmp.Or(cmp.Compare(y.Prospect(), x.Prospect()), cmp.Compare(strings.ToLower(x.Label()), strings.ToLower(y.Label())))
	})
	return list
}

func (p *fieldSheet) resort() {
	p.order = ranked(p.snapshot, p.order)
	p.arrange()
	p.matrix.Choose(kit.Spot{Row: 0, Column: 1})
	p.matrix.Focus()
}

// arrange shows the rows whose label has what is searched for.
func (p *fieldSheet) arrange() {
	text := strings.ToLower(strings.TrimSpace(p.search.Text))
	p.rows = p.rows[:0]
	for _, id := range p.order {
		i, ok := p.snapshot.Index(id)
		if ok && !p.snapshot.Actors[i].IsClient && strings.Contains(strings.ToLower(p.snapshot.Actors[i].Label()), text) {
			p.rows = append(p.rows, p.snapshot.Actors[i])
		}
	}
	columns := []kit.MatrixColumn{{Width: 190, Side: kit.StaysLeft}}
	for range p.fields {
		columns = append(columns, kit.MatrixColumn{Width: 92, Side: kit.Scrolled})
	}
	for range assessed {
		columns = append(columns, kit.MatrixColumn{Width: 76, Side: kit.StaysRight})
	}
	at, _ := p.matrix.Chosen()
	p.matrix.Set(len(p.rows), columns)
	if at.Column == 0 {
		p.matrix.Choose(kit.Spot{Row: at.Row, Column: 1})
	}
	p.sort.SetReason(p.whySorted())
	p.showEmpty()
	p.explain()
}

// whySorted says that the rows stand in their order already, or "".
func (p *fieldSheet) whySorted() string {
	if slices.Equal(p.order, ranked(p.snapshot, p.order)) {
		return p.s.T("view.fields.sorted")
	}
	return ""
}

func (p *fieldSheet) showEmpty() {
	p.empty.RemoveAll()
	none := len(p.rows) == 0
	show(p.matrix, !none)
	show(p.bar, !none)
	if !none {
		return
	}
	question, sentence, next := p.s.T("view.fields.empty"), p.s.T("view.fields.empty-hint"), []fyne.CanvasObject{}
	if len(p.order) > 0 {
		question, sentence = p.s.T("view.table.stopped"), p.s.T("view.fields.none-found")
	} else {
		next = addFirst(p.s, p.h)
	}
	p.empty.Add(kit.NewBox(kit.Surface, kit.NewEmpty(question, sentence, next...)))
}

// columnOf says what a column is about: a field, by its code, or one of those beside them.
func (p *fieldSheet) columnOf(column int) (name string, isField bool) {
	switch {
	case column == 0:
		return partyColumn, false
	case column <= len(p.fields):
		return p.fields[column-1].Code, true
	}
	return assessed[column-1-len(p.fields)], false
}

// explain says in the bar what is known of the chosen party.
func (p *fieldSheet) explain() {
	at, ok := p.matrix.Chosen()
	if !ok || at.Row >= len(p.rows) {
		return
	}
	first, last := p.matrix.Range()
	if n := last.Row - first.Row + 1; n > 1 || last.Column > first.Column {
		p.said.SetText(p.s.T("view.fields.range", "Count", n, "Fields", p.s.T("view.fields.columns", "Count", last.Column-first.Column+1)))
		return
	}
	a := p.rows[at.Row]
	answer := map[graph.Answer]string{graph.Yes: "answer.yes", graph.No: "answer.no", graph.Unknown: "answer.unknown"}[a.HasResource]
	p.said.SetText(p.s.T("view.fields.said", "Name", a.Label(), "Count", len(a.Fields.Words()), "Has", lowered(p.s.T(answer)),
		"Willingness", p.step(a.Willingness), "Influence", p.step(a.Influence), "Prospect", a.Prospect()))
}

// step writes a step of 1 to 5, "—" for unknown.
func (p *fieldSheet) step(x int) string {
	if x == 0 {
		return "—"
	}
	return p.s.Language().Whole(x)
}
