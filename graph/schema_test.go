package graph

import (
	"errors"
	"math/rand/v2"
	"testing"
)

// wholeRecord has a field of every type.
type wholeRecord struct {
	ID     ID
	Text   string
	Ref    ID `refers:"actor"`
	Date   Date
	Clock  Clock
	Set    Set
	Whole  int
	Number float64
	Bool   bool
	Answer Answer
}

func (wholeRecord) Check(Reader) []Finding { return nil }

func TestParseAndTextOfEveryType(t *testing.T) {
	kind := newKind[wholeRecord]("whole", "wholes")
	for field, texts := range map[string]map[string]string{ // what is read, what is written
		"text":   {"  Warga ": "Warga", "": "", "a;b": "a;b"},
		"ref":    {"A01": "A01", "": ""},
		"date":   {"2026-11-20": "2026-11-20", "2024-02-29": "2024-02-29", "": ""},
		"clock":  {"19:30": "19:30", "00:00": "00:00", "": ""},
		"set":    {"pangan; kesehatan;pangan": "pangan;kesehatan", ";": "", "": ""},
		"whole":  {"12": "12", "-1": "-1", "−1": "-1", "0": "", "": ""},
		"number": {"1500000": "1500000", "0.1": "0.1", "−2.5": "-2.5", "1e3": "1000", "": ""},
		"bool":   {"1": "1", "0": "0", "ya": "1", "No": "0", "": "0", "TRUE": "1"},
		"answer": {"1": "1", "0": "0", "": "", "tidak": "0", "Yes": "1"},
	} {
		f := kind.Field(field)
		for read, want := range texts {
			r, err := f.Parse(wholeRecord{}, read)
			if err != nil {
				t.Errorf("%s: %q refused: %v", field, read, err)
				continue
			}
			if got := f.Text(r); got != want {
				t.Errorf("%s: %q written as %q, want %q", field, read, got, want)
			}
			if again, err := f.Parse(wholeRecord{}, f.Text(r)); err != nil || again != r {
				t.Errorf("%s: %q read again gives %v, want %v (%v)", field, f.Text(r), again, r, err)
			}
		}
	}
	for field, texts := range map[string][]string{
		"date": {"31/02/2026", "2026-02-30", "20 Nov", "2026-1-5"}, "clock": {"24:00", "9:30", "19.30", "malam"},
		"whole": {"1.5", "dua", "1e3"}, "number": {"NaN", "Inf", "banyak", "1,5"}, "bool": {"mungkin"}, "answer": {"2"},
	} {
		f := kind.Field(field)
		for _, text := range texts {
			r, err := f.Parse(wholeRecord{ID: "x"}, text)
			var refusal *Refusal
			if !errors.As(err, &refusal) || refusal.Field != field || refusal.Message.IsZero() {
				t.Errorf("%s: %q gives %v, want a refusal at the field", field, text, err)
			}
			if r != Record(wholeRecord{ID: "x"}) {
				t.Errorf("%s: %q refused, but the record changed to %v", field, text, r)
			}
		}
	}
}

// TestRandomRecordsSurviveText writes and reads random records of every kind field by field.
func TestRandomRecordsSurviveText(t *testing.T) {
	seed := rand.Uint64()
	random := rand.New(rand.NewPCG(seed, 1))
	for _, kind := range Kinds {
		for range 20 {
			whole, read := kind.New(), kind.New()
			for i := range kind.Fields {
				whole = randomField(random, &kind.Fields[i], whole)
			}
			for i := range kind.Fields {
				f := &kind.Fields[i]
				var err error
				if read, err = f.Parse(read, f.Text(whole)); err != nil {
					t.Fatalf("seed %d: %s.%s: %v", seed, kind.ID, f.ID, err)
				}
			}
			if read != whole {
				t.Fatalf("seed %d: %s read back as %v, want %v", seed, kind.ID, read, whole)
			}
		}
	}
}

func randomField(random *rand.Rand, f *Field, r Record) Record {
	words := []string{"", "pangan", "K-01", "é 家", "a b"}
	word := words[random.IntN(len(words))]
	switch f.Type {
	case TextField:
		return f.With(r, word)
	case RefField:
		return f.With(r, ID(word))
	case SetField:
		return f.With(r, SetOf(word, words[random.IntN(len(words))]))
	case DateField:
		return f.With(r, Date("2026-01-05").Add(random.IntN(900)))
	case ClockField:
		return f.With(r, []Clock{"", "00:00", "19:30", "23:59"}[random.IntN(4)])
	case WholeField:
		return f.With(r, random.IntN(200)-100)
	case NumberField:
		return f.With(r, random.NormFloat64()*1e6)
	case BoolField:
		return f.With(r, random.IntN(2) == 1)
	default:
		return f.With(r, Answer(random.IntN(3)-1))
	}
}

func TestFieldNames(t *testing.T) {
	for goName, want := range map[string]string{
		"PublicLabel": "public_label", "PSKS": "psks", "IsClient": "is_client", "X": "x", "HTTPPort": "http_port", "ID": "id",
	} {
		if got := snake(goName); got != want {
			t.Errorf("snake(%q) = %q, want %q", goName, got, want)
		}
	}
}

func TestKinds(t *testing.T) {
	files := map[string]bool{}
	for _, kind := range Kinds {
		if KindByID(kind.ID) != kind || kind.Fields[0].ID != "id" || files[kind.File] {
			t.Errorf("kind %s: not found by its ID, without an ID field, or with a file of another", kind.ID)
		}
		files[kind.File] = true
		seen := map[string]bool{}
		for _, f := range kind.Fields {
			if seen[f.ID] {
				t.Errorf("%s has two fields %q", kind.ID, f.ID)
			}
			seen[f.ID] = true
			if f.Refers != "" && f.Refers != AnyKind && KindByID(f.Refers) == nil {
				t.Errorf("%s.%s refers to the unknown kind %q", kind.ID, f.ID, f.Refers)
			}
			if f.Of != "" && lists[f.Of] == nil {
				t.Errorf("%s.%s takes from the unknown list %q", kind.ID, f.ID, f.Of)
			}
			if f.Of != "" && f.Default != "" && !HasChoice(f.Of, f.Default, nil) {
				t.Errorf("%s.%s has the default %q, which is no choice", kind.ID, f.ID, f.Default)
			}
		}
		if r := kind.New(); KindOf(r) != kind || Key(WithKey(r, "x1")) != "x1" {
			t.Errorf("%s: a new record is of another kind or takes no key", kind.ID)
		}
	}
}
