package command

import (
	"strings"

	"jejaring/app/session"
	"jejaring/graph"
)

// WordsOnMap returns the words of a party or an annotation that the map lets a hand write anew; false for anything else. Of a
// party they are its label where somebody chose one, as a client always has, else its name, which the label follows.
func WordsOnMap(s *session.Session, id graph.ID) (text string, ok bool) {
	switch r, _ := s.Document().Record(id); r := r.(type) {
	case graph.Actor:
		if hasOwnLabel(r) {
			return r.Label(), true
		}
		return r.Name, true
	case graph.Annotation:
		return r.Text, r.Kind != graph.Beneath
	}
	return "", false
}

func hasOwnLabel(a graph.Actor) bool {
	return a.IsClient || a.PublicLabel != "" && a.PublicLabel != graph.Shorten(a.Name, 40)
}

// Reword changes the words that WordsOnMap returns, as one step.
func Reword(s *session.Session, id graph.ID, text string) error {
	text = strings.TrimSpace(text)
	switch r, _ := s.Document().Record(id); r := r.(type) {
	case graph.Actor:
		if hasOwnLabel(r) {
			return SetField(s, id, "public_label", text)
		}
		return SetField(s, id, "name", text)
	case graph.Annotation:
		r.Text = text
		return ChangeAnnotation(s, r)
	}
	return graph.Refuse("command.gone")
}
