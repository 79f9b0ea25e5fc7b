package chart_test

import (
	"bytes"
	"image/color"
	"image/png"
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"jejaring/graph/chart"
	"jejaring/graph/locale"
	"jejaring/graph/measure"
)

// charts are one of each kind, with what may be odd in it.
func charts() map[string]measure.Chart {
	names := func(list ...string) (phrases []locale.Phrase) {
		for _, n := range list {
			phrases = append(phrases, locale.Name(n))
		}
		return phrases
	}
	nan := math.NaN()
	sectors := names("Warga", "Pemerintah", "Dunia usaha", "Donatur", "LSM")
	return map[string]measure.Chart{
		"bars": {Kind: measure.Bars, Unit: measure.Count, Labels: names("Kompetisi", "Komunikasi", "Kooperasi", "Koordinasi", "Kolaborasi dengan lembaga yang namanya panjang sekali"), Series: []measure.Series{{Values: []float64{1, 9, 4, 0, nan}}}},
		"pairs": {Kind: measure.Bars, Unit: measure.Share, Labels: sectors, Series: []measure.Series{
			{Name: locale.Name("Sekarang"), Values: []float64{.4, .2, .1, 0, .3}}, {Name: locale.Name("Setahun lalu"), Values: []float64{.5, .1, .2, .1, .1}},
		}},
		"below": {Kind: measure.Bars, Unit: measure.Index, Labels: sectors, Series: []measure.Series{{Values: []float64{-0.8, 0.25, 1, 0, -0.1}}}},
		"curve": {Kind: measure.Curve, Unit: measure.Share, Labels: names("0", "1", "2", "3", "4", "5", "6"), Series: []measure.Series{
			{Name: locale.Name("Yang terhubung paling banyak lebih dulu"), Values: []float64{1, .8, .5, .3, .1, .05, 0}}, {Name: locale.Name("Acak"), Values: []float64{1, .95, .9, .8, .7, nan, .5}},
		}},
		"heat": {Kind: measure.Heat, Unit: measure.Count, Labels: sectors, Series: []measure.Series{
			{Name: sectors[0], Values: []float64{12, 4, 0, 1, 7}},
			{Name: sectors[1], Values: []float64{4, 8, 2, nan, 3}},
			{Name: sectors[2], Values: []float64{0, 2, 1, 0, 0}},
			{Name: sectors[3], Values: []float64{1, 0, 0, 0, 2}},
			{Name: sectors[4], Values: []float64{7, 3, 0, 2, 5}},
		}},
		"histogram": {Kind: measure.Histogram, Unit: measure.Count, Series: []measure.Series{{Values: []float64{0, 0, 1, 2, 2, 2, 3, 3, 4, 5, 9, nan}}}},
		"spread":    {Kind: measure.Histogram, Unit: measure.Share, Series: []measure.Series{{Values: []float64{0, 0, .01, .02, .2, .22, .3, .341}}}},
		"lorenz":    {Kind: measure.Lorenz, Unit: measure.Count, Series: []measure.Series{{Values: []float64{0, 0, 1, 1, 2, 3, 5, 8, 13, nan}}}},
	}
}

// TestEveryKindIsDrawn draws each kind in both languages, light and dark, wide and narrow. JEJARING_SHOTS names a folder
// for the pictures, to be looked at.
func TestEveryKindIsDrawn(t *testing.T) {
	for name, c := range charts() {
		for _, look := range []chart.Look{{Language: locale.Indonesian, Width: 420}, {Language: locale.English, Width: 260, Dark: true, Title: "A title", Note: "A note"}} {
			for kind, p := range map[string]*chart.Picture{"": chart.Of(c, look), "-sketch": chart.Sketch(c, chart.Look{Dark: look.Dark, Width: 120})} {
				var out bytes.Buffer
				if err := p.PNG(&out, 2); err != nil {
					t.Fatal(err)
				}
				pixels, err := png.Decode(bytes.NewReader(out.Bytes()))
				if err != nil || p.Height < 30 {
					t.Fatalf("%s%s: %v, %v px high", name, kind, err, p.Height)
				}
				colours := map[color.Color]bool{}
				for y := range pixels.Bounds().Dy() {
					for x := range pixels.Bounds().Dx() {
						colours[pixels.At(x, y)] = true
					}
				}
				if len(colours) < 3 {
					t.Errorf("%s%s shows nothing", name, kind)
				}
				if dir := os.Getenv("JEJARING_SHOTS"); dir != "" {
					os.WriteFile(filepath.Join(dir, name+kind+"-"+string(look.Language)+".png"), out.Bytes(), 0o600)
				}
			}
		}
	}
}

// TestNothingIsDrawnOfNothing holds that a chart without numbers takes no room.
func TestNothingIsDrawnOfNothing(t *testing.T) {
	empty := measure.Series{Values: []float64{math.NaN(), math.Inf(1)}}
	for kind := measure.Bars; kind <= measure.Lorenz; kind++ {
		c := measure.Chart{Kind: kind, Labels: []locale.Phrase{locale.Name("a"), locale.Name("b")}, Series: []measure.Series{empty}}
		if p := chart.Of(c, chart.Look{}); p.Height != 0 || chart.Sketch(c, chart.Look{}).Height != 0 {
			t.Errorf("kind %d without numbers is %v px high", kind, p.Height)
		}
	}
	zeros := measure.Chart{Kind: measure.Lorenz, Series: []measure.Series{{Values: []float64{0, 0}}}}
	if chart.Of(zeros, chart.Look{}).Height != 0 {
		t.Error("shares of nothing are drawn")
	}
}

// TestTipsSayWhatIsThere looks for words over the whole picture: each value of each label is said somewhere.
func TestTipsSayWhatIsThere(t *testing.T) {
	said := func(p *chart.Picture) string {
		all := map[string]bool{}
		for y := 0.0; y < p.Height; y += 3 {
			for x := 0.0; x < p.Width; x += 3 {
				all[p.Tip(x, y)] = true
			}
		}
		text := ""
		for tip := range all {
			text += tip + "\n"
		}
		return text
	}
	for name, want := range map[string][]string{
		"bars":      {"Kompetisi: 1\n", "Koordinasi: 0\n", "sekali: —\n"},
		"pairs":     {"LSM: Sekarang 30% · Setahun lalu 10%\n"},
		"heat":      {"Warga – Pemerintah: 4\n", "Pemerintah – Donatur: —\n"},
		"histogram": {"Nilai 2: 3 pihak\n", "Nilai 9: 1 pihak\n"},
		"spread":    {"Dari 20% sampai di bawah 25%: 2 pihak\n"},
		"curve":     {"2: Yang terhubung paling banyak lebih dulu 50% · Acak 90%\n"},
	} {
		text := said(chart.Of(charts()[name], chart.Look{Width: 420}))
		for _, w := range want {
			if !strings.Contains(text, w) {
				t.Errorf("%s does not say %q but %q", name, w, text)
			}
		}
	}
}

// TestForTakesTheSpreadWhereThereIsNoChart holds what stands beside a measure.
func TestForTakesTheSpreadWhereThereIsNoChart(t *testing.T) {
	m := measure.Measure{Unit: measure.Share}
	if c, ok := chart.For(m, measure.Result{Values: []float64{1, 2}}); !ok || c.Kind != measure.Histogram || c.Unit != measure.Share {
		t.Errorf("the spread of values is %v, %v", c, ok)
	}
	own := measure.Chart{Kind: measure.Bars, Series: []measure.Series{{Values: []float64{1}}}}
	if c, ok := chart.For(m, measure.Result{Values: []float64{1, 2}, Chart: &own}); !ok || c.Kind != measure.Bars {
		t.Errorf("its own chart is %v, %v", c, ok)
	}
	for name, r := range map[string]measure.Result{"lacks": {Lacks: true, Values: []float64{1}}, "none": {}, "undefined": {Values: []float64{math.NaN()}}, "all the same": {Values: []float64{2, 2}}} {
		if _, ok := chart.For(m, r); ok {
			t.Errorf("a result that has nothing (%s) has a chart", name)
		}
	}
}

// TestExamplesAreWorkedOutByTheMeasure draws the small network for every measure that has a value per actor; the values
// that one can count by hand are said.
func TestExamplesAreWorkedOutByTheMeasure(t *testing.T) {
	for _, m := range measure.All {
		p := chart.Example(m, chart.Look{Width: 340})
		var out bytes.Buffer
		if err := p.PNG(&out, 2); err != nil {
			t.Fatal(err)
		}
		if p.Height > 0 && !m.Actor && chart.Worked(m, locale.Indonesian) == "" {
			t.Errorf("%s has neither values per actor nor a sum, but an example", m.ID)
		}
		if dir := os.Getenv("JEJARING_SHOTS"); dir != "" && p.Height > 0 {
			os.WriteFile(filepath.Join(dir, "example-"+m.ID+".png"), out.Bytes(), 0o600)
		}
	}
	for id, want := range map[string]string{"degree": "D: 3", "cutpoints": "E: 1", "support-out-degree": "A: 2"} {
		m, _ := measure.ByID(id)
		p, found := chart.Example(m, chart.Look{Width: 340}), false
		for y := 0.0; y < p.Height; y += 4 {
			for x := 0.0; x < p.Width; x += 4 {
				found = found || p.Tip(x, y) == want
			}
		}
		if !found {
			t.Errorf("the example of %s does not say %q", id, want)
		}
	}
}
