// Package layout says where the actors of a network stand in the picture.
//
// A layout is a pure function of its Input: the same network, boxes and seed give the same places, bit for
// bit. Its result enters the document as Places, by one edit of whoever asked for it. Lengths are in pixels
// of the picture at its natural size, y grows downward, and a place is the middle of an actor's box.
//
// Our own layouts come first, because they start at once, can be cancelled, keep pinned actors and know how
// large a label is. Graphviz draws hierarchies better; its engines run in a child process, since
// they can neither be cancelled nor run twice at the same time inside this one.
//
// # How good and how fast
//
// graph/layout/testdata/bench/run lays out the same networks by us, by Graphviz 12 (go-graphviz, in its child) and by
// igraph 0.10 and judges all pictures alike. Stress is normalized over all pairs at the best scale, 0 is perfect; near is
// how well neighbourhoods are preserved, 1 is perfect; labels are pairs of boxes of 110 × 44 px that overlap where ties are
// as long as on our screen. "stress" is our picture of distances before labels are put apart, which all others leave
// undone; "groups" is as it comes to the screen. Times are of two busy processors; the power grid was measured in a run of
// its own, and KK is left out there because it takes n³.
//
//	                                   stress  crossings   near  labels    CPU s
//	sample         stress              0.0941         99  0.237      28    0.024
//	               Graphviz neato      0.1006        124  0.239      22    0.063
//	               igraph KK           0.0964        106  0.252      29    0.001
//	               groups, on screen   0.1217         94  0.274       0    0.062
//	               Graphviz sfdp       0.1132        115  0.303      26    0.050
//	               igraph FR           0.1135        101  0.303      22    0.003
//	               igraph DrL          0.1597        224  0.302      34    0.217
//	karate         stress              0.0673         77  0.399      13    0.015
//	               Graphviz neato      0.0700         90  0.329      19    0.055
//	               igraph KK           0.0692         73  0.363      19    0.001
//	               groups, on screen   0.0915         65  0.386       0    0.057
//	               Graphviz sfdp       0.0955         89  0.361      19    0.095
//	               igraph FR           0.0891         77  0.392      19    0.002
//	               igraph DrL          0.1605        129  0.295      33    0.192
//	les miserables stress              0.0824        885  0.324      67    0.062
//	               Graphviz neato      0.0870       1064  0.290      78    0.105
//	               igraph KK           0.0842        892  0.319      70    0.002
//	               groups, on screen   0.1194        693  0.346       0    0.308
//	               Graphviz sfdp       0.1157        790  0.432      65    0.074
//	               igraph FR           0.1218        755  0.425      67    0.008
//	               igraph DrL          0.5738       1058  0.474     324    0.208
//	300/800        stress              0.0992       3352  0.112     346    0.043
//	               Graphviz neato      0.1042       3723  0.104     363    0.650
//	               igraph KK           0.1427       6094  0.096     613    0.011
//	               groups, on screen   0.1280       2750  0.165       0    0.069
//	               Graphviz sfdp       0.1300       2921  0.176     401    0.178
//	               igraph FR           0.1312       2791  0.160     383    0.093
//	               igraph DrL          0.2190       2474  0.245    1784    0.498
//	2000/5000      stress              0.1451     101322  0.022   12703    0.925
//	               Graphviz neato      0.1484     102177  0.021   12981   65.055
//	               igraph KK           0.2256     162516  0.105   44240    0.567
//	               groups, on screen   0.1706      60315  0.062     948    1.193
//	               Graphviz sfdp       0.1590      57125  0.066    7744    1.146
//	               igraph FR           0.1749      64141  0.057    8792    3.831
//	               igraph DrL          0.1967      24870  0.258   19787    2.344
//	power grid     stress              0.0576      13545  0.041   11020    4.720
//	               Graphviz neato      0.0578      12890  0.040   10280  213.709
//	               groups, on screen   0.0919       4854  0.196     303    5.414
//	               Graphviz sfdp       0.0976       3900  0.272    4127    2.832
//	               igraph FR           0.1887       8091  0.116    7054   23.414
//	               igraph DrL          0.2545       5722  0.378   15246    4.414
//
// Our pictures of distances, the best of their tries, have the least stress in each network. Up to 300 actors "groups"
// crosses fewer ties than sfdp and keeps neighbourhoods a little less; in thousands it is a little behind sfdp in both.
// DrL is ahead of both there, at more stress and with far more labels over each other.
package layout

import (
	"context"
	"math"

	"jejaring/graph/network"
)

// Point is a place in the picture, in pixels, y downward.
type Point struct{ X, Y float64 }

// Nowhere is the place of an actor that has none yet.
var Nowhere = Point{math.NaN(), math.NaN()}

// IsPlaced tells whether the point is a place.
func (p Point) IsPlaced() bool { return !math.IsNaN(p.X) && !math.IsNaN(p.Y) }

func (p Point) plus(q Point) Point            { return Point{p.X + q.X, p.Y + q.Y} }
func (p Point) minus(q Point) Point           { return Point{p.X - q.X, p.Y - q.Y} }
func (p Point) times(scale float64) Point     { return Point{p.X * scale, p.Y * scale} }
func (p Point) distance(q Point) float64      { return math.Hypot(p.X-q.X, p.Y-q.Y) }
func (p Point) turned(sin, cos float64) Point { return Point{p.X*cos - p.Y*sin, p.X*sin + p.Y*cos} }

// Size is the size of a box in pixels.
type Size struct{ Width, Height float64 }

// Input is what a layout looks at. All slices have one entry per actor, in the order of the network, or are
// nil.
type Input struct {
	Network *network.Network // who is tied to whom; directions do not matter, and all that is tied stays together
	Flow    *network.Network // directions of the same actors, for layouts that draw levels; nil: those of Network
	Boxes   []Size           // what an actor covers, its label included, around its place; nil: 110 × 44 for each
	Start   []Point          // where actors stand now, Nowhere where they do not stand yet; nil: nobody stands anywhere
	Pinned  []bool           // actors that keep their Start exactly
	Tiers   []int            // administrative tiers, for layouts that draw them
	Sectors []int            // sectors, for layouts that group by them
	Rings   []int            // rings of support around the core institution, 1 to 4; nil: there is none, or they are not known
	Areas   []string         // names of the areas that actors are of, empty where unknown
	Spots   []Point          // where they are on earth, longitude and latitude in degrees, Nowhere where unknown
	Focal   int              // index of the core institution, -1 where there is none
	Seed    uint64
	Only    []bool  // of Run: who is to be placed while all others stay; nil: everyone
	Chosen  Choices // how the layout is to go about it; what is not there is as the layout's first choice
	// Progress, if not nil, hears the share of the work done, 0 to 1, on the goroutine of the layout.
	Progress func(share float64)
}

// Layout is one way to place actors. Its words are in the catalogues under "layout.<id>.name" and ".hint".
//
// Place returns one point per actor, all placed, or an error: the context's when cancelled, a *graph.Refusal
// with a sentence for the user when the network is too large for this layout. It knows neither Only nor the option
// Room; Run does.
type Layout struct {
	ID      string
	Limit   int      // most actors, 0 where there is none
	Options []Option // beside Room, which all have
	// Joined tells that the places of actors mean something by themselves, so that components are not set apart.
	Joined bool
	Place  func(ctx context.Context, in Input) ([]Point, error)
}

// All lists the layouts in the order in which people see them; the first is the default.
var All = []Layout{
	stress, groups, backbone, rings, radial, tiers, circle, grid, geographic,
	dot, twopi, circo, neato, fdp, sfdp, osage, patchwork,
}

// ByID returns the layout with the ID, and whether there is one.
func ByID(id string) (Layout, bool) {
	for _, l := range All {
		if l.ID == id {
			return l, true
		}
	}
	return Layout{}, false
}

// defaultBox is the box of an actor whose label has not been measured: a symbol with a word or two below.
var defaultBox = Size{110, 44}

// task is an Input made whole: undirected, with a box for each actor, and free of what cannot be.
type task struct {
	Input
	tied   *network.Network // undirected
	near   *network.Network // the ties that decide who stands near whom; those of tied, unless a layout takes fewer
	parts  [][]int          // components, the main one first
	pinned []bool           // has a place to keep
	placed []bool           // stands somewhere and is not to be shuffled
}

func newTask(in Input) *task {
	n := in.Network.N()
	t := &task{Input: in, tied: undirected(in.Network), pinned: make([]bool, n), placed: make([]bool, n)}
	t.near, t.parts = t.tied, components(t.tied)
	if t.Boxes == nil {
		t.Boxes = make([]Size, n)
		for i := range t.Boxes {
			t.Boxes[i] = defaultBox
		}
	}
	if t.Start == nil {
		t.Start = make([]Point, n)
		for i := range t.Start {
			t.Start[i] = Nowhere
		}
	}
	for i := range n {
		t.placed[i] = t.Start[i].IsPlaced()
		t.pinned[i] = t.Pinned != nil && t.Pinned[i] && t.placed[i]
	}
	return t
}

// report tells Progress, if anybody listens.
func (t *task) report(share float64) {
	if t.Progress != nil {
		t.Progress(share)
	}
}

// holdsPins tells whether any of the actors is pinned.
func (t *task) holdsPins(actors []int) bool {
	for _, i := range actors {
		if t.pinned[i] {
			return true
		}
	}
	return false
}

func undirected(w *network.Network) *network.Network {
	if !w.Directed {
		return w
	}
	arcs := make([]network.Arc, 0, w.Arcs())
	for i := range w.N() {
		for _, j := range w.Neighbours(i) {
			arcs = append(arcs, network.Arc{From: int32(i), To: j, Weight: 1})
		}
	}
	return network.New(w.N(), arcs, false, network.Strongest)
}
