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

// PurposeIntroduction is the purpose without which nobody introduces a client to others (PV-13).
const PurposeIntroduction = "perkenalan_ke_pihak_lain"

// Check has nothing to add to the field tags.
func (c Consent) Check(Reader) []Finding { return nil }

// HoldsOn tells whether the consent is given, not over and not withdrawn on a day.
func (c Consent) HoldsOn(day Date) bool {
	return c.Date <= day && (c.ValidUntil == "" || day <= c.ValidUntil) && (c.WithdrawnAt == "" || day < c.WithdrawnAt)
}

// Consents tells whether a consent of the actor that holds on the day covers the purpose.
func Consents(among Reader, actor ID, purpose string, day Date) bool {
	for _, c := range Referring[Consent](among, actor) {
		if c.Actor == actor && c.HoldsOn(day) && c.Purposes.Has(purpose) {
			return true
		}
	}
	return false
}
