package diagram

import (
	"slices"
	"strings"
)

// box is a dashed frame around actors that stand apart: those outside the largest component, or those that the lens stops.
type box struct {
	rect  Rect
	title []string // in lines
	below bool     // the title, as there is more room than above
}

// placeBox puts the labels of the actors that stand apart together, and the box around them. There is no box where
// another actor stands within it: it would say something wrong of that one.
func (s *Scene) placeBox(p *placement, c *crowd, order []int32, members []int) {
	if len(members) == 0 {
		return
	}
	around, inside := nowhere, make(map[int32]bool, len(members))
	for _, i := range members {
		inside[int32(i)] = true
		around = around.with(s.shapeRect(int32(i), p.zoom))
	}
	for _, i := range order {
		if !inside[i] {
			continue
		}
		if s.placeLabel(p, c, i); p.labels[i].shown {
			around = around.with(p.labels[i].rect)
		}
	}
	if b, ok := s.frame(around.grown(boxPadding), inside, p.zoom); ok {
		p.boxes = append(p.boxes, b)
		c.add(thing{rect: b.rect, owner: boxOwner})
	}
}

// frame widens the box to its title, which takes more lines and stands farther to one side where others are in its way or
// the whole picture would become larger. There is no box without its title, nor one that a name reaches out of: where they
// do not fit between the others, there is none.
func (s *Scene) frame(around Rect, inside map[int32]bool, zoom float64) (b box, ok bool) {
	title, shapes := s.boxTitle(inside), s.shapesRect(zoom)
	whole := textWidth(title, labelSize, regular400)
	least := mostGrown * (shapes.Width() + shapes.Height())
	for n := 1; n <= mostTitleLines; n++ {
		lines, _ := breakAt(title, whole/float64(n)+titleSlack)
		wide := 0.0
		for _, line := range lines {
			wide = max(wide, textWidth(line, labelSize, regular400))
		}
		lack := max(0, wide+2*boxPadding-around.Width())
		high := boxTitle + lineStep*float64(len(lines)-1)
		for k := range 6 { // above or below those in it, to both sides or to one
			left := [...]float64{0.5, 0, 1}[k/2]
			rect := Rect{around.X0 - lack*left, around.Y0, around.X1 + lack*(1-left), around.Y1}
			below := k%2 == 1
			if below {
				rect.Y1 += high
			} else {
				rect.Y0 -= high
			}
			all := shapes.with(rect)
			grows := all.Width() - shapes.Width() + all.Height() - shapes.Height() + s.overBeside(rect, inside, zoom)
			if grows < least && s.clear(rect, inside, zoom) {
				b, ok, least = box{rect, lines, below}, true, grows
			}
		}
	}
	return b, ok
}

// overBeside returns by how many px a box reaches over the one of those that the lens stops, which stands at its right.
func (s *Scene) overBeside(box Rect, inside map[int32]bool, zoom float64) float64 {
	beside := nowhere
	for _, i := range s.movedOut {
		if inside[int32(i)] {
			return 0
		}
		beside = beside.with(s.shapeRect(int32(i), zoom))
	}
	if beside = beside.grown(outWide/2 + boxPadding); beside.Meets(box) {
		return box.X1 - beside.X0
	}
	return 0
}

// boxTitle says how many the lens stops, or how many are not connected, and how many of them are in the box where some
// stand elsewhere.
func (s *Scene) boxTitle(inside map[int32]bool) string {
	if len(s.movedOut) > 0 && inside[int32(s.movedOut[0])] {
		return s.language.T("diagram.aside", "Count", len(s.movedOut))
	}
	if len(s.together) == len(s.outside) {
		return s.language.T("diagram.unconnected", "Count", len(s.outside))
	}
	return s.language.T("diagram.unconnected.some", "Count", len(s.outside), "Here", s.language.Whole(len(s.together)), "Others", s.elsewhere())
}

// elsewhere names the one that is not connected and stands outside the box, or says how many they are.
func (s *Scene) elsewhere() string {
	if len(s.outside)-len(s.together) == 1 {
		for _, i := range s.outside {
			if !slices.Contains(s.together, i) {
				return strings.Join(s.actors[i].label.lines, " ")
			}
		}
	}
	return s.language.Whole(len(s.outside) - len(s.together))
}

// clear tells whether no shape of another actor touches the rectangle, or nearly.
func (s *Scene) clear(box Rect, inside map[int32]bool, zoom float64) bool {
	for i := range s.actors {
		if !inside[int32(i)] && s.shapeRect(int32(i), zoom).grown(boxGap).Meets(box) {
			return false
		}
	}
	return true
}

const (
	boxPadding = 12.0
	boxGap     = 8.0 // between the box and the shapes of others, so that those have room for their names
	boxTitle   = 20.0

	mostTitleLines = 3
	mostGrown      = 0.3  // share of the width and height of all shapes by which a box may make the picture larger
	titleSlack     = 24.0 // px that a line of the title is longer than its share, as words are not broken
)
