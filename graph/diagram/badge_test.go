package diagram

import (
	"testing"

	"jejaring/graph"
	"jejaring/graph/graphtest"
	"jejaring/graph/network"
)

// partners makes every tie of a network a partnership with a level, so that every pair has a badge.
func partners(s *network.Snapshot) *network.Snapshot {
	var records []graph.Record
	for _, kind := range graph.Kinds {
		for k, r := range s.Records(kind) {
			if t, ok := r.(graph.Tie); ok {
				t.Type, t.Level = graph.Partnership, 1+k%5
				r = t
			}
			records = append(records, r)
		}
	}
	return network.Of(graph.Collect(records...), s.Lens)
}

// crossedAt tells whether the line of another pair passes beneath a disc.
func crossedAt(lines []way, pair int32, x, y, r float64) bool {
	for k, line := range lines {
		if int32(k) == pair {
			continue
		}
		if !line.box().grown(r).Meets(Rect{x, y, x, y}.grown(1)) {
			continue
		}
		if far, _ := line.nearest(x, y); far < r {
			return true
		}
	}
	return false
}

// A badge lies on no line but its own, as long as there is a place for it along its line that is free of everything.
func TestBadgesKeepOffTheLinesOfOthers(t *testing.T) {
	random := graphtest.Random(300, 800.0/(300*299/2), 5).Snapshot()
	for name, s := range map[string]*network.Snapshot{"sample": graphtest.Sample(t), "sample, all partners": partners(graphtest.Sample(t)), "300/800": partners(random)} {
		scene := laidOut(t, s)
		for _, zoom := range []float64{1, 1.5} {
			p := scene.placement(zoom, everything)
			lines := make([]way, len(scene.pairs))
			for k := range lines {
				lines[k] = scene.way(nil, int32(k), zoom)
			}
			c := scene.shapes(zoom)
			for _, l := range p.labels {
				if l.shown {
					c.add(thing{rect: l.rect, owner: nobody})
				}
			}
			for k, b := range p.badges {
				c.add(thing{rect: Rect{b.x, b.y, b.x, b.y}.grown(b.r), x: b.x, y: b.y, r: b.r, owner: int32(1000 + k)})
			}
			crossed, avoidable := 0, 0
			for k, b := range p.badges {
				if !crossedAt(lines, b.pair, b.x, b.y, b.r) {
					continue
				}
				crossed++
				for _, at := range slides {
					x, y := lines[b.pair].at(at)
					strokes := at == 0.5 && scene.pairs[b.pair].merged.quality == graph.Broken
					if !strokes && !crossedAt(lines, b.pair, x, y, b.r+badgeClear) && c.free(Rect{x, y, x, y}.grown(b.r+0.5), int32(1000+k)) {
						avoidable++
						break
					}
				}
			}
			if avoidable > 0 {
				t.Errorf("%s at %v: %d of %d badges lie on the line of others, %d of them have a free place", name, zoom, crossed, len(p.badges), avoidable)
			}
		}
	}
}

// Where letters are twice as large badges grow by less, and from afar those of what is selected hide nobody.
func TestBadgesGrowLessThanLetters(t *testing.T) {
	s := graphtest.Sample(t)
	at := grid(s, 120)
	focal, _ := s.Focal()
	usual, large := Of(s, at, Look{}), Of(s, at, Look{Letters: 2})
	a, b := usual.placement(1, everything).badges, large.placement(1, everything).badges
	if len(a) == 0 || len(a) != len(b) {
		t.Fatalf("%d badges, with large letters %d", len(a), len(b))
	}
	for k := range a {
		if grown := 2 * b[k].r / a[k].r; grown < 1.3 || grown > 1.5 {
			t.Errorf("a badge becomes %v times as large", grown)
		}
	}
	chosen := large.With(State{Selected: []graph.ID{s.Actors[focal].ID}})
	c := chosen.shapes(0.35)
	for _, one := range chosen.placement(0.35, landmarks).badges {
		if pair := &chosen.pairs[one.pair]; !pair.below && !c.free(Rect{one.x, one.y, one.x, one.y}.grown(one.r), nobody) {
			t.Errorf("the badge of %s and %s lies on a shape", chosen.actors[pair.i].id, chosen.actors[pair.j].id)
		}
	}
}
