package format

import (
	"bytes"
	"path/filepath"
	"strings"
	"testing"

	"jejaring/assets"
	"jejaring/graph"
	"jejaring/graph/document"
)

// A template of the sample holds its agencies, none of its people, nothing that anybody said, and opens as a beginning.
func TestATemplateHoldsNobodyAndNothingSaid(t *testing.T) {
	sample, err := ReadFS(assets.Sample, "sample")
	if err != nil {
		t.Fatal(err)
	}
	from := document.New()
	if err := sample.Import(from); err != nil {
		t.Fatal(err)
	}
	template := AsTemplate(from)
	path := filepath.Join(t.TempDir(), "RW.zip")
	if err := writeZip(template, path); err != nil {
		t.Fatal(err)
	}
	files, err := tables(template)
	if err != nil {
		t.Fatal(err)
	}
	var text bytes.Buffer
	for _, f := range files {
		text.Write(f.content)
	}
	people, agencies := 0, 0
	for _, a := range graph.All[graph.Actor](from) {
		if a.IsClient || a.Kind == "perorangan" || a.Kind == "keluarga" {
			people++
			if strings.Contains(text.String(), a.Name) {
				t.Errorf("%s stands in the template", a.ID)
			}
			continue
		}
		agencies++
		for _, secret := range []string{a.ContactPerson, a.Phone, a.Email, a.Note} {
			if secret != "" && strings.Contains(text.String(), secret) {
				t.Errorf("%q of %s stands in the template", secret, a.Name)
			}
		}
	}
	for _, h := range graph.All[graph.TieHistory](from) {
		if len(h.Evidence) > 8 && strings.Contains(text.String(), h.Evidence) {
			t.Errorf("evidence %q stands in the template", h.Evidence)
		}
	}
	draft, err := readZip(path)
	if err != nil || len(draft.Issues) > 0 {
		t.Fatalf("%v\n%s", err, said(draft))
	}
	doc := document.New()
	if err := draft.Import(doc); err != nil {
		t.Fatal(err)
	}
	if n := len(graph.All[graph.Actor](doc)); people == 0 || n != agencies {
		t.Errorf("%d agencies came back, of %d; %d people", n, agencies, people)
	}
	for _, u := range graph.All[graph.Tie](doc) {
		if u.Type == graph.Partnership && u.Level != 1 {
			t.Errorf("%s begins at level %d", u.ID, u.Level)
		}
	}
	if p := graph.ProjectOf(doc); p.FocalActor != graph.ProjectOf(from).FocalActor || p.ControllerContact != "" {
		t.Errorf("project %+v", p)
	}
}
