package diagram

import (
	"bytes"
	"flag"
	"image"
	"image/png"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"jejaring/graph"
	"jejaring/graph/layout"
	"jejaring/graph/locale"
)

var update = flag.Bool("update", false, "write the golden files anew")

func golden(t *testing.T, name string, got []byte) []byte {
	t.Helper()
	path := filepath.Join("testdata", name)
	if *update {
		if err := os.WriteFile(path, got, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return want
}

// pairScene shows the ties of a selected pair side by side.
func pairScene() *Scene {
	return Of(fourTies(), map[graph.ID]layout.Point{"A": {X: 0, Y: 0}, "B": {X: 220, Y: 30}, "C": {X: 120, Y: 150}},
		Look{Dark: true, Language: locale.English, State: State{Pair: [2]graph.ID{"A", "B"}, Selected: []graph.ID{"C"}}})
}

// liftedScene shows the ties of a pair under the pointer.
func liftedScene() *Scene {
	return Of(fourTies(), map[graph.ID]layout.Point{"A": {X: 0, Y: 0}, "B": {X: 220, Y: 30}, "C": {X: 120, Y: 150}},
		Look{State: State{HoveredPair: [2]graph.ID{"A", "B"}}})
}

func TestSVGGoldens(t *testing.T) {
	for name, s := range map[string]*Scene{
		"marks.svg": Of(everyMark(), round(everyMark(), 170), Look{Legend: true}),
		"pair.svg":  pairScene(),
	} {
		var a, b bytes.Buffer
		if s.SVG(&a) != nil || s.SVG(&b) != nil || !bytes.Equal(a.Bytes(), b.Bytes()) {
			t.Fatal("two drawings of one scene differ")
		}
		want := strings.Split(string(golden(t, name, a.Bytes())), "\n")
		for k, line := range strings.Split(a.String(), "\n") {
			if k >= len(want) || line != want[k] {
				t.Errorf("%s:%d: %s", name, k+1, line)
				break
			}
		}
	}
}

func TestPNGGoldens(t *testing.T) {
	marks := Of(everyMark(), round(everyMark(), 130), Look{})
	seen := image.NewRGBA(image.Rect(0, 0, 400, 300))
	marks.With(State{Hovered: "G", Focus: "B", Selected: []graph.ID{"E"}}).Paint(seen, Camera{X: -160, Y: -120, Zoom: 0.9, Scale: 1.5})
	for name, img := range map[string]*image.RGBA{
		"marks.png":  Of(everyMark(), round(everyMark(), 130), Look{Legend: true}).Image(1),
		"pair.png":   pairScene().Image(1),
		"state.png":  seen,
		"lifted.png": liftedScene().Image(1),
	} {
		var b bytes.Buffer
		if err := png.Encode(&b, img); err != nil {
			t.Fatal(err)
		}
		want, err := png.Decode(bytes.NewReader(golden(t, name, b.Bytes())))
		if err != nil {
			t.Fatal(err)
		}
		if want.Bounds() != img.Bounds() {
			t.Errorf("%s is %v, was %v", name, img.Bounds(), want.Bounds())
			continue
		}
		if off := difference(img, want); off > 0.001 {
			t.Errorf("%s: %.2f %% of the pixels differ", name, off*100)
		}
	}
}
