package batch

import (
	"encoding/csv"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"jejaring/graph"
	"jejaring/graph/format"
	"jejaring/graph/locale"
)

// A kind is known by its ID, the name of its file and its words in both languages.
func TestKindsAreKnownByTheirWords(t *testing.T) {
	for _, kind := range graph.Kinds {
		words := []string{kind.ID, kind.File, strings.ToUpper(kind.File)}
		for _, l := range locale.All {
			if word := l.T("kind." + kind.ID); word != "Party" { // an ID goes before a word: that of the sides of agreements
				words = append(words, word)
			}
		}
		for _, word := range words {
			if got, ok := format.KindNamed(word); !ok || got != kind {
				t.Errorf("%q is taken for %v", word, got)
			}
		}
	}
	for word, id := range map[string]string{"kebutuhan": "need", "needs": "need", "Parties": "party", "ikatan": "tie", "rtl": "action", "mou": "agreement"} {
		if got, _ := format.KindNamed(word); got == nil || got.ID != id {
			t.Errorf("%q is taken for %v", word, got)
		}
	}
}

// With --full the CSV is the file that convert writes; without, it lacks the private columns.
func TestListWritesTheFilesOfConvert(t *testing.T) {
	sample := filepath.Join("..", "..", "assets", "sample")
	files, err := filepath.Glob(filepath.Join(sample, "*.csv"))
	if err != nil || len(files) == 0 {
		t.Fatal(err)
	}
	for _, file := range files {
		want, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		name := strings.TrimSuffix(filepath.Base(file), ".csv")
		if code, out, errs := run("list", sample, name, "--csv", "--full"); code != done || out != string(want) || errs != "" {
			t.Errorf("%s: code %d, stderr %q, it begins %.200s", name, code, errs, out)
		}
		kind, _ := format.KindNamed(name)
		_, out, _ := run("list", sample, name, "--csv")
		rows, err := csv.NewReader(strings.NewReader(out)).ReadAll()
		if err != nil {
			t.Fatal(name, err)
		}
		for _, column := range rows[0] {
			if f := kind.Field(column); f != nil && f.Private && column != "name" {
				t.Errorf("%s has the private column %s", name, column)
			}
		}
	}
}

// secret is a document with a client who consents, one who does not, and a party that withdrew.
func secret(t *testing.T) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "x.jejaring")
	if code, _, errs := run("convert", write(t, "pihak.csv", "id,nama\nA1,PKK\nA2,Toko Mundur\n"), path); code != done {
		t.Fatal(errs)
	}
	for _, call := range []string{
		"set|A2|consent=ditarik",
		"add|actor|id=K1|name=Budi Rahasia|role=klien|kind=perorangan|area=Gang Mawar|consent=tertulis|note=sakit|phone=0811|contact_person=Pak RT Hasan|ppks=PPKS05",
		"add|actor|id=klien-2|name=Siti Rahasia|role=klien|kind=perorangan",
		"add|need|id=N1|title=Kursi roda budi rahasia|owner=K1|field=kesehatan|kinds=barang|quantity=1|unit=buah|note=mendesak sekali",
		"add|need|id=perlu-2|title=Beras|owner=klien-2|field=pangan|kinds=barang|quantity=1|unit=kg",
		"add|resource|id=R1|name=Gudang|provider=A1|kind=barang|field=pangan",
		"add|match|id=cocok-1|need=perlu-2|resource=R1|amount=1",
		"add|contact|id=C1|actor=A1|by=A2|note=telepon Siti Rahasia",
		"add|attribute|id=U1|name=Rahasia|private=ya",
		"add|value|id=V1|owner=A1|attribute=U1|text=utang besar",
		"add|attribute|id=U2|name=Anggota",
		"add|value|id=V2|owner=K1|attribute=U2|text=anak tiri",
		"add|meeting|id=E1|venue=Rumah Kosim|title=Rapat|attendees=A1;A2;K1;klien-2",
	} {
		words := strings.Split(call, "|")
		must(t, append([]string{words[0], path}, words[1:]...)...)
	}
	return path
}

// What stays in the office is in no form of the list of any kind, and with --full in the list of its kind.
func TestListKeepsSecrets(t *testing.T) {
	path := secret(t)
	secrets := []string{"Rahasia", "rahasia", "Mundur", "sakit", "0811", "Hasan", "PPKS05", "mendesak sekali", "telepon", "utang", "tiri", "Kosim", "Mawar", "klien-2", "perlu-2", "cocok-1"}
	full := ""
	for _, kind := range graph.Kinds {
		for _, form := range []string{"--json", "--csv", "--lang=en"} {
			code, out, errs := run("list", path, kind.ID, form)
			for _, s := range secrets {
				if code != done || strings.Contains(out, s) && !(kind.ID == "attribute") {
					t.Errorf("%s %s: code %d, it tells %q: %s", kind.ID, form, code, s, out)
				}
			}
			missing := map[string]string{"actor": "2 ", "attendance": "2 ", "value": "2 "}[kind.ID]
			if alone := kind.ID == "need" || kind.ID == "match"; alone == (errs == "") && missing == "" || !strings.HasPrefix(errs, missing) {
				t.Errorf("%s %s: what is not shown is told as %q", kind.ID, form, errs)
			}
		}
		full += must(t, "list", path, kind.ID, "--csv", "--full")
	}
	for _, s := range append(secrets, "Budi Rahasia", "Siti Rahasia") {
		if !strings.Contains(full, s) {
			t.Errorf("--full does not tell %q", s)
		}
	}
	if out := must(t, "list", path, "needs", "--json"); !strings.Contains(out, "Kursi roda K-01") {
		t.Error(out)
	}
	if out := must(t, "list", path, "meetings", "--csv"); !strings.Contains(out, ",A1;K1,") {
		t.Error(out)
	}
}

func TestListForPeopleSpeaksBothLanguages(t *testing.T) {
	path := secret(t)
	for language, want := range map[string][]string{
		"id": {"Kode", "Yang membutuhkan", "Kesehatan", "K-01", "Barang"},
		"en": {"Code", "Who needs it", "Health", "K-01", "Goods"},
	} {
		out := must(t, "list", path, "needs", "--lang", language)
		lines := strings.Split(out, "\n")
		for _, w := range want {
			if len(lines) != 2 || !strings.Contains(out, w) {
				t.Errorf("%s: %q is not in\n%s", language, w, out)
			}
		}
		if strings.Contains(out, "Target") || strings.Contains(out, "Kode PPKS") {
			t.Errorf("columns without a word are shown:\n%s", out)
		}
	}
	if out := must(t, "list", path, "agreements", "--lang", "en"); out != "There are none: Agreements." {
		t.Errorf("%q", out)
	}
}

// JSON has each field in its type, and the same keys for every record.
func TestListAsJSON(t *testing.T) {
	var all []map[string]any
	if err := json.Unmarshal([]byte(must(t, "list", filepath.Join("..", "..", "assets", "sample"), "needs", "--json", "--full")), &all); err != nil || len(all) != 12 {
		t.Fatal(len(all), err)
	}
	n := all[0]
	if n["id"] != "N01" || n["quantity"] != 12.0 || n["needs_cooperation"] != true || n["issue"] != nil || fmt.Sprint(n["kinds"]) != "[barang]" {
		t.Errorf("%v", n)
	}
	for _, r := range all {
		if len(r) != len(graph.KindFor[graph.Need]().Fields) {
			t.Errorf("%v", r)
		}
	}
	if err := json.Unmarshal([]byte(must(t, "list", secret(t), "agreements", "--json")), &all); err != nil || len(all) != 0 {
		t.Errorf("none are %v, %v", all, err)
	}
}

// On a day only what holds on it is listed; ties with the level of that day.
func TestListOnADay(t *testing.T) {
	sample := filepath.Join("..", "..", "assets", "sample")
	all, then := must(t, "list", sample, "contacts", "--csv"), must(t, "list", sample, "contacts", "--csv", "--date", "2026-04-30")
	count := func(text string, by func(date string) bool) (n int) {
		rows, err := csv.NewReader(strings.NewReader(text)).ReadAll()
		if err != nil {
			t.Fatal(err)
		}
		at := slices.Index(rows[0], "date")
		for _, row := range rows[1:] {
			if by(row[at]) {
				n++
			}
		}
		return n
	}
	early := func(date string) bool { return date <= "2026-04-30" }
	if want, got := count(all, early), count(then, func(string) bool { return true }); got != want || want == 0 || count(then, early) != want {
		t.Errorf("%d contacts, want %d", got, want)
	}
	a := graph.Agreement{Start: "2026-01-01", End: "2026-03-31"}
	tie := graph.Tie{Start: "2026-01-01", End: "2026-03-31"}
	for day, want := range map[graph.Date][2]bool{"2025-12-31": {}, "2026-01-01": {true, true}, "2026-03-31": {true, false}, "2026-04-01": {}} {
		if holdsOn(a, day) != want[0] || holdsOn(tie, day) != want[1] {
			t.Errorf("%s: %v %v", day, holdsOn(a, day), holdsOn(tie, day))
		}
	}
}

func TestListRefusesWrongCalls(t *testing.T) {
	sample := filepath.Join("..", "..", "assets", "sample")
	for _, c := range []struct {
		call, says string
	}{
		{"list|" + sample, "list FILE KIND"},
		{"list|" + sample + "|stars", "ties"},
		{"list|" + sample + "|needs|--json|--csv", "one of"},
		{"list|" + sample + "|needs|--date|31/02/2026", "--date"},
		{"list|" + sample + "|needs|more", "list FILE KIND"},
	} {
		code, out, errs := run(append(strings.Split(c.call, "|"), "--lang", "en")...)
		if code != wrongCall || out != "" || strings.Count(errs, "\n") != 1 || !strings.Contains(errs, c.says) {
			t.Errorf("%s: code %d, stdout %q, stderr %q", c.call, code, out, errs)
		}
	}
}
