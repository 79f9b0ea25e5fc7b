package diagram

import (
	"math"
	"strings"

	"jejaring/graph"
)

// Labelling says what stands below the name of an actor: IDs of labellings or traits, with "+" between several.
type Labelling string

// The labellings beside the name alone and the traits; their words are under "diagram.labels.<id>".
const (
	LabelSector Labelling = "sector"
	LabelTier   Labelling = "tier"
	LabelValue  Labelling = "value" // what gives actors their size; clients have none (PV-12)
)

// Labellings lists them in the order in which people see them.
var Labellings = []Labelling{LabelSector, LabelTier, LabelValue}

// Parts returns what stands one after the other.
func (l Labelling) Parts() []Labelling {
	if l == "" {
		return nil
	}
	var parts []Labelling
	for id := range strings.SplitSeq(string(l), "+") {
		parts = append(parts, Labelling(id))
	}
	return parts
}

// Labels returns the labelling of several parts.
func Labels(parts ...Labelling) Labelling {
	var ids []string
	for _, p := range parts {
		if p != "" {
			ids = append(ids, string(p))
		}
	}
	return Labelling(strings.Join(ids, "+"))
}

// labeller returns a function that says what stands below the name of the i-th actor; "" for nothing.
func (s *Scene) labeller() func(i, degree int) string {
	var parts []func(i, degree int) string
	for _, part := range s.look.Labels.Parts() {
		switch part {
		case LabelSector:
			parts = append(parts, func(i, _ int) string {
				return s.language.T("sector." + graph.SectorOf(s.snapshot.Actors[i].Sector).Code)
			})
		case LabelTier:
			parts = append(parts, func(i, _ int) string { return s.language.T("tier." + graph.TierOf(s.snapshot.Actors[i].Tier).Code) })
		case LabelValue:
			parts = append(parts, s.valueOf)
		default:
			if t, ok := TraitByID(s.snapshot, string(part)); ok {
				parts = append(parts, s.traitWords(t))
			}
		}
	}
	return func(i, degree int) string {
		var said []string
		for _, part := range parts {
			if text := part(i, degree); text != "" {
				said = append(said, text)
			}
		}
		return strings.Join(said, noteSeparator)
	}
}

func (s *Scene) traitWords(t Trait) func(i, degree int) string {
	tells := t.tells(s.snapshot)
	return func(i, _ int) string {
		text := tells(s.snapshot.Actors[i])
		if text == "" {
			return ""
		}
		return t.say(text, s.snapshot).In(s.language)
	}
}

func (s *Scene) valueOf(i, degree int) string {
	size := s.look.Size
	switch x := size.amount(i); {
	case s.snapshot.Actors[i].IsClient:
		return ""
	case size.IsZero():
		return s.language.Whole(degree)
	case math.IsNaN(x):
		return ""
	case size.Write != nil:
		return size.Write(x).In(s.language)
	default:
		return s.language.Number(x, 2)
	}
}

// Lining says what the width of a line means; its words are under "diagram.lines.<id>". Dashes, teeth and gaps tell the
// quality of a tie with each.
type Lining string

// The linings beside that by quality and strength of domain 4.2.
const (
	LineStrength Lining = "strength" // 1 to 5
	LineLevel    Lining = "level"    // of the partnership
	LineCount    Lining = "count"    // ties of the pair
)

// Linings lists them in the order in which people see them.
var Linings = []Lining{LineStrength, LineLevel, LineCount}

// Widths of lines in px: the thinnest, what each step adds, and the widest.
const (
	thinnest  = 1.0
	perStep   = 1.1
	widestTie = 6.5
)

// wide returns the width of a line for a number of steps above the least.
func wide(steps int) float64 { return min(thinnest+perStep*float64(max(steps, 0)), widestTie) }

// widthOf returns the width of the line of a tie, of several of a pair where it stands for all.
func (s *Scene) widthOf(t *graph.Tie, together int) float64 {
	switch s.look.Lines {
	case LineStrength:
		return wide(t.Strength - 1)
	case LineLevel:
		return wide(t.Level)
	case LineCount:
		return wide(together - 1)
	}
	return widthOf(t)
}
