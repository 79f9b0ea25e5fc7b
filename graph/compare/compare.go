// Package compare says what changed in a community between two days of its file, or between two files: who and what is
// new, gone, stronger or weaker, how far needs are met then and now, and the key numbers beside each other.
//
// What the records have a history of is compared as it was on the days: who was active, which ties there were, and of
// ties that keep one the level, strength and quality. Of the rest only today is known, and Notes say so.
package compare

import (
	"context"
	"math"

	"jejaring/graph"
	"jejaring/graph/diagram"
	"jejaring/graph/locale"
	"jejaring/graph/measure"
	"jejaring/graph/network"
)

// Comparison is all that changed. Lists are in the order of the IDs, never nil.
type Comparison struct {
	Difference network.Difference `json:"-"`

	From    Side         `json:"from"`
	To      Side         `json:"to"`
	Parties Parties      `json:"parties"`
	Ties    Ties         `json:"ties"`
	Needs   []NeedChange `json:"needs"`   // all that are known on either side
	Numbers []Number     `json:"numbers"` // the key numbers, in the order in which people see them
	Undated int          `json:"ties_without_history"`

	files bool // of two files, not of two days
}

// Side is one of the two states.
type Side struct {
	Name    string     `json:"name"` // of the project
	Day     graph.Date `json:"day"`
	Parties int        `json:"parties"`
	Ties    int        `json:"ties"`
}

// Parties are the IDs of parties; those of parties that are gone are of the earlier side.
type Parties struct {
	New     []graph.ID `json:"new"`
	Gone    []graph.ID `json:"gone"`
	Changed []graph.ID `json:"changed"` // other fields; between two files only
}

// Ties are the IDs of ties. One that changed in two ways stands in two lists.
type Ties struct {
	New            []graph.ID `json:"new"`
	Lost           []graph.ID `json:"lost"`
	Strengthened   []graph.ID `json:"strengthened"`
	Weakened       []graph.ID `json:"weakened"`
	QualityChanged []graph.ID `json:"quality_changed"`
	LevelUp        []graph.ID `json:"level_up"`
	LevelDown      []graph.ID `json:"level_down"`
	Changed        []graph.ID `json:"changed"` // type, direction, field, days …; between two files only
}

// Days compares two days of one file through a lens, whose own day does not count.
func Days(ctx context.Context, records graph.Reader, lens network.Lens, from, to graph.Date) (Comparison, error) {
	return of(ctx, Comparison{Difference: network.Between(records, lens, from, to)})
}

// Files compares two networks, as of two files. See network.Compare for what counts as the same.
func Files(ctx context.Context, before, after *network.Snapshot) (Comparison, error) {
	return of(ctx, Comparison{Difference: network.Compare(before, after), files: true})
}

func of(ctx context.Context, c Comparison) (Comparison, error) {
	d := &c.Difference
	c.From, c.To, c.Undated = sideOf(d.Before), sideOf(d.After), d.Undated
	c.Parties = Parties{New: []graph.ID{}, Gone: []graph.ID{}, Changed: []graph.ID{}}
	for _, a := range d.Actors {
		list := map[network.Change]*[]graph.ID{
			network.Appeared: &c.Parties.New, network.Vanished: &c.Parties.Gone, network.Otherwise: &c.Parties.Changed,
		}[a.Change]
		*list = append(*list, a.ID())
	}
	c.addTies()
	var err error
	if c.Needs, err = needsOf(ctx, c); err != nil {
		return c, err
	}
	c.Numbers, err = numbersOf(ctx, c)
	return c, err
}

func sideOf(s *network.Snapshot) Side {
	return Side{Name: s.Project.Name, Day: s.Day, Parties: s.N(), Ties: len(s.Ties)}
}

// addTies sorts the changed ties into their lists.
func (c *Comparison) addTies() {
	for _, change := range network.Changes {
		list := []graph.ID{}
		for _, t := range c.Difference.Ties {
			if t.Change.Has(change) {
				list = append(list, t.ID())
			}
		}
		*c.listOf(change) = list
	}
}

func (c *Comparison) listOf(change network.Change) *[]graph.ID {
	t := &c.Ties
	switch change {
	case network.Appeared:
		return &t.New
	case network.Vanished:
		return &t.Lost
	case network.Strengthened:
		return &t.Strengthened
	case network.Weakened:
		return &t.Weakened
	case network.QualityChanged:
		return &t.QualityChanged
	case network.LevelUp:
		return &t.LevelUp
	case network.LevelDown:
		return &t.LevelDown
	}
	return &t.Changed
}

// IsEmpty tells whether no party and no tie changed.
func (c Comparison) IsEmpty() bool { return len(c.Difference.Actors)+len(c.Difference.Ties) == 0 }

// Marks returns how a picture of both states marks parties and ties, by their IDs in Difference.Union.
func (c Comparison) Marks() map[graph.ID]diagram.Mark {
	marks := map[graph.ID]diagram.Mark{}
	for _, a := range c.Difference.Actors {
		marks[a.ID()] = MarkOf(a.Change)
	}
	for _, t := range c.Difference.Ties {
		marks[t.ID()] = MarkOf(t.Change)
	}
	return marks
}

// MarkOf returns the one mark for all that became of a party or a tie: what grew in one way and fell in another is
// marked as changed.
func MarkOf(change network.Change) diagram.Mark {
	more, less := change.Has(network.Strengthened|network.LevelUp), change.Has(network.Weakened|network.LevelDown)
	switch {
	case change.Has(network.Appeared):
		return diagram.Added
	case change.Has(network.Vanished):
		return diagram.Removed
	case more && !less:
		return diagram.Raised
	case less && !more:
		return diagram.Lowered
	case change != 0:
		return diagram.Altered
	}
	return diagram.Unmarked
}

// Number is one key number on both sides.
type Number struct {
	ID     string         `json:"id"` // of the measure it comes from
	Name   locale.Message `json:"-"`
	Unit   measure.Unit   `json:"-"`
	Figure string         `json:"figure"` // which of its numbers
	Before measure.Number `json:"before"` // null where undefined
	After  measure.Number `json:"after"`
}

// numbersOf returns the figures of the measures for two days, each on both sides.
func numbersOf(ctx context.Context, c Comparison) ([]Number, error) {
	var list []Number
	for _, id := range measure.ForDays {
		m, _ := measure.ByID(id)
		before, err := m.Of(ctx, c.Difference.Before)
		if err != nil {
			return nil, err
		}
		after, err := m.Of(ctx, c.Difference.After)
		if err != nil {
			return nil, err
		}
		list = append(list, beside(id, before.Figures(), after.Figures())...)
	}
	return list, nil
}

// beside joins the figures of a measure on both sides; one that a side lacks is undefined there.
func beside(id string, before, after []measure.Figure) []Number {
	longer := after
	if len(before) > len(after) {
		longer = before
	}
	list := make([]Number, len(longer))
	for k, f := range longer {
		list[k] = Number{
			ID: id, Name: f.Name, Unit: f.Unit, Figure: figureID(f), Before: valueOf(before, f), After: valueOf(after, f),
		}
	}
	return list
}

func valueOf(list []measure.Figure, like measure.Figure) measure.Number {
	for _, f := range list {
		if f.Name.ID == like.Name.ID {
			return measure.Number(f.Value)
		}
	}
	return measure.Number(math.NaN())
}

func figureID(f measure.Figure) string {
	const prefix = "measure.figure."
	return f.Name.ID[len(prefix):]
}
