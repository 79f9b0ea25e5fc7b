package measure

import (
	"cmp"
	"slices"

	"jejaring/graph"
	"jejaring/graph/network"
)

// Board is the ladder with its partnerships on it, one column per level and one for what has ended (V05).
type Board struct {
	Columns  []BoardColumn // −1, 1 … 5, then Ended
	Unplaced int           // partnerships without a level
}

// BoardColumn is one step of the ladder. Its cards are those first that have stood there longest.
type BoardColumn struct {
	Level int // Ended for those that stand no more
	Cards []BoardCard
}

// EndedColumn is the level of the column for what has ended, where no partnership stands.
const EndedColumn = 0

// BoardCard is a partnership on the snapshot's day and what is to be told of it.
type BoardCard struct {
	network.Partnership
	Days      int            // at the level; −1 where nothing says since when, and of what has ended
	Readiness Readiness      // of those at coordination or above
	Agreement AgreementState // between both sides: in force, else expired or begun; "" for none that matters
	DaysLeft  int            // of the agreement, where it ends soon
	Lacks     bool           // it is a collaboration, and no agreement in force covers it
	Views     []graph.LevelView
	Goal      graph.LevelGoal // without an ID where there is none
	Late      bool            // the day of the goal is past
}

// IsFirm tells whether the conditions of a collaboration are counted.
func (c BoardCard) IsFirm() bool { return c.Level >= graph.Coordination }

// Disputed tells whether a side sees the partnership at another level.
func (c BoardCard) Disputed() bool { return graph.Disputed(c.Views, c.Level) }

// BoardOf sorts the partnerships of the snapshot's day into columns; field is that of service, "" for all. Time is
// linear in the partnerships, their histories and agreements.
func BoardOf(s *network.Snapshot, field string) Board {
	b := Board{Unplaced: s.Unplaced(s.Day)}
	for _, level := range append(slices.Clone(graph.Levels), EndedColumn) {
		b.Columns = append(b.Columns, BoardColumn{Level: level})
	}
	for _, p := range s.Partnerships(s.Day) {
		b.add(p.Level, cardOf(s, p), field)
	}
	for _, p := range s.Ended(s.Day) {
		b.add(EndedColumn, BoardCard{Partnership: p, Days: -1}, field)
	}
	for k := range b.Columns {
		slices.SortStableFunc(b.Columns[k].Cards, func(x, y BoardCard) int { return x.Since.Compare(y.Since) })
	}
	return b
}

func (b *Board) add(level int, c BoardCard, field string) {
	if field != "" && c.Field != field {
		return
	}
	for k := range b.Columns {
		if b.Columns[k].Level == level {
			b.Columns[k].Cards = append(b.Columns[k].Cards, c)
		}
	}
}

// Column returns the column of a level.
func (b Board) Column(level int) BoardColumn {
	k := slices.IndexFunc(b.Columns, func(c BoardColumn) bool { return c.Level == level })
	if k < 0 {
		return BoardColumn{Level: level}
	}
	return b.Columns[k]
}

// N counts the cards on the ladder, without those that have ended.
func (b Board) N() int {
	n := 0
	for _, c := range b.Columns {
		if c.Level != EndedColumn {
			n += len(c.Cards)
		}
	}
	return n
}

func cardOf(s *network.Snapshot, p network.Partnership) BoardCard {
	c := BoardCard{Partnership: p, Days: -1, Views: graph.ViewsOn(p.Tie, s.Day, s)}
	if p.Since != "" {
		c.Days = s.Day.Since(p.Since)
	}
	if c.IsFirm() {
		c.Readiness = ReadinessOf(s, p)
	}
	if goal, ok := graph.GoalOf(p.ID, s); ok {
		c.Goal, c.Late = goal, goal.IsOverdue(p.Level, s.Day)
	}
	c.agree(s)
	return c
}

// agree finds the agreement that the card tells of: the one in force that ends last, else an expired one of those who
// still cooperate (R08), else one that is begun.
func (c *BoardCard) agree(s *network.Snapshot) {
	best, found := graph.Agreement{}, false
	for _, a := range agreementsOfPair(s, c.From, c.To) {
		x, y := c.weight(s, a), c.weight(s, best)
		if x > 0 && (!found || cmp.Or(cmp.Compare(x, y), a.End.Compare(best.End)) > 0) {
			best, found = a, true
		}
	}
	c.Lacks = c.Level == graph.Collaboration && (!found || !best.InForce(s.Day))
	if !found {
		return
	}
	c.Agreement = AgreementOn(best, s.Day, s.Project.MouWarning())
	if best.End != "" {
		c.DaysLeft = best.End.Since(s.Day)
	}
}

// weight is how much an agreement matters on the card, 0 for not at all.
func (c *BoardCard) weight(s *network.Snapshot, a graph.Agreement) int {
	switch AgreementOn(a, s.Day, s.Project.MouWarning()) {
	case AgreementInForce, AgreementEndsSoon, AgreementEnds30:
		return 4
	case AgreementToCome:
		return 3
	case AgreementExpired:
		if c.Level >= graph.Cooperation {
			return 2
		}
	case AgreementDraft:
		return 1
	}
	return 0
}

// agreementsOfPair returns all agreements that both actors are parties to, in the order of their IDs.
func agreementsOfPair(s *network.Snapshot, a, b graph.ID) []graph.Agreement {
	var found []graph.Agreement
	for _, mine := range graph.Referring[graph.Party](s, a) {
		if agreement, ok := graph.Get[graph.Agreement](s, mine.Agreement); ok && slices.Contains(partiesOf(s, agreement.ID), b) {
			found = append(found, agreement)
		}
	}
	slices.SortFunc(found, func(x, y graph.Agreement) int { return cmp.Compare(x.ID, y.ID) })
	return slices.Compact(found)
}
