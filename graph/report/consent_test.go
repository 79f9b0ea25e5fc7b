package report

import (
	"context"
	"strings"
	"testing"

	"jejaring/graph"
	"jejaring/graph/graphtest"
	"jejaring/graph/paper"
)

// A client without valid consent counts, and is named nowhere; neither is anyone who withdrew.
func TestWithoutConsentOnlyCounted(t *testing.T) {
	s := edited(graphtest.Sample(t), func(r graph.Record) graph.Record {
		if a, ok := r.(graph.Actor); ok && a.ID == "A04" {
			a.Consent = "belum"
			return a
		} else if ok && a.ID == "A17" {
			a.Consent = "ditarik"
			return a
		}
		return r
	}, graph.Consent{ID: "C1", Actor: "A05", Date: "2026-01-05", Purposes: "pencatatan"})
	source := SourceOf(input(s))
	if source.Whole.N() != 46 || source.Shown.N() != 43 || source.Hidden != 3 || source.Clients != 5 {
		t.Errorf("whole %d, shown %d, hidden %d, clients %d", source.Whole.N(), source.Shown.N(), source.Hidden, source.Clients)
	}
	for _, id := range []graph.ID{"A04", "A05", "A17"} {
		if _, ok := source.label(id); ok {
			t.Errorf("%s is shown", id)
		}
	}
	pdf, _ := write(t, input(s))
	if text := textOf(t, pdf); strings.Contains(text, "Tokoh Masyarakat") {
		t.Error("a party that withdrew is shown")
	}
}

func TestConsentEnds(t *testing.T) {
	s := edited(graphtest.Sample(t), func(r graph.Record) graph.Record { return r },
		graph.Consent{ID: "C1", Actor: "A04", Date: "2026-01-05", Purposes: "laporan_tersamar", ValidUntil: "2026-11-19"},
		graph.Consent{ID: "C2", Actor: "A05", Date: "2026-01-05", Purposes: "laporan_tersamar", ValidUntil: "2026-11-20"},
		graph.Consent{ID: "C3", Actor: "A06", Date: "2026-11-21", Purposes: "laporan_tersamar"})
	source := SourceOf(input(s))
	for id, want := range map[graph.ID]bool{"A04": false, "A05": true, "A06": false} {
		if source.isShown(id) != want {
			t.Errorf("%s is shown: %v", id, !want)
		}
	}
}

func TestFewPeopleAreNotCountedOut(t *testing.T) {
	s := SourceOf(input(graphtest.Sample(t)))
	for n, want := range map[int]string{0: "0", 1: "<5", 4: "<5", 5: "5", 12: "12"} {
		if got := s.few(n); got != want {
			t.Errorf("%d people are written %q", n, got)
		}
	}
	for _, b := range s.ppksBlocks() {
		if table, ok := b.(paper.Table); ok {
			for _, row := range table.Rows {
				if row[1].Text != "<5" { // the sample has one or two of a kind
					t.Errorf("%s: %s", row[0].Text, row[1].Text)
				}
			}
		}
	}
}

// The table of connectors and the lists beneath it name neither persons nor who is not shown.
func TestConnectorsLeaveOutWhoIsNotShown(t *testing.T) {
	s := edited(graphtest.Sample(t), func(r graph.Record) graph.Record {
		if a, ok := r.(graph.Actor); ok && a.PublicLabel == "LKS" {
			a.Consent = "ditarik"
			return a
		}
		return r
	})
	source := SourceOf(input(s))
	if err := source.measure(context.Background(), All); err != nil {
		t.Fatal(err)
	}
	rows := 0
	for _, b := range source.connectorBlocks() {
		if table, ok := b.(paper.Table); ok {
			for rows = range table.Rows {
				if name := table.Rows[rows][0].Text; name == "LKS" || name == source.T("report.someone") {
					t.Errorf("%q is ranked", name)
				}
			}
		}
	}
	var lks graph.ID
	for _, a := range s.Actors {
		if a.PublicLabel == "LKS" {
			lks = a.ID
		}
	}
	if got := source.list([]graph.ID{"A17", "A04", lks, "A28"}); rows != connectors-1 || got != "1 pihak lain, 2 orang, 1 keluarga" {
		t.Errorf("%d rows; the list is %q", rows+1, got)
	}
}

// A named report names organisations, and only those persons whose consent covers it.
func TestNamedReport(t *testing.T) {
	s := edited(graphtest.Sample(t), func(r graph.Record) graph.Record { return r },
		graph.Consent{ID: "C1", Actor: "A17", Date: "2026-01-05", Purposes: "pencatatan;laporan_bernama"},
		graph.Consent{ID: "C2", Actor: "A18", Date: "2026-01-05", Purposes: "laporan_bernama", WithdrawnAt: "2026-03-01"})
	in := input(s)
	in.Privacy = Named
	_, html := write(t, in)
	text := string(html)
	for name, want := range map[string]bool{
		"Hj. Enok Saripah": true, "Ustaz Dadan Ruhimat": false, "Ratri Wulansari": false, "LKS Bina Sauyunan": true,
		"Keluarga K-01": false, "Lansia tinggal sendiri": false,
	} {
		if strings.Contains(text, name) != want {
			t.Errorf("%s: want %v", name, want)
		}
	}
}

// A person whose public label is the name appears by role, and the name is taken out of free text.
func TestLabelThatIsAName(t *testing.T) {
	s := edited(graphtest.Sample(t), func(r graph.Record) graph.Record {
		switch r := r.(type) {
		case graph.Actor:
			if r.ID == "A17" || r.ID == "A18" {
				r.PublicLabel = r.Name
			}
			return r
		case graph.Agreement:
			r.Title += " bersama hj. enok saripah untuk Keluarga K-05"
			return r
		}
		return r
	})
	pdf, html := write(t, input(s))
	both := textOf(t, pdf) + string(html)
	if strings.Contains(strings.ToLower(both), "enok") || strings.Contains(both, "K-05") {
		t.Error("a name stands in the report")
	}
	if !strings.Contains(both, "Tokoh masyarakat 2") {
		t.Error("two persons of one role are not told apart")
	}
}
