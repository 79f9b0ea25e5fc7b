package report

import (
	"cmp"
	"math/rand/v2"
	"strconv"
	"strings"

	"jejaring/graph"
	"jejaring/graph/network"
)

// cover hides what may not be seen.
type cover struct {
	in      Input
	labels  map[graph.ID]string // shown name of every actor
	hidden  map[graph.ID]bool
	words   replacer // names in free text
	tense   int      // ties left out
	without pictures // left out of the drawing
}

func newCover(in Input) *cover {
	c := &cover{in: in, labels: map[graph.ID]string{}, hidden: map[graph.ID]bool{}}
	actors := graph.All[graph.Actor](in.Snapshot)
	c.name(actors)
	for _, a := range actors {
		if !a.MayLeave(c.consentsOn(), in.Snapshot) {
			c.hidden[a.ID] = true
			c.labels[a.ID] = in.Language.T("report.someone")
		}
	}
	c.words = c.replacer(actors)
	return c
}

// isPerson tells whether the actor is protected as a person: alone or as a family.
func isPerson(a graph.Actor) bool { return a.IsClient || !a.IsAgency() }

// name gives every actor its shown name: clients a code drawn for this report, persons their public label or
// role, others their public label, or their name in a named report.
func (c *cover) name(actors []graph.Actor) {
	codes := c.codes(actors)
	roles := map[string]int{}
	for _, a := range actors {
		switch {
		case a.IsClient:
			c.labels[a.ID] = codes[a.ID]
		case !isPerson(a) && c.in.Privacy == Named, isPerson(a) && c.isNamed(a):
			c.labels[a.ID] = a.Name
		case !isPerson(a) || (a.PublicLabel != "" && !sameName(a.PublicLabel, a.Name)):
			c.labels[a.ID] = a.Label()
		default:
			role := c.role(a)
			roles[role]++
			c.labels[a.ID] = role
			if roles[role] > 1 {
				c.labels[a.ID] += " " + strconv.Itoa(roles[role])
			}
		}
	}
}

func sameName(a, b string) bool {
	return strings.EqualFold(strings.Join(strings.Fields(a), " "), strings.Join(strings.Fields(b), " "))
}

func (c *cover) isNamed(a graph.Actor) bool {
	return c.in.Privacy == Named && a.ConsentCovers("laporan_bernama", c.consentsOn(), c.in.Snapshot)
}

// consentsOn returns the day whose consents count.
func (c *cover) consentsOn() graph.Date { return cmp.Or(c.in.ConsentsOn, c.in.Snapshot.Day) }

// role returns the words for a person without a label.
func (c *cover) role(a graph.Actor) string {
	l := c.in.Language
	switch a.Role {
	case graph.RoleWorker, graph.RoleLocalWorker, "tokoh_masyarakat":
		return l.Say(graph.ChoiceMessage("role", a.Role, nil))
	}
	return l.T("report.person", "Kind", graph.ChoiceMessage("actor-kind", a.Kind, nil), "Sector", graph.ChoiceMessage("sector", a.Sector, nil))
}

// codes draws a code for every client, KD-10 and upward, in no order that an earlier report would show.
func (c *cover) codes(actors []graph.Actor) map[graph.ID]string {
	var clients []graph.ID
	for _, a := range actors {
		if a.IsClient {
			clients = append(clients, a.ID)
		}
	}
	numbers := make([]int, max(90, 2*len(clients)))
	for i := range numbers {
		numbers[i] = i + 10
	}
	r := rand.New(rand.NewPCG(c.in.Seed, 0x6a656a6172696e67))
	r.Shuffle(len(numbers), func(i, j int) { numbers[i], numbers[j] = numbers[j], numbers[i] })
	codes := map[graph.ID]string{}
	for i, id := range clients {
		codes[id] = "KD-" + strconv.Itoa(numbers[i])
	}
	return codes
}

// snapshot returns the covered network without the actors that are left out. Those that the lens stops stay
// stopped, although their names can no longer be searched.
func (c *cover) snapshot(leftOut map[graph.ID]bool) *network.Snapshot {
	in := c.in.Snapshot
	passed := map[graph.ID]bool{}
	for _, t := range in.Ties {
		passed[t.ID] = true
	}
	byKind := map[*graph.Kind][]graph.Record{}
	for _, kind := range graph.Kinds {
		for _, r := range in.Records(kind) {
			if covered, ok := c.cover(r, leftOut, passed); ok {
				byKind[kind] = append(byKind[kind], covered)
			}
		}
	}
	s := network.Of(graph.CollectKinds(byKind), network.Lens{Day: in.Day})
	s.Lens, s.LeftOut = in.Lens.Masked(), in.LeftOut
	return s
}

// cover returns a record as it may be seen, and whether it may be seen at all.
func (c *cover) cover(r graph.Record, leftOut, passed map[graph.ID]bool) (graph.Record, bool) {
	in := c.in.Snapshot
	switch r := r.(type) {
	case graph.Consent, graph.Assessment, graph.Contact, graph.LevelView:
		return nil, false
	case graph.Tie:
		if leftOut != nil && c.isTense(r) {
			if passed[r.ID] {
				c.tense++
			}
			return nil, false
		}
		if in.Day.Within(r.Start, r.End) && !passed[r.ID] {
			return nil, false // stopped by the lens
		}
	case graph.Actor:
		_, seen := in.Index(r.ID)
		covered := c.blank(r).(graph.Actor)
		covered.Name, covered.PublicLabel, covered.Area = c.labels[r.ID], c.mapLabel(r), ""
		covered.Archived = r.Archived || leftOut[r.ID] || (!seen && in.Day.Within(r.ActiveFrom, r.ActiveTo))
		return covered, true
	case graph.Picture:
		r.Name = ""
		return r, true
	case graph.Annotation:
		if !c.mayShow(r) {
			return nil, false
		}
	case graph.Value:
		if !c.mayTell(r) {
			return nil, false
		}
	case graph.Meeting:
		r.Venue = ""
		return c.blank(r), true
	case graph.Project:
		covered := c.blank(r).(graph.Project)
		covered.ControllerName, covered.ControllerContact, covered.Author = r.ControllerName, r.ControllerContact, r.Author
		if graph.TierOf(r.AreaLevel).Rank < graph.TierOf("rw").Rank && r.AreaLevel != "" && c.in.Privacy == Anonymous {
			_, covered.Area, _ = strings.Cut(covered.Area, ",")
			covered.Area = strings.TrimSpace(covered.Area)
		}
		return covered, true
	}
	return c.blank(r), true
}

// mayTell tells whether the value of a field that a user invented may be told: of a private field never, and
// of a person nothing, since nobody knows what it says.
func (c *cover) mayTell(v graph.Value) bool {
	attribute, ok := graph.Get[graph.Attribute](c.in.Snapshot, v.Attribute)
	owner, isActor := graph.Get[graph.Actor](c.in.Snapshot, v.Owner)
	return ok && !attribute.Private && !(isActor && isPerson(owner))
}

// mapLabel returns the words on the map: the short label also where the report names the party.
func (c *cover) mapLabel(a graph.Actor) string {
	if !isPerson(a) && a.PublicLabel != "" {
		return a.PublicLabel
	}
	return c.labels[a.ID]
}

// isTense tells whether a public report leaves the tie out (PV-14): it is one of tension or competition, or was by its
// history, since a picture may be that of an earlier day.
func (c *cover) isTense(t graph.Tie) bool {
	if c.in.Snapshot.Project.Confidentiality != "publik" {
		return false
	}
	if t.Quality == graph.Tense || (t.Type == graph.Partnership && t.Level < 0) {
		return true
	}
	for _, h := range graph.Referring[graph.TieHistory](c.in.Snapshot, t.ID) {
		for _, said := range [2]string{h.Old, h.New} {
			if (h.Field == "quality" && said == graph.Tense) || (h.Field == "level" && strings.HasPrefix(said, "-")) {
				return true
			}
		}
	}
	return false
}

// blank empties the private fields of a record and takes the names out of its free text.
func (c *cover) blank(r graph.Record) graph.Record {
	kind := graph.KindOf(r)
	for i := range kind.Fields {
		f := &kind.Fields[i]
		switch {
		case f.Private:
			r, _ = f.Parse(r, "")
		case i > 0 && f.Type == graph.TextField && f.Of == "" && !f.IsEmpty(r):
			text := f.Text(r)
			if covered := c.words.replace(text); covered != text {
				r = f.With(r, covered)
			}
		}
	}
	return r
}
