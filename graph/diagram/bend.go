package diagram

import (
	"cmp"
	"math"
	"slices"
)

// bend is how far the line of a pair is drawn aside from the straight way between the middles of its actors, so that it
// passes nobody else's shape: the heights over that way, px at 100 %, of the two middle points of a cubic Bézier curve,
// which stand at a third and at two thirds. The curve thus goes forward evenly, and what stands at a share of the straight
// way stands at the same share of the bent one. Zero: a straight line.
type bend [2]float64

// height returns how far the curve stands aside at a share of the way, 0 to 1.
func (b bend) height(t float64) float64 { return 3 * t * (1 - t) * ((1-t)*b[0] + t*b[1]) }

// top returns how far the curve stands aside at most, about.
func (b bend) top() float64 {
	top := 0.0
	for k := range bendSteps {
		top = max(top, math.Abs(b.height((float64(k)+0.5)/bendSteps)))
	}
	return top
}

// disc is a shape with its rings, as a circle around it.
type disc struct{ x, y, r float64 }

// strand is a straight line between the middles of two discs; what is drawn on it reaches half to each side.
type strand struct {
	i, j int32
	half float64
}

const (
	bendSteps, barSteps = 16, 5 // places that are looked at along a line, and along the part of it beneath a shape
	// bendAt is how near a straight line may pass the shape of another; bendOff is how far a bent one keeps from it, less
	// where there is no room for that. All px at 100 %.
	bendAt = 1.5
	// mostBend is how far aside a line is bent at most, as a share of its length: what is bent more is no longer followed
	// by the eye, and a line beneath a shape is the lesser evil.
	mostBend = 0.32
	// calmBend is the share of its length by which a line may be bent before it rather passes shapes more closely, and closer
	// the share of its bend that it must have left then.
	calmBend, closer = 0.12, 0.75
	// goodBend is the share of its length by which a line may be bent evenly without a look at other ways to bend it.
	goodBend = 0.05
	// evenBend is how much longer the way round the other side may be that is taken in turn.
	evenBend = 1.12
)

var bendOff = [...]float64{6, 3, 1}

// bows are the ways to bend a line, from the calmest on: one even bow, bows that are steeper at one end, and swings to one
// side and back. Each counts as much larger than it is as it says.
var bows = [...]struct {
	form  bend
	worth float64
}{
	{bend{1, 1}, 1},
	{bend{1, 0.5}, 1.15},
	{bend{0.5, 1}, 1.15},
	{bend{1, 0}, 1.35},
	{bend{0, 1}, 1.35},
	{bend{1, -0.5}, 1.9},
	{bend{-0.5, 1}, 1.9},
	{bend{1, -1}, 2},
	// From here on only where none of those is possible.
	{bend{1, 0.75}, 2},
	{bend{0.75, 1}, 2},
	{bend{1, 0.25}, 2},
	{bend{0.25, 1}, 2},
	{bend{1, -0.25}, 2},
	{bend{-0.25, 1}, 2},
	{bend{1, -0.75}, 2},
	{bend{-0.75, 1}, 2},
}

// usualBows are the first of them, which are tried always.
const usualBows = 8

// bender knows where the shapes are that lines are bent round.
type bender struct {
	shapes []disc
	at     *cells
	tops   [len(bows)]float64 // how far aside a bow of size 1 stands
	turn   int32
	asked  []int32 // number of the last question in which a shape was looked at

	long   float64    // of the line that is bent just now
	off    float64    // how far it is to keep from shapes
	ends   [2]float64 // px along it at which it comes out from beneath its own shapes
	near   []obstacle
	barred []sizes // of a bow that come too near to a shape
}

// obstacle is a shape as a line sees it: how far along and how far aside.
type obstacle struct{ along, aside, r float64 }

// sizes are those between two.
type sizes struct{ low, high float64 }

// newBender returns a bender for shapes. Time is about linear in them.
func newBender(shapes []disc) *bender {
	over := nowhere
	for _, s := range shapes {
		over = over.with(Rect{s.x, s.y, s.x, s.y}.grown(s.r))
	}
	if len(shapes) == 0 {
		over = Rect{}
	}
	b := &bender{shapes: shapes, at: newCells(over, 2*len(shapes)), asked: make([]int32, len(shapes))}
	for k := range bows {
		b.tops[k] = bows[k].form.top()
	}
	b.at.fill(len(shapes), func(i int, see func(int)) { b.at.square(shapes[i].around(bendAt+bendOff[0]), see) })
	return b
}

func (d disc) around(more float64) Rect { return Rect{d.x, d.y, d.x, d.y}.grown(d.r + more) }

// bend returns how the n-th line is to be bent: not at all where it passes nobody, else as little as takes it round all
// shapes in its way, on the side where it is less, or in turn by n where both are about the same; so it follows from
// the shapes near the line alone, and does not jump while they move a little. Zero also where no bend within mostBend
// passes. Time is about that for looking at the shapes near the line.
func (b *bender) bend(c strand, n int) bend {
	from, to := b.shapes[c.i], b.shapes[c.j]
	long := math.Hypot(to.x-from.x, to.y-from.y)
	if long <= from.r+to.r || !b.passes(c) {
		return bend{}
	}
	b.long, b.ends = long, [2]float64{from.r, long - to.r}
	b.look(c)
	var best bend
	least := math.Inf(1)
	for _, off := range bendOff {
		b.off = off + c.half
		if one, cost := b.round(n, least*closer); cost < least*closer {
			best, least = one, cost
		}
		if least < calmBend*long {
			break
		}
	}
	return best
}

// passes tells whether the straight line passes a shape that is not its own.
func (b *bender) passes(c strand) bool {
	from, to := b.shapes[c.i], b.shapes[c.j]
	b.turn++
	hit := false
	b.at.line(wire{x0: from.x, y0: from.y, x1: to.x, y1: to.y}, func(square int) {
		for _, k := range b.at.items[b.at.first[square]:b.at.first[square+1]] {
			if hit || k == c.i || k == c.j || b.asked[k] == b.turn {
				continue
			}
			b.asked[k] = b.turn
			s := &b.shapes[k]
			hit = distanceToSegment(s.x, s.y, from.x, from.y, to.x, to.y) < s.r+c.half+bendAt
		}
	})
	return hit
}

// look finds the shapes that a bent line could meet, those first that the least bent one meets.
func (b *bender) look(c strand) {
	from, to := b.shapes[c.i], b.shapes[c.j]
	ux, uy, most := (to.x-from.x)/b.long, (to.y-from.y)/b.long, mostBend*b.long+bendOff[0]+c.half
	b.turn++
	b.near = b.near[:0]
	area := Rect{min(from.x, to.x), min(from.y, to.y), max(from.x, to.x), max(from.y, to.y)}.grown(most)
	b.at.square(area, func(square int) {
		for _, k := range b.at.items[b.at.first[square]:b.at.first[square+1]] {
			if k == c.i || k == c.j || b.asked[k] == b.turn {
				continue
			}
			b.asked[k] = b.turn
			s := &b.shapes[k]
			dx, dy := s.x-from.x, s.y-from.y
			o := obstacle{dx*ux + dy*uy, dy*ux - dx*uy, s.r}
			if r := s.r + bendOff[0] + c.half; o.along > -r && o.along < b.long+r && o.reach() < most {
				b.near = append(b.near, o)
			}
		}
	})
	slices.SortFunc(b.near, func(o, p obstacle) int { return cmp.Compare(o.reach(), p.reach()) })
}

// reach returns how far aside the shape begins, negative where it lies across the straight way.
func (o obstacle) reach() float64 { return math.Abs(o.aside) - o.r }

// round returns the least of all bends that keep off the shapes that were found, and what it costs; infinite where none
// does for less than most.
func (b *bender) round(n int, most float64) (least bend, cost float64) {
	cost = min(most, 2*mostBend*b.long)
	found := false
	for k := range bows {
		if found && (k == usualBows || cost < goodBend*b.long) {
			break
		}
		bow, top := &bows[k], b.tops[k]
		sides := b.passing(k, min(mostBend*b.long, cost/bow.worth)/top)
		side := 0
		if sides[1] < sides[0] {
			side = 1
		}
		if math.IsInf(sides[side], 1) {
			continue
		}
		cost, found = sides[side]*top*bow.worth, true
		if sides[1-side] < sides[side]*evenBend {
			side = n % 2
		}
		size := sides[side] * float64(1-2*side)
		least = bend{bow.form[0] * size, bow.form[1] * size}
	}
	if !found {
		return bend{}, math.Inf(1)
	}
	return least, cost
}

// passing returns how large the k-th of the bows has to be to pass all shapes, to each of both sides; infinite where it would
// be larger than most. The larger of the two is only right where it is at most evenBend times the other.
func (b *bender) passing(k int, most float64) (sides [2]float64) {
	b.barred = b.barred[:0]
	for n := range b.near {
		o := &b.near[n]
		if o.reach()-b.off > min(sides[0], sides[1])*evenBend*b.tops[k] {
			break // no bow that counts comes so far
		}
		b.bar(o, bows[k].form)
		for side := range sides {
			sides[side] = b.beyond(side, sides[side])
		}
		if min(sides[0], sides[1]) > most {
			break
		}
	}
	for side := range sides {
		if sides[side] > most {
			sides[side] = math.Inf(1)
		}
	}
	return sides
}

// beyond returns the least size from one on that no shape bars on a side.
func (b *bender) beyond(side int, size float64) float64 {
	for moved := true; moved; {
		moved = false
		for _, s := range b.barred {
			if side == 1 {
				s = sizes{-s.high, -s.low}
			}
			if size > s.low && size < s.high {
				size, moved = s.high, true
			}
		}
	}
	return size
}

// bar adds the sizes at which a bow of a form comes too near to a shape: at each place of the way beneath the shape it does
// so for some sizes, and these hang together as long as the bow stays on one side of the straight way. Beneath the shapes
// at the ends of the line nothing is met.
func (b *bender) bar(o *obstacle, form bend) {
	r := o.r + b.off
	from, to := max(o.along-r, b.ends[0]), min(o.along+r, b.ends[1])
	if from >= to {
		return
	}
	spans := [2]sizes{{math.Inf(1), math.Inf(-1)}, {math.Inf(1), math.Inf(-1)}}
	for k := range barSteps {
		at := from + (to-from)*(float64(k)+0.5)/barSteps
		deep := math.Sqrt(max(r*r-(at-o.along)*(at-o.along), 0))
		unit := form.height(at / b.long)
		span := &spans[0]
		switch {
		case deep == 0 || unit == 0 && math.Abs(o.aside) >= deep:
			continue
		case unit == 0:
			spans[0] = sizes{math.Inf(-1), math.Inf(1)}
			continue
		case unit < 0:
			span = &spans[1]
		}
		first, last := (o.aside-deep)/unit, (o.aside+deep)/unit
		span.low, span.high = min(span.low, first, last), max(span.high, first, last)
	}
	for _, span := range spans {
		if span.low < span.high {
			b.barred = append(b.barred, span)
		}
	}
}
