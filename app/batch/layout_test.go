package batch

import (
	"encoding/json"
	"path/filepath"
	"strings"
	"testing"

	"jejaring/graph"
	"jejaring/graph/document"
)

func TestLayoutPlacesTheActorsOfADocumentByOneEdit(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.jejaring")
	doc, err := document.Create(path, document.Options{})
	if err != nil {
		t.Fatal(err)
	}
	pinned := graph.Place{
		ID: graph.PlaceID(graph.MainDrawing, "A1"), Drawing: graph.MainDrawing, Actor: "A1", X: 12.5, Y: -7, Pinned: true,
	}
	if err := doc.Edit(graph.Refuse("fill").Message, func(tx *document.Tx) error {
		for _, id := range []graph.ID{"A1", "A2", "A3"} {
			a := graph.WithKey(graph.KindFor[graph.Actor]().New(), id).(graph.Actor)
			a.Name, a.Kind, a.Sector, a.Tier = string(id), "organisasi", "warga", "rw"
			tx.Put(a)
		}
		d := graph.WithKey(graph.KindFor[graph.Drawing]().New(), graph.MainDrawing).(graph.Drawing)
		d.Name = "Map"
		tx.Put(d, pinned)
		return nil
	}); err != nil {
		t.Fatal(err)
	}
	if err := doc.Close(); err != nil {
		t.Fatal(err)
	}
	code, out, errs := run("layout", path, "--layout", "groups", "--seed", "9", "--lang", "en")
	if code != done || !strings.Contains(out, "3 parties of ") || errs != "" {
		t.Fatalf("code %d, stdout %q, stderr %q", code, out, errs)
	}
	if doc, err = document.Open(path, document.Options{ReadOnly: true}); err != nil {
		t.Fatal(err)
	}
	defer doc.Close()
	places := graph.All[graph.Place](doc)
	d, _ := graph.Get[graph.Drawing](doc, graph.MainDrawing)
	if len(places) != 3 || places[0] != pinned || d.Layout != "groups" || d.Seed != 9 {
		t.Errorf("places %+v, drawing %+v", places, d)
	}
}

func TestLayoutOfOtherFilesIsPrinted(t *testing.T) {
	var answers [2]string
	for k := range answers {
		code, out, errs := run("layout", "../../assets/sample", "--json", "--seed", "3")
		if code != done {
			t.Fatalf("code %d, stderr %q", code, errs)
		}
		answers[k] = out
	}
	var answer struct{ Places map[string][2]float64 }
	if err := json.Unmarshal([]byte(answers[0]), &answer); err != nil || len(answer.Places) < 40 {
		t.Errorf("%d places, %v", len(answer.Places), err)
	}
	if answers[0] != answers[1] {
		t.Error("two pictures from one seed")
	}
}

func TestAnUnknownLayoutIsRefusedWithTheChoices(t *testing.T) {
	code, _, errs := run("layout", "../../assets/sample", "--layout", "spiral", "--lang", "en")
	if code != wrongCall || !strings.Contains(errs, "stress, groups, ") || !strings.Contains(errs, " dot, ") {
		t.Errorf("code %d, stderr %q", code, errs)
	}
}
