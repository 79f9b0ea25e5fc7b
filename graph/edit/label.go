package edit

import (
	"strconv"

	"jejaring/graph"
	"jejaring/graph/locale"
)

// Pair gives the placeholders From and To of a label about two actors.
func Pair(from, to graph.ID, among graph.Reader) []any {
	a, _ := graph.Get[graph.Actor](among, from)
	b, _ := graph.Get[graph.Actor](among, to)
	return []any{"From", a.Label(), "To", b.Label()}
}

// SetLabel is what the change of one field of a record is called, as the record is afterwards.
func SetLabel(r graph.Record, field string, among graph.Reader) locale.Message {
	words := locale.M(graph.KindOf(r).ID + "." + field)
	switch r := r.(type) {
	case graph.Tie:
		return locale.M("edit.set-tie", append(Pair(r.From, r.To, among), "Field", words)...)
	case graph.TieHistory:
		if t, ok := graph.Get[graph.Tie](among, r.Tie); ok {
			return locale.M("edit.set-tie", append(Pair(t.From, t.To, among), "Field", words)...)
		}
	case graph.Actor:
		return locale.M("edit.set-field", "Field", words, "Name", r.Label())
	}
	return locale.M("edit.set-field", "Field", words, "Name", graph.NameOf(graph.Key(r), among))
}

// LevelLabel is what a step of a partnership is called.
func LevelLabel(t graph.Tie, level int, among graph.Reader) locale.Message {
	return locale.M("edit.set-level", append(Pair(t.From, t.To, among), "Level", locale.M("level."+strconv.Itoa(level)))...)
}
