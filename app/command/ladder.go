package command

import (
	"jejaring/app/session"
	"jejaring/graph"
	"jejaring/graph/advice"
	"jejaring/graph/edit"
	"jejaring/graph/locale"
)

var ladderCommands = []Command{
	{ID: "add-partnership", Icon: "plus", Needs: needsWork, Menu: "actor", Can: canWork, Do: addPartnership},
	{ID: "propose-talk", Icon: "phone", Needs: needsWork, Menu: "actor", Can: canTalk, Do: proposeTalk},
	{ID: "draft-agreement", Icon: "document", Needs: needsWork, Menu: "actor", Can: onPartnership, Do: draftOfPair},
	{ID: "show-pair", Icon: "network", Menu: "actor", Can: hasPair, Do: showPair},
	{ID: "compare-pair", Icon: "people", Needs: needsWork, Menu: "actor", Can: canMergePair, Do: comparePair},
}

// addPartnership asks at the side between whom a partnership begins.
func addPartnership(s *session.Session, h Host) error {
	s.ShowSheet("ladder")
	s.Select()
	s.ShowPanel(session.PanelPartnership)
	h.Focus("panel")
	return nil
}

// Partner makes two actors partners at a level from a day on as one edit, and selects their partnership. Where they are
// partners already that one is shown.
func Partner(s *session.Session, t graph.Tie, day graph.Date) error {
	for _, old := range graph.Referring[graph.Tie](s.Document(), t.From) {
		if old.Type == graph.Partnership && old.Joins(t.From, t.To) && day.Within(old.Start, old.End) {
			s.Select(old.ID)
			return graph.Refuse("command.partners-already", edit.Pair(t.From, t.To, s.Document())...)
		}
	}
	n := newTie(s, t.From, t.To)
	n.Type, n.Direction, n.Start, n.Field, n.Level = graph.Partnership, graph.TieTypeOf(graph.Partnership, s.Document()).Direction, day, t.Field, t.Level
	label := locale.M("edit.add-partnership", edit.Pair(t.From, t.To, s.Document())...)
	if err := putIn(s, label, n, edit.Step(n, 0, t.Level, edit.Claim{Day: day})); err != nil {
		return err
	}
	s.Select(n.ID)
	return nil
}

// partnershipOf returns the partnership that is selected: of one tie that one, of a pair its first.
func partnershipOf(s *session.Session) (graph.Tie, bool) {
	if _, _, ok := s.SelectedPair(); ok {
		for _, t := range s.SelectedTies() {
			if t.Type == graph.Partnership {
				return t, true
			}
		}
	}
	return graph.Tie{}, false
}

func hasPair(s *session.Session) bool {
	_, _, ok := s.SelectedPair()
	return hasDocument(s) && ok
}

func onPartnership(s *session.Session) bool {
	_, ok := partnershipOf(s)
	return canWork(s) && ok
}

// canTalk tells whether the selected partnership competes or is tense, so that a talk may help (SD-53).
func canTalk(s *session.Session) bool {
	t, ok := partnershipOf(s)
	return ok && canWork(s) && (graph.LevelOn(t.ID, s.Day(), s.Document()) == graph.Competition || t.Quality == graph.Tense)
}

// proposeTalk plans a talk between competitors about who does what, and opens it. A talk that is planned is opened, so that
// none is planned twice.
func proposeTalk(s *session.Session, h Host) error {
	t, ok := partnershipOf(s)
	if !ok {
		return graph.Refuse("command.gone")
	}
	card := advice.TalkOn(s.Snapshot(), t)
	a := newAction(s, graph.Shorten(documentLanguage(s).Say(card.Title), 200))
	for _, old := range graph.All[graph.Action](s.Document()) {
		if old.Title == a.Title && old.IsOpen() {
			s.Select(old.ID)
			return nil
		}
	}
	a.WorkMode = card.Action.WorkMode
	d := decisionOn(s, card)
	d.Verdict, d.Action = advice.Planned, a.ID
	if err := note(s, h, locale.M("edit.plan-card", "Title", card.Title, "Day", locale.Day(a.Due)), a, d); err != nil {
		return err
	}
	s.Select(a.ID)
	return nil
}

// draftOfPair begins an agreement between partners with what is known of their partnership, and opens it.
func draftOfPair(s *session.Session, h Host) error {
	t, ok := partnershipOf(s)
	if !ok {
		return graph.Refuse("command.gone")
	}
	return DraftFor(s, h, t)
}

func showPair(s *session.Session, _ Host) error {
	t := s.SelectedTies()[0]
	s.Show(session.ViewMap)
	s.SelectPair(t.From, t.To)
	if len(s.Selection()) == 0 { // the filters leave it out
		s.Select(t.ID)
	}
	s.Light(t.From, t.To)
	return nil
}

// canMergePair tells whether the selected partnership is one in which both have merged (SD-85).
func canMergePair(s *session.Session) bool {
	t, ok := partnershipOf(s)
	return ok && canWork(s) && graph.LevelOn(t.ID, s.Day(), s.Document()) == graph.Confederation
}

// comparePair selects both partners, so that the panel tells what making one of them means, and offers it.
func comparePair(s *session.Session, _ Host) error {
	t, ok := partnershipOf(s)
	if !ok {
		return graph.Refuse("command.gone")
	}
	s.Select(t.From, t.To)
	return nil
}

// levelLabel names an edit that moves a partnership to a level, or ends it.
func levelLabel(s *session.Session, t graph.Tie, level int) locale.Message {
	if level == 0 {
		return locale.M("edit.end-tie", edit.Pair(t.From, t.To, s.Document())...)
	}
	return edit.LevelLabel(t, level, s.Document())
}
