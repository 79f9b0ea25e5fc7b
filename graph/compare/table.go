package compare

import (
	"cmp"
	"math"
	"strconv"

	"jejaring/graph"
	"jejaring/graph/locale"
	"jejaring/graph/measure"
	"jejaring/graph/network"
)

// Table lists the parties and ties that changed, a row for each with what it was and what it is: parties first, each in
// the order of the IDs.
func (c Comparison) Table() *measure.Table {
	t := &measure.Table{Columns: []measure.Column{
		column("change"), column("who"), column("before"), column("after"), column("kind"),
	}}
	for _, a := range c.Difference.Actors {
		t.Rows = append(t.Rows, c.actorRow(a))
	}
	for _, tie := range c.Difference.Ties {
		t.Rows = append(t.Rows, c.tieRow(tie))
	}
	return t
}

func column(id string) measure.Column { return measure.Column{Name: locale.M("compare.column." + id)} }

const none = locale.Name("—")

func (c Comparison) actorRow(a network.ActorChange) measure.Row {
	shown, side := a.After, c.Difference.After
	if a.Change == network.Vanished {
		shown, side = a.Before, c.Difference.Before
	}
	sector := graph.ChoiceMessage("sector", shown.Sector, side)
	before, after := locale.Phrase(none), locale.Phrase(none)
	switch a.Change {
	case network.Appeared:
		after = locale.M("compare.there")
	case network.Vanished:
		before = locale.M("compare.there")
	default:
		before, after = fields(a.Fields, a.Before, c.Difference.Before), fields(a.Fields, a.After, c.Difference.After)
	}
	return measure.Row{
		Record: a.ID(), Client: a.Before.IsClient || a.After.IsClient,
		Cells: []measure.Cell{
			measure.Say(word("compare.party.", a.Change)), measure.Name(shown.Label()), measure.Say(before), measure.Say(after), measure.Say(sector),
		},
	}
}

func (c Comparison) tieRow(t network.TieChange) measure.Row {
	shown, side := t.After, c.Difference.After
	if t.Change == network.Vanished {
		shown, side = t.Before, c.Difference.Before
	}
	from, _ := graph.Get[graph.Actor](side, shown.From)
	to, _ := graph.Get[graph.Actor](side, shown.To)
	before, after := locale.Phrase(none), locale.Phrase(none)
	switch {
	case t.Change == network.Appeared:
		after = state(t.After, t.Change)
	case t.Change == network.Vanished:
		before = state(t.Before, t.Change)
	default:
		before, after = both(state(t.Before, t.Change), fields(t.Fields, t.Before, c.Difference.Before)), both(state(t.After, t.Change), fields(t.Fields, t.After, c.Difference.After))
	}
	return measure.Row{
		Record: t.ID(), Client: from.IsClient || to.IsClient,
		Cells: []measure.Cell{
			measure.Say(word("compare.tie.", t.Change)), measure.Name(nameOf(side, shown.From) + " – " + nameOf(side, shown.To)),
			measure.Say(before), measure.Say(after), measure.Say(graph.ChoiceMessage("tie-type", shown.Type, side)),
		},
	}
}

// Step says what a tie was and what it is: "Komunikasi → Kolaborasi"; of one that is new or gone what it is or was.
func Step(t network.TieChange) locale.Phrase {
	switch t.Change {
	case network.Appeared:
		return state(t.After, t.Change)
	case network.Vanished:
		return state(t.Before, t.Change)
	}
	return locale.List{Parts: []locale.Phrase{state(t.Before, t.Change), state(t.After, t.Change)}, Mark: " → "}
}

// state says those of level, quality and strength that the change is about; of a tie that is new or gone level and
// quality.
func state(t graph.Tie, change network.Change) locale.Phrase {
	whole := change.Has(network.Appeared | network.Vanished)
	var parts []locale.Phrase
	if t.Type == graph.Partnership && (whole && t.Level != 0 || change.Has(network.LevelUp|network.LevelDown)) {
		parts = append(parts, locale.M("level."+strconv.Itoa(t.Level)))
	}
	if whole || change.Has(network.QualityChanged) {
		parts = append(parts, locale.M("quality."+t.Quality))
	}
	if change.Has(network.Strengthened | network.Weakened) {
		parts = append(parts, locale.M("compare.strength", "Strength", locale.Whole(t.Strength)))
	}
	for k := 1; k < len(parts); k++ {
		parts[k] = locale.Lower{Phrase: parts[k]}
	}
	return locale.List{Parts: parts, Mark: ", "}
}

// both joins what is said of a tie itself and of its other fields.
func both(a, b locale.Phrase) locale.Phrase {
	list := locale.List{Mark: "; "}
	for _, p := range []locale.Phrase{a, b} {
		if said, ok := p.(locale.List); ok && len(said.Parts) == 0 {
			continue
		}
		list.Parts = append(list.Parts, p)
	}
	return list
}

// fields say the values of fields of a record: "Sektor: Warga".
func fields(ids []string, r graph.Record, among graph.Reader) locale.Phrase {
	kind := graph.KindOf(r)
	list := locale.List{Mark: "; "}
	for _, id := range ids {
		list.Parts = append(list.Parts, locale.M("compare.field", "Field", locale.M(kind.ID+"."+id), "Value", fieldValue{kind.Field(id).Words(r, among), id, r}))
	}
	return list
}

// fieldValue is the value of a field in words, "—" where it is empty; the name of a client is not told.
type fieldValue struct {
	words locale.Phrase
	field string
	of    graph.Record
}

// In returns the value in the language.
func (v fieldValue) In(l locale.Language) string {
	if a, ok := v.of.(graph.Actor); ok && a.IsClient && v.field == "name" {
		return a.Label()
	}
	return cmp.Or(v.words.In(l), "—")
}

// NeedsTable lists the needs with their coverage on both sides.
func (c Comparison) NeedsTable() *measure.Table {
	t := &measure.Table{Columns: []measure.Column{
		{Name: locale.M("measure.column.need")},
		{Name: c.head(c.From), Unit: measure.Share},
		{Name: c.head(c.To), Unit: measure.Share},
		{Name: locale.M("measure.column.class")},
	}}
	for _, n := range c.Needs {
		class := locale.Phrase(none)
		if n.after != "" {
			class = locale.M("need-class." + string(n.after))
		}
		t.Rows = append(t.Rows, measure.Row{Record: n.ID, Client: n.client, Cells: []measure.Cell{
			measure.Name(n.title), coverage(n.before, n.Before, "not-yet"), coverage(n.after, n.After, "no-more"), measure.Say(class),
		}})
	}
	return t
}

// coverage is how far a need is met on a side, or why nothing is known of it there.
func coverage(class measure.NeedClass, x measure.Number, absent string) measure.Cell {
	if class == "" {
		return measure.Say(locale.M("compare.need." + absent))
	}
	return measure.X(x)
}

func (c Comparison) head(s Side) locale.Message { return locale.M("compare.on", "Day", c.side(s)) }

// NumbersTable sets the key numbers beside each other.
func (c Comparison) NumbersTable() *measure.Table {
	t := &measure.Table{Columns: []measure.Column{
		column("number"), {Name: c.head(c.From)}, {Name: c.head(c.To)}, column("difference"),
	}}
	for _, n := range c.Numbers {
		t.Rows = append(t.Rows, measure.Row{Cells: []measure.Cell{
			measure.Say(n.Name), measure.Say(n.Unit.Write(float64(n.Before))), measure.Say(n.Unit.Write(float64(n.After))), measure.Say(n.Step()),
		}})
	}
	return t
}

// Step says by how much a number differs: "+3", "−1,5", "=" for nothing and "—" where that is not known. Shares differ in
// percentage points.
func (n Number) Step() locale.Phrase {
	step := float64(n.After - n.Before)
	switch {
	case math.IsNaN(step):
		return none
	case math.Abs(step) < 1e-9:
		return locale.Name("=")
	}
	return signed{step, n.Unit}
}

// signed is a number with its sign.
type signed struct {
	x    float64
	unit measure.Unit
}

// In returns the number in the language.
func (s signed) In(l locale.Language) string {
	if s.unit == measure.Share {
		return l.T("compare.points", "Points", l.Change(s.x*100, 1))
	}
	if s.x > 0 {
		return "+" + s.unit.Write(s.x).In(l)
	}
	return s.unit.Write(s.x).In(l)
}
