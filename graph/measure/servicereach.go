package measure

import (
	"context"

	"jejaring/graph"
	"jejaring/graph/locale"
	"jejaring/graph/network"
)

var serviceReach = Measure{
	ID: "service-reach", Code: "M49", Theme: Needs, Unit: Count,
	Warns: Answers,
	Of:    serviceReachOf,
}

// ServiceReach is how many clients get material support.
type ServiceReach struct {
	Clients    int              `json:"clients"`
	Served     int              `json:"served"`                // by one provider or more
	TwoOrMore  int              `json:"two_or_more_providers"` // by two or more
	Fields     map[graph.ID]int `json:"fields_per_client"`     // fields of service of the support of each client
	MeanFields Number           `json:"mean_fields"`           // per client; undefined without clients
}

// ServiceReachOf counts the clients in the snapshot and what flows to them. Time is O(n + m).
func ServiceReachOf(s *network.Snapshot) ServiceReach {
	found := ServiceReach{Fields: map[graph.ID]int{}}
	in, fields := s.Network(network.Support).Reversed(), fieldsReceived(s)
	total := 0
	for i, a := range s.Actors {
		if !a.IsClient {
			continue
		}
		found.Clients++
		if in.Degree(i) > 0 {
			found.Served++
		}
		if in.Degree(i) > 1 {
			found.TwoOrMore++
		}
		found.Fields[a.ID] = len(fields[int32(i)])
		total += len(fields[int32(i)])
	}
	found.MeanFields = quotient(float64(total), float64(found.Clients))
	return found
}

// fieldsReceived returns the fields of the material support of each actor.
func fieldsReceived(s *network.Snapshot) map[int32]map[string]bool {
	fields := map[int32]map[string]bool{}
	add := func(to int32, field string) {
		if fields[to] == nil {
			fields[to] = map[string]bool{}
		}
		fields[to][field] = true
	}
	for k, t := range s.Ties {
		if t.Field == "" || t.Quality == graph.Broken || s.Ends[k][0] == s.Ends[k][1] || !graph.TieTypeOf(t.Type, s).Material {
			continue
		}
		add(s.Ends[k][1], t.Field)
		if t.Direction == "both" {
			add(s.Ends[k][0], t.Field)
		}
	}
	return fields
}

// figures say which share of the clients is served, by two providers or more, and in how many fields.
func (r ServiceReach) figures() []Figure {
	share := func(n int) float64 { return float64(quotient(float64(n), float64(r.Clients))) }
	return []Figure{
		figure("served", Share, share(r.Served)), figure("two-providers", Share, share(r.TwoOrMore)), figure("fields-received", Index, float64(r.MeanFields)),
	}
}

// serviceReachOf says how many clients are served. Cost is that of ServiceReachOf.
func serviceReachOf(_ context.Context, s *network.Snapshot) (Result, error) {
	found := ServiceReachOf(s)
	if found.Clients == 0 {
		return lacks(found, "clients"), nil
	}
	served := locale.M("measure.service-reach.served", "Count", found.Served, "Clients", locale.M("measure.clients", "Count", found.Clients))
	sentence := locale.M("measure.service-reach.sentence.one-provider", "Served", served)
	switch {
	case found.Served == 0:
		sentence = locale.M("measure.service-reach.sentence.none", "Count", found.Clients)
	case found.TwoOrMore > 0:
		sentence = locale.M("measure.service-reach.sentence", "Served", served, "Count", found.TwoOrMore)
	}
	return Result{Numbers: found, Sentence: sentence, Table: found.table(s)}, nil
}

// table lists the clients by their labels; it stays in the office.
func (r ServiceReach) table(s *network.Snapshot) *Table {
	t := &Table{Columns: []Column{column("client", Count), column("number-of-providers", Count), column("fields", Count)}}
	in := s.Network(network.Support).Reversed()
	for i, a := range s.Actors {
		if a.IsClient {
			t.Rows = append(t.Rows, actorRow(s, i, X(in.Degree(i)), X(r.Fields[a.ID])))
		}
	}
	return t
}
