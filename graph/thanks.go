package graph

// Thanks says that a partner was thanked for what it contributed (SD-33, R27).
type Thanks struct {
	ID    ID
	Actor ID     `need:"true" refers:"actor"`
	Date  Date   `need:"true"`
	Form  string `need:"true" of:"thanks-form" default:"kartu"`
	Note  string `max:"500" long:"true"`
}

// Check has nothing to add to the field tags.
func (t Thanks) Check(Reader) []Finding { return nil }
