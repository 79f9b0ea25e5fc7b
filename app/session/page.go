package session

import (
	"slices"

	"jejaring/graph"
	"jejaring/graph/diagram"
	"jejaring/graph/network"
	"jejaring/graph/plan"
)

// setting is how the network is set on the page in the main view of the map.
type setting struct {
	plan    string   // ID; empty: the map of everyone
	drawing graph.ID // of a saved drawing; empty: that of the plan itself
	ego     graph.ID // whom the page is about; empty: the focal actor
	option  bool     // what the plan lets switch on is on
	order   string   // ID of the way to order the page; empty: the first
	tried   *Arrangement
}

// ownMaps are the views that show the map of everyone for a purpose of their own.
var ownMaps = []string{ViewTrial, ViewResilience, ViewTime, ViewStages, ViewWays}

// Plan returns how the network is set on the page. What is tried, and what lies over the map, is seen on the map of
// everyone.
func (s *Session) Plan() plan.Plan {
	if s.overlay != nil || s.InTrial() || slices.Contains(ownMaps, s.view) {
		return plan.Network
	}
	return plan.ByID(s.set.plan)
}

// SetOn changes how the network is set on the page, and whom the page is about; nobody is the focal actor. The whole page
// is fitted in.
func (s *Session) SetOn(planID string, ego graph.ID) {
	next := setting{plan: planID, ego: ego, option: s.set.option, order: s.set.order}
	if s.set != next {
		s.set, s.cameras = next, nil
		s.notify(LookChanged)
	}
}

// Ego returns whom the page is about: who was chosen, else the focal actor; empty for nobody.
func (s *Session) Ego() graph.ID {
	n := s.Laid()
	if _, ok := n.Index(s.set.ego); ok {
		return s.set.ego
	}
	if i, ok := n.Focal(); ok {
		return n.Actors[i].ID
	}
	return ""
}

// Option tells whether what the plan lets switch on is on.
func (s *Session) Option() bool { return s.set.option }

// SwitchOption changes that.
func (s *Session) SwitchOption(yes bool) {
	if s.set.option != yes {
		s.set.option = yes
		s.notify(LookChanged)
	}
}

// Order returns the ID of the way in which the page is ordered; empty where its plan has none.
func (s *Session) Order() string {
	orders := s.Plan().Orders
	switch {
	case slices.Contains(orders, s.set.order):
		return s.set.order
	case len(orders) > 0:
		return orders[0]
	}
	return ""
}

// OrderBy orders the page another way.
func (s *Session) OrderBy(id string) {
	if s.set.order != id {
		s.set.order = id
		s.notify(LookChanged)
	}
}

// Drawing returns the key of the drawing in which actors stand just now.
func (s *Session) Drawing() graph.ID {
	p := s.Plan()
	switch {
	case p.ID == plan.Network.ID && s.set.drawing == "":
		return graph.MainDrawing
	case s.set.drawing != "":
		return s.set.drawing
	case p.OfOne:
		return graph.PlanDrawing(p.ID, s.Ego())
	}
	return graph.PlanDrawing(p.ID, "")
}

// FreeDrawing returns the key of the drawing of the map of everyone that is looked at, or was last.
func (s *Session) FreeDrawing() graph.ID {
	if s.Plan().Free {
		return s.Drawing()
	}
	return graph.MainDrawing
}

// Page returns the network as it is set on the page just now.
func (s *Session) Page() plan.Page {
	s.Scene()
	return s.derived.scene.page
}

// SettingOf returns how a network of the document is set on the page by a plan, for a look with values in the order of
// that network.
func (s *Session) SettingOf(p plan.Plan, n *network.Snapshot, look diagram.Look) plan.In {
	in := plan.In{Snapshot: n, Ego: s.Ego(), Groups: s.style.Groups, Option: s.set.option, Order: s.set.order, Look: look}
	if p.ID == plan.Ecopair.ID {
		in.Since = s.Since()
	}
	if p.Free {
		in.Places, in.Drawing = s.arranged(s.PlacesOf(n)), s.FreeDrawing()
	} else {
		in.Places = plan.PlacedIn(n, s.Drawing())
	}
	return in
}

// StandsFor returns the actors for which somebody on the page stands: nearly always that actor alone.
func (s *Session) StandsFor(id graph.ID) []graph.ID {
	if s.overlay == nil {
		if ids, ok := s.Page().Stands[id]; ok {
			return ids
		}
	}
	return []graph.ID{id}
}

// OnPage returns the actors that the page shows, or for whom somebody on it stands, in the order of their IDs. Those that
// the lens stops are not among them.
func (s *Session) OnPage() []graph.ID {
	var ids []graph.ID
	if s.Page().At != nil { // everybody is in what can be chosen
		for _, a := range s.Snapshot().Actors {
			ids = append(ids, a.ID)
		}
		return ids
	}
	for _, a := range s.onPage().Actors {
		ids = append(ids, s.StandsFor(a.ID)...)
	}
	slices.Sort(ids)
	return slices.Compact(ids)
}

// onPage returns the network of the page without what the lens stops.
func (s *Session) onPage() *network.Snapshot {
	s.Scene()
	return s.derived.scene.reached
}

// SelectOnMap selects those for whom somebody on the page stands.
func (s *Session) SelectOnMap(ids ...graph.ID) {
	if !s.StandsForOthers() {
		s.Select(ids...)
		return
	}
	var all []graph.ID
	seen := map[graph.ID]bool{}
	for _, id := range ids {
		for _, actor := range s.StandsFor(id) {
			if !seen[actor] {
				seen[actor], all = true, append(all, actor)
			}
		}
	}
	s.Select(all...)
}

// IsSelectedOnMap tells whether all are selected for whom somebody on the page stands.
func (s *Session) IsSelectedOnMap(id graph.ID) bool {
	return !slices.ContainsFunc(s.StandsFor(id), func(actor graph.ID) bool { return !s.IsSelected(actor) })
}

// SelectedOnMap returns who is drawn as selected.
func (s *Session) SelectedOnMap() []graph.ID {
	var ids []graph.ID
	if s.doc != nil && s.StandsForOthers() {
		for _, a := range s.Page().Snapshot.Actors {
			if s.IsSelectedOnMap(a.ID) {
				ids = append(ids, a.ID)
			}
		}
		return ids
	}
	for _, a := range s.SelectedActors() {
		ids = append(ids, a.ID)
	}
	return ids
}

// StandsForOthers tells whether those on the page are not the actors themselves, so that nothing is edited there.
func (s *Session) StandsForOthers() bool { return s.overlay == nil && s.Page().Stands != nil }

// CanSay tells whether those on the page stand for one actor each and can be dropped where the place says something of it.
func (s *Session) CanSay() bool {
	if s.doc == nil || s.doc.ReadOnly() || !s.StandsForOthers() || s.Page().Zone == nil {
		return false
	}
	for _, ids := range s.Page().Stands {
		if len(ids) != 1 {
			return false
		}
	}
	return true
}
