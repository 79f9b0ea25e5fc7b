package command

import (
	"cmp"
	"slices"

	"jejaring/app/session"
	"jejaring/graph"
	"jejaring/graph/document"
	"jejaring/graph/locale"
)

var matchCommands = []Command{
	{ID: "add-match", Icon: "plus", Needs: needsWork, Menu: "actor", Can: canWork, Do: addMatch},
}

// NewPlacement returns a placement of a resource on a need that is not in the document yet: offered, of as much as is
// missing and left, on the day of the picture.
func NewPlacement(s *session.Session, n graph.Need, r graph.Resource) graph.Match {
	m := graph.NewOf[graph.Match]()
	m.Need, m.Resource, m.Status, m.Date, m.By = n.ID, r.ID, "ditawarkan", s.Day(), worker(s)
	m.Amount = r.Placeable(s.Document(), n)
	if r.Kind == "layanan" {
		m.WorkMode = "pemberian_pelayanan"
	}
	return m
}

// ResourcesFor returns the resources of a provider that can be used on the day, those that fit the need first.
func ResourcesFor(s *session.Session, n graph.Need, provider graph.ID) []graph.Resource {
	var list []graph.Resource
	for _, r := range graph.Referring[graph.Resource](s.Document(), provider) {
		if r.Provider == provider && r.ValidOn(s.Day()) {
			list = append(list, r)
		}
	}
	slices.SortStableFunc(list, func(a, b graph.Resource) int { return cmp.Compare(unfit(a, n), unfit(b, n)) })
	return list
}

// unfit is 0 where a resource fits a need.
func unfit(r graph.Resource, n graph.Need) int {
	if r.Fits(n) {
		return 0
	}
	return 1
}

// DoubtsOf returns what is doubtful with a placement that is written or about to be: that it is too much, or does not fit,
// or that the resource cannot be used on the day.
func DoubtsOf(s *session.Session, m graph.Match) []locale.Message {
	var doubts []locale.Message
	for _, f := range m.Check(s.Document()) {
		if f.Severity == graph.Warn {
			doubts = append(doubts, f.Message)
		}
	}
	if r, ok := graph.Get[graph.Resource](s.Document(), m.Resource); ok && m.Date != "" && !r.ValidOn(m.Date) {
		doubts = append(doubts, locale.M("match.not-valid"))
	}
	return doubts
}

// Place writes a placement as one edit, and says what is doubtful with it.
func Place(s *session.Session, h Host, m graph.Match) error {
	if err := notInTrial(s); err != nil {
		return err
	}
	n, ok := graph.Get[graph.Need](s.Document(), m.Need)
	r, found := graph.Get[graph.Resource](s.Document(), m.Resource)
	if !ok || !found {
		return graph.Refuse("command.gone")
	}
	if m.Amount <= 0 {
		return &graph.Refusal{Record: m.ID, Field: "amount", Message: locale.M("match.nothing-left")}
	}
	label := locale.M("edit.place", "Resource", r.Name, "Need", n.Title)
	if _, was := graph.Get[graph.Match](s.Document(), m.ID); was {
		label = locale.M("edit.change-placement", "Resource", r.Name, "Need", n.Title)
	}
	doubts := DoubtsOf(s, m)
	if err := putIn(s, label, m); err != nil {
		return err
	}
	if len(doubts) > 0 {
		label = locale.M("match.placed-with-doubt", "Label", Said(s, label), "Doubt", doubts[0])
	}
	h.Tell(label)
	return nil
}

// Firmer makes what a provider has to do with a need one step firmer, as one edit: a candidate is offered, what is
// offered is agreed. What is agreed stays as it is.
func Firmer(s *session.Session, h Host, m graph.Match) error {
	switch m.Status {
	case "":
		m.Status = "ditawarkan"
	case "potensial":
		m.Status = "ditawarkan"
	case "ditawarkan":
		m.Status = "disepakati"
	default:
		h.Tell(locale.M("match.is-confirmed"))
		return nil
	}
	return Place(s, h, m)
}

// Unplace deletes placements as one edit.
func Unplace(s *session.Session, h Host, matches []graph.Match) error {
	if err := notInTrial(s); err != nil || len(matches) == 0 {
		return err
	}
	n, _ := graph.Get[graph.Need](s.Document(), matches[0].Need)
	label := locale.M("edit.take-back", "Count", len(matches), "Need", n.Title)
	if err := s.Document().Edit(label, func(tx *document.Tx) error {
		for _, m := range matches {
			tx.Delete(m.ID)
		}
		return nil
	}); err != nil {
		return err
	}
	h.Tell(label)
	return nil
}

// addMatch places the selected resource on the most urgent need that it fits, or on the selected need what fits it best,
// and lets it be changed at the side; without one of them the matrix shows what could be placed.
func addMatch(s *session.Session, h Host) error {
	n, r, err := placeable(s)
	if err != nil {
		return err
	}
	if n.ID == "" {
		s.ShowSheet("matrix")
		return nil
	}
	m := NewPlacement(s, n, r)
	if m.Amount == 0 {
		return graph.Refuse("match.nothing-left")
	}
	if err := Place(s, h, m); err != nil {
		return err
	}
	if !s.ShowsMap() {
		s.List("match")
	}
	s.Select(m.ID)
	h.Focus("name")
	return nil
}

// placeable returns the need and the resource that the selection asks for; none where nothing of the kind is selected.
func placeable(s *session.Session) (n graph.Need, r graph.Resource, err error) {
	for _, id := range s.Selection() {
		if of, ok := graph.Get[graph.Need](s.Document(), id); ok {
			n = of
		}
		if of, ok := graph.Get[graph.Resource](s.Document(), id); ok {
			r = of
		}
	}
	switch {
	case n.ID == "" && r.ID != "":
		if n = needFor(s, r); n.ID == "" {
			return n, r, graph.Refuse("match.no-need")
		}
	case n.ID != "" && r.ID == "":
		if r = resourceFor(s, n); r.ID == "" {
			return n, r, graph.Refuse("match.no-resource")
		}
	}
	return n, r, nil
}

// needFor returns the most urgent need of others that a resource fits and of which something is missing.
func needFor(s *session.Session, r graph.Resource) (best graph.Need) {
	for n := range graph.Each[graph.Need](s.Document()) {
		if n.IsOpen() && n.Owner != r.Provider && r.Fits(n) && n.Missing(s.Document()) > 0 && n.Urgency > best.Urgency {
			best = n
		}
	}
	return best
}

// resourceFor returns what fits a need best: of its candidates the first of which something is left.
func resourceFor(s *session.Session, n graph.Need) graph.Resource {
	for _, c := range candidatesOf(s, n) {
		if a, _ := graph.Get[graph.Actor](s.Document(), c.Provider); a.IsClient {
			continue
		}
		if r, ok := graph.Get[graph.Resource](s.Document(), c.Resource); ok && r.Placeable(s.Document(), n) > 0 {
			return r
		}
	}
	return graph.Resource{}
}
