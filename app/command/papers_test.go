package command

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"jejaring/graph"
)

// Minutes and drafts of agreements are written of what is selected, and of nothing else.
func TestPapersAreOfTheSelectedRecord(t *testing.T) {
	d := withSample(t)
	meeting, agreement := graph.All[graph.Meeting](d.s.Document())[0], graph.All[graph.Agreement](d.s.Document())[0]
	for id, record := range map[string]graph.ID{"save-minutes": meeting.ID, "save-memorandum": agreement.ID} {
		c := ByID(id)
		d.s.Select()
		if c.Can(d.s) {
			t.Errorf("%s can be done with nothing selected", id)
		}
		d.s.Select(record)
		path := filepath.Join(t.TempDir(), "paper")
		d.paths = []string{path}
		c.Run(d.s, d)
		d.settle()
		if data, err := os.ReadFile(path + ".docx"); err != nil || !strings.HasPrefix(string(data), "PK") {
			t.Errorf("%s: %d bytes, %v; failed %v", id, len(data), err, d.failed)
		}
	}
	d.s.Select(meeting.ID)
	if ByID("save-memorandum").Can(d.s) {
		t.Error("a meeting has a draft of an agreement")
	}
}
