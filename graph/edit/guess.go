package edit

import "strings"

// Guess reads sector, tier and kind off the first usual word of a name, so that quick adding needs one
// field less.
func Guess(name string) (sector, tier, kind string) {
	sector, tier, kind = "warga", "rw", "organisasi"
	words := strings.Fields(strings.ToLower(name))
	for _, w := range words {
		for _, g := range guesses {
			if w == g.word {
				return g.sector, g.tier, g.kind
			}
		}
	}
	return sector, tier, kind
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
