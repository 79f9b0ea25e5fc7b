package view

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"jejaring/app/command"
	"jejaring/app/kit"
	"jejaring/app/session"
	"jejaring/graph"
	"jejaring/graph/format"
)

var importView = View{ID: "import", Icon: "table", New: newImport}

// mostIssues is how many issues the preview lists; the rest it counts.
const mostIssues = 200

// newImport shows what an import would bring, before anything is written.
func newImport(s *session.Session, h command.Host) (fyne.CanvasObject, func()) {
	draft := s.Draft()
	if draft == nil {
		return page(720, kit.NewEmpty(s.T("view.import.nothing"), s.T("view.import.nothing-text"),
			kit.NewButton(kit.Filled, "", s.T("view.start.choose-file"), func() { command.ByID("import").Run(s, h) }))), func() {}
	}
	rows := []fyne.CanvasObject{
		kit.NewWrapped(kit.Heading, s.T("view.import.title", "Name", draft.Name)),
		kit.NewWrapped(kit.Quiet, s.T("view.import.before")),
	}
	if len(draft.Counts()) > 0 {
		rows = append(rows, countsCard(s, draft))
	}
	rows = append(rows, filesCard(s, draft))
	if draft.HasUnknown() {
		keep := kit.NewCheck(s.T("view.import.keep-unknown"), func(on bool) { draft.KeepUnknown = on })
		keep.SetOn(draft.KeepUnknown)
		rows = append(rows, kit.NewBox(kit.Framed, keep))
	}
	if len(draft.Issues) > 0 {
		rows = append(rows, issuesCard(s, draft))
	}
	return container.NewBorder(nil, importFoot(s, h, draft), nil, nil, page(860, rows...)), func() {}
}

func importFoot(s *session.Session, h command.Host, draft *format.Draft) fyne.CanvasObject {
	do := kit.NewButton(kit.Filled, "check", s.T("view.import.do"), func() {
		if err := command.Import(s, h); err != nil {
			h.Fail(err)
		}
	})
	if len(draft.Records) == 0 {
		do.SetReason(s.T("view.import.nothing-to-do"))
	}
	back := kit.NewButton(kit.Outlined, "", s.T("view.import.cancel"), func() {
		s.Review(nil)
		leave(s)
	})
	where := s.T("view.import.into-new")
	if s.Document() != nil {
		where = s.T("view.import.into-open")
	}
	return kit.NewBox(kit.Ground, kit.Pad(kit.Gap3, kit.Gap6, kit.Line(kit.Gap2, do, back, kit.NewText(kit.Label, where))))
}

func countsCard(s *session.Session, draft *format.Draft) fyne.CanvasObject {
	var tiles []fyne.CanvasObject
	for _, c := range draft.Counts() {
		tiles = append(tiles, kit.NewBox(kit.Sunken, kit.Column(0, kit.NewText(kit.Title, s.Language().Whole(c.Count)), kit.NewText(kit.Label, s.T("kind."+c.Kind.ID+".plural")))))
	}
	return kit.NewCard(kit.Framed, s.T("view.import.brings"), kit.Flow(kit.Gap2, tiles...))
}

func filesCard(s *session.Session, draft *format.Draft) fyne.CanvasObject {
	var rows []fyne.CanvasObject
	for _, f := range draft.Files {
		what := s.T("view.import.not-understood")
		if f.Kind != nil {
			what = s.T("view.import.rows", "Kind", s.T("kind."+f.Kind.ID+".plural"), "Count", f.Rows)
		}
		lines := []fyne.CanvasObject{container.New(shares{1, 1, kit.Gap4}, kit.NewCut(kit.Body, f.Name), kit.NewWrapped(kit.Quiet, what))}
		if len(f.Unknown) > 0 {
			lines = append(lines, kit.NewWrapped(kit.Caption, s.T("view.import.unknown", "Columns", strings.Join(f.Unknown, ", "))))
		}
		rows = append(rows, kit.Column(kit.Gap1, lines...))
	}
	return kit.NewCard(kit.Framed, s.T("view.import.files"), kit.Column(kit.Gap2, rows...))
}

// issuesCard lists what was wrong, the worst first, each with its file and line.
func issuesCard(s *session.Session, draft *format.Draft) fyne.CanvasObject {
	counts := map[graph.Severity]int{}
	var rows []fyne.CanvasObject
	for severity := graph.Block; severity <= graph.Hint; severity++ {
		for _, issue := range draft.Issues {
			if issue.Severity != severity {
				continue
			}
			counts[severity]++
			if len(rows) < mostIssues {
				rows = append(rows, iconed(issueIcon(severity), kit.NewWrapped(kit.Body, s.Language().Say(issue.Sentence()))))
			}
		}
	}
	if more := len(draft.Issues) - len(rows); more > 0 {
		rows = append(rows, kit.NewWrapped(kit.Quiet, s.T("view.import.more", "Count", more)))
	}
	head := kit.NewWrapped(kit.Quiet, importAdvice(s, draft, counts))
	return kit.NewCard(kit.Framed, s.T("view.import.look"), kit.Column(kit.Gap2, append([]fyne.CanvasObject{head}, rows...)...))
}

// importAdvice counts what was wrong and says how to go on, which is only with another file where nothing is left.
func importAdvice(s *session.Session, draft *format.Draft, counts map[graph.Severity]int) string {
	id := "view.import.issues"
	if len(draft.Records) == 0 {
		id = "view.import.issues-all"
	}
	return s.T(id, "Left", counts[graph.Block], "Changed", counts[graph.Warn])
}

func issueIcon(severity graph.Severity) string {
	return map[graph.Severity]string{graph.Block: "close", graph.Warn: "warning", graph.Hint: "info"}[severity]
}
