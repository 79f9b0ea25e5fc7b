package session

import (
	"context"
	"maps"
	"slices"

	"jejaring/graph"
	"jejaring/graph/diagram"
	"jejaring/graph/layout"
	"jejaring/graph/locale"
	"jejaring/graph/measure"
	"jejaring/graph/network"
	"jejaring/graph/plan"
)

// derived keeps what is computed from records, lens and look until one of them changes.
type derived struct {
	snapshot struct {
		revision uint64
		lens     network.Lens
		value    *network.Snapshot
	}
	results   map[string]measure.Result // of the snapshot above
	asked     askedMeasures
	shown     map[string]map[graph.ID]float64 // numbers of the measures that the map shows, as they were known last
	places    map[graph.ID]layout.Point       // where actors without a Place stand, kept while the document is open
	rows      map[graph.ID]bool               // those of them that stand in rows until a job has placed them
	stood     stood
	around    around
	proposed  worked[proposed, Proposal]
	openings  worked[*network.Snapshot, Openings]
	guided    worked[guided, Guide]
	practised worked[practised, Practices]
	due       due
	past      past
	scene     struct {
		key     sceneKey
		page    plan.Page
		reached *network.Snapshot // what is on the page and the lens lets through
		value   *diagram.Scene
	}
}

type sceneKey struct {
	snapshot *network.Snapshot
	overlay  *Overlay
	through  *network.Snapshot // where the map also shows what the lens stops
	plan     string
	since    graph.Date // where two days are set side by side
	set      setting
	more     Style
	style    [3]string // IDs of measures
	known    [3]bool   // whether they are the numbers of this snapshot
	language string
	letters  int // percent
	dark     bool
}

// Snapshot returns the network as it is looked at just now; an empty one where no document is open.
func (s *Session) Snapshot() *network.Snapshot {
	if s.doc == nil {
		return network.Of(graph.Collect(), network.Lens{})
	}
	d := &s.derived
	lens, revision := s.Lens(), s.doc.Revision()
	if d.snapshot.value == nil || d.snapshot.lens != lens || d.snapshot.revision != revision {
		before := d.snapshot.value
		if d.snapshot.lens != lens {
			before = nil // little of it may be as it was
		}
		d.snapshot.value, d.snapshot.lens, d.snapshot.revision = network.After(before, s.doc, lens), lens, revision
		d.results = map[string]measure.Result{}
	}
	return d.snapshot.value
}

// know takes over the network of a revision that was made elsewhere.
func (s *Session) know(n *network.Snapshot, lens network.Lens, revision uint64) {
	d := &s.derived.snapshot
	d.value, d.lens, d.revision = n, lens, revision
	s.derived.results = map[string]measure.Result{}
}

// Result returns a measure of the network as it is looked at just now.
func (s *Session) Result(id string) (measure.Result, error) {
	snapshot := s.Snapshot()
	if s.derived.results == nil {
		s.derived.results = map[string]measure.Result{}
	}
	if r, ok := s.derived.results[id]; ok {
		return r, nil
	}
	m, ok := measure.ByID(id)
	if !ok {
		return measure.Result{}, graph.Refuse("session.no-such-measure", "ID", id)
	}
	r, err := m.Of(context.Background(), snapshot)
	if err == nil {
		s.derived.results[id] = r
	}
	return r, err
}

// Places returns where every actor of the snapshot stands: its Place in the document, and for actors that
// have none yet a place beside their neighbours that stays the same while the document is open.
func (s *Session) Places() map[graph.ID]layout.Point { return s.PlacesOf(s.Snapshot()) }

// PlacesOf returns the same for another network of the document, as that of another day. The map is not to be changed.
func (s *Session) PlacesOf(snapshot *network.Snapshot) map[graph.ID]layout.Point {
	if s.derived.stood.holds(snapshot, s.FreeDrawing()) {
		return s.derived.stood.places
	}
	places := s.placesAnew(snapshot)
	s.derived.stood = stood{snapshot, s.FreeDrawing(), places}
	return places
}

// stood is where the actors of a network stood that was asked for last.
type stood struct {
	in      *network.Snapshot
	drawing graph.ID
	places  map[graph.ID]layout.Point
}

// holds tells whether the actors of a network stand there too: it has the same ones, and no place has changed.
func (d *stood) holds(n *network.Snapshot, drawing graph.ID) bool {
	if d.in == n && n != nil {
		return d.drawing == drawing
	}
	place := graph.KindFor[graph.Place]()
	return d.in != nil && d.drawing == drawing && isOne(d.in.Records(place), n.Records(place)) &&
		slices.EqualFunc(d.in.Actors, n.Actors, func(a, b graph.Actor) bool { return a.ID == b.ID })
}

// isOne tells whether two lists are one and the same in memory.
func isOne(a, b []graph.Record) bool { return len(a) == len(b) && (len(a) == 0 || &a[0] == &b[0]) }

func (s *Session) placesAnew(snapshot *network.Snapshot) map[graph.ID]layout.Point {
	places := make(map[graph.ID]layout.Point, snapshot.N())
	missing, drawing := false, s.FreeDrawing()
	for _, a := range snapshot.Actors {
		if p, ok := graph.Get[graph.Place](snapshot, graph.PlaceID(drawing, a.ID)); ok {
			places[a.ID] = layout.Point{X: p.X, Y: p.Y}
		} else if p, ok := s.derived.places[a.ID]; ok {
			places[a.ID] = p
		} else {
			missing = true
		}
	}
	if missing {
		s.placeMissing(snapshot, places)
	}
	return places
}

// atOnce is the number of actors up to which a layout is quick enough to be waited for.
const atOnce = 400

// placeMissing lays out the actors that have no place and keeps the others where they are. In a large network
// they stand in rows first, until a job has found their places.
func (s *Session) placeMissing(snapshot *network.Snapshot, places map[graph.ID]layout.Point) {
	in := s.layoutInput(snapshot, places)
	chosen := layout.All[0]
	later := len(in.Start) > atOnce
	if later {
		chosen, _ = layout.ByID("grid")
		s.lineUp(snapshot, in, places)
	}
	points, err := chosen.Place(context.Background(), in)
	if err != nil {
		return
	}
	for i, a := range snapshot.Actors {
		if _, ok := places[a.ID]; !ok {
			places[a.ID] = points[i]
		}
	}
	s.derived.keepPlaces(places)
	if later {
		s.placeLater(snapshot, in)
	}
}

// lineUp remembers who stands in a row: who has no place, and who still stood in one before. They start nowhere.
func (s *Session) lineUp(snapshot *network.Snapshot, in layout.Input, places map[graph.ID]layout.Point) {
	if s.derived.rows == nil {
		s.derived.rows = map[graph.ID]bool{}
	}
	for i, a := range snapshot.Actors {
		if _, ok := places[a.ID]; !ok {
			s.derived.rows[a.ID] = true
		}
		if s.derived.rows[a.ID] {
			in.Start[i] = layout.Nowhere
		}
	}
}

func (s *Session) placeLater(snapshot *network.Snapshot, in layout.Input) {
	chosen, actors, real := layout.All[0], snapshot.Actors, s.Real()
	var points []layout.Point
	s.Start("place", locale.M("job.layout", "Name", locale.M("layout."+chosen.ID+".name")), func(ctx context.Context, progress func(float64)) (err error) {
		in.Progress = progress
		points, err = chosen.Place(ctx, in)
		return err
	}, func(err error) {
		if err != nil || s.Real() != real {
			return
		}
		places := map[graph.ID]layout.Point{}
		for i, a := range actors {
			places[a.ID] = points[i]
		}
		s.derived.place(places)
		if s.trial != nil {
			s.trial.derived.place(places)
		}
		s.notify(LookChanged)
	})
}

// place puts those who stood in rows where they belong.
func (d *derived) place(places map[graph.ID]layout.Point) {
	d.keepPlaces(places)
	d.rows, d.scene.value = nil, nil
}

// IsPlaced tells whether an actor stands where it belongs, and not in a row until a job has placed it.
func (s *Session) IsPlaced(id graph.ID) bool { return !s.derived.rows[id] }

func (d *derived) keepPlaces(places map[graph.ID]layout.Point) {
	if d.places == nil {
		d.places = map[graph.ID]layout.Point{}
	}
	maps.Copy(d.places, places)
	d.stood = stood{}
}

// LayoutInput returns what a layout needs to know of the network as it is looked at just now.
func (s *Session) LayoutInput() layout.Input { return s.layoutInput(s.Snapshot(), s.Places()) }

// layoutInput starts from the given places; actors that are not in them start nowhere.
func (s *Session) layoutInput(snapshot *network.Snapshot, places map[graph.ID]layout.Point) layout.Input {
	look := diagram.Look{}
	if snapshot == s.Snapshot() {
		look = s.Look()
	}
	in := layout.Of(snapshot, s.FreeDrawing(), diagram.Boxes(snapshot, look))
	for i, a := range snapshot.Actors {
		if p, ok := places[a.ID]; ok {
			in.Start[i] = p
		} else {
			in.Start[i] = layout.Nowhere
		}
	}
	return in
}

// SystemDark tells whether the computer asks for a dark screen; the window sets it.
func (s *Session) SystemDark(dark bool) {
	if s.systemDark != dark {
		s.systemDark = dark
		s.notify(LookChanged)
	}
}

// IsDark tells whether the screen is dark.
func (s *Session) IsDark() bool {
	return s.Likings.Theme == "dark" || (s.Likings.Theme == "system" && s.systemDark)
}
