package diagram

import (
	"math"
	"strings"

	"jejaring/graph"
)

// wordSlides are the shares of a line's length at which its words are tried, from the larger of the two actors: around
// one in the middle of all there is less room than farther out.
var wordSlides = [...]float64{0.58, 0.64, 0.52, 0.7, 0.46, 0.76, 0.4, 0.82, 0.34, 0.88, 0.28}

// wordAsides are the shares of their width by which words stand at the left or right of the middle of their line.
var wordAsides = [...]float64{0, -0.3, 0.3}

// wordedStep is how far the ties of a pair stand apart where each has words, px at 100 %.
const wordedStep = 15.0

// placeAllWords puts type and field on every line that is wide enough for them, in one line or two, each at the spot
// least taken. Every word is placed again when all others have a place, since the first ones could not know of the later.
func (s *Scene) placeAllWords(p *placement, c *crowd) {
	var all []wording
	for k := range s.pairs {
		if s.pairs[k].faint {
			continue
		}
		for n, t := range s.pairs[k].ties {
			w := wording{pair: int32(k), at: -1}
			if w.spots = s.wordSpots(p.zoom, c, [2]int{k, n}, s.wordsOf(t)); len(w.spots) > 0 {
				all = append(all, w)
			}
		}
	}
	sweeps := wordSweeps
	if len(all) > mostSwept {
		sweeps = 1
	}
	for range sweeps {
		for k := range all {
			settleWord(all, k)
		}
	}
	for k := range all {
		s.putWord(p, c, all[k])
	}
}

// wording is what stands on one line, and where it may.
type wording struct {
	pair  int32
	spots []wordSpot
	at    int // the chosen spot; −1: none yet
}

// wordSpot is one way to set words: px² that they cover of what stands there already, and of lines beneath them.
type wordSpot struct {
	rect         Rect
	lines        []string
	taken, wires float64
}

const (
	wordSweeps = 4
	mostSwept  = 200 // words above which each is placed once
	wordWeight = 4.0 // what a px² of covered words counts beside one of a covered line
	twoLines   = 40.0
	asideCost  = 120.0
	slideCost  = 3.0 // of each spot farther from the usual one
	badgeCost  = 600 // px² that a badge counts: half of one tells nothing
	// mostTaken is the share of the room of words that other words may take: the tie is there without them, and says
	// them when it is pointed at or selected.
	mostTaken = 0.03
	// leastWorded is how long a line is at least beside its words.
	leastWorded = 0.6
)

// wordSpots returns where the words of the n-th tie of a pair may stand; none where the line is too short for them.
func (s *Scene) wordSpots(zoom float64, c *crowd, tie [2]int, text string) []wordSpot {
	pair := &s.pairs[tie[0]]
	way := s.way(nil, int32(tie[0]), zoom).shifted(s.offset(pair, pair.ties[tie[1]], zoom))
	long := way.length()
	var spots []wordSpot
	for _, lines := range linesOf(text) {
		wide, high := 0.0, lineStep*float64(len(lines))
		for _, line := range lines {
			wide = max(wide, textWidth(line, labelSize, regular400))
		}
		if long < leastWorded*wide || (len(lines) > 1 && long < 2*high) {
			continue
		}
		for k, t := range wordSlides {
			if s.actors[pair.j].r > s.actors[pair.i].r {
				t = 1 - t
			}
			x, y := way.at(t)
			for _, aside := range wordAsides {
				r := Rect{x - wide/2, y - high/2, x + wide/2, y + high/2}.shifted(aside*wide, 0)
				cost := c.wires.beneath(r) + slideCost*float64(k) + twoLines*float64(len(lines)-1) + asideCost*math.Abs(aside)
				spot := wordSpot{r, lines, c.overlap(r.widened(2), boxOwner, math.Inf(1)), cost}
				if c.hasBadge(r) {
					spot.taken += badgeCost
				}
				spots = append(spots, spot)
			}
		}
	}
	return spots
}

// linesOf returns the ways to break the words of a tie: in one line, and behind the dot.
func linesOf(text string) [][]string {
	ways := [][]string{{text}}
	if first, second, ok := strings.Cut(text, " · "); ok {
		ways = append(ways, []string{first + " ·", second})
	}
	return ways
}

// settleWord chooses the spot of one of several words that costs least while the others stay.
func settleWord(all []wording, k int) {
	w, least := &all[k], math.Inf(1)
	for n := range w.spots {
		cost := wordWeight*(2*w.spots[n].taken+coveredWords(all, k, w.spots[n].rect)) + w.spots[n].wires
		if cost < least {
			w.at, least = n, cost
		}
	}
}

// coveredWords returns how many px² of the other words a rectangle covers.
func coveredWords(all []wording, k int, r Rect) float64 {
	covered := 0.0
	for m := range all {
		if m == k || all[m].at < 0 {
			continue
		}
		if o := all[m].spots[all[m].at].rect.widened(2); o.Meets(r) {
			covered += (min(r.X1, o.X1) - max(r.X0, o.X0)) * (min(r.Y1, o.Y1) - max(r.Y0, o.Y0))
		}
	}
	return covered
}

// putWord writes words at their spot, unless other words have taken too much of it by now.
func (s *Scene) putWord(p *placement, c *crowd, w wording) {
	spot := w.spots[w.at]
	r := spot.rect
	if c.overlap(r, boxOwner, math.Inf(1)) > mostTaken*r.Width()*r.Height() && !s.active(w.pair) {
		return
	}
	c.add(thing{rect: r, owner: nobody})
	for k, line := range spot.lines {
		x := (r.X0 + r.X1 - textWidth(line, labelSize, regular400)) / 2
		p.words = append(p.words, typeWord{w.pair, line, x, r.Y0 + lineStep*float64(k) + labelAscent})
	}
}

// wordsOf returns what the plan says of a tie, else its type and field: "Barang · pangan".
func (s *Scene) wordsOf(tie int32) string {
	if says := s.look.Setting.Says; int(tie) < len(says) {
		return says[tie]
	}
	t := s.snapshot.Ties[tie]
	text := s.language.Say(graph.ChoiceMessage("tie-type", t.Type, s.snapshot))
	if t.Field == "" {
		return text
	}
	return text + " · " + s.language.Say(graph.ChoiceMessage("service-field", t.Field, s.snapshot))
}
