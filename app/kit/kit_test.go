package kit

import (
	"bytes"
	"errors"
	"log"
	"os"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/test"

	"jejaring/graph/locale"
)

var light = Theme{Mode: "light"}

// TestMain fails where Fyne logs that a widget was called from another goroutine than its own.
func TestMain(m *testing.M) {
	var logged bytes.Buffer
	log.SetOutput(&logged)
	code := m.Run()
	if strings.Contains(logged.String(), "call thread") {
		os.Stderr.Write(logged.Bytes())
		code = 1
	}
	os.Exit(code)
}

func typeText(e *Entry, text string) {
	for _, r := range text {
		e.TypedRune(r)
	}
}

func key(name fyne.KeyName) *fyne.KeyEvent { return &fyne.KeyEvent{Name: name} }

func TestThemeHoldsAllColours(t *testing.T) {
	for name := range tokens {
		light, dark := (Theme{Mode: "light"}).Color(name, 0), (Theme{Mode: "dark"}).Color(name, 1)
		if light == dark {
			t.Errorf("%s is the same on light and dark", name)
		}
	}
	// Contrast of text on its ground, WCAG 2.1: at least 4.5:1.
	for _, pair := range [][2]fyne.ThemeColorName{
		{ColorInk, ColorSurface},
		{ColorInk, ColorBackground},
		{ColorInk, ColorSunk},
		{ColorInk2, ColorSurface},
		{ColorInk2, ColorBackground},
		{ColorInk3, ColorSurface},
		{ColorInk3, ColorBackground},
		{ColorAccent, ColorSurface},
		{ColorAccent, ColorTint},
		{ColorOnAccent, ColorAccent},
		{ColorInk, ColorTint},
		{ColorOK, ColorOKTint},
		{ColorWarn, ColorWarnTint},
		{ColorWarn, ColorSurface},
		{ColorBad, ColorBadTint},
		{ColorBad, ColorSurface},
	} {
		for _, mode := range []string{"light", "dark"} {
			if c := contrast(Theme{Mode: mode}, pair[0], pair[1]); c < 4.5 {
				t.Errorf("%s: %s on %s has a contrast of %.2f", mode, pair[0], pair[1], c)
			}
		}
	}
	if size := (Theme{Percent: 150}).Size("text"); size != 20 {
		t.Errorf("text at 150 %% is %g", size)
	}
	if size := (Theme{Percent: 900}).Size("text"); size != 26 {
		t.Errorf("text grows beyond 200 %%: %g", size)
	}
}

func TestFyneWordsInBothLanguages(t *testing.T) {
	for l, want := range map[locale.Language]string{locale.Indonesian: "Batal", locale.English: "Cancel"} {
		if err := UseFyneWords(l); err != nil {
			t.Fatal(err)
		}
		if got := lang.L("Cancel"); got != want {
			t.Errorf("%s: Cancel is %q, want %q", l, got, want)
		}
	}
	if UseFyneWords("xx") == nil {
		t.Error("a language without words gives no error")
	}
}

func TestIcons(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(light)
	a, b := Icon("plus", ColorAccent), Icon("plus", ColorInk)
	if a.Name() == b.Name() || !strings.Contains(string(a.Content()), "#35408f") {
		t.Error("an icon does not take its colour")
	}
	fyne.CurrentApp().Settings().SetTheme(Theme{Mode: "dark"})
	if !strings.Contains(string(a.Content()), "#aeb8ff") {
		t.Error("an icon does not follow the theme")
	}
	if bytes.Contains(Icon("unicorn", ColorInk).Content(), []byte("<path")) || !bytes.Contains(Icon("trash", ColorInk).Content(), []byte("<path")) {
		t.Error("an unknown icon is no empty picture")
	}
}

func TestButton(t *testing.T) {
	pressed := 0
	b := NewButton(Filled, "plus", "Tambah pihak", func() { pressed++ })
	e := NewEntry(nil)
	w := open(t, light, container.NewVBox(b, e), fyne.NewSize(300, 200))
	if h := b.MinSize().Height; h != 32 {
		t.Errorf("a button is %g high", h)
	}
	test.Tap(b)
	b.TypedKey(key(fyne.KeySpace))
	b.TypedKey(key(fyne.KeyReturn))
	if pressed != 3 {
		t.Errorf("pressed %d times, want 3", pressed)
	}
	b.SetReason("Pilih satu pihak dulu.")
	test.Tap(b)
	if pressed != 3 || b.tipText() != "Pilih satu pihak dulu." {
		t.Error("a button that cannot be pressed acts, or does not say why")
	}
	var seen fyne.KeyName
	w.Canvas().SetOnTypedKey(func(k *fyne.KeyEvent) { seen = k.Name })
	b.TypedKey(key(fyne.KeyF9))
	if seen != fyne.KeyF9 {
		t.Error("a button keeps the window's keys")
	}
	w.Canvas().Focus(e)
	b.MouseDown(&desktop.MouseEvent{})
	if w.Canvas().Focused() != nil {
		t.Error("a press leaves a field its focus, so that nothing is committed")
	}
}

func TestTip(t *testing.T) {
	b := NewIconButton("undo", "Urungkan", nil)
	w := open(t, light, container.NewVBox(b), fyne.NewSize(300, 200))
	stage := w.Content().(*Stage)
	b.MouseIn(nil)
	if len(stage.above.Objects) != 1 {
		t.Fatal("no tooltip")
	}
	tip := stage.above.Objects[0]
	if p := tip.Position(); p.X < 0 || p.X+tip.Size().Width > 300 || p.Y < b.Size().Height {
		t.Errorf("the tooltip stands at %v", p)
	}
	b.MouseOut()
	if len(stage.above.Objects) != 0 {
		t.Error("the tooltip stays")
	}
}

func TestSegmented(t *testing.T) {
	var got []string
	s := NewSegmented([]Segment{{Code: "a", Label: "Kuat"}, {Code: "b", Label: "Cukup"}, {Code: "c", Label: "Putus"}}, "a", func(code string) { got = append(got, code) })
	open(t, light, container.NewVBox(s), fyne.NewSize(300, 100))
	test.TapAt(s, fyne.NewPos(150, 10))
	test.TapAt(s, fyne.NewPos(150, 10)) // again: nothing
	s.TypedKey(key(fyne.KeyRight))
	s.TypedKey(key(fyne.KeyRight)) // at the end: nothing
	s.TypedKey(key(fyne.KeyLeft))
	if strings.Join(got, "") != "bcb" || s.Chosen() != "b" {
		t.Errorf("chose %v", got)
	}
	s.MayClear()
	test.TapAt(s, fyne.NewPos(150, 10))
	if s.Chosen() != "" || got[len(got)-1] != "" {
		t.Error("a second press does not clear")
	}
	s.SetChosen("c")
	if len(got) != 4 {
		t.Error("SetChosen calls back")
	}
}

func TestChipAndCheck(t *testing.T) {
	pressed := 0
	c := NewChip("Pangan", false, func() { pressed++ })
	box := NewCheck("Klien", func(on bool) { pressed += map[bool]int{true: 10, false: 100}[on] })
	open(t, light, container.NewVBox(c, box), fyne.NewSize(300, 100))
	if h := c.MinSize().Height; h != 28 {
		t.Errorf("a chip is %g high", h)
	}
	narrow := c.MinSize().Width
	c.SetOn(true)
	if c.MinSize().Width <= narrow {
		t.Error("a chip that is on shows no cross")
	}
	test.Tap(c)
	test.Tap(box)
	box.TypedKey(key(fyne.KeySpace))
	box.SetOn(true)
	if pressed != 111 {
		t.Errorf("got %d, want 111", pressed)
	}
}

func TestEntryCommits(t *testing.T) {
	var got []string
	e := NewEntry(func(text string) error {
		if text == "salah" {
			return errors.New("refused")
		}
		got = append(got, text)
		return nil
	})
	w := open(t, light, container.NewVBox(e), fyne.NewSize(300, 100))
	if h := e.MinSize().Height; h != 32 {
		t.Errorf("a field is %g high", h)
	}
	var passed []fyne.KeyName
	w.Canvas().SetOnTypedKey(func(k *fyne.KeyEvent) { passed = append(passed, k.Name) })
	w.Canvas().Focus(e)
	typeText(e, "Warung")
	e.ShowText("") // the document says the same as before: typing goes on
	if e.Text != "Warung" {
		t.Fatal("what is being typed is lost")
	}
	w.Canvas().Unfocus()
	w.Canvas().Focus(e)
	w.Canvas().Unfocus()
	if len(got) != 1 || got[0] != "Warung" {
		t.Fatalf("committed %v", got)
	}
	w.Canvas().Focus(e)
	typeText(e, " Bu Ani")
	e.TypedKey(key(fyne.KeyEscape))
	if e.Text != "Warung" || len(passed) != 0 {
		t.Errorf("Esc gives %q and passes %v", e.Text, passed)
	}
	e.TypedKey(key(fyne.KeyEscape))
	e.TypedKey(key(fyne.KeyF6))
	if len(passed) != 2 {
		t.Errorf("the window saw %v", passed)
	}
	e.SetText("salah")
	e.TypedKey(key(fyne.KeyReturn))
	if !e.bad || e.Text != "salah" || len(got) != 1 {
		t.Error("a refused text is gone, or committed")
	}
	e.TypedKey(key(fyne.KeyEscape))
	if e.bad || e.Text != "Warung" {
		t.Error("Esc does not bring back what was there")
	}
	seen := false
	w.Canvas().AddShortcut(&desktop.CustomShortcut{KeyName: fyne.KeyK, Modifier: fyne.KeyModifierControl}, func(fyne.Shortcut) { seen = true })
	e.TypedShortcut(&desktop.CustomShortcut{KeyName: fyne.KeyK, Modifier: fyne.KeyModifierControl})
	if !seen {
		t.Error("a field keeps the window's shortcuts")
	}
	if NewLongEntry(nil).AcceptsTab() {
		t.Error("Tab does not leave a field of several lines")
	}
}

// Ctrl+Z and Ctrl+Y belong to the text while it differs from what was committed, and to the window else.
func TestEntryUndo(t *testing.T) {
	e := NewEntry(nil)
	w := open(t, light, container.NewVBox(e), fyne.NewSize(300, 100))
	undone, redone := 0, 0
	w.Canvas().AddShortcut(&fyne.ShortcutUndo{}, func(fyne.Shortcut) { undone++ })
	w.Canvas().AddShortcut(&fyne.ShortcutRedo{}, func(fyne.Shortcut) { redone++ })
	step := func(what string, shortcut fyne.Shortcut, text string, undos, redos int) {
		t.Helper()
		if shortcut != nil {
			e.TypedShortcut(shortcut)
		}
		if e.Text != text || undone != undos || redone != redos {
			t.Errorf("%s: the field says %q, the window undid %d and redid %d; want %q, %d and %d", what, e.Text, undone, redone, text, undos, redos)
		}
	}
	undo, redo := &fyne.ShortcutUndo{}, &fyne.ShortcutRedo{}
	w.Canvas().Focus(e)
	step("nothing typed", undo, "", 1, 0)
	step("nothing taken back", redo, "", 1, 1)
	typeText(e, "Bank")
	step("typed", undo, "", 1, 1)
	step("taken back", redo, "Bank", 1, 1)
	e.TypedKey(key(fyne.KeyReturn))
	step("committed", undo, "Bank", 2, 1)
	typeText(e, "s")
	e.TypedKey(key(fyne.KeyBackspace))
	step("typed and deleted", undo, "Banks", 2, 1)
	w.Canvas().Unfocus()
	w.Canvas().Focus(e)
	step("left and entered again", undo, "Banks", 3, 1)
}

func TestPicker(t *testing.T) {
	picked := "nothing"
	options := []Option{{ID: "A03", Label: "Forum Warga RW"}, {ID: "A09", Label: "RW 07", Note: "Pemerintah"}, {ID: "A43", Label: "LKS Bina"}}
	p := NewPicker(locale.Indonesian, func() []Option { return options }, func(id string) { picked = id }).MayClear()
	w := open(t, light, container.NewVBox(p), fyne.NewSize(400, 400))
	test.Tap(p)
	e, ok := w.Canvas().Focused().(*Entry)
	if !ok {
		t.Fatal("no field to search in")
	}
	typeText(e, "pem")
	e.TypedKey(key(fyne.KeyReturn))
	if picked != "A09" || p.Chosen() != "A09" || w.Canvas().Overlays().Top() != nil {
		t.Errorf("picked %q", picked)
	}
	p.TypedKey(key(fyne.KeyDown)) // opens; first comes the way to pick nothing
	e = w.Canvas().Focused().(*Entry)
	e.TypedKey(key(fyne.KeyReturn))
	if picked != "" || p.Chosen() != "" {
		t.Errorf("picked %q, want nothing", picked)
	}
	test.Tap(p)
	e = w.Canvas().Focused().(*Entry)
	e.TypedKey(key(fyne.KeyDown))
	e.TypedKey(key(fyne.KeyDown))
	e.TypedKey(key(fyne.KeyDown)) // at the end
	e.TypedKey(key(fyne.KeyReturn))
	if picked != "A43" {
		t.Errorf("picked %q by the arrow keys", picked)
	}
	test.Tap(p)
	list := findRows(w.Canvas().Overlays().Top())
	if len(list) == 0 {
		t.Fatal("no rows")
	}
	test.Tap(list[1])
	if picked != "A03" {
		t.Errorf("picked %q by a press", picked)
	}
	p.TypedKey(key(fyne.KeyDown))
	w.Canvas().FocusNext() // Tab: to the options themselves
	rows, ok := w.Canvas().Focused().(*optionRows)
	if !ok {
		t.Fatalf("Tab leads to %T", w.Canvas().Focused())
	}
	rows.TypedRune('b')
	if e, ok = w.Canvas().Focused().(*Entry); !ok || e.Text != "b" {
		t.Error("a letter does not go on in the field")
	}
	w.Canvas().FocusNext()
	rows.TypedKey(key(fyne.KeyEscape))
	if w.Canvas().Overlays().Top() != nil {
		t.Fatal("Esc on the options leaves the list open")
	}
	p.TypedRune('l') // by first letters, with the keyboard on the closed field
	e = w.Canvas().Focused().(*Entry)
	if typeText(e, "k"); e.Text != "lk" {
		t.Errorf("%q is searched for", e.Text)
	}
	e.TypedKey(key(fyne.KeyReturn))
	if picked != "A43" {
		t.Errorf("picked %q by first letters", picked)
	}
	picked = "nothing"
	test.Tap(p)
	w.Canvas().Focused().(*Entry).TypedKey(key(fyne.KeyEscape))
	if picked != "nothing" || w.Canvas().Overlays().Top() != nil {
		t.Error("Esc picks or leaves the list open")
	}
}

func TestMatching(t *testing.T) {
	options := []Option{{ID: "1", Label: "Warga RW 07"}, {ID: "2", Label: "RW 07"}, {ID: "3", Label: "RT 02", Note: "RW 07"}}
	ids := ""
	for _, o := range matching(options, " rw  07 ") {
		ids += o.ID
	}
	if ids != "213" {
		t.Errorf("found %s, want those that begin with the word first", ids)
	}
	found := matching([]Option{{Label: "Salin gambar"}, {Label: "Salinan"}, {Label: "Buat salinan"}, {Label: "Salin"}}, "salin")
	if found[0].Label != "Salin" || found[1].Label != "Salin gambar" || found[2].Label != "Salinan" {
		t.Errorf("found %v, want the one that is called so first", found)
	}
}

func TestToasterAndProgress(t *testing.T) {
	toaster, undone, stopped := NewToaster(), false, false
	progress := NewProgress("Batalkan", func() { stopped = true })
	open(t, light, container.NewStack(container.NewVBox(progress), toaster), fyne.NewSize(500, 300))
	if progress.Visible() {
		t.Error("a progress line without progress is seen")
	}
	progress.SetShare(0.4, "Hitung ulang… 40%")
	test.Tap(progress.cancel)
	if !progress.Visible() || !stopped || progress.done.Size().Width != 0.4*barWidth {
		t.Error("progress is not shown or not stopped")
	}
	toaster.Tell("\"Warung\" dihapus bersama 4 ikatan.", ToastAction{"Urungkan", func() { undone = true }})
	if toaster.toast == nil || toaster.toast.Position().Y < 200 {
		t.Fatal("no message at the bottom")
	}
	first := toaster.toast
	toaster.Tell("Lain")
	if toaster.toast == first {
		t.Error("two messages at a time")
	}
	toaster.Tell("Dihapus", ToastAction{"Urungkan", func() { undone = true }})
	test.Tap(toaster.rest.(*fyne.Container).Objects[0].(*Press))
	if !undone || toaster.toast != nil {
		t.Error("undo does nothing or the message stays")
	}
}

// A message stands in the free room of the bar, where it covers nothing, and below it where it has no room there.
func TestToastStandsInTheFreeRoomOfTheBar(t *testing.T) {
	toaster := NewToaster()
	open(t, light, toaster, fyne.NewSize(700, 300))
	toaster.Keep(Area{fyne.NewPos(150, 0), fyne.NewSize(300, 48)}, Area{fyne.NewPos(0, 48), fyne.NewSize(500, 200)})
	toaster.Tell("Tersimpan.")
	at, size := toaster.toast.Position(), toaster.toast.Size()
	if at.X != 150 || at.Y < 0 || at.Y+size.Height > 48 || at.X+size.Width > 450 {
		t.Errorf("a short message stands at %v, %v large", at, size)
	}
	toaster.Tell("Tunda saran sampai 20 Desember 2026: Cari sumber untuk dokumen kependudukan", ToastAction{"Urungkan", func() {}})
	at, size = toaster.toast.Position(), toaster.toast.Size()
	if at.X != Gap4 || at.Y < 48 || at.Y+size.Height > 248 || at.X+size.Width > 500 {
		t.Errorf("a long message stands at %v, %v large", at, size)
	}
}

func TestTextWrapsAndCuts(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(light)
	wrapped := NewWrapped(Body, "Petakan siapa mendukung siapa di wilayah Anda")
	one := wrapped.HeightFor(2000)
	if two := wrapped.HeightFor(160); two < 2*one {
		t.Errorf("at 160 wide it is %g high, at 2000 %g", two, one)
	}
	if cut := cutTo(Body, "Kemitraan setingkat koordinasi", 80); !strings.HasSuffix(cut, "…") || Body.width(cut) > 80 {
		t.Errorf("cut to %q", cut)
	}
	if cut := cutTo(Body, "RW", 80); cut != "RW" {
		t.Errorf("cut to %q without need", cut)
	}
	column := Column(Gap2, wrapped, NewText(Body, "x"))
	column.Resize(fyne.NewSize(160, 500))
	if h := column.MinSize().Height; h != wrapped.HeightFor(160)+Gap2+one {
		t.Errorf("a column is %g high", h)
	}
}

func TestMenu(t *testing.T) {
	done := ""
	do := func(name string) func() { return func() { done += name } }
	button := NewButton(Outlined, "", "Menu", nil)
	w := open(t, light, container.NewVBox(button), fyne.NewSize(400, 300))
	items := []MenuItem{{Label: "Ubah", Do: do("a")}, {}, {Label: "Sematkan", Reason: "Tidak ada pihak.", Do: do("b")}, {Label: "Hapus", Do: do("c")}}
	ShowItems(button, items...)
	menu := w.Canvas().Overlays().Top().(*floating)
	for _, k := range []fyne.KeyName{fyne.KeyDown, fyne.KeyDown, fyne.KeyReturn} { // passes what cannot be used
		menu.TypedKey(key(k))
	}
	if done != "c" || w.Canvas().Overlays().Top() != nil {
		t.Errorf("by keys %q", done)
	}
	ShowItemsAt(w.Canvas(), fyne.NewPos(390, 290), items...)
	menu = w.Canvas().Overlays().Top().(*floating)
	if at, size := menu.content.Position(), menu.content.Size(); at.X+size.Width > 400 || at.Y+size.Height > 300 {
		t.Errorf("the menu leaves the window: %v %v", at, size)
	}
	menu.Tapped(&fyne.PointEvent{Position: fyne.NewPos(1, 1)})
	if w.Canvas().Overlays().Top() != nil {
		t.Error("a press beside the menu leaves it open")
	}
	ShowItems(button, MenuItem{Label: "Ubah", Do: do("d")}, MenuItem{})
	menu = w.Canvas().Overlays().Top().(*floating)
	menu.TypedKey(key(fyne.KeyUp))
	menu.TypedKey(key(fyne.KeySpace))
	if done != "cd" {
		t.Errorf("the last line, reached upward past a line between, does %q", done)
	}
	ShowItems(button, MenuItem{Label: "Ubah"})
	w.Canvas().Overlays().Top().(*floating).TypedKey(key(fyne.KeyEscape))
	if w.Canvas().Overlays().Top() != nil {
		t.Error("Esc leaves the menu open")
	}
}

// findRows returns the options that a list shows.
func findRows(o fyne.CanvasObject) []*optionRow {
	var rows []*optionRow
	switch o := o.(type) {
	case *optionRow:
		return []*optionRow{o}
	case fyne.Widget:
		for _, child := range test.WidgetRenderer(o).Objects() {
			rows = append(rows, findRows(child)...)
		}
	case *fyne.Container:
		for _, child := range o.Objects {
			rows = append(rows, findRows(child)...)
		}
	}
	return rows
}

// → goes into the menu that a line leads to, ← comes back from there.
func TestArrowsGoToAnotherMenuAndBack(t *testing.T) {
	at := NewButton(Outlined, "", "Ubah", nil)
	w := open(t, light, at, fyne.NewSize(400, 300))
	went := ""
	deeper := func() {
		ShowItems(at, MenuItem{Icon: goBack, Label: "Sifat", Do: func() { went += "back " }}, MenuItem{Label: "Resmi", Do: func() { went += "chosen " }})
	}
	ShowItems(at, MenuItem{Label: "Hapus", Do: func() { went += "deleted " }}, MenuItem{Label: "Sifat", Keys: Deeper, Do: deeper})
	press := func(names ...fyne.KeyName) {
		for _, name := range names {
			w.Canvas().Focused().TypedKey(key(name))
		}
	}
	press(fyne.KeyDown, fyne.KeyRight, fyne.KeyDown, fyne.KeyRight, fyne.KeyLeft)
	if went != "back " {
		t.Errorf("it went %q", went)
	}
}
