package command

import (
	"cmp"
	"slices"
	"strings"

	"jejaring/app/session"
	"jejaring/graph"
	"jejaring/graph/document"
	"jejaring/graph/locale"
)

var mergeCommands = []Command{
	{ID: "merge", Icon: "people", Menu: "actor", Can: canMerge, Do: mergeSelected},
}

func canMerge(s *session.Session) bool { return canEdit(s) && twoActors(s) && !s.InTrial() }

func twoActors(s *session.Session) bool {
	return s.Document() != nil && len(s.SelectedActors()) == 2 && len(s.Selection()) == 2
}

func mergeSelected(s *session.Session, h Host) error {
	stays, goes := mergePair(s)
	label := locale.M("edit.merge", "From", goes.Label(), "To", stays.Label())
	if err := Merge(s, stays.ID, goes.ID); err != nil {
		return err
	}
	s.Select(stays.ID)
	h.Tell(label)
	return nil
}

// mergePair returns which of the two selected actors stays: the focal one, else the one that was selected first.
func mergePair(s *session.Session) (stays, goes graph.Actor) {
	chosen := s.SelectedActors()
	if s.Project().FocalActor == chosen[1].ID {
		return chosen[1], chosen[0]
	}
	return chosen[0], chosen[1]
}

// MergeWords says what would become of the two selected actors if they were made one: who stays, what moves, and how
// many ties between the two have no meaning any more.
func MergeWords(s *session.Session) locale.Message {
	if !twoActors(s) {
		return locale.Message{}
	}
	stays, goes := mergePair(s)
	ties, between, others := 0, 0, 0
	for _, r := range s.Document().Referring(goes.ID) {
		switch r := r.(type) {
		case graph.Tie:
			if r.Joins(stays.ID, goes.ID) {
				between++
			} else {
				ties++
			}
		case graph.Place:
		default:
			others++
		}
	}
	id := "command.merge.words"
	if between > 0 {
		id = "command.merge.words-between"
	}
	return locale.M(id, "From", goes.Label(), "To", stays.Label(), "Ties", ties, "Others", others, "Between", between)
}

// Merge makes two actors that are the same into one, as one edit. All that names the second one names the first one from
// then on. Ties and rows that then say the same are made one. Where the two differ the first one's word counts, and the
// other one's is written into its private note. Ties between the two go, and are told of there. A client is only made
// one with a client, so that nobody is unmasked. Time is O(k²) in the ties of both.
func Merge(s *session.Session, stays, goes graph.ID) error {
	a, ok := graph.Get[graph.Actor](s.Document(), stays)
	b, also := graph.Get[graph.Actor](s.Document(), goes)
	switch {
	case !ok || !also:
		return graph.Refuse("command.gone")
	case stays == goes:
		return graph.Refuse("tie.needs-two-actors")
	case a.IsClient != b.IsClient:
		return graph.Refuse("command.merge.one-client")
	case s.Project().FocalActor == goes:
		return Merge(s, goes, stays)
	}
	label := locale.M("edit.merge", "From", b.Label(), "To", a.Label())
	return s.Document().Edit(label, func(tx *document.Tx) error {
		m := merging{s: s, tx: tx, stays: stays, goes: goes}
		m.fold(a, b)
		m.places()
		for _, r := range tx.Referring(goes) {
			m.point(graph.Key(r))
		}
		m.decisions()
		tx.Delete(goes)
		return m.note(b)
	})
}

// merging is an edit under way that makes one actor of two.
type merging struct {
	s           *session.Session
	tx          *document.Tx
	stays, goes graph.ID
	lost        []string // what would be lost but for the note, one thing per line
}

// fold puts a record in which two of one kind are one: what the first one lacks it has from the second one, sets are
// joined, and what differs is noted. The second one is not touched.
func (m *merging) fold(kept, other graph.Record) {
	kind := graph.KindOf(kept)
	for i := 1; i < len(kind.Fields); i++ {
		f := &kind.Fields[i]
		if f.Type == graph.DateField && slices.Contains(periods, f.ID) {
			kept = f.With(kept, longer(f, kept, other))
			continue
		}
		switch mine, theirs := f.Value(kept), f.Value(other); {
		case mine == theirs || f.IsEmpty(other):
		case f.IsEmpty(kept):
			kept = f.With(kept, theirs)
		case f.Type == graph.SetField:
			kept = f.With(kept, graph.SetOf(append(mine.(graph.Set).Words(), theirs.(graph.Set).Words()...)...))
		default:
			m.noteField(kind, f, other)
		}
	}
	m.tx.Put(kept)
}

// periods are the days between which something was so.
var periods = []string{"active_from", "active_to", "start", "end"}

// longer returns the earlier start or the later end of two records; an empty day is the longest time.
func longer(f *graph.Field, a, b graph.Record) graph.Date {
	x, y := f.Value(a).(graph.Date), f.Value(b).(graph.Date)
	switch {
	case x == "" || y == "":
		return ""
	case f.ID == "start" || f.ID == "active_from":
		return min(x, y)
	}
	return max(x, y)
}

func (m *merging) noteField(kind *graph.Kind, f *graph.Field, r graph.Record) {
	said := m.s.T(kind.ID+"."+f.ID) + ": " + f.Words(r, m.tx).In(m.s.Language())
	if _, ok := r.(graph.Actor); !ok {
		said = graph.NameOf(graph.Key(r), m.tx) + ", " + said
	}
	m.lost = append(m.lost, said)
}

// places lets the actor that stays stand where the other one stood, in drawings where it has no place.
func (m *merging) places() {
	for _, p := range graph.Referring[graph.Place](m.tx, m.goes) {
		m.tx.Delete(p.ID)
		p.ID, p.Actor = graph.PlaceID(p.Drawing, m.stays), m.stays
		if _, stands := m.tx.Record(p.ID); !stands {
			m.tx.Put(p)
		}
	}
}

// point lets a record name the actor that stays. One that then repeats another, or says something of an actor with itself,
// is made one with it, or noted.
func (m *merging) point(id graph.ID) {
	r, ok := m.tx.Record(id) // as it is now: an earlier one may have changed it or taken it away
	if !ok {
		return
	}
	r = renamed(r, m.goes, m.stays)
	switch r := r.(type) {
	case graph.Tie:
		m.tie(r)
		return
	case graph.Assessment:
		if r.Rater == r.Rated {
			m.drop(r)
			return
		}
	}
	m.put(r, m.stays)
}

// put puts a record, or makes it one with another that names the same where one is enough.
func (m *merging) put(r graph.Record, named graph.ID) {
	if twin, ok := m.twin(r, named); ok {
		m.fold(twin, r)
		m.tx.Delete(graph.Key(r))
		return
	}
	m.tx.Put(r)
}

// drop deletes what has no meaning once the two are one, and notes that it was there.
func (m *merging) drop(r graph.Record) {
	kind := graph.KindOf(r)
	said := []string{m.s.T("kind." + kind.ID)}
	for i := 1; i < len(kind.Fields); i++ {
		if f := &kind.Fields[i]; f.Type != graph.RefField && !f.IsEmpty(r) && f.Type != graph.BoolField {
			said = append(said, f.Words(r, m.tx).In(m.s.Language()))
		}
	}
	m.lost = append(m.lost, strings.Join(said, ", "))
	m.tx.Delete(graph.Key(r))
}

// tie lets a tie end at the actor that stays; with all that say the same in the same time it becomes one tie, with the
// history of all.
func (m *merging) tie(t graph.Tie) {
	if t.From == t.To {
		m.drop(t)
		return
	}
	m.tx.Put(t)
	for {
		ties := graph.Referring[graph.Tie](m.tx, m.stays)
		k := slices.IndexFunc(ties, t.Repeats)
		if k < 0 {
			return
		}
		kept, other := ties[k], t
		level := max(kept.Level, other.Level)
		kept.Level, other.Level = 0, 0 // the history tells it
		if kept.From != other.From {
			other.From, other.To = other.To, other.From
		}
		m.histories(kept.ID, other.ID)
		m.repoint(other.ID, kept.ID)
		m.fold(kept, other)
		m.tx.Delete(other.ID)
		t, _ = graph.Get[graph.Tie](m.tx, kept.ID)
		if t.Type == graph.Partnership {
			t.Level = cmp.Or(graph.NewestLevel(t.ID, m.tx), level)
			m.tx.Put(t)
		}
	}
}

// histories joins what both ties say of one day, as a tie has one row per day.
func (m *merging) histories(kept, other graph.ID) {
	for _, h := range graph.Referring[graph.TieHistory](m.tx, other) {
		for _, mine := range graph.Referring[graph.TieHistory](m.tx, kept) {
			if mine.Field == h.Field && mine.Date == h.Date {
				m.fold(mine, renamed(h, other, kept))
				m.tx.Delete(h.ID)
			}
		}
	}
}

// repoint lets all that names one record name another one.
func (m *merging) repoint(from, to graph.ID) {
	for _, r := range m.tx.Referring(from) {
		m.put(renamed(r, from, to), to)
	}
}

// renamed returns the record with one ID in the place of another in all that it names.
func renamed(r graph.Record, from, to graph.ID) graph.Record {
	kind := graph.KindOf(r)
	for i := 1; i < len(kind.Fields); i++ {
		if f := &kind.Fields[i]; f.Ref(r) == from {
			r = f.With(r, to)
		}
	}
	return r
}

// paired are the kinds of which there is one record for an actor in one thing: a member of a system, one who attends.
var paired = []string{"member", "attendance", "party", "value", "evidence"}

// twin returns a record that names the same as another of its kind where one is enough.
func (m *merging) twin(r graph.Record, named graph.ID) (graph.Record, bool) {
	kind := graph.KindOf(r)
	if !slices.Contains(paired, kind.ID) {
		return nil, false
	}
	for _, other := range m.tx.Referring(named) {
		if graph.KindOf(other) == kind && graph.Key(other) != graph.Key(r) && sameRefs(kind, other, r) {
			return other, true
		}
	}
	return nil, false
}

func sameRefs(kind *graph.Kind, a, b graph.Record) bool {
	for i := 1; i < len(kind.Fields); i++ {
		f := &kind.Fields[i]
		if f.Ref(a) != f.Ref(b) || f.ID == "question" && f.Value(a) != f.Value(b) {
			return false
		}
	}
	return true
}

// decisions keeps what was decided on advice about the actor that goes.
func (m *merging) decisions() {
	for _, d := range graph.All[graph.Decision](m.tx) {
		words := strings.Fields(d.Subject)
		if !slices.Contains(words, string(m.goes)) {
			continue
		}
		for k, w := range words {
			if w == string(m.goes) {
				words[k] = string(m.stays)
			}
		}
		d.Subject = strings.Join(words, " ")
		m.tx.Put(d)
	}
}

// mostNoted is how many letters a note holds.
const mostNoted = 2000

// note writes what would be lost into the note of the actor that stays.
func (m *merging) note(gone graph.Actor) error {
	if len(m.lost) == 0 {
		return nil
	}
	a, _ := graph.Get[graph.Actor](m.tx, m.stays)
	added := m.s.T("command.merge.note", "Name", gone.Label()) + "\n" + strings.Join(m.lost, "\n")
	a.Note = strings.TrimSpace(a.Note + "\n" + added)
	if len([]rune(a.Note)) > mostNoted {
		return graph.Refuse("command.merge.note-full", "Name", a.Label())
	}
	m.tx.Put(a)
	return nil
}
