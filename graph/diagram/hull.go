package diagram

import (
	"image/color"
	"math"
	"slices"

	"jejaring/graph"
)

// Group is actors that a picture holds together by a hull.
type Group struct {
	Name    string
	Members []graph.ID
}

// The hull of a group is what lies near to its members or to the shortest lines that join them all, without what lies
// near to anybody else: whoever stands within it belongs to it. So it may have holes, or fall apart where others stand
// between its members. All lengths are px at 100 %.
const (
	hullReach = 30.0 // beyond the shape of a member
	hullNeck  = 13.0 // half the width of what joins members
	hullKeep  = 9.0  // from the shape of anybody else
	hullCell  = 7.0  // of the grid on which the hull is found
	hullTint  = 0.13 // of the colour of its line
	mostHulls = 12
)

// MostInHulls is the number of actors up to which hulls are drawn; in a larger picture they would hide it.
const MostInHulls = 600

// hull is a group as it is drawn.
type hull struct {
	name  string
	loops [][]float64 // closed outlines, x, y at 100 %
	tips  [4]corner   // its top, bottom, left and right: at one of them stands its name
}

// hullInks are the colours of the lines of hulls, on light and dark ground; names tell hulls apart without them.
var hullInks = [6][2]color.RGBA{
	{rgb(0x35408F), rgb(0xAEB8FF)},
	{rgb(0x1B6E45), rgb(0x6CCB97)},
	{rgb(0x8A5F00), rgb(0xF0B429)},
	{rgb(0x8C4A70), rgb(0xE29BC4)},
	{rgb(0x0B5C8E), rgb(0x74BDF0)},
	{rgb(0x8F3E00), rgb(0xFF8A3D)},
}

// addHulls finds the hulls of the look's groups. Time is linear in the area of a group, times its members.
func (s *Scene) addHulls() {
	if len(s.actors) > MostInHulls {
		return
	}
	for _, g := range s.look.Groups[:min(len(s.look.Groups), mostHulls)] {
		var members []int32
		for _, id := range g.Members {
			if i := s.find(id); i >= 0 {
				members = append(members, i)
			}
		}
		if len(members) > 1 {
			s.hulls = append(s.hulls, s.hullOf(g.Name, members))
		}
	}
}

func (s *Scene) hullOf(name string, members []int32) hull {
	f := s.fieldOf(members)
	h := hull{name: name, loops: f.loops()}
	best := [4]float64{math.Inf(1), math.Inf(1), math.Inf(1), math.Inf(1)}
	for _, loop := range h.loops {
		for k := 0; k+1 < len(loop); k += 2 {
			x, y := loop[k], loop[k+1]
			for tip, cost := range [4]float64{y, -y, x, -x} {
				if cost < best[tip] {
					best[tip], h.tips[tip] = cost, corner{x, y}
				}
			}
		}
	}
	return h
}

func (s *Scene) fieldOf(members []int32) *field {
	area := nowhere
	for _, i := range members {
		a := &s.actors[i]
		r := a.outer() + hullReach + 2*hullCell
		area = area.with(Rect{a.x - r, a.y - r, a.x + r, a.y + r})
	}
	f := &field{left: area.X0, top: area.Y0, w: int(area.Width()/hullCell) + 2, h: int(area.Height()/hullCell) + 2}
	f.deep = make([]float64, f.w*f.h)
	necks := s.necks(members)
	var others []int32
	for i := range s.actors {
		if a := &s.actors[i]; !slices.Contains(members, int32(i)) && a.x > area.X0-60 && a.x < area.X1+60 && a.y > area.Y0-60 && a.y < area.Y1+60 {
			others = append(others, int32(i))
		}
	}
	for y := range f.h {
		for x := range f.w {
			f.deep[y*f.w+x] = s.depth(f.place(x, y), members, others, necks)
		}
	}
	return f
}

// depth is how deep a place lies in the hull: negative outside.
func (s *Scene) depth(p corner, members, others []int32, necks [][2]int32) float64 {
	deep := math.Inf(-1)
	for _, i := range members {
		a := &s.actors[i]
		deep = max(deep, a.outer()+hullReach-math.Hypot(p.x-a.x, p.y-a.y))
	}
	for _, n := range necks {
		a, b := &s.actors[n[0]], &s.actors[n[1]]
		deep = max(deep, hullNeck-distanceToSegment(p.x, p.y, a.x, a.y, b.x, b.y))
	}
	for _, i := range others {
		a := &s.actors[i]
		deep = min(deep, math.Hypot(p.x-a.x, p.y-a.y)-a.outer()-hullKeep)
	}
	return deep
}

// necks returns the lines of the shortest tree that joins the members (Prim 1957).
func (s *Scene) necks(members []int32) [][2]int32 {
	from, far := make([]int32, len(members)), make([]float64, len(members))
	for k := range far {
		from[k], far[k] = members[0], s.apartFrom(members[0], members[k])
	}
	in := make([]bool, len(members))
	in[0] = true
	var tree [][2]int32
	for range members[1:] {
		next := -1
		for k := range members {
			if !in[k] && (next < 0 || far[k] < far[next]) {
				next = k
			}
		}
		in[next] = true
		tree = append(tree, [2]int32{from[next], members[next]})
		for k := range members {
			if d := s.apartFrom(members[next], members[k]); !in[k] && d < far[k] {
				from[k], far[k] = members[next], d
			}
		}
	}
	return tree
}

func (s *Scene) apartFrom(i, j int32) float64 {
	return math.Hypot(s.actors[i].x-s.actors[j].x, s.actors[i].y-s.actors[j].y)
}

// drawHulls fills all hulls and then draws all their lines, so that each is seen where they lie over each other.
func (w *drawing) drawHulls() {
	for k, h := range w.hulls {
		tint := mix(w.colours.surface, w.hullInk(k), hullTint)
		for _, loop := range h.loops {
			fill := tint
			if !isOuter(loop) {
				fill = w.colours.surface
			}
			w.pen.Polygon(w.onScreen(loop), fill)
		}
	}
	for k, h := range w.hulls {
		for _, loop := range h.loops {
			w.pen.Polyline(w.onScreen(loop), 1.4, hullDash(k), w.hullInk(k))
		}
	}
}

// hullDash tells the lines of hulls apart in grey.
func hullDash(k int) []float64 { return [3][]float64{nil, {8, 4}, {2, 3}}[k%3] }

func (w *drawing) hullInk(k int) color.RGBA {
	if w.colours.dark {
		return hullInks[k%len(hullInks)][1]
	}
	return hullInks[k%len(hullInks)][0]
}

func (w *drawing) onScreen(loop []float64) []float64 {
	xy := w.line()
	for k := 0; k+1 < len(loop); k += 2 {
		xy = append(xy, loop[k]*w.zoom+w.dx, loop[k+1]*w.zoom+w.dy)
	}
	w.xy = xy
	return xy
}

// placeHullNames puts the name of each hull at a tip where it covers nothing; where there is none only the legend says
// it.
func (s *Scene) placeHullNames(p *placement, c *crowd) {
	p.hulls = make([]spot, len(s.hulls))
	for k, h := range s.hulls {
		wide := textWidth(h.name, labelSize, bold700)
		for tip, at := range h.tips {
			x, y := at.x*p.zoom, at.y*p.zoom
			r := [4]Rect{
				{x - wide/2, y - lineStep - 3, x + wide/2, y - 3},
				{x - wide/2, y + 3, x + wide/2, y + lineStep + 3},
				{x - wide - 4, y - lineStep/2, x - 4, y + lineStep/2},
				{x + 4, y - lineStep/2, x + wide + 4, y + lineStep/2},
			}[tip]
			if len(h.loops) > 0 && c.free(r.widened(labelGap), nobody) {
				p.hulls[k] = spot{r, 0, true}
				c.add(thing{rect: r, owner: nobody})
				break
			}
		}
	}
}

// hullNames writes the names of hulls.
func (w *drawing) hullNames() {
	for k, at := range w.at.hulls {
		if at.shown {
			w.text(at.rect.X0+w.dx, at.rect.Y0+labelAscent+w.dy, labelSize, bold700, w.hulls[k].name, w.hullInk(k))
		}
	}
}

// hullEntries say in the legend what the hulls are.
func (s *Scene) hullEntries() []entry {
	var entries []entry
	for k, h := range s.hulls {
		entries = append(entries, entry{h.name, 26, func(w *drawing, x, y float64) {
			r := roundedRect(Rect{x, y - 7, x + 26, y + 7}, 6)
			w.pen.Polygon(r, mix(w.colours.surface, w.hullInk(k), hullTint))
			w.pen.Polyline(r, 1.4, hullDash(k), w.hullInk(k))
		}})
	}
	return entries
}
