package diagram

import (
	"slices"
	"strings"
	"testing"

	"jejaring/graph"
	"jejaring/graph/graphtest"
	"jejaring/graph/layout"
	"jejaring/graph/locale"
	"jejaring/graph/network"
)

// through returns the scene of the sample with all that a lens stops, and what the lens lets through.
func through(t *testing.T, lens network.Lens) (*Scene, *network.Snapshot) {
	t.Helper()
	records := graphtest.SampleRecords(t)
	whole, in := network.Of(records, network.Lens{}), network.Of(records, lens)
	return Of(whole, round(whole, 400), Look{Through: in}), in
}

func TestWhatALensStopsIsPaleAndCannotBePointedAt(t *testing.T) {
	s, in := through(t, network.Lens{Sectors: "warga;pemerintah", Types: "kemitraan", Out: network.Fade})
	if len(s.actors) != 46 || in.N() >= 46 {
		t.Fatalf("%d actors are drawn, %d pass", len(s.actors), in.N())
	}
	for i, a := range s.actors {
		at, passes := in.Index(a.id)
		if s.faded(int32(i)) == passes {
			t.Errorf("%s passes %v and is pale %v", a.id, passes, !passes)
		}
		if passes && a.degree != in.Network(network.Know).Degree(at) {
			t.Errorf("%s is as large as one with %d ties", a.id, a.degree)
		}
		if id, _ := s.ActorNear(a.x, a.y, 0); (id == a.id) != passes {
			t.Errorf("%s passes %v, and %s is pointed at in its place", a.id, passes, id)
		}
	}
	ties, passing := 0, map[graph.ID]bool{}
	for _, tie := range in.Ties {
		passing[tie.ID] = true
	}
	for k := range s.pairs {
		for _, tie := range s.pairs[k].ties {
			if passing[s.snapshot.Ties[tie].ID] == s.pairs[k].out {
				t.Errorf("tie %s stands among others of its pair", s.snapshot.Ties[tie].ID)
			}
		}
		if !s.pairs[k].out {
			ties += len(s.pairs[k].ties)
		} else if !s.fadedPair(int32(k)) {
			t.Errorf("the ties of pair %d are not pale", k)
		}
	}
	if ties != len(in.Ties) {
		t.Errorf("%d ties stand out, %d pass", ties, len(in.Ties))
	}
	if actors, ties := s.standing(); actors != in.N() || ties != len(in.Ties) {
		t.Errorf("the picture counts %d and %d", actors, ties)
	}
	if said := strings.Join(s.notes(), " "); !strings.Contains(said, "Saringan: Warga masyarakat, Pemerintah; Kemitraan (12 pihak") {
		t.Errorf("the legend says %q", said)
	}
}

func TestWhatALensMovesAwayStandsInABoxWithoutTies(t *testing.T) {
	s, in := through(t, network.Lens{Sectors: "warga;pemerintah", Out: network.Move})
	right := 0.0
	for _, a := range s.actors {
		if !a.out {
			right = max(right, a.x)
		}
	}
	taken := map[layout.Point]bool{}
	for _, i := range s.movedOut {
		a := s.actors[i]
		if at := (layout.Point{X: a.x, Y: a.y}); a.x <= right || taken[at] {
			t.Errorf("%s stands among the others", a.id)
		} else {
			taken[at] = true
		}
	}
	if len(s.movedOut) != in.LeftOut.Actors {
		t.Errorf("%d are moved away, %d are left out", len(s.movedOut), in.LeftOut.Actors)
	}
	for k := range s.pairs {
		p := &s.pairs[k]
		if s.actors[p.i].out || s.actors[p.j].out || s.pairBetween(p.i, p.j) != int32(k) {
			t.Errorf("pair %d ends at one who is moved away", k)
		}
	}
	titles := ""
	for _, b := range s.placement(1, everything).boxes {
		titles += strings.Join(b.title, " ")
	}
	if !strings.Contains(titles, s.language.T("diagram.aside", "Count", in.LeftOut.Actors)) {
		t.Errorf("the boxes are called %q", titles)
	}
}

// A box beside that of those who are moved away widens to its title at the other side.
func TestABoxLeavesRoomForThatOfThoseMovedAway(t *testing.T) {
	s, _ := through(t, network.Lens{Text: "RT 01", Out: network.Move})
	beside := nowhere
	for _, i := range s.movedOut {
		beside = beside.with(s.shapeRect(int32(i), 1))
	}
	beside = beside.grown(outWide/2 + boxPadding)
	middle := (beside.Y0 + beside.Y1) / 2
	around := Rect{beside.X0 - 60, middle, beside.X0 - 10, middle + 60}
	b, ok := s.frame(around, map[int32]bool{}, 1)
	if !ok || b.rect.X0 >= around.X0 {
		t.Fatalf("the box %v around %v is not wider: %v", b.rect, around, ok)
	}
	if b.rect.Meets(beside) {
		t.Errorf("the box %v reaches over the one that begins at %v", b.rect, beside.X0)
	}
}

// Conditions are said as a person would say them, in both languages, and nothing of them is without words.
func TestConditionsInWords(t *testing.T) {
	records := graph.Collect(
		graph.Actor{ID: "A", Name: "Forum RW"}, graph.Actor{ID: "B", Name: "Sari", PublicLabel: "K-01", IsClient: true},
		graph.Attribute{ID: "U", Name: "Anggota", For: "actor", Type: "angka"})
	for text, want := range map[string][2]string{
		"actor.role=mitra|actor.role=klien":   {"Peran: Mitra, Klien", "Role: Partner, Client"},
		"actor.influence>=3|actor.role=mitra": {"Pengaruh ≥ 3 atau Peran: Mitra", "Influence ≥ 3 or Role: Partner"},
		"tie.type!=dana":                      {"Jenis ikatan bukan Dana", "Type of tie is not Funds"},
		`not actor.area~"RW 07"`:              {"Wilayah tidak memuat “RW 07”", "Area does not contain “RW 07”"},
		"actor.influence?":                    {"Pengaruh belum diisi", "Influence is not filled in"},
		"tie.start>=2026-01-05":               {"Awal ikatan sejak 5 Jan 2026", "Start of the tie since 5 Jan 2026"},
		"net.near<=A,2":                       {"Paling jauh 2 langkah dari Forum RW", "At most 2 steps from Forum RW"},
		"not net.way=A,B":                     {"Bukan: di jalur tersingkat Forum RW – K-01", "Not: on the shortest way Forum RW – K-01"},
		"net.group=X":                         {"Sekelompok dengan pihak yang tidak ada lagi", "In one group with a party that is no longer there"},
		"actor.is_client!=1":                  {"Klien: tidak", "Client: no"},
		"own.actor.U<10":                      {"Anggota < 10", "Anggota < 10"},
		"own.actor.W~x":                       {"Isian yang tidak ada lagi memuat “x”", "A field that is no longer there contains “x”"},
	} {
		lens, err := network.ParseLens(text)
		if err != nil {
			t.Fatal(text, err)
		}
		for k, l := range locale.All {
			if said := (Wording{Language: l, Among: records}).Clause(lens.Clauses()[0]); said != want[k] {
				t.Errorf("%s: %q, want %q", text, said, want[k])
			}
		}
	}
	for _, s := range network.Subjects(records) {
		for _, l := range locale.All {
			if word := (Wording{Language: l, Among: records}).Subject(s.ID); word == "" || word == s.ID {
				t.Errorf("%s has no words in %s", s.ID, l)
			}
		}
	}
}

// Where each tie has a line of its own, one that the lens stops is pale beside the others of its pair, and no line moves.
func TestALensLeavesTheLinesOfAPairInTheirPlaces(t *testing.T) {
	records := graphtest.SampleRecords(t)
	lens := network.Lens{Types: "kemitraan", Out: network.Fade}
	whole, in := network.Of(records, network.Lens{}), network.Of(records, lens)
	worded := Setting{Worded: true, Fixed: true, Radius: slices.Repeat([]float64{20}, whole.N())}
	before, s := Of(whole, round(whole, 400), Look{Setting: worded}), Of(whole, round(whole, 400), Look{Setting: worded, Through: in})
	passing, mixed := map[graph.ID]bool{}, 0
	for _, tie := range in.Ties {
		passing[tie.ID] = true
	}
	for k := range s.pairs {
		p, was := &s.pairs[k], &before.pairs[k]
		if p.lines != nil {
			mixed++
		}
		if got, want := len(p.rows()), len(was.ties); got != want || s.spread(p) != before.spread(was) {
			t.Fatalf("pair %d has %d lines, before %d", k, got, want)
		}
		for _, tie := range was.ties {
			dx, dy := s.offset(p, tie, 1)
			if x, y := before.offset(was, tie, 1); x != dx || y != dy {
				t.Errorf("the line of %s moves", whole.Ties[tie].ID)
			}
		}
		for _, tie := range p.ties {
			if p.lines != nil && !passing[whole.Ties[tie].ID] {
				t.Errorf("%s stands out though it is stopped", whole.Ties[tie].ID)
			}
		}
	}
	if mixed == 0 {
		t.Error("no pair has both kinds of ties")
	}
	pale, drawn := hexOf(s.fade(s.colours.quality("cukup"), true)), &strings.Builder{}
	if err := s.SVG(drawn); err != nil || !strings.Contains(drawn.String(), pale) {
		t.Errorf("no line is pale: %v", err)
	}
}
