package view

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"jejaring/app/kit"
	"jejaring/graph"
	"jejaring/graph/measure"
)

// agreementRanks are the states of agreements in the order in which they ask for something: what ends soon stands above.
var agreementRanks = []measure.AgreementState{
	measure.AgreementEnds30, measure.AgreementEndsSoon, measure.AgreementExpired, measure.AgreementDraft,
	measure.AgreementToCome, measure.AgreementInForce, measure.AgreementStopped,
}

// rankDays is more than the days between any two ends of agreements.
const rankDays = 1e6

// lifeCycle says where an agreement stands on the day, with the days that are left where it ends soon. It sorts what ends
// first above.
func lifeCycle(t *tablePart, c *kit.TableColumn) {
	c.Title = t.s.T("view.table.agreement.life")
	now := func(row graph.ID) (graph.Agreement, measure.AgreementState) {
		a, _ := graph.Get[graph.Agreement](t.among(), row)
		return a, measure.AgreementOn(a, t.s.Day(), t.s.Project().MouWarning())
	}
	c.Text = func(row graph.ID) string {
		a, state := now(row)
		if state == measure.AgreementEnds30 || state == measure.AgreementEndsSoon {
			soon := t.s.Language().Say(measure.AgreementEndsSoon.Words())
			return soon + " · " + t.s.T("view.ladder.left", "Count", a.End.Since(t.s.Day()))
		}
		return t.s.Language().Say(state.Words())
	}
	c.Value = func(row graph.ID) float64 {
		a, state := now(row)
		value := rankDays * float64(slices.Index(agreementRanks, state))
		if a.End == "" {
			return value + rankDays/2
		}
		return value + float64(a.End.Since(t.s.Day()))
	}
	c.Icon = func(row graph.ID) fyne.Resource {
		switch _, state := now(row); state {
		case measure.AgreementEnds30, measure.AgreementExpired:
			return kit.Icon("warning", kit.ColorBad)
		case measure.AgreementEndsSoon:
			return kit.Icon("warning", kit.ColorWarn)
		}
		return nil
	}
}

// agreedBy names the parties to an agreement; a client by its code.
func agreedBy(t *tablePart, c *kit.TableColumn) {
	c.Title = t.s.T("kind.party.plural")
	c.Text = func(row graph.ID) string {
		var names []string
		for _, p := range graph.Referring[graph.Party](t.among(), row) {
			names = append(names, graph.NameOf(p.Actor, t.among()))
		}
		return strings.Join(names, ", ")
	}
}
