package command

import (
	"testing"

	"jejaring/app/session"
	"jejaring/graph"
)

// TestAddMatch: a selected need gets its best candidate, a selected resource the most urgent need that it fits (SD-26).
func TestAddMatch(t *testing.T) {
	d := withSample(t)
	d.s.Show(session.ViewNeeds)
	d.s.Select("N05")
	d.oneStep("place on a need", func() error { return addMatch(d.s, d) })
	m, _ := graph.Get[graph.Match](d.s.Document(), newest(d))
	if m.Need != "N05" || m.Resource != "R07" || m.Amount != 1 || m.Status != "ditawarkan" || !d.s.Lists("match") {
		t.Errorf("placed is %+v", m)
	}
	d.s.Select("R22") // 15,000,000 for a need of economy, of which N03 is the most urgent
	d.oneStep("place a resource", func() error { return addMatch(d.s, d) })
	if m, _ = graph.Get[graph.Match](d.s.Document(), newest(d)); m.Need != "N03" || m.Amount != 1500000 {
		t.Errorf("placed is %+v", m)
	}
	d.s.Select()
	if err := addMatch(d.s, d); err != nil || d.s.Sheet() != "matrix" {
		t.Errorf("without a need or a resource %q is shown, %v", d.s.Sheet(), err)
	}
	d.s.Select("N06") // is met
	if err := addMatch(d.s, d); err == nil {
		t.Error("something is placed on a need that is met")
	}
}

// TestPlaceWarns: what is more than is needed, or than there is, is written and warned of (SD-26, SD-38).
func TestPlaceWarns(t *testing.T) {
	d := withSample(t)
	n, _ := graph.Get[graph.Need](d.s.Document(), "N04")
	r, _ := graph.Get[graph.Resource](d.s.Document(), "R06")
	m := NewPlacement(d.s, n, r)
	if m.Amount != 4 || m.WorkMode != "pemberian_pelayanan" { // 12 of 24 missing, 4 of 16 left
		t.Errorf("proposed is %+v", m)
	}
	if doubts := DoubtsOf(d.s, m); len(doubts) != 0 {
		t.Errorf("as much as there is is doubted: %v", doubts)
	}
	for amount, want := range map[float64]string{5: "match.more-than-there-is", 13: "match.more-than-needed"} {
		m.Amount = amount
		if doubts := DoubtsOf(d.s, m); len(doubts) != 1 || doubts[0].ID != want {
			t.Errorf("%v: %v", amount, doubts)
		}
	}
	d.oneStep("place too much", func() error { return Place(d.s, d, m) })
	m.Amount = 0
	if err := Place(d.s, d, m); err == nil {
		t.Error("nothing is placed")
	}
	m.Amount, m.Date = 1, "2027-06-01" // after the last day of the resource
	if doubts := DoubtsOf(d.s, m); len(doubts) != 1 || doubts[0].ID != "match.not-valid" {
		t.Errorf("a resource that is over: %v", doubts)
	}
}

// TestUnplace takes several placements back in one step.
func TestUnplace(t *testing.T) {
	d := withSample(t)
	list := graph.Referring[graph.Match](d.s.Document(), "N03")
	d.oneStep("take back", func() error { return Unplace(d.s, d, list) })
	if left := graph.Referring[graph.Match](d.s.Document(), "N03"); len(left) != 0 {
		t.Errorf("left are %v", left)
	}
}

// TestAddIssue gathers the selected needs in a new issue, and Gather puts one in and out again (SD-40).
func TestAddIssue(t *testing.T) {
	d := withSample(t)
	d.s.Select("N01", "N02")
	d.oneStep("add an issue", func() error { return addIssue(d.s, d) })
	n, _ := graph.Get[graph.Need](d.s.Document(), "N01")
	issue := n.Issue
	for _, id := range []graph.ID{"N01", "N02"} {
		if n, _ := graph.Get[graph.Need](d.s.Document(), id); n.Issue != issue || issue == "" {
			t.Errorf("%s is in %q", id, n.Issue)
		}
	}
	if !d.s.Lists("issue") {
		t.Error("the issue is not shown in its list")
	}
	d.oneStep("take out", func() error { return Gather(d.s, issue, "N01") })
	if n, _ := graph.Get[graph.Need](d.s.Document(), "N01"); n.Issue != "" {
		t.Errorf("taken out, the need is in %q", n.Issue)
	}
	d.oneStep("put in", func() error { return Gather(d.s, issue, "N07") })
	if n, _ := graph.Get[graph.Need](d.s.Document(), "N07"); n.Issue != issue {
		t.Errorf("put in, the need is in %q", n.Issue)
	}
}
