package kit

import (
	"image"
	"image/color"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
)

// TestAFigureIsSetForItsWidthAndGrowsWithTheText shows a picture half as high as wide, in two sizes of text.
func TestAFigureIsSetForItsWidthAndGrowsWithTheText(t *testing.T) {
	app := test.NewTempApp(t)
	for _, percent := range []int{100, 200} {
		app.Settings().SetTheme(Theme{Mode: "light", Percent: percent})
		var asked, scale float64
		f := NewFigure(func(width float64, _ bool) Picture {
			asked = width
			return Picture{
				Width: width, Height: width / 2,
				Paint: func(dst *image.RGBA, s float64) {
					scale = s
					dst.Set(1, 1, color.RGBA{1, 2, 3, 255})
				},
				Tip: func(x, y float64) string { return map[bool]string{true: "left"}[x < width/2] },
			}
		})
		if got := f.HeightFor(400); got != 200 || asked != 400*100/float64(percent) {
			t.Errorf("at %d %% it is %v high, set for %v px", percent, got, asked)
		}
		w := test.NewTempWindow(t, NewStage(f))
		w.SetPadded(false)
		w.Resize(fyne.NewSize(400, 200))
		if got := w.Canvas().Capture().At(1, 1); got != (color.NRGBA{1, 2, 3, 255}) && got != (color.RGBA{1, 2, 3, 255}) {
			t.Errorf("at %d %% the picture is not shown: %v", percent, got)
		}
		if scale != float64(percent)/100 {
			t.Errorf("at %d %% it is painted %v times as large", percent, scale)
		}
		f.MouseMoved(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(150, 20)}})
		if f.tip != "left" {
			t.Errorf("at %d %% the left says %q", percent, f.tip)
		}
		f.MouseMoved(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(300, 20)}})
		if f.tip != "" {
			t.Errorf("at %d %% the right says %q", percent, f.tip)
		}
	}
}

// TestColumnsOfAGridFillTheirRoomAndNoMore tries a grid in many widths: narrow columns keep what they need, no column is
// lost, and all together are no wider than the room.
func TestColumnsOfAGridFillTheirRoomAndNoMore(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(Theme{Mode: "light", Percent: 100})
	g := NewGrid(10)
	g.Row(GridCell{Text: "Nama pihak", Style: Label}, GridCell{Text: "Jumlah", Style: Label, Right: true}, GridCell{Text: "Catatan", Style: Label})
	row := g.Row(GridCell{Text: "Forum Warga Peduli", Style: Body}, GridCell{Text: "12", Style: Body, Right: true}, GridCell{Text: "sebuah catatan yang panjang sekali dan pasti tidak muat dalam satu baris", Style: Body})
	for width := float32(60); width < 900; width += 7 {
		whole := float32(20)
		for k, w := range g.columns(width) {
			if w <= 0 {
				t.Fatalf("in %v px column %d is %v wide", width, k, w)
			}
			whole += w
		}
		if whole > width+1 {
			t.Fatalf("in %v px the columns are %v wide", width, whole)
		}
		if width > 400 && g.columns(width)[1] < g.widest[1] {
			t.Errorf("in %v px the narrow column gives way", width)
		}
		if width > 200 && HeightFor(row, width) > 6*Body.lineHeight() {
			t.Errorf("in %v px the row is %v high", width, HeightFor(row, width))
		}
	}
}

// TestARowOfAGridIsAListWhereWordsHaveNoRoom tries a table with names of columns: where their single words fit, nothing is
// squeezed below them and no name of a column stands in the row; else the row holds each cell behind its name.
func TestARowOfAGridIsAListWhereWordsHaveNoRoom(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(Theme{Mode: "light", Percent: 100})
	g := NewGrid(10)
	head := g.Head(GridCell{Text: "Nama pihak", Style: Label}, GridCell{Text: "Hubungan yang tetap tersambung", Style: Label, Right: true}, GridCell{Text: "Terputus", Style: Label, Right: true})
	row := g.Row(GridCell{Text: "Forum Warga Peduli", Style: Body}, GridCell{Text: "12", Style: Body, Right: true}, GridCell{Text: "3", Style: Body, Right: true})
	lists, tables := 0, 0
	for width := float32(60); width < 600; width += 9 {
		row.Resize(fyne.NewSize(width, HeightFor(row, width)))
		head.Resize(fyne.NewSize(width, HeightFor(head, width)))
		names := row.Objects[3].Visible() && row.Objects[4].Visible()
		if names != g.isListed(width) || names == head.Objects[0].Visible() {
			t.Fatalf("in %v px the row has names: %v, the head is shown: %v", width, names, head.Objects[0].Visible())
		}
		if !names {
			tables++
			for k, w := range g.columns(width) {
				if w < g.longer[k]-0.5 {
					t.Errorf("in %v px column %d is %v wide, its longest word %v", width, k, w, g.longer[k])
				}
			}
			continue
		}
		lists++
		if HeightFor(head, width) != 0 || row.Objects[1].Position().Y != row.Objects[3].Position().Y || row.Objects[2].Position().Y <= row.Objects[1].Position().Y {
			t.Errorf("in %v px the list stands at %v, %v, %v", width, row.Objects[1].Position(), row.Objects[3].Position(), row.Objects[2].Position())
		}
	}
	if lists < 5 || tables < 20 {
		t.Errorf("%d lists, %d tables", lists, tables)
	}
	if wide := g.columns(900); wide[1] < g.widest[1] {
		t.Errorf("where there is room, the name of a column has %v of %v px", wide[1], g.widest[1])
	}
}

// TestAbreastStandsBelowWhereThereIsNoRoom sets two objects in a wide and in a narrow room.
func TestAbreastStandsBelowWhereThereIsNoRoom(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(Theme{Mode: "light", Percent: 100})
	a, b := AtLeast(10, 30, NewBox(Surface, nil)), AtLeast(10, 50, NewBox(Surface, nil))
	both := Abreast(20, 100, a, b)
	if wide, narrow := HeightFor(both, 220), HeightFor(both, 219); wide != 50 || narrow != 100 {
		t.Errorf("beside each other they are %v high, below each other %v", wide, narrow)
	}
	both.Resize(fyne.NewSize(220, 50))
	if b.Position() != fyne.NewPos(120, 0) || b.Size().Width != 100 {
		t.Errorf("the second stands at %v, %v large", b.Position(), b.Size())
	}
}
