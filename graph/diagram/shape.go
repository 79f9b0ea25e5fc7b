package diagram

import (
	"math"

	"jejaring/graph"
)

// corner is a corner of an outline; the outline lies around the origin.
type corner struct{ x, y float64 }

// outlines holds each shape for radius 1, in one orientation. The factors give shapes about the area of
// the circle of the same radius, so that size means the same in every sector.
var outlines = map[graph.Shape][]corner{
	graph.Square:   roundedSquare(0.9, 0.1),
	graph.Hexagon:  regular(6, 1.08, 0),
	graph.Star:     star(1.3, 0.55),
	graph.Triangle: {{0, -1.22}, {1.16, 0.84}, {-1.16, 0.84}},
	graph.Diamond:  {{0, -1.2}, {1.2, 0}, {0, 1.2}, {-1.2, 0}},
}

func regular(n int, r, turn float64) []corner {
	corners := make([]corner, n)
	for k := range corners {
		sin, cos := math.Sincos(turn + 2*math.Pi*float64(k)/float64(n))
		corners[k] = corner{r * sin, -r * cos}
	}
	return corners
}

func star(outer, inner float64) []corner {
	corners := make([]corner, 10)
	for k := range corners {
		r := outer
		if k%2 == 1 {
			r = inner
		}
		sin, cos := math.Sincos(2 * math.Pi * float64(k) / 10)
		corners[k] = corner{r * sin, -r * cos}
	}
	return corners
}

func roundedSquare(half, radius float64) []corner {
	var corners []corner
	for quarter, c := range []corner{{1, -1}, {1, 1}, {-1, 1}, {-1, -1}} {
		for k := range 4 {
			sin, cos := math.Sincos(math.Pi / 2 * (float64(quarter) + float64(k)/3))
			corners = append(corners, corner{c.x*(half-radius) + radius*sin, c.y*(half-radius) - radius*cos})
		}
	}
	return corners
}

// boundary returns how far the edge of the shape of radius 1 is from its centre in the direction (dx, dy),
// which has length 1.
func boundary(shape graph.Shape, dx, dy float64) float64 {
	outline, ok := outlines[shape]
	if !ok {
		return 1
	}
	reach := 0.0
	for k, a := range outline {
		b := outline[(k+1)%len(outline)]
		ex, ey := b.x-a.x, b.y-a.y
		across := dx*ey - dy*ex
		if math.Abs(across) < 1e-12 {
			continue
		}
		along := (a.x*ey - a.y*ex) / across
		if part := (a.x*dy - a.y*dx) / across; part >= -1e-9 && part <= 1+1e-9 && along > reach {
			reach = along
		}
	}
	return reach
}
