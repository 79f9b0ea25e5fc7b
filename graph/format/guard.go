package format

import "strings"

// A spreadsheet takes a cell that begins with = + - or @ for a formula, and a formula can call programs. So a
// text that might be one is written with an apostrophe before it, which spreadsheets know as "this is text",
// and the reader takes the apostrophe away again. Texts that begin with apostrophes and then such a sign get
// one more, so that every text comes back as it was. Numbers, dates and phone numbers (+62 812-3456) are no
// formulas and stay as they are.

// guard returns the text as it is written to a cell.
func guard(text string) string {
	if isFormula(strings.TrimLeft(text, "'")) {
		return "'" + text
	}
	return text
}

// unguard is the reverse of guard.
func unguard(text string) string {
	if rest, ok := strings.CutPrefix(text, "'"); ok && isFormula(strings.TrimLeft(rest, "'")) {
		return rest
	}
	return text
}

func isFormula(text string) bool {
	switch {
	case text == "" || !strings.ContainsRune("=+-@", rune(text[0])):
		return false
	case text[0] == '=' || text[0] == '@':
		return true
	}
	return strings.Trim(text[1:], "0123456789 .,-()/") != ""
}
