package diagram

import (
	"math"

	"jejaring/graph"
)

// wordSlides are the shares of a line's length at which its words are tried, from the larger of the two actors: around
// one in the middle of all there is less room than farther out.
var wordSlides = [...]float64{0.55, 0.62, 0.48, 0.7, 0.41, 0.78, 0.34, 0.86, 0.27}

// wordedStep is how far the ties of a pair stand apart where each has words, px at 100 %.
const wordedStep = 15.0

// placeAllWords puts type and field on every line that is wide enough for them, each at the spot least taken.
func (s *Scene) placeAllWords(p *placement, c *crowd) {
	for k := range s.pairs {
		if s.pairs[k].faint {
			continue
		}
		for n, t := range s.pairs[k].ties {
			s.placeWord(p, c, int32(k), n, s.wordsOf(t))
		}
	}
}

func (s *Scene) placeWord(p *placement, c *crowd, k int32, n int, text string) {
	pair := &s.pairs[k]
	x0, y0, x1, y1 := s.ends(pair, p.zoom)
	wide := textWidth(text, labelSize, regular400)
	if long := math.Hypot(x1-x0, y1-y0); long < leastWorded*wide {
		return
	}
	dx, dy := s.offset(pair, n, p.zoom)
	best, least := Rect{}, math.Inf(1)
	for _, t := range wordSlides {
		if s.actors[pair.j].r > s.actors[pair.i].r {
			t = 1 - t
		}
		x, y := x0+(x1-x0)*t+dx, y0+(y1-y0)*t+dy
		r := Rect{x - wide/2, y - lineStep/2, x + wide/2, y + lineStep/2}
		if taken := c.overlap(r, boxOwner, least); taken < least {
			best, least = r, taken
		}
		if least == 0 {
			break
		}
	}
	if least > mostTaken*best.Width()*best.Height() && !s.active(k) {
		return
	}
	c.add(thing{rect: best, owner: nobody})
	p.words = append(p.words, typeWord{k, text, best.X0, best.Y0 + labelAscent})
}

// mostTaken is the share of the room of words that other words may take: the tie is there without them, and says them
// when it is pointed at or selected.
const mostTaken = 0.3

// leastWorded is how long a line is at least beside its words.
const leastWorded = 0.6

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
