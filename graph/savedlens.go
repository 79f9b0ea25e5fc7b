package graph

// SavedLens is a filter under a name. Its day is left open, so that it shows whatever day is looked at.
type SavedLens struct {
	ID   ID
	Name string `need:"true" max:"80"`
	Lens string `need:"true" max:"4000"` // as network.ParseLens reads it
}

// Check has nothing to add to the field tags.
func (l SavedLens) Check(Reader) []Finding { return nil }
