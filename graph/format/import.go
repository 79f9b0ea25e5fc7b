package format

import (
	"slices"
	"strings"

	"jejaring/graph"
	"jejaring/graph/document"
	"jejaring/graph/locale"
)

// Import puts the draft into the document as one edit. An ID that is free in the document stays; a record
// whose ID is taken gets a new one, and what names it follows. Actors that only a list of ties names are
// those of the document that bear the same name or ID; the document's own project stays as it is.
func (d *Draft) Import(doc *document.Document) error {
	if len(d.Records) == 0 {
		return graph.Refuse("format.nothing")
	}
	return doc.Edit(locale.M("format.import", "Name", d.Name), func(tx *document.Tx) error {
		tx.Put(d.fit(tx)...)
		return nil
	})
}

// fit returns the draft's records as they fit into the document beside those that are there.
func (d *Draft) fit(among graph.Reader) []graph.Record {
	renamed, shared := map[graph.ID]graph.ID{}, map[graph.ID]bool{}
	records := d.kept()
	if _, ok := among.Record(graph.ProjectID); !ok {
		records = d.withProject(records)
	}
	names := actorsByName(among)
	for _, r := range records {
		id := graph.Key(r)
		if same, ok := d.same(r, among, names); ok {
			shared[id] = true
			if same != id {
				renamed[id] = same
			}
			continue
		}
		if _, taken := among.Record(id); taken {
			renamed[id] = follow(id, renamed)
		}
	}
	if len(renamed) == 0 && len(shared) == 0 {
		return relabel(records, among)
	}
	var fitted []graph.Record
	for _, r := range records {
		if !shared[graph.Key(r)] {
			fitted = append(fitted, rename(r, renamed))
		}
	}
	return relabel(withoutTwins(fitted, among), among)
}

// same returns the record of the document that the draft's record is: the one project, the main drawing, a
// type of tie or a field of service of that code, and the actor that a list of ties only names.
func (d *Draft) same(r graph.Record, among graph.Reader, names map[string][]graph.ID) (graph.ID, bool) {
	id := graph.Key(r)
	there, taken := among.Record(id)
	switch kind := graph.KindOf(r).ID; {
	case kind == "project", kind == "tie_type", kind == "service_field", id == graph.MainDrawing:
		return id, taken && graph.KindOf(there) == graph.KindOf(r)
	case d.made[id]:
		name := r.(graph.Actor).Name
		if _, ok := graph.Get[graph.Actor](among, graph.ID(name)); ok {
			return graph.ID(name), true
		}
		if found := names[nameKey(name)]; len(found) == 1 {
			return found[0], true
		}
	}
	return "", false
}

func actorsByName(among graph.Reader) map[string][]graph.ID {
	names := map[string][]graph.ID{}
	for _, a := range graph.All[graph.Actor](among) {
		addName(names, a.Name, a.ID)
		addName(names, a.PublicLabel, a.ID)
	}
	return names
}

// follow returns a new ID; that of an entry of a list follows its parent, so that their order stays.
func follow(id graph.ID, renamed map[graph.ID]graph.ID) graph.ID {
	if i := strings.LastIndexByte(string(id), '/'); i > 0 {
		if parent, ok := renamed[id[:i]]; ok {
			return parent + id[i:]
		}
	}
	return graph.NewID()
}

// rename returns the record under its new ID, naming others by theirs.
func rename(r graph.Record, renamed map[graph.ID]graph.ID) graph.Record {
	kind := graph.KindOf(r)
	for i := range kind.Fields {
		f := &kind.Fields[i]
		switch {
		case i == 0:
			if id, ok := renamed[graph.Key(r)]; ok {
				r = graph.WithKey(r, id)
			}
		case f.Type == graph.RefField:
			if id, ok := renamed[f.Ref(r)]; ok {
				r = f.With(r, id)
			}
		case f.Of == "tie-type" || f.Of == "service-field":
			r = renameCodes(r, f, renamed)
		}
	}
	return r
}

// renameCodes changes the codes of types and fields whose records have new IDs.
func renameCodes(r graph.Record, f *graph.Field, renamed map[graph.ID]graph.ID) graph.Record {
	codes := strings.Split(f.Text(r), ";")
	changed := false
	for i, code := range codes {
		if id, ok := renamed[graph.ID(code)]; ok && !graph.HasChoice(f.Of, code, nil) {
			codes[i], changed = string(id), true
		}
	}
	if !changed {
		return r
	}
	r, _ = f.Parse(r, strings.Join(codes, ";"))
	return r
}

// withoutTwins leaves out ties that the document has already on some day, and ties and ratings whose two ends turned out
// to be one actor, with what belongs to them.
func withoutTwins(records []graph.Record, among graph.Reader) []graph.Record {
	there := map[string][]graph.Tie{}
	for _, t := range graph.All[graph.Tie](among) {
		there[twinKey(t)] = append(there[twinKey(t)], t)
	}
	gone := map[graph.ID]bool{}
	return slices.DeleteFunc(records, func(r graph.Record) bool {
		if t, ok := r.(graph.Tie); ok {
			key := twinKey(t)
			if t.From == t.To || slices.ContainsFunc(there[key], t.Overlaps) {
				gone[t.ID] = true
				return true
			}
			there[key] = append(there[key], t)
			return false
		}
		if a, ok := r.(graph.Assessment); ok && a.Rater == a.Rated {
			return true
		}
		return slices.ContainsFunc(graph.Refs(r), func(id graph.ID) bool { return gone[id] })
	})
}

// relabel gives clients whose label the document has for another client the next free one.
func relabel(records []graph.Record, among graph.Reader) []graph.Record {
	used := map[string]bool{}
	for _, a := range graph.All[graph.Actor](among) {
		if a.IsClient {
			used[strings.ToUpper(a.PublicLabel)] = true
		}
	}
	if len(used) == 0 {
		return records
	}
	n := 0
	for i, r := range records {
		a, ok := r.(graph.Actor)
		if !ok || !a.IsClient {
			continue
		}
		if used[strings.ToUpper(a.PublicLabel)] {
			a.PublicLabel, n = nextClientLabel(used, n)
			records[i] = a
		}
		used[strings.ToUpper(a.PublicLabel)] = true
	}
	return records
}

// withProject adds a project with the draft's name where the draft has none.
func (d *Draft) withProject(records []graph.Record) []graph.Record {
	for _, r := range records {
		if graph.Key(r) == graph.ProjectID {
			return records
		}
	}
	p := graph.WithKey(graph.KindFor[graph.Project]().New(), graph.ProjectID).(graph.Project)
	p.Name = cut(d.Name, 120)
	if p.Name == "" {
		p.Name = "Jejaring"
	}
	var focal []graph.ID
	for _, r := range records {
		if a, ok := r.(graph.Actor); ok && a.Role == graph.RoleFocal {
			focal = append(focal, a.ID)
		}
	}
	if len(focal) == 1 {
		p.FocalActor = focal[0]
	}
	return append(records, p)
}

// kept returns the records, with what stood in unknown columns in their notes where that is asked for. Kinds
// without a note have no place for it.
func (d *Draft) kept() []graph.Record {
	records := slices.Clone(d.Records)
	if !d.KeepUnknown {
		return records
	}
	for i, r := range records {
		f := graph.KindOf(r).Field("note")
		if text := d.unknown[graph.Key(r)]; text != "" && f != nil {
			note := strings.TrimSpace(f.Text(r) + "\n" + text)
			records[i] = f.With(r, cut(note, int(f.Max)))
		}
	}
	return records
}
