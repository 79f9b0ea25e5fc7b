package kit

import (
	"slices"
	"strings"

	"jejaring/graph"
	"jejaring/graph/locale"
)

// noteOf returns what helps to tell records with the same label apart, in a list of options: the ID only where it is one
// that people gave.
func noteOf(l locale.Language, r graph.Record, among graph.Reader) string {
	var notes []string
	switch r := r.(type) {
	case graph.Actor:
		notes = append(notes, l.T("sector."+r.Sector))
	case graph.Tie:
		notes = append(notes, l.Say(graph.ChoiceMessage("tie-type", r.Type, among)))
	}
	if id := graph.Key(r); !id.IsMade() {
		notes = append(notes, string(id))
	}
	return strings.Join(notes, " · ")
}

// RecordOptions returns all records of a kind as options to pick from, in the order of their labels.
// Archived actors are left out.
func RecordOptions(l locale.Language, kind *graph.Kind, among graph.Reader) []Option {
	var options []Option
	for _, r := range among.Records(kind) {
		if a, ok := r.(graph.Actor); ok && a.Archived {
			continue
		}
		options = append(options, Option{ID: string(graph.Key(r)), Label: graph.NameOf(graph.Key(r), among), Note: noteOf(l, r, among)})
	}
	slices.SortStableFunc(options, func(a, b Option) int {
		return compareWords(strings.ToLower(a.Label), strings.ToLower(b.Label))
	})
	return options
}

// ChoiceOptions returns the choices of a list as options to pick from.
func ChoiceOptions(l locale.Language, list string, among graph.Reader) []Option {
	var options []Option
	for _, c := range graph.Choices(list, among) {
		options = append(options, Option{ID: c.Code, Label: l.Say(graph.ChoiceMessage(list, c.Code, among))})
	}
	return options
}

// FieldLabel returns the words over a field, with its unit.
func FieldLabel(l locale.Language, kind *graph.Kind, f *graph.Field) string {
	label := l.T(kind.ID + "." + f.ID)
	if f.Unit != "" {
		label += " (" + l.T("unit."+f.Unit) + ")"
	}
	return label
}
