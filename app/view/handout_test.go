package view

import (
	"bytes"
	"fmt"
	"image/png"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"jejaring/app/kit"
	"jejaring/app/session"
	"jejaring/graph"
	"jejaring/graph/diagram"
	"jejaring/graph/document"
	"jejaring/graph/locale"
	"jejaring/graph/network"
	"jejaring/graph/plan"
	"jejaring/graph/report"
)

// wide is the room right of the rail and below the toolbar in a window of 1366 × 696.
var wide = fyne.NewSize(1278, 648)

func TestReportPictures(t *testing.T) {
	both(t, func(t *testing.T, name string, change func(*session.Likings)) {
		d := lay(t, reportView, wide, change, sample(t)...)
		d.wait()
		d.picture("report-first-" + name)
		d.s.Looks.Report = session.ReportLook{Section: "map", Page: 2, LeftOut: "area"}
		d.build(reportView, wide)
		d.picture("report-map-" + name)
		d.s.Looks.Report = session.ReportLook{Page: 3, Zoom: fullWidth, Privacy: "bernama", Language: "en"}
		d.build(reportView, fyne.NewSize(912, 552))
		d.picture("report-small-" + name)
		d.s.Looks.Report = session.ReportLook{LeftOut: "title;summary;area;map;appendix"}
		d.build(reportView, wide)
		d.picture("report-none-" + name)
	})
}

func TestPicturePictures(t *testing.T) {
	both(t, func(t *testing.T, name string, change func(*session.Likings)) {
		d := lay(t, pictureView, wide, change, sample(t)...)
		d.wait()
		d.picture("picture-png-" + name)
		d.s.Looks.Picture = session.PictureLook{Format: "pdf", Size: "a4"}
		d.build(pictureView, wide)
		d.picture("picture-pdf-" + name)
		d.s.Looks.Picture = session.PictureLook{Format: "svg", Privacy: "bernama"}
		d.build(pictureView, fyne.NewSize(912, 552))
		d.picture("picture-svg-" + name)
	})
}

func TestViewsOfNothing(t *testing.T) {
	for name, v := range map[string]View{"report": reportView, "picture": pictureView, "table": tableView} {
		d := lay(t, v, wide, nil)
		d.wait()
		d.picture("empty-" + name)
		d.s.Use(nil)
		d.wait()
		if len(d.Failed) > 0 {
			t.Errorf("%s failed: %v", name, d.Failed)
		}
	}
}

// TestLargeLetters shows the views with letters of 150 and 200 %.
func TestLargeLetters(t *testing.T) {
	for _, percent := range []int{150, 200} {
		for name, v := range map[string]View{"report": reportView, "picture": pictureView, "table": tableView} {
			d := lay(t, v, wide, func(l *session.Likings) { l.TextSize, l.Theme = percent, "dark" }, sample(t)...)
			d.wait()
			d.picture(fmt.Sprintf("%s-%d", name, percent))
		}
	}
}

// labelled returns the button with the phrase.
func (d *desk) labelled(id string) *kit.Button {
	d.t.Helper()
	return find(d, func(b *kit.Button) bool { return b.Label() == d.s.T(id) })
}

func TestReportsAreSavedAndPrinted(t *testing.T) {
	t.Setenv("XDG_CONFIG_HOME", t.TempDir())
	d := lay(t, reportView, wide, nil, sample(t)...)
	folder := t.TempDir()
	for id, want := range map[string]string{"view.report.save-pdf": "%PDF-", "view.report.save-html": "<!", "view.report.save-docx": "PK"} {
		d.Path = filepath.Join(folder, "laporan")
		d.labelled(id).Tapped(nil)
		d.wait()
		pick := d.Picked[len(d.Picked)-1]
		data, err := os.ReadFile(d.Path + pick.Extensions[0])
		if err != nil || !strings.HasPrefix(string(data), want) {
			t.Errorf("%s wrote %d bytes, %v", id, len(data), err)
		}
		if !pick.Save || !strings.HasSuffix(pick.Name, pick.Extensions[0]) || strings.ContainsAny(pick.Name, `<>:"/\|?*`) {
			t.Errorf("proposed name %q", pick.Name)
		}
	}
	if len(d.Told) != 3 || len(d.Failed) != 0 {
		t.Errorf("told %v, failed %v", d.Told, d.Failed)
	}
	var last *kit.Button
	each(d, func(b *kit.Button) { last = b })
	last.Tapped(nil)
	d.wait()
	if len(d.Opened) != 1 || filepath.Ext(d.Opened[0]) != ".pdf" {
		t.Errorf("opened %v", d.Opened)
	}
	if entries, err := os.ReadDir(folder); err != nil || len(entries) != 3 {
		t.Errorf("the folder holds %v: %v", entries, err)
	}
}

func TestAFolderThatCannotBeWritten(t *testing.T) {
	d := lay(t, reportView, wide, nil, sample(t)...)
	d.Path = filepath.Join(t.TempDir(), "gone", "laporan.pdf")
	d.labelled("view.report.save-pdf").Tapped(nil)
	d.wait()
	if len(d.Failed) != 1 || len(d.Told) != 0 {
		t.Fatalf("failed %v, told %v", d.Failed, d.Told)
	}
	if refusal, ok := d.Failed[0].(*graph.Refusal); !ok || refusal.Message.ID != "format.no-such-folder" {
		t.Errorf("error %v is no sentence for the user", d.Failed[0])
	}
}

// TestHandoutsHoldNoSecret looks for the names of all persons and clients in a picture that is text, also where it shows
// what a filter stops and where the filter itself asks after them.
func TestHandoutsHoldNoSecret(t *testing.T) {
	d := lay(t, pictureView, wide, nil, sample(t)...)
	actors, client, person := d.s.Snapshot().Actors, graph.Actor{}, graph.Actor{}
	for _, a := range actors {
		if a.IsClient {
			client = a
		} else if !a.IsAgency() && a.Name != a.PublicLabel {
			person = a
		}
	}
	d.s.Looks.Picture = session.PictureLook{Format: "svg"}
	for _, text := range []string{
		"", "actor.sector=lsm; out=fade", "actor.sector=lsm; out=aside", "net.near<=" + string(client.ID) + ",1; out=fade",
		`actor.text~"` + person.Name + `"|actor.sector=lsm; out=aside`, `actor.text~"` + person.Name + `"`,
	} {
		lens, err := network.ParseLens(text)
		if err != nil {
			t.Fatal(err)
		}
		d.s.LookThrough(lens)
		d.build(pictureView, wide)
		d.Path = filepath.Join(t.TempDir(), "peta.svg")
		d.labelled("view.picture.save").Tapped(nil)
		d.wait()
		data, err := os.ReadFile(d.Path)
		if err != nil {
			t.Fatal(text, err)
		}
		for _, a := range actors {
			if a.IsAgency() || a.Name == a.PublicLabel {
				continue
			}
			if bytes.Contains(data, []byte(a.Name)) || (a.IsClient && bytes.Contains(data, []byte(">"+a.PublicLabel+"<"))) {
				t.Errorf("%q: the picture holds the name or code of %s", text, a.ID)
			}
		}
		if said := bytes.Contains(data, []byte(d.s.T("diagram.no-filter"))); said != lens.IsZero() {
			t.Errorf("%q: the picture says that there is no filter: %v", text, said)
		}
		if shown := bytes.Contains(data, []byte("KD-")); shown != (lens.IsZero() || lens.Out != network.Hide) {
			t.Errorf("%q: clients stand on the map by a new code: %v", text, shown)
		}
	}
}

// TestAPictureFadesWhatThePageFades: the same are drawn and can be pointed at on the screen and in the picture, whatever
// plan sets it, and in the picture too a filter moves nobody.
func TestAPictureFadesWhatThePageFades(t *testing.T) {
	d := lay(t, pictureView, wide, nil, sample(t)...)
	lens, err := network.ParseLens("actor.sector=pemerintah; out=fade")
	if err != nil {
		t.Fatal(err)
	}
	pageOf := func(p plan.Plan) plan.Page {
		made := inputOf(d.s, p, string(report.Anonymous), "id")
		made.Seed = 7
		return paging(d.s, p, made)(report.SourceOf(made).Shown, diagram.Look{})
	}
	for _, p := range plan.All {
		d.s.SetOn(p.ID, "")
		d.s.LookThrough(network.Lens{})
		before := pageOf(p)
		d.s.LookThrough(lens)
		screen, page := d.s.Page(), pageOf(p)
		if drawn, want := reached(page), reached(screen); !maps.Equal(drawn, want) {
			t.Errorf("%s: in the picture are %v, on the screen %v", p.ID, drawn, want)
		}
		if got, want := page.Scene().Counts(), screen.Scene().Counts(); got != want {
			t.Errorf("%s: the picture counts %q, the screen %q", p.ID, got, want)
		}
		for id, at := range before.Places {
			if now := page.Places[id]; p.Fades && now != at {
				t.Errorf("%s: %s moves from %v to %v", p.ID, id, at, now)
			}
		}
	}
}

// reached returns who is on a page, and whether it can be pointed at.
func reached(p plan.Page) map[graph.ID]bool {
	list := map[graph.ID]bool{}
	for _, a := range p.Snapshot.Actors {
		at, _ := p.Scene().PlaceOf(a.ID)
		id, _ := p.Scene().ActorNear(at.X, at.Y, 0)
		list[a.ID] = id == a.ID
	}
	return list
}

func TestPicturesHaveTheirSize(t *testing.T) {
	d := lay(t, pictureView, wide, nil, sample(t)...)
	for size, want := range map[string][2]int{"1": {0, 0}, "2": {0, 0}, "a4": {3508, 2480}} {
		d.s.Looks.Picture = session.PictureLook{Format: "png", Size: size}
		d.build(pictureView, wide)
		d.Path = filepath.Join(t.TempDir(), "peta.png")
		d.labelled("view.picture.save").Tapped(nil)
		d.wait()
		file, err := os.Open(d.Path)
		if err != nil {
			t.Fatal(err)
		}
		shape, err := png.DecodeConfig(file)
		file.Close()
		if err != nil {
			t.Fatal(err)
		}
		if want[0] == 0 {
			if shape.Width < 560*int(size[0]-'0') {
				t.Errorf("%s times is %d px wide", size, shape.Width)
			}
			continue
		}
		if shape.Width != want[0] || shape.Height != want[1] {
			t.Errorf("%s is %d × %d px, want %v", size, shape.Width, shape.Height, want)
		}
	}
}

func TestTheReportFollowsWhatIsAsked(t *testing.T) {
	d := lay(t, reportView, wide, nil, sample(t)...)
	object, stop := newReport(d.s, d)
	defer stop()
	if object == nil {
		t.Fatal("no view")
	}
	r := &reportPart{s: d.s, h: d}
	r.page = newPreview(0, r.turn)
	r.list, r.bar, r.options = newSectionList(r), newPageBar(r), newReportOptions(r)
	r.empty = newInstead()
	r.update()
	whole := len(r.now.pages)
	if whole < 4 || len(r.now.checks) == 0 {
		t.Fatalf("%d pages, %d checks", whole, len(r.now.checks))
	}
	for k, section := range report.All {
		if start := r.startOf(section); start < 0 || (k == 0) != (start == 0) {
			t.Errorf("section %s starts on page %d", section.ID, start)
		}
	}
	appendix, _ := report.ByID("appendix")
	r.goTo(appendix)
	if r.list.seen() != "appendix" {
		t.Errorf("seen is %s", r.list.seen())
	}
	r.toggle(appendix, false)
	if got := len(r.now.pages); got >= whole || r.look().Page >= got {
		t.Errorf("without the appendix %d pages, on page %d", got, r.look().Page)
	}
	codes := r.now.doc
	r.look().Language = "en"
	r.update()
	if r.now.doc.Language != "en" || codes.Language != "id" {
		t.Errorf("language %s, before %s", r.now.doc.Language, codes.Language)
	}
}

// The consents of the day on which a picture leaves the program count, whatever day is on it.
func TestAPictureOfThePastKeepsToConsentsOfToday(t *testing.T) {
	d := lay(t, pictureView, wide, nil, sample(t)...)
	actors := d.s.Snapshot().Actors
	family := actors[slices.IndexFunc(actors, func(a graph.Actor) bool { return a.IsClient })].ID
	shows := func() bool {
		_, shown := report.SourceOf(inputOf(d.s, plan.Network, "", "")).Shown.Index(family)
		return shown
	}
	past := d.s.OwnDay().Add(-30)
	d.s.LookThrough(network.Lens{Day: past})
	consent := graph.Consent{ID: "ZZ1", Actor: family, GivenBy: "self", Form: "tertulis", Date: past.Add(-30), Purposes: "laporan_tersamar"}
	put := func() {
		if err := d.s.Document().Edit(locale.M("test"), func(tx *document.Tx) error { tx.Put(consent); return nil }); err != nil {
			t.Fatal(err)
		}
	}
	if put(); !shows() {
		t.Fatal("with consent the family is not shown")
	}
	consent.WithdrawnAt = past.Add(10)
	put()
	if d.s.Day() != past || shows() {
		t.Error("a picture of the past shows a family that has withdrawn since")
	}
}
