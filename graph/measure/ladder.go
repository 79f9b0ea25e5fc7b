package measure

import (
	"context"
	"math"
	"slices"
	"strconv"

	"jejaring/graph"
	"jejaring/graph/locale"
	"jejaring/graph/network"
)

var ladder = Measure{
	ID: "ladder", Code: "M33", Theme: Partners, Unit: Count,
	Range:  "−1 … 5",
	Source: "Sheafor & Horejsi 2003; Frey, Lohmeier, Lee & Tollefson 2006, American J. Evaluation 27, 383–392",
	Warns:  Answers,
	Of:     ladderOf,
}

// Ladder is how many partnerships stand on which step of the ladder, on several days.
type Ladder struct {
	Dates     map[graph.Date]Rungs `json:"dates"`
	Continuum map[string]int       `json:"continuum"` // on the snapshot's day, in the words of Sheafor & Horejsi; steps beyond them in brackets
}

// Rungs is the ladder on one day.
type Rungs struct {
	Counts    map[int]int `json:"counts"` // partnerships by level, −1 to 5 without 0
	N         int         `json:"n"`
	Mean      Number      `json:"mean"`      // level; undefined without partnerships
	ShareHigh Number      `json:"share_ge3"` // at coordination or above, 0 to 1; likewise
	Partners  int         `json:"partners"`  // actors that are no clients and in a partnership from level 2
}

// continuum are the words of the steps, by level.
var continuum = map[int]string{
	-1: "kompetisi", 1: "(komunikasi)", 2: "kooperasi", 3: "koordinasi", 4: "kolaborasi", 5: "(konfederasi)",
}

// LadderOn counts the partnerships that stand on a day by their levels. Time is linear in the partnerships.
func LadderOn(s *network.Snapshot, day graph.Date) Rungs {
	r := Rungs{Counts: map[int]int{}, Mean: Number(math.NaN()), ShareHigh: Number(math.NaN())}
	for _, level := range graph.Levels {
		r.Counts[level] = 0
	}
	sum, partners := 0, map[graph.ID]bool{}
	for _, p := range s.Partnerships(day) {
		r.Counts[p.Level]++
		r.N++
		sum += p.Level
		for _, id := range []graph.ID{p.From, p.To} {
			if p.Level >= network.PartnerLevel && !isClient(s, id) {
				partners[id] = true
			}
		}
	}
	r.Partners = len(partners)
	if r.N > 0 {
		r.Mean, r.ShareHigh = Number(float64(sum)/float64(r.N)), Number(float64(r.High())/float64(r.N))
	}
	return r
}

// ladderOf counts partnerships by level at the project's baseline, six and three months ago, and now (domain M34).
func ladderOf(_ context.Context, s *network.Snapshot) (Result, error) {
	found := Ladder{Dates: map[graph.Date]Rungs{}, Continuum: map[string]int{}}
	days := ladderDays(s)
	for _, day := range days {
		found.Dates[day] = LadderOn(s, day)
	}
	now := found.Dates[s.Day]
	for level, word := range continuum {
		found.Continuum[word] = now.Counts[level]
	}
	if now.N == 0 {
		return lacks(found, "partnerships"), nil
	}
	return Result{Numbers: found, Sentence: now.sentence(), Table: found.table(days), Chart: found.chart(days)}, nil
}

// ladderDays returns the days on which the ladder is shown, the oldest first, each once.
func ladderDays(s *network.Snapshot) []graph.Date {
	days := []graph.Date{s.Day, s.Day.AddMonths(-6), s.Day.AddMonths(-3)}
	if from := s.Project.Baseline; from != "" && from < s.Day {
		days = append(days, from)
	}
	slices.Sort(days)
	return slices.Compact(days)
}

func (r Rungs) sentence() locale.Message {
	if r.High() == 0 {
		return locale.M("measure.ladder.sentence.none", "Count", r.N)
	}
	return locale.M("measure.ladder.sentence", "High", locale.Whole(r.High()), "Count", r.N)
}

// High counts the partnerships at coordination or above.
func (r Rungs) High() int {
	n := 0
	for level := graph.Coordination; level <= graph.Confederation; level++ {
		n += r.Counts[level]
	}
	return n
}

func (l Ladder) table(days []graph.Date) *Table {
	t := &Table{Columns: []Column{column("day", Count)}}
	for _, level := range graph.Levels {
		t.Columns = append(t.Columns, Column{levelName(level), Count})
	}
	t.Columns = append(t.Columns, column("partnerships", Count), column("mean-level", Index),
		column("at-coordination", Share), column("partner-agencies", Count))
	for _, day := range days {
		r := l.Dates[day]
		cells := []Cell{Say(locale.ShortDay(day))}
		for _, level := range graph.Levels {
			cells = append(cells, X(r.Counts[level]))
		}
		t.Rows = append(t.Rows, Row{Cells: append(cells, X(r.N), X(r.Mean), X(r.ShareHigh), X(r.Partners))})
	}
	return t
}

// chart shows one bar per level on the last day, and one on the first.
func (l Ladder) chart(days []graph.Date) *Chart {
	c := &Chart{Kind: Bars, Unit: Count}
	for _, level := range graph.Levels {
		c.Labels = append(c.Labels, levelName(level))
	}
	for _, day := range slices.Compact([]graph.Date{days[len(days)-1], days[0]}) {
		series := Series{Name: locale.ShortDay(day)}
		for _, level := range graph.Levels {
			series.Values = append(series.Values, float64(l.Dates[day].Counts[level]))
		}
		c.Series = append(c.Series, series)
	}
	return c
}

// levelName names a step of the ladder.
func levelName(level int) locale.Message { return locale.M("level." + strconv.Itoa(level)) }
