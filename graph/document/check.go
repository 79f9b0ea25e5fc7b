package document

import (
	"math"
	"reflect"
	"strings"

	"jejaring/graph"
	"jejaring/graph/locale"
)

// check returns the refusal of a change that is in memory already, or nil. It looks at the changed records,
// at those that name them, and at those that name what they name (a tie beside a changed tie). The latter two
// are only held against the edit for what it brought about: an old fault elsewhere must not stop all work.
// Each record is looked at once, whatever the size of the change.
func (d *Document) check(c Change) error {
	changed := make(map[graph.ID]bool, len(c.Deltas))
	for _, delta := range c.Deltas {
		changed[delta.ID] = true
		if delta.After == nil {
			if err := d.checkGone(delta); err != nil {
				return err
			}
		}
	}
	for i, delta := range c.Deltas {
		if err := d.asking().each(i, len(c.Deltas), 0.1, 0.3); err != nil {
			return err
		}
		if delta.After == nil {
			continue
		}
		if err := checkFinite(delta.After); err != nil {
			return err
		}
		if f, blocked := firstBlock(graph.Check(delta.After, d)); blocked {
			return refusal(delta.ID, f)
		}
	}
	return d.checkBystanders(c, changed)
}

// checkGone refuses to delete what a field keeps, and choices that records still use.
func (d *Document) checkGone(delta Delta) error {
	for _, r := range d.Referring(delta.ID) {
		kind := graph.KindOf(r)
		for i := range kind.Fields {
			if f := &kind.Fields[i]; i > 0 && f.Keep && f.Ref(r) == delta.ID {
				return &graph.Refusal{Record: graph.Key(r), Field: f.ID, Message: locale.M("document.kept",
					"Name", nameOf(delta.Before), "Field", locale.M(kind.ID+"."+f.ID))}
			}
		}
	}
	if n, first := d.usersOfChoice(delta.Before); n > 0 {
		return &graph.Refusal{Record: first, Message: locale.M("document.choice-in-use",
			"Name", nameOf(delta.Before), "Count", n)}
	}
	return nil
}

// usersOfChoice counts the records that hold the deleted record as a choice, as ties hold an added tie type.
func (d *Document) usersOfChoice(gone graph.Record) (n int, first graph.ID) {
	list := strings.ReplaceAll(graph.KindOf(gone).ID, "_", "-")
	code := string(graph.Key(gone))
	if list != "tie-type" && list != "service-field" || graph.HasChoice(list, code, d) {
		return 0, ""
	}
	for _, kind := range graph.Kinds {
		for i := range kind.Fields {
			f := &kind.Fields[i]
			if f.Of != list {
				continue
			}
			for _, r := range d.Records(kind) {
				if !graph.Set(f.Text(r)).Has(code) {
					continue
				}
				if n++; n == 1 {
					first = graph.Key(r)
				}
			}
		}
	}
	return n, first
}

// checkBystanders checks the records that were not changed but may be touched by the change, in the order of its
// deltas, so that one edit is always refused for the same reason.
func (d *Document) checkBystanders(c Change, changed map[graph.ID]bool) error {
	was := &past{d: d, c: c}
	for _, delta := range c.Deltas {
		whole := delta.After == nil || delta.Before == nil || graph.KindOf(delta.Before) != graph.KindOf(delta.After)
		for _, r := range d.Referring(delta.ID) {
			if changed[graph.Key(r)] {
				continue
			}
			findings := r.Check(d)
			if whole { // a reference may be broken
				findings = graph.Check(r, d)
			}
			if f, blocked := firstBlock(findings); blocked && !was.blocked(r, f) {
				return refusal(graph.Key(r), f)
			}
		}
	}
	for _, g := range groupsOf(c) {
		for _, r := range d.Referring(g.named) {
			if graph.KindOf(r) != g.kind || changed[graph.Key(r)] {
				continue
			}
			if f, blocked := firstBlock(r.Check(d)); blocked && !was.blocked(r, f) {
				return refusal(graph.Key(r), f)
			}
		}
	}
	return nil
}

// group is the records of a kind that name one record.
type group struct {
	named graph.ID
	kind  *graph.Kind
}

// groupsOf returns the groups that the records of a change belong or belonged to, each once.
func groupsOf(c Change) []group {
	var groups []group
	seen := map[group]bool{}
	for _, delta := range c.Deltas {
		for _, r := range []graph.Record{delta.Before, delta.After} {
			if r == nil {
				continue
			}
			for _, named := range graph.Refs(r) {
				if g := (group{named, graph.KindOf(r)}); !seen[g] {
					seen[g], groups = true, append(groups, g)
				}
			}
		}
	}
	return groups
}

// past is the document before a change, put together only when a bystander is found at fault.
type past struct {
	d      *Document
	c      Change
	before *graph.Collection
}

// blocked tells whether the record had the same fault before.
func (p *past) blocked(r graph.Record, fault graph.Finding) bool {
	if p.before == nil {
		records := make([]graph.Record, 0, len(p.d.records))
		undone := make(map[graph.ID]bool, len(p.c.Deltas))
		for _, delta := range p.c.Deltas {
			if undone[delta.ID] = true; delta.Before != nil {
				records = append(records, delta.Before)
			}
		}
		for id, r := range p.d.records {
			if !undone[id] {
				records = append(records, r)
			}
		}
		p.before = graph.Collect(records...)
	}
	for _, f := range graph.Check(r, p.before) {
		if f.Severity == graph.Block && f.Field == fault.Field && f.Message.ID == fault.Message.ID {
			return true
		}
	}
	return false
}

func firstBlock(findings []graph.Finding) (graph.Finding, bool) {
	for _, f := range findings {
		if f.Severity == graph.Block {
			return f, true
		}
	}
	return graph.Finding{}, false
}

func refusal(id graph.ID, f graph.Finding) error {
	return &graph.Refusal{Record: id, Field: f.Field, Message: f.Message}
}

// checkFinite refuses numbers that are none: they equal nothing, so no change with them could be taken back.
func checkFinite(r graph.Record) error {
	var err error
	kind := graph.KindOf(r)
	kind.Visit(r, func(i int, v reflect.Value) {
		if v.Kind() == reflect.Float64 && (math.IsNaN(v.Float()) || math.IsInf(v.Float(), 0)) {
			err = &graph.Refusal{
				Record: graph.Key(r), Field: kind.Fields[i].ID,
				Message: locale.M("field.not-a-number", "Text", kind.Fields[i].Text(r)),
			}
		}
	})
	return err
}

// nameOf returns the word by which people know a record, its ID where it has none.
func nameOf(r graph.Record) string {
	if a, ok := r.(graph.Actor); ok {
		return a.Label()
	}
	for _, id := range []string{"name", "title"} {
		if f := graph.KindOf(r).Field(id); f != nil && f.Text(r) != "" {
			return f.Text(r)
		}
	}
	return string(graph.Key(r))
}
