package graph

import (
	"cmp"
	"slices"

	"jejaring/graph/locale"
)

// LevelView is at which level one side of a partnership sees it. Both sides may see it otherwise than it is recorded, and
// than each other: that is something to talk about. Few partnerships have one, so that it is a record of its own.
type LevelView struct {
	ID    ID
	Tie   ID     `need:"true" refers:"tie"`
	Actor ID     `need:"true" refers:"actor"` // whose view it is: one of the two ends
	Level int    `need:"true" min:"-1" max:"5"`
	Date  Date   `need:"true"`
	Note  string `max:"500" long:"true" private:"true"`
}

// Check doubts the view of who is no side of the partnership, and a level that is none.
func (v LevelView) Check(among Reader) []Finding {
	var found []Finding
	if t, ok := Get[Tie](among, v.Tie); ok && v.Actor != t.From && v.Actor != t.To {
		found = append(found, Finding{Warn, "actor", locale.M("level_view.no-side")})
	}
	if !slices.Contains(Levels, v.Level) {
		found = append(found, Finding{Block, "level", locale.M("tie_history.no-such-level")})
	}
	return found
}

// ViewsOn returns the newest view of each side of a partnership until a day, that day included, in the order of the
// sides' IDs. Who is no side has none.
func ViewsOn(t Tie, day Date, among Reader) []LevelView {
	newest := map[ID]LevelView{}
	for _, v := range Referring[LevelView](among, t.ID) {
		if (v.Actor == t.From || v.Actor == t.To) && v.Date <= day && v.Date >= newest[v.Actor].Date {
			newest[v.Actor] = v
		}
	}
	var views []LevelView
	for _, v := range newest {
		views = append(views, v)
	}
	slices.SortFunc(views, func(a, b LevelView) int { return cmp.Compare(a.Actor, b.Actor) })
	return views
}

// Disputed tells whether some side sees a partnership at another level than the one at which it stands.
func Disputed(views []LevelView, level int) bool {
	return slices.ContainsFunc(views, func(v LevelView) bool { return v.Level != level })
}
