package diagram

import (
	"math"

	"jejaring/graph"
)

const (
	badgeRadius = 7.0
	belowRadius = 8.5 // of a level with a sign
	warnRadius  = 6.0
	warnSign    = "!"

	// badgeClear is how far from a badge the lines of others pass, in px, where there is a place for it.
	badgeClear = 2.0
)

// slides are the shares of a line's length at which a badge is tried, those between them where the line of another passes
// beneath it at each of the first ones.
var slides = [...]float64{
	0.5, 0.43, 0.57, 0.36, 0.64, 0.3, 0.7, 0.24, 0.76, 0.18, 0.82,
	0.465, 0.535, 0.395, 0.605, 0.33, 0.67, 0.27, 0.73, 0.21, 0.79, 0.15, 0.85,
}

// usualSlides is how many of them are tried for what may lie on the lines of others.
const usualSlides = 11

// badgesFrom is the zoom from which partnerships have their badges where one has room; from 90 % all have.
const badgesFrom = 0.6

// placeBadges puts the badges of partnerships and the signs of hidden tension on their lines, each at the
// first spot that is free of labels, shapes, other badges and the lines of other pairs, which it would seem to belong to,
// else as far from those lines as it can stand free of the rest, else at the spot least taken.
func (s *Scene) placeBadges(p *placement, c *crowd) {
	for k := range s.pairs {
		pair := &s.pairs[k]
		urgent := pair.below || s.active(int32(k))
		all := p.detail == everything
		if pair.badge != "" && (urgent || all || p.detail == byRank && p.zoom >= badgesFrom) {
			b := badge{pair: int32(k), text: pair.badge, bad: pair.below, r: badgeRadius, spare: !urgent && !all || p.detail == landmarks && !pair.below}
			if b.bad {
				b.r = belowRadius
			}
			s.placeBadge(p, c, b)
		}
		if pair.merged.warns && p.detail != landmarks {
			s.placeBadge(p, c, badge{pair: int32(k), text: warnSign, bad: true, r: warnRadius})
		}
		if p.detail != landmarks && s.isDisputed(pair) {
			s.placeBadge(p, c, badge{pair: int32(k), text: disputeSign, bad: true, r: warnRadius})
		}
	}
}

func (s *Scene) placeBadge(p *placement, c *crowd, b badge) {
	pair := &s.pairs[b.pair]
	b.r *= s.badgeFactor()
	line := s.way(nil, b.pair, p.zoom)
	least, farthest, dx, dy := math.Inf(1), -1.0, 0.0, 0.0
	if s.spread(pair) && b.text != warnSign {
		dx, dy = s.partnershipOffset(pair, p.zoom)
	}
	room := func(x, y float64) Rect { return Rect{x - b.r, y - b.r, x + b.r, y + b.r}.shifted(dx, dy) }
	for _, t := range slides {
		if t == 0.5 && pair.merged.quality == graph.Broken {
			continue // the two strokes stand there
		}
		x, y := line.at(t)
		taken, far := c.overlap(room(x, y).grown(0.5), boxOwner, least), 0.0
		if taken == 0 {
			far = c.wires.toOthers(x+dx, y+dy, b.r+badgeClear, b.pair)
		}
		if taken < least || taken == 0 && far > farthest {
			least, farthest, b.x, b.y = taken, far, x, y
		}
		if farthest >= b.r+badgeClear {
			break
		}
	}
	if b.spare && least > 0 {
		return
	}
	c.add(thing{rect: room(b.x, b.y), x: b.x + dx, y: b.y + dy, r: b.r, owner: nobody})
	p.badges = append(p.badges, b)
}

// placeWords puts the types of the selected ties beside their lines when the map is large on the screen.
func (s *Scene) placeWords(p *placement, c *crowd) {
	if s.look.Setting.Worded || s.look.Setting.Says != nil {
		s.placeAllWords(p, c)
		return
	}
	if p.zoom < typeLabels {
		return
	}
	for k := range s.pairs {
		if !s.active(int32(k)) {
			continue
		}
		text := s.typesOf(&s.pairs[k])
		w := textWidth(text, labelSize, regular400)
		line := s.way(nil, int32(k), p.zoom)
		for _, t := range slides[:usualSlides] {
			x, y := line.at(t)
			r := Rect{x - w/2, y - lineStep/2, x + w/2, y + lineStep/2}
			if c.free(r, boxOwner) {
				c.add(thing{rect: r, owner: nobody})
				p.words = append(p.words, typeWord{int32(k), text, r.X0, r.Y0 + labelAscent})
				break
			}
		}
	}
}

// typesOf returns the words for the types of a pair's ties, each once.
func (s *Scene) typesOf(p *pair) string {
	var text string
	seen := map[string]bool{}
	for _, k := range p.ties {
		t := s.snapshot.Ties[k]
		if seen[t.Type] {
			continue
		}
		seen[t.Type] = true
		if text != "" {
			text += ", "
		}
		text += s.language.Say(graph.ChoiceMessage("tie-type", t.Type, s.snapshot))
	}
	return text
}
