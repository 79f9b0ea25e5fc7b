package diagram

import (
	"cmp"
	"maps"
	"math"
	"slices"
	"strconv"
	"strings"

	"jejaring/graph"
	"jejaring/graph/locale"
	"jejaring/graph/network"
)

// TraitType says how a trait can be shown.
type TraitType int

// The types of traits.
const (
	Amounts TraitType = iota // by shades, rings and sizes
	Sorts                    // by a colour or a shape for each sort
	Words                    // only in words
)

// Trait is something about actors that a picture can show: one of their fields, or a field that users invented. The
// picture shows it as the network tells it, so that what privacy covers there is not seen.
type Trait struct {
	ID    string // "actor.kind", "own.<ID of the attribute>"
	Type  TraitType
	Name  locale.Phrase
	field *graph.Field
	own   graph.Attribute
}

// The beginnings of the IDs of traits.
const (
	fieldTrait = "actor."
	ownTrait   = "own."
)

// untold are the fields that other signs of the map tell, beside the private ones.
var untold = []string{"id", "name", "public_label", "sector", "is_client", "archived"}

// Traits lists what is told of actors in a document, but for private fields: those that every document has first.
func Traits(from graph.Reader) []Trait {
	var list []Trait
	kind := graph.KindFor[graph.Actor]()
	for i := range kind.Fields {
		if f := &kind.Fields[i]; !f.Private && !slices.Contains(untold, f.ID) {
			list = append(list, Trait{ID: fieldTrait + f.ID, Type: typeOf(f), Name: locale.M("actor." + f.ID), field: f})
		}
	}
	for a := range graph.Each[graph.Attribute](from) {
		if a.For == kind.ID && !a.Private {
			t := map[string]TraitType{"angka": Amounts, "tanggal": Words}[a.Type]
			if a.Type != "angka" && a.Type != "tanggal" {
				t = Sorts
			}
			list = append(list, Trait{ID: ownTrait + string(a.ID), Type: t, Name: locale.Name(a.Name), own: a})
		}
	}
	return list
}

func typeOf(f *graph.Field) TraitType {
	switch {
	case f.Type == graph.WholeField || f.ID == "level":
		return Amounts
	case f.Type == graph.TextField || f.Type == graph.AnswerField:
		return Sorts
	}
	return Words
}

// TraitByID returns the trait with the ID, if the document has it.
func TraitByID(from graph.Reader, id string) (Trait, bool) {
	if !strings.HasPrefix(id, fieldTrait) && !strings.HasPrefix(id, ownTrait) {
		return Trait{}, false
	}
	list := Traits(from)
	k := slices.IndexFunc(list, func(t Trait) bool { return t.ID == id })
	if k < 0 {
		return Trait{}, false
	}
	return list[k], true
}

// Of returns the trait of all actors of a network; nothing for one of words. Sorts stand in the order of their list of
// choices, or the most frequent first, and are those of the whole document, so that a lens changes no colour. Time is
// linear in the actors and what is told of them.
func (t Trait) Of(s *network.Snapshot) Shown {
	if t.Type == Words {
		return Shown{}
	}
	v := Shown{Values: make([]float64, s.N()), Name: t.Name, trait: t}
	tells := t.tells(s)
	if t.Type == Amounts {
		for i, a := range s.Actors {
			v.Values[i] = t.amount(tells(a))
		}
		if t.field != nil && t.field.ID == "level" {
			v.Write = func(x float64) locale.Phrase { return tierWord(x) }
		}
		return v
	}
	codes := t.sorts(s, tells)
	number := make(map[string]int, len(codes))
	for k, code := range codes {
		number[code] = k
		v.Sorts = append(v.Sorts, t.say(code, s))
	}
	for i, a := range s.Actors {
		k, ok := number[tells(a)]
		if v.Values[i] = float64(k); !ok {
			v.Values[i] = math.NaN()
		}
	}
	return v
}

// tells returns a function that gives the trait of an actor as text, "" for none.
func (t Trait) tells(from graph.Reader) func(graph.Actor) string {
	if t.field != nil {
		return func(a graph.Actor) string { return t.field.Text(a) }
	}
	told := map[graph.ID]string{}
	for v := range graph.Each[graph.Value](from) {
		if v.Attribute == t.own.ID {
			told[v.Owner] = v.Text
		}
	}
	return func(a graph.Actor) string { return told[a.ID] }
}

// amount reads an amount, NaN for none.
func (t Trait) amount(text string) float64 {
	if t.field != nil && t.field.ID == "level" {
		return float64(graph.TierOf(text).Rank)
	}
	x, err := strconv.ParseFloat(text, 64)
	if err != nil {
		return math.NaN()
	}
	return x
}

func tierWord(rank float64) locale.Phrase {
	for _, t := range graph.Tiers {
		if float64(t.Rank) == rank {
			return locale.M("tier." + t.Code)
		}
	}
	return locale.Quantity(rank)
}

// sorts returns the texts that occur.
func (t Trait) sorts(s *network.Snapshot, tells func(graph.Actor) string) []string {
	count := map[string]int{}
	for a := range graph.Each[graph.Actor](s) {
		if text := tells(a); text != "" && !a.Archived {
			count[text]++
		}
	}
	rank := map[string]int{}
	if t.field != nil && t.field.Of != "" {
		for k, c := range graph.Choices(t.field.Of, s) {
			rank[c.Code] = k
		}
	}
	return slices.SortedFunc(maps.Keys(count), func(a, b string) int {
		if len(rank) > 0 {
			return cmp.Or(cmp.Compare(rank[a], rank[b]), cmp.Compare(a, b))
		}
		return cmp.Or(cmp.Compare(count[b], count[a]), cmp.Compare(a, b))
	})
}

// say returns a text of the trait in words.
func (t Trait) say(text string, among graph.Reader) locale.Phrase {
	switch {
	case t.field != nil:
		r, err := t.field.Parse(graph.NewOf[graph.Actor](), text)
		if err == nil {
			return t.field.Words(r, among)
		}
	case t.own.Type == "ya_tidak" && text == "1":
		return locale.M("answer.yes")
	case t.own.Type == "ya_tidak" && text == "0":
		return locale.M("answer.no")
	case t.own.Type == "tanggal":
		return locale.ShortDay(text)
	}
	return locale.Name(text)
}
