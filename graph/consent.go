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

// ConsentCovers tells whether the valid consent of an actor covers a purpose on a day; consent to a report by name covers
// an anonymous one. Where there is no record of a consent, the actor's own field says whether there is one; it covers the
// anonymous report.
func (a Actor) ConsentCovers(purpose string, day Date, among Reader) bool {
	found := false
	for _, r := range Referring[Consent](among, a.ID) {
		if r.Actor != a.ID {
			continue
		}
		found = true
		if r.HoldsOn(day) && (r.Purposes.Has(purpose) || (purpose == PurposeAnonymous && r.Purposes.Has("laporan_bernama"))) {
			return true
		}
	}
	given := a.Consent == "tertulis" || a.Consent == "tertulis_wali" || a.Consent == "lisan_terekam"
	return !found && given && purpose == PurposeAnonymous
}

// PurposeAnonymous is the purpose without which a client is in no export, not even by a code (PV-04).
const PurposeAnonymous = "laporan_tersamar"

// MayLeave tells whether an actor may be in what leaves the office on a day: not one who withdrew the consent (PV-05), and
// a client only by a consent (PV-04).
func (a Actor) MayLeave(day Date, among Reader) bool {
	return a.Consent != "ditarik" && (!a.IsClient || a.ConsentCovers(PurposeAnonymous, day, among))
}
