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

func TestJSONIsPlain(t *testing.T) {
	var out bytes.Buffer
	if err := printJSON(&out, map[string]any{"measures": map[string]any{"a<b": measure.Number(1.0 / 3)}}); err != nil {
		t.Fatal(err)
	}
	if got, want := out.String(), "{\n  \"measures\": {\n    \"a<b\": 0.333333\n  }\n}\n"; got != want || !json.Valid(out.Bytes()) {
		t.Errorf("%q, want %q", got, want)
	}
}
