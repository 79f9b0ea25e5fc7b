package view

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"jejaring/app/command"
	"jejaring/app/kit"
	"jejaring/app/session"
	"jejaring/graph"
)

// laidMatrix opens the matrix of the sample.
func laidMatrix(t *testing.T, change func(*session.Likings), records ...graph.Record) *desk {
	t.Helper()
	if records == nil {
		records = sample(t)
	}
	d := lay(t, needsView, fyne.NewSize(1278, 640), change, records...)
	return d
}

func (d *desk) matrix() *kit.Matrix {
	d.t.Helper()
	return find(d, func(*kit.Matrix) bool { return true })
}

// focused is what has the keyboard.
func (d *desk) focused() fyne.Focusable { return d.window.Canvas().Focused() }

// keys gives keys to what has the keyboard.
func (d *desk) keys(keys ...fyne.KeyName) {
	d.t.Helper()
	for _, key := range keys {
		if d.focused() == nil {
			d.t.Fatal("nothing has the keyboard")
		}
		d.focused().TypedKey(&fyne.KeyEvent{Name: key})
		d.drain()
	}
}

// at chooses the cell of a need and a provider by the session's look, as a view that is built anew shows it.
func (d *desk) cellAt(need, provider graph.ID) {
	d.t.Helper()
	d.s.Looks.Needs.Need, d.s.Looks.Needs.Provider = need, provider
	d.build(needsView, d.window.Canvas().Size())
	d.matrix().Focus()
}

func (d *desk) matches(need graph.ID) []graph.Match {
	return graph.Referring[graph.Match](d.s.Document(), need)
}

// TestMatrixSays: the bar explains a cell in a sentence, and the sums are those of M27.
func TestMatrixSays(t *testing.T) {
	d := laidMatrix(t, nil)
	d.cellAt("N05", "A44")
	for _, words := range []string{
		"Kursi roda anak × Yayasan Disabilitas", "Calon 2 langkah lewat LKS", "syarat surat keterangan Puskesmas",
		"2 dari 12 kebutuhan terpenuhi", "44,9%", "5 mendesak bertumpu pada 1 penyedia",
	} {
		if !d.says(words) {
			t.Errorf("nothing says %q", words)
		}
	}
	d.cellAt("N07", "A30")
	if !d.says("bantuan stimulan") { // SD-30
		t.Error("stimulus aid is not marked")
	}
	d.cellAt("N08", "far")
	if !d.says("Belum ada jalur dari Forum Warga RW") {
		t.Error("who is out of reach is not explained")
	}
}

// TestMatrixByKeys: Space makes a candidate offered, then agreed, Delete takes it back, each one step of undo (SD-26).
func TestMatrixByKeys(t *testing.T) {
	d := laidMatrix(t, nil)
	d.cellAt("N05", "A44")
	steps := len(d.s.Document().Done())
	d.keys(fyne.KeySpace)
	if list := d.matches("N05"); len(list) != 1 || list[0].Status != "ditawarkan" || list[0].Amount != 1 || list[0].Resource != "R07" || list[0].Date != "2026-11-20" {
		t.Fatalf("a candidate became %+v", list)
	}
	d.keys(fyne.KeySpace)
	if list := d.matches("N05"); len(list) != 1 || list[0].Status != "disepakati" {
		t.Fatalf("what was offered became %+v", list)
	}
	d.keys(fyne.KeySpace)
	if got := len(d.s.Document().Done()); got != steps+2 {
		t.Errorf("there are %d steps to undo, not %d", got, steps+2)
	}
	d.keys(fyne.KeyDelete)
	if list := d.matches("N05"); len(list) != 0 {
		t.Errorf("taken back, there is %+v", list)
	}
	for range 3 {
		command.ByID("undo").Run(d.s, d)
	}
	if got := len(d.s.Document().Done()); got != steps || len(d.matches("N05")) != 0 {
		t.Errorf("undone, there are %d steps", got)
	}
}

// TestPlaceByEnter: Enter opens the form with what is missing and left, in the need's unit; more than that is warned of
// while it is typed and when it is kept, never silently (SD-26, SD-38).
func TestPlaceByEnter(t *testing.T) {
	d := laidMatrix(t, nil)
	d.cellAt("N01", "A39") // 3 of 12 paket are missing
	d.keys(fyne.KeyRight, fyne.KeyLeft, fyne.KeyReturn)
	amount, ok := d.focused().(*kit.Entry)
	if !ok {
		t.Fatalf("%T has the keyboard", d.focused())
	}
	if amount.Text != "1" {
		t.Errorf("the placement that is there is of %q", amount.Text)
	}
	amount.SetText("5")
	d.drain()
	if warned := d.s.T("match.more-than-needed"); !d.says(warned) {
		t.Errorf("nothing warns of 13 of 12")
	}
	d.keys(fyne.KeyReturn)
	if m, _ := graph.Get[graph.Match](d.s.Document(), "P02"); m.Amount != 5 {
		t.Errorf("the placement is of %v", m.Amount)
	}
	if len(d.Told) == 0 || d.Told[len(d.Told)-1].ID != "match.placed-with-doubt" {
		t.Errorf("what is too much was kept silently: %v", d.Told)
	}
	if !d.says(d.s.T("match.more-than-needed")) {
		t.Error("the cell does not show its doubt")
	}
}

// TestPlaceGivenUp: Esc writes nothing.
func TestPlaceGivenUp(t *testing.T) {
	d := laidMatrix(t, nil)
	d.cellAt("N05", "A44")
	steps := len(d.s.Document().Done())
	d.keys(fyne.KeyReturn)
	d.focused().(*kit.Entry).SetText("7")
	d.keys(fyne.KeyEscape)
	if len(d.s.Document().Done()) != steps || len(d.matches("N05")) != 0 || !d.says("Calon 2 langkah") {
		t.Error("what was given up is written, or its form stays")
	}
}

// TestPlaceNoNumber: a text that is no amount is refused in words, and the form stays.
func TestPlaceNoNumber(t *testing.T) {
	d := laidMatrix(t, nil)
	d.cellAt("N05", "A44")
	d.keys(fyne.KeyReturn)
	d.focused().(*kit.Entry).SetText("banyak")
	d.keys(fyne.KeyReturn)
	if len(d.matches("N05")) != 0 || len(d.Failed) != 1 || !d.says(d.s.T("view.matrix.no-number")) {
		t.Errorf("no amount was taken: %v", d.Failed)
	}
}

// cell returns where the middle of a cell is on the canvas.
func (d *desk) cell(row, column int) fyne.Position {
	d.t.Helper()
	m := d.matrix()
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(m)
	x := []float32{40, 246, 316, 378, 440, 502, 564, 626}[column] - 10
	return at.AddXY(x, 60+float32(row)*44+22)
}

// TestMatrixDrag: a candidate dragged onto another need begins a placement of the same provider there.
func TestMatrixDrag(t *testing.T) {
	d := laidMatrix(t, nil)
	from, to := d.cell(2, 4), d.cell(1, 4) // the wheelchair of Yayasan Disabilitas onto the therapy that it gives too
	test.Drag(d.window.Canvas(), to, to.X-from.X, to.Y-from.Y)
	d.drain()
	entry, ok := d.focused().(*kit.Entry)
	if !ok || !d.says("Penempatan untuk Terapi wicara") {
		t.Fatalf("a drop opens no form; %T has the keyboard", d.focused())
	}
	if entry.Text != "4" { // 12 of 24 are missing, 4 of 16 are left
		t.Errorf("of what is missing and left %q is proposed", entry.Text)
	}
	if d.says("Kursi roda anak (pinjam pakai)") {
		t.Error("what does not fit is proposed before what does")
	}
}

// TestMatrixFilter: a field leaves its needs, their providers and their sums.
func TestMatrixFilter(t *testing.T) {
	d := laidMatrix(t, nil)
	d.s.Looks.Needs = session.NeedsLook{Field: "pangan"}
	d.build(needsView, d.window.Canvas().Size())
	if !d.says("0 dari 1 kebutuhan terpenuhi") {
		t.Error("the sums are not those of the field")
	}
	chip := find(d, func(c *kit.Chip) bool { return strings.HasPrefix(c.Label(), "Bidang: Pangan") })
	chip.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDelete})
	if !d.says("2 dari 12") {
		t.Error("the cross does not show all again")
	}
}

// TestMatrixSaved: the table leaves as CSV without the needs of clients, which are counted (PV-04).
func TestMatrixSaved(t *testing.T) {
	d := laidMatrix(t, nil)
	d.Path = filepath.Join(t.TempDir(), "kebutuhan.csv")
	find(d, func(b *kit.Button) bool { return b.Label() == d.s.T("view.matrix.save") }).Tapped(nil)
	d.wait()
	text, err := os.ReadFile(d.Path)
	if err != nil {
		t.Fatal(err)
	}
	for _, has := range []string{"Sekretariat dan tempat pertemuan warga", "● 100%", "0,333", "UPTD PPA"} {
		if !strings.Contains(string(text), has) {
			t.Errorf("the table lacks %q:\n%s", has, text)
		}
	}
	if strings.Contains(string(text), "K-0") || !strings.Contains(string(text), "7 kebutuhan klien") {
		t.Errorf("the table shows clients:\n%s", text)
	}
}

// TestMatrixEmpty asks for the first need.
func TestMatrixEmpty(t *testing.T) {
	d := lay(t, needsView, fyne.NewSize(1000, 600), nil)
	if !d.says("Kebutuhan apa yang paling mendesak?") {
		t.Error("an empty matrix asks for nothing")
	}
}

// TestMatrixPictures draws the matrix to be looked at.
func TestMatrixPictures(t *testing.T) {
	both(t, func(t *testing.T, name string, change func(*session.Likings)) {
		d := laidMatrix(t, change)
		d.cellAt("N05", "A44")
		d.picture("matrix-" + name)
	})
}
