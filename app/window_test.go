//go:build !headless

package app

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/storage"

	"jejaring/app/command"
	"jejaring/app/kit"
	"jejaring/app/session"
	"jejaring/app/view"
	"jejaring/assets"
	"jejaring/graph"
	"jejaring/graph/document"
	"jejaring/graph/locale"
)

func TestFirstStartLeadsToTheSample(t *testing.T) {
	d := sitDown(t, nil)
	if d.centre.id != session.ViewStart || d.session.Document() != nil || d.win.Title() != "Jejaring" {
		t.Fatalf("the first start shows %q, title %q", d.centre.id, d.win.Title())
	}
	d.press("Buka contoh RW 07")
	if d.centre.id != session.ViewMap || d.side.id != "project" || d.session.Snapshot().N() != 46 {
		t.Errorf("the sample is shown as view %q, panel %q, %d parties", d.centre.id, d.side.id, d.session.Snapshot().N())
	}
	if want := fmt.Sprintf("(%d) %s — Jejaring", len(d.session.Due()), d.session.Project().Name); d.win.Title() != want {
		t.Errorf("title %q, want %q", d.win.Title(), want)
	}
	if !d.says("46 pihak, 121 ikatan\nsemua tampil") || !d.says("Tersimpan") {
		t.Error("the bars do not say what is shown, or that it is saved")
	}
}

func TestViewsAndPanelsFollowTheSession(t *testing.T) {
	d := atSample(t, nil)
	for _, v := range view.All {
		d.session.Show(v.ID)
		d.wait()
		if d.centre.id != v.ID {
			t.Errorf("view %q shows %q", v.ID, d.centre.id)
		}
		panel := v.Panel && v.ID != session.ViewCard && !session.IsDesk(v.ID) // there only what is opened from it
		if d.shell.strip.object.Visible() != v.Strip || d.shell.rail.object.Visible() == v.Bare || (d.side.object != nil) != panel {
			t.Errorf("view %q stands among the wrong bars", v.ID)
		}
	}
	d.session.Show(session.ViewMap)
	lks := d.actor("LKS").ID
	tie := d.session.Snapshot().Ties[0]
	for _, step := range []struct {
		do    func()
		panel string
	}{
		{func() { d.session.Select(lks) }, "actor"},
		{func() { d.session.Toggle(d.actor("K-01").ID) }, "several"},
		{func() { d.session.Select(tie.ID) }, "tie"},
		{func() { d.run("history") }, "history"},
		{func() { d.run("restore") }, "backups"},
		{func() { d.run("show-measures") }, "measures"},
		{func() { d.session.Select() }, "project"},
		{func() { d.run("panel") }, ""},
		{func() { d.run("panel") }, "project"},
	} {
		step.do()
		d.wait()
		if d.side.id != step.panel {
			t.Errorf("the panel is %q, want %q", d.side.id, step.panel)
		}
	}
}

func TestLikingsBuildTheWindowAnew(t *testing.T) {
	d := atSample(t, nil)
	d.session.Select(d.actor("LKS").ID)
	d.wait()
	before := d.shell
	d.run("language")
	if d.shell == before || !d.says("46 parties, 121 ties\nall shown") || d.says("Tersimpan") {
		t.Errorf("the screen does not speak English: %v", d.texts())
	}
	if len(d.session.SelectedActors()) != 1 || d.side.id != "actor" || d.centre.id != session.ViewMap || d.session.Document() == nil {
		t.Error("the switch of the language lost document, selection or view")
	}
	if again := session.ReadLikings(filepath.Join(os.Getenv("HOME"), "config")); again.Language != "en" {
		t.Error("the language is not kept")
	}
	d.run("theme")
	if !d.session.IsDark() || !d.session.Look().Dark || d.side.id != "actor" {
		t.Error("the theme is not dark, or the panel is gone")
	}
	small := d.shell.toolbar.object.MinSize().Height
	if err := d.session.Like(func(l *session.Likings) { l.TextSize = 200 }); err != nil {
		t.Fatal(err)
	}
	d.wait()
	if large := d.shell.toolbar.object.MinSize().Height; large < 1.3*small {
		t.Errorf("the toolbar is %v high at 200 %%, %v at 100 %%", large, small)
	}
	for _, id := range []string{"circles", "network"} {
		d.run("plan-" + id)
		if bar := d.shell.toolbar; bar.plans.Visible() || bar.plan.Label() != d.session.T("plan."+id+".name") {
			t.Errorf("the button that leads to the pages says %q at 200 %%", bar.plan.Label())
		}
	}
}

// The smallest window is 1000 x 600 or less in every view, language and text size, and the bars fit in it.
func TestSmallestWindow(t *testing.T) {
	d := atSample(t, nil)
	d.session.Select(d.session.Snapshot().Ties[0].ID)
	d.wait()
	d.win.Resize(fyne.NewSize(1000, 600))
	for _, language := range []string{"id", "en"} {
		for _, percent := range []int{100, 150, 200} {
			if err := d.session.Like(func(l *session.Likings) { l.Language, l.TextSize = language, percent }); err != nil {
				t.Fatal(err)
			}
			d.wait()
			for _, v := range view.All {
				d.session.Show(v.ID)
				d.wait()
				d.testRoom(fmt.Sprintf("%s %d %% %s", language, percent, v.ID), v)
			}
		}
	}
}

func (d *desk) testRoom(where string, v view.View) {
	d.t.Helper()
	if least := d.win.Content().MinSize(); least.Width > 1000 || least.Height > 600 {
		d.t.Errorf("%s: the window asks for %v", where, least)
	}
	if bar := d.shell.toolbar; !v.Bare && bar.object.MinSize().Width > bar.object.Size().Width {
		d.t.Errorf("%s: the toolbar is %v wide and has %v", where, bar.object.MinSize().Width, bar.object.Size().Width)
	}
	if bar := d.shell.strip; v.Strip && bar.left.MinSize().Width > bar.object.Size().Width-2*kit.Gap4 {
		d.t.Errorf("%s: the strip is %v wide and has %v", where, bar.left.MinSize().Width, bar.object.Size().Width)
	}
}

func TestReadOnlyDocument(t *testing.T) {
	d := atSample(t, nil)
	path := d.session.Document().Path()
	d.session.Use(nil)
	if err := d.session.OpenReadOnly(path); err != nil {
		t.Fatal(err)
	}
	d.wait()
	if !strings.Contains(d.win.Title(), "hanya-baca") || !d.says("hanya-baca") || d.says("Tersimpan") {
		t.Errorf("title %q does not say that the file can only be read", d.win.Title())
	}
	if !d.shell.toolbar.add.Disabled() || !d.shell.toolbar.undo.Disabled() {
		t.Error("a file that can only be read can be edited")
	}
	for _, id := range []string{"add-actor", "delete", "undo", "rename", "layout-stress"} {
		d.session.Select(d.actor("LKS").ID)
		if before := d.session.Document().Revision(); command.ByID(id).Can(d.session) {
			command.ByID(id).Run(d.session, d.window)
			d.wait()
			if d.session.Document().Revision() != before {
				t.Errorf("%s edits a file that can only be read", id)
			}
		}
	}
}

func TestToastOffersTheWayBack(t *testing.T) {
	d := atSample(t, nil)
	d.session.Select(d.actor("Warung").ID)
	d.run("delete")
	if !d.says("Urungkan") || !d.says("\"Warung\" dihapus bersama") {
		t.Fatalf("nothing tells of the deletion: %v", d.texts())
	}
	d.press("Urungkan")
	d.actor("Warung") // is there again
	d.Tell(locale.M("command.all-saved"))
	if d.says("Urungkan") {
		t.Error("a message that tells of no edit offers to undo")
	}
}

func TestFailures(t *testing.T) {
	d := atSample(t, nil)
	d.Fail(fmt.Errorf("connect: %w", graph.Refuse("tie.needs-two-actors")))
	if want := d.session.T("tie.needs-two-actors"); !d.says(want) || d.says("connect:") || d.says("Salin rincian") {
		t.Errorf("the refusal is not said as %q: %v", want, d.texts())
	}
	d.Fail(errors.New("sql: cannot"))
	if !d.says("Tidak berhasil.") || d.says("sql") {
		t.Error("a technical failure is not said as \"not done\"")
	}
	d.press("Salin rincian")
	if copied := d.app.Clipboard().Content(); !strings.Contains(copied, "sql: cannot") {
		t.Errorf("the details are %q", copied)
	}
}

// A file that is deleted under the window takes no edit, says so, and can be saved elsewhere.
func TestVanishedFile(t *testing.T) {
	d := atSample(t, nil)
	path := d.session.Document().Path()
	if err := os.Remove(path); err != nil {
		t.Fatal(err)
	}
	d.session.Select(d.actor("Warung").ID)
	d.run("delete")
	if !d.says("tidak ada lagi di tempatnya") || !d.says("Simpan salinan") {
		t.Errorf("nothing says that the file is gone: %v", d.texts())
	}
	d.actor("Warung") // is there as before
	other := filepath.Join(t.TempDir(), "salinan.jejaring")
	if err := d.session.Document().SaveCopy(other); err != nil {
		t.Fatal(err)
	}
	copied, err := document.Open(other, document.Options{ReadOnly: true})
	if err != nil {
		t.Fatal(err)
	}
	defer copied.Close()
	if n := len(graph.All[graph.Actor](copied)); n != 46 {
		t.Errorf("the copy has %d parties", n)
	}
}

func TestOpenFirst(t *testing.T) {
	d := atSample(t, nil)
	path := d.session.Document().Path()
	d.session.Use(nil)
	d.openFirst("")
	d.wait()
	if d.session.Document() == nil || d.session.Document().Path() != path {
		t.Error("the file used last is not opened")
	}
	second := document.Options{}
	if _, err := document.Open(path, second); !errors.Is(err, document.ErrInUse) {
		t.Fatalf("a second window opens the file: %v", err)
	}
	d.session.Use(nil)
	if err := os.Rename(path, path+".away"); err != nil {
		t.Fatal(err)
	}
	d.openFirst("")
	d.wait()
	if d.centre.id != session.ViewStart || !d.says("tidak ditemukan") {
		t.Errorf("a missing file leads to %q and is not said", d.centre.id)
	}
	list := filepath.Join(t.TempDir(), "pihak.csv")
	if err := os.WriteFile(list, []byte("name,sector\nPosyandu,warga\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	d.openFirst(list)
	d.wait()
	if d.centre.id != "import" {
		t.Errorf("a list leads to %q, not to the preview of the import", d.centre.id)
	}
}

// A list dropped on the window leads to the preview of its import, and our own dialog opens where the document is.
func TestDropAndPick(t *testing.T) {
	d := atSample(t, nil)
	list := filepath.Join(t.TempDir(), "pihak.csv")
	if err := os.WriteFile(list, []byte("name\nPosyandu\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	d.dropped([]fyne.URI{storage.NewFileURI(list)})
	d.wait()
	if d.centre.id != "import" || d.session.Draft() == nil {
		t.Errorf("a dropped list leads to %q", d.centre.id)
	}
	if want := filepath.Dir(d.session.Document().Path()); d.folder() != want {
		t.Errorf("files are looked for in %q, not in %q", d.folder(), want)
	}
	d.pickInside(command.Pick{Title: locale.M("command.open.title")})
	if d.win.Canvas().Overlays().Top() == nil {
		t.Error("no dialog opens")
	}
}

// A file in use by another window is opened to look at, and that is said.
func TestFileInUse(t *testing.T) {
	d := atSample(t, nil)
	path := d.session.Document().Path()
	d.session.Use(nil)
	other, err := document.Open(path, document.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer other.Close()
	d.openFirst(path)
	d.wait()
	if d.session.Document() == nil || !d.session.Document().ReadOnly() || !d.says("Di sini hanya untuk dibaca") {
		t.Error("a file in use is not opened to look at, or that is not said")
	}
}

func TestClosingCommitsWhatIsTyped(t *testing.T) {
	d := atSample(t, nil)
	path := d.session.Document().Path()
	d.run("add-actor")
	d.letters("Warung Bu Sri") // over the name, which is marked
	d.Quit()
	d.turn()
	again, err := document.Open(path, document.Options{ReadOnly: true})
	if err != nil {
		t.Fatal(err)
	}
	defer again.Close()
	if !slices.ContainsFunc(graph.All[graph.Actor](again), func(a graph.Actor) bool { return a.Name == "Warung Bu Sri" }) {
		t.Error("what was typed last is lost")
	}
}

// The edge of the panel is moved by hand or by keys, within its limits, and where it was left is kept.
func TestPanelWidth(t *testing.T) {
	d := atSample(t, nil)
	before := d.shell.side.Size().Width
	d.shell.edge.Dragged(&fyne.DragEvent{Dragged: fyne.NewDelta(-60, 0)})
	d.shell.edge.DragEnd()
	if now := d.shell.side.Size().Width; now != before+60 {
		t.Errorf("the panel is %v wide, was %v, and was drawn 60 wider", now, before)
	}
	d.win.Canvas().Focus(d.shell.edge)
	for range 40 {
		d.key(fyne.KeyLeft)
	}
	if now := d.shell.side.Size().Width; now != panelMost {
		t.Errorf("the panel is %v wide, at most %d", now, panelMost)
	}
	if kept := session.ReadLikings(filepath.Join(os.Getenv("HOME"), "config")).PanelWidth; kept != panelMost {
		t.Errorf("kept is %v", kept)
	}
}

// Every command stands in a menu that leads to it, with words in both languages.
func TestMenus(t *testing.T) {
	d := atSample(t, nil)
	reached := 0
	for _, id := range command.Menus {
		d.shell.rail.menu.Tapped(nil)
		d.press(d.session.T("menu." + id))
		reached += len(d.menuOf(id))
		for _, item := range d.menuOf(id) {
			if !d.says(item.Label) {
				t.Errorf("menu %s does not show %q", id, item.Label)
			}
		}
		d.key(fyne.KeyEscape)
	}
	inMenus := 0
	for _, c := range command.All {
		if c.Menu != "" {
			inMenus++
		} else if !strings.HasPrefix(c.ID, "layout-") { // the card of layouts has those
			t.Errorf("%s stands in no menu", c.ID)
		}
	}
	if reached != inMenus {
		t.Errorf("%d of %d commands stand in a menu", reached, inMenus)
	}
	shown := map[string]string{} // layouts by their icons
	for _, c := range command.All {
		if _, err := assets.Icons.Open("icons/" + c.Icon + ".svg"); c.Icon != "" && err != nil {
			t.Errorf("%s has no icon %q", c.ID, c.Icon)
		}
		if other := shown[c.Icon]; c.Menu == "layout" && c.Icon != "" && other != "" {
			t.Errorf("%s and %s have the same icon", c.ID, other)
		} else if c.Menu == "layout" {
			shown[c.Icon] = c.ID
		}
		for _, l := range locale.All {
			if !l.Has(c.Name().ID) {
				t.Errorf("%s has no words in %s", c.ID, l)
			}
		}
	}
}
