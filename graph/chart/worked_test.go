package chart

import (
	"context"
	"encoding/json"
	"math"
	"strings"
	"testing"

	"jejaring/graph/locale"
	"jejaring/graph/measure"
)

// TestTheSumsByHandAreWhatTheMeasuresFind compares every number that is worked out in a sentence with the one that the
// measure gives: that of the party it is about, else one of those that the measure prints.
func TestTheSumsByHandAreWhatTheMeasuresFind(t *testing.T) {
	for id, w := range workings {
		m, ok := measure.ByID(id)
		if !ok {
			t.Errorf("there is no measure %q", id)
			continue
		}
		r, err := m.Of(context.Background(), example())
		if err != nil {
			t.Fatal(id, err)
		}
		if w.party != exampleWhole {
			if got := r.Values[w.party]; math.Abs(got-w.value) > 1e-9 {
				t.Errorf("%s is %v, by hand %v", id, got, w.value)
			}
			continue
		}
		data, err := json.Marshal(r.Numbers)
		if err != nil {
			t.Fatal(id, err)
		}
		var found any
		if err := json.Unmarshal(data, &found); err != nil {
			t.Fatal(id, err)
		}
		if !holds(found, w.value) {
			t.Errorf("%s: by hand %v, found %s", id, w.value, data)
		}
	}
}

// holds tells whether a number stands anywhere in what was printed, to the four decimals that are.
func holds(found any, want float64) bool {
	switch found := found.(type) {
	case float64:
		return math.Abs(found-want) < 1e-4
	case []any:
		for _, one := range found {
			if holds(one, want) {
				return true
			}
		}
	case map[string]any:
		for _, one := range found {
			if holds(one, want) {
				return true
			}
		}
	}
	return false
}

func TestASumByHandIsSaidWhereThereIsOne(t *testing.T) {
	for _, l := range []locale.Language{locale.Indonesian, locale.English} {
		said := 0
		for _, m := range measure.All {
			text := Worked(m, l)
			if _, ok := workings[m.ID]; ok != (text != "") {
				t.Errorf("%s says %q", m.ID, text)
			}
			if text == "" {
				continue
			}
			said++
			if Example(m, Look{Language: l}).Height == 0 {
				t.Errorf("%s has no picture beside %q", m.ID, text)
			}
			if strings.Contains(text, "{{") || !strings.HasSuffix(text, ".") {
				t.Errorf("%s says %q", m.ID, text)
			}
		}
		if said != len(workings) {
			t.Errorf("%d sums are said, not %d", said, len(workings))
		}
	}
	between, _ := measure.ByID("betweenness")
	if text := Worked(between, locale.Indonesian); !strings.HasSuffix(text, "9/15 = 60%.") {
		t.Error(text)
	}
}

// TestAxesOfSharesEndAtAll puts shares up to 100% into bars: none begins at 100%, and each value is in one.
func TestAxesOfSharesEndAtAll(t *testing.T) {
	values := []float64{0, 0, 0.2, 1. / 3, 0.5, 2. / 3, 1, 1, 1}
	s := newSheet(measure.Share, Look{})
	list, single := s.bins(values)
	last, count := list[len(list)-1], 0
	for _, b := range list {
		count += b.count
	}
	if single || last.from >= 1 || math.Abs(last.to-1) > 1e-9 || !last.closed || last.count != 3 || count != len(values) {
		t.Errorf("the bars are %+v", list)
	}
	if tip := s.binTip(last, single); !strings.Contains(tip, "100%") || strings.Contains(tip, "di bawah") {
		t.Errorf("the last bar says %q", tip)
	}
	if open, _ := s.bins([]float64{0, 0.1, 0.95}); open[len(open)-1].closed {
		t.Errorf("the bars are %+v", open)
	}
}

// TestACurveSaysWhatItsAxesAre draws one curve with and without words for its axes: the words take lines of their own,
// below the labels, and as many as they need.
func TestACurveSaysWhatItsAxesAre(t *testing.T) {
	c := measure.Chart{Kind: measure.Curve, Unit: measure.Share, Labels: []locale.Phrase{locale.Whole(0), locale.Whole(1)}, Series: []measure.Series{{Values: []float64{1, 0.5}}}}
	plain := Of(c, Look{Width: 400}).Height
	c.Axes = locale.M("measure.axes.leaving")
	wide, narrow := Of(c, Look{Width: 900}).Height, Of(c, Look{Width: 260}).Height
	if wide != plain+line+4 || narrow < plain+2*line+4 {
		t.Errorf("without words it is %v high, with them %v in a wide room and %v in a narrow one", plain, wide, narrow)
	}
}
