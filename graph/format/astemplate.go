package format

import (
	"jejaring/graph"
	"jejaring/graph/locale"
	"jejaring/graph/outward"
)

// AsTemplate returns what of a network is a beginning for another one: its agencies and the ties between them, its types,
// fields and series. No family and no person is among it, not even in a name, nobody's contact or note, no evidence, no day,
// nobody who withdrew or was set aside, and of what was reached in the partnerships only that the two know each other; each tie says that it
// is only assumed. Time is linear in the records.
func AsTemplate(from graph.Reader) *graph.Collection {
	l := locale.Of(graph.ProjectOf(from).Language)
	names := outward.NamesOf(from, outward.Way{Language: l})
	kept := map[graph.ID]bool{}
	var records []graph.Record
	for _, a := range graph.All[graph.Actor](from) {
		if a.IsPerson() || a.Archived || names.Hidden[a.ID] {
			continue
		}
		kept[a.ID] = true
		a.Name, a.PublicLabel = names.Title(a.Name), names.Title(a.PublicLabel)
		records = append(records, asBeginning(a))
	}
	for _, t := range graph.All[graph.Tie](from) {
		if kept[t.From] && kept[t.To] && t.Quality != graph.Broken && t.End == "" {
			records = append(records, tieAsBeginning(t, l))
		}
	}
	for _, s := range graph.All[graph.Series](from) {
		s.ActiveFrom, s.ActiveTo = "", ""
		records = append(records, names.Blank(s))
	}
	for _, kind := range []*graph.Kind{graph.KindFor[graph.TieType](), graph.KindFor[graph.ServiceField]()} {
		for _, r := range from.Records(kind) {
			records = append(records, names.Blank(r))
		}
	}
	return graph.Collect(append(records, names.Blank(projectAsBeginning(graph.ProjectOf(from), kept)))...)
}

func asBeginning(a graph.Actor) graph.Actor {
	b := graph.NewOf[graph.Actor]()
	b.ID, b.Name, b.PublicLabel, b.Kind, b.Sector, b.Tier = a.ID, a.Name, a.PublicLabel, a.Kind, a.Sector, a.Tier
	b.Role, b.Unsur, b.PSKS, b.SourceType, b.Fields = a.Role, a.Unsur, a.PSKS, a.SourceType, a.Fields
	if b.Role != graph.RoleFocal {
		b.Role = "calon_mitra"
	}
	b.Consent = "tidak_perlu"
	return b
}

// tieAsBeginning returns a tie that is only assumed in another place, and says so.
func tieAsBeginning(t graph.Tie, l locale.Language) graph.Tie {
	b := graph.NewOf[graph.Tie]()
	b.ID, b.From, b.To, b.Type, b.Direction, b.Field, b.Formality = t.ID, t.From, t.To, t.Type, t.Direction, t.Field, t.Formality
	b.Note = l.T("format.template.unchecked")
	if b.Type == graph.Partnership {
		b.Level, b.Strength, b.Quality = 1, 2, graph.QualityOfStrength(2)
	}
	return b
}

// projectAsBeginning keeps what an office sets once: purpose, meeting day, how long what may wait.
func projectAsBeginning(p graph.Project, kept map[graph.ID]bool) graph.Project {
	b := graph.ProjectOf(graph.Collect())
	b.Name, b.Purpose, b.AreaLevel, b.Language = p.Name, p.Purpose, p.AreaLevel, p.Language
	b.MeetingWeekday, b.MeetingTime, b.Confidentiality = p.MeetingWeekday, p.MeetingTime, p.Confidentiality
	b.ContactStaleDays, b.CareDays, b.MouWarnDays = p.ContactStaleDays, p.CareDays, p.MouWarnDays
	if kept[p.FocalActor] {
		b.FocalActor = p.FocalActor
	}
	return b
}
