package diagram

import (
	"slices"
	"testing"
)

// TestWordsOfTheGroundWrapBeforeTheyAreCut: a word that may take two lines breaks at a space, one that may not is cut, and
// where even one of its words has no room it is cut all the same.
func TestWordsOfTheGroundWrapBeforeTheyAreCut(t *testing.T) {
	s := &Scene{}
	half := textWidth("ditanyakan", leastWord, regular400) + 1
	for _, c := range []struct {
		wraps bool
		room  float64
		want  []string
	}{
		{true, 500, []string{"Belum ditanyakan"}},
		{true, half, []string{"Belum", "ditanyakan"}},
		{true, half - 4, []string{"Belum d…"}},
		{false, half, []string{"Belum di…"}},
		{true, 1, nil},
	} {
		box, lines := s.wordBox(&Word{Text: "Belum ditanyakan", Room: c.room, Wraps: c.wraps, Align: 1}, 1)
		if !slices.Equal(lines, c.want) {
			t.Errorf("in %v px, wraps %v: %q", c.room, c.wraps, lines)
		}
		if box.Width() > c.room+1e-9 || box.X1 != 0 {
			t.Errorf("in %v px: %v", c.room, box)
		}
		if middle := (box.Y0 + box.Y1) / 2; middle != 0 {
			t.Errorf("its middle is at %v", middle)
		}
	}
}
