package report

import (
	"context"
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"
	"testing"

	"jejaring/graph"
	"jejaring/graph/graphtest"
	"jejaring/graph/locale"
	"jejaring/graph/network"
	"jejaring/graph/paper"
)

// section writes one section and returns its text and its tables.
func section(t *testing.T, s *network.Snapshot, id string) (string, []paper.Table) {
	t.Helper()
	d, err := Of(context.Background(), input(s), id)
	if err != nil {
		t.Fatal(err)
	}
	text := ""
	var tables []paper.Table
	for _, b := range d.Blocks {
		switch b := b.(type) {
		case paper.Paragraph:
			for _, r := range b.Runs {
				text += r.Text
			}
			text += "\n"
		case paper.Table:
			tables = append(tables, b)
		}
	}
	return text, tables
}

// texts returns a table's rows as texts.
func texts(t paper.Table) [][]string {
	var rows [][]string
	for _, row := range t.Rows {
		var texts []string
		for _, c := range row {
			texts = append(texts, c.Text)
		}
		rows = append(rows, texts)
	}
	return rows
}

func contains(t *testing.T, text string, parts ...string) {
	t.Helper()
	for _, part := range parts {
		if !strings.Contains(text, part) {
			t.Errorf("%q lacks %q", text, part)
		}
	}
}

func TestNeedsSaysTheReferenceNumbers(t *testing.T) {
	s := graphtest.Sample(t)
	var want struct {
		Needs map[graph.ID]struct{ Coverage, Gap float64 }
		Total struct {
			Fully    int
			Weighted float64 `json:"urgency_weighted"`
			None     []graph.ID
		}
	}
	graphtest.SampleNumbers(t, "need-coverage", &want)
	text, tables := section(t, s, "needs")
	contains(t, text, fmt.Sprintf("Dari %d kebutuhan", len(want.Needs)), fmt.Sprintf("%d sudah terpenuhi seluruhnya dan %d belum", want.Total.Fully, len(want.Total.None)),
		locale.Indonesian.Percent(want.Total.Weighted))
	rows := texts(tables[0])
	listed := 0
	for id, n := range want.Needs {
		need, _ := graph.Get[graph.Need](s, id)
		owner, _ := graph.Get[graph.Actor](s, need.Owner)
		at := slices.IndexFunc(rows, func(row []string) bool { return row[0] == need.Title })
		if (at >= 0) == owner.IsPerson() {
			t.Errorf("%s of %s is in row %d", need.Title, owner.Name, at)
		}
		if at < 0 {
			continue
		}
		listed++
		if row := rows[at]; row[2] != locale.Indonesian.Percent(n.Coverage) || (n.Gap > 0) != strings.HasSuffix(row[3], need.Unit) {
			t.Errorf("%s: %v, want %v, missing %v", id, row, n.Coverage, n.Gap)
		}
	}
	if listed == 0 || listed != len(rows) {
		t.Errorf("%d rows for %d needs", len(rows), listed)
	}
	for _, row := range texts(tables[1]) {
		if row[1] != "<5" {
			t.Errorf("so few families are told of: %v", row)
		}
	}
}

// Of five families and more the number is told; persons are no candidates.
func TestNeedsOfPeopleAreCounted(t *testing.T) {
	records := []graph.Record{
		graph.Actor{ID: "O", Name: "Koperasi", Kind: "organisasi", Sector: "warga", Tier: "rw", Role: "mitra"},
		graph.Actor{ID: "P", Name: "Budi Rahasia", Kind: "perorangan", Sector: "warga", Tier: "rw", Role: "mitra"},
		graph.Need{ID: "NO", Title: "Modal", Owner: "O", Field: "ekonomi", Kinds: "dana", Quantity: 10, Unit: "juta", Urgency: 3, NeedsCooperation: true, Status: "teridentifikasi"},
		graph.Resource{ID: "R", Provider: "P", Kind: "dana", Field: "ekonomi", Name: "Pinjaman", Quantity: 10, Unit: "juta", Availability: "tersedia"},
		graph.Tie{ID: "T", From: "P", To: "O", Type: "informasi", Direction: "none", Quality: "cukup", Strength: 3},
	}
	for k := range 6 {
		id := strconv.Itoa(k)
		records = append(records, graph.Actor{ID: graph.ID("K" + id), Name: "Keluarga " + id, Kind: "keluarga", Sector: "warga", Tier: "keluarga", Role: "klien", IsClient: true},
			graph.Need{ID: graph.ID("N" + id), Title: "Beras " + id, Owner: graph.ID("K" + id), Field: "pangan", Kinds: "barang", Quantity: 1, Unit: "karung", Urgency: 2, NeedsCooperation: true, Status: "teridentifikasi"})
	}
	text, tables := section(t, network.Of(graph.Collect(records...), network.Lens{Day: "2026-11-20"}), "needs")
	contains(t, text, "Dari 7 kebutuhan")
	if got := texts(tables[0]); len(got) != 1 || got[0][4] != "belum ada" {
		t.Errorf("needs of agencies: %v", got)
	}
	if got := texts(tables[1]); len(got) != 1 || !slices.Equal(got[0], []string{"Pangan", "6", "0%"}) {
		t.Errorf("needs of people: %v", got)
	}
}

func TestPartnershipsSayTheReferenceNumbers(t *testing.T) {
	var ladder struct {
		Dates map[graph.Date]struct {
			N      int
			Counts map[string]int
		}
	}
	graphtest.SampleNumbers(t, "ladder", &ladder)
	var ready map[string]struct {
		Pair      [2]graph.ID
		Readiness int
	}
	graphtest.SampleNumbers(t, "readiness", &ready)
	s := graphtest.Sample(t)
	want := ladder.Dates[s.Day]
	_, tables := section(t, s, "partnerships")
	for k, level := range graph.Levels {
		cell, n := texts(tables[0])[0][k], want.Counts[strconv.Itoa(level)]
		if n > 0 && cell != strconv.Itoa(n) || n == 0 && cell != "–" {
			t.Errorf("level %d: %q, want %d", level, cell, n)
		}
	}
	rows := texts(tables[1])
	if len(rows) != want.N {
		t.Errorf("%d rows of %d partnerships", len(rows), want.N)
	}
	for id, r := range ready {
		from, _ := graph.Get[graph.Actor](s, r.Pair[0])
		to, _ := graph.Get[graph.Actor](s, r.Pair[1])
		pair := from.Label() + " dan " + to.Label()
		if !slices.ContainsFunc(rows, func(row []string) bool {
			return row[0] == pair && row[4] == strconv.Itoa(r.Readiness)+" dari 5"
		}) {
			t.Errorf("%s, %s: no row has %d conditions", id, pair, r.Readiness)
		}
	}
}

// In a public report competition is no more in the table than tension is on the map (PV-14).
func TestPublicPartnershipsLeaveCompetitionOut(t *testing.T) {
	s := edited(graphtest.Sample(t), func(r graph.Record) graph.Record {
		if p, ok := r.(graph.Project); ok {
			p.Confidentiality = "publik"
			return p
		}
		return r
	})
	_, tables := section(t, s, "partnerships")
	if got := texts(tables[0])[0][0]; got != "–" {
		t.Errorf("%s partnerships compete", got)
	}
}

func TestSystemsSayTheReferenceNumbers(t *testing.T) {
	s := graphtest.Sample(t)
	var want map[graph.ID]struct {
		N       int
		Density float64
		Without float64 `json:"without_A01"`
	}
	graphtest.SampleNumbers(t, "support-systems", &want)
	_, tables := section(t, s, "systems")
	rows := texts(tables[0])
	if len(rows) != len(want) || len(rows) == 0 {
		t.Fatalf("%d rows for %d systems", len(rows), len(want))
	}
	for k, system := range graph.All[graph.SupportSystem](s) {
		w, members := want[system.ID], ""
		if members = strconv.Itoa(w.N); w.N < 5 {
			members = "<5"
		}
		if row := rows[k]; row[2] != members || row[3] != locale.Indonesian.Percent(w.Density) || row[4] != locale.Indonesian.Percent(w.Without) {
			t.Errorf("%s: %v, want %v", system.Name, row, w)
		}
	}
}

func TestResourcesAndFollowUp(t *testing.T) {
	s := graphtest.Sample(t)
	var reach struct{ Valid int }
	graphtest.SampleNumbers(t, "resource-reach", &reach)
	text, tables := section(t, s, "resources")
	contains(t, text, fmt.Sprintf("%d sumber", reach.Valid))
	stimulus := 0
	for _, r := range graph.All[graph.Resource](s) {
		if r.Stimulus && r.ValidOn(s.Day) {
			stimulus++
		}
	}
	if last := texts(tables[len(tables)-1]); len(tables) != 4 || len(last) != stimulus {
		t.Errorf("%d tables, the last of %d rows, want %d of stimulus aid", len(tables), len(last), stimulus)
	}
	open, late := 0, 0
	for _, a := range graph.All[graph.Action](s) {
		if a.Status == "belum" || a.Status == "berjalan" {
			open++
			if a.Due < s.Day {
				late++
			}
		}
	}
	text, tables = section(t, s, "follow-up")
	contains(t, text, fmt.Sprintf("%d tindak lanjut yang belum selesai, %d di antaranya", open, late))
	if rows := texts(tables[0]); len(rows) != open || rows[0][3] != "Terlambat" {
		t.Errorf("%d rows, the first %v", len(rows), rows[0])
	}
}

// Who is thanked is an agency or group; what it gave are its confirmed placements, each need once.
func TestContributionsAreOfAgencies(t *testing.T) {
	s := graphtest.Sample(t)
	_, tables := section(t, s, "contributions")
	rows := texts(tables[0])
	helped := map[string]map[graph.ID]bool{}
	for _, m := range graph.All[graph.Match](s) {
		r, _ := graph.Get[graph.Resource](s, m.Resource)
		a, _ := graph.Get[graph.Actor](s, r.Provider)
		if m.IsConfirmed() && m.Date <= s.Day && !a.IsPerson() {
			if helped[a.Label()] == nil {
				helped[a.Label()] = map[graph.ID]bool{}
			}
			helped[a.Label()][m.Need] = true
		}
	}
	last := math.MaxInt
	for _, row := range rows {
		n, _ := strconv.Atoi(row[2])
		if n != len(helped[row[0]]) || n > last {
			t.Errorf("%v, want %d needs, not more than %d", row, len(helped[row[0]]), last)
		}
		last = n
		delete(helped, row[0])
	}
	if len(helped) > 0 {
		t.Errorf("not thanked: %v", helped)
	}
}

// Of a project without anything every section says so in a sentence, and no table is empty.
func TestSectionsOfNothing(t *testing.T) {
	s := network.Of(graph.Collect(), network.Lens{Day: "2026-11-20"})
	for _, of := range All {
		if of.ID == title.ID || of.ID == appendix.ID {
			continue
		}
		text, tables := section(t, s, of.ID)
		if strings.TrimSpace(text) == "" && of.ID != summary.ID {
			t.Errorf("%s says nothing", of.ID)
		}
		for _, table := range tables {
			if len(table.Rows) == 0 {
				t.Errorf("%s has an empty table", of.ID)
			}
		}
	}
}

func TestChangeAndProcessSayTheReferenceNumbers(t *testing.T) {
	s := graphtest.Sample(t)
	project, _ := graph.Get[graph.Project](s, s.Project.ID)
	var ladder struct {
		Dates map[graph.Date]struct {
			N    int
			High float64 `json:"share_ge3"`
		}
	}
	graphtest.SampleNumbers(t, "ladder", &ladder)
	_, tables := section(t, s, "change")
	rows := texts(tables[0])
	for k, day := range []graph.Date{project.Baseline, s.Day} {
		want := ladder.Dates[day]
		if got := []string{rows[3][k+1], rows[4][k+1]}; !slices.Equal(got, []string{strconv.Itoa(want.N), strconv.Itoa(int(math.Round(want.High * float64(want.N))))}) {
			t.Errorf("%s: %v partnerships, want %+v", day, got, want)
		}
	}
	var size struct{ Actors int }
	var density struct{ Know float64 }
	graphtest.SampleNumbers(t, "size", &size)
	graphtest.SampleNumbers(t, "density", &density)
	if rows[0][2] != strconv.Itoa(size.Actors) || rows[2][2] != locale.Indonesian.Percent(density.Know) {
		t.Errorf("%v, want %d parties and density %v", rows, size.Actors, density.Know)
	}
	var pipeline struct {
		Reached []int `json:"reached_at_least"`
	}
	graphtest.SampleNumbers(t, "pipeline", &pipeline)
	_, tables = section(t, s, "process")
	for k, row := range texts(tables[0]) {
		if row[1] != strconv.Itoa(pipeline.Reached[k]) {
			t.Errorf("stage %d: %v, want %d", k, row, pipeline.Reached[k])
		}
	}
	ways := 0
	for _, row := range texts(tables[1]) {
		for _, cell := range row[1:] {
			n, _ := strconv.Atoi(cell)
			ways += n
		}
	}
	if all := len(graph.All[graph.Match](s)) + len(graph.All[graph.Action](s)); ways == 0 || ways > all {
		t.Errorf("%d placements and actions of %d", ways, all)
	}
}

func TestDependenceSaysTheReferenceNumbers(t *testing.T) {
	s := graphtest.Sample(t)
	var want struct {
		Arcs []struct {
			Dependent, On graph.ID
			Share         float64
		}
		Families []any
	}
	graphtest.SampleNumbers(t, "dependency", &want)
	var resilience struct {
		Degree struct {
			Left []float64 `json:"S_after"`
		}
	}
	graphtest.SampleNumbers(t, "resilience", &resilience)
	text, tables := section(t, s, "dependence")
	contains(t, text, "Bila 3 pihak yang paling terhubung keluar, "+locale.Indonesian.Percent(resilience.Degree.Left[2]))
	rows := texts(tables[0])
	if len(rows) != len(want.Arcs) {
		t.Fatalf("%d rows, want %d", len(rows), len(want.Arcs))
	}
	for k, arc := range want.Arcs {
		who, _ := graph.Get[graph.Actor](s, arc.Dependent)
		on, _ := graph.Get[graph.Actor](s, arc.On)
		if !slices.Equal(rows[k][:3], []string{who.Label(), on.Label(), locale.Indonesian.Percent(arc.Share)}) {
			t.Errorf("%v, want %v", rows[k], arc)
		}
	}
	var reach struct {
		Actors map[graph.ID]struct{ Within map[string]int }
	}
	graphtest.SampleNumbers(t, "resource-reach", &reach)
	_, tables = section(t, s, "capital")
	for _, row := range texts(tables[0]) {
		at := slices.IndexFunc(s.Actors, func(a graph.Actor) bool { return a.Label() == row[0] })
		if w, known := reach.Actors[s.Actors[at].ID]; known && (row[1] != strconv.Itoa(w.Within["1"]) || row[2] != strconv.Itoa(w.Within["2"])) {
			t.Errorf("%v, want %v", row, w)
		}
	}
}
