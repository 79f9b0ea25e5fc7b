package measure

import (
	"context"
	"fmt"
	"math/rand/v2"
	"testing"
	"time"

	"jejaring/graph"
	"jejaring/graph/graphtest"
	"jejaring/graph/locale"
	"jejaring/graph/network"
)

// town returns a made-up community of so many actors and ties in which, as among people, few have many ties: each tie
// leads from a random actor to the end of another tie. A tenth are clients, and a sixth have a need and a resource.
func town(n, m int) *network.Snapshot {
	random := rand.New(rand.NewPCG(uint64(n), uint64(m)))
	c := graphtest.Community{
		N: n, Client: func(i int) bool { return i%10 == 9 }, ID: func(i int) graph.ID { return graph.ID(fmt.Sprintf("A%05d", i)) },
	}
	for k := range m {
		from, to := random.IntN(n), random.IntN(n)
		if k < n {
			from = k
		}
		if k > 0 && random.IntN(2) == 0 {
			to = c.Pairs[random.IntN(k)].To
		}
		c.Pairs = append(c.Pairs, graphtest.Pair{From: from, To: to, Strength: 1 + random.IntN(5)})
	}
	records := append(c.Records(), graph.Project{ID: graph.ProjectID, FocalActor: c.ID(0)})
	for k := range n / 6 {
		field := []string{"pangan", "kesehatan", "ekonomi", "hukum"}[k%4]
		records = append(records, graph.Need{
			ID: graph.ID(fmt.Sprintf("N%05d", k)), Title: "Kebutuhan", Owner: c.ID(random.IntN(n)), Field: field, Kinds: "dana;barang", Quantity: 1, Unit: "paket", Urgency: 3,
		}, graph.Resource{
			ID: graph.ID(fmt.Sprintf("R%05d", k)), Name: "Sumber", Provider: c.ID(random.IntN(n)), Field: field, Kind: []string{"dana", "barang", "layanan"}[k%3], Quantity: 5, Unit: "paket",
		})
	}
	return network.Of(graph.Collect(records...), network.Lens{})
}

// BenchmarkIntroductions takes M41 with all that it needs: `go test -bench Introductions ./graph/measure`.
func BenchmarkIntroductions(b *testing.B) {
	for _, size := range [][2]int{{300, 800}, {2000, 6000}} {
		b.Run(fmt.Sprintf("%d-%d", size[0], size[1]), func(b *testing.B) {
			for b.Loop() {
				b.StopTimer()
				s := town(size[0], size[1])
				s.Network(network.Usable)
				b.StartTimer()
				if _, err := IntroductionsOf(context.Background(), s); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// BenchmarkLeaves takes M31 for all actors: `go test -bench Leaves ./graph/measure`.
func BenchmarkLeaves(b *testing.B) {
	for _, size := range [][2]int{{300, 800}, {2000, 6000}, {20000, 100000}} {
		b.Run(fmt.Sprintf("%d-%d", size[0], size[1]), func(b *testing.B) {
			for b.Loop() {
				b.StopTimer()
				s := town(size[0], size[1])
				b.StartTimer()
				if _, err := LeavingOf(context.Background(), s); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// BenchmarkReach takes what else looks along client-safe ways.
func BenchmarkReach(b *testing.B) {
	for _, id := range []string{"resource-reach", "position-generator", "need-coverage", "new-contacts"} {
		b.Run(id, func(b *testing.B) {
			for b.Loop() {
				b.StopTimer()
				s := town(2000, 6000)
				b.StartTimer()
				of(b, id, s)
			}
		})
	}
}

// TestFastEnough holds what is promised on an office laptop, with a wide margin for the machines that test.
func TestFastEnough(t *testing.T) {
	s := town(300, 800)
	for _, id := range []string{"introductions", "if-leaves", "new-contacts", "resource-reach", "need-coverage"} {
		begin := time.Now()
		of(t, id, s)
		if took := time.Since(begin); took > 3*time.Second {
			t.Errorf("%s took %v", id, took)
		}
	}
}

// TestIntroductionsOfTheLargest: more actors than fit into the memory of all pairs are refused in a moment.
func TestIntroductionsOfTheLargest(t *testing.T) {
	s := town(introductionsMost+1, 2*introductionsMost)
	for _, id := range []string{"introductions", "new-contacts"} {
		m, _ := ByID(id)
		want := locale.English.Say(tooLarge(introductionsMost))
		if got := locale.English.Say(of(t, id, s).Sentence); got != want || m.Estimate(s) != 0 {
			t.Errorf("%s says %q in %v, want %q", id, got, m.Estimate(s), want)
		}
	}
	found, err := IntroductionsOf(context.Background(), s)
	if err != nil || len(found.Of(0)) != 0 {
		t.Errorf("%+v, %v", found, err)
	}
}

// TestProgressIsTold, rises to the end and stops where the work is cancelled.
func TestProgressIsTold(t *testing.T) {
	shares := make(chan float64, 400)
	ctx := WithProgress(context.Background(), func(share float64) { shares <- share })
	if _, err := IntroductionsOf(ctx, town(300, 800)); err != nil {
		t.Fatal(err)
	}
	close(shares)
	told, most := 0, 0.0
	for share := range shares {
		told, most = told+1, max(most, share)
	}
	if told < 100 || most < 0.9 || most > 1 {
		t.Errorf("told %d times, up to %v", told, most)
	}
	stopped, cancel := context.WithCancel(context.Background())
	s := town(300, 800)
	_, err := IntroductionsOf(WithProgress(stopped, func(float64) { cancel() }), s)
	if err == nil {
		t.Error("cancelled and yet found")
	}
	if _, err := IntroductionsOf(context.Background(), s); err != nil {
		t.Errorf("something half done is kept: %v", err)
	}
}
