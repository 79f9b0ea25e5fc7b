package measure

import (
	"cmp"
	"context"
	"math"
	"slices"

	"jejaring/graph"
	"jejaring/graph/locale"
	"jejaring/graph/network"
)

var trust = Measure{
	ID: "trust", Code: "M38", Theme: Partners, Unit: Share,
	Range: "0 … 1", Formula: "(x − 1) / 3",
	Source: "Varda, Chandra, Stern & Lurie 2008, J. Public Health Management and Practice 14, E1–E7",
	Warns:  Answers,
	Of:     trustOf,
}

// Trust is how actors rate each other. Received scores of fewer than three raters are for researchers only: nobody
// is shown what one partner said of another (PV-14).
type Trust struct {
	Trust     map[graph.ID]Number `json:"trust"` // received, mean over raters, 1 to 4
	Value     map[graph.ID]Number `json:"value"`
	Raters    map[graph.ID]int    `json:"raters"`
	TrustPart Number              `json:"network_trust_pct"` // of the highest possible, 0 to 100; undefined without ratings
	ValuePart Number              `json:"network_value_pct"`
	Dyads     int                 `json:"assessed_dyads"` // ordered pairs, each with its newest rating
}

// enoughRaters is the number of raters from which a mean hides what each of them said.
const enoughRaters = 3

// trustItems and valueItems are the items of a rating that make trust and value, with the IDs of their phrases.
var (
	trustItems = []ratingItem{
		{"assessment.reliability", func(a graph.Assessment) int { return a.Reliability }},
		{"assessment.mission", func(a graph.Assessment) int { return a.Mission }},
		{"assessment.openness", func(a graph.Assessment) int { return a.Openness }},
	}
	valueItems = []ratingItem{
		{"assessment.influence", func(a graph.Assessment) int { return a.Influence }},
		{"assessment.involvement", func(a graph.Assessment) int { return a.Involvement }},
		{"assessment.contribution", func(a graph.Assessment) int { return a.Contribution }},
	}
)

type ratingItem struct {
	id string
	of func(graph.Assessment) int // 0: not answered
}

// trustOf gives per rating the mean of the answered items, per actor the mean over its raters, and for the network
// the mean of (x − 1)/3 over all ratings, as a percentage. Of several ratings of one actor by another the newest up
// to the day counts, and both must be in the snapshot. Time is O(r log r) for r ratings.
// Source: the six items of the PARTNER tool, Varda et al. 2008; the percentage is ours.
func trustOf(_ context.Context, s *network.Snapshot) (Result, error) {
	ratings := ratingsOf(s)
	found := Trust{Trust: map[graph.ID]Number{}, Value: map[graph.ID]Number{}, Raters: map[graph.ID]int{}, Dyads: len(ratings)}
	for _, a := range ratings {
		found.Raters[a.Rated]++
	}
	found.TrustPart = received(ratings, trustItems, found.Trust)
	found.ValuePart = received(ratings, valueItems, found.Value)
	if len(ratings) == 0 {
		return lacks(found, "ratings"), nil
	}
	if raters(ratings) < enoughRaters {
		return Result{Numbers: found, Sentence: locale.M("measure.trust.sentence.few", "Count", len(ratings))}, nil
	}
	sentence := locale.M("measure.trust.sentence", "Trust", locale.Share(found.TrustPart/100),
		"Value", locale.Share(found.ValuePart/100), "Ratings", locale.M("measure.trust.ratings", "Count", found.Dyads))
	return Result{Numbers: found, Sentence: sentence, Table: found.table(s), Chart: itemsChart(ratings)}, nil
}

// ratingsOf returns the newest rating of each ordered pair, by rated actor and rater.
func ratingsOf(s *network.Snapshot) []graph.Assessment {
	all := slices.DeleteFunc(graph.All[graph.Assessment](s), func(a graph.Assessment) bool {
		_, rater := s.Index(a.Rater)
		_, rated := s.Index(a.Rated)
		return !rater || !rated || a.Rater == a.Rated || a.Date > s.Day
	})
	slices.SortStableFunc(all, func(a, b graph.Assessment) int {
		return cmp.Or(cmp.Compare(a.Rated, b.Rated), cmp.Compare(a.Rater, b.Rater), cmp.Compare(b.Date, a.Date))
	})
	return slices.CompactFunc(all, func(a, b graph.Assessment) bool { return a.Rated == b.Rated && a.Rater == b.Rater })
}

// raters counts who rated anybody.
func raters(ratings []graph.Assessment) int {
	seen := map[graph.ID]bool{}
	for _, a := range ratings {
		seen[a.Rater] = true
	}
	return len(seen)
}

// received puts the mean score of each rated actor into scores and returns the mean of all as a percentage.
func received(ratings []graph.Assessment, items []ratingItem, scores map[graph.ID]Number) Number {
	sum, count := map[graph.ID]float64{}, map[graph.ID]float64{}
	all, n := 0.0, 0.0
	for _, a := range ratings {
		x := score(a, items)
		if math.IsNaN(x) {
			continue
		}
		sum[a.Rated] += x
		count[a.Rated]++
		all, n = all+(x-1)/3, n+1
	}
	for id, x := range sum {
		scores[id] = Number(x / count[id])
	}
	return Number(100 * all / n)
}

// score returns the mean of the answered items, not a number where none is.
func score(a graph.Assessment, items []ratingItem) float64 {
	sum, n := 0, 0
	for _, item := range items {
		if x := item.of(a); x > 0 {
			sum, n = sum+x, n+1
		}
	}
	return float64(sum) / float64(n)
}

// table shows agencies that enough others rated, in the order of their IDs: it is no ranking.
func (t Trust) table(s *network.Snapshot) *Table {
	table := &Table{Columns: []Column{column("party", Count), column("raters", Count), column("trust", Index), column("value", Index)}}
	for i, a := range s.Actors {
		if t.Raters[a.ID] >= enoughRaters && a.IsAgency() && !a.IsClient {
			table.Rows = append(table.Rows, actorRow(s, i, X(t.Raters[a.ID]), X(t.Trust[a.ID]), X(t.Value[a.ID])))
		}
	}
	return table
}

// itemsChart shows the mean of each item over all ratings.
func itemsChart(ratings []graph.Assessment) *Chart {
	c := &Chart{Kind: Bars, Unit: Share, Series: []Series{{Name: locale.M("measure.trust.name")}}}
	for _, item := range slices.Concat(trustItems, valueItems) {
		mean := received(ratings, []ratingItem{item}, map[graph.ID]Number{})
		c.Labels = append(c.Labels, locale.M(item.id))
		c.Series[0].Values = append(c.Series[0].Values, float64(mean)/100)
	}
	return c
}
