package advice

import (
	"fmt"
	"strconv"
	"strings"
	"testing"

	"jejaring/graph"
	"jejaring/graph/locale"
)

func TestEndingAgreements(t *testing.T) {
	for days, severity := range map[int]Severity{-1: 0, 0: Urgent, 30: Urgent, 31: Important, 60: Important, 61: 0} {
		cards := of(t, "R07", party("A", "warga"), party("B", "lsm"),
			graph.Agreement{ID: "G", Title: "Beras", State: "ditandatangani", Signed: before(99), Start: before(99), End: today.Add(days)},
			graph.Party{ID: "P", Agreement: "G", Actor: "B"}, graph.Party{ID: "Q", Agreement: "G", Actor: "A"})
		switch {
		case severity == 0 && len(cards) > 0:
			t.Errorf("%d days before the end there are %d cards", days, len(cards))
		case severity > 0 && (len(cards) != 1 || cards[0].Severity != severity):
			t.Errorf("%d days before the end: %+v", days, cards)
		}
	}
	fires(t, "a draft", "R07", none, party("A", "warga"), graph.Agreement{ID: "G", Title: "Beras", State: "rancangan", End: today.Add(3)})
}

func TestPartnershipsWithoutAgreement(t *testing.T) {
	expired := []graph.Record{
		graph.Agreement{ID: "G", Title: "Beras", State: "ditandatangani", Signed: before(99), Start: before(99), End: before(1)},
		graph.Party{ID: "P", Agreement: "G", Actor: "B"},
		graph.Party{ID: "Q", Agreement: "G", Actor: "A"},
	}
	inForce := []graph.Record{
		graph.Agreement{ID: "H", Title: "Beras", State: "ditandatangani", Signed: before(9), Start: before(9), End: today},
		graph.Party{ID: "R", Agreement: "H", Actor: "B"},
		graph.Party{ID: "S", Agreement: "H", Actor: "A"},
	}
	for level := -1; level <= 5; level++ {
		base := []graph.Record{party("A", "warga"), party("B", "lsm")}
		if level != 0 {
			base = append(base, partnership("T", "A", "B", level, before(50)))
		}
		fires(t, "level "+strconv.Itoa(level), "R08", when(level == 4, "T"), base...)
		fires(t, "expired, level "+strconv.Itoa(level), "R08", when(level >= 2, "T"), append(base, expired...)...)
		fires(t, "replaced, level "+strconv.Itoa(level), "R08", none, append(append(base, expired...), inForce...)...)
	}
}

// when returns the subjects where they are expected.
func when(yes bool, subjects ...string) []string {
	if yes {
		return subjects
	}
	return none
}

func TestTenseTies(t *testing.T) {
	for _, quality := range []string{"kuat", graph.Tense, graph.Broken} {
		friends := tied("T", "A", "B", "teman")
		friends.Quality = quality
		fires(t, "a friendship, "+quality, "R09", when(quality == graph.Tense, "T"), party("A", "warga"), party("B", "lsm"), friends)
		rivals := partnership("T", "A", "B", -1, before(9))
		rivals.Quality = quality
		fires(t, "a competition, "+quality, "R09", when(quality != graph.Broken, "T"), party("A", "warga"), party("B", "lsm"), rivals)
	}
}

// TestPromotion waits ninety days, asks what was not asked, and rests at the first no; a confederation is the end.
func TestPromotion(t *testing.T) {
	for level := 1; level <= 5; level++ {
		for _, days := range []int{89, 90} {
			fires(t, fmt.Sprintf("level %d for %d days", level, days), "R10", when(days >= 90 && level < 5, "T "+strconv.Itoa(level+1)),
				party("A", "warga"), party("B", "lsm"), partnership("T", "A", "B", level, before(days)))
		}
	}
	base := []graph.Record{party("A", "warga"), party("B", "lsm"), partnership("T", "A", "B", 2, before(100))}
	questions := graph.LevelQuestions(3)
	for k, question := range questions {
		base = append(base, graph.Evidence{ID: graph.ID("E" + strconv.Itoa(k)), Tie: "T", Question: question, Answer: graph.Yes})
		cards := of(t, "R10", base...)
		if len(cards) != 1 {
			t.Fatalf("after %d answers there are %d cards", k+1, len(cards))
		}
		said := locale.Indonesian.Say(cards[0].Reason)
		for j, other := range questions {
			if asks := strings.Contains(said, locale.Indonesian.T(other)); asks != (j > k) {
				t.Errorf("after %d answers: %s", k+1, said)
			}
		}
	}
	no := graph.Evidence{ID: "E9", Tie: "T", Question: questions[1], Answer: graph.No}
	fires(t, "one answer is no", "R10", none, append(base[:3:3], no)...)
	no.Question = graph.LevelQuestions(4)[0]
	fires(t, "a no to another level", "R10", []string{"T 3"}, append(base[:3:3], no)...)
}

func TestPartnersToVisit(t *testing.T) {
	base := []graph.Record{
		graph.Project{ID: graph.ProjectID, FocalActor: "A", CareDays: 30},
		party("A", "warga"), party("B", "lsm"), party("C", "lsm"),
		partnership("T", "A", "B", 1, before(200)), partnership("U", "A", "C", -1, before(200)),
	}
	fires(t, "never in touch", "R12", []string{"B"}, base...)
	for days, want := range map[int][]string{30: none, 31: {"B"}} {
		fires(t, fmt.Sprintf("contacted %d days ago", days), "R12", want, append(base, graph.Contact{ID: "K", Actor: "B", Date: before(days)})...)
		fires(t, fmt.Sprintf("made a contact %d days ago", days), "R12", want, append(base, graph.Contact{ID: "K", Actor: "C", By: "B", Date: before(days)})...)
		fires(t, fmt.Sprintf("came %d days ago", days), "R12", want,
			append(base, graph.Meeting{ID: "E", Title: "Arisan", Date: before(days)}, graph.Attendance{ID: "H", Meeting: "E", Actor: "B"})...)
		fires(t, fmt.Sprintf("moved %d days ago", days), "R12", want,
			append(base, graph.TieHistory{ID: "L", Tie: "T", Date: before(days), Field: "level", Old: "2", New: "1"})...)
	}
	fires(t, "what is to come does not count", "R12", []string{"B"}, append(base, graph.Contact{ID: "K", Actor: "B", Date: today.Add(1)})...)
}

// TestConsents asks persons, families and clients, not agencies; the register goes before the field of the actor.
func TestConsents(t *testing.T) {
	person := func(consent string) graph.Actor {
		a := party("A", "warga")
		a.Kind, a.Consent = "perorangan", consent
		return a
	}
	for consent, want := range map[string][]string{
		"": {"A"}, "belum": {"A"}, "ditarik": {"A"}, "tidak_perlu": {"A"}, "tertulis": none, "tertulis_wali": none, "lisan_terekam": none,
	} {
		fires(t, "field "+consent, "R28", want, person(consent))
	}
	agency := party("A", "warga")
	fires(t, "an agency", "R28", none, agency)
	agency.Consent = "ditarik"
	fires(t, "an agency that withdrew", "R28", []string{"A"}, agency)
	client := party("A", "warga")
	client.IsClient, client.Role = true, graph.RoleClient
	fires(t, "a client of any kind", "R28", []string{"A"}, client)
	for _, c := range []struct {
		what   string
		given  graph.Consent
		reason string
	}{
		{"given", graph.Consent{Date: before(9)}, ""},
		{"given on the day", graph.Consent{Date: today}, ""},
		{"given later", graph.Consent{Date: today.Add(1)}, "advice.R28.reason.missing"},
		{"its last day", graph.Consent{Date: before(9), ValidUntil: today}, ""},
		{"expired", graph.Consent{Date: before(9), ValidUntil: before(1)}, "advice.R28.reason.expired"},
		{"withdrawn", graph.Consent{Date: before(9), WithdrawnAt: today}, "advice.R28.reason.withdrawn"},
		{"to be withdrawn", graph.Consent{Date: before(9), WithdrawnAt: today.Add(1)}, ""},
	} {
		c.given.ID, c.given.Actor = "C", "A"
		cards := of(t, "R28", person("tertulis"), c.given)
		switch {
		case c.reason == "" && len(cards) > 0, c.reason != "" && (len(cards) != 1 || cards[0].Reason.ID != c.reason):
			t.Errorf("%s: %+v", c.what, cards)
		}
	}
	fires(t, "one of two holds", "R28", none, person(""), graph.Consent{ID: "C1", Actor: "A", Date: before(9), ValidUntil: before(1)}, graph.Consent{ID: "C2", Actor: "A", Date: before(9)})
}

// TestDependences: one provider, or seven tenths of the support from one, asks for more sources; control or return
// quiets what is asked of control.
func TestDependences(t *testing.T) {
	give := func(id, from graph.ID, strength int) graph.Tie {
		tie := tied(id, from, "A", "dana")
		tie.Direction, tie.Strength = "forward", strength
		return tie
	}
	base := []graph.Record{party("A", "warga"), party("B", "lsm"), party("C", "donatur")}
	alone := append(base, give("T1", "B", 5))
	fires(t, "one provider", "R05", []string{"A B"}, alone...)
	fires(t, "one provider without control", "R06", []string{"A B"}, alone...)
	fires(t, "two equal providers", "R05", none, append(alone, give("T2", "C", 5))...)
	fires(t, "five of six from one", "R05", []string{"A B"}, append(alone, give("T2", "C", 1))...)
	fires(t, "five of eight from one", "R05", none, append(alone, give("T2", "C", 3))...)
	fires(t, "with control", "R06", none, append(alone, tied("T3", "A", "B", "pengawasan"))...)
	back := tied("T3", "A", "B", "tenaga")
	back.Direction = "forward"
	fires(t, "with support that returns", "R06", none, append(alone, back)...)
}
