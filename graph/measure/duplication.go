package measure

import (
	"cmp"
	"context"
	"encoding/json"
	"slices"

	"jejaring/graph"
	"jejaring/graph/locale"
	"jejaring/graph/network"
)

var duplication = Measure{
	ID: "duplication", Code: "M44", Theme: Partners, Unit: Count,
	Warns: Answers,
	Of:    duplicationOf,
}

// Duplicate is two providers who give the same to one recipient without a partnership from level 2.
type Duplicate struct {
	Recipient graph.ID
	Field     string
	Type      string      // of the ties
	Providers [2]graph.ID // the smaller ID first
}

// MarshalJSON writes the list [recipient, field, type, provider, provider].
func (d Duplicate) MarshalJSON() ([]byte, error) {
	return json.Marshal([]any{d.Recipient, d.Field, d.Type, d.Providers[0], d.Providers[1]})
}

// DuplicatesOf returns who gives the same: a material tie of one type in one field to one recipient. Facilities and
// permits are left out, since a room does not double a permit, and ties without a field, which say too little. They are
// in the order of recipients, fields, types and providers. Time is linear in the ties and in what is found.
func DuplicatesOf(s *network.Snapshot) []Duplicate {
	type gift struct {
		to          int32
		field, kind string
	}
	givers := map[gift][]int32{}
	for k, t := range s.Ties {
		if t.Field == "" || t.Quality == graph.Broken || t.Type == "fasilitas_izin" || !graph.TieTypeOf(t.Type, s).Material {
			continue
		}
		from, to := s.Ends[k][0], s.Ends[k][1]
		givers[gift{to, t.Field, t.Type}] = append(givers[gift{to, t.Field, t.Type}], from)
		if t.Direction == "both" {
			givers[gift{from, t.Field, t.Type}] = append(givers[gift{from, t.Field, t.Type}], to)
		}
	}
	partners, found := s.Network(network.Partner), []Duplicate{}
	for g, from := range givers {
		slices.Sort(from)
		from = slices.Compact(from)
		for k, a := range from {
			for _, b := range from[k+1:] {
				if !partners.Has(int(a), int(b)) && a != g.to && b != g.to {
					found = append(found, Duplicate{s.Actors[g.to].ID, g.field, g.kind, [2]graph.ID{s.Actors[a].ID, s.Actors[b].ID}})
				}
			}
		}
	}
	slices.SortFunc(found, func(a, b Duplicate) int {
		return cmp.Or(cmp.Compare(a.Recipient, b.Recipient), cmp.Compare(a.Field, b.Field), cmp.Compare(a.Type, b.Type),
			slices.Compare(a.Providers[:], b.Providers[:]))
	})
	return found
}

// duplicationOf lists who gives the same. Cost is that of DuplicatesOf.
func duplicationOf(_ context.Context, s *network.Snapshot) (Result, error) {
	found := DuplicatesOf(s)
	if s.Network(network.Support).Arcs() == 0 {
		return lacks(found, "support"), nil
	}
	sentence := said(s, network.Support, func() locale.Message { return duplicationSentence(s, found) })
	return Result{Numbers: found, Sentence: sentence, Table: duplicationTable(s, found)}, nil
}

// duplicationSentence names the first pair of providers who are no clients, and counts the others.
func duplicationSentence(s *network.Snapshot, found []Duplicate) locale.Message {
	if len(found) == 0 {
		return locale.M("measure.duplication.sentence.none")
	}
	for _, d := range found {
		a, b, _ := d.actors(s)
		if a.IsClient || b.IsClient {
			continue
		}
		var others locale.Phrase = locale.Name("")
		if n := len(found) - 1; n > 0 {
			others = locale.M("measure.duplication.others", "Count", n)
		}
		return locale.M("measure.duplication.sentence", "Duplicate", d.Say(s), "Others", others)
	}
	return noneNamed()
}

// Say says who gives the same to whom; a client is named as one only. The providers are no clients.
func (d Duplicate) Say(s *network.Snapshot) locale.Message {
	a, b, to := d.actors(s)
	var recipient locale.Phrase = locale.Name(to.Label())
	if to.IsClient {
		recipient = locale.M("measure.duplication.client")
	}
	return locale.M("measure.duplication.both", "Name", a.Label(), "Other", b.Label(), "Recipient", recipient,
		"Type", locale.Lower{Phrase: graph.ChoiceMessage("tie-type", d.Type, s)},
		"Field", locale.Lower{Phrase: graph.ChoiceMessage("service-field", d.Field, s)})
}

// actors returns the providers and the recipient.
func (d Duplicate) actors(s *network.Snapshot) (a, b, to graph.Actor) {
	i, _ := s.Index(d.Providers[0])
	j, _ := s.Index(d.Providers[1])
	k, _ := s.Index(d.Recipient)
	return s.Actors[i], s.Actors[j], s.Actors[k]
}

func duplicationTable(s *network.Snapshot, found []Duplicate) *Table {
	t := &Table{Columns: []Column{
		column("recipient", Count), column("field", Count), column("type-of-tie", Count), column("provider", Count), column("other-provider", Count),
	}}
	for _, d := range found {
		a, b, to := d.actors(s)
		t.Rows = append(t.Rows, Row{
			Record: to.ID, Client: a.IsClient || b.IsClient || to.IsClient,
			Cells: []Cell{
				Name(to.Label()), Say(graph.ChoiceMessage("service-field", d.Field, s)), Say(graph.ChoiceMessage("tie-type", d.Type, s)),
				Name(a.Label()), Name(b.Label()),
			},
		})
	}
	return t
}
