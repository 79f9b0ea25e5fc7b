//go:build !headless

package app

import (
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"jejaring/app/command"
	"jejaring/app/session"
	"jejaring/app/view"
	"jejaring/graph"
	"jejaring/graph/format"
	"jejaring/graph/locale"
)

// In a language in which every phrase of the catalogues stands between ⟦ and ⟧, no word on the screen stands bare,
// unless it is data, a day, a key or the name of the program.
func TestNoBareWords(t *testing.T) {
	d := sitDown(t, func(l *session.Likings) { l.Language = string(locale.Pseudo) })
	d.lookForBareWords("first start", nil)
	d.session.Show("new")
	d.turn()
	d.lookForBareWords("new", nil)
	d.run("open-sample")
	data := dataOf(d.session.Document())
	for _, v := range view.All {
		d.session.Show(v.ID)
		d.wait()
		d.lookForBareWords("view "+v.ID, data)
	}
	d.session.Show(session.ViewMap)
	for name, show := range d.situations() {
		show()
		d.wait()
		d.lookForBareWords(name, data)
		for len(d.win.Canvas().Overlays().List()) > 0 {
			d.win.Canvas().Overlays().Remove(d.win.Canvas().Overlays().Top())
		}
	}
}

// situations are panels, menus and messages, in no order.
func (d *desk) situations() map[string]func() {
	s := d.session
	all := map[string]func(){
		"actor":    func() { s.Select(d.actor("LKS").ID) },
		"client":   func() { s.Select(d.actor("K-01").ID) },
		"several":  func() { s.Select(d.actor("LKS").ID, d.actor("DKM").ID) },
		"history":  func() { d.run("history") },
		"backups":  func() { d.run("restore") },
		"measures": func() { d.run("show-measures") },
		"palette":  func() { d.run("commands") },
		"search":   func() { d.run("find") },
		"menu":     func() { d.showMenu(d.shell.rail.menu) },
		"opening": func() {
			d.pickInside(command.Pick{Title: locale.M("command.open.title"), Extensions: []string{".csv"}})
		},
		"saving": func() {
			d.pickInside(command.Pick{Title: locale.M("command.open.title"), Save: true, Name: "pihak.csv", Extensions: []string{".csv"}})
		},
		"folder":  func() { d.pickInside(command.Pick{Title: locale.M("command.open.title"), Folder: true}) },
		"filters": func() { d.shell.strip.showMore() },
		"deleted": func() { s.Select(d.actor("Warung").ID); d.run("delete") },
		"read": func() {
			draft, err := format.Read("../assets/sample")
			if err != nil {
				d.t.Fatal(err)
			}
			s.Review(draft)
			s.Show("import")
			d.turn()
			d.lookForBareWords("import", dataOf(s.Document()))
			s.Show(session.ViewMap)
		},
	}
	for _, t := range graph.All[graph.Tie](s.Document()) {
		all["tie "+t.Type] = func() { s.Select(t.ID) }
	}
	for _, f := range filters {
		all["filter "+f.field] = func() { d.shell.strip.choose(f, d.shell.strip.more) }
	}
	for _, id := range command.Menus {
		all["menu "+id] = func() { d.run("show-map"); d.showMenu(d.shell.rail.menu); d.press(s.T("menu." + id)) }
	}
	return all
}

// dataOf lists every text in the records, the longest first.
func dataOf(r graph.Reader) []string {
	var data []string
	for _, k := range graph.Kinds {
		for _, record := range r.Records(k) {
			v := reflect.ValueOf(record)
			for i := range v.NumField() {
				if v.Field(i).Kind() == reflect.String {
					data = append(data, strings.Split(v.Field(i).String(), ";")...)
					data = append(data, v.Field(i).String(), strings.ReplaceAll(v.Field(i).String(), ";", ", "))
				}
			}
		}
	}
	slices.SortFunc(data, func(a, b string) int { return len(b) - len(a) })
	return slices.Compact(data)
}

var (
	days  = regexp.MustCompile(`\d{1,2} (Jan|Feb|Mar|Apr|Mei|Jun|Jul|Agu|Sep|Okt|Nov|Des)[a-z]* \d{4}`)
	keys  = regexp.MustCompile(`((Ctrl|Alt|Shift)\+)*\b(Ctrl|Alt|Shift|F\d{1,2}|Home|Delete|Esc|Enter|Tab)\b(\+(\w|Shift\+\w|F4|[+−-]))?`)
	names = regexp.MustCompile(`Jejaring|RW 07|CSV|PNG|SVG|PDF|\(PS\)|\(PL\)|Indonesia|English|\.\w+|[\w-]+\.csv|/\S*`)
	words = regexp.MustCompile(`\pL{2,}`)
)

func (d *desk) lookForBareWords(where string, data []string) {
	d.t.Helper()
	for _, text := range joined(d.texts()) {
		bare := outside(text)
		if isLineOf(data, bare) {
			continue
		}
		if cut, ok := strings.CutSuffix(bare, "…"); ok && slices.ContainsFunc(data, func(v string) bool { return strings.HasPrefix(v, cut) }) {
			continue
		}
		bare = without(data, bare, 7, 1000)
		for _, known := range []*regexp.Regexp{days, keys, names} {
			bare = known.ReplaceAllString(bare, " ")
		}
		bare = without(data, bare, 2, 6)
		if words.MatchString(bare) {
			d.t.Errorf("%s: %q stands bare in %q", where, strings.TrimSpace(bare), text)
		}
	}
}

// joined puts the lines together again into which a phrase was broken where it is drawn line by line.
func joined(texts []string) []string {
	var whole []string
	open := false
	for _, text := range texts {
		if open {
			whole[len(whole)-1] += " " + text
		} else {
			whole = append(whole, text)
		}
		last := whole[len(whole)-1]
		open = strings.Count(last, "⟦") > strings.Count(last, "⟧") && !strings.HasSuffix(last, "…")
	}
	return whole
}

// isLineOf tells whether a text is a line of several words of some longer value, or its beginning with the rest cut off.
func isLineOf(data []string, text string) bool {
	text = strings.TrimSpace(strings.TrimSuffix(text, "…"))
	return text != "" && slices.ContainsFunc(data, func(v string) bool {
		return len(v) > len(text) && strings.Contains(" "+v+" ", " "+text) && (strings.Contains(text, " ") || strings.HasSuffix(v, " "+text) || strings.HasPrefix(v, text+" "))
	})
}

// without takes the values of some lengths out of a text: short ones are part of too many words to go first.
func without(data []string, text string, from, to int) string {
	for _, value := range data {
		if n := utf8.RuneCountInString(value); from <= n && n <= to {
			text = strings.ReplaceAll(text, value, " ")
		}
	}
	return text
}

// outside returns what stands outside ⟦ and ⟧; what is cut before its ⟧ ends there.
func outside(text string) string {
	var b strings.Builder
	depth := 0
	for _, r := range text {
		switch r {
		case '⟦':
			depth++
		case '⟧':
			depth = max(0, depth-1)
		default:
			if depth == 0 {
				b.WriteRune(r)
			}
		}
	}
	return b.String()
}
