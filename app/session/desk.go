package session

import (
	"slices"

	"jejaring/graph"
	"jejaring/graph/locale"
)

// Desk is a view of the work around the map: sheets between which one turns. A sheet that lists records of one kind has
// the ID of that kind.
type Desk struct {
	View   string
	Sheets []string // the first is shown first
}

// The desks.
const (
	ViewNeeds        = "needs"
	ViewPartnerships = "partnerships"
	ViewContacts     = "contacts"
)

// Desks lists the desks in the order of the rail.
var Desks = []Desk{
	{ViewNeeds, []string{"matrix", "need", "resource", "match", "issue", "proposal", "fields", "ways-of-work"}},
	{ViewPartnerships, []string{"ladder", "sectors", "agreement", "support_system"}},
	{ViewContacts, []string{"pipeline", "contact", "calendar", "timeline", "meeting", "minutes", "action"}},
}

// DeskOf returns the desk on which a sheet lies.
func DeskOf(sheet string) (Desk, bool) {
	k := slices.IndexFunc(Desks, func(d Desk) bool { return slices.Contains(d.Sheets, sheet) })
	if k < 0 {
		return Desk{}, false
	}
	return Desks[k], true
}

// IsDesk tells whether a view is a desk.
func IsDesk(view string) bool {
	return slices.ContainsFunc(Desks, func(d Desk) bool { return d.View == view })
}

// Sheet returns the ID of the sheet that is on the screen, empty in a view that has none.
func (s *Session) Sheet() string { return s.SheetOf(s.view) }

// SheetOf returns the ID of the sheet that lies on top of a desk.
func (s *Session) SheetOf(view string) string {
	k := slices.IndexFunc(Desks, func(d Desk) bool { return d.View == view })
	switch {
	case k < 0:
		return ""
	case s.Looks.Sheets[view] != "":
		return s.Looks.Sheets[view]
	}
	return Desks[k].Sheets[0]
}

// ShowSheet shows a sheet on its desk; the whole of it, however the list was narrowed before.
func (s *Session) ShowSheet(sheet string) {
	desk, ok := DeskOf(sheet)
	if !ok {
		return
	}
	if s.SheetOf(desk.View) != sheet {
		if s.Looks.Sheets == nil {
			s.Looks.Sheets = map[string]string{}
		}
		s.Looks.Sheets[desk.View] = sheet
		s.notify(LookChanged)
	}
	s.Show(desk.View)
}

// Lists tells whether a list of records of the kind is on the screen.
func (s *Session) Lists(kind string) bool {
	return s.Sheet() == kind || (s.view == ViewTable && s.Looks.Table.Kind == kind)
}

// ListThese shows records of a kind alone, and says what they are.
func (s *Session) ListThese(kind string, these []graph.ID, words locale.Message) {
	s.Select()
	s.List(kind)
	s.Looks.Table = TableLook{Kind: kind, These: these, Words: words}
	s.notify(LookChanged)
}

// List shows the list of a kind of records: on its desk where it has one, else among all lists.
func (s *Session) List(kind string) {
	if s.Lists(kind) {
		return
	}
	s.Looks.Table = TableLook{Kind: kind}
	if _, ok := DeskOf(kind); ok {
		s.ShowSheet(kind)
		return
	}
	s.Show(ViewTable)
}
