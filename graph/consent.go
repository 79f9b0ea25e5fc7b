package graph

// Consent is a person's or family's permission to process data about them (PV-04).
type Consent struct {
	ID          ID
	Actor       ID     `need:"true" refers:"actor"`
	GivenBy     string `need:"true" of:"given-by" default:"self"`
	Guardian    string `max:"120" private:"true"`
	Date        Date   `need:"true"`
	Form        string `need:"true" of:"consent-form" default:"tertulis"`
	Purposes    Set    `need:"true" of:"consent-purpose" default:"pencatatan"`
	ValidUntil  Date
	WithdrawnAt Date
	Evidence    string `max:"500" private:"true"`
}

// Check has nothing to add to the field tags.
func (c Consent) Check(Reader) []Finding { return nil }
