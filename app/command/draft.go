package command

import (
	"slices"

	"jejaring/app/session"
	"jejaring/graph"
	"jejaring/graph/advice"
	"jejaring/graph/locale"
)

// draftFor begins an agreement between those whom a card is about, with the words of the one that it follows where there
// is one. A draft that was begun before is opened, so that none is made twice.
func draftFor(s *session.Session, h Host, c advice.Card) error {
	parties := draftParties(s, c)
	if len(parties) == 0 {
		return graph.Refuse("command.gone")
	}
	old, follows := followed(s, c, parties)
	for _, begun := range graph.All[graph.Agreement](s.Document()) {
		if begun.State == "rancangan" && joins(s, begun.ID, parties) && (c.Deed() != advice.ByRenewal || begun.Title == old.Title) {
			showNoted(s, h, c, begun.ID)
			return nil
		}
	}
	d := graph.NewOf[graph.Agreement]()
	label := locale.M("edit.draft-agreement", "Names", names(s, parties))
	d.Title = graph.Shorten(documentLanguage(s).Say(locale.M("command.agreement-between", "Names", names(s, parties))), 200)
	if follows {
		d.Kind, d.Title, d.Fields, d.Mission, d.Structure, d.Channels = old.Kind, old.Title, old.Fields, old.Mission, old.Structure, old.Channels
		d.Start = max(s.Day(), old.End.Add(1))
		label = locale.M("edit.renew-agreement", "Agreement", old.Title)
	}
	records := []graph.Record{d}
	for _, id := range parties {
		p := party(d.ID, id)
		p.Contribution = contributionTo(s, old.ID, id)
		records = append(records, p)
	}
	return noteFor(s, h, c, label, records...)
}

// draftParties returns those whom a card is about that are still there; one alone agrees with the focal actor.
func draftParties(s *session.Session, c advice.Card) []graph.ID {
	ids := slices.DeleteFunc(slices.Clone(c.Lights), func(id graph.ID) bool {
		_, ok := graph.Get[graph.Actor](s.Document(), id)
		return !ok
	})
	if focal := s.Project().FocalActor; len(ids) == 1 && focal != "" && focal != ids[0] {
		ids = append(ids, focal)
	}
	return ids
}

// followed returns the agreement that a new one comes after: that of the card, else of those of all the parties the one
// that ended last.
func followed(s *session.Session, c advice.Card, parties []graph.ID) (last graph.Agreement, ok bool) {
	if a, is := graph.Get[graph.Agreement](s.Document(), c.Opens); is {
		return a, true
	}
	for _, a := range graph.All[graph.Agreement](s.Document()) {
		if a.End != "" && a.End < s.Day() && a.IsSigned(s.Day()) && joins(s, a.ID, parties) && (!ok || a.End > last.End) {
			last, ok = a, true
		}
	}
	return last, ok
}

// joins tells whether all of some actors are parties to an agreement.
func joins(s *session.Session, agreement graph.ID, actors []graph.ID) bool {
	parties := graph.Referring[graph.Party](s.Document(), agreement)
	return !slices.ContainsFunc(actors, func(id graph.ID) bool {
		return !slices.ContainsFunc(parties, func(p graph.Party) bool { return p.Actor == id })
	})
}

// contributionTo returns what an actor contributes to an agreement.
func contributionTo(s *session.Session, agreement, actor graph.ID) string {
	for _, p := range graph.Referring[graph.Party](s.Document(), agreement) {
		if p.Agreement == agreement && p.Actor == actor {
			return p.Contribution
		}
	}
	return ""
}

// names lists actors; a client by its code.
func names(s *session.Session, ids []graph.ID) locale.Phrase {
	parts := make([]locale.Phrase, len(ids))
	for k, id := range ids {
		a, _ := graph.Get[graph.Actor](s.Document(), id)
		parts[k] = locale.Name(a.Label())
	}
	return locale.List{Parts: parts, Mark: ", "}
}
