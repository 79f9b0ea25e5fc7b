package measure

import (
	"slices"

	"jejaring/graph/locale"
	"jejaring/graph/network"
)

// Warning says what weakens a measure; several add up.
type Warning int

// The warnings.
const (
	Paths   Warning = 1 << iota // built on paths, so groups that are not linked distort it
	Answers                     // built on answers that may be missing: strengths, amounts, dates
	Chance                      // depends on a draw of lots, with a fixed seed
)

// fewActors is the number of actors below which one tie more or less changes most numbers (our rule of thumb).
const fewActors = 10

// Cautions says what to keep in mind when reading the measure of the snapshot; nil for nothing.
func (m Measure) Cautions(s *network.Snapshot) []locale.Message {
	var list []locale.Message
	if s.N() < fewActors {
		list = append(list, locale.M("measure.caution.few", "Count", s.N()))
	}
	if m.Warns&Paths != 0 {
		if groups := len(s.Network(network.Know).Components()); groups > 1 {
			list = append(list, locale.M("measure.caution.groups", "Count", groups))
		}
	}
	if m.Warns&Answers != 0 {
		list = append(list, locale.M("measure.caution.answers"))
	}
	if m.Warns&Chance != 0 {
		list = append(list, locale.M("measure.caution.chance"))
	}
	if left := s.LeftOut; left.Actors+left.Ties > 0 {
		list = append(list, locale.M("measure.caution.filtered",
			"Parties", locale.M("measure.parties", "Count", left.Actors), "Ties", locale.M("measure.ties", "Count", left.Ties)))
	}
	return slices.Clip(list)
}
