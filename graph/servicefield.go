package graph

// ServiceField is a field of service (bidang) that a user added to the preset ones.
type ServiceField struct {
	ID   ID
	Name string `need:"true" max:"60"`
}

// Check has nothing to add to the field tags.
func (f ServiceField) Check(Reader) []Finding { return nil }
