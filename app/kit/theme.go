package kit

import (
	"image/color"
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
)

// Sizes beyond those that Fyne names.
const (
	SizeNumeral fyne.ThemeSizeName = "jejaring-numeral" // the figure of a tile
	SizeControl fyne.ThemeSizeName = "jejaring-control" // height of a button or a field
	SizeChip    fyne.ThemeSizeName = "jejaring-chip"    // height of a chip
	SizeRow     fyne.ThemeSizeName = "jejaring-row"     // height of a row of a table
)

// The spacing grid.
const (
	Gap1 float32 = 4
	Gap2 float32 = 8
	Gap3 float32 = 12
	Gap4 float32 = 16
	Gap6 float32 = 24
)

// Theme is the look of the program as a Fyne theme.
type Theme struct {
	Mode    string // "light", "dark"; anything else follows the system
	Percent int    // size of text, 100 to 200; 0 is 100
}

func (t Theme) dark(variant fyne.ThemeVariant) bool {
	switch t.Mode {
	case "light":
		return false
	case "dark":
		return true
	}
	return variant == theme.VariantDark
}

// Color returns the colour of a name of this package or of Fyne's own.
func (t Theme) Color(name fyne.ThemeColorName, variant fyne.ThemeVariant) color.Color {
	dark := t.dark(variant)
	if own, ok := fyneColours[name]; ok {
		return token(own, dark)
	}
	if _, ok := tokens[name]; ok || name == ColorNone {
		return token(name, dark)
	}
	ink := token(ColorInk, dark).(color.NRGBA)
	switch name {
	case theme.ColorNameShadow: // the only edge that Fyne's menus have
		return color.NRGBA{0, 0, 0, 0x38}
	case theme.ColorNameScrollBar:
		return color.NRGBA{ink.R, ink.G, ink.B, 0x66}
	case theme.ColorNameScrollBarBackground:
		return color.Transparent
	}
	fixed := theme.VariantLight
	if dark {
		fixed = theme.VariantDark
	}
	return theme.DefaultTheme().Color(name, fixed)
}

// Font returns Jejaring Sans, which has one bold weight, no italics and figures of one width.
func (t Theme) Font(style fyne.TextStyle) fyne.Resource {
	switch {
	case style.Symbol:
		return theme.DefaultTheme().Font(style)
	case style.Bold:
		return bold
	default:
		return regular
	}
}

// Icon returns the kit's icon for the names that Fyne's widgets use most, else Fyne's own.
func (t Theme) Icon(name fyne.ThemeIconName) fyne.Resource {
	if own, ok := fyneIcons[name]; ok {
		return Icon(own, ColorInk)
	}
	return theme.DefaultTheme().Icon(name)
}

var fyneIcons = map[fyne.ThemeIconName]string{
	theme.IconNameArrowDropDown: "chevron-down", theme.IconNameArrowDropUp: "chevron-up", theme.IconNameCancel: "close",
	theme.IconNameSearch: "search", theme.IconNameNavigateBack: "chevron-left", theme.IconNameNavigateNext: "chevron-right",
	theme.IconNameFolder: "folder", theme.IconNameHome: "home", theme.IconNameMenuExpand: "chevron-right", theme.IconNameWarning: "warning",
}

// Size returns a size in pixels at 100 %; those of text and of what holds text grow with Percent.
func (t Theme) Size(name fyne.ThemeSizeName) float32 {
	if size, ok := textSizes[name]; ok {
		return t.grown(size)
	}
	switch name {
	case SizeControl, SizeChip, SizeRow: // one line of text grows, what is above and below it does not
		return map[fyne.ThemeSizeName]float32{SizeControl: 32, SizeChip: 28, SizeRow: 36}[name] + t.grown(18) - 18
	case theme.SizeNameInnerPadding:
		return 7
	case theme.SizeNamePadding:
		return Gap1
	case theme.SizeNameInputRadius, theme.SizeNameSelectionRadius:
		return 6
	case theme.SizeNameInputBorder, theme.SizeNameSeparatorThickness:
		return 1
	}
	return theme.DefaultTheme().Size(name)
}

var textSizes = map[fyne.ThemeSizeName]float32{
	theme.SizeNameText: 13, theme.SizeNameCaptionText: 11, theme.SizeNameSubHeadingText: 15, theme.SizeNameHeadingText: 20,
	SizeNumeral: 28, theme.SizeNameInlineIcon: 18,
}

func (t Theme) grown(size float32) float32 {
	if t.Percent <= 100 {
		return size
	}
	return float32(math.Round(float64(size) * float64(min(t.Percent, 200)) / 100))
}

// Size returns a size of the theme that is on the screen now.
func Size(name fyne.ThemeSizeName) float32 {
	current, ok := fyne.CurrentApp().Settings().Theme().(Theme)
	if !ok {
		current = Theme{}
	}
	return current.Size(name)
}

// Grown returns a length that is given in px at 100 % as it is where the text is larger.
func Grown(px float32) float32 { return px * Size(theme.SizeNameText) / 13 }

// flat is the theme that is on the screen now without the shadows that Fyne draws at the ends of a scroll.
type flat struct{}

func (flat) Color(name fyne.ThemeColorName, variant fyne.ThemeVariant) color.Color {
	if name == theme.ColorNameShadow {
		return color.Transparent
	}
	return fyne.CurrentApp().Settings().Theme().Color(name, variant)
}

func (flat) Font(style fyne.TextStyle) fyne.Resource {
	return fyne.CurrentApp().Settings().Theme().Font(style)
}

func (flat) Icon(name fyne.ThemeIconName) fyne.Resource {
	return fyne.CurrentApp().Settings().Theme().Icon(name)
}

func (flat) Size(name fyne.ThemeSizeName) float32 {
	return fyne.CurrentApp().Settings().Theme().Size(name)
}

func withoutShadow(o fyne.CanvasObject) fyne.CanvasObject {
	return container.NewThemeOverride(o, flat{})
}
