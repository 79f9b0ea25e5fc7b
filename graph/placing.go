package graph

// Allocated returns how much of the resource confirmed placements have, in its own unit; what was placed in another unit
// is not counted.
func (r Resource) Allocated(among Reader) float64 {
	sum := 0.0
	for _, m := range Referring[Match](among, r.ID) {
		if n, ok := Get[Need](among, m.Need); ok && m.Resource == r.ID && m.IsConfirmed() && n.Unit == r.Unit {
			sum += m.Amount
		}
	}
	return sum
}

// Rest returns what is left of the resource, below 0 where more was placed than there is (SD-38); false where it has no
// quantity.
func (r Resource) Rest(among Reader) (rest float64, known bool) {
	return r.Quantity - r.Allocated(among), r.Quantity > 0
}

// IsOverAllocated tells whether more of the resource was placed than there is.
func (r Resource) IsOverAllocated(among Reader) bool {
	rest, known := r.Rest(among)
	return known && rest < -1e-9*r.Quantity
}

// Missing returns how much of the need no confirmed placement meets, at least 0.
func (n Need) Missing(among Reader) float64 {
	gap := n.Quantity
	for _, m := range Referring[Match](among, n.ID) {
		if m.Need == n.ID && m.IsConfirmed() {
			gap -= m.Amount
		}
	}
	if gap <= 1e-9*n.Quantity {
		return 0
	}
	return gap
}

// Fits tells whether the resource is of the field and of a kind that the need asks for.
func (r Resource) Fits(n Need) bool { return n.Field == r.Field && n.Kinds.Has(r.Kind) }

// Placeable returns how much of the resource the need takes: what is missing, or what is left of the resource where that
// is less and in the same unit; at least 0.
func (r Resource) Placeable(among Reader, n Need) float64 {
	gap := n.Missing(among)
	if rest, known := r.Rest(among); known && r.Unit == n.Unit {
		return max(0, min(gap, rest))
	}
	return gap
}

// Complexity returns the fields of service in which the actor has open needs, each once: what one owner lacks in many
// fields is a complex problem (SD-36).
func Complexity(among Reader, owner ID) Set {
	var fields Set
	for _, n := range Referring[Need](among, owner) {
		if n.Owner == owner && n.IsOpen() && !fields.Has(n.Field) {
			fields = fields.With(n.Field)
		}
	}
	return fields
}

// Prospect returns how much may be hoped for from an actor: whether it has resources × its willingness × its influence, 0
// to 25 (SD-77). What is not known yet counts as nothing.
func (a Actor) Prospect() int {
	if a.HasResource != Yes {
		return 0
	}
	return a.Willingness * a.Influence
}
