//go:build !headless

package app

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"jejaring/app/kit"
)

// Widgets that ask are told to stand still, as the cursor of a field does then; all else they ask is answered as before.
func TestWidgetsStandStill(t *testing.T) {
	a := test.NewTempApp(t)
	a.Settings().SetTheme(kit.Theme{Mode: "dark", Percent: 150})
	if !fyne.CurrentApp().Settings().ShowAnimations() {
		t.Fatal("they stand still without being told: the test tests nothing")
	}
	if still(a) != a {
		t.Error("the window gets another program")
	}
	t.Cleanup(func() { fyne.SetCurrentApp(a) })
	now := fyne.CurrentApp()
	if now.Settings().ShowAnimations() {
		t.Error("they move")
	}
	if now.Settings().Theme() != a.Settings().Theme() || now.Settings().ThemeVariant() != a.Settings().ThemeVariant() || now.Driver() != a.Driver() {
		t.Error("theme or driver are others")
	}
}
