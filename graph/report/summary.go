package report

import (
	"jejaring/graph"
	"jejaring/graph/measure"
	"jejaring/graph/paper"
)

var summary = Section{
	ID: "summary", Measures: []string{"centralization", "cutpoints"}, Write: summaryBlocks,
}

// summaryBlocks says in up to six sentences where the network stands. What cannot be said is left out.
func summaryBlocks(s *Source) []paper.Block {
	var list paper.List
	for _, sentence := range []string{
		s.needs(), s.resources(), s.partnerships(), s.resilience(), s.meetings(), s.nextStep(),
	} {
		if sentence != "" {
			list.Items = append(list.Items, runs(sentence))
		}
	}
	if len(list.Items) == 0 {
		return []paper.Block{paragraph(s.T("report.summary.nothing"))}
	}
	return []paper.Block{list}
}

// needs says how far the needs are met by confirmed placements (M27): coverage c = min(1, Σ amount / quantity),
// weighted by urgency.
func (s *Source) needs() string {
	met, partly, total, covered, urgency := 0, 0, 0, 0.0, 0.0
	for _, n := range graph.All[graph.Need](s.Whole) {
		if n.Status == "ditutup" || n.Identified > s.Day {
			continue
		}
		total++
		c := s.coverage(n)
		switch {
		case c >= 1:
			met++
		case c > 0:
			partly++
		}
		covered += c * float64(n.Urgency)
		urgency += float64(n.Urgency)
	}
	if total == 0 {
		return ""
	}
	share := 0.0
	if urgency > 0 {
		share = covered / urgency
	}
	return s.T("report.summary.needs", "Met", s.Language.Whole(met), "Total", s.Language.Whole(total),
		"Partly", s.Language.Whole(partly), "None", s.Language.Whole(total-met-partly), "Share", s.Language.Percent(share))
}

func (s *Source) coverage(n graph.Need) float64 {
	placed := 0.0
	for _, m := range graph.Referring[graph.Match](s.Whole, n.ID) {
		if m.Need == n.ID && m.IsConfirmed() && m.Date <= s.Day {
			placed += m.Amount
		}
	}
	if n.Quantity <= 0 {
		return 0
	}
	return min(1, placed/n.Quantity)
}

// resources says what can be given on the day, by how many parties, and how much of it is placed.
func (s *Source) resources() string {
	providers, placed, total := map[graph.ID]bool{}, 0, 0
	for _, r := range graph.All[graph.Resource](s.Whole) {
		if !r.ValidOn(s.Day) {
			continue
		}
		total++
		providers[r.Provider] = true
		for _, m := range graph.Referring[graph.Match](s.Whole, r.ID) {
			if m.Resource == r.ID && m.IsConfirmed() && m.Date <= s.Day {
				placed++
				break
			}
		}
	}
	if total == 0 {
		return ""
	}
	return s.T("report.summary.resources", "Total", s.Language.Whole(total), "Providers", s.Language.Whole(len(providers)), "Placed", s.Language.Whole(placed))
}

// partnerships counts those from coordination upward (M33) and the agencies that cooperate at all.
func (s *Source) partnerships() string {
	r := measure.LadderOn(s.Whole, s.Whole.Day)
	if r.N == 0 {
		return ""
	}
	return s.T("report.summary.partnerships", "High", s.Language.Whole(r.High()), "Total", s.Language.Whole(r.N), "Partners", s.Language.Whole(r.Partners))
}

// resilience says how much the network leans on one party (M18) and whose leaving would split it (M11).
func (s *Source) resilience() string {
	if s.Whole.N() < 5 || len(s.Whole.Ties) == 0 {
		return ""
	}
	points := s.results["cutpoints"].Numbers.(measure.Cutpoints).Cutpoints
	most := 0
	for _, c := range points {
		most = max(most, c.CutOff)
	}
	alone := s.T("report.summary.resilience.none")
	if len(points) > 0 {
		alone = s.T("report.summary.resilience.some", "Count", len(points), "Most", s.Language.Whole(most))
	}
	return s.T("report.summary.resilience", "Leaning", s.sentence("centralization"), "Alone", alone)
}

// meetings counts the meetings since the baseline and who came.
func (s *Source) meetings() string {
	held, came := 0, 0
	for _, m := range graph.All[graph.Meeting](s.Whole) {
		if m.Date < s.Project.Baseline || m.Date > s.Day {
			continue
		}
		held++
		for _, a := range graph.Referring[graph.Attendance](s.Whole, m.ID) {
			if a.Meeting == m.ID {
				came++
			}
		}
	}
	switch {
	case held == 0:
		return ""
	case came == 0:
		return s.T("report.summary.meetings.held", "Count", held)
	}
	mean := s.Language.Number(float64(came)/float64(held), 1)
	return s.T("report.summary.meetings", "Count", held, "Mean", mean)
}

// nextStep names what is late or about to end. Where nothing is, there is no sentence: what to do first is
// otherwise a matter of the recommendations.
func (s *Source) nextStep() string {
	late, ending := 0, 0
	for _, a := range graph.All[graph.Action](s.Whole) {
		if a.IsOpen() && a.Due != "" && a.Due < s.Day {
			late++
		}
	}
	for _, a := range graph.All[graph.Agreement](s.Whole) {
		if s.agreementState(a) == "ending" {
			ending++
		}
	}
	actions, agreements := s.T("report.summary.late", "Count", late), s.T("report.summary.ending", "Count", ending, "Days", s.Language.Whole(s.warnDays()))
	switch {
	case late > 0 && ending > 0:
		return s.T("report.summary.next.both", "Late", actions, "Ending", agreements)
	case late > 0:
		return s.T("report.summary.next", "What", actions)
	case ending > 0:
		return s.T("report.summary.next", "What", agreements)
	}
	return ""
}

// warnDays is from how many days before its end an agreement is about to end (R07).
func (s *Source) warnDays() int {
	if s.Project.MouWarnDays > 0 {
		return s.Project.MouWarnDays
	}
	return 60
}

// agreementState is what has become of an agreement on the day: "draft", "stopped", "future", "expired",
// "ending" or "valid".
func (s *Source) agreementState(a graph.Agreement) string {
	switch {
	case a.State == "rancangan":
		return "draft"
	case a.State == "dihentikan":
		return "stopped"
	case a.Start > s.Day:
		return "future"
	case a.End == "":
		return "valid"
	case a.End < s.Day:
		return "expired"
	case a.End.Since(s.Day) <= s.warnDays():
		return "ending"
	}
	return "valid"
}
