package command

import (
	"jejaring/app/session"
	"jejaring/graph"
	"jejaring/graph/document"
	"jejaring/graph/locale"
)

var issueCommands = []Command{
	{ID: "add-issue", Icon: "plus", Menu: "actor", Can: canWork, Do: addIssue},
}

// addIssue makes a public issue of the selected needs, or one without needs, which are ticked at the side (SD-40).
func addIssue(s *session.Session, h Host) error {
	issue := graph.NewOf[graph.Issue]()
	issue.Title, issue.Declared = s.T("command.new-issue"), s.Day()
	records, label := []graph.Record{}, locale.M("edit.add-empty-issue")
	for _, id := range s.Selection() {
		if n, ok := graph.Get[graph.Need](s.Document(), id); ok {
			n.Issue, issue.Field = issue.ID, n.Field
			records = append(records, n)
		}
	}
	if len(records) > 0 {
		label = locale.M("edit.add-issue", "Field", graph.ChoiceMessage("service-field", issue.Field, s.Document()), "Count", len(records))
	}
	if err := s.Document().Edit(label, func(tx *document.Tx) error {
		tx.Put(append(records, issue)...)
		return nil
	}); err != nil {
		return err
	}
	s.List("issue")
	s.Select(issue.ID)
	h.Focus("name")
	return nil
}

// Gather puts a need into a public issue, or takes it out where it is in it, as one edit.
func Gather(s *session.Session, issue, need graph.ID) error {
	n, ok := graph.Get[graph.Need](s.Document(), need)
	i, found := graph.Get[graph.Issue](s.Document(), issue)
	if !ok || !found {
		return graph.Refuse("command.gone")
	}
	label := locale.M("edit.gather", "Need", n.Title, "Issue", i.Title)
	if n.Issue == issue {
		label = locale.M("edit.ungather", "Need", n.Title, "Issue", i.Title)
		n.Issue = ""
	} else {
		n.Issue = issue
	}
	return s.Document().Edit(label, func(tx *document.Tx) error {
		tx.Put(n)
		return nil
	})
}
