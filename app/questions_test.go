//go:build !headless

package app

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	fynecanvas "fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"

	"jejaring/app/kit"
	"jejaring/app/view"
	"jejaring/graph"
)

// question is what a social worker asks of the open sample, the clicks that answer it, and what then stands on the
// screen. A click is the words that are pressed; before "@" stands how a party on the map is: "right@LKS".
type question struct {
	asks   string
	clicks []string
	says   []string
}

// questions are ten of them; the first one's answer is found again by trial in TestNobodyAloneCutsOffRT04.
var questions = []question{
	{
		"Siapa yang bila pindah memutus RT 04?",
		[]string{"Analisis", "Apa yang rapuh?", "Siapa yang bila berhenti akan memutus jejaring?"},
		[]string{"Siapa yang terputus", "Dinsos Kota\n2\nDinsos Provinsi, Sentra Terpadu\n", "LKS\n1\nYayasan Donor\n"},
	},
	{
		"Kebutuhan mana yang tidak punya sumber?",
		[]string{"Beranda"},
		[]string{"3 tanpa penyedia pasti", "Cari sumber untuk “Dokumen kependudukan tujuh keluarga”", "Cari sumber untuk “Pelatihan kerja lima belas pemuda”"},
	},
	{
		"Siapa sebaiknya kenal siapa?",
		[]string{"Analisis", "Siapa belum terjangkau?"},
		[]string{"Perkenalkan Forum Warga RW dengan Yayasan Donor lewat LKS: 1 kebutuhan menjadi lebih dekat."},
	},
	{
		"Lembaga mana bergantung pada satu pemberi?",
		[]string{"Analisis", "Apa yang rapuh?", "Lembaga mana yang bergantung pada satu pemberi?"},
		[]string{"Pengajian\nDKM\n100%", "Posyandu\nPuskesmas\n100%", "LKS\nYayasan Donor\n57,1%"},
	},
	{
		"Apa yang harus saya kerjakan pekan ini?",
		[]string{"Beranda"},
		[]string{"Hubungi Yayasan Disabilitas untuk “Kursi roda anak”", "Tindak lanjuti UPTD PPA", "Berikutnya 24 Nov 2026"},
	},
	{
		"Kesepakatan mana yang segera habis?",
		[]string{"Beranda", "Kesepakatan segera habis"},
		[]string{"Penyaluran paket sembako", "2 dari 6 baris", "10 Des 2026", "10 Jan 2027"},
	},
	{
		"Siapa yang sudah lama tidak dikunjungi?",
		[]string{"Beranda", "Tampilkan semua (97)"},
		[]string{"Sudah 319 hari Pemuda RT 04 tidak disapa.", "Mitra yang lama tidak disapa", "8 saran"},
	},
	{
		"Apa yang hilang bila LKS keluar?",
		[]string{"right@LKS", "Bagaimana bila pihak ini berhenti?"},
		[]string{"1 pihak terputus dari kelompoknya: Yayasan Donor.", "tanpa melewati keluarga: LBH.", "1 kebutuhan tidak lagi dipenuhi siapa pun: “"},
	},
	{
		"Lewat siapa kita sampai ke Dinsos Kota?",
		[]string{"@Forum Warga RW", "shift@Dinsos Kota", "Cari jalur di antara keduanya"},
		[]string{"Forum Warga RW → LKS → Dinsos Kota", "2. LKS memperkenalkan Forum Warga RW kepada Dinsos Kota."},
	},
	{
		"Apa yang berubah sejak Januari?",
		[]string{"Analisis", "Putar waktu", "Bandingkan dua tanggal"},
		[]string{"Dari 5 Jan 2026 sampai 20 Nov 2026: 11 ikatan baru; 11 kemitraan naik tingkat; 2 kemitraan turun tingkat."},
	},
}

// Each of ten questions of a social worker is answered in at most three clicks from the open map.
func TestTenQuestionsInThreeClicks(t *testing.T) {
	if len(questions) != 10 {
		t.Fatalf("%d questions", len(questions))
	}
	for _, q := range questions {
		t.Run(q.asks, func(t *testing.T) {
			if len(q.clicks) > 3 {
				t.Fatalf("%d clicks", len(q.clicks))
			}
			d := atSample(t, nil)
			for _, click := range q.clicks {
				d.click(click)
			}
			for _, words := range q.says {
				if !d.says(words) {
					t.Errorf("%q is not said after %q; there is:\n%s", words, q.clicks, strings.Join(d.texts(), "\n"))
				}
			}
		})
	}
}

// click presses what bears these words, the smallest thing that does, or a party on the map.
func (d *desk) click(what string) {
	d.t.Helper()
	if how, label, onMap := strings.Cut(what, "@"); onMap {
		d.clickActor(how, label)
		return
	}
	var found fyne.Tappable
	var at fyne.Position
	least := 0
	for _, root := range append([]fyne.CanvasObject{d.win.Content()}, d.win.Canvas().Overlays().List()...) {
		for _, part := range parts(root) {
			p, can := part.(fyne.Tappable)
			place, bears := wordsIn(part, what)
			if n := len(parts(part)); can && bears && (found == nil || n <= least) {
				found, at, least = p, place, n
			}
		}
	}
	if found == nil {
		d.t.Fatalf("nothing to click says %q; there is:\n%s", what, strings.Join(d.texts(), "\n"))
	}
	found.Tapped(&fyne.PointEvent{Position: at})
	d.wait()
}

// wordsIn returns where within a thing its words stand, and whether it bears them at all.
func wordsIn(o fyne.CanvasObject, words string) (fyne.Position, bool) {
	if labelled(o, words) {
		return fyne.Position{}, true
	}
	driver := fyne.CurrentApp().Driver()
	for _, part := range parts(o) {
		said := ""
		switch part := part.(type) {
		case *kit.Text:
			said = part.Text()
		case *fynecanvas.Text:
			said = part.Text
		}
		if said == words {
			return driver.AbsolutePositionForObject(part).Subtract(driver.AbsolutePositionForObject(o)).AddXY(1, 1), true
		}
	}
	return fyne.Position{}, false
}

// clickActor presses a party where it stands on the map.
func (d *desk) clickActor(how, label string) {
	held := d.centre.object.(view.Held).Canvas()
	held.Zoom(1) // the camera is told only once it was touched
	d.wait()
	place := d.session.Places()[d.actor(label).ID]
	x, y := d.session.Camera().Screen(place.X, place.Y)
	e := &desktop.MouseEvent{Button: desktop.MouseButtonPrimary}
	e.Position = fyne.NewPos(float32(x), float32(y))
	e.AbsolutePosition = e.Position
	switch how {
	case "right":
		e.Button = desktop.MouseButtonSecondary
	case "shift":
		e.Modifier = fyne.KeyModifierShift
	}
	held.MouseDown(e)
	held.MouseUp(e)
	d.wait()
}

// The table of the first question names RT 04 nowhere, since no party is alone between it and the others: each is taken
// away in turn, and what RT 04 still reaches is counted.
func TestNobodyAloneCutsOffRT04(t *testing.T) {
	d := atSample(t, nil)
	knows := map[graph.ID][]graph.ID{}
	for _, tie := range graph.All[graph.Tie](d.session.Document()) {
		if tie.Quality != "putus" {
			knows[tie.From] = append(knows[tie.From], tie.To)
			knows[tie.To] = append(knows[tie.To], tie.From)
		}
	}
	reached := func(from, without graph.ID) int {
		seen := map[graph.ID]bool{from: true, without: true}
		for queue := []graph.ID{from}; len(queue) > 0; queue = queue[1:] {
			for _, next := range knows[queue[0]] {
				if !seen[next] {
					seen[next] = true
					queue = append(queue, next)
				}
			}
		}
		return len(seen) - 2
	}
	for label, cutters := range map[string]string{"RT 04": "", "Yayasan Donor": "LKS", "D-01": "Forum Warga RW"} {
		party, alone := d.actor(label).ID, ""
		for _, a := range graph.All[graph.Actor](d.session.Document()) {
			if a.ID != party && reached(party, a.ID) < 20 {
				alone += a.Label()
			}
		}
		if alone != cutters {
			t.Errorf("%s is cut off by %q, want %q", label, alone, cutters)
		}
	}
	for _, click := range questions[0].clicks {
		d.click(click)
	}
	for _, words := range d.texts() {
		if strings.Contains(words, "RT 04") {
			t.Errorf("%q is said", words)
		}
	}
}
