package diagram

import (
	"strconv"

	"jejaring/graph"
)

// pair is all ties between two actors, i < j.
type pair struct {
	i, j   int32
	ties   []int32 // indices of the snapshot's ties
	lines  []int32 // those with ties that the lens stops among them, where all stand side by side; nil: ties
	merged line
	badge  string // level of the partnership, empty for none; of several a competition, else the highest
	below  bool   // the partnership is a competition
	mixed  bool   // its ties have different marks: they are drawn side by side
	faint  bool   // the plan has all its ties stand back
	out    bool   // the lens stops all its ties
}

// line is how a tie, or the ties of a pair merged into one, is drawn.
type line struct {
	quality string
	width   float64 // px
	head    [2]head // at i and at j
	warns   bool    // a small "!": a tie of the pair is tense, the line is not
	mark    Mark
}

// head is an arrowhead.
type head uint8

// Heads, the stronger the later.
const (
	noHead head = iota
	openHead
	filledHead
)

const strongest = "kuat"

// qualityOrder says which quality speaks for several ties of one strength.
var qualityOrder = map[string]int{"kuat": 5, "cukup": 4, "renggang": 3, graph.Tense: 2, graph.Broken: 1}

// merge gives a pair its one line (domain 4.2): the quality on which all ties agree, else that of the
// strongest tie, with a sign where a tense one would be hidden.
func (s *Scene) merge(p *pair) {
	lead, tense, level := &s.snapshot.Ties[p.ties[0]], false, 0
	for _, k := range p.ties {
		t := &s.snapshot.Ties[k]
		tense = tense || t.Quality == graph.Tense
		if leads(t, lead) {
			lead = t
		}
		heads := s.heads(t, s.snapshot.Ends[k][0] == p.i)
		p.merged.head[0], p.merged.head[1] = max(p.merged.head[0], heads[0]), max(p.merged.head[1], heads[1])
		if t.Type == graph.Partnership && t.Level != 0 && s.markOf(k) != Ghost && (level >= 0 && t.Level > level || t.Level < 0) {
			level = t.Level
			p.badge, p.below = levelText(level), level < 0
		}
	}
	p.merged.quality, p.merged.width = lead.Quality, s.widthOf(lead, len(p.ties))
	if s.look.Lines == LineLevel {
		p.merged.width = wide(level)
	}
	if wide := s.look.Setting.Wide; int(p.ties[0]) < len(wide) {
		p.merged.width = wide[p.ties[0]]
	}
	p.merged.warns = tense && lead.Quality != graph.Tense
}

// single returns the line of one tie of a pair, for ties side by side.
func (s *Scene) single(p *pair, k int32) line {
	t := &s.snapshot.Ties[k]
	l := line{quality: t.Quality, width: s.widthOf(t, 1), head: s.heads(t, s.snapshot.Ends[k][0] == p.i), mark: s.markOf(k)}
	return l.marked()
}

func (s *Scene) heads(t *graph.Tie, forward bool) [2]head {
	if t.Direction != "both" && t.Direction != "forward" {
		return [2]head{}
	}
	h := openHead
	if graph.TieTypeOf(t.Type, s.snapshot).Material {
		h = filledHead
	}
	switch {
	case t.Direction == "both":
		return [2]head{h, h}
	case forward:
		return [2]head{noHead, h}
	}
	return [2]head{h, noHead}
}

func widthOf(t *graph.Tie) float64 {
	switch {
	case t.Quality == strongest && t.Strength >= 5:
		return 4
	case t.Quality == strongest:
		return 3
	}
	return 1.5
}

// levelText writes a level with a true minus sign.
func levelText(level int) string {
	if level < 0 {
		return "−" + strconv.Itoa(-level)
	}
	return strconv.Itoa(level)
}
