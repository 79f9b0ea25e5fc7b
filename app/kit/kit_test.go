package kit

import (
	"bytes"
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
