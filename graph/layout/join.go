package layout

import (
	"context"
	"math"
	"slices"
)

// join places the actors that do not stand yet and leaves all others where they are, so that people find
// everybody where they left them. A new actor comes near those it is tied to, on a free spot; a new component
// comes beside those outside the main network, and actors who are alone come last, as one table.
func (t *task) join(ctx context.Context) ([]Point, error) {
	places := slices.Clone(t.Start)
	var alone []int
	for number, part := range t.parts {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		var newcomers []int
		for _, i := range part {
			if !t.placed[i] {
				newcomers = append(newcomers, i)
			}
		}
		switch len(newcomers) {
		case 0:
		case len(part):
			if len(part) == 1 {
				alone = append(alone, part[0])
				continue
			}
			if err := t.addPart(ctx, places, part, uint64(number)); err != nil {
				return nil, err
			}
		default:
			if err := t.addTo(ctx, places, part, newcomers, uint64(number)); err != nil {
				return nil, err
			}
		}
	}
	t.addAlone(places, alone)
	t.report(1)
	return places, nil
}

// addTo places newcomers in a component of which others stand: distances are wished for only up to two steps
// from a newcomer, since people may have moved those farther away for reasons of their own.
func (t *task) addTo(ctx context.Context, places []Point, part, newcomers []int, number uint64) error {
	w := among(t.tied, part)
	at, fixed := make([]Point, len(part)), make([]bool, len(part))
	for k, i := range part {
		at[k], fixed[k] = places[i], t.placed[i]
	}
	r := random(t.Seed, number<<8+0xff)
	length := t.usualTie(places)
	for k := range t.byNearness(part) {
		if !fixed[k] {
			at[k] = beside(at, w.Neighbours(k), length, r.Float64()*2*math.Pi)
		}
	}
	var terms []term
	for k := range part {
		if fixed[k] {
			continue
		}
		for j, d := range w.Distances(k) {
			if d > 0 && d <= 2 && (fixed[j] || j < k) && at[j].IsPlaced() {
				weight := 1 / float32(d*d)
				terms = append(terms, term{int32(k), int32(j), float32(d), weight, weight})
			}
		}
	}
	if err := sgd(ctx, at, terms, length, steps{rounds: rounds, random: r, fixed: fixed}); err != nil {
		return err
	}
	for _, i := range newcomers {
		k, _ := slices.BinarySearch(part, i)
		places[i] = t.freeSpot(places, i, at[k])
	}
	return nil
}

// byNearness yields the positions in the component, those who stand first, then outward along ties.
func (t *task) byNearness(part []int) func(yield func(int) bool) {
	return func(yield func(int) bool) {
		seen := make(map[int]bool, len(part))
		var queue []int
		for _, i := range part {
			if t.placed[i] {
				seen[i], queue = true, append(queue, i)
			}
		}
		for len(queue) > 0 {
			i := queue[0]
			queue = queue[1:]
			k, _ := slices.BinarySearch(part, i)
			if !yield(k) {
				return
			}
			for _, j := range t.tied.Neighbours(i) {
				if !seen[int(j)] {
					seen[int(j)], queue = true, append(queue, int(j))
				}
			}
		}
	}
}

// beside returns a place a little off the middle of the neighbours that stand.
func beside(places []Point, neighbours []int32, length, angle float64) Point {
	var sum Point
	count := 0.0
	for _, j := range neighbours {
		if places[j].IsPlaced() {
			sum, count = sum.plus(places[j]), count+1
		}
	}
	sin, cos := math.Sincos(angle)
	return sum.times(1 / count).plus(Point{cos, sin}.times(length / 2))
}

// usualTie returns the middle length of the ties between actors who stand, within reason.
func (t *task) usualTie(places []Point) float64 {
	usual := tieLength(len(places))
	var lengths []float64
	for i := range places {
		for _, j := range t.tied.Neighbours(i) {
			if int(j) > i && t.placed[i] && t.placed[j] {
				lengths = append(lengths, places[i].distance(places[j]))
			}
		}
	}
	if len(lengths) == 0 {
		return usual
	}
	slices.Sort(lengths)
	return min(max(lengths[len(lengths)/2], 0.6*usual), 1.6*usual)
}

// freeSpot returns the place nearest to the wished one where the actor's box overlaps nobody's. Actors not
// placed yet are not looked at. There always is one: the picture ends somewhere.
func (t *task) freeSpot(places []Point, actor int, wish Point) Point {
	isFree := func(p Point) bool {
		for j, q := range places {
			if j == actor || !q.IsPlaced() {
				continue
			}
			if over := overlap(p, t.Boxes[actor], q, t.Boxes[j]); over.X > 1e-6 && over.Y > 1e-6 {
				return false
			}
		}
		return true
	}
	if isFree(wish) {
		return wish
	}
	for radius := 8.0; ; radius += 8 {
		around := int(radius/4) + 8
		for k := range around {
			sin, cos := math.Sincos(2 * math.Pi * float64(k) / float64(around))
			if p := wish.plus(Point{cos * radius, sin * radius}); isFree(p) {
				return p
			}
		}
	}
}

// freeAll gives a free spot to every actor that is not fixed and still overlaps somebody.
func (t *task) freeAll(places []Point, fixed []bool) {
	var crowded []int
	order := make([]int, len(places))
	for i := range order {
		order[i] = i
	}
	sweep(places, t.Boxes, order, func(i, j int, over Point) {
		if over.X > gap && over.Y > gap {
			if fixed[i] {
				i = j
			}
			if !fixed[i] {
				crowded = append(crowded, i)
			}
		}
	})
	for _, i := range crowded {
		places[i] = t.freeSpot(places, i, places[i])
	}
}

// addPart places a component nobody of which stands yet, without touching anybody.
func (t *task) addPart(ctx context.Context, places []Point, part []int, number uint64) error {
	shape, err := t.shape(ctx, part, number, false)
	if err != nil {
		return err
	}
	for k, i := range part {
		places[i] = shape[k]
	}
	standing, apart := t.standing(places, part)
	corner, _ := t.beside(places, standing, apart, part)
	t.moveTo(places, part, corner)
	return nil
}

// addAlone places actors who are tied to nobody in the table that makes the picture least larger.
func (t *task) addAlone(places []Point, actors []int) {
	if len(actors) == 0 {
		return
	}
	standing, apart := t.standing(places, actors)
	var best []Point
	least := math.Inf(1)
	for _, ratio := range []float64{5, 2.4, 1.2} {
		trial := slices.Clone(places)
		t.tabulate(trial, actors, ratio)
		corner, cost := t.beside(trial, standing, apart, actors)
		if t.moveTo(trial, actors, corner); cost < least-1e-3 {
			best, least = trial, cost
		}
	}
	copy(places, best)
}

// standing returns who stands already, and who of them stands outside the main network; both without the newcomers.
// Where nobody is tied to anybody there is no main network, and all stand outside.
func (t *task) standing(places []Point, newcomers []int) (standing, apart []int) {
	main := t.parts[0]
	if len(main) < 2 {
		main = nil
	}
	isNew := make(map[int]bool, len(newcomers))
	for _, i := range newcomers {
		isNew[i] = true
	}
	for i := range places {
		if !places[i].IsPlaced() || isNew[i] {
			continue
		}
		standing = append(standing, i)
		if _, isMain := slices.BinarySearch(main, i); !isMain {
			apart = append(apart, i)
		}
	}
	return standing, apart
}

// beside returns the upper left corner for a new component: right of, below or left of those that stand outside
// the main network already, or in the room that a frame for it finds. The second value is the size of the picture
// then, in map areas, and more where the frame around all outside would not be clear of the main network.
func (t *task) beside(places []Point, standing, apart, part []int) (Point, float64) {
	size := around(places, t.Boxes, part)
	if len(apart) == 0 {
		frame, _ := Frame(places, t.Boxes, part)
		corner, cost := t.room(places, standing, frame)
		return corner.plus(Point{frameMargin, frameMargin + frameTitle}), cost
	}
	if clear := Together(places, t.Boxes, onlyMain(standing, apart), apart); len(clear) > 0 {
		standing, apart = slices.Concat(onlyMain(standing, apart), clear), clear
		slices.Sort(standing)
	}
	others := around(places, t.Boxes, apart)
	whole := around(places, t.Boxes, standing)
	wide, high := size.width(), size.height()
	best, least := Point{others.Min.X, whole.Max.Y + 2*gap + frameMargin}, math.Inf(1)
	for _, corner := range []Point{
		{others.Max.X + 2*gap, others.Max.Y - high},
		{others.Max.X + 2*gap, others.Min.Y},
		{others.Min.X, others.Max.Y + 2*gap},
		{others.Max.X - wide, others.Max.Y + 2*gap},
		{others.Min.X - 2*gap - wide, others.Max.Y - high},
		{others.Max.X - wide, others.Min.Y - 2*gap - high},
	} {
		r := Rect{corner, corner.plus(Point{wide, high})}
		all := others.union(r)
		cost := t.cost(whole, all)
		if cost < least && t.isClear(places, standing, r) && t.isClear(places, onlyMain(standing, apart), framed(all)) {
			best, least = corner, cost
		}
	}
	if math.IsInf(least, 1) {
		const unclear = 1000
		return best, unclear + t.cost(whole, Rect{best, best.plus(Point{wide, high})})
	}
	return best, least
}

// onlyMain returns those who stand and are not apart; both ascend.
func onlyMain(standing, apart []int) []int {
	var main []int
	for _, i := range standing {
		if _, isApart := slices.BinarySearch(apart, i); !isApart {
			main = append(main, i)
		}
	}
	return main
}
