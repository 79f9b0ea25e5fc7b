package measure

import (
	"context"
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"jejaring/graph"
	"jejaring/graph/graphtest"
	"jejaring/graph/network"
)

// agree tells whether two values are equal, or both undefined.
func agree(x, y float64) bool { return math.Abs(x-y) <= near || math.IsNaN(x) && math.IsNaN(y) }

// published reads values in which null is not a number; none where the file has none.
func published(t *testing.T, p graphtest.Published, theirs string) []float64 {
	t.Helper()
	var list []*float64
	if !p.Value(t, theirs, &list) {
		return nil
	}
	values := make([]float64, len(list))
	for i, x := range list {
		values[i] = math.NaN()
		if x != nil {
			values[i] = *x
		}
	}
	return values
}

// TestPublishedStructure compares values per actor with igraph and networkx.
func TestPublishedStructure(t *testing.T) {
	compared := map[string]int{}
	for _, p := range graphtest.Networks(t) {
		if p.Directed {
			continue
		}
		s := p.Snapshot()
		for id, theirs := range map[string]string{
			"eigenvector": "eigenvector_max1", "pagerank": "pagerank_0.85", "constraint": "constraint", "effective-size": "effective_size",
			"clustering": "clustering", "core": "coreness",
		} {
			want := published(t, p, theirs)
			if groups := s.Network(network.Know).Components(); want == nil || id == "eigenvector" && len(groups) > 1 && len(groups[1]) > 1 {
				continue // igraph's says nothing where two groups are as large
			}
			r := of(t, id, s)
			if id == "eigenvector" && p.Name == "isolates3" {
				continue // igraph says 1 of every isolate, we say nothing
			}
			compared[id]++
			for i, x := range r.Values {
				if id == "eigenvector" { // JSON has 0 where it is undefined
					x = float64(r.Numbers.(ByActor)[s.Actors[i].ID])
				}
				if !agree(x, want[i]) {
					t.Errorf("%s of actor %d in %s: %v, want %v", id, i, p.Name, x, want[i])
				}
			}
		}
	}
	for _, id := range []string{"eigenvector", "pagerank", "constraint", "effective-size", "clustering", "core"} {
		if compared[id] < 15 {
			t.Errorf("only %d comparisons of %s", compared[id], id)
		}
	}
}

// TestPublishedWeighted compares the kernels by weight, and those of directed networks.
func TestPublishedWeighted(t *testing.T) {
	ctx, compared := context.Background(), 0
	for _, p := range graphtest.Networks(t) {
		w := p.Snapshot().Network(network.Know)
		if p.Directed {
			w = p.Snapshot().Network(network.Flow)
		}
		if p.Name == "weighted_ties" { // half strengths: no tie has any
			continue
		}
		for theirs, of := range map[string]func(context.Context, *network.Network) ([]float64, error){
			"constraint_weighted": constraints, "pagerank_0.85_weighted": pageRanks,
		} {
			compared += compare(t, ctx, p, theirs, w, of)
		}
		if p.Directed {
			compared += compare(t, ctx, p, "pagerank_0.85", w, pageRanks)
		}
	}
	if compared < 10 {
		t.Errorf("only %d comparisons", compared)
	}
}

func compare(t *testing.T, ctx context.Context, p graphtest.Published, theirs string, w *network.Network, of func(context.Context, *network.Network) ([]float64, error)) int {
	t.Helper()
	want := published(t, p, theirs)
	if want == nil {
		return 0
	}
	got, err := of(ctx, w)
	if err != nil {
		t.Fatal(err)
	}
	for i := range want {
		if !agree(got[i], want[i]) {
			t.Errorf("%s of actor %d in %s: %v, want %v", theirs, i, p.Name, got[i], want[i])
		}
	}
	return 1
}

// TestPublishedWholes compares values of whole networks with igraph, networkx and R's sna.
func TestPublishedWholes(t *testing.T) {
	compared := map[string]int{}
	for _, p := range graphtest.Networks(t) {
		s := p.Snapshot()
		check := func(theirs string, got float64) {
			t.Helper()
			var want float64
			if !p.Value(t, theirs, &want) && !p.SNA(t, theirs, &want) {
				return
			}
			compared[theirs]++
			if !agree(got, want) {
				t.Errorf("%s of %s: %v, want %v", theirs, p.Name, got, want)
			}
		}
		if p.Directed {
			flow := of(t, "reciprocity", s).Numbers.(Reciprocity).Flow
			check("reciprocity", float64(flow.Arc))
			check("sna_grecip_edgewise", float64(flow.Arc))
			var census []int
			if p.Value(t, "dyad_census", &census) && (flow.Mutual != census[0] || flow.OneWay != census[1]) {
				t.Errorf("pairs of %s: %+v, want %v", p.Name, flow, census)
			}
			continue
		}
		d, c := of(t, "distance", s).Numbers.(Distance), of(t, "transitivity", s).Numbers.(Transitivity)
		a := of(t, "assortativity", s).Numbers.(Assortativity)
		if d.Reachable > 0 {
			check("average_path_length", float64(d.Mean))
		}
		check("diameter", float64(d.Longest))
		check("transitivity", zeroAs(p, float64(c.Know)))
		check("sna_gtrans_weak", float64(c.Know))
		check("avg_clustering_zero", float64(c.MeanClustering))
		check("triangles", float64(c.Triangles))
		check("degree_assortativity", float64(a.Degree))
		for name, groups := range p.Partitions {
			links := linksOf(s.Network(network.Know), groups, slices.Max(groups)+1)
			check("assortativity_nominal:"+name, links.assortativity())
			check("ei_index:"+name, float64(eiIndexIn(links, groups).Index))
		}
	}
	for theirs, least := range map[string]int{
		"reciprocity": 4, "sna_grecip_edgewise": 4, "average_path_length": 15, "diameter": 15, "transitivity": 15, "sna_gtrans_weak": 15,
		"avg_clustering_zero": 15, "triangles": 15, "degree_assortativity": 10, "assortativity_nominal:best_found": 3, "ei_index:best_found": 3,
	} {
		if compared[theirs] < least {
			t.Errorf("only %d comparisons of %s", compared[theirs], theirs)
		}
	}
}

// zeroAs: networkx says 0 where no actor has two links, igraph and we say nothing.
func zeroAs(p graphtest.Published, x float64) float64 {
	if math.IsNaN(x) && p.Name == "isolates3" {
		return 0
	}
	return x
}

// TestTextbookStructure holds domain 8.2.
func TestTextbookStructure(t *testing.T) {
	for _, book := range graphtest.Textbooks(t) {
		s := book.Snapshot()
		for id, want := range map[string]map[string]float64{
			"constraint": book.Constraint, "effective-size": book.Effective, "pagerank": book.PageRank, "eigenvector": book.Eigenvector, "core": book.Core,
		} {
			for i, x := range of(t, id, s).Values {
				if y, ok := want[string(s.Actors[i].ID)]; !ok || !agree(x, y) {
					t.Errorf("%s of %s in %s: %v, want %v", id, s.Actors[i].ID, book.Name, x, y)
				}
			}
		}
		c, d := of(t, "transitivity", s).Numbers.(Transitivity), of(t, "distance", s).Numbers.(Distance)
		for what, pair := range map[string][2]float64{
			"transitivity": {float64(c.Know), book.Transitivity}, "mean clustering": {float64(c.MeanClustering), book.Clustering},
			"efficiency": {float64(d.Efficiency), book.Efficiency},
		} {
			if !agree(pair[0], pair[1]) {
				t.Errorf("%s of %s: %v, want %v", what, book.Name, pair[0], pair[1])
			}
		}
	}
}

// motley returns a random community of parties of all sectors and tiers, some of them clients.
func motley(n int, seed uint64) *network.Snapshot {
	random := rand.New(rand.NewPCG(seed, 3))
	c := graphtest.Random(n, 0.2+0.1*float64(seed%6), seed)
	c.Client = func(i int) bool { return (uint64(i)+seed)%5 == 0 }
	records := c.Records()
	for k, r := range records {
		switch r := r.(type) {
		case graph.Actor:
			r.Sector = graph.Sectors[random.IntN(len(graph.Sectors))].Code
			r.Tier = graph.Tiers[random.IntN(len(graph.Tiers))].Code
			records[k] = r
		case graph.Tie:
			r.Type = string(graph.TieTypes[random.IntN(len(graph.TieTypes))].ID)
			r.Quality = []string{"kuat", "kuat", "cukup", "tegang", "putus"}[random.IntN(5)]
			r.Direction = []string{"none", "forward", "both"}[random.IntN(3)]
			records[k] = r
		}
	}
	return network.Of(graph.Collect(records...), network.Lens{})
}

// TestStructureByDefinition takes the definitions word by word on small random networks.
func TestStructureByDefinition(t *testing.T) {
	for seed := range uint64(300) {
		s := motley(1+int(seed%8), seed)
		n, w := s.N(), s.Network(network.Know)
		has := func(i, j int) bool { return w.Has(i, j) }
		constrained, coreOf := of(t, "constraint", s).Values, of(t, "core", s).Values
		roles := of(t, "brokerage", s).Numbers.(map[graph.ID]Brokerage)
		sizes, close := of(t, "effective-size", s).Values, of(t, "clustering", s).Values
		for i := range n {
			d := w.Degree(i)
			p := func(a, b int) float64 {
				if !has(a, b) {
					return 0
				}
				return 1 / float64(w.Degree(a))
			}
			c, linked := 0.0, 0
			var b Brokerage
			for j := range n {
				if has(i, j) {
					sum := p(i, j)
					for q := range n {
						sum += p(i, q) * p(q, j)
					}
					c += sum * sum
				}
				for k := range j {
					switch {
					case !has(i, j) || !has(i, k):
					case has(j, k):
						linked++
					default:
						b.Total++
						countRole(&b, s.Actors[i].Sector, s.Actors[j].Sector, s.Actors[k].Sector)
					}
				}
			}
			size, share := float64(d)-2*float64(linked)/float64(d), 0.0
			if d == 0 {
				c, size = math.NaN(), math.NaN()
			}
			if d > 1 {
				share = 2 * float64(linked) / float64(d*(d-1))
			}
			if !agree(constrained[i], c) || !agree(sizes[i], size) || !agree(close[i], share) || roles[s.Actors[i].ID] != b {
				t.Fatalf("seed %d, actor %d: constraint %v, want %v; size %v, want %v; clustering %v, want %v; roles %+v, want %+v",
					seed, i, constrained[i], c, sizes[i], size, close[i], share, roles[s.Actors[i].ID], b)
			}
			if want := slowCore(w, i); coreOf[i] != float64(want) {
				t.Fatalf("seed %d: core of %d is %v, want %d", seed, i, coreOf[i], want)
			}
		}
	}
}

func countRole(b *Brokerage, own, x, y string) {
	switch {
	case x == own && y == own:
		b.Coordinator++
	case x == y:
		b.Consultant++
	case x == own || y == own:
		b.Gatekeeper++
	default:
		b.Liaison++
	}
}

// slowCore tries every group of actors with i: the best of them is that whose least linked member is linked most.
func slowCore(w *network.Network, i int) int {
	best := 0
	for group := range 1 << w.N() {
		if group>>i&1 == 0 {
			continue
		}
		least := w.N()
		for j := range w.N() {
			if group>>j&1 == 0 {
				continue
			}
			inside := 0
			for _, k := range w.Neighbours(j) {
				inside += group >> k & 1
			}
			least = min(least, inside)
		}
		best = max(best, least)
	}
	return best
}

// TestSumsOfStructure: what is counted in two ways is the same.
func TestSumsOfStructure(t *testing.T) {
	for seed := range uint64(100) {
		s := motley(3+int(seed%40), seed)
		w := s.Network(network.Know)
		sum := 0.0
		for _, x := range of(t, "pagerank", s).Values {
			sum += x
		}
		capital, ei := of(t, "social-capital", s).Numbers.(SocialCapital), of(t, "ei-index", s).Numbers.(EIIndex)
		mixed := 0
		for _, count := range of(t, "assortativity", s).Numbers.(Assortativity).Mixing {
			mixed += count
		}
		stages := of(t, "stage-0-1-3", s).Numbers.(Stages)
		cells := 0
		for _, count := range of(t, "tier-cells", s).Numbers.(TierCells).Cells {
			cells += count
		}
		for what, pair := range map[string][2]int{
			"social capital":  {capital.Bonding + capital.Bridging + capital.Linking, w.Pairs()},
			"E–I":             {ei.External + ei.Internal, w.Pairs()},
			"mixing":          {mixed, w.Pairs()},
			"stages":          {stages.Counts["0"] + stages.Counts["1"] + stages.Counts["3"], s.N()},
			"cells":           {cells, s.N()},
			"shares of walks": {int(math.Round(sum * 1e6)), 1e6},
		} {
			if pair[0] != pair[1] {
				t.Errorf("seed %d: %s: %d, want %d", seed, what, pair[0], pair[1])
			}
		}
	}
}

// TestEgoCapital holds M23 on the sample and against the slow definition.
func TestEgoCapital(t *testing.T) {
	s := graphtest.Sample(t)
	focal, _ := s.Index("A03")
	got, err := EgoCapitalOf(context.Background(), s, focal)
	want := EgoCapital{
		Links: 16, Strong: got.Strong, Tense: got.Tense, Bonding: got.Bonding, Bridging: got.Bridging, Linking: got.Linking,
		Sectors: got.Sectors, Reach: 36, ReachSectors: got.ReachSectors, Providers: got.Providers, Effective: got.Effective,
		Receivers: got.Receivers, Attended: got.Attended, Meetings: 8,
	}
	if err != nil || got != want || got.Bonding+got.Bridging+got.Linking != got.Links || !agree(math.Round(float64(got.Effective)*100), 363) {
		t.Errorf("%+v, want %+v (%v)", got, want, err)
	}
	for seed := range uint64(100) {
		s := motley(1+int(seed%20), seed)
		for i := range s.N() {
			e, _ := EgoCapitalOf(context.Background(), s, i)
			reach, sectors := 0, map[string]bool{}
			for j, d := range s.SafeDistances(i) {
				if d == 1 || d == 2 {
					reach++
					sectors[s.Actors[j].Sector] = true
				}
			}
			if e.Reach != reach || e.ReachSectors != len(sectors) || e.Links != s.Network(network.Know).Degree(i) {
				t.Fatalf("seed %d: actor %d: %+v, want a reach of %d in %d sectors", seed, i, e, reach, len(sectors))
			}
		}
	}
	stopped, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := EgoCapitalOf(stopped, s, focal); err == nil {
		t.Error("does not stop")
	}
}
