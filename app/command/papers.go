package command

import (
	"io"
	"math/rand/v2"

	"jejaring/app/session"
	"jejaring/graph"
	"jejaring/graph/locale"
	"jejaring/graph/paper"
	"jejaring/graph/report"
)

var paperCommands = []Command{
	{ID: "save-minutes", Icon: "download", Menu: "file", Can: hasSelected[graph.Meeting], Do: saveMinutes},
	{ID: "save-memorandum", Icon: "download", Menu: "file", Can: hasSelected[graph.Agreement], Do: saveMemorandum},
}

// hasSelected tells whether one record of a kind is selected.
func hasSelected[R graph.Record](s *session.Session) bool {
	r, _ := selectedRecord(s)
	_, ok := r.(R)
	return ok
}

// saveMinutes writes the minutes of the selected meeting for a word processor.
func saveMinutes(s *session.Session, h Host) error {
	return savePaper(s, h, locale.M("command.save-minutes.title"), report.MinutesOf)
}

// saveMemorandum writes a draft of the text of the selected agreement for a word processor.
func saveMemorandum(s *session.Session, h Host) error {
	return savePaper(s, h, locale.M("command.save-memorandum.title"), report.MemorandumOf)
}

// savePaper writes a paper on the selected record, whatever the lens; its text is made before anything else is changed.
func savePaper(s *session.Session, h Host, title locale.Message, of func(report.Input, graph.ID) (paper.Doc, bool)) error {
	r, _ := selectedRecord(s)
	in := report.Input{Snapshot: s.Whole(), Language: s.Language(), Privacy: report.Anonymous, Seed: rand.Uint64(), Date: s.Now(), ConsentsOn: s.OwnDay()}
	doc, ok := of(in, graph.Key(r))
	if !ok {
		return graph.Refuse("command.gone")
	}
	Save(s, h, File{Title: title, Name: doc.Title, Extension: ".docx", Write: func(w io.Writer) error { return paper.WriteDOCX(w, doc) }})
	return nil
}
