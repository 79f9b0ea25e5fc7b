package kit

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// The colours of the screen by what they are for. Every text on its ground reaches a contrast of 4.5:1.
const (
	ColorBackground fyne.ThemeColorName = "jejaring-background" // rail, toolbar, strip
	ColorSurface    fyne.ThemeColorName = "jejaring-surface"    // map, panel, cards
	ColorSunk       fyne.ThemeColorName = "jejaring-sunk"       // columns, tags
	ColorLine       fyne.ThemeColorName = "jejaring-line"       // separators
	ColorEdge       fyne.ThemeColorName = "jejaring-edge"       // borders of controls
	ColorInk        fyne.ThemeColorName = "jejaring-ink"        // text
	ColorInk2       fyne.ThemeColorName = "jejaring-ink2"       // labels
	ColorInk3       fyne.ThemeColorName = "jejaring-ink3"       // captions
	ColorAccent     fyne.ThemeColorName = "jejaring-accent"     // action, selection
	ColorOnAccent   fyne.ThemeColorName = "jejaring-on-accent"
	ColorTint       fyne.ThemeColorName = "jejaring-tint" // ground of what is chosen
	ColorOK         fyne.ThemeColorName = "jejaring-ok"   // done
	ColorOKTint     fyne.ThemeColorName = "jejaring-ok-tint"
	ColorWarn       fyne.ThemeColorName = "jejaring-warn" // soon
	ColorWarnTint   fyne.ThemeColorName = "jejaring-warn-tint"
	ColorBad        fyne.ThemeColorName = "jejaring-bad" // urgent, error
	ColorBadTint    fyne.ThemeColorName = "jejaring-bad-tint"
	ColorNone       fyne.ThemeColorName = "jejaring-none" // nothing is drawn
)

// tokens gives each colour on a light and on a dark screen.
var tokens = map[fyne.ThemeColorName][2]uint32{
	ColorBackground: {0xF4F4F1, 0x141716},
	ColorSurface:    {0xFFFFFF, 0x1C201F},
	ColorSunk:       {0xECEDE8, 0x272C2A},
	ColorLine:       {0xD9DAD3, 0x363C39},
	ColorEdge:       {0x868A82, 0x7C847F},
	ColorInk:        {0x1D211F, 0xECEFEC},
	ColorInk2:       {0x4A504C, 0xBAC1BC},
	ColorInk3:       {0x656B66, 0x979F9A},
	ColorAccent:     {0x35408F, 0xAEB8FF},
	ColorOnAccent:   {0xFFFFFF, 0x141830},
	ColorTint:       {0xE8EAF6, 0x2A3058},
	ColorOK:         {0x1B6E45, 0x6CCB97},
	ColorOKTint:     {0xE4F2EA, 0x1B3327},
	ColorWarn:       {0x7A5000, 0xF0B84A},
	ColorWarnTint:   {0xFFF3D6, 0x3A2E12},
	ColorBad:        {0xA32B1E, 0xFF9384},
	ColorBadTint:    {0xFBE9E6, 0x44201B},
}

// fyneColours says which token stands for each of Fyne's own names.
var fyneColours = map[fyne.ThemeColorName]fyne.ThemeColorName{
	theme.ColorNameBackground:          ColorBackground,
	theme.ColorNameButton:              ColorSurface,
	theme.ColorNameDisabledButton:      ColorSurface,
	theme.ColorNameDisabled:            ColorInk3,
	theme.ColorNameError:               ColorBad,
	theme.ColorNameFocus:               ColorTint,
	theme.ColorNameForeground:          ColorInk,
	theme.ColorNameForegroundOnError:   ColorSurface,
	theme.ColorNameForegroundOnPrimary: ColorOnAccent,
	theme.ColorNameForegroundOnSuccess: ColorSurface,
	theme.ColorNameForegroundOnWarning: ColorSurface,
	theme.ColorNameHeaderBackground:    ColorSunk,
	theme.ColorNameHover:               ColorSunk,
	theme.ColorNameHyperlink:           ColorAccent,
	theme.ColorNameInputBackground:     ColorSurface,
	theme.ColorNameInputBorder:         ColorEdge,
	theme.ColorNameMenuBackground:      ColorSurface,
	theme.ColorNameOverlayBackground:   ColorSurface,
	theme.ColorNamePlaceHolder:         ColorInk3,
	theme.ColorNamePressed:             ColorSunk,
	theme.ColorNamePrimary:             ColorAccent,
	theme.ColorNameSelection:           ColorTint,
	theme.ColorNameSeparator:           ColorLine,
	theme.ColorNameSuccess:             ColorOK,
	theme.ColorNameWarning:             ColorWarn,
}

// token returns a colour of the screen; transparent where the name is none.
func token(name fyne.ThemeColorName, dark bool) color.Color {
	pair, ok := tokens[name]
	if !ok {
		return color.Transparent
	}
	rgb := pair[0]
	if dark {
		rgb = pair[1]
	}
	return color.NRGBA{uint8(rgb >> 16), uint8(rgb >> 8), uint8(rgb), 255}
}

// Color returns the colour of that name in the theme that is on the screen now.
func Color(name fyne.ThemeColorName) color.Color {
	return token(name, IsDark())
}

// IsDark tells whether the screen is dark now.
func IsDark() bool {
	settings := fyne.CurrentApp().Settings()
	if t, ok := settings.Theme().(Theme); ok {
		return t.dark(settings.ThemeVariant())
	}
	return settings.ThemeVariant() == theme.VariantDark
}
