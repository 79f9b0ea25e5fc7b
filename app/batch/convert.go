package batch

import (
	"os"
	"path/filepath"

	"jejaring/graph"
	"jejaring/graph/document"
	"jejaring/graph/format"
	"jejaring/graph/locale"
)

var convertVerb = Verb{ID: "convert", Files: 2, Options: func() any { return &convertOptions{} }, Run: runConvert}

type convertOptions struct {
	Force       force // replace what is there
	KeepUnknown bool  // keep what stands in unknown columns, in the notes
	Salvage     bool  // save what can still be read of a damaged .jejaring file
}

// runConvert writes a network as the kind of file that the second name says: .jejaring, .zip, or a folder.
// The new file is there whole or not at all.
func runConvert(c *Call) error {
	in, out := c.Files[0], c.Files[1]
	o := c.Options.(*convertOptions)
	if o.Salvage {
		return salvage(c, in, out)
	}
	if err := o.Force.allow(out); err != nil {
		return err
	}
	write, err := writerFor(out)
	if err != nil {
		return err
	}
	strange := dropUnknown
	if o.KeepUnknown {
		strange = keepUnknown
	}
	doc, issues, err := c.load(in, strange)
	if err != nil {
		return err
	}
	defer doc.Close()
	c.tellIssues(issues)
	if err := write(doc); err != nil {
		return err
	}
	c.Say("batch.convert.done", "Path", out, "Actors", locale.M("diagram.actors", "Count", len(graph.All[graph.Actor](doc))),
		"Ties", locale.M("diagram.tie-count", "Count", len(graph.All[graph.Tie](doc))))
	return nil
}

// salvage writes what can still be read of a damaged document into a new one.
func salvage(c *Call, in, out string) error {
	if !isDocument(in) || !isDocument(out) {
		return wrong("batch.convert.salvage-only-documents")
	}
	saved, err := document.Salvage(in, out, document.Options{})
	if err != nil {
		return err
	}
	c.Say("batch.convert.salvaged", "Path", out, "Records", locale.Whole(saved.Records+saved.FromLog-saved.Lost), "Lost", locale.Whole(saved.Lost))
	return nil
}

// writerFor returns what writes a file of this name.
func writerFor(path string) (func(*document.Document) error, error) {
	if isDocument(path) {
		if info, err := os.Stat(path); err == nil && info.IsDir() {
			return nil, graph.Refuse("batch.convert.is-folder", "Path", path)
		}
		return func(doc *document.Document) error { return doc.SaveCopy(path) }, nil
	}
	f, ok := format.ByPath(path)
	if !ok && filepath.Ext(path) == "" {
		f, ok = format.All[0], true
	}
	if !ok || f.Write == nil {
		return nil, wrong("batch.convert.no-such-kind", "Path", path)
	}
	return func(doc *document.Document) error { return f.Write(doc, path) }, nil
}
