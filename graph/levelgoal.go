package graph

// LevelGoal is the level that a partnership is to reach, and by when.
type LevelGoal struct {
	ID    ID
	Tie   ID     `need:"true" refers:"tie"`
	Level int    `need:"true" min:"1" max:"5" default:"3"`
	Due   Date   `need:"true"`
	Note  string `max:"500" long:"true" private:"true"`
}

// Check has nothing to add to the field tags.
func (g LevelGoal) Check(Reader) []Finding { return nil }

// GoalOf returns the goal of a partnership, the one with the latest day where there are several.
func GoalOf(tie ID, among Reader) (goal LevelGoal, ok bool) {
	for _, g := range Referring[LevelGoal](among, tie) {
		if !ok || g.Due > goal.Due {
			goal, ok = g, true
		}
	}
	return goal, ok
}

// IsOverdue tells whether the day of the goal is past while the partnership stands below its level.
func (g LevelGoal) IsOverdue(level int, day Date) bool { return g.Due < day && level < g.Level }
