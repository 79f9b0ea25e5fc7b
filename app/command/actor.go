package command

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"jejaring/app/session"
	"jejaring/graph"
	"jejaring/graph/document"
	"jejaring/graph/edit"
	"jejaring/graph/layout"
	"jejaring/graph/locale"
	"jejaring/graph/plan"
)

var actorCommands = []Command{
	{ID: "add-actor", Icon: "plus", Keys: "P", Menu: "actor", Can: canEdit, Do: addActor},
	{ID: "rename", Icon: "pen", Keys: "F2", Needs: needsOne, Menu: "actor", Can: canRename, Do: rename},
	{ID: "edit-actor", Icon: "pen", Needs: needsOne, Menu: "actor", Can: oneActor, Do: showPanel("actor")},
	{ID: "connect", Icon: "connect", Needs: needsSome, Menu: "actor", Can: canConnect, Do: connectSelected},
	{ID: "pin", Icon: "pin", Needs: needsSome, Menu: "actor", Can: fasten.can, Do: fasten.do},
	{ID: "unpin", Needs: needsSome, Menu: "actor", Can: loosen.can, Do: loosen.do},
	{ID: "make-focal", Icon: "target", Needs: needsOne, Menu: "actor", Can: canBeFocal, Do: makeFocal},
	{ID: "centre", Icon: "target", Needs: needsOne, Menu: "actor", Can: oneActor, Do: centre},
}

func oneActor(s *session.Session) bool {
	return len(s.SelectedActors()) == 1 && len(s.Selection()) == 1
}

// addActor adds an actor in the middle of the map, or in the table where that is shown, and puts the keyboard
// into its name.
func addActor(s *session.Session, h Host) error {
	n := NewActor{Name: s.T("command.new-actor")}
	if s.View() != session.ViewTable {
		s.Show(session.ViewMap)
		x, y := h.Map().Middle()
		at := freePlace(s.Places(), layout.Point{X: x, Y: y})
		n.At = &at
	}
	id, err := AddActor(s, n)
	if err != nil {
		return err
	}
	s.Select(id)
	h.Focus("name")
	return nil
}

// room is how far a new actor stands from the others, in pixels at 100 %: a symbol with its label.
const room = 90

// freePlace returns the place nearest to the wanted one where no other actor stands close, looked for in
// rings; the wanted one where the first rings are all full.
func freePlace(places map[graph.ID]layout.Point, wanted layout.Point) layout.Point {
	for ring := range 12 {
		for turn := range max(1, 6*ring) {
			angle := 2 * math.Pi * float64(turn) / float64(max(1, 6*ring))
			way := float64(ring) * room
			at := layout.Point{X: wanted.X + way*math.Cos(angle), Y: wanted.Y + way*math.Sin(angle)}
			if isFree(places, at) {
				return at
			}
		}
	}
	return wanted
}

func isFree(places map[graph.ID]layout.Point, at layout.Point) bool {
	for _, p := range places {
		if math.Hypot(p.X-at.X, p.Y-at.Y) < room {
			return false
		}
	}
	return true
}

// NewActor says what a new actor starts with.
type NewActor struct {
	Name      string
	At        *layout.Point // where on the map; nil: beside its neighbours
	ConnectTo graph.ID      // an actor to tie it to; empty for none
	In        plan.Zone     // what it is said to be; the zero value: as its name and place say
}

// AddActor adds an actor on the map, with a tie to another one where asked, as one edit.
func AddActor(s *session.Session, n NewActor) (graph.ID, error) {
	a := graph.NewOf[graph.Actor]()
	a.Name = strings.TrimSpace(n.Name)
	a.PublicLabel = graph.Shorten(a.Name, 40)
	a.ActiveFrom = s.Day()
	a.Sector, a.Tier, a.Kind = edit.Guess(a.Name)
	if !s.Plan().Free {
		n.setOn(s, &a)
	}
	a.Sector, a.Tier = cmp.Or(n.In.Sector, a.Sector), cmp.Or(n.In.Tier, a.Tier)
	err := s.Document().Edit(locale.M("edit.add-actor", "Name", a.Name), func(tx *document.Tx) error {
		tx.Put(a)
		if n.At != nil {
			keepPlaces(s, tx)
			tx.Put(placeOf(s, a.ID, *n.At))
		}
		if n.ConnectTo != "" {
			tx.Put(newTie(s, a.ID, n.ConnectTo))
		}
		return nil
	})
	return a.ID, err
}

// AddIn adds a party in a part of the page and puts the keyboard into its name.
func AddIn(s *session.Session, h Host, zone plan.Zone) error {
	id, err := AddActor(s, NewActor{Name: s.T("command.new-actor"), In: zone})
	if err != nil {
		return err
	}
	s.Select(id)
	h.Focus("name")
	return nil
}

// setOn gives an actor that is added to a page what its place there means: the cell of its tier and sector, the ring of
// support, a tie with the actor in the middle. The page finds its place.
func (n *NewActor) setOn(s *session.Session, a *graph.Actor) {
	if s.Plan().ID == plan.Ecomap.ID && n.ConnectTo == "" {
		n.ConnectTo = s.Ego()
	}
	if page := s.Page(); n.At != nil && page.Zone != nil {
		if zone, ok := page.Zone(*n.At); ok {
			a.Ring = zone.Ring
			a.Sector, a.Tier = cmp.Or(zone.Sector, a.Sector), cmp.Or(zone.Tier, a.Tier)
		}
	}
	n.At = nil
}

// canRename tells whether what is selected has words of its own to be written anew: a party, or an annotation.
func canRename(s *session.Session) bool {
	a, ok := SelectedAnnotation(s)
	return oneActor(s) && s.WhyFixed(s.Selection()[0]) == "" || ok && a.Kind != graph.Beneath
}

// rename writes the words of what is selected anew where they are seen, else in the panel.
func rename(s *session.Session, h Host) error {
	if !h.Map().Rename(s.Selection()[0]) {
		h.Focus("name")
	}
	return nil
}

func canConnect(s *session.Session) bool {
	n := len(s.SelectedActors())
	return canEdit(s) && (n == 1 || n == 2) && len(s.Selection()) == n
}

// connectSelected ties two selected actors. From one it takes the tool that draws a tie to another one.
func connectSelected(s *session.Session, h Host) error {
	chosen := s.SelectedActors()
	if len(chosen) == 2 {
		return Connect(s, chosen[0].ID, chosen[1].ID)
	}
	s.Show(session.ViewMap)
	s.Take(session.ToolConnect)
	h.Focus("map")
	return nil
}

// pinning fastens the selected actors where they stand, or lets layouts move them again.
type pinning struct {
	pinned bool // as they are afterwards
	label  string
}

var (
	fasten = pinning{true, "edit.pin"}
	loosen = pinning{false, "edit.unpin"}
)

// can tells whether one of the selected actors is not yet so.
func (p pinning) can(s *session.Session) bool {
	return canEdit(s) && slices.ContainsFunc(s.SelectedActors(), func(a graph.Actor) bool {
		at, _ := graph.Get[graph.Place](s.Document(), graph.PlaceID(s.Drawing(), a.ID))
		return at.Pinned != p.pinned
	})
}

func (p pinning) do(s *session.Session, _ Host) error {
	return s.Document().Edit(locale.M(p.label, "Count", len(s.SelectedActors())), func(tx *document.Tx) error {
		keepPlaces(s, tx)
		for _, a := range s.SelectedActors() {
			at, ok := graph.Get[graph.Place](tx, graph.PlaceID(s.Drawing(), a.ID))
			if !ok {
				continue // the lens leaves it out, and it never had a place
			}
			at.Pinned = p.pinned
			tx.Put(at)
		}
		return nil
	})
}

func canBeFocal(s *session.Session) bool {
	return canWork(s) && oneActor(s) && !s.SelectedActors()[0].IsClient && s.Project().FocalActor != s.SelectedActors()[0].ID
}

// makeFocal makes the selected actor the focal one.
func makeFocal(s *session.Session, _ Host) error { return MakeFocal(s, s.SelectedActors()[0].ID) }

func centre(s *session.Session, h Host) error {
	s.Show(session.ViewMap)
	h.Map().CentreOn(s.SelectedActors()[0].ID)
	return nil
}
