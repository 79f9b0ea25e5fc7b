package diagram

import (
	"encoding/xml"
	"errors"
	"io"
	"strings"
	"testing"

	"jejaring/graph"
)

func TestSignsAreWellFormedAndDiffer(t *testing.T) {
	seen := map[string]string{}
	check := func(name string, svg []byte) {
		t.Helper()
		for d := xml.NewDecoder(strings.NewReader(string(svg))); ; {
			if _, err := d.Token(); errors.Is(err, io.EOF) {
				break
			} else if err != nil {
				t.Fatalf("%s: %v\n%s", name, err, svg)
			}
		}
		if other, ok := seen[string(svg)]; ok {
			t.Errorf("%s looks like %s", name, other)
		}
		seen[string(svg)] = name
	}
	for _, dark := range []bool{false, true} {
		tone := map[bool]string{false: "light ", true: "dark "}[dark]
		for _, s := range graph.Sectors {
			check(tone+s.Code, Sign{Width: 20, Dark: dark}.Actor(graph.Actor{Sector: s.Code}))
			check(tone+s.Code+" focal", Sign{Width: 20, Dark: dark, Focal: true}.Actor(graph.Actor{Sector: s.Code}))
			check(tone+s.Code+" family", Sign{Width: 20, Dark: dark}.Actor(graph.Actor{Sector: s.Code, IsClient: true}))
		}
		for _, q := range []string{strongest, "cukup", "renggang", graph.Tense, graph.Broken} {
			check(tone+q, Sign{Width: 32, Height: 14, Dark: dark}.Tie(graph.Tie{Quality: q, Strength: 3}))
		}
		check(tone+"strongest", Sign{Width: 32, Height: 14, Dark: dark}.Tie(graph.Tie{Quality: strongest, Strength: 5}))
	}
}

func TestLeadIsTheStrongestThenTheFirmest(t *testing.T) {
	weak, tense, firm := graph.Tie{ID: "1", Strength: 2, Quality: "kuat"}, graph.Tie{ID: "2", Strength: 4, Quality: graph.Tense}, graph.Tie{ID: "3", Strength: 4, Quality: "kuat"}
	for _, ties := range [][]graph.Tie{{weak, tense, firm}, {firm, tense, weak}, {tense, weak, firm}} {
		if got := Lead(ties); got != firm {
			t.Errorf("%v leads", got)
		}
	}
	if got := Lead([]graph.Tie{weak, tense}); got != tense {
		t.Errorf("%v leads", got)
	}
}
