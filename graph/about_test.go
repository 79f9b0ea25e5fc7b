package graph_test

import (
	"slices"
	"testing"

	"jejaring/graph"
	"jejaring/graph/graphtest"
)

// Whom records of the sample are about, as its files say.
func TestWhomARecordIsAbout(t *testing.T) {
	sample := graphtest.SampleRecords(t)
	for _, kind := range []string{"actor", "tie", "need", "resource", "match", "contact", "agreement", "meeting", "action", "support_system", "issue"} {
		records := sample.Records(graph.KindByID(kind))
		if len(records) == 0 {
			t.Fatalf("no %s in the sample", kind)
		}
		for _, r := range records {
			got := graph.ActorsOf(r, sample)
			if want := aboutByHand(r, sample); !same(got, want) {
				t.Errorf("%s %s is about %v, not %v", kind, graph.Key(r), got, want)
			}
		}
	}
}

func same(a, b []graph.ID) bool {
	a, b = slices.Clone(a), slices.Clone(b)
	slices.Sort(a)
	slices.Sort(b)
	return slices.Equal(slices.Compact(a), slices.Compact(b)) && len(slices.Compact(a)) == len(a)
}

// aboutByHand says it kind by kind.
func aboutByHand(r graph.Record, sample *graph.Collection) []graph.ID {
	var ids []graph.ID
	needOwner := func(id graph.ID) {
		if n, ok := graph.Get[graph.Need](sample, id); ok {
			ids = append(ids, n.Owner)
		}
	}
	add := func(list ...graph.ID) {
		for _, id := range list {
			if id != "" {
				ids = append(ids, id)
			}
		}
	}
	switch r := r.(type) {
	case graph.Actor:
		add(r.ID)
	case graph.Tie:
		add(r.From, r.To)
	case graph.Need:
		add(r.Owner)
	case graph.Resource:
		add(r.Provider)
	case graph.Match:
		needOwner(r.Need)
		s, _ := graph.Get[graph.Resource](sample, r.Resource)
		add(s.Provider)
	case graph.Contact:
		add(r.Actor)
		needOwner(r.Need)
	case graph.Meeting:
		add(r.Host)
	case graph.Action:
		add(r.Responsible)
		needOwner(r.Need)
	case graph.SupportSystem:
		add(r.CoreActor)
	}
	if _, ok := r.(graph.Actor); ok {
		return ids
	}
	for _, other := range sample.Referring(graph.Key(r)) {
		switch o := other.(type) {
		case graph.Attendance:
			if o.Meeting == graph.Key(r) {
				add(o.Actor)
			}
		case graph.Member:
			if o.System == graph.Key(r) {
				add(o.Actor)
			}
		case graph.Party:
			if o.Agreement == graph.Key(r) {
				add(o.Actor)
			}
		case graph.Match:
			if n, ok := r.(graph.Need); ok && o.Need == n.ID {
				s, _ := graph.Get[graph.Resource](sample, o.Resource)
				add(s.Provider)
			}
			if s, ok := r.(graph.Resource); ok && o.Resource == s.ID {
				needOwner(o.Need)
			}
		case graph.Need:
			if i, ok := r.(graph.Issue); ok && o.Issue == i.ID {
				add(o.Owner)
			}
		}
	}
	slices.Sort(ids)
	return slices.Compact(ids)
}
