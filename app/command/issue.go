package command

import (
	"jejaring/app/session"
	"jejaring/graph"
	"jejaring/graph/locale"
)

var issueCommands = []Command{
	{ID: "add-issue", Icon: "plus", Needs: needsWork, Menu: "actor", Can: canWork, Do: addIssue},
}

// addIssue makes a public issue of the selected needs, or one without needs, which are ticked at the side (SD-40).
func addIssue(s *session.Session, h Host) error {
	issue := graph.NewOf[graph.Issue]()
	issue.Title, issue.Declared = s.T("command.new-issue"), s.Day()
	label := locale.M("edit.add-empty-issue")
	var needs []graph.Record
	for _, id := range s.Selection() {
		if n, ok := graph.Get[graph.Need](s.Document(), id); ok {
			n.Issue, issue.Field = issue.ID, n.Field
			needs = append(needs, n)
		}
	}
	if len(needs) > 0 {
		label = locale.M("edit.add-issue", "Field", graph.ChoiceMessage("service-field", issue.Field, s.Document()), "Count", len(needs))
	}
	return addListed(s, h, label, append([]graph.Record{issue}, needs...)...)
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
	return putIn(s, label, n)
}
