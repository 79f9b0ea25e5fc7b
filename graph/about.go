package graph

import "slices"

// entryKinds are the kinds whose records are entries of lists of others: who came, who is a member, what was asked for.
var entryKinds = []string{"attendance", "member", "party", "request", "match"}

// ActorsOf returns the actors whom a record is about, each once, in the order of its fields and entries: itself for an actor,
// both ends of a tie, the owner of a need, the provider of a resource, who came to a meeting, the parties of an agreement.
// Through one other record it goes, not through two: a placement is about who needs and who gives, an action about the
// owner of its need. Who wrote it down is not among them. Time is linear in the records that refer to it.
func ActorsOf(r Record, among Reader) []ID {
	if a, ok := r.(Actor); ok {
		return []ID{a.ID}
	}
	var actors []ID
	add := func(id ID) {
		if _, ok := Get[Actor](among, id); ok && !slices.Contains(actors, id) {
			actors = append(actors, id)
		}
	}
	addNamed(r, among, add)
	for _, entry := range among.Referring(Key(r)) {
		if kind := KindOf(entry).ID; slices.Contains(entryKinds, kind) {
			addNamed(entry, among, add)
		} else if n, ok := entry.(Need); ok && KindOf(r).ID == "issue" {
			add(n.Owner)
		}
	}
	return actors
}

// addNamed adds the actors that a record names, and those of the needs and resources that it names.
func addNamed(r Record, among Reader, add func(ID)) {
	for i := range KindOf(r).Fields {
		f := &KindOf(r).Fields[i]
		if f.Type != RefField || f.ID == "by" {
			continue
		}
		id := f.Ref(r)
		add(id)
		switch named, _ := among.Record(id); named := named.(type) {
		case Need:
			add(named.Owner)
		case Resource:
			add(named.Provider)
		case Tie:
			add(named.From)
			add(named.To)
		}
	}
}
