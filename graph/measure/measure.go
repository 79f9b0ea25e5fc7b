// Package measure says in numbers and in one sentence what the shape of a network means.
//
// A measure is one file and one line in All. It sees a snapshot and nothing else, so the same one answers the
// screen, a report and the command line. Its words are in the catalogues: measure.<id>.name, .question (what a
// social worker asks), .sentence (what the numbers say), .reading (what a high value means) and, for some,
// .unit. Results describe; they grade nobody. Clients count in every number but are never named in a sentence
// and stand in no ranking unless it is asked for (PV-12, domain 3.1).
//
// # Speed
//
// What most measures rest on is computed on flat arrays, by at most two workers and to the last bit the same for one.
// Processor time in milliseconds beside igraph 0.10 (in C) and networkx 2.8, on the same networks on the same server:
//
//	             actors/ties     ours   igraph  networkx
//	betweenness      300/800      3.3      6.4       146  and stress
//	              5000/25000     1363     3653         –
//	            20000/100000    32513   121744         –
//	closeness        300/800     0.18      3.0        57  and harmonic, eccentricity, distances
//	              5000/25000       37     1119     38648
//	            20000/100000      712    21736         –
//	PageRank         300/800     0.16      0.3       4.9
//	              5000/25000      4.4       42        59
//	            20000/100000       19      587       328
//	components       300/800    0.005    0.025      0.16
//	              5000/25000     0.19     0.55       4.3
//	            20000/100000      1.0      2.5        34
//	cutpoints        300/800    0.027    0.041      0.57
//	              5000/25000     0.56      1.4        18
//	            20000/100000      3.6      6.7       120
//	k-core           300/800    0.014    0.016      0.62
//	              5000/25000     0.50     0.58        19
//	            20000/100000      2.4      3.1       148
//	triangles        300/800    0.016    0.047       2.5
//	              5000/25000      1.1      1.7        96
//	            20000/100000      4.6      7.5       444
//	Louvain          300/800     0.29     0.95        18  one draw
//	              5000/25000      9.5       43       750
//	            20000/100000       54      285      4114
//	Leiden           300/800     0.55      1.0         –  one draw
//	              5000/25000       17       25         –
//	            20000/100000       89      157         –
//
// The modularity of a draw is on average that of igraph's or higher, to 0.0001; measures keep the best of twenty,
// which on published, planted and random networks was never lower than the best of twenty draws each of igraph's
// Louvain and Leiden. All 18 centralities of 1,000 actors with 10,000 directed ties, for which SocNetV's authors
// publish 47 s, take 0.37 s. All measures but cliques and k-plexes of 20,000 actors with 100,000 ties together took
// 61 s and 420 MB. To repeat it: graph/measure/testdata/bench/run, also with short or memory.
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
