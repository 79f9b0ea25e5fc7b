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
	return SetOf(r, locale.M(graph.KindOf(r).ID+"."+field), among)
}

// SetOf is what the change of something in a record is called, given the words for it.
func SetOf(r graph.Record, words locale.Message, among graph.Reader) locale.Message {
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

// AddLabel is what the adding of a record is called. Among holds the record and what it names.
func AddLabel(r graph.Record, among graph.Reader) locale.Message {
	name := func(id graph.ID) string { // of an actor as labels say it
		if a, ok := graph.Get[graph.Actor](among, id); ok {
			return a.Label()
		}
		return graph.NameOf(id, among)
	}
	switch r := r.(type) {
	case graph.Actor:
		return locale.M("edit.add-actor", "Name", r.Label())
	case graph.Tie:
		return locale.M("edit.add-tie", Pair(r.From, r.To, among)...)
	case graph.Need:
		return locale.M("edit.add-need", "Name", name(r.Owner))
	case graph.Resource:
		return locale.M("edit.add-resource", "Name", name(r.Provider))
	case graph.Contact:
		return locale.M("edit.add-contact", "Name", name(r.Actor))
	case graph.Consent:
		return locale.M("edit.add-consent", "Name", name(r.Actor))
	case graph.Thanks:
		return locale.M("edit.thank", "Name", name(r.Actor))
	case graph.Meeting:
		return locale.M("edit.add-meeting", "Name", r.Title)
	case graph.SavedLens:
		return locale.M("edit.save-lens", "Name", r.Name)
	case graph.TieHistory:
		if t, ok := graph.Get[graph.Tie](among, r.Tie); ok && r.Field == "level" {
			return LevelLabel(t, r.Level(), among)
		}
	case graph.Evidence:
		if t, ok := graph.Get[graph.Tie](among, r.Tie); ok {
			return locale.M("edit.answer-evidence", Pair(t.From, t.To, among)...)
		}
	}
	kind := locale.M("kind." + graph.KindOf(r).ID)
	if id := graph.Key(r); graph.NameOf(id, among) != string(id) {
		return locale.M("edit.add", "Kind", kind, "Name", name(id))
	}
	return locale.M("edit.invent", "Kind", kind)
}

// SetSeveral is what the change of several fields of a record is called, as the record is afterwards.
func SetSeveral(r graph.Record, fields int, among graph.Reader) locale.Message {
	switch r := r.(type) {
	case graph.Tie:
		return locale.M("edit.set-several-of-tie", append(Pair(r.From, r.To, among), "Count", fields)...)
	case graph.Actor:
		return locale.M("edit.set-several", "Name", r.Label(), "Count", fields)
	}
	return locale.M("edit.set-several", "Name", graph.NameOf(graph.Key(r), among), "Count", fields)
}
