package batch

import (
	"context"
	"io"
	"math/rand/v2"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"jejaring/graph"
	"jejaring/graph/format"
	"jejaring/graph/locale"
	"jejaring/graph/paper"
	"jejaring/graph/report"
)

var reportVerb = Verb{ID: "report", Lens: true, Files: 2, Options: func() any { return &reportOptions{Paper: "laporan", Privacy: string(report.Anonymous)} }, Run: runReport}

type reportOptions struct {
	Paper    string // "laporan", or one of papersOf
	Record   string // ID of the meeting or agreement that another paper is of
	Privacy  string
	Sections string // IDs separated by commas; empty: all
	Author   string
	Force    force // replace what is there
}

// papersOf are the papers on one record.
var papersOf = map[string]func(report.Input, graph.ID) (paper.Doc, bool){"notulen": report.MinutesOf, "nota": report.MemorandumOf}

// runReport writes the support network report, or a paper on one record, as the kind of paper that the second name says. The new file is
// there whole or not at all.
func runReport(c *Call) error {
	in, out := c.Files[0], c.Files[1]
	o := c.Options.(*reportOptions)
	kind, ok := paper.ByExtension(strings.ToLower(filepath.Ext(out)))
	if !ok {
		return wrong("batch.report.no-such-paper", "Path", out)
	}
	sections, err := o.sections()
	if err != nil {
		return err
	}
	if err := o.Force.allow(out); err != nil {
		return err
	}
	s, err := c.Snapshot(in)
	if err != nil {
		return err
	}
	doc, err := o.doc(c, report.Input{
		Snapshot: s, Language: c.Language, Privacy: report.Privacy(o.Privacy), Seed: rand.Uint64(), Date: time.Now(), Author: o.Author, ConsentsOn: today(s),
	}, sections)
	if err != nil {
		return err
	}
	if err := format.WriteFile(out, func(w io.Writer) error { return kind.Write(w, doc) }); err != nil {
		return err
	}
	if o.Paper != "laporan" {
		c.Say("batch.report.paper-done", "Path", out, "Title", doc.Title)
		return nil
	}
	c.Say("batch.report.done", "Path", out, "Count", len(sections), "Privacy", locale.M("report.privacy."+o.Privacy))
	return nil
}

// doc makes the paper that was asked for.
func (o *reportOptions) doc(c *Call, in report.Input, sections []string) (paper.Doc, error) {
	if o.Paper == "laporan" {
		places, err := (&drawOptions{}).places(c, in.Snapshot, graph.MainDrawing)
		if err != nil {
			return paper.Doc{}, err
		}
		in.Map, in.Drawing = figureOf(c.Language, places), graph.MainDrawing
		return report.Of(context.Background(), in, sections...)
	}
	of, known := papersOf[o.Paper]
	if !known {
		return paper.Doc{}, wrong("batch.flag-with-wrong-value", "Flag", "--paper", "Text", o.Paper)
	}
	doc, ok := of(in, graph.ID(o.Record))
	if !ok {
		return paper.Doc{}, wrong("batch.flag-with-wrong-value", "Flag", "--record", "Text", o.Record)
	}
	return doc, nil
}

// sections reads the options; unknown words are refused with the known ones.
func (o *reportOptions) sections() ([]string, error) {
	if !slices.Contains(report.Privacies, report.Privacy(o.Privacy)) {
		return nil, wrong("batch.flag-with-wrong-value", "Flag", "--privacy", "Text", o.Privacy)
	}
	var known, chosen []string
	for _, section := range report.All {
		known = append(known, section.ID)
	}
	for _, id := range strings.FieldsFunc(o.Sections, func(r rune) bool { return r == ',' || r == ' ' }) {
		if !slices.Contains(known, id) {
			return nil, wrong("batch.report.no-such-section", "Section", id, "Known", strings.Join(known, ", "))
		}
		chosen = append(chosen, id)
	}
	if len(chosen) == 0 {
		return known, nil
	}
	return chosen, nil
}
