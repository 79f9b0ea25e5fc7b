package document

import (
	"bufio"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"syscall"
	"testing"
	"time"

	"jejaring/graph"
)

// TestMain makes the test program, when asked so, a child that edits a file until it is killed.
func TestMain(m *testing.M) {
	if path := os.Getenv("JEJARING_TEST_EDIT"); path != "" {
		editForever(path)
		return
	}
	os.Exit(m.Run())
}

// editForever writes one more actor and tie in each edit, and says its number when it is done.
func editForever(path string) {
	d, err := Open(path, Options{})
	if err != nil {
		fmt.Println(err)
		os.Exit(1)
	}
	for n := len(d.Records(graph.KindFor[graph.Tie]())) + 1; ; n++ {
		if err := d.Edit(label, numbered(n)); err != nil {
			fmt.Println(err)
			os.Exit(1)
		}
		fmt.Println(n)
	}
}

func numbered(n int) func(*Tx) error {
	return func(tx *Tx) error {
		id := graph.ID(fmt.Sprintf("A%04d", n))
		first := actor("A0000")
		first.Note = fmt.Sprint(n)
		tx.Put(first, actor(id), tie(graph.ID(fmt.Sprintf("T%04d", n)), "A0000", id))
		return nil
	}
}

// checkNumbered asks that the file holds exactly the first n edits, whole.
func checkNumbered(t *testing.T, d *Document) (n int) {
	t.Helper()
	n = len(d.Records(graph.KindFor[graph.Tie]()))
	actors := len(d.Records(graph.KindFor[graph.Actor]()))
	first, _ := graph.Get[graph.Actor](d, "A0000")
	steps := 0
	d.file.base.query("SELECT count(DISTINCT step) FROM change", func(r row) error { steps = r.whole(0); return nil })
	if n > 0 && (actors != n+1 || first.Note != strconv.Itoa(n) || steps != n) {
		t.Fatalf("torn: %d ties, %d actors, note %s, %d steps", n, actors, first.Note, steps)
	}
	return n
}

// E9: a program killed at any moment loses at most the edit in flight.
func TestE9Killed(t *testing.T) {
	path := filepath.Join(t.TempDir(), "uji.jejaring")
	d, err := Create(path, Options{})
	if err != nil {
		t.Fatal(err)
	}
	d.Close()
	for range 8 {
		child := exec.Command(os.Args[0])
		child.Env = append(os.Environ(), "JEJARING_TEST_EDIT="+path)
		out, err := child.StdoutPipe()
		if err != nil {
			t.Fatal(err)
		}
		if err := child.Start(); err != nil {
			t.Fatal(err)
		}
		said := 0
		lines := bufio.NewScanner(out)
		for first := true; lines.Scan(); first = false {
			if said, err = strconv.Atoi(lines.Text()); err != nil {
				t.Fatal(lines.Text())
			}
			if first {
				time.AfterFunc(time.Duration(rand.IntN(60_000))*time.Microsecond, func() { child.Process.Kill() })
			}
		}
		child.Wait()
		d, err := Open(path, Options{})
		if err != nil {
			t.Fatal(err)
		}
		if n := checkNumbered(t, d); n != said && n != said+1 {
			t.Errorf("%d edits were done, the file has %d", said, n)
		}
		if err := d.Close(); err != nil {
			t.Error(err)
		}
	}
	entries, _ := os.ReadDir(filepath.Dir(path))
	if len(entries) != 1 {
		t.Errorf("beside the document lies %v", entries)
	}
}

// threeEdits returns the bytes of a file after three edits.
func threeEdits(t *testing.T) []byte {
	t.Helper()
	d := opened(t)
	for n := 1; n <= 3; n++ {
		if err := d.Edit(label, numbered(n)); err != nil {
			t.Fatal(err)
		}
	}
	if err := d.Close(); err != nil {
		t.Fatal(err)
	}
	text, err := os.ReadFile(d.Path())
	if err != nil {
		t.Fatal(err)
	}
	return text
}

// E1 for the disk: whichever operation fails, once or from then on, the edit is refused and memory, history and
// file are as before; when the disk works again, so does the document.
func TestE1BrokenDisk(t *testing.T) {
	broken := errors.New("broken")
	template := threeEdits(t)
	for _, lasting := range []bool{false, true} {
		refused := 0
		for k, reached := 1, true; reached; k++ {
			disk := newFaulty()
			path := filepath.Join(t.TempDir(), "uji.jejaring")
			if err := os.WriteFile(path, template, 0o666); err != nil {
				t.Fatal(err)
			}
			d, err := Open(path, Options{disk: disk})
			if err != nil {
				t.Fatal(err)
			}
			before := state(d)
			disk.fail = from(k, lasting, broken, &reached)
			err = d.Edit(label, numbered(4))
			if err != nil {
				refused++
				wantRefusal(t, err, "document.not-written")
				if !errors.Is(err, ErrWrite) {
					t.Errorf("fault %d: %v", k, err)
				}
				if diff := differ(state(d), before); diff != "" || len(d.Done()) != 0 || d.Revision() != 0 {
					t.Fatalf("fault %d: memory: %s, %d steps, revision %d", k, diff, len(d.Done()), d.Revision())
				}
			}
			disk.fail = nil
			if err != nil {
				if err := d.Edit(label, numbered(4)); err != nil {
					t.Errorf("fault %d (lasting %v): again: %v", k, lasting, err)
				}
			}
			if n := checkNumbered(t, d); n != 4 {
				t.Errorf("fault %d: %d edits", k, n)
			}
			after := state(d)
			if err := d.Close(); err != nil {
				t.Errorf("fault %d: close: %v", k, err)
			}
			again, err := Open(path, Options{})
			if err != nil {
				t.Fatalf("fault %d: %v", k, err)
			}
			checkNumbered(t, again)
			if diff := differ(state(again), after); diff != "" {
				t.Errorf("fault %d: file: %s", k, diff)
			}
			again.Close()
		}
		if refused < 10 {
			t.Errorf("only %d edits were refused", refused)
		}
	}
}

// A stick that is pulled out for good leaves the file as it was before the edit.
func TestPulledOut(t *testing.T) {
	template := threeEdits(t)
	for k, reached := 1, true; reached; k++ {
		disk := newFaulty()
		path := filepath.Join(t.TempDir(), "uji.jejaring")
		if err := os.WriteFile(path, template, 0o666); err != nil {
			t.Fatal(err)
		}
		d, err := Open(path, Options{disk: disk})
		if err != nil {
			t.Fatal(err)
		}
		disk.fail = from(k, true, syscall.EIO, &reached)
		refused := d.Edit(label, numbered(4)) != nil
		d.Close() // may fail: there is no disk
		again, err := Open(path, Options{})
		if err != nil {
			t.Fatalf("fault %d: %v", k, err)
		}
		if n := checkNumbered(t, again); n != 3 && refused && n != 4 || !refused && n != 4 {
			t.Errorf("fault %d: %d edits, refused %v", k, n, refused)
		}
		again.Close()
	}
}

// A full disk refuses the edit in words and takes the next when there is room.
func TestFullDisk(t *testing.T) {
	disk := newFaulty()
	d, err := Create(filepath.Join(t.TempDir(), "uji.jejaring"), Options{disk: disk})
	if err != nil {
		t.Fatal(err)
	}
	defer d.Close()
	disk.fail = func(operation, _ string) error {
		if operation == "write" {
			return &os.PathError{Op: "write", Path: "x", Err: syscall.ENOSPC}
		}
		return nil
	}
	err = d.Edit(label, numbered(1))
	wantRefusal(t, err, "document.full")
	if !errors.Is(err, ErrFull) {
		t.Error(err)
	}
	disk.fail = nil
	if err := d.Edit(label, numbered(1)); err != nil {
		t.Error(err)
	}
}
