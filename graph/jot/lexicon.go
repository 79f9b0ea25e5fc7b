package jot

import (
	"strings"

	"jejaring/graph"
)

func set(words string) map[string]bool {
	m := map[string]bool{}
	for w := range strings.FieldsSeq(words) {
		m[w] = true
	}
	return m
}

// book is a list of phrases with what each means.
type book[V any] struct {
	of     map[string]V
	begins map[string][]string // phrases by their first word
}

func bookOf[V any](of map[string]V) book[V] {
	b := book[V]{of, map[string][]string{}}
	for phrase := range of {
		first, _, _ := strings.Cut(phrase, " ")
		b.begins[first] = append(b.begins[first], phrase)
	}
	return b
}

func (b book[V]) has(phrase string) bool {
	_, ok := b.of[phrase]
	return ok
}

// phrases turns lists of phrases, parted by commas, into a map from each to its code.
func phrases(lists map[string]string) map[string]string {
	m := map[string]string{}
	for code, list := range lists {
		for phrase := range strings.SplitSeq(list, ",") {
			m[strings.TrimSpace(phrase)] = code
		}
	}
	return m
}

var channels = bookOf(phrases(map[string]string{
	"telepon":    "telp, tlp, tlpn, telpon, telepon, tel, ditelepon, ditelpon, menelepon, menelpon, nelpon, nelepon, per telepon, call, called, phone, phoned, rang, telephoned",
	"pesan":      "wa, whatsapp, di wa, sms, chat, pesan, berkirim pesan, kirim pesan, telegram, dm, message, messaged, text, texted",
	"kunjungan":  "kunjungan, kunjung, kunjungi, berkunjung, mengunjungi, dikunjungi, mendatangi, datangi, datang ke, ke kantor, ke rumah, home visit, visit, visited, went to",
	"tatap_muka": "temu, temui, ketemu, bertemu, menemui, ditemui, jumpa, berjumpa, tatap muka, ngobrol, mengobrol, obrolan, met, met with, saw, talked to, talked with, spoke to, spoke with, face to face",
	"surat":      "surat, bersurat, menyurati, kirim surat, mengirim surat, letter, wrote to, sent a letter to, sent letter to",
	"surel":      "email, e-mail, surel, imel, kirim email, kirim surel, emailed, mailed, sent an email to",
	"rapat":      "rapat, rapat dengan, rapat bersama, meeting, meeting with, pertemuan, pertemuan dengan, audiensi, audiensi dengan",
}))

// results are what a party may have said; more than one where the words leave it open.
var results = func() book[[]string] {
	m := map[string][]string{}
	for phrase, codes := range phrases(map[string]string{
		"bersedia":              "bersedia, sedia, mau, mau bantu, mau membantu, setuju, sepakat, siap, siap bantu, siap membantu, sanggup, oke, ok, willing, is willing, agreed, agrees, agree, accepted, yes, ya, ready, ready to help, will help",
		"tertarik":              "tertarik, berminat, minat, interested, is interested, keen",
		"menolak":               "menolak, tolak, ditolak, tidak bersedia, tidak mau, tidak tertarik, tidak berminat, tidak setuju, tidak sanggup, tak bersedia, tak mau, tak tertarik, gak mau, ga mau, gak tertarik, ga tertarik, nggak mau, enggan, refused, refuses, declined, declines, rejected, no, not willing, not interested, said no, unwilling",
		"menunda":               "menunda, tunda, ditunda, nanti dulu, pikir-pikir, pikir pikir, mau pikir-pikir, masih pikir-pikir, minta waktu, masih menimbang, belum siap, belum bersedia, postponed, postpones, delayed, not yet, later, needs time, will think, wants to think, thinking about it",
		"belum_dijawab":         "belum dijawab, tidak dijawab, tak dijawab, belum menjawab, tidak menjawab, belum ada jawaban, belum jawab, tidak diangkat, tak diangkat, gak diangkat, belum dibalas, belum balas, tidak dibalas, belum membalas, tidak ada di tempat, no answer, no reply, no response, did not answer, didnt answer, not answered, unanswered, not there, not at home",
		"mou":                   "mou, siap mou, setuju mou, tanda tangan mou, menandatangani mou, teken mou, tanda tangan, nota kesepahaman, signed, signed the mou, signed an mou, signed mou",
		"menunda;menolak":       "belum mau, belum tertarik, belum berminat",
		"bersedia;tertarik":     "mungkin mau, mungkin bersedia, maybe, perhaps, mungkin",
		"belum_dijawab;menolak": "tidak ada tanggapan, tidak menanggapi",
	}) {
		m[phrase] = strings.Split(codes, ";")
	}
	return bookOf(m)
}()

// weakResults mean other things too, so that a clear result outdoes them.
var weakResults = set("mau siap oke ok yes ya no later mungkin maybe perhaps ready sedia tolak tunda minat")

// verbs begin what is to be done next.
var verbs = set(`kirim antar ambil buat siapkan susun hubungi telepon telpon telp rapat bertemu temui temu kunjungi undang ajak bahas bicarakan
	ajukan lengkapi jadwalkan tindaklanjuti tanyakan tanya minta serahkan serah tandatangani teken survei cek bawa cari pastikan ikut mulai kenalkan perkenalkan pertemukan
	wa kontak diskusi audiensi presentasi kunjungan pertemuan
	send call meet visit prepare invite bring discuss write draft sign ask schedule arrange meeting check submit deliver introduce contact email follow`)

// markers stand before a next step and mean nothing themselves.
var markers = set("lalu kemudian terus trus dan berikutnya berikut selanjutnya rtl akan and then next will to followed by so")

// needMarks stand before a need.
var needMarks = set("soal untuk utk tentang ttg perihal mengenai kebutuhan for about regarding re")

// byMarks stand before a channel.
var byMarks = set("lewat via melalui by through dengan per")

// dayMarks stand before a day.
var dayMarks = set("pada tgl tanggal hari on by before sebelum sampai paling lambat jadi mulai until di")

// fillers mean nothing alone.
var fillers = set(`ke dengan dgn sama bersama dari di pak bu bapak ibu kak mas mbak ustaz mr mrs ms to with from at the a an of and dan
	hasil hasilnya result kontak hubungi menghubungi dihubungi contacted sudah telah had has is was were katanya kata said says dia mereka they it he she
	yang kami kita saya we i untuk for jam pukul by per via lewat`)

// weekdays, from Monday 0.
var weekdays = map[string]int{
	"senin": 0, "selasa": 1, "rabu": 2, "kamis": 3, "jumat": 4, "jumaat": 4, "sabtu": 5, "minggu": 6, "ahad": 6,
	"monday": 0, "tuesday": 1, "wednesday": 2, "thursday": 3, "friday": 4, "saturday": 5, "sunday": 6,
	"mon": 0, "tue": 1, "tues": 1, "wed": 2, "thu": 3, "thur": 3, "thurs": 3, "fri": 4, "sat": 5, "sun": 6,
}

var (
	weekdayBefore = bookOf(map[string]string{"hari": "", "on": "", "next": "next", "this": "this", "last": "last", "this coming": "", "coming": ""})
	weekdayAfter  = bookOf(map[string]string{"depan": "next", "lalu": "last", "kemarin": "last", "yang lalu": "last", "ini": "this", "besok": "", "next week": "next", "minggu depan": "next", "pekan depan": "next"})
	aheadBefore   = bookOf(map[string]bool{"dalam": true, "in": true, "within": true})
	directions    = bookOf(map[string]int{
		"lagi": 1, "ke depan": 1, "kemudian": 1, "later": 1, "from now": 1, "from today": 1,
		"lalu": -1, "yang lalu": -1, "yg lalu": -1, "ago": -1,
	})
	units = map[string]string{
		"hari": "day", "day": "day", "days": "day", "minggu": "week", "mgg": "week", "pekan": "week", "week": "week", "weeks": "week",
		"bulan": "month", "bln": "month", "month": "month", "months": "month",
	}
	ones    = map[string]string{"sehari": "day", "seminggu": "week", "sepekan": "week", "sebulan": "month"}
	numbers = map[string]int{
		"satu": 1, "dua": 2, "tiga": 3, "empat": 4, "lima": 5, "enam": 6, "tujuh": 7, "delapan": 8, "sembilan": 9, "sepuluh": 10,
		"a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
	}
	months = map[string]int{
		"januari": 1, "februari": 2, "maret": 3, "april": 4, "mei": 5, "juni": 6, "juli": 7, "agustus": 8, "september": 9, "oktober": 10, "november": 11, "desember": 12,
		"jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "agu": 8, "agt": 8, "ags": 8, "sep": 9, "sept": 9, "okt": 10, "nov": 11, "des": 12,
		"january": 1, "february": 2, "march": 3, "may": 5, "june": 6, "july": 7, "august": 8, "aug": 8, "october": 10, "oct": 10, "december": 12, "dec": 12,
	}
)

// nearDays are the days that are said by words alone. "Minggu depan" is next week to most and next Sunday to some.
var nearDays = bookOf(map[string]func(graph.Date) []graph.Date{
	"hari ini": plus(0), "today": plus(0), "tadi": plus(0), "tadi pagi": plus(0), "tadi siang": plus(0), "tadi sore": plus(0), "tadi malam": plus(-1), "barusan": plus(0), "just now": plus(0), "this morning": plus(0), "this afternoon": plus(0),
	"kemarin": plus(-1), "kmrn": plus(-1), "yesterday": plus(-1), "semalam": plus(-1), "last night": plus(-1), "kemarin lusa": plus(-2), "kemarin dulu": plus(-2),
	"besok": plus(1), "bsk": plus(1), "esok": plus(1), "tomorrow": plus(1), "lusa": plus(2), "besok lusa": plus(2), "day after tomorrow": plus(2), "the day after tomorrow": plus(2),
	"pekan depan": plus(7), "next week": plus(7), "pekan lalu": plus(-7), "minggu lalu": plus(-7), "last week": plus(-7),
	"minggu depan": func(d graph.Date) []graph.Date { return []graph.Date{d.Add(7), d.Add(13 - d.Weekday())} },
	"bulan depan":  months1(1), "next month": months1(1), "bulan lalu": months1(-1), "last month": months1(-1),
	"akhir bulan": monthEnd(0), "akhir bulan ini": monthEnd(0), "end of month": monthEnd(0), "end of the month": monthEnd(0), "akhir bulan depan": monthEnd(1),
	"awal bulan": monthStart, "awal bulan depan": monthStart, "akhir pekan": weekend, "weekend": weekend, "the weekend": weekend,
})

func plus(n int) func(graph.Date) []graph.Date {
	return func(d graph.Date) []graph.Date { return []graph.Date{d.Add(n)} }
}

func months1(n int) func(graph.Date) []graph.Date {
	return func(d graph.Date) []graph.Date { return []graph.Date{d.AddMonths(n)} }
}

func monthEnd(n int) func(graph.Date) []graph.Date {
	return func(d graph.Date) []graph.Date {
		return []graph.Date{d.Month().AddMonths(n + 1).Add(-1)}
	}
}

func monthStart(d graph.Date) []graph.Date {
	return []graph.Date{d.Month().AddMonths(1)}
}

func weekend(d graph.Date) []graph.Date {
	return []graph.Date{d.Add((5-d.Weekday()+6)%7 + 1)}
}
