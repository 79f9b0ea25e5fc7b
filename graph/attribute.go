package graph

// Attribute is a field that a user invented, for one kind of record.
type Attribute struct {
	ID      ID
	Name    string `need:"true" max:"60"`
	For     string `need:"true" of:"attribute-owner" default:"actor"`
	Type    string `need:"true" of:"attribute-type" default:"teks"`
	Options Set
	Private bool
}

// Check has nothing to add to the field tags.
func (a Attribute) Check(Reader) []Finding { return nil }
