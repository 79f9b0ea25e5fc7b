package session

import "slices"

// mainViews are those between which one goes by the rail; from all others one goes back to the last of them.
var mainViews = []string{ViewHome, ViewMap, ViewNeeds, ViewPartnerships, ViewContacts, ViewTable, ViewAnalysis}

// From returns the ID of the main view from which one came; the map where that is not known.
func (s *Session) From() string {
	if s.from == "" {
		return ViewMap
	}
	return s.from
}

// GoBack shows it.
func (s *Session) GoBack() { s.Show(s.From()) }

// comeFrom notes a main view that is left.
func (s *Session) comeFrom(view string) {
	if slices.Contains(mainViews, view) {
		s.from = view
	}
}
