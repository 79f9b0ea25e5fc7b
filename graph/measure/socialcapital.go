package measure

import (
	"context"
	"math"

	"jejaring/graph"
	"jejaring/graph/locale"
	"jejaring/graph/network"
)

var socialCapital = Measure{
	ID: "social-capital", Code: "M22", Theme: Groups, Unit: Count,
	Range: "0 … m", Formula: "−Σ p ln p / ln 3",
	Source: "Szreter & Woolcock 2004, Int. J. Epidemiology 33, 650–667; doi:10.1093/ije/dyh013; Putnam 2000, Bowling Alone, 22–24",
	Of:     socialCapitalOf,
}

// SocialCapital counts the links by what they join.
type SocialCapital struct {
	Bonding  int    `json:"bonding"`  // people and bodies of one kind
	Bridging int    `json:"bridging"` // different kinds on about the same level
	Linking  int    `json:"linking"`  // across levels of power, to authority or to a source of funds
	Balance  Number `json:"balance"`  // 0 all of one class, 1 the same of each; undefined without links
}

// socialCapitalOf puts each pair that knows each other into one of three classes: linking where one guides or
// oversees the other, or where they are two or more tiers apart and one of them is a government office or a donor;
// else bonding within a sector and bridging across sectors. With p the shares of the classes the balance is
//
//	−Σ p ln p / ln 3
//
// The rule is ours (domain 3.3), the classes are those of Szreter & Woolcock 2004. Time is O(m log m).
func socialCapitalOf(_ context.Context, s *network.Snapshot) (Result, error) {
	var found SocialCapital
	for i, classes := range capitalsOf(s) {
		for k, j := range s.Network(network.Know).Neighbours(i) {
			if int(j) > i {
				found.add(classes[k])
			}
		}
	}
	found.Balance = Number(balance(found.Bonding, found.Bridging, found.Linking))
	lacks := false
	sentence := said(s, network.Know, func() locale.Message {
		if lacks = oneSector(sectorsOf(s)) && found.Linking == 0; lacks {
			return lacking("sectors")
		}
		return found.sentence()
	})
	return Result{Numbers: found, Sentence: sentence, Lacks: lacks, Table: found.table(), Chart: found.chart()}, nil
}

func (c *SocialCapital) add(class capital) {
	switch class {
	case bonding:
		c.Bonding++
	case bridging:
		c.Bridging++
	default:
		c.Linking++
	}
}

func (c SocialCapital) share(count int) locale.Share {
	return locale.Share(float64(count) / float64(c.Bonding+c.Bridging+c.Linking))
}

func (c SocialCapital) sentence() locale.Message {
	return locale.M("measure.social-capital.sentence", "Bonding", c.share(c.Bonding), "Bridging", c.share(c.Bridging), "Linking", c.share(c.Linking))
}

// balance returns how evenly the counts are spread, from 0 to 1.
func balance(counts ...int) float64 {
	all, sum := 0, 0.0
	for _, count := range counts {
		all += count
	}
	if all == 0 {
		return math.NaN()
	}
	for _, count := range counts {
		if p := float64(count) / float64(all); p > 0 {
			sum -= p * math.Log(p)
		}
	}
	return sum / math.Log(float64(len(counts)))
}

func (c SocialCapital) rows() []Row {
	var rows []Row
	for k, count := range []int{c.Bonding, c.Bridging, c.Linking} {
		rows = append(rows, Row{Cells: []Cell{Say(capital(k).name()), X(count), X(float64(c.share(count)))}})
	}
	return rows
}

func (c SocialCapital) table() *Table {
	return &Table{
		Columns: []Column{column("social-capital", Count), column("pairs", Count), column("share", Share)},
		Rows:    c.rows(),
	}
}

func (c SocialCapital) chart() *Chart {
	chart := &Chart{Kind: Bars, Unit: Count, Series: []Series{{Name: locale.M("measure.column.pairs")}}}
	for k, count := range []int{c.Bonding, c.Bridging, c.Linking} {
		chart.Labels = append(chart.Labels, capital(k).name())
		chart.Series[0].Values = append(chart.Series[0].Values, float64(count))
	}
	return chart
}

// capital is a class of social capital.
type capital uint8

// The classes.
const (
	bonding capital = iota
	bridging
	linking
)

func (c capital) name() locale.Message {
	return locale.M("measure.social-capital." + [...]string{"bonding", "bridging", "linking"}[c])
}

// capitalsOf returns the class of every link of every actor, aligned with its neighbours in Know.
func capitalsOf(s *network.Snapshot) [][]capital {
	w := s.Network(network.Know)
	guided := map[[2]int32]bool{}
	for k, t := range s.Ties {
		if t.Quality != graph.Broken && (t.Type == "pembinaan" || t.Type == "pengawasan") {
			guided[s.Pair(k)] = true
		}
	}
	classes := make([][]capital, s.N())
	for i := range s.N() {
		for _, j := range w.Neighbours(i) {
			a, b := s.Actors[i], s.Actors[j]
			class := bridging
			switch {
			case guided[[2]int32{min(int32(i), j), max(int32(i), j)}] || reachesUp(a, b):
				class = linking
			case graph.SectorOf(a.Sector).Code == graph.SectorOf(b.Sector).Code:
				class = bonding
			}
			classes[i] = append(classes[i], class)
		}
	}
	return classes
}

// reachesUp tells whether two actors are two or more tiers apart and one of them has authority or funds to give.
func reachesUp(a, b graph.Actor) bool {
	apart := graph.TierOf(a.Tier).Rank - graph.TierOf(b.Tier).Rank
	has := func(sector string) bool { return a.Sector == sector || b.Sector == sector }
	return max(apart, -apart) >= 2 && (has("pemerintah") || has("donatur"))
}
