package graph

import (
	"regexp"
	"strings"
)

var (
	unbroken = regexp.MustCompile(`[0-9]+`)
	spaced   = regexp.MustCompile(`[0-9](?:[ .-]?[0-9])*`)
	apart    = strings.NewReplacer(" ", "", ".", "", "-", "")
)

// hasIdentityNumber finds the number of an identity card (NIK) or a family card (KK) in a text: sixteen digits in
// one piece, or sixteen with single spaces, dots and dashes among them whose middle is a date as in those numbers.
// Two days or two telephone numbers side by side are none.
func hasIdentityNumber(text string) bool {
	if len(text) < 16 { // most texts, and the expressions take their time
		return false
	}
	for _, digits := range unbroken.FindAllString(text, -1) {
		if len(digits) == 16 {
			return true
		}
	}
	for _, found := range spaced.FindAllString(text, -1) {
		if digits := apart.Replace(found); len(digits) == 16 && isCardNumber(digits) {
			return true
		}
	}
	return false
}

// isCardNumber tells whether the digits 7 to 10 are a day, for women with 40 added, and a month.
func isCardNumber(digits string) bool {
	day, month := digits[6:8], digits[8:10]
	return ("01" <= day && day <= "31" || "41" <= day && day <= "71") && "01" <= month && month <= "12"
}
