package batch

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"

	"jejaring/graph/graphtest"
	"jejaring/graph/locale"
	"jejaring/graph/measure"
)

func TestConnectorsOfTheSample(t *testing.T) {
	var out bytes.Buffer
	c := &Call{Language: locale.Indonesian, Out: &output{Writer: &out}}
	s := graphtest.Sample(t)
	results := map[string]measure.Result{}
	for _, m := range measure.All {
		r, err := m.Of(t.Context(), s)
		if err != nil {
			t.Fatal(err)
		}
		results[m.ID] = r
	}
	printConnectors(c, s, results)
	for _, want := range []string{
		"Forum Warga RW                  16                        36,7%                        1\n",
		"Dinsos Kota ", "Perorangan dan keluarga ikut dihitung",
	} {
		if !strings.Contains(out.String(), want) {
			t.Errorf("no %q in\n%s", want, out.String())
		}
	}
	for _, person := range []string{"PSM RW 07", "K-01", "Ujang"} {
		if strings.Contains(out.String(), person) {
			t.Errorf("%s is ranked in\n%s", person, out.String())
		}
	}
}

// TestOnlySomeMeasures asks for two measures by their IDs, in words and in numbers, and for one that there is not.
func TestOnlySomeMeasures(t *testing.T) {
	code, out, _ := run("measure", "../../assets/sample", "--only", "density, betweenness")
	if code != done || strings.Count(out, "\n    ") != 2 || !strings.Contains(out, "SIAPA PENGHUBUNG?\n  Peran penghubung (keperantaraan)\n    Forum Warga RW") {
		t.Errorf("code %d:\n%s", code, out)
	}
	if strings.Index(out, "SIAPA PENGHUBUNG?") > strings.Index(out, "Kepadatan") {
		t.Errorf("the themes are not in their order:\n%s", out)
	}
	code, out, _ = run("measure", "../../assets/sample", "--json", "--only=density")
	if code != done || !strings.Contains(out, `"density"`) || strings.Contains(out, `"degree"`) {
		t.Errorf("code %d:\n%s", code, out)
	}
	if code, _, said := run("measure", "../../assets/sample", "--only", "fame"); code != wrongCall || !strings.Contains(said, "fame") {
		t.Errorf("a measure that there is not: code %d, %q", code, said)
	}
}

func TestJSONIsPlain(t *testing.T) {
	var out bytes.Buffer
	if err := printJSON(&out, map[string]any{"measures": map[string]any{"a<b": measure.Number(1.0 / 3)}}); err != nil {
		t.Fatal(err)
	}
	if got, want := out.String(), "{\n  \"measures\": {\n    \"a<b\": 0.333333\n  }\n}\n"; got != want || !json.Valid(out.Bytes()) {
		t.Errorf("%q, want %q", got, want)
	}
}
