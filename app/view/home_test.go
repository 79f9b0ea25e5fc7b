package view

import (
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"jejaring/app/kit"
	"jejaring/app/session"
	"jejaring/graph"
	"jejaring/graph/advice"
	"jejaring/graph/graphtest"
)

// homeRoom is the room right of the rail and below the toolbar in a window of 1366 × 696.
var homeRoom = fyne.NewSize(1278, 648)

// said is all that the window says.
func (d *desk) said() string {
	text := ""
	each(d, func(w *kit.Text) { text += w.Text() + "\n" })
	each(d, func(w *kit.Button) { text += w.Label() + "\n" })
	return text
}

// pressed presses the first thing with these words.
func (d *desk) pressed(id string, values ...any) {
	d.t.Helper()
	words, done := d.s.T(id, values...), false
	each(d, func(b *kit.Button) {
		if !done && b.Label() == words {
			done = true
			b.Tapped(nil)
		}
	})
	each(d, func(p *kit.Press) {
		for _, o := range deep(p) {
			if w, ok := o.(*kit.Text); ok && !done && w.Text() == words {
				done = true
				p.Tapped(nil)
			}
		}
	})
	if !done {
		d.t.Fatalf("there is no %q to press on the screen:\n%s", words, d.said())
	}
	d.drain()
}

func TestHomePictures(t *testing.T) {
	both(t, func(t *testing.T, name string, change func(*session.Likings)) {
		d := lay(t, homeView, homeRoom, change, sample(t)...)
		d.picture("home-" + name)
		a, _ := d.s.Advice()
		d.s.Looks.Home.Why, d.s.Looks.Home.Asks = keyOf(a.Cards[0]), keyOf(a.Cards[2])
		d.build(homeView, homeRoom)
		d.picture("home-open-" + name)
		d.s.Looks.Home = session.HomeLook{All: true}
		d.build(homeView, fyne.NewSize(1278, 6000))
		d.picture("home-all-" + name)
	})
}

func TestHomeInOtherSizesPictures(t *testing.T) {
	for name, size := range map[string]fyne.Size{"1024": {Width: 936, Height: 592}, "1920": {Width: 1720, Height: 980}} {
		d := lay(t, homeView, size, nil, sample(t)...)
		d.picture("home-" + name)
	}
	d := lay(t, homeView, homeRoom, func(l *session.Likings) { l.TextSize = 200 }, sample(t)...)
	d.picture("home-200")
}

// TestHomeShowsTheMostPressingFirst: six tiles, ten cards, and the way to the others.
func TestHomeShowsTheMostPressingFirst(t *testing.T) {
	d := lay(t, homeView, homeRoom, nil, sample(t)...)
	a, fresh := d.s.Advice()
	if !fresh {
		t.Fatal("advice is not there at once")
	}
	count := func() int { return strings.Count(d.said(), d.s.T("view.home.why")) }
	if count() != mostInFront {
		t.Errorf("%d cards are shown", count())
	}
	for _, tile := range a.Tiles {
		if !strings.Contains(d.said(), d.s.Language().Say(tile.Name())) {
			t.Errorf("there is no tile %s", tile.ID)
		}
	}
	d.pressed("view.home.all", "Count", len(a.Cards))
	for _, rule := range advice.Groups(a.Cards) {
		if !strings.Contains(d.said(), d.s.Language().Say(rule.Rule.Name())) {
			t.Errorf("among all there is no %s", rule.Rule.ID)
		}
	}
	before := count()
	d.pressed("view.home.more-of", "Count", len(advice.Groups(a.Cards)[1].Cards)-fewOfGroup)
	if count() <= before {
		t.Error("no more cards of the rule are shown")
	}
	d.pressed("view.home.front")
	if count() != mostInFront {
		t.Errorf("back at the front there are %d cards", count())
	}
}

// TestHomeDecides puts a card off, makes one an action, ignores one for a reason, and takes the first back.
func TestHomeDecides(t *testing.T) {
	d := lay(t, homeView, homeRoom, nil, sample(t)...)
	a, _ := d.s.Advice()
	first := d.s.Language().Say(a.Cards[0].Title)
	d.pressed("view.home.put-off")
	if strings.Contains(d.said(), first) {
		t.Error("what was put off is still shown")
	}
	d.pressed("view.home.plan")
	d.pressed("view.home.ignore")
	entry := find(d, func(*kit.Entry) bool { return true })
	d.pressed("view.home.ignore-now")
	if len(d.Failed) != 1 || len(graph.All[graph.Decision](d.s.Document())) != 2 {
		t.Fatalf("without a reason: %v, %d decisions", d.Failed, len(graph.All[graph.Decision](d.s.Document())))
	}
	entry.SetText("sudah dibicarakan")
	d.pressed("view.home.ignore-now")
	all := graph.All[graph.Decision](d.s.Document())
	if len(all) != 3 || len(graph.All[graph.Action](d.s.Document())) != 9 {
		t.Fatalf("decided is %+v", all)
	}
	d.pressed("view.home.decided-show")
	if text := d.said(); !strings.Contains(text, first) || !strings.Contains(text, "sudah dibicarakan") {
		t.Errorf("what was decided is not listed:\n%s", text)
	}
	d.pressed("view.home.again")
	if len(graph.All[graph.Decision](d.s.Document())) != 2 {
		t.Error("a decision is not taken back")
	}
	d.picture("home-decided")
}

// TestHomeTriesAnIntroduction: the card leads to the stages, where just this proposal is tried on the map.
func TestHomeTriesAnIntroduction(t *testing.T) {
	d := lay(t, homeView, homeRoom, nil, sample(t)...)
	d.s.Looks.Home.All = true
	d.build(homeView, homeRoom)
	d.pressed("view.advice.do.trial")
	if d.s.View() != session.ViewStages {
		t.Fatalf("the card leads to %q", d.s.View())
	}
	d.build(stagesView, stagesRoom)
	d.wait()
	if d.s.Overlay() == nil {
		t.Errorf("%+v is not tried on the map", d.s.Looks.Stages)
	}
}

// TestHomeSaysWhy: the computation and the sentence of practice, for every card.
func TestHomeSaysWhy(t *testing.T) {
	d := lay(t, homeView, homeRoom, nil, sample(t)...)
	a, _ := d.s.Advice()
	d.pressed("view.home.why")
	rule, _ := advice.ByID(a.Cards[0].Rule)
	if text := d.said(); !strings.Contains(text, d.s.Language().Say(rule.SeedPhrase())) || !strings.Contains(text, d.s.Language().Say(a.Cards[0].Why[0])) {
		t.Errorf("why is not said:\n%s", text)
	}
	if code := regexp.MustCompile(`\b(R\d\d|SD-\d+)\b`).FindString(d.said()); code != "" {
		t.Errorf("the code %s of a rule or its source is shown", code)
	}
	d.pressed("view.home.why")
	if text := d.said(); strings.Contains(text, d.s.Language().Say(rule.SeedPhrase())) {
		t.Error("why is not folded again")
	}
}

// TestTilesAndCardsLeadOn to lists, and to the record on the map.
func TestTilesAndCardsLeadOn(t *testing.T) {
	d := lay(t, homeView, homeRoom, nil, sample(t)...)
	a, _ := d.s.Advice()
	for _, tile := range a.Tiles {
		d.s.Show(session.ViewHome)
		d.pressed("advice.tile." + tile.ID)
		if kind := tileKinds[tile.ID]; d.s.View() != session.ViewTable || d.s.Looks.Table.Kind != kind {
			t.Errorf("%s leads to %s of %s", tile.ID, d.s.View(), d.s.Looks.Table.Kind)
		}
		if kind := tileKinds[tile.ID]; listingOf(kind).kind != kind {
			t.Errorf("there is no list of %s", kind)
		}
	}
	d.pressed("view.home.open.need")
	opened := func(c advice.Card) bool { return d.s.IsSelected(c.Opens) }
	if d.s.View() != session.ViewMap || !slices.ContainsFunc(a.Cards, opened) {
		t.Errorf("the card leads to %s, selected is %v", d.s.View(), d.s.Selection())
	}
}

// TestHomeOfEmptyNetworks says one sentence.
func TestHomeOfEmptyNetworks(t *testing.T) {
	d := lay(t, homeView, homeRoom, nil)
	if !strings.Contains(d.said(), d.s.T("view.home.nobody")) {
		t.Errorf("of an empty network is said:\n%s", d.said())
	}
	d.picture("home-empty")
	d = lay(t, homeView, homeRoom, nil, graphtest.Community{N: 3, Pairs: []graphtest.Pair{{From: 0, To: 1, Strength: 3}, {From: 1, To: 2, Strength: 3}, {From: 0, To: 2, Strength: 3}}}.Records()...)
	if !strings.Contains(d.said(), d.s.T("view.home.nothing")) {
		t.Errorf("where nothing is pressing is said:\n%s", d.said())
	}
	d.picture("home-nothing")
}

// TestManyConsentsDoNotSwampHome: two hundred people without consent leave room for what else is pressing.
func TestManyConsentsDoNotSwampHome(t *testing.T) {
	var records []graph.Record
	for k := range 200 {
		a := graph.NewOf[graph.Actor]()
		a.Name, a.Kind, a.PublicLabel = "Warga", "perorangan", "W-"+string(rune('A'+k%26))
		records = append(records, a)
	}
	records = append(records, graph.Action{ID: "L1", Title: "Surat kelurahan", WorkMode: "mobilisasi_sumber", Status: "belum", Due: "2026-11-01"})
	d := lay(t, homeView, homeRoom, nil, records...)
	d.wait()
	text := d.said()
	if !strings.Contains(text, d.s.T("advice.R23.title", "Action", "Surat kelurahan")) {
		t.Errorf("the late action is swamped:\n%s", text)
	}
	if n := strings.Count(text, d.s.T("advice.R28.reason.missing")); n != 9 {
		t.Errorf("%d consents are asked for in front", n)
	}
	if !strings.Contains(text, d.s.T("view.home.alike", "Count", 191)) {
		t.Errorf("the others are not counted:\n%s", text)
	}
	d.picture("home-many")
	d.pressed("view.home.alike", "Count", 191)
	if n := strings.Count(d.said(), d.s.T("advice.R28.reason.missing")); n != mostOfGroup {
		t.Errorf("%d consents are shown of the rule", n)
	}
}

// Where the project stands still on a day that is gone, the home says so once and leads to today; undo leads back.
func TestTheHomeLeadsFromADayThatIsGoneToToday(t *testing.T) {
	d := lay(t, homeView, homeRoom, nil, sample(t)...)
	now := time.Date(2026, 12, 3, 9, 0, 0, 0, time.UTC)
	d.s.Now = func() time.Time { return now }
	d.build(homeView, homeRoom)
	d.wait()
	if text := d.said(); strings.Count(text, "Dihitung per 20 November 2026.") != 1 {
		t.Errorf("the home does not say once of which day it is:\n%s", text)
	}
	d.pressed("view.home.follow-today")
	d.wait()
	if d.s.Day() != "2026-12-03" || d.s.Project().AsOf != "" {
		t.Errorf("one is led to %s", d.s.Day())
	}
	if text := d.said(); !strings.Contains(text, "Dihitung per 3 Desember 2026.") || strings.Contains(text, d.s.T("view.home.follow-today")) {
		t.Errorf("of today it is said:\n%s", text)
	}
	if _, err := d.s.Document().Undo(); err != nil || d.s.Day() != "2026-11-20" {
		t.Errorf("undo leads to %s: %v", d.s.Day(), err)
	}
}

// TestServiceProvidersAreAPageOfTheirOwn (SD-39): beside the way that widens the network one that has services provided by
// several, both with what is advised.
func TestServiceProvidersAreAPageOfTheirOwn(t *testing.T) {
	d := lay(t, stagesView, stagesRoom, nil, sample(t)...)
	d.wait()
	find(d, func(s *kit.Segmented) bool { return s.Chosen() == session.ViewStages }).TypedKey(&fyne.KeyEvent{Name: fyne.KeyRight})
	if d.s.View() != session.ViewProviders {
		t.Fatalf("the tabs lead to %s", d.s.View())
	}
	d.build(providersView, stagesRoom)
	d.wait()
	a, _ := d.s.Advice()
	text, shown := d.said(), 0
	for _, c := range a.Cards {
		of := slices.Contains([]string{"R04", "R05", "R06", "R22"}, c.Rule)
		if is := strings.Contains(text, d.s.Language().Say(c.Title)); is && !of {
			t.Errorf("%s %s is shown", c.Rule, c.Subject)
		} else if is {
			shown++
		}
	}
	if shown != mostOfProviders {
		t.Errorf("%d cards are shown", shown)
	}
	for _, id := range providerMeasures {
		r, ok := d.s.Known(id)
		if !ok || !strings.Contains(text, d.s.Language().Say(r.Sentence)) {
			t.Errorf("%s is not answered", id)
		}
	}
	d.picture("providers")
}

// What was put off can be seen from the top.
func TestHomeLeadsToWhatWasPutOff(t *testing.T) {
	d := lay(t, homeView, homeRoom, nil, sample(t)...)
	if strings.Contains(d.said(), "menjadi RTL (") {
		t.Error("something was decided on before")
	}
	d.pressed("view.home.put-off")
	d.wait()
	d.pressed("view.home.decided-link", "Count", 1)
	d.drain()
	if !d.s.Looks.Home.Decided || !strings.Contains(d.said(), "Ditunda sampai 20 Desember 2026") {
		t.Error("what was put off is not listed")
	}
}
