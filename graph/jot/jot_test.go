package jot_test

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"jejaring/graph"
	"jejaring/graph/graphtest"
	"jejaring/graph/jot"
)

func sampleIn(t *testing.T) jot.In {
	t.Helper()
	return jot.In{Among: graphtest.SampleRecords(t), Day: "2026-11-20", By: "A01"} // a Friday
}

// said writes a reading as "field=value" in the order of the fields; several options are parted by "|".
func said(r jot.Reading) string {
	var list []string
	for _, p := range r.Parts {
		value := p.Value
		if value == "" {
			value = strings.Join(p.Options, "|")
		}
		list = append(list, p.Field+"="+value)
	}
	if r.Rest != "" {
		list = append(list, "rest="+r.Rest)
	}
	return strings.Join(list, " ")
}

var sentences = []struct{ line, want string }{
	// Indonesian, with the colon
	{"telp LPM: bersedia, rapat Selasa", "actor=A20 channel=telepon result=bersedia next_action=rapat next_date=2026-11-24"},
	{"Telepon LPM: tertarik, kirim proposal besok", "actor=A20 channel=telepon result=tertarik next_action=kirim proposal next_date=2026-11-21"},
	{"wa Puskesmas: belum dibalas, hubungi lagi 3 hari lagi", "actor=A29 channel=pesan result=belum_dijawab next_action=hubungi lagi next_date=2026-11-23"},
	{"kunjungan ke Toko Bangunan: menolak", "actor=A36 channel=kunjungan result=menolak"},
	{"temui Pak Ujang: setuju, rapat lusa", "actor=A02 channel=tatap_muka result=bersedia next_action=rapat next_date=2026-11-22"},
	{"surat ke Disdukcapil: belum dijawab", "actor=A31 channel=surat result=belum_dijawab"},
	{"email LBH: tertarik, kirim data 25/11", "actor=A46 channel=surel result=tertarik next_action=kirim data next_date=2026-11-25"},
	{"rapat dengan TKSK: bersedia", "actor=A28 channel=rapat result=bersedia"},
	{"telp LKS kemarin: minta waktu, telepon lagi Rabu depan", "actor=A43 date=2026-11-19 channel=telepon result=menunda next_action=telepon lagi next_date=2026-11-25"},
	{"sms Karang Taruna 2 hari lalu: mau bantu", "actor=A12 date=2026-11-18 channel=pesan result=bersedia"},
	{"telp K-02: bersedia", "actor=A05 channel=telepon result=bersedia"},
	{"kunjungi k2: tertarik, antar formulir Senin", "actor=A05 channel=kunjungan result=tertarik next_action=antar formulir next_date=2026-11-23"},
	{"telp rt 1: mau, rapat hari Minggu", "actor=A22 channel=telepon result=bersedia next_action=rapat next_date=2026-11-22"},
	{"telepon RW 07: siap MoU, tanda tangan 1 Desember", "actor=A26 channel=telepon result=mou next_action=tanda tangan next_date=2026-12-01"},
	{"ketemu Bank Sampah tadi pagi: tertarik", "actor=A16 date=2026-11-20 channel=tatap_muka result=tertarik"},
	{"telp Posyandu: tidak diangkat, telp lagi besok", "actor=A13 channel=telepon result=belum_dijawab next_action=telp lagi next_date=2026-11-21"},
	{"wa Warung: nanti dulu", "actor=A39 channel=pesan result=menunda"},
	{"telp Sekolah: bersedia soal kembali bersekolah, rapat tgl 30", "actor=A33 channel=telepon need=N06 result=bersedia next_action=rapat next_date=2026-11-30"},
	{"telp Perusahaan CSR: tertarik, ajukan proposal pekan depan", "actor=A38 channel=telepon result=tertarik next_action=ajukan proposal next_date=2026-11-27"},
	{"audiensi Kelurahan: setuju, kirim surat 2 minggu lagi", "actor=A27 channel=rapat result=bersedia next_action=kirim surat next_date=2026-12-04"},
	{"telp Yayasan Donor: tidak tertarik", "actor=A41 channel=telepon result=menolak"},
	{"telp Lembaga Zakat: bersedia untuk sembako, ambil Jumat", "actor=A40 channel=telepon need=N01 result=bersedia next_action=ambil next_date=2026-11-27"},
	{"telp UPTD PPA: belum bersedia, telepon bulan depan", "actor=A32 channel=telepon result=menunda next_action=telepon next_date=2026-12-20"},
	{"telp Tagana: oke, survei akhir bulan", "actor=A21 channel=telepon result=bersedia next_action=survei next_date=2026-11-30"},
	{"telp Koperasi: bersedia, siapkan MoU Selasa", "actor=A37 channel=telepon result=bersedia next_action=siapkan MoU next_date=2026-11-24"},
	{"telp LPM: bersedia, rapat Selasa jam 19.30 di pos RW", "actor=A20 channel=telepon result=bersedia next_action=rapat jam 19.30 di pos RW next_date=2026-11-24"},
	{"telp LPM: bersedia; kirim undangan", "actor=A20 channel=telepon result=bersedia next_action=kirim undangan"},
	{"telp LPM: bersedia, Selasa", "actor=A20 channel=telepon result=bersedia next_date=2026-11-24"},
	{"telp LPM: ketuanya sedang sakit", "actor=A20 channel=telepon rest=ketuanya sedang sakit"},
	{"telp LPM: bersedia, ketuanya ramah sekali", "actor=A20 channel=telepon result=bersedia rest=ketuanya ramah sekali"},
	{"TELP LPM: BERSEDIA, RAPAT SELASA", "actor=A20 channel=telepon result=bersedia next_action=RAPAT next_date=2026-11-24"},
	// without the colon
	{"telp LPM bersedia rapat Selasa", "actor=A20 channel=telepon result=bersedia next_action=rapat next_date=2026-11-24"},
	{"LPM bersedia, rapat Selasa", "actor=A20 result=bersedia next_action=rapat next_date=2026-11-24"},
	{"LPM menolak", "actor=A20 result=menolak"},
	{"Puskesmas tertarik lewat telepon", "actor=A29 channel=telepon result=tertarik"},
	{"kemarin wa TKSK tertarik kirim berkas Kamis", "actor=A28 date=2026-11-19 channel=pesan result=tertarik next_action=kirim berkas next_date=2026-11-26"},
	{"bersedia, LPM", "actor=A20 result=bersedia"},
	{"rapat PKK RW tertarik", "actor=A14 channel=rapat result=tertarik"},
	{"15/11 kunjungan Rumah Anak: bersedia", "actor=A45 date=2026-11-15 channel=kunjungan result=bersedia"},
	{"Senin lalu telp DKM: setuju", "actor=A15 date=2026-11-16 channel=telepon result=bersedia"},
	{"seminggu lalu surat Dinsos Provinsi: belum dijawab", "actor=A34 date=2026-11-13 channel=surat result=belum_dijawab"},
	{"12 Nov telepon Sentra Terpadu: tertarik, rapat 3 Desember 2026", "actor=A35 date=2026-11-12 channel=telepon result=tertarik next_action=rapat next_date=2026-12-03"},
	{"telp Pengajian: bersedia, kirim jadwal 2026-12-01", "actor=A10 channel=telepon result=bersedia next_action=kirim jadwal next_date=2026-12-01"},
	{"telp Pengajian: bersedia, rapat 5-1-2027", "actor=A10 channel=telepon result=bersedia next_action=rapat next_date=2027-01-05"},
	{"telp Pengajian: bersedia, rapat 15/1", "actor=A10 channel=telepon result=bersedia next_action=rapat next_date=2027-01-15"},
	// words that name the party
	{"telp kt: bersedia", "actor=A12 channel=telepon result=bersedia"},
	{"telp pusk: bersedia", "actor=A29 channel=telepon result=bersedia"},
	{"telp Disduk: bersedia", "actor=A31 channel=telepon result=bersedia"},
	{"telp Karang Taruna Tunas Mekar: bersedia", "actor=A12 channel=telepon result=bersedia"},
	{"telp Sauyunan: bersedia", "actor=A43 channel=telepon result=bersedia"},
	{"telp D-01: bersedia", "actor=A42 channel=telepon result=bersedia"},
	// several may be meant
	{"telp Dinsos: bersedia", "actor=A30|A34 channel=telepon result=bersedia"},
	{"telp yayasan: tertarik", "actor=A41|A44 channel=telepon result=tertarik"},
	{"telp RT: bersedia", "actor=A09|A19|A22|A23|A24|A25 channel=telepon result=bersedia"},
	{"telp dan wa LPM: bersedia", "actor=A20 channel=telepon|pesan result=bersedia"},
	{"telp LPM: belum tertarik", "actor=A20 channel=telepon result=menunda|menolak"},
	{"telp LPM: tertarik tapi menunda", "actor=A20 channel=telepon result=tertarik|menunda rest=tapi"},
	{"telp LPM: bersedia, rapat minggu depan", "actor=A20 channel=telepon result=bersedia next_action=rapat next_date=2026-11-27|2026-11-29"},
	{"telp LPM: bersedia, rapat Selasa, kirim proposal Jumat", "actor=A20 channel=telepon result=bersedia next_action=rapat, kirim proposal next_date=2026-11-24|2026-11-27"},
	{"telp LPM: bersedia soal modal", "actor=A20 channel=telepon need=N03|N09 result=bersedia"},
	// English
	{"call LPM: willing, meeting Tuesday", "actor=A20 channel=telepon result=bersedia next_action=meeting next_date=2026-11-24"},
	{"called Puskesmas yesterday: interested, send proposal next Tuesday", "actor=A29 date=2026-11-19 channel=telepon result=tertarik next_action=send proposal next_date=2026-11-24"},
	{"visited LKS: agreed, meet again in 3 days", "actor=A43 channel=kunjungan result=bersedia next_action=meet again next_date=2026-11-23"},
	{"emailed LBH: no answer, call tomorrow", "actor=A46 channel=surel result=belum_dijawab next_action=call next_date=2026-11-21"},
	{"met with TKSK: declined", "actor=A28 channel=tatap_muka result=menolak"},
	{"texted DKM 2 days ago: not interested", "actor=A15 date=2026-11-18 channel=pesan result=menolak"},
	{"call Tagana: not yet, call back in two weeks", "actor=A21 channel=telepon result=menunda next_action=call back next_date=2026-12-04"},
	{"letter to Disdukcapil: no reply, visit Nov 30", "actor=A31 channel=surat result=belum_dijawab next_action=visit next_date=2026-11-30"},
	{"meeting with Kelurahan: willing about the secretariat, draft MoU 25 November", "actor=A27 channel=rapat result=bersedia next_action=draft MoU next_date=2026-11-25 rest=about the secretariat"},
	{"call Warung: agreed, deliver next week", "actor=A39 channel=telepon result=bersedia next_action=deliver next_date=2026-11-27"},
	{"LPM signed", "actor=A20 result=mou"},
	{"wrote to Koperasi last Monday: will think", "actor=A37 date=2026-11-16 channel=surat result=menunda"},
	{"phoned RW 7: ready to help, meet on Thursday", "actor=A26 channel=telepon result=bersedia next_action=meet next_date=2026-11-26"},
	// little or nothing
	{"", ""},
	{"halo", "rest=halo"},
	{"telp", "channel=telepon"},
	{"bersedia", "result=bersedia"},
	{"telp Bu Siti: bersedia", "channel=telepon result=bersedia rest=Bu Siti"},
}

// A table of what people type, with what is read of it on Friday 20 November 2026.
func TestSentences(t *testing.T) {
	in := sampleIn(t)
	for _, c := range sentences {
		if got, want := said(jot.Read(c.line, in)), c.want; got != want {
			t.Errorf("%q\n got %s\nwant %s", c.line, got, want)
		}
	}
	if len(sentences) < 60 {
		t.Errorf("there are %d sentences", len(sentences))
	}
}

func TestTheSelectedParty(t *testing.T) {
	in := sampleIn(t)
	in.Party = "A20"
	for line, want := range map[string]graph.ID{
		"telp: bersedia, rapat Selasa":                "A20",
		"bersedia":                                    "A20",
		"telp: bersedia, antar surat ke Posyandu":     "A20",
		"telp bersedia, rapat dengan Puskesmas besok": "A20",
		"telp Puskesmas: bersedia":                    "A29",
		"telp Dinsos: bersedia":                       "", // another one, but which?
	} {
		r := jot.Read(line, in)
		if r.Contact.Actor != want || isClear(r) != (want != "") {
			t.Errorf("%q is about %q, want %q: %s", line, r.Contact.Actor, want, said(r))
		}
	}
}

// SD-78: the first contact of a party is preliminary, each later one goes on.
func TestKind(t *testing.T) {
	in := sampleIn(t)
	for line, want := range map[string]string{
		"telp LPM: bersedia":                      "lanjutan",
		"telp Tokoh Agama: bersedia":              "pendahuluan",
		"1 Januari 2026 telp LPM: bersedia":       "pendahuluan", // before all others
		"telp Dinsos Kota: bersedia, rapat besok": "lanjutan",
	} {
		r := jot.Read(line, in)
		if r.Contact.Kind != want {
			t.Errorf("%q is %s, want %s", line, r.Contact.Kind, want)
		}
		for _, f := range graph.Check(r.Contact, in.Among) {
			if f.Severity == graph.Block {
				t.Errorf("%q is refused: %v", line, f.Message)
			}
		}
	}
}

// A client is known by its label alone (PV-03).
func TestClientsByLabel(t *testing.T) {
	in := sampleIn(t)
	secret := graph.NewOf[graph.Actor]()
	secret.Name, secret.PublicLabel, secret.IsClient = "Sumiyati Rahayu", "K-77", true
	in.Among = graph.Collect(secret)
	for line, want := range map[string]graph.ID{"telp Sumiyati: bersedia": "", "telp sr: bersedia": "", "telp K77: bersedia": secret.ID} {
		if r := jot.Read(line, in); r.Contact.Actor != want {
			t.Errorf("%q is about %q", line, r.Contact.Actor)
		}
	}
}

// Whatever is typed, no word is lost: it is part of a field or of the note, or one of the small words that mean nothing.
func TestNothingIsLost(t *testing.T) {
	in := sampleIn(t)
	for _, c := range sentences {
		r := jot.Read(c.line+" xyzzy", in)
		kept := r.Rest + " "
		for _, p := range r.Parts {
			kept += p.Text + " "
		}
		if !strings.Contains(kept, "xyzzy") {
			t.Errorf("%q loses a word: %s", c.line, said(r))
		}
	}
}

// A day that no calendar has is no day; its words are kept.
func TestDaysThatAreNone(t *testing.T) {
	in := sampleIn(t)
	for _, line := range []string{"telp LPM: bersedia, rapat 31 Februari", "LPM 30 Feb 2027", "LPM 31/02", "wa LPM 31/02/2026", "LPM tanggal 32", "LPM Nov 31", "LPM 0/0", "LPM 2026-13-40"} {
		r := jot.Read(line, in)
		for _, p := range r.Parts {
			if strings.HasSuffix(p.Field, "date") {
				t.Errorf("%q has the day %q", line, p.Value)
			}
		}
		if r.Contact.Actor == "" {
			t.Errorf("%q names nobody", line)
		}
	}
}

// Of a page that was pasted the beginning is read; nothing of it is lost, nor of a next step that its field does not hold.
func TestNothingOfALongLineIsLost(t *testing.T) {
	in := sampleIn(t)
	step := "rapat " + strings.Repeat("persiapan ", 30) + "akhir"
	for _, line := range []string{
		"telp LPM: bersedia, " + step, "telp LPM: bersedia. " + strings.Repeat("cerita panjang ", 700) + "selesai", "telp LPM: bersedia " + strings.Repeat("x", 9000),
	} {
		r := jot.Read(line, in)
		last := line[strings.LastIndex(line, " ")+1:]
		if result, _ := r.Part("result"); result.Value != "bersedia" || r.Contact.Actor == "" || !strings.HasSuffix(r.Contact.Note, last) || r.Rest != r.Contact.Note {
			t.Errorf("of %d letters the note holds %d, %s", len(line), len(r.Contact.Note), said(r))
		}
	}
}

// Words in any order, cut and joined anyhow, are read without a crash, and their contact is one that can be written.
func TestAnyLineIsRead(t *testing.T) {
	seed := rand.Uint64()
	t.Logf("seed %d", seed)
	random, in := rand.New(rand.NewPCG(seed, 1)), sampleIn(t)
	var words []string
	for _, c := range sentences {
		words = append(words, strings.Fields(c.line)...)
	}
	words = append(words, "31", "Februari", "31/02", "/", ":", ",", "9999-12-31", "0", "29 Feb", "\u202e", "😀", strings.Repeat("x", 9000))
	for range 3000 {
		var line []string
		for range random.IntN(9) {
			line = append(line, words[random.IntN(len(words))])
		}
		r := jot.Read(strings.Join(line, []string{" ", "", ", ", ": "}[random.IntN(4)]), in)
		if d := r.Contact.Date; !d.Valid() || r.Contact.NextDate != "" && !r.Contact.NextDate.Valid() {
			t.Fatalf("%q is on %q, next %q", line, d, r.Contact.NextDate)
		}
	}
}

func BenchmarkRead(b *testing.B) {
	var records []graph.Record
	for k := range 2000 {
		a := graph.NewOf[graph.Actor]()
		a.Name = "Kelompok Warga Rukun Tetangga " + strings.Repeat("I", k%7) + string(rune('A'+k%26))
		a.PublicLabel = a.Name
		records = append(records, a)
	}
	in := jot.In{Among: graph.Collect(records...), Day: "2026-11-20"}
	for b.Loop() {
		jot.Read("telp Kelompok Warga tetangga: bersedia, rapat Selasa jam 19.30", in)
	}
}

// isClear tells whether a reading names a party and leaves nothing to be chosen.
func isClear(r jot.Reading) bool {
	return r.Contact.Actor != "" && !slices.ContainsFunc(r.Parts, func(p jot.Part) bool { return p.Value == "" })
}
