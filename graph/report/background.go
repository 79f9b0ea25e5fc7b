package report

import (
	"jejaring/graph/paper"
)

var background = Section{ID: "background", Follows: true, Write: backgroundBlocks}

// backgroundBlocks says what the project is for, where it works, and from which day on its changes count.
func backgroundBlocks(s *Source) []paper.Block {
	purpose, area, baseline := s.T("report.background.no-purpose"), "", ""
	if s.Project.Purpose != "" {
		purpose = s.T("report.background.purpose", "Purpose", s.choice("purpose", s.Project.Purpose))
	}
	if s.Project.Area != "" {
		area = s.T("report.background.area", "Area", s.Project.Area)
	}
	if s.Project.Baseline != "" {
		baseline = s.T("report.background.baseline", "Day", s.Language.Date(string(s.Project.Baseline)), "Now", s.Language.Date(string(s.Day)))
	}
	return []paper.Block{paragraph(purpose, area, baseline), paragraph(s.T("report.background.facilitator"))}
}
