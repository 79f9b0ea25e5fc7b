package format

import (
	"jejaring/graph"
	"jejaring/graph/locale"
)

// complete fills what a row left unsaid from what it said, and mends what its own fields say against each
// other, so that a row is not lost for a detail.
func (rd *reader) complete(e *entry) {
	switch r := e.record.(type) {
	case graph.Actor:
		rd.completeClient(e, &r)
		rd.completeActor(e, &r)
		e.record = r
	case graph.Tie:
		rd.completeTie(e, &r)
		e.record = r
	}
}

func (rd *reader) mended(e *entry, message string, values ...any) {
	rd.issue(graph.Warn, e.file, e.line, locale.M(message, values...))
}

// completeClient makes role and is_client agree (domain 2.2). Where only one of them says that the actor is
// a client, the actor is one: taking a client for a partner would show what has to stay private.
func (rd *reader) completeClient(e *entry, a *graph.Actor) {
	unsaid := !e.given["role"] && !e.given["is_client"]
	client := a.Role == graph.RoleClient || a.IsClient || (unsaid && a.PPKS != "")
	said := (e.given["role"] && a.Role != graph.RoleClient) || (e.given["is_client"] && !a.IsClient)
	if client && said {
		rd.mended(e, "format.made-client")
	}
	if client {
		a.Role, a.IsClient = graph.RoleClient, true
	}
	if a.PPKS != "" && !a.IsClient {
		a.PPKS = ""
		rd.mended(e, "format.ppks-left-empty")
	}
}

func (rd *reader) completeActor(e *entry, a *graph.Actor) {
	switch {
	case a.Kind == "keluarga" && !e.given["level"]:
		a.Tier = "keluarga"
	case a.Tier == "keluarga" && !e.given["kind"]:
		a.Kind = "keluarga"
	case a.Tier == "keluarga" && a.Kind != "keluarga":
		a.Tier = "rw"
		rd.mended(e, "format.level-changed", "Value", graph.ChoiceMessage("tier", a.Tier, nil))
	}
	if a.ActiveTo != "" && a.ActiveTo <= a.ActiveFrom {
		a.ActiveTo = ""
		rd.mended(e, "format.end-left-empty")
	}
}

// completeTie takes a tie without a type for a partnership at the level of communication: that two parties
// know each other is the least that a line in a list says.
func (rd *reader) completeTie(e *entry, t *graph.Tie) {
	if t.Type == "" {
		t.Type = graph.Partnership
		if t.Level == 0 {
			t.Level = 1
		}
	}
	if e.given["backward"] {
		t.From, t.To = t.To, t.From
	}
	if !e.given["direction"] {
		t.Direction = graph.TieTypeOf(t.Type, rd.among()).Direction
	}
	if !e.given["quality"] {
		t.Quality = graph.QualityOfStrength(t.Strength)
	}
	if t.Level != 0 && t.Type != graph.Partnership {
		t.Level = 0
		rd.mended(e, "format.level-left-empty")
	}
	if t.End != "" && t.End <= t.Start {
		t.End = ""
		rd.mended(e, "format.end-left-empty")
	}
}
