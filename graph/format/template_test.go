package format

import (
	"testing"

	"jejaring/assets"
	"jejaring/graph"
	"jejaring/graph/document"
	"jejaring/graph/locale"
)

func TestTemplateIsAReadyBeginning(t *testing.T) {
	for _, l := range locale.All {
		d, err := ReadFS(assets.Templates, "templates/rw/"+string(l))
		if err != nil {
			t.Fatal(err)
		}
		for _, issue := range d.Issues {
			t.Errorf("%s: %s", l, l.Say(issue.Sentence()))
		}
		doc := document.New()
		if err := d.Import(doc); err != nil {
			t.Fatal(err)
		}
		p := graph.ProjectOf(doc)
		focal, ok := graph.Get[graph.Actor](doc, p.FocalActor)
		if !ok || focal.Role != graph.RoleFocal || p.Purpose != "pemberdayaan_wilayah" || p.Language != string(l) {
			t.Errorf("%s: project %+v", l, p)
		}
		tiers := map[string]bool{}
		for _, a := range graph.All[graph.Actor](doc) {
			if a.Sector == "pemerintah" {
				tiers[a.Tier] = true
			}
			if a.ID != focal.ID && len(graph.Referring[graph.Tie](doc, a.ID)) != 1 {
				t.Errorf("%s: %s has no tie to the forum", l, a.Name)
			}
		}
		if !tiers["rt"] || !tiers["rw"] || !tiers["kelurahan"] { // SD-66
			t.Errorf("%s: government at %v only", l, tiers)
		}
		for _, tie := range graph.All[graph.Tie](doc) {
			if tie.Level != 1 || tie.Quality != "renggang" || tie.Type != graph.Partnership {
				t.Errorf("%s: %+v", l, tie)
			}
		}
		for _, kind := range graph.Kinds {
			for _, r := range doc.Records(kind) {
				for _, f := range graph.Check(r, doc) {
					if f.Message.ID == "project.no-worker" { // whoever opens the template adds themselves
						continue
					}
					t.Errorf("%s: %s %s: %s", l, graph.Key(r), f.Field, l.Say(f.Message))
				}
			}
		}
	}
}
