package diagram

import (
	"math"

	"jejaring/graph"
)

// Labelling says what stands below the name of an actor; its words are under "diagram.labels.<id>".
type Labelling string

// The labellings beside the name alone.
const (
	LabelSector Labelling = "sector"
	LabelTier   Labelling = "tier"
	LabelValue  Labelling = "value" // what gives actors their size; clients have none (PV-12)
)

// Labellings lists them in the order in which people see them.
var Labellings = []Labelling{LabelSector, LabelTier, LabelValue}

// below returns what stands below the name of the i-th actor; "" for nothing.
func (s *Scene) below(i, degree int) string {
	a := &s.snapshot.Actors[i]
	switch s.look.Labels {
	case LabelSector:
		return s.language.T("sector." + graph.SectorOf(a.Sector).Code)
	case LabelTier:
		return s.language.T("tier." + graph.TierOf(a.Tier).Code)
	case LabelValue:
		return s.valueOf(i, degree)
	}
	return ""
}

func (s *Scene) valueOf(i, degree int) string {
	switch {
	case s.snapshot.Actors[i].IsClient:
		return ""
	case s.look.Size == nil:
		return s.language.Whole(degree)
	case i >= len(s.look.Size) || math.IsNaN(s.look.Size[i]):
		return ""
	case s.look.SizeWrite != nil:
		return s.look.SizeWrite(s.look.Size[i]).In(s.language)
	}
	return s.language.Number(s.look.Size[i], 2)
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
func (s *Scene) widthOf(t graph.Tie, together int) float64 {
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
