package view

import (
	"testing"

	"jejaring/app/command"
	"jejaring/app/kit"
	"jejaring/graph"
)

// SD-73: the list of proposals offers another one where it is empty and where it is not, and counts what each asks for.
func TestProposalsAreAddedFromTheirList(t *testing.T) {
	d := laySheet(t, "proposal", stagesRoom, nil, sample(t)...)
	d.wait()
	add := func() *kit.Button {
		return find(d, func(b *kit.Button) bool { return b.Label() == "Tambah proposal bantuan" })
	}
	add().Tapped(nil)
	d.wait()
	add()
	d.s.Select("N01", "N03", "N06")
	command.ByID("add-proposal").Run(d.s, &d.Host)
	d.wait()
	asked := 0
	for _, id := range tableOf(d).Shown() {
		asked += len(graph.Proposal{ID: id}.Asked(d.s.Document()))
	}
	if n := len(tableOf(d).Shown()); n != 2 || asked != 2 {
		t.Errorf("%d proposals are listed, which ask for %d needs; the one that is met is not asked for", n, asked)
	}
}
