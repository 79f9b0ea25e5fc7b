package batch

import (
	"slices"
	"strings"

	"jejaring/graph/layout"
)

// choicesOf reads the options of a layout, "rings-by=support,room=wide". What the layout does not offer is a wrong call.
func choicesOf(text string, l layout.Layout) (layout.Choices, error) {
	chosen := layout.Choices{}
	for _, one := range strings.FieldsFunc(text, func(r rune) bool { return r == ',' || r == ' ' }) {
		id, choice, _ := strings.Cut(one, "=")
		offers := l.Offers()
		k := slices.IndexFunc(offers, func(o layout.Option) bool { return o.ID == id })
		if k < 0 || !slices.Contains(offers[k].Choices, choice) {
			return nil, wrong("batch.layout.no-such-choice", "Layout", l.ID, "Choice", one, "Choices", offersOf(offers))
		}
		chosen[id] = choice
	}
	return chosen, nil
}

// offersOf lists options with their choices, "rings-by=steps|support, room=normal|wide".
func offersOf(offers []layout.Option) string {
	words := make([]string, len(offers))
	for k, o := range offers {
		words[k] = o.ID + "=" + strings.Join(o.Choices, "|")
	}
	return strings.Join(words, ", ")
}
