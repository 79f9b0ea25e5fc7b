package view

import (
	"math"
	"strings"

	"jejaring/app/kit"
	"jejaring/graph"
	"jejaring/graph/measure"
)

// coverageOfNeed shows how far a need is met by confirmed placements (M27).
func coverageOfNeed(t *tablePart, c *kit.TableColumn) {
	c.Title, c.Right = t.s.T("view.table.need.coverage"), true
	share := func(row graph.ID) float64 {
		if share, ok := measure.MetShares(t.snapshot)[row]; ok {
			return float64(share)
		}
		return math.NaN()
	}
	c.Value = share
	c.Text = func(row graph.ID) string { return t.s.Language().Percent(share(row)) }
}

// restOfResource shows what is left of a resource, marked where more was placed than there is (SD-38).
func restOfResource(t *tablePart, c *kit.TableColumn) {
	c.Title, c.Right = t.s.T("view.table.resource.rest"), true
	c.Value = func(row graph.ID) float64 {
		r, ok := graph.Get[graph.Resource](t.among(), row)
		rest, known := r.Rest(t.s.Document())
		if !ok || !known {
			return math.NaN()
		}
		return rest
	}
	c.Text = func(row graph.ID) string {
		if rest := c.Value(row); !math.IsNaN(rest) {
			return t.s.Language().Quantity(rest)
		}
		return "—"
	}
}

// flagsOfResource says what to mind of a resource: that too much of it was placed, that it is over, its terms, and that it
// is stimulus aid (SD-30, SD-38).
func flagsOfResource(t *tablePart, c *kit.TableColumn) {
	c.Title = t.s.T("view.table.resource.flags")
	c.Text = func(row graph.ID) string {
		r, ok := graph.Get[graph.Resource](t.among(), row)
		if !ok {
			return ""
		}
		words, doubtful := t.flags(r)
		if doubtful {
			return "⚠ " + strings.Join(words, ", ")
		}
		return strings.Join(words, ", ")
	}
}

// flags returns the words for a resource, and whether one of them is a doubt.
func (t *tablePart) flags(r graph.Resource) (words []string, doubtful bool) {
	if r.IsOverAllocated(t.s.Document()) {
		words, doubtful = append(words, t.s.T("view.resource.over")), true
	}
	if r.ValidTo != "" && r.ValidTo < t.s.Day() {
		words, doubtful = append(words, t.s.T("view.resource.expired")), true
	}
	provider, _ := graph.Get[graph.Actor](t.s.Document(), r.Provider)
	if r.Stimulus {
		words = append(words, t.s.T("view.resource.stimulus"))
		doubtful = doubtful || provider.Sector != "pemerintah"
	}
	if r.Conditions != "" {
		words = append(words, t.s.T("view.resource.conditions"))
	}
	return words, doubtful
}

// needsOfIssue counts the needs that an issue gathers.
func needsOfIssue(t *tablePart, c *kit.TableColumn) {
	t.counting(c, "view.table.issue.needs", func(row graph.ID) int {
		n := 0
		for _, need := range graph.Referring[graph.Need](t.s.Document(), row) {
			if need.Issue == row {
				n++
			}
		}
		return n
	})
}

// needsOfProposal counts the needs that a proposal asks for.
func needsOfProposal(t *tablePart, c *kit.TableColumn) {
	t.counting(c, "view.table.issue.needs", func(row graph.ID) int { return len(graph.Proposal{ID: row}.Asked(t.s.Document())) })
}

// counting makes a column one of counts.
func (t *tablePart) counting(c *kit.TableColumn, title string, count func(row graph.ID) int) {
	c.Title, c.Right = t.s.T(title), true
	c.Value = func(row graph.ID) float64 { return float64(count(row)) }
	c.Text = func(row graph.ID) string { return t.s.Language().Whole(count(row)) }
}
