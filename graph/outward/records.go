package outward

import (
	"slices"
	"strings"

	"jejaring/graph"
	"jejaring/graph/locale"
)

// Records returns the records as they may leave the office on a day, for use inside and by partners: their days and IDs
// stay. Parties who withdrew their consent, and clients without one, are not among them, nor is what needs them. Private
// fields are empty, parties bear their label for a name, persons whose label is their name are called by their role, and no
// text names a client, a person or whom to ask for.
func Records(from graph.Reader, day graph.Date, l locale.Language) graph.Reader {
	k := keeper{Names: NamesOf(from, Way{Language: l, Day: day}), gone: map[graph.ID]bool{}}
	byKind := map[*graph.Kind][]graph.Record{}
	for _, kind := range graph.Kinds {
		for _, r := range from.Records(kind) {
			if k.stays(r) {
				k.gone[graph.Key(r)] = true
				continue
			}
			byKind[kind] = append(byKind[kind], k.covered(r))
		}
	}
	return graph.CollectKinds(byKind)
}

// keeper keeps back what may not leave.
type keeper struct {
	*Names
	gone map[graph.ID]bool
}

// stays tells whether a record stays in the office: it is somebody who may not be shown or needs what stays, a private
// thing that a user invented, a picture, in which faces cannot be covered, or a tie that a public project does not tell.
func (k *keeper) stays(r graph.Record) bool {
	switch r := r.(type) {
	case graph.Actor:
		return k.Hidden[r.ID]
	case graph.Value:
		return !MayTell(r, k.among) || k.gone[r.Owner]
	case graph.Decision:
		if slices.ContainsFunc(strings.Fields(r.Subject), func(id string) bool { return k.gone[graph.ID(id)] }) {
			return true
		}
	case graph.Picture:
		return true
	case graph.Annotation:
		if r.Kind == graph.Image || r.Kind == graph.Beneath {
			return true
		}
	case graph.Tie:
		if graph.ProjectOf(k.among).Confidentiality == "publik" && IsTense(r, k.among) {
			return true
		}
	}
	kind := graph.KindOf(r)
	return slices.ContainsFunc(kind.Fields[1:], func(f graph.Field) bool { return f.Need && k.gone[f.Ref(r)] })
}

// covered returns a record without what may not be seen, and without references to what stays.
func (k *keeper) covered(r graph.Record) graph.Record {
	r = k.called(k.Blank(r))
	kind := graph.KindOf(r)
	for i := 1; i < len(kind.Fields); i++ {
		if f := &kind.Fields[i]; k.gone[f.Ref(r)] {
			r = f.With(r, graph.ID(""))
		}
	}
	return r
}

// called gives a party its label for a name, and empties what is no private field but tells who somebody is.
func (k *keeper) called(r graph.Record) graph.Record {
	switch it := r.(type) {
	case graph.Actor:
		it.Name = k.Labels[it.ID]
		if it.IsPerson() {
			it.PublicLabel, it.Area = k.Labels[it.ID], "" // where somebody lives tells who it is
		} else if it.PublicLabel != "" {
			it.PublicLabel = k.Labels[it.ID]
		}
		return it
	case graph.Meeting:
		it.Venue = "" // often somebody's house
		return it
	case graph.SavedLens:
		it.Lens = "" // what it looks for may be a name
		return it
	case graph.Drawing:
		it.Lens = ""
		return it
	}
	return r
}

// MayTell tells whether the value of a field that a user invented may be told: of a private field never, and of a person
// nothing, since nobody knows what it says.
func MayTell(v graph.Value, among graph.Reader) bool {
	attribute, ok := graph.Get[graph.Attribute](among, v.Attribute)
	owner, isActor := graph.Get[graph.Actor](among, v.Owner)
	return ok && !attribute.Private && !(isActor && owner.IsPerson())
}

// IsTense tells whether a tie is kept back in what is public (PV-14): it is one of tension or competition, or was by its
// history, since a picture may be that of an earlier day.
func IsTense(t graph.Tie, among graph.Reader) bool {
	if t.Quality == graph.Tense || (t.Type == graph.Partnership && t.Level < 0) {
		return true
	}
	for _, h := range graph.Referring[graph.TieHistory](among, t.ID) {
		for _, said := range [2]string{h.Old, h.New} {
			if (h.Field == "quality" && said == graph.Tense) || (h.Field == "level" && strings.HasPrefix(said, "-")) {
				return true
			}
		}
	}
	return false
}
