package layout

import (
	"context"
	"math"
	"slices"

	"jejaring/graph/network"
)

var (
	nearBy = Option{"near-by", []string{"steps", "sector", "tier"}}
	begin  = Option{"begin", []string{"anew", "here"}}
)

// strangers is how much farther two actors of different groups want to be than their steps say.
const strangers = 2

// apartness returns by how much the distances of pairs of a component are longer than their steps, by position in it:
// where groups are to stand together, those of pairs of different groups are. Nil where all are as they are.
func (t *task) apartness(part []int) func(i, j int32) float32 {
	var group []int
	switch t.Chosen.Of(nearBy) {
	case "sector":
		group = t.Sectors
	case "tier":
		group = t.Tiers
	}
	if group == nil {
		return nil
	}
	return func(i, j int32) float32 {
		if group[part[i]] == group[part[j]] {
			return 1
		}
		return strangers
	}
}

// staysHere tells whether the picture is to be mended and not made anew, which it can be where everyone stands.
func (t *task) staysHere() bool {
	return t.Chosen.Of(begin) == "here" && len(t.placed) > 0 && !slices.Contains(t.placed, false)
}

// hereSweeps is how often everyone looks for a better place when a picture is mended.
const hereSweeps = 30

// here mends a picture that stands: from where they are, actors go where their distances are strained less, and the
// whole is laid over what it was, so that people find everyone again. Pinned actors stay.
func (t *task) here(ctx context.Context) ([]Point, error) {
	places := slices.Clone(t.Start)
	for k, part := range t.parts {
		if err := t.mend(ctx, places, part); err != nil {
			return nil, err
		}
		t.report(float64(k+1) / float64(len(t.parts)))
	}
	pushApart(places, t.Boxes, t.pinned, apartRounds)
	t.freeAll(places, t.pinned)
	return places, ctx.Err()
}

func (t *task) mend(ctx context.Context, places []Point, part []int) error {
	if len(part) < 3 || len(part) > mostPolished {
		return ctx.Err()
	}
	w := among(t.near, part)
	at, fixed := pick(places, part), pick(t.pinned, part)
	wish, err := wishesOf(ctx, w, bestUnit(at, w), t.apartness(part))
	if err != nil {
		return err
	}
	wish.fixed = fixed
	before := slices.Clone(at)
	if err := polish(ctx, at, wish, hereSweeps); err != nil {
		return err
	}
	if !slices.Contains(fixed, true) {
		layOver(at, before)
	}
	for k, i := range part {
		places[i] = at[k]
	}
	return nil
}

// bestUnit returns the length of a tie that suits the places: the mean length of a step over all pairs.
func bestUnit(places []Point, w *network.Network) float64 {
	sum, count := 0.0, 0.0
	for i := range places {
		for j, d := range w.Distances(i)[:i] {
			if d > 0 {
				sum += places[i].distance(places[j]) / float64(d)
				count++
			}
		}
	}
	return max(sum/max(count, 1), 1)
}

// layOver turns and moves places, without mirroring or scaling, to where they are nearest to others of the same actors
// (Procrustes).
func layOver(places, others []Point) {
	mean := func(list []Point) (m Point) {
		for _, p := range list {
			m = m.plus(p.times(1 / float64(len(list))))
		}
		return m
	}
	a, b := mean(places), mean(others)
	var same, across float64
	for k := range places {
		p, q := places[k].minus(a), others[k].minus(b)
		same += p.X*q.X + p.Y*q.Y
		across += p.X*q.Y - p.Y*q.X
	}
	sin, cos := math.Sincos(math.Atan2(across, same))
	for k, p := range places {
		d := p.minus(a)
		places[k] = b.plus(Point{d.X*cos - d.Y*sin, d.X*sin + d.Y*cos})
	}
}
