package view

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"jejaring/app/command"
	"jejaring/app/kit"
	"jejaring/app/session"
	"jejaring/graph"
	"jejaring/graph/diagram"
	"jejaring/graph/document"
	"jejaring/graph/graphtest"
	"jejaring/graph/locale"
	"jejaring/graph/measure"
)

// stagesRoom is the room right of the rail, below the toolbar and above the strip in a window of 1366 × 696.
var stagesRoom = fyne.NewSize(1278, 592)

func TestStagesPictures(t *testing.T) {
	both(t, func(t *testing.T, name string, change func(*session.Likings)) {
		d := lay(t, stagesView, stagesRoom, change, sample(t)...)
		d.wait()
		d.picture("stages-columns-" + name)
		for _, list := range stageLists {
			d.s.Looks.Stages = session.StagesLook{List: list}
			d.build(stagesView, stagesRoom)
			find(d, func(p *kit.Press) bool { return isCard(d, p) }).Tapped(nil)
			d.wait()
			d.picture("stages-" + list + "-" + name)
		}
	})
}

func TestStagesInLargeLettersPictures(t *testing.T) {
	d := lay(t, stagesView, fyne.NewSize(1310, 520), func(l *session.Likings) { l.TextSize = 200 }, sample(t)...)
	d.wait()
	d.picture("stages-200-columns")
	find(d, func(p *kit.Press) bool { return isCard(d, p) }).Tapped(nil)
	d.wait()
	d.picture("stages-200-tried")
}

// isCard tells whether a press is a proposal: its first words are a pair.
func isCard(d *desk, p *kit.Press) bool {
	and := d.s.T("view.stages.pair", "A", "", "B", "")
	for _, o := range deep(p) {
		if w, ok := o.(*kit.Text); ok && strings.Contains(w.Text(), and) {
			return true
		}
	}
	return false
}

func words(d *desk) string {
	text := ""
	each(d, func(w *kit.Text) { text += w.Text() + "\n" })
	return text
}

func button(d *desk, id string) *kit.Button {
	return find(d, func(b *kit.Button) bool { return b.Label() == d.s.T(id) })
}

// What is tried is dotted on the map, and once it is recorded the numbers are those that the preview said.
func TestTheNumbersOfAnIntroductionComeTrue(t *testing.T) {
	d := lay(t, stagesView, stagesRoom, nil, sample(t)...)
	d.wait()
	find(d, func(p *kit.Press) bool { return isCard(d, p) }).Tapped(nil)
	d.wait()
	pair := d.s.Looks.Stages.Pair
	o := d.s.Overlay()
	if o == nil || pair == [2]graph.ID{} {
		t.Fatal("nothing is tried")
	}
	dotted := 0
	for _, m := range o.Marks {
		if m == diagram.Proposed {
			dotted++
		}
	}
	found := d.s.Propose(command.PlannedTie(d.s, measure.Introduction{Pair: pair}), d.Fail)
	if dotted != 1 || found == nil {
		t.Fatalf("%d ties are dotted", dotted)
	}
	if !strings.Contains(words(d), d.s.Language().Whole(found.Before.Stages.Open)+" → "+d.s.Language().Whole(found.After.Stages.Open)) {
		t.Errorf("the numbers before and after are not shown:\n%s", words(d))
	}
	revision := d.s.Document().Revision()
	button(d, "view.stages.record").Tapped(nil)
	d.wait()
	if len(d.Failed) > 0 || d.s.Document().Revision() != revision+1 || len(d.Told) != 1 {
		t.Fatalf("it was not recorded as one edit: %v", d.Failed)
	}
	now, err := measure.GrowthOf(t.Context(), d.s.Snapshot())
	if err != nil {
		t.Fatal(err)
	}
	if now.Near != found.After.Near || now.Stages.Open != found.After.Stages.Open || now.Stages.Triangles != found.After.Stages.Triangles {
		t.Errorf("the preview said %+v, it is %+v", found.After, now)
	}
	if d.s.Overlay() != nil {
		t.Error("what was tried still lies over the map")
	}
	if _, err := d.s.Document().Undo(); err != nil || d.s.Document().Revision() != revision+2 {
		t.Error("it is not undone in one step", err)
	}
}

// A family is never on the lists from the map, and from its need only with its consent (PV-13).
func TestFamiliesAreIntroducedFromTheirNeedWithConsent(t *testing.T) {
	d := lay(t, stagesView, stagesRoom, nil, sample(t)...)
	d.wait()
	for _, list := range []string{"introductions", "contacts", "triads"} {
		d.s.Looks.Stages = session.StagesLook{List: list}
		d.build(stagesView, stagesRoom)
		d.wait()
		for _, a := range d.s.Snapshot().Actors {
			if strings.Contains(cardWords(d), a.Label()+"\n") && a.IsClient {
				t.Errorf("%s: %s is on the list", list, a.Label())
			}
		}
	}
	openings := d.s.Openings(d.Fail)
	of := -1
	for k, n := range openings.Needs {
		if a, _ := graph.Get[graph.Actor](d.s.Document(), n.Owner); a.IsClient {
			of = k
			break
		}
	}
	if of < 0 {
		t.Fatal("no family of the sample has a need to begin with")
	}
	n := openings.Needs[of]
	var refusal *graph.Refusal
	for _, need := range []graph.ID{"", n.Need} {
		err := command.Introduce(d.s, d, n.Introduction, need)
		if refusal, _ = err.(*graph.Refusal); refusal == nil {
			t.Fatalf("a family was introduced without consent: %v", err)
		}
	}
	if refusal.Message.ID != "introduction.needs-consent" {
		t.Errorf("refused with %q", refusal.Message.ID)
	}
	consent := graph.NewOf[graph.Consent]()
	consent.Actor, consent.Date, consent.Purposes = n.Owner, "2026-01-05", graph.PurposeIntroduction
	put(t, d, consent)
	if err := command.Introduce(d.s, d, n.Introduction, n.Need); err != nil {
		t.Errorf("with consent: %v", err)
	}
}

// cardWords are the words of the proposals that are listed.
func cardWords(d *desk) string {
	text := ""
	each(d, func(p *kit.Press) {
		if !isCard(d, p) {
			return
		}
		for _, o := range deep(p) {
			if w, ok := o.(*kit.Text); ok {
				text += w.Text() + "\n"
			}
		}
	})
	return text
}

func TestAPartyOfAColumnKeepsTheListToIt(t *testing.T) {
	d := lay(t, stagesView, stagesRoom, nil, graphtest.Community{N: 7, Pairs: []graphtest.Pair{
		{From: 0, To: 1, Strength: 3}, {From: 1, To: 2, Strength: 3}, {From: 1, To: 3, Strength: 3}, {From: 3, To: 4, Strength: 3}, {From: 2, To: 3, Strength: 3},
	}}.Records()...)
	d.wait()
	party := func(name string) *kit.Press {
		return find(d, func(p *kit.Press) bool {
			list := deep(p)
			for _, o := range list {
				if w, ok := o.(*kit.Text); ok && w.Text() == name {
					return !isCard(d, p)
				}
			}
			return false
		})
	}
	party("Pihak E").Tapped(nil)
	d.wait()
	if text := cardWords(d); !strings.Contains(text, "Pihak E") || strings.Contains(text, "Pihak A dan Pihak C") {
		t.Errorf("the list is not kept to E:\n%s", text)
	}
	party("Pihak F").Tapped(nil)
	d.wait()
	if d.s.Looks.Stages.List != "contacts" {
		t.Errorf("for a party without ties the list is %q", d.s.Looks.Stages.List)
	}
}

func TestLeavingTheStagesTakesAwayWhatWasTried(t *testing.T) {
	d := lay(t, stagesView, stagesRoom, nil, sample(t)...)
	d.wait()
	camera := diagram.Camera{X: 12, Y: 34, Zoom: 2}
	d.stop()
	d.stop = nil
	d.s.Show(session.ViewMap)
	d.s.KeepCamera(camera)
	d.s.Show(session.ViewStages)
	d.build(stagesView, stagesRoom)
	find(d, func(p *kit.Press) bool { return isCard(d, p) }).Tapped(nil)
	d.wait()
	if d.s.Overlay() == nil {
		t.Fatal("nothing is tried")
	}
	button(d, "view.back-to-map").Tapped(nil)
	d.stop()
	d.stop = func() {}
	if d.s.Overlay() != nil || d.s.View() != session.ViewMap || d.s.Camera() != camera {
		t.Errorf("left with %v, in %q, seen from %v", d.s.Overlay(), d.s.View(), d.s.Camera())
	}
}

// Without ties, or parties, every list says so and what can be done.
func TestStagesOfAlmostNothing(t *testing.T) {
	for _, n := range []int{0, 1, 2} {
		d := lay(t, stagesView, stagesRoom, nil, graphtest.Community{N: n}.Records()...)
		for _, list := range stageLists {
			d.s.Looks.Stages = session.StagesLook{List: list}
			d.build(stagesView, stagesRoom)
			d.wait()
			if text := words(d); strings.Contains(text, "NaN") || !strings.Contains(text, d.s.T("view.stages.no-ties")) && cardWords(d) == "" {
				t.Errorf("%d parties, %s:\n%s", n, list, text)
			}
		}
	}
}

// put puts records into the open document.
func put(t *testing.T, d *desk, records ...graph.Record) {
	t.Helper()
	if err := d.s.Document().Edit(locale.M("test"), func(tx *document.Tx) error {
		tx.Put(records...)
		return nil
	}); err != nil {
		t.Fatal(err)
	}
	d.wait()
}

// In a large network without a focal party nobody knows whose contacts to weigh: that is said, and not that there are none.
func TestContactsOfALargeNetworkNeedAFocalParty(t *testing.T) {
	c := graphtest.Community{N: 420}
	for i := 1; i < c.N; i++ {
		c.Pairs = append(c.Pairs, graphtest.Pair{From: i - 1, To: i, Strength: 3})
	}
	d := lay(t, stagesView, stagesRoom, nil, c.Records()...)
	d.s.Looks.Stages = session.StagesLook{List: "contacts"}
	d.wait()
	d.build(stagesView, stagesRoom)
	d.wait()
	r, ok := d.s.Known("new-contacts")
	if !ok || !r.Lacks || !strings.Contains(words(d), d.s.Language().Say(r.Sentence)) {
		t.Errorf("it is said:\n%s", words(d))
	}
}

// TestOpeningsThatWereStoppedCanBeLookedForAgain by a button where they would stand, and by coming back.
func TestOpeningsThatWereStoppedCanBeLookedForAgain(t *testing.T) {
	d := lay(t, stagesView, stagesRoom, nil, graphtest.Random(2000, 0.0015, 7).Records()...)
	fail := func(err error) { t.Error(err) }
	d.s.Openings(fail)
	d.s.Cancel(session.OpeningsJob)
	d.s.Cancel(session.MeasureJob)
	d.s.Looks.Stages.List = "needs"
	d.drain()
	if d.s.Openings(fail) != nil || d.s.IsRunning(session.OpeningsJob) {
		t.Fatal("what was stopped goes on")
	}
	button(d, "panel.measures.compute").Tapped(nil)
	if !d.s.IsRunning(session.OpeningsJob) {
		t.Error("the button does not look again")
	}
	d.s.Cancel(session.OpeningsJob)
	d.build(stagesView, stagesRoom)
	if d.s.Openings(fail) == nil && !d.s.IsRunning(session.OpeningsJob) {
		t.Error("nobody looks again where the view is come back to")
	}
}

// In large letters what a proposal changes takes the place of the list: no number is cut, the map keeps its room, what can
// be done stands with the numbers, and there is a way back to the list.
func TestTheNumbersOfAProposalStandAloneInLargeLetters(t *testing.T) {
	for size, alone := range map[int]bool{100: false, 200: true} {
		room := fyne.NewSize(1310, 568)
		d := lay(t, stagesView, room, func(l *session.Likings) { l.TextSize = size }, sample(t)...)
		find(d, func(p *kit.Press) bool { return isCard(d, p) }).Tapped(nil)
		d.wait()
		b := find(d, func(*besideMap) bool { return true })
		if b.side.Visible() == alone || b.m.Size().Height < room.Height/3 {
			t.Fatalf("at %d %% the list is seen: %v, the map is %v", size, b.side.Visible(), b.m.Size())
		}
		var numbers *fyne.Container
		for _, o := range b.parts.told.(*fyne.Container).Objects {
			numbers = o.(*fyne.Container).Objects[1].(*fyne.Container)
		}
		driver := fyne.CurrentApp().Driver()
		end := driver.AbsolutePositionForObject(numbers).Y + numbers.Size().Height
		if frame := driver.AbsolutePositionForObject(b.scroll).Y + b.scroll.Size().Height; end > frame {
			t.Errorf("at %d %% the numbers end at %v, what is seen at %v", size, end, frame)
		}
		button(d, "view.stages.record")
		if alone {
			button(d, "view.stages.to-list").Tapped(nil)
			d.wait()
			if !b.side.Visible() || d.s.Looks.Stages.Pair[0] != "" {
				t.Error("there is no way back to the list")
			}
		}
	}
}

// No words run out of what is pressed where letters are large.
func TestStagesHaveRoomForLargeWords(t *testing.T) {
	for _, language := range []string{"id", "en"} {
		d := lay(t, stagesView, fyne.NewSize(1278, 560), func(l *session.Likings) { l.TextSize, l.Language = 200, language }, sample(t)...)
		d.wait()
		each(d, func(g *kit.Segmented) {
			if g.Visible() && g.MinSize().Width > g.Size().Width {
				t.Errorf("%s: a choice is %v wide and has %v", language, g.MinSize().Width, g.Size().Width)
			}
		})
	}
}
