package advice

import (
	"cmp"
	"context"
	"slices"

	"jejaring/graph"
	"jejaring/graph/locale"
	"jejaring/graph/measure"
	"jejaring/graph/network"
)

var (
	agreementEnding  = Rule{ID: "R07", Seed: "SD-79", Of: endingAgreements}
	withoutAgreement = Rule{ID: "R08", Seed: "SD-79, SD-51", Of: partnershipsWithoutAgreement}
)

// endingAgreements gives a card for each agreement that ends within the project's days of warning, an urgent one
// within thirty days.
func endingAgreements(_ context.Context, s *network.Snapshot) ([]Card, error) {
	var cards []Card
	for _, a := range graph.All[graph.Agreement](s) {
		severity := Important
		switch measure.AgreementOn(a, s.Day, s.Project.MouWarning()) {
		case measure.AgreementEnds30:
			severity = Urgent
		case measure.AgreementEndsSoon:
		default:
			continue
		}
		var parties []graph.ID
		for _, p := range graph.Referring[graph.Party](s, a.ID) {
			parties = append(parties, p.Actor)
		}
		cards = append(cards, Card{
			Subject: subject(a.ID), Severity: severity, Since: a.End,
			Title:  locale.M("advice.R07.title", "Agreement", a.Title),
			Reason: locale.M("advice.R07.reason", "Day", locale.Day(a.End), "Count", a.End.Since(s.Day), "Parties", some(s, parties)),
			Why:    why(locale.M("advice.R07.why", "Today", locale.Day(s.Day), "Count", s.Project.MouWarning())),
			Opens:  a.ID, Lights: parties,
			Action: graph.Action{WorkMode: "penciptaan_jaringan", Due: a.End},
			Key:    []any{a.ID, int(severity)},
		})
	}
	return cards, nil
}

// partnershipsWithoutAgreement gives a card for each collaboration without an agreement in force, and for each
// partnership from cooperation upwards whose agreement has expired and was not replaced. A confederation has merged
// and needs none.
func partnershipsWithoutAgreement(_ context.Context, s *network.Snapshot) ([]Card, error) {
	expired := expiredAgreements(s)
	var cards []Card
	for _, p := range s.Partnerships(s.Day) {
		old, had := expired[pairOf(p.From, p.To)]
		if p.Level != graph.Collaboration && !(had && p.Level >= graph.Cooperation) || len(measure.AgreementsBetween(s, p.From, p.To)) > 0 {
			continue
		}
		c := Card{
			Subject: subject(p.ID), Severity: Urgent, Since: p.Since,
			Title:  locale.M("advice.R08.title", "A", label(s, p.From), "B", label(s, p.To)),
			Reason: locale.M("advice.R08.reason", "Level", levelWords(p.Level)),
			Why:    why(locale.M("advice.R08.why.none")),
			Opens:  p.ID, Lights: []graph.ID{p.From, p.To},
			Action: graph.Action{WorkMode: "penciptaan_jaringan"},
			Key:    p.ID,
		}
		if had {
			c.Since = old.End
			c.Why = why(locale.M("advice.R08.why.expired", "Agreement", old.Title, "Day", locale.Day(old.End)))
		}
		cards = append(cards, c)
	}
	return cards, nil
}

// expiredAgreements returns of each two parties their agreement that has expired last.
func expiredAgreements(s *network.Snapshot) map[[2]graph.ID]graph.Agreement {
	of := map[[2]graph.ID]graph.Agreement{}
	for _, a := range graph.All[graph.Agreement](s) {
		if measure.AgreementOn(a, s.Day, 0) != measure.AgreementExpired {
			continue
		}
		parties := graph.Referring[graph.Party](s, a.ID)
		for k, p := range parties {
			for _, q := range parties[k+1:] {
				if pair := pairOf(p.Actor, q.Actor); of[pair].End <= a.End {
					of[pair] = a
				}
			}
		}
	}
	return of
}

func pairOf(a, b graph.ID) [2]graph.ID { return [2]graph.ID{min(a, b), max(a, b)} }

var promote = Rule{ID: "R10", Seed: "SD-80", Of: partnershipsToPromote}

// partnershipsToPromote gives a card for each partnership below confederation that has stood at its level for
// ninety days, and of whose next level no question was answered no.
func partnershipsToPromote(_ context.Context, s *network.Snapshot) ([]Card, error) {
	var cards []Card
	for _, p := range s.Partnerships(s.Day) {
		days := s.Day.Since(p.Since)
		if p.Level < graph.Communication || p.Level >= graph.Confederation || p.Since == "" || days < measure.SettledDays {
			continue
		}
		asked, refused := openQuestions(s, p.ID, p.Level+1)
		if refused {
			continue
		}
		next := levelWords(p.Level + 1)
		c := Card{
			Subject: subject(p.ID) + " " + levelCode(p.Level+1), Severity: Useful, Since: p.Since,
			Title:  locale.M("advice.R10.title", "A", label(s, p.From), "B", label(s, p.To), "Level", next),
			Reason: locale.M("advice.R10.reason.ready", "Level", levelWords(p.Level), "Count", days, "Next", next),
			Why:    why(locale.M("advice.R10.why", "Day", locale.Day(p.Since))),
			Opens:  p.ID, Lights: []graph.ID{p.From, p.To},
			Action: graph.Action{WorkMode: "penciptaan_jaringan"},
			Key:    p.ID,
		}
		if len(asked) > 0 {
			c.Reason = locale.M("advice.R10.reason", "Level", levelWords(p.Level), "Count", days, "Questions", locale.List{Parts: asked, Mark: " "})
		}
		cards = append(cards, c)
	}
	slices.SortStableFunc(cards, func(a, b Card) int { return cmp.Compare(a.Since, b.Since) })
	return cards, nil
}

// openQuestions returns the evidence questions of a level that were not answered yet, and whether one was answered
// no.
func openQuestions(s *network.Snapshot, tie graph.ID, level int) (open []locale.Phrase, refused bool) {
	answers := map[string]graph.Answer{}
	for _, e := range graph.Referring[graph.Evidence](s, tie) {
		answers[e.Question] = e.Answer
	}
	for _, question := range graph.LevelQuestions(level) {
		switch answers[question] {
		case graph.Unknown:
			open = append(open, locale.M(question))
		case graph.No:
			refused = true
		}
	}
	return open, refused
}
