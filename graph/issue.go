package graph

// Issue is a public issue that gathers needs of several owners (SD-40).
type Issue struct {
	ID       ID
	Title    string `need:"true" max:"160"`
	Field    string `of:"service-field"`
	Declared Date
	Note     string `max:"2000" long:"true"`
}

// Check has nothing to add to the field tags.
func (i Issue) Check(Reader) []Finding { return nil }
