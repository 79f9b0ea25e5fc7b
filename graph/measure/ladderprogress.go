package measure

import (
	"context"
	"slices"

	"jejaring/graph"
	"jejaring/graph/locale"
	"jejaring/graph/network"
)

var ladderProgress = Measure{
	ID: "ladder-progress", Code: "M34", Theme: Partners, Unit: Count,
	Formula: "Σ (ℓ₁ − ℓ₀)",
	Source:  "Sheafor & Horejsi 2003; Frey, Lohmeier, Lee & Tollefson 2006, American J. Evaluation 27, 383–392",
	Warns:   Answers,
	Of:      ladderProgressOf,
}

// LadderProgress is what became of the partnerships between two days. Lists are in the order of their IDs.
type LadderProgress struct {
	From   graph.Date          `json:"from"`
	To     graph.Date          `json:"to"`
	Up     []graph.ID          `json:"up"`
	Down   []graph.ID          `json:"down"`
	Same   int                 `json:"same"`
	New    []graph.ID          `json:"new"`    // on the later day only
	Ended  []graph.ID          `json:"ended"`  // on the earlier day only
	Net    int                 `json:"net"`    // steps up less steps down, of those on both days
	Matrix map[int]map[int]int `json:"matrix"` // of those on both days: by level before, then by level after
	Months []Month             `json:"months"` // the oldest first
	Moves  []Move              `json:"-"`      // all partnerships that stand on either day
}

// Month is the ladder on one day of a monthly series.
type Month struct {
	Day graph.Date `json:"day"`
	Rungs
}

// Move is one partnership between two days; a level is 0 on a day on which it does not stand.
type Move struct {
	Tie           graph.Tie
	Before, After int
}

// mostMonths bounds the monthly series: ten years.
const mostMonths = 120

// LadderBetween compares the partnerships on two days; the monthly series goes back from the later day to the
// project's baseline, or to the earlier day where that is earlier. Time is linear in the partnerships, per month.
func LadderBetween(s *network.Snapshot, from, to graph.Date) LadderProgress {
	p := LadderProgress{
		From: from, To: to, Up: []graph.ID{}, Down: []graph.ID{}, New: []graph.ID{}, Ended: []graph.ID{},
		Matrix: map[int]map[int]int{}, Months: []Month{}, Moves: moves(s.Partnerships(from), s.Partnerships(to)),
	}
	for _, m := range p.Moves {
		p.add(m)
	}
	since := from
	if s.Project.Baseline != "" {
		since = min(since, s.Project.Baseline)
	}
	for k := range mostMonths {
		day := to.AddMonths(-k)
		if day == "" || day < since {
			break
		}
		p.Months = append(p.Months, Month{day, LadderOn(s, day)})
	}
	slices.Reverse(p.Months)
	return p
}

// moves joins what stands on two days, both in the order of their IDs.
func moves(before, after []network.Partnership) []Move {
	var all []Move
	for len(before)+len(after) > 0 {
		switch {
		case len(after) == 0 || len(before) > 0 && before[0].ID < after[0].ID:
			all = append(all, Move{before[0].Tie, before[0].Level, 0})
			before = before[1:]
		case len(before) == 0 || after[0].ID < before[0].ID:
			all = append(all, Move{after[0].Tie, 0, after[0].Level})
			after = after[1:]
		default:
			all = append(all, Move{after[0].Tie, before[0].Level, after[0].Level})
			before, after = before[1:], after[1:]
		}
	}
	return all
}

func (p *LadderProgress) add(m Move) {
	switch {
	case m.Before == 0:
		p.New = append(p.New, m.Tie.ID)
		return
	case m.After == 0:
		p.Ended = append(p.Ended, m.Tie.ID)
		return
	case m.After > m.Before:
		p.Up = append(p.Up, m.Tie.ID)
	case m.After < m.Before:
		p.Down = append(p.Down, m.Tie.ID)
	default:
		p.Same++
	}
	p.Net += m.After - m.Before
	if p.Matrix[m.Before] == nil {
		p.Matrix[m.Before] = map[int]int{}
	}
	p.Matrix[m.Before][m.After]++
}

// ladderProgressOf compares the ladder now with that of six months ago.
func ladderProgressOf(_ context.Context, s *network.Snapshot) (Result, error) {
	found := LadderBetween(s, s.Day.AddMonths(-6), s.Day)
	switch {
	case len(found.Moves) == 0:
		return lacks(found, "partnerships"), nil
	case s.Day == "":
		return lacks(found, "days"), nil
	}
	return Result{Numbers: found, Sentence: found.sentence(), Table: found.table(s), Chart: found.chart()}, nil
}

func (p LadderProgress) sentence() locale.Message {
	var parts []locale.Phrase
	for _, part := range []struct {
		id string
		n  int
	}{{"up", len(p.Up)}, {"down", len(p.Down)}, {"same", p.Same}, {"new", len(p.New)}, {"ended", len(p.Ended)}} {
		if part.n > 0 {
			parts = append(parts, locale.M("measure.ladder-progress."+part.id, "Count", part.n))
		}
	}
	return locale.M("measure.ladder-progress.sentence", "Day", locale.Day(p.From), "Parts", locale.List{Parts: parts, Mark: ", "})
}

// table lists the partnerships that moved.
func (p LadderProgress) table(s *network.Snapshot) *Table {
	t := &Table{Columns: []Column{
		column("partnership", Count),
		{locale.M("measure.column.level-on", "Day", locale.ShortDay(p.From)), Count},
		{locale.M("measure.column.level-on", "Day", locale.ShortDay(p.To)), Count},
		column("levels-changed", Count),
	}}
	for _, m := range p.Moves {
		if m.Before == m.After {
			continue
		}
		t.Rows = append(t.Rows, Row{
			Record: m.Tie.ID, Client: isClient(s, m.Tie.From, m.Tie.To),
			Cells: []Cell{Say(pairName(s, m.Tie)), levelCell(m.Before), levelCell(m.After), m.steps()},
		})
	}
	return t
}

// levelCell says a level, "—" for none.
func levelCell(level int) Cell {
	if level == 0 {
		return Name("—")
	}
	return Say(levelName(level))
}

func (m Move) steps() Cell {
	switch {
	case m.Before == 0:
		return Say(locale.M("measure.ladder-progress.is-new"))
	case m.After == 0:
		return Say(locale.M("measure.ladder-progress.is-ended"))
	}
	return X(m.After - m.Before)
}

// chart shows month by month how many are partners, and how many partnerships are at coordination or above.
func (p LadderProgress) chart() *Chart {
	partners := Series{Name: locale.M("measure.column.partner-agencies")}
	high := Series{Name: locale.M("measure.ladder-progress.high")}
	c := &Chart{Kind: Curve, Unit: Count}
	for _, m := range p.Months {
		c.Labels = append(c.Labels, locale.ShortDay(m.Day))
		partners.Values = append(partners.Values, float64(m.Partners))
		high.Values = append(high.Values, float64(m.High()))
	}
	c.Series = []Series{partners, high}
	return c
}
