package command

import (
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"jejaring/app/session"
	"jejaring/graph"
	"jejaring/graph/format"
)

func TestALargeImportIsAJob(t *testing.T) {
	d := newDesk(t)
	draft := &format.Draft{Name: "besar"}
	for k := range manyRecords + 1 {
		a := graph.NewOf[graph.Actor]()
		a.Name = fmt.Sprint("Pihak ", k)
		draft.Records = append(draft.Records, a)
	}
	d.s.Review(draft)
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
