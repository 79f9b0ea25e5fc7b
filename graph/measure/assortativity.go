package measure

import (
	"context"
	"math"
	"slices"

	"jejaring/graph"
	"jejaring/graph/kernel"
	"jejaring/graph/locale"
	"jejaring/graph/network"
)

var assortativity = Measure{
	ID: "assortativity", Code: "M20", Theme: Groups, Unit: Index,
	Range: "−1 … 1", Formula: "r = (Σ eᵢᵢ − Σ aᵢ²)/(1 − Σ aᵢ²)",
	Source: "Newman 2003, Phys. Rev. E 67, 026126; doi:10.1103/PhysRevE.67.026126",
	Of:     assortativityOf,
}

// Assortativity is whether like is linked to like, and which sectors are linked.
type Assortativity struct {
	Sector    Number         `json:"sector"` // each undefined where all ends of links are alike
	Degree    Number         `json:"degree"`
	Tier      Number         `json:"level"`
	Mixing    map[string]int `json:"mixing"`               // links by their two sectors, "lsm|warga", where there are any
	TriSector int            `json:"tri_sector_triangles"` // trios of a business, a government office and an NGO that all know each other
}

// assortativityOf gives, with e_gh the share of the ends of links that lead from sector g to sector h, and a_g that
// lead from g anywhere,
//
//	r = (Σ_g e_gg − Σ_g a_g²)/(1 − Σ_g a_g²)
//
// and for degrees and tiers the correlation of the two ends; from −1 or above to 1, like with like. igraph and
// networkx give the same. Time is O(m^1.5). Source: Newman 2003, Phys. Rev. E 67, 026126, equations 2 and 21.
func assortativityOf(ctx context.Context, s *network.Snapshot) (Result, error) {
	w, sectors := s.Network(network.Know), sectorsOf(s)
	tiers := make([]float64, s.N())
	for i, a := range s.Actors {
		tiers[i] = float64(graph.TierOf(a.Tier).Rank)
	}
	links := linksOf(w, sectors, len(graph.Sectors))
	found := Assortativity{
		Sector: Number(links.assortativity()), Degree: Number(likeness(w, degrees(w))), Tier: Number(likeness(w, tiers)),
		Mixing: links.named(),
	}
	trios, err := TriSectorTriangles(ctx, s)
	found.TriSector = trios
	sentence, lacks := bySector(s, sectors, found.sentence)
	table, chart := links.table(sectors)
	return Result{Numbers: found, Sentence: sentence, Lacks: lacks, Table: table, Chart: chart}, err
}

// TriSectorTriangles returns the number of trios of a business, a government office and an NGO that all know each
// other (SD-75). Time is O(m^1.5).
func TriSectorTriangles(ctx context.Context, s *network.Snapshot) (int, error) {
	sectors, count := sectorsOf(s), 0
	trio := []int{sectorPosition("dunia_usaha"), sectorPosition("pemerintah"), sectorPosition("lsm")}
	slices.Sort(trio)
	err := kernel.EachTriangle(ctx, s.Network(network.Know), func(i, j, k int32) {
		of := []int{sectors[i], sectors[j], sectors[k]}
		slices.Sort(of)
		if slices.Equal(of, trio) {
			count++
		}
	})
	return count, err
}

func (a Assortativity) sentence() locale.Message {
	if a.TriSector == 0 {
		return locale.M("measure.assortativity.sentence.none")
	}
	return locale.M("measure.assortativity.sentence", "Count", a.TriSector)
}

// assortativity returns r.
func (e ends) assortativity() float64 {
	all, within := 0, 0
	for g := range e {
		all, within = all+e.from(g), within+e[g][g]
	}
	chance := 0.0
	for g := range e {
		share := float64(e.from(g)) / float64(all)
		chance += share * share
	}
	return (float64(within)/float64(all) - chance) / (1 - chance)
}

// likeness returns the correlation of the values at the two ends of the links.
func likeness(w *network.Network, values []float64) float64 {
	sum := 0.0
	for i, x := range values {
		sum += float64(w.Degree(i)) * x
	}
	middle := sum / float64(w.Arcs())
	together, spread := 0.0, 0.0
	for i, x := range values {
		spread += float64(w.Degree(i)) * (x - middle) * (x - middle)
		for _, j := range w.Neighbours(i) {
			together += (x - middle) * (values[j] - middle)
		}
	}
	if spread == 0 {
		return math.NaN()
	}
	return together / spread
}

// named returns the links between sectors by their codes, in alphabetical order in each name.
func (e ends) named() map[string]int {
	mixing := map[string]int{}
	for g, a := range graph.Sectors {
		for h, b := range graph.Sectors {
			if count := e.pairs(g, h); count > 0 && a.Code <= b.Code {
				mixing[a.Code+"|"+b.Code] = count
			}
		}
	}
	return mixing
}

// table lists the pairs of sectors that have actors, and the chart shows them as a matrix, both with the share of
// the possible links that exist.
func (e ends) table(sectors []int) (*Table, *Chart) {
	actors := counted(sectors, len(e))
	t := &Table{Columns: []Column{column("sectors", Count), column("pairs", Count), column("of-possible", Share)}}
	c := &Chart{Kind: Heat, Unit: Share}
	for g := range graph.Sectors {
		if actors[g] == 0 {
			continue
		}
		c.Labels = append(c.Labels, sectorName(g))
		row := Series{Name: sectorName(g)}
		for h := range graph.Sectors {
			if actors[h] == 0 {
				continue
			}
			possible := actors[g] * actors[h]
			if g == h {
				possible = pairsOf(actors[g])
			}
			share := float64(e.pairs(g, h)) / float64(possible)
			row.Values = append(row.Values, share)
			if g <= h {
				name := locale.List{Parts: []locale.Phrase{sectorName(g), sectorName(h)}, Mark: " – "}
				t.Rows = append(t.Rows, Row{Cells: []Cell{Say(name), X(e.pairs(g, h)), X(share)}})
			}
		}
		c.Series = append(c.Series, row)
	}
	return t, c
}
