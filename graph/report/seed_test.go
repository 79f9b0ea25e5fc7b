package report

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"jejaring/graph"
	"jejaring/graph/graphtest"
	"jejaring/graph/locale"
	"jejaring/graph/network"
)

// SD-54: the report prints how many of the partnerships are with the institution that the residents built.
func TestTheShareOfTheFocalPartyIsPrinted(t *testing.T) {
	s := graphtest.Sample(t)
	with, all := 0, 0
	for _, tie := range graph.All[graph.Tie](s) {
		if tie.Type == graph.Partnership && tie.Quality != graph.Broken && (tie.End == "" || tie.End > s.Day) && graph.LevelOn(tie.ID, s.Day, s) != 0 {
			all++
			if tie.From == s.Project.FocalActor || tie.To == s.Project.FocalActor {
				with++
			}
		}
	}
	text, _ := section(t, s, "partnerships")
	share := locale.Indonesian.Percent(float64(with) / float64(all))
	contains(t, text, fmt.Sprintf("%d dari %d kemitraan (%s) dijalin oleh Forum Warga", with, all, share))
	if with == 0 || with == all {
		t.Errorf("%d of %d", with, all)
	}
}

// SD-68: the report says whether government below, near the residents, and above, near the policy, is reached.
func TestTheReportSaysWhichGovernmentIsReached(t *testing.T) {
	text, _ := section(t, graphtest.Sample(t), "partnerships")
	contains(t, text, "menjangkau pemerintah tingkat", "RT", "RW", "kecamatan ke atas")
	if strings.Contains(text, "Belum ada jalur ke pemerintah") {
		t.Errorf("of the sample, where R14 asks for nothing, it says %q", text)
	}
	var kept []graph.Record // without those above, and their ties
	above := map[graph.ID]bool{}
	for _, a := range graph.All[graph.Actor](graphtest.SampleRecords(t)) {
		if a.Sector == "pemerintah" && graph.TierOf(a.Tier).Rank >= graph.TierOf("kecamatan").Rank {
			above[a.ID] = true
		}
	}
	for _, kind := range []string{"tie_type", "actor", "project", "tie", "tie_history"} {
		for _, r := range graphtest.SampleRecords(t).Records(graph.KindByID(kind)) {
			if above[graph.Key(r)] || slices.ContainsFunc(graph.Refs(r), func(id graph.ID) bool { return above[id] }) {
				continue
			}
			kept = append(kept, r)
		}
	}
	text, _ = section(t, network.Of(graph.Collect(kept...), network.Lens{}), "partnerships")
	contains(t, text, "Belum ada jalur ke pemerintah tingkat kecamatan ke atas.")
}

// SD-71: the report has a line for each sector, with the economic and the social support that it gives.
func TestTheReportHasALineForEachSector(t *testing.T) {
	s := graphtest.Sample(t)
	economic, social := map[string]int{}, map[string]int{}
	for _, tie := range s.Ties {
		a, _ := graph.Get[graph.Actor](s, tie.From)
		switch {
		case tie.Quality == graph.Broken:
		case tie.Type == "dana" || tie.Type == "barang":
			economic[a.Sector]++
		case tie.Type == "layanan" || tie.Type == "tenaga":
			social[a.Sector]++
		}
	}
	_, tables := section(t, s, "resources")
	rows := texts(tables[0])
	if len(rows) != len(graph.Sectors) {
		t.Fatalf("%d lines", len(rows))
	}
	number := func(n int) string {
		if n == 0 {
			return "–"
		}
		return fmt.Sprint(n)
	}
	for k, sector := range graph.Sectors {
		if rows[k][1] != number(economic[sector.Code]) || rows[k][2] != number(social[sector.Code]) {
			t.Errorf("%s: %v, counted %d and %d", sector.Code, rows[k], economic[sector.Code], social[sector.Code])
		}
	}
	if economic["dunia_usaha"] == 0 && social["dunia_usaha"] == 0 {
		t.Error("business gives nothing in the sample")
	}
}

// SD-72: the report sums the funds of each donor, and those for livelihoods.
func TestTheReportSumsTheFundsOfEachDonor(t *testing.T) {
	s := graphtest.Sample(t)
	total, livelihood := map[graph.ID]float64{}, map[graph.ID]float64{}
	for _, r := range graph.All[graph.Resource](s) {
		a, _ := graph.Get[graph.Actor](s, r.Provider)
		if a.Sector != "donatur" || a.Kind == "perorangan" || r.Kind != "dana" || !r.ValidOn(s.Day) {
			continue
		}
		total[a.ID] += r.Quantity
		if r.Field == "ekonomi" {
			livelihood[a.ID] += r.Quantity
		}
	}
	_, tables := section(t, s, "resources")
	rows := texts(tables[1])
	if len(rows) != len(total) || len(rows) == 0 {
		t.Fatalf("%d lines, %d donors", len(rows), len(total))
	}
	for id, sum := range total {
		a, _ := graph.Get[graph.Actor](s, id)
		k := slices.IndexFunc(rows, func(row []string) bool { return row[0] == a.Label() || row[0] == a.Name })
		if k < 0 || rows[k][1] != "Rp "+locale.Quantity(sum).In(locale.Indonesian) {
			t.Errorf("%s gives %v: %v", a.Label(), sum, rows)
			continue
		}
		if (rows[k][2] == "–") != (livelihood[id] == 0) {
			t.Errorf("%s gives %v for livelihoods: %v", a.Label(), livelihood[id], rows[k])
		}
	}
}

// SD-37: the report sets whom the services reached at the baseline beside whom they reach now, and says nothing of a few.
func TestTheReportComparesTheReachOfTwoDays(t *testing.T) {
	s := graphtest.Sample(t)
	row := func(s *network.Snapshot) []string {
		_, tables := section(t, s, "change")
		rows := texts(tables[0])
		return rows[len(rows)-1]
	}
	served := func(day graph.Date) string {
		on := s.On(day)
		clients, got := 0, map[graph.ID]bool{}
		for _, a := range on.Actors {
			if a.IsClient {
				clients++
			}
		}
		for _, tie := range on.Ties {
			a, _ := graph.Get[graph.Actor](on, tie.To)
			if a.IsClient && tie.Quality != graph.Broken && graph.TieTypeOf(tie.Type, on).Material {
				got[a.ID] = true
			}
		}
		return locale.Indonesian.Percent(float64(len(got)) / float64(clients))
	}
	if got := row(s); got[0] != "Klien yang terlayani" || got[1] != served(s.Project.Baseline) || got[2] != served(s.Day) {
		t.Errorf("the last line is %v, counted %s and %s", got, served(s.Project.Baseline), served(s.Day))
	}
	var few []graph.Record
	clients := 0
	for _, kind := range []string{"actor", "project"} {
		for _, r := range graphtest.SampleRecords(t).Records(graph.KindByID(kind)) {
			if a, ok := r.(graph.Actor); ok && a.IsClient {
				if clients++; clients >= fewClients {
					continue
				}
			}
			few = append(few, r)
		}
	}
	if got := row(network.Of(graph.Collect(few...), network.Lens{})); got[1] != undefined || got[2] != undefined {
		t.Errorf("of four clients it says %v", got)
	}
}
