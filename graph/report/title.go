package report

import (
	"strings"

	"jejaring/graph/paper"
)

var title = Section{ID: "title", Bare: true, Write: titleBlocks}

// titleBlocks is the title page: what the report is about, who answers for it, and what is in it.
func titleBlocks(s *Source) []paper.Block {
	c := paper.Cover{Kind: s.T("report.name"), Title: s.Project.Name, Under: s.Project.Area}
	if c.Title == "" {
		c.Kind, c.Title = "", c.Kind
	}
	fact := func(id, value string) {
		if value != "" {
			c.Facts = append(c.Facts, [2]string{s.T("report.title." + id), value})
		}
	}
	fact("as-of", s.Language.Date(string(s.Day)))
	fact("purpose", s.choice("purpose", s.Project.Purpose))
	fact("author", s.Author)
	fact("controller", strings.Join(filled(s.Project.ControllerName, s.Project.ControllerContact), " · "))
	fact("confidentiality", s.choice("confidentiality", s.Project.Confidentiality))
	fact("privacy", s.T("report.title.privacy."+string(s.Privacy)))
	fact("filter", s.filter())
	return []paper.Block{c, paper.Contents{Title: s.T("report.title.contents")}}
}

func filled(texts ...string) []string {
	var kept []string
	for _, t := range texts {
		if t != "" {
			kept = append(kept, t)
		}
	}
	return kept
}
