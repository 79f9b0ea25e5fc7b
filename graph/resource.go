package graph

import (
	"slices"
	"strings"

	"jejaring/graph/locale"
)

// Resource is something an actor can give (SD-38).
type Resource struct {
	ID           ID
	Provider     ID      `need:"true" refers:"actor"`
	Kind         string  `need:"true" of:"resource-kind"`
	Field        string  `need:"true" of:"service-field"`
	Name         string  `need:"true" max:"160"`
	Quantity     float64 `min:"0"`
	Unit         string  `max:"40"`
	Period       string  `of:"period"`
	Stimulus     bool
	Availability string `need:"true" of:"availability" default:"tersedia"`
	Conditions   string `max:"500" private:"true"`
	ValidFrom    Date
	ValidTo      Date // the last valid day
}

// ValidOn tells whether the resource can be used on the day.
func (r Resource) ValidOn(day Date) bool {
	return r.ValidFrom <= day && (r.ValidTo == "" || day <= r.ValidTo) && r.Availability != "habis"
}

// IsPermit tells whether the resource is a facility or a permit for what is to be done (SD-69).
func (r Resource) IsPermit() bool { return r.Kind == "fasilitas_izin" }

// IsRoom tells whether one can meet there: a facility that is no letter (SD-70).
func (r Resource) IsRoom() bool {
	words := strings.Fields(strings.ToLower(r.Name + " " + r.Unit))
	isLetter := slices.ContainsFunc(words, func(word string) bool {
		return slices.Contains([]string{"surat", "izin", "ijin", "letter", "permit"}, word)
	})
	return r.IsPermit() && !isLetter
}

// Check holds the rules of SD-30 and domain 2.2.
func (r Resource) Check(among Reader) []Finding {
	var found []Finding
	if r.ValidTo != "" && r.ValidTo < r.ValidFrom {
		found = append(found, Finding{Block, "valid_to", locale.M("field.end-before-start")})
	}
	provider, ok := Get[Actor](among, r.Provider)
	if ok && provider.IsClient {
		found = append(found, Finding{Warn, "provider", locale.M("resource.client-as-provider")})
	}
	if ok && r.Stimulus && provider.Sector != "pemerintah" {
		found = append(found, Finding{Warn, "stimulus", locale.M("resource.stimulus-not-from-government")})
	}
	return found
}
