package view

import (
	"fmt"
	"testing"

	"jejaring/app/kit"
	"jejaring/graph"
)

// manyContacts are 2,000 parties with 6,000 ties and 3,000 contacts.
func manyContacts() []graph.Record {
	var records []graph.Record
	p := graph.NewOf[graph.Project]()
	p.Name, p.AsOf = "x", "2026-11-20"
	records = append(records, p)
	for k := range 2000 {
		a := graph.NewOf[graph.Actor]()
		a.ID, a.Name, a.PublicLabel, a.HasResource, a.ActiveFrom = graph.ID(fmt.Sprintf("A%04d", k)), fmt.Sprintf("Kelompok Warga Nomor %d", k), fmt.Sprintf("Kelompok %d", k), graph.Yes, "2025-01-01"
		a.Sector, a.Tier, a.Kind, a.Role = "warga", "rw", "kelompok", "calon_mitra"
		records = append(records, a)
	}
	for k := range 6000 {
		tie := graph.NewOf[graph.Tie]()
		tie.From, tie.To, tie.Type, tie.Start = graph.ID(fmt.Sprintf("A%04d", k%2000)), graph.ID(fmt.Sprintf("A%04d", (k%2000+1+3*(k/2000))%2000)), "dana", "2025-01-01"
		if tie.From == tie.To {
			continue
		}
		records = append(records, tie)
	}
	for k := range 3000 {
		c := graph.NewOf[graph.Contact]()
		c.Actor, c.Date, c.Result = graph.ID(fmt.Sprintf("A%04d", (k*13)%2000)), graph.Date("2025-03-01").Add(k%600), "tertarik"
		c.NextDate, c.NextAction = c.Date.Add(20), "Telepon lagi"
		c.Kind = "pendahuluan"
		records = append(records, c)
	}
	return records
}

// Of 2,000 parties and 3,000 contacts only so much is built as is seen: names that have room, and the most pressing of those
// at the right; the others are counted. The lists build the rows in view alone.
func TestSheetsOfManyContacts(t *testing.T) {
	d := lay(t, contactsView, deskRoom, nil, manyContacts()...)
	d.wait()
	chips, buttons := 0, 0
	each(d, func(*kit.Chip) { chips++ })
	each(d, func(*kit.Button) { buttons++ })
	if stages := 5; chips > stages*(mostNames+1) || buttons > 3*2*mostAside+10 {
		t.Errorf("the pipeline builds %d chips and %d buttons", chips, buttons)
	}
	d.picture("pipeline-many")
	for sheet, rows := range map[string]int{"contact": 3000, "timeline": 3000} {
		d.s.Looks.Timeline.Table = true
		d.s.ShowSheet(sheet)
		d.wait()
		if n := len(find(d, func(*kit.Table) bool { return true }).Shown()); n != rows {
			t.Errorf("%s lists %d of %d", sheet, n, rows)
		}
	}
	d.s.Looks.Timeline.Table = false
	d.s.ShowSheet("pipeline")
	d.s.ShowSheet("timeline")
	d.wait()
	d.picture("timeline-many")
	d.s.ShowSheet("calendar")
	d.wait()
	d.picture("calendar-many")
}
