package edit

import (
	"slices"

	"jejaring/graph"
)

// beginnings are the fields that say from when on something is so, beside the days that are needed.
var beginnings = []string{"active_from", "start", "identified", "valid_from", "declared", "formed"}

// New returns a record of a kind with a new ID that begins on a day, with the defaults of its fields. A new tie says the
// least: that information passes.
func New(kind *graph.Kind, day graph.Date) graph.Record {
	r := graph.WithKey(kind.New(), graph.NewID())
	for i := range kind.Fields {
		if f := &kind.Fields[i]; f.Type == graph.DateField && (f.Need || slices.Contains(beginnings, f.ID)) {
			r = f.With(r, day)
		}
	}
	if t, ok := r.(graph.Tie); ok {
		t.Type = "informasi"
		t.Direction = graph.TieTypeOf(t.Type, nil).Direction
		return t
	}
	return r
}

// Complete returns a new record with what its own fields tell of those that nobody filled in: a family's tier and kind from
// each other, an actor's sector, tier and kind from its name, the kind of a contact from earlier ones, what a meeting has
// from its series.
func Complete(r graph.Record, isGiven func(field string) bool, among graph.Reader) graph.Record {
	switch r := r.(type) {
	case graph.Actor:
		return completeActor(r, isGiven)
	case graph.Contact:
		if !isGiven("kind") {
			r.Kind = graph.NextContactKind(among, r.Actor, r.Date)
		}
		return r
	case graph.Meeting:
		if series, ok := graph.Get[graph.Series](among, r.Series); ok {
			return ofSeries(r, series, isGiven)
		}
	case graph.Place:
		r.ID = graph.PlaceID(r.Drawing, r.Actor)
		return r
	}
	return r
}

func completeActor(a graph.Actor, isGiven func(string) bool) graph.Actor {
	sector, tier, kind := Guess(a.Name)
	switch {
	case isGiven("kind") && a.Kind == "keluarga":
		tier, kind = "keluarga", a.Kind
	case isGiven("level") && a.Tier == "keluarga":
		kind = "keluarga"
	}
	for _, f := range []struct {
		id    string
		now   *string
		guess string
	}{{"sector", &a.Sector, sector}, {"level", &a.Tier, tier}, {"kind", &a.Kind, kind}} {
		if !isGiven(f.id) {
			*f.now = f.guess
		}
	}
	return a
}

// longestTitle is that of a meeting, in letters.
const longestTitle = 160

func ofSeries(m graph.Meeting, series graph.Series, isGiven func(string) bool) graph.Meeting {
	if !isGiven("title") {
		m.Title = graph.Shorten(series.Name, longestTitle)
	}
	if !isGiven("start_time") && series.Time != "" {
		m.StartTime = series.Time
	}
	return m
}
