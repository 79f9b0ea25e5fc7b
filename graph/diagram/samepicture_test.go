package diagram

import (
	"bytes"
	"encoding/xml"
	"image"
	"image/color"
	"image/draw"
	"math"
	"strconv"
	"strings"
	"testing"

	"golang.org/x/image/font"
	"golang.org/x/image/font/opentype"
	"golang.org/x/image/math/fixed"
	"golang.org/x/image/vector"

	"jejaring/assets"
	"jejaring/graph"
	"jejaring/graph/layout"
)

// svgSheet rasterises the SVG elements that the pen writes, by x/image alone: nothing of it is the painter's.
type svgSheet struct {
	*image.RGBA
	marks []svgMark
	faces map[string]font.Face
}

// svgMark is one element of the file, with a box around it and its colour.
type svgMark struct {
	kind, words string
	box         image.Rectangle
	colour      color.RGBA
}

func rasterise(t *testing.T, data []byte) *svgSheet {
	t.Helper()
	s := &svgSheet{faces: map[string]font.Face{}}
	decoder := xml.NewDecoder(bytes.NewReader(data))
	for {
		token, err := decoder.Token()
		if err != nil {
			return s
		}
		e, ok := token.(xml.StartElement)
		if !ok {
			continue
		}
		a := map[string]string{}
		for _, one := range e.Attr {
			a[one.Name.Local] = one.Value
		}
		switch e.Name.Local {
		case "svg":
			s.RGBA = image.NewRGBA(image.Rect(0, 0, int(math.Ceil(decimal(a["width"]))), int(math.Ceil(decimal(a["height"])))))
		case "line":
			s.stroke(a, []float64{decimal(a["x1"]), decimal(a["y1"]), decimal(a["x2"]), decimal(a["y2"])}, false)
		case "polyline":
			s.stroke(a, decimals(a["points"]), false)
		case "polygon", "circle":
			xy := decimals(a["points"])
			if e.Name.Local == "circle" {
				xy = circle(decimal(a["cx"]), decimal(a["cy"]), decimal(a["r"]))
			}
			if a["fill"] != "" {
				s.fill([][]float64{xy}, paintOf(a["fill"]))
			} else {
				s.stroke(a, xy, true)
			}
		case "text":
			var words string
			switch err := decoder.DecodeElement(&words, &e); {
			case err != nil:
				t.Fatal(err)
			case a["fill"] != "":
				s.write(t, a, words)
			default:
				s.halo(t, a, words)
			}
		}
	}
}

func decimal(text string) float64 {
	v, _ := strconv.ParseFloat(text, 64)
	return v
}

func decimals(text string) (list []float64) {
	for _, word := range strings.Fields(text) {
		list = append(list, decimal(word))
	}
	return list
}

func paintOf(hex string) color.RGBA {
	v, _ := strconv.ParseUint(strings.TrimPrefix(hex, "#"), 16, 32)
	return color.RGBA{uint8(v >> 16), uint8(v >> 8), uint8(v), 255}
}

func circle(x, y, r float64) (xy []float64) {
	for k := range 64 {
		sin, cos := math.Sincos(float64(k) * math.Pi / 32)
		xy = append(xy, x+r*cos, y+r*sin)
	}
	return xy
}

// fill covers outlines that all turn the same way.
func (s *svgSheet) fill(outlines [][]float64, c color.RGBA) image.Rectangle {
	z := vector.NewRasterizer(s.Rect.Dx(), s.Rect.Dy())
	box := image.Rectangle{}
	for _, xy := range outlines {
		z.MoveTo(float32(xy[0]), float32(xy[1]))
		for k := 2; k+1 < len(xy); k += 2 {
			z.LineTo(float32(xy[k]), float32(xy[k+1]))
		}
		z.ClosePath()
		for k := 0; k+1 < len(xy); k += 2 {
			box = box.Union(image.Rect(int(xy[k]), int(xy[k+1]), int(xy[k])+1, int(xy[k+1])+1))
		}
	}
	z.Draw(s.RGBA, s.Rect, image.NewUniform(c), image.Point{})
	s.marks = append(s.marks, svgMark{kind: "area", box: box, colour: c})
	return box
}

// stroke covers each piece of a line with a box, cut by its dashes.
func (s *svgSheet) stroke(a map[string]string, xy []float64, closed bool) {
	if closed {
		xy = append(xy, xy[0], xy[1])
	}
	half, dash, run := decimal(a["stroke-width"])/2, decimals(a["stroke-dasharray"]), 0.0
	var outlines [][]float64
	for k := 0; k+3 < len(xy); k += 2 {
		length := math.Hypot(xy[k+2]-xy[k], xy[k+3]-xy[k+1])
		if length == 0 {
			continue
		}
		ux, uy := (xy[k+2]-xy[k])/length, (xy[k+3]-xy[k+1])/length
		for from := 0.0; from < length; {
			on, left := dashed(dash, run+from)
			to := min(length, from+left)
			if on {
				x0, y0, x1, y1 := xy[k]+ux*from, xy[k+1]+uy*from, xy[k]+ux*to, xy[k+1]+uy*to
				outlines = append(outlines, []float64{x0 - uy*half, y0 + ux*half, x1 - uy*half, y1 + ux*half, x1 + uy*half, y1 - ux*half, x0 + uy*half, y0 - ux*half})
			}
			from = to
		}
		run += length
	}
	if len(outlines) > 0 {
		s.fill(outlines, paintOf(a["stroke"]))
		s.marks[len(s.marks)-1].kind = "line"
	}
}

// dashed tells whether a dash covers a place of a line, and how far it is to the next change.
func dashed(dash []float64, at float64) (on bool, left float64) {
	whole := 0.0
	for _, d := range dash {
		whole += d
	}
	if whole == 0 {
		return true, math.Inf(1)
	}
	at = math.Mod(at, whole)
	for k, d := range dash {
		if at < d-1e-9 {
			return k%2 == 0, d - at
		}
		at -= d
	}
	return true, dash[0]
}

// write writes words and keeps them as a mark.
func (s *svgSheet) write(t *testing.T, a map[string]string, words string) {
	c := paintOf(a["fill"])
	d := font.Drawer{Dst: s.RGBA, Src: image.NewUniform(c), Face: s.face(t, a), Dot: dot(a, 0, 0)}
	b, _ := d.BoundString(words)
	d.DrawString(words)
	s.marks = append(s.marks, svgMark{"words", words, image.Rect(b.Min.X.Floor(), b.Min.Y.Floor(), b.Max.X.Ceil(), b.Max.Y.Ceil()), c})
}

// halo covers what lies around letters: all places that are at most half the width of the stroke away from them.
func (s *svgSheet) halo(t *testing.T, a map[string]string, words string) {
	cover, far := image.NewAlpha(s.Rect), decimal(a["stroke-width"])/2
	d := font.Drawer{Dst: cover, Src: image.Opaque, Face: s.face(t, a)}
	for ring := range 4 {
		for k := range 16 {
			sin, cos := math.Sincos(float64(k) * math.Pi / 8)
			d.Dot = dot(a, far*cos*float64(ring)/3, far*sin*float64(ring)/3)
			d.DrawString(words)
		}
	}
	for k, v := range cover.Pix {
		cover.Pix[k] = uint8(float64(v) * decimal(a["stroke-opacity"]))
	}
	draw.DrawMask(s.RGBA, s.Rect, image.NewUniform(paintOf(a["stroke"])), image.Point{}, cover, image.Point{}, draw.Over)
}

func dot(a map[string]string, dx, dy float64) fixed.Point26_6 {
	return fixed.Point26_6{X: fixed.Int26_6((decimal(a["x"]) + dx) * 64), Y: fixed.Int26_6((decimal(a["y"]) + dy) * 64)}
}

func (s *svgSheet) face(t *testing.T, a map[string]string) font.Face {
	key := a["font-weight"] + "/" + a["font-size"]
	if s.faces[key] == nil {
		data := assets.FontRegular
		if a["font-weight"] != "" {
			data = assets.FontBold
		}
		f, err := opentype.Parse(data)
		if err != nil {
			t.Fatal(err)
		}
		s.faces[key], err = opentype.NewFace(f, &opentype.FaceOptions{Size: decimal(a["font-size"]), DPI: 72})
		if err != nil {
			t.Fatal(err)
		}
	}
	return s.faces[key]
}

// ink returns how much of a box differs from the ground, and the middle of that.
func ink(of *image.RGBA, box image.Rectangle, ground color.RGBA) (sum, x, y float64) {
	for py := box.Min.Y; py < box.Max.Y; py++ {
		for px := box.Min.X; px < box.Max.X; px++ {
			v := math.Sqrt(float64(apart(of.RGBAAt(px, py), ground)))
			sum, x, y = sum+v, x+v*float64(px), y+v*float64(py)
		}
	}
	return sum, x / max(sum, 1), y / max(sum, 1)
}

// mean returns the colour of the seven pixels square around a place.
func mean(of *image.RGBA, mid image.Point) color.RGBA {
	var sum [3]int
	for y := mid.Y - 3; y <= mid.Y+3; y++ {
		for x := mid.X - 3; x <= mid.X+3; x++ {
			c := of.RGBAAt(x, y)
			sum[0], sum[1], sum[2] = sum[0]+int(c.R), sum[1]+int(c.G), sum[2]+int(c.B)
		}
	}
	return color.RGBA{uint8(sum[0] / 49), uint8(sum[1] / 49), uint8(sum[2] / 49), 255}
}

// The file of lines shows what the pixels show, mark by mark: each shape, line and word of the SVG, drawn by another
// rasteriser, has as much ink of the same colour at the same place as in the PNG.
func TestSVGShowsWhatPNGShows(t *testing.T) {
	inARow, bent := map[graph.ID]layout.Point{}, 0
	for k, a := range everyMark().Actors {
		inARow[a.ID] = layout.Point{X: 150 * float64(k), Y: 12 * float64(k%3)}
	}
	scene := Of(everyMark(), inARow, Look{Legend: true})
	for k := range scene.pairs {
		if scene.bendOf(int32(k)) != (bend{}) {
			bent++
		}
	}
	if bent < 8 {
		t.Errorf("only %d ties are bent", bent)
	}
	samePicture(t, scene)
	samePicture(t, Of(everyMark(), round(everyMark(), 170), Look{Legend: true}))
}

func samePicture(t *testing.T, scene *Scene) {
	t.Helper()
	var file bytes.Buffer
	if err := scene.SVG(&file); err != nil {
		t.Fatal(err)
	}
	drawn, pixels := rasterise(t, file.Bytes()), scene.Image(1)
	if drawn.Rect != pixels.Rect {
		t.Fatalf("%v and %v", drawn.Rect, pixels.Rect)
	}
	kinds := map[string]int{}
	for _, m := range drawn.marks[1:] { // the first is the ground
		kinds[m.kind]++
		box := m.box.Inset(-2).Intersect(drawn.Rect)
		a, ax, ay := ink(drawn.RGBA, box, scene.colours.surface)
		b, bx, by := ink(pixels, box, scene.colours.surface)
		if math.Abs(a-b) > 0.15*max(a, b)+300 || math.Hypot(ax-bx, ay-by) > 1.3+float64(box.Dx())/400 { // letters stand on whole pixels in one of the two, and a long line has some in its box
			t.Errorf("%s %q at %v: ink %.0f in the middle of %.1f, %.1f; in pixels %.0f, %.1f, %.1f", m.kind, m.words, m.box, a, ax, ay, b, bx, by)
		}
		if m.kind == "area" && m.box.Dx() > 8 && m.box.Dy() > 8 {
			mid := image.Pt((m.box.Min.X+m.box.Max.X)/2, (m.box.Min.Y+m.box.Max.Y)/2)
			if p, q := mean(drawn.RGBA, mid), mean(pixels, mid); apart(p, q) > 3*12*12 {
				t.Errorf("area at %v: colour %v, in pixels %v", m.box, p, q)
			}
		}
	}
	if kinds["area"] < 20 || kinds["line"] < 20 || kinds["words"] < 20 {
		t.Errorf("only %v", kinds)
	}
}
