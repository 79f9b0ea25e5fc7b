// Package diagram turns a network and the places of its actors into one picture for screen and paper.
//
// A Scene is a pure function of a snapshot, places and a Look. The same code draws it through a Pen onto
// pixels, into SVG and onto a page, so that what is printed is what was on the screen. The pixels come from
// an own renderer: thousands of short thin lines are its whole work, and general path renderers pay for
// each path or each colour several times what a line costs here. Positions and shapes grow with the zoom;
// letters stay as large as they are and lines grow slowly, so that a name can be read at every zoom. A line is straight
// unless it would run through the shape of somebody it does not belong to: a tie through a third party says what is not so.
package diagram

import (
	"image/color"
	"math"
	"slices"
	"sync"
	"sync/atomic"

	"jejaring/graph"
	"jejaring/graph/layout"
	"jejaring/graph/locale"
	"jejaring/graph/network"
)

// Look says how a scene is shown. The zero value shows degrees as sizes on light paper in Indonesian.
type Look struct {
	Language    locale.Language
	Dark        bool
	Size        Shown              // amounts, not negative; without values the degree
	Colour      Shown              // amounts by shades, sorts by colours of their own; zero: those of the sectors
	Shape       Shown              // sorts; zero: the shapes of the sectors
	Ring        Shown              // by how much of a ring around the shape is dark
	Marks       map[graph.ID]Mark  // of actors and ties, where the picture compares two states; nil: it does not
	Since       graph.Date         // the earlier day of a comparison, for the legend
	Trial       bool               // Marks are what is tried, which is none of what is; the legend says so
	Apart       bool               // draw several ties of a pair side by side instead of merged into one line
	Legend      bool               // exported pictures carry title and legend
	Untitled    bool               // the title stands elsewhere: a report has its own headings
	Caption     string             // title of exported pictures; empty: the project's name
	Width       float64            // px of exported pictures; 0: as wide as the map is at 100 %
	Height      float64            // px of those that have a Width; 0: as high as the map is in that
	Notes       []string           // more lines beneath the legend: what a picture that leaves the office must say
	Labels      Labelling          // what stands below the name of an actor
	Lines       Lining             // what the width of a line means
	Groups      []Group            // actors that are held together by hulls
	Setting     Setting            // what a plan lays down; the zero value for a plain map
	Annotations []graph.Annotation // what a hand put on the drawing, the lowest first
	Gallery     *Gallery           // keeps their pictures; nil: each scene reads them anew
	Letters     float64            // how much larger than usual all of it is put on the screen, as the user likes letters large; 0: as usual
	Through     *network.Snapshot  // what the lens lets through, where what it stops is drawn too; nil where it is not
	State
}

// State is what is selected or pointed at. It changes often and moves nothing.
type State struct {
	Selected    []graph.ID  // actors
	Pair        [2]graph.ID // actors whose ties are selected: their ties are drawn side by side
	Hovered     graph.ID    // actor under the pointer: all but it, its ties and its neighbours fade
	HoveredPair [2]graph.ID // actors whose tie is under the pointer: it is lifted, nothing fades
	Focus       graph.ID    // actor that the keyboard stands on
	Editing     bool        // only Pair stays at full strength
	Lit         []graph.ID  // actors that what is read just now is about: they get a dashed ring, and where they are few names; and ties
	Ties        []graph.ID  // that are selected, not all of one pair
	Near        []graph.ID  // actors around the one that all is looked at from: the others and their ties fade; none: nobody
}

// Scene is the picture to draw. It is immutable and may be painted on any goroutine.
type Scene struct {
	look        Look
	language    locale.Language
	colours     palette
	snapshot    *network.Snapshot
	index       map[graph.ID]int32
	actors      []actor
	pairs       []pair
	pairOf      *endIndex
	ranked      []int32        // actors in the order in which they get labels at rest
	subjects    map[int32]bool // who changed, or whose ties did, where they are few
	outside     []int          // actors outside the largest component
	classes     []class        // of the values shown by colour
	hasWay      bool           // some tie is on a way that is looked at
	fullRing    float64        // the greatest value shown by a ring
	together    []int          // those of them that stand clear of it, for the box around them
	state       state
	placed      *atomic.Pointer[placement]   // of the zoom last asked for
	before      *atomic.Pointer[placement]   // that of the scene from which this one was made, by whatever states
	exported    *atomic.Pointer[picture]     // nil until asked for
	listed      *atomic.Pointer[[]legendRow] // of the legend; nil until asked for
	finder      func() *finder               // where everything is, for the pointer; nil while actors are moved
	joins       func() *joins                // who has which ties
	bends       func() []bend                // of the lines of the pairs
	origin      *Scene                       // before some actors were moved; nil for a scene as it is
	lifted      map[int32]bool               // actors that were moved
	movedOut    []int                        // actors that the lens stops, where they stand in a box
	hulls       []hull
	disputed    map[graph.ID]bool // partnerships that a side sees at another level
	annotations []annotation
	dressed     dressed // sorts by colour and shape
	lead        int32   // whose ties are lifted by the plan; −1: nobody's
}

// state is State as indices.
type state struct {
	selected    map[int32]bool
	pair        int32 // −1 none, as the others
	hovered     int32
	hoveredPair int32
	focus       int32
	lit         map[int32]bool
	named       map[int32]bool // those of them that have names, as they are few
	litPairs    map[int32]bool
	near        map[int32]bool
}

// Of returns the scene of a snapshot. Actors without a place stand in rows below the others. Time is
// linear in actors and ties.
func Of(s *network.Snapshot, places map[graph.ID]layout.Point, look Look) *Scene {
	return After(nil, s, places, look)
}

// After is Of for a network that came of that of an earlier scene by an edit, nil for none: what did not change since is
// taken over from it. It is the same as Of in less time.
func After(before *Scene, s *network.Snapshot, places map[graph.ID]layout.Point, look Look) *Scene {
	if look.Language == "" {
		look.Language = locale.Indonesian
	}
	c := &Scene{look: look, language: look.Language, colours: light, snapshot: s}
	c.listed = &atomic.Pointer[[]legendRow]{}
	if look.Dark {
		c.colours = dark
	}
	known := c.knownFrom(before)
	c.index = known.indexOf(s)
	c.lead = c.find(look.Setting.Lead)
	c.addActors(places, known)
	c.disputed = disputedTies(s)
	c.addPairs(known)
	c.addHulls()
	c.addAnnotations()
	c.moveOut()
	c.addMarks()
	c.rank(known)
	c.findSubjects()
	if !look.Setting.Fixed {
		c.outside = c.unconnected()
		c.together = c.clearOfMain()
	}
	c.finder, c.joins, c.bends = sync.OnceValue(c.finderAnew), sync.OnceValue(c.joinsAnew), sync.OnceValue(c.bendsAnew)
	if known.bendsAs(c) {
		c.bends = known.bends
	}
	return c.With(look.State)
}

// clearOfMain returns the actors outside the largest component that stand together; those among the others are
// simply drawn where they are.
func (s *Scene) clearOfMain() []int {
	if len(s.outside) == 0 {
		return nil
	}
	places := make([]layout.Point, len(s.actors))
	var main []int
	for i := range s.actors {
		places[i] = layout.Point{X: s.actors[i].x, Y: s.actors[i].y}
		if _, isOutside := slices.BinarySearch(s.outside, i); !isOutside && !s.actors[i].out {
			main = append(main, i)
		}
	}
	return layout.Together(places, s.boxes(), main, s.outside)
}

// With returns the scene in another state of selection and pointer. Nothing moves but labels that the
// state brings forward. Time is linear in what is selected.
func (s *Scene) With(state State) *Scene {
	c := *s
	c.look.State = state
	c.state = c.indices(state)
	c.placed, c.exported = &atomic.Pointer[placement]{}, &atomic.Pointer[picture]{}
	if s.placed != nil && state.placesAs(s.look.State) {
		c.placed = s.placed
	} else if s.before == nil {
		c.before = s.placed
	}
	if s.origin != nil {
		c.origin = s.origin.With(state)
	}
	return &c
}

// placesAs tells whether two states bring the same labels and badges forward, so that one placement is good for both.
func (s State) placesAs(t State) bool {
	return slices.Equal(s.Selected, t.Selected) && s.Pair == t.Pair && s.Editing == t.Editing && slices.Equal(s.few(), t.few())
}

// few returns whom the state brings forward by lighting them: those that are lit, where they are few.
func (s State) few() []graph.ID {
	if len(s.Lit) > mostSubjects {
		return nil
	}
	return s.Lit
}

func (s *Scene) indices(from State) state {
	t := state{
		selected: map[int32]bool{}, lit: map[int32]bool{}, near: map[int32]bool{}, pair: s.pairIndex(from.Pair), hovered: s.find(from.Hovered),
		hoveredPair: s.pairIndex(from.HoveredPair), focus: s.find(from.Focus),
	}
	for _, id := range from.Selected {
		if i := s.find(id); i >= 0 {
			t.selected[i] = true
		}
	}
	for _, id := range from.Near {
		if i := s.find(id); i >= 0 {
			t.near[i] = true
		}
	}
	for _, id := range from.Lit {
		if i := s.find(id); i >= 0 {
			t.lit[i] = true
		}
	}
	t.named, t.litPairs = s.brought(from.few())
	s.light(t.litPairs, from.Ties)
	return t
}

// light adds the pairs of ties. O(ties) where there are any.
func (s *Scene) light(pairs map[int32]bool, ties []graph.ID) {
	if len(ties) == 0 {
		return
	}
	wanted := make(map[graph.ID]bool, len(ties))
	for _, id := range ties {
		wanted[id] = true
	}
	for k := range s.pairs {
		for _, t := range s.pairs[k].ties {
			if wanted[s.snapshot.Ties[t].ID] {
				pairs[int32(k)] = true
			}
		}
	}
}

// brought returns the actors, and the pairs of the ties, among IDs. O(ties) where there are ties among them.
func (s *Scene) brought(ids []graph.ID) (actors, pairs map[int32]bool) {
	actors, pairs = map[int32]bool{}, map[int32]bool{}
	for _, id := range ids {
		if i := s.find(id); i >= 0 {
			actors[i] = true
		}
	}
	if len(actors) == len(ids) {
		return actors, pairs
	}
	for k := range s.pairs {
		for _, t := range s.pairs[k].ties {
			if slices.Contains(ids, s.snapshot.Ties[t].ID) {
				pairs[int32(k)] = true
			}
		}
	}
	return actors, pairs
}

func (s *Scene) find(id graph.ID) int32 {
	if i, ok := s.index[id]; ok {
		return i
	}
	return -1
}

func (s *Scene) pairIndex(ends [2]graph.ID) int32 {
	return s.pairBetween(s.find(ends[0]), s.find(ends[1]))
}

func (s *Scene) pairBetween(i, j int32) int32 {
	if k, ok := s.pairOf.of(i, j); ok {
		return k
	}
	return -1
}

// faded tells whether an actor is drawn at 38 % while something else is looked at.
func (s *Scene) faded(i int32) bool {
	t := &s.state
	switch {
	case s.actors[i].out:
		return !s.movesOut()
	case s.look.Editing && t.pair >= 0:
		p := &s.pairs[t.pair]
		return i != p.i && i != p.j
	case len(t.near) > 0:
		return !t.near[i]
	case t.hovered >= 0 && len(s.pairs) > 0: // where no tie is drawn nobody stands out by being without one
		_, joined := s.pairOf.of(i, t.hovered)
		return i != t.hovered && !joined && !t.selected[i]
	}
	return false
}

// fadedPair tells the same of the ties of a pair.
func (s *Scene) fadedPair(k int32) bool {
	t, p := &s.state, &s.pairs[k]
	switch {
	case p.out:
		return true
	case s.look.Editing && t.pair >= 0:
		return k != t.pair
	case len(t.near) > 0:
		return !t.near[p.i] || !t.near[p.j]
	case t.hovered >= 0:
		return p.i != t.hovered && p.j != t.hovered
	}
	return (p.faint && !s.active(k) && k != s.state.hoveredPair) || s.pale(k)
}

// active tells whether the ties of a pair are drawn as selected. Beside a way those of a selected actor are not: they
// would look like the way.
func (s *Scene) active(k int32) bool {
	p := &s.pairs[k]
	return s.led(k) || k == s.state.pair || s.state.litPairs[k] || (!s.hasWay && !s.look.Editing && !p.untouchable() && (s.state.selected[p.i] || s.state.selected[p.j]))
}

// led tells whether the ties of a pair are lifted by the plan.
func (s *Scene) led(k int32) bool {
	p := &s.pairs[k]
	return s.lead >= 0 && !p.out && len(s.state.selected) == 0 && s.state.pair < 0 && (p.i == s.lead || p.j == s.lead)
}

// apart tells whether the ties of a pair are drawn side by side.
func (s *Scene) apart(k int32) bool {
	p := &s.pairs[k]
	return s.spread(p) || len(p.ties) > 1 && (k == s.state.pair || k == s.state.hoveredPair)
}

// spread tells whether they are so whatever is selected or pointed at.
func (s *Scene) spread(p *pair) bool {
	return len(p.rows()) > 1 && (s.look.Apart || s.look.Setting.Worded || p.mixed)
}

// faintShare is how much is left of a colour that stands back.
const faintShare = 0.38

// fade mixes a colour with the ground, as the eye sees it at 38 %. Colours stay opaque, so that crossing
// lines do not add up.
func (s *Scene) fade(c color.RGBA, faded bool) color.RGBA {
	if !faded {
		return c
	}
	return mix(s.colours.surface, c, faintShare)
}

func mix(ground, c color.RGBA, share float64) color.RGBA {
	part := func(a, b uint8) uint8 { return uint8(math.Round(float64(a) + (float64(b)-float64(a))*share)) }
	return color.RGBA{part(ground.R, c.R), part(ground.G, c.G), part(ground.B, c.B), 255}
}
