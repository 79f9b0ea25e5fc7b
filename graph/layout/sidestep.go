package layout

import (
	"context"
	"math"

	"jejaring/graph/network"
)

// sidestep moves actors a little so that ties run under nobody they do not belong to, as far as that can be
// had without boxes overlapping. It looks only at actors with such a tie, and takes the step that leaves the
// fewest passes and crossings. Places are changed in place. Time is O(m · (n + m)), some 400 times what effortOf
// says at worst, so it is for pictures in which the eye follows single ties. The error is that of the context.
func sidestep(ctx context.Context, places []Point, boxes []Size, w *network.Network) error {
	s := stepper{places: places, boxes: boxes, ties: tiesOf(w), of: make([][]int, len(places))}
	for k, tie := range s.ties {
		s.of[tie[0]] = append(s.of[tie[0]], k)
		s.of[tie[1]] = append(s.of[tie[1]], k)
	}
	const stepRounds = 4
	for range stepRounds {
		moved := false
		for i := range places {
			if err := ctx.Err(); err != nil {
				return err
			}
			if s.passesAt(i, places[i]) > 0 {
				moved = s.step(i) || moved
			}
		}
		if !moved {
			break
		}
	}
	return nil
}

// sidestepEffort is the effort that all sidesteps of a network may take together, about a second.
const sidestepEffort = 1_000_000

// effortOf returns how much work a sidestep of the network is, at least 1.
func effortOf(w *network.Network) int { return max(1, w.Pairs()*(w.N()+w.Pairs())) }

type stepper struct {
	places []Point
	boxes  []Size
	ties   [][2]int
	of     [][]int // the ties of each actor
}

// step moves the actor to the best of the places around it and tells whether one was better.
func (s *stepper) step(i int) bool {
	const ways, perPixel = 12, 1.0 / 40 // 40 px are as bad as a crossing
	here := s.places[i]
	best, least := here, s.cost(i, here)-0.5
	for _, reach := range []float64{16, 32, 52, 80} {
		for k := range ways {
			sin, cos := math.Sincos(2 * math.Pi * float64(k) / ways)
			p := here.plus(Point{cos * reach, sin * reach})
			if !s.isFree(i, p) {
				continue
			}
			if cost := s.cost(i, p) + reach*perPixel; cost < least {
				best, least = p, cost
			}
		}
	}
	s.places[i] = best
	return best != here
}

func (s *stepper) isFree(i int, p Point) bool {
	for j, q := range s.places {
		if over := overlap(p, s.boxes[i], q, s.boxes[j]); j != i && over.X > 0 && over.Y > 0 {
			return false
		}
	}
	return true
}

// cost returns how much is wrong about the actor standing at p, in crossings.
func (s *stepper) cost(i int, p Point) float64 {
	crossed := 0
	for _, k := range s.of[i] {
		far := s.otherEnd(k, i)
		for _, t := range s.ties {
			if t[0] == i || t[1] == i || t[0] == far || t[1] == far {
				continue
			}
			a, b, c, d := p, s.places[far], s.places[t[0]], s.places[t[1]]
			if side(a, b, c) != side(a, b, d) && side(c, d, a) != side(c, d, b) {
				crossed++
			}
		}
	}
	return float64(crossed + passWeight*s.passesAt(i, p))
}

// passesAt returns how many ties of others run under the actor at p, and how many others its own run under.
func (s *stepper) passesAt(i int, p Point) int {
	count := 0
	own := core(p, s.boxes[i])
	for _, t := range s.ties {
		if t[0] != i && t[1] != i && own.crosses(s.places[t[0]], s.places[t[1]]) {
			count++
		}
	}
	for _, k := range s.of[i] {
		far := s.otherEnd(k, i)
		for j, q := range s.places {
			if j != i && j != far && core(q, s.boxes[j]).crosses(p, s.places[far]) {
				count++
			}
		}
	}
	return count
}

func (s *stepper) otherEnd(tie, i int) int { return s.ties[tie][0] + s.ties[tie][1] - i }

// core returns the square in the middle of an actor's box, in which its symbol stands: a tie may run under the
// end of a label, which has a halo and can be set elsewhere.
func core(p Point, box Size) Rect {
	side := min(box.Width, box.Height)
	return boxAt(p, Size{side, side})
}
