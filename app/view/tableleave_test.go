package view

import (
	"fmt"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"jejaring/graph"
	"jejaring/graph/locale"
	"jejaring/graph/outward"
)

// Days leave as days, answers as words.
func TestDaysAndAnswersLeave(t *testing.T) {
	d, part := lists(t, "contact")
	sheet, _ := part.sheet(part.table.Shown())
	d.Path = filepath.Join(t.TempDir(), "kontak.xlsx")
	part.ways()[1].Do()
	d.wait()
	inside := worksheet(t, d.Path)
	covered, n := outward.Records(d.s.Document(), d.s.Day(), d.s.Language()), 0
	for _, id := range part.table.Shown() {
		c, ok := graph.Get[graph.Contact](covered, id)
		if !ok {
			continue
		}
		serial := c.Date.Since("1899-12-30") // as spreadsheets count days
		if cell := regexp.MustCompile(fmt.Sprintf(`<c r="A%d"[^>]*><v>%d</v>`, n+2, serial)).FindString(inside); cell == "" {
			t.Errorf("row %d does not hold %s as the number %d", n, c.Date, serial)
		}
		if got := sheet.Rows[n][0]; got.Text != d.s.Language().ShortDate(string(c.Date)) || got.Day != c.Date.Time() {
			t.Errorf("row %d holds %+v, want %s", n, got, c.Date)
		}
		if got, want := sheet.Rows[n][7].Text, map[graph.Answer]string{graph.Yes: "Ya", graph.No: "Tidak"}[c.NextDone]; got != want {
			t.Errorf("row %d says %q of what is done, want %q", n, got, want)
		}
		n++
	}
	if n == 0 {
		t.Fatal("no contact leaves")
	}
}

// What leaves a narrowed list is what is shown of it, and that is said.
func TestANarrowedListLeavesAsShown(t *testing.T) {
	d, part := lists(t, "contact")
	all := len(part.table.Shown())
	first := part.table.Words(part.table.Shown()[0], 1)
	part.table.SetFilter(first)
	some := len(part.table.Shown())
	if some == 0 || some == all {
		t.Fatalf("%d of %d rows pass", some, all)
	}
	part.copy()
	if n := strings.Count(d.Clip, "\n") - 1; n > some {
		t.Errorf("%d rows are copied, %d are shown", n, some)
	}
	words := part.shownWords()
	if said := d.s.Language().Say(d.Told[len(d.Told)-1]); words == "" || !strings.Contains(said, words) {
		t.Errorf("said is %q, without %q", said, words)
	}
	d.Path = filepath.Join(t.TempDir(), "kontak.csv")
	part.ways()[2].Do()
	d.wait()
	if !slices.ContainsFunc(d.Told, func(m locale.Message) bool { return m.ID == "view.table.out.left" }) {
		t.Errorf("the file leaves without a word: %v", d.Told)
	}
}
