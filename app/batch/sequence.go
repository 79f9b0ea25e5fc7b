package batch

import (
	"context"
	"io"
	"path/filepath"
	"strings"
	"time"

	"jejaring/graph"
	"jejaring/graph/diagram"
	"jejaring/graph/format"
	"jejaring/graph/locale"
	"jejaring/graph/network"
	"jejaring/graph/report"
)

// days returns the days of a sequence, the oldest first: by month or by change, or those that are listed.
func (o *drawOptions) days(from graph.Reader, lens network.Lens) ([]graph.Date, error) {
	if o.Dates == network.ByMonth || o.Dates == network.ByChange {
		return network.Days(from, lens, o.Dates), nil
	}
	var days []graph.Date
	for _, word := range strings.Split(o.Dates, ",") {
		if _, err := time.Parse(time.DateOnly, strings.TrimSpace(word)); err != nil {
			return nil, wrong("batch.flag-with-wrong-value", "Flag", "--dates", "Text", o.Dates)
		}
		days = append(days, graph.Date(strings.TrimSpace(word)))
	}
	return network.Thinned(days), nil
}

// sequence draws one picture per day, in which everybody stands still, as a GIF or as numbered PNGs. Names are covered by
// the consents of today, on all pictures alike.
func (o *drawOptions) sequence(c *Call, k *sketch, from graph.Reader, lens network.Lens) error {
	out := c.Files[1]
	days, err := o.days(from, lens)
	if err != nil {
		return err
	}
	last := days[len(days)-1]
	lens.Day = last
	if lens.Out == network.Move { // in its box nobody would stand still
		lens.Out = network.Fade
	}
	k.input.Ever = network.Ever(from, k.drawnBy(lens), days[0], last)
	if err := k.place(c, o, k.input.Ever); err != nil {
		return err
	}
	scenes := make([]*diagram.Scene, len(days))
	for n, day := range days {
		lens.Day = day
		if err := k.look(from, lens); err != nil {
			return err
		}
		covered := report.SourceOf(k.input)
		k.around = covered.Around
		scenes[n] = k.scene(covered.Shown, diagram.Look{Dark: o.Dark, Width: float64(o.Width), Notes: covered.Remarks()})
	}
	diagram.Align(scenes)
	if strings.EqualFold(filepath.Ext(out), ".gif") {
		err = format.WriteFile(out, func(w io.Writer) error { return diagram.GIF(context.Background(), w, scenes, diagram.FrameStay) })
	} else {
		out, err = o.numbered(out, scenes)
	}
	if err != nil {
		return err
	}
	c.Say("batch.draw.sequence-done", "Path", out, "Pictures", len(days), "From", c.Language.Date(string(days[0])), "To", c.Language.Date(string(last)),
		"Privacy", locale.M("report.privacy."+o.Privacy))
	return nil
}

// numbered writes one PNG per scene, and returns how they are called together. What is there already refuses all of them.
func (o *drawOptions) numbered(out string, scenes []*diagram.Scene) (string, error) {
	files := format.Numbered{
		Path: out, Count: len(scenes), Allow: o.Force.allow,
		Write: func(k int, w io.Writer) error { return o.png(scenes[k])(w) },
	}
	err := files.Save(context.Background(), func(float64) {})
	return files.Name(0) + " … " + filepath.Base(files.Name(len(scenes)-1)), err
}
