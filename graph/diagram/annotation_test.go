package diagram

import (
	"bytes"
	"encoding/base64"
	"errors"
	"image"
	"image/color"
	"image/jpeg"
	"image/png"
	"math"
	"math/rand/v2"
	"strings"
	"testing"

	"jejaring/graph"
	"jejaring/graph/layout"
	"jejaring/graph/network"
)

// twoAreas is a picture whose left half is red and whose right half is blue.
func twoAreas(w, h int) *image.NRGBA {
	m := image.NewNRGBA(image.Rect(0, 0, w, h))
	for y := range h {
		for x := range w {
			c := color.NRGBA{200, 0, 0, 255}
			if x >= w/2 {
				c = color.NRGBA{0, 0, 200, 255}
			}
			m.SetNRGBA(x, y, c)
		}
	}
	return m
}

func asPNG(t testing.TB, m image.Image) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := png.Encode(&b, m); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// annotated is a scene of two actors far apart with the given annotations between them.
func annotated(look Look, records ...graph.Record) *Scene {
	records = append(records, who("A", nil), who("B", nil), graph.Drawing{ID: "D", Name: "Satu"})
	n := network.Of(graph.Collect(records...), network.Lens{Day: "2026-01-01"})
	look.Annotations = graph.Annotations(n, "D")
	return Of(n, map[graph.ID]layout.Point{"A": {X: -300, Y: 0}, "B": {X: 300, Y: 0}}, look)
}

func note(text string) graph.Annotation {
	return graph.Annotation{ID: "N", Drawing: "D", Kind: graph.Note, Text: text, X: -90, Y: -30, X2: 90, Y2: 30, Colour: "kuning"}
}

func TestLinesKeepEveryLetterAndFit(t *testing.T) {
	seed := rand.Uint64()
	r := rand.New(rand.NewPCG(seed, 1))
	for range 300 {
		var words []string
		for range r.IntN(12) {
			words = append(words, strings.Repeat(string(rune('a'+r.IntN(26)))+"é", 1+r.IntN(20)))
		}
		text, width := strings.Join(words, " "), 20+r.Float64()*200
		lines := linesIn(text, width, noteSize)
		if got, want := strings.Join(lines, ""), strings.Join(words, ""); strings.ReplaceAll(got, " ", "") != want {
			t.Fatalf("seed %d: %q became %q", seed, text, lines)
		}
		for _, line := range lines {
			if w := textWidth(line, noteSize, regular400); w > width && len([]rune(line)) > 1 {
				t.Fatalf("seed %d: %q is %.1f wide, room %.1f", seed, line, w, width)
			}
		}
	}
	if lines := linesIn("satu\n\ndua\n", 500, noteSize); len(lines) != 3 || lines[1] != "" {
		t.Errorf("typed lines became %q", lines)
	}
}

// A frame that was drawn at a zoom gives back the annotation from which it was drawn, at every zoom.
func TestFramesThereAndBack(t *testing.T) {
	for _, kind := range []string{graph.Note, graph.Arrow, graph.Image} {
		a := note("")
		a.Kind, a.X, a.X2 = kind, 90, -90
		s := annotated(Look{}, a)
		for _, zoom := range []float64{0.1, 0.5, 1, 1.2, 4} {
			r, ok := s.FrameOf("N", zoom)
			b := Framed(a, r, zoom)
			if !ok || math.Abs(b.X-a.X)+math.Abs(b.Y-a.Y)+math.Abs(b.X2-a.X2)+math.Abs(b.Y2-a.Y2) > 1e-6 {
				t.Errorf("%s at %v: %+v became %+v", kind, zoom, a, b)
			}
		}
	}
}

// A note grows with its words, and all of it is in the picture and in what is fitted in.
func TestNotesAreWithinThePicture(t *testing.T) {
	a := note(strings.Repeat("kata ", 60))
	a.Y, a.Y2 = 200, 220
	s := annotated(Look{}, a)
	for _, zoom := range []float64{0.3, 1, 2} {
		r, _ := s.FrameOf("N", zoom)
		k := noteScale(zoom)
		if need := float64(len(linesIn(a.Text, r.Width()/k-2*notePad, noteSize)))*noteStep*k + 2*notePad*k; r.Height() < need-0.01 {
			t.Errorf("at %v the box is %.0f high, its words %.0f", zoom, r.Height(), need)
		}
		if all := s.reach(zoom, everything); r.Y1 > all.Y1 || r.X0 < all.X0 {
			t.Errorf("at %v the note %v is not within %v", zoom, r, all)
		}
	}
	c := s.Fit(800, 600)
	r, _ := s.FrameOf("N", c.Zoom)
	if r.Y1-c.Y*c.Zoom > 600 {
		t.Errorf("fitted in the note ends at %.0f of 600", r.Y1-c.Y*c.Zoom)
	}
	whole, _ := s.FrameOf("N", 1)
	if b := s.Bounds(); b.Y1 < whole.Y1 || whole.Y1 < 300 {
		t.Errorf("the note %v is not within the bounds %v", whole, b)
	}
}

func TestAnnotationAtAPlace(t *testing.T) {
	arrow := graph.Annotation{ID: "P", Drawing: "D", Kind: graph.Arrow, X: -200, Y: 100, X2: 200, Y2: 100}
	beneath := graph.Annotation{ID: graph.BeneathID("D"), Drawing: "D", Kind: graph.Beneath, X: -500, Y: -500, X2: 500, Y2: 500}
	s := annotated(Look{}, note("Catatan"), arrow, beneath)
	for at, want := range map[layout.Point]graph.ID{{X: 0, Y: 0}: "N", {X: 0, Y: 103}: "P", {X: 0, Y: 120}: "", {X: 260, Y: 100}: ""} {
		if got, _ := s.AnnotationAt(at, 1, 5); got != want {
			t.Errorf("at %v lies %q, want %q", at, got, want)
		}
	}
	moved := note("Catatan")
	moved.Y, moved.Y2 = 300, 360
	if got, _ := s.Annotated(moved).AnnotationAt(layout.Point{X: 0, Y: 330}, 1, 5); got != "N" {
		t.Errorf("the moved one is not where it was moved: %q", got)
	}
	if got, _ := s.AnnotationAt(layout.Point{X: 0, Y: 0}, 1, 5); got != "N" {
		t.Error("moving one changed the scene that it came from")
	}
}

// Words and picture are in the file of lines; in pixels the picture has its colours, the fainter the paler, each half on
// its side.
func TestAnnotationsAreExported(t *testing.T) {
	p := graph.NewPicture("peta.png", asPNG(t, twoAreas(200, 100)))
	beneath := graph.Annotation{ID: graph.BeneathID("D"), Drawing: "D", Kind: graph.Beneath, X: -200, Y: -100, X2: 200, Y2: 100, Picture: p.ID}
	for strength, want := range map[int][2]color.RGBA{
		3: {{200, 0, 0, 255}, {0, 0, 200, 255}},
		1: {{235, 165, 165, 255}, {165, 165, 235, 255}}, // 35 % of it, the rest white
	} {
		beneath.Strength = strength
		s := annotated(Look{}, p, beneath)
		got := s.Image(1)
		c := s.picture().camera
		for k, x := range []float64{-100, 100} {
			px, py := c.Screen(x, 60)
			at := got.RGBAAt(int(px), int(py))
			if d := apart(at, want[k]); d > 3*9 {
				t.Errorf("strength %d, half %d: %v, want %v", strength, k, at, want[k])
			}
		}
	}
	var svg bytes.Buffer
	if err := annotated(Look{}, p, beneath, note("Rawat <hubungan> ini")).SVG(&svg); err != nil {
		t.Fatal(err)
	}
	for _, part := range []string{"Rawat &lt;hubungan&gt; ini", `href="data:image/png;base64,` + base64.StdEncoding.EncodeToString(p.Bytes()) + `"`} {
		if !strings.Contains(svg.String(), part) {
			t.Errorf("the SVG lacks %.60s", part)
		}
	}
	if strings.Index(svg.String(), "<image") > strings.Index(svg.String(), "actor-1") {
		t.Error("the background lies over the actors")
	}
}

// A picture that cannot be read is drawn as an empty frame, and nothing fails.
func TestUnreadablePictures(t *testing.T) {
	whole := asPNG(t, twoAreas(60, 60))
	for name, file := range map[string][]byte{"nothing": nil, "text": []byte("bukan gambar"), "cut off": whole[:len(whole)/2]} {
		p := graph.NewPicture(name, file)
		a := graph.Annotation{ID: "G", Drawing: "D", Kind: graph.Image, X: -50, Y: -50, X2: 50, Y2: 50, Picture: p.ID}
		s := annotated(Look{}, p, a)
		s.Image(1)
		var svg bytes.Buffer
		if err := s.SVG(&svg); err != nil {
			t.Errorf("%s: %v", name, err)
		}
		if _, err := ShrinkPhoto(file, 100); err == nil {
			t.Errorf("%s is taken in", name)
		}
	}
}

func TestShrinkPhoto(t *testing.T) {
	small, err := ShrinkPhoto(asPNG(t, twoAreas(2000, 1000)), 500)
	if err != nil {
		t.Fatal(err)
	}
	p := NewPhoto(small)
	m := p.At(500)
	if p.Width != 500 || p.Height != 250 || m.NRGBAAt(100, 100) != (color.NRGBA{200, 0, 0, 255}) || m.NRGBAAt(400, 100) != (color.NRGBA{0, 0, 200, 255}) {
		t.Errorf("%d × %d with %v and %v", p.Width, p.Height, m.NRGBAAt(100, 100), m.NRGBAAt(400, 100))
	}
	if l := p.At(100); l.Rect.Dx() != 125 {
		t.Errorf("for 100 px it gives %d", l.Rect.Dx())
	}
	noise, r := image.NewNRGBA(image.Rect(0, 0, 1100, 1100)), rand.New(rand.NewPCG(1, 2))
	for k := range noise.Pix {
		noise.Pix[k] = uint8(r.Uint32())
	}
	if small, err = ShrinkPhoto(asPNG(t, noise), 1600); err != nil || len(small) > mostKept {
		t.Errorf("what cannot be packed is %d bytes, %v", len(small), err)
	}
}

// A picture for which the memory of a small computer is too little is refused in words before it is decoded; one of as many
// dots that takes less is not.
func TestAPictureThatTakesTooMuchMemory(t *testing.T) {
	deep, plain := image.NewNRGBA64(image.Rect(0, 0, 7000, 5000)), image.NewPaletted(image.Rect(0, 0, 7000, 5000), color.Palette{color.White, color.Black})
	file := asPNG(t, deep)
	_, err := ShrinkPhoto(file, 100)
	var refused *graph.Refusal
	if !errors.As(err, &refused) || refused.Message.ID != "annotation.too-much-memory" {
		t.Error(err)
	}
	if p := NewPhoto(file); p.Width != 0 || p.At(100) != nil {
		t.Error("it is decoded for the map")
	}
	if small, err := ShrinkPhoto(asPNG(t, plain), 100); err != nil || NewPhoto(small).Width != 100 {
		t.Error(err)
	}
	for _, progressive := range []bool{false, true} {
		file := withOrientation(t, twoAreas(80, 40), 6)
		at := bytes.Index(file, []byte{0xff, 0xc0})
		if progressive {
			file[at+1] = 0xc2
		}
		if isProgressive(file) != progressive || orientationOf(file) != 6 {
			t.Errorf("progressive %v: %v, held as %d", progressive, isProgressive(file), orientationOf(file))
		}
	}
}

// A much larger picture is made smaller in two steps without its edges and colours moving.
func TestReduced(t *testing.T) {
	of := image.NewNRGBA(image.Rect(3, 5, 3+1001, 5+503))
	for y := range 503 {
		for x := range 1001 {
			of.SetNRGBA(3+x, 5+y, color.NRGBA{uint8(x * 255 / 1001), uint8(y * 255 / 503), 90, 255})
		}
	}
	small := shrunk(reduced(of, 100), 100)
	if small.Rect.Dx() != 100 || small.Rect.Dy() != 50 {
		t.Fatal(small.Rect)
	}
	for y := range 50 {
		for x := range 100 {
			c := small.NRGBAAt(x, y)
			if r, g := (float64(x)+0.5)*2.55, (float64(y)+0.5)*5.1; math.Abs(float64(c.R)-r) > 4 || math.Abs(float64(c.G)-g) > 4 || c.B != 90 || c.A != 255 {
				t.Fatalf("at %d, %d is %v, not %.0f, %.0f", x, y, c, r, g)
			}
		}
	}
}

// withOrientation writes a JPEG with the entry that a camera makes.
func withOrientation(t *testing.T, m image.Image, orientation byte) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := jpeg.Encode(&b, m, &jpeg.Options{Quality: 95}); err != nil {
		t.Fatal(err)
	}
	exif := append([]byte("\xff\xe1\x00\x22Exif\x00\x00MM\x00\x2a\x00\x00\x00\x08\x00\x01\x01\x12\x00\x03\x00\x00\x00\x01\x00"), orientation, 0, 0, 0, 0, 0, 0)
	return append(append([]byte{0xff, 0xd8}, exif...), b.Bytes()[2:]...)
}

// What a camera wrote beside a picture of a list that was imported is in no file that is made of it.
func TestAPictureTellsOnlyWhatIsSeen(t *testing.T) {
	p := NewPhoto(withOrientation(t, twoAreas(80, 40), 1))
	if file := p.File(); bytes.Contains(file, []byte("Exif")) {
		t.Error("the file tells what a camera wrote")
	} else if again := NewPhoto(file); again.Width != 80 || again.Height != 40 {
		t.Errorf("written anew it is %d × %d", again.Width, again.Height)
	}
	plain := asPNG(t, twoAreas(80, 40))
	if !bytes.Equal(NewPhoto(plain).File(), plain) {
		t.Error("a plain picture is written anew")
	}
}

// A photograph stands as it was taken: red, at the left of what the camera saw, goes where the orientation says.
func TestPhotographsStandUpright(t *testing.T) {
	for orientation, red := range map[byte]image.Point{
		1: {X: 5, Y: 20}, 2: {X: 75, Y: 20}, 3: {X: 75, Y: 20}, 4: {X: 5, Y: 20}, 5: {X: 20, Y: 5}, 6: {X: 20, Y: 5}, 7: {X: 20, Y: 75}, 8: {X: 20, Y: 75},
	} {
		small, err := ShrinkPhoto(withOrientation(t, twoAreas(80, 40), orientation), 80)
		if err != nil {
			t.Fatal(err)
		}
		m := NewPhoto(small).At(1e9)
		if c := m.NRGBAAt(red.X, red.Y); c.R < 150 || c.B > 60 {
			t.Errorf("orientation %d: at %v of %v is %v", orientation, red, m.Rect, c)
		}
	}
}
