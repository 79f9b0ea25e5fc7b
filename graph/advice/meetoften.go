package advice

import (
	"cmp"
	"context"
	"slices"

	"jejaring/graph"
	"jejaring/graph/locale"
	"jejaring/graph/network"
)

var meetOften = Rule{ID: "R19", Seed: "SD-16", Of: meetingOften}

// often is the number of meetings from which two parties know each other well enough to have a tie.
const often = 3

// meetingOften gives a card for each two parties, neither a client, that came to three or more of the same
// meetings up to the day and have no tie. Time is linear in the pairs of those who came together.
func meetingOften(ctx context.Context, s *network.Snapshot) ([]Card, error) {
	together, err := meetingsTogether(ctx, s)
	if err != nil {
		return nil, err
	}
	for k := range s.Ties {
		delete(together, s.Pair(k))
	}
	type pair struct {
		a, b graph.ID
		days []graph.Date
	}
	var pairs []pair
	for ends, days := range together {
		if len(days) >= often {
			pairs = append(pairs, pair{s.Actors[ends[0]].ID, s.Actors[ends[1]].ID, days})
		}
	}
	slices.SortFunc(pairs, func(p, q pair) int {
		return cmp.Or(cmp.Compare(len(q.days), len(p.days)), cmp.Compare(p.a, q.a), cmp.Compare(p.b, q.b))
	})
	var cards []Card
	for _, p := range pairs {
		a, b := label(s, p.a), label(s, p.b)
		days := make([]locale.Phrase, len(p.days))
		for k, day := range p.days {
			days[k] = locale.Day(day)
		}
		cards = append(cards, Card{
			Subject: subject(p.a, p.b), Severity: Useful, Since: p.days[0],
			Title:  locale.M("advice.R19.title", "A", a, "B", b),
			Reason: locale.M("advice.R19.reason", "A", a, "B", b, "Count", len(p.days)),
			Why:    why(locale.M("advice.R19.why", "Days", locale.List{Parts: days, Mark: ", "})),
			Opens:  p.a, Lights: []graph.ID{p.a, p.b},
			Action: graph.Action{WorkMode: "penciptaan_jaringan"},
			Key:    []any{p.a, p.b, len(p.days)},
		})
	}
	return cards, nil
}

// meetingsTogether returns, of every two actors that are no clients, the days of the meetings to which both came.
func meetingsTogether(ctx context.Context, s *network.Snapshot) (map[[2]int32][]graph.Date, error) {
	meetings := graph.All[graph.Meeting](s)
	slices.SortStableFunc(meetings, func(a, b graph.Meeting) int { return cmp.Compare(a.Date, b.Date) })
	together := map[[2]int32][]graph.Date{}
	for _, m := range meetings {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		if m.Date > s.Day {
			continue
		}
		var came []int32
		for _, a := range graph.Referring[graph.Attendance](s, m.ID) {
			if i, ok := s.Index(a.Actor); ok && !s.Actors[i].IsClient {
				came = append(came, int32(i))
			}
		}
		slices.Sort(came)
		came = slices.Compact(came)
		for k, i := range came {
			for _, j := range came[k+1:] {
				together[[2]int32{i, j}] = append(together[[2]int32{i, j}], m.Date)
			}
		}
	}
	return together, nil
}
