package network_test

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"jejaring/graph"
	"jejaring/graph/graphtest"
	"jejaring/graph/network"
)

// words are what random conditions compare with, among them what a text form must quote.
var words = []string{"1", "2", "3", "warga", "lsm", "RW 07", "a;b|c", `say "so"`, "not", "=", "día – ~", "2026-05-01", "A01"}

// randomCondition returns a condition that a text of a lens may hold.
func randomCondition(random *rand.Rand, subjects []network.Subject) network.Condition {
	s := subjects[random.IntN(len(subjects))]
	ops := s.Ops()
	c := network.Condition{Not: random.IntN(3) == 0, Subject: s.ID, Op: ops[random.IntN(len(ops))]}
	if c.Op == network.IsEmpty {
		return c
	}
	switch s.Kind {
	case network.Number:
		c.Word = fmt.Sprint(random.IntN(5) + 1)
	case network.Day:
		c.Word = string(graph.Date("2026-01-01").Add(random.IntN(300)))
	case network.Answer:
		c.Word = fmt.Sprint(random.IntN(2))
	case network.Steps:
		c.Word, c.Other = words[random.IntN(len(words))], fmt.Sprint(1+random.IntN(3))
	case network.Ends:
		c.Word, c.Other = words[random.IntN(len(words))], words[random.IntN(len(words))]
	default:
		c.Word = words[random.IntN(len(words))]
	}
	return c
}

// randomClauses returns clauses each of which is about one thing.
func randomClauses(random *rand.Rand, subjects []network.Subject) []network.Clause {
	var clauses []network.Clause
	for range random.IntN(4) {
		c := network.Clause{randomCondition(random, subjects)}
		for range random.IntN(3) {
			if other := randomCondition(random, subjects); (network.Clause{other}).About() == c.About() && !slices.Contains(c, other) {
				c = append(c, other)
			}
		}
		clauses = append(clauses, c)
	}
	return clauses
}

func TestLensTextsAreReadAsTheyWereWritten(t *testing.T) {
	own := graph.Collect(graph.Attribute{ID: "U1", Name: "Anggota", For: "actor", Type: "angka"}, graph.Attribute{ID: "U 2", Name: "Catatan", For: "tie", Type: "teks"})
	subjects := network.Subjects(own)
	for seed := range uint64(2000) {
		random := rand.New(rand.NewPCG(seed, 1))
		lens := network.Lens{}
		if random.IntN(2) == 0 {
			lens.Day = "2026-11-20"
		}
		lens.Out = network.Outs[random.IntN(3)]
		lens = lens.With(randomClauses(random, subjects))
		again, err := network.ParseLens(lens.String())
		if err != nil || again != lens {
			t.Fatalf("seed %d: %q is read as %+v, %v, want %+v", seed, lens.String(), again, err, lens)
		}
		if same := lens.With(lens.Clauses()); same != lens {
			t.Fatalf("seed %d: its own clauses make %+v of %+v", seed, same, lens)
		}
	}
	quick := network.Lens{Sectors: "warga;lsm", Levels: "-1;3", Text: "Forum RW", Types: "kemitraan"}
	if again, err := network.ParseLens(quick.String()); err != nil || again != quick {
		t.Errorf("%q is read as %+v, %v", quick.String(), again, err)
	}
	if text := (network.Lens{}).String(); text != "" {
		t.Errorf("the lens that asks nothing is %q", text)
	}
}

func TestLensTextsThatSayNothingAreRefused(t *testing.T) {
	for _, text := range []string{
		"warga", "actor.sector", "actor.sector=", "=warga", "actor.sector=warga lsm", "actor.sector=warga|tie.type=dana",
		"actor.name=Sari", "actor.ppks=anak", "actor.phone~08", "tie.note~x", "actor.influence>=tinggi", "tie.start>=kemarin",
		"net.near<=A03", "net.near<=A03,0", "net.way=A03", "day=2026-02-31", "out=gone", "not day=2026-01-01", `actor.area~"RW`,
		"actor.influence~3", "own.need.X=1", "own.actor.=1", "day=2026-01-01|actor.sector=warga", "actor.sector=warga,lsm",
	} {
		var refusal *graph.Refusal
		if lens, err := network.ParseLens(text); !errors.As(err, &refusal) {
			t.Errorf("%q is read as %+v, %v", text, lens, err)
		}
	}
	if lens, err := network.ParseLens(" ; actor.sector = warga | actor.sector=lsm;; not tie.strength < 3 ;"); err != nil || lens.Sectors != "warga;lsm" {
		t.Errorf("with spaces: %+v, %v", lens, err)
	}
}

// asked is a community whose records have something in every field that the test asks after.
func asked(seed uint64) []graph.Record {
	random := rand.New(rand.NewPCG(seed, 2))
	one := func(of ...string) string { return of[random.IntN(len(of))] }
	records := []graph.Record{graph.Attribute{ID: "U1", Name: "Anggota", For: "actor", Type: "angka"}}
	for _, r := range graphtest.Random(14, 0.16, seed).Records() {
		switch r := r.(type) {
		case graph.Actor:
			r.Sector, r.Tier, r.Area, r.Influence = one("warga", "lsm", "pemerintah"), one("rt", "rw", "nasional"), one("", "RW 07", "rw 08"), random.IntN(4)
			r.Fields = graph.SetOf(one("pangan", "", "hukum"), one("pangan", "ekonomi"))
			r.IsClient = random.IntN(5) == 0
			records = append(records, r)
			if random.IntN(2) == 0 {
				records = append(records, graph.Value{ID: "V" + r.ID, Owner: r.ID, Attribute: "U1", Text: one("3", "12", "2.5")})
			}
			if random.IntN(2) == 0 {
				records = append(records, graph.Contact{ID: "C" + r.ID, Actor: r.ID, Date: graph.Date(one("2026-03-01", "2026-09-01"))})
			}
		case graph.Tie:
			r.Type, r.Strength, r.Start = one("dana", "teman", graph.Partnership), 1+random.IntN(5), graph.Date(one("", "2026-02-01", "2026-05-01"))
			if r.Type == graph.Partnership {
				r.Level = random.IntN(5)
			}
			r.Quality = one("kuat", graph.Broken, graph.Tense)
			records = append(records, r)
		}
	}
	return records
}

// question is a condition and what it means, written down apart from the program.
type question struct {
	network.Condition
	actor func(graph.Actor, *network.Snapshot) bool
	tie   func(graph.Tie) bool
}

func questions() []question {
	ask := func(text string) network.Condition {
		lens, err := network.ParseLens(text)
		if err != nil {
			panic(err)
		}
		return lens.Clauses()[0][0]
	}
	own := func(a graph.Actor, s *network.Snapshot) float64 {
		v, _ := graph.Get[graph.Value](s, "V"+a.ID)
		return map[string]float64{"": -1, "3": 3, "12": 12, "2.5": 2.5}[v.Text]
	}
	return []question{
		{ask("actor.sector=warga"), func(a graph.Actor, _ *network.Snapshot) bool { return a.Sector == "warga" }, nil},
		{ask("actor.influence<=2"), func(a graph.Actor, _ *network.Snapshot) bool { return a.Influence == 1 || a.Influence == 2 }, nil},
		{ask("actor.influence?"), func(a graph.Actor, _ *network.Snapshot) bool { return a.Influence == 0 }, nil},
		{ask("actor.level>=rw"), func(a graph.Actor, _ *network.Snapshot) bool { return a.Tier != "rt" }, nil},
		{ask(`actor.area~"rw 0"`), func(a graph.Actor, _ *network.Snapshot) bool { return a.Area != "" }, nil},
		{ask(`actor.area="rw 07"`), func(a graph.Actor, _ *network.Snapshot) bool { return a.Area == "RW 07" }, nil},
		{ask("actor.fields=pangan"), func(a graph.Actor, _ *network.Snapshot) bool { return strings.Contains(string(a.Fields), "pangan") }, nil},
		{ask("actor.is_client=1"), func(a graph.Actor, _ *network.Snapshot) bool { return a.IsClient }, nil},
		{ask("actor.contact>=2026-05-01"), func(a graph.Actor, s *network.Snapshot) bool {
			c, ok := graph.Get[graph.Contact](s, "C"+a.ID)
			return ok && c.Date == "2026-09-01"
		}, nil},
		{ask("own.actor.U1>=3"), func(a graph.Actor, s *network.Snapshot) bool { return own(a, s) >= 3 }, nil},
		{ask("own.actor.U1?"), func(a graph.Actor, s *network.Snapshot) bool { return own(a, s) < 0 }, nil},
		{ask("tie.type=dana"), nil, func(t graph.Tie) bool { return t.Type == "dana" }},
		{ask("tie.family=identitas"), nil, func(t graph.Tie) bool { return t.Type == "teman" }},
		{ask("tie.strength>3"), nil, func(t graph.Tie) bool { return t.Strength > 3 }},
		{ask("tie.start<2026-04-01"), nil, func(t graph.Tie) bool { return t.Start == "2026-02-01" }},
		{ask("tie.level>=2"), nil, func(t graph.Tie) bool { return t.Type == graph.Partnership && t.Level >= 2 }},
		{ask("tie.level?"), nil, func(t graph.Tie) bool { return t.Type != graph.Partnership || t.Level == 0 }},
	}
}

// What a lens lets through is what each record says by itself: every clause, by any of its conditions, each as it is or
// turned round.
func TestAndOrNotAgreeWithAskingEveryRecord(t *testing.T) {
	all := questions()
	for seed := range uint64(400) {
		random := rand.New(rand.NewPCG(seed, 3))
		var clauses []network.Clause
		var asking [][]question
		for range 1 + random.IntN(3) {
			var c network.Clause
			var qs []question
			for range 1 + random.IntN(3) {
				q := all[random.IntN(len(all))]
				q.Not = random.IntN(2) == 0
				if len(c) == 0 || (q.tie == nil) == (qs[0].tie == nil) {
					c, qs = append(c, q.Condition), append(qs, q)
				}
			}
			clauses, asking = append(clauses, c), append(asking, qs)
		}
		records := graph.Collect(asked(seed)...)
		lens := network.Lens{Day: "2026-11-20"}.With(clauses)
		s := network.Of(records, lens)
		in := map[graph.ID]bool{}
		for _, a := range graph.All[graph.Actor](records) {
			in[a.ID] = !slices.ContainsFunc(asking, func(qs []question) bool {
				return qs[0].tie == nil && !slices.ContainsFunc(qs, func(q question) bool { return q.actor(a, s) != q.Not })
			})
			if _, ok := s.Index(a.ID); ok != in[a.ID] {
				t.Fatalf("seed %d, %s: %s is in: %v", seed, lens, a.ID, ok)
			}
		}
		shown, active := 0, 0
		for _, tie := range graph.All[graph.Tie](records) {
			active++
			want := in[tie.From] && in[tie.To] && !slices.ContainsFunc(asking, func(qs []question) bool {
				return qs[0].tie != nil && !slices.ContainsFunc(qs, func(q question) bool { return q.tie(tie) != q.Not })
			})
			if is := slices.Contains(s.Ties, tie); is != want {
				t.Fatalf("seed %d, %s: tie %s is in: %v", seed, lens, tie.ID, is)
			}
			if want {
				shown++
			}
		}
		if s.LeftOut.Actors != 14-s.N() || s.LeftOut.Ties != active-shown {
			t.Fatalf("seed %d, %s: left out %+v of %d and %d", seed, lens, s.LeftOut, 14, active)
		}
	}
}

// No condition asks after the name of a client, a welfare category or what is private.
func TestLensAsksNothingThatTellsWhoAClientIs(t *testing.T) {
	secret := graph.Attribute{ID: "U9", Name: "Sakit", For: "actor", Type: "teks", Private: true}
	for _, s := range network.Subjects(graph.Collect(secret)) {
		kind, name, _ := strings.Cut(s.ID, ".")
		if k := graph.KindByID(kind); k != nil && k.Field(name) != nil && (k.Field(name).Private || name == "ppks") {
			t.Errorf("%s can be asked after", s.ID)
		}
		if s.Name == secret.Name {
			t.Error("a private field of one's own can be asked after")
		}
	}
	records := graph.Collect(graph.Actor{ID: "A", Name: "Sari"}, graph.Actor{ID: "B", Name: "Sari", PublicLabel: "K-01", IsClient: true})
	lens, err := network.ParseLens("not actor.text~sari|actor.text~sari|actor.sector=x")
	if err != nil {
		t.Fatal(err)
	}
	if s := network.Of(records, lens); s.N() != 2 {
		t.Errorf("a text or its opposite lets %d of 2 through", s.N())
	}
	lens.Where = "actor.text~sari|actor.sector=x"
	if s := network.Of(records, lens); s.N() != 1 || s.Actors[0].ID != "A" {
		t.Errorf("the name of a client is found: %v", s.Actors)
	}
}

// The numbers beside choices are what each of them would show.
func TestCountsAreWhatEachChoiceWouldShow(t *testing.T) {
	for seed := range uint64(30) {
		records := graph.Collect(asked(seed)...)
		whole := network.Of(records, network.Lens{Day: "2026-11-20"})
		for subject, words := range map[string][]string{
			"actor.sector": {"warga", "lsm", "donatur"}, "actor.fields": {"pangan", "hukum"}, "own.actor.U1": {"3", "12", "2.5"},
			"tie.type": {"dana", "teman"}, "tie.family": {"identitas", "aliran", "kemitraan"}, "tie.quality": {"kuat", graph.Tense},
		} {
			counts := whole.Count(subject)
			for _, word := range words {
				c := network.Clause{{Subject: subject, Op: network.Is, Word: word}}
				s := network.Of(records, network.Lens{Day: "2026-11-20"}.With([]network.Clause{c}))
				want := s.N()
				if c.About() == network.Links {
					want = len(s.Ties)
				}
				if counts[word] != want {
					t.Fatalf("seed %d: %d are counted with %s %s, %d are shown", seed, counts[word], subject, word, want)
				}
			}
		}
	}
}
