package graph

import (
	"bytes"
	"strings"
	"testing"
)

func TestAnnotationsOfADrawing(t *testing.T) {
	beneath := Annotation{ID: BeneathID("d1"), Drawing: "d1", Kind: Beneath}
	records := Collect(
		Drawing{ID: "d1", Name: "Satu"}, Drawing{ID: "d2", Name: "Dua"}, beneath,
		Annotation{ID: "a", Drawing: "d1", Kind: Note}, Annotation{ID: "b", Drawing: "d2", Kind: Arrow}, Annotation{ID: "z", Drawing: "d1", Kind: Image},
		Place{ID: PlaceID("d1", "x"), Drawing: "d1", Actor: "x"},
	)
	got := ""
	for _, a := range Annotations(records, "d1") {
		got += string(a.ID) + " "
	}
	if got != "d1/beneath a z " {
		t.Errorf("annotations of the first drawing: %s", got)
	}
	if list := Annotations(records, "d3"); len(list) != 0 {
		t.Errorf("of none: %v", list)
	}
}

func TestAPictureKeepsItsFile(t *testing.T) {
	file := []byte{0x89, 'P', 'N', 'G', 0, 255, 10, 13}
	p := NewPicture(strings.Repeat("é", 200)+".png", file)
	if !bytes.Equal(p.Bytes(), file) {
		t.Errorf("%v became %v", file, p.Bytes())
	}
	if findings := Check(p, Collect(p)); len(findings) > 0 {
		t.Errorf("a long name: %+v", findings)
	}
	if (Picture{Data: "no base64!"}).Bytes() != nil {
		t.Error("what is no base64 gives bytes")
	}
}

func TestWordsOfAnnotationsAreChecked(t *testing.T) {
	d := Drawing{ID: "d", Name: "Satu"}
	a := Annotation{ID: "a", Drawing: "d", Kind: Note, Text: strings.Repeat("a", 300)}
	if findings := Check(a, Collect(d, a)); len(findings) > 0 {
		t.Errorf("300 letters: %+v", findings)
	}
	for what, change := range map[string]func(*Annotation){
		"text":    func(a *Annotation) { a.Text += "b" },
		"kind":    func(a *Annotation) { a.Kind = "stempel" },
		"colour":  func(a *Annotation) { a.Colour = "ungu" },
		"picture": func(a *Annotation) { a.Picture = "gone" },
		"drawing": func(a *Annotation) { a.Drawing = "" },
	} {
		bad := a
		change(&bad)
		if findings := Check(bad, Collect(d, bad)); len(findings) != 1 || findings[0].Field != what || findings[0].Severity != Block {
			t.Errorf("%s: %+v", what, findings)
		}
	}
}
