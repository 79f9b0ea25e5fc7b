package measure

import (
	"cmp"
	"context"
	"slices"

	"jejaring/graph"
	"jejaring/graph/locale"
	"jejaring/graph/network"
)

var readiness = Measure{
	ID: "readiness", Code: "M36", Theme: Partners, Unit: Count,
	Range:  "0 … 5",
	Source: "Mattessich, Murray-Close & Monsey 2001, 59–61",
	Warns:  Answers,
	Of:     readinessOf,
}

// Readiness is what one partnership has of what a collaboration needs.
type Readiness struct {
	Pair      [2]graph.ID `json:"pair"` // as the tie has them: from, to
	Level     int         `json:"level"`
	DaysJoint int         `json:"days_at_4plus"` // days at collaboration or above so far, breaks left out (M35)
	Met       int         `json:"readiness"`     // conditions met, 0 to 5
	Flags     Conditions  `json:"flags"`
	Since     graph.Date  `json:"since"` // of the level; "" where nothing says so
}

// Conditions are the five conditions of a collaboration: what agreements in force between both sides say, that
// there is one, and that the level has stood for SettledDays.
type Conditions struct {
	Mission   bool `json:"misi"`
	Structure bool `json:"struktur"`
	Channels  bool `json:"saluran"`
	Agreement bool `json:"perjanjian"`
	Settled   bool `json:"durasi"`
}

// SettledDays is how long a level is to stand before it counts as settled (domain M36; our own rule of thumb).
const SettledDays = 90

// Missing returns the IDs of the phrases of the conditions that are not met, in their order.
func (c Conditions) Missing() []string {
	var ids []string
	for _, condition := range []struct {
		met bool
		id  string
	}{
		{c.Mission, "measure.readiness.mission"},
		{c.Structure, "measure.readiness.structure"},
		{c.Channels, "measure.readiness.channels"},
		{c.Agreement, "measure.readiness.agreement"},
		{c.Settled, "measure.readiness.settled"},
	} {
		if !condition.met {
			ids = append(ids, condition.id)
		}
	}
	return ids
}

// ReadinessOf returns the readiness of a partnership on the snapshot's day. Time is linear in the history of the
// tie and in the agreements of one of its sides.
func ReadinessOf(s *network.Snapshot, p network.Partnership) Readiness {
	r := Readiness{Pair: [2]graph.ID{p.From, p.To}, Level: p.Level, DaysJoint: daysJoint(s, p), Since: p.Since}
	for _, a := range AgreementsBetween(s, p.From, p.To) {
		r.Flags.Agreement = true
		r.Flags.Mission = r.Flags.Mission || a.Mission != ""
		r.Flags.Structure = r.Flags.Structure || a.Structure != ""
		r.Flags.Channels = r.Flags.Channels || a.Channels != ""
	}
	r.Flags.Settled = p.Since != "" && s.Day.Since(p.Since) >= SettledDays
	r.Met = 5 - len(r.Flags.Missing())
	return r
}

// daysJoint sums the days up to the snapshot's on which the partnership stood at collaboration or above. Without a
// history it has stood where it is since its start.
func daysJoint(s *network.Snapshot, p network.Partnership) int {
	rows := graph.LevelsUntil(p.ID, s.Day, s)
	if len(rows) == 0 {
		if p.Level < graph.Collaboration || p.Start == "" {
			return 0
		}
		return s.Day.Since(p.Start)
	}
	days := 0
	for k, h := range rows {
		until := s.Day
		if k+1 < len(rows) {
			until = rows[k+1].Date
		}
		if h.Level() >= graph.Collaboration {
			days += until.Since(h.Date)
		}
	}
	return days
}

// readinessOf looks at every partnership at coordination or above. Time is linear in those.
func readinessOf(_ context.Context, s *network.Snapshot) (Result, error) {
	found := map[graph.ID]Readiness{}
	standing := s.Partnerships(s.Day)
	firm := slices.DeleteFunc(slices.Clone(standing), func(p network.Partnership) bool { return p.Level < graph.Coordination })
	for _, p := range firm {
		found[p.ID] = ReadinessOf(s, p)
	}
	switch {
	case len(standing) == 0:
		return lacks(found, "partnerships"), nil
	case len(firm) == 0:
		return Result{Numbers: found, Sentence: locale.M("measure.readiness.sentence.none")}, nil
	}
	slices.SortStableFunc(firm, func(a, b network.Partnership) int {
		return cmp.Or(cmp.Compare(found[b.ID].Met, found[a.ID].Met), cmp.Compare(b.Level, a.Level))
	})
	return Result{Numbers: found, Sentence: readinessSentence(s, firm, found), Table: readinessTable(s, firm, found)}, nil
}

// readinessSentence counts who is ready and names who is nearest to it, no clients.
func readinessSentence(s *network.Snapshot, firm []network.Partnership, found map[graph.ID]Readiness) locale.Message {
	ready := 0
	for _, r := range found {
		if r.Met == 5 {
			ready++
		}
	}
	counts := locale.M("measure.readiness.sentence", "Count", len(firm), "Ready", locale.Whole(ready))
	if ready == 0 {
		counts = locale.M("measure.readiness.sentence.nobody", "Count", len(firm))
	}
	for _, p := range firm {
		if r := found[p.ID]; r.Met < 5 && r.Met > 0 && !isClient(s, p.From, p.To) {
			return locale.M("measure.readiness.sentence.nearest", "Counts", counts, "Pair", pairName(s, p.Tie),
				"Met", locale.Whole(r.Met), "Missing", missing(r))
		}
	}
	return counts
}

// missing says what a partnership lacks, "—" for nothing.
func missing(r Readiness) locale.Phrase {
	var parts []locale.Phrase
	for _, id := range r.Flags.Missing() {
		parts = append(parts, locale.M(id))
	}
	if len(parts) == 0 {
		return locale.Name("—")
	}
	return locale.List{Parts: parts, Mark: ", "}
}

func readinessTable(s *network.Snapshot, firm []network.Partnership, found map[graph.ID]Readiness) *Table {
	t := &Table{Columns: []Column{
		column("partnership", Count), column("ladder-level", Count), column("conditions-met", Count),
		column("conditions-missing", Count), column("days-joint", Count),
	}}
	for _, p := range firm {
		r := found[p.ID]
		t.Rows = append(t.Rows, Row{
			Record: p.ID, Client: isClient(s, p.From, p.To),
			Cells: []Cell{Say(pairName(s, p.Tie)), Say(levelName(p.Level)), X(r.Met), Say(missing(r)), X(r.DaysJoint)},
		})
	}
	return t
}
