package agenda

import (
	"cmp"
	"slices"

	"jejaring/graph"
	"jejaring/graph/locale"
)

// Lane is a row of the timeline. Its words are in the catalogues under "agenda.lane.<lane>".
type Lane string

// The lanes. Support is there only where the timeline is kept to a field.
const (
	Contacts   Lane = "contacts"
	Meetings   Lane = "meetings"
	Levels     Lane = "levels"
	Agreements Lane = "agreements"
	Placements Lane = "placements"
	Support    Lane = "support"
)

// Lanes lists the five lanes in the order in which people see them.
var Lanes = []Lane{Contacts, Meetings, Levels, Agreements, Placements}

// Happening is something on a lane: at one day, or from one to another.
type Happening struct {
	Lane   Lane
	From   graph.Date
	To     graph.Date // its last day; empty for what is of one day
	Open   bool       // it goes on, as far as is known
	ID     graph.ID
	Title  locale.Phrase // as short as can be; may leave the office
	Words  locale.Phrase // what it was
	Fields graph.Set     // of service that it belongs to
}

// Past returns what happened, and agreements until they end, by lane and day. Where a field of service is given only what
// belongs to it is there, with the ties by which it is supported (SD-32). Time is linear in the records.
func Past(from graph.Reader, field string) []Happening {
	p := &past{Reader: from, field: field}
	p.contacts()
	p.meetings()
	p.levels()
	p.agreements()
	p.placements()
	if field != "" {
		p.support()
	}
	order := append(slices.Clone(Lanes), Support)
	slices.SortStableFunc(p.list, func(a, b Happening) int {
		return cmp.Or(cmp.Compare(slices.Index(order, a.Lane), slices.Index(order, b.Lane)), cmp.Compare(a.From, b.From), cmp.Compare(a.ID, b.ID))
	})
	return p.list
}

type past struct {
	graph.Reader
	field string
	list  []Happening
}

func (p *past) add(h Happening) {
	if h.From != "" && (p.field == "" || h.Fields.Has(p.field)) {
		p.list = append(p.list, h)
	}
}

func (p *past) name(id graph.ID) locale.Phrase { return locale.Name(graph.NameOf(id, p)) }

// fieldOf returns the field of a need.
func (p *past) fieldOf(need graph.ID) graph.Set {
	n, _ := graph.Get[graph.Need](p, need)
	return graph.Set(n.Field)
}

func (p *past) contacts() {
	for _, c := range graph.All[graph.Contact](p) {
		words := graph.ChoiceMessage("contact-result", c.Result, p)
		p.add(Happening{Lane: Contacts, From: c.Date, ID: c.ID, Title: p.name(c.Actor), Words: words, Fields: p.fieldOf(c.Need)})
	}
}

// meetings belong to the fields of the needs that were talked about.
func (p *past) meetings() {
	for _, m := range graph.All[graph.Meeting](p) {
		fields := graph.Set("")
		for _, t := range graph.Referring[graph.Topic](p, m.ID) {
			for _, f := range p.fieldOf(t.Need).Words() {
				fields = fields.With(f)
			}
		}
		p.add(Happening{Lane: Meetings, From: m.Date, ID: m.ID, Title: locale.Name(m.Title), Words: graph.ChoiceMessage("host-kind", m.HostKind, p), Fields: fields})
	}
}

func (p *past) levels() {
	for _, h := range graph.All[graph.TieHistory](p) {
		if h.Field != "level" {
			continue
		}
		t, _ := graph.Get[graph.Tie](p, h.Tie)
		words := locale.M("agenda.level", "New", level(h.New))
		if h.Old != "" {
			words = locale.M("agenda.level-from", "Old", level(h.Old), "New", level(h.New))
		}
		p.add(Happening{Lane: Levels, From: h.Date, ID: t.ID, Title: locale.Name(graph.NameOf(t.ID, p)), Words: words, Fields: graph.Set(t.Field)})
	}
}

// level writes a level with a minus where it is below nothing.
func level(text string) string {
	if text == "-1" {
		return "−1"
	}
	return text
}

func (p *past) agreements() {
	for _, g := range graph.All[graph.Agreement](p) {
		from := cmp.Or(g.Start, g.Signed)
		p.add(Happening{
			Lane: Agreements, From: from, To: g.End, Open: g.End == "", ID: g.ID, Title: locale.Name(g.Title),
			Words: graph.ChoiceMessage("agreement-state", g.State, p), Fields: g.Fields,
		})
	}
}

func (p *past) placements() {
	for _, m := range graph.All[graph.Match](p) {
		r, _ := graph.Get[graph.Resource](p, m.Resource)
		words := locale.M("agenda.placed", "Resource", r.Name, "Status", graph.ChoiceMessage("match-status", m.Status, p))
		p.add(Happening{Lane: Placements, From: m.Date, ID: m.ID, Title: p.name(m.Need), Words: words, Fields: p.fieldOf(m.Need)})
	}
}

// support adds the ties of the field, from their start to their end.
func (p *past) support() {
	for _, t := range graph.All[graph.Tie](p) {
		end := t.End
		if end != "" {
			end = end.Add(-1)
		}
		p.add(Happening{
			Lane: Support, From: t.Start, To: end, Open: t.End == "", ID: t.ID, Title: locale.Name(graph.NameOf(t.ID, p)),
			Words: graph.ChoiceMessage("tie-type", t.Type, p), Fields: graph.Set(t.Field),
		})
	}
}

// Continuity says since when a field is supported, until when, and in how many months there was support up to a day.
type Continuity struct {
	From, To graph.Date // the first day, and the last one; To is empty while it goes on
	Months   int        // calendar months with at least one day of support
}

// ContinuityOf returns it of the happenings of a field; a zero From where there never was support by that day.
func ContinuityOf(list []Happening, day graph.Date) Continuity {
	var c Continuity
	months := map[string]bool{}
	open := false
	for _, h := range list {
		if h.Lane != Support || h.From > day {
			continue
		}
		if c.From == "" || h.From < c.From {
			c.From = h.From
		}
		last := h.To
		if h.Open || last > day {
			last, open = day, true
		}
		c.To = max(c.To, last)
		for m := range h.From.Month().Until(last, func(m graph.Date) graph.Date { return m.AddMonths(1) }) {
			months[string(m)[:7]] = true
		}
	}
	if open {
		c.To = ""
	}
	c.Months = len(months)
	return c
}
