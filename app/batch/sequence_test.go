package batch

import (
	"image/gif"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// A sequence holds a picture per month from the baseline to the last day, all of one size.
func TestDrawSeveralDays(t *testing.T) {
	folder := t.TempDir()
	path := filepath.Join(folder, "move.gif")
	code, out, errs := run("draw", "../../assets/sample", path, "--dates", "month", "--as-of", "2026-04-10")
	if code != done || errs != "" || !strings.Contains(out, "5 gambar, 5 Januari 2026 sampai 10 April 2026") {
		t.Fatalf("code %d, stdout %q, stderr %q", code, out, errs)
	}
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	moving, err := gif.DecodeAll(f)
	if err != nil || len(moving.Image) != 5 {
		t.Fatalf("%d pictures, %v", len(moving.Image), err)
	}
	for _, picture := range moving.Image {
		if picture.Rect != moving.Image[0].Rect {
			t.Errorf("sizes %v and %v", picture.Rect, moving.Image[0].Rect)
		}
	}
	png := filepath.Join(folder, "day.png")
	if code, _, errs := run("draw", "../../assets/sample", png, "--dates", "2026-11-20,2026-01-05", "--scale", "1"); code != done {
		t.Errorf("code %d, stderr %q", code, errs)
	}
	if got, _ := filepath.Glob(filepath.Join(folder, "*.png")); len(got) != 2 || !strings.HasSuffix(got[0], "day-01.png") {
		t.Errorf("there are %v", got)
	}
}

// A call that contradicts itself is refused before anything is read; what the file does not hold is not done.
func TestDrawRefusesWhatCannotBe(t *testing.T) {
	for _, c := range []struct {
		code int
		name string
		args []string
	}{
		{wrongCall, "a.gif", nil},
		{wrongCall, "a.svg", []string{"--dates", "month"}},
		{wrongCall, "a.gif", []string{"--dates", "kemarin"}},
		{wrongCall, "a.svg", []string{"--plan", "none"}},
		{wrongCall, "a.png", []string{"--tile"}},
		{wrongCall, "a.pdf", []string{"--poster", "b5"}},
		{wrongCall, "a.svg", []string{"--transparent"}},
		{notDone, "a.svg", []string{"--ego", "nobody"}},
		{notDone, "a.svg", []string{"--drawing", "none"}},
	} {
		path := filepath.Join(t.TempDir(), c.name)
		code, _, errs := run(append([]string{"draw", "../../assets/sample", path}, c.args...)...)
		if _, err := os.Stat(path); code != c.code || err == nil || strings.Contains(errs, "batch.") || strings.Count(errs, "\n") != 1 {
			t.Errorf("%s %v: code %d, stderr %q, file %v", c.name, c.args, code, errs, err)
		}
	}
}
