package view

import (
	"context"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"jejaring/app/command"
	"jejaring/app/kit"
	"jejaring/app/session"
	"jejaring/graph"
	"jejaring/graph/locale"
	"jejaring/graph/measure"
	"jejaring/graph/network"
	"jejaring/graph/report"
)

// needMatrixPart is V06: needs beside those who meet them, offer to, or could. The bar below explains the chosen cell and
// is the place where a placement is written.
type needMatrixPart struct {
	s        *session.Session
	h        command.Host
	snapshot *network.Snapshot  // that the rows are of
	all      measure.NeedMatrix // of it
	shown    measure.NeedMatrix // after the filters
	columns  []needColumn
	signs    *actorSigns
	matrix   *kit.Matrix
	fields   *kit.Chip
	owners   *kit.Chip
	save     *kit.Button
	sums     *fyne.Container
	summed   *fyne.Container // the same with room around it
	bar      *fyne.Container // what explains the cell, or the form
	form     *placeForm      // nil where nothing is written
	empty    *fyne.Container
	object   *fyne.Container
}

func newNeedMatrix(s *session.Session, h command.Host) (fyne.CanvasObject, func()) {
	p := &needMatrixPart{s: s, h: h, signs: newActorSigns(s), bar: kit.Column(0), empty: container.NewStack(), sums: kit.Flow(kit.Gap4)}
	p.matrix = kit.NewMatrix(kit.MatrixOptions{
		RowHeight: 44, HeadHeight: 60, Draw: p.draw, Head: p.drawHead, Tip: p.tip,
		OnChoose: p.chosen, OnOpen: func(kit.Spot) { p.open() }, OnKey: p.key, OnDrop: p.drop, CanDrag: p.dragged,
	})
	head := kit.Pad(kit.Gap1, kit.Gap4, p.head())
	sums := kit.Pad(kit.Gap2, kit.Gap4, p.sums)
	p.summed = kit.Column(0, sums)
	foot := kit.NewBox(kit.Ground, kit.Column(0, p.summed, p.bar))
	p.object = container.New(headAndFoot{sums}, head, container.NewStack(p.matrix, p.empty), foot)
	p.update()
	stop := s.Watch(func(session.Notice) { p.update() })
	return p.object, stop
}

// head holds the filters, and what is done with the whole.
func (p *needMatrixPart) head() fyne.CanvasObject {
	p.fields = kit.NewMenuChip("", "", false, func() { p.pickField() })
	p.fields.OnClear(func() { p.filter(session.NeedsLook{Owner: p.look().Owner}) })
	p.owners = kit.NewMenuChip("", "", false, func() { p.pickOwner() })
	p.owners.OnClear(func() { p.filter(session.NeedsLook{Field: p.look().Field}) })
	p.save = kit.NewButton(kit.Outlined, "download", p.s.T("view.matrix.save"), p.keep)
	button := newDeed(kit.Filled, command.ByID("add-need").Line(p.s, p.h))
	keys := kit.NewIconButton("help", p.s.T("view.matrix.keys"), func() { p.h.Tell(locale.M("view.matrix.keys")) })
	return kit.FlowEnds(kit.Gap2, kit.Line(0, p.fields), kit.Line(0, p.owners), keys, kit.Line(kit.Gap2, p.save, button))
}

func (p *needMatrixPart) look() *session.NeedsLook { return &p.s.Looks.Needs }

// update follows the session: other needs or placements.
func (p *needMatrixPart) update() {
	if p.s.Document() == nil || p.s.Snapshot() == p.snapshot {
		return
	}
	if p.s.Snapshot().N() <= quickMatrix {
		p.take(p.s.Snapshot())
		return
	}
	p.snapshot = p.s.Snapshot()
	snapshot := p.snapshot
	p.s.Start("need-matrix", locale.M("job.need-matrix"), func(ctx context.Context, _ func(float64)) error {
		_, err := measure.NeedMatrixOf(ctx, snapshot)
		return err
	}, func(err error) {
		if err != nil {
			p.h.Fail(err)
		} else if p.snapshot == snapshot {
			p.take(snapshot)
		}
	})
}

// quickMatrix is the number of actors up to which the matrix is made at once.
const quickMatrix = 400

// take shows the matrix of a snapshot.
func (p *needMatrixPart) take(snapshot *network.Snapshot) {
	found, err := measure.NeedMatrixOf(context.Background(), snapshot)
	if err != nil {
		p.h.Fail(err)
		return
	}
	p.snapshot, p.all = snapshot, found
	p.arrange()
}

// filter narrows the rows.
func (p *needMatrixPart) filter(look session.NeedsLook) {
	look.Need, look.Provider = p.look().Need, p.look().Provider
	*p.look() = look
	p.arrange()
}

// arrange shows the rows that pass the filters; the chosen need and provider stay chosen.
func (p *needMatrixPart) arrange() {
	look := *p.look()
	p.shown = p.all.Only(func(r measure.NeedRow) bool {
		return (look.Field == "" || r.Field == look.Field) && (look.Owner == "" || r.Owner == look.Owner)
	})
	p.columns = p.newColumns()
	columns := make([]kit.MatrixColumn, len(p.columns))
	for k, c := range p.columns {
		columns[k] = kit.MatrixColumn{Width: c.width, Side: c.side}
	}
	p.matrix.Set(len(p.shown.Rows), columns)
	p.matrix.Choose(p.spotOf(look.Need, look.Provider))
	p.showFilters()
	p.showSums()
	p.showEmpty()
	p.explain()
}

// showFilters says by what the rows are narrowed.
func (p *needMatrixPart) showFilters() {
	look, all := p.look(), p.s.T("view.matrix.all")
	field, owner := all, all
	if look.Field != "" {
		field = p.choice("service-field", look.Field)
	}
	if look.Owner != "" {
		owner = p.label(look.Owner)
	}
	p.fields.SetLabel(p.s.T("view.matrix.field", "Field", field))
	p.owners.SetLabel(p.s.T("view.matrix.owner", "Owner", owner))
	p.fields.SetOn(look.Field != "")
	p.owners.SetOn(look.Owner != "")
	p.object.Refresh()
}

// pickField offers the fields in which there are needs.
func (p *needMatrixPart) pickField() {
	var items []kit.MenuItem
	for _, c := range graph.Choices("service-field", p.s.Document()) {
		if slices.ContainsFunc(p.all.Rows, func(r measure.NeedRow) bool { return r.Field == c.Code }) {
			items = append(items, kit.MenuItem{Label: p.choice("service-field", c.Code), On: p.look().Field == c.Code, Do: func() {
				p.filter(session.NeedsLook{Field: c.Code, Owner: p.look().Owner})
			}})
		}
	}
	kit.ShowItems(p.fields, items...)
}

// pickOwner offers those who need something.
func (p *needMatrixPart) pickOwner() {
	var options []kit.Option
	for _, o := range kit.RecordOptions(p.s.Language(), graph.KindFor[graph.Actor](), p.s.Document()) {
		if slices.ContainsFunc(p.all.Rows, func(r measure.NeedRow) bool { return string(r.Owner) == o.ID }) {
			options = append(options, o)
		}
	}
	kit.OpenAt(p.owners, p.s.T("kit.search"), p.s.T("kit.nothing-found"), func(text string) []kit.Option { return kit.Find(options, text) }, func(id string) {
		p.filter(session.NeedsLook{Field: p.look().Field, Owner: graph.ID(id)})
	})
}

// keep writes the table as a file.
func (p *needMatrixPart) keep() {
	table := report.NeedTableOf(p.snapshot, p.shown, p.s.Language())
	command.Save(p.s, p.h, command.File{
		Title: locale.M("view.matrix.save-title"), Name: p.s.Project().Name + " " + p.s.T("sheet.matrix.name"), Extension: ".csv", Write: table.CSV,
	})
}

// showEmpty asks for the first need where there is none, and says where the filters leave none.
func (p *needMatrixPart) showEmpty() {
	p.empty.RemoveAll()
	none := len(p.shown.Rows) == 0
	show(p.matrix, !none)
	show(p.save, !none)
	show(p.summed, !none)
	show(p.bar, !none)
	if !none {
		return
	}
	question, sentence := p.s.T("view.matrix.empty"), p.s.T("view.matrix.empty-hint")
	next := newDeed(kit.Accented, command.ByID("add-need").Line(p.s, p.h))
	if len(p.all.Rows) > 0 {
		question, sentence = p.s.T("view.table.stopped"), p.s.T("view.table.stopped-hint")
		next = kit.NewButton(kit.Accented, "", p.s.T("view.table.clear"), func() { p.filter(session.NeedsLook{}) })
	}
	p.empty.Add(kit.NewBox(kit.Surface, kit.NewEmpty(question, sentence, next)))
}

func (p *needMatrixPart) choice(list, code string) string {
	return p.s.Language().Say(graph.ChoiceMessage(list, code, p.s.Document()))
}

// label is how a party is called on the screen: a family by its code.
func (p *needMatrixPart) label(id graph.ID) string {
	a, _ := graph.Get[graph.Actor](p.s.Document(), id)
	return a.Label()
}
