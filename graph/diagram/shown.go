package diagram

import (
	"cmp"
	"math"
	"slices"

	"jejaring/graph/locale"
	"jejaring/graph/network"
)

// Shown is a value per actor that the map shows by size, colour, ring or shape. The zero value shows nothing. Amounts of a
// client are never shown by colour or ring: a shade is a rank (PV-12).
type Shown struct {
	Values []float64                   // in snapshot order, NaN where undefined
	Sorts  []locale.Phrase             // what Values number where they are no amounts; nil for amounts
	Name   locale.Phrase               // what they mean, for the legend
	Write  func(float64) locale.Phrase // amounts in their unit; nil: a number

	trait Trait // what they are read from, if they are
}

// IsZero tells whether nothing is shown.
func (v Shown) IsZero() bool { return v.Values == nil }

// Over returns what is shown in the order of another network, of which some records may be covered: a field of actors as
// that network tells it, and numbers that were measured as they are, with NaN for who was not measured.
func (v Shown) Over(from, to *network.Snapshot) Shown {
	switch {
	case from == to || v.IsZero():
	case v.trait.ID != "":
		return v.trait.Of(to)
	default:
		v.Values = network.Spread(v.Values, from, to)
	}
	return v
}

// Over returns the look with all values in the order of another network.
func (l Look) Over(from, to *network.Snapshot) Look {
	for _, v := range []*Shown{&l.Size, &l.Colour, &l.Ring, &l.Shape} {
		*v = v.Over(from, to)
	}
	return l
}

// Styled returns the look with the values, labels and lines of another.
func (l Look) Styled(as Look) Look {
	l.Size, l.Colour, l.Ring, l.Shape, l.Labels, l.Lines = as.Size, as.Colour, as.Ring, as.Shape, as.Labels, as.Lines
	return l
}

// Bare returns the look without what values give to actors, for pages on which other things stand for them.
func (l Look) Bare() Look {
	l.Size, l.Colour, l.Ring, l.Shape = Shown{}, Shown{}, Shown{}, Shown{}
	return l
}

// quantity says an amount.
func (v Shown) quantity(l locale.Language, x float64) string {
	if v.Write == nil {
		return l.Quantity(x)
	}
	return v.Write(x).In(l)
}

// unsorted is the sort of an actor of which none is known.
const unsorted = -1

// sorted is the sort of each actor among few.
type sorted struct {
	of    []int // number of the sort, or unsorted
	words []locale.Phrase
}

// few returns at most so many sorts: where there are more, the rarest ones become one, "others", which is the last.
func (v Shown) few(most int) sorted {
	count := make([]int, len(v.Sorts))
	known := func(x float64) bool { return x >= 0 && int(x) < len(v.Sorts) } // which NaN is not
	for _, x := range v.Values {
		if known(x) {
			count[int(x)]++
		}
	}
	order := make([]int, len(v.Sorts))
	for k := range order {
		order[k] = k
	}
	few := sorted{of: make([]int, len(v.Values)), words: v.Sorts}
	number := slices.Clone(order)
	if len(order) > most {
		slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(count[b], count[a]) })
		kept := slices.Sorted(slices.Values(order[:most-1]))
		few.words = nil
		for k := range number {
			number[k] = most - 1
		}
		for k, sort := range kept {
			number[sort] = k
			few.words = append(few.words, v.Sorts[sort])
		}
		few.words = append(few.words, locale.M("diagram.other-sorts"))
	}
	for i, x := range v.Values {
		if few.of[i] = unsorted; known(x) {
			few.of[i] = number[int(x)]
		}
	}
	return few
}

// has tells whether somebody is of the sort.
func (s sorted) has(sort int) bool { return slices.Contains(s.of, sort) }

// amount returns the value of the i-th actor, NaN where there is none.
func (v Shown) amount(i int) float64 {
	if i >= len(v.Values) || math.IsInf(v.Values[i], 0) {
		return math.NaN()
	}
	return v.Values[i]
}
