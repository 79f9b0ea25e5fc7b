package graph

import "jejaring/graph/locale"

// Choice is one value of a list of choices. Its words are in the catalogues under "sector.warga"; a choice
// that a user added carries its own name instead.
type Choice struct {
	Code string
	Name string // only of what a user added
}

// lists holds the codes of every list of choices, in the order in which people see them.
var lists = map[string][]string{
	"purpose":         {"pemecahan_masalah", "pengelolaan_organisasi", "tujuan_individu", "pemberdayaan_wilayah"},
	"confidentiality": {"publik", "internal", "rahasia"},
	"language":        {"id", "en"},
	"weekday":         {"senin", "selasa", "rabu", "kamis", "jumat", "sabtu", "minggu"},
	"actor-kind":      {"perorangan", "keluarga", "kelompok", "organisasi", "instansi"},
	"sector":          codes(Sectors, func(s Sector) string { return s.Code }),
	"tier":            codes(Tiers, func(t Tier) string { return t.Code }),
	"role":            {"pekerja_sosial", "pekerja_lokal", "institusi_inti", "mitra", "calon_mitra", "tokoh_masyarakat", "klien"},
	"element":         {"rw", "rt", "tokoh_masyarakat", "lpm", "pemuda"},
	"source-type":     {"informal", "formal", "kemasyarakatan"},
	"consent-state":   {"belum", "lisan_terekam", "tertulis", "tertulis_wali", "ditarik", "tidak_perlu"},
	"psks":            codes(PSKS, func(p Welfare) string { return p.Code }),
	"ppks":            codes(PPKS, func(p Welfare) string { return p.Code }),
	"pas":             PAS,
	"tie-type":        codes(TieTypes, func(t TieType) string { return string(t.ID) }),
	"tie-family":      {"identitas", "struktural", "aliran", "kemitraan"},
	"direction":       {"none", "forward", "both"},
	"quality":         {"kuat", "cukup", "renggang", "tegang", "putus"},
	"formality":       {"formal", "informal"},
	"frequency":       {"harian", "mingguan", "bulanan", "triwulanan", "tahunan", "jarang"},
	"history-field":   {"level", "strength", "quality"},
	"service-field": {
		"pangan", "kesehatan", "pendidikan", "ekonomi", "ketenagakerjaan", "perumahan", "adminduk", "perlindungan",
		"disabilitas", "psikososial", "hukum", "kebencanaan", "lingkungan", "keagamaan", "kepemudaan", "kelembagaan",
	},
	"need-status":     {"teridentifikasi", "dipetakan", "dikontak", "sebagian", "terpenuhi", "ditutup"},
	"resource-kind":   {"dana", "barang", "layanan", "tenaga", "fasilitas_izin", "informasi", "dukungan_moril"},
	"period":          {"sekali", "minggu", "bulan", "tahun", "kali"},
	"availability":    {"tersedia", "terbatas", "dialokasikan", "habis"},
	"match-status":    {"potensial", "ditawarkan", "disepakati", "disalurkan", "selesai", "batal"},
	"work-mode":       {"mobilisasi_sumber", "pemberian_pelayanan", "penciptaan_jaringan"},
	"contact-kind":    {"pendahuluan", "lanjutan"},
	"channel":         {"tatap_muka", "kunjungan", "telepon", "pesan", "surat", "surel", "rapat"},
	"contact-result":  {"belum_dijawab", "tertarik", "bersedia", "menolak", "menunda", "mou"},
	"agreement-kind":  {"nota_kesepahaman", "perjanjian_kerja_sama", "surat_dukungan", "kesepakatan_tertulis", "kesepakatan_lisan"},
	"agreement-state": {"rancangan", "ditandatangani", "dihentikan"},
	"host-kind":       {"arisan", "pengajian", "kredit_mikro", "rapat_rt", "rapat_rw", "posyandu", "kerja_bakti", "musrenbang", "koordinasi", "fgd", "lainnya"},
	"action-status":   {"belum", "berjalan", "selesai", "batal"},
	"activity-kind":   {"baru", "sudah_ada", "terkoordinasi"},
	"system-status":   {"aktif", "selesai"},
	"given-by":        {"self", "wali"},
	"consent-form":    {"tertulis", "terekam"},
	"consent-purpose": {"pencatatan", "peta_internal", "laporan_tersamar", "laporan_bernama", "perkenalan_ke_pihak_lain", "foto"},
	"addressee-kind":  {"pemerintah", "swasta", "masyarakat"},
	"proposal-status": {"draf", "dikirim", "disetujui", "ditolak"},
	"verdict":         {"ditunda", "diabaikan", "menjadi_rtl"},
	"thanks-form":     {"kartu", "lisan", "surat"},
	"attribute-type":  {"teks", "angka", "tanggal", "ya_tidak", "pilihan"},
	"attribute-owner": {"actor", "tie", "need", "resource"},
	"annotation-kind": {Note, Arrow, Image, Beneath},
	// The colours of annotations; their paints are those of a diagram.
	"annotation-colour": {"kuning", "biru", "merah", "polos"},
}

func codes[T any](of []T, code func(T) string) []string {
	list := make([]string, len(of))
	for i, t := range of {
		list[i] = code(t)
	}
	return list
}

// Choices returns the choices of a list: the preset ones, then those that users added to the document.
func Choices(list string, among Reader) []Choice {
	choices := make([]Choice, 0, len(lists[list]))
	for _, code := range lists[list] {
		choices = append(choices, Choice{Code: code})
	}
	if among == nil {
		return choices
	}
	switch list {
	case "tie-type":
		for _, t := range All[TieType](among) {
			choices = append(choices, Choice{string(t.ID), t.Name})
		}
	case "service-field":
		for _, f := range All[ServiceField](among) {
			choices = append(choices, Choice{string(f.ID), f.Name})
		}
	}
	return choices
}

// HasChoice tells whether the code is in the list, preset or added.
func HasChoice(list, code string, among Reader) bool {
	for _, c := range lists[list] {
		if c == code {
			return true
		}
	}
	if among == nil {
		return false
	}
	switch list {
	case "tie-type":
		_, ok := Get[TieType](among, ID(code))
		return ok
	case "service-field":
		_, ok := Get[ServiceField](among, ID(code))
		return ok
	}
	return false
}

// ChoiceMessage returns the words for a code of a list, to be said in any language; an unknown code is its own word.
func ChoiceMessage(list, code string, among Reader) locale.Message {
	if code == "" {
		return locale.Message{}
	}
	if among != nil {
		for _, c := range Choices(list, among) {
			if c.Code == code && c.Name != "" {
				return locale.M(c.Name)
			}
		}
	}
	return locale.M(list + "." + code)
}
