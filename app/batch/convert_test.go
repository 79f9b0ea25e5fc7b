package batch

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"jejaring/graph"
	"jejaring/graph/document"
)

// write makes a file in a new folder and returns its path.
func write(t *testing.T, name, content string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// The sample goes from CSV to a document, to an archive and back to CSV, and every file is as it was.
func TestConvertThereAndBack(t *testing.T) {
	sample := filepath.Join("..", "..", "assets", "sample")
	folder := t.TempDir()
	path := func(name string) string { return filepath.Join(folder, name) }
	for _, step := range [][2]string{
		{sample, path("a.jejaring")}, {path("a.jejaring"), path("b.jejaring")}, {path("b.jejaring"), path("c.zip")}, {path("c.zip"), path("d")},
	} {
		code, out, errs := run("convert", step[0], step[1])
		if code != done || errs != "" || !strings.Contains(out, "46 pihak, 121 ikatan") {
			t.Fatalf("%v: code %d, stdout %q, stderr %q", step, code, out, errs)
		}
		if code, out, errs = run("convert", step[0], step[1], "--lang", "en"); code != notDone || !strings.Contains(errs, "Add --force") {
			t.Errorf("%v again: code %d, stdout %q, stderr %q", step, code, out, errs)
		}
		if code, out, errs = run("convert", step[0], step[1], "--force"); code != done {
			t.Errorf("%v with force: code %d, stdout %q, stderr %q", step, code, out, errs)
		}
	}
	names, err := filepath.Glob(filepath.Join(sample, "*.csv"))
	if err != nil || len(names) != 14 {
		t.Fatalf("%v %v", names, err)
	}
	for _, name := range names {
		want, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		got, err := os.ReadFile(filepath.Join(path("d"), filepath.Base(name)))
		if err != nil || string(got) != string(want) {
			t.Errorf("%s differs: %v", filepath.Base(name), err)
		}
	}
}

func TestConvertSaysWhatIsWrong(t *testing.T) {
	list := write(t, "x.csv", "dari,ke,warna\nPKK,RW,biru\nRW,RW,merah\n")
	out := filepath.Join(t.TempDir(), "x.jejaring")
	for _, c := range []struct {
		args []string
		code int
		says string
	}{
		{[]string{"convert", list}, wrongCall, "Jumlah berkas"},
		{[]string{"convert", list, filepath.Join(t.TempDir(), "x.pdf")}, wrongCall, "bukan jenis berkas yang dapat ditulis"},
		{[]string{"convert", list, filepath.Join(t.TempDir(), "x.csv")}, wrongCall, "bukan jenis berkas yang dapat ditulis"},
		{[]string{"convert", filepath.Join(t.TempDir(), "tidak-ada"), out}, notDone, "tidak ditemukan"},
		{[]string{"convert", write(t, "kosong.csv", ""), out}, notDone, "kosong.csv: berkas ini kosong.\nTidak ada data yang dapat diimpor.\n"},
		{[]string{"convert", write(t, "bukan.jejaring", "bukan"), out}, notDone, ""},
		{[]string{"convert", list, filepath.Join(out, "x", "y.zip")}, notDone, "tidak ada"},
	} {
		code, stdout, errs := run(c.args...)
		if code != c.code || stdout != "" && c.code == wrongCall || !strings.Contains(errs, c.says) || errs == "" {
			t.Errorf("%v: code %d, stdout %q, stderr %q", c.args, code, stdout, errs)
		}
	}
	if _, err := os.Stat(out); err == nil {
		t.Error("a file was left behind")
	}
	code, stdout, _ := run("convert", list, out, "--keep-unknown")
	if code != done || !strings.Contains(stdout, "x.csv, baris 3:") || !strings.Contains(stdout, "2 pihak, 1 ikatan") {
		t.Errorf("code %d, stdout %q", code, stdout)
	}
	doc, err := document.Open(out, document.Options{ReadOnly: true})
	if err != nil {
		t.Fatal(err)
	}
	defer doc.Close()
	if ties := graph.All[graph.Tie](doc); len(ties) != 1 || ties[0].Note != "warna: biru" {
		t.Errorf("%+v", ties)
	}
}

func TestConvertSalvagesADamagedDocument(t *testing.T) {
	folder := t.TempDir()
	path, saved := filepath.Join(folder, "x.jejaring"), filepath.Join(folder, "y.jejaring")
	if code, _, errs := run("convert", filepath.Join("..", "..", "assets", "sample"), path); code != done {
		t.Fatal(errs)
	}
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	const page = 4096
	for i := range 2000 {
		data[len(data)/page/2*page+1000+i] ^= 0x55
	}
	if err := os.WriteFile(path, data, 0o666); err != nil {
		t.Fatal(err)
	}
	if code, _, errs := run("check", path); code != notDone || !strings.Contains(errs, "rusak") {
		t.Fatalf("code %d, stderr %q", code, errs)
	}
	if code, out, errs := run("convert", path, saved, "--salvage"); code != done || !strings.Contains(out, "diselamatkan") || errs != "" {
		t.Fatalf("code %d, stdout %q, stderr %q", code, out, errs)
	}
	if code, out, errs := run("convert", saved, filepath.Join(folder, "csv")); code != done || !strings.Contains(out, "46 pihak") {
		t.Errorf("code %d, stdout %q, stderr %q", code, out, errs)
	}
	if code, _, errs := run("convert", filepath.Join(folder, "csv"), saved, "--salvage"); code != wrongCall || errs == "" {
		t.Errorf("code %d, stderr %q", code, errs)
	}
}

func TestCheckTellsWhatToMend(t *testing.T) {
	code, out, errs := run("check", filepath.Join("..", "..", "assets", "sample"))
	if code != done || errs != "" || !strings.Contains(out, "Ikatan T121 RT 03 – Bank Sampah: Berakhir: ") || strings.Contains(out, "Harus diperbaiki:") {
		t.Errorf("sample: code %d, stdout %q, stderr %q", code, out, errs)
	}
	code, out, errs = run("check", write(t, "pihak.csv", "nama,sektor\nPKK,swsta\n,warga\npkk,warga\n"), "--lang", "en")
	if code != notDone || !strings.HasPrefix(out, "To look at: pihak.csv, line 2: ") || !strings.Contains(out, "To mend: pihak.csv, line 3: ") ||
		!strings.Contains(out, "Party A01 PKK: Name: ") || errs != "There is one thing to mend.\n" {
		t.Errorf("code %d, stdout %q, stderr %q", code, out, errs)
	}
}

// What stands in columns that no field is for is left out only with a word about it, and not where it is kept.
func TestColumnsThatNobodyKnowsAreNamed(t *testing.T) {
	list := write(t, "x.csv", "dari,ke,warna,tinggi\nPKK,RW,biru,3\n")
	for args, named := range map[string]bool{"check": true, "convert": true, "convert --keep-unknown": false} {
		words := strings.Fields(args)
		call := append([]string{words[0], list}, words[1:]...)
		if words[0] == "convert" {
			call = append(call, filepath.Join(t.TempDir(), "x.jejaring"))
		}
		code, out, _ := run(call...)
		if got := strings.Contains(out, "Perlu diperiksa: x.csv: kolom yang tidak dikenal, isinya tidak ikut dibaca: warna, tinggi."); code != done || got != named {
			t.Errorf("%s: code %d, %q", args, code, out)
		}
	}
	needs := write(t, "needs.csv", "id,title,owner,field,kinds,jml,unit,status\nN1,Beras,A1,pangan,barang,3,kg,sebagian\n")
	code, _, errs := run("check", needs)
	if code != notDone || !strings.Contains(errs, "Jumlah") || !strings.Contains(errs, "quantity") {
		t.Errorf("needs without a quantity: code %d, %q", code, errs)
	}
}

// A document that a window has open can be looked at all the same.
func TestOpenDoesNotDisturbAWindow(t *testing.T) {
	path := filepath.Join(t.TempDir(), "x.jejaring")
	doc, err := document.Create(path, document.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer doc.Close()
	if code, out, errs := run("check", path); code != done || errs != "" {
		t.Errorf("code %d, stdout %q, stderr %q", code, out, errs)
	}
}

// What has a date leaves as a calendar, which is not read back.
func TestConvertToACalendar(t *testing.T) {
	sample, path := filepath.Join("..", "..", "assets", "sample"), filepath.Join(t.TempDir(), "a.ics")
	if code, _, errs := run("convert", sample, path); code != done {
		t.Fatalf("code %d, stderr %q", code, errs)
	}
	text, err := os.ReadFile(path)
	if err != nil || !strings.HasPrefix(string(text), "BEGIN:VCALENDAR\r\n") || !strings.Contains(string(text), "SUMMARY:Langkah berikut dengan") {
		t.Errorf("%v in %.200q", err, text)
	}
	if code, _, _ := run("check", path); code == done {
		t.Error("a calendar is read as a network")
	}
}
