package locale

import (
	"math"
	"testing"
)

func TestNumbers(t *testing.T) {
	for _, c := range []struct{ got, want string }{
		{Indonesian.Number(1234567.891, 2), "1.234.567,89"},
		{English.Number(1234567.891, 2), "1,234,567.89"},
		{Indonesian.Number(-1234.5, 1), "−1.234,5"},
		{Indonesian.Number(-0.04, 1), "0,0"},
		{Indonesian.Number(999, 0), "999"},
		{Indonesian.Number(math.NaN(), 2), "—"},
		{Indonesian.Number(math.Inf(1), 2), "—"},
		{Indonesian.Change(0.036, 2), "+0,04"},
		{Indonesian.Change(-1200, 0), "−1.200"},
		{English.Change(0.004, 2), "0.00"},
		{English.Change(-0.004, 2), "0.00"},
		{English.Change(math.NaN(), 1), "—"},
		{English.Change(math.Inf(1), 1), "—"},
		{Indonesian.Percent(0.08406), "8,4%"},
		{English.Percent(0.5), "50%"},
		{Indonesian.Percent(0), "0%"},
		{Indonesian.Percent(0.0004), "<0,1%"},
		{English.Percent(0.0004), "<0.1%"},
		{Indonesian.Percent(0.0006), "0,1%"},
		{Indonesian.Percent(math.NaN()), "—"},
		{Indonesian.Figures("0 … 1.125, β = ±0.5/λ₁ ..."), "0 … 1,125, β = ±0,5/λ₁ ..."},
		{English.Figures("α = 0.85"), "α = 0.85"},
		{Indonesian.Figures("."), "."},
		{Indonesian.Figures(""), ""},
		{Indonesian.Quantity(12), "12"},
		{Indonesian.Quantity(1.5), "1,5"},
		{Indonesian.Quantity(0.126), "0,13"},
		{Indonesian.Date("2026-05-02"), "2 Mei 2026"},
		{English.Date("2026-05-02"), "2 May 2026"},
		{Indonesian.ShortDate("2026-08-17"), "17 Agu 2026"},
		{Indonesian.ShortDate("kapan"), "kapan"},
	} {
		if c.got != c.want {
			t.Errorf("%q, want %q", c.got, c.want)
		}
	}
}
