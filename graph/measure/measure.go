// Package measure says in numbers and in one sentence what the shape of a network means.
//
// A measure is one file and one line in All. It sees a snapshot and nothing else, so the same one answers the
// screen, a report and the command line. Its words are in the catalogues: measure.<id>.name, .question (what a
// social worker asks), .sentence (what the numbers say), .reading (what a high value means) and, for some,
// .unit. Results describe; they grade nobody. Clients count in every number but are never named in a sentence
// and stand in no ranking unless it is asked for (PV-12, domain 3.1).
package measure

import (
	"context"

	"jejaring/graph/locale"
	"jejaring/graph/network"
)

// Measure is one measure of actors or of the whole network.
type Measure struct {
	ID      string  // stands in files, flags and tests: "harmonic-closeness"
	Code    string  // its place in the domain specification, "M06"; "" beyond it
	Theme   Theme   // the question of social workers that it helps to answer
	Actor   bool    // gives one value per actor
	Unit    Unit    // how its values are written
	Range   string  // of its values, in signs that every language reads: "0 … 1"
	Formula string  // likewise: "Δ = 2m / (n(n − 1))"; "" where the sentence says it
	Source  string  // author and year with page or doi
	Warns   Warning // what weakens it
	Cost    Cost    // nil where it takes a moment at every size
	Of      func(context.Context, *network.Snapshot) (Result, error)
}

// Result is what a measure found.
type Result struct {
	Values   []float64      // one per actor in the snapshot's order, NaN where undefined; nil for a measure of the network
	Numbers  any            // all it found, in the shape that `measure --json` prints
	Sentence locale.Message // says it to a social worker, or why it cannot be said
	Lacks    bool           // data are missing; the sentence says which and how to fill them in
	Table    *Table         // what it found, in rows; nil where Values are all
	Chart    *Chart         // how it is best seen; nil for the spread of Values
}

// All lists the measures in the order in which people see them.
var All = []Measure{
	size,
	density,
	components,
	stage013,
	distance,
	transitivity,
	centralization,
	reciprocity,
	tierCells,
	degree,
	weightedDegree,
	outDegree,
	inDegree,
	supportOutDegree,
	supportInDegree,
	betweenness,
	harmonicCloseness,
	closeness,
	constraint,
	brokerage,
	egoCapital,
	cutpoints,
	resilience,
	facilitator,
	tension,
	communities,
	leidenCommunities,
	cliques,
	twoModeProjection,
	supportConcentration,
	dependency,
	ifLeaves,
	keyPlayer,
	needCoverage,
	serviceReach,
	supportMix,
	duplication,
	resourceReach,
	positionGenerator,
	introductions,
	newContacts,
	ladder,
	ladderProgress,
	readiness,
	agreements,
	trust,
	meetings,
	supportSystems,
	pipeline,
	core,
	clustering,
	socialCapital,
	eiIndex,
	assortativity,
	effectiveSize,
	efficiency,
	eigenvector,
	pageRank,
	supportPageRank,
	flowBrokerage,
	stress,
	eccentricity,
	radiality,
	information,
	katz,
	bonacichPower,
	hubs,
	authorities,
	outCloseness,
	proximityPrestige,
	domainPrestige,
	kReach,
	dyadCensus,
	triadCensus,
	simmelian,
	kTruss,
	kPlexes,
	richClub,
	smallWorld,
	corePeriphery,
	equivalence,
	concor,
	twoModeCentrality,
}

// ByID returns the measure with the given ID.
func ByID(id string) (Measure, bool) {
	for _, m := range All {
		if m.ID == id {
			return m, true
		}
	}
	return Measure{}, false
}

// Name returns the measure's name.
func (m Measure) Name() locale.Message { return locale.M("measure." + m.ID + ".name") }

// Question returns the question that the measure answers.
func (m Measure) Question() locale.Message { return locale.M("measure." + m.ID + ".question") }

// Reading returns what a high value means.
func (m Measure) Reading() locale.Message { return locale.M("measure." + m.ID + ".reading") }

// Unit says how the values of a measure are written.
type Unit int

// The units.
const (
	Count Unit = iota // whole number
	Share             // 0 to 1, as a percentage
	Index             // two decimals
)

// Write returns a value in the unit, to be said in any language; "—" where it is not a number.
func (u Unit) Write(x float64) locale.Phrase {
	switch u {
	case Count:
		return locale.Decimal{X: x}
	case Share:
		return locale.Share(x)
	default:
		return locale.Decimal{X: x, Places: 2}
	}
}
