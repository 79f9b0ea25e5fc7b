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

var missingSector = Rule{ID: "R15", Seed: "SD-55, SD-75", Of: missingSectors}

// partnerSectors are the five sectors of which the focal actor needs partners (SD-55).
var partnerSectors = []string{"warga", "pemerintah", "dunia_usaha", "donatur", "lsm"}

// missingSectors gives a card for each of the five sectors without a partner of the focal actor from cooperation
// upwards, and one where no business, government office and NGO all know each other.
func missingSectors(ctx context.Context, s *network.Snapshot) ([]Card, error) {
	focal, ok := s.Focal()
	if !ok {
		return nil, nil
	}
	partners := map[string]bool{}
	for _, j := range s.Network(network.Partner).Neighbours(focal) {
		partners[s.Actors[j].Sector] = true
	}
	var cards []Card
	for _, sector := range partnerSectors {
		if !partners[sector] {
			cards = append(cards, sectorCard(s, focal, sector))
		}
	}
	trios, err := measure.TriSectorTriangles(ctx, s)
	if err == nil && trios == 0 {
		cards = append(cards, Card{
			Subject: "tri_sector_triangles=0", Severity: Important,
			Title:  locale.M("advice.R15.title.trio"),
			Reason: locale.M("advice.R15.reason.trio"),
			Why:    why(locale.M("advice.R15.why.trio")),
			Opens:  s.Actors[focal].ID,
			Action: graph.Action{WorkMode: "penciptaan_jaringan"},
			Key:    "tri_sector_triangles=0",
		})
	}
	return cards, err
}

// sectorCard names who of the sector could become a partner, the nearest first.
func sectorCard(s *network.Snapshot, focal int, sector string) Card {
	near := nearest(s, focal, sector)
	words := choice(s, "sector", sector)
	c := Card{
		Subject: sector, Severity: Important,
		Title:  locale.M("advice.R15.title", "Sector", words),
		Reason: locale.M("advice.R15.reason.none", "Sector", words, "Party", s.Actors[focal].Label()),
		Why:    why(locale.M("advice.R15.why")),
		Opens:  s.Actors[focal].ID, Lights: near,
		Action: graph.Action{WorkMode: "penciptaan_jaringan"},
		Key:    sector,
	}
	if len(near) > 0 {
		c.Opens = near[0]
		c.Reason = locale.M("advice.R15.reason", "Sector", words, "Party", s.Actors[focal].Label(), "Candidates", some(s, near))
	}
	return c
}

// mostCandidates is how many candidates of a sector a card names.
const mostCandidates = 3

// nearest returns the parties of a sector that are nearest to the focal actor by client-safe steps, then those
// without a way; a client is none. Of equal ones the more willing come first, then those of smaller ID.
func nearest(s *network.Snapshot, focal int, sector string) []graph.ID {
	steps := s.SafeDistances(focal)
	var list []int
	for i, a := range s.Actors {
		if a.Sector == sector && !a.IsClient && i != focal {
			list = append(list, i)
		}
	}
	slices.SortStableFunc(list, func(i, j int) int {
		return cmp.Or(cmp.Compare(uint32(steps[i]), uint32(steps[j])), cmp.Compare(s.Actors[j].Willingness, s.Actors[i].Willingness))
	})
	var ids []graph.ID
	for _, i := range list[:min(mostCandidates, len(list))] {
		ids = append(ids, s.Actors[i].ID)
	}
	return ids
}
