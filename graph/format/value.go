package format

import (
	"math"
	"regexp"
	"strconv"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"jejaring/graph"
	"jejaring/graph/locale"
)

// choiceWords are the other words by which a choice is known, beside its code and its words in the catalogues.
var choiceWords = map[string]string{
	"sector.dunia_usaha": "swasta bisnis perusahaan usaha business", "sector.pemerintah": "government pemda dinas",
	"sector.warga": "masyarakat warga_masyarakat community", "sector.lsm": "ngo ornop yayasan", "sector.donatur": "donor",
	"actor-kind.perorangan": "orang individu person individual", "actor-kind.keluarga": "family", "actor-kind.kelompok": "group",
	"actor-kind.organisasi": "organisation organization lembaga", "actor-kind.instansi": "agency dinas",
	"tier.kelurahan": "desa nagari village", "tier.kabkota": "kabupaten kota kab", "tier.nasional": "pusat negara",
	"tier.individu": "perorangan", "role.klien": "client", "role.mitra": "partner",
	"direction.none": "undirected tidak_berarah tanpa_arah", "direction.forward": "directed berarah searah",
	"direction.both": "dua_arah timbal_balik bidirectional mutual", "quality.kuat": "strong baik", "quality.cukup": "sedang fair",
	"quality.renggang": "lemah weak", "quality.tegang": "tense konflik", "quality.putus": "broken",
	"tie-type.teman": "friend pertemanan", "tie-type.kemitraan": "partnership mitra kerja_sama kerjasama",
}

// levelWords are the words of the ladder of partnership.
var levelWords = map[string]int{
	"kompetisi": -1, "competition": -1, "komunikasi": 1, "communication": 1, "kooperasi": 2, "cooperation": 2,
	"koordinasi": 3, "coordination": 3, "kolaborasi": 4, "collaboration": 4, "konfederasi": 5, "confederation": 5,
}

// choice returns the code of a list for a cell: the code itself, or its words in either language.
func choice(list, text string, among graph.Reader) (string, bool) {
	if graph.HasChoice(list, text, among) {
		return text, true
	}
	word := fold(text)
	for _, c := range graph.Choices(list, among) {
		if strings.EqualFold(c.Code, text) || fold(c.Code) == word || (c.Name != "" && fold(c.Name) == word) {
			return c.Code, true
		}
		id := list + "." + c.Code
		for _, l := range locale.All {
			if l.Has(id) && fold(l.T(id)) == word {
				return c.Code, true
			}
		}
		for _, w := range strings.Fields(choiceWords[id]) {
			if w == word {
				return c.Code, true
			}
		}
	}
	return "", false
}

// months are the first three letters of the months in Indonesian and English.
var months = map[string]time.Month{
	"jan": 1, "feb": 2, "mar": 3, "apr": 4, "mei": 5, "may": 5, "jun": 6, "jul": 7, "agu": 8, "ags": 8, "agt": 8, "aug": 8,
	"sep": 9, "okt": 10, "oct": 10, "nov": 11, "des": 12, "dec": 12,
}

var (
	isoDate   = regexp.MustCompile(`^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ].*)?$`)
	localDate = regexp.MustCompile(`^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4}|\d{2})(?: .*)?$`)
	wordDate  = regexp.MustCompile(`^(\d{1,2})[- ](\pL{3,})[- ](\d{4})$`)
	clockTime = regexp.MustCompile(`^(\d{1,2})[:.](\d{2})(?::\d{2})?(?: ?WI[BT]A?)?$`)
)

// dateOf reads 2026-12-31, 31/12/2026, 31-12-2026, 31.12.26 and 31 Desember 2026. The day stands before the
// month, as in Indonesia; a day that the calendar does not have is none.
func dateOf(text string) (graph.Date, bool) {
	var day, month, year int
	number := func(s string) int { n, _ := strconv.Atoi(s); return n }
	if m := isoDate.FindStringSubmatch(text); m != nil {
		year, month, day = number(m[1]), number(m[2]), number(m[3])
	} else if m := localDate.FindStringSubmatch(text); m != nil {
		day, month, year = number(m[1]), number(m[2]), number(m[3])
		if len(m[3]) == 2 {
			year += 2000
		}
	} else if m := wordDate.FindStringSubmatch(text); m != nil {
		day, month, year = number(m[1]), int(months[strings.ToLower(m[2])[:3]]), number(m[3])
	}
	t := time.Date(year, time.Month(month), day, 0, 0, 0, 0, time.UTC)
	return graph.DateOf(t), year > 0 && t.Day() == day && int(t.Month()) == month
}

// clockOf reads 19:30, 19.30, 7:05 and 19:30:00.
func clockOf(text string) (graph.Clock, bool) {
	m := clockTime.FindStringSubmatch(text)
	if m == nil {
		return "", false
	}
	c := graph.Clock(strings.Repeat("0", 2-len(m[1])) + m[1] + ":" + m[2])
	return c, c.Valid()
}

// wholeOf reads a whole number, also one that a spreadsheet wrote as 4,0.
func wholeOf(text string) (int, bool) {
	text = strings.TrimPrefix(strings.ReplaceAll(text, "−", "-"), "+")
	if i := strings.IndexAny(text, ".,"); i > 0 && strings.Trim(text[i+1:], "0") == "" {
		text = text[:i]
	}
	n, err := strconv.Atoi(text)
	return n, err == nil
}

// style is how the numbers of one column are written.
type style int

const (
	unsure       style = iota
	decimalPoint       // 1,234.5
	decimalComma       // 1.234,5
)

// bareNumber returns a number without signs of money and spaces.
func bareNumber(text string) string {
	text = strings.TrimPrefix(strings.TrimPrefix(strings.ToLower(text), "rp"), ".")
	text = strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) {
			return -1
		}
		return r
	}, strings.ReplaceAll(text, "−", "-"))
	return strings.TrimSuffix(text, ",-")
}

// styleOf tells which mark of the number is the decimal one, as far as the number itself tells: the last of
// two different marks, and a single mark that cannot stand before thousands.
func styleOf(text string) style {
	text = strings.TrimLeft(text, "+-")
	point, comma := strings.LastIndexByte(text, '.'), strings.LastIndexByte(text, ',')
	switch {
	case point < 0 && comma < 0:
		return unsure
	case point >= 0 && comma >= 0 && point > comma, comma < 0 && !mayBeThousands(text, "."), point < 0 && strings.Count(text, ",") > 1:
		return decimalPoint
	case point >= 0 && comma >= 0, point < 0 && !mayBeThousands(text, ","), comma < 0 && strings.Count(text, ".") > 1:
		return decimalComma
	}
	return unsure
}

// mayBeThousands tells whether the mark cuts the number as thousands are: 1.234.567, but not 0.234 or 12.5.
func mayBeThousands(text, mark string) bool {
	groups := strings.Split(text, mark)
	for i, g := range groups {
		if (i > 0 && len(g) != 3) || (i == 0 && (len(g) == 0 || len(g) > 3 || g[0] == '0')) {
			return false
		}
	}
	return true
}

// numberOf reads a number in the given style.
func numberOf(text string, s style) (float64, bool) {
	if s == decimalComma {
		text = strings.ReplaceAll(strings.ReplaceAll(text, ".", ""), ",", ".")
	} else {
		text = strings.ReplaceAll(text, ",", "")
	}
	x, err := strconv.ParseFloat(text, 64)
	if x == 0 {
		x = 0 // no −0
	}
	return x, err == nil && !math.IsInf(x, 0) && !math.IsNaN(x) && math.Abs(x) < 1e15
}

// cut shortens a text to at most most letters without leaving half an emoji behind.
func cut(text string, most int) string {
	if utf8.RuneCountInString(text) <= most {
		return text
	}
	letters := []rune(text)[:most]
	for len(letters) > 0 && (letters[len(letters)-1] == '\u200d' || unicode.IsSpace(letters[len(letters)-1])) {
		letters = letters[:len(letters)-1]
	}
	return string(letters)
}
