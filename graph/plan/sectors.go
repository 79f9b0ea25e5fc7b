package plan

import (
	"cmp"
	"slices"
	"strings"

	"jejaring/graph"
	"jejaring/graph/diagram"
	"jejaring/graph/layout"
	"jejaring/graph/locale"
	"jejaring/graph/network"
)

// Sectors asks whether there is access to every sector (V10): a column for each of the five, also without anybody, and
// one for the rest where it has somebody. Each says who is nearest to the focal actor and in how many steps, how many
// partners there are and how far, what can be given and when the last contact was; below stand its actors by steps.
var Sectors = Plan{ID: "sectors", OfOne: true, Still: true, Fades: true, Of: sectorsOf}

const (
	columnsWide  = 925.0 // px at 100 % that all columns take: as a window, since letters keep their size
	leastColumns = 0.9   // zoom below which the sentences of a column would be cut
	columnGap    = 10.0
	columnPad    = 12.0
	factStep     = 15.0 // between the lines of a fact
	factGap      = 6.0  // between facts
	least        = 1.0  // the same at least, where lines are many
	actorStep    = 22.0
	stepsHead    = 24.0 // of the actors that are so many steps away
	sectorsHead  = 40.0
	egoAbove     = 26.0
	mostStand    = 8 // actors of a column that are drawn; the others are counted
)

// sectors is the page while it is made.
type sectors struct {
	in    In
	pass  passing
	ego   int
	steps []int32 // by ways that avoid clients
	set   *diagram.Setting
	page  *Page
	left  map[string]float64 // of each column
	wide  float64            // of a column
	low   float64
	drawn []int32 // indices of those that are drawn
}

func sectorsOf(in In) Page {
	ego, ok := in.ego()
	if !ok {
		return in.ofNobody()
	}
	page := Page{Places: map[graph.ID]layout.Point{}}
	s := &sectors{in: in, pass: in.passing(), ego: ego, steps: in.Snapshot.SafeDistances(ego), page: &page, left: map[string]float64{}, drawn: []int32{int32(ego)}}
	s.set = &diagram.Setting{Fixed: true, Beside: true, Headed: true, Least: leastColumns}
	s.columns()
	s.part()
	l := in.Look.Language
	s.set.Notes = []string{l.T("plan.circles.undrawn")}
	s.set.Counts = l.T("diagram.actors", "Count", s.pass.actors(in.Snapshot))
	page.Look.Size, page.Look.Setting = diagram.Shown{Name: locale.M("plan.tiers.size")}, *s.set
	page.Zone, page.Vacant = s.zone, s.vacant
	return page
}

// columns draws all columns, as high as the longest.
func (s *sectors) columns() {
	sectors := slices.Clone(graph.Sectors)
	if last := len(sectors) - 1; len(s.members(sectors[last])) == 0 {
		sectors = sectors[:last]
	}
	x := 0.0
	s.wide = (columnsWide+columnGap)/float64(len(sectors)) - columnGap
	for _, sector := range sectors {
		s.left[sector.Code] = x
		s.column(sector, x, s.members(sector))
		x += s.wide + columnGap
	}
	s.page.Places[s.in.Snapshot.Actors[s.ego].ID] = layout.Point{X: columnsWide * 0.42, Y: -egoAbove}
	var under []diagram.Area
	for _, left := range s.left {
		under = append(under, diagram.Area{Outline: diagram.Rect{X0: left, Y0: 0, X1: left + s.wide, Y1: s.low + columnPad}.Outline(), Fill: diagram.InkSunk})
	}
	slices.SortFunc(under, func(a, b diagram.Area) int { return cmp.Compare(a.Outline[0], b.Outline[0]) })
	s.set.Ground.Areas = append(under, s.set.Ground.Areas...)
}

// members returns the actors of a sector but the focal one, the nearest first and among those the best linked.
func (s *sectors) members(sector graph.Sector) []int {
	know := s.in.Snapshot.Network(network.Know)
	var list []int
	for i, a := range s.in.Snapshot.Actors {
		if i != s.ego && graph.SectorOf(a.Sector).Code == sector.Code {
			list = append(list, i)
		}
	}
	slices.SortStableFunc(list, func(i, j int) int {
		return cmp.Or(cmp.Compare(s.far(i), s.far(j)), cmp.Compare(know.Degree(j), know.Degree(i)))
	})
	return list
}

// far is the number of steps to an actor, many where there is no way.
func (s *sectors) far(i int) int32 {
	if s.steps[i] == network.Unreachable {
		return 1 << 20
	}
	return s.steps[i]
}

func (s *sectors) column(sector graph.Sector, x float64, list []int) {
	l := s.in.Look.Language
	s.set.Ground.Words = append(s.set.Ground.Words, diagram.Word{
		Text: l.T("sector." + sector.Code), X: x + columnPad, Y: sectorsHead / 2, Size: 13, Bold: true, Sign: sector, Room: s.wide - 2*columnPad, Stay: diagram.StayTop,
	})
	s.stand(x, s.say(x+columnPad, sectorsHead+8, list), list)
}

// say writes what is known of a sector and returns where that ends: as if nobody in it were stopped by the lens, so that
// its actors stay where they are. Where more lines are needed than that takes, they move together.
func (s *sectors) say(x, y float64, list []int) float64 {
	room, gap := 0.0, factGap
	for _, fact := range s.said(list, list) {
		room += factStep*float64(len(s.broken(fact))) + factGap
	}
	end, facts, lines := y+room, s.said(list, s.pass.among(s.in.Snapshot, list)), 0
	for _, fact := range facts {
		lines += len(s.broken(fact))
	}
	gap = max(least, min(gap, (room-factStep*float64(lines))/float64(len(facts))))
	for _, fact := range facts {
		for _, line := range s.broken(fact) {
			s.set.Ground.Words = append(s.set.Ground.Words, diagram.Word{Text: line, X: x, Y: y, Room: s.wide - 2*columnPad + 4})
			y += factStep
			s.low = max(s.low, y)
		}
		y += gap
	}
	s.low = max(s.low, end-factGap)
	return max(y, end)
}

// said returns what is known of those of a sector that the lens lets through.
func (s *sectors) said(list, pass []int) []string {
	switch {
	case len(list) == 0:
		return []string{s.in.Look.Language.T("plan.sectors.nobody")}
	case len(pass) == 0:
		return []string{s.in.Look.Language.T("plan.sectors.none-pass")}
	}
	return s.facts(pass)
}

// broken breaks a text to the column.
func (s *sectors) broken(text string) (lines []string) {
	line := ""
	for _, word := range strings.Fields(text) {
		if longer := strings.TrimSpace(line + " " + word); line == "" || diagram.TextWidth(longer, 11, 400) <= s.wide-2*columnPad {
			line = longer
			continue
		}
		lines = append(lines, line)
		line = word
	}
	return append(lines, line)
}

// facts says of a sector: how many, who is nearest, partners, resources, last contact.
func (s *sectors) facts(list []int) []string {
	l, n := s.in.Look.Language, s.in.Snapshot
	facts := []string{l.T("diagram.actors", "Count", len(list))}
	switch near := list[0]; s.steps[near] {
	case network.Unreachable:
		facts = append(facts, l.T("plan.sectors.no-way"))
	case 1:
		facts = append(facts, l.T("plan.sectors.contact", "Actor", n.Actors[near].MapLabel()))
	default:
		facts = append(facts, l.T("plan.sectors.nearest", "Actor", n.Actors[near].MapLabel(), "Count", int(s.steps[near])))
	}
	facts = append(facts, s.partners(list), s.resources(list))
	if contacts := graph.All[graph.Contact](s.in.Snapshot); s.in.Bound && len(contacts) == 0 {
		return facts // contacts do not leave the office, so nothing is known of them
	}
	return append(facts, s.lastContact(list))
}

// partners counts the actors that have a partnership with the focal actor, by its level.
func (s *sectors) partners(list []int) string {
	l, n := s.in.Look.Language, s.in.Snapshot
	best := map[int32]int{}
	for k, t := range n.Ties {
		if t.Type != graph.Partnership || t.Level < 1 {
			continue
		}
		switch int32(s.ego) {
		case n.Ends[k][0]:
			best[n.Ends[k][1]] = max(best[n.Ends[k][1]], t.Level)
		case n.Ends[k][1]:
			best[n.Ends[k][0]] = max(best[n.Ends[k][0]], t.Level)
		}
	}
	counts, total := map[int]int{}, 0
	for _, i := range list {
		if level := best[int32(i)]; level > 0 {
			counts[level]++
			total++
		}
	}
	if total == 0 {
		return l.T("plan.sectors.no-partner")
	}
	var parts []string
	for level := 5; level >= 1; level-- {
		if counts[level] > 0 {
			parts = append(parts, l.T("plan.sectors.level", "Count", counts[level], "Level", locale.M("level."+l.Whole(level))))
		}
	}
	return l.T("plan.sectors.partners", "Count", total, "Levels", strings.Join(parts, ", "))
}

// resources counts what the sector can give on the day.
func (s *sectors) resources(list []int) string {
	l, n := s.in.Look.Language, s.in.Snapshot
	count := 0
	for _, i := range list {
		for _, r := range graph.Referring[graph.Resource](n, n.Actors[i].ID) {
			if r.Provider == n.Actors[i].ID && r.ValidOn(n.Day) {
				count++
			}
		}
	}
	return l.T("plan.sectors.resources", "Count", count)
}

// lastContact says when somebody of the sector was contacted last, up to the day.
func (s *sectors) lastContact(list []int) string {
	l, n, last := s.in.Look.Language, s.in.Snapshot, graph.Date("")
	for _, i := range list {
		for _, c := range graph.Referring[graph.Contact](n, n.Actors[i].ID) {
			if c.Actor == n.Actors[i].ID && c.Date <= n.Day {
				last = max(last, c.Date)
			}
		}
	}
	if last == "" {
		return l.T("plan.sectors.no-contact")
	}
	day := l.Date(string(last))
	if _, month, ok := strings.Cut(day, " "); ok && s.in.Anonymous {
		day = month // PV-09
	}
	return l.T("plan.sectors.last-contact", "Day", day)
}

// stand puts the actors of a column below each other, those that are equally far under one head.
func (s *sectors) stand(x, y float64, list []int) {
	l, before := s.in.Look.Language, int32(-2)
	for k, i := range list {
		if k == mostStand && len(list) > mostStand+1 {
			if left := len(s.pass.among(s.in.Snapshot, list[mostStand:])); left > 0 {
				more := l.T("plan.sectors.more", "Count", left)
				s.set.Ground.Words = append(s.set.Ground.Words, diagram.Word{Text: more, X: x + columnPad, Y: y + actorStep/2, Ink: diagram.InkPale, Room: s.wide - 2*columnPad})
			}
			s.low = max(s.low, y+actorStep)
			return
		}
		if far := s.far(i); far != before {
			before = far
			words := l.T("plan.sectors.steps", "Count", int(far))
			if s.steps[i] == network.Unreachable {
				words = l.T("plan.sectors.unreached")
			}
			s.set.Ground.Areas = append(s.set.Ground.Areas, diagram.Area{Outline: []float64{x + columnPad, y, x + s.wide - columnPad, y}, Edge: diagram.InkLine})
			s.set.Ground.Words = append(s.set.Ground.Words, diagram.Word{Text: words, X: x + columnPad, Y: y + stepsHead/2, Bold: true, Ink: diagram.InkPale, Room: s.wide - 2*columnPad})
			y += stepsHead
		}
		s.drawn = append(s.drawn, int32(i))
		s.page.Places[s.in.Snapshot.Actors[i].ID] = layout.Point{X: x + columnPad + 8, Y: y + actorStep/2}
		y += actorStep
		s.low = max(s.low, y)
	}
}

// part leaves those who are drawn, without their ties.
func (s *sectors) part() {
	slices.Sort(s.drawn)
	part := s.in.Snapshot.Part(s.drawn)
	s.page.Snapshot, s.page.Look, s.page.Undrawn = part, s.in.lookAt(part), s.pass.tiesOf(part)
	s.set.Radius, s.set.Ties = make([]float64, part.N()), make([]diagram.Show, len(part.Ties))
	for i, a := range part.Actors {
		if s.set.Radius[i] = 6.5; a.ID == s.in.Snapshot.Actors[s.ego].ID {
			s.set.Radius[i] = 9
		}
	}
	for k := range s.set.Ties {
		s.set.Ties[k] = diagram.Absent
	}
}

// zone returns the sector of a place.
func (s *sectors) zone(at layout.Point) (Zone, bool) {
	for code, left := range s.left {
		if at.X >= left && at.X < left+s.wide && at.Y >= 0 {
			return Zone{Sector: code}, true
		}
	}
	return Zone{}, false
}

// vacant returns the sector of a place where nobody is in it.
func (s *sectors) vacant(at layout.Point) (Zone, bool) {
	zone, ok := s.zone(at)
	return zone, ok && len(s.members(graph.SectorOf(zone.Sector))) == 0
}

// Access says of a sector who is nearest to the ego, and how many there are.
type Access struct {
	Sector  graph.Sector
	Count   int
	Stopped int   // by the lens, where the page fades them; they do not count
	Nearest int   // index in the snapshot; −1: nobody
	Steps   int32 // to the nearest, by ways that avoid clients
}

// AccessOf returns the access to each of the five sectors, and to the rest where somebody is in it; nil without an ego.
func AccessOf(in In) []Access {
	ego, ok := in.ego()
	if !ok {
		return nil
	}
	s := &sectors{in: in, pass: in.passing(), ego: ego, steps: in.Snapshot.SafeDistances(ego)}
	var list []Access
	for k, sector := range graph.Sectors {
		whole := s.members(sector)
		members := s.pass.among(in.Snapshot, whole)
		if k == len(graph.Sectors)-1 && len(whole) == 0 {
			continue
		}
		a := Access{Sector: sector, Count: len(members), Stopped: len(whole) - len(members), Nearest: -1, Steps: network.Unreachable}
		if len(members) > 0 {
			a.Nearest, a.Steps = members[0], s.steps[members[0]]
		}
		list = append(list, a)
	}
	return list
}

// FactsOf says of each sector what its column says, by its code; nil without an ego.
func FactsOf(in In) map[string][]string {
	ego, ok := in.ego()
	if !ok {
		return nil
	}
	s := &sectors{in: in, pass: in.passing(), ego: ego, steps: in.Snapshot.SafeDistances(ego)}
	facts := map[string][]string{}
	for k, sector := range graph.Sectors {
		members := s.members(sector)
		if k < len(graph.Sectors)-1 || len(members) > 0 {
			facts[sector.Code] = s.said(members, s.pass.among(in.Snapshot, members))
		}
	}
	return facts
}
