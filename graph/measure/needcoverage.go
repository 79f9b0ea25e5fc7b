package measure

import (
	"context"
	"math"

	"jejaring/graph"
	"jejaring/graph/locale"
	"jejaring/graph/network"
)

var needCoverage = Measure{
	ID: "need-coverage", Code: "M27", Theme: Needs, Unit: Share,
	Range: "0 … 1", Formula: "c = Σ u·min(1, a/q) / Σ u",
	Warns: Answers,
	Of:    needCoverageOf,
}

// needCoverageOf returns the coverage of every need with its candidates:
//
//	c = min(1, Σ confirmed amounts / quantity)
//
// and its mean, weighted by urgency from 1 to 5. Cost is that of CoverageOf.
func needCoverageOf(ctx context.Context, s *network.Snapshot) (Result, error) {
	found, err := CoverageOf(ctx, s)
	if err != nil {
		return Result{}, err
	}
	if found.Total.Needs == 0 {
		return lacks(found, "needs"), nil
	}
	return Result{Numbers: found, Sentence: found.sentence(s), Table: found.table(s), Chart: found.chart(s)}, nil
}

// sentence names the needs without a confirmed provider; those of clients are counted.
func (c Coverage) sentence(s *network.Snapshot) locale.Message {
	without := locale.M("measure.need-coverage.all-have")
	if n := len(c.Total.None); n > 0 {
		without = locale.M("measure.need-coverage.without", "Count", n, "Which", needsNamed(s, c.Total.None))
	}
	met := locale.M("measure.need-coverage.met", "Count", c.Total.Fully, "Needs", locale.M("measure.need-coverage.needs", "Count", c.Total.Needs))
	if math.IsNaN(float64(c.Total.UrgencyWeighted)) {
		return locale.M("measure.need-coverage.sentence.unweighted", "Met", met, "Without", without)
	}
	return locale.M("measure.need-coverage.sentence", "Met", met, "Share", locale.Share(c.Total.UrgencyWeighted), "Without", without)
}

// table lists the needs, those of clients by their titles too: they are read by who works with them.
func (c Coverage) table(s *network.Snapshot) *Table {
	t := &Table{Columns: []Column{
		column("need", Count), column("urgency", Count), column("coverage", Share), column("with-offers", Share),
		column("missing", Count), column("class", Count), column("nearest-source", Count),
	}}
	for _, n := range needsOf(s) {
		found := c.Needs[n.ID]
		owner, _ := s.Index(n.Owner)
		t.Rows = append(t.Rows, Row{Record: n.ID, Client: s.Actors[owner].IsClient, Cells: []Cell{
			Name(n.Title), X(n.Urgency), X(found.Coverage), X(found.WithOffers), found.missing(n),
			Say(locale.M("need-class." + string(found.Class))), found.nearest(s),
		}})
	}
	return t
}

// missing says the gap in the need's unit, "—" where nothing is missing.
func (c NeedCoverage) missing(n graph.Need) Cell {
	if c.Gap == 0 {
		return Name("—")
	}
	return Say(locale.M("measure.need-coverage.missing", "Amount", locale.Quantity(c.Gap), "Unit", n.Unit))
}

// nearest names the best candidate of a need that is not met, clients aside.
func (c NeedCoverage) nearest(s *network.Snapshot) Cell {
	if c.Class == Met {
		return Name("—")
	}
	for _, candidate := range c.Ranked {
		i, _ := s.Index(candidate.Provider)
		r, _ := graph.Get[graph.Resource](s, candidate.Resource)
		switch a := s.Actors[i]; {
		case a.IsClient:
			continue
		case candidate.Steps < 0:
			return Say(locale.M("measure.need-coverage.unreachable", "Resource", r.Name, "Name", a.Label()))
		default:
			return Say(locale.M("measure.need-coverage.candidate", "Resource", r.Name, "Name", a.Label(), "Count", int(candidate.Steps)))
		}
	}
	return Name("—")
}

// chart shows how far each need is met, with and without what is offered.
func (c Coverage) chart(s *network.Snapshot) *Chart {
	chart := &Chart{Kind: Bars, Unit: Share, Series: []Series{
		{Name: locale.M("measure.column.coverage")}, {Name: locale.M("measure.column.with-offers")},
	}}
	for _, n := range needsOf(s) {
		chart.Labels = append(chart.Labels, locale.Name(n.Title))
		chart.Series[0].Values = append(chart.Series[0].Values, float64(c.Needs[n.ID].Coverage))
		chart.Series[1].Values = append(chart.Series[1].Values, float64(c.Needs[n.ID].WithOffers))
	}
	return chart
}
