package diagram

import (
	"bytes"
	"math"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"jejaring/graph"
	"jejaring/graph/graphtest"
	"jejaring/graph/layout"
	"jejaring/graph/locale"
	"jejaring/graph/network"
)

// TestClassesHoldAllValues tries classes of random values: at most five, in order, apart, equal values in one.
func TestClassesHoldAllValues(t *testing.T) {
	for seed := range uint64(200) {
		random := rand.New(rand.NewPCG(seed, 7))
		values := make([]float64, random.IntN(60))
		for k := range values {
			values[k] = float64(random.IntN(1 + random.IntN(40)))
		}
		list := classes(values)
		if len(list) > mostClasses {
			t.Fatalf("seed %d: %d classes", seed, len(list))
		}
		for k, c := range list {
			if c.step < 1 || c.step > mostClasses || c.least > c.most || k > 0 && (c.least <= list[k-1].most || c.step <= list[k-1].step) {
				t.Fatalf("seed %d: classes %+v", seed, list)
			}
		}
		for _, x := range values {
			held := 0
			for _, c := range list {
				if x >= c.least && x <= c.most {
					held++
				}
			}
			if held != 1 {
				t.Fatalf("seed %d: %v is in %d classes of %+v", seed, x, held, list)
			}
		}
	}
	if got := classes([]float64{0, 1}); got[0].step != 1 || got[1].step != mostClasses {
		t.Errorf("two values have the shades %+v, want the lightest and the darkest", got)
	}
}

// TestNoClientIsShownByValue holds that the shade or ring of a value never tells of a client.
func TestNoClientIsShownByValue(t *testing.T) {
	s := graphtest.Sample(t)
	s2 := Of(s, nil, valueLook(s))
	for i := range s2.actors {
		client := s.Actors[i].IsClient
		if a := s2.actors[i]; client && (a.paint != plain || a.hasGauge) || !client && (a.paint < 1 || !a.hasGauge) {
			t.Errorf("%s (client: %v) has paint %d and gauge %v", s.Actors[i].ID, client, a.paint, a.hasGauge)
		}
	}
	zero := Of(s, nil, Look{})
	for i := range zero.actors {
		if zero.actors[i].paint != bySector || zero.actors[i].hasGauge {
			t.Error("a value is shown that nobody asked for")
		}
	}
}

func valueLook(s *network.Snapshot) Look {
	values := make([]float64, s.N())
	for i := range values {
		values[i] = float64(s.Network(network.Know).Degree(i))
	}
	write := func(x float64) locale.Phrase { return locale.Decimal{X: x} }
	shown := Shown{Values: values, Name: locale.M("measure.degree.name"), Write: write}
	return Look{Legend: true, Colour: shown, Ring: shown}
}

// TestValuesAreInEveryPicture looks into the SVG: the shades, and what they mean. JEJARING_SHOTS names a folder for
// pictures to be looked at.
func TestValuesAreInEveryPicture(t *testing.T) {
	s := graphtest.Sample(t)
	places := map[graph.ID]layout.Point{}
	for _, p := range graph.All[graph.Place](s) {
		places[p.Actor] = layout.Point{X: p.X, Y: p.Y}
	}
	for _, isDark := range []bool{false, true} {
		look := valueLook(s)
		look.Dark = isDark
		scene := Of(s, places, look)
		var out bytes.Buffer
		if err := scene.SVG(&out); err != nil {
			t.Fatal(err)
		}
		text := out.String()
		for _, c := range scene.classes {
			if !strings.Contains(text, `fill="`+hexOf(scene.colours.scale[c.step-1])+`"`) {
				t.Errorf("no shape has the shade of %v to %v", c.least, c.most)
			}
		}
		for _, word := range []string{"Warna: Hubungan langsung", "Cincin: Hubungan langsung", "tanpa nilai, atau klien"} {
			if !strings.Contains(text, word) {
				t.Errorf("the legend does not say %q", word)
			}
		}
		if dir := os.Getenv("JEJARING_SHOTS"); dir != "" {
			out.Reset()
			if err := scene.PNG(&out, 1.5); err != nil {
				t.Fatal(err)
			}
			os.WriteFile(filepath.Join(dir, "map-"+map[bool]string{true: "dark", false: "light"}[isDark]+".png"), out.Bytes(), 0o600)
		}
	}
}

// TestShadesDifferInGrey holds that neighbours on the scale differ by lightness, so that a grey print shows them.
func TestShadesDifferInGrey(t *testing.T) {
	for _, p := range []palette{light, dark} {
		before := math.NaN()
		for _, c := range p.scale {
			grey := 0.299*float64(c.R) + 0.587*float64(c.G) + 0.114*float64(c.B)
			if math.Abs(grey-before) < 24 {
				t.Errorf("two shades are %.0f and %.0f of 255 in grey", before, grey)
			}
			before = grey
		}
	}
}
