package batch

import (
	"fmt"
	"math"

	"jejaring/graph"
	"jejaring/graph/edit"
	"jejaring/graph/locale"
)

var setVerb = Verb{ID: "set", Files: 3, Most: math.MaxInt, Run: runSet}

// runSet changes fields of a record of a document as one step of undo and says what that step is called.
func runSet(c *Call) error {
	doc, err := c.openToWrite()
	if err != nil {
		return err
	}
	defer doc.Close()
	before, ok := doc.Record(graph.ID(c.Files[1]))
	if !ok {
		return graph.Refuse("batch.set.no-such-record", "ID", c.Files[1])
	}
	g, err := c.given(graph.KindOf(before), c.Files[2:])
	if err != nil {
		return err
	}
	if g.has("id") {
		return wrong("batch.set.fixed-id")
	}
	if err := g.read(doc); err != nil {
		return err
	}
	after, err := g.putInto(before, doc)
	if err != nil {
		return err
	}
	w := writing{Call: c, doc: doc, given: g, before: before, after: after, first: c.day(doc)}
	label := w.label()
	if err := w.run(label); err != nil {
		return err
	}
	if len(doc.Done()) == 0 {
		label = locale.M("batch.set.nothing")
	}
	fmt.Fprintln(c.Out, c.Language.Say(label))
	return c.printed()
}

// label is what the step is called: as in the window where one thing is changed.
func (w *writing) label() locale.Message {
	g, among := w.given, with{w.doc, w.after}
	things := 0
	for _, column := range g.by {
		if !g.isClaim(column) {
			things++
		}
	}
	things += len(g.own)
	if things == 1 && len(g.own) == 1 {
		return locale.M("edit.set-field", "Field", g.own[0].of.Name, "Name", graph.NameOf(graph.Key(w.after), among))
	}
	if things > 1 {
		return edit.SetSeveral(w.after, things, among)
	}
	t, isTie := w.after.(graph.Tie)
	a, isActor := w.after.(graph.Actor)
	p, isProject := w.after.(graph.Project)
	switch {
	case isTie && g.level != nil:
		return edit.LevelLabel(t, *g.level, among)
	case isActor && g.values["role"] == graph.RoleFocal:
		return locale.M("edit.make-focal", "Name", a.Label())
	case isProject && g.has("focal_actor") && p.FocalActor != "":
		focal, _ := graph.Get[graph.Actor](w.doc, p.FocalActor)
		return locale.M("edit.make-focal", "Name", focal.Label())
	}
	return edit.SetOf(w.after, g.by[0].Words(g.kind), among)
}
