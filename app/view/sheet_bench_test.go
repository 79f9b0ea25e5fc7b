package view

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"jejaring/app/session"
	"jejaring/graph"
	"jejaring/graph/document"
	"jejaring/graph/locale"
)

// manyOfAll adds to manyContacts 500 needs with as many resources, placements and actions, 500 partnerships, and 100 each of
// agreements, meetings and support systems: what a district has after some years.
func manyOfAll() []graph.Record {
	records := manyContacts()
	for k := range records {
		if tie, ok := records[k].(graph.Tie); ok && k%12 == 0 {
			tie.Type, tie.Direction, tie.Level = graph.Partnership, "none", 1+k%4
			records[k] = tie
		}
	}
	fields, kinds := graph.Choices("service-field", nil), graph.Choices("resource-kind", nil)
	actor := func(k int) graph.ID { return graph.ID(fmt.Sprintf("A%04d", k%2000)) }
	for k := range 500 {
		day := graph.Date("2026-01-01").Add(k % 400)
		n, r, m, a := graph.NewOf[graph.Need](), graph.NewOf[graph.Resource](), graph.NewOf[graph.Match](), graph.NewOf[graph.Action]()
		n.ID, n.Title, n.Owner, n.Field, n.Kinds, n.Quantity, n.Unit = graph.ID(fmt.Sprintf("N%03d", k)), fmt.Sprintf("Kebutuhan nomor %d", k), actor(k*7), fields[k%len(fields)].Code, graph.Set(kinds[k%len(kinds)].Code), 10, "orang"
		n.Identified, n.TargetDate, n.Urgency = day, day.Add(90), 1+k%5
		r.ID, r.Name, r.Provider, r.Field, r.Kind, r.Quantity, r.Unit = graph.ID(fmt.Sprintf("R%03d", k)), fmt.Sprintf("Sumber nomor %d", k), actor(k*11), fields[k%len(fields)].Code, kinds[k/2%len(kinds)].Code, 20, "orang"
		m.Need, m.Resource, m.Amount, m.Status, m.Date = n.ID, r.ID, 5, []string{"potensial", "disepakati", "selesai"}[k%3], day
		a.Title, a.Responsible, a.Need, a.Due = fmt.Sprintf("Tindakan nomor %d", k), actor(k*3), n.ID, day.Add(30)
		records = append(records, n, r, m, a)
	}
	for k := range 100 {
		day := graph.Date("2026-01-01").Add(3 * k)
		g, m, s, i := graph.NewOf[graph.Agreement](), graph.NewOf[graph.Meeting](), graph.NewOf[graph.SupportSystem](), graph.NewOf[graph.Issue]()
		g.Title, g.Start, g.End, g.State, g.Signed = fmt.Sprintf("Kesepakatan nomor %d", k), day, day.Add(365), "ditandatangani", day
		m.Title, m.Date, m.Host = fmt.Sprintf("Rapat nomor %d", k), day, actor(k)
		s.Name, s.CoreActor, s.Formed = fmt.Sprintf("Sistem nomor %d", k), actor(k), day
		i.Title, i.Field = fmt.Sprintf("Isu nomor %d", k), fields[k%len(fields)].Code
		records = append(records, g, m, s, i)
	}
	return records
}

// BenchmarkSheet opens every sheet of the desks, and every list, of 2,000 parties, 6,000 ties, 500 needs and 3,000 contacts
// after an edit, so that nothing is known of it yet. One op is the opening; beside it stand a step of scrolling, the notice
// that a record is selected, and the one that a panel is opened: the quickest of all, as a busy machine does not tell.
func BenchmarkSheet(b *testing.B) {
	d := lay(b, settingsView, wide, nil, manyOfAll()...)
	d.wait()
	for _, desk := range session.Desks {
		for _, sheet := range desk.Sheets {
			b.Run(sheet, func(b *testing.B) {
				d.measure(b, viewOf(desk.View), func() { d.s.ShowSheet(sheet) })
			})
		}
	}
	for _, l := range listings {
		b.Run("list-"+l.kind, func(b *testing.B) {
			d.measure(b, tableView, func() {
				d.s.Looks.Table = session.TableLook{Kind: l.kind}
				d.s.Show(session.ViewTable)
			})
		})
	}
}

func viewOf(id string) View {
	return All[slices.IndexFunc(All, func(v View) bool { return v.ID == id })]
}

// measure opens a view as often as the benchmark asks, and does with it what users do.
func (d *desk) measure(b *testing.B, v View, show func()) {
	quickest := map[string]time.Duration{}
	try := func(name string, do func()) {
		start := time.Now()
		do()
		if took := time.Since(start); quickest[name] == 0 || took < quickest[name] {
			quickest[name] = took
		}
	}
	for n := range b.N {
		b.StopTimer()
		d.leave(n)
		b.StartTimer()
		try("open-ms", func() { show(); d.build(v, wide) })
		b.StopTimer()
		d.wait()
		try("scroll-ms", d.scroll)
		try("select-ms", func() { d.s.Select(graph.ID(fmt.Sprintf("A%04d", n+1))); d.drain() })
		try("panel-ms", func() { d.s.ShowPanel("history"); d.drain() })
	}
	for name, of := range quickest {
		b.ReportMetric(of.Seconds()*1000, name)
	}
}

// leave shows another view and edits the document, so that what is derived from it is worked out anew.
func (d *desk) leave(n int) {
	d.s.Select()
	d.s.ShowPanel("")
	d.s.Show(settingsView.ID)
	d.build(settingsView, wide)
	if err := d.s.Document().Edit(locale.M("test"), func(tx *document.Tx) error {
		p := d.s.Project()
		p.Name = fmt.Sprint("Nama ", n, time.Now())
		tx.Put(p)
		return nil
	}); err != nil {
		d.t.Fatal(err)
	}
	d.s.Snapshot()
	d.wait()
}

// scroll turns the wheel over all that can be scrolled.
func (d *desk) scroll() {
	each(d, func(s *container.Scroll) { s.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, -300)}) })
}
