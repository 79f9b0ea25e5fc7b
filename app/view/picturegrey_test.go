package view

import (
	"slices"
	"testing"

	"jejaring/app/kit"
	"jejaring/app/session"
	"jejaring/graph/diagram"
)

// greyness returns whether all pixels of the preview are grey, and what the view says in points.
func (d *desk) greyness() (grey bool, said []string) {
	grey = true
	each(d, func(p *preview) {
		img := p.pixels(400, 300)
		for y := range 300 {
			for x := range 400 {
				r, g, b, _ := img.At(x, y).RGBA()
				grey = grey && r == g && g == b
			}
		}
	})
	each(d, func(p *point) { said = append(said, p.text.Text()) })
	return grey, said
}

// TestGreyPrintShowsThePreviewWithoutColours and says what becomes alike: nothing in the usual style, sorts that only
// colours tell in another. The file is not asked for anew.
func TestGreyPrintShowsThePreviewWithoutColours(t *testing.T) {
	both(t, func(t *testing.T, name string, change func(*session.Likings)) {
		for _, format := range []string{"png", "pdf"} {
			d := lay(t, pictureView, wide, change, sample(t)...)
			d.s.Looks.Picture = session.PictureLook{Format: format}
			d.build(pictureView, wide)
			d.wait()
			if grey, _ := d.greyness(); grey {
				t.Error("the preview is grey without being asked")
			}
			var last *kit.Check
			each(d, func(c *kit.Check) { last = c })
			last.Tapped(nil)
			if !d.s.Looks.Picture.Grey {
				t.Fatal("the last tick of the view is another one")
			}
			d.wait()
			apart := d.s.T("view.picture.grey.apart")
			if grey, said := d.greyness(); !grey || !slices.Contains(said, apart) {
				t.Errorf("%s: grey %v, and it says %q", format, grey, said)
			}
			d.picture("picture-grey-" + format + "-" + name)
		}
	})
}

// TestGreyPrintNamesColoursThatBecomeAlike where the kinds of actors are shown by colours alone.
func TestGreyPrintNamesColoursThatBecomeAlike(t *testing.T) {
	d := lay(t, pictureView, wide, nil, sample(t)...)
	trait, ok := diagram.TraitByID(d.s.Document(), "actor.kind")
	if !ok {
		t.Fatal("kinds cannot be shown")
	}
	snapshot := d.s.Snapshot()
	scene := diagram.Of(snapshot, nil, diagram.Look{Colour: trait.Of(snapshot)})
	g := newGreyTest(d.s, func() {})
	d.s.Looks.Picture.Grey = true
	g.show(scene)
	pairs := scene.Alike().Pairs
	if len(pairs) == 0 || len(g.said.Objects) != 1 {
		t.Fatalf("alike are %v, and it says %d sentences", pairs, len(g.said.Objects))
	}
	l := d.s.Language()
	want := d.s.T("view.picture.grey.alike", "Pairs", pairsIn(pairs, l), "Name", trait.Name)
	if got := g.said.Objects[0].(*point).text.Text(); got != want {
		t.Errorf("it says %q, want %q", got, want)
	}
	d.s.Looks.Picture.Grey = false
	if g.show(scene); g.said.Visible() {
		t.Error("it speaks of grey while colours are shown")
	}
}
