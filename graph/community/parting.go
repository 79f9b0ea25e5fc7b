package community

import (
	"math"
	"slices"
)

// parting says which parts of the groups are joined to larger lumps.
type parting func(c *climber, l *lumps, group []int32) []int32

// whole joins whole groups. Source: Blondel et al. 2008, J. Stat. Mech. P10008; doi:10.1088/1742-5468/2008/10/P10008.
func whole(_ *climber, _ *lumps, group []int32) []int32 { return slices.Clone(group) }

// wellLinked joins what is well linked within its group: each lump that is still alone goes to one of the parts
// where modularity gains. What hung together only by a lump that has left the group stays apart and may part.
// Source: Traag, Waltman & van Eck 2019, Scientific Reports 9, 5233; doi:10.1038/s41598-019-41695-z.
func wellLinked(c *climber, l *lumps, group []int32) []int32 {
	s := &c.split
	s.begin(l, group)
	c.shuffle(l.n())
	for _, i := range c.queue[:l.n()] {
		if s.size[i] != 1 || !s.linked(i, group[i]) {
			continue
		}
		near := s.weigh(i, c.to, c.near[:0])
		if p := c.draw(s.gains(i, c.to, near)); p >= 0 {
			s.put(i, near[p], c.to)
		}
		for _, p := range near {
			c.to[p] = 0
		}
	}
	return s.part
}

// split is groups of lumps on their way to well-linked parts.
type split struct {
	l     *lumps
	group []int32
	all   []float64 // strength of each group

	part     []int32   // of each lump; at first it is one alone
	strength []float64 // of each part
	rest     []float64 // weight from each part to the rest of its group
	size     []int32   // lumps in each part
	gain     []float64 // by joining one of the parts nearby
}

// begin forgets the groups before; the arrays are used again, but for part, which stays with who asked.
func (s *split) begin(l *lumps, group []int32) {
	n := l.n()
	if s.all == nil { // the first network has the most lumps
		s.all, s.rest, s.size = make([]float64, n), make([]float64, n), make([]int32, n)
	}
	clear(s.all[:n])
	clear(s.rest[:n])
	s.l, s.group, s.part = l, group, alone(n)
	s.strength = append(s.strength[:0], l.strength...)
	for i, g := range group {
		s.all[g] += l.strength[i]
		s.size[i] = 1
		for k, end := l.row(int32(i)); k < end; k++ {
			if group[l.adj[k]] == g {
				s.rest[i] += l.weight[k]
			}
		}
	}
}

// linked tells whether a part of group g is tied to the rest of the group at least as much as by chance.
func (s *split) linked(p, g int32) bool {
	return s.rest[p]*s.l.total >= s.strength[p]*(s.all[g]-s.strength[p])
}

// weigh adds the ties from lump i to the parts of its group, and returns those parts.
func (s *split) weigh(i int32, to []float64, near []int32) []int32 {
	begin, end := s.l.row(i)
	weight, g := s.l.weight[begin:end], s.group[i]
	for k, j := range s.l.adj[begin:end] {
		if s.group[j] != g {
			continue
		}
		p := s.part[j]
		if to[p] == 0 {
			near = append(near, p)
		}
		to[p] += weight[k]
	}
	return near
}

// gains returns what modularity gains where lump i joins each of the parts; less than nothing where that is not
// well linked.
func (s *split) gains(i int32, to []float64, near []int32) []float64 {
	s.gain = s.gain[:0]
	share := s.l.strength[i] / s.l.total
	for _, p := range near {
		gain := -1.0
		if s.linked(p, s.group[i]) {
			gain = to[p] - share*s.strength[p]
		}
		s.gain = append(s.gain, gain)
	}
	return s.gain
}

// put moves the lump that was a part alone into another part.
func (s *split) put(i, p int32, to []float64) {
	s.part[i] = p
	s.strength[p] += s.strength[i]
	s.rest[p] += s.rest[i] - 2*to[p]
	s.size[i], s.size[p] = 0, s.size[p]+1
}

// draw returns the place of one of the gains, or −1 where none is one. One that is less than the largest by a
// hundredth of a common tie is e times less likely.
func (c *climber) draw(gains []float64) int {
	most := 0.0
	for _, gain := range gains {
		most = max(most, gain)
	}
	if most == 0 {
		return -1
	}
	total := 0.0
	for k, gain := range gains {
		gains[k] = 0
		switch less := (most - gain) * c.cool; {
		case less == 0:
			gains[k] = 1
		case gain > 0 && less < 30: // beyond, the chance is nil
			gains[k] = math.Exp(-less)
		}
		total += gains[k]
	}
	x, last := c.random.Float64()*total, -1
	for k, chance := range gains {
		if chance > 0 {
			last = k
			if x -= chance; x < 0 {
				break
			}
		}
	}
	return last
}
