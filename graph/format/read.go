package format

import (
	"io"
	"slices"
	"strings"

	"jejaring/graph"
	"jejaring/graph/document"
	"jejaring/graph/locale"
)

// entry is a record on its way into a draft, and where it was read.
type entry struct {
	record  graph.Record
	file    string
	line    int
	given   map[string]bool // IDs of the fields that the row itself said
	lists   []listCell
	unknown string // "Header: value" lines of the columns that no field is for
	gone    bool   // left out
	made    bool   // only named, not described, in the files
}

type listCell struct {
	list        *list
	cell, words string
}

// reader gathers the entries of all files of a draft.
type reader struct {
	draft   *Draft
	entries map[*graph.Kind][]*entry
	numbers []number // of the file that is read
	issues  map[string]int
	left    int64 // bytes that may still be read
	added   graph.Reader
}

// number is a number whose decimal mark is known when its whole column was seen.
type number struct {
	entry *entry
	field *graph.Field
	text  string
}

// readSources reads the files as one draft: those first whose records the others name. The error is that the memory would
// not hold them.
func readSources(name string, sources []source) (*Draft, error) {
	if err := checkRoom(name, sources, document.FreeMemory()); err != nil {
		return nil, err
	}
	return readWithin(name, sources, maxTotal), nil
}

// readWithin reads no more than total bytes of all files together, unpacked.
func readWithin(name string, sources []source, total int64) *Draft {
	rd := &reader{draft: &Draft{Name: name}, entries: map[*graph.Kind][]*entry{}, issues: map[string]int{}, left: total}
	var sheets []sheet
	for _, s := range sources {
		sh, message := sheetOf(s)
		sh.summary = len(rd.draft.Files)
		rd.draft.Files = append(rd.draft.Files, FileSummary{Name: s.name, Kind: sh.kind})
		if !message.IsZero() {
			rd.draft.Files[sh.summary].Kind = nil
			rd.issue(graph.Block, s.name, 0, message)
			continue
		}
		sheets = append(sheets, sh)
	}
	slices.SortStableFunc(sheets, func(a, b sheet) int {
		return slices.Index(graph.Kinds, a.kind) - slices.Index(graph.Kinds, b.kind)
	})
	for _, sh := range sheets {
		rd.readSheet(&sh)
	}
	rd.finish()
	return rd.draft
}

// issue notes what was wrong. Beyond maxIssues per file they are only counted.
func (rd *reader) issue(severity graph.Severity, file string, line int, m locale.Message) {
	rd.issues[file]++
	if rd.issues[file] <= maxIssues {
		rd.draft.Issues = append(rd.draft.Issues, Issue{severity, file, line, m})
	}
}

// readSheet reads the rows of one file.
func (rd *reader) readSheet(sh *sheet) {
	summary := &rd.draft.Files[sh.summary]
	summary.Encoding, summary.Separator = strings.TrimRight(sh.encoding, "LBE"), string(sh.comma)
	for _, c := range sh.columns {
		if !c.isKnown() && c.header != "" {
			summary.Unknown = append(summary.Unknown, c.header)
		}
	}
	if sh.bare {
		rd.issue(graph.Hint, sh.name, 0, locale.M("format.no-heading"))
	}
	in, err := sh.open()
	if err != nil {
		rd.issue(graph.Block, sh.name, 0, unreadable(sh.name, err))
		return
	}
	defer in.Close()
	limited := &io.LimitedReader{R: in, N: min(maxBytes, rd.left)}
	start := limited.N
	t := newTable(decoded(limited, sh.encoding), sh.comma, func(line int, m locale.Message) { rd.issue(graph.Warn, sh.name, line, m) })
	rd.readRows(sh, t, summary)
	rd.left -= start - limited.N
	if t.failure != nil {
		rd.issue(graph.Block, sh.name, t.line, unreadable(sh.name, t.failure))
	} else if limited.N <= 0 {
		rd.dropLast(sh, t.line)
		rd.issue(graph.Block, sh.name, t.line, locale.M("format.too-large", "Megabytes", start>>20))
	}
	rd.settleNumbers(sh)
}

// dropLast takes back the row in the middle of which a file was cut off.
func (rd *reader) dropLast(sh *sheet, line int) {
	if entries := rd.entries[sh.kind]; len(entries) > 0 {
		if last := entries[len(entries)-1]; last.file == sh.name && last.line >= line-maxLines {
			last.gone = true
		}
	}
}

func (rd *reader) readRows(sh *sheet, t *table, summary *FileSummary) {
	for skip := sh.skip; ; {
		r, ok := t.next()
		if !ok {
			break
		}
		if skip > 0 {
			skip--
			continue
		}
		if summary.Rows == maxRows {
			rd.issue(graph.Block, sh.name, r.line, locale.M("format.too-many-rows", "Count", maxRows))
			return
		}
		summary.Rows++
		if sh.columns == nil {
			rd.readKeyValue(sh, r, summary)
			continue
		}
		rd.readRow(sh, r)
	}
	if summary.Rows == 0 {
		rd.issue(graph.Hint, sh.name, 0, locale.M("format.no-rows"))
	}
}

// readRow makes one record of a row.
func (rd *reader) readRow(sh *sheet, r row) {
	e := &entry{record: sh.kind.New(), file: sh.name, line: r.line, given: map[string]bool{}}
	dirty := false
	for i, text := range r.cells {
		text, bad := clean(text)
		text = strings.TrimSpace(strings.ReplaceAll(text, "\r\n", "\n"))
		dirty = dirty || bad
		if i >= len(sh.columns) {
			if text != "" {
				rd.issue(graph.Warn, e.file, e.line, locale.M("format.too-many-cells", "Count", len(sh.columns)))
				break
			}
			continue
		}
		rd.readCell(sh, e, sh.columns[i], text)
	}
	if dirty {
		rd.issue(graph.Warn, e.file, e.line, locale.M("format.control-characters"))
	}
	rd.complete(e)
	rd.entries[sh.kind] = append(rd.entries[sh.kind], e)
	if sh.kind.ID == "tie_type" || sh.kind.ID == "service_field" {
		rd.added = nil
	}
}

func (rd *reader) readCell(sh *sheet, e *entry, c column, text string) {
	switch {
	case c.list != nil:
		e.addList(c, text)
	case c.field != nil:
		rd.set(sh, e, c.field, text)
	case text != "" && c.header != "":
		e.unknown += c.header + ": " + unguard(text) + "\n"
	}
}

func (e *entry) addList(c column, text string) {
	i := slices.IndexFunc(e.lists, func(l listCell) bool { return l.list == c.list })
	if i < 0 {
		e.lists = append(e.lists, listCell{list: c.list})
		i = len(e.lists) - 1
	}
	if c.words {
		e.lists[i].words = unguard(text)
	} else {
		e.lists[i].cell = unguard(text)
	}
}

// readKeyValue reads one row of project.csv.
func (rd *reader) readKeyValue(sh *sheet, r row, summary *FileSummary) {
	if len(rd.entries[sh.kind]) == 0 {
		record := graph.WithKey(sh.kind.New(), graph.ProjectID)
		e := &entry{record: record, file: sh.name, line: r.line, given: map[string]bool{}}
		rd.entries[sh.kind] = append(rd.entries[sh.kind], e)
	}
	e := rd.entries[sh.kind][0]
	key, _ := clean(strings.TrimSpace(r.cells[0]))
	text := ""
	if len(r.cells) > 1 {
		text, _ = clean(strings.TrimSpace(r.cells[1]))
	}
	c := columnsOf(sh.kind, []string{key})[0]
	if c.field == nil {
		summary.Unknown = append(summary.Unknown, shorten(key, 40))
		return
	}
	if c.field.ID != "id" {
		line := e.line
		e.line = r.line
		rd.set(sh, e, c.field, text)
		e.line = line
	}
}

// settleNumbers reads the numbers of a file whose decimal mark is known only now. Where neither the number nor
// its column tells it, 1.234 is a thousand in a foreign file, as in Indonesia, and one and a bit in our own.
func (rd *reader) settleNumbers(sh *sheet) {
	styles := map[*graph.Field]style{}
	for _, n := range rd.numbers {
		if s := styleOf(n.text); s != unsure && styles[n.field] == unsure {
			styles[n.field] = s
		}
	}
	for _, n := range rd.numbers {
		s := styleOf(n.text)
		switch {
		case s != unsure:
		case sh.own && !strings.Contains(n.text, ","):
			s = decimalPoint
		case styles[n.field] != unsure:
			s = styles[n.field]
		default:
			s = decimalComma
			if strings.Contains(n.text, ",") {
				s = decimalPoint
			}
			rd.issue(graph.Warn, n.entry.file, n.entry.line, locale.M("format.number-unsure", "Text", n.text, "Field", words(n.field, n.entry.record)))
		}
		x, ok := numberOf(n.text, s)
		rd.put(n.entry, n.field, n.text, x, ok)
	}
	rd.numbers = nil
}
