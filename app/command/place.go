package command

import (
	"context"
	"fmt"
	"math"

	"jejaring/app/session"
	"jejaring/graph"
	"jejaring/graph/document"
	"jejaring/graph/layout"
	"jejaring/graph/locale"
)

// placeOf returns an actor's place in the drawing that is looked at, not pinned; to the tenth of a pixel, so that files
// stay small.
func placeOf(s *session.Session, actor graph.ID, at layout.Point) graph.Place {
	return graph.Place{
		ID: graph.PlaceID(s.Drawing(), actor), Drawing: s.Drawing(), Actor: actor,
		X: math.Round(at.X*10) / 10, Y: math.Round(at.Y*10) / 10,
	}
}

// keepPlaces writes down where all actors stand just now, so that a later layout of one does not move the rest.
// Those that stand in rows until a job has placed them are left to it.
// Where places mean something there is nothing to keep: the plan finds them again.
func keepPlaces(s *session.Session, tx *document.Tx) {
	if _, ok := tx.Record(s.Drawing()); !ok {
		tx.Put(newDrawing(s))
	}
	if !s.Plan().Free {
		return
	}
	for actor, at := range s.Places() {
		if _, ok := tx.Record(graph.PlaceID(s.Drawing(), actor)); !ok && s.IsPlaced(actor) {
			tx.Put(placeOf(s, actor, at))
		}
	}
}

// newDrawing returns the record of the drawing that is looked at, as long as nobody has saved it under a name.
func newDrawing(s *session.Session) graph.Drawing {
	p := s.Plan()
	d := graph.WithKey(graph.KindFor[graph.Drawing]().New(), s.Drawing()).(graph.Drawing)
	d.Name, d.View = s.T("command.main-drawing"), p.ID
	if !p.Free {
		d.Name = s.T("plan." + p.ID + ".name")
	}
	if p.OfOne {
		d.Ego = s.Ego()
	}
	return d
}

// Move puts actors where the hand left them, pinned, as one edit.
//
// On a page of those who stand for actors it says what their places say of them; one that is dropped where the page
// says nothing goes back.
func Move(s *session.Session, to map[graph.ID]layout.Point) error {
	if s.StandsForOthers() {
		return say(s, to)
	}
	if to = kept(s, to); len(to) == 0 {
		return graph.Refuse("plan.goes-back." + s.Plan().ID)
	}
	return move(s, to, s.Document().Edit)
}

// kept leaves out those who would not stay where they are put.
func kept(s *session.Session, to map[graph.ID]layout.Point) map[graph.ID]layout.Point {
	page := s.Page()
	if page.Keeps == nil {
		return to
	}
	stay := map[graph.ID]layout.Point{}
	for id, at := range to {
		if page.Keeps(id, at) {
			stay[id] = at
		}
	}
	return stay
}

// Nudge moves the selected actors by a few pixels; nudges within a second are one step of the history. Those who stand for
// others stay.
func Nudge(s *session.Session, dx, dy float64) error {
	if s.StandsForOthers() {
		return nil
	}
	places := s.Places()
	if !s.Plan().Free {
		places = s.Page().Places
	}
	to := map[graph.ID]layout.Point{}
	for _, a := range s.SelectedActors() {
		if p, ok := places[a.ID]; ok {
			to[a.ID] = layout.Point{X: p.X + dx, Y: p.Y + dy}
		}
	}
	if len(to) == 0 || s.Plan().Still {
		return nil
	}
	if to = kept(s, to); len(to) == 0 {
		return graph.Refuse("plan.goes-back." + s.Plan().ID)
	}
	return move(s, to, s.Document().EditJoined)
}

func move(s *session.Session, to map[graph.ID]layout.Point, edit func(locale.Message, func(*document.Tx) error) error) error {
	label := locale.M("edit.move", "Count", len(to))
	if said, crosses := crossing(s, to); crosses {
		label = said
	}
	return edit(label, func(tx *document.Tx) error {
		keepPlaces(s, tx)
		for actor, at := range to {
			p := placeOf(s, actor, at)
			p.Pinned = true
			tx.Put(p)
			putInRing(s, tx, actor, at)
		}
		return nil
	})
}

// say writes down what the places say at which actors were dropped.
func say(s *session.Session, to map[graph.ID]layout.Point) error {
	page := s.Page()
	var changed []graph.Record
	for id, at := range to {
		ids := page.Stands[id]
		if page.Zone == nil || len(ids) != 1 {
			continue
		}
		a, ok := graph.Get[graph.Actor](s.Document(), ids[0])
		if zone, says := page.Zone(at); ok && says {
			if now := zone.Said(a); now != a {
				changed = append(changed, now)
			}
		}
	}
	if len(changed) == 0 {
		return nil
	}
	return s.Document().Edit(locale.M("edit.say", "Count", len(changed)), func(tx *document.Tx) error {
		tx.Put(changed...)
		return nil
	})
}

// putInRing writes down the ring of support in which an actor was dropped, where the page has rings.
func putInRing(s *session.Session, tx *document.Tx, id graph.ID, at layout.Point) {
	page := s.Page()
	if page.Zone == nil || id == s.Ego() {
		return
	}
	zone, ok := page.Zone(at)
	before, placed := page.Places[id]
	if was, in := page.Zone(before); !ok || zone.Ring == 0 || (placed && in && was.Ring == zone.Ring) {
		return
	}
	if a, ok := graph.Get[graph.Actor](tx, id); ok {
		a.Ring = zone.Ring
		tx.Put(a)
	}
}

// layoutCommands makes one command per way of placing actors. The menu holds our own; those of Graphviz are among the
// ones that can be tried.
func layoutCommands() []Command {
	list := []Command{{ID: "arrange", Icon: "sliders", Keys: "Ctrl+Shift+L", Menu: "layout", Can: canArrange, Do: arrange}}
	for _, l := range layout.All {
		c := Command{ID: "layout-" + l.ID, Words: "layout." + l.ID, Icon: "layout-" + l.ID, Menu: "layout", Can: canLayOut, Do: layOut(l)}
		if l.Limit > 0 {
			c.Menu = ""
		}
		list = append(list, c)
	}
	list[1].Keys = "Ctrl+L"
	return append(list, Command{ID: "unpin-all", Menu: "layout", Can: canEdit, Do: unpinAll},
		Command{ID: "place-anew", Menu: "layout", Can: canPlaceAnew, Do: placeAnew})
}

// canLayOut tells whether a layout may place the actors: on a page where places mean something they find their own.
func canLayOut(s *session.Session) bool { return canEdit(s) && s.Plan().Free }

// layOut computes places as a job and puts them in as one edit.
func layOut(l layout.Layout) func(*session.Session, Host) error {
	return func(s *session.Session, h Host) error {
		return place(s, h, session.Arrangement{Layout: l}, func(p placed) error { return p.put(s, h) })
	}
}

// place works out places as a job and hands them over, unless the document is another one by then.
func place(s *session.Session, h Host, a session.Arrangement, done func(placed) error) error {
	in := s.LayoutInput()
	in.Chosen = a.Chosen
	if a.OfSelected {
		in.Only = selectedAmong(s)
	}
	if err := canPlace(a.Layout, in); err != nil {
		return err
	}
	name := locale.M("layout." + a.Layout.ID + ".name")
	result := placed{by: a.Layout, whole: in.Only == nil, of: s.Document(), actors: s.Snapshot().Actors, pinned: in.Pinned, drawing: newDrawing(s)}
	s.Start(session.LayoutJob, locale.M("job.layout", "Name", name), func(ctx context.Context, progress func(float64)) (err error) {
		in.Progress = progress
		result.points, err = a.Layout.Run(ctx, in)
		return err
	}, func(err error) {
		if err == nil && s.Document() == result.of { // a trial may have begun or ended meanwhile
			err = done(result)
		}
		if err != nil {
			h.Fail(fmt.Errorf("layout %s: %w", a.Layout.ID, err))
		}
	})
	return nil
}

// canPlace refuses where a layout could move nobody, or takes fewer than there are.
func canPlace(l layout.Layout, in layout.Input) error {
	count, free := 0, false
	for i := range in.Boxes {
		if in.Only == nil || in.Only[i] {
			count, free = count+1, free || !in.Pinned[i]
		}
	}
	switch {
	case count > 0 && !free:
		return graph.Refuse("layout.all-pinned")
	case l.Limit > 0 && count > l.Limit:
		return graph.Refuse("layout.too-many", "Count", count, "Limit", l.Limit)
	}
	return nil
}

// selectedAmong tells of each actor whether it is selected.
func selectedAmong(s *session.Session) []bool {
	only, chosen := make([]bool, s.Snapshot().N()), selectedSet(s)
	for i, a := range s.Snapshot().Actors {
		only[i] = chosen[a.ID]
	}
	return only
}

// placed is what a layout made of the actors, and which of them were pinned when it began.
type placed struct {
	by      layout.Layout
	whole   bool // everyone was placed, not only the selected
	of      *document.Document
	actors  []graph.Actor
	points  []layout.Point
	pinned  []bool
	drawing graph.Drawing
}

// put writes the places down as one edit. An actor that was deleted or pinned while the job ran stays as it is.
func (p placed) put(s *session.Session, h Host) error {
	label, drawing := locale.M("edit.layout", "Name", locale.M("layout."+p.by.ID+".name")), p.drawing
	if p.whole {
		drawing.Layout = p.by.ID
	}
	return work{len(p.actors), label, func(d *document.Document) error {
		return d.Edit(label, func(tx *document.Tx) error {
			tx.Put(drawing)
			for i, a := range p.actors {
				_, there := tx.Record(a.ID)
				old, _ := graph.Get[graph.Place](tx, graph.PlaceID(drawing.ID, a.ID))
				if there && (p.pinned[i] || !old.Pinned) {
					at := placeOf(s, a.ID, p.points[i])
					at.ID, at.Drawing, at.Pinned = graph.PlaceID(drawing.ID, a.ID), drawing.ID, old.Pinned
					tx.Put(at)
				}
			}
			return nil
		})
	}, func() { s.Post(h.Map().Fit) }}.run(s, h) // once the map has heard of the new places
}

func unpinAll(s *session.Session, h Host) error {
	label := locale.M("edit.unpin-all")
	return work{len(s.Document().Records(graph.KindFor[graph.Place]())), label, func(d *document.Document) error {
		return d.Edit(label, func(tx *document.Tx) error {
			for _, p := range graph.All[graph.Place](tx) {
				p.Pinned = false
				tx.Put(p)
			}
			return nil
		})
	}, func() {}}.run(s, h)
}

// canPlaceAnew tells whether a hand has placed somebody on a page that finds places by itself.
func canPlaceAnew(s *session.Session) bool {
	return canEdit(s) && !s.Plan().Free && len(placedOn(s)) > 0
}

func placedOn(s *session.Session) []graph.ID {
	var ids []graph.ID
	for _, p := range graph.Referring[graph.Place](s.Document(), s.Drawing()) {
		ids = append(ids, p.ID)
	}
	return ids
}

// placeAnew lets the page find the places of all again.
func placeAnew(s *session.Session, h Host) error {
	ids := placedOn(s)
	err := s.Document().Edit(locale.M("edit.place-anew", "Count", len(ids)), func(tx *document.Tx) error {
		for _, id := range ids {
			tx.Delete(id)
		}
		return nil
	})
	s.Post(h.Map().Fit)
	return err
}
