package graph

import "jejaring/graph/locale"

// SupportSystem is a set of actors expected to support; the seed calls it the target system (SD-20).
type SupportSystem struct {
	ID           ID
	Name         string `need:"true" max:"120"`
	ActivityKind string `need:"true" of:"activity-kind" default:"baru"`
	CoreActor    ID     `refers:"actor"`
	Target       string `max:"200"`
	Formed       Date
	Status       string `need:"true" of:"system-status" default:"aktif"`
	Note         string `max:"2000" long:"true" private:"true"`
	Closed       Date   `extra:"true"`
}

// Check warns where there are fewer than two members.
func (s SupportSystem) Check(among Reader) []Finding {
	if len(Referring[Member](among, s.ID)) < 2 {
		return []Finding{{Warn, "", locale.M("support_system.needs-two-members")}}
	}
	return nil
}

// Member says that an actor belongs to a support system.
type Member struct {
	ID     ID
	System ID `need:"true" refers:"support_system"`
	Actor  ID `need:"true" refers:"actor"`
}

// Check has nothing to add to the field tags.
func (m Member) Check(Reader) []Finding { return nil }
