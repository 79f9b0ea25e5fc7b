package format

import (
	"slices"
	"strings"
	"unicode"

	"jejaring/graph"
	"jejaring/graph/locale"
)

// column says what stands in one column of a file: a field, a list, the texts of a list, or nothing known.
type column struct {
	header string
	field  *graph.Field
	list   *list
	words  bool // the texts of the list, not its entries
}

func (c column) isKnown() bool { return c.field != nil || c.list != nil }

// fold brings a header or a word to the form in which it is compared: "Jenis Ikatan *" is "jenis_ikatan".
func fold(text string) string {
	if i := strings.IndexByte(text, '('); i > 0 {
		text = text[:i]
	}
	words := strings.FieldsFunc(strings.ToLower(text), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r)
	})
	return strings.Join(words, "_")
}

// synonyms are the other headers by which a field is known, beside its ID and its words in the catalogues.
// The key is "kind.field", or ".field" for every kind.
var synonyms = map[string]string{
	".id":                          "kode no nomor nomor_urut no_id code key",
	".note":                        "catatan keterangan ket notes comment comments remarks",
	".date":                        "tanggal tgl",
	".start":                       "mulai tanggal_mulai tgl_mulai start_date since sejak",
	".end":                         "selesai berakhir akhir tanggal_selesai tgl_selesai end_date until",
	".title":                       "judul nama name",
	".name":                        "nama",
	".field":                       "bidang bidang_layanan",
	".fields":                      "bidang bidang_layanan field",
	".kind":                        "jenis tipe type",
	".status":                      "keadaan",
	".quantity":                    "jumlah banyak banyaknya volume qty",
	".unit":                        "satuan",
	".area":                        "wilayah alamat lokasi daerah kelurahan_desa",
	".by":                          "oleh petugas",
	".actor":                       "pihak aktor nama_pihak",
	".need":                        "kebutuhan",
	".needs":                       "kebutuhan",
	".meeting":                     "pertemuan rapat",
	"actor.name":                   "nama_pihak nama_aktor nama_lembaga lembaga organisasi pihak aktor label node simpul full_name",
	"actor.public_label":           "label nama_pendek singkatan short_name alias",
	"actor.kind":                   "jenis_pihak bentuk",
	"actor.sector":                 "sektor kelompok_sektor",
	"actor.level":                  "tingkat tingkatan jenjang tier",
	"actor.role":                   "peran",
	"actor.source_type":            "jenis_sumber",
	"actor.interests":              "perhatian minat kepedulian interest",
	"actor.influence":              "pengaruh",
	"actor.closeness":              "kedekatan",
	"actor.ring":                   "lingkar lingkaran",
	"actor.is_client":              "klien client",
	"actor.contact_person":         "narahubung kontak contact",
	"actor.consent":                "persetujuan",
	"actor.has_resource":           "punya_sumber memiliki_sumber",
	"actor.willingness":            "kesediaan",
	"actor.active_from":            "aktif_sejak aktif_dari mulai",
	"actor.active_to":              "aktif_sampai sampai",
	"actor.phone":                  "telepon telp hp no_hp nomor_hp wa whatsapp phone_number",
	"actor.email":                  "surel e_mail",
	"tie.from":                     "dari source asal pihak_1 pihak1 pihak_a aktor_1 actor_1 node1 node_1 ego",
	"tie.to":                       "ke target tujuan kepada pihak_2 pihak2 pihak_b aktor_2 actor_2 node2 node_2 alter",
	"tie.type":                     "jenis tipe jenis_ikatan hubungan jenis_hubungan relasi relation relationship",
	"tie.direction":                "arah",
	"tie.strength":                 "kekuatan bobot weight",
	"tie.quality":                  "mutu kualitas",
	"tie.formality":                "formalitas",
	"tie.level":                    "tingkat tingkat_kemitraan kemitraan",
	"tie.frequency":                "frekuensi keseringan",
	"tie_history.tie_id":           "ikatan tie",
	"tie_history.old":              "lama sebelum",
	"tie_history.new":              "baru sesudah",
	"tie_history.evidence":         "bukti",
	"need.title":                   "kebutuhan",
	"need.owner":                   "pemilik pihak aktor siapa actor",
	"need.kinds":                   "jenis jenis_sumber kind",
	"need.urgency":                 "mendesak kemendesakan urgensi",
	"need.needs_cooperation":       "perlu_kerja_sama",
	"need.issue":                   "isu isu_publik",
	"need.identified":              "tanggal diketahui",
	"need.target_date":             "target batas_waktu",
	"resource.provider":            "pemberi penyedia pihak aktor actor",
	"resource.name":                "sumber",
	"resource.period":              "periode",
	"resource.stimulus":            "bantuan_stimulan stimulan",
	"resource.availability":        "ketersediaan",
	"resource.conditions":          "syarat ketentuan",
	"resource.valid_from":          "berlaku_dari mulai",
	"resource.valid_to":            "berlaku_sampai sampai",
	"match.resource":               "sumber",
	"match.amount":                 "jumlah",
	"match.mode":                   "cara_kerja work_mode",
	"contact.kind":                 "jenis_kontak",
	"contact.channel":              "saluran media",
	"contact.result":               "hasil",
	"contact.next_action":          "langkah_berikutnya tindak_lanjut",
	"contact.next_date":            "tanggal_berikutnya",
	"agreement.number":             "nomor",
	"agreement.mission":            "misi",
	"agreement.structure":          "struktur",
	"agreement.channels":           "saluran",
	"agreement.signed":             "ditandatangani tanggal_tanda_tangan",
	"agreement.state":              "keadaan status",
	"agreement.parties":            "para_pihak pihak",
	"agreement.contributions":      "kontribusi",
	"meeting.start_time":           "jam pukul waktu time",
	"meeting.host_kind":            "jenis jenis_pertemuan kind",
	"meeting.host":                 "tuan_rumah penyelenggara",
	"meeting.venue":                "tempat lokasi",
	"meeting.formal_invitation":    "undangan_resmi",
	"meeting.attendees":            "peserta hadir yang_hadir",
	"meeting.issues_raised":        "masalah pembahasan",
	"meeting.decisions":            "keputusan hasil",
	"meeting.series":               "rangkaian",
	"action.title":                 "kegiatan tindakan",
	"action.responsible":           "penanggung_jawab pj",
	"action.mode":                  "cara_kerja work_mode",
	"action.due":                   "batas_waktu tenggat",
	"action.done":                  "selesai tanggal_selesai",
	"support_system.members":       "anggota",
	"support_system.core_actor":    "pihak_inti inti",
	"support_system.formed":        "dibentuk",
	"support_system.target":        "sasaran",
	"support_system.activity_kind": "jenis kind",
	"assessment.rater":             "penilai",
	"assessment.rated":             "dinilai yang_dinilai",
}

// fileNames are the other names by which a file is known to hold one kind, beside its ID and its File.
var fileNames = map[string]string{
	"actor": "pihak aktor simpul nodes node vertices stakeholders stakeholder pelaku people orang lembaga", "project": "proyek",
	"tie": "ikatan hubungan relasi edges edge links link relations jaringan jejaring", "tie_history": "riwayat_ikatan riwayat",
	"need": "kebutuhan", "resource": "sumber", "match": "penempatan", "contact": "kontak", "agreement": "kesepakatan mou",
	"meeting": "pertemuan rapat", "action": "rtl tindakan rencana_tindak_lanjut", "support_system": "sistem_dukungan",
	"consent": "persetujuan", "issue": "isu isu_publik", "assessment": "penilaian", "proposal": "proposal usulan",
	"attendance": "kehadiran", "member": "anggota", "party": "para_pihak", "series": "rangkaian",
}

// kindOfFile returns the kinds that a file's name may mean, the whole name before its single words.
func kindOfFile(name string) []*graph.Kind {
	stem := fold(strings.TrimSuffix(name, extensionOf(name)))
	var whole, part []*graph.Kind
	for _, kind := range graph.Kinds {
		names := append(strings.Fields(fileNames[kind.ID]), kind.ID, kind.File)
		if slices.Contains(names, stem) {
			whole = append(whole, kind)
		} else if slices.ContainsFunc(strings.Split(stem, "_"), func(word string) bool { return slices.Contains(names, word) }) {
			part = append(part, kind)
		}
	}
	return append(whole, part...)
}

// columnsOf takes each header for a field or list of the kind: by the exact name first, so that a synonym
// never takes the place of the field itself, then by catalogue and synonyms. No field is taken twice.
func columnsOf(kind *graph.Kind, headers []string) []column {
	columns := make([]column, len(headers))
	taken := map[string]bool{}
	for _, exact := range []bool{true, false} {
		for i, header := range headers {
			columns[i].header = strings.TrimSpace(header)
			if columns[i].isKnown() {
				continue
			}
			if c, name, ok := columnFor(kind, fold(header), exact, taken); ok {
				c.header = columns[i].header
				columns[i] = c
				taken[name] = true
			}
		}
	}
	return columns
}

func columnFor(kind *graph.Kind, header string, exact bool, taken map[string]bool) (column, string, bool) {
	try := func(name string) bool {
		return header != "" && !taken[name] && (header == name || (!exact && isSynonym(kind, name, header)))
	}
	for i := range kind.Fields {
		if f := &kind.Fields[i]; try(f.ID) {
			return column{field: f}, f.ID, true
		}
	}
	for i := range lists {
		l := &lists[i]
		if l.parent != kind.ID {
			continue
		}
		if try(l.column) {
			return column{list: l}, l.column, true
		}
		if l.words != "" && try(l.words) {
			return column{list: l, words: true}, l.words, true
		}
	}
	return column{}, "", false
}

func isSynonym(kind *graph.Kind, field, header string) bool {
	name := kind.ID + "." + field
	for _, l := range locale.All {
		if l.Has(name) && fold(l.T(name)) == header {
			return true
		}
	}
	return slices.Contains(strings.Fields(synonyms[name]), header) || slices.Contains(strings.Fields(synonyms["."+field]), header)
}

// missing returns the IDs of the fields without which no row of the kind can be read.
func missing(kind *graph.Kind, columns []column) []string {
	var ids []string
	for i := range kind.Fields {
		f := &kind.Fields[i]
		if !f.Need || f.Default != "" || (kind.ID == "tie" && f.ID == "type") {
			continue
		}
		if !slices.ContainsFunc(columns, func(c column) bool { return c.field == f }) {
			ids = append(ids, f.ID)
		}
	}
	return ids
}

// score tells how well a kind fits headers: the number of known columns, −1 where a needed one is missing.
func score(kind *graph.Kind, headers []string) int {
	columns := columnsOf(kind, headers)
	if kind.ID == "project" || len(missing(kind, columns)) > 0 {
		return -1
	}
	known := 0
	for _, c := range columns {
		if c.isKnown() && (c.field == nil || c.field.ID != "id") {
			known++
		}
	}
	return known
}

// isKeyValue tells whether the headers are those of project.csv, which has one row per field.
func isKeyValue(headers []string) bool {
	return len(headers) == 2 && slices.Contains([]string{"key", "kunci"}, fold(headers[0])) &&
		slices.Contains([]string{"value", "nilai", "isi"}, fold(headers[1]))
}

// kindOfHeaders returns the kind that a file holds: that of its name where its headers fit, else the kind
// with the most known columns, and of equals actors and ties before all others. Nil where none fits.
func kindOfHeaders(name string, headers []string) *graph.Kind {
	if isKeyValue(headers) {
		return graph.KindFor[graph.Project]()
	}
	for _, kind := range kindOfFile(name) {
		if score(kind, headers) > 0 {
			return kind
		}
	}
	var best *graph.Kind
	most := 0
	common := []*graph.Kind{graph.KindFor[graph.Tie](), graph.KindFor[graph.Actor]()}
	for _, kind := range append(common, graph.Kinds...) {
		if n := score(kind, headers); n > most {
			best, most = kind, n
		}
	}
	return best
}

func extensionOf(name string) string {
	if i := strings.LastIndexByte(name, '.'); i > 0 {
		return name[i:]
	}
	return ""
}
