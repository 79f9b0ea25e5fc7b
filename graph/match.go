package graph

import "jejaring/graph/locale"

// Match is a resource placed on a need (SD-26).
type Match struct {
	ID       ID
	Need     ID      `need:"true" refers:"need"`
	Resource ID      `need:"true" refers:"resource"`
	Amount   float64 `need:"true" min:"0"` // in the need's unit
	Status   string  `need:"true" of:"match-status" default:"potensial"`
	WorkMode string  `name:"mode" need:"true" of:"work-mode" default:"mobilisasi_sumber"`
	Date     Date    `need:"true"`
	By       ID      `refers:"actor"`
	Note     string  `max:"2000" long:"true" private:"true"`
}

// IsConfirmed tells whether the placement is agreed, under way or done.
func (m Match) IsConfirmed() bool {
	return m.Status == "disepakati" || m.Status == "disalurkan" || m.Status == "selesai"
}

// Check warns where resource and need do not fit, and where more is placed than is needed or than there is.
func (m Match) Check(among Reader) []Finding {
	need, ok := Get[Need](among, m.Need)
	resource, found := Get[Resource](among, m.Resource)
	if !ok || !found {
		return nil
	}
	var findings []Finding
	if !resource.Fits(need) {
		findings = append(findings, Finding{Warn, "resource", locale.M("match.does-not-fit")})
	}
	switch {
	case m.Status == "batal":
	case m.placed(among, m.Need) > need.Quantity:
		findings = append(findings, Finding{Warn, "amount", locale.M("match.more-than-needed")})
	case need.Unit == resource.Unit && resource.Quantity > 0 && m.placed(among, m.Resource) > resource.Quantity:
		findings = append(findings, Finding{Warn, "amount", locale.M("match.more-than-there-is")})
	}
	return findings
}

// placed returns the amount of this placement and of all confirmed ones of the same need or resource, less what the
// sum of decimal fractions may be too large by.
func (m Match) placed(among Reader, of ID) float64 {
	sum := m.Amount
	for _, other := range Referring[Match](among, of) {
		if other.ID != m.ID && other.IsConfirmed() {
			sum += other.Amount
		}
	}
	return sum - 1e-9
}
