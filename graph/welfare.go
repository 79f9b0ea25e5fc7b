package graph

// Welfare is one official kind of welfare potential (PSKS) or of people who need social services (PPKS),
// Permensos 8/2012. Its words are in the catalogues under "psks.PSKS01" and "ppks.PPKS01".
type Welfare struct {
	Code  string
	Kinds Set // PSKS: the kinds of actor it usually is
	Class Set // PPKS: why it is sensitive. A child, K health, D disability, H crime, V victim, S stigma
	// Attention is the group of Pemerlu Atensi Sosial that a kind of PPKS belongs to (Kepmensos 103/HUK/2025, from
	// press reports; that of PPKS10 and PPKS14 is a guess).
	Attention string
}

// PAS lists the 12 groups of Pemerlu Atensi Sosial into which the 26 kinds of PPKS are gathered since 2025. Their
// words are in the catalogues under "pas.anak".
var PAS = []string{
	"anak", "disabilitas", "lansia", "pendapatan_rendah", "bencana", "afirmasi", "warga_binaan", "korban_kekerasan",
	"napza_hiv", "masalah_sosial", "perempuan", "fakir_miskin",
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
	{Code: "PPKS01", Attention: "anak", Class: "A"},
	{Code: "PPKS02", Attention: "anak", Class: "A"},
	{Code: "PPKS03", Attention: "anak", Class: "A;H"},
	{Code: "PPKS04", Attention: "anak", Class: "A"},
	{Code: "PPKS05", Attention: "anak", Class: "A;D"},
	{Code: "PPKS06", Attention: "anak", Class: "A;V"},
	{Code: "PPKS07", Attention: "anak", Class: "A"},
	{Code: "PPKS08", Attention: "lansia"},
	{Code: "PPKS09", Attention: "disabilitas", Class: "D"},
	{Code: "PPKS10", Attention: "masalah_sosial", Class: "S"},
	{Code: "PPKS11", Attention: "pendapatan_rendah", Class: "S"},
	{Code: "PPKS12", Attention: "pendapatan_rendah", Class: "S"},
	{Code: "PPKS13", Attention: "pendapatan_rendah", Class: "S"},
	{Code: "PPKS14", Attention: "masalah_sosial", Class: "S"},
	{Code: "PPKS15", Attention: "warga_binaan", Class: "H"},
	{Code: "PPKS16", Attention: "napza_hiv", Class: "K"},
	{Code: "PPKS17", Attention: "napza_hiv", Class: "K"},
	{Code: "PPKS18", Attention: "korban_kekerasan", Class: "V"},
	{Code: "PPKS19", Attention: "korban_kekerasan", Class: "V"},
	{Code: "PPKS20", Attention: "korban_kekerasan", Class: "V"},
	{Code: "PPKS21", Attention: "bencana"},
	{Code: "PPKS22", Attention: "bencana"},
	{Code: "PPKS23", Attention: "perempuan"},
	{Code: "PPKS24", Attention: "fakir_miskin"},
	{Code: "PPKS25", Attention: "masalah_sosial", Class: "S"},
	{Code: "PPKS26", Attention: "afirmasi"},
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
