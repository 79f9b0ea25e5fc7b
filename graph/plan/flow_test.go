package plan

import (
	"math"
	"slices"
	"strings"
	"testing"

	"jejaring/graph"
	"jejaring/graph/diagram"
	"jejaring/graph/graphtest"
	"jejaring/graph/layout"
	"jejaring/graph/locale"
	"jejaring/graph/network"
)

// TestFlowTotals compares the table with the bands, and both with the ties and placements themselves.
func TestFlowTotals(t *testing.T) {
	for name, in := range inputs(t) {
		strength, count := 0, 0
		for _, tie := range in.Snapshot.Ties {
			if tie.Quality == graph.Broken || !graph.TieTypeOf(tie.Type, in.Snapshot).IsFlow() {
				continue
			}
			arcs := 2
			if tie.Direction == "forward" {
				arcs = 1
			}
			strength, count = strength+arcs*tie.Strength, count+arcs
		}
		in.Option = false
		checkFlow(t, name, in, float64(strength), count)
		in.Option = true
		byUnit := map[string][2]float64{}
		for _, m := range graph.All[graph.Match](in.Snapshot) {
			need, _ := graph.Get[graph.Need](in.Snapshot, m.Need)
			if slices.Contains([]string{"disepakati", "disalurkan", "selesai"}, m.Status) && m.Amount > 0 && m.Date <= in.Snapshot.Day {
				byUnit[need.Unit] = [2]float64{byUnit[need.Unit][0] + m.Amount, byUnit[need.Unit][1] + 1}
			}
		}
		_, unit, elsewhere := placedOf(in.Snapshot)
		checkFlow(t, name+", amounts", in, byUnit[unit][0], int(byUnit[unit][1]))
		others := 0.0
		for u, sums := range byUnit {
			if u != unit {
				others += sums[1]
			}
			if sums[1] > byUnit[unit][1] {
				t.Errorf("%s: %v placements in %q, but %q is drawn", name, sums[1], u, unit)
			}
		}
		if int(others) != elsewhere {
			t.Errorf("%s: %v placements in other units, %v are said", name, others, elsewhere)
		}
	}
}

// checkFlow compares rows, the last row, bars and bands of both sides with what they come to.
func checkFlow(t *testing.T, name string, in In, want float64, count int) {
	t.Helper()
	page := flowOf(in)
	f := &flow{in: in, l: in.Look.Language}
	if in.Option {
		f.streams, f.unit, f.elsewhere = placedOf(in.Snapshot)
	} else {
		f.streams = streamsOf(in.Snapshot)
	}
	f.sort()
	f.lay()
	if count == 0 {
		if len(page.Table.Rows) != 0 {
			t.Errorf("%s: %d rows of nothing", name, len(page.Table.Rows))
		}
		return
	}
	rows := page.Table.Rows
	last, sums := rows[len(rows)-1], [3]float64{}
	for _, row := range rows[:len(rows)-1] {
		for k := range sums {
			sums[k] += row[3+k].X
		}
	}
	if near := math.Abs(sums[0]-want) < 1e-6*want; !near || last[3].X != sums[0] || last[4].X != sums[1] || last[5].X != float64(count) || sums[2] != float64(count) {
		t.Errorf("%s: rows come to %v, the last says %v, want %v of %d", name, sums, last, want, count)
	}
	for column, bars := range f.columns {
		high := 0.0
		for _, b := range bars {
			high += b.y1 - b.y0
		}
		if math.Abs(high-want*f.scale) > 1e-6*high {
			t.Errorf("%s: bars of column %d are %v high, want %v", name, column, high, want*f.scale)
		}
	}
	for column := range 2 {
		all := 0.0
		for _, r := range f.ribbons(column) {
			all += sum(r.streams)
		}
		if math.Abs(all-want) > 1e-6*want {
			t.Errorf("%s: bands after column %d come to %v, want %v", name, column, all, want)
		}
	}
}

// TestFlowNamesNoClient looks for labels of clients in every word of the page.
func TestFlowNamesNoClient(t *testing.T) {
	in := inputs(t)["sample"]
	for _, option := range []bool{false, true} {
		in.Option = option
		page := flowOf(in)
		var words []string
		for _, w := range page.Look.Setting.Ground.Words {
			words = append(words, w.Text)
		}
		for _, row := range page.Table.Rows {
			words = append(words, row[2].Text)
		}
		for _, a := range in.Snapshot.Actors {
			if a.IsClient && slices.ContainsFunc(words, func(w string) bool { return w == a.MapLabel() || w == a.Label() }) {
				t.Errorf("%s is named", a.MapLabel())
			}
		}
	}
}

// TestStimulus finds the one tie of the sample that its note calls stimulus aid, and of made resources those that are
// nothing else.
func TestStimulus(t *testing.T) {
	s, want := graphtest.Sample(t), 0.0
	for _, tie := range s.Ties {
		if strings.Contains(tie.Note, "bantuan stimulan") {
			want += float64(tie.Strength)
		}
	}
	if got := stimulusIn(streamsOf(s)); got != want || want == 0 {
		t.Errorf("stimulus aid of %v, want %v", got, want)
	}
	give := func(field string, stimulus bool) graph.Resource {
		r := graph.NewOf[graph.Resource]()
		r.ID, r.Provider, r.Kind, r.Field, r.Stimulus = graph.ID(field), "a", "dana", field, stimulus
		return r
	}
	tie := graph.Tie{Type: "dana", Field: "pangan"}
	for _, c := range []struct {
		has  []graph.Record
		want bool
	}{
		{nil, false},
		{[]graph.Record{give("pangan", true)}, true},
		{[]graph.Record{give("pangan", false), give("ekonomi", true)}, false},
		{[]graph.Record{give("pangan", true), give("ekonomi", false)}, true},
		{[]graph.Record{give("hukum", true), give("ekonomi", true)}, true},
		{[]graph.Record{give("hukum", true), give("ekonomi", false)}, false},
	} {
		s := network.Of(graph.Collect(c.has...), network.Lens{Day: "2026-01-01"})
		if got := givesStimulus(s, "a", tie); got != c.want {
			t.Errorf("with %v: %v", c.has, got)
		}
	}
}

// TestSpots chooses the middle of every field of a matrix, and walks from one to the next.
func TestSpots(t *testing.T) {
	for name, in := range inputs(t) {
		for _, order := range Matrix.Orders {
			in.Order = order
			page := matrixOf(in)
			if page.At == nil {
				continue
			}
			seen := map[[2]graph.ID]bool{}
			n := in.Snapshot.N()
			for row := range n {
				for column := range n {
					spot, ok := page.At(layout.Point{X: (float64(column) + 0.5) * fieldSide, Y: (float64(row) + 0.5) * fieldSide})
					if !ok || spot.Row != row || spot.Column != column {
						t.Fatalf("%s: field %d, %d is %v", name, row, column, spot)
					}
					if spot.Pair[0] != "" {
						seen[spot.Pair] = true
					}
				}
			}
			tied := map[[2]graph.ID]bool{}
			for _, tie := range in.Snapshot.Ties {
				if network.Know.Takes(tie, in.Snapshot) {
					tied[[2]graph.ID{tie.From, tie.To}], tied[[2]graph.ID{tie.To, tie.From}] = true, true
				}
			}
			if len(seen) != len(tied) {
				t.Errorf("%s by %s: %d fields have ties, want %d", name, order, len(seen), len(tied))
			}
			for pair := range seen {
				if !tied[pair] {
					t.Errorf("%s by %s: %v are not tied", name, order, pair)
				}
			}
			if n > 1 {
				first := page.Step(Spot{}, 1, 0)
				if next := page.Step(first, 0, 1); next.Row != min(first.Row+1, n-1) || next.Column != first.Column {
					t.Errorf("%s: from %v down to %v", name, first, next)
				}
			}
		}
	}
}

// TestMatrixLevels compares the figures with the highest level that the ties of a pair have.
func TestMatrixLevels(t *testing.T) {
	in := inputs(t)["sample"]
	table := matrixOf(in).Table
	at := map[string]int{}
	for k, title := range table.Columns[1:] {
		at[title] = k
	}
	for _, tie := range in.Snapshot.Ties {
		if !network.Know.Takes(tie, in.Snapshot) {
			continue
		}
		want := 0
		for _, other := range in.Snapshot.Ties {
			if other.Joins(tie.From, tie.To) && other.Quality != graph.Broken && other.Level != 0 && (want == 0 || other.Level > want) {
				want = other.Level
			}
		}
		a, _ := graph.Get[graph.Actor](in.Snapshot, tie.From)
		b, _ := graph.Get[graph.Actor](in.Snapshot, tie.To)
		row, column := at[a.MapLabel()], at[b.MapLabel()]
		for _, x := range []float64{table.Rows[row][column+1].X, table.Rows[column][row+1].X} {
			if int(x) != want {
				t.Errorf("%s and %s have level %v, want %d", a.MapLabel(), b.MapLabel(), x, want)
			}
		}
	}
}

// TestMatrixOfTooMany says so, and offers nothing to choose.
func TestMatrixOfTooMany(t *testing.T) {
	in := In{Snapshot: graphtest.Mixed(matrixMost+1, 0.01, 1).Snapshot(), Look: diagram.Look{Language: locale.Indonesian}}
	page := matrixOf(in)
	if page.At != nil || page.Table != nil || len(page.Look.Setting.Ground.Words) != 2 {
		t.Errorf("a matrix of %d actors", in.Snapshot.N())
	}
}
