package measure

import (
	"slices"

	"jejaring/graph"
	"jejaring/graph/locale"
	"jejaring/graph/network"
	"jejaring/graph/path"
)

// Introduction is a pair that is not linked yet and what a tie between them would bring.
type Introduction struct {
	Pair       [2]graph.ID `json:"pair"` // the smaller ID first
	Steps      path.Steps  `json:"d"`    // client-safe ones between them now
	Needs      int         `json:"needs"`
	Gain       Number      `json:"dE"`           // of E*
	Pairs      int         `json:"reach2_pairs"` // pairs that come within two steps of each other
	Closer     []graph.ID  `json:"closer"`       // the needs that get one more candidate provider within two steps, in the order of their IDs
	Introducer graph.ID    `json:"introducer"`   // who knows both best and is no client; "" where nobody knows both
	Common     int         `json:"common"`       // how many know both and are no clients
	Interests  graph.Set   `json:"interests"`    // that both have: a reason, without a part in the order
}

// introduction returns the new tie in the words of the domain.
func (x *nearness) introduction(t newTie) Introduction {
	a, b := x.s.Actors[t.i], x.s.Actors[t.j]
	found := Introduction{
		Pair: [2]graph.ID{a.ID, b.ID}, Steps: x.d.Between(int(t.i), int(t.j)), Needs: t.needs, Gain: x.efficiency(t.gain),
		Pairs: t.pairs, Closer: []graph.ID{},
	}
	for k := range x.open {
		if n := &x.open[k]; x.brings(n, t.i, t.j) || x.brings(n, t.j, t.i) {
			found.Closer = append(found.Closer, n.id)
		}
	}
	for _, interest := range a.Interests.Words() {
		if b.Interests.Has(interest) {
			found.Interests = found.Interests.With(interest)
		}
	}
	found.Introducer, found.Common = x.introducer(int(t.i), int(t.j))
	return found
}

// introducer returns who has a usable tie to both actors and is no client: the one whose weaker tie to them is
// strongest, then with the greater sum, then by ID; and how many there are.
func (x *nearness) introducer(i, j int) (graph.ID, int) {
	var best graph.ID
	var strength [2]float64
	common := 0
	for k, v := range x.w.Neighbours(i) {
		other, ok := x.w.WeightOf(int(v), j)
		if !ok || x.s.Actors[v].IsClient {
			continue
		}
		common++
		mine := x.w.Weights(i)[k]
		if is := [2]float64{min(mine, other), mine + other}; common == 1 || slices.Compare(is[:], strength[:]) > 0 {
			best, strength = x.s.Actors[v].ID, is
		}
	}
	return best, common
}

// Say says what the introduction would bring; its pair and the introducer are no clients.
func (n Introduction) Say(s *network.Snapshot) locale.Message {
	i, _ := s.Index(n.Pair[0])
	j, _ := s.Index(n.Pair[1])
	k, _ := s.Index(n.Introducer)
	brings := locale.M("measure.introductions.direct")
	switch {
	case n.Needs > 0:
		brings = locale.M("measure.introductions.needs", "Count", n.Needs)
	case n.Pairs > 0:
		brings = locale.M("measure.introductions.pairs", "Count", n.Pairs)
	}
	return locale.M("measure.introductions.sentence", "Name", s.Actors[i].Label(), "Other", s.Actors[j].Label(),
		"Introducer", s.Actors[k].Label(), "Brings", brings)
}

// SayContact says what a first contact of the pair would bring; the focal actor stands first where it is one of them.
func (n Introduction) SayContact(s *network.Snapshot) locale.Message {
	i, _ := s.Index(n.Pair[0])
	j, _ := s.Index(n.Pair[1])
	if focal, ok := s.Focal(); ok && focal == j {
		i, j = j, i
	}
	pairs := locale.M("measure.new-contacts.pairs", "Count", n.Pairs)
	if n.Needs == 0 {
		return locale.M("measure.new-contacts.sentence.pairs", "Name", s.Actors[i].Label(), "Other", s.Actors[j].Label(), "Pairs", pairs)
	}
	return locale.M("measure.new-contacts.sentence", "Name", s.Actors[i].Label(), "Other", s.Actors[j].Label(),
		"Count", n.Needs, "Pairs", pairs)
}

func interestsCell(n Introduction) Cell {
	if n.Interests == "" {
		return Name("—")
	}
	var words []locale.Phrase
	for _, word := range n.Interests.Words() {
		words = append(words, locale.Name(word))
	}
	return Say(locale.List{Parts: words, Mark: ", "})
}
