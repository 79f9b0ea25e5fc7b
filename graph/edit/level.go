package edit

import (
	"strconv"

	"jejaring/graph"
	"jejaring/graph/document"
)

// Claim is when a partnership came to a level, and what shows it.
type Claim struct {
	Day      graph.Date
	Evidence string // needed from level 4 on (domain 2.2)
}

// Step is the row of the history of a tie that leads from one level to another; before is 0 for none.
func Step(t graph.Tie, before, after int, c Claim) graph.TieHistory {
	h := graph.NewOf[graph.TieHistory]()
	h.Tie, h.Field, h.Date, h.New, h.Evidence = t.ID, "level", c.Day, strconv.Itoa(after), c.Evidence
	if before != 0 {
		h.Old = strconv.Itoa(before)
	}
	return h
}

// Level moves a partnership to another level on a day, with its evidence, and writes its history (SD-80). A second step of
// one day takes the place of the first. The tie itself has the newest level of its history, whatever the day. A partnership
// that had its level without a history begins one with it.
func Level(tx *document.Tx, t graph.Tie, level int, c Claim) {
	if t.Level != 0 && t.Start != "" && t.Start < c.Day && !graph.HasLevels(t.ID, tx) {
		if begin := Step(t, 0, t.Level, Claim{Day: t.Start}); !begin.NeedsEvidence() {
			tx.Put(begin)
		}
	}
	row := Step(t, graph.LevelOn(t.ID, c.Day, tx), level, c)
	for _, h := range graph.Referring[graph.TieHistory](tx, t.ID) {
		if h.Tie == t.ID && h.Field == "level" && h.Date == c.Day {
			row.ID, row.Old = h.ID, h.Old
		}
	}
	tx.Put(row)
	t.Level = graph.NewestLevel(t.ID, tx)
	tx.Put(t)
}

// Focal makes an actor the focal one: the project names it, and who was it before is a partner.
func Focal(tx *document.Tx, project graph.Project, a graph.Actor) {
	before, had := graph.Get[graph.Actor](tx, project.FocalActor)
	if had && before.ID != a.ID && before.Role == graph.RoleFocal {
		before.Role = "mitra"
		tx.Put(before)
	}
	a.Role = graph.RoleFocal
	project.FocalActor = a.ID
	tx.Put(a, project)
}
