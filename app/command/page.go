package command

import (
	"slices"
	"strings"

	"jejaring/app/session"
	"jejaring/graph"
	"jejaring/graph/plan"
)

// pageCommands makes one command per way to set the network on the page, and those that change a page.
func pageCommands() []Command {
	keys := []string{"Ctrl+1", "Ctrl+2", "Ctrl+3", "Ctrl+4"}
	var list []Command
	for k, p := range plan.All {
		c := Command{ID: "plan-" + p.ID, Words: "plan." + p.ID, Icon: p.ID, Menu: "look", Can: canSetOn, Do: setOn(p)}
		if k < len(keys) {
			c.Keys = keys[k]
		}
		list = append(list, c)
	}
	return append(list,
		Command{ID: "page-about", Icon: "target", Menu: "look", Can: canBeEgo, Do: pageAbout},
		Command{ID: "page-table", Icon: "table", Menu: "look", Can: onMap, Do: pageTable},
		Command{ID: "page-option", Icon: "check", Menu: "look", Can: hasOption, Do: pageOption})
}

func canSetOn(s *session.Session) bool { return hasDocument(s) && !s.InTrial() }

// setOn shows the map by a plan. One that is about one actor begins with who is selected, else with whom it was about.
func setOn(p plan.Plan) func(*session.Session, Host) error {
	return func(s *session.Session, h Host) error {
		ego := s.Ego()
		if one := s.SelectedActors(); p.OfOne && len(one) == 1 {
			ego = one[0].ID
		}
		if !p.OfOne {
			ego = ""
		}
		s.Show(session.ViewMap)
		s.SetOn(p.ID, ego)
		s.Post(h.Map().Fit)
		return nil
	}
}

func canBeEgo(s *session.Session) bool {
	return canSetOn(s) && oneActor(s) && s.SelectedActors()[0].ID != s.Ego()
}

// pageAbout makes the page one about the selected actor: its ecomap, unless a page about one actor is shown already.
func pageAbout(s *session.Session, h Host) error {
	p := s.Plan()
	if !p.OfOne || s.View() != session.ViewMap {
		p = plan.Ecomap
	}
	return setOn(p)(s, h)
}

func hasOption(s *session.Session) bool { return onMap(s) && s.Plan().Option != "" }

func pageOption(s *session.Session, _ Host) error {
	s.SwitchOption(!s.Option())
	return nil
}

// OnlyPage narrows the list to those on the page.
const OnlyPage = "page"

// pageTable lists those on the page: its table twin.
func pageTable(s *session.Session, _ Host) error {
	s.Looks.Table.Kind, s.Looks.Table.Only = "", ""
	if !s.Plan().Free {
		s.Looks.Table.Only = OnlyPage
	}
	s.Show(session.ViewTable)
	return nil
}

// Egos returns who the page may be about, the focal actor first and then in the order of their names; empty where it is
// about nobody in particular.
func Egos(s *session.Session) []graph.Actor {
	if !s.Plan().OfOne {
		return nil
	}
	actors, focal := slices.Clone(s.Snapshot().Actors), s.Project().FocalActor
	slices.SortStableFunc(actors, func(a, b graph.Actor) int {
		switch {
		case a.ID == focal:
			return -1
		case b.ID == focal:
			return 1
		}
		return strings.Compare(strings.ToLower(a.Label()), strings.ToLower(b.Label()))
	})
	return actors
}

// About makes the page one about an actor.
func About(s *session.Session, id graph.ID, h Host) {
	s.SetOn(s.Plan().ID, id)
	s.Post(h.Map().Fit)
}
