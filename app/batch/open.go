package batch

import (
	"cmp"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"time"

	"jejaring/graph"
	"jejaring/graph/document"
	"jejaring/graph/format"
	"jejaring/graph/locale"
	"jejaring/graph/network"
)

// extension is that of our own files.
const extension = ".jejaring"

func isDocument(path string) bool { return strings.EqualFold(filepath.Ext(path), extension) }

// Snapshot returns the network of a file on the day that is asked for.
func (c *Call) Snapshot(path string) (*network.Snapshot, error) {
	from, err := c.Open(path)
	if err != nil {
		return nil, err
	}
	lens, err := c.lens(from)
	return network.Of(from, lens), err
}

// lens returns what the call looks through on its day: the saved filter of the name that was given, or the lens whose
// text it is. The zero lens of the day where none was asked for. The day of a text gives way to --as-of. What it stops is
// left out.
func (c *Call) lens(from graph.Reader) (network.Lens, error) {
	lens, err := c.drawnLens(from)
	lens.Out = network.Hide
	return lens, err
}

// drawnLens is lens with what becomes of what it stops in a picture.
func (c *Call) drawnLens(from graph.Reader) (network.Lens, error) {
	text := c.Lens
	for _, l := range graph.All[graph.SavedLens](from) {
		if strings.EqualFold(l.Name, c.Lens) {
			text = l.Lens
		}
	}
	lens, err := network.ParseLens(text)
	if err != nil {
		return lens, err
	}
	lens.Day = cmp.Or(c.Day, lens.Day, c.day(from))
	return lens, nil
}

// day returns the day of the call, else the as-of day of a project, else today, as in the window.
func (c *Call) day(from graph.Reader) graph.Date {
	return cmp.Or(c.Day, today(from))
}

// today returns the as-of day of a project, else today, whatever day is drawn: the consents of that day count.
func today(from graph.Reader) graph.Date {
	return graph.ProjectOf(from).Today(graph.DateOf(time.Now()))
}

// Open returns the records of a file: a .jejaring document, a folder or .zip of CSV files, or one .csv. A
// document is only read, so that a window that has it open is not disturbed. Rows that a CSV file loses are
// told on Err.
func (c *Call) Open(path string) (graph.Reader, error) {
	doc, issues, err := c.load(path, dropUnknown)
	if err != nil {
		return nil, err
	}
	lost := 0
	for _, issue := range issues {
		if issue.Severity != graph.Block {
			continue
		}
		if lost++; lost <= 10 {
			fmt.Fprintln(c.Err, c.Language.Say(issue.Sentence()))
		}
	}
	if lost > 10 {
		fmt.Fprintln(c.Err, c.Language.T("batch.more-lost", "Count", lost-10))
	}
	from := graph.Freeze(doc)
	return from, doc.Close()
}

// unknown says what becomes of columns that nobody knows.
type unknown int

const (
	dropUnknown unknown = iota
	keepUnknown         // in the notes
)

// load opens a document to look at, or reads other files into a document in memory.
func (c *Call) load(path string, columns unknown) (*document.Document, []format.Issue, error) {
	if info, err := os.Stat(path); err == nil && !info.IsDir() && isDocument(path) {
		doc, err := document.Open(path, document.Options{ReadOnly: true})
		return doc, nil, err
	}
	draft, err := format.Read(path)
	if err != nil {
		return nil, nil, err
	}
	draft.KeepUnknown = columns == keepUnknown
	doc := document.New()
	if err := draft.Import(doc); err != nil {
		for _, issue := range draft.Issues {
			fmt.Fprintln(c.Err, c.Language.Say(issue.Sentence()))
		}
		return nil, nil, err
	}
	return doc, append(strangeColumns(draft), draft.Issues...), nil
}

// strangeColumns says which columns of a draft no field is for, unless what stands in them is kept.
func strangeColumns(draft *format.Draft) (issues []format.Issue) {
	if draft.KeepUnknown {
		return nil
	}
	for _, f := range draft.Files {
		if len(f.Unknown) > 0 {
			said := locale.M("batch.strange-columns", "Columns", strings.Join(f.Unknown, ", "))
			issues = append(issues, format.Issue{Severity: graph.Warn, File: f.Name, Message: said})
		}
	}
	return issues
}

// force is the flag by which a verb replaces what is there.
type force bool

// allow refuses a result in the place of what is there, unless that may be replaced.
func (f force) allow(path string) error {
	if _, err := os.Lstat(path); err == nil && !bool(f) {
		return graph.Refuse("batch.exists", "Path", path)
	}
	return nil
}
