package kit

import (
	"image/color"
	"math"

	"fyne.io/fyne/v2"
)

// contrast returns the contrast of two colours, 1 to 21 (WCAG 2.1, relative luminance).
func contrast(t Theme, a, b fyne.ThemeColorName) float64 {
	x, y := luminance(t.Color(a, 0)), luminance(t.Color(b, 0))
	return (math.Max(x, y) + 0.05) / (math.Min(x, y) + 0.05)
}

func luminance(c color.Color) float64 {
	n := color.NRGBAModel.Convert(c).(color.NRGBA)
	part := func(v uint8) float64 {
		x := float64(v) / 255
		if x <= 0.04045 {
			return x / 12.92
		}
		return math.Pow((x+0.055)/1.055, 2.4)
	}
	return 0.2126*part(n.R) + 0.7152*part(n.G) + 0.0722*part(n.B)
}
