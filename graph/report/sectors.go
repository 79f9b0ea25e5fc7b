package report

import (
	"slices"
	"strings"

	"jejaring/graph"
	"jejaring/graph/locale"
	"jejaring/graph/measure"
	"jejaring/graph/paper"
)

// focalShare says how many of the partnerships are with the institution that the residents built (SD-54); "" where the
// project has none, or it may not be named.
func (s *Source) focalShare(cards []measure.BoardCard) string {
	focal, ok := s.label(s.Project.FocalActor)
	if !ok {
		return ""
	}
	with := 0
	for _, c := range cards {
		if c.From == s.Project.FocalActor || c.To == s.Project.FocalActor {
			with++
		}
	}
	return s.T("report.partnerships.focal", "With", s.Language.Whole(with), "All", s.Language.Whole(len(cards)), "Focal", focal,
		"Share", s.Language.Percent(float64(with)/float64(len(cards))))
}

// government says which tiers of government the institution of the residents reaches, below and above, and which not yet
// (SD-68, R14).
func (s *Source) government() string {
	focal, ok := s.label(s.Project.FocalActor)
	if !ok {
		return ""
	}
	reached := measure.GovernmentReached(s.Whole)
	var has, lacks []string
	for _, tier := range []string{"rt", "rw", "kelurahan", "kecamatan"} {
		word := s.T("report.government.above")
		if tier != "kecamatan" {
			word = s.choice("tier", tier)
		}
		if len(reached[tier]) > 0 {
			has = append(has, word)
		} else {
			lacks = append(lacks, word)
		}
	}
	var said []string
	if len(has) > 0 {
		said = append(said, s.T("report.government.reached", "Focal", focal, "Tiers", strings.Join(has, ", ")))
	}
	if len(lacks) > 0 {
		said = append(said, s.T("report.government.lacks", "Tiers", strings.Join(lacks, ", ")))
	}
	return strings.Join(said, " ")
}

// sectorTable has a line for each sector: the economic, the social and the other support that it gives (SD-71, M43).
func (s *Source) sectorTable() paper.Table {
	t := paper.Table{Title: s.T("report.sectors.table"), Columns: []paper.Column{
		{Title: s.T("report.sectors.sector")},
		{Title: s.T("report.sectors.economic"), Right: true},
		{Title: s.T("report.sectors.social"), Right: true},
		{Title: s.T("report.sectors.other"), Right: true},
	}}
	mix := measure.SupportMixOf(s.Whole)
	for _, sector := range graph.Sectors {
		flows, all := mix.Sectors[sector.Code], 0
		for _, f := range flows {
			all += f.Ties
		}
		economic, social := flows["economic"].Ties, flows["social"].Ties
		t.Rows = append(t.Rows, paper.Cells(s.T("report.sector."+sector.Code), s.some(economic), s.some(social), s.some(all-economic-social)))
	}
	return t
}

// fundsTable sums what each donor gives in money, and how much of it is for livelihoods (SD-72); false where none does. The
// resources are those that may be shown.
func (s *Source) fundsTable(resources []graph.Resource) (paper.Table, bool) {
	t := paper.Table{Title: s.T("report.funds.table"), Columns: []paper.Column{
		{Title: s.T("report.resources.provider")}, {Title: s.T("report.funds.total"), Right: true}, {Title: s.T("report.funds.livelihood"), Right: true},
	}}
	var donors []graph.ID
	total, livelihood := map[graph.ID]float64{}, map[graph.ID]float64{}
	for _, r := range resources {
		provider, _ := graph.Get[graph.Actor](s.Shown, r.Provider)
		if provider.Sector != "donatur" || r.Kind != "dana" || !graph.IsMoney(r.Unit) {
			continue
		}
		if !slices.Contains(donors, r.Provider) {
			donors = append(donors, r.Provider)
		}
		total[r.Provider] += r.Quantity
		if r.Field == "ekonomi" {
			livelihood[r.Provider] += r.Quantity
		}
	}
	for _, id := range donors {
		name, _ := s.label(id)
		t.Rows = append(t.Rows, paper.Cells(name, s.rupiah(total[id]), s.rupiah(livelihood[id])))
	}
	return t, len(donors) > 0
}

func (s *Source) rupiah(amount float64) string {
	if amount == 0 {
		return "–"
	}
	return "Rp " + locale.Quantity(amount).In(s.Language)
}
