package graph

import "jejaring/graph/locale"

// Agreement is a memorandum of understanding or another agreement between parties (SD-79). Who is a party
// to it, and with what contribution, stands in its Party records.
type Agreement struct {
	ID        ID
	Kind      string `need:"true" of:"agreement-kind" default:"nota_kesepahaman"`
	Number    string `max:"80"`
	Title     string `need:"true" max:"200"`
	Fields    Set    `of:"service-field"`
	Mission   string `max:"1000" long:"true"`
	Structure string `max:"1000" long:"true"`
	Channels  string `max:"1000" long:"true"`
	Signed    Date
	Start     Date
	End       Date   // the last valid day
	State     string `need:"true" of:"agreement-state" default:"rancangan"`
	Follows   ID     `refers:"agreement" extra:"true"` // the one that it renews
	Note      string `max:"2000" long:"true" private:"true"`
}

// signedState is the state of an agreement that all parties signed.
const signedState = "ditandatangani"

// IsSigned tells whether the parties had signed the agreement by the day; one that was stopped later had been.
func (a Agreement) IsSigned(day Date) bool {
	return (a.State == signedState || (a.State == "dihentikan" && a.Signed != "")) && a.Signed <= day
}

// InForce tells whether the agreement is signed, has begun and has neither ended nor been stopped on the day.
func (a Agreement) InForce(day Date) bool {
	return a.State == signedState && a.IsSigned(day) && a.Start <= day && (a.End == "" || day <= a.End)
}

// Check asks that a signed agreement has its dates in order and at least two parties.
func (a Agreement) Check(among Reader) []Finding {
	var found []Finding
	if a.State == signedState {
		if a.Signed == "" || a.Start == "" || a.Signed > a.Start || (a.End != "" && a.Start >= a.End) {
			found = append(found, Finding{Block, "signed", locale.M("agreement.dates-out-of-order")})
		}
		if a.End == "" {
			found = append(found, Finding{Warn, "end", locale.M("agreement.no-end")})
		}
	}
	if len(Referring[Party](among, a.ID)) < 2 {
		found = append(found, Finding{Warn, "", locale.M("agreement.needs-two-parties")})
	}
	return found
}

// Party is one side of an agreement and what it contributes.
type Party struct {
	ID           ID
	Agreement    ID     `need:"true" refers:"agreement"`
	Actor        ID     `need:"true" refers:"actor"`
	Contribution string `max:"500" long:"true"`
}

// Check has nothing to add to the field tags.
func (p Party) Check(Reader) []Finding { return nil }
