package community

// settle moves lumps, one after another, into the group where modularity gains most, until no move gains anything,
// and tells whether it moved any. It looks again only at the neighbours of what it has moved.
// Source: Traag, Waltman & van Eck 2019, Scientific Reports 9, 5233, "fast local move".
func (c *climber) settle(l *lumps, group []int32) bool {
	n := int32(l.n())
	free := c.begin(l, group)
	moved := false
	for head, length := int32(0), n; length > 0; {
		i := c.queue[head]
		c.queued[i] = false
		length--
		if head++; head == n {
			head = 0
		}
		home := group[i]
		best := c.best(l, group, i)
		if best == nobody {
			best, free = free[len(free)-1], free[:len(free)-1]
		}
		c.sum[best] += l.strength[i]
		if best == home {
			continue
		}
		c.size[best]++
		if c.size[home]--; c.size[home] == 0 {
			free = append(free, home)
		}
		group[i], moved = best, true
		for _, j := range l.adj[l.off[i]:l.off[i+1]] {
			if !c.queued[j] && group[j] != best {
				at := head + length
				if at >= n {
					at -= n
				}
				c.queue[at], c.queued[j] = j, true
				length++
			}
		}
	}
	return moved
}

// begin counts the groups, lines all lumps up in random order and returns the numbers of groups that nobody is in.
func (c *climber) begin(l *lumps, group []int32) (free []int32) {
	clear(c.sum[:l.n()])
	clear(c.size[:l.n()])
	for i, g := range group {
		c.sum[g] += l.strength[i]
		c.size[g]++
		c.queued[i] = true
	}
	for g := range int32(l.n()) {
		if c.size[g] == 0 {
			free = append(free, g)
		}
	}
	c.shuffle(l.n())
	return free
}

// shuffle fills the queue with the first n lumps in random order.
func (c *climber) shuffle(n int) {
	for i := range n {
		j := c.random.IntN(i + 1)
		c.queue[i] = c.queue[j]
		c.queue[j] = int32(i)
	}
}

// nobody is the group that no lump is in yet.
const nobody = -1

// best takes lump i out of the sum of its group and returns the group where modularity gains most if it goes there:
// its own, unless it gains elsewhere.
func (c *climber) best(l *lumps, group []int32, i int32) int32 {
	near := c.weigh(l, group, i, 0)
	home, share := group[i], l.strength[i]/l.total
	c.sum[home] -= l.strength[i]
	best, most := home, c.to[home]-share*c.sum[home]+rounding*l.total
	for _, g := range c.near[:near] {
		if gain := c.to[g] - share*c.sum[g]; gain > most {
			best, most = g, gain
		}
		c.to[g] = 0
	}
	if most < 0 && c.size[home] > 1 {
		return nobody
	}
	return best
}

// weigh adds the weights of the arcs of lump i to those of the groups that they lead to, lists these groups in near
// behind the first count, and returns how many are in it now.
func (c *climber) weigh(l *lumps, group []int32, i int32, count int) int {
	near, to := c.near, c.to
	begin, end := l.row(i)
	weight := l.weight[begin:end]
	for k, j := range l.adj[begin:end] {
		g := group[j]
		near[count] = g // stays only if it is new: no branch to guess wrong
		first := 0
		if to[g] == 0 {
			first = 1
		}
		count += first
		to[g] += weight[k]
	}
	return count
}

// rounding is the share of all strengths below which a gain is none.
const rounding = 1e-12
