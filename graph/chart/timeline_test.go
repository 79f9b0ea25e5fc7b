package chart_test

import (
	"image"
	"image/draw"
	"testing"

	"jejaring/graph/chart"
	"jejaring/graph/diagram"
	"jejaring/graph/locale"
)

// TestNamesStandClearOfTheDay draws a name across the line of the day: the line ends above the name and goes on below it.
func TestNamesStandClearOfTheDay(t *testing.T) {
	const wide = 118 + 8 + 590 // two px for each of the 295 days
	w := chart.Window{From: "2026-01-01", To: "2026-10-22", Day: "2026-03-20"}
	lanes := []chart.Lane{
		{Name: locale.Name("Kontak"), Spans: []chart.Span{{From: "2026-03-10", Name: locale.Name("Lembaga Kesejahteraan Keluarga"), Tip: locale.Name("x")}}},
		{Name: locale.Name("Pertemuan")},
	}
	p := chart.TimelineOf(lanes, w, chart.Look{Width: wide})
	pixels, accent := image.NewRGBA(image.Rect(0, 0, wide, int(p.Height))), diagram.Look{}.Inks().Accent
	draw.Draw(pixels, pixels.Bounds(), image.White, image.Point{}, draw.Src)
	p.Paint(pixels, 1)
	line, through, row, beside := 118+2*78+1, 0, 0, 0
	for y := 26; y < pixels.Bounds().Dy()-8; y++ {
		_, _, named := p.At(float64(line), float64(y)+0.5)
		isLine := false
		for x := line - 1; x <= line; x++ {
			isLine = isLine || pixels.RGBAAt(x, y) == accent
		}
		switch {
		case named && isLine:
			row, through = row+1, through+1
		case named:
			row++
		case isLine:
			beside++
		}
	}
	if row != 18 || through > 4 || beside < 20 {
		t.Errorf("the line is seen in %d of %d px of the row of a name, and in %d beside it", through, row, beside)
	}
}
