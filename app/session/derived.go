package session

import (
	"context"
	"math"

	"jejaring/graph"
	"jejaring/graph/diagram"
	"jejaring/graph/layout"
	"jejaring/graph/measure"
	"jejaring/graph/network"
)

// derived keeps what is computed from records, lens and look until one of them changes.
type derived struct {
	snapshot struct {
		revision uint64
		lens     network.Lens
		value    *network.Snapshot
	}
	results map[string]measure.Result // of the snapshot above
	places  map[graph.ID]layout.Point // where actors without a Place stand, kept while the document is open
	scene   struct {
		key   sceneKey
		value *diagram.Scene
	}
}

type sceneKey struct {
	snapshot *network.Snapshot
	size     string
	language string
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
		d.snapshot.value, d.snapshot.lens, d.snapshot.revision = network.Of(s.doc, lens), lens, revision
		d.results = map[string]measure.Result{}
	}
	return d.snapshot.value
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
func (s *Session) Places() map[graph.ID]layout.Point {
	snapshot := s.Snapshot()
	places := make(map[graph.ID]layout.Point, snapshot.N())
	missing := false
	for _, a := range snapshot.Actors {
		if p, ok := graph.Get[graph.Place](snapshot, graph.PlaceID(graph.MainDrawing, a.ID)); ok {
			places[a.ID] = layout.Point{X: p.X, Y: p.Y}
		} else if p, ok := s.derived.places[a.ID]; ok {
			places[a.ID] = p
		} else {
			missing = true
		}
	}
	if missing {
		s.placeMissing(places)
	}
	return places
}

// placeMissing lays out the actors that have no place and keeps the others where they are.
func (s *Session) placeMissing(places map[graph.ID]layout.Point) {
	in := s.LayoutInput(places)
	for i, p := range in.Start {
		in.Pinned[i] = !math.IsNaN(p.X)
	}
	chosen, _ := layout.ByID(layout.All[0].ID)
	points, err := chosen.Place(context.Background(), in)
	if err != nil {
		return
	}
	if s.derived.places == nil {
		s.derived.places = map[graph.ID]layout.Point{}
	}
	for i, a := range s.Snapshot().Actors {
		if _, ok := places[a.ID]; !ok {
			places[a.ID] = points[i]
			s.derived.places[a.ID] = points[i]
		}
	}
}

// LayoutInput returns what a layout needs to know of the network as it is looked at just now. Actors that
// are not in places start nowhere.
func (s *Session) LayoutInput(places map[graph.ID]layout.Point) layout.Input {
	snapshot := s.Snapshot()
	in := layout.Input{
		Network: snapshot.Network(network.Know), Flow: snapshot.Network(network.Flow),
		Boxes: diagram.Boxes(snapshot, s.Look()), Focal: -1, Seed: 1,
		Start: make([]layout.Point, snapshot.N()), Pinned: make([]bool, snapshot.N()),
	}
	if focal, ok := snapshot.Focal(); ok {
		in.Focal = focal
	}
	for i, a := range snapshot.Actors {
		in.Tiers = append(in.Tiers, graph.TierOf(a.Tier).Rank)
		in.Sectors = append(in.Sectors, sectorRank(a.Sector))
		p, ok := places[a.ID]
		if !ok {
			p = layout.Point{X: math.NaN(), Y: math.NaN()}
		}
		in.Start[i] = p
		place, _ := graph.Get[graph.Place](snapshot, graph.PlaceID(graph.MainDrawing, a.ID))
		in.Pinned[i] = place.Pinned
	}
	return in
}

func sectorRank(code string) int {
	for k, sector := range graph.Sectors {
		if sector.Code == code {
			return k
		}
	}
	return len(graph.Sectors) - 1
}

// Look returns how the map is drawn just now, without selection and pointer.
func (s *Session) Look() diagram.Look {
	look := diagram.Look{Language: s.Language(), Dark: s.IsDark()}
	if s.styled != DefaultSize {
		if r, err := s.Result(s.styled); err == nil {
			look.Size = r.Values
			if m, ok := measure.ByID(s.styled); ok {
				look.SizeName = m.Name()
			}
		}
	}
	return look
}

// Scene returns the map as it is looked at just now.
func (s *Session) Scene() *diagram.Scene {
	key := sceneKey{s.Snapshot(), s.styled, s.Likings.Language, s.IsDark()}
	if s.derived.scene.value == nil || s.derived.scene.key != key {
		s.derived.scene.value, s.derived.scene.key = diagram.Of(key.snapshot, s.Places(), s.Look()), key
	}
	return s.derived.scene.value
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
