package measure

import (
	"context"

	"jejaring/graph/locale"
	"jejaring/graph/network"
)

var kTruss = Measure{
	ID: "k-truss", Theme: Research, Actor: true, Unit: Count,
	Range:  "0 … n",
	Source: "Cohen 2008; Wang & Cheng 2012, Proc. VLDB 5, 812–823; doi:10.14778/2311906.2311909",
	Cost:   func(n, m float64) float64 { return 60 * m * (1 + 2*m/max(n, 1)) },
	Of:     kTrussOf,
}

// KTruss is the densest part of the network, by triangles.
type KTruss struct {
	Greatest int     `json:"greatest"` // k of the innermost truss
	Members  int     `json:"members"`  // actors in it
	Actors   ByActor `json:"actors"`   // greatest k of a truss that the actor is in
}

// kTrussOf returns for each actor the greatest k such that it is in a k-truss: a part in which every linked pair
// has k − 2 or more third parties of the part in common. 2 where its links are in no triangle, 0 for an isolate.
// Time is O(m·d), d the greatest degree. Source: Wang & Cheng 2012, 815, algorithm 2.
func kTrussOf(ctx context.Context, s *network.Snapshot) (Result, error) {
	e, err := embed(ctx, s.Network(network.Know))
	if err != nil {
		return Result{}, err
	}
	trusses, err := e.peel(ctx)
	if err != nil {
		return Result{}, err
	}
	values, found := make([]float64, s.N()), KTruss{}
	for k, pair := range e.pairs {
		for _, i := range pair {
			values[i] = max(values[i], float64(trusses[k]))
		}
		found.Greatest = max(found.Greatest, trusses[k])
	}
	for _, x := range values {
		if x > 0 && int(x) == found.Greatest {
			found.Members++
		}
	}
	found.Actors = byActor(s, values)
	sentence := said(s, network.Know, func() locale.Message {
		if found.Greatest < 3 {
			return locale.M("measure.simmelian.sentence.none")
		}
		return locale.M("measure.k-truss.sentence", "Order", locale.Whole(found.Greatest), "Count", found.Members,
			"Third", locale.M("measure.common-contacts", "Count", found.Greatest-2))
	})
	return Result{Values: values, Numbers: found, Sentence: sentence}, nil
}

// peel returns of each pair the greatest k such that it is in a k-truss, by taking away the pairs with fewest
// third parties, one after another.
func (e *embedded) peel(ctx context.Context) ([]int, error) {
	left, trusses := append([]int{}, e.third...), make([]int, len(e.pairs))
	next := make([][]int32, 1) // pairs by what they had left when they were put there
	put := func(p int32) {
		for len(next) <= left[p] {
			next = append(next, nil)
		}
		next[left[p]] = append(next[left[p]], p)
	}
	for p := range e.pairs {
		put(int32(p))
	}
	for k := 0; k < len(next); k++ {
		for len(next[k]) > 0 {
			p := next[k][len(next[k])-1]
			next[k] = next[k][:len(next[k])-1]
			if trusses[p] > 0 || left[p] > k {
				continue
			}
			if err := ctx.Err(); err != nil {
				return nil, err
			}
			trusses[p] = k + 2
			e.besides(p, func(q, r int32) {
				if trusses[q] == 0 && trusses[r] == 0 {
					for _, other := range [2]int32{q, r} {
						if left[other] > k {
							left[other]--
							put(other)
						}
					}
				}
			})
		}
	}
	return trusses, nil
}

// besides tells of every triangle with the pair the two other pairs.
func (e *embedded) besides(p int32, tell func(q, r int32)) {
	i, j := e.pairs[p][0], e.pairs[p][1]
	a, b := e.w.Off[i], e.w.Off[j]
	for a < e.w.Off[i+1] && b < e.w.Off[j+1] {
		switch {
		case e.w.Adj[a] < e.w.Adj[b]:
			a++
		case e.w.Adj[a] > e.w.Adj[b]:
			b++
		default:
			tell(e.at[a], e.at[b])
			a, b = a+1, b+1
		}
	}
}
