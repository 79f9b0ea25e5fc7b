package diagram

import (
	"bytes"
	"image/color"
	"regexp"
	"strconv"
	"testing"

	"jejaring/graph"
)

// A warning on a tie that stands back is read all the same: its word has a contrast of 4.5 and more, dark and light.
func TestAWarningIsReadWhereItsTieStandsBack(t *testing.T) {
	for _, isDark := range []bool{false, true} {
		var out bytes.Buffer
		s := placedSample(t, Look{Dark: isDark, Marks: map[graph.ID]Mark{"T001": Raised}})
		if err := s.SVG(&out); err != nil {
			t.Fatal(err)
		}
		found := regexp.MustCompile(`<text[^>]*fill="#([0-9a-fA-F]{6})"[^>]*>−1<`).FindAllSubmatch(out.Bytes(), -1)
		if len(found) != 2 {
			t.Fatalf("%d warnings", len(found))
		}
		for _, m := range found {
			hex, err := strconv.ParseUint(string(m[1]), 16, 32)
			if err != nil {
				t.Fatal(err)
			}
			if got := contrastOf(rgb(uint32(hex)), s.colours.surface); got < 4.5 {
				t.Errorf("dark %v: a contrast of %v", isDark, got)
			}
		}
	}
}

// contrastOf returns the contrast of two colours as WCAG 2.1 has it.
func contrastOf(a, b color.RGBA) float64 {
	x, y := luminance(a)+0.05, luminance(b)+0.05
	return max(x, y) / min(x, y)
}
