package network

// Rings of support (V02; the convoy of Kahn and Antonucci 1980).
const (
	RingInner = 1 + iota
	RingClose
	RingFar
	RingApart
)

// Rings returns the ring of each actor: its own where a hand has given one, which is that around the focal actor, else
// the one that the ways say.
func (s *Snapshot) Rings(ego int) []int {
	rings := s.ProposedRings(ego)
	if focal, ok := s.Focal(); !ok || focal != ego {
		return rings
	}
	for i, a := range s.Actors {
		if i != ego && a.Ring >= RingInner && a.Ring <= RingApart {
			rings[i] = a.Ring
		}
	}
	return rings
}

// ProposedRings returns the ring of each actor by the ways that avoid clients: one step with a tie of strength 4 or 5 is
// the innermost, one step the second, two or three the third, and all others stand outside. The actor looked from is in
// the innermost.
func (s *Snapshot) ProposedRings(ego int) []int {
	d, firm := s.SafeDistances(ego), s.FirmWith(ego)
	rings := make([]int, s.N())
	for i := range s.Actors {
		switch {
		case i == ego || d[i] == 1 && firm[int32(i)]:
			rings[i] = RingInner
		case d[i] == 1:
			rings[i] = RingClose
		case d[i] == 2 || d[i] == 3:
			rings[i] = RingFar
		default:
			rings[i] = RingApart
		}
	}
	return rings
}

// firmStrength is the strength from which a tie is firm (domain V02).
const firmStrength = 4

// FirmWith returns the actors that have a firm usable tie with one. Time is O(m).
func (s *Snapshot) FirmWith(ego int) map[int32]bool {
	firm := map[int32]bool{}
	for k, t := range s.Ties {
		if t.Strength < firmStrength || !Usable.Takes(t, s) {
			continue
		}
		switch int32(ego) {
		case s.Ends[k][0]:
			firm[s.Ends[k][1]] = true
		case s.Ends[k][1]:
			firm[s.Ends[k][0]] = true
		}
	}
	return firm
}
