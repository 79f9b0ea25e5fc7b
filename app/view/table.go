package view

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"jejaring/app/command"
	"jejaring/app/kit"
	"jejaring/app/session"
	"jejaring/graph"
	"jejaring/graph/network"
)

var tableView = View{ID: session.ViewTable, Icon: "table", Panel: true, Strip: true, New: newTable}

// tablePart lists the records of one kind that pass the lens. The rows that are chosen are the session's
// selection, and cells are edited where they stand.
type tablePart struct {
	s          *session.Session
	h          command.Host
	list       listing
	snapshot   *network.Snapshot // that the rows are of
	records    onTheDay
	table      *kit.Table
	filter     *kit.Entry
	add        *fyne.Container // the way to a new record of the kind
	kinds      *kit.Segmented  // that can be listed
	chip       *fyne.Container // to what the list is narrowed
	picker     *kit.Picker     // the same where there is little room,
	kind       *fyne.Container // as wide as its words
	bar        *fyne.Container // all that stands above the rows
	count      *kit.Text
	empty      *fyne.Container // what is said where there is no row
	body       *fyne.Container
	object     *fyne.Container
	all        int // rows with those that the lens stops
	known      knownColumns
	only       []graph.ID // that the list is narrowed to,
	isNarrowed bool       // where it is
	isSheet    bool       // it lies on a desk, for one kind only
	columns    *kit.Button
	arrange    *kit.Button
	out        *kit.Button
}

func newTable(s *session.Session, h command.Host) (fyne.CanvasObject, func()) {
	if s.Document() == nil {
		return container.NewWithoutLayout(), func() {}
	}
	if len(s.SelectedTies()) > 0 {
		s.Looks.Table.Kind = "tie"
	}
	return newTableOf(s, h, &tablePart{})
}

// newListSheet lists the records of one kind as a sheet of a desk.
func newListSheet(kind string) func(*session.Session, command.Host) (fyne.CanvasObject, func()) {
	return func(s *session.Session, h command.Host) (fyne.CanvasObject, func()) {
		if s.Looks.Table.Kind != kind {
			s.Looks.Table = session.TableLook{Kind: kind}
		}
		return newTableOf(s, h, &tablePart{isSheet: true})
	}
}

func newTableOf(s *session.Session, h command.Host, t *tablePart) (fyne.CanvasObject, func()) {
	t.s, t.h, t.count, t.empty, t.body = s, h, kit.NewText(kit.Label, ""), container.NewStack(), container.NewStack()
	t.newKinds()
	t.filter = kit.NewEntry(nil)
	t.filter.SetPlaceHolder(s.T("view.table.filter"))
	t.filter.Icon = kit.Icon("search", kit.ColorInk3)
	t.filter.Reset(s.Looks.Table.Filter)
	t.filter.OnTyped(t.narrow)
	t.add, t.chip = container.NewStack(), container.NewStack()
	t.columns, t.arrange, t.out = t.newColumnsButton(), t.newArrangeButton(), t.newOutButton()
	count := kit.AtLeast(0, kit.Size(kit.SizeControl), kit.Line(0, t.count))
	t.bar = kit.FlowEnds(kit.Gap3, t.kinds, t.kind, kit.AtLeast(200, 0, t.filter), t.chip, t.columns, t.arrange, t.out, t.add, count)
	t.object = container.New(tableFace{t}, kit.Column(0, kit.Pad(kit.Gap2, kit.Gap2, t.bar), t.quickLine()), container.NewStack(t.body, t.empty))
	t.build()
	stop := s.Watch(func(session.Notice) { t.update() })
	return t.object, stop
}

func (t *tablePart) among() graph.Reader { return t.records }

// lookOf returns how a list was looked at last, for its table to go on with.
func lookOf(s *session.Session, list string) *kit.TableLook {
	look, isFirst := s.Looks.List(list)
	if first, ok := firstOrders[list]; ok && isFirst {
		look.Sort, look.Down = first.column, first.down
	}
	return (*kit.TableLook)(look)
}

// firstOrders are those of lists in which one comes for the newest, or for what ends soon.
var firstOrders = map[string]struct {
	column string
	down   bool
}{
	"contact": {"date", true}, "agreement": {"life", false}, "timeline": {"from", true},
}

func (t *tablePart) choose(kind string) {
	t.s.Looks.Table = session.TableLook{Kind: kind}
	t.filter.Reset("")
	t.build()
}

// build makes the table of the chosen kind.
func (t *tablePart) build() {
	look := t.s.Looks.Table
	t.list, t.snapshot, t.known = listingOf(look.Kind), nil, knownColumns{}
	t.showKind()
	t.showOnly()
	show(t.columns, t.list.kind == "actor")
	t.table = kit.NewTable(kit.TableOptions{
		Language: t.s.Language(), Columns: t.tableColumns(t.list), Among: t.among,
		Look: lookOf(t.s, t.list.kind), OnNarrow: t.tell,
		OnCommit: t.commit, OnSelect: func(rows []graph.ID) { t.s.Select(rows...) }, OnOpen: t.open, OnMenu: t.menu, OnCopy: t.copyOnKeys(),
	})
	t.update()
	t.table.SetFilter(look.Filter)
	t.showAdd()
	t.body.Objects = []fyne.CanvasObject{t.table}
	t.body.Refresh()
	t.tell()
}

// showAdd offers a new record where the toolbar does not.
func (t *tablePart) showAdd() {
	t.add.RemoveAll()
	if add, ok := t.list.adds(); ok && (t.list.owner != "" || t.isSheet && (t.list.kind == "agreement" || t.list.kind == "proposal")) {
		of := add.Line(t.s, t.h)
		of.Do = func() {
			t.showAll() // the new one may not be among those that are listed
			add.Run(t.s, t.h)
		}
		t.add.Add(newDeed(kit.Outlined, of))
	}
	show(t.add, len(t.add.Objects) > 0)
	t.add.Refresh()
}

// update follows the session: other records, or other ones chosen.
func (t *tablePart) update() {
	if t.s.Document() == nil {
		return
	}
	if kind := t.s.Looks.Table.Kind; !t.isSheet && kind != "" && kind != t.list.kind { // another list was asked for
		t.build()
		return
	}
	news := t.seeMeasures()
	if t.seePressing() {
		t.showOnly()
		news = true
	}
	if snapshot := t.s.Snapshot(); snapshot != t.snapshot || news {
		t.snapshot, t.records = snapshot, recordsOnTheDay(t.s)
		var rows []graph.ID
		rows, t.all = t.list.rows(snapshot)
		rows = t.narrowed(rows)
		t.table.SetRows(rows)
		t.showEmpty(len(rows))
		t.tell()
	}
	if chosen := t.s.Selection(); !slices.Equal(chosen, t.table.Selected()) {
		t.table.SetSelected(chosen)
	}
}

func (t *tablePart) narrow(text string) {
	t.s.Looks.Table.Filter = text
	t.table.SetFilter(text)
	t.tell()
}

// tell says how many rows there are of how many.
func (t *tablePart) tell() {
	l := t.s.Language()
	t.count.SetText(l.T("view.table.count", "Shown", l.Whole(len(t.table.Shown())), "All", l.Whole(t.all)))
	t.object.Layout.Layout(t.object.Objects, t.object.Size())
}

// showEmpty asks for the first record where there is none, and offers the way back where the lens stops all.
func (t *tablePart) showEmpty(rows int) {
	t.empty.RemoveAll()
	if rows > 0 {
		return
	}
	s := t.s
	if t.isNarrowed && t.all > 0 {
		t.empty.Add(kit.NewBox(kit.Surface, t.noneOf()))
		return
	}
	question, sentence, next := s.T("view.table.empty."+t.list.kind), s.T("view.table.empty."+t.list.kind+"-hint"), []fyne.CanvasObject{}
	if t.all > 0 {
		question, sentence = s.T("view.table.stopped"), s.T("view.table.stopped-hint")
		next = append(next, kit.NewButton(kit.Accented, "", s.T("view.table.clear"), func() { s.LookThrough(network.Lens{Day: s.Day()}) }))
	} else if add, ok := t.list.adds(); ok && add.Can(s) {
		next = append(next, newDeed(kit.Accented, add.Line(s, t.h)))
	}
	t.empty.Add(kit.NewBox(kit.Surface, kit.NewEmpty(question, sentence, next...)))
}

// commit writes a cell as one edit.
func (t *tablePart) commit(row graph.ID, f *graph.Field, value any) error {
	if tie, ok := graph.Get[graph.Tie](t.s.Document(), row); ok {
		return command.SetTie(t.s, tie, f.ID, value)
	}
	return command.SetField(t.s, row, f.ID, value)
}

// open shows the card of an actor; a tie in the panel, where all of it can be changed.
func (t *tablePart) open(row graph.ID) {
	switch r, _ := t.s.Document().Record(row); r := r.(type) {
	case graph.Actor:
		t.s.Select(r.ID)
		command.ByID("show-card").Run(t.s, t.h)
	case graph.Tie:
		t.s.SelectPair(r.From, r.To)
	}
}

// What the context menu of a row holds; "" is a line between.
var rowMenus = map[string][]string{
	"actor": {"show-card", "edit-actor", "connect", "", "make-focal", "centre", "", "delete"},
}

func (t *tablePart) menu(_ graph.ID, at fyne.Position) {
	ids, ok := rowMenus[t.list.kind]
	if !ok {
		ids = []string{"delete"}
	}
	if on := fyne.CurrentApp().Driver().CanvasForObject(t.object); on != nil {
		kit.ShowItemsAt(on, at, kit.Lines(command.Lines(t.s, t.h, ids...))...)
	}
}
