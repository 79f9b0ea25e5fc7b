package format

import (
	"testing"

	"jejaring/graph"
)

// Every heading that we write is known again as that of its kind, column by column.
func TestOwnHeadingsAreKnown(t *testing.T) {
	for _, kind := range graph.Kinds {
		if kind.ID == "project" {
			continue
		}
		var headers []string
		for _, c := range writtenColumns(kind, nil) {
			headers = append(headers, c.header)
		}
		if got := kindOfHeaders(kind.File+".csv", headers); got != kind {
			t.Errorf("%s is taken for %v", kind.File, got)
		}
		for i, c := range columnsOf(kind, headers) {
			if !c.isOwn() {
				t.Errorf("%s: column %s is not known", kind.File, headers[i])
			}
		}
	}
}

func TestKindsByNameAndHeaders(t *testing.T) {
	for _, c := range []struct {
		name    string
		headers []string
		kind    string
	}{
		{"Daftar Pihak RW 07.csv", []string{"Nama"}, "actor"},
		{"pihak.csv", []string{"Nama Pihak", "Jenis Pihak", "Telepon"}, "actor"},
		{"nodes.csv", []string{"Id", "Label"}, "actor"},
		{"x.csv", []string{"Dari", "Ke", "Mutu"}, "tie"},
		{"kebutuhan 2026.csv", []string{"Kebutuhan", "Pemilik", "Bidang", "Jenis", "Jumlah", "Satuan"}, "need"},
		{"needs.csv", []string{"from", "to"}, "tie"},
		{"needs.csv", []string{"id", "title", "owner", "field", "kinds", "jml", "unit", "status", "note"}, ""},
		{"x.csv", []string{"kunci", "nilai"}, "project"},
		{"x.csv", []string{"apa"}, ""},
		{"x.csv", nil, ""},
	} {
		got := ""
		if kind := kindOfHeaders(c.name, c.headers); kind != nil {
			got = kind.ID
		}
		if got != c.kind {
			t.Errorf("%s %v: %q, want %q", c.name, c.headers, got, c.kind)
		}
	}
}
