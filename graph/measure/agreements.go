package measure

import (
	"context"
	"math"
	"slices"

	"jejaring/graph"
	"jejaring/graph/locale"
	"jejaring/graph/network"
)

var agreements = Measure{
	ID: "agreements", Code: "M37", Theme: Partners, Unit: Count,
	Warns: Answers,
	Of:    agreementsOf,
}

// Agreements are the agreements with their status, and how far they cover the firm partnerships.
type Agreements struct {
	Agreements map[graph.ID]AgreementStatus `json:"agreements"`
	Joint      AgreementCover               `json:"level4plus"` // of partnerships at collaboration or above
	Firm       AgreementCover               `json:"level3plus"` // at coordination or above
}

// AgreementStatus is one agreement on the snapshot's day.
type AgreementStatus struct {
	Status   AgreementState `json:"status"`
	DaysLeft Number         `json:"days_left"` // to its last day, negative after it; undefined without an end
	Parties  []graph.ID     `json:"parties"`   // in the order of their IDs
}

// AgreementCover is how many partnerships an agreement in force covers that both sides are parties to.
type AgreementCover struct {
	N         int        `json:"n"`
	Covered   int        `json:"covered"`
	Uncovered []graph.ID `json:"uncovered"` // ties, in the order of their IDs
}

// AgreementState is where an agreement stands on a day (domain 2.2).
type AgreementState string

// The states. EndsSoon lies within the project's days of warning, Ends30 within thirty days too.
const (
	AgreementDraft    AgreementState = "rancangan"
	AgreementToCome   AgreementState = "belum_mulai"
	AgreementInForce  AgreementState = "berlaku"
	AgreementEndsSoon AgreementState = "segera_60"
	AgreementEnds30   AgreementState = "segera_30"
	AgreementExpired  AgreementState = "kedaluwarsa"
	AgreementStopped  AgreementState = "dihentikan"
)

// agreementStates lists them in the order in which people see them.
var agreementStates = []AgreementState{
	AgreementDraft, AgreementToCome, AgreementInForce, AgreementEndsSoon, AgreementEnds30, AgreementExpired, AgreementStopped,
}

// Words says the state.
func (a AgreementState) Words() locale.Message {
	return locale.M("measure.agreements.state." + string(a))
}

// AgreementOn returns where an agreement stands on a day; it ends soon within warning days of its last one.
func AgreementOn(a graph.Agreement, day graph.Date, warning int) AgreementState {
	left := math.Inf(1)
	if a.End != "" {
		left = float64(a.End.Since(day))
	}
	switch {
	case a.State == "dihentikan":
		return AgreementStopped
	case !a.IsSigned(day):
		return AgreementDraft
	case left < 0:
		return AgreementExpired
	case !a.InForce(day):
		return AgreementToCome
	case left > float64(warning):
		return AgreementInForce
	case left <= 30:
		return AgreementEnds30
	}
	return AgreementEndsSoon
}

// AgreementsBetween returns the agreements in force on the snapshot's day that both actors are parties to, in the
// order of their IDs.
func AgreementsBetween(s *network.Snapshot, a, b graph.ID) []graph.Agreement {
	return slices.DeleteFunc(agreementsOfPair(s, a, b), func(x graph.Agreement) bool { return !x.InForce(s.Day) })
}

// partiesOf returns the parties of an agreement in the order of their IDs, each once.
func partiesOf(s *network.Snapshot, agreement graph.ID) []graph.ID {
	parties := []graph.ID{}
	for _, p := range graph.Referring[graph.Party](s, agreement) {
		parties = append(parties, p.Actor)
	}
	slices.Sort(parties)
	return slices.Compact(parties)
}

// agreementsOf looks at every agreement, whatever the lens, and at the partnerships that the lens lets through.
// Time is linear in both.
func agreementsOf(_ context.Context, s *network.Snapshot) (Result, error) {
	found := Agreements{
		Agreements: map[graph.ID]AgreementStatus{},
		Joint:      AgreementCover{Uncovered: []graph.ID{}}, Firm: AgreementCover{Uncovered: []graph.ID{}},
	}
	all := graph.All[graph.Agreement](s)
	for _, a := range all {
		left := Number(math.NaN())
		if a.End != "" {
			left = Number(a.End.Since(s.Day))
		}
		found.Agreements[a.ID] = AgreementStatus{AgreementOn(a, s.Day, s.Project.MouWarning()), left, partiesOf(s, a.ID)}
	}
	var uncovered []graph.Tie
	for _, p := range s.Partnerships(s.Day) {
		between := len(AgreementsBetween(s, p.From, p.To))
		if p.Level >= graph.Coordination {
			found.Firm.add(p.ID, between)
		}
		if p.Level >= graph.Collaboration {
			found.Joint.add(p.ID, between)
			if between == 0 {
				uncovered = append(uncovered, p.Tie)
			}
		}
	}
	if len(all) == 0 && found.Joint.N == 0 {
		return lacks(found, "agreements"), nil
	}
	return Result{Numbers: found, Sentence: found.sentence(s), Table: found.table(s, all, uncovered), Chart: found.chart()}, nil
}

// add counts a partnership with so many agreements between its two.
func (c *AgreementCover) add(tie graph.ID, agreements int) {
	c.N++
	if agreements > 0 {
		c.Covered++
		return
	}
	c.Uncovered = append(c.Uncovered, tie)
}

// count returns how many agreements are in one of the states.
func (a Agreements) count(states ...AgreementState) int {
	n := 0
	for _, status := range a.Agreements {
		if slices.Contains(states, status.Status) {
			n++
		}
	}
	return n
}

func (a Agreements) sentence(s *network.Snapshot) locale.Message {
	soon := a.count(AgreementEnds30, AgreementEndsSoon)
	parts := []locale.Phrase{locale.M("measure.agreements.none-in-force")}
	if n := soon + a.count(AgreementInForce); n > 0 {
		parts[0] = locale.M("measure.agreements.in-force", "Count", n)
	}
	if soon > 0 {
		parts = append(parts, locale.M("measure.agreements.soon", "Count", soon, "Days", locale.Whole(s.Project.MouWarning())))
	}
	if n := a.count(AgreementExpired); n > 0 {
		parts = append(parts, locale.M("measure.agreements.expired", "Count", n))
	}
	if n := len(a.Joint.Uncovered); n > 0 {
		parts = append(parts, locale.M("measure.agreements.uncovered", "Count", n))
	}
	return locale.M("measure.agreements.sentence", "Parts", locale.List{Parts: parts, Mark: "; "})
}

// table lists the agreements, those that end first at the top, and the partnerships that have none.
func (a Agreements) table(s *network.Snapshot, all []graph.Agreement, uncovered []graph.Tie) *Table {
	t := &Table{Columns: []Column{
		column("agreement", Count), column("agreement-parties", Count), column("status", Count), column("last-day", Count), column("days-left", Count),
	}}
	slices.SortStableFunc(all, func(x, y graph.Agreement) int { return x.End.Compare(y.End) })
	for _, agreement := range all {
		status := a.Agreements[agreement.ID]
		t.Rows = append(t.Rows, Row{
			Record: agreement.ID, Client: isClient(s, status.Parties...),
			Cells: []Cell{
				Name(agreement.Title), Say(labelsOf(s, status.Parties)), Say(status.Status.Words()), Say(locale.ShortDay(agreement.End)), X(status.DaysLeft),
			},
		})
	}
	for _, tie := range uncovered {
		t.Rows = append(t.Rows, Row{
			Record: tie.ID, Client: isClient(s, tie.From, tie.To),
			Cells: []Cell{
				Say(levelName(tie.Level)), Say(labelsOf(s, []graph.ID{tie.From, tie.To})), Say(locale.M("measure.agreements.state.none")),
				Name("—"), X(math.NaN()),
			},
		})
	}
	return t
}

// chart shows how many agreements are in which state.
func (a Agreements) chart() *Chart {
	c := &Chart{Kind: Bars, Unit: Count, Series: []Series{{Name: locale.M("measure.agreements.name")}}}
	for _, state := range agreementStates {
		c.Labels = append(c.Labels, state.Words())
		c.Series[0].Values = append(c.Series[0].Values, float64(a.count(state)))
	}
	return c
}
