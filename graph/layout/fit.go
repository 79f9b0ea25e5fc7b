package layout

import (
	"math"

	"jejaring/graph/network"
)

// The map area on the smallest screen that the program is made for; pictures are as wide for their height.
const (
	mapWidth  = 958.0
	mapHeight = 548.0
)

// mostStretch is how much wider than high a picture may be pulled; more would make wide ties look like far
// ones.
const mostStretch = 1.5

// tieLength returns the mean length of a tie in pixels that leaves labels room between actors.
func tieLength(n int) float64 {
	if n <= 100 {
		return 150
	}
	return 180
}

// meanTie returns the mean length of the ties, 0 where there are none.
func meanTie(places []Point, w *network.Network) float64 {
	sum := 0.0
	for i, p := range places {
		for _, j := range w.Neighbours(i) {
			sum += p.distance(places[j])
		}
	}
	return sum / float64(max(1, w.Arcs()))
}

// widen turns the places so that they are as wide for their height as the map area, and pulls them the rest
// of the way as far as that may be. The area stays.
func widen(places []Point) {
	best, wide := 0.0, -1.0
	for turn := 0.0; turn < math.Pi; turn += math.Pi / 72 {
		sin, cos := math.Sincos(turn)
		low, high := Point{math.Inf(1), math.Inf(1)}, Point{math.Inf(-1), math.Inf(-1)}
		for _, p := range places {
			q := p.turned(sin, cos)
			low, high = Point{min(low.X, q.X), min(low.Y, q.Y)}, Point{max(high.X, q.X), max(high.Y, q.Y)}
		}
		if ratio := (high.X - low.X) / max(1, high.Y-low.Y); ratio > wide {
			best, wide = turn, ratio
		}
	}
	sin, cos := math.Sincos(best)
	pull := math.Sqrt(min(mostStretch, max(1, mapWidth/mapHeight/max(wide, 1e-3))))
	for i, p := range places {
		q := p.turned(sin, cos)
		places[i] = Point{q.X * pull, q.Y / pull}
	}
}

// toLength scales the places so that ties have the mean length, as far as there are ties.
func toLength(places []Point, w *network.Network, length float64) {
	if mean := meanTie(places, w); mean > 0 {
		for i := range places {
			places[i] = places[i].times(length / mean)
		}
	}
}

// Rect is a rectangle of the picture.
type Rect struct{ Min, Max Point }

// around returns the rectangle of the actors' boxes; the zero one where there are no actors.
func around(places []Point, boxes []Size, actors []int) Rect {
	if len(actors) == 0 {
		return Rect{}
	}
	r := Rect{Point{math.Inf(1), math.Inf(1)}, Point{math.Inf(-1), math.Inf(-1)}}
	for _, i := range actors {
		r = r.union(boxAt(places[i], boxes[i]))
	}
	return r
}

func boxAt(p Point, s Size) Rect {
	return Rect{Point{p.X - s.Width/2, p.Y - s.Height/2}, Point{p.X + s.Width/2, p.Y + s.Height/2}}
}

func (r Rect) union(o Rect) Rect {
	return Rect{
		Point{min(r.Min.X, o.Min.X), min(r.Min.Y, o.Min.Y)},
		Point{max(r.Max.X, o.Max.X), max(r.Max.Y, o.Max.Y)},
	}
}

func (r Rect) width() float64  { return r.Max.X - r.Min.X }
func (r Rect) height() float64 { return r.Max.Y - r.Min.Y }
func (r Rect) middle() Point   { return Point{(r.Min.X + r.Max.X) / 2, (r.Min.Y + r.Max.Y) / 2} }

func (r Rect) grown(by float64) Rect {
	return Rect{r.Min.minus(Point{by, by}), r.Max.plus(Point{by, by})}
}

func (r Rect) overlaps(o Rect) bool {
	return r.Min.X < o.Max.X && o.Min.X < r.Max.X && r.Min.Y < o.Max.Y && o.Min.Y < r.Max.Y
}

// crosses tells whether the line from p to q passes through the rectangle (Liang and Barsky 1984).
func (r Rect) crosses(p, q Point) bool {
	from, to := 0.0, 1.0
	clip := func(way, room float64) bool {
		switch {
		case way == 0:
			return room >= 0
		case way < 0:
			from = max(from, room/way)
		default:
			to = min(to, room/way)
		}
		return from <= to
	}
	dx, dy := q.X-p.X, q.Y-p.Y
	return clip(-dx, p.X-r.Min.X) && clip(dx, r.Max.X-p.X) && clip(-dy, p.Y-r.Min.Y) && clip(dy, r.Max.Y-p.Y)
}
