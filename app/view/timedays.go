package view

import (
	"context"
	"io"
	"slices"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"jejaring/app/command"
	"jejaring/app/kit"
	"jejaring/app/session"
	"jejaring/graph"
	"jejaring/graph/compare"
	"jejaring/graph/document"
	"jejaring/graph/locale"
	"jejaring/graph/measure"
	"jejaring/graph/network"
	"jejaring/graph/report"
)

// daysPart sets two days beside each other: one picture of both with what is new, gone, stronger or weaker, and the tables
// of what changed, of the key numbers and of the needs.
type daysPart struct {
	s        *session.Session
	h        command.Host
	from, to *kit.DateEntry
	said     *kit.Text
	notes    *kit.Text
	tabs     *tabs
	save     *kit.Button
	body     *fyne.Container
	table    *kit.Table
	rows     map[graph.ID]measure.Row // of the changes
	above    fyne.CanvasObject
	side     fyne.CanvasObject
	asked    daysKey
	found    *compare.Comparison // nil until it is worked out
	overlay  *session.Overlay
	shown    shownPart
}

// daysKey is what a comparison is made of.
type daysKey struct {
	of       *document.Document
	revision uint64
	lens     network.Lens
	since    graph.Date
}

// shownPart is which table is on the screen.
type shownPart struct {
	of *compare.Comparison
	id string
}

// daysParts are the tables in the order in which people see them; their words are under "view.time.part.<id>".
var daysParts = []string{"changes", "numbers", "needs"}

const daysJob = "compare-days"

// roomForNotes is the size of letters from which the notes would leave no room for the tables: then they scroll with those
// with the tables, and the changes are lines instead of a table.
const roomForNotes = 1.4

func newDaysPart(s *session.Session, h command.Host) *daysPart {
	d := &daysPart{s: s, h: h, said: kit.NewWrapped(kit.Title, ""), notes: kit.NewWrapped(kit.Caption, ""), body: container.NewStack()}
	d.from = kit.NewDateEntry(s.Language(), s.Since, d.pickFrom)
	d.to = kit.NewDateEntry(s.Language(), s.Day, d.pickTo)
	d.from.OnRefused(h.Fail)
	d.to.OnRefused(h.Fail)
	d.tabs = newTabs(s, d.segments(), func(id string) { s.Looks.Time.Part = id; d.show() })
	d.save = kit.NewMenuButton(kit.Outlined, "download", s.T("view.time.save"), func() { kit.ShowItems(d.save, d.files()...) })
	pickers := kit.Beside(kit.Gap3, kit.NewRow(s.T("view.time.from"), "", d.from), kit.NewRow(s.T("view.time.to"), "", d.to))
	head := kit.Column(kit.Gap2, pickers, d.tabs.object)
	foot := kit.Pad(kit.Gap2, kit.Gap4, kit.Column(kit.Gap2, d.notes, kit.Flow(0, d.save)))
	d.side = container.NewBorder(kit.Pad(kit.Gap2, kit.Gap4, head), container.NewVBox(kit.NewSeparator(), foot), nil, nil, d.body)
	d.above = kit.Pad(kit.Gap2, kit.Gap4, d.said)
	return d
}

// part returns the ID of the table that is chosen.
func (d *daysPart) part() string {
	if d.s.Looks.Time.Part == "" {
		return daysParts[0]
	}
	return d.s.Looks.Time.Part
}

// pickFrom takes the earlier day; none is the first of all.
func (d *daysPart) pickFrom(day graph.Date) error {
	d.s.Looks.Time.Since = day
	d.update()
	return nil
}

// pickTo takes the later day, which is the one that the map shows; none is the project's own.
func (d *daysPart) pickTo(day graph.Date) error {
	lookAt(d.s, day)
	return nil
}

func (d *daysPart) update() {
	d.from.SetDay(d.s.Since())
	d.to.SetDay(d.s.Day())
	if asked := (daysKey{d.s.Document(), d.s.Document().Revision(), d.s.Lens(), d.s.Since()}); asked != d.asked {
		d.asked = asked
		d.compare(asked)
	}
	d.s.Lay(d.overlay)
	d.show()
}

// compare works out what changed: at once in a small network, else as a job. The picture waits for nothing.
func (d *daysPart) compare(asked daysKey) {
	records, day := graph.Freeze(d.s.Document()), asked.lens.Day
	difference := network.Between(records, asked.lens, asked.since, day)
	quick := compare.Comparison{Difference: difference}
	d.overlay, d.found = &session.Overlay{Snapshot: difference.Union(), Marks: quick.Marks(), Since: asked.since}, nil
	if len(d.overlay.Marks) == 0 {
		d.overlay.Since = ""
	}
	var found compare.Comparison
	work := func(ctx context.Context) (err error) {
		found, err = compare.Days(ctx, records, asked.lens, asked.since, day)
		return err
	}
	compose(d.s, daysJob, locale.M("view.time.comparing"), work, func(err error) {
		switch {
		case err != nil:
			d.h.Fail(err)
		case asked == d.asked:
			d.found = &found
			d.show()
		}
	})
}

// end takes the picture of both days away.
func (d *daysPart) end() {
	if d.overlay != nil {
		d.s.Cancel(daysJob)
		d.s.Lay(nil)
		d.overlay, d.found, d.asked = nil, nil, daysKey{}
	}
}

// show says what changed and shows the chosen table.
func (d *daysPart) show() {
	l := d.s.Language()
	show(d.tabs.object, d.found != nil)
	reason := ""
	if d.found == nil {
		d.said.SetText(l.T("view.time.comparing"))
		d.notes.SetText("")
		reason = l.T("view.time.comparing")
	} else {
		d.said.SetText(l.Say(d.found.Sentence()))
		notes := locale.List{Mark: " "}
		for _, n := range d.found.Notes() {
			notes.Parts = append(notes.Parts, n)
		}
		d.notes.SetText(notes.In(l))
	}
	show(d.notes, d.notes.Text() != "" && textFactor() < roomForNotes)
	d.save.SetReason(reason)
	if now := (shownPart{d.found, d.part()}); now != d.shown {
		d.shown = now
		d.build()
	}
	if d.table != nil && d.part() == daysParts[0] {
		d.table.SetSelected(d.s.Selection())
	}
}

func (d *daysPart) build() {
	d.table = nil
	d.body.Objects = nil
	if d.found != nil {
		d.tabs.name(d.segments())
		d.tabs.choose(d.part())
		d.body.Objects = []fyne.CanvasObject{d.partObject()}
	}
	d.body.Refresh()
	d.side.Refresh()
}

// segments name the tables, that of the changes with how many there are.
func (d *daysPart) segments() []kit.Segment {
	var list []kit.Segment
	for _, id := range daysParts {
		label := d.s.T("view.time.part." + id)
		if id == daysParts[0] && d.found != nil && !d.found.IsEmpty() {
			label += " (" + d.s.Language().Whole(len(d.found.Table().Rows)) + ")"
		}
		list = append(list, kit.Segment{Code: id, Label: label})
	}
	return list
}

func (d *daysPart) partObject() fyne.CanvasObject {
	switch d.part() {
	case "numbers":
		return d.plain(d.found.NumbersTable(), "")
	case "needs":
		return d.plain(d.found.NeedsTable(), d.s.T("view.time.no-needs"))
	}
	if d.found.IsEmpty() {
		return kit.NewEmpty(d.s.T("view.time.nothing"), d.s.T("view.time.nothing-hint"))
	}
	t := narrow(d.found.Table(), d.s.Language())
	if textFactor() >= roomForNotes {
		return d.list(t)
	}
	return d.changes(t)
}

// changesWide are the widths of the columns of the changes, in px at 100 %.
var changesWide = []float32{90, 164, 174}

// narrow joins what a row was and is in one column and leaves out the kind, so that all of it has room beside the map.
func narrow(t *measure.Table, l locale.Language) *measure.Table {
	said := func(row measure.Row, k int) string { return row.Cells[k].Write(t.Columns[k].Unit).In(l) }
	n := &measure.Table{Columns: []measure.Column{t.Columns[0], t.Columns[1], {Name: locale.M("view.time.step")}}}
	for _, row := range t.Rows {
		step := said(row, 3)
		if was := said(row, 2); was != "—" {
			step = was + " → " + step
		}
		n.Rows = append(n.Rows, measure.Row{Record: row.Record, Client: row.Client, Cells: []measure.Cell{row.Cells[0], row.Cells[1], measure.Name(step)}})
	}
	return n
}

// mostListed is how many changes are listed where letters are large.
const mostListed = 200

// list tells the changes in lines, where letters are too large for a table: a press lights one on the map.
func (d *daysPart) list(t *measure.Table) fyne.CanvasObject {
	l, list := d.s.Language(), kit.Column(2)
	for k, row := range t.Rows {
		if k == mostListed {
			list.Add(kit.NewWrapped(kit.Quiet, l.T("view.time.more", "Count", len(t.Rows)-k)))
			break
		}
		said := func(k int) string { return row.Cells[k].Write(t.Columns[k].Unit).In(l) }
		words := kit.Column(0, kit.NewWrapped(kit.Strong, said(1)), kit.NewWrapped(kit.Body, said(0)+": "+said(2)))
		list.Add(kit.NewPress(kit.Pad(kit.Gap1, kit.Gap2, words), func() { d.s.Select(row.Record) }))
	}
	list.Add(kit.Pad(kit.Gap2, kit.Gap2, kit.NewWrapped(kit.Caption, d.notes.Text())))
	return kit.NewScroll(kit.Pad(kit.Gap1, kit.Gap2, list))
}

// changes lists what changed: a press lights it on the map, a double press or Enter opens it there.
func (d *daysPart) changes(t *measure.Table) fyne.CanvasObject {
	l := d.s.Language()
	d.rows = map[graph.ID]measure.Row{}
	var ids []graph.ID
	for _, row := range t.Rows {
		d.rows[row.Record] = row
		ids = append(ids, row.Record)
	}
	columns := make([]kit.TableColumn, len(t.Columns))
	for k, c := range t.Columns {
		columns[k] = kit.TableColumn{ID: strconv.Itoa(k), Title: l.Say(c.Name), Width: changesWide[k], Text: func(row graph.ID) string {
			return d.rows[row].Cells[k].Write(c.Unit).In(l)
		}}
	}
	d.table = kit.NewTable(kit.TableOptions{
		Language: l, Columns: columns, Look: lookOf(d.s, "changes"), Among: func() graph.Reader { return d.s.Document() },
		OnSelect: func(rows []graph.ID) { d.s.Select(rows...) }, OnOpen: d.open,
	})
	d.table.SetRows(ids)
	return d.table
}

// open shows a record on the map, with its panel; what is there no longer on the day on which it was.
func (d *daysPart) open(row graph.ID) {
	gone := d.found != nil && slices.Contains(slices.Concat(d.found.Parties.Gone, d.found.Ties.Lost), row)
	day := d.s.Day()
	if gone {
		day = d.s.Since()
	}
	d.s.Show(session.ViewMap)
	lookAt(d.s, day)
	d.s.Select(row)
}

// plain lists a table of few rows.
func (d *daysPart) plain(t *measure.Table, none string) fyne.CanvasObject {
	if len(t.Rows) == 0 {
		return kit.Pad(kit.Gap3, kit.Gap4, kit.NewWrapped(kit.Quiet, none))
	}
	l, grid := d.s.Language(), kit.NewGrid(kit.Gap3)
	figures := func(k int) bool { return k > 0 && (k < 3 || d.part() == "numbers") }
	cells := make([]kit.GridCell, len(t.Columns))
	for k, c := range t.Columns {
		cells[k] = kit.GridCell{Text: l.Say(c.Name), Style: kit.Label, Right: figures(k)}
	}
	list := kit.Column(kit.Gap2, grid.Row(cells...), kit.NewSeparator())
	for _, row := range t.Rows {
		cells := make([]kit.GridCell, len(row.Cells))
		for k, cell := range row.Cells {
			cells[k] = kit.GridCell{Text: cell.Write(t.Columns[k].Unit).In(l), Style: kit.Body, Right: figures(k)}
		}
		list.Add(grid.Row(cells...))
	}
	if textFactor() >= roomForNotes {
		list.Add(kit.NewWrapped(kit.Caption, d.notes.Text()))
	}
	return kit.NewScroll(kit.Pad(kit.Gap3, kit.Gap4, list))
}

// files are the kinds of file that a comparison is kept in.
func (d *daysPart) files() []kit.MenuItem {
	out := report.Compared{Comparison: *d.found, Language: d.s.Language()}
	places, made := d.s.PlacesOf(d.overlay.Snapshot), d.s.Now()
	keep := func(extension string, write func(io.Writer) error) func() {
		file := command.File{Title: locale.M("view.time.save-title"), Name: out.Title(), Extension: extension, Write: write}
		return func() { command.Save(d.s, d.h, file) }
	}
	return []kit.MenuItem{
		{Icon: "picture", Label: d.s.T("view.time.save.png"), Do: keep(".png", func(w io.Writer) error { return out.PNG(w, places) })},
		{Icon: "table", Label: d.s.T("view.time.save.xlsx"), Do: keep(".xlsx", func(w io.Writer) error { return out.XLSX(w, made) })},
		{Icon: "document", Label: d.s.T("view.time.save.csv"), Do: keep(".csv", out.CSV)},
	}
}
