package view

import (
	"archive/zip"
	"encoding/csv"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"jejaring/app/command"
	"jejaring/app/kit"
	"jejaring/app/session"
	"jejaring/graph"
	"jejaring/graph/outward"
)

// lists lays the list of a kind, of the sample where no records are given.
func lists(t *testing.T, kind string, records ...graph.Record) (*desk, *tablePart) {
	if records == nil {
		records = sample(t)
	}
	d := lay(t, tableView, fyne.NewSize(958, 620), nil, records...)
	part := &tablePart{}
	d.s.Looks.Table.Kind = kind
	d.build(View{ID: tableView.ID, New: func(s *session.Session, h command.Host) (fyne.CanvasObject, func()) { return newTableOf(s, h, part) }}, fyne.NewSize(958, 620))
	return d, part
}

// Ctrl+C in a list of needs copies the chosen rows, or all that are shown, as a table with the heads of the columns.
func TestRowsAreCopiedAsATable(t *testing.T) {
	d, part := lists(t, "need")
	body := find(d, func(b fyne.Shortcutable) bool { return b.(fyne.CanvasObject).Size().Height > 300 })
	part.table.SortBy("title")
	body.TypedShortcut(&fyne.ShortcutCopy{})
	lines := strings.Split(strings.TrimSuffix(d.Clip, "\n"), "\n")
	covered, want := outward.Records(d.s.Document(), d.s.Day(), d.s.Language()), []string{}
	for _, id := range part.table.Shown() {
		if n, ok := graph.Get[graph.Need](covered, id); ok {
			want = append(want, n.Title)
		}
	}
	if len(want) == 0 || len(lines) != len(want)+1 || !strings.HasPrefix(lines[0], kit.FieldLabel(d.s.Language(), graph.KindFor[graph.Need](), graph.KindFor[graph.Need]().Field("title"))+"\t") {
		t.Fatalf("%d lines for %d needs, head %q", len(lines), len(want), lines[0])
	}
	for k, title := range want {
		if first, _, _ := strings.Cut(lines[k+1], "\t"); first != title {
			t.Errorf("line %d begins with %q, want %q", k+1, first, title)
		}
	}
	var one graph.ID
	for _, id := range part.table.Shown() {
		if _, ok := covered.Record(id); ok {
			one = id
		}
	}
	d.s.Select(one)
	d.drain()
	body.TypedShortcut(&fyne.ShortcutCopy{})
	if n := strings.Count(d.Clip, "\n"); n != 2 {
		t.Errorf("%d lines were copied for one need that is chosen, want its line and the heads", n)
	}
}

// No name of a client, and nothing private, is in what leaves by any list (PV-03, PV-04).
func TestNoClientLeavesByAList(t *testing.T) {
	for _, l := range listings {
		d, part := lists(t, l.kind)
		sheet, left := part.sheet(part.table.Shown())
		if got, want := len(sheet.Rows)+left, len(part.table.Shown()); got != want {
			t.Errorf("%s: %d rows leave or stay, of %d", l.kind, got, want)
		}
		for _, row := range sheet.Rows {
			for k, cell := range row {
				for _, a := range graph.All[graph.Actor](d.s.Document()) {
					if a.IsClient && len(a.Name) > 3 && a.Name != a.Label() && strings.Contains(cell.Text, a.Name) {
						t.Errorf("%s: column %s names a client: %q", l.kind, sheet.Columns[k].Title, cell.Text)
					}
				}
			}
		}
	}
}

// A list is saved as it is shown: its columns, its rows in their order, numbers as numbers.
func TestAListIsSaved(t *testing.T) {
	d, part := lists(t, "actor")
	part.table.SortBy("ties")
	sheet, _ := part.sheet(part.table.Shown())
	d.Path = filepath.Join(t.TempDir(), "daftar.csv")
	part.ways()[2].Do()
	d.wait()
	text, err := os.ReadFile(d.Path)
	if err != nil {
		t.Fatal(err)
	}
	r := csv.NewReader(strings.NewReader(strings.TrimPrefix(string(text), "\uFEFF")))
	r.Comma = ';'
	rows, err := r.ReadAll()
	if err != nil || len(rows) != len(sheet.Rows)+1 || len(rows) < 20 {
		t.Fatalf("%d rows, want %d: %v", len(rows), len(sheet.Rows)+1, err)
	}
	d.Path = filepath.Join(t.TempDir(), "daftar.xlsx")
	part.ways()[1].Do()
	d.wait()
	inside := worksheet(t, d.Path)
	if n := strings.Count(inside, "<row "); n != len(rows) {
		t.Errorf("the workbook has %d rows, want %d", n, len(rows))
	}
	const ties = 6 // its column, G
	for n, row := range sheet.Rows {
		figure := strconv.Itoa(int(row[ties].X))
		if rows[n+1][0] != row[0].Text || rows[n+1][ties] != figure {
			t.Errorf("row %d is %q, want %q with %s ties", n+1, rows[n+1], row[0].Text, figure)
		}
		cell := regexp.MustCompile(fmt.Sprintf(`<c r="G%d"[^>]*><v>%s</v>`, n+2, figure)).FindString(inside)
		if cell == "" || strings.Contains(cell, `t="s"`) || strings.Contains(cell, `t="inlineStr"`) {
			t.Errorf("cell G%d is %q, want the number %s", n+2, cell, figure)
		}
	}
}

// worksheet returns the first sheet of a workbook.
func worksheet(t *testing.T, path string) string {
	book, err := zip.OpenReader(path)
	if err != nil {
		t.Fatal(err)
	}
	defer book.Close()
	f, err := book.Open("xl/worksheets/sheet1.xml")
	if err != nil {
		t.Fatal(err)
	}
	text, err := io.ReadAll(f)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}
