package graph

import (
	"slices"

	"jejaring/graph/locale"
)

// Tie is one relation of one type between two actors (SD-06). Two actors may have many (SD-07).
type Tie struct {
	ID        ID
	From      ID     `need:"true" refers:"actor"`
	To        ID     `need:"true" refers:"actor"`
	Type      string `need:"true" of:"tie-type"`
	Direction string `need:"true" of:"direction" default:"none"`
	Strength  int    `need:"true" min:"1" max:"5" default:"3"`
	Quality   string `need:"true" of:"quality" default:"cukup"`
	Formality string `of:"formality"`
	Level     int    `min:"-1" max:"5"` // newest of the tie's history; 0 for none
	Field     string `of:"service-field"`
	Frequency string `of:"frequency"`
	Start     Date
	End       Date
	Note      string `max:"2000" long:"true" private:"true"`
}

// The qualities of a relation that the program asks for.
const (
	Tense  = "tegang"
	Broken = "putus"
)

// QualityOfStrength returns the quality a new tie of this strength has by default.
func QualityOfStrength(strength int) string {
	switch {
	case strength >= 4:
		return "kuat"
	case strength == 3:
		return "cukup"
	default:
		return "renggang"
	}
}

// Other returns the actor at the other end, seen from the given one.
func (t Tie) Other(from ID) ID {
	if t.From == from {
		return t.To
	}
	return t.From
}

// Joins tells whether the tie stands between the two actors, in either order.
func (t Tie) Joins(a, b ID) bool { return (t.From == a && t.To == b) || (t.From == b && t.To == a) }

// same tells whether two ties say the same thing: one type between the same actors in the same direction.
func (t Tie) same(u Tie) bool {
	if t.Type != u.Type {
		return false
	}
	if t.Direction == "forward" && u.Direction == "forward" {
		return t.From == u.From && t.To == u.To
	}
	return t.Direction != "forward" && u.Direction != "forward" && t.Joins(u.From, u.To)
}

// Overlaps tells whether both ties are active on some day.
func (t Tie) Overlaps(u Tie) bool {
	return (t.End == "" || u.Start < t.End) && (u.End == "" || t.Start < u.End)
}

// Repeats tells whether another tie says the same on some day.
func (t Tie) Repeats(u Tie) bool { return u.ID != t.ID && t.same(u) && t.Overlaps(u) }

// beside returns the records that refer to that end of the tie which fewer refer to: all ties between its two
// actors are among them, and a hub of many thousand ties is not walked through for each of them.
func (t Tie) beside(among Reader) []Record {
	from, to := among.Referring(t.From), among.Referring(t.To)
	if len(to) < len(from) {
		return to
	}
	return from
}

// checkEvidence refuses a level from 4 on whose history holds no evidence of it (domain 2.2). A level that no history
// tells of, as in lists of other programs, is only doubtful.
func (t Tie) checkEvidence(among Reader) []Finding {
	severity := Warn
	for _, h := range Referring[TieHistory](among, t.ID) {
		if h.Tie != t.ID || h.Field != "level" {
			continue
		}
		if h.Level() == t.Level && h.Evidence != "" {
			return nil
		}
		severity = Block
	}
	return []Finding{{severity, "level", locale.M("tie.level-without-evidence", "Level", t.Level)}}
}

// Check holds the rules of domain 2.2.
func (t Tie) Check(among Reader) []Finding {
	var found []Finding
	for _, rule := range []struct {
		broken         bool
		severity       Severity
		field, message string
	}{
		{t.From == t.To, Block, "to", "tie.needs-two-actors"},
		{t.End != "" && t.End <= t.Start, Block, "end", "field.end-before-start"},
		{t.Level != 0 && t.Type != Partnership, Block, "level", "tie.level-only-for-partnerships"},
		{t.isThereAlready(among), Block, "type", "tie.exists-already"},
		{t.Type == Partnership && t.Level == 0 && t.End == "", Warn, "level", "tie.level-missing"},
		{t.Quality == Broken && t.End == "", Warn, "end", "tie.broken-without-end"},
		{t.Field == "" && TieTypeOf(t.Type, among).IsFlow(), Warn, "field", "tie.flow-without-field"},
		{t.startsTooEarly(among), Warn, "start", "tie.actor-not-active-at-start"},
	} {
		if rule.broken {
			found = append(found, Finding{Severity: rule.severity, Field: rule.field, Message: locale.M(rule.message)})
		}
	}
	if t.Level >= evidenceFrom {
		found = append(found, t.checkEvidence(among)...)
	}
	return found
}

// isThereAlready tells whether another tie says the same on some day.
func (t Tie) isThereAlready(among Reader) bool {
	return slices.ContainsFunc(t.beside(among), func(r Record) bool {
		u, ok := r.(Tie)
		return ok && t.Repeats(u)
	})
}

// startsTooEarly tells whether one of its actors is not active when it starts.
func (t Tie) startsTooEarly(among Reader) bool {
	return t.Start != "" && slices.ContainsFunc([]ID{t.From, t.To}, func(id ID) bool {
		a, ok := Get[Actor](among, id)
		return ok && !t.Start.Within(a.ActiveFrom, a.ActiveTo)
	})
}
