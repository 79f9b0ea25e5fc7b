package view

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"

	"jejaring/app/kit"
	"jejaring/graph"
)

// TestEveryFieldHasAColumn asks for all fields but the ID and private ones; of those only the name is shown, of
// agencies and persons who are no clients.
func TestEveryFieldHasAColumn(t *testing.T) {
	for _, l := range listings {
		for _, f := range graph.KindByID(l.kind).Fields[1:] {
			columns := l.all()
			at := slices.IndexFunc(columns, func(c listed) bool { return c.id == f.ID })
			if (at >= 0) != (!f.Private || f.ID == "name") {
				t.Errorf("%s.%s is column %d", l.kind, f.ID, at)
			}
		}
	}
}

func TestInventedFieldsHaveAColumn(t *testing.T) {
	shift := graph.Attribute{ID: "AT1", Name: "Giliran ronda", For: "actor", Type: "teks"}
	secret := graph.Attribute{ID: "AT2", Name: "Penyakit", For: "actor", Type: "teks", Private: true}
	value := graph.Value{ID: "V1", Owner: "A03", Attribute: "AT1", Text: "Selasa malam"}
	d := lay(t, tableView, fyne.NewSize(958, 620), nil, append(sample(t), shift, secret, value)...)
	table := tableOf(d)
	table.SetFilter("selasa malam")
	if got := table.Shown(); !slices.Equal(got, []graph.ID{"A03"}) {
		t.Errorf("rows %v have it", got)
	}
	table.SortBy("AT2")
	if id, _ := table.Sorted(); id != "" {
		t.Error("a private field has a column")
	}
}

// TestAMeasureBecomesAColumn gives betweenness a column, sorts by it and takes it away; only agencies have values.
func TestAMeasureBecomesAColumn(t *testing.T) {
	d := lay(t, tableView, wide, nil, sample(t)...)
	d.wait()
	part := &tablePart{s: d.s, h: d}
	if options := part.findColumns("keperantaraan"); len(options) != 1 || options[0].ID != "betweenness" || options[0].Icon != "" {
		t.Fatalf("found %+v", options)
	}
	d.s.Looks.Columns = d.s.Looks.Columns.With("betweenness")
	d.build(tableView, wide)
	d.wait()
	table := find(d, func(*kit.Table) bool { return true })
	table.SortBy("measure-betweenness")
	d.picture("table-measure")
	if first := table.Shown()[0]; d.s.Snapshot().Actors[0].ID == first || label(d, first) != "Forum Warga RW" {
		t.Errorf("sorted by betweenness %q comes first", label(d, first))
	}
	column := kit.TableColumn{}
	part.snapshot = d.s.Snapshot()
	for _, c := range part.measureColumns(listingOf("actor")) {
		column = c
	}
	for _, a := range d.s.Snapshot().Actors {
		if ranked := a.IsAgency() && !a.IsClient; ranked == (column.Text(a.ID) == "") {
			t.Errorf("the cell of %s is %q", a.Label(), column.Text(a.ID))
		}
	}
	d.s.Looks.Columns = d.s.Looks.Columns.Without("betweenness")
	if len(part.measureColumns(listingOf("actor"))) != 0 {
		t.Error("the column stays")
	}
}

func label(d *desk, id graph.ID) string {
	a, _ := graph.Get[graph.Actor](d.s.Document(), id)
	return a.Label()
}
