package view

import (
	"math"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"jejaring/app/command"
	"jejaring/app/kit"
	"jejaring/graph"
	"jejaring/graph/network"
)

// listing says how the table lists one kind of record: which, and what of them in the first columns. The widths
// of these together are those of the map beside the panel in a window of 1366 px.
type listing struct {
	kind    string
	owner   string // field that names the actor with whom the record passes the lens; empty: the record itself does, or all do
	columns []listed
}

// listed is one column: a field, or a number of its own.
type listed struct {
	id    string
	width float32
	shape func(t *tablePart, c *kit.TableColumn) // changes what the field alone would give; nil for nothing
}

var listings = []listing{
	{kind: "actor", columns: []listed{
		{"public_label", 160, withSign},
		{"name", 200, withoutClients},
		{"kind", 100, nil},
		{"sector", 146, nil},
		{"level", 110, shortTier},
		{"role", 140, nil},
		{"ties", 68, countTies},
	}},
	{kind: "tie", columns: []listed{
		{"from", 130, nil},
		{"to", 130, nil},
		{"type", 112, nil},
		{"direction", 96, nil},
		{"strength", 74, nil},
		{"quality", 74, inOrder},
		{"level", 62, onLadder},
		{"field", 92, nil},
		{"start", 92, nil},
		{"end", 92, nil},
	}},
	{kind: "need", owner: "owner", columns: []listed{
		{"title", 210, nil},
		{"owner", 110, nil},
		{"field", 106, nil},
		{"urgency", 84, nil},
		{"quantity", 92, nil},
		{"unit", 76, nil},
		{"coverage", 78, coverageOfNeed},
		{"status", 150, inOrder},
		{"target_date", 92, nil},
	}},
	{kind: "resource", owner: "provider", columns: []listed{
		{"name", 186, nil},
		{"provider", 118, nil},
		{"kind", 96, nil},
		{"field", 96, nil},
		{"quantity", 92, nil},
		{"rest", 92, restOfResource},
		{"unit", 84, nil},
		{"flags", 150, flagsOfResource},
		{"period", 92, nil},
		{"availability", 86, inOrder},
		{"valid_to", 92, nil},
	}},
	{kind: "match", columns: []listed{
		{"need", 210, nil},
		{"resource", 210, nil},
		{"amount", 90, nil},
		{"status", 120, inOrder},
		{"mode", 150, inOrder},
		{"date", 100, nil},
	}},
	{kind: "issue", columns: []listed{
		{"title", 320, nil},
		{"field", 150, nil},
		{"needs", 110, needsOfIssue},
		{"declared", 110, nil},
	}},
	{kind: "proposal", columns: []listed{
		{"title", 260, nil},
		{"addressee", 150, nil},
		{"addressee_kind", 120, inOrder},
		{"needs", 90, needsOfProposal},
		{"amount", 120, nil},
		{"status", 110, inOrder},
		{"sent", 100, nil},
	}},
	{kind: "contact", owner: "actor", columns: []listed{
		{"date", 100, nil},
		{"actor", 150, nil},
		{"kind", 110, inOrder},
		{"channel", 110, inOrder},
		{"result", 160, inOrder},
		{"days-since", 90, daysSinceContact},
		{"next_date", 130, lateSteps},
		{"next_done", 80, ticked},
	}},
	{kind: "agreement", columns: []listed{
		{"life", 210, lifeCycle},
		{"title", 250, nil},
		{"parties", 230, agreedBy},
		{"end", 100, nil},
		{"state", 130, inOrder},
		{"kind", 150, inOrder},
		{"signed", 100, nil},
		{"start", 100, nil},
	}},
	{kind: "action", columns: []listed{
		{"title", 280, nil},
		{"responsible", 130, nil},
		{"due", 100, nil},
		{"status", 110, inOrder},
		{"need", 160, nil},
		{"done", 100, nil},
	}},
	{kind: "meeting", columns: []listed{
		{"date", 100, nil},
		{"title", 200, nil},
		{"start_time", 72, nil},
		{"host_kind", 120, inOrder},
		{"host", 130, nil},
		{"venue", 150, nil},
		{"series", 150, nil},
	}},
	{kind: "support_system", columns: []listed{
		{"name", 260, nil},
		{"activity_kind", 150, inOrder},
		{"core_actor", 150, nil},
		{"status", 100, inOrder},
		{"formed", 100, nil},
	}},
}

func listingOf(kind string) listing {
	for _, l := range listings {
		if l.kind == kind {
			return l
		}
	}
	return listings[0]
}

// rows returns the records that pass the lens, and how many there are with those that it stops.
func (l listing) rows(s *network.Snapshot) (rows []graph.ID, all int) {
	switch l.kind {
	case "actor":
		for _, a := range s.Actors {
			rows = append(rows, a.ID)
		}
		return rows, len(rows) + s.LeftOut.Actors
	case "tie":
		for _, t := range s.Ties {
			rows = append(rows, t.ID)
		}
		return rows, len(rows) + s.LeftOut.Ties
	}
	kind := graph.KindByID(l.kind)
	records, owner := s.Records(kind), kind.Field(l.owner)
	for _, r := range records {
		if owner == nil {
			rows = append(rows, graph.Key(r))
		} else if _, ok := s.Index(owner.Ref(r)); ok {
			rows = append(rows, graph.Key(r))
		}
	}
	return rows, len(records)
}

// all returns the columns that are named, then one for every other field, so that a field that the struct gains
// stands in the table too. Private ones are left to the panel, which shows them of one record at a time.
func (l listing) all() []listed {
	list := slices.Clone(l.columns)
	for _, f := range graph.KindByID(l.kind).Fields[1:] {
		if named := func(c listed) bool { return c.id == f.ID }; !f.Private && !slices.ContainsFunc(l.columns, named) {
			list = append(list, listed{f.ID, 120, wholeSet})
		}
	}
	return list
}

// wholeSet leaves the words of a set to the panel, where one can be added without the others.
func wholeSet(_ *tablePart, c *kit.TableColumn) { c.Locked = c.Field.Type == graph.SetField }

// tableColumns returns the columns for the kit's table. A heading that is too long for its column has a
// shorter one in the catalogues.
func (t *tablePart) tableColumns(l listing) []kit.TableColumn {
	kind, language := graph.KindByID(l.kind), t.s.Language()
	var columns []kit.TableColumn
	for _, listed := range l.all() {
		c := kit.TableColumn{ID: listed.id, Width: listed.width}
		if kind.Field(listed.id) != nil {
			c = kit.FieldColumn(language, kind, listed.id, listed.width)
		}
		if short := "view.table." + l.kind + "." + listed.id; language.Has(short) {
			c.Title = language.T(short)
		}
		if listed.shape != nil {
			listed.shape(t, &c)
		}
		columns = append(columns, c)
	}
	columns = slices.Insert(columns, len(l.columns), t.measureColumns(l)...) // where they are seen
	return append(columns, t.inventedColumns(l)...)
}

// inventedColumns shows the fields that users invented, but private ones; the panel changes them.
func (t *tablePart) inventedColumns(l listing) []kit.TableColumn {
	var columns []kit.TableColumn
	for _, of := range graph.All[graph.Attribute](t.s.Document()) {
		if of.For != l.kind || of.Private {
			continue
		}
		columns = append(columns, kit.TableColumn{ID: string(of.ID), Title: of.Name, Text: func(row graph.ID) string {
			value, _ := command.ValueOf(t.among(), row, of.ID)
			return value.Text
		}})
	}
	return columns
}

// withSign shows the label by which the actor stands on the map, after the shape that it has there.
func withSign(t *tablePart, c *kit.TableColumn) {
	c.Text = func(row graph.ID) string {
		a, _ := graph.Get[graph.Actor](t.among(), row)
		return a.Label()
	}
	signs := newActorSigns(t.s)
	c.Icon = func(row graph.ID) fyne.Resource {
		a, ok := graph.Get[graph.Actor](t.among(), row)
		if !ok {
			return nil
		}
		return signs.of(a)
	}
}

// withoutClients shows names, but of a client only that there is one (PV-03).
func withoutClients(t *tablePart, c *kit.TableColumn) {
	c.Text = func(row graph.ID) string {
		a, _ := graph.Get[graph.Actor](t.among(), row)
		if a.IsClient {
			return "•••"
		}
		return a.Name
	}
}

// inOrder sorts a choice by its place in its list instead of by its letters.
func inOrder(t *tablePart, c *kit.TableColumn) {
	f, order := c.Field, map[string]float64{}
	for k, choice := range graph.Choices(f.Of, t.s.Document()) {
		order[choice.Code] = float64(k)
	}
	c.Value = func(row graph.ID) float64 {
		r, ok := t.among().Record(row)
		if !ok {
			return math.NaN()
		}
		if place, ok := order[f.Text(r)]; ok {
			return place
		}
		return math.NaN()
	}
}

// shortTier writes a tier by its short form: RW, not RW (Rukun Warga) nor Community unit (RW).
func shortTier(t *tablePart, c *kit.TableColumn) {
	inOrder(t, c)
	c.Text = func(row graph.ID) string {
		r, ok := t.among().Record(row)
		if !ok {
			return ""
		}
		long, rest, _ := strings.Cut(c.Field.Words(r, t.among()).In(t.s.Language()), " (")
		if short, ok := strings.CutSuffix(rest, ")"); ok && len(short) < len(long) {
			return short
		}
		return long
	}
}

// onLadder shows the level of the day. It is not changed here: a level is a step with its evidence, which the
// panel asks for.
func onLadder(_ *tablePart, c *kit.TableColumn) { c.Locked = true }

// countTies shows how many ties an actor has in the picture.
func countTies(t *tablePart, c *kit.TableColumn) {
	c.Title, c.Right = t.s.T("view.table.ties"), true
	var of *network.Snapshot
	var counts []int
	count := func(row graph.ID) int {
		if of != t.snapshot {
			of, counts = t.snapshot, make([]int, t.snapshot.N())
			for _, ends := range of.Ends {
				counts[ends[0]]++
				counts[ends[1]]++
			}
		}
		if i, ok := of.Index(row); ok {
			return counts[i]
		}
		return 0
	}
	c.Text = func(row graph.ID) string { return t.s.Language().Whole(count(row)) }
	c.Value = func(row graph.ID) float64 { return float64(count(row)) }
}
