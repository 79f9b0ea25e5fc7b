package format

import (
	"strings"

	"jejaring/graph"
	"jejaring/graph/locale"
)

// addName notes that an actor bears a name; all names of one actor are noted one after another.
func addName(names map[string][]graph.ID, name string, id graph.ID) {
	key := nameKey(name)
	if last := len(names[key]) - 1; key != "" && (last < 0 || names[key][last] != id) {
		names[key] = append(names[key], id)
	}
}

// longestName is that of an actor, in letters.
const longestName = 120

// nameKey is a name without letter case and repeated spaces; of names that are too long, what is kept of them.
func nameKey(name string) string {
	return strings.ToLower(strings.Join(strings.Fields(cut(name, longestName)), " "))
}

// makeActors makes the actors that a list of ties names, where no file describes any actor.
func (f *finisher) makeActors() {
	kind := graph.KindFor[graph.Actor]()
	if len(f.entries[kind]) > 0 {
		return
	}
	var made []*entry
	seen := map[string]bool{}
	f.each(graph.KindFor[graph.Tie](), func(e *entry) {
		t := e.record.(graph.Tie)
		for _, name := range []graph.ID{t.From, t.To} {
			key := nameKey(string(name))
			if key == "" || seen[key] {
				continue
			}
			seen[key] = true
			a := kind.New().(graph.Actor)
			a.Name = cut(string(name), longestName)
			made = append(made, &entry{record: a, file: e.file, line: e.line, made: true})
		}
	})
	f.number(kind, made, map[graph.ID]bool{})
	for _, e := range made {
		f.claim(e)
	}
	f.entries[kind] = made
}

// find returns the record of a kind that a cell names, by its ID or, for actors, by its name.
func (f *finisher) find(kind string, raw graph.ID) (graph.ID, locale.Message) {
	if id, ok := f.ids[kind][raw]; ok {
		return id, locale.Message{}
	}
	if kind == "actor" {
		switch found := f.names[nameKey(string(raw))]; {
		case len(found) == 1:
			return found[0], locale.Message{}
		case len(found) > 1:
			return "", locale.M("format.name-ambiguous", "Text", shorten(string(raw), 40), "Count", len(found))
		}
	}
	return "", locale.M("format.no-such-record", "Text", shorten(string(raw), 40))
}

// resolve puts the IDs of the draft in the place of what the cells name.
func (f *finisher) resolve() {
	attributes := map[graph.ID]string{}
	f.each(graph.KindFor[graph.Attribute](), func(e *entry) {
		a := e.record.(graph.Attribute)
		attributes[a.ID] = a.For
	})
	for _, kind := range graph.Kinds {
		f.each(kind, func(e *entry) {
			for i := range kind.Fields {
				field := &kind.Fields[i]
				if i == 0 || field.Ref(e.record) == "" {
					continue
				}
				refers := field.Refers
				if v, ok := e.record.(graph.Value); ok && refers == graph.AnyKind {
					refers = attributes[f.ids["attribute"][v.Attribute]]
				}
				f.resolveField(e, field, refers)
			}
		})
	}
}

func (f *finisher) resolveField(e *entry, field *graph.Field, refers string) {
	id, problem := f.find(refers, field.Ref(e.record))
	switch {
	case problem.IsZero():
		e.record = field.With(e.record, id)
	case field.Need:
		f.leaveOut(e, locale.M("format.in-field", "Field", words(field, e.record), "Problem", problem))
	default:
		e.record = field.With(e.record, graph.ID(""))
		problem = locale.M("format.in-field", "Field", words(field, e.record), "Problem", problem)
		f.issue(graph.Warn, e.file, e.line, locale.M("format.left-empty", "Problem", problem))
	}
}
