package network

import (
	"runtime"
	"sync"

	"jejaring/graph"
)

// manyTies is the number of ties from which several goroutines gather them.
const manyTies = 20_000

// gathering is some of the ties that are active and pass the lens, in the order of their IDs.
type gathering struct {
	ties    []graph.Tie
	ends    [][2]int32
	leftOut int
}

// addTies adds all ties that are active and pass the lens.
func (s *Snapshot) addTies(k *known) {
	past, all, parts := historiesOf(s.Collection), s.Records(graph.KindFor[graph.Tie]()), 1
	if len(all) >= manyTies {
		parts = min(runtime.GOMAXPROCS(0), 4)
	}
	s.Ties, s.Ends = make([]graph.Tie, len(all)), make([][2]int32, len(all))
	gathered := make([]gathering, parts)
	var done sync.WaitGroup
	for n := range gathered {
		from, to := n*len(all)/parts, (n+1)*len(all)/parts
		g := &gathered[n]
		g.ties, g.ends = s.Ties[from:from:to], s.Ends[from:from:to]
		done.Go(func() { g.gather(s, past, all[from:to], k) })
	}
	done.Wait()
	at := 0
	for _, g := range gathered { // close the gaps that were left by those who are not in it
		copy(s.Ends[at:], g.ends)
		at += copy(s.Ties[at:], g.ties)
		s.LeftOut.Ties += g.leftOut
	}
	clear(s.Ties[at:])
	s.Ties, s.Ends = s.Ties[:at:at], s.Ends[:at:at]
}

func (g *gathering) gather(s *Snapshot, past histories, records []graph.Record, k *known) {
	if len(records) == 0 {
		return
	}
	k = k.from(graph.Key(records[0]))
	for _, r := range records {
		t := r.(graph.Tie)
		if !s.Day.Within(t.Start, t.End) {
			continue
		}
		if len(past) > 0 {
			t = past.tie(t, s.Day)
		}
		ends, known := k.endsOf(&t)
		switch {
		case !s.passes.tie(t):
			g.leftOut++
		case known:
			g.add(&t, ends)
		default:
			g.find(s, &t)
		}
	}
}

// addTie adds one more tie, as find does.
func (s *Snapshot) addTie(t graph.Tie) {
	g := gathering{s.Ties, s.Ends, s.LeftOut.Ties}
	g.find(s, &t)
	s.Ties, s.Ends, s.LeftOut.Ties = g.ties, g.ends, g.leftOut
}

// find adds a tie where both its actors are in the snapshot. Where one of them is active but left out, the tie is counted
// as left out.
func (g *gathering) find(s *Snapshot, t *graph.Tie) {
	i, from := s.index[t.From]
	j, to := s.index[t.To]
	if from && to {
		g.add(t, [2]int32{i, j})
		return
	}
	a, _ := graph.Get[graph.Actor](s, t.From)
	b, _ := graph.Get[graph.Actor](s, t.To)
	if s.isActive(a) && s.isActive(b) {
		g.leftOut++
	}
}

func (g *gathering) add(t *graph.Tie, ends [2]int32) {
	g.ties, g.ends = append(g.ties, *t), append(g.ends, ends)
}
