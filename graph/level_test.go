package graph

import "testing"

func TestSuggestedLevel(t *testing.T) {
	answer := func(questions ...string) *Collection {
		records := []Record{partnership}
		for i, q := range questions {
			records = append(records, Evidence{ID: ID("E" + string(rune('a'+i))), Tie: "T1", Question: q, Answer: Yes})
		}
		return Collect(records...)
	}
	upTo := func(level int, less ...string) []string {
		var list []string
		for l := 1; l <= level; l++ {
			for _, q := range LevelQuestions(l) {
				if len(less) == 0 || q != less[0] {
					list = append(list, q)
				}
			}
		}
		return list
	}
	for _, c := range []struct {
		name      string
		questions []string
		want      int
	}{
		{"nothing answered", nil, 0},
		{"half of level 1", []string{"level.1.question.1"}, 0},
		{"all of level 1", upTo(1), 1},
		{"all of level 3", upTo(3), 3},
		{"all of level 5", upTo(5), 5},
		{"level 3 without a plan", upTo(3, "level.3.question.1"), 2},
		{"level 2 without programmes of their own", upTo(2, "level.2.question.2"), 1},
		{"level 3 without programmes of their own", upTo(3, "level.2.question.2"), 3},
		{"level 4 without identities of their own", upTo(4, "level.4.question.2"), 3},
		{"level 5 without identities of their own", upTo(5, "level.4.question.2"), 5},
		{"competition only", []string{"level.-1.question.1"}, 0},
	} {
		if got := SuggestedLevel("T1", answer(c.questions...)); got != c.want {
			t.Errorf("%s: level %d, want %d", c.name, got, c.want)
		}
	}
}

func TestLevelOn(t *testing.T) {
	row := func(id ID, day Date, field, to string) Record {
		return TieHistory{ID: id, Tie: "T1", Date: day, Field: field, New: to}
	}
	among := Collect(partnership, row("H1", "2026-01-05", "level", "1"), row("H2", "2026-06-01", "level", "3"),
		row("H3", "2026-07-01", "quality", "kuat"), row("H4", "2026-09-01", "level", "-1"), row("H5", "2026-10-01", "level", "0"))
	for day, want := range map[Date]int{"2026-01-04": 0, "2026-01-05": 1, "2026-05-31": 1, "2026-06-01": 3, "2026-08-31": 3, "2026-09-15": -1, "2026-12-01": 0} {
		if got := LevelOn("T1", day, among); got != want {
			t.Errorf("on %s the level is %d, want %d", day, got, want)
		}
	}
}

// A level that came without a history, as from a template or a list, holds as long as the tie; a history tells all there is.
func TestLevelWithoutAHistory(t *testing.T) {
	listed := partnership
	listed.Level = 2
	bare := Collect(listed)
	if LevelOn("T1", "2026-06-01", bare) != 2 || NewestLevel("T1", bare) != 0 || HasLevels("T1", bare) {
		t.Errorf("level %d, newest of the history %d", LevelOn("T1", "2026-06-01", bare), NewestLevel("T1", bare))
	}
	told := Collect(listed, TieHistory{ID: "H1", Tie: "T1", Date: "2026-07-01", Field: "level", New: "3"})
	if LevelOn("T1", "2026-06-01", told) != 0 || NewestLevel("T1", told) != 3 {
		t.Errorf("level %d before its history, newest %d", LevelOn("T1", "2026-06-01", told), NewestLevel("T1", told))
	}
	if LevelOn("T9", "2026-06-01", told) != 0 {
		t.Error("a tie that is not there has a level")
	}
}

func TestIDsThatWereMade(t *testing.T) {
	for id, want := range map[ID]bool{NewID(): true, "A01": false, "": false, "A-01-KELURAHAN-MEKARLARAS1": false} {
		if id.IsMade() != want {
			t.Errorf("%q was made: %v", id, id.IsMade())
		}
	}
}
