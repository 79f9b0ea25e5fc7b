package advice

import (
	"context"
	"errors"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"

	"jejaring/graph"
	"jejaring/graph/graphtest"
	"jejaring/graph/locale"
	"jejaring/graph/network"
)

type pairs = []graphtest.Pair

// cases are communities that every rule must stand.
var cases = []struct {
	name      string
	community graphtest.Community
}{
	{"empty", graphtest.Community{}},
	{"one actor", graphtest.Community{N: 1}},
	{"isolates", graphtest.Community{N: 6}},
	{"a pair and an isolate", graphtest.Community{N: 3, Pairs: pairs{{From: 0, To: 1, Strength: 3}}}},
	{"two components", graphtest.Community{N: 7, Pairs: pairs{
		{From: 0, To: 1, Strength: 1}, {From: 1, To: 2, Strength: 5}, {From: 3, To: 4, Strength: 2}, {From: 4, To: 5, Strength: 3},
	}}},
	{"only broken ties", graphtest.Community{N: 6, Pairs: pairs{
		{From: 0, To: 1, Strength: 3, Quality: graph.Broken}, {From: 1, To: 2, Strength: 3, Quality: graph.Broken},
	}}},
	{"only clients", graphtest.Community{N: 6, Client: func(int) bool { return true }, Pairs: pairs{
		{From: 0, To: 1, Strength: 3}, {From: 1, To: 2, Strength: 3}, {From: 2, To: 3, Strength: 3},
	}}},
	{"a client between two groups", graphtest.Community{N: 7, Client: func(i int) bool { return i == 3 }, Pairs: pairs{
		{From: 0, To: 1, Strength: 3}, {From: 1, To: 2, Strength: 3}, {From: 2, To: 3, Strength: 3}, {From: 3, To: 4, Strength: 3}, {From: 4, To: 5, Strength: 3},
	}}},
}

// days are looked at of each community: a day, and none at all.
var days = []graph.Date{"2026-11-20", ""}

func cardsOf(t *testing.T, s *network.Snapshot) []Card {
	t.Helper()
	cards, err := Of(context.Background(), s)
	if err != nil {
		t.Fatal(err)
	}
	return cards
}

// TestContract holds what the registry promises of every card in every case, with and without a focal actor.
func TestContract(t *testing.T) {
	for _, c := range cases {
		for _, day := range days {
			for _, focal := range []graph.ID{"", "A"} {
				records := append(c.community.Records(), graph.Project{ID: graph.ProjectID, FocalActor: focal, AsOf: day})
				s := network.Of(graph.Collect(records...), network.Lens{Day: day})
				promised(t, fmt.Sprintf("%s, day %q, focal %q", c.name, day, focal), s)
			}
		}
	}
}

// TestContractOnTheSample holds the same of a community in which nearly every rule has something to say.
func TestContractOnTheSample(t *testing.T) {
	records := graphtest.SampleRecords(t)
	for _, day := range []graph.Date{"", "2026-01-04", "2026-01-05", "2026-06-30", "2026-11-20", "2027-12-31"} {
		promised(t, "sample on "+string(day), network.Of(records, network.Lens{Day: day}))
	}
}

var whole = regexp.MustCompile(`^[\pL\d“].*[\pL\d)”?.:%]$`)

// promised checks every card and tile of a community.
func promised(t *testing.T, where string, s *network.Snapshot) {
	t.Helper()
	seen := map[[2]string]bool{}
	for _, c := range cardsOf(t, s) {
		if key := [2]string{c.Rule, c.Subject}; seen[key] || c.Subject == "" {
			t.Errorf("%s: %s has the subject %q, which is not its own", where, c.Rule, c.Subject)
		} else {
			seen[key] = true
		}
		if _, ok := ByID(c.Rule); !ok || c.Severity < Useful || c.Severity > Urgent || c.Key == nil || c.Urgency < 0 || c.Urgency > 5 {
			t.Errorf("%s: %s %s is %+v", where, c.Rule, c.Subject, c)
		}
		if _, ok := s.Record(c.Opens); !ok {
			t.Errorf("%s: %s %s opens %q, which is not there", where, c.Rule, c.Subject, c.Opens)
		}
		if _, is := graph.Get[graph.Action](s, c.Opens); c.IsAction() != is {
			t.Errorf("%s: %s %s opens an action: %v", where, c.Rule, c.Subject, is)
		}
		if _, is := graph.Get[graph.Actor](s, c.Opens); c.AsksForThanks() && !is {
			t.Errorf("%s: %s %s asks to thank what is no actor", where, c.Rule, c.Subject)
		}
		for _, id := range c.Lights {
			if _, ok := graph.Get[graph.Actor](s, id); !ok {
				t.Errorf("%s: %s %s lights %q, which is no actor", where, c.Rule, c.Subject, id)
			}
		}
		if len(c.Why) == 0 {
			t.Errorf("%s: %s %s does not say why", where, c.Rule, c.Subject)
		}
		sayable(t, where+": "+c.Rule+" "+c.Subject, append([]locale.Message{c.Title, c.Reason}, c.Why...)...)
	}
	tiles, err := Tiles(context.Background(), s)
	if err != nil || len(tiles) != 6 {
		t.Fatalf("%s: %d tiles, %v", where, len(tiles), err)
	}
	for _, tile := range tiles {
		sayable(t, where+": tile "+tile.ID, tile.Name(), tile.Of, tile.Line)
		if !tile.Tag.IsZero() {
			sayable(t, where+": tag of "+tile.ID, tile.Tag)
		}
		if tile.Value < 0 || tile.Tag.IsZero() != (tile.Tone == Plain) {
			t.Errorf("%s: tile %+v", where, tile)
		}
	}
}

// sayable checks that phrases are whole in each language.
func sayable(t *testing.T, where string, phrases ...locale.Message) {
	t.Helper()
	for _, l := range locale.All {
		for _, m := range phrases {
			text := l.Say(m)
			if !whole.MatchString(text) || strings.Contains(text, "no value") || strings.Contains(text, "NaN") || strings.Contains(text, "  ") || strings.Contains(text, "{") {
				t.Errorf("%s: %s says %q", where, l, text)
			}
		}
	}
}

// TestRegistry: every rule is one of R01 to R28, in their order, with its words in each language.
func TestRegistry(t *testing.T) {
	if len(All) != 28 {
		t.Errorf("%d rules", len(All))
	}
	for k, r := range All {
		if want := fmt.Sprintf("R%02d", k+1); r.ID != want || r.Seed == "" {
			t.Errorf("rule %d is %s, from %q", k+1, r.ID, r.Seed)
		}
		for _, l := range locale.All {
			if phrase := l.Say(r.SeedPhrase()); !l.Has(r.SeedPhrase().ID) || !strings.HasSuffix(phrase, ".") || strings.Contains(phrase, "!") {
				t.Errorf("%s: %s comes from %q", l, r.ID, phrase)
			}
			if !l.Has(r.Name().ID) {
				t.Errorf("%s does not name %s", l, r.ID)
			}
		}
	}
	if _, ok := ByID("R29"); ok {
		t.Error("there is a rule R29")
	}
	for severity, id := range map[Severity]string{Urgent: "urgent", Important: "important", Useful: "useful"} {
		if severity.ID() != id || !locale.Indonesian.Has("advice.severity."+id) {
			t.Errorf("severity %d is %s", severity, severity.ID())
		}
	}
}

// TestCancelled: nothing is given, and nothing half done is kept.
func TestCancelled(t *testing.T) {
	stopped, cancel := context.WithCancel(context.Background())
	cancel()
	s := graphtest.Sample(t)
	if cards, err := Of(stopped, s); !errors.Is(err, context.Canceled) || cards != nil {
		t.Errorf("cancelled: %d cards, %v", len(cards), err)
	}
	again, fresh := cardsOf(t, s), cardsOf(t, graphtest.Sample(t))
	if len(again) != len(fresh) {
		t.Errorf("after it was cancelled there are %d cards, not %d", len(again), len(fresh))
	}
}

// TestNoClientStandsBetween: where the only way leads through a client, it is no way, and the client is not named as
// a link or introducer. Elsewhere it is named by its code at most.
func TestNoClientStandsBetween(t *testing.T) {
	link := graphtest.Community{N: 5, Client: func(i int) bool { return i == 2 }, Pairs: pairs{
		{From: 0, To: 1, Strength: 3}, {From: 1, To: 2, Strength: 3}, {From: 2, To: 3, Strength: 3}, {From: 3, To: 4, Strength: 3},
	}}
	records := append(link.Records(),
		graph.Project{ID: graph.ProjectID, FocalActor: "A"},
		graph.Need{ID: "N", Title: "Beras", Owner: "A", Field: "pangan", Kinds: "barang", Quantity: 1, Unit: "paket", Urgency: 5},
		graph.Resource{ID: "R", Name: "Beras", Provider: "E", Field: "pangan", Kind: "barang", Quantity: 5, Unit: "paket"},
	)
	found := map[string]bool{}
	for _, c := range cardsOf(t, network.Of(graph.Collect(records...), network.Lens{Day: "2026-11-20"})) {
		found[c.Rule] = true
		text := ""
		for _, m := range append([]locale.Message{c.Title, c.Reason}, c.Why...) {
			text += locale.Indonesian.Say(m) + " "
		}
		if c.Rule != "R28" && (strings.Contains(text, "Pihak C") || regexp.MustCompile(`\bC\b`).MatchString(text)) {
			t.Errorf("%s names the client: %s", c.Rule, text)
		}
	}
	if !found["R01"] || found["R02"] {
		t.Errorf("the need has a way to its source only through a client, and %v fired", found)
	}
}

// TestNoWelfareKindIsTold: what kind of people in need a family belongs to stands in no text of any card.
func TestNoWelfareKindIsTold(t *testing.T) {
	var records []graph.Record
	sample := graphtest.SampleRecords(t)
	for _, kind := range graph.Kinds {
		for _, r := range sample.Records(kind) {
			switch own := r.(type) {
			case graph.Need:
				own.Title, own.PPKS = "Kebutuhan "+string(own.ID), "PPKS09"
				r = own
			case graph.Actor:
				if own.IsClient {
					own.PPKS, own.Consent = "PPKS09", "belum"
				}
				r = own
			}
			records = append(records, r)
		}
	}
	word := regexp.MustCompile("(?i)ppks|" + regexp.QuoteMeta(locale.Indonesian.Say(graph.ChoiceMessage("ppks", "PPKS09", nil))))
	cards := cardsOf(t, network.Of(graph.Collect(records...), network.Lens{}))
	for _, c := range cards {
		for _, m := range append([]locale.Message{c.Title, c.Reason}, c.Why...) {
			if text := locale.Indonesian.Say(m); word.MatchString(text) {
				t.Errorf("%s tells a kind of welfare problem: %s", c.Rule, text)
			}
		}
	}
	if !slices.ContainsFunc(cards, func(c Card) bool { return c.Rule == "R28" }) {
		t.Error("no consent is missed, so nothing was tried")
	}
}
