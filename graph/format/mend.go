package format

import (
	"fmt"
	"strings"

	"jejaring/graph"
	"jejaring/graph/locale"
)

// labelClients gives K-01, K-02 … to clients without a public label (PV-03).
func (f *finisher) labelClients() {
	kind := graph.KindFor[graph.Actor]()
	used := map[string]bool{}
	f.each(kind, func(e *entry) { used[strings.ToUpper(e.record.(graph.Actor).PublicLabel)] = true })
	n := 0
	f.each(kind, func(e *entry) {
		a := e.record.(graph.Actor)
		if !a.IsClient || a.PublicLabel != "" {
			return
		}
		a.PublicLabel, n = nextClientLabel(used, n)
		e.record = a
	})
}

// nextClientLabel returns the first free label after K-n.
func nextClientLabel(used map[string]bool, n int) (string, int) {
	for {
		n++
		if label := fmt.Sprintf("K-%02d", n); !used[label] {
			used[label] = true
			return label, n
		}
	}
}

// mendProject names the focal actor where exactly one actor has its role, and none where a client stands there.
func (f *finisher) mendProject() {
	var focal []graph.ID
	client := map[graph.ID]bool{}
	f.each(graph.KindFor[graph.Actor](), func(e *entry) {
		a := e.record.(graph.Actor)
		client[a.ID] = a.IsClient
		if a.Role == graph.RoleFocal {
			focal = append(focal, a.ID)
		}
	})
	f.each(graph.KindFor[graph.Project](), func(e *entry) {
		p := e.record.(graph.Project)
		if client[p.FocalActor] {
			p.FocalActor = ""
			f.mended(e, "format.focal-is-client")
		}
		if p.FocalActor == "" && len(focal) == 1 {
			p.FocalActor = focal[0]
		}
		if p.Name == "" {
			p.Name = cut(f.draft.Name, 120)
		}
		if p.AsOf != "" && p.Baseline > p.AsOf {
			p.Baseline = ""
			f.mended(e, "format.baseline-left-empty")
		}
		e.record = p
	})
}

// mendContacts makes the first contact of each actor a preliminary one (domain 2.2), so that the contacts of
// somebody who began to write them down late are not lost.
func (f *finisher) mendContacts() {
	first := map[graph.ID]*entry{}
	f.each(graph.KindFor[graph.Contact](), func(e *entry) {
		c := e.record.(graph.Contact)
		now := first[c.Actor]
		if now == nil {
			first[c.Actor] = e
			return
		}
		if o := now.record.(graph.Contact); c.Date < o.Date || (c.Date == o.Date && c.ID < o.ID) {
			first[c.Actor] = e
		}
	})
	f.each(graph.KindFor[graph.Contact](), func(e *entry) {
		c := e.record.(graph.Contact)
		if first[c.Actor] == e && c.Kind != "pendahuluan" {
			c.Kind = "pendahuluan"
			e.record = c
			f.mended(e, "format.first-contact")
		}
	})
}

// mendEvidence writes into each row of a history that sets a level from 4 on without evidence that none was given, so
// that levels of files from elsewhere are not lost; Check asks for evidence of every later one (domain 2.2).
func (f *finisher) mendEvidence() {
	language := locale.Indonesian
	f.each(graph.KindFor[graph.Project](), func(e *entry) { language = locale.Of(e.record.(graph.Project).Language) })
	f.each(graph.KindFor[graph.TieHistory](), func(e *entry) {
		if h := e.record.(graph.TieHistory); h.NeedsEvidence() && h.Evidence == "" {
			h.Evidence = language.T("format.no-evidence")
			e.record = h
			f.mended(e, "format.evidence-missing")
		}
	})
}

// dropTwins leaves out ties that say the same as an earlier one on some day, and second rows of a history for
// one day, by which Check would refuse both.
func (f *finisher) dropTwins() {
	earlier := map[string][]*entry{}
	f.each(graph.KindFor[graph.Tie](), func(e *entry) {
		t := e.record.(graph.Tie)
		key := twinKey(t)
		for _, other := range earlier[key] {
			if t.Overlaps(other.record.(graph.Tie)) {
				f.leaveOut(e, locale.M("format.tie-twice", "Line", other.line))
				return
			}
		}
		earlier[key] = append(earlier[key], e)
	})
	rows := map[string]*entry{}
	f.each(graph.KindFor[graph.TieHistory](), func(e *entry) {
		h := e.record.(graph.TieHistory)
		key := string(h.Tie) + "\x00" + h.Field + "\x00" + string(h.Date)
		if rows[key] != nil {
			e.gone = true
			f.issue(graph.Block, e.file, e.line, locale.M("format.refused-row", "Problem", locale.M("tie_history.date-taken")))
			return
		}
		rows[key] = e
	})
}

// twinKey is equal for ties that say the same: one type between the same actors in the same direction.
func twinKey(t graph.Tie) string {
	from, to, sign := t.From, t.To, "→"
	if t.Direction != "forward" {
		from, to, sign = min(from, to), max(from, to), "—"
	}
	return t.Type + "\x00" + sign + string(from) + "\x00" + string(to)
}

// dropBlocked leaves out what would be refused in a document, and then what refers to it, until all fits.
func (f *finisher) dropBlocked() {
	for range len(graph.Kinds) {
		var records []graph.Record
		for _, kind := range graph.Kinds {
			f.each(kind, func(e *entry) { records = append(records, e.record) })
		}
		among := graph.Collect(records...)
		changed := false
		for _, kind := range graph.Kinds {
			f.each(kind, func(e *entry) { changed = f.dropOrMend(e, among) || changed })
		}
		if !changed {
			return
		}
	}
}

// dropOrMend empties optional references to records that were left out and levels without their evidence, and leaves
// out the entry where anything else is refused. It tells whether it did one or the other. What a row lists goes with
// the row without a word more.
func (f *finisher) dropOrMend(e *entry, among graph.Reader) bool {
	for _, finding := range graph.Check(e.record, among) {
		if finding.Severity != graph.Block {
			continue
		}
		field := graph.KindOf(e.record).Field(finding.Field)
		problem := finding.Message
		if field != nil {
			problem = locale.M("format.in-field", "Field", words(field, e.record), "Problem", problem)
		}
		if empty, ok := emptied(e.record, field); ok {
			e.record = empty
			f.issue(graph.Warn, e.file, e.line, locale.M("format.refused-field", "Problem", problem))
			return true
		}
		e.gone = true
		if row := (place{e.file, e.line}); !e.made || !f.refused[row] {
			f.refused[row] = true
			f.issue(graph.Block, e.file, e.line, locale.M("format.refused-row", "Problem", problem))
		}
		return true
	}
	return false
}

// emptied returns the record without what a field holds, where a refused field is no reason to lose the whole row.
func emptied(r graph.Record, f *graph.Field) (graph.Record, bool) {
	if t, ok := r.(graph.Tie); ok && f != nil && f.ID == "level" {
		t.Level = 0
		return t, true
	}
	if f == nil || f.Type != graph.RefField || f.Need {
		return r, false
	}
	return f.With(r, graph.ID("")), true
}
