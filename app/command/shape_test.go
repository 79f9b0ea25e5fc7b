package command

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"jejaring/graph/layout"
)

// No line through the mean lies nearer to the points, in the sense of least squares, than the one on which they are put;
// and all stand on that.
func TestStraighten(t *testing.T) {
	for seed := range uint64(60) {
		r := rand.New(rand.NewPCG(seed, 7))
		points := make([]layout.Point, 2+r.IntN(8))
		for k := range points {
			points[k] = layout.Point{X: r.Float64() * 3000, Y: r.Float64() * 3000}
		}
		was, m := slices.Clone(points), mean(points)
		straighten(points)
		off := func(of []layout.Point, angle float64) (sum float64) {
			for _, p := range of {
				d := (p.X-m.X)*math.Sin(angle) - (p.Y-m.Y)*math.Cos(angle)
				sum += d * d
			}
			return sum
		}
		best, angle := math.Inf(1), 0.0
		for step := range 1800 {
			if a := float64(step) * math.Pi / 1800; off(was, a) < best {
				best, angle = off(was, a), a
			}
		}
		if apart := off(points, angle); apart > float64(len(points))*100 {
			t.Errorf("seed %d: %v lie %v off the nearest line", seed, points, apart)
		}
		far := points[0]
		for _, p := range points {
			if math.Hypot(p.X-points[0].X, p.Y-points[0].Y) > math.Hypot(far.X-points[0].X, far.Y-points[0].Y) {
				far = p
			}
		}
		for k, p := range points {
			if across := (p.X-points[0].X)*(far.Y-points[0].Y) - (p.Y-points[0].Y)*(far.X-points[0].X); math.Abs(across) > 1 {
				t.Errorf("seed %d: %v is beside the line", seed, p)
			}
			for _, q := range points[:k] {
				if math.Hypot(p.X-q.X, p.Y-q.Y) < room-0.01 {
					t.Errorf("seed %d: %v and %v stand on each other", seed, p, q)
				}
			}
		}
	}
}

// Turning by 15° keeps all distances, and twenty-four times lead home.
func TestTurn(t *testing.T) {
	points := []layout.Point{{X: 3, Y: 8}, {X: 100, Y: -40}, {X: 55, Y: 200}}
	was := slices.Clone(points)
	for range 24 {
		turn(math.Pi / 12)(points)
		if far := math.Hypot(points[0].X-points[1].X, points[0].Y-points[1].Y); math.Abs(far-math.Hypot(97, 48)) > 1e-9 {
			t.Fatalf("the distance has become %v", far)
		}
	}
	for k, p := range points {
		if math.Hypot(p.X-was[k].X, p.Y-was[k].Y) > 1e-9 {
			t.Errorf("%v is at %v", was[k], p)
		}
	}
}
