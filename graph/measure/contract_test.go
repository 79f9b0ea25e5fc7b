package measure

import (
	"context"
	"encoding/json"
	"errors"
	"math"
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

// cases are the communities that every measure must stand: name, network, and the sentence they must lead to in
// Indonesian, if it is the same for all measures but the counts.
var cases = []struct {
	name      string
	community graphtest.Community
	sentence  string
}{
	{"empty", graphtest.Community{}, "Belum ada ikatan."},
	{"one actor", graphtest.Community{N: 1}, "Belum ada ikatan."},
	{"isolates", graphtest.Community{N: 6}, "Belum ada ikatan."},
	{"one pair", graphtest.Community{N: 2, Pairs: pairs{{From: 0, To: 1, Strength: 3}}}, "Jejaring terlalu kecil untuk ukuran ini."},
	{"a pair and an isolate", graphtest.Community{N: 3, Pairs: pairs{{From: 0, To: 1, Strength: 3}}}, "Jejaring terlalu kecil untuk ukuran ini."},
	{"two groups and an isolate", graphtest.Community{N: 7, Pairs: pairs{
		{From: 0, To: 1, Strength: 1}, {From: 1, To: 2, Strength: 5}, {From: 3, To: 4, Strength: 2}, {From: 4, To: 5, Strength: 3},
	}}, ""},
	{"a ring", graphtest.Community{N: 5, Pairs: pairs{
		{From: 0, To: 1, Strength: 3}, {From: 1, To: 2, Strength: 3}, {From: 2, To: 3, Strength: 3}, {From: 3, To: 4, Strength: 3}, {From: 4, To: 0, Strength: 3},
	}}, ""},
	{"only broken ties", graphtest.Community{N: 6, Pairs: pairs{
		{From: 0, To: 1, Strength: 3, Quality: graph.Broken}, {From: 1, To: 2, Strength: 3, Quality: graph.Broken},
	}}, "Semua ikatan sudah putus; tidak ada lagi pihak yang terhubung."},
	{"only clients", graphtest.Community{N: 6, Client: func(int) bool { return true }, Pairs: pairs{
		{From: 0, To: 1, Strength: 3}, {From: 1, To: 2, Strength: 3}, {From: 2, To: 3, Strength: 3},
	}}, ""},
	{"flows", graphtest.Community{N: 6, Directed: true, Pairs: pairs{
		{From: 0, To: 1, Strength: 3}, {From: 1, To: 2, Strength: 3}, {From: 2, To: 0, Strength: 3}, {From: 2, To: 4, Strength: 3},
	}}, ""},
}

// sayMore are the measures whose sentence differs in those cases: they count, or look at other projections.
var sayMore = map[string]bool{
	"size": true, "components": true, "tension": true, "tier-cells": true, "stage-0-1-3": true, "reciprocity": true, "pagerank-support": true, "brokerage-flow": true, "out-degree": true, "in-degree": true, "support-out-degree": true, "support-in-degree": true,
}

// TestContract holds what the registry promises of every measure in every case: values for every actor, JSON
// without gaps, and a whole sentence in each language.
func TestContract(t *testing.T) {
	for _, c := range cases {
		for _, m := range All {
			r := of(t, m.ID, c.community.Snapshot())
			if m.Actor && len(r.Values) != c.community.N || !m.Actor && r.Values != nil {
				t.Errorf("%s, %s: %d values", c.name, m.ID, len(r.Values))
			}
			for i, x := range r.Values {
				if math.IsInf(x, 0) || m.Unit.Write(x).In(locale.Indonesian) == "" {
					t.Errorf("%s, %s: value %d is %v", c.name, m.ID, i, x)
				}
			}
			if text, err := json.Marshal(r.Numbers); err != nil {
				t.Errorf("%s, %s: JSON %s, %v", c.name, m.ID, text, err)
			}
			shaped(t, c.name+", "+m.ID, r)
			for _, l := range locale.All {
				sentence := l.Say(r.Sentence)
				if !regexp.MustCompile(`^[\pL\d].*[\pL\d)]\.$`).MatchString(sentence) || strings.Contains(sentence, "<no value>") {
					t.Errorf("%s, %s: %s says %q", c.name, m.ID, l, sentence)
				}
				if clients := c.community.Client != nil; clients && regexp.MustCompile(`\b[A-F]\b`).MatchString(sentence) {
					t.Errorf("%s, %s: a client is named in %q", c.name, m.ID, sentence)
				}
			}
			if got := locale.Indonesian.Say(r.Sentence); c.sentence != "" && !sayMore[m.ID] && !r.Lacks && got != c.sentence {
				t.Errorf("%s, %s: says %q, want %q", c.name, m.ID, got, c.sentence)
			}
		}
	}
}

// shaped checks that tables and charts are whole: as many cells as columns, as many values as labels.
func shaped(t *testing.T, where string, r Result) {
	t.Helper()
	if r.Table != nil {
		for _, column := range r.Table.Columns {
			if !locale.Indonesian.Has(column.Name.ID) || !locale.English.Has(column.Name.ID) {
				t.Errorf("%s: no phrase %s", where, column.Name.ID)
			}
		}
		for _, row := range r.Table.Rows {
			if len(row.Cells) != len(r.Table.Columns) {
				t.Errorf("%s: %d cells in %d columns", where, len(row.Cells), len(r.Table.Columns))
			}
		}
	}
	if r.Chart != nil && (r.Chart.Kind == Bars || r.Chart.Kind == Curve || r.Chart.Kind == Heat) {
		for _, series := range r.Chart.Series {
			if len(series.Values) != len(r.Chart.Labels) {
				t.Errorf("%s: %d values for %d labels", where, len(series.Values), len(r.Chart.Labels))
			}
		}
	}
}

// TestCancelled: a measure that walks from every actor stops; the others may end first. Nothing half done is kept.
func TestCancelled(t *testing.T) {
	stopped, cancel := context.WithCancel(context.Background())
	cancel()
	s := graphtest.Random(50, 0.1, 1).Snapshot()
	for _, m := range All {
		_, err := m.Of(stopped, s)
		walks := slices.Contains([]string{"betweenness", "harmonic-closeness", "closeness", "centralization"}, m.ID)
		if err != nil && !errors.Is(err, context.Canceled) || err == nil && walks {
			t.Errorf("%s, cancelled: %v", m.ID, err)
		}
		of(t, m.ID, s)
		s = graphtest.Random(50, 0.1, 1).Snapshot()
	}
}

// TestRegistry: every row has an ID of its own, a theme and its words in each language.
func TestRegistry(t *testing.T) {
	seen := map[string]bool{}
	for _, m := range All {
		if seen[m.ID] || !regexp.MustCompile(`^[a-z0-9]+(-[a-z0-9]+)*$`).MatchString(m.ID) || !regexp.MustCompile(`^(M\d\d)?$`).MatchString(m.Code) {
			t.Errorf("row %q, %q", m.ID, m.Code)
		}
		seen[m.ID] = true
		if !slices.Contains(Themes, m.Theme) || m.Source == "" && m.Code == "" {
			t.Errorf("%s has the theme %q and the source %q", m.ID, m.Theme, m.Source)
		}
		for _, l := range locale.All {
			for _, phrase := range []locale.Message{m.Name(), m.Question(), m.Reading()} {
				if !l.Has(phrase.ID) {
					t.Errorf("%s has no %s", l, phrase.ID)
				}
			}
			if question := l.Say(m.Question()); !strings.HasSuffix(question, "?") {
				t.Errorf("%s asks %q", m.ID, question)
			}
		}
	}
	if _, ok := ByID("charisma"); ok {
		t.Error("there is a measure of charisma")
	}
	for _, theme := range Themes {
		for _, l := range locale.All {
			if !l.Has(theme.Name().ID) {
				t.Errorf("%s does not name the theme %s", l, theme)
			}
		}
	}
	for _, p := range network.Projections {
		if id := "measure.no-ties." + string(p); !locale.Indonesian.Has(id) || !locale.English.Has(id) {
			t.Errorf("no phrase %s", id)
		}
	}
}
