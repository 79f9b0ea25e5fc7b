package command

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"jejaring/app/session"
	"jejaring/graph"
	"jejaring/graph/document"
	"jejaring/graph/format"
)

func TestALargeImportIsAJob(t *testing.T) {
	d := newDesk(t)
	d.s.Review(large())
	if err := Import(d.s, d); err != nil {
		t.Fatal(err)
	}
	if _, _, ok := d.s.Running(); !ok || d.s.Document() != nil {
		t.Fatal("the import does not run as a job")
	}
	d.settle()
	if len(d.failed) > 0 || d.s.Document() == nil {
		t.Fatalf("after the job: %v", d.failed)
	}
	if n := len(graph.All[graph.Actor](d.s.Document())); n != manyRecords+1 || d.steps() != 1 || d.s.View() != session.ViewMap {
		t.Errorf("%d actors in %d steps, shown is %s", n, d.steps(), d.s.View())
	}
}

func TestAFailedLargeImportLeavesNoFile(t *testing.T) {
	d := newDesk(t)
	draft := &format.Draft{Name: "rusak", Records: make([]graph.Record, 0, manyRecords+1)}
	for range manyRecords + 1 {
		draft.Records = append(draft.Records, graph.NewOf[graph.Actor]()) // without a name
	}
	d.s.Review(draft)
	if err := Import(d.s, d); err != nil {
		t.Fatal(err)
	}
	d.settle()
	left, _ := os.ReadDir(session.DocumentsFolder())
	if len(d.failed) != 1 || d.s.Document() != nil || len(left) > 0 {
		t.Errorf("failed %v, left %v in %s", d.failed, left, filepath.Base(session.DocumentsFolder()))
	}
}

// large returns a draft that takes long to write.
func large() *format.Draft {
	draft := &format.Draft{Name: "besar"}
	for k := range manyRecords + 1 {
		a := graph.NewOf[graph.Actor]()
		a.Name = fmt.Sprint("Pihak ", k)
		draft.Records = append(draft.Records, a)
	}
	return draft
}

func TestALargeImportIntoTheOpenDocumentIsAJobAndSoIsItsUndo(t *testing.T) {
	d := withSample(t)
	before := graph.Freeze(d.s.Document())
	d.s.Review(large())
	if err := Import(d.s, d); err != nil {
		t.Fatal(err)
	}
	if !d.s.IsRunning(session.EditJob) || d.changes(before) > 0 {
		t.Fatal("the import does not run as a job")
	}
	var refusal *graph.Refusal
	if err := SetField(d.s, "A01", "note", "nanti"); !errors.Is(err, document.ErrLent) || !errors.As(err, &refusal) {
		t.Errorf("an edit meanwhile: %v", err)
	}
	d.settle()
	if len(d.failed) > 0 || d.changes(before) <= manyRecords || d.steps() != 2 || d.s.View() != session.ViewMap {
		t.Fatalf("failed %v, %d records changed in %d steps, shown is %s", d.failed, d.changes(before), d.steps(), d.s.View())
	}
	if err := undo(d.s, d); err != nil || !d.s.IsRunning(session.EditJob) {
		t.Fatalf("undo: %v", err)
	}
	d.settle()
	if d.changes(before) > 0 || d.steps() != 1 || d.told[len(d.told)-1].ID != "command.undone" {
		t.Errorf("undone: %d records are not what they were, told %v", d.changes(before), d.told)
	}
}

func TestACancelledImportLeavesTheOpenDocumentAsItWas(t *testing.T) {
	d := withSample(t)
	before := graph.Freeze(d.s.Document())
	d.s.Review(large())
	if err := Import(d.s, d); err != nil {
		t.Fatal(err)
	}
	d.s.Cancel(session.EditJob)
	if job, ok := d.s.Job(session.EditJob); !ok || job.Name.ID != "job.cancelling" {
		t.Errorf("while it ends the job says %v", job.Name)
	}
	d.settle()
	if d.changes(before) > 0 || d.steps() != 1 || d.s.Draft() == nil || len(d.told) > 0 {
		t.Errorf("%d records changed, told %v", d.changes(before), d.told)
	}
	if err := SetField(d.s, "A01", "note", "sekarang"); err != nil {
		t.Error(err)
	}
}

func TestLeavingADocumentEndsTheJobThatEditsIt(t *testing.T) {
	d := newDesk(t)
	if err := openSample(d.s, d); err != nil {
		t.Fatal(err)
	}
	d.settle()
	path, before := d.s.Document().Path(), graph.Freeze(d.s.Document())
	d.s.Review(large())
	if err := Import(d.s, d); err != nil {
		t.Fatal(err)
	}
	d.s.Use(nil)
	d.settle()
	if err := Open(d.s, d, path); err != nil {
		t.Fatal(err)
	}
	if n := d.changes(before); (n != 0 && n <= manyRecords) || len(d.failed) > 0 {
		t.Errorf("half of the import is there: %d records, failed %v", n, d.failed)
	}
}

func TestALargeDocumentOpensAsAJob(t *testing.T) {
	d := newDesk(t)
	draft := large()
	for k := range draft.Records { // long enough notes for a large file
		a := draft.Records[k].(graph.Actor)
		a.Note = strings.Repeat("catatan ", 120)
		draft.Records[k] = a
	}
	d.s.Review(draft)
	if err := Import(d.s, d); err != nil {
		t.Fatal(err)
	}
	d.settle()
	path := d.s.Document().Path()
	d.s.Use(nil)
	if err := Open(d.s, d, path); err != nil || !d.s.IsRunning("open") {
		t.Fatalf("opening does not run as a job: %v", err)
	}
	d.s.Cancel("open")
	d.settle()
	if d.s.Document() != nil {
		t.Error("cancelled, it opens all the same")
	}
	time.Sleep(200 * time.Millisecond) // until the cancelled work has let go of the file
	d.settle()
	if err := Open(d.s, d, path); err != nil {
		t.Fatal(err)
	}
	d.settle()
	if len(d.failed) > 0 || d.s.Document() == nil || d.s.Document().Len() <= manyRecords || d.s.View() != session.ViewMap {
		t.Errorf("failed %v, shown is %s", d.failed, d.s.View())
	}
}
