package locale

import (
	"math"
	"strconv"
	"strings"
	"time"
	"unicode"
)

// marks are the decimal and the thousands mark.
func (l Language) marks() (decimal, thousands string) {
	if l == English {
		return ".", ","
	}
	return ",", "."
}

// Number writes x with the given number of decimals: 1.234,5 in Indonesian. Not a number is written "—".
func (l Language) Number(x float64, decimals int) string {
	if math.IsNaN(x) || math.IsInf(x, 0) {
		return "—"
	}
	text := strconv.FormatFloat(math.Abs(x), 'f', decimals, 64)
	whole, fraction, _ := strings.Cut(text, ".")
	decimal, thousands := l.marks()
	for i := len(whole) - 3; i > 0; i -= 3 {
		whole = whole[:i] + thousands + whole[i:]
	}
	if fraction != "" {
		whole += decimal + fraction
	}
	if x < 0 && strings.Trim(text, "0.") != "" {
		return "−" + whole
	}
	return whole
}

// Figures writes a formula, whose decimal marks are points, with those of the language: α = 0,85.
func (l Language) Figures(formula string) string {
	decimal, _ := l.marks()
	letters := []rune(formula)
	for k := 1; k+1 < len(letters); k++ {
		if letters[k] == '.' && unicode.IsDigit(letters[k-1]) && unicode.IsDigit(letters[k+1]) {
			letters[k] = []rune(decimal)[0]
		}
	}
	return string(letters)
}

// Change writes by how much a number grew, with its sign: +0,04 or −3. What rounds to nothing has none.
func (l Language) Change(x float64, decimals int) string {
	text := l.Number(x, decimals)
	if x > 0 && strings.ContainsAny(text, "123456789") {
		return "+" + text
	}
	return text
}

// Whole writes a whole number with thousands marks.
func (l Language) Whole(n int) string { return l.Number(float64(n), 0) }

// Percent writes a share, 0 to 1, as a percentage with at most one decimal: 8,4%. Whole percentages have none, and
// what is more than nothing is never written as 0%.
func (l Language) Percent(share float64) string {
	if math.IsNaN(share) {
		return "—"
	}
	p := math.Round(share*1000) / 10
	if p == 0 && share > 0 {
		return "<" + l.Number(0.1, 1) + "%"
	}
	if p == math.Trunc(p) {
		return l.Number(p, 0) + "%"
	}
	return l.Number(p, 1) + "%"
}

// Quantity writes an amount with the decimals it has, at most two.
func (l Language) Quantity(x float64) string {
	for decimals := 0; decimals < 2; decimals++ {
		if scale := math.Pow10(decimals); math.Round(x*scale)/scale == x {
			return l.Number(x, decimals)
		}
	}
	return l.Number(x, 2)
}

var months = map[Language][12]string{
	Indonesian: {"Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November", "Desember"},
	English:    {"January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"},
}

// Date writes a day given as 2026-11-20 in full: 20 November 2026. What is no day is returned as it stands.
func (l Language) Date(day string) string { return l.date(day, 9) }

// ShortDate writes a day with three letters of the month: 20 Nov 2026.
func (l Language) ShortDate(day string) string { return l.date(day, 3) }

// Clock writes a time of day given as 19:30: 19.30 in Indonesian, 19:30 in English.
func (l Language) Clock(clock string) string {
	if l == English {
		return clock
	}
	return strings.Replace(clock, ":", ".", 1)
}

func (l Language) date(day string, letters int) string {
	t, err := time.Parse(time.DateOnly, day)
	if err != nil {
		return day
	}
	names, ok := months[l]
	if !ok {
		names = months[Indonesian]
	}
	month := names[t.Month()-1]
	if len(month) > letters {
		month = month[:letters]
	}
	return strconv.Itoa(t.Day()) + " " + month + " " + strconv.Itoa(t.Year())
}
