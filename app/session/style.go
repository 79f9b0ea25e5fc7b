package session

import (
	"math"

	"jejaring/graph"
	"jejaring/graph/diagram"
	"jejaring/graph/measure"
	"jejaring/graph/network"
	"jejaring/graph/plan"
)

// ColouredBy returns the ID of the measure or trait that gives actors their colour, empty where sectors do.
func (s *Session) ColouredBy() string { return s.coloured }

// ColourBy changes what gives actors their colour.
func (s *Session) ColourBy(measure string) { s.showBy(&s.coloured, measure) }

// RingedBy returns the ID of the measure or trait that gives actors a ring, empty where none has one.
func (s *Session) RingedBy() string { return s.ringed }

// RingBy changes what gives actors a ring.
func (s *Session) RingBy(measure string) { s.showBy(&s.ringed, measure) }

func (s *Session) showBy(style *string, measure string) {
	if *style != measure {
		*style = measure
		s.notify(LookChanged)
	}
}

// Style is what the map shows beside the values of measures. The zero value is the line language of the domain.
type Style struct {
	Labels diagram.Labelling
	Lines  diagram.Lining
	Groups string // one of plan.Groupings; empty: no hulls
	Shape  string // ID of the trait that gives actors their shape; empty: sectors do
}

// Style returns what the map shows beside the values of measures.
func (s *Session) Style() Style { return s.style }

// Restyle changes it.
func (s *Session) Restyle(style Style) {
	if s.style != style {
		s.style = style
		s.notify(LookChanged)
	}
}

// shows tells whether the map shows the numbers of a measure.
func (s *Session) shows(id string) bool {
	return id == s.styled || id == s.coloured || id == s.ringed
}

// sized returns the ID of the measure that gives actors their size on the map of the view. While one looks at time it is the
// same in all ways: of most measures the numbers are of one day only.
func (s *Session) sized() string {
	if s.view == ViewTime {
		return DefaultSize
	}
	return s.styled
}

// Look returns how the map is drawn just now, without selection and pointer.
func (s *Session) Look() diagram.Look {
	look := diagram.Look{Language: s.Language(), Dark: s.IsDark(), Gallery: s.gallery, Letters: float64(s.Likings.TextSize) / 100}
	if size := s.sized(); size != DefaultSize {
		look.Size = s.shown(size)
	}
	look.Colour, look.Ring, look.Shape = s.shown(s.coloured), s.shown(s.ringed), s.shown(s.style.Shape)
	look.Labels, look.Lines = s.style.Labels, s.style.Lines
	return look
}

// shown returns what a measure or a trait says of each actor, nothing for neither. While a job works out the numbers of a
// large network, those known before stay.
func (s *Session) shown(id string) diagram.Shown {
	if t, ok := diagram.TraitByID(s.Snapshot(), id); ok {
		return t.Of(s.Snapshot())
	}
	m, ok := measure.ByID(id)
	if !ok {
		return diagram.Shown{}
	}
	values := s.numbers(id)
	if values == nil {
		return diagram.Shown{}
	}
	return diagram.Shown{Values: values, Name: m.Name(), Write: m.Unit.Write}
}

func (s *Session) numbers(id string) []float64 {
	actors, kept := s.Snapshot().Actors, s.derived.shown[id]
	if r, ok := s.Values(id); ok {
		if len(r.Values) != len(actors) {
			return nil
		}
		kept = make(map[graph.ID]float64, len(actors))
		for i, a := range actors {
			kept[a.ID] = r.Values[i]
		}
		if s.derived.shown == nil {
			s.derived.shown = map[string]map[graph.ID]float64{}
		}
		s.derived.shown[id] = kept
		return r.Values
	}
	if kept == nil {
		return nil
	}
	list := make([]float64, len(actors))
	for i, a := range actors {
		x, ok := kept[a.ID]
		if list[i] = x; !ok {
			list[i] = math.NaN()
		}
	}
	return list
}

// Drawn returns the network that the map draws of lens and day: with the ghosts of a trial, and the marks of it; nil for
// no marks.
func (s *Session) Drawn() (*network.Snapshot, map[graph.ID]diagram.Mark) {
	if t := s.Trial(); t.onMap != nil {
		return t.onMap, t.marks
	}
	return s.Snapshot(), nil
}

// lookOf is Look for the network that is drawn; through is what the lens lets through of it where it draws more.
func (s *Session) lookOf(n, through *network.Snapshot, tried map[graph.ID]diagram.Mark) diagram.Look {
	look := s.Look()
	look.Trial, look.Marks, look.Through = tried != nil, tried, through
	if n != s.Snapshot() {
		look = look.Over(s.Snapshot(), n)
	}
	return look
}

// Scene returns the map as it is looked at just now.
func (s *Session) Scene() *diagram.Scene {
	if s.overlay != nil {
		return s.overlaid()
	}
	n, tried := s.Drawn()
	by, through := s.Plan(), (*network.Snapshot)(nil)
	if whole := s.Around(); whole != nil {
		n, through = whole, n
	}
	key := sceneKey{snapshot: n, through: through, plan: by.ID, set: s.set, more: s.style, style: [3]string{s.sized(), s.coloured, s.ringed}, language: s.Likings.Language, letters: s.Likings.TextSize, dark: s.IsDark()}
	if by.ID == plan.Ecopair.ID {
		key.since = s.Since()
	}
	var missing []string
	for k, id := range key.style {
		if _, ok := measure.ByID(id); !ok || (k == 0 && id == DefaultSize) {
			continue
		}
		if _, key.known[k] = s.Values(id); !key.known[k] {
			missing = append(missing, id)
		}
	}
	if len(missing) > 0 {
		s.Measure(missing, func(error) {}) // the numbers known before stay; panels say what went wrong
	}
	if s.derived.scene.value == nil || s.derived.scene.key != key {
		s.derived.scene.page = by.Of(s.SettingOf(by, n, s.lookOf(n, through, tried)))
		s.derived.scene.value, s.derived.scene.key = s.derived.scene.page.After(s.derived.scene.value), key
		s.derived.scene.reached = reached(s.derived.scene.page)
	}
	return s.derived.scene.value
}
