package diagram

import (
	"math"
	"math/rand/v2"
	"testing"

	"jejaring/graph"
	"jejaring/graph/graphtest"
	"jejaring/graph/layout"
	"jejaring/graph/network"
)

// who makes an actor, tie a tie, with the defaults for all else.
func who(id graph.ID, change func(*graph.Actor)) graph.Actor {
	a := graph.WithKey(graph.KindFor[graph.Actor]().New(), id).(graph.Actor)
	a.Name = "Pihak " + string(id)
	if change != nil {
		change(&a)
	}
	return a
}

func tie(id, from, to graph.ID, change func(*graph.Tie)) graph.Tie {
	t := graph.WithKey(graph.KindFor[graph.Tie]().New(), id).(graph.Tie)
	t.From, t.To, t.Type = from, to, "teman"
	change(&t)
	return t
}

func quality(q string, strength int) func(*graph.Tie) {
	return func(t *graph.Tie) { t.Quality, t.Strength = q, strength }
}

func flow(kind, direction string) func(*graph.Tie) {
	return func(t *graph.Tie) { t.Type, t.Direction = kind, direction }
}

func partnership(level int) func(*graph.Tie) {
	return func(t *graph.Tie) { t.Type, t.Level = graph.Partnership, level }
}

// everyMark is a network with each kind of mark: six sectors, roles, qualities, heads, badges, hidden tension
// and two actors outside.
func everyMark() *network.Snapshot {
	project := graph.ProjectOf(graph.Collect())
	project.Name, project.FocalActor, project.AsOf = "Contoh semua tanda", "A", "2026-11-20"
	records := []graph.Record{
		project,
		who("A", func(a *graph.Actor) { a.Name = "Forum" }),
		who("B", func(a *graph.Actor) { a.Sector = "pemerintah"; a.Name = "Kelurahan" }),
		who("C", func(a *graph.Actor) { a.Sector = "dunia_usaha"; a.Name = "Toko" }),
		who("D", func(a *graph.Actor) { a.Sector = "donatur"; a.Name = "Yayasan <Donor> & \"Zakat\"" }),
		who("E", func(a *graph.Actor) { a.Sector = "lsm"; a.Name = "Ratri"; a.Role = graph.RoleWorker }),
		who("F", func(a *graph.Actor) { a.Sector = "lainnya"; a.Name = "Kampus" }),
		who("G", func(a *graph.Actor) {
			a.Name, a.PublicLabel, a.IsClient, a.Role, a.Kind = "Rahasia", "K-01", true, graph.RoleClient, "keluarga"
		}),
		who("H", func(a *graph.Actor) { a.Name = "Dinas Pemberdayaan Perempuan dan Perlindungan Anak" }),
		who("X", func(a *graph.Actor) { a.Name = "Luar 1" }),
		who("Y", func(a *graph.Actor) { a.Name = "Luar 2" }),
		tie("T1", "A", "B", quality("kuat", 5)),
		tie("T2", "A", "C", quality("cukup", 3)),
		tie("T3", "A", "D", quality("renggang", 1)),
		tie("T4", "A", "E", quality("tegang", 3)),
		tie("T5", "A", "F", quality("putus", 3)),
		tie("T6", "A", "G", flow("dana", "forward")),
		tie("T7", "B", "G", flow("informasi", "both")),
		tie("T8", "B", "C", partnership(3)),
		tie("T9", "E", "F", partnership(-1)),
		tie("U1", "D", "G", quality("kuat", 4)),
		tie("U2", "D", "G", quality("tegang", 2)),
		tie("U3", "F", "H", flow("dukungan_moril", "forward")),
		tie("U4", "X", "Y", flow("barang", "both")),
	}
	return network.Of(graph.Collect(records...), network.Lens{})
}

// round puts the first actor in the middle and the others on a circle, those outside below.
func round(s *network.Snapshot, radius float64) map[graph.ID]layout.Point {
	places := map[graph.ID]layout.Point{}
	for i, a := range s.Actors {
		sin, cos := math.Sincos(2 * math.Pi * float64(i) / float64(s.N()-1))
		places[a.ID] = layout.Point{X: radius * 1.3 * sin, Y: -radius * cos}
	}
	places[s.Actors[0].ID] = layout.Point{}
	for k, i := range layout.Outside(s.Network(network.Know)) {
		places[s.Actors[i].ID] = layout.Point{X: float64(k)*110 - 55, Y: radius + 110}
	}
	return places
}

// fourTies is one pair with four ties, beside a third actor.
func fourTies() *network.Snapshot {
	return network.Of(graph.Collect(
		who("A", func(a *graph.Actor) { a.Name = "Forum" }),
		who("B", func(a *graph.Actor) { a.Sector = "pemerintah"; a.Name = "RW 07" }),
		who("C", nil),
		tie("T1", "A", "B", flow("dana", "forward")),
		tie("T2", "B", "A", flow("pengawasan", "forward")),
		tie("T3", "A", "B", quality("tegang", 2)),
		tie("T4", "A", "B", partnership(4)),
		tie("T5", "B", "C", quality("kuat", 4)),
	), network.Lens{Day: "2026-11-20", Sectors: graph.SetOf("warga", "pemerintah")})
}

// scattered returns a random network with places that lie at least apart px from one another.
func scattered(t testing.TB, n, ties int, apart float64, seed uint64) (*network.Snapshot, map[graph.ID]layout.Point) {
	t.Logf("seed %d", seed)
	random := rand.New(rand.NewPCG(seed, 1))
	c := graphtest.Community{N: n}
	side := int(math.Ceil(math.Sqrt(float64(n))))
	for len(c.Pairs) < ties {
		i := random.IntN(n)
		j := i + random.IntN(5)*side + random.IntN(7) - 3
		if j >= 0 && j < n && j != i {
			c.Pairs = append(c.Pairs, graphtest.Pair{From: i, To: j, Strength: 1 + random.IntN(5), Quality: []string{"kuat", "cukup", "cukup", "renggang", "tegang"}[random.IntN(5)]})
		}
	}
	s := c.Snapshot()
	places := map[graph.ID]layout.Point{}
	for i, a := range s.Actors {
		x, y := float64(i%side), float64(i/side)
		places[a.ID] = layout.Point{X: (x + random.Float64()*0.5) * apart, Y: (y + random.Float64()*0.5) * apart}
	}
	return s, places
}

func grid(s *network.Snapshot, step float64) map[graph.ID]layout.Point {
	places := map[graph.ID]layout.Point{}
	for i, a := range s.Actors {
		places[a.ID] = layout.Point{X: float64(i%8) * step, Y: float64(i/8) * step}
	}
	return places
}
