package command

import (
	"jejaring/app/session"
	"jejaring/graph"
	"jejaring/graph/guide"
	"jejaring/graph/locale"
)

// GuidePanel is the ID of the panel of the four steps.
const GuidePanel = "guide"

var guideCommands = []Command{
	{ID: "show-guide", Icon: "check", Keys: "Ctrl+G", Menu: "look", Can: hasDocument, On: showsGuide, Do: showGuide},
}

func showsGuide(s *session.Session) bool { return s.Panel() == GuidePanel }

// showGuide shows the four steps beside what is on the screen, of the selected need where one is, and closes them where they
// are shown.
func showGuide(s *session.Session, _ Host) error {
	if showsGuide(s) {
		s.ShowPanel("")
		return nil
	}
	s.Looks.Guide.Need = ""
	for _, id := range s.Selection() {
		if _, ok := graph.Get[graph.Need](s.Document(), id); ok {
			s.Looks.Guide.Need = id
		}
	}
	if !s.ShowsMap() && !session.IsDesk(s.View()) && s.View() != session.ViewTable {
		s.Show(session.ViewMap)
	}
	s.ShowPanel(GuidePanel)
	return nil
}

// begins are the commands that make what a point asks for before it can ask.
var begins = map[string]string{
	"need": "add-need", "actor": "add-actor", "resource": "add-resource", "meeting": "add-meeting", "series": "add-series", "proposal": "add-proposal",
}

// FollowCheck leads to the records on which a line of the practice with a sector rests, or that could lead to it; where there
// are none, to the command that makes the first one, else to the empty list of the kind.
func FollowCheck(s *session.Session, h Host, c guide.Check) {
	switch begin := begins[c.Kind]; {
	case len(c.Records) > 0 && c.Met:
		s.ListThese(c.Kind, c.Records, c.Name())
	case len(c.Records) > 0:
		s.ListThese(c.Kind, c.Records, c.Next())
	case begin != "":
		ByID(begin).Run(s, h)
	default:
		s.List(c.Kind)
	}
}

// FollowPoint leads to what is open of a point of the four steps, else to what is done: the list of those records alone, or
// the command that makes the first one. The steps stay beside it.
func FollowPoint(s *session.Session, h Host, p guide.Point) {
	switch {
	case p.OfNeed && p.First:
		ByID("add-resource").Run(s, h)
		return
	case p.First:
		ByID(begins[p.Kind]).Run(s, h)
		return
	case len(p.Open) > 0:
		s.ListThese(p.Kind, p.Open, p.Next())
	default:
		s.ListThese(p.Kind, p.Done, p.Name())
	}
	s.ShowPanel(GuidePanel)
}

// ProposedStatus says the status that the program proposes for a need; a zero message where it has that already.
func ProposedStatus(s *session.Session, g *session.Guide) locale.Message {
	n, ok := graph.Get[graph.Need](s.Document(), g.Need)
	if !ok || g.Proposed == "" || g.Proposed == n.Status {
		return locale.Message{}
	}
	return graph.ChoiceMessage("need-status", g.Proposed, s.Document())
}
