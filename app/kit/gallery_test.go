package kit

import (
	"flag"
	"image"
	"image/png"
	"os"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"

	"jejaring/graph"
	"jejaring/graph/locale"
)

var galleryFolder = flag.String("gallery", "", "folder for pictures of the gallery, to be looked at")

// open shows an object in a window with the kit's theme.
func open(t *testing.T, look Theme, o fyne.CanvasObject, size fyne.Size) fyne.Window {
	t.Helper()
	app := test.NewTempApp(t)
	app.Settings().SetTheme(look)
	w := test.NewTempWindow(t, NewStage(o))
	w.SetPadded(false)
	w.Resize(size.AddWidthHeight(1, 0)) // twice, because the height of text depends on its width
	w.Resize(size)
	return w
}

func picture(t *testing.T, name string, w fyne.Window) image.Image {
	t.Helper()
	captured := w.Canvas().Capture()
	if *galleryFolder != "" {
		file, err := os.Create(filepath.Join(*galleryFolder, name+".png"))
		if err != nil {
			t.Fatal(err)
		}
		defer file.Close()
		if err := png.Encode(file, captured); err != nil {
			t.Fatal(err)
		}
	}
	return captured
}

func community() *graph.Collection {
	actor := func(id graph.ID, name, label, kind, sector, role string, client bool) graph.Actor {
		return graph.Actor{ID: id, Name: name, PublicLabel: label, Kind: kind, Sector: sector, Tier: "rw", Role: role, IsClient: client, ActiveFrom: "2026-01-05"}
	}
	return graph.Collect(
		actor("A03", "Forum Warga RW", "", "organisasi", "warga", "institusi_inti", false),
		actor("A09", "RW 07", "", "instansi", "pemerintah", "mitra", false),
		actor("A43", "LKS Bina Sauyunan", "LKS", "organisasi", "lsm", "mitra", false),
		actor("A04", "Keluarga Ani", "K-01", "keluarga", "warga", "klien", true),
	)
}

func gallery(l locale.Language) fyne.CanvasObject {
	among := community()
	icons := Flow(Gap2)
	for _, name := range []string{
		"home", "network", "heart", "stairs", "calendar", "chart", "document", "sliders", "cursor", "connect", "lasso", "move", "layout",
		"undo", "redo", "search", "plus", "minus", "fit", "check", "close", "warning", "info", "pen", "target", "more", "download", "printer", "folder", "trash",
		"pin", "eye", "history", "table", "menu", "globe", "moon", "sun", "shield", "people", "filter", "lock", "picture", "swap", "tiers", "circles", "phone",
	} {
		icons.Add(NewMark(name, ColorInk, 20))
	}
	disabled := NewButton(Outlined, "pin", "Sematkan", nil)
	disabled.SetReason("Pilih satu pihak dulu.")
	on := NewIconButton("cursor", "Pilih", nil)
	on.SetOn(true)
	home, net := NewRail("home", "Beranda", nil), NewRail("network", "Jejaring", nil)
	net.SetOn(true)
	rail := NewBox(Ground, Pad(Gap2, Gap2, Column(Gap2, home, net, NewRail("heart", "Kebutuhan\n& Sumber", nil), NewRail("stairs", "Kemitraan", nil))))
	bad := NewEntry(nil)
	bad.SetText("31/02/2026")
	badRow := NewRow("Mulai", "", bad)
	badRow.SetProblems(l, l.T("field.not-a-date", "Text", "31/02/2026"), nil)
	progress := NewProgress("Batalkan", nil)
	progress.SetShare(0.4, "Hitung ulang… 40%")
	left := Column(Gap3,
		NewText(Heading, "Selamat datang di Jejaring"),
		NewWrapped(Quiet, "Petakan siapa mendukung siapa di wilayah Anda. Semua data tinggal di komputer ini."),
		Flow(Gap2, NewButton(Filled, "plus", "Tambah pihak", nil), NewButton(Accented, "plus", "Jenis ikatan", nil), NewButton(Outlined, "connect", "Sambungkan", nil), NewMenuButton(Outlined, "layout", "Tata letak", nil), NewButton(Plain, "", "Tunda 30 hari", nil), disabled),
		Flow(0, on, NewIconButton("connect", "Sambung", nil), NewIconButton("undo", "Urungkan", nil), NewIconButton("more", "Lainnya", nil)),
		AtLeast(0, 0, NewSegmented([]Segment{{Code: "a", Label: "Jejaring", Icon: "network"}, {Code: "b", Label: "Ekopeta", Icon: "ecomap"}, {Code: "c", Label: "Lingkaran", Icon: "circles"}, {Code: "d", Label: "Berjenjang", Icon: "tiers"}}, "a", nil)),
		NewTabs([]Segment{{Code: "a", Label: "Ringkas"}, {Code: "b", Label: "Sumber"}, {Code: "c", Label: "Kontak"}, {Code: "d", Label: "Catatan"}}, "a", nil),
		Flow(Gap2, NewMenuChip("", "Sektor: semua", false, nil), NewChip("Pangan", true, nil), NewChip("Hukum", false, nil), NewAddChip("Saringan", nil)),
		NewSearch("Cari pihak", "Ctrl+F", "", nil, nil),
		badRow,
		NewNotice(Warning, "warning", ColorWarn, "Bila LKS berhenti, Yayasan Donor terputus dari jejaring."),
		progress,
		icons,
	)
	card := NewCard(Chosen, "Belajar dari contoh", NewWrapped(Quiet, "RW 07 Mekarlaras, 46 pihak dan 121 ikatan. Semua nama fiktif. Anda boleh mengubah apa saja; contoh asli tetap aman."), NewButton(Filled, "", "Buka contoh RW 07", nil))
	tie := graph.Tie{ID: "T1", From: "A03", To: "A09", Type: "dana", Direction: "forward", Strength: 4, Quality: "kuat", Start: "2026-01-05"}
	ties := NewForm(FormOptions{
		Language: l, Kind: graph.KindFor[graph.Tie](), Among: func() graph.Reader { return among },
		Rows: [][]string{{"from", "to"}, {"type"}, {"direction"}, {"strength"}, {"quality"}, {"level"}, {"field", "frequency"}, {"start", "end"}, {"note"}},
	})
	ties.Set(tie, graph.Check(tie, among))
	r, _ := among.Record("A04")
	actors := NewForm(FormOptions{
		Language: l, Kind: graph.KindFor[graph.Actor](), Among: func() graph.Reader { return among },
		Rows: [][]string{{"name"}, {"public_label"}, {"kind", "sector"}, {"fields"}, {"interests"}, {"influence"}, {"is_client"}, {"has_resource"}, {"consent"}},
	})
	actors.Set(r, graph.Check(r, among))
	return NewBox(Ground, container.NewHBox(rail, Pad(Gap4, Gap4, AtLeast(560, 0, Column(Gap4, left, card))),
		NewBox(Surface, Pad(Gap4, Gap4, AtLeast(288, 0, ties))), NewBox(Surface, Pad(Gap4, Gap4, AtLeast(288, 0, actors)))))
}

func TestGallery(t *testing.T) {
	size := fyne.NewSize(1366, 900)
	for name, look := range map[string]Theme{"light": {Mode: "light"}, "dark": {Mode: "dark"}, "large": {Mode: "light", Percent: 150}} {
		app := test.NewTempApp(t)
		app.Settings().SetTheme(look)
		l := locale.Indonesian
		if name == "dark" {
			l = locale.English
		}
		seen := picture(t, "gallery-"+name, open(t, look, gallery(l), size))
		r, _, _, _ := seen.At(5, 895).RGBA()
		if dark := r>>8 < 0x40; dark != (name == "dark") {
			t.Errorf("%s: the ground is dark: %v", name, dark)
		}
	}
}

// TestGalleryAbove shows what opens above the rest: a list, a calendar, a menu, a message, a tooltip.
func TestGalleryAbove(t *testing.T) {
	for _, name := range []string{"list", "calendar", "menu", "message"} {
		t.Run(name, func(t *testing.T) {
			test.NewTempApp(t).Settings().SetTheme(Theme{Mode: "light"})
			content, shows := above()
			w := open(t, Theme{Mode: "light"}, content, fyne.NewSize(900, 520))
			before := picture(t, name, w)
			shows[name]()
			if sameImage(before, picture(t, name, w)) {
				t.Error("nothing is seen")
			}
		})
	}
}

func above() (content fyne.CanvasObject, shows map[string]func()) {
	l, among := locale.Indonesian, community()
	picker := NewPicker(l, func() []Option { return RecordOptions(l, graph.KindFor[graph.Actor](), among) }, nil)
	day := NewDateEntry(l, nil, func(graph.Date) error { return nil })
	day.SetDay("2026-11-20")
	button := NewButton(Outlined, "pin", "Sematkan", nil)
	button.SetReason("Pilih satu pihak dulu.")
	menu := NewMenuButton(Outlined, "layout", "Tata letak", nil)
	toaster := NewToaster()
	content = container.NewStack(NewBox(Surface, nil),
		Pad(Gap4, Gap4, Column(Gap4, Beside(Gap4, picker, day, menu, button), AtLeast(0, 380, NewEmpty("Siapa yang pertama mendukung forum ini?",
			"Tulis namanya. Anda dapat menambahkan yang lain nanti.", AtLeast(300, 0, NewEntry(nil)), NewButton(Filled, "plus", "Tambah pihak", nil))))), toaster)
	return content, map[string]func(){
		"list":     picker.open,
		"calendar": day.open,
		"menu": func() {
			ShowItems(menu, MenuItem{Icon: "layout", Label: "Tekanan (bawaan)", Keys: "Ctrl+L", On: true}, MenuItem{}, MenuItem{Label: "Lingkaran", Reason: "Terlalu besar."})
		},
		"message": func() {
			toaster.Tell("\"Warung\" dihapus bersama 4 ikatan.", ToastAction{"Urungkan", func() {}})
			button.MouseIn(nil)
		},
	}
}

func sameImage(a, b image.Image) bool {
	x, y := a.(*image.NRGBA), b.(*image.NRGBA)
	return string(x.Pix) == string(y.Pix)
}
