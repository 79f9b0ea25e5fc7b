package report

import (
	"cmp"
	"slices"

	"jejaring/graph"
)

// pictures tells what kinds of pictures are kept off the drawing.
type pictures struct{ beside, beneath bool }

// mayShow tells whether an annotation may leave the office; the words of those that may are covered as all free text is.
// Faces and names in a picture cannot be covered, so it stays where all are. And where a person or client stands on the
// map of a village tells who that is, whatever they are called: it stays where one of them is drawn who is not shown by
// name.
func (c *cover) mayShow(a graph.Annotation) bool {
	switch {
	case a.Kind == graph.Image && c.in.Privacy != Named:
		c.without.beside = c.without.beside || a.Drawing == c.in.Drawing
		return false
	case a.Kind == graph.Beneath && c.showsCovered():
		c.without.beneath = c.without.beneath || a.Drawing == c.in.Drawing
		return false
	}
	return true
}

// showsCovered tells whether somebody is drawn, on a sequence at any time, who is protected as a person and not shown by
// name.
func (c *cover) showsCovered() bool {
	for _, a := range cmp.Or(c.in.Ever, c.in.Snapshot).Actors {
		if !c.Hidden[a.ID] && (a.IsClient || a.IsPerson() && !c.IsNamed(a)) {
			return true
		}
	}
	return false
}

// hasWords tells whether words of a hand stand on the drawing.
func (s *Source) hasWords() bool {
	return slices.ContainsFunc(graph.Annotations(s.Shown, s.input.Drawing), func(a graph.Annotation) bool { return a.Text != "" })
}

// hasPictures tells whether pictures stand on the drawing: people in them have to agree.
func (s *Source) hasPictures() bool {
	return slices.ContainsFunc(graph.Annotations(s.Shown, s.input.Drawing), func(a graph.Annotation) bool { return a.Picture != "" })
}

// pictureRemarks says which pictures of the drawing are not shown.
func (s *Source) pictureRemarks() []string {
	var list []string
	if s.without.beside {
		list = append(list, s.T("report.picture.without"))
	}
	if s.without.beneath {
		list = append(list, s.T("report.picture.without-beneath"))
	}
	return list
}
