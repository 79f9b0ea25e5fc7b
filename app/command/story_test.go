package command

import (
	"fmt"
	"testing"

	"jejaring/graph"
	"jejaring/graph/document"
	"jejaring/graph/locale"
)

// story plays a community project from its template by the commands behind the window, each of which must do.
type story struct {
	*desk
	t       *testing.T
	parties []graph.ID
}

func (s *story) do(what string, err error) {
	s.t.Helper()
	if err != nil {
		s.t.Fatalf("%s: %v", what, err)
	}
	s.turn()
}

// run runs a command and returns the record that it selects.
func (s *story) run(id string) graph.ID {
	s.t.Helper()
	if c := ByID(id); !c.Can(s.s) {
		s.t.Fatalf("%s cannot be done", id)
	}
	ByID(id).Run(s.s, s.desk)
	s.turn()
	if len(s.failed) > 0 || len(s.s.Selection()) != 1 {
		s.t.Fatalf("%s: %v, selected %v", id, s.failed, s.s.Selection())
	}
	return s.s.Selection()[0]
}

func (s *story) set(id graph.ID, values ...any) {
	s.t.Helper()
	for k := 0; k < len(values); k += 2 {
		s.do(fmt.Sprint(values[k]), SetField(s.s, id, values[k].(string), values[k+1]))
	}
}

// begin opens the template, adds parties up to 15 and ties up to 25.
func (s *story) begin() {
	s.do("begin", Create(s.s, s.desk, NewProject{Name: "RW 05", Focal: "Forum RW 05", Template: "rw", Purpose: "pemberdayaan_wilayah"}))
	for k := len(s.s.Snapshot().Actors); k < 15; k++ {
		_, err := AddActor(s.s, NewActor{Name: fmt.Sprint("Kelompok ", k)})
		s.do("add a party", err)
	}
	for _, a := range s.s.Snapshot().Actors {
		s.parties = append(s.parties, a.ID)
	}
	for k := 1; len(s.s.Snapshot().Ties) < 25; k++ {
		if a, b := s.parties[k%15], s.parties[(k+1+k/15)%15]; !Tied(s.s, a, b) {
			s.do("tie", AddTie(s.s, a, b, "informasi"))
		}
	}
}

// supply records four needs, six resources, three placements and five contacts.
func (s *story) supply() (needs []graph.ID) {
	var matches []graph.Match
	for k := range 4 {
		s.s.Select(s.parties[0])
		id := s.run("add-need")
		s.set(id, "title", fmt.Sprint("Kebutuhan ", k), "quantity", 4.0, "unit", "paket", "urgency", 2+k%3)
		needs = append(needs, id)
	}
	for k := range 6 {
		s.s.Select(s.parties[1+k])
		id := s.run("add-resource")
		s.set(id, "name", fmt.Sprint("Sumber ", k), "quantity", 3.0, "unit", "paket")
		if k < 3 {
			n, _ := graph.Get[graph.Need](s.s.Document(), needs[k])
			r, _ := graph.Get[graph.Resource](s.s.Document(), id)
			matches = append(matches, NewPlacement(s.s, n, r))
		}
	}
	for _, m := range matches {
		s.do("place", Place(s.s, s.desk, m))
	}
	for k := range 5 {
		s.do("jot", JotContact(s.s, s.desk, s.parties[1+k]))
		s.s.Looks.Jot.Line = "telp: bersedia, rapat besok"
		s.do("save what was jotted", SaveJotted(s.s, s.desk))
	}
	return needs
}

// meet makes a series, two meetings with minutes, and three actions.
func (s *story) meet(needs []graph.ID) {
	s.run("add-series")
	for k := range 2 {
		m := s.run("next-meeting")
		s.do("attend", Attend(s.s, m, s.parties[2]))
		_, err := AttendNew(s.s, m, fmt.Sprint("Warga ", k))
		s.do("a newcomer", err)
		s.do("take up", TakeUp(s.s, m, needs[k]))
		_, err = DecideAction(s.s, m, -1, fmt.Sprint("Kunjungi pihak ", k))
		s.do("decide", err)
	}
	_, err := DecideAction(s.s, graph.All[graph.Meeting](s.s.Document())[0].ID, -1, "Antar surat")
	s.do("decide", err)
}

// climb takes a partnership from communication to collaboration, and signs its agreement.
func (s *story) climb() {
	tie := partnershipsOf(s)[0]
	for level := graph.Cooperation; level <= graph.Collaboration; level++ {
		s.do("ask", AskLevel(s.s, s.desk, tie.ID, level))
		step := s.s.Step()
		step.Day, step.Evidence = s.s.Day(), "Layanan bersama"
		s.do("step", KeepStep(s.s, s.desk))
	}
	tie, _ = graph.Get[graph.Tie](s.s.Document(), tie.ID)
	s.do("draft", DraftFor(s.s, s.desk, tie))
	id := graph.All[graph.Agreement](s.s.Document())[0].ID
	s.set(id, "title", "Layanan keluarga", "mission", "Tiap keluarga didampingi", "signed", s.s.Day(), "start", s.s.Day(), "end", s.s.Day().AddMonths(12), "state", "ditandatangani")
}

func partnershipsOf(s *story) []graph.Tie {
	var list []graph.Tie
	for _, t := range graph.All[graph.Tie](s.s.Document()) {
		if t.Type == graph.Partnership {
			list = append(list, t)
		}
	}
	return list
}

// A whole project is played from its template, undone to its beginning and done again to its end, equal to the last field.
func TestAWholeStoryIsUndoneAndRedone(t *testing.T) {
	s := &story{desk: newDesk(t), t: t}
	s.begin()
	needs := s.supply()
	s.meet(needs)
	s.climb()
	for kind, least := range map[string]int{"actor": 15, "tie": 25, "need": 4, "resource": 6, "match": 3, "contact": 5, "series": 1, "meeting": 2, "action": 3, "agreement": 1} {
		if n := len(s.s.Document().Records(graph.KindByID(kind))); n < least {
			t.Errorf("%d of %s, want %d", n, kind, least)
		}
	}
	end, steps := graph.Freeze(s.s.Document()), s.steps()
	for ByID("undo").Can(s.s) {
		ByID("undo").Run(s.s, s.desk)
		s.turn()
	}
	if n := len(graph.All[graph.Need](s.s.Document())) + len(graph.All[graph.Meeting](s.s.Document())); n != 0 || len(s.failed) > 0 {
		t.Errorf("at the beginning there are %d needs and meetings; %v", n, s.failed)
	}
	begun := len(s.s.Document().Undone())
	for ByID("redo").Can(s.s) {
		ByID("redo").Run(s.s, s.desk)
		s.turn()
	}
	if delta := document.Between(end, s.s.Document(), locale.Message{}); len(delta.Deltas) > 0 || s.steps() != steps || begun != steps {
		t.Errorf("%d records are others at the end; %d steps, %d undone, %d done again", len(delta.Deltas), steps, begun, s.steps())
	}
}
