package guide

import (
	"slices"
	"testing"

	"jejaring/graph"
	"jejaring/graph/graphtest"
	"jejaring/graph/locale"
	"jejaring/graph/network"
)

func practices(t *testing.T, s *network.Snapshot) map[string]Check {
	t.Helper()
	list, err := PracticesOf(t.Context(), s)
	if err != nil {
		t.Fatal(err)
	}
	checks := map[string]Check{}
	for _, p := range list {
		for _, c := range p.Checks {
			checks[p.Sector+"."+c.ID] = c
		}
	}
	return checks
}

// SD-55, SD-66, SD-68, SD-75: what R14 and R15 ask for in the golden numbers is what is not met, and nothing else.
func TestPracticeAgreesWithTheAdviceOfTheSample(t *testing.T) {
	checks, asked := practices(t, graphtest.Sample(t)), graphtest.SampleSuggestions(t)
	asks := func(rule, key string) bool { return slices.Contains(asked[rule], any(key)) }
	for _, sector := range []string{"warga", "pemerintah", "dunia_usaha", "donatur", "lsm"} {
		if checks[sector+".partner"].Met == asks("R15", sector) {
			t.Errorf("a partner of %s: %+v", sector, checks[sector+".partner"])
		}
	}
	if checks["together.trio"].Met == asks("R15", "tri_sector_triangles=0") {
		t.Error("the triangles of three sectors differ")
	}
	if checks["pemerintah.near"].Met == (asks("R14", "rt") || asks("R14", "rw") || asks("R14", "kelurahan")) || checks["pemerintah.above"].Met == asks("R14", "kecamatan") {
		t.Errorf("government: %+v %+v", checks["pemerintah.near"], checks["pemerintah.above"])
	}
}

// SD-71: goods are economic support and services social support, each a line of its own.
func TestPracticeWithBusiness(t *testing.T) {
	firm := party("B")
	firm.Sector = "dunia_usaha"
	for kind, want := range map[string][2]bool{"layanan": {true, false}, "barang": {false, true}, "teman": {false, false}} {
		tie := graph.NewOf[graph.Tie]()
		tie.ID, tie.From, tie.To, tie.Type, tie.Direction, tie.Start = "T", "B", "A", kind, "forward", "2026-01-01"
		checks := practices(t, network.Of(graph.Collect(party("A"), firm, tie), network.Lens{Day: today}))
		if got := [2]bool{checks["dunia_usaha.social"].Met, checks["dunia_usaha.economic"].Met}; got != want {
			t.Errorf("%s: social and economic are %v, want %v", kind, got, want)
		}
	}
}

// SD-30, SD-69, SD-70, SD-72, SD-73, SD-74: one record more meets a line.
func TestOneRecordMeetsALine(t *testing.T) {
	gives := func(provider graph.ID, change func(*graph.Resource)) graph.Resource {
		r := graph.NewOf[graph.Resource]()
		r.ID, r.Provider, r.Name, r.ValidFrom = "R", provider, "Ruang kantor RW", "2026-01-01"
		change(&r)
		return r
	}
	office, donor, agency := party("B"), party("C"), party("D")
	office.Sector, donor.Sector, agency.PSKS = "pemerintah", "donatur", "PSKS04"
	proposal := graph.NewOf[graph.Proposal]()
	proposal.ID, proposal.Title = "P", "Modal usaha"
	for line, r := range map[string]graph.Record{
		"pemerintah.room":     gives("B", func(r *graph.Resource) { r.Kind = "fasilitas_izin" }),
		"pemerintah.permit":   gives("B", func(r *graph.Resource) { r.Kind, r.Name = "fasilitas_izin", "Surat izin" }),
		"pemerintah.stimulus": gives("B", func(r *graph.Resource) { r.Stimulus = true }),
		"donatur.funds":       gives("C", func(r *graph.Resource) { r.Kind, r.Field = "dana", "pangan" }),
		"donatur.livelihood":  gives("C", func(r *graph.Resource) { r.Kind, r.Field = "dana", "ekonomi" }),
		"donatur.proposals":   proposal,
		"lsm.welfare":         agency,
	} {
		of := func(records ...graph.Record) Check {
			return practices(t, network.Of(graph.Collect(records...), network.Lens{Day: today}))[line]
		}
		if before, after := of(office, donor), of(office, donor, r); before.Met || !after.Met || !slices.Equal(after.Records, []graph.ID{graph.Key(r)}) {
			t.Errorf("%s: %+v, then %+v", line, before, after)
		}
	}
}

// SD-56, SD-57: a series that goes on is one, and every Tuesday another line.
func TestTuesdayEveryWeek(t *testing.T) {
	series := graph.NewOf[graph.Series]()
	series.ID, series.Name, series.Weekday = "S", "Pertemuan", "selasa"
	met := func() (goes, weekly bool) {
		checks := practices(t, network.Of(graph.Collect(series), network.Lens{Day: today}))
		return checks["warga.series"].Met, checks["warga.weekly"].Met
	}
	if goes, weekly := met(); !goes || !weekly {
		t.Errorf("every Tuesday: %t, %t", goes, weekly)
	}
	series.Weekday = "rabu"
	if goes, weekly := met(); !goes || weekly {
		t.Errorf("every Wednesday: %t, %t", goes, weekly)
	}
	series.ActiveTo = "2026-10-01"
	if goes, _ := met(); goes {
		t.Error("a series that has ended goes on")
	}
}

// Every line says itself in both languages and names no client.
func TestPracticeIsSayable(t *testing.T) {
	s := graphtest.Sample(t)
	for line, c := range practices(t, s) {
		for _, l := range locale.All {
			if !l.Has(c.Name().ID) || !l.Has(c.Next().ID) {
				t.Errorf("%s has no words in %s", line, l)
			}
		}
		for _, id := range c.Records {
			if a, ok := graph.Get[graph.Actor](s, id); ok && a.IsClient {
				t.Errorf("%s names the client %s", line, id)
			}
		}
	}
}
