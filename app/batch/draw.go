package batch

import (
	"cmp"
	"io"
	"math/rand/v2"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"jejaring/graph/diagram"
	"jejaring/graph/format"
	"jejaring/graph/layout"
	"jejaring/graph/locale"
	"jejaring/graph/measure"
	"jejaring/graph/network"
	"jejaring/graph/paper"
	"jejaring/graph/report"
)

var drawVerb = Verb{ID: "draw", Lens: true, Files: 2, Options: func() any { return &drawOptions{Scale: 2, Privacy: string(report.Anonymous)} }, Run: runDraw}

type drawOptions struct {
	Plan        string // ID of the plan that sets the network on the page; empty: that of the drawing, else the map
	Ego         string // name of whom the page is about; empty: the focal actor
	Drawing     string // name of a saved drawing; empty: none
	Size        string // ID of the measure that gives everybody the size, and so on; empty: that of the drawing
	Colour      string
	Ring        string
	Shape       string
	Labels      string // what stands below names, with "+" between several
	Layout      string // ID of the layout that places everybody anew; empty: as they stand
	Choices     string // of its options, see choicesOf
	Dates       string // of a sequence: byMonth, byChange or days with commas; empty: one picture
	Width       int    // px; 0: as wide as the map needs
	Scale       int    // pixels per px of a PNG
	Dark        bool
	Transparent bool   // a PNG without its ground
	Poster      string // size of the sheet of a PDF, "a4" to "a0"; empty: one on which letters can be read
	Tile        bool   // cut the sheet into A4 sheets
	Privacy     string
	Force       force // replace what is there
}

// sheets are the sizes of posters.
var sheets = map[string]paper.Size{"a4": paper.A4, "a3": paper.A3, "a2": paper.A2, "a1": paper.A1, "a0": paper.A0}

// check refuses flags that cannot be followed, whatever the files hold. Kind is the extension of the picture.
func (o *drawOptions) check(out, kind string) error {
	_, isSheet := sheets[strings.ToLower(o.Poster)]
	_, isLayout := layout.ByID(o.Layout)
	switch {
	case !slices.Contains([]string{".svg", ".png", ".pdf", ".gif"}, kind):
		return wrong("batch.draw.no-such-picture", "Path", out)
	case o.Width != 0 && (o.Width < 300 || o.Width > 20000):
		return wrong("batch.draw.no-such-width")
	case o.Scale < 1 || o.Scale > 4:
		return wrong("batch.draw.no-such-scale")
	case !slices.Contains(report.Privacies, report.Privacy(o.Privacy)):
		return wrong("batch.flag-with-wrong-value", "Flag", "--privacy", "Text", o.Privacy)
	case o.Plan != "" && !isPlan(o.Plan):
		return wrong("batch.draw.no-such-plan", "Plan", o.Plan, "Plans", planIDs())
	case o.Layout != "" && !isLayout:
		return wrong("batch.layout.no-such-layout", "Layout", o.Layout, "Layouts", layoutIDs())
	case o.Poster != "" && !isSheet:
		return wrong("batch.flag-with-wrong-value", "Flag", "--poster", "Text", o.Poster)
	case kind == ".gif" && o.Dates == "":
		return wrong("batch.draw.gif-without-dates")
	case o.Dates != "" && kind != ".gif" && kind != ".png":
		return wrong("batch.draw.dates-without-pixels")
	case (o.Poster != "" || o.Tile) && kind != ".pdf":
		return wrong("batch.draw.sheet-without-pdf")
	case o.Transparent && kind != ".png":
		return wrong("batch.draw.transparent-without-png")
	}
	return o.checkValues()
}

// checkValues refuses what is neither a measure nor could be a trait.
func (o *drawOptions) checkValues() error {
	for _, id := range []string{o.Size, o.Colour, o.Ring, o.Shape} {
		if _, ok := measure.ByID(id); !ok && id != "" && !strings.Contains(id, ".") {
			return wrong("batch.measure.no-such-measure", "ID", id, "Measures", measureIDs())
		}
	}
	return nil
}

// runDraw draws a page of the network with title and legend into the kind of picture that the second name says: .svg,
// .png, a .pdf of one sheet or of a poster in sheets, which is always light, or a .gif of several days. The new file is
// there whole or not at all.
func runDraw(c *Call) error {
	in, out := c.Files[0], c.Files[1]
	o := c.Options.(*drawOptions)
	kind := strings.ToLower(filepath.Ext(out))
	if err := o.check(out, kind); err != nil {
		return err
	}
	if err := o.Force.allow(out); err != nil && (o.Dates == "" || kind == ".gif") {
		return err
	}
	from, err := c.Open(in)
	if err != nil {
		return err
	}
	k, err := o.sketch(c, from)
	if err != nil {
		return err
	}
	lens, err := c.drawnLens(from)
	if err != nil {
		return err
	}
	k.input = report.Input{Language: c.Language, Privacy: report.Privacy(o.Privacy), Seed: rand.Uint64(), Date: time.Now()}
	k.input.Drawing, k.input.ConsentsOn = k.drawing.ID, today(from)
	if !k.by.Free {
		k.input.Page = locale.M("plan." + k.by.ID + ".name")
	}
	if o.Dates != "" {
		return o.sequence(c, k, from, lens)
	}
	if err := k.look(from, lens); err != nil {
		return err
	}
	if err := k.place(c, o, cmp.Or(k.input.Around, k.input.Snapshot)); err != nil {
		return err
	}
	return o.single(c, k, kind)
}

// single writes one picture and says what is on it.
func (o *drawOptions) single(c *Call, k *sketch, kind string) error {
	covered := report.SourceOf(k.input)
	k.around = covered.Around
	scene := k.scene(covered.Shown, diagram.Look{Dark: o.Dark, Width: float64(o.Width), Notes: covered.Remarks()})
	write := scene.SVG
	switch kind {
	case ".png":
		write = o.png(scene)
	case ".pdf":
		k.input.Map = func(shown *network.Snapshot, frame report.Frame) report.Map {
			return report.MapOf(k.scene(shown, diagram.Look{Untitled: true, Width: frame.Width, Height: frame.Height}))
		}
		write = o.pdf(k.input)
	}
	out := c.Files[1]
	if err := format.WriteFile(out, write); err != nil {
		return err
	}
	c.Say("batch.draw.done", "Path", out, "Counts", scene.Counts(), "Privacy", locale.M("report.privacy."+o.Privacy))
	if covered.Hidden > 0 {
		c.Say("report.check.hidden", "Count", covered.Hidden)
	}
	return nil
}

// png returns what writes a scene as pixels.
func (o *drawOptions) png(scene *diagram.Scene) func(io.Writer) error {
	if o.Transparent {
		return func(w io.Writer) error { return scene.TransparentPNG(w, float64(o.Scale)) }
	}
	return func(w io.Writer) error { return scene.PNG(w, float64(o.Scale)) }
}

// pdf returns what writes the map on one sheet, or that cut into sheets of A4. A sheet that was not asked for is the
// smallest one on which all names of the map have room, or A3.
func (o *drawOptions) pdf(in report.Input) func(io.Writer) error {
	lay := func(size paper.Size) report.Laid {
		if o.Tile {
			size = paper.Pasted(size)
		}
		return report.Lay(in, size)
	}
	laid := lay(cmp.Or(sheets[strings.ToLower(o.Poster)], paper.A4))
	if o.Poster == "" && laid.Unnamed > 0 {
		laid = lay(paper.A3)
	}
	pages := []paper.Page{laid.Page}
	if o.Tile {
		pages = paper.Tiles(laid.Page, in.Language)
	}
	return func(w io.Writer) error { return paper.WritePages(w, laid.Doc, pages) }
}
