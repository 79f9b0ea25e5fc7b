package layout

import (
	"cmp"
	"math"
	"slices"
	"sort"
)

// mostStragglers is how many outsiders are looked through for those that stand elsewhere; of more, all belong
// together.
const mostStragglers = 1000

// Together returns those of the outsiders, ascending, that stand together clear of the main network, so that a frame
// around their boxes holds nobody else's symbol. As many as needed are left out: first those that are farthest from
// their two nearest fellows, of equally far ones those that are nearer to the main network. Nobody is left where not
// even one is clear. Time is O(k² + n log k) for k outsiders.
func Together(places []Point, boxes []Size, main, outside []int) []int {
	frame := func(members []int) Rect { return around(places, boxes, members).grown(frameMargin) }
	isClear := func(members []int) bool {
		r := frame(members)
		return !slices.ContainsFunc(main, func(i int) bool { return r.overlaps(core(places[i], boxes[i])) })
	}
	if len(outside) == 0 || len(outside) > mostStragglers || isClear(outside) {
		return slices.Clone(outside)
	}
	order := byLoneliness(places, main, outside)
	// The frame of fewer is never larger, so the first clear one is found by halving.
	left := sort.Search(len(order), func(k int) bool { return isClear(order[k:]) })
	if left == len(order) {
		return nil
	}
	r := frame(order[left:])
	return slices.DeleteFunc(slices.Clone(outside), func(i int) bool { return !r.overlaps(Rect{places[i], places[i]}) })
}

// byLoneliness returns the outsiders, the one farthest from its two nearest fellows first.
func byLoneliness(places []Point, main, outside []int) []int {
	type outsider struct {
		actor           int
		fellows, others float64 // distances
	}
	list := make([]outsider, len(outside))
	for k, i := range outside {
		two := nearest(places, outside, i)
		list[k] = outsider{i, two[0], nearest(places, main, i)[0]}
		if !math.IsInf(two[1], 1) {
			list[k].fellows += two[1]
		}
	}
	slices.SortStableFunc(list, func(a, b outsider) int {
		return cmp.Or(cmp.Compare(b.fellows, a.fellows), cmp.Compare(a.others, b.others))
	})
	order := make([]int, len(list))
	for k, o := range list {
		order[k] = o.actor
	}
	return order
}

// nearest returns the distances of an actor to the two of the others that are nearest, infinite where there is none.
func nearest(places []Point, others []int, i int) [2]float64 {
	two := [2]float64{math.Inf(1), math.Inf(1)}
	for _, j := range others {
		switch d := places[i].distance(places[j]); {
		case j == i:
		case d < two[0]:
			two = [2]float64{d, two[0]}
		case d < two[1]:
			two[1] = d
		}
	}
	return two
}
