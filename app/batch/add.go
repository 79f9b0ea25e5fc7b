package batch

import (
	"cmp"
	"fmt"
	"math"

	"jejaring/graph"
	"jejaring/graph/edit"
)

var addVerb = Verb{ID: "add", Files: 2, Most: math.MaxInt, Run: runAdd}

// runAdd adds a record to a document as one step of undo and prints its ID. What is not given is as in a new record of the
// window.
func runAdd(c *Call) error {
	kind, err := c.kindNamed(c.Files[1])
	if err != nil {
		return err
	}
	g, err := c.given(kind, c.Files[2:])
	if err != nil {
		return err
	}
	doc, err := c.openToWrite()
	if err != nil {
		return err
	}
	defer doc.Close()
	if err := g.read(doc); err != nil {
		return err
	}
	r, err := g.added(c.day(doc), doc)
	if err != nil {
		return err
	}
	w := writing{Call: c, doc: doc, given: g, after: r, first: c.day(doc)}
	if t, ok := r.(graph.Tie); ok {
		w.first = cmp.Or(t.Start, w.first) // its history begins with it
	}
	if err := w.run(edit.AddLabel(r, with{doc, r})); err != nil {
		return err
	}
	fmt.Fprintln(c.Out, graph.Key(r))
	return c.printed()
}

// added returns the new record.
func (g *given) added(day graph.Date, among graph.Reader) (graph.Record, error) {
	r, err := g.putInto(edit.New(g.kind, day), among)
	if err != nil {
		return nil, err
	}
	r = edit.Complete(r, g.has, among)
	id, _ := g.values["id"].(graph.ID)
	if g.kind == graph.KindFor[graph.Project]() {
		id = graph.ProjectID
	}
	if id != "" {
		r = graph.WithKey(r, id)
	}
	if _, taken := among.Record(graph.Key(r)); taken {
		return nil, graph.Refuse("batch.id-taken", "ID", string(graph.Key(r)))
	}
	return r, missing(r)
}

// with is records and one more.
type with struct {
	graph.Reader
	one graph.Record
}

// Record returns the record with the given ID.
func (w with) Record(id graph.ID) (graph.Record, bool) {
	if id == graph.Key(w.one) {
		return w.one, true
	}
	return w.Reader.Record(id)
}
