package format

import (
	"slices"
	"strings"

	"jejaring/graph"
	"jejaring/graph/locale"
)

// What is written by hand, field by field, is read as the cells of a file are, but nothing is left out, shortened or
// guessed: whoever writes it is there to mend it. What cannot be read is a *graph.Refusal at its field.

// Backward is the value of a tie's direction that is stored by swapping its ends.
const Backward = "backward"

// Read returns the value that a text says of the column's field; an empty text empties it.
func (c Column) Read(kind *graph.Kind, text string, among graph.Reader) (any, error) {
	text, _ = clean(strings.TrimSpace(text))
	f := c.field
	if text == "" {
		empty, err := f.Parse(kind.New(), zero(f))
		return f.Value(empty), err
	}
	h := hand{kind, f, among}
	switch f.Type {
	case graph.TextField:
		if f.Of == "" {
			return unguard(text), nil
		}
		return h.choice(unguard(text))
	case graph.RefField:
		if f.Refers == "" { // its own ID
			return graph.ID(text), nil
		}
		return h.ref(f.Refers, unguard(text))
	case graph.SetField:
		return h.words(unguard(text))
	case graph.NumberField:
		return h.number(bareNumber(text))
	}
	value, ok := plainValue(f, text)
	if !ok {
		return nil, h.refuse(problemOf(f), text)
	}
	return value, nil
}

func zero(f *graph.Field) string {
	if f.Type == graph.BoolField {
		return "0"
	}
	return ""
}

// hand reads one value.
type hand struct {
	kind  *graph.Kind
	field *graph.Field
	among graph.Reader
}

func (h hand) refuse(problem, text string, values ...any) error {
	field := locale.M(h.kind.ID + "." + h.field.ID)
	refusal := graph.Refuse(problem, append(values, "Field", field, "Text", shorten(text, 40))...)
	refusal.Field = h.field.ID
	return refusal
}

func (h hand) choice(text string) (any, error) {
	if word := fold(text); h.field.Of == "direction" && slices.Contains(backward, word) {
		return Backward, nil
	}
	code, ok := choice(h.field.Of, text, h.among)
	if !ok {
		return nil, h.noChoice(text)
	}
	return code, nil
}

func (h hand) noChoice(text string) error {
	var codes []string
	for _, c := range graph.Choices(h.field.Of, h.among) {
		codes = append(codes, c.Code)
	}
	return h.refuse("format.choose", text, "Choices", strings.Join(codes, ", "))
}

func (h hand) words(text string) (any, error) {
	if h.field.Of == "" {
		return graph.ParseSet(text), nil
	}
	if !strings.Contains(text, ";") {
		text = strings.NewReplacer(",", ";", "|", ";", "/", ";").Replace(text)
	}
	var codes []string
	for _, word := range graph.ParseSet(text).Words() {
		code, ok := choice(h.field.Of, word, h.among)
		if !ok {
			return nil, h.noChoice(word)
		}
		codes = append(codes, code)
	}
	return graph.SetOf(codes...), nil
}

// number reads an amount. One like 1.500, which is a thousand and a half here and one and a half elsewhere, is asked for
// again.
func (h hand) number(text string) (any, error) {
	s := styleOf(text)
	if s == unsure && strings.ContainsAny(text, ".,") {
		return nil, h.refuse("format.two-numbers", text)
	}
	x, ok := numberOf(text, s)
	if !ok {
		return nil, h.refuse(problemOf(h.field), text)
	}
	return x, nil
}

// mostCandidates is how many records a sentence names at most.
const mostCandidates = 8

// ref returns the record of a kind that a text names: by its ID, else by a name that no other one has.
func (h hand) ref(kind, text string) (any, error) {
	if r, ok := h.among.Record(graph.ID(text)); ok && (kind == graph.AnyKind || graph.KindOf(r).ID == kind) {
		return graph.ID(text), nil
	}
	var found []graph.ID
	var said []string
	for _, k := range h.named(kind) {
		for _, r := range h.among.Records(k) {
			if id := graph.Key(r); bears(r, nameKey(text), h.among) {
				found = append(found, id)
				said = append(said, string(id)+" "+graph.NameOf(id, h.among))
			}
		}
	}
	switch {
	case len(found) == 1:
		return found[0], nil
	case len(found) > mostCandidates:
		said = append(said[:mostCandidates], "…")
	case len(found) == 0:
		return nil, h.refuse("format.no-record-named", text, "Kind", locale.M("kind."+h.named(kind)[0].ID))
	}
	return nil, h.refuse("format.several-named", text, "Names", strings.Join(said, ", "))
}

// named returns the kinds that a reference may name by name.
func (h hand) named(kind string) []*graph.Kind {
	if kind != graph.AnyKind {
		return []*graph.Kind{graph.KindByID(kind)}
	}
	var kinds []*graph.Kind
	for _, c := range graph.Choices("attribute-owner", nil) {
		kinds = append(kinds, graph.KindByID(c.Code))
	}
	return kinds
}

// bears tells whether a record is known by a name, in the sense of nameKey.
func bears(r graph.Record, name string, among graph.Reader) bool {
	if a, ok := r.(graph.Actor); ok {
		return name == nameKey(a.Name) || name == nameKey(a.PublicLabel)
	}
	return name == nameKey(graph.NameOf(graph.Key(r), among))
}
