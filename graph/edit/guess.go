package edit

import "strings"

// Guess reads sector, tier and kind off the first usual word of a name, so that quick adding needs one
// field less.
func Guess(name string) (sector, tier, kind string) {
	if k := usualWord(name); k >= 0 {
		return guesses[k].sector, guesses[k].tier, guesses[k].kind
	}
	return "warga", "rw", "organisasi"
}

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
