package graph

import "testing"

func placingOf(more ...Record) *Collection {
	return Collect(append([]Record{
		Actor{ID: "A1", Name: "Forum"},
		Actor{ID: "A2", Name: "Zakat"},
		Need{ID: "N1", Owner: "A1", Field: "pangan", Kinds: "barang", Quantity: 12, Unit: "paket", Status: "sebagian"},
		Need{ID: "N2", Owner: "A1", Field: "kesehatan", Kinds: "layanan", Quantity: 1, Unit: "kunjungan", Status: "terpenuhi"},
		Need{ID: "N3", Owner: "A1", Field: "pangan", Kinds: "barang", Quantity: 5, Unit: "porsi", Status: "dipetakan"},
		Resource{ID: "R1", Provider: "A2", Field: "pangan", Kind: "barang", Quantity: 10, Unit: "paket"},
		Resource{ID: "R2", Provider: "A2", Field: "pangan", Kind: "dana"},
		Match{ID: "P1", Need: "N1", Resource: "R1", Amount: 8, Status: "disalurkan"},
		Match{ID: "P2", Need: "N3", Resource: "R1", Amount: 4, Status: "disepakati"}, // another unit
		Match{ID: "P3", Need: "N1", Resource: "R1", Amount: 3, Status: "ditawarkan"}, // not confirmed
	}, more...)...)
}

// TestRest: what is left of a resource is its quantity less what confirmed placements have of it (SD-38).
func TestRest(t *testing.T) {
	among := placingOf()
	r, _ := Get[Resource](among, "R1")
	if rest, known := r.Rest(among); rest != 2 || !known || r.IsOverAllocated(among) {
		t.Errorf("%v are left", rest)
	}
	over := placingOf(Match{ID: "P4", Need: "N1", Resource: "R1", Amount: 3, Status: "selesai"})
	if rest, _ := r.Rest(over); rest != -1 || !r.IsOverAllocated(over) {
		t.Errorf("where too much was placed %v are left", rest)
	}
	without, _ := Get[Resource](among, "R2")
	if _, known := without.Rest(among); known || without.IsOverAllocated(among) {
		t.Error("a resource without a quantity has a rest")
	}
}

// TestPlaceable: the amount that is proposed is what is missing, and not more than is left (SD-26).
func TestPlaceable(t *testing.T) {
	among := placingOf()
	for _, c := range []struct {
		need, resource ID
		amount         float64
	}{
		{"N1", "R1", 2}, // 4 missing, 2 left
		{"N1", "R2", 4}, // nobody knows how much there is
		{"N3", "R1", 1}, // in another unit
		{"N2", "R1", 1},
	} {
		n, _ := Get[Need](among, c.need)
		r, _ := Get[Resource](among, c.resource)
		if got := r.Placeable(among, n); got != c.amount {
			t.Errorf("of %s on %s %v are proposed, not %v", c.resource, c.need, got, c.amount)
		}
	}
	over := placingOf(Match{ID: "P4", Need: "N1", Resource: "R1", Amount: 9, Status: "selesai"})
	n, _ := Get[Need](over, "N1")
	r, _ := Get[Resource](over, "R1")
	if n.Missing(over) != 0 || r.Placeable(over, n) != 0 {
		t.Error("something is missing of a need that has too much")
	}
}

// TestComplexity counts the fields of the open needs of one owner, each once (SD-36).
func TestComplexity(t *testing.T) {
	if got := Complexity(placingOf(), "A1"); got != "pangan" {
		t.Errorf("the fields are %q", got)
	}
	if got := Complexity(placingOf(Need{ID: "N4", Owner: "A1", Field: "hukum"}), "A1"); len(got.Words()) != 2 {
		t.Errorf("the fields are %q", got)
	}
	if got := Complexity(placingOf(), "A2"); got != "" {
		t.Errorf("who needs nothing has the fields %q", got)
	}
}

// TestProspect: has_resource × willingness × influence (SD-77).
func TestProspect(t *testing.T) {
	for _, c := range []struct {
		has                    Answer
		willingness, influence int
		want                   int
	}{{Yes, 4, 5, 20}, {No, 4, 5, 0}, {Unknown, 4, 5, 0}, {Yes, 0, 5, 0}, {Yes, 5, 5, 25}} {
		if got := (Actor{HasResource: c.has, Willingness: c.willingness, Influence: c.influence}).Prospect(); got != c.want {
			t.Errorf("%+v: %d", c, got)
		}
	}
}
