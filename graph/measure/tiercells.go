package measure

import (
	"context"
	"encoding/json"
	"slices"
	"strings"

	"jejaring/graph"
	"jejaring/graph/locale"
	"jejaring/graph/network"
)

var tierCells = Measure{
	ID: "tier-cells", Code: "M48", Theme: Unreached, Unit: Count,
	Range: "0 … n",
	Of:    tierCellsOf,
}

// TierCells is how many actors there are of each sector at each tier, and where one would expect some and there are
// none. JSON has the cells and beside them "empty".
type TierCells struct {
	Cells map[string]int // actors by tier and sector, "rt|warga", where there are any
	Empty []string       // cells that are expected and empty; "lsm" where a sector is expected and nowhere
}

// MarshalJSON writes the cells and "empty" into one object.
func (c TierCells) MarshalJSON() ([]byte, error) {
	all := map[string]any{"empty": c.Empty}
	for cell, count := range c.Cells {
		all[cell] = count
	}
	return json.Marshal(all)
}

// expectedCells are those that a community's network usually has, and the sectors that it has anywhere. They are
// our own rule of thumb (domain 3.6), not science.
var expectedCells = []string{
	"rt|pemerintah", "rw|pemerintah", "kelurahan|pemerintah", "kecamatan|pemerintah", "kabkota|pemerintah",
	"rt|warga", "rw|warga", "lsm", "dunia_usaha", "donatur",
}

// tierCellsOf counts the actors, whether they are linked or not. Time is O(n).
func tierCellsOf(_ context.Context, s *network.Snapshot) (Result, error) {
	found := TierCells{Cells: map[string]int{}, Empty: []string{}}
	sectors := map[string]int{}
	for _, a := range s.Actors {
		sector := graph.SectorOf(a.Sector).Code
		found.Cells[graph.TierOf(a.Tier).Code+"|"+sector]++
		sectors[sector]++
	}
	for _, cell := range expectedCells {
		if found.Cells[cell]+sectors[cell] == 0 {
			found.Empty = append(found.Empty, cell)
		}
	}
	table, chart := found.table()
	return Result{
		Numbers: found, Sentence: found.sentence(s), Lacks: found.bare(s), Table: table, Chart: chart,
	}, nil
}

// bare tells whether all of several actors are in one cell, as where neither sector nor tier was filled in.
func (c TierCells) bare(s *network.Snapshot) bool { return s.N() > 1 && len(c.Cells) == 1 }

// sentence names what is missing, however small the network is.
func (c TierCells) sentence(s *network.Snapshot) locale.Message {
	switch {
	case s.N() == 0:
		return locale.M("measure.size.sentence.nobody")
	case c.bare(s):
		return lacking("cells")
	case len(c.Empty) == 0:
		return locale.M("measure.tier-cells.sentence.none")
	}
	var parts []locale.Phrase
	for _, sector := range graph.Sectors {
		var tiers []locale.Phrase
		for _, cell := range c.Empty {
			if tier, of, ok := strings.Cut(cell, "|"); ok && of == sector.Code {
				tiers = append(tiers, locale.M("tier."+tier))
			}
		}
		name := locale.M("sector." + sector.Code)
		if len(tiers) > 0 {
			parts = append(parts, locale.M("measure.tier-cells.cells", "Sector", name, "Tiers", locale.List{Parts: tiers, Mark: ", "}))
		}
		if slices.Contains(c.Empty, sector.Code) {
			parts = append(parts, locale.M("measure.tier-cells.anywhere", "Sector", name))
		}
	}
	return locale.M("measure.tier-cells.sentence", "Cells", locale.List{Parts: parts, Mark: "; "})
}

// table has a row per tier, the highest first, and a column per sector; the chart shows the same as a matrix.
func (c TierCells) table() (*Table, *Chart) {
	t := &Table{Columns: []Column{column("tier", Count)}}
	h := &Chart{Kind: Heat, Unit: Count}
	for g, sector := range graph.Sectors {
		t.Columns = append(t.Columns, Column{locale.M("sector." + sector.Code), Count})
		h.Labels = append(h.Labels, sectorName(g))
	}
	for k := len(graph.Tiers) - 1; k >= 0; k-- {
		tier := graph.Tiers[k]
		name := locale.M("tier." + tier.Code)
		cells, row := []Cell{Say(name)}, Series{Name: name}
		for _, sector := range graph.Sectors {
			count := c.Cells[tier.Code+"|"+sector.Code]
			cells = append(cells, X(count))
			row.Values = append(row.Values, float64(count))
		}
		t.Rows = append(t.Rows, Row{Cells: cells})
		h.Series = append(h.Series, row)
	}
	return t, h
}
