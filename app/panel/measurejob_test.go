package panel

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"jejaring/app/session"
	"jejaring/graph"
	"jejaring/graph/document"
	"jejaring/graph/locale"
	"jejaring/graph/measure"
	"jejaring/graph/network"
)

// TestWhatTakesLongWaitsToBeAskedFor adds a measure that takes minutes: its card says so, it is worked out only when
// asked for, says how far it is, and can be stopped.
func TestWhatTakesLongWaitsToBeAskedFor(t *testing.T) {
	k := newDesk(t, "id", "light")
	m := measure.Measure{
		ID: "slow", Theme: measure.Connectors, Actor: true, Cost: func(float64, float64) float64 { return 1e11 },
		Of: func(ctx context.Context, _ *network.Snapshot) (measure.Result, error) {
			<-ctx.Done()
			return measure.Result{}, ctx.Err()
		},
	}
	all := measure.All
	measure.All = append(slices.Clone(all), m)
	t.Cleanup(func() { measure.All = all })
	k.s.Looks.Measures.Find = "measure.slow"
	k.s.ShowPanel("measures")
	_, object := k.show(t, 320, 900)
	if text := said(object); !strings.Contains(text, "Perlu sekitar 5 menit") || k.s.IsRunning(session.MeasureJob) {
		t.Errorf("the card says\n%s", text)
	}
	k.press(t, "Hitung")
	if text := said(object); !k.s.IsRunning(session.ComputeJob(m.ID)) || !strings.Contains(text, "Menghitung") {
		t.Errorf("at work the card says\n%s", text)
	}
	k.press(t, "Batalkan")
	if text := said(object); k.s.IsRunning(session.ComputeJob(m.ID)) || !strings.Contains(text, "Hitung") || strings.Contains(text, "Batalkan") {
		t.Errorf("stopped, the card says\n%s", text)
	}
}

// large returns a network of n parties, a multiple of 1200 so that no pair comes twice, which from 2400 on is too large to
// be measured while the user waits.
func large(t *testing.T, n int) *document.Document {
	t.Helper()
	d := document.New()
	err := d.Edit(locale.M("edit.new-project"), func(tx *document.Tx) error {
		id := func(i int) graph.ID { return graph.ID(fmt.Sprintf("A%05d", i)) }
		for i := range n {
			a := graph.WithKey(graph.KindFor[graph.Actor]().New(), id(i)).(graph.Actor)
			a.Name = fmt.Sprintf("Pihak %d", i)
			tx.Put(a)
		}
		for i := range n {
			for _, j := range []int{(i + 1) % n, (i*7 + 3) % n} {
				if i != j {
					u := graph.WithKey(graph.KindFor[graph.Tie]().New(), graph.ID(fmt.Sprintf("T%05d-%05d", i, j))).(graph.Tie)
					u.From, u.To, u.Type = id(i), id(j), "informasi"
					u.Direction = "both"
					tx.Put(u)
				}
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func TestALargeNetworkIsMeasuredAsAJobThatCanBeStopped(t *testing.T) {
	k := deskWith(t, large(t, 2400), "id", "light")
	if k.s.IsQuick() {
		t.Fatal("the network is not large")
	}
	k.s.ShowPanel("measures")
	object, stop := newMeasures(k.s, k.h)
	id, _, running := k.s.Running()
	k.s.Cancel(session.MeasureJob) // at once, before the first second of work is over
	if !running || id != session.MeasureJob {
		t.Fatal("no job runs")
	}
	if !strings.Contains(said(object), "Menghitung") {
		t.Error("the panel does not say that it works")
	}
	stop()
	_, object = k.show(t, 320, 900)
	if _, _, ok := k.s.Running(); ok {
		t.Error("the job runs though it was stopped")
	}
	k.press(t, "Hitung sekarang")
	deadline := time.After(time.Minute)
	for _, known := k.s.Known("betweenness"); !known; _, known = k.s.Known("betweenness") {
		select {
		case f := <-k.loop:
			f()
		case <-deadline:
			t.Fatal("the measures do not come")
		}
	}
	k.s.Cancel(session.MeasureJob)
	k.turn()
	text := said(object)
	for _, m := range measure.All {
		if r, known := k.s.Known(m.ID); known && !strings.Contains(text, k.s.Language().Say(r.Sentence)) {
			t.Errorf("%s is not shown", m.ID)
		}
	}
}
