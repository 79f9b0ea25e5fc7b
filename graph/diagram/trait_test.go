package diagram

import (
	"bytes"
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"jejaring/graph"
	"jejaring/graph/graphtest"
	"jejaring/graph/locale"
	"jejaring/graph/network"
)

// withOwnFields returns the sample with fields of its own: two public ones with values of everybody, and a private one.
func withOwnFields(t *testing.T) *network.Snapshot {
	t.Helper()
	records := []graph.Record{
		graph.Attribute{ID: "hall", Name: "Punya balai", For: "actor", Type: "ya_tidak"},
		graph.Attribute{ID: "wide", Name: "Luas", For: "actor", Type: "angka"},
		graph.Attribute{ID: "hush", Name: "Rahasia", For: "actor", Type: "teks", Private: true},
		graph.Attribute{ID: "due", Name: "Batas", For: "need", Type: "tanggal"},
	}
	s := graphtest.Sample(t)
	for _, kind := range graph.Kinds {
		records = append(records, s.Records(kind)...)
	}
	for i, a := range s.Actors {
		records = append(records,
			graph.Value{ID: "h" + a.ID, Owner: a.ID, Attribute: "hall", Text: fmt.Sprint(i % 2)},
			graph.Value{ID: "w" + a.ID, Owner: a.ID, Attribute: "wide", Text: fmt.Sprint(float64(i) + 0.5)},
			graph.Value{ID: "x" + a.ID, Owner: a.ID, Attribute: "hush", Text: "sandi"})
	}
	return network.Of(graph.Collect(records...), network.Lens{Day: s.Day})
}

// TestEveryTraitSaysWhatItsFieldSays compares each trait of each actor with its field, and holds that nothing private and
// nothing of other kinds is among the traits.
func TestEveryTraitSaysWhatItsFieldSays(t *testing.T) {
	s := withOwnFields(t)
	kind := graph.KindFor[graph.Actor]()
	seen := map[string]Trait{}
	for _, trait := range Traits(s) {
		seen[trait.ID] = trait
		f, v := kind.Field(strings.TrimPrefix(trait.ID, fieldTrait)), trait.Of(s)
		if f == nil {
			continue
		}
		if f.Private {
			t.Errorf("the private field %s is shown", f.ID)
		}
		for i, a := range s.Actors {
			words := f.Words(a, s).In(locale.English)
			switch {
			case trait.Type == Words:
				if !v.IsZero() {
					t.Errorf("%s has values", trait.ID)
				}
			case math.IsNaN(v.Values[i]):
				if words != "" {
					t.Errorf("%s of %s is %q, and nothing is shown", trait.ID, a.ID, words)
				}
			case trait.Type == Sorts:
				if said := v.Sorts[int(v.Values[i])].In(locale.English); said != words {
					t.Errorf("%s of %s is %q, shown is %q", trait.ID, a.ID, words, said)
				}
			default:
				if said := v.quantity(locale.English, v.Values[i]); said != words {
					t.Errorf("%s of %s is %q, shown is %q", trait.ID, a.ID, words, said)
				}
			}
		}
	}
	if hall, wide := seen["own.hall"], seen["own.wide"]; hall.Type != Sorts || wide.Type != Amounts || wide.Of(s).Values[3] != 3.5 {
		t.Errorf("own fields are shown as %+v and %+v", hall, wide)
	}
	if hall := seen["own.hall"].Of(s); hall.Sorts[int(hall.Values[1])].In(locale.Indonesian) != "Ya" || hall.Sorts[int(hall.Values[2])].In(locale.Indonesian) != "Tidak" {
		t.Errorf("yes and no are %v of %v", hall.Values, hall.Sorts)
	}
	for _, id := range []string{"own.hush", "own.due", "actor.note", "actor.name", "actor.ppks", "own.none", "betweenness"} {
		if _, ok := TraitByID(s, id); ok {
			t.Errorf("%s is among the traits", id)
		}
	}
}

// TestFewSortsKeepTheMostFrequent compares few with a count by hand on random sorts.
func TestFewSortsKeepTheMostFrequent(t *testing.T) {
	seed := rand.Uint64()
	t.Logf("seed %d", seed)
	random := rand.New(rand.NewPCG(seed, 1))
	for range 200 {
		kinds, most := 1+random.IntN(12), 2+random.IntN(7)
		v, count := Shown{}, make([]int, kinds)
		for k := range kinds {
			v.Sorts = append(v.Sorts, locale.Name(fmt.Sprint("sort ", k)))
		}
		for range random.IntN(60) {
			x := random.IntN(kinds + 1)
			if x == kinds {
				v.Values = append(v.Values, math.NaN())
				continue
			}
			v.Values = append(v.Values, float64(x))
			count[x]++
		}
		few := v.few(most)
		if len(few.words) > most || (kinds <= most) != (len(few.words) == kinds) {
			t.Fatalf("%d sorts become %d of at most %d", kinds, len(few.words), most)
		}
		least := math.MaxInt // of a kept sort
		for k, word := range few.words {
			if kinds > most && k == most-1 {
				break
			}
			least = min(least, count[slices.Index(v.Sorts, word)])
		}
		for i, x := range v.Values {
			switch at := few.of[i]; {
			case math.IsNaN(x):
				if at != unsorted {
					t.Fatalf("somebody of no sort is of %d", at)
				}
			case kinds > most && at == most-1:
				if count[int(x)] > least {
					t.Fatalf("a sort of %d is among the others, and one of %d is kept", count[int(x)], least)
				}
			case few.words[at] != v.Sorts[int(x)]:
				t.Fatalf("%v is called %v", v.Sorts[int(x)], few.words[at])
			}
		}
	}
}

// TestSortsInThePicture draws roles by colour, kinds by shape and two traits below names: all is in the legend and the
// labels, sectors are not, since nothing of them is seen, and colours and shapes are those of the legend.
func TestSortsInThePicture(t *testing.T) {
	s := withOwnFields(t)
	role, _ := TraitByID(s, "actor.role")
	kind, _ := TraitByID(s, "actor.kind")
	look := Look{Legend: true, Language: locale.English, Colour: role.Of(s), Shape: kind.Of(s), Labels: Labels("own.wide", "actor.area")}
	scene := Of(s, grid(s, 140), look)
	var out bytes.Buffer
	if err := scene.SVG(&out); err != nil {
		t.Fatal(err)
	}
	text := out.String()
	words := map[string]bool{}
	for _, row := range scene.legendRows() {
		for _, e := range row.entries {
			words[e.word] = true
		}
	}
	for i, a := range s.Actors {
		if word := locale.English.T("role." + a.Role); !words[word] {
			t.Errorf("the legend has no %q", word)
		}
		if word := locale.English.T("actor-kind." + a.Kind); !words[word] {
			t.Errorf("the legend has no %q", word)
		}
		for j, b := range s.Actors[:i] {
			same := func(x, y graph.Sector) bool { return x.Fill == y.Fill }
			if x, y := scene.actors[i].sector, scene.actors[j].sector; same(x, y) != (a.Role == b.Role) || (x.Shape == y.Shape) != (a.Kind == b.Kind) {
				t.Fatalf("%s and %s are drawn as %+v and %+v", a.ID, b.ID, x, y)
			}
		}
	}
	if words[locale.English.T("sector.warga")] {
		t.Error("the legend has sectors, which are not seen")
	}
	if below := scene.labeller()(3, 0); !strings.HasPrefix(below, "3.5 · ") || !strings.Contains(text, "3.5") {
		t.Errorf("below a name stands %q", below)
	}
	if strings.Contains(text, "sandi") {
		t.Error("a private value is drawn")
	}
}

// TestALensChangesNoColour: a sort keeps its colour when fewer are looked at.
func TestALensChangesNoColour(t *testing.T) {
	s := graphtest.Sample(t)
	fewer := network.Of(s.Collection, network.Lens{Day: s.Day, Sectors: "pemerintah"})
	trait, _ := TraitByID(s, "actor.role")
	all, some := trait.Of(s), trait.Of(fewer)
	for i, a := range fewer.Actors {
		k, _ := s.Index(a.ID)
		if all.Values[k] != some.Values[i] {
			t.Errorf("%s is of sort %v, and of %v where fewer are seen", a.ID, all.Values[k], some.Values[i])
		}
	}
}
