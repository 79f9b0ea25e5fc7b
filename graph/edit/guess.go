package edit

import (
	"slices"
	"strings"
)

// Guess reads sector, tier and kind off the first usual word of a name, so that quick adding needs one
// field less. Who is addressed as a person is one, so that no name of a person leaves the office as that of an institution.
func Guess(name string) (sector, tier, kind string) {
	sector, tier, kind = "warga", "rw", "organisasi"
	if k := usualWord(name); k >= 0 {
		sector, tier, kind = guesses[k].sector, guesses[k].tier, guesses[k].kind
	}
	if isAddressed(name) {
		kind = "perorangan"
	}
	return sector, tier, kind
}

// isAddressed tells whether a name begins with a form of address.
func isAddressed(name string) bool {
	words := strings.Fields(strings.ToLower(name))
	return len(words) > 1 && slices.Contains(addresses, strings.Trim(words[0], ".,"))
}

var addresses = []string{"pak", "bapak", "bpk", "bu", "ibu", "mas", "mbak", "bang", "kang", "teh", "mang", "nyonya", "tuan", "ustad", "ustaz", "ustazah", "kyai", "kiai", "haji", "hajah", "h", "hj", "dr", "drs", "dra"}

// Newcomer is Guess for who came to a meeting: a person, unless the name has a usual word.
func Newcomer(name string) (sector, tier, kind string) {
	sector, tier, kind = Guess(name)
	if usualWord(name) < 0 {
		kind = "perorangan"
	}
	return sector, tier, kind
}

// usualWord returns the place in guesses of the first usual word of a name, −1 for none.
func usualWord(name string) int {
	for w := range strings.FieldsSeq(strings.ToLower(name)) {
		for k, g := range guesses {
			if w == g.word {
				return k
			}
		}
	}
	return -1
}

var guesses = []struct{ word, sector, tier, kind string }{
	{"rt", "pemerintah", "rt", "instansi"},
	{"rw", "pemerintah", "rw", "instansi"},
	{"kelurahan", "pemerintah", "kelurahan", "instansi"},
	{"desa", "pemerintah", "kelurahan", "instansi"},
	{"kecamatan", "pemerintah", "kecamatan", "instansi"},
	{"puskesmas", "pemerintah", "kecamatan", "instansi"},
	{"dinas", "pemerintah", "kabkota", "instansi"},
	{"dinsos", "pemerintah", "kabkota", "instansi"},
	{"sekolah", "pemerintah", "kelurahan", "instansi"},
	{"posyandu", "warga", "rw", "kelompok"},
	{"pkk", "warga", "rw", "kelompok"},
	{"karang", "warga", "rw", "organisasi"},
	{"lpm", "warga", "kelurahan", "organisasi"},
	{"arisan", "warga", "rt", "kelompok"},
	{"pengajian", "warga", "rw", "kelompok"},
	{"toko", "dunia_usaha", "rw", "organisasi"},
	{"warung", "dunia_usaha", "rt", "organisasi"},
	{"koperasi", "dunia_usaha", "kelurahan", "organisasi"},
	{"pt", "dunia_usaha", "kabkota", "organisasi"},
	{"cv", "dunia_usaha", "kabkota", "organisasi"},
	{"bank", "dunia_usaha", "kabkota", "organisasi"},
	{"donatur", "donatur", "kabkota", "perorangan"},
	{"baznas", "donatur", "kabkota", "instansi"},
	{"zakat", "donatur", "kabkota", "organisasi"},
	{"yayasan", "lsm", "kabkota", "organisasi"},
	{"lks", "lsm", "kecamatan", "organisasi"},
	{"lsm", "lsm", "kabkota", "organisasi"},
}
