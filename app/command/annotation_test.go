package command

import (
	"errors"
	"image"
	"image/color"
	"image/png"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"jejaring/app/session"
	"jejaring/graph"
	"jejaring/graph/diagram"
	"jejaring/graph/layout"
)

// pictureFile writes a picture of one colour.
func pictureFile(t *testing.T, name string, w, h int) string {
	t.Helper()
	m := image.NewNRGBA(image.Rect(0, 0, w, h))
	for k := 0; k < len(m.Pix); k += 4 {
		copy(m.Pix[k:], []uint8{40, 120, 60, 255})
	}
	m.Set(0, 0, color.White)
	path := filepath.Join(t.TempDir(), name)
	f, err := os.Create(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if err := png.Encode(f, m); err != nil {
		t.Fatal(err)
	}
	return path
}

// annotation returns the one that is there alone, or the selected one, and selects it: undo lets it go.
func (d *desk) annotation() graph.Annotation {
	d.t.Helper()
	if list := graph.All[graph.Annotation](d.s.Document()); len(list) == 1 {
		d.s.Select(list[0].ID)
	}
	a, ok := SelectedAnnotation(d.s)
	if !ok {
		d.t.Fatalf("no annotation is selected but %v", d.s.Selection())
	}
	return a
}

func TestAnnotateAndDelete(t *testing.T) {
	d := withSample(t)
	d.s.Show(session.ViewMap)
	for kind, id := range map[string]string{graph.Note: "annotate-note", graph.Arrow: "annotate-arrow", graph.Image: "annotate-picture"} {
		d.paths = []string{pictureFile(t, "logo.png", 300, 100)}
		d.oneStep(kind, func() error { return ByID(id).Do(d.s, d) })
		a := d.annotation()
		if a.Kind != kind || (a.X+a.X2)/2 != 1017 || /* where the map laid it */ (a.Y+a.Y2)/2 != 23 || a.Drawing != graph.MainDrawing {
			t.Errorf("%s is %+v", kind, a)
		}
		if kind == graph.Image && (a.X2-a.X)/(a.Y2-a.Y) < 2.99 {
			t.Errorf("the picture lost its proportions: %+v", a)
		}
		if a.Text = "Uji"; kind == graph.Note {
			a.Text = "Catatan\nbaru"
		}
		d.oneStep(kind, func() error { return ChangeAnnotation(d.s, a) })
		if !canRename(d.s) || !canDelete(d.s) {
			t.Errorf("%s cannot be named or deleted", kind)
		}
		d.oneStep(kind, func() error { return deleteSelected(d.s, d) })
		if n := len(graph.All[graph.Annotation](d.s.Document())) + len(graph.All[graph.Picture](d.s.Document())); n != 0 {
			t.Errorf("of a deleted %s %d records are left", kind, n)
		}
	}
	long := graph.NewOf[graph.Annotation]()
	long.Drawing, long.Text = graph.MainDrawing, strings.Repeat("a", 301)
	if err := changeAnnotation(long, d.s.Document().Edit); err == nil {
		t.Error("an annotation that is not there is changed")
	}
}

// A saved drawing has annotations of its own, and takes them with it.
func TestADrawingCopiesAnnotations(t *testing.T) {
	d := withSample(t)
	d.s.Show(session.ViewMap)
	d.paths = []string{pictureFile(t, "desa.png", 200, 100)}
	if err := ByID("annotate-note").Do(d.s, d); err != nil {
		t.Fatal(err)
	}
	if err := ByID("background").Do(d.s, d); err != nil {
		t.Fatal(err)
	}
	d.settle()
	saved := d.save()
	if list := graph.Annotations(d.s.Document(), saved.ID); len(list) != 2 || list[0].ID != graph.BeneathID(saved.ID) {
		t.Fatalf("the drawing has %+v", list)
	}
	a := graph.Annotations(d.s.Document(), saved.ID)[1]
	a.Text = "Hanya di sini"
	if err := ChangeAnnotation(d.s, a); err != nil {
		t.Fatal(err)
	}
	if main := graph.Annotations(d.s.Document(), graph.MainDrawing); main[1].Text != "" {
		t.Errorf("the map itself has %q", main[1].Text)
	}
	if got, _ := d.s.Scene().Annotation(a.ID); got.Text != a.Text {
		t.Errorf("the map shows %+v", got)
	}
	d.oneStep("delete", func() error { return DeleteDrawing(d.s, d, saved) })
	if left := graph.All[graph.Annotation](d.s.Document()); len(left) != 2 || len(graph.All[graph.Picture](d.s.Document())) != 1 {
		t.Errorf("left are %+v", left)
	}
}

// The picture under everything lies below all actors, another one takes its place in one step, and what is no picture
// is refused with words.
func TestBackground(t *testing.T) {
	d := withSample(t)
	d.s.Show(session.ViewMap)
	if hasBackground(d.s) {
		t.Error("there is one before it was chosen")
	}
	d.paths = []string{pictureFile(t, "desa.png", 400, 100)}
	d.oneStep("background", func() error { return ByID("background").Do(d.s, d) })
	a := d.annotation()
	for id, p := range d.s.Places() {
		if p.X < a.X || p.X > a.X2 || p.Y < a.Y || p.Y > a.Y2 {
			t.Errorf("%s at %v is not on %+v", id, p, a)
		}
	}
	a.Strength, a.X, a.X2 = 3, a.X+1000, a.X2+1000
	d.oneStep("move", func() error { return ChangeAnnotation(d.s, a) })
	d.paths = []string{pictureFile(t, "lain.png", 400, 100)}
	d.oneStep("another", func() error { return ByID("background").Do(d.s, d) })
	if b := d.annotation(); b.Strength != 3 || b.X != a.X || b.Picture == a.Picture || len(graph.All[graph.Picture](d.s.Document())) != 1 {
		t.Errorf("the other one is %+v", b)
	}
	d.s.Select()
	ByID("arrange-background").Run(d.s, d)
	if a, _ := SelectedAnnotation(d.s); a.ID != graph.BeneathID(graph.MainDrawing) {
		t.Error("it is not arranged")
	}
	for name, text := range map[string]string{"catatan.png": "bukan gambar", "kosong.jpg": ""} {
		path := filepath.Join(t.TempDir(), name)
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		steps := d.steps()
		d.paths, d.failed = []string{path}, nil
		ByID("background").Run(d.s, d)
		d.settle()
		if len(d.failed) != 1 || d.steps() != steps {
			t.Fatalf("%s: failed %v", name, d.failed)
		}
		if r, ok := d.failed[0].(*graph.Refusal); !ok || r.Message.ID != "annotation.not-a-picture" {
			t.Errorf("%s: %v", name, d.failed[0])
		}
	}
}

// Only a free map that can be edited takes annotations.
func TestWhereAnnotationsAre(t *testing.T) {
	d := withSample(t)
	d.s.Show(session.ViewMap)
	if !CanAnnotate(d.s) {
		t.Fatal("the map takes none")
	}
	if err := Annotate(d.s, d, graph.Note, layout.Point{}); err != nil {
		t.Fatal(err)
	}
	id := d.annotation().ID
	ByID("plan-tiers").Run(d.s, d)
	if _, drawn := d.s.Scene().Annotation(id); drawn || CanAnnotate(d.s) {
		t.Errorf("lanes have it: %v, take one: %v", drawn, CanAnnotate(d.s))
	}
	ByID("plan-network").Run(d.s, d)
	if _, drawn := d.s.Scene().Annotation(id); !drawn {
		t.Error("it does not come back")
	}
	if err := d.s.Try(); err != nil {
		t.Fatal(err)
	}
	if CanAnnotate(d.s) {
		t.Error("a trial takes one")
	}
	d.s.CancelTrial()
	if r, ok := d.s.Scene().FrameOf(id, 1); !ok || r == (diagram.Rect{}) {
		t.Errorf("after the trial it is at %v", r)
	}
}

// A picture that is read while its map is left comes nowhere, and it is said why.
func TestAPictureWhoseMapIsLeft(t *testing.T) {
	d := withSample(t)
	d.s.Show(session.ViewMap)
	d.paths = []string{pictureFile(t, "desa.png", 400, 100)}
	steps := d.steps()
	ByID("annotate-picture").Run(d.s, d)
	ByID("plan-tiers").Run(d.s, d)
	d.settle()
	var refusal *graph.Refusal
	if len(d.failed) != 1 || !errors.As(d.failed[0], &refusal) || refusal.Message.ID != "annotation.map-left" || d.steps() != steps {
		t.Errorf("%d steps, failed %v", d.steps()-steps, d.failed)
	}
}
