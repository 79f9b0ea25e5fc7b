package graph

// Proposal is a written request for support (SD-73). The needs it asks for stand in its Request records.
type Proposal struct {
	ID            ID
	Title         string  `need:"true" max:"160"`
	Addressee     ID      `refers:"actor"`
	AddresseeKind string  `need:"true" of:"addressee-kind" default:"pemerintah"`
	Amount        float64 `min:"0" unit:"rupiah"`
	Sent          Date
	Status        string `need:"true" of:"proposal-status" default:"draf"`
	Decided       Date
}

// Check has nothing to add to the field tags.
func (p Proposal) Check(Reader) []Finding { return nil }

// Request says that a proposal asks for a need.
type Request struct {
	ID       ID
	Proposal ID `need:"true" refers:"proposal"`
	Need     ID `need:"true" refers:"need"`
}

// Check has nothing to add to the field tags.
func (r Request) Check(Reader) []Finding { return nil }
