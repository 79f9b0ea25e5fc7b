package network

import (
	"slices"
	"strconv"

	"jejaring/graph"
)

// Preset is a lens that many ask for, ready to be looked through. Its words are in the catalogues under
// "lens.preset.<id>".
type Preset struct {
	ID string
	Of func(*Snapshot) []Clause // for a network without a lens; nil where the network has none such
}

// Presets lists them in the order in which people see them.
var Presets = []Preset{
	{"partnerships", func(*Snapshot) []Clause {
		return []Clause{{{Subject: "tie.type", Op: Is, Word: graph.Partnership}}, {{Subject: LinksSubject, Op: AtLeast, Word: "1"}}}
	}},
	{"near-focal", func(s *Snapshot) []Clause {
		if _, ok := s.Focal(); !ok {
			return nil
		}
		return []Clause{{{Subject: NearSubject, Op: AtMost, Word: string(s.Project.FocalActor), Other: "2"}}}
	}},
	{"core", func(s *Snapshot) []Clause {
		deepest, _ := Keep(s, deepestKey{}, func() (int32, error) { return slices.Max(append(s.Network(Know).Coreness(), 0)), nil })
		if deepest < 2 {
			return nil
		}
		return []Clause{{{Subject: CoreSubject, Op: AtLeast, Word: strconv.Itoa(int(deepest))}}}
	}},
	{"unlinked", func(*Snapshot) []Clause { return []Clause{{{Subject: LinksSubject, Op: Is, Word: "0"}}} }},
	{"not-contacted", func(s *Snapshot) []Clause {
		return []Clause{{{Subject: contactSubject, Op: Less, Word: string(s.Day.Add(-quietDays))}, {Subject: contactSubject, Op: IsEmpty}}}
	}},
	{"cutpoints", func(*Snapshot) []Clause { return []Clause{{{Subject: CutpointSubject, Op: Is, Word: "1"}}} }},
}

type deepestKey struct{}

// quietDays is how long ago the last contact is of whom nobody has contacted for long.
const quietDays = 90
