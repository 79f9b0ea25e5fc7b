package plan

import (
	"cmp"
	"slices"

	"jejaring/graph"
	"jejaring/graph/network"
)

// stream is what goes from the actors of a sector through a field of service to one recipient.
type stream struct {
	sector   string
	field    string // code; empty: none is said
	to       graph.ID
	taker    string // key of the bar of the recipient
	from     graph.ID
	amount   float64
	stimulus bool // stimulus aid of the government
}

// streamsOf returns every flow of the network, one per direction: ties along which something flows, by strength.
func streamsOf(s *network.Snapshot) []stream {
	var list []stream
	for k, t := range s.Ties {
		if !network.Flow.Takes(t, s) {
			continue
		}
		add := func(from, to int32) {
			giver := s.Actors[from]
			list = append(list, stream{
				sector: graph.SectorOf(giver.Sector).Code, field: t.Field, from: giver.ID, to: s.Actors[to].ID,
				amount: float64(t.Strength), stimulus: givesStimulus(s, giver.ID, t),
			})
		}
		add(s.Ends[k][0], s.Ends[k][1])
		if t.Direction != "forward" {
			add(s.Ends[k][1], s.Ends[k][0])
		}
	}
	return list
}

// givesStimulus tells whether what the giver has of the tie's kind is stimulus aid: all of it in the field of the tie, and
// where it has none in that field, all of it.
func givesStimulus(s *network.Snapshot, giver graph.ID, t graph.Tie) bool {
	var inField, elsewhere []bool
	for _, r := range graph.Referring[graph.Resource](s, giver) {
		switch {
		case r.Provider != giver || r.Kind != t.Type || !r.ValidOn(s.Day):
		case r.Field == t.Field:
			inField = append(inField, r.Stimulus)
		default:
			elsewhere = append(elsewhere, r.Stimulus)
		}
	}
	if len(inField) == 0 {
		inField = elsewhere
	}
	return len(inField) > 0 && !slices.Contains(inField, false)
}

// placedOf returns what was placed on needs until the day of the network, agreed or given, in one unit: amounts of unlike
// units have no sum. It is the unit of most placements, of two that with the greater code. Elsewhere counts the
// placements in other units.
func placedOf(s *network.Snapshot) (list []stream, unit string, elsewhere int) {
	byUnit := map[string][]stream{}
	for _, m := range graph.All[graph.Match](s) {
		need, isNeed := graph.Get[graph.Need](s, m.Need)
		resource, isResource := graph.Get[graph.Resource](s, m.Resource)
		i, gives := s.Index(resource.Provider)
		_, takes := s.Index(need.Owner)
		if !isNeed || !isResource || !gives || !takes || !m.IsConfirmed() || m.Amount <= 0 || m.Date > s.Day {
			continue
		}
		byUnit[need.Unit] = append(byUnit[need.Unit], stream{
			sector: graph.SectorOf(s.Actors[i].Sector).Code, field: resource.Field, from: resource.Provider, to: need.Owner,
			amount: m.Amount, stimulus: resource.Stimulus,
		})
	}
	for u, of := range byUnit {
		if len(of) > len(list) || (len(of) == len(list) && u > unit) {
			list, unit = of, u
		}
	}
	for u, of := range byUnit {
		if u != unit {
			elsewhere += len(of)
		}
	}
	return list, unit, elsewhere
}

// bar is a sector, a field or a recipient, as long as what goes through it.
type bar struct {
	key     string
	name    string
	sector  graph.Sector // of a bar of givers
	streams []stream
	y0, y1  float64
	used    [2]float64 // of its left and its right side, by bands
}

func (b *bar) total() float64 { return sum(b.streams) }

func sum(list []stream) float64 {
	all := 0.0
	for _, x := range list {
		all += x.amount
	}
	return all
}

// stimulusIn is the part of streams that is stimulus aid.
func stimulusIn(list []stream) float64 {
	all := 0.0
	for _, x := range list {
		if x.stimulus {
			all += x.amount
		}
	}
	return all
}

// barsBy sorts streams into bars by a key, the longest first.
func barsBy(list []stream, key func(stream) string) []*bar {
	var bars []*bar
	at := map[string]*bar{}
	for _, x := range list {
		k := key(x)
		if at[k] == nil {
			at[k] = &bar{key: k}
			bars = append(bars, at[k])
		}
		at[k].streams = append(at[k].streams, x)
	}
	slices.SortFunc(bars, func(a, b *bar) int {
		return cmp.Or(cmp.Compare(b.total(), a.total()), cmp.Compare(a.key, b.key))
	})
	return bars
}

// whose returns the actors at an end of streams, each once, in the order of their IDs.
func whose(list []stream, end func(stream) graph.ID) []graph.ID {
	var ids []graph.ID
	for _, x := range list {
		ids = append(ids, end(x))
	}
	slices.Sort(ids)
	return slices.Compact(ids)
}

func giverOf(x stream) graph.ID { return x.from }
func takerOf(x stream) graph.ID { return x.to }
