package report

import (
	"cmp"
	"math/rand/v2"
	"strconv"
	"strings"

	"jejaring/graph"
	"jejaring/graph/network"
	"jejaring/graph/outward"
)

// cover hides what may not be seen.
type cover struct {
	*outward.Names
	in      Input
	tense   int      // ties left out
	without pictures // left out of the drawing
}

func newCover(in Input) *cover {
	way := outward.Way{Language: in.Language, Day: cmp.Or(in.ConsentsOn, in.Snapshot.Day), Named: in.Privacy == Named, Codes: codesOf(in)}
	return &cover{Names: outward.NamesOf(in.Snapshot, way), in: in}
}

// codesOf draws a code for every client, KD-10 and upward, in no order that an earlier report would show.
func codesOf(in Input) map[graph.ID]string {
	var clients []graph.ID
	for _, a := range graph.All[graph.Actor](in.Snapshot) {
		if a.IsClient {
			clients = append(clients, a.ID)
		}
	}
	numbers := make([]int, max(90, 2*len(clients)))
	for i := range numbers {
		numbers[i] = i + 10
	}
	r := rand.New(rand.NewPCG(in.Seed, 0x6a656a6172696e67))
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
		if leftOut != nil && in.Project.Confidentiality == "publik" && outward.IsTense(r, in) {
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
		covered := c.Blank(r).(graph.Actor)
		covered.Name, covered.PublicLabel, covered.Area = c.Labels[r.ID], c.mapLabel(r), ""
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
		if !outward.MayTell(r, in) {
			return nil, false
		}
	case graph.Meeting:
		r.Venue = ""
		return c.Blank(r), true
	case graph.Project:
		covered := c.Blank(r).(graph.Project)
		covered.ControllerName, covered.ControllerContact, covered.Author = r.ControllerName, r.ControllerContact, r.Author
		if graph.TierOf(r.AreaLevel).Rank < graph.TierOf("rw").Rank && r.AreaLevel != "" && c.in.Privacy == Anonymous {
			_, covered.Area, _ = strings.Cut(covered.Area, ",")
			covered.Area = strings.TrimSpace(covered.Area)
		}
		return covered, true
	}
	return c.Blank(r), true
}

// mapLabel returns the words on the map: the short label also where the report names the party.
func (c *cover) mapLabel(a graph.Actor) string {
	if !a.IsPerson() && a.PublicLabel != "" && !c.Hidden[a.ID] {
		return c.Title(a.PublicLabel)
	}
	return c.Labels[a.ID]
}
