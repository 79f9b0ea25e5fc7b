package chart

import (
	"image/color"
	"slices"

	"jejaring/graph"
	"jejaring/graph/locale"
)

// Lane is a row of a timeline with what happened on it, in the order of its days.
type Lane struct {
	Name  locale.Phrase
	Spans []Span
}

// Span is what happened on one day, or from one to another.
type Span struct {
	From, To graph.Date    // To is empty where it is of one day
	Name     locale.Phrase // beside it, where there is room for all of it
	Tip      locale.Phrase
}

// Window is the part of time that is shown, both ends included, and the day of the picture in it.
type Window struct{ From, To, Day graph.Date }

// Timeline is a picture of lanes over time. It tells what stands at a place.
type Timeline struct {
	*Picture
	hits []hit
}

type hit struct {
	x0, y0, x1, y1 float64
	lane, span     int
}

// At returns the lane and the number of what stands at a place; false where nothing does.
func (t *Timeline) At(x, y float64) (lane, span int, ok bool) {
	for _, h := range slices.Backward(t.hits) {
		if x >= h.x0 && x < h.x1 && y >= h.y0 && y < h.y1 {
			return h.lane, h.span, true
		}
	}
	return 0, 0, false
}

// The parts of a timeline in px.
const (
	laneRows   = 7 // of a lane; what finds no room in them is drawn as strokes below
	timeRow    = 18.0
	timeBar    = 15.0
	timeDot    = 4.0
	timeHead   = 22.0
	strokeHigh = 14.0
	timeNames  = 118.0
)

// TimeLeft is where the days of a timeline begin, from its left edge, in px.
const TimeLeft = timeNames

// TimelineOf draws lanes below each other: a dot for a day, a bar from a start to an end, names where they have room, and a
// line at the day of the picture. What is crowded is drawn as strokes, with how much it is where the pointer stands. Time is
// linear in what happened, but for the rows of a lane.
func TimelineOf(lanes []Lane, w Window, look Look) *Timeline {
	t := &timeline{sheet: newSheet(0, look), Window: w, out: &Timeline{}}
	t.title()
	t.left, t.right = timeNames, t.Width-8
	t.top = t.Height + timeHead
	t.Height = t.top + 4
	heads, before := t.Height, len(t.ops)
	for k, lane := range lanes {
		t.lane(k, lane)
	}
	drawn := len(t.ops)
	t.months(heads)
	t.today(heads)
	t.ops = slices.Concat(t.ops[:before], t.ops[drawn:], t.ops[before:drawn]) // the lines lie beneath what happened
	t.note()
	t.out.Picture = t.Picture
	return t.out
}

type timeline struct {
	*sheet
	Window
	out              *Timeline
	left, right, top float64
}

func (t *timeline) days() float64 { return float64(max(1, t.To.Since(t.From)+1)) }

func (t *timeline) x(day graph.Date) float64 {
	return t.left + (t.right-t.left)*float64(day.Since(t.From))/t.days()
}

// ends returns where a span begins and ends in the window; false where it lies outside.
func (t *timeline) ends(s Span) (x0, x1 float64, ok bool) {
	last := s.From
	if s.To > last {
		last = s.To
	}
	if s.From == "" || s.From > t.To || last < t.From {
		return 0, 0, false
	}
	x0, x1 = max(t.x(s.From), t.left), min(t.x(last.Add(1)), t.right)
	if s.To == "" {
		middle := min(max((t.x(s.From)+t.x(s.From.Add(1)))/2, t.left+timeDot), t.right-timeDot)
		return middle - timeDot, middle + timeDot, true
	}
	return x0, max(x1, x0+3), true
}

// lane draws one lane and goes on below it.
func (t *timeline) lane(k int, lane Lane) {
	top := t.Height
	free := make([]float64, laneRows) // where each row is free from
	used, crowd := 1, map[int][]int{}
	for n, s := range lane.Spans {
		x0, x1, ok := t.ends(s)
		if !ok {
			continue
		}
		name := t.say(s.Name)
		whole := x1 + 4 + width(name, regular)
		row, named := freeRow(free, x0), whole <= t.right
		if row < 0 {
			crowd[int(x0/6)] = append(crowd[int(x0/6)], n)
			continue
		}
		end := x1
		if named = named && !inBar(s, x0, x1, name) && (row < laneRows-1 || len(lane.Spans) < 2*laneRows); named {
			end = whole
		}
		free[row], used = end+8, max(used, row+1)
		t.one(k, n, s, [3]float64{x0, x1, top + float64(row)*timeRow}, named)
	}
	t.Height = top + float64(used)*timeRow + 4
	if len(crowd) > 0 {
		t.crowd(k, lane, crowd)
	}
	t.lines(0, top, t.left-10, bold, t.say(lane.Name), t.ink.Ink)
	t.Height = max(t.Height, top+2*line) + 6
	t.stroke([]float64{0, t.Height - 3, t.Width, t.Height - 3}, 1, nil, t.ink.Line)
}

func freeRow(free []float64, x float64) int {
	return slices.IndexFunc(free, func(from float64) bool { return from <= x })
}

// one draws a dot or a bar, with its name where it has room: inside a bar, else behind it.
func (t *timeline) one(lane, n int, s Span, at [3]float64, named bool) {
	x0, x1, y := at[0], at[1], at[2]
	middle, end, name := y+timeRow/2, x1, t.say(s.Name)
	if s.To == "" {
		fill := t.ink.Accent
		if s.From > t.Day {
			fill = t.ink.Ink3
		}
		t.dot((x0+x1)/2, middle, timeDot, fill)
	} else {
		t.rect(x0, middle-timeBar/2, x1, middle+timeBar/2, t.ink.Tint)
		t.outline4(x0, middle-timeBar/2, x1, middle+timeBar/2, t.ink.Accent)
	}
	switch {
	case inBar(s, x0, x1, name):
		t.text(x0+6, middle+4, regular, name, t.ink.Ink)
	case named:
		end = x1 + 4 + width(name, regular)
		t.rect(x1+2, y+2, end+2, y+timeRow-2, t.ink.Surface) // no line runs through a name
		t.text(x1+4, middle+4, regular, name, t.ink.Ink)
	}
	t.spot(x0-2, y, end+2, y+timeRow, t.say(s.Tip))
	t.out.hits = append(t.out.hits, hit{x0 - 2, y, end + 2, y + timeRow, lane, n})
}

// inBar tells whether a name has room inside its bar.
func inBar(s Span, x0, x1 float64, name string) bool {
	return s.To != "" && width(name, regular)+12 <= x1-x0
}

func (t *timeline) outline4(x0, y0, x1, y1 float64, c color.RGBA) {
	t.stroke([]float64{x0, y0, x1, y0, x1, y1, x0, y1, x0, y0}, 1, nil, c)
}

// crowd draws what found no room as strokes, the higher the more of it there is.
func (t *timeline) crowd(lane int, of Lane, crowd map[int][]int) {
	most := 0
	for _, list := range crowd {
		most = max(most, len(list))
	}
	bottom := t.Height + strokeHigh
	places := make([]int, 0, len(crowd))
	for place := range crowd {
		places = append(places, place)
	}
	slices.Sort(places)
	for _, place := range places {
		list := crowd[place]
		x, high := float64(place)*6, max(3, strokeHigh*float64(len(list))/float64(most))
		t.rect(x, bottom-high, x+4, bottom, t.ink.Scale[3])
		tip := t.say(of.Spans[list[0]].Tip)
		if len(list) > 1 {
			tip = t.T("chart.timeline.crowd", "Count", len(list))
		}
		t.spot(x-1, bottom-strokeHigh, x+5, bottom, tip)
		t.out.hits = append(t.out.hits, hit{x - 1, bottom - strokeHigh, x + 5, bottom, lane, list[0]})
	}
	t.Height = bottom + 4
}

// steps are the numbers of months between two lines across, the smallest that has room is taken.
var timeSteps = []int{1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 6000, 12000}

// months draws lines at the beginnings of months, named above; of a short window at those of weeks.
func (t *timeline) months(top float64) {
	per := (t.right - t.left) / t.days()
	next := func(day graph.Date) graph.Date { return day.Add(7) }
	day := t.From.Add((7 - t.From.Weekday()) % 7)
	if per*7 < 64 {
		step := timeSteps[len(timeSteps)-1]
		for _, s := range slices.Backward(timeSteps) {
			if per*30*float64(s) >= 72 {
				step = s
			}
		}
		next = func(day graph.Date) graph.Date { return day.AddMonths(step) }
		day = t.From.Month()
		for day < t.To && (int(day.Time().Month()-1)%min(step, 12) != 0 || day < t.From) {
			day = day.AddMonths(1)
		}
	}
	for day := range day.Until(t.To, next) {
		x := t.x(day)
		t.stroke([]float64{x, top - 6, x, t.Height - 3}, 1, []float64{2, 4}, t.ink.Line)
		name := t.say(locale.ShortDay(day))
		from, end := t.tag()
		if x+width(name, regular) < t.Width && (x > end || x+width(name, regular) < from) {
			t.text(x, t.top-8, regular, name, t.ink.Ink3)
		}
	}
}

// tag returns where the day of the picture is written.
func (t *timeline) tag() (from, to float64) {
	x := (t.x(t.Day) + t.x(t.Day.Add(1))) / 2
	if t.Day < t.From || t.Day > t.To {
		return t.Width + 1, t.Width + 1
	}
	wide := width(t.say(locale.ShortDay(t.Day)), bold) + 8
	from = min(max(x-wide/2, t.left), t.Width-wide)
	return from, from + wide
}

// today draws the line at the day of the picture.
func (t *timeline) today(top float64) {
	from, to := t.tag()
	if from > t.Width {
		return
	}
	x := (t.x(t.Day) + t.x(t.Day.Add(1))) / 2
	t.stroke([]float64{x, top - 4, x, t.Height - 3}, 2, nil, t.ink.Accent)
	t.rect(from, t.top-timeHead+2, to, t.top-4, t.ink.Accent)
	t.text(from+4, t.top-8, bold, t.say(locale.ShortDay(t.Day)), t.ink.Surface)
}
