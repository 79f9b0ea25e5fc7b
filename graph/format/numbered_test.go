package format

import (
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"
	"testing"
)

// TestNumberedFilesAreAllThereOrNone writes some, and is refused, stopped and failed on the way.
func TestNumberedFilesAreAllThereOrNone(t *testing.T) {
	no, folder := errors.New("no"), t.TempDir()
	left := func() int {
		found, _ := filepath.Glob(filepath.Join(folder, "*"))
		return len(found)
	}
	ctx, cancel := context.WithCancel(t.Context())
	n := Numbered{Path: filepath.Join(folder, "map.png"), Count: 120, Allow: func(string) error { return nil }}
	n.Write = func(k int, out io.Writer) error {
		_, err := out.Write([]byte{byte(k)})
		return err
	}
	if err := n.Save(ctx, func(float64) { cancel() }); !errors.Is(err, context.Canceled) || left() > 0 {
		t.Errorf("stopped with %v, %d are left", err, left())
	}
	fails := n
	fails.Write = func(k int, out io.Writer) error {
		if k == 7 {
			return no
		}
		return n.Write(k, out)
	}
	if err := fails.Save(t.Context(), func(float64) {}); err == nil || left() > 0 {
		t.Errorf("failed with %v, %d are left", err, left())
	}
	share := 0.0
	if err := n.Save(t.Context(), func(x float64) { share = x }); err != nil || left() != 120 || share != 1 {
		t.Errorf("saved with %v, %d are there, of %v", err, left(), share)
	}
	if data, err := os.ReadFile(filepath.Join(folder, "map-008.png")); err != nil || len(data) != 1 || data[0] != 7 {
		t.Errorf("the eighth is %v, %v", data, err)
	}
	n.Allow = func(path string) error {
		if filepath.Base(path) == "map-120.png" {
			return no
		}
		return nil
	}
	if err := n.Save(t.Context(), func(float64) {}); !errors.Is(err, no) || left() != 120 {
		t.Errorf("refused with %v, %d are there", err, left())
	}
}
