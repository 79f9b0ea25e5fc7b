package format

import (
	"io/fs"
	"path"
	"slices"
	"testing"

	"jejaring/assets"
	"jejaring/graph"
	"jejaring/graph/document"
	"jejaring/graph/locale"
)

// readTemplate reads a template and checks what all of them promise: no line is doubtful, whoever opens it stands before a
// network that can be worked on at once.
func readTemplate(t *testing.T, folder string, l locale.Language) *document.Document {
	t.Helper()
	d, err := ReadFS(assets.Templates, path.Join("templates", folder, string(l)))
	if err != nil {
		t.Fatal(err)
	}
	for _, issue := range d.Issues {
		t.Errorf("%s %s: %s", folder, l, l.Say(issue.Sentence()))
	}
	doc := document.New()
	if err := d.Import(doc); err != nil {
		t.Fatal(err)
	}
	p := graph.ProjectOf(doc)
	focal, ok := graph.Get[graph.Actor](doc, p.FocalActor)
	if !ok || focal.Role != graph.RoleFocal || focal.IsClient || p.Language != string(l) {
		t.Errorf("%s %s: project %+v", folder, l, p)
	}
	for _, a := range graph.All[graph.Actor](doc) {
		if len(graph.Referring[graph.Tie](doc, a.ID)) == 0 {
			t.Errorf("%s %s: %s has no tie", folder, l, a.Name)
		}
	}
	for _, tie := range graph.All[graph.Tie](doc) {
		if tie.Note != l.T("format.template.unchecked") {
			t.Errorf("%s %s: the tie %s reads as a fact: %q", folder, l, tie.ID, tie.Note)
		}
	}
	for _, sector := range []string{"warga", "pemerintah", "dunia_usaha", "donatur", "lsm"} {
		if !slices.ContainsFunc(graph.All[graph.Actor](doc), func(a graph.Actor) bool { return a.Sector == sector }) {
			t.Errorf("%s %s: nobody is of %s (SD-55)", folder, l, sector)
		}
	}
	for _, kind := range graph.Kinds {
		for _, r := range doc.Records(kind) {
			for _, f := range graph.Check(r, doc) {
				switch f.Message.ID {
				case "project.no-worker": // whoever opens the template adds themselves
				default:
					t.Errorf("%s %s: %s %s: %s", folder, l, graph.Key(r), f.Field, l.Say(f.Message))
				}
			}
		}
	}
	return doc
}

func TestTemplatesAreReadyBeginnings(t *testing.T) {
	folders, err := fs.ReadDir(assets.Templates, "templates")
	if err != nil || len(folders) < 4 {
		t.Fatalf("%d templates, %v", len(folders), err)
	}
	for _, folder := range folders {
		first := -1
		for _, l := range locale.All {
			doc := readTemplate(t, folder.Name(), l)
			if first < 0 {
				first = doc.Len()
			} else if doc.Len() != first {
				t.Errorf("%s: %d records in %s, %d before", folder.Name(), doc.Len(), l, first)
			}
		}
	}
}

// SD-65, SD-66: empowerment at RW level begins with government from the RT upward, each tied to the forum as a beginning.
func TestTheTemplateOfRWHasGovernmentFromBelow(t *testing.T) {
	for _, l := range locale.All {
		doc := readTemplate(t, "rw", l)
		tiers := map[string]bool{}
		for _, a := range graph.All[graph.Actor](doc) {
			if a.Sector == "pemerintah" {
				tiers[a.Tier] = true
			}
		}
		if !tiers["rt"] || !tiers["rw"] || !tiers["kelurahan"] || graph.ProjectOf(doc).Purpose != "pemberdayaan_wilayah" {
			t.Errorf("%s: government at %v only", l, tiers)
		}
		for _, tie := range graph.All[graph.Tie](doc) {
			if tie.Level != 1 || tie.Quality != "renggang" || tie.Type != graph.Partnership {
				t.Errorf("%s: %+v", l, tie)
			}
		}
	}
}
