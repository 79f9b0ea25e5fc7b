package measure

import (
	"cmp"
	"context"
	"slices"

	"jejaring/graph"
	"jejaring/graph/locale"
	"jejaring/graph/network"
)

var tension = Measure{
	ID: "tension", Code: "M51", Theme: Fragile, Unit: Count,
	Of: tensionOf,
}

// Tension is which pairs have a tie that is tense, one that is broken, or compete as partners (level −1). A pair may
// be in several of the lists, since its ties differ. Pairs are in the order of their IDs, the smaller one first.
type Tension struct {
	Tense     [][2]graph.ID `json:"tense"`
	Broken    [][2]graph.ID `json:"broken"`
	Competing [][2]graph.ID `json:"competing"`
}

// tensionOf goes through the ties that are active on the day. Time is O(m log m).
func tensionOf(_ context.Context, s *network.Snapshot) (Result, error) {
	tense, broken, competing := map[[2]int32]bool{}, map[[2]int32]bool{}, map[[2]int32]bool{}
	for k, t := range s.Ties {
		pair := s.Pair(k)
		switch {
		case pair[0] == pair[1]:
			continue
		case t.Quality == graph.Tense:
			tense[pair] = true
		case t.Quality == graph.Broken:
			broken[pair] = true
			continue // partners who have parted compete no more
		}
		if t.Type == graph.Partnership && t.Level == graph.Competition {
			competing[pair] = true
		}
	}
	found := Tension{pairIDs(s, tense), pairIDs(s, broken), pairIDs(s, competing)}
	return Result{Numbers: found, Sentence: found.sentence(s)}, nil
}

// sentence names the pairs, however small the network is: each is to be talked with.
func (t Tension) sentence(s *network.Snapshot) locale.Message {
	if len(s.Ties) == 0 {
		return locale.M("measure.no-ties")
	}
	var parts []locale.Phrase
	for _, list := range []struct {
		id    string
		pairs [][2]graph.ID
	}{{"tense", t.Tense}, {"broken", t.Broken}, {"competing", t.Competing}} {
		if n := len(list.pairs); n > 0 {
			parts = append(parts, locale.M("measure.tension."+list.id, "Count", n, "Pairs", namedPairs(s, list.pairs)))
		}
	}
	if len(parts) == 0 {
		return locale.M("measure.tension.sentence.none")
	}
	return locale.M("measure.tension.sentence", "Parts", locale.List{Parts: parts, Mark: "; "})
}

// namedPairs names up to five pairs by their labels and counts the rest; pairs with a client are only counted.
func namedPairs(s *network.Snapshot, pairs [][2]graph.ID) locale.Phrase {
	l := &listing{most: 5}
	for _, pair := range pairs {
		i, _ := s.Index(pair[0])
		j, _ := s.Index(pair[1])
		if a, b := s.Actors[i], s.Actors[j]; a.IsClient || b.IsClient {
			l.clients++
		} else {
			l.add(a.Label() + "–" + b.Label())
		}
	}
	if l.clients == len(pairs) {
		return locale.M("measure.tension.only-clients", "Count", l.clients)
	}
	return l.phrase(locale.M("measure.tension.more", "Count", l.others), locale.M("measure.tension.clients", "Count", l.clients))
}

// pairIDs returns the IDs of pairs of indices in their order, which is that of the IDs.
func pairIDs(s *network.Snapshot, set map[[2]int32]bool) [][2]graph.ID {
	ids := make([][2]graph.ID, 0, len(set))
	for pair := range set {
		ids = append(ids, [2]graph.ID{s.Actors[pair[0]].ID, s.Actors[pair[1]].ID})
	}
	slices.SortFunc(ids, func(a, b [2]graph.ID) int {
		return cmp.Or(cmp.Compare(a[0], b[0]), cmp.Compare(a[1], b[1]))
	})
	return ids
}
