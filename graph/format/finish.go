package format

import (
	"fmt"
	"slices"
	"strings"

	"jejaring/graph"
	"jejaring/graph/locale"
)

// finisher turns the entries of all files into records that fit together: every ID stands once over all
// kinds, every reference names a record, and no record fails its Check.
type finisher struct {
	*reader
	ids   map[string]map[graph.ID]graph.ID // of each kind: ID in the files → ID in the draft
	names map[string][]graph.ID            // actors by folded name and label
	taken map[graph.ID]bool                // IDs of the draft, over all kinds

	refused map[place]bool // rows that were left out as they would be refused in a document
}

// place is a line of a file.
type place struct {
	file string
	line int
}

func (rd *reader) finish() {
	f := &finisher{rd, map[string]map[graph.ID]graph.ID{}, map[string][]graph.ID{}, map[graph.ID]bool{}, map[place]bool{}}
	f.giveIDs()
	f.makeSeries()
	f.claimIDs()
	f.makeActors()
	f.resolve()
	f.expandLists()
	f.labelClients()
	f.mendProject()
	f.mendContacts()
	f.mendEvidence()
	f.dropTwins()
	f.dropBlocked()
	f.collect()
}

// each calls do for every entry that is still in, kind by kind in the order of the files.
func (f *finisher) each(kind *graph.Kind, do func(*entry)) {
	for _, e := range f.entries[kind] {
		if !e.gone {
			do(e)
		}
	}
}

// prefixes are the letters of the short IDs that the sample uses.
var prefixes = map[string]string{
	"actor": "A", "tie": "T", "tie_history": "H", "need": "N", "resource": "R", "match": "P", "contact": "C", "agreement": "G",
	"meeting": "E", "series": "MS", "action": "L", "support_system": "S", "issue": "I", "assessment": "V", "consent": "K",
}

// giveIDs gives short IDs to rows without one: A01, A02 … as wide as the number of rows asks.
func (f *finisher) giveIDs() {
	for _, kind := range graph.Kinds {
		used := map[graph.ID]bool{}
		f.each(kind, func(e *entry) { used[graph.Key(e.record)] = true })
		f.number(kind, f.entries[kind], used)
	}
}

func (f *finisher) number(kind *graph.Kind, entries []*entry, used map[graph.ID]bool) {
	prefix, ok := prefixes[kind.ID]
	if !ok {
		prefix = kind.ID + "-"
	}
	width := max(2, len(fmt.Sprint(len(entries))))
	n := 0
	for _, e := range entries {
		if e.gone || graph.Key(e.record) != "" {
			continue
		}
		id := graph.ID("")
		for id == "" || used[id] || f.taken[id] {
			n++
			id = graph.ID(fmt.Sprintf("%s%0*d", prefix, width, n))
		}
		used[id] = true
		e.record = graph.WithKey(e.record, id)
	}
}

// makeSeries makes the series that meetings name and no file describes.
func (f *finisher) makeSeries() {
	kind := graph.KindFor[graph.Series]()
	known := map[graph.ID]bool{"": true}
	f.each(kind, func(e *entry) { known[graph.Key(e.record)] = true })
	first := map[graph.ID]*entry{}
	f.each(graph.KindFor[graph.Meeting](), func(e *entry) {
		m := e.record.(graph.Meeting)
		if now := first[m.Series]; !known[m.Series] && (now == nil || m.ID < graph.Key(now.record)) {
			first[m.Series] = e
		}
	})
	project := graph.ProjectOf(graph.Collect())
	f.each(graph.KindFor[graph.Project](), func(e *entry) { project = e.record.(graph.Project) })
	for id, e := range first {
		series := seriesOf(id, e.record.(graph.Meeting), project)
		f.entries[kind] = append(f.entries[kind], &entry{record: series, file: e.file, line: e.line, made: true})
	}
	slices.SortFunc(f.entries[kind], func(a, b *entry) int {
		return strings.Compare(string(graph.Key(a.record)), string(graph.Key(b.record)))
	})
}

// seriesOf returns the series that is made up where only meetings name it: its name is the title of the
// first of them, its weekday and time are those of the project's meetings, all else is the default of a new series.
func seriesOf(id graph.ID, first graph.Meeting, project graph.Project) graph.Series {
	s := graph.WithKey(graph.KindFor[graph.Series]().New(), id).(graph.Series)
	s.Name, s.Weekday, s.Time = cut(first.Title, 120), project.MeetingWeekday, project.MeetingTime
	return s
}

// claimIDs leaves out rows that repeat an ID of their file, and gives another ID to those whose ID stands in
// a file of another kind: in lists made by hand an actor may be 1 and a tie as well.
func (f *finisher) claimIDs() {
	for _, kind := range graph.Kinds {
		f.ids[kind.ID] = map[graph.ID]graph.ID{}
		first := map[graph.ID]*entry{}
		f.each(kind, func(e *entry) {
			id := graph.Key(e.record)
			if other, twice := first[id]; twice {
				if e.made {
					e.gone = true
					return
				}
				f.leaveOut(e, locale.M("format.id-twice", "Text", string(id), "Line", other.line))
				return
			}
			first[id] = e
			f.claim(e)
		})
	}
}

func (f *finisher) claim(e *entry) {
	kind, raw := graph.KindOf(e.record), graph.Key(e.record)
	id := raw
	for n := 1; f.taken[id]; n++ {
		id = graph.ID(kind.ID + "-" + string(raw))
		if n > 1 {
			id += graph.ID(fmt.Sprintf("-%d", n))
		}
	}
	f.taken[id] = true
	f.ids[kind.ID][raw] = id
	e.record = graph.WithKey(e.record, id)
	if a, ok := e.record.(graph.Actor); ok {
		addName(f.names, a.Name, id)
		addName(f.names, a.PublicLabel, id)
	}
}

// expandLists makes the records that stand in list columns.
func (f *finisher) expandLists() {
	for _, kind := range graph.Kinds {
		f.each(kind, func(e *entry) {
			for _, l := range e.lists {
				f.expand(e, l)
			}
			e.lists = nil
		})
	}
}

func (f *finisher) expand(e *entry, cell listCell) {
	l := cell.list
	items, strays := readItems(cell.cell, cell.words)
	for _, stray := range strays {
		f.issue(graph.Warn, e.file, e.line, locale.M("format.stray-text", "Text", shorten(stray, 40)))
	}
	n := 0
	for _, it := range items {
		id, problem := f.find(l.item.Refers, it.id)
		if !problem.IsZero() {
			f.issue(graph.Warn, e.file, e.line, locale.M("format.left-empty", "Problem", problem))
			continue
		}
		it.id = id
		if l.text != nil {
			it.text = cut(it.text, int(l.text.Max))
		}
		made := &entry{file: e.file, line: e.line, made: true}
		for made.record == nil || f.taken[graph.Key(made.record)] {
			n++
			made.record = l.record(graph.Key(e.record), n, it)
		}
		f.taken[graph.Key(made.record)] = true
		f.entries[l.kind] = append(f.entries[l.kind], made)
	}
}

// collect hands the records over in the order of graph.Kinds.
func (f *finisher) collect() {
	d := f.draft
	d.unknown, d.made = map[graph.ID]string{}, map[graph.ID]bool{}
	for _, kind := range graph.Kinds {
		f.each(kind, func(e *entry) {
			id := graph.Key(e.record)
			d.Records = append(d.Records, e.record)
			if e.unknown != "" {
				d.unknown[id] = e.unknown
			}
			if e.made && kind.ID == "actor" {
				d.made[id] = true
			}
		})
	}
	for _, file := range d.Files {
		if more := f.issues[file.Name] - maxIssues; more > 0 {
			d.Issues = append(d.Issues, Issue{graph.Block, file.Name, 0, locale.M("format.more-issues", "Count", more)})
		}
	}
	slices.SortStableFunc(d.Issues, func(a, b Issue) int {
		if c := f.fileIndex(a.File) - f.fileIndex(b.File); c != 0 {
			return c
		}
		return a.Line - b.Line
	})
}

func (f *finisher) fileIndex(name string) int {
	return slices.IndexFunc(f.draft.Files, func(s FileSummary) bool { return s.Name == name })
}
