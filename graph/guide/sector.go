package guide

import (
	"context"
	"slices"

	"jejaring/graph"
	"jejaring/graph/locale"
	"jejaring/graph/measure"
	"jejaring/graph/network"
)

// Together is the code under which the work of several sectors with each other stands (SD-75).
const Together = "together"

// Practice is what social work does with one of the five sectors (SD-55 to SD-75), or with several of them together. Its
// words are guide.sector.<sector>.<check>.name for what holds, and ….next for what to do where it does not.
type Practice struct {
	Sector string // code of the sector, or Together
	Checks []Check
}

// Check is one line of a practice.
type Check struct {
	Sector, ID string
	Met        bool
	Kind       string     // of its records: "meeting"
	Records    []graph.ID // what it rests on where it is met, else what could lead there; in the order of their IDs
}

// Name says what is asked for, as it stands where it is met.
func (c Check) Name() locale.Message { return locale.M(c.words() + ".name") }

// Next says what to do where it is not met.
func (c Check) Next() locale.Message { return locale.M(c.words() + ".next") }

func (c Check) words() string { return "guide.sector." + c.Sector + "." + c.ID }

// Counts returns how many of the checks are met.
func (p Practice) Counts() (met, of int) {
	for _, c := range p.Checks {
		if c.Met {
			met++
		}
	}
	return met, len(p.Checks)
}

// PracticesOf returns the practice with each of the five sectors in the order of the seed, and with several together, on
// the snapshot's day. No client is among the records. Time is that of the measures M20, M43 and M45.
func PracticesOf(ctx context.Context, s *network.Snapshot) ([]Practice, error) {
	met, err := numbers[measure.Meetings](ctx, s, "meetings")
	if err != nil {
		return nil, err
	}
	trios, err := measure.TriSectorTriangles(ctx, s)
	if err != nil {
		return nil, err
	}
	list := []Practice{
		{"warga", residents(s, met)},
		{"pemerintah", government(s)},
		{"dunia_usaha", business(s)},
		{"donatur", donors(s)},
		{"lsm", ngos(s)},
		{Together, []Check{{ID: "trio", Kind: "actor", Met: trios > 0, Records: actors(s, func(a graph.Actor) bool {
			return slices.Contains([]string{"dunia_usaha", "pemerintah", "lsm"}, a.Sector)
		})}}},
	}
	for k := range list {
		if p := &list[k]; p.Sector != Together {
			p.Checks = append(p.Checks, partner(s, p.Sector))
		}
		for c := range list[k].Checks {
			list[k].Checks[c].Sector = list[k].Sector
		}
	}
	return list, nil
}

// rests is a check that is met where there is any record.
func rests(id, kind string, records []graph.ID) Check {
	return Check{ID: id, Kind: kind, Met: len(records) > 0, Records: records}
}

// chosen returns the IDs of the records that are kept.
func chosen[R graph.Record](s *network.Snapshot, keep func(R) bool) []graph.ID {
	return keys(slices.DeleteFunc(graph.All[R](s), func(r R) bool { return !keep(r) }))
}

// actors returns the actors that are kept, without clients.
func actors(s *network.Snapshot, keep func(graph.Actor) bool) []graph.ID {
	return chosen(s, func(a graph.Actor) bool {
		_, known := s.Index(a.ID)
		return known && !a.IsClient && keep(a)
	})
}

// given returns what a sector gives on the day and is kept.
func given(s *network.Snapshot, sector string, keep func(graph.Resource) bool) []graph.ID {
	return chosen(s, func(r graph.Resource) bool {
		a, _ := graph.Get[graph.Actor](s, r.Provider)
		return a.Sector == sector && r.ValidOn(s.Day) && keep(r)
	})
}

// partner asks for a partner of the focal actor from cooperation upwards (SD-55).
func partner(s *network.Snapshot, sector string) Check {
	var partners []graph.ID
	if focal, ok := s.Focal(); ok {
		for _, j := range s.Network(network.Partner).Neighbours(focal) {
			if a := s.Actors[j]; a.Sector == sector && !a.IsClient {
				partners = append(partners, a.ID)
			}
		}
	}
	slices.Sort(partners)
	c := rests("partner", "actor", partners)
	if !c.Met {
		c.Records = actors(s, func(a graph.Actor) bool { return a.Sector == sector })
	}
	return c
}

// residents meet again and again, every Tuesday night, at their own gatherings, with all five elements (SD-56 to SD-62).
func residents(s *network.Snapshot, met measure.Meetings) []Check {
	goesOn := func(r graph.Series) bool { return r.Next(s, s.Day) != "" }
	weekly := chosen(s, func(r graph.Series) bool {
		next := r.Next(s, s.Day)
		return next != "" && next.Weekday() == tuesday && r.IntervalWeeks == 1
	})
	hosts := graph.Set("arisan;pengajian;kredit_mikro")
	hosted := chosen(s, func(m graph.Meeting) bool { return m.Date <= s.Day && hosts.Has(m.HostKind) })
	all, came := measure.GatheringsOf(s), []graph.ID{}
	for _, g := range all {
		if len(met.Week) > 0 && g.Date >= met.Week[0].Monday {
			came = append(came, g.ID)
		}
	}
	whole := !slices.ContainsFunc(measure.Elements(), func(element string) bool { return !(float64(met.Elements[element]) > 0) })
	list := []Check{
		rests("series", "series", chosen(s, goesOn)), rests("weekly", "series", weekly), rests("hosted", "meeting", hosted),
		{ID: "elements", Kind: "meeting", Met: whole, Records: came},
	}
	if !list[1].Met {
		list[1].Records = list[0].Records
	}
	return list
}

// tuesday is the number of the weekday of the seed's meetings, of which Monday is 0.
const tuesday = 1

// government is reached from the RT up to those who decide, and gives permits, rooms and stimulus aid (SD-30, SD-66 to SD-70).
func government(s *network.Snapshot) []Check {
	reached := measure.GovernmentReached(s)
	below := slices.Concat(reached["rt"], reached["rw"], reached["kelurahan"])
	offices := func(among []graph.ID) []graph.ID {
		return actors(s, func(a graph.Actor) bool { return slices.Contains(among, a.ID) })
	}
	near := Check{ID: "near", Kind: "actor", Met: len(reached["rt"]) > 0 && len(reached["rw"]) > 0 && len(reached["kelurahan"]) > 0, Records: offices(below)}
	above := rests("above", "actor", offices(reached["kecamatan"]))
	if !near.Met && len(near.Records) == 0 {
		near.Records = actors(s, func(a graph.Actor) bool { return a.Sector == "pemerintah" })
	}
	if !above.Met {
		above.Records = actors(s, func(a graph.Actor) bool { return a.Sector == "pemerintah" })
	}
	return []Check{
		near, above,
		rests("permit", "resource", given(s, "pemerintah", func(r graph.Resource) bool { return r.IsPermit() && !r.IsRoom() })),
		rests("room", "resource", given(s, "pemerintah", graph.Resource.IsRoom)),
		rests("stimulus", "resource", given(s, "pemerintah", func(r graph.Resource) bool { return r.Stimulus })),
	}
}

// business gives social support and economic support (SD-71).
func business(s *network.Snapshot) []Check {
	gives := measure.SupportMixOf(s).Sectors["dunia_usaha"]
	firms := actors(s, func(a graph.Actor) bool { return a.Sector == "dunia_usaha" })
	return []Check{
		{ID: "social", Kind: "actor", Met: gives["social"].Ties > 0, Records: firms},
		{ID: "economic", Kind: "actor", Met: gives["economic"].Ties > 0, Records: firms},
	}
}

// donors give funds, mostly for livelihoods, and are asked by proposals (SD-72, SD-73).
func donors(s *network.Snapshot) []Check {
	funds := given(s, "donatur", func(r graph.Resource) bool { return r.Kind == "dana" })
	living := rests("livelihood", "resource", given(s, "donatur", func(r graph.Resource) bool { return r.Kind == "dana" && r.Field == "ekonomi" }))
	if !living.Met {
		living.Records = funds
	}
	return []Check{
		rests("funds", "resource", funds), living,
		rests("proposals", "proposal", chosen(s, func(graph.Proposal) bool { return true })),
	}
}

// ngos are also those that the state counts among the sources of welfare (SD-74).
func ngos(s *network.Snapshot) []Check {
	return []Check{rests("welfare", "actor", actors(s, func(a graph.Actor) bool { return a.Sector == "lsm" && a.PSKS == "PSKS04" }))}
}
