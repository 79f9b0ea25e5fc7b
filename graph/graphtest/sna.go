package graphtest

import (
	"encoding/json"
	"testing"
)

// SNA reads what the sna package of R computed of the network into the given value. It tells whether there is
// anything: sna has no answer for some networks.
func (p Published) SNA(t testing.TB, measure string, into any) bool {
	t.Helper()
	var file struct {
		Networks map[string]map[string]json.RawMessage
	}
	read(t, "testdata/published/r_sna.json", &file)
	text := file.Networks[p.Name][measure]
	if len(text) == 0 || text[0] == '"' || string(text) == "null" {
		return false
	}
	if err := json.Unmarshal(text, into); err != nil {
		t.Fatalf("%s of %s: %v", measure, p.Name, err)
	}
	return true
}
