package kit

import (
	"testing"

	"jejaring/graph"
)

func TestTableSortsDaysByTheirTime(t *testing.T) {
	w := openTable(t, 4)
	for id, day := range map[graph.ID]graph.Date{"A0001": "2026-01-27", "A0002": "2025-12-28", "A0003": "2026-06-01"} {
		if err := w.o.OnCommit(id, w.o.Columns[len(w.o.Columns)-1].Field, day); err != nil {
			t.Fatal(err)
		}
	}
	w.SortBy("active_from")
	if got := first(w.Shown(), 4); got != "A0002 A0001 A0003 A0004" {
		t.Errorf("the oldest first, without a day last: %s", got)
	}
	w.SortBy("active_from")
	if got := first(w.Shown(), 4); got != "A0003 A0001 A0002 A0004" {
		t.Errorf("the newest first, without a day last: %s", got)
	}
}
