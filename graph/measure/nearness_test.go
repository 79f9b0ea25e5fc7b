package measure

import (
	"context"
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"jejaring/graph"
	"jejaring/graph/graphtest"
	"jejaring/graph/network"
)

// working returns the records of a random community at work: with a focal actor, needs, resources and placements.
func working(n int, chance float64, seed uint64) []graph.Record {
	c := graphtest.Mixed(n, chance, seed)
	id := func(i int) graph.ID { return graph.ID(fmt.Sprintf("A%03d", i)) }
	c.ID = id
	random := rand.New(rand.NewPCG(seed, 5))
	records := c.Records()
	focal := graph.ID("")
	for _, r := range records {
		if a, ok := r.(graph.Actor); ok && !a.IsClient && focal == "" {
			focal = a.ID
		}
	}
	records = append(records, graph.Project{ID: graph.ProjectID, FocalActor: focal, AsOf: "2026-06-30"})
	kinds, fields := []string{"dana", "barang", "layanan"}, []string{"pangan", "kesehatan"}
	for k := range n {
		records = append(records, graph.Resource{
			ID: graph.ID(fmt.Sprintf("R%03d", k)), Provider: id(random.IntN(n)), Kind: kinds[random.IntN(3)], Field: fields[random.IntN(2)],
			Name: "Sumber", Quantity: float64(random.IntN(4)), Unit: "paket", Availability: "tersedia",
		}, graph.Need{
			ID: graph.ID(fmt.Sprintf("N%03d", k)), Owner: id(random.IntN(n)), Kinds: graph.SetOf(kinds[random.IntN(3)], kinds[random.IntN(3)]),
			Field: fields[random.IntN(2)], Title: "Kebutuhan", Quantity: float64(1 + random.IntN(4)), Unit: "paket", Urgency: 1 + random.IntN(5),
		}, graph.Match{
			ID: graph.ID(fmt.Sprintf("P%03d", k)), Need: graph.ID(fmt.Sprintf("N%03d", random.IntN(n))), Resource: graph.ID(fmt.Sprintf("R%03d", random.IntN(n))),
			Amount: float64(1 + random.IntN(3)), Status: []string{"potensial", "ditawarkan", "disepakati", "selesai", "batal"}[random.IntN(5)], Date: "2026-03-01",
		})
		if random.IntN(2) == 0 {
			tie := graph.WithKey(graph.KindFor[graph.Tie]().New(), graph.ID(fmt.Sprintf("U%03d", k))).(graph.Tie)
			tie.From, tie.To, tie.Type, tie.Direction = id(random.IntN(n)), id(random.IntN(n)), kinds[random.IntN(3)], "forward"
			tie.Field, tie.Strength = fields[random.IntN(2)], 1+random.IntN(5)
			records = append(records, tie)
		}
	}
	return records
}

func snapshotOf(records []graph.Record) *network.Snapshot {
	return network.Of(graph.Collect(records...), network.Lens{})
}

// TestThePreviewIsWhatComes: the numbers that a preview gives for after a new tie are equal to the last bit to those
// of the community with that tie.
func TestThePreviewIsWhatComes(t *testing.T) {
	changed := 0
	for seed := range uint64(150) {
		n := 2 + int(seed%25)
		records := working(n, 2.2/float64(n), seed)
		s := snapshotOf(records)
		random := rand.New(rand.NewPCG(seed, 9))
		for range 6 {
			i, j := random.IntN(n), random.IntN(n)
			got, err := PreviewTie(context.Background(), s, i, j)
			if err != nil {
				t.Fatal(err)
			}
			tie := graph.Tie{ID: "Z", From: s.Actors[i].ID, To: s.Actors[j].ID, Type: "teman", Direction: "none", Strength: 3, Quality: "cukup"}
			z := snapshotOf(append(slices.Clone(records), tie))
			want, err := NearnessOf(context.Background(), z)
			if err != nil {
				t.Fatal(err)
			}
			if got.After != want {
				t.Fatalf("seed %d: with a tie between %d and %d it is %+v, the preview says %+v", seed, i, j, want, got.After)
			}
			if closer := needsCloser(s, z); !slices.Equal(closer, got.Closer) || got.Needs != len(closer) {
				t.Fatalf("seed %d: a tie between %d and %d brings %v closer, the preview says %v", seed, i, j, closer, got.Closer)
			}
			if got.Pairs != want.Pairs-got.Before.Pairs || math.Abs(float64(got.Gain-(want.Efficiency-got.Before.Efficiency))) > 1e-12 {
				t.Fatalf("seed %d: the preview of %d and %d says %+v", seed, i, j, got)
			}
			if got.Needs > 0 {
				changed++
			}
		}
	}
	if changed < 20 {
		t.Errorf("only %d previews brought a need closer", changed)
	}
}

// needsCloser returns the needs that have a candidate provider within two steps of their owner in z that was farther
// away in s, word by word.
func needsCloser(s, z *network.Snapshot) []graph.ID {
	found, _ := CoverageOf(context.Background(), s)
	closer := []graph.ID{}
	for _, n := range graph.All[graph.Need](s) {
		need, ok := found.Needs[n.ID]
		if !ok || need.Coverage == 1 {
			continue
		}
		owner, _ := s.Index(n.Owner)
		before, after := s.SafeDistances(owner), z.SafeDistances(owner)
		for _, c := range need.Ranked {
			p, _ := s.Index(c.Provider)
			if (before[p] < 0 || before[p] > 2) && after[p] >= 0 && after[p] <= 2 {
				closer = append(closer, n.ID)
				break
			}
		}
	}
	return closer
}

// TestEfficiency compares E* with its definition.
func TestEfficiency(t *testing.T) {
	for seed := range uint64(60) {
		s := graphtest.Mixed(2+int(seed), 0.15, seed).Snapshot()
		sum := 0.0
		for i := range s.N() {
			for j, d := range s.SafeDistances(i) {
				if j != i && d > 0 {
					sum += 1 / float64(d)
				}
			}
		}
		want := sum / float64(s.N()*(s.N()-1))
		if got, err := NearnessOf(context.Background(), s); err != nil || math.Abs(float64(got.Efficiency)-want) > 1e-9 {
			t.Errorf("seed %d: %v, by definition %v (%v)", seed, got.Efficiency, want, err)
		}
	}
}

// TestIntroductionsByBruteForce weighs every candidate by adding its tie, and puts them in order as domain M41 says.
func TestIntroductionsByBruteForce(t *testing.T) {
	for seed := range uint64(40) {
		n := 4 + int(seed%9)
		records := working(n, 0.3, seed)
		s := snapshotOf(records)
		now, _ := NearnessOf(context.Background(), s)
		introductions, contacts := bruteTies(s, records, float64(now.Efficiency))
		got, err := IntroductionsOf(context.Background(), s)
		if err != nil || got.Candidates != len(introductions) {
			t.Fatalf("seed %d: %d candidates, want %d (%v)", seed, got.Candidates, len(introductions), err)
		}
		fresh, err := NewContactsOf(context.Background(), s)
		if err != nil || fresh.Candidates != len(contacts) {
			t.Fatalf("seed %d: %d contacts, want %d (%v)", seed, fresh.Candidates, len(contacts), err)
		}
		compareTies(t, seed, got.Best, introductions, keptOfAll)
		compareTies(t, seed, fresh.Best, contacts, keptOfActor)
		for i, a := range s.Actors {
			mine := slices.DeleteFunc(slices.Clone(introductions), func(b bruteTie) bool { return b.pair[0] != a.ID && b.pair[1] != a.ID })
			compareTies(t, seed, got.Of(i), mine, keptOfActor)
		}
	}
}

type bruteTie struct {
	pair  [2]graph.ID
	needs int
	gain  float64
}

// bruteTies returns the candidates two steps apart and those farther apart, the best first.
func bruteTies(s *network.Snapshot, records []graph.Record, now float64) (two, more []bruteTie) {
	for i := range s.N() {
		steps := s.SafeDistances(i)
		for j := i + 1; j < s.N(); j++ {
			if s.Actors[i].IsClient || s.Actors[j].IsClient || s.Network(network.Know).Has(i, j) {
				continue
			}
			tie := graph.Tie{ID: "Z", From: s.Actors[i].ID, To: s.Actors[j].ID, Type: "teman", Direction: "none", Strength: 3, Quality: "cukup"}
			z := snapshotOf(append(slices.Clone(records), tie))
			after, _ := NearnessOf(context.Background(), z)
			b := bruteTie{[2]graph.ID{tie.From, tie.To}, len(needsCloser(s, z)), float64(after.Efficiency) - now}
			if steps[j] == 2 {
				two = append(two, b)
			} else {
				more = append(more, b)
			}
		}
	}
	for _, list := range [][]bruteTie{two, more} {
		slices.SortStableFunc(list, func(a, b bruteTie) int {
			switch {
			case a.needs != b.needs:
				return b.needs - a.needs
			case math.Abs(a.gain-b.gain) > 1e-12:
				if a.gain > b.gain {
					return -1
				}
				return 1
			}
			return slices.Compare(a.pair[:], b.pair[:])
		})
	}
	return two, more
}

func compareTies(t *testing.T, seed uint64, got []Introduction, want []bruteTie, most int) {
	t.Helper()
	if len(got) != min(most, len(want)) {
		t.Fatalf("seed %d: %d ties, want %d", seed, len(got), min(most, len(want)))
	}
	for k, n := range got {
		if w := want[k]; n.Pair != w.pair || n.Needs != w.needs || math.Abs(float64(n.Gain)-w.gain) > 1e-12 {
			t.Fatalf("seed %d: tie %d is %+v, want %+v", seed, k, n, w)
		}
	}
}

// TestInversesAreExact: equal gains would not be ordered by ID if 1/d were rounded.
func TestInversesAreExact(t *testing.T) {
	for d, inverse := range inverses()[:29] {
		if d > 0 && inverse*int64(d) != one {
			t.Errorf("1/%d is %d of %d", d, inverse, one)
		}
	}
	if most := int64(introductionsMost); one > math.MaxInt64/(most*most/2) {
		t.Error("the pairs of the largest network overflow")
	}
}

// TestNobodyIntroducesAClient, and no client is introduced or introduces.
func TestNobodyIntroducesAClient(t *testing.T) {
	for seed := range uint64(30) {
		s := snapshotOf(working(20, 0.15, seed))
		found, err := IntroductionsOf(context.Background(), s)
		if err != nil {
			t.Fatal(err)
		}
		contacts, _ := NewContactsOf(context.Background(), s)
		for _, n := range slices.Concat(found.Best, found.ByEfficiency, found.OfFocal) {
			introducer, ok := s.Index(n.Introducer)
			if !ok || s.Actors[introducer].IsClient || n.Common < 1 {
				t.Errorf("seed %d: %+v is introduced by nobody or a client", seed, n)
			}
		}
		for _, n := range slices.Concat(found.Best, found.ByEfficiency, found.OfFocal, contacts.Best, contacts.OfFocal) {
			i, _ := s.Index(n.Pair[0])
			j, _ := s.Index(n.Pair[1])
			if s.Actors[i].IsClient || s.Actors[j].IsClient {
				t.Errorf("seed %d: a client is introduced: %+v", seed, n)
			}
		}
	}
}
