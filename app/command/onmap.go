package command

import (
	"jejaring/app/session"
	"jejaring/graph"
)

var onMapCommands = []Command{
	{ID: "show-on-map", Icon: "network", Keys: "Ctrl+B", Menu: "look", Can: canShowOnMap, Do: showOnMap},
	{ID: "show-in-list", Icon: "table", Menu: "look", Can: canShowInList, Do: showInList},
}

// selectedRecord returns the one record that is selected.
func selectedRecord(s *session.Session) (graph.Record, bool) {
	if ids := s.Selection(); s.Document() != nil && len(ids) == 1 {
		return s.Document().Record(ids[0])
	}
	return nil, false
}

func canShowOnMap(s *session.Session) bool {
	r, ok := selectedRecord(s)
	return ok && len(graph.ActorsOf(r, s.Document())) > 0
}

// showOnMap lights on the map whom the selected record is about; of a need also who could meet it. The record stays
// selected, so that its fields stay at the side.
func showOnMap(s *session.Session, h Host) error {
	r, _ := selectedRecord(s)
	about := graph.ActorsOf(r, s.Document())
	if n, ok := r.(graph.Need); ok {
		for _, c := range candidatesOf(s, n) {
			about = append(about, c.Provider)
		}
	}
	s.ShowPanel("")
	s.Show(session.ViewMap)
	switch r := r.(type) {
	case graph.Actor:
		h.Map().CentreOn(r.ID)
	case graph.Tie:
		s.SelectPair(r.From, r.To)
		h.Map().Reveal()
	default:
		s.Light(about...)
	}
	return nil
}

func canShowInList(s *session.Session) bool {
	r, ok := selectedRecord(s)
	return ok && hasList(graph.KindOf(r).ID) && !s.Lists(graph.KindOf(r).ID)
}

// hasList tells whether records of a kind have a list on the screen.
func hasList(kind string) bool {
	_, ok := session.DeskOf(kind)
	return ok || kind == "actor" || kind == "tie"
}

// showInList shows the selected record in the list of its kind.
func showInList(s *session.Session, _ Host) error {
	r, _ := selectedRecord(s)
	s.List(graph.KindOf(r).ID)
	return nil
}

// searched are the kinds of records that are searched beside the parties, in this order.
var searched = []string{"need", "resource", "issue", "proposal", "agreement", "meeting", "action", "contact", "support_system"}

// Found is a record that a search offers.
type Found struct {
	ID    graph.ID
	Label string
	Kind  string // its words
	Of    string // whose it is, or when it was; empty for nobody
}

// Searchable returns all records but parties that can be searched, by the names under which lists show them.
func Searchable(s *session.Session) []Found {
	var list []Found
	for _, id := range searched {
		kind := graph.KindByID(id)
		for _, r := range s.Document().Records(kind) {
			f := Found{ID: graph.Key(r), Label: graph.NameOf(graph.Key(r), s.Document()), Kind: s.T("kind." + id)}
			for _, field := range []string{"owner", "provider", "responsible", "date"} {
				if of := kind.Field(field); of != nil && !of.IsEmpty(r) {
					f.Of = of.Words(r, s.Document()).In(s.Language())
					break
				}
			}
			list = append(list, f)
		}
	}
	return list
}

// ShowFound selects a record that was found: a party on the map, all else in the list of its kind.
func ShowFound(s *session.Session, h Host, id graph.ID) {
	if _, ok := graph.Get[graph.Actor](s.Document(), id); ok {
		s.Select(id)
		h.Map().CentreOn(id)
		h.Focus("map")
		return
	}
	s.Select(id)
	if canShowInList(s) {
		ByID("show-in-list").Run(s, h)
	}
}
