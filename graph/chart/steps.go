package chart

import (
	"slices"
	"strconv"

	"jejaring/graph"
	"jejaring/graph/locale"
)

// Step is a level on the ladder of partnership that begins on a day.
type Step struct {
	Day   graph.Date
	Level int // −1, or 1 to 5
}

// levelHigh is how much higher one level stands than the one below it.
const levelHigh = 7.0

// Steps returns the picture of a level over time: a line that runs level until the next step, up to the last day, with
// the level written where each begins. Steps are given from the oldest on; those after the last day are left out. It is 0
// high without any. Time is linear in the steps.
func Steps(list []Step, until graph.Date, look Look) *Picture {
	s := newSheet(0, look)
	list = slices.DeleteFunc(slices.Clone(list), func(one Step) bool { return one.Day > until })
	if len(list) == 0 {
		return s.Picture
	}
	s.title()
	const left, right = 2.0, 14.0
	bottom := s.Height + line + levelHigh*float64(len(graph.Levels))
	first, span := list[0].Day, float64(max(1, until.Since(list[0].Day)))
	x := func(day graph.Date) float64 { return left + (s.Width-left-right)*float64(day.Since(first))/span }
	y := func(level int) float64 { return bottom - levelHigh*float64(1+slices.Index(graph.Levels, level)) }
	s.stroke([]float64{0, bottom, s.Width, bottom}, 1, nil, s.ink.Line)
	var xy []float64
	free := 0.0 // where the next level may be written
	for k, one := range list {
		end := until
		if k+1 < len(list) {
			end = list[k+1].Day
		}
		xy = append(xy, x(one.Day), y(one.Level), x(end), y(one.Level))
		s.spot(x(one.Day), bottom-levelHigh*float64(len(graph.Levels))-line, max(x(end), x(one.Day)+8), bottom, s.stepTip(one))
		if text := levelText(one.Level); x(one.Day) >= free || k == len(list)-1 {
			at := min(x(one.Day)+2, s.Width-width(text, bold))
			s.text(at, y(one.Level)-4, bold, text, s.ink.Ink)
			free = at + width(text, bold) + 4
		}
	}
	s.stroke(xy, 2, nil, s.ink.Accent)
	s.dot(x(until), y(list[len(list)-1].Level), 3.2, s.ink.Accent)
	s.text(0, bottom+ascent+5, regular, s.say(locale.ShortDay(first)), s.ink.Ink3)
	s.textAt(s.Width, bottom+ascent+5, 1, regular, s.say(locale.ShortDay(until)), s.ink.Ink3)
	s.Height = bottom + line + 4
	s.note()
	return s.Picture
}

func (s *sheet) stepTip(one Step) string {
	return s.T("chart.step", "Level", levelText(one.Level)+" "+s.T("level."+strconv.Itoa(one.Level)), "Day", locale.ShortDay(one.Day))
}

// levelText writes a level with a true minus sign.
func levelText(level int) string {
	if level < 0 {
		return "−" + strconv.Itoa(-level)
	}
	return strconv.Itoa(level)
}
