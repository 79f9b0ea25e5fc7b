package report

import (
	"slices"
	"strings"
	"testing"

	"jejaring/graph"
	"jejaring/graph/graphtest"
	"jejaring/graph/network"
)

// drawn are a note that names people, a picture and a background on the map of everyone.
func drawn() []graph.Record {
	p := graph.Picture{ID: "P1", Name: "rumah Ratri Wulandari.png", Data: "aGFsbw=="}
	return []graph.Record{
		graph.Drawing{ID: graph.MainDrawing, Name: "Peta"},
		p,
		graph.Annotation{ID: "N1", Drawing: graph.MainDrawing, Kind: graph.Note, Text: "Ratri Wulandari menemui K-05"},
		graph.Annotation{ID: "N2", Drawing: graph.MainDrawing, Kind: graph.Image, Picture: "P1"},
		graph.Annotation{ID: graph.BeneathID(graph.MainDrawing), Drawing: graph.MainDrawing, Kind: graph.Beneath, Picture: "P1", Strength: 2},
	}
}

func kindsIn(s *Source) string {
	var kinds []string
	for _, a := range graph.Annotations(s.Shown, graph.MainDrawing) {
		kinds = append(kinds, a.Kind)
	}
	return strings.Join(kinds, " ")
}

// Words on a map are covered as all free text is; pictures stay where names are covered, and a background where somebody
// stands on it who is not named. What was left out is said.
func TestAnnotationsLeaveTheOfficeCovered(t *testing.T) {
	person := graph.WithKey(graph.KindFor[graph.Actor]().New(), "ZZ1").(graph.Actor)
	person.Name, person.Kind = "Ratri Wulandari", "perorangan"
	s := edited(graphtest.Sample(t), func(r graph.Record) graph.Record { return r }, append(drawn(), person)...)
	in := input(s)
	in.Drawing = graph.MainDrawing
	for privacy, want := range map[Privacy]string{Anonymous: graph.Note, Named: graph.Note + " " + graph.Image} {
		in.Privacy = privacy
		covered := SourceOf(in)
		if got := kindsIn(covered); got != want {
			t.Errorf("%s: %s, want %s", privacy, got, want)
		}
		a, _ := graph.Get[graph.Annotation](covered.Shown, "N1")
		if strings.Contains(a.Text, "Ratri Wulandari") || strings.Contains(a.Text, "K-05") || !strings.Contains(a.Text, "menemui KD-") {
			t.Errorf("%s: the note says %q", privacy, a.Text)
		}
		if p, _ := graph.Get[graph.Picture](covered.Shown, "P1"); p.Name != "" || p.Data != "aGFsbw==" {
			t.Errorf("%s: the picture is %+v", privacy, p)
		}
		if !slices.ContainsFunc(covered.Checks(), func(c Check) bool { return c.Mind && c.Message.ID == "report.check.notes" }) {
			t.Errorf("%s: nobody is asked to read the note", privacy)
		}
		if asked := slices.ContainsFunc(covered.Checks(), func(c Check) bool { return c.Message.ID == "report.check.pictures" }); asked != (privacy == Named) {
			t.Errorf("%s: asked after people in pictures: %v", privacy, asked)
		}
		said := strings.Join(covered.Remarks(), "\n")
		if !strings.Contains(said, covered.T("report.picture.without-beneath")) || strings.Contains(said, covered.T("report.picture.without")) != (privacy == Anonymous) {
			t.Errorf("%s: said is only %s", privacy, said)
		}
	}
	in.Drawing = "another"
	if said := strings.Join(SourceOf(in).Remarks(), "\n"); strings.Contains(said, in.Language.T("report.picture.without-beneath")) {
		t.Errorf("of another drawing it is said: %s", said)
	}
}

// On a map of institutions the background stays in every picture.
func TestABackgroundBeneathInstitutions(t *testing.T) {
	s := edited(graphtest.Sample(t), func(r graph.Record) graph.Record { return r }, drawn()...)
	in := input(network.Of(s.Collection, network.Lens{Kinds: "organisasi;instansi"}))
	in.Drawing = graph.MainDrawing
	if covered := SourceOf(in); kindsIn(covered) != graph.Beneath+" "+graph.Note || covered.Shown.N() == 0 {
		t.Errorf("%d parties with %s", covered.Shown.N(), kindsIn(covered))
	}
}

// A background that is kept back on one picture of a sequence is kept back on all: laid on each other they would tell
// where somebody stands.
func TestABackgroundOfASequence(t *testing.T) {
	s := edited(graphtest.Sample(t), func(r graph.Record) graph.Record { return r }, drawn()...)
	in := input(network.Of(s.Collection, network.Lens{Kinds: "organisasi;instansi"}))
	in.Drawing, in.Ever = graph.MainDrawing, s
	if got := kindsIn(SourceOf(in)); got != graph.Note {
		t.Errorf("a picture without families in a sequence that shows some has %s", got)
	}
}
