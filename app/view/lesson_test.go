package view

import (
	"slices"
	"strings"
	"testing"

	"jejaring/app/kit"
	"jejaring/graph"
)

// SD-43: the lesson plays how relations grow: nobody else, one relation of two, three of three, and on as k(k − 1)/2.
func TestTheLessonGrowsFromNoneToOneToThree(t *testing.T) {
	d := lay(t, stagesView, stagesRoom, nil, sample(t)...)
	d.wait()
	l := newLesson(&stagesPart{s: d.s})
	for k, relations := range []int{0, 1, 3, 6, 10} {
		l.play.Tick((float32(k) + 0.5) / float32(len(lessonParties)))
		if want := d.s.T("view.stages.lesson.step", "Count", k+1, "Relations", relations); l.at != k || l.said.Text() != want {
			t.Errorf("step %d shows figure %d and says %q, want %q", k, l.at, l.said.Text(), want)
		}
		if lines := strings.Count(string(ringSVG(k+1, "#000", "#000")), "<path"); lines != relations {
			t.Errorf("the figure of %d parties has %d lines", k+1, lines)
		}
	}
	button(d, "view.stages.play")
}

// SD-42: a suggestion says the concern that both share, and only where there is one.
func TestASuggestionSaysTheSharedConcern(t *testing.T) {
	for interests, said := range map[graph.Set]bool{"jamur": true, "lain": false} {
		records := sample(t)
		for k, r := range records {
			if a, ok := r.(graph.Actor); ok {
				a.Interests = "jamur"
				if a.ID == "A03" { // the focal party, in each of its introductions
					a.Interests = interests
				}
				records[k] = a
			}
		}
		d := lay(t, stagesView, stagesRoom, nil, records...)
		d.s.Looks.Stages.Of = "A03"
		d.build(stagesView, stagesRoom)
		d.wait()
		if text := cardWords(d); text == "" || strings.Contains(text, "Perhatian yang sama: jamur") != said {
			t.Errorf("with %s the suggestions say\n%s", interests, text)
		}
	}
}

// SD-41: in the column of stage 0 stand those without a tie but broken and competing ones, as counted by hand, and nobody else.
func TestWhoHasNoTieStandsAtStageZero(t *testing.T) {
	d := lay(t, stagesView, stagesRoom, nil, sample(t)...)
	d.wait()
	tied := map[graph.ID]bool{}
	for _, tie := range d.s.Snapshot().Ties {
		if tie.Quality != graph.Broken && tie.Level != graph.Competition {
			tied[tie.From], tied[tie.To] = true, true
		}
	}
	var want []string
	for _, a := range d.s.Snapshot().Actors {
		if !tied[a.ID] {
			want = append(want, a.MapLabel())
		}
	}
	c := newStageColumns(&stagesPart{s: d.s, h: d})
	c.update()
	var got []string
	for _, o := range deep(c.columns[0].list) {
		if w, ok := o.(*kit.Text); ok {
			got = append(got, w.Text())
		}
	}
	slices.Sort(want)
	slices.Sort(got)
	if len(want) == 0 || !slices.Equal(got, want) {
		t.Errorf("at stage 0 stand %q, without a tie are %q", got, want)
	}
}
