package view

import (
	"slices"
	"strings"
	"testing"

	"jejaring/app/kit"
	"jejaring/graph"
	"jejaring/graph/graphtest"
)

// TestAgreementsSayWhereTheyStand: what ends within the days of warning stands above, and each has the state of M37 (SD-79).
func TestAgreementsSayWhereTheyStand(t *testing.T) {
	d := lay(t, partnershipsView, ladderRoom, nil, sample(t)...)
	d.s.ShowSheet("agreement")
	d.wait()
	table := find(d, func(*kit.Table) bool { return true })
	if got, want := table.Shown(), []graph.ID{"G02", "G05", "G03", "G06", "G01", "G04"}; !slices.Equal(got, want) {
		t.Errorf("in the order %v, want %v", got, want)
	}
	var golden struct {
		Agreements map[graph.ID]struct{ Status string }
	}
	graphtest.SampleNumbers(t, "agreements", &golden)
	part := &tablePart{s: d.s, records: recordsOnTheDay(d.s)}
	life, parties := kit.TableColumn{}, kit.TableColumn{}
	lifeCycle(part, &life)
	agreedBy(part, &parties)
	for id, of := range golden.Agreements {
		state := strings.Replace(of.Status, "segera_30", "segera_60", 1) // the days say which
		if got, want := life.Text(id), d.s.T("measure.agreements.state."+state); len(got) < len(want) || got[:len(want)] != want {
			t.Errorf("%s is %q, want %q", id, got, want)
		}
	}
	if got := parties.Text("G02"); got != "Forum Warga RW, Lembaga Zakat" {
		t.Errorf("G02 is of %q", got)
	}
	d.picture("agreements")
}
