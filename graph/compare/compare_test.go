package compare_test

import (
	"encoding/json"
	"math"
	"slices"
	"strings"
	"testing"

	"jejaring/graph"
	"jejaring/graph/compare"
	"jejaring/graph/diagram"
	"jejaring/graph/graphtest"
	"jejaring/graph/locale"
	"jejaring/graph/measure"
	"jejaring/graph/network"
)

func days(t *testing.T, records graph.Reader, from, to graph.Date) compare.Comparison {
	t.Helper()
	c, err := compare.Days(t.Context(), records, network.Lens{}, from, to)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// TestTheSampleFromMayToNovember holds that levels rise and fall as the ladder says (domain M34): up T096, T098, T099 and
// T103, down T106 and T110.
func TestTheSampleFromMayToNovember(t *testing.T) {
	records := graphtest.SampleRecords(t)
	c := days(t, records, "2026-05-20", "2026-11-20")
	if up, down := c.Ties.LevelUp, c.Ties.LevelDown; !slices.Equal(up, []graph.ID{"T096", "T098", "T099", "T103"}) || !slices.Equal(down, []graph.ID{"T106", "T110"}) {
		t.Errorf("up %v, down %v", up, down)
	}
	progress := measure.LadderBetween(c.Difference.After, "2026-05-20", "2026-11-20")
	for _, id := range progress.New {
		if !slices.Contains(c.Ties.New, id) {
			t.Errorf("%s is a new partnership and not a new tie", id)
		}
	}
	if c.To.Parties != 46 || c.To.Ties != 121 || c.To.Ties-c.From.Ties != len(c.Ties.New)-len(c.Ties.Lost) {
		t.Errorf("sides %+v and %+v", c.From, c.To)
	}
	marks := c.Marks()
	if marks["T096"] != diagram.Raised || marks["T106"] != diagram.Lowered {
		t.Errorf("T096 has the mark %v, T106 %v", marks["T096"], marks["T106"])
	}
	if n := len(c.Table().Rows); n != len(c.Difference.Actors)+len(c.Difference.Ties) {
		t.Errorf("the table has %d rows", n)
	}
}

func TestKeyNumbersAreThoseOfTheMeasures(t *testing.T) {
	c := days(t, graphtest.SampleRecords(t), "2026-01-05", "2026-11-20")
	got := map[string]measure.Number{}
	for _, n := range c.Numbers {
		got[n.ID+"."+n.Figure] = n.After
	}
	for id, want := range map[string]float64{
		"size.parties": 46, "size.pairs": 87, "density.density": 0.084058, "density.mean-degree": 3.782609, "components.groups": 3,
		"centralization.centralization": 0.283838, "ladder.partnerships": 25, "ladder.mean-level": 2.12, "ladder.high-level": 0.4,
	} {
		if x, ok := got[id]; !ok || math.Abs(float64(x)-want) > 1e-6 {
			t.Errorf("%s is %v, want %v", id, x, want)
		}
	}
	for _, n := range c.Numbers {
		if n.ID == "ladder" && n.Figure == "partnerships" && (n.Before != 22 || n.Step().In(locale.English) != "+3") {
			t.Errorf("partnerships before: %v, a step of %s", n.Before, n.Step().In(locale.English))
		}
	}
}

func TestADayOrAFileDoesNotDifferFromItself(t *testing.T) {
	records := graphtest.SampleRecords(t)
	c := days(t, records, "2026-08-20", "2026-08-20")
	s := network.Of(records, network.Lens{})
	f, err := compare.Files(t.Context(), s, network.Of(records, network.Lens{}))
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []compare.Comparison{c, f} {
		if !c.IsEmpty() || len(c.Marks()) > 0 || len(c.Table().Rows) > 0 {
			t.Errorf("%s differs from itself", c.From.Day)
		}
		for _, n := range c.Numbers {
			if step := n.Step().In(locale.English); step != "=" && step != "—" {
				t.Errorf("%s differs by %s", n.Figure, step)
			}
		}
		for _, n := range c.Needs {
			if n.Differs() {
				t.Errorf("need %s is met otherwise", n.ID)
			}
		}
		if said := locale.Indonesian.Say(c.Sentence()); !strings.Contains(said, "tidak ada pihak atau ikatan yang berubah") {
			t.Error(said)
		}
	}
	if c.Undated == 0 || len(c.Notes()) == 0 || len(f.Notes()) > 0 {
		t.Errorf("%d ties without a history; notes %v and %v", c.Undated, c.Notes(), f.Notes())
	}
}

// TestNothingSaidTellsOfAClient renames a family and ends its ties: neither its name nor what kind of problem it has
// stands in any text.
func TestNothingSaidTellsOfAClient(t *testing.T) {
	family := graph.WithKey(graph.KindFor[graph.Actor]().New(), "K1").(graph.Actor)
	family.Name, family.IsClient, family.Role, family.Kind, family.PPKS = "Rahasia Sekali", true, graph.RoleClient, "keluarga", "anak_terlantar"
	other := graph.WithKey(graph.KindFor[graph.Actor]().New(), "B").(graph.Actor)
	other.Name = "Posyandu"
	tie := graph.WithKey(graph.KindFor[graph.Tie]().New(), "T1").(graph.Tie)
	tie.From, tie.To, tie.Type = "B", "K1", "teman"
	before := network.Of(graph.Collect(family, other, tie), network.Lens{})
	family.Name, family.PPKS, family.Sector = "Rahasia Baru", "lanjut_usia_terlantar", "lainnya"
	after := network.Of(graph.Collect(family, other), network.Lens{})
	c, err := compare.Files(t.Context(), before, after)
	if err != nil {
		t.Fatal(err)
	}
	text := locale.Indonesian.Say(c.Sentence())
	for _, row := range c.Table().Rows {
		if !row.Client {
			t.Errorf("row %v does not say that it tells of a client", row.Record)
		}
		for _, cell := range row.Cells {
			text += "\n" + cell.Write(measure.Count).In(locale.Indonesian)
		}
	}
	if len(c.Table().Rows) != 2 || strings.Contains(text, "Rahasia") || strings.Contains(text, "terlantar") {
		t.Errorf("the table says\n%s", text)
	}
}

func TestEveryPartOfAnEmptyComparisonIsAList(t *testing.T) {
	c := days(t, graph.Collect(), "", "")
	text, err := json.Marshal(c)
	if err != nil || strings.Contains(string(text), `":null,"gone`) || !strings.Contains(string(text), `"new":[]`) {
		t.Errorf("%s %v", text, err)
	}
	for _, l := range locale.All {
		for _, row := range c.NumbersTable().Rows {
			for _, cell := range row.Cells {
				if said := cell.Write(measure.Count).In(l); strings.Contains(said, "NaN") {
					t.Errorf("a cell says %s", said)
				}
			}
		}
	}
}
