package diagram

import (
	"slices"

	"jejaring/graph"
	"jejaring/graph/network"
)

// known is an earlier scene and what of it still holds.
type known struct {
	*Scene
	sameActors bool // each with the index it had
	sameTies   bool // and drawn the same way
	sameWords  bool // beneath the names: none
}

// knownFrom returns what of an earlier scene holds in this one, which has its network and look; nil for none.
func (s *Scene) knownFrom(before *Scene) known {
	if before == nil || before.origin != nil {
		return known{}
	}
	k := known{Scene: before}
	a, b := before.snapshot, s.snapshot
	k.sameActors = slices.EqualFunc(a.Actors, b.Actors, func(a, b graph.Actor) bool { return a.ID == b.ID })
	k.sameTies = k.sameActors && hasTiesOf(a, b) && before.look.drawsTiesPlainly() && s.look.drawsTiesPlainly() && before.look.Lines == s.look.Lines
	k.sameWords = k.sameActors && before.look.Labels == "" && s.look.Labels == ""
	return k
}

// hasTiesOf tells whether two networks hold the same ties in memory, as network.After leaves them where nothing that they
// are made of has changed.
func hasTiesOf(a, b *network.Snapshot) bool {
	return len(a.Ties) == len(b.Ties) && len(a.Ties) > 0 && &a.Ties[0] == &b.Ties[0] && &a.Ends[0] == &b.Ends[0]
}

// drawsTiesPlainly tells whether nothing but the ties themselves and Lines says how they are drawn.
func (l *Look) drawsTiesPlainly() bool {
	return len(l.Marks) == 0 && l.Through == nil && len(l.Setting.Ties) == 0 && len(l.Setting.Wide) == 0
}

// indexOf returns the indices of the actors of the network that is drawn now.
func (k known) indexOf(s *network.Snapshot) map[graph.ID]int32 {
	if k.sameActors {
		return k.index
	}
	index := make(map[graph.ID]int32, s.N())
	for i := range s.Actors {
		index[s.Actors[i].ID] = int32(i)
	}
	return index
}

// labelOf returns the label of the actor i as it is now.
func (k known) labelOf(i int, a graph.Actor) label {
	if k.sameWords && k.snapshot.Actors[i].MapLabel() == a.MapLabel() {
		return k.actors[i].label
	}
	return labelOf(a)
}

// bendsAs tells whether the lines of another scene are bent as those of this one: their ties are drawn the same way, and all
// shapes stand where they stood. A scene that bends no lines is not looked through.
func (k known) bendsAs(s *Scene) bool {
	return k.sameTies && len(s.pairs) <= mostBent && slices.Equal(k.discs(), s.discs())
}
