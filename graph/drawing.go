package graph

import "strings"

// MainDrawing is the key of the drawing that every document has once something was placed.
const MainDrawing ID = "drawing"

// PlanDrawing is the key of the drawing in which a plan keeps the places that a hand gave: one per plan, and of a plan
// that is about one actor one per actor, so that placing somebody in one changes no other.
func PlanDrawing(plan string, ego ID) ID {
	key := MainDrawing + "-" + ID(plan)
	if ego != "" {
		key += "-" + ego
	}
	return key
}

// Drawing is a saved diagram: how the network is looked at. Where each actor stands in it is in its Places.
type Drawing struct {
	ID     ID
	Name   string `need:"true" max:"80"`
	View   string `max:"40" default:"network"`
	Layout string `max:"40" default:"stress"`
	Seed   int    `default:"1"`
	Style  ID     `refers:"style"`
	Ego    ID     `refers:"actor"` // whom it is about, where its view is about one
	Order  string `max:"40"`       // ID of the way in which its view is ordered
	Option bool   // what its view lets switch on is on
	Lens   string `max:"4000"` // which part of the network it shows, as the text form of a lens
}

// IsSaved tells whether the drawing was saved under a name; the others hold the places of the map of everyone and of
// the plans.
func (d Drawing) IsSaved() bool { return !strings.HasPrefix(string(d.ID), string(MainDrawing)) }

// Check has nothing to add to the field tags.
func (d Drawing) Check(Reader) []Finding { return nil }

// Place is where an actor stands in a drawing, in pixels at 100 %, y downward.
type Place struct {
	ID      ID
	Drawing ID `need:"true" refers:"drawing"`
	Actor   ID `need:"true" refers:"actor"`
	X       float64
	Y       float64
	Pinned  bool // placed by hand: layouts leave it where it is
}

// PlaceID returns the key of an actor's place in a drawing; there is at most one.
func PlaceID(drawing, actor ID) ID { return drawing + "/" + actor }

// Check has nothing to add to the field tags.
func (p Place) Check(Reader) []Finding { return nil }

// Style says how a drawing shows values: which measure or field gives an actor its size, colour, ring and shape.
type Style struct {
	ID     ID
	Name   string `need:"true" max:"80"`
	Size   string `max:"40" default:"degree"`
	Colour string `max:"40" default:"sector"`
	Ring   string `max:"40"`
	Shape  string `max:"40"`
	Labels string `max:"200"` // what stands below names
	Lines  string `max:"40"`  // what the width of lines means
	Groups string `max:"40"`  // who is held together by a hull
}

// Check has nothing to add to the field tags.
func (s Style) Check(Reader) []Finding { return nil }

// Step is one step of a presentation: a drawing with words beside it.
type Step struct {
	ID      ID
	Drawing ID     `need:"true" refers:"drawing"`
	Order   int    `min:"1" max:"999"`
	Title   string `need:"true" max:"120"`
	Text    string `max:"2000" long:"true"`
	Focus   ID     `refers:"actor"`
}

// Check has nothing to add to the field tags.
func (s Step) Check(Reader) []Finding { return nil }
