package command

import (
	"math"
	"strings"

	"jejaring/app/session"
	"jejaring/graph"
	"jejaring/graph/document"
	"jejaring/graph/edit"
	"jejaring/graph/layout"
	"jejaring/graph/locale"
)

var clipboardCommands = []Command{
	{ID: "copy", Keys: "Ctrl+C", Needs: needsSome, Menu: "edit", Can: anyActor, Do: copySelected},
	{ID: "paste", Keys: "Ctrl+V", Menu: "edit", Can: canPaste, Do: paste},
	{ID: "duplicate", Keys: "Ctrl+D", Needs: needsSome, Menu: "edit", Can: canDuplicate, Do: duplicate},
}

func canPaste(s *session.Session) bool     { return canEdit(s) && !s.InTrial() }
func canDuplicate(s *session.Session) bool { return canPaste(s) && anyActor(s) }

// excerpt is a part of a network on its way elsewhere: actors, the ties among them, the choices that these need and
// where the actors stand.
type excerpt struct {
	choices []graph.Record
	actors  []graph.Actor
	ties    []graph.Tie
	places  map[graph.ID]layout.Point
}

// excerptOf returns what is selected, as it is on the page.
func excerptOf(s *session.Session) excerpt {
	e := excerpt{actors: s.SelectedActors(), places: map[graph.ID]layout.Point{}}
	places := s.Places()
	for _, a := range e.actors {
		if p, ok := places[a.ID]; ok {
			e.places[a.ID] = p
		}
	}
	needed, chosen := map[graph.ID]bool{}, selectedSet(s)
	for _, t := range s.Snapshot().Ties {
		if chosen[t.From] && chosen[t.To] {
			e.ties = append(e.ties, t)
			needed[graph.ID(t.Type)], needed[graph.ID(t.Field)] = true, true
		}
	}
	for _, a := range e.actors {
		for _, word := range a.Fields.Words() {
			needed[graph.ID(word)] = true
		}
	}
	for _, t := range graph.All[graph.TieType](s.Document()) {
		if needed[t.ID] {
			e.choices = append(e.choices, t)
		}
	}
	for _, f := range graph.All[graph.ServiceField](s.Document()) {
		if needed[f.ID] {
			e.choices = append(e.choices, f)
		}
	}
	return e
}

// copySelected puts the selected actors onto the clipboard, as a table that other programs read too. Private fields stay
// here: names go as labels.
func copySelected(s *session.Session, h Host) error {
	e := excerptOf(s)
	h.Copy(e.text())
	h.Tell(locale.M("command.copied", "Count", len(e.actors), "Ties", len(e.ties)))
	return nil
}

// mostPasted is how many lines of a plain text become actors.
const mostPasted = 300

// paste puts in what was copied, here or from another file, under new IDs; or one actor per line of any other text.
func paste(s *session.Session, h Host) error {
	text := h.Copied()
	e, ours, err := readExcerpt(text)
	if err != nil {
		return err
	}
	if !ours {
		e = namedIn(s, text)
	}
	switch n := len(e.actors); {
	case n == 0:
		return graph.Refuse("command.paste.nothing")
	case !ours && n > mostPasted:
		return graph.Refuse("command.paste.too-many", "Count", n, "Limit", mostPasted)
	}
	if ours {
		x, y := h.Map().Middle()
		e.moveTo(s, layout.Point{X: x, Y: y})
	}
	if err := e.putIn(s, h, locale.M("edit.paste", "Count", len(e.actors))); err != nil {
		return err
	}
	h.Map().Reveal()
	return nil
}

// namedIn returns an actor per line of a text, of a line with several cells by the first; lines like another do not count.
func namedIn(s *session.Session, text string) excerpt {
	var e excerpt
	seen := map[string]bool{}
	for _, line := range strings.Split(text, "\n") {
		name, _, _ := strings.Cut(line, "\t")
		name = strings.TrimSpace(strings.TrimLeft(name, " -•*\ufeff"))
		if name == "" || seen[name] {
			continue
		}
		seen[name] = true
		a := graph.NewOf[graph.Actor]()
		a.Name, a.PublicLabel, a.ActiveFrom = name, graph.Shorten(name, 40), s.Day()
		a.Sector, a.Tier, a.Kind = edit.Guess(name)
		e.actors = append(e.actors, a)
	}
	return e
}

// moveTo puts the middle of the excerpt at a place, or as near to it in one of eight directions as nobody stands there.
func (e *excerpt) moveTo(s *session.Session, at layout.Point) {
	if len(e.places) == 0 {
		return
	}
	var points []layout.Point
	for _, p := range e.places {
		points = append(points, p)
	}
	low, high := bounds(points)
	dx, dy := at.X-(low.X+high.X)/2, at.Y-(low.Y+high.Y)/2
	dx, dy = e.besides(s.Places(), dx, dy)
	for id, p := range e.places {
		e.places[id] = layout.Point{X: p.X + dx, Y: p.Y + dy}
	}
}

// besides returns the shortest move from a first one on by which nobody of the excerpt stands on another one. Both end, so
// that far enough there is room.
func (e *excerpt) besides(others map[graph.ID]layout.Point, dx, dy float64) (x, y float64) {
	for far := 0.0; ; far += room / 2 {
		for turn := range 8 {
			angle := math.Pi / 4 * float64(turn)
			x, y := dx+far*math.Cos(angle), dy+far*math.Sin(angle)
			if !e.hits(others, x, y) {
				return x, y
			}
		}
	}
}

// hits tells whether somebody would stand on another one.
func (e *excerpt) hits(others map[graph.ID]layout.Point, dx, dy float64) bool {
	for _, p := range e.places {
		for _, q := range others {
			if x, y := q.X-p.X-dx, q.Y-p.Y-dy; x*x+y*y < room*room/4 {
				return true
			}
		}
	}
	return false
}

// duplicate puts a second one of each of the selected actors beside it, with the ties among them and all their fields.
// A client gets a code of its own.
func duplicate(s *session.Session, h Host) error {
	e := excerptOf(s)
	for k, a := range e.actors {
		a.Name = graph.Shorten(s.T("command.duplicate.of", "Name", a.Name), 120)
		a.PublicLabel = graph.Shorten(s.T("command.duplicate.of", "Name", a.Label()), 40)
		e.actors[k] = a
	}
	for id, p := range e.places {
		e.places[id] = layout.Point{X: p.X + room/2, Y: p.Y + room/2}
	}
	return e.putIn(s, h, locale.M("edit.duplicate", "Count", len(e.actors)))
}

// putIn puts the excerpt into the document under new IDs, as one edit, and selects its actors.
func (e excerpt) putIn(s *session.Session, h Host, label locale.Message) error {
	ids := map[graph.ID]graph.ID{}
	var chosen []graph.ID
	err := s.Document().Edit(label, func(tx *document.Tx) error {
		if s.Plan().Free {
			keepPlaces(s, tx)
		}
		for _, r := range e.choices {
			if _, there := tx.Record(graph.Key(r)); !there {
				tx.Put(r)
			}
		}
		for _, a := range e.actors {
			old := a.ID
			a.ID = graph.NewID()
			if a.IsClient {
				a.PublicLabel = edit.ClientCode(tx)
			}
			if a.Role == graph.RoleFocal {
				a.Role = graph.KindOf(a).New().(graph.Actor).Role // there is one
			}
			ids[old], chosen = a.ID, append(chosen, a.ID)
			tx.Put(a)
			if p, ok := e.places[old]; ok && s.Plan().Free {
				tx.Put(placeOf(s, a.ID, p))
			}
		}
		for _, t := range e.ties {
			e.putTie(s, tx, t, ids)
		}
		return nil
	})
	if err != nil {
		return err
	}
	s.Select(chosen...)
	h.Tell(label)
	return nil
}

// putTie puts a tie between the copies of its actors. Its level is copied as a new claim: without the history, and the
// evidence in it, only the levels that ask for none.
func (e excerpt) putTie(s *session.Session, tx *document.Tx, t graph.Tie, ids map[graph.ID]graph.ID) {
	from, to := ids[t.From], ids[t.To]
	if from == "" || to == "" {
		return
	}
	t.ID, t.From, t.To = graph.NewID(), from, to
	if t.Level > 0 {
		t.Level = min(t.Level, mostUnproved)
		tx.Put(edit.Step(t, 0, t.Level, edit.Claim{Day: max(s.Day(), t.Start)}))
	}
	tx.Put(t)
}

// mostUnproved is the highest level of a partnership that needs no evidence.
const mostUnproved = 3
