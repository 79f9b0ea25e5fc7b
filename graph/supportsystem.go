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
	Coordinator  ID     `refers:"actor" extra:"true"` // who brings those together that do not meet by themselves (SD-24)
}

// IsActive tells whether the support system is not closed on a day.
func (s SupportSystem) IsActive(day Date) bool {
	return s.Status == "aktif" && (s.Closed == "" || day < s.Closed)
}

// Became returns the support system in another status: one that is closed is closed on the day, but not before it was
// formed, and an active one on no day.
func (s SupportSystem) Became(status string, day Date) SupportSystem {
	s.Status = status
	switch {
	case status == "aktif":
		s.Closed = ""
	case s.Closed == "":
		s.Closed = max(day, s.Formed)
	}
	return s
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
