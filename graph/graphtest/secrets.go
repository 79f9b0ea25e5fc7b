package graphtest

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"jejaring/graph"
)

// Secrets is the sample with a word of its own in everything that may not leave the office.
type Secrets struct {
	Records []graph.Record
	Words   []string // none of them leaves; letter case aside
}

// The parties of Secrets that stay: a client without consent, who is not even a code outside, and an agency that withdrew.
const (
	Unasked   = graph.ID("A05")
	Withdrawn = graph.ID("A28")
)

var staying = regexp.MustCompile(`\b(` + string(Unasked) + `|` + string(Withdrawn) + `)\b`)

// Keeps fails the test where a text that leaves the office tells a secret.
func (s Secrets) Keeps(t testing.TB, what, text string) {
	t.Helper()
	text = strings.ReplaceAll(text, "\r\n ", "") // a long line of a calendar
	around := func(text string, at int) string { return text[max(0, at-80):min(len(text), at+80)] }
	small := strings.ToLower(text)
	for _, word := range s.Words {
		if at := strings.Index(small, strings.ToLower(word)); at >= 0 {
			t.Errorf("%s tells %q: …%s…", what, word, around(small, at))
		}
	}
	if at := staying.FindStringIndex(text); at != nil {
		t.Errorf("%s tells of %s: …%s…", what, text[at[0]:at[1]], around(text, at[0]))
	}
}

// SecretsOf returns the sample in which each person, family, contact person and client has a name like no other word, which
// stands in every free text too; private fields hold words of their own, and persons are labelled by their names.
func SecretsOf(t testing.TB) Secrets {
	t.Helper()
	s := Secrets{Records: append(slices.Collect(all(SampleRecords(t))), more()...)}
	s.Words = []string{"Nilaipribadi", "Nilaiklien", "Nilaiorang", "PERLU-RAHASIA", "KONTAK-RAHASIA", "K-02", "Gangbuntu"}
	for i, r := range s.Records {
		if a, ok := r.(graph.Actor); ok {
			s.Records[i] = s.hideIn(a)
		}
	}
	for i, r := range s.Records {
		if k := graph.KindOf(r); k.ID != "actor" && k.ID != "value" {
			s.Records[i] = s.mention(s.fillPrivate(r))
		}
	}
	return s
}

// more are records of kinds that the sample has none of, or none that tells something.
func more() []graph.Record {
	return []graph.Record{
		graph.Attribute{ID: "U1", Name: "Kode dalam", For: "actor", Type: "teks", Private: true},
		graph.Attribute{ID: "U2", Name: "Warna", For: "actor", Type: "teks"},
		graph.Value{ID: "U1/A03", Owner: "A03", Attribute: "U1", Text: "Nilaipribadi"},
		graph.Value{ID: "U2/A04", Owner: "A04", Attribute: "U2", Text: "Nilaiklien"},
		graph.Value{ID: "U2/A17", Owner: "A17", Attribute: "U2", Text: "Nilaiorang"},
		graph.Consent{ID: "CS1", Actor: "A04", GivenBy: "self", Form: "tertulis", Date: "2026-01-05", Purposes: "laporan_tersamar"},
		graph.Need{ID: "PERLU-RAHASIA", Title: "Beras", Owner: Unasked, Field: "pangan", Kinds: "barang", Quantity: 1, Unit: "kg", Urgency: 3, Status: "teridentifikasi", TargetDate: "2026-11-25"},
		graph.Contact{ID: "KONTAK-RAHASIA", Actor: Unasked, By: "A01", Date: "2026-11-10", Kind: "pendahuluan", Channel: "telepon", Result: "bersedia", NextAction: "Jenguk", NextDate: "2026-11-24"},
		graph.Series{ID: "SR", Name: "Arisan", Weekday: "selasa", IntervalWeeks: 1, ActiveFrom: "2026-11-01"},
		graph.TieType{ID: "TT", Name: "Antar jemput", Family: "identitas", Direction: "none"},
		graph.ServiceField{ID: "SF", Name: "Pendampingan"},
		graph.Thanks{ID: "TK", Actor: "A03", Form: "kartu", Date: "2026-11-10", Note: "Terima kasih"},
	}
}

func all(from graph.Reader) func(func(graph.Record) bool) {
	return func(yield func(graph.Record) bool) {
		for _, kind := range graph.Kinds {
			for _, r := range from.Records(kind) {
				if !yield(r) {
					return
				}
			}
		}
	}
}

// hideIn gives a party secrets. Every second person is labelled by the name.
func (s *Secrets) hideIn(a graph.Actor) graph.Record {
	mark := letters(a.ID)
	a.ContactPerson, a.Phone, a.Email, a.Note = "Narsum"+mark+" Hadi", "0899"+string(a.ID)+"77", "surat"+mark+"@mail", "Catatan"+mark
	s.Words = append(s.Words, "Narsum"+mark, a.Phone, a.Email, a.Note)
	switch {
	case a.ID == Withdrawn:
		a.Name, a.PublicLabel, a.Consent = "Yayasan"+mark+" Mundur", "", "ditarik"
		s.Words = append(s.Words, a.Name)
	case a.IsPerson():
		a.Name, a.Area = "Orang"+mark+" Wiratma", "Gangbuntu "+mark
		s.Words = append(s.Words, "Orang"+mark)
		if !a.IsClient && len(s.Words)%2 == 0 {
			a.PublicLabel = a.Name
		}
		if a.ID == Unasked {
			a.Consent = "belum"
		}
	case a.ID == "A03":
		a.PublicLabel = "Kelompok " + nameOf("A04") // an agency that is called after a client
	}
	return a
}

// nameOf is the name that hideIn gives a person.
func nameOf(id graph.ID) string { return "Orang" + letters(id) + " Wiratma" }

// letters writes an ID without figures: a name that holds some looks like a code.
func letters(id graph.ID) string {
	return strings.Map(func(r rune) rune {
		if r >= '0' && r <= '9' {
			return 'k' + r - '0'
		}
		return r
	}, strings.ToLower(string(id)))
}

// fillPrivate puts a word of its own into each private text of a record.
func (s *Secrets) fillPrivate(r graph.Record) graph.Record {
	kind := graph.KindOf(r)
	for k := range kind.Fields {
		f := &kind.Fields[k]
		if f.Private && f.Of == "" && f.Type == graph.TextField {
			word := "Simpan" + strings.ReplaceAll(kind.ID+f.ID, "_", "") + letters(graph.Key(r))
			r = f.With(r, word)
			s.Words = append(s.Words, word)
		}
	}
	if m, ok := r.(graph.Meeting); ok {
		m.Venue = "Gangbuntu"
		return m
	}
	return r
}

// mention names clients, a person and a contact person in every free text that has room for it, each otherwise written. Who
// answers for a project is told.
func (s *Secrets) mention(r graph.Record) graph.Record {
	kind := graph.KindOf(r)
	short := " " + nameOf("A04")
	long := " " + nameOf("A04") + ", " + strings.ToUpper(nameOf(Unasked)) + " (" + strings.ReplaceAll(nameOf("A17"), " ", "  ") + ") Narsum" + letters("A20") + " hadi"
	for k := 1; k < len(kind.Fields); k++ {
		f := &kind.Fields[k]
		told := kind.ID == "project" && f.ID != "name" && f.ID != "area"
		switch {
		case f.Type != graph.TextField || f.Private || f.Of != "" || f.Max < 60 || f.ID == "lens" || f.ID == "subject" || f.ID == "labels" || told:
		case f.Max < 120:
			r = f.With(r, graph.Shorten(f.Text(r), 20)+short)
		default:
			r = f.With(r, graph.Shorten(f.Text(r), 20)+long)
		}
	}
	return r
}
