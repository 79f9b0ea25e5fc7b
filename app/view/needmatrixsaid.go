package view

import (
	"strings"
	"unicode"

	"jejaring/app/command"
	"jejaring/app/kit"
	"jejaring/graph"
	"jejaring/graph/locale"
	"jejaring/graph/measure"
	"jejaring/graph/path"
)

// said explains the chosen field: what it is about, and a sentence.
func (p *needMatrixPart) said(at picked) (title, sentence string) {
	if at.provider == "" {
		return at.row.Title, p.saidOfNeed(at.row)
	}
	title = p.s.T("view.matrix.cell", "Need", at.row.Title, "Provider", p.label(at.provider))
	switch at.cell.State() {
	case measure.CellConfirmed, measure.CellOffered:
		return title, p.saidOfMatches(at)
	case measure.CellCandidate:
		return title, p.saidOfCandidate(at)
	}
	return title, p.s.T("view.matrix.blank", "Name", p.label(at.provider))
}

// saidOfNeed says how far a need is met and what is missing.
func (p *needMatrixPart) saidOfNeed(r *measure.NeedRow) string {
	l := p.s.Language()
	text := p.s.T("view.matrix.said-need", "Share", locale.Share(r.Coverage), "Gap", locale.Quantity(r.Gap), "Of", locale.Quantity(r.Quantity), "Unit", r.Unit)
	if r.Class == measure.Met {
		text = p.s.T("view.matrix.said-met", "Of", locale.Quantity(r.Quantity), "Unit", r.Unit)
	}
	if r.TargetDate != "" {
		text += " " + p.s.T("view.matrix.said-target", "Day", l.ShortDate(string(r.TargetDate)))
	}
	if !r.NeedsCooperation {
		text += " " + p.s.T("view.matrix.said-alone")
	}
	return text
}

// saidOfMatches says what was placed, in the need's unit, and what is left of the resource.
func (p *needMatrixPart) saidOfMatches(at picked) string {
	var parts []string
	for _, m := range at.cell.Matches {
		r, _ := graph.Get[graph.Resource](p.s.Document(), m.Resource)
		text := p.s.T("view.matrix.said-match", "Amount", locale.Quantity(m.Amount), "Of", locale.Quantity(at.row.Quantity), "Unit", at.row.Unit,
			"Resource", r.Name, "Status", lowered(p.choice("match-status", m.Status)), "Day", p.s.Language().ShortDate(string(m.Date)))
		parts = append(parts, text+p.conditions(r)+p.rest(r))
	}
	return strings.Join(parts, " ")
}

// saidOfCandidate says how far away a candidate is, by whom one gets there, and what it has on which terms.
func (p *needMatrixPart) saidOfCandidate(at picked) string {
	r, _ := graph.Get[graph.Resource](p.s.Document(), at.cell.Candidate.Resource)
	what := p.s.T("view.matrix.said-resource", "Resource", r.Name, "Quantity", locale.Quantity(r.Quantity), "Unit", r.Unit)
	if r.Quantity <= 0 {
		what = r.Name
	}
	what += p.conditions(r) + p.rest(r)
	chain := p.chainTo(at)
	switch {
	case at.far && len(chain) == 0:
		what = p.s.T("view.matrix.said-far", "From", p.label(p.reachesFrom(at.row)), "What", what)
	case at.cell.Candidate.Steps <= 1:
		what = p.s.T("view.matrix.said-near", "What", what)
	default:
		what = p.s.T("view.matrix.said-candidate", "Steps", locale.M("measure.steps", "Count", len(chain)-1), "Via", p.via(chain), "What", what)
	}
	if more := len(at.row.Far) - 1; at.far && more > 0 {
		what += " " + p.s.T("view.matrix.said-others", "Count", more, "Names", p.others(at.row.Far[1:]))
	}
	return what
}

// others names other candidates out of reach.
func (p *needMatrixPart) others(far []measure.Candidate) string {
	var names []string
	for _, c := range far {
		names = append(names, p.label(c.Provider))
	}
	return strings.Join(names, ", ")
}

// conditions says on which terms a resource is given, and that it is stimulus aid (SD-30).
func (p *needMatrixPart) conditions(r graph.Resource) string {
	text := ""
	if r.Conditions != "" {
		text += ", " + p.s.T("view.matrix.said-conditions", "Conditions", lowered(r.Conditions))
	}
	if r.Stimulus {
		text += ", " + p.s.T("view.matrix.said-stimulus")
	}
	return text + "."
}

// rest says what is left of a resource.
func (p *needMatrixPart) rest(r graph.Resource) string {
	if rest, known := r.Rest(p.s.Document()); known && rest < r.Quantity {
		return " " + p.s.T("view.matrix.said-rest", "Rest", locale.Quantity(max(0, rest)), "Unit", r.Unit)
	}
	return ""
}

// doubts are what is doubtful with what a cell holds.
func (p *needMatrixPart) doubts(at picked) []string {
	var list []string
	for _, m := range at.cell.Matches {
		for _, doubt := range command.DoubtsOf(p.s, m) {
			list = append(list, p.s.Language().Say(doubt))
		}
	}
	return list
}

// chainTo returns who is on the way to the provider of a field, both ends among them; nil where nobody leads there.
func (p *needMatrixPart) chainTo(at picked) []int32 {
	i, ok := p.snapshot.Index(p.reachesFrom(at.row))
	j, found := p.snapshot.Index(at.provider)
	if !ok || !found {
		return nil
	}
	return path.Chain(p.snapshot, i, j)
}

// via names those between the ends of a chain.
func (p *needMatrixPart) via(chain []int32) string {
	var names []string
	for _, i := range chain[1 : len(chain)-1] {
		names = append(names, p.snapshot.Actors[i].Label())
	}
	return strings.Join(names, " → ")
}

// tip says in full what a field or a head may have cut.
func (p *needMatrixPart) tip(at kit.Spot) string {
	c := p.columns[at.Column]
	switch {
	case at.Row < 0 && c.id == "provider":
		return p.s.T("view.matrix.drag-tip", "Name", p.label(c.provider))
	case at.Row < 0 || at.Row >= len(p.shown.Rows):
		return ""
	}
	r := &p.shown.Rows[at.Row]
	switch c.id {
	case "urgency":
		return p.s.T("view.matrix.urgency-tip", "Urgency", r.Urgency)
	case "need":
		return r.Title
	case "owner":
		return p.label(r.Owner)
	case "far":
		return p.others(r.Far)
	}
	return ""
}

// lowered begins a phrase with a small letter, unless it begins with an abbreviation.
func lowered(text string) string {
	letters := []rune(text)
	if len(letters) < 2 || unicode.IsUpper(letters[1]) {
		return text
	}
	return string(unicode.ToLower(letters[0])) + string(letters[1:])
}
