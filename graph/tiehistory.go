package graph

import (
	"cmp"
	"slices"
	"strconv"

	"jejaring/graph/locale"
)

// TieHistory is one change of a tie's level, strength or quality, with its evidence (SD-13).
type TieHistory struct {
	ID       ID
	Tie      ID     `name:"tie_id" need:"true" refers:"tie"`
	Date     Date   `need:"true"`
	Field    string `need:"true" of:"history-field"`
	Old      string `max:"20"`
	New      string `need:"true" max:"20"`
	Evidence string `max:"1000" long:"true" private:"true"`
	By       ID     `refers:"actor" extra:"true"`
}

// evidenceFrom is the level from which a step counts only with its evidence (domain 2.2).
const evidenceFrom = 4

// Level returns the level that the row sets; 0 for rows of other fields and for "not working together".
func (h TieHistory) Level() int {
	level, err := strconv.Atoi(h.New)
	if h.Field != "level" || err != nil {
		return 0
	}
	return level
}

// NeedsEvidence tells whether the row sets a level that is believed with evidence only.
func (h TieHistory) NeedsEvidence() bool { return h.Field == "level" && h.Level() >= evidenceFrom }

// Check asks for evidence from level 4 on and for one row per tie, field and day.
func (h TieHistory) Check(among Reader) []Finding {
	var found []Finding
	if h.Field == "level" {
		if n, err := strconv.Atoi(h.New); err != nil || n < -1 || n > 5 {
			found = append(found, Finding{Block, "new", locale.M("tie_history.no-such-level")})
		}
		if h.NeedsEvidence() && h.Evidence == "" {
			found = append(found, Finding{Block, "evidence", locale.M("tie_history.evidence-needed", "Level", h.Level())})
		}
		if old, err := strconv.Atoi(h.Old); err == nil && old >= 1 && h.Level() > old+1 {
			found = append(found, Finding{Warn, "new", locale.M("tie_history.step-skipped")})
		}
	}
	for _, other := range Referring[TieHistory](among, h.Tie) {
		if other.ID != h.ID && other.Field == h.Field && other.Date == h.Date {
			found = append(found, Finding{Block, "date", locale.M("tie_history.date-taken")})
			break
		}
	}
	return found
}

// LevelOn returns the tie's level on a day: that of its newest history row not after it, 0 for none. Without a history of
// levels the tie has had the one it has since its start.
func LevelOn(tie ID, day Date, among Reader) int {
	if rows := LevelsUntil(tie, day, among); len(rows) > 0 {
		return rows[len(rows)-1].Level()
	}
	if t, ok := Get[Tie](among, tie); ok && !HasLevels(tie, among) {
		return t.Level
	}
	return 0
}

// HasLevels tells whether the tie's level has a history.
func HasLevels(tie ID, among Reader) bool { return len(LevelsUntil(tie, endOfDays, among)) > 0 }

// NewestLevel returns the level of a tie after all rows of its history, also those of days to come; 0 without one.
func NewestLevel(tie ID, among Reader) int {
	if !HasLevels(tie, among) {
		return 0
	}
	return LevelOn(tie, endOfDays, among)
}

const endOfDays Date = "9999-12-31"

// LevelsUntil returns the rows of the tie's history that set its level up to a day, that day included, the oldest
// first.
func LevelsUntil(tie ID, day Date, among Reader) []TieHistory {
	var rows []TieHistory
	for _, h := range Referring[TieHistory](among, tie) {
		if h.Tie == tie && h.Field == "level" && h.Date <= day {
			rows = append(rows, h)
		}
	}
	slices.SortStableFunc(rows, func(a, b TieHistory) int { return cmp.Compare(a.Date, b.Date) })
	return rows
}
