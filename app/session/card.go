package session

import "jejaring/graph"

// CardLook is whose card fills the middle, and which part of it is seen.
type CardLook struct {
	Actor graph.ID // the one who is selected comes before it
	Tab   string   // empty: the first one
	From  string   // ID of the view from which one came
}

// ShowCard shows the card of the selected actor. It is left to where one came from.
func (s *Session) ShowCard() {
	if s.view == ViewCard {
		return
	}
	s.Looks.Card.From = s.view
	s.ShowPanel("")
	s.Show(ViewCard)
}

// CardActor returns whose card it is: the one actor that is selected, else the last one that was, else the focal one or
// the first of the picture.
func (s *Session) CardActor() (graph.Actor, bool) {
	if s.doc == nil {
		return graph.Actor{}, false
	}
	of := &s.Looks.Card.Actor
	switch one := s.SelectedActors(); {
	case len(one) == 1 && len(s.selected) == 1:
		*of = one[0].ID
	case *of != "":
	case s.Project().FocalActor != "":
		*of = s.Project().FocalActor
	case s.Snapshot().N() > 0:
		*of = s.Snapshot().Actors[0].ID
	}
	return graph.Get[graph.Actor](s.doc, *of)
}

// BackFromCard goes back by one step: from what is open beside the card to the card alone, from there to where one came
// from, with its actor selected.
func (s *Session) BackFromCard() {
	a, ok := s.CardActor()
	beside := s.HasPanel()
	if ok {
		s.Select(a.ID)
	}
	s.ShowPanel("")
	if beside {
		return
	}
	to := s.Looks.Card.From
	if to == "" || to == ViewCard || to == ViewTrial && !s.InTrial() {
		to = ViewMap
	}
	s.Show(to)
}

// besideCard tells whether something else than the actor of the card is selected.
func (s *Session) besideCard() bool {
	return len(s.selected) > 0 && (len(s.selected) != 1 || len(s.SelectedActors()) != 1)
}
