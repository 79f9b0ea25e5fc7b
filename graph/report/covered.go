package report

import (
	"cmp"
	"regexp"
	"slices"
	"strings"

	"jejaring/graph"
)

// Covered returns the records as they may leave the office. Parties who withdrew their consent, and clients without one
// (PV-04, PV-05), are not among them, nor is what needs them. Private fields are empty, parties bear their label for a
// name, and no text names a client.
func Covered(from graph.Reader, day graph.Date) graph.Reader {
	c := withholder{from: from, gone: map[graph.ID]bool{}, labels: map[string]string{}}
	c.learn()
	byKind := map[*graph.Kind][]graph.Record{}
	for _, kind := range graph.Kinds {
		for _, r := range from.Records(kind) {
			a, isActor := r.(graph.Actor)
			switch {
			case isActor && !a.MayLeave(day, from):
				c.gone[a.ID] = true
			case c.isKept(r):
				byKind[kind] = append(byKind[kind], c.blank(r))
			default:
				c.gone[graph.Key(r)] = true
			}
		}
	}
	return graph.CollectKinds(byKind)
}

type withholder struct {
	from   graph.Reader
	gone   map[graph.ID]bool
	labels map[string]string // of clients, by their names in small letters
	names  *regexp.Regexp    // of clients; nil for none
}

// learn notes the names of clients, the longest first. Those of fewer than three letters would take words apart.
func (c *withholder) learn() {
	var names []string
	for _, a := range graph.All[graph.Actor](c.from) {
		if name := strings.TrimSpace(a.Name); a.IsClient && len(name) >= 3 && name != a.Label() {
			c.labels[strings.ToLower(name)] = a.Label()
			names = append(names, regexp.QuoteMeta(name))
		}
	}
	if len(names) > 0 {
		slices.SortFunc(names, func(a, b string) int { return cmp.Compare(len(b), len(a)) })
		c.names = regexp.MustCompile(`(?i)` + strings.Join(names, "|"))
	}
}

// isKept tells whether a record needs nothing that is gone, and is no private thing that a user invented.
func (c *withholder) isKept(r graph.Record) bool {
	if v, ok := r.(graph.Value); ok {
		of, _ := graph.Get[graph.Attribute](c.from, v.Attribute)
		owner, _ := graph.Get[graph.Actor](c.from, v.Owner)
		if of.Private || owner.IsClient { // of a client nothing, since nobody knows what it says
			return false
		}
	}
	kind := graph.KindOf(r)
	for i := range kind.Fields {
		if f := &kind.Fields[i]; i > 0 && f.Need && c.gone[f.Ref(r)] {
			return false
		}
	}
	return true
}

// blank returns a record without what may not be seen.
func (c *withholder) blank(r graph.Record) graph.Record {
	switch it := r.(type) {
	case graph.Actor:
		if it.Name = it.Label(); it.IsClient {
			it.Area = ""
		}
		r = it
	case graph.Meeting:
		it.Venue = "" // often somebody's house
		r = it
	}
	kind := graph.KindOf(r)
	for i := 1; i < len(kind.Fields); i++ {
		f := &kind.Fields[i]
		switch {
		case f.Private && f.ID != "name", c.gone[f.Ref(r)]:
			r, _ = f.Parse(r, "")
		case f.Type == graph.TextField && f.Of == "" && c.names != nil && !f.IsEmpty(r):
			r = f.With(r, c.names.ReplaceAllStringFunc(f.Text(r), func(name string) string { return c.labels[strings.ToLower(name)] }))
		}
	}
	return r
}
