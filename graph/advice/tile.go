package advice

import (
	"cmp"
	"context"
	"slices"

	"jejaring/graph"
	"jejaring/graph/locale"
	"jejaring/graph/measure"
	"jejaring/graph/network"
)

// Tile is one number that tells where the work stands, with a sentence and what is pressing about it. Its name is in the
// catalogues under "advice.tile.<id>".
type Tile struct {
	ID      string
	Value   int
	Of      locale.Message // "of 12"
	IsEmpty bool           // there is nothing to count yet, as Line says
	Line    locale.Message
	Tag     locale.Message // zero where there is nothing to say
	Tone    Tone
	Listed  string     // what Records are, where it is not what the ID says: the end of an ID of words
	Records []graph.ID // that it is about, in the order of IDs: needs without a confirmed provider or else those not fully met, partnerships from coordination upwards, parties apart, agreements that end soon, late actions, meetings of the weeks
}

// Name says what the tile counts.
func (t Tile) Name() locale.Message { return locale.M("advice.tile." + t.ID) }

// Tone says whether what a tile tells is good.
type Tone int

// The tones.
const (
	Plain Tone = iota
	Good
	Soon
	Bad
)

// Tiles returns the six numbers of the start page (V16): needs met, partnerships from coordination upwards, parties
// apart from the others, agreements that end soon, actions that are late, weeks with a meeting.
func Tiles(ctx context.Context, s *network.Snapshot) ([]Tile, error) {
	var tiles []Tile
	for _, of := range []func(context.Context, *network.Snapshot) (Tile, error){
		needsTile, partnershipsTile, apartTile, agreementsTile, actionsTile, meetingsTile,
	} {
		tile, err := of(ctx, s)
		if err != nil {
			return nil, err
		}
		tiles = append(tiles, tile)
	}
	return tiles, nil
}

// outOf says of how many.
func outOf(count int) locale.Message { return locale.M("advice.tile.of", "Count", count) }

func needsTile(ctx context.Context, s *network.Snapshot) (Tile, error) {
	found, err := measure.CoverageOf(ctx, s)
	total := found.Total
	t := Tile{ID: "needs", Value: total.Fully, Of: outOf(total.Needs), IsEmpty: total.Needs == 0, Line: locale.M("advice.tile.needs.empty")}
	for id, need := range found.Needs {
		if need.Class != measure.Met {
			t.Records = append(t.Records, id)
		}
	}
	slices.Sort(t.Records)
	switch {
	case total.Needs == 0:
		return t, err
	case len(total.None) > 0:
		t.Tag, t.Tone = locale.M("advice.tile.needs.none", "Count", len(total.None)), Bad
		t.Records, t.Listed = total.None, "needs-none"
	case total.Fully == total.Needs:
		t.Tag, t.Tone = locale.M("advice.tile.needs.met"), Good
	}
	t.Line = locale.M("advice.tile.needs.line", "Share", locale.Share(total.UrgencyWeighted))
	return t, err
}

func partnershipsTile(_ context.Context, s *network.Snapshot) (Tile, error) {
	standing := s.Partnerships(s.Day)
	t := Tile{ID: "partnerships", Of: outOf(len(standing)), IsEmpty: len(standing) == 0, Line: locale.M("advice.tile.partnerships.empty")}
	if len(standing) == 0 {
		return t, nil
	}
	without := 0
	for _, p := range standing {
		if p.Level >= graph.Coordination {
			t.Value++
			t.Records = append(t.Records, p.ID)
		}
		if p.Level == graph.Collaboration && len(measure.AgreementsBetween(s, p.From, p.To)) == 0 {
			without++
		}
	}
	slices.Sort(t.Records)
	if without > 0 {
		t.Tag, t.Tone = locale.M("advice.tile.partnerships.without", "Count", without), Soon
	}
	t.Line = locale.M("advice.tile.partnerships.line")
	if from := s.Project.Baseline; from != "" && from < s.Day {
		moved := measure.LadderBetween(s, from, s.Day)
		t.Line = locale.M("advice.tile.partnerships.moved", "Up", len(moved.Up), "Down", len(moved.Down), "Day", locale.ShortDay(from))
	}
	return t, nil
}

func apartTile(ctx context.Context, s *network.Snapshot) (Tile, error) {
	found, err := numbersOf[measure.Components](ctx, s, "components")
	t := Tile{ID: "apart", Of: outOf(s.N()), IsEmpty: s.N() == 0, Line: locale.M("advice.tile.apart.empty")}
	if err != nil || s.N() == 0 {
		return t, err
	}
	for _, group := range found.Components[1:] {
		t.Records = append(t.Records, group...)
	}
	slices.Sort(t.Records)
	t.Value = len(t.Records)
	t.Line = locale.M("advice.tile.apart.line", "Count", len(found.Isolates))
	if t.Value == 0 {
		t.Tag, t.Tone = locale.M("advice.tile.apart.none"), Good
		return t, nil
	}
	waiting := slices.DeleteFunc(slices.Clone(t.Records), func(id graph.ID) bool {
		a, _ := graph.Get[graph.Actor](s, id)
		return a.IsClient || a.HasResource != graph.Yes
	})
	if len(waiting) > 0 {
		t.Tag, t.Tone = locale.M("advice.tile.apart.waiting", "Count", len(waiting)), Soon
	}
	return t, nil
}

func agreementsTile(_ context.Context, s *network.Snapshot) (Tile, error) {
	var next graph.Agreement
	inForce := 0
	var ending []graph.ID
	for _, a := range graph.All[graph.Agreement](s) {
		if !a.InForce(s.Day) {
			continue
		}
		inForce++
		if a.End != "" && (next.End == "" || a.End < next.End) {
			next = a
		}
		switch measure.AgreementOn(a, s.Day, s.Project.MouWarning()) {
		case measure.AgreementEnds30, measure.AgreementEndsSoon:
			ending = append(ending, a.ID)
		}
	}
	t := Tile{ID: "agreements", Value: len(ending), Records: ending, Of: locale.M("advice.tile.agreements.of", "Count", inForce), IsEmpty: inForce == 0, Line: locale.M("advice.tile.agreements.empty")}
	switch {
	case next.End != "":
		t.Line = locale.M("advice.tile.agreements.line", "Day", locale.ShortDay(next.End))
	case inForce > 0:
		t.Line = locale.M("advice.tile.agreements.endless")
	}
	switch left := next.End.Since(s.Day); {
	case inForce == 0:
	case len(ending) == 0:
		t.Tag, t.Tone = locale.M("advice.tile.agreements.none"), Good
	case left <= 30:
		t.Tag, t.Tone = locale.M("advice.tile.agreements.left", "Count", left), Bad
	default:
		t.Tag, t.Tone = locale.M("advice.tile.agreements.left", "Count", left), Soon
	}
	return t, nil
}

func actionsTile(ctx context.Context, s *network.Snapshot) (Tile, error) {
	found, err := numbersOf[measure.Meetings](ctx, s, "meetings")
	t := Tile{ID: "actions", Value: len(found.Overdue), Records: found.Overdue, Of: outOf(found.Actions), IsEmpty: found.Actions == 0, Line: locale.M("advice.tile.actions.empty")}
	if err != nil || found.Actions == 0 {
		return t, err
	}
	t.Line = locale.M("advice.tile.actions.line", "Count", found.Done)
	oldest := graph.Date("")
	for _, id := range found.Overdue {
		a, _ := graph.Get[graph.Action](s, id)
		if oldest == "" || a.Due < oldest {
			oldest = a.Due
		}
	}
	if t.Tag, t.Tone = locale.M("advice.tile.actions.none"), Good; oldest != "" {
		t.Tag, t.Tone = locale.M("advice.tile.actions.late", "Count", s.Day.Since(oldest)), Bad
	}
	return t, nil
}

func meetingsTile(ctx context.Context, s *network.Snapshot) (Tile, error) {
	found, err := numbersOf[measure.Meetings](ctx, s, "meetings")
	if err != nil {
		return Tile{}, err
	}
	t := Tile{ID: "meetings", Of: locale.M("advice.tile.meetings.of", "Count", found.Weeks), Line: locale.M("advice.tile.meetings.empty")}
	for _, week := range found.Week {
		if week.Meetings > 0 {
			t.Value++
		}
	}
	for _, g := range measure.GatheringsOf(s) {
		if len(found.Week) > 0 && g.Date >= found.Week[0].Monday {
			t.Records = append(t.Records, g.ID)
		}
	}
	slices.Sort(t.Records)
	if t.IsEmpty = t.Value == 0; !t.IsEmpty {
		t.Line = locale.M("advice.tile.meetings.line", "Mean", locale.Decimal{X: float64(found.Attendance), Places: 1})
	}
	if next := nextMeeting(s); next != "" {
		t.Tag, t.Tone = locale.M("advice.tile.meetings.next", "Day", locale.ShortDay(next)), Good
	}
	return t, nil
}

// nextMeeting returns the first day after the snapshot's on which a meeting is written down, or a series of every week
// has its weekday; "" for none.
func nextMeeting(s *network.Snapshot) graph.Date {
	next := graph.Date("")
	take := func(day graph.Date) {
		if next == "" || day < next {
			next = day
		}
	}
	for _, m := range graph.All[graph.Meeting](s) {
		if m.Date > s.Day {
			take(m.Date)
		}
	}
	weekdays := graph.Choices("weekday", s)
	for _, series := range graph.All[graph.Series](s) {
		code := cmp.Or(series.Weekday, s.Project.MeetingWeekday)
		at := slices.IndexFunc(weekdays, func(c graph.Choice) bool { return c.Code == code })
		if at < 0 || s.Day == "" || series.IntervalWeeks > 1 {
			continue
		}
		if day := s.Day.Add((at-s.Day.Weekday()+6)%7 + 1); day.Within(series.ActiveFrom, series.ActiveTo) {
			take(day)
		}
	}
	return next
}
