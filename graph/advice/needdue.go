package advice

import (
	"context"

	"jejaring/graph/locale"
	"jejaring/graph/measure"
	"jejaring/graph/network"
)

var needDue = Rule{ID: "R03", Seed: "SD-26, SD-38", Of: needsDue}

// dueSoon is within how many days a need is due soon (domain 3.7).
const dueSoon = 45

// needsDue gives a card for each need that is met in part and whose date is near or past.
func needsDue(ctx context.Context, s *network.Snapshot) ([]Card, error) {
	needs, err := openNeeds(ctx, s)
	var cards []Card
	for _, n := range needs {
		if n.Class != measure.PartlyMet || n.Gap <= 0 || n.TargetDate == "" || n.TargetDate.Since(s.Day) > dueSoon {
			continue
		}
		variant := "soon"
		if n.TargetDate < s.Day {
			variant = "past"
		}
		c := n.card(Important)
		c.Since = n.TargetDate
		c.Title = locale.M("advice.R03.title", "Need", n.Title)
		c.Reason = locale.M("advice.R03.reason."+variant, "Share", locale.Share(n.Coverage), "Due", locale.Day(n.TargetDate),
			"Gap", locale.Quantity(n.Gap), "Unit", n.Unit)
		c.Why = why(n.amount(), locale.M("advice.R03.why", "Today", locale.Day(s.Day)), n.candidates())
		c.Action.Due = max(n.TargetDate, s.Day)
		cards = append(cards, c)
	}
	return cards, err
}
