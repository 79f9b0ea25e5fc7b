package network

import (
	"cmp"
	"slices"
	"strconv"

	"jejaring/graph"
)

// histories are by tie the rows of its history, the oldest first.
type histories map[graph.ID][]graph.TieHistory

// historiesOf reads them. Time is linear in the rows but for sorting.
func historiesOf(records graph.Reader) histories {
	h := histories{}
	for _, row := range graph.All[graph.TieHistory](records) {
		h[row.Tie] = append(h[row.Tie], row)
	}
	for _, rows := range h {
		slices.SortStableFunc(rows, func(a, b graph.TieHistory) int { return cmp.Compare(a.Date, b.Date) })
	}
	return h
}

// tie returns the tie as it stood on a day. A partnership whose level has a history has that of the newest row until
// then, 0 before the first one. Strength and quality are what pastWord tells, else what the tie has.
func (h histories) tie(t graph.Tie, day graph.Date) graph.Tie {
	rows := h[t.ID]
	if len(rows) == 0 {
		return t
	}
	if t.Type == graph.Partnership {
		t.Level, _ = levelOn(rows, day, t)
	}
	if strength, err := strconv.Atoi(pastWord(rows, "strength", day)); err == nil && strength >= 1 && strength <= 5 {
		t.Strength = strength
	}
	if quality := pastWord(rows, "quality", day); graph.HasChoice("quality", quality, nil) {
		t.Quality = quality
	}
	return t
}

// tells whether strength or quality of the tie has a history.
func (h histories) tells(tie graph.ID) bool {
	return slices.ContainsFunc(h[tie], func(row graph.TieHistory) bool { return row.Field != "level" })
}

// levelOn returns the level of the tie on a day and the day on which it came to it, "" where nothing says so. Without a
// history of levels the tie has had the one it has since its start.
func levelOn(rows []graph.TieHistory, day graph.Date, t graph.Tie) (level int, since graph.Date) {
	known := false
	for _, row := range rows {
		if row.Field != "level" {
			continue
		}
		known = true
		if row.Date <= day && row.Level() != level {
			level, since = row.Level(), row.Date
		}
	}
	if !known {
		return t.Level, t.Start
	}
	return level, since
}

// pastWord returns what a field held on a day that a later row of it follows: what the newest row until then made it,
// before the first row what that one had instead. Where no row follows it is empty: the tie itself says what it holds,
// as it may have been corrected since.
func pastWord(rows []graph.TieHistory, field string, day graph.Date) string {
	word := ""
	for _, row := range rows {
		switch {
		case row.Field != field:
		case row.Date <= day:
			word = row.New
		default:
			return cmp.Or(word, row.Old)
		}
	}
	return ""
}
