package agenda

import (
	"jejaring/graph"
	"jejaring/graph/locale"
)

// series adds the days to come on which a series meets and no meeting is planned.
func (a *list) series() {
	for _, s := range graph.All[graph.Series](a) {
		taken := map[graph.Date]bool{}
		for _, m := range graph.Referring[graph.Meeting](a, s.ID) {
			taken[m.Date] = true
		}
		for day := s.Next(a, max(a.now, a.span.From.Add(-1))); day != "" && day <= a.span.To; day = s.Next(a, day) {
			if !taken[day] {
				a.add(Entry{Kind: Series, Day: day, Time: s.Time, ID: s.ID, Title: locale.Name(s.Name)})
			}
		}
	}
}

// goals adds the days by which partnerships are to reach a level.
func (a *list) goals() {
	for _, g := range graph.All[graph.LevelGoal](a) {
		level := graph.LevelOn(g.Tie, a.now, a)
		a.add(Entry{
			Kind: Goal, Day: g.Due, ID: g.Tie, Done: level >= g.Level, Late: g.IsOverdue(level, a.now),
			Title: locale.M("agenda.goal.title", "Name", locale.Name(graph.NameOf(g.Tie, a)), "Level", locale.Whole(g.Level)),
		})
	}
}
