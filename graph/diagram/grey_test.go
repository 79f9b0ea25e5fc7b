package diagram

import (
	"image"
	"image/color"
	"math"
	"slices"
	"testing"

	"jejaring/graph"
	"jejaring/graph/locale"
	"jejaring/graph/network"
)

// TestGreyKeepsTheLuminance compares with the published greys of the primary colours and with the lightness of each colour
// before and after.
func TestGreyKeepsTheLuminance(t *testing.T) {
	for c, want := range map[color.RGBA]uint8{ // 255 · the inverse of the sRGB curve of 0.2126, 0.7152, 0.0722
		{255, 0, 0, 255}: 127, {0, 255, 0, 255}: 220, {0, 0, 255, 255}: 76, {0, 0, 0, 255}: 0, {255, 255, 255, 255}: 255, {119, 119, 119, 255}: 119,
	} {
		dst := image.NewRGBA(image.Rect(0, 0, 1, 1))
		dst.SetRGBA(0, 0, c)
		Grey(dst)
		got := dst.RGBAAt(0, 0)
		if got.R != got.G || got.G != got.B || math.Abs(float64(got.R)-float64(want)) > 1 || got.A != 255 {
			t.Errorf("%v becomes %v, want grey %d", c, got, want)
		}
	}
	for _, sector := range graph.Sectors {
		dst := image.NewRGBA(image.Rect(0, 0, 1, 1))
		dst.SetRGBA(0, 0, sector.Fill)
		Grey(dst)
		if a, b := lightness(sector.Fill), lightness(dst.RGBAAt(0, 0)); math.Abs(a-b) > 0.6 {
			t.Errorf("%s: lightness %.1f becomes %.1f", sector.Code, a, b)
		}
	}
	if l := lightness(rgb(0x777777)); math.Abs(l-50.03) > 0.05 { // CIE L* of sRGB 119
		t.Errorf("the middle grey has a lightness of %.2f", l)
	}
}

// TestTheShadesOfValuesAreToldApartInGrey holds what greyStep claims of them.
func TestTheShadesOfValuesAreToldApartInGrey(t *testing.T) {
	for _, p := range []palette{light, dark} {
		for k := range p.scale[1:] {
			if d := math.Abs(lightness(p.scale[k]) - lightness(p.scale[k+1])); d < 14 {
				t.Errorf("steps %d and %d are %.1f apart", k, k+1, d)
			}
		}
	}
}

// TestAlikeNamesWhatOnlyColourTells shows four sorts of which some look the same in grey, and what ends that.
func TestAlikeNamesWhatOnlyColourTells(t *testing.T) {
	records := []graph.Record{who("A", nil), who("B", nil), who("C", nil), who("D", nil)}
	s := network.Of(graph.Collect(records...), network.Lens{})
	sorts := Shown{Values: []float64{0, 1, 2, 3}, Name: locale.Name("Bidang"), trait: Trait{ID: "own.x"}}
	for _, word := range []string{"satu", "dua", "tiga", "empat", "lima"} {
		sorts.Sorts = append(sorts.Sorts, locale.Name(word))
	}
	in := func(p locale.Phrase) string { return p.In(locale.Indonesian) }
	var want [][2]string
	used := []int{0, 1, 2, 3}
	for a, k := range used {
		for _, m := range used[a+1:] {
			// CIE L* by another formula for the light colours of the sorts: all are lighter than 8.
			star := func(c color.RGBA) float64 {
				part := func(v uint8) float64 { return math.Pow((float64(v)/255+0.055)/1.055, 2.4) }
				return 116*math.Pow(0.2126*part(c.R)+0.7152*part(c.G)+0.0722*part(c.B), 1.0/3) - 16
			}
			if math.Abs(star(swatches[k].Fill)-star(swatches[m].Fill)) < 10 {
				want = append(want, [2]string{in(sorts.Sorts[k]), in(sorts.Sorts[m])})
			}
		}
	}
	if len(want) == 0 || len(want) == 6 {
		t.Fatalf("the colours of the test tell nothing: %v", want)
	}
	alike := Of(s, nil, Look{Colour: sorts}).Alike()
	var got [][2]string
	for _, p := range alike.Pairs {
		got = append(got, [2]string{in(p[0]), in(p[1])})
	}
	if !slices.Equal(got, want) || in(alike.Name) != "Bidang" {
		t.Errorf("of %q alike are %v, want %v", in(alike.Name), got, want)
	}
	for name, look := range map[string]Look{
		"shapes too": {Colour: sorts, Shape: sorts}, "words too": {Colour: sorts, Labels: Labels("own.x")}, "sectors by colour and shape": {},
		"shades": {Colour: Shown{Values: []float64{1, 2, 3, 4}, Name: locale.Name("n")}},
	} {
		if alike := Of(s, nil, look).Alike(); len(alike.Pairs) > 0 {
			t.Errorf("%s: alike are %v", name, alike.Pairs)
		}
	}
}

// TestSectorsWithoutTheirShapesAreAlike: where shapes mean something else, sectors are told by colour alone.
func TestSectorsWithoutTheirShapesAreAlike(t *testing.T) {
	s := everyMark()
	shapes := Shown{Values: make([]float64, s.N()), Sorts: []locale.Phrase{locale.Name("satu")}, Name: locale.Name("Bidang"), trait: Trait{ID: "own.x"}}
	alike := Of(s, nil, Look{Shape: shapes}).Alike()
	if len(alike.Pairs) == 0 {
		t.Error("all sectors are told by their colours in grey")
	}
	if more := Of(s, nil, Look{Shape: shapes, Labels: Labels(LabelSector)}).Alike(); len(more.Pairs) > 0 {
		t.Errorf("their names stand below, and alike are %v", more.Pairs)
	}
}
