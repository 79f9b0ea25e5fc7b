package network

// Unreachable is the distance between actors that no path joins.
const Unreachable int32 = -1

// Distances returns the number of steps from actor i to each actor, Unreachable where there is no path.
// Time is O(n + m).
func (w *Network) Distances(i int) []int32 { return w.walk(i, nil) }

// SafeDistances returns d*: the fewest usable steps from actor i to each actor on paths whose inner actors
// are not clients. A family is never a bridge between agencies (PV-12). Time is O(n + m).
func (s *Snapshot) SafeDistances(i int) []int32 {
	return s.Network(Usable).walk(i, func(j int32) bool { return s.Actors[j].IsClient })
}

// DistancesPast returns the fewest steps from actor i to each actor on ways whose inner actors do not stop it.
// Time is O(n + m).
func (w *Network) DistancesPast(i int, stops func(int32) bool) []int32 { return w.walk(i, stops) }

// walk is a breadth-first walk from i that does not go on from actors that stop it, i aside.
func (w *Network) walk(i int, stops func(int32) bool) []int32 {
	d := make([]int32, w.N())
	for j := range d {
		d[j] = Unreachable
	}
	d[i] = 0
	queue := make([]int32, 1, w.N())
	queue[0] = int32(i)
	for len(queue) > 0 {
		v := queue[0]
		queue = queue[1:]
		if int(v) != i && stops != nil && stops(v) {
			continue
		}
		for _, u := range w.Neighbours(int(v)) {
			if d[u] == Unreachable {
				d[u] = d[v] + 1
				queue = append(queue, u)
			}
		}
	}
	return d
}
