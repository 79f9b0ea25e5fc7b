package measure

import (
	"cmp"
	"context"
	"encoding/json"
	"math"
	"slices"

	"jejaring/graph"
	"jejaring/graph/locale"
	"jejaring/graph/network"
)

var pipeline = Measure{
	ID: "pipeline", Code: "M50", Theme: Work, Unit: Count,
	Warns: Answers,
	Of:    pipelineOf,
}

// Stage is how far the work with a party has come.
type Stage int

// The stages.
const (
	Mapped Stage = iota
	FirstContact
	FollowUp
	Willing
	Agreed
)

// pipelineStages are the codes of the stages.
var pipelineStages = []string{"dipetakan", "kontak_pendahuluan", "kontak_lanjutan", "bersedia", "mou"}

// Words says the stage.
func (s Stage) Words() locale.Message { return locale.M("measure.pipeline.stage." + pipelineStages[s]) }

// Pipeline is how far the work with the parties that have resources has come.
type Pipeline struct {
	Stages     []string           `json:"stages"`
	Reached    []int              `json:"reached_at_least"` // parties that have come to each stage or beyond
	Conversion []Number           `json:"conversion"`       // share of those that came to the next one; undefined for none
	Stage      map[graph.ID]Stage `json:"stage"`
	Overdue    []OverdueContact   `json:"overdue_next"`                         // in the order of their IDs
	OnlyFirst  []graph.ID         `json:"prelim_only_over_30d"`                 // first contact only, answered with interest or not at all, longer ago than the project's days; also of parties to an agreement
	Median     Number             `json:"days_first_contact_to_willing_median"` // undefined where nobody is willing
	Parties    []PartyContacts    `json:"-"`                                    // in the order of their IDs
}

// PartyContacts is how far the work with one party has come; days are "" where there is none.
type PartyContacts struct {
	Actor        graph.ID
	Stage        Stage
	First        graph.Date    // contact
	OnlyFirst    bool          // it was contacted, and never followed up
	WillingSince graph.Date    // first contact in which it was willing or ready for an agreement
	Newest       graph.Contact // without an ID where there was none
}

// OverdueContact is a next step after the newest contact of a party that is not done, and how many days it is late.
type OverdueContact struct {
	Actor graph.ID
	Next  graph.Date
	Days  int
}

// MarshalJSON writes the three as a list.
func (o OverdueContact) MarshalJSON() ([]byte, error) {
	return json.Marshal([]any{o.Actor, o.Next, o.Days})
}

// pipelineOf looks at the parties of the snapshot that have resources and are neither clients nor workers nor the
// focal institution, and at their contacts and agreements up to the day. A party of an agreement that was ever
// signed has come to the last stage. Time is linear in the contacts and agreements, but for their sorting.
func pipelineOf(_ context.Context, s *network.Snapshot) (Result, error) {
	found := Pipeline{
		Stages: pipelineStages, Reached: make([]int, len(pipelineStages)), Stage: map[graph.ID]Stage{}, Overdue: []OverdueContact{}, OnlyFirst: []graph.ID{},
	}
	for _, a := range s.Actors {
		if isParty(a) {
			found.add(s, partyContacts(s, a.ID))
		}
	}
	for k := range found.Reached[1:] {
		found.Conversion = append(found.Conversion, Number(float64(found.Reached[k+1])/float64(found.Reached[k])))
	}
	found.Median = found.median()
	if len(found.Parties) == 0 {
		return lacks(found, "resources-marked"), nil
	}
	return Result{Numbers: found, Sentence: found.sentence(), Table: found.table(s), Chart: found.chart()}, nil
}

// isParty tells whether an actor is one that the work is to win.
func isParty(a graph.Actor) bool {
	roles := []string{graph.RoleWorker, graph.RoleLocalWorker, graph.RoleFocal, graph.RoleClient}
	return a.HasResource == graph.Yes && !a.IsClient && !slices.Contains(roles, a.Role)
}

func partyContacts(s *network.Snapshot, actor graph.ID) PartyContacts {
	p := PartyContacts{Actor: actor}
	for _, c := range contactsOf(s, actor) {
		p.Stage, p.Newest = max(p.Stage, FirstContact), c
		if p.First == "" {
			p.First, p.OnlyFirst = c.Date, true
		}
		if c.Kind == "lanjutan" {
			p.Stage, p.OnlyFirst = max(p.Stage, FollowUp), false
		}
		if c.Result == "bersedia" || c.Result == "mou" {
			p.Stage = max(p.Stage, Willing)
			if p.WillingSince == "" {
				p.WillingSince = c.Date
			}
		}
	}
	for _, party := range graph.Referring[graph.Party](s, actor) {
		if a, ok := graph.Get[graph.Agreement](s, party.Agreement); ok && a.IsSigned(s.Day) {
			p.Stage = Agreed
		}
	}
	return p
}

// contactsOf returns the contacts of a party up to the day, the oldest first.
func contactsOf(s *network.Snapshot, actor graph.ID) []graph.Contact {
	list := slices.DeleteFunc(graph.Referring[graph.Contact](s, actor), func(c graph.Contact) bool {
		return c.Actor != actor || c.Date > s.Day
	})
	slices.SortStableFunc(list, func(a, b graph.Contact) int { return cmp.Compare(a.Date, b.Date) })
	return list
}

func (f *Pipeline) add(s *network.Snapshot, p PartyContacts) {
	f.Parties = append(f.Parties, p)
	f.Stage[p.Actor] = p.Stage
	for k := range p.Stage + 1 {
		f.Reached[k]++
	}
	if late := p.DaysLate(s.Day); late > 0 {
		f.Overdue = append(f.Overdue, OverdueContact{p.Actor, p.Newest.NextDate, late})
	}
	if p.OnlyFirst && slices.Contains([]string{"tertarik", "belum_dijawab"}, p.Newest.Result) &&
		s.Day.Since(p.Newest.Date) > s.Project.ContactStale() {
		f.OnlyFirst = append(f.OnlyFirst, p.Actor)
	}
}

// DaysLate returns by how many days the next step after the newest contact is late; 0 where it is not.
func (p PartyContacts) DaysLate(day graph.Date) int { return p.Newest.DaysLate(day) }

// LateSteps returns by how many days the next step after the newest contact of each actor is late, by the ID of the contact;
// those that are not late are not in it. Time is linear in the contacts.
func LateSteps(s *network.Snapshot) map[graph.ID]int {
	late := map[graph.ID]int{}
	for _, c := range graph.NewestContacts(s, s.Day) {
		if days := c.DaysLate(s.Day); days > 0 {
			late[c.ID] = days
		}
	}
	return late
}

// Unanswered returns the contact before those that were only begun, the newest of them; false where the newest one has an
// answer or a next step, or there is none before it. What is begun has neither.
func Unanswered(s *network.Snapshot, p PartyContacts) (graph.Contact, bool) {
	list := contactsOf(s, p.Actor)
	k := len(list) - 1
	for k > 0 && list[k].IsBegun() {
		k--
	}
	if k < 0 || k == len(list)-1 {
		return graph.Contact{}, false
	}
	return list[k], true
}

// median returns the median of the days from the first contact to willingness.
func (f Pipeline) median() Number {
	var days []int
	for _, p := range f.Parties {
		if p.WillingSince != "" {
			days = append(days, p.WillingSince.Since(p.First))
		}
	}
	if len(days) == 0 {
		return Number(math.NaN())
	}
	slices.Sort(days)
	return Number(float64(days[(len(days)-1)/2]+days[len(days)/2]) / 2)
}

func (f Pipeline) sentence() locale.Message {
	if f.Reached[FirstContact] == 0 {
		return locale.M("measure.pipeline.sentence.none", "Count", len(f.Parties))
	}
	return locale.M("measure.pipeline.sentence", "Count", len(f.Parties), "Contacted", locale.Whole(f.Reached[FirstContact]),
		"Willing", locale.Whole(f.Reached[Willing]), "Agreed", locale.Whole(f.Reached[Agreed]))
}

// table lists the parties, those whose next step is the latest first, then those that have come furthest.
func (f Pipeline) table(s *network.Snapshot) *Table {
	t := &Table{Columns: []Column{
		column("party", Count), column("stage", Count), column("last-contact", Count), column("result", Count),
		column("next-step", Count), column("days-late", Count),
	}}
	parties := slices.Clone(f.Parties)
	slices.SortStableFunc(parties, func(a, b PartyContacts) int {
		return cmp.Or(cmp.Compare(b.DaysLate(s.Day), a.DaysLate(s.Day)), cmp.Compare(b.Stage, a.Stage))
	})
	for _, p := range parties {
		i, _ := s.Index(p.Actor)
		result, late := Name("—"), X(math.NaN())
		if p.Newest.Result != "" {
			result = Say(graph.ChoiceMessage("contact-result", p.Newest.Result, s))
		}
		if days := p.DaysLate(s.Day); days > 0 {
			late = X(days)
		}
		t.Rows = append(t.Rows, actorRow(s, i, Say(p.Stage.Words()), Say(locale.ShortDay(p.Newest.Date)), result, Say(locale.ShortDay(p.Newest.NextDate)), late))
	}
	return t
}

// chart shows the funnel.
func (f Pipeline) chart() *Chart {
	c := &Chart{Kind: Bars, Unit: Count, Series: []Series{{Name: locale.M("measure.pipeline.name")}}}
	for stage, n := range f.Reached {
		c.Labels = append(c.Labels, Stage(stage).Words())
		c.Series[0].Values = append(c.Series[0].Values, float64(n))
	}
	return c
}
