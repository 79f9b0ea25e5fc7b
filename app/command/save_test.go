package command

import (
	"errors"
	"io"
	"os"
	"path/filepath"
	"testing"
	"time"

	"jejaring/graph"
	"jejaring/graph/document"
)

// held is a file that is written when it is let go.
func held(let chan struct{}) func(io.Writer) error {
	return func(out io.Writer) error {
		<-let
		_, err := io.WriteString(out, "done")
		return err
	}
}

// TestTwoFilesAreWrittenAtOnce: both are there, and each is told.
func TestTwoFilesAreWrittenAtOnce(t *testing.T) {
	d := withSample(t)
	folder, let, told := t.TempDir(), make(chan struct{}), 0
	paths := []string{filepath.Join(folder, "a.txt"), filepath.Join(folder, "b.txt")}
	for _, path := range paths {
		Write(d.s, d, path, held(let), func() { told++ })
	}
	Write(d.s, d, paths[0], held(let), func() { told++ })
	var refusal *graph.Refusal
	if len(d.failed) != 1 || !errors.As(d.failed[0], &refusal) || refusal.Message.ID != "command.still-writing" {
		t.Errorf("a file that is being written is begun again: %v", d.failed)
	}
	if !IsWriting(d.s) {
		t.Error("nothing is being written")
	}
	close(let)
	d.settle()
	if told != 2 || IsWriting(d.s) {
		t.Errorf("%d files are told of", told)
	}
	for _, path := range paths {
		if text, err := os.ReadFile(path); err != nil || string(text) != "done" {
			t.Errorf("%s holds %q: %v", path, text, err)
		}
	}
}

// TestAFileIsWrittenToItsEnd where another document is opened meanwhile, and before the window closes.
func TestAFileIsWrittenToItsEnd(t *testing.T) {
	d := withSample(t)
	path, let, told := filepath.Join(t.TempDir(), "a.txt"), make(chan struct{}), false
	Write(d.s, d, path, held(let), func() { told = true })
	d.s.Use(document.New())
	close(let)
	d.s.Finish()
	if _, err := os.Stat(path); err != nil {
		t.Error("the window closes before the file is there")
	}
	if d.settle(); !told {
		t.Error("nobody is told that the file is there")
	}
}

// TestAStoppedFileIsNotThere, nor what was written of it.
func TestAStoppedFileIsNotThere(t *testing.T) {
	d := withSample(t)
	folder, begun, let := t.TempDir(), make(chan struct{}), make(chan struct{})
	Write(d.s, d, filepath.Join(folder, "a.txt"), func(out io.Writer) error {
		close(begun)
		return held(let)(out)
	}, func() { t.Error("it is told of") })
	<-begun
	id, _, _ := d.s.Running()
	d.s.Cancel(id)
	d.s.Finish() // waits only for what was not stopped
	close(let)
	for end := time.Now().Add(20 * time.Second); ; time.Sleep(time.Millisecond) {
		entries, err := os.ReadDir(folder)
		if err != nil || time.Now().After(end) {
			t.Fatalf("in the folder are %v: %v", entries, err)
		}
		if len(entries) == 0 {
			break
		}
	}
	d.turn()
}
