package batch

import (
	"fmt"

	"jejaring/graph"
	"jejaring/graph/format"
	"jejaring/graph/locale"
)

var checkVerb = Verb{ID: "check", Files: 1, Run: runCheck}

// severities are the phrases of the severities.
var severities = map[graph.Severity]string{
	graph.Block: "batch.check.block", graph.Warn: "batch.check.warn", graph.Hint: "batch.check.hint",
}

// runCheck prints what was wrong with the file and what is wrong or doubtful in its records. It is not done
// where something must be mended: a row that would be lost, or a record that could not be saved as it is.
func runCheck(c *Call) error {
	doc, issues, err := c.load(c.Files[0], dropUnknown)
	if err != nil {
		return err
	}
	defer doc.Close()
	c.tellIssues(issues)
	var counts [graph.Hint + 1]int
	shared := graph.SharedNames(graph.All[graph.Actor](doc))
	for _, issue := range issues {
		counts[issue.Severity]++
	}
	for _, kind := range graph.Kinds {
		for _, r := range doc.Records(kind) {
			for _, f := range findings(r, doc, shared) {
				counts[f.Severity]++
				fmt.Fprintln(c.Out, c.Language.T("batch.check.line", "Severity", locale.M(severities[f.Severity]),
					"Kind", locale.M("kind."+kind.ID), "Record", labelOf(r, doc), "Finding", finding(kind, f)))
			}
		}
	}
	c.Say("batch.check.sum", "Blocks", counts[graph.Block], "Warns", counts[graph.Warn], "Hints", counts[graph.Hint])
	if n := counts[graph.Block]; n > 0 {
		return graph.Refuse("batch.check.to-mend", "Count", n)
	}
	return c.printed()
}

// findings returns what Check finds, and that the actor shares its name with another one.
func findings(r graph.Record, among graph.Reader, shared map[graph.ID]bool) []graph.Finding {
	found := graph.Check(r, among)
	if shared[graph.Key(r)] {
		found = append(found, graph.Finding{Severity: graph.Warn, Field: "name", Message: locale.M("actor.name-exists")})
	}
	return found
}

func finding(kind *graph.Kind, f graph.Finding) locale.Message {
	if f.Field == "" {
		return f.Message
	}
	return locale.M("batch.check.field", "Field", locale.M(kind.ID+"."+f.Field), "Message", f.Message)
}

// tellIssues prints what was wrong with the rows of a file.
func (c *Call) tellIssues(issues []format.Issue) {
	for _, issue := range issues {
		fmt.Fprintln(c.Out, c.Language.T("batch.check.issue", "Severity", locale.M(severities[issue.Severity]), "Issue", issue.Sentence()))
	}
}

// labelOf returns the words by which a record is known, with its ID. The name of a client is not among them.
func labelOf(r graph.Record, among graph.Reader) string {
	if p, ok := r.(graph.Project); ok {
		return p.Name
	}
	return label(string(graph.Key(r)), graph.NameOf(graph.Key(r), among))
}

func label(id, words string) string {
	if words == "" || words == id {
		return id
	}
	return id + " " + words
}
