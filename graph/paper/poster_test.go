package paper_test

import (
	"bytes"
	"image/color"
	"math"
	"strings"
	"testing"

	"jejaring/graph/locale"
	"jejaring/graph/paper"
)

// poster is a page of A3 with a dot every 50 units of its figure.
func poster() (paper.Doc, paper.Page) {
	figure := paper.Figure{Width: 800, Height: 900, Fill: true, Draw: func(p paper.Pen) {
		for x := 0.0; x <= 800; x += 50 {
			for y := 0.0; y <= 900; y += 50 {
				p.Circle(x, y, 4, color.RGBA{1, 2, 3, 255})
			}
		}
	}}
	d := paper.Doc{Title: "Peta", Language: locale.Indonesian, Size: paper.A3, Blocks: []paper.Block{paper.Heading{Level: 1, Text: "Peta"}, figure}}
	return d, paper.Pages(d)[0]
}

// dots collects the places of the dots of a page, and its words.
type dots struct {
	at    [][2]float64
	words []string
	cuts  int
}

func (d *dots) Polyline(xy []float64, width float64, _ []float64, _ color.RGBA) {
	if len(xy) == 4 && width == 0.6 && math.Abs(math.Hypot(xy[2]-xy[0], xy[3]-xy[1])-14) < 1e-9 {
		d.cuts++
	}
}
func (*dots) Polygon([]float64, color.RGBA)                       {}
func (*dots) Ring(float64, float64, float64, float64, color.RGBA) {}
func (*dots) Begin(string, string)                                {}
func (*dots) End()                                                {}
func (d *dots) Circle(x, y, _ float64, c color.RGBA) {
	if c.R == 1 && c.G == 2 {
		d.at = append(d.at, [2]float64{x, y})
	}
}

func (d *dots) Text(_, _, _ float64, _ int, words string, _ color.RGBA) {
	d.words = append(d.words, words)
}

func dotsOf(p paper.Page) *dots {
	d := &dots{}
	p.Draw(d)
	return d
}

// A poster is the A3 sheet at the scale of the paper: every mark, at its place.
func TestAPosterIsTheSheetEnlarged(t *testing.T) {
	_, page := poster()
	small := dotsOf(page).at
	for _, sheet := range []paper.Size{paper.A2, paper.A1, paper.A0} {
		large := page.Enlarged(sheet)
		scale := min(sheet.Width/paper.A3.Width, sheet.Height/paper.A3.Height)
		at := dotsOf(large).at
		if large.Size != sheet || len(at) != len(small) {
			t.Fatalf("%v: %v with %d dots, want %d", sheet, large.Size, len(at), len(small))
		}
		for k := range at {
			if math.Hypot(at[k][0]-small[k][0]*scale, at[k][1]-small[k][1]*scale) > 1e-6 {
				t.Fatalf("dot %d at %v, want %v × %v", k, at[k], small[k], scale)
			}
		}
	}
}

// Put together by their overlap, the sheets show every dot of the poster whole at its place, and nothing elsewhere.
func TestTilesMakeThePoster(t *testing.T) {
	const margin, overlap = 28.35, 28.35
	_, page := poster()
	for _, sheet := range []paper.Size{paper.A3, paper.A1, paper.A0} {
		large := page.Enlarged(sheet)
		cols, rows := paper.TileCount(large.Size)
		tiles := paper.Tiles(large, locale.Indonesian)
		if len(tiles) != cols*rows+1 {
			t.Fatalf("%d sheets for %d × %d", len(tiles), cols, rows)
		}
		width, height := tiles[1].Width-2*margin, tiles[1].Height-2*margin
		if reach := float64(cols)*(width-overlap) + overlap; reach < sheet.Width {
			t.Errorf("%v: columns reach to %v", sheet, reach)
		}
		if reach := float64(rows)*(height-overlap) + overlap; reach < sheet.Height {
			t.Errorf("%v: rows reach to %v", sheet, reach)
		}
		found := map[[2]int]bool{}
		for k, tile := range tiles[1:] {
			d := dotsOf(tile)
			if d.cuts != 8 || !strings.Contains(strings.Join(d.words, "|"), "Lembar") {
				t.Errorf("sheet %d: %d cut marks, words %q", k+1, d.cuts, d.words)
			}
			for _, at := range d.at {
				if at[0] < margin || at[0] > margin+width || at[1] < margin || at[1] > margin+height {
					continue // under the white margin
				}
				x, y := at[0]-margin+float64(k%cols)*(width-overlap), at[1]-margin+float64(k/cols)*(height-overlap)
				found[[2]int{int(math.Round(x * 10)), int(math.Round(y * 10))}] = true
			}
		}
		want := dotsOf(large).at
		for _, at := range want {
			if !found[[2]int{int(math.Round(at[0] * 10)), int(math.Round(at[1] * 10))}] {
				t.Errorf("%v: no dot at %v", sheet, at)
			}
		}
		if len(found) != len(want) {
			t.Errorf("%v: %d dots, want %d", sheet, len(found), len(want))
		}
	}
}

// A poster that is pasted together has as many sheets as its size is of A4, whichever way it lies, all of them full, and is
// a little smaller than the size it stands for.
func TestAPastedPosterHasNoSheetOfLeftovers(t *testing.T) {
	for size, want := range map[paper.Size]int{paper.A4: 1, paper.A3: 2, paper.A2: 4, paper.A1: 8, paper.A0: 16} {
		for _, sheet := range []paper.Size{size, size.Lying()} {
			pasted := paper.Pasted(sheet)
			cols, rows := paper.TileCount(pasted)
			if cols*rows != want {
				t.Errorf("%v: %d × %d sheets, want %d", sheet, cols, rows, want)
			}
			if pasted.Width > sheet.Width || pasted.Height > sheet.Height || pasted.Width < 0.8*sheet.Width || pasted.Height < 0.8*sheet.Height {
				t.Errorf("%v: put together %v", sheet, pasted)
			}
			for _, larger := range []paper.Size{{Width: pasted.Width + 1, Height: pasted.Height}, {Width: pasted.Width, Height: pasted.Height + 1}} {
				if cols, rows := paper.TileCount(larger); cols*rows <= want {
					t.Errorf("%v: the last sheets have room", sheet)
				}
			}
		}
	}
}

func TestTilesAreWritten(t *testing.T) {
	d, page := poster()
	var out bytes.Buffer
	if err := paper.WritePages(&out, d, paper.Tiles(page.Enlarged(paper.A2), locale.English)); err != nil || !bytes.HasPrefix(out.Bytes(), []byte("%PDF-")) {
		t.Fatal(err)
	}
	cols, rows := paper.TileCount(paper.A2)
	if got := bytes.Count(out.Bytes(), []byte("/Type /Page\n")); got != cols*rows+1 {
		t.Errorf("%d pages for %d × %d sheets", got, cols, rows)
	}
}
