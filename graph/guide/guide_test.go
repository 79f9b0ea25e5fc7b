package guide

import (
	"context"
	"slices"
	"testing"

	"jejaring/graph"
	"jejaring/graph/graphtest"
	"jejaring/graph/locale"
	"jejaring/graph/network"
)

const today = graph.Date("2026-11-20")

func stepsOf(t *testing.T, records ...graph.Record) []Step {
	t.Helper()
	steps, err := Of(t.Context(), network.Of(graph.Collect(records...), network.Lens{Day: today}))
	if err != nil {
		t.Fatal(err)
	}
	return steps
}

// point finds a point by its step and ID.
func point(t *testing.T, steps []Step, step, id string) Point {
	t.Helper()
	for _, s := range steps {
		for _, p := range s.Points {
			if s.ID == step && p.ID == id {
				return p
			}
		}
	}
	t.Fatalf("no point %s.%s", step, id)
	return Point{}
}

// The steps of the sample count what its golden numbers count (SD-76 to SD-79).
func TestTheStepsOfTheSampleAgreeWithItsNumbers(t *testing.T) {
	steps, err := Of(t.Context(), graphtest.Sample(t))
	if err != nil {
		t.Fatal(err)
	}
	var covered struct {
		Needs map[graph.ID]struct {
			WithOffers float64 `json:"with_offers"`
			Class      string  `json:"class"`
		} `json:"needs"`
	}
	graphtest.SampleNumbers(t, "need-coverage", &covered)
	p := point(t, steps, Mapping, "sources")
	for id, n := range covered.Needs {
		open := n.WithOffers == 0 && (n.Class == "kosong" || n.Class == "di_luar_jangkauan")
		if slices.Contains(p.Open, id) != open {
			t.Errorf("need %s is open: %t", id, !open)
		}
	}
	var work struct {
		Stage map[graph.ID]int `json:"stage"`
	}
	graphtest.SampleNumbers(t, "pipeline", &work)
	asked, willing := point(t, steps, Contacts, "asked"), point(t, steps, Contacts, "willing")
	for id, stage := range work.Stage {
		if slices.Contains(asked.Done, id) != (stage >= 1) || slices.Contains(willing.Done, id) != (stage >= 3) {
			t.Errorf("%s has come to %d", id, stage)
		}
	}
	var agreed struct {
		Firm struct{ N, Covered int } `json:"level3plus"`
	}
	graphtest.SampleNumbers(t, "agreements", &agreed)
	if p := point(t, steps, Agreement, "covered"); len(p.Done) != agreed.Firm.Covered || len(p.Done)+len(p.Open) != agreed.Firm.N {
		t.Errorf("%d of %d are covered, not %+v", len(p.Done), len(p.Done)+len(p.Open), agreed.Firm)
	}
}

// Where nothing is there the first thing to do is to write down a need.
func TestTheFirstStepIsANeed(t *testing.T) {
	next, ok := Next(stepsOf(t))
	if !ok || next.Step != Needs || !next.First || next.Kind != "need" {
		t.Errorf("next is %+v", next)
	}
}

func need(id graph.ID, owner graph.ID) graph.Need {
	n := graph.NewOf[graph.Need]()
	n.ID, n.Title, n.Owner, n.Field, n.Kinds, n.Quantity, n.Unit, n.Identified = id, string(id), owner, "pangan", "barang", 2, "paket", "2026-01-05"
	return n
}

func party(id graph.ID) graph.Actor {
	a := graph.NewOf[graph.Actor]()
	a.ID, a.Name, a.PublicLabel, a.Kind, a.Sector, a.Tier, a.Role = id, string(id), string(id), "organisasi", "lsm", "rw", "mitra"
	return a
}

// SD-76: a need that is solved alone is kept but leaves the steps; so does a closed one.
func TestNeedsSolvedAloneAreNotAskedAbout(t *testing.T) {
	alone, closed, open := need("N1", "A"), need("N2", "A"), need("N3", "A")
	alone.NeedsCooperation, closed.Status = false, "ditutup"
	steps := stepsOf(t, party("A"), alone, closed, open)
	for _, s := range steps {
		for _, p := range s.Points {
			if p.Kind == "need" && (slices.Contains(append(p.Done, p.Open...), "N1") || slices.Contains(append(p.Done, p.Open...), "N2")) {
				t.Errorf("%s.%s asks about %v %v", p.Step, p.ID, p.Done, p.Open)
			}
		}
	}
	if p := point(t, steps, Needs, "recorded"); !slices.Equal(p.Done, []graph.ID{"N3"}) {
		t.Errorf("recorded are %v", p.Done)
	}
}

// SD-40: two owners who need the same make it a public issue.
func TestSharedNeedsAreGathered(t *testing.T) {
	first, second := need("N1", "A"), need("N2", "B")
	if p := point(t, stepsOf(t, party("A"), party("B"), first, need("N3", "A")), Needs, "gathered"); p.IsOpen() {
		t.Errorf("one owner alone: %+v", p)
	}
	first.Issue = "I"
	issue := graph.NewOf[graph.Issue]()
	issue.ID, issue.Title = "I", "Pangan"
	if p := point(t, stepsOf(t, party("A"), party("B"), first, second, issue), Needs, "gathered"); !slices.Equal(p.Open, []graph.ID{"N2"}) {
		t.Errorf("open are %v", p.Open)
	}
}

// One need goes through the steps as things are written down about it, and the program proposes its status (domain 2.2).
func TestANeedGoesThroughTheSteps(t *testing.T) {
	n := need("N", "A")
	r := graph.NewOf[graph.Resource]()
	r.ID, r.Name, r.Provider, r.Kind, r.Field, r.Quantity, r.Unit, r.ValidFrom = "R", "Paket", "B", "barang", "pangan", 5, "paket", "2026-01-05"
	contact := graph.NewOf[graph.Contact]()
	contact.ID, contact.Actor, contact.Date, contact.Need = "C", "B", "2026-02-01", "N"
	match := graph.NewOf[graph.Match]()
	match.ID, match.Need, match.Resource, match.Amount, match.Status, match.Date = "M", "N", "R", 1, "disepakati", "2026-03-01"
	whole := match
	whole.Amount = 2
	known := []graph.Record{party("A"), party("B"), n}
	for _, step := range []struct {
		with           []graph.Record
		status, opened string
	}{
		{nil, "teridentifikasi", "mapping.found"},
		{[]graph.Record{r}, "dipetakan", "contacts.asked"},
		{[]graph.Record{r, contact}, "dikontak", "contacts.placed"},
		{[]graph.Record{r, contact, match}, "sebagian", "contacts.placed"},
		{[]graph.Record{r, contact, whole}, "terpenuhi", "agreement.signed"},
	} {
		n.TargetDate = "2026-12-31"
		known[2] = n
		s := network.Of(graph.Collect(append(slices.Clone(known), step.with...)...), network.Lens{Day: today})
		steps, err := OfNeed(t.Context(), s, "N")
		if err != nil {
			t.Fatal(err)
		}
		status, err := Proposed(t.Context(), s, "N")
		if err != nil || status != step.status {
			t.Errorf("with %d records the status is %q, not %q", len(step.with), status, step.status)
		}
		if next, ok := Next(steps); !ok || next.Step+"."+next.ID != step.opened {
			t.Errorf("with %d records next is %s.%s, not %s", len(step.with), next.Step, next.ID, step.opened)
		}
	}
}

// Every point of every step says itself in both languages, asks no record twice, and asks of no client whether it is willing.
func TestPointsAreSayable(t *testing.T) {
	s := graphtest.Sample(t)
	all, err := Of(t.Context(), s)
	if err != nil {
		t.Fatal(err)
	}
	for _, n := range graph.All[graph.Need](s) {
		of, err := OfNeed(t.Context(), s, n.ID)
		if err != nil || len(of) != len(Steps) {
			t.Fatalf("%s: %d steps, %v", n.ID, len(of), err)
		}
		all = append(all, of...)
	}
	for _, step := range all {
		for _, l := range locale.All {
			for _, m := range []locale.Message{step.Name(), step.Seed()} {
				if !l.Has(m.ID) {
					t.Errorf("no words %s in %s", m.ID, l)
				}
			}
			for _, p := range step.Points {
				for _, m := range []locale.Message{p.Name(), p.Next()} {
					if !l.Has(m.ID) {
						t.Errorf("no words %s in %s", m.ID, l)
					}
				}
			}
		}
		for _, p := range step.Points {
			for _, id := range p.Open {
				if a, ok := graph.Get[graph.Actor](s, id); ok && a.IsClient || slices.Contains(p.Done, id) {
					t.Errorf("%s.%s asks about %s", p.Step, p.ID, id)
				}
			}
		}
	}
}

func TestStopped(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := Of(ctx, graphtest.Sample(t)); err == nil {
		t.Error("went on")
	}
}
