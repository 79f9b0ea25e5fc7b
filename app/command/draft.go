package command

import (
	"slices"
	"strings"

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
		renews := c.Opens != old.ID || begun.Follows == old.ID || begun.Title == old.Title
		if begun.State == "rancangan" && begun.ID != old.ID && joins(s, begun.ID, parties) && renews {
			showNoted(s, h, c, begun.ID)
			return nil
		}
	}
	d, label := drafted(s, parties), locale.M("edit.draft-agreement", "Names", names(s, parties))
	if follows {
		d, label = renewed(s, old), locale.M("edit.renew-agreement", "Agreement", old.Title)
	}
	t, _ := graph.Get[graph.Tie](s.Document(), c.Opens)
	if d.Fields == "" && t.Field != "" {
		d.Fields = graph.SetOf(t.Field)
	}
	records := []graph.Record{d}
	for _, id := range parties {
		p := party(d.ID, id)
		p.Contribution = contributionTo(s, old.ID, id)
		if !follows {
			p.Contribution = goodsIn(s, id, t.Field)
		}
		records = append(records, p)
	}
	return noteFor(s, h, c, label, records...)
}

// DraftFor begins an agreement between partners: about the field of their partnership, with what each side has to give in
// it, and with the words of the one that has ended, where there is one.
func DraftFor(s *session.Session, h Host, t graph.Tie) error {
	return draftFor(s, h, advice.Card{Opens: t.ID, Lights: []graph.ID{t.From, t.To}})
}

// Renew begins an agreement that follows another one: its parties, contributions and words, and the days after it.
func Renew(s *session.Session, h Host, old graph.Agreement) error {
	c := advice.Card{Opens: old.ID}
	for _, p := range graph.Referring[graph.Party](s.Document(), old.ID) {
		c.Lights = append(c.Lights, p.Actor)
	}
	return draftFor(s, h, c)
}

// drafted is an agreement of which only the title is known.
func drafted(s *session.Session, parties []graph.ID) graph.Agreement {
	d := graph.NewOf[graph.Agreement]()
	d.Title = graph.Shorten(documentLanguage(s).Say(locale.M("command.agreement-between", "Names", names(s, parties))), 200)
	return d
}

// renewed is a draft that follows an agreement, for as long as that one was for.
func renewed(s *session.Session, old graph.Agreement) graph.Agreement {
	d := graph.NewOf[graph.Agreement]()
	d.Kind, d.Title, d.Fields, d.Mission, d.Structure, d.Channels = old.Kind, old.Title, old.Fields, old.Mission, old.Structure, old.Channels
	d.Follows, d.Start = old.ID, max(s.Day(), old.End.Add(1))
	if old.Start != "" && old.End != "" {
		d.End = d.Start.Add(old.End.Since(old.Start))
	}
	return d
}

// mostGoods is how many goods of an actor a draft names.
const mostGoods = 3

// goodsIn names what an actor can give in a field on the day; "" for nothing, and of a client.
func goodsIn(s *session.Session, actor graph.ID, field string) string {
	var goods []string
	a, _ := graph.Get[graph.Actor](s.Document(), actor)
	for _, r := range graph.Referring[graph.Resource](s.Document(), actor) {
		if r.Provider == actor && r.Field == field && r.ValidOn(s.Day()) && len(goods) < mostGoods && !a.IsClient {
			goods = append(goods, r.Name)
		}
	}
	return graph.Shorten(strings.Join(goods, "; "), 500)
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
