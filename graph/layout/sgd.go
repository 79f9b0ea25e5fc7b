package layout

import (
	"context"
	"math"
	"math/rand/v2"
)

// term is a wish of two actors to stand at a distance, and how much each of them cares.
type term struct {
	i, j     int32
	distance float32 // in lengths of a tie
	wi, wj   float32 // for i and j; 0 does not move
}

// sgd moves the places towards the distances that the terms wish for, one pair at a time in random order,
// with steps that shrink from whole to a tenth. Fixed actors stay and the other end takes the double step.
// Places are changed in place. Time is O(rounds · terms).
//
// Source: Zheng, Pawar, Goodman 2019, Graph Drawing by Stochastic Gradient Descent, IEEE TVCG 25(9),
// doi 10.1109/TVCG.2018.2859997.
func sgd(ctx context.Context, places []Point, terms []term, unit float64, o steps) error {
	if len(terms) == 0 {
		return ctx.Err()
	}
	most, least := math.Inf(1), math.Inf(1)
	for _, t := range terms {
		w := float64(max(t.wi, t.wj))
		most, least = min(most, 1/w), min(least, w)
	}
	first, last := 1/least, 0.1*most
	for round := range o.rounds {
		if err := ctx.Err(); err != nil {
			return err
		}
		step := first * math.Pow(last/first, float64(round)/float64(max(1, o.rounds-1)))
		o.random.Shuffle(len(terms), func(a, b int) { terms[a], terms[b] = terms[b], terms[a] })
		for k := range terms {
			if k&0xffff == 0xffff && ctx.Err() != nil {
				return ctx.Err()
			}
			terms[k].pull(places, unit, step, o.fixed)
		}
		if o.report != nil {
			o.report(float64(round+1) / float64(o.rounds))
		}
	}
	return nil
}

// steps are the options of sgd.
type steps struct {
	rounds int
	fixed  []bool // nil: nobody
	random *rand.Rand
	report func(share float64)
}

// rounds is how often sgd looks at each pair; more rounds no longer lower the stress by a percent.
const rounds = 30

func (t *term) pull(places []Point, unit, step float64, fixed []bool) {
	p, q := places[t.i], places[t.j]
	dx, dy := p.X-q.X, p.Y-q.Y
	length := math.Sqrt(dx*dx + dy*dy)
	if length < 1e-9 {
		// Two actors in one place have no direction; one that depends on their indices keeps it repeatable.
		sin, cos := math.Sincos(float64(t.i)*2.4 + float64(t.j))
		dx, dy, length = cos*1e-9, sin*1e-9, 1e-9
	}
	excess := (length - float64(t.distance)*unit) / (2 * length)
	mi, mj := min(1, float64(t.wi)*step)*excess, min(1, float64(t.wj)*step)*excess
	if fixed != nil {
		switch fi, fj := fixed[t.i], fixed[t.j]; {
		case fi && fj:
			return
		case fi:
			mi, mj = 0, 2*mj
		case fj:
			mi, mj = 2*mi, 0
		}
	}
	places[t.i] = Point{p.X - dx*mi, p.Y - dy*mi}
	places[t.j] = Point{q.X + dx*mj, q.Y + dy*mj}
}

// random returns a source of numbers that depends on the seed and on what they are for, nothing else.
func random(seed, purpose uint64) *rand.Rand {
	return rand.New(rand.NewPCG(seed, 0x6a656a6172696e67+purpose))
}

// scatter returns n random places in a square of the side that they will need.
func scatter(n int, unit float64, r *rand.Rand) []Point {
	side := unit * math.Sqrt(float64(n))
	places := make([]Point, n)
	for i := range places {
		places[i] = Point{(r.Float64() - 0.5) * side, (r.Float64() - 0.5) * side}
	}
	return places
}

// stressOf returns Σ(s·|p|/d − 1)² over the pairs of all-pairs terms, divided by their number, at the best
// scale s: 0 is perfect, and the size of the picture does not matter. 0 where there are no terms.
func stressOf(places []Point, terms []term) float64 {
	var a, b float64
	for _, t := range terms {
		x := places[t.i].distance(places[t.j]) / float64(t.distance)
		a += x
		b += x * x
	}
	if b == 0 {
		return 0
	}
	return (float64(len(terms)) - a*a/b) / float64(len(terms))
}
