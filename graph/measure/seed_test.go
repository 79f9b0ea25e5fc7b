package measure

import (
	"slices"
	"testing"

	"jejaring/graph"
	"jejaring/graph/graphtest"
	"jejaring/graph/network"
)

// SD-23: Karang Taruna, S02 of the sample, is a system that was there already, and is measured like the others.
func TestAnExistingSystemIsMeasured(t *testing.T) {
	s := graphtest.Sample(t)
	system, ok := graph.Get[graph.SupportSystem](s, "S02")
	if !ok || system.ActivityKind != "sudah_ada" {
		t.Fatalf("S02 is %+v", system)
	}
	var golden map[graph.ID]any
	graphtest.SampleNumbers(t, "support-systems", &golden)
	if _, ok := golden["S02"]; !ok {
		t.Errorf("measured are %v", golden)
	}
}

// SD-46: how many agencies are partners is known of each month, and equals what is counted on that day by hand.
func TestPartnerAgenciesOfEachMonth(t *testing.T) {
	s := graphtest.Sample(t)
	r, err := ladderProgress.Of(t.Context(), s)
	if err != nil {
		t.Fatal(err)
	}
	months := r.Numbers.(LadderProgress).Months
	if len(months) < 6 {
		t.Fatalf("%d months", len(months))
	}
	for _, m := range months {
		partners := map[graph.ID]bool{}
		for _, p := range s.Partnerships(m.Day) {
			for _, id := range []graph.ID{p.From, p.To} {
				if a, _ := graph.Get[graph.Actor](s, id); p.Level >= 2 && !a.IsClient {
					partners[id] = true
				}
			}
		}
		if m.Partners != len(partners) {
			t.Errorf("%s: %d partners, counted %d", m.Day, m.Partners, len(partners))
		}
	}
}

// SD-50, SD-51: without its structure or its mission an agreement makes nobody as ready for collaboration as with them.
func TestStructureAndMissionMakeReady(t *testing.T) {
	records := graphtest.SampleRecords(t)
	for _, take := range []struct {
		what   string
		from   func(*graph.Agreement)
		meets  func(Conditions) bool
		wanted bool
	}{
		{"nothing", func(*graph.Agreement) {}, func(c Conditions) bool { return c.Mission && c.Structure }, true},
		{"the mission", func(a *graph.Agreement) { a.Mission = "" }, func(c Conditions) bool { return c.Mission }, false},
		{"the structure", func(a *graph.Agreement) { a.Structure = "" }, func(c Conditions) bool { return c.Structure }, false},
	} {
		var changed []graph.Record
		for _, a := range graph.All[graph.Agreement](records) {
			take.from(&a)
			changed = append(changed, a)
		}
		now := network.Of(graph.Join(graph.Collect(changed...), records), network.Lens{})
		r, err := readiness.Of(t.Context(), now)
		if err != nil {
			t.Fatal(err)
		}
		found := r.Numbers.(map[graph.ID]Readiness)["T096"] // forum and LKS, who collaborate
		if take.meets(found.Flags) != take.wanted {
			t.Errorf("without %s the conditions of T096 are %+v", take.what, found.Flags)
		}
	}
}

// SD-67: moral support counts in the mix of support, and makes nobody dependent.
func TestMoralSupportMakesNobodyDependent(t *testing.T) {
	giver, taker := graph.NewOf[graph.Actor](), graph.NewOf[graph.Actor]()
	giver.ID, giver.Name, giver.Kind, giver.Sector, giver.Tier = "A", "RW", "instansi", "pemerintah", "rw"
	taker.ID, taker.Name, taker.Kind, taker.Sector, taker.Tier = "B", "Forum", "kelompok", "warga", "rw"
	for kind, dependent := range map[string]bool{"dukungan_moril": false, "dana": true} {
		u := graph.NewOf[graph.Tie]()
		u.ID, u.From, u.To, u.Type, u.Direction, u.Strength, u.Quality, u.Field = "T", "A", "B", kind, "forward", 4, "kuat", "ekonomi"
		s := network.Of(graph.Collect(giver, taker, u), network.Lens{Day: "2026-11-20"})
		if n := SupportMixOf(s).Types[kind]; n != 1 {
			t.Errorf("%s: %d ties in the mix", kind, n)
		}
		r, err := dependency.Of(t.Context(), s)
		if err != nil {
			t.Fatal(err)
		}
		if got := len(r.Numbers.(Dependencies).Arcs) > 0; got != dependent {
			t.Errorf("%s makes dependent: %t", kind, got)
		}
	}
}

// SD-70: the room of the RW office, R16, fulfils the need for a secretariat, N10.
func TestTheRoomOfTheOfficeIsTheSecretariat(t *testing.T) {
	s := graphtest.Sample(t)
	r, _ := graph.Get[graph.Resource](s, "R16")
	covered, err := CoverageOf(t.Context(), s)
	if err != nil {
		t.Fatal(err)
	}
	n := covered.Needs["N10"]
	if r.Kind != "fasilitas_izin" || n.Class != Met || !slices.Equal(n.Providers, []graph.ID{r.Provider}) {
		t.Errorf("R16 is %+v, N10 %+v", r, n)
	}
}

// SD-46: the partner agencies of each month are a line of the chart, one point for each month.
func TestPartnerAgenciesAreALineByMonth(t *testing.T) {
	r, err := ladderProgress.Of(t.Context(), graphtest.Sample(t))
	if err != nil {
		t.Fatal(err)
	}
	months := r.Numbers.(LadderProgress).Months
	if r.Chart == nil || r.Chart.Kind != Curve || len(r.Chart.Labels) != len(months) {
		t.Fatalf("the chart is %+v", r.Chart)
	}
	for k, m := range months {
		if got := r.Chart.Series[0].Values[k]; got != float64(m.Partners) {
			t.Errorf("%s: the line stands at %v, want %d", m.Day, got, m.Partners)
		}
	}
}
