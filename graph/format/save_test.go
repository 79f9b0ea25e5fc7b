package format

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"syscall"
	"testing"

	"jejaring/graph"
)

// A file is there whole or as it was, nothing is left beside it, and the reason is one of the program's sentences.
func TestWriteFileWholeOrNotAtAll(t *testing.T) {
	folder := t.TempDir()
	path := filepath.Join(folder, "peta.svg")
	write := func(text string, err error) error {
		return WriteFile(path, func(w io.Writer) error {
			io.WriteString(w, text)
			return err
		})
	}
	if err := write("first", nil); err != nil {
		t.Fatal(err)
	}
	for cause, message := range map[error]string{
		fmt.Errorf("write png: %w", &fs.PathError{Op: "write", Path: "x", Err: syscall.ENOSPC}): "format.disk-full",
		&fs.PathError{Op: "open", Path: "x", Err: syscall.EROFS}:                                "format.no-write-permission",
		&fs.PathError{Op: "open", Path: "x", Err: syscall.EACCES}:                               "format.no-write-permission",
		errors.New("out of luck"):           "format.cannot-write",
		graph.Refuse("batch.not-done"):      "batch.not-done",
		&fs.PathError{Err: syscall.ENOTDIR}: "format.no-such-folder",
	} {
		var refusal *graph.Refusal
		if err := write("half", cause); !errors.As(err, &refusal) || refusal.Message.ID != message {
			t.Errorf("%v gives %v, want %s", cause, err, message)
		}
	}
	if err := write("half", context.Canceled); !errors.Is(err, context.Canceled) {
		t.Errorf("cancelled: %v", err)
	}
	if text, err := os.ReadFile(path); err != nil || string(text) != "first" {
		t.Errorf("the file holds %q, %v", text, err)
	}
	if err := write("second", nil); err != nil {
		t.Fatal(err)
	}
	if text, _ := os.ReadFile(path); string(text) != "second" {
		t.Errorf("the file holds %q", text)
	}
	if entries, _ := os.ReadDir(folder); len(entries) != 1 {
		t.Errorf("there remains %v", entries)
	}
}
