package graph

// Welfare is one official kind of welfare potential (PSKS) or of people who need social services (PPKS),
// Permensos 8/2012. Its words are in the catalogues under "psks.PSKS01" and "ppks.PPKS01".
type Welfare struct {
	Code  string
	Kinds Set // PSKS: the kinds of actor it usually is
	Class Set // PPKS: why it is sensitive. A child, K health, D disability, H crime, V victim, S stigma
}

// PSKS lists the 12 kinds of welfare potentials and sources.
var PSKS = []Welfare{
	{Code: "PSKS01", Kinds: "perorangan"},
	{Code: "PSKS02", Kinds: "perorangan"},
	{Code: "PSKS03", Kinds: "perorangan;kelompok"},
	{Code: "PSKS04", Kinds: "organisasi"},
	{Code: "PSKS05", Kinds: "organisasi"},
	{Code: "PSKS06", Kinds: "organisasi"},
	{Code: "PSKS07", Kinds: "keluarga"},
	{Code: "PSKS08", Kinds: "kelompok"},
	{Code: "PSKS09", Kinds: "perorangan"},
	{Code: "PSKS10", Kinds: "perorangan"},
	{Code: "PSKS11", Kinds: "perorangan"},
	{Code: "PSKS12", Kinds: "organisasi"},
}

// PPKS lists the 26 kinds of people who need social services.
var PPKS = []Welfare{
	{Code: "PPKS01", Class: "A"},
	{Code: "PPKS02", Class: "A"},
	{Code: "PPKS03", Class: "A;H"},
	{Code: "PPKS04", Class: "A"},
	{Code: "PPKS05", Class: "A;D"},
	{Code: "PPKS06", Class: "A;V"},
	{Code: "PPKS07", Class: "A"},
	{Code: "PPKS08"},
	{Code: "PPKS09", Class: "D"},
	{Code: "PPKS10", Class: "S"},
	{Code: "PPKS11", Class: "S"},
	{Code: "PPKS12", Class: "S"},
	{Code: "PPKS13", Class: "S"},
	{Code: "PPKS14", Class: "S"},
	{Code: "PPKS15", Class: "H"},
	{Code: "PPKS16", Class: "K"},
	{Code: "PPKS17", Class: "K"},
	{Code: "PPKS18", Class: "V"},
	{Code: "PPKS19", Class: "V"},
	{Code: "PPKS20", Class: "V"},
	{Code: "PPKS21"},
	{Code: "PPKS22"},
	{Code: "PPKS23"},
	{Code: "PPKS24"},
	{Code: "PPKS25", Class: "S"},
	{Code: "PPKS26"},
}

// WelfareOf returns the entry with the given code in PSKS or PPKS.
func WelfareOf(code string) (Welfare, bool) {
	for _, list := range [][]Welfare{PSKS, PPKS} {
		for _, w := range list {
			if w.Code == code {
				return w, true
			}
		}
	}
	return Welfare{}, false
}
