package command

import (
	"context"

	"jejaring/app/session"
	"jejaring/graph"
	"jejaring/graph/advice"
	"jejaring/graph/edit"
	"jejaring/graph/locale"
	"jejaring/graph/measure"
	"jejaring/graph/network"
)

// growCommands lead to how a network grows and how one gets through it.
var growCommands = []Command{
	{ID: "show-stages", Icon: "people", Menu: "look", Can: hasDocument, Do: showView(session.ViewStages)},
	{ID: "show-providers", Icon: "heart", Menu: "look", Can: hasDocument, Do: showView(session.ViewProviders)},
	{ID: "show-ways", Icon: "arrow-right", Menu: "look", Can: hasDocument, Do: showView(session.ViewWays)},
	{ID: "find-way", Icon: "arrow-right", Menu: "actor", Can: canFindWay, Do: findWay},
}

// canFindWay tells whether what is selected has a way to look for.
func canFindWay(s *session.Session) bool {
	look, ok := waySelected(s)
	return ok && look.From != ""
}

// wayWords say where the way leads that what is selected asks for.
func wayWords(s *session.Session) locale.Message {
	look, _ := waySelected(s)
	switch {
	case look.From == "":
		return locale.M("command.find-way.name")
	case len(s.SelectedActors()) == 2:
		return locale.M("command.find-way.between")
	case len(s.SelectedActors()) == 0 && look.To != "":
		return locale.M("command.find-way.to-resource")
	case len(s.SelectedActors()) == 0:
		return locale.M("command.find-way.to-source")
	}
	return locale.M("command.find-way.name")
}

// findWay looks for the ways that what is selected asks for.
func findWay(s *session.Session, _ Host) error {
	look, _ := waySelected(s)
	if n, ok := graph.Get[graph.Need](s.Document(), s.Selection()[0]); ok {
		look.To = bestProvider(s, n)
	}
	if look.From == look.To {
		look.To = ""
	}
	s.Looks.Ways = look
	s.Show(session.ViewWays)
	return nil
}

// waySelected returns from where to where the selection asks for a way, and whether it does: from one actor, between two,
// from the focal actor to the provider of a resource, from the owner of a need.
func waySelected(s *session.Session) (look session.WaysLook, ok bool) {
	selection, actors := s.Selection(), s.SelectedActors()
	switch {
	case s.Document() == nil || len(selection) == 0 || len(selection) > 2:
		return look, false
	case len(actors) == 2:
		return session.WaysLook{From: actors[0].ID, To: actors[1].ID}, true
	case len(selection) == 2:
		return look, false
	}
	r, _ := s.Document().Record(selection[0])
	switch r := r.(type) {
	case graph.Actor:
		return session.WaysLook{From: r.ID}, true
	case graph.Resource:
		return session.WaysLook{From: s.Project().FocalActor, To: r.Provider}, true
	case graph.Need:
		return session.WaysLook{From: r.Owner}, true
	}
	return look, false
}

// bestProvider returns who provides the best candidate for a need and is no client; "" where nobody does.
func bestProvider(s *session.Session, n graph.Need) graph.ID {
	for _, c := range candidatesOf(s, n) {
		if a, _ := graph.Get[graph.Actor](s.Document(), c.Provider); !a.IsClient {
			return c.Provider
		}
	}
	return ""
}

// candidatesOf returns the resources that could meet a need, the best first.
func candidatesOf(s *session.Session, n graph.Need) []measure.Candidate {
	coverage, err := measure.CoverageOf(context.Background(), s.Snapshot())
	if err != nil {
		return nil
	}
	return coverage.Needs[n.ID].Ranked
}

// PlannedTie returns the tie that an introduction would make: of the type that says least, from the day of the picture
// on, with who introduced the two in its note.
func PlannedTie(s *session.Session, n measure.Introduction) graph.Tie {
	t := newTie(s, n.Pair[0], n.Pair[1])
	if a, ok := graph.Get[graph.Actor](s.Document(), n.Introducer); ok && !a.IsClient {
		t.Note = documentLanguage(s).T("command.introduced-by", "Name", a.Label())
	}
	return t
}

// MayIntroduce returns why two actors may not be introduced to each other just now, nil where they may: they are tied
// already, or one is a client who has not agreed to it, or with whom it does not begin with a need (PV-13).
func MayIntroduce(s *session.Session, pair [2]graph.ID, need graph.ID) error {
	i, ok := s.Snapshot().Index(pair[0])
	j, also := s.Snapshot().Index(pair[1])
	if !ok || !also {
		return graph.Refuse("command.gone")
	}
	if s.Snapshot().Network(network.Know).Has(i, j) {
		return graph.Refuse("introduction.tied")
	}
	for _, k := range []int{i, j} {
		a := s.Snapshot().Actors[k]
		if !a.IsClient {
			continue
		}
		if n, ok := graph.Get[graph.Need](s.Document(), need); !ok || n.Owner != a.ID {
			return graph.Refuse("introduction.from-need", "Party", a.Label())
		}
		if !graph.Consents(s.Document(), a.ID, graph.PurposeIntroduction, s.Day()) {
			return graph.Refuse("introduction.needs-consent", "Party", a.Label())
		}
	}
	return nil
}

// Introduce puts the tie of an introduction into the document as one edit. Need is the one that it begins with; "" for
// none.
func Introduce(s *session.Session, h Host, n measure.Introduction, need graph.ID) error {
	if err := MayIntroduce(s, n.Pair, need); err != nil {
		return err
	}
	t := PlannedTie(s, n)
	label := locale.M("edit.introduce", edit.Pair(t.From, t.To, s.Document())...)
	return note(s, h, label, t)
}

// PlanIntroduction makes an introduction an action of the follow-up plan.
func PlanIntroduction(s *session.Session, h Host, n measure.Introduction) error {
	return PlanCard(s, h, advice.ForIntroduction(s.Snapshot(), n))
}

// PlanForNeed makes an introduction that begins with a need an action of the follow-up plan.
func PlanForNeed(s *session.Session, h Host, n measure.NeedIntroduction) error {
	if err := MayIntroduce(s, n.Pair, n.Need); err != nil {
		return err
	}
	return PlanCard(s, h, advice.ForNeed(s.Snapshot(), n))
}
