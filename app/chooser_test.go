//go:build !headless

package app

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"jejaring/app/command"
	"jejaring/app/kit"
	"jejaring/graph/locale"
)

// withFiles returns a folder with a folder, two kinds of files and a hidden one.
func withFiles(t *testing.T) string {
	t.Helper()
	folder := t.TempDir()
	if err := os.Mkdir(filepath.Join(folder, "arsip"), 0o700); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"pihak.csv", "catatan.odt", ".rahasia.csv", "arsip/lama.csv"} {
		if err := os.WriteFile(filepath.Join(folder, name), []byte("name\nPosyandu\n"), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return folder
}

// chooserOf opens the dialog in a folder and returns its list.
func (d *desk) chooserOf(folder string, p command.Pick) *kit.Choices {
	d.t.Helper()
	p.Title = locale.M("command.open.title")
	d.pickInside(p)
	for _, part := range parts(d.win.Canvas().Overlays().Top()) {
		if list, ok := part.(*kit.Choices); ok {
			d.win.Canvas().Focus(list.Field())
			d.letters(folder)
			d.key(fyne.KeyReturn) // a whole path typed leads there
			return list
		}
	}
	d.t.Fatal("no dialog opens")
	return nil
}

func labelsOf(list *kit.Choices) []string {
	var labels []string
	for _, o := range list.Shown() {
		labels = append(labels, o.Label)
	}
	return labels
}

// A file is found by keys alone: into a folder and out again, by its kind, by letters of its name.
func TestOpenByOurOwnDialog(t *testing.T) {
	d, folder, chosen := sitDown(t, nil), withFiles(t), ""
	pick := command.Pick{Extensions: []string{".csv"}, Chosen: func(path string) error { chosen = path; return nil }}
	list := d.chooserOf(folder, pick)
	if got := labelsOf(list); !slices.Equal(got, []string{"arsip", "pihak.csv"}) {
		t.Fatalf("the folder shows %v", got)
	}
	d.press(d.session.T("window.every-kind"))
	if got := labelsOf(list); !slices.Equal(got, []string{"arsip", "catatan.odt", "pihak.csv"}) {
		t.Errorf("with files of every kind the folder shows %v", got)
	}
	d.win.Canvas().Focus(list.Field())
	d.key(fyne.KeyReturn) // into the first one
	if got := labelsOf(list); !slices.Equal(got, []string{"lama.csv"}) {
		t.Errorf("the folder within shows %v", got)
	}
	d.key(fyne.KeyReturn)
	if chosen != filepath.Join(folder, "arsip", "lama.csv") || d.win.Canvas().Overlays().Top() != nil {
		t.Errorf("%q is chosen, or the dialog stays", chosen)
	}
	chosen = ""
	d.chooserOf(folder, pick)
	d.letters("pih")
	for _, part := range parts(d.win.Canvas().Overlays().Top()) { // the start page has such a word too
		if b, ok := part.(*kit.Button); ok && b.Label() == d.session.T("window.open-file") {
			b.Tapped(nil)
		}
	}
	d.wait()
	if chosen != filepath.Join(folder, "pihak.csv") {
		t.Errorf("by letters of its name %q is chosen", chosen)
	}
	d.chooserOf(folder, pick)
	d.key(fyne.KeyEscape)
	if d.win.Canvas().Overlays().Top() != nil {
		t.Error("Esc leaves the dialog open")
	}
}

func TestChooseAFolderByOurOwnDialog(t *testing.T) {
	d, folder, chosen := sitDown(t, nil), withFiles(t), ""
	list := d.chooserOf(folder, command.Pick{Folder: true, Chosen: func(path string) error { chosen = path; return nil }})
	if got := labelsOf(list); !slices.Equal(got, []string{"arsip"}) {
		t.Errorf("for a folder files are shown too: %v", got)
	}
	d.press(d.session.T("window.this-folder"))
	if chosen != folder {
		t.Errorf("%q is chosen, not the folder that is shown", chosen)
	}
}

// A file to save gets the name typed, in the folder gone to, and is not touched before; one that is there is said.
func TestSaveByOurOwnDialog(t *testing.T) {
	d, folder, chosen := sitDown(t, nil), withFiles(t), ""
	list := d.chooserOf(folder, command.Pick{Save: true, Name: "pihak", Extensions: []string{".csv"}, Chosen: func(path string) error { chosen = path; return nil }})
	if !d.says("Berkas pihak.csv sudah ada") {
		t.Errorf("nothing says that the file is there: %v", d.texts())
	}
	d.win.Canvas().Focus(list.Field())
	d.key(fyne.KeyReturn) // into the first folder, where there is none of that name
	if d.says("sudah ada") {
		t.Error("a file is said to be there that is not")
	}
	d.press(d.session.T("window.save-file"))
	if want := filepath.Join(folder, "arsip", "pihak.csv"); chosen != want {
		t.Errorf("saved is %q, want %q", chosen, want)
	}
	if _, err := os.Stat(chosen); err == nil {
		t.Error("the dialog itself made the file")
	}
	list = d.chooserOf(folder, command.Pick{Save: true, Name: "", Extensions: []string{".csv"}, Chosen: func(path string) error { chosen = path; return nil }})
	chosen = ""
	d.press(d.session.T("window.save-file"))
	if chosen != "" {
		t.Errorf("a file without a name is saved as %q", chosen)
	}
	d.win.Canvas().Focus(list.Field())
	d.letters("pihak.csv")
	d.key(fyne.KeyReturn)
	if !d.says("Berkas pihak.csv sudah ada") {
		t.Error("a file pressed does not give its name")
	}
}

// A press on nothing in the dialog takes the keyboard from its field; what is typed next goes on there, and Esc closes it.
func TestTheDialogKeepsTheKeyboard(t *testing.T) {
	d, folder := sitDown(t, nil), withFiles(t)
	saved := ""
	d.chooserOf(folder, command.Pick{Save: true, Name: "peta.png", Extensions: []string{".png"}, Chosen: func(path string) error { saved = path; return nil }})
	c := d.win.Canvas()
	c.Unfocus()
	c.OnTypedRune()('2')
	c.Unfocus()
	d.key(fyne.KeyReturn)
	if filepath.Dir(saved) != folder || filepath.Ext(saved) != ".png" || !strings.Contains(filepath.Base(saved), "2") || c.Overlays().Top() != nil {
		t.Errorf("saved as %q", saved)
	}
	d.chooserOf(folder, command.Pick{Save: true, Name: "peta.png"})
	c.Unfocus()
	d.key(fyne.KeyEscape)
	if c.Overlays().Top() != nil || d.chooser != nil {
		t.Error("Esc leaves it open")
	}
}
