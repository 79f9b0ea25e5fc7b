package view

import (
	"math"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"jejaring/app/kit"
	"jejaring/graph"
	"jejaring/graph/measure"
	"jejaring/graph/network"
)

// measureColumns are the measures that the user gave a column in the table of parties, in the order of measures. Like
// every ranking they are of agencies: the cells of clients and persons stay empty (PV-12, PV-14).
func (t *tablePart) measureColumns(l listing) []kit.TableColumn {
	if l.kind != "actor" {
		return nil
	}
	var columns []kit.TableColumn
	for _, m := range measure.All {
		if !t.s.Looks.Columns.Has(m.ID) {
			continue
		}
		name := t.s.Language().Say(m.Name())
		columns = append(columns, kit.TableColumn{
			ID: "measure-" + m.ID, Title: name, Width: headWidth(name), Right: true,
			Text: func(row graph.ID) string {
				if x := t.measured(m, row); !math.IsNaN(x) {
					return m.Unit.Write(x).In(t.s.Language())
				}
				return ""
			},
			Value: func(row graph.ID) float64 { return t.measured(m, row) },
		})
	}
	return columns
}

// headWidth is the width of a column with a title, in px at 100 %: all of it and the arrow of the order, within reason.
func headWidth(title string) float32 {
	return min(fyne.MeasureText(title, 11, fyne.TextStyle{Bold: true}).Width+36, 190)
}

// measured returns the value of an agency, not a number where it is not known.
func (t *tablePart) measured(m measure.Measure, row graph.ID) float64 {
	n := t.snapshot
	r, known := t.s.Known(m.ID)
	if n == nil || !known || len(r.Values) != n.N() {
		return math.NaN()
	}
	if i, ok := n.Index(row); ok && n.Actors[i].IsAgency() && !n.Actors[i].IsClient {
		return r.Values[i]
	}
	return math.NaN()
}

// knownColumns tells of which network which measures of the columns are known.
type knownColumns struct {
	of  *network.Snapshot
	ids string
}

// seeMeasures has the measures of the columns worked out and tells whether their cells have changed.
func (t *tablePart) seeMeasures() bool {
	if t.list.kind != "actor" || t.s.Looks.Columns == "" {
		return false
	}
	ids := t.s.Looks.Columns.Words()
	t.s.Measure(ids, t.h.Fail)
	known := slices.DeleteFunc(ids, func(id string) bool {
		_, ok := t.s.Known(id)
		return !ok
	})
	now := knownColumns{t.s.Snapshot(), strings.Join(known, ";")}
	changed := now != t.known
	t.known = now
	return changed
}

// newColumnsButton opens the list of measures that can have a column; those that have one are ticked.
func (t *tablePart) newColumnsButton() *kit.Button {
	var button *kit.Button
	button = kit.NewMenuButton(kit.Outlined, "sliders", t.s.T("view.table.columns"), func() {
		kit.OpenWide(button, t.s.T("view.table.columns-hint"), t.s.T("panel.measures.none-found"), t.findColumns, t.switchColumn)
	})
	button.SetTip(t.s.T("view.table.columns-hint"))
	return button
}

func (t *tablePart) findColumns(text string) []kit.Option {
	var on, off []kit.Option
	l := t.s.Language()
	for _, m := range measure.All {
		option := kit.Option{ID: m.ID, Label: l.Say(m.Name()), Note: l.Say(m.Theme.Name())}
		if !m.Actor || !strings.Contains(strings.ToLower(option.Label+" "+option.Note), strings.ToLower(strings.TrimSpace(text))) {
			continue
		}
		if t.s.Looks.Columns.Has(m.ID) {
			option.Icon = "check"
			on = append(on, option)
		} else {
			off = append(off, option)
		}
	}
	return append(on, off...)
}

// switchColumn gives a measure a column, or takes it away. One that takes long is worked out because it is asked for.
func (t *tablePart) switchColumn(id string) {
	columns := &t.s.Looks.Columns
	if columns.Has(id) {
		*columns = columns.Without(id)
	} else {
		*columns = columns.With(id)
		if m, ok := measure.ByID(id); ok && t.s.IsHeavy(m) {
			t.s.Compute(id, t.h.Fail)
		}
	}
	t.build()
}
