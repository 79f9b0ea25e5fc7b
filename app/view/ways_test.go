package view

import (
	"cmp"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"jejaring/app/command"
	"jejaring/app/kit"
	"jejaring/app/session"
	"jejaring/graph"
	"jejaring/graph/diagram"
	"jejaring/graph/graphtest"
	"jejaring/graph/path"
)

func TestWaysPictures(t *testing.T) {
	both(t, func(t *testing.T, name string, change func(*session.Likings)) {
		d := lay(t, waysView, stagesRoom, change, sample(t)...)
		d.picture("ways-empty-" + name)
		for _, look := range []struct {
			name string
			session.WaysLook
		}{
			{"found", session.WaysLook{From: "A03", To: "A29"}},
			{"first-step", session.WaysLook{From: "A03", To: "A29", Steps: 1}},
			{"apart", session.WaysLook{From: "A03", To: "A43", Apart: true, Way: 1}},
			{"strained", session.WaysLook{From: "A03", To: "A33"}},
			{"alone", session.WaysLook{From: "A03", To: "A38"}},
			{"shared", session.WaysLook{From: "A25", To: "A40", Apart: true}},
			{"apart-none", session.WaysLook{From: "A03", To: "A31", Apart: true}},
		} {
			d.s.Looks.Ways = look.WaysLook
			d.build(waysView, stagesRoom)
			d.picture("ways-" + look.name + "-" + name)
		}
	})
}

func TestWaysInLargeLettersPictures(t *testing.T) {
	d := lay(t, waysView, fyne.NewSize(1310, 520), func(l *session.Likings) { l.TextSize = 200 }, sample(t)...)
	d.s.Looks.Ways = session.WaysLook{From: "A03", To: "A29"}
	d.build(waysView, fyne.NewSize(1310, 520))
	d.picture("ways-200")
}

// The chain of introductions comes first, is lit as a whole, then step by step, and every step is a sentence.
func TestAWayIsLitAndSaidStepByStep(t *testing.T) {
	d := lay(t, waysView, stagesRoom, nil, sample(t)...)
	d.s.Looks.Ways = session.WaysLook{From: "A03", To: "A29"}
	d.build(waysView, stagesRoom)
	s := d.s.Snapshot()
	i, _ := s.Index("A03")
	j, _ := s.Index("A29")
	chain := path.Chain(s, i, j)
	if len(chain) < 3 {
		t.Fatalf("the chain is %v", chain)
	}
	lit := func() int {
		count := 0
		for _, a := range s.Actors {
			if d.s.Overlay().Marks[a.ID] == diagram.Passed {
				count++
			}
		}
		return count
	}
	if lit() != len(chain) {
		t.Errorf("%d parties are lit, want %d", lit(), len(chain))
	}
	for k := 1; k+1 < len(chain); k++ {
		sentence := d.s.T("view.ways.introduces", "Who", s.Actors[chain[k]].MapLabel(), "From", s.Actors[i].MapLabel(), "To", s.Actors[chain[k+1]].MapLabel())
		if !strings.Contains(words(d), sentence) {
			t.Errorf("it is not said: %s", sentence)
		}
	}
	button(d, "view.ways.next").Tapped(nil)
	d.drain()
	if lit() != 2 {
		t.Errorf("after the first step %d parties are lit", lit())
	}
	for range chain {
		button(d, "view.ways.next").Tapped(nil)
		d.drain()
	}
	if lit() != len(chain) {
		t.Errorf("at the end %d parties are lit", lit())
	}
	button(d, "view.ways.back").Tapped(nil)
	d.drain()
	if lit() != len(chain)-1 {
		t.Errorf("one step back %d parties are lit", lit())
	}
}

// As many ways are listed as share nobody, and each is lit when it is pressed.
func TestWaysThatShareNobodyAreListed(t *testing.T) {
	d := lay(t, waysView, stagesRoom, nil, sample(t)...)
	d.s.Looks.Ways = session.WaysLook{From: "A03", To: "A43", Apart: true}
	d.build(waysView, stagesRoom)
	s := d.s.Snapshot()
	i, _ := s.Index("A03")
	j, _ := s.Index("A43")
	ways, rows := path.Independent(s, i, j), 0
	slices.SortStableFunc(ways, func(a, b []int32) int { return cmp.Compare(len(a), len(b)) })
	var last *kit.Press
	each(d, func(p *kit.Press) { rows, last = rows+1, p })
	if rows != len(ways) || rows < 3 {
		t.Fatalf("%d ways are listed, there are %d", rows, len(ways))
	}
	last.Tapped(nil)
	d.drain()
	for k, i := range ways[len(ways)-1] {
		if d.s.Overlay().Marks[s.Actors[i].ID] != diagram.Passed {
			t.Errorf("party %d of the last way is not lit", k)
		}
	}
}

// Where no way leads, it is said why, and what can be done.
func TestWhereNoWayLeadsItIsSaidWhy(t *testing.T) {
	d := lay(t, waysView, stagesRoom, nil, graphtest.Community{
		N: 8, Client: func(i int) bool { return i == 2 },
		Pairs: []graphtest.Pair{
			{From: 0, To: 1, Strength: 3},
			{From: 0, To: 2, Strength: 3},
			{From: 2, To: 3, Strength: 3},
			{From: 1, To: 4, Strength: 3, Quality: graph.Tense},
			{From: 5, To: 6, Strength: 3},
		},
	}.Records()...)
	for to, want := range map[graph.ID][2]string{
		"D": {"view.ways.none.client", "view.ways.go.contacts"},
		"E": {"view.ways.none.strained", "view.ways.mend"},
		"F": {"view.ways.none.apart", "view.ways.go.contacts"},
		"H": {"view.ways.none.alone", "view.ways.go.contacts"},
	} {
		d.s.Looks.Ways = session.WaysLook{From: "A", To: to}
		d.build(waysView, stagesRoom)
		name := graph.NameOf(to, d.s.Document())
		values := []any{"From", "Pihak A", "To", name, "Alone", name, "Ties", d.s.T("view.ways.pair", "A", "Pihak B", "B", "Pihak E")}
		if text := words(d); !strings.Contains(text, d.s.T(want[0], values...)) {
			t.Errorf("to %s it is said:\n%s", to, text)
		}
		d.drain()
		if !strings.Contains(words(d), d.s.T("view.ways.no-way")) {
			t.Errorf("to %s it is not said above the map that there is no way", to)
		}
		button(d, want[1])
	}
	d.s.Looks.Ways = session.WaysLook{From: "C", To: "F"}
	d.build(waysView, stagesRoom)
	button(d, "view.ways.go.needs").Tapped(nil)
	if d.s.View() != session.ViewStages || d.s.Looks.Stages.List != "needs" {
		t.Errorf("a family leads to %q in %q", d.s.Looks.Stages.List, d.s.View())
	}
}

func TestWaysBeginWithWhatIsSelected(t *testing.T) {
	d := lay(t, waysView, stagesRoom, nil, sample(t)...)
	need := graph.All[graph.Need](d.s.Document())[0]
	resource := graph.All[graph.Resource](d.s.Document())[0]
	find := command.ByID("find-way")
	for _, test := range []struct {
		selected []graph.ID
		from, to graph.ID
	}{
		{[]graph.ID{"A05"}, "A05", ""},
		{[]graph.ID{"A05", "A07"}, "A05", "A07"},
		{[]graph.ID{resource.ID}, d.s.Project().FocalActor, resource.Provider},
	} {
		d.s.Select(test.selected...)
		find.Run(d.s, d)
		if test.from == test.to {
			test.to = ""
		}
		if look := d.s.Looks.Ways; look.From != test.from || look.To != test.to {
			t.Errorf("%v selected: from %q to %q", test.selected, look.From, look.To)
		}
	}
	d.s.Select(need.ID)
	find.Run(d.s, d)
	if look := d.s.Looks.Ways; look.From != need.Owner {
		t.Errorf("the need begins with %q", look.From)
	}
	d.s.Select()
	if find.Can(d.s) {
		t.Error("a way is looked for from nowhere")
	}
}

// A single way reassures nobody: it is said that there is no other, and where a second one can be opened.
func TestASingleWayIsSaidToBeTheOnlyOne(t *testing.T) {
	d := lay(t, waysView, stagesRoom, nil, graphtest.Community{
		N: 3, Pairs: []graphtest.Pair{{From: 0, To: 1, Strength: 3}, {From: 1, To: 2, Strength: 3}},
	}.Records()...)
	d.s.Looks.Ways = session.WaysLook{From: "A", To: "C", Apart: true}
	d.build(waysView, stagesRoom)
	if text := words(d); !strings.Contains(text, d.s.T("view.ways.shared.one", "Names", "Pihak B")) || !strings.Contains(text, d.s.T("view.ways.hint.second")) {
		t.Errorf("of a single way it is said:\n%s", text)
	}
	button(d, "view.ways.go.contacts").Tapped(nil)
	if look := d.s.Looks.Stages; look.List != "contacts" || look.Of != "C" || d.s.View() != session.ViewStages {
		t.Errorf("it leads to %+v in %q", look, d.s.View())
	}
}

// Of ways that all pass somebody it is said who that is, and which way is left when another on the chain stops: both as
// words and as a way to light.
func TestWhomAllWaysPassIsNamedAndWhatIsLeft(t *testing.T) {
	d := lay(t, waysView, stagesRoom, nil, sample(t)...)
	for _, apart := range []bool{false, true} {
		d.s.Looks.Ways = session.WaysLook{From: "A25", To: "A40", Apart: apart}
		d.build(waysView, stagesRoom)
		text := words(d)
		for _, want := range []string{
			d.s.T("view.ways.shared.one", "Names", "Forum Warga RW"),
			d.s.T("view.ways.left", "Name", "RW 07", "Others", d.s.T("view.ways.and", "First", "Pemuda RT 04", "Last", "Karang Taruna")),
		} {
			if !strings.Contains(text, want) {
				t.Errorf("apart %t: it is not said that %q:\n%s", apart, want, text)
			}
		}
	}
	var last *kit.Press
	each(d, func(p *kit.Press) { last = p })
	last.Tapped(nil)
	d.drain()
	if marks := d.s.Overlay().Marks; marks["A19"] != diagram.Passed || marks["A26"] == diagram.Passed {
		t.Error("the way that is left when RW 07 stops is not lit")
	}
}
