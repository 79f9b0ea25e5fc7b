package measure_test

import (
	"math"
	"testing"

	"jejaring/graph/graphtest"
	"jejaring/graph/locale"
	"jejaring/graph/measure"
)

// TestClassesOfOneActor holds that the shares of the classes of an actor's links are those of its numbers, add up to
// all, and that nothing is said or seen of an actor without links.
func TestClassesOfOneActor(t *testing.T) {
	s, alone := graphtest.Sample(t), 0
	for i, a := range s.Actors {
		e, err := measure.EgoCapitalOf(t.Context(), s, i)
		if err != nil {
			t.Fatal(err)
		}
		c, sum := e.Chart(), 0.0
		if e.Links == 0 {
			alone++
			if said := e.Classes(); !said.IsZero() || !math.IsNaN(c.Series[0].Values[0]) {
				t.Errorf("%s has no links, but they are said to be %q", a.ID, locale.English.Say(said))
			}
			continue
		}
		for k, count := range []int{e.Bonding, e.Bridging, e.Linking} {
			sum += c.Series[0].Values[k]
			if math.Abs(c.Series[0].Values[k]*float64(e.Links)-float64(count)) > 1e-9 {
				t.Errorf("%s: class %d is %g of %d links, want %d", a.ID, k, c.Series[0].Values[k], e.Links, count)
			}
		}
		if math.Abs(sum-1) > 1e-9 || e.Classes().IsZero() {
			t.Errorf("%s: the shares add up to %g", a.ID, sum)
		}
	}
	if alone == 0 {
		t.Error("the sample has nobody without links")
	}
}
