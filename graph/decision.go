package graph

// Decision says what became of one advice: put off, ignored, or made an action. It is remembered by rule and
// subject, so the same advice does not come back before its day.
type Decision struct {
	ID      ID
	Rule    string `need:"true" max:"10"`  // "R05"
	Subject string `need:"true" max:"200"` // what the advice is about, the IDs of its records: "A10 A15"
	Verdict string `need:"true" of:"verdict" default:"ditunda"`
	Date    Date
	Until   Date   // of one put off: the day on which it comes back
	Reason  string `max:"500" long:"true" private:"true"`
	Action  ID     `refers:"action"` // what was made of it
}

// Check has nothing to add to the field tags.
func (d Decision) Check(Reader) []Finding { return nil }
