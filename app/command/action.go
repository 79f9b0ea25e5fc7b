package command

import (
	"jejaring/app/session"
	"jejaring/graph"
	"jejaring/graph/locale"
)

var actionCommands = []Command{
	{ID: "add-action", Icon: "plus", Needs: needsWork, Menu: "actor", Can: canWork, Do: addAction},
}

// newAction returns an action of the worker that is due in two weeks.
func newAction(s *session.Session, title string) graph.Action {
	a := graph.NewOf[graph.Action]()
	a.Title, a.Responsible, a.Due = title, worker(s), s.Day().Add(dueDays)
	return a
}

// addAction adds an action: of the selected meeting, for the selected need, by the selected party.
func addAction(s *session.Session, h Host) error {
	a := newAction(s, documentLanguage(s).T("command.new-action"))
	for _, id := range s.Selection() {
		switch r, _ := s.Document().Record(id); r := r.(type) {
		case graph.Meeting:
			a.Meeting = r.ID
		case graph.Need:
			a.Need = r.ID
		case graph.Actor:
			if !r.IsClient {
				a.Responsible = r.ID
			}
		}
	}
	return addListed(s, h, locale.M("edit.add-action"), a)
}

// SetActionStatus moves an action on the board; one that is done is done on the day of the picture.
func SetActionStatus(s *session.Session, id graph.ID, status string) error {
	a, ok := graph.Get[graph.Action](s.Document(), id)
	if !ok {
		return graph.Refuse("command.gone")
	}
	if a.Status == status {
		return nil
	}
	label := locale.M("edit.action-status", "Title", graph.Shorten(a.Title, 60), "Status", graph.ChoiceMessage("action-status", status, s.Document()))
	return putIn(s, label, a.Became(status, s.Day()))
}
