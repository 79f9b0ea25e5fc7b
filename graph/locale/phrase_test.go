package locale

import (
	"math"
	"testing"
)

func TestPhrasesReadInEachLanguage(t *testing.T) {
	for _, c := range []struct {
		phrase     Phrase
		indonesian string
		english    string
	}{
		{Whole(1234), "1.234", "1,234"},
		{Share(0.084058), "8,4%", "8.4%"},
		{Decimal{3.782609, 1}, "3,8", "3.8"},
		{Decimal{math.NaN(), 2}, "—", "—"},
		{M("a phrase without an entry"), "a phrase without an entry", "a phrase without an entry"},
	} {
		if got := c.phrase.In(Indonesian); got != c.indonesian {
			t.Errorf("%#v reads %q in Indonesian, want %q", c.phrase, got, c.indonesian)
		}
		if got := c.phrase.In(English); got != c.english {
			t.Errorf("%#v reads %q in English, want %q", c.phrase, got, c.english)
		}
	}
}
