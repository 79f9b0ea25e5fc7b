package format

import (
	"errors"
	"testing"

	"jejaring/graph"
)

// What is written by hand is read as in a file, in words of both languages, and refused where a file would leave it out.
func TestValuesWrittenByHand(t *testing.T) {
	among := graph.Collect(
		graph.Actor{ID: "A1", Name: "Budi Santoso", PublicLabel: "K-01", IsClient: true, Role: graph.RoleClient},
		graph.Actor{ID: "A2", Name: "PKK"}, graph.Actor{ID: "A3", Name: "pkk"},
		graph.Need{ID: "N1", Title: "Beras"}, graph.TieType{ID: "utang", Name: "Utang piutang"},
	)
	for _, c := range []struct {
		kind, column, text string
		want               any    // nil: refused
		refusal            string // phrase
	}{
		{"actor", "sektor", "Dunia usaha", "dunia_usaha", ""},
		{"actor", "sector", "business", "dunia_usaha", ""},
		{"actor", "sector", "langit", nil, "format.choose"},
		{"actor", "bidang", "pangan, Health", graph.Set("pangan;kesehatan"), ""},
		{"actor", "fields", "pangan;langit", nil, "format.choose"},
		{"actor", "interests", "anak; lansia", graph.Set("anak;lansia"), ""},
		{"actor", "is_client", "ya", true, ""},
		{"actor", "is_client", "", false, ""},
		{"actor", "has_resource", "belum", graph.No, ""},
		{"actor", "has_resource", "", graph.Unknown, ""},
		{"actor", "has_resource", "mungkin", nil, "format.no-answer"},
		{"actor", "influence", "4,0", 4, ""},
		{"actor", "influence", "banyak", nil, "format.no-such-number"},
		{"actor", "influence", "", 0, ""},
		{"meeting", "jam", "19.30", graph.Clock("19:30"), ""},
		{"meeting", "jam", "25.00", nil, "format.no-such-time"},
		{"meeting", "tanggal", "20 Nov 2026", graph.Date("2026-11-20"), ""},
		{"meeting", "date", "2026-11-20", graph.Date("2026-11-20"), ""},
		{"meeting", "date", "31-02-2026", nil, "format.no-such-date"},
		{"meeting", "date", "", graph.Date(""), ""},
		{"need", "jumlah", "2,5", 2.5, ""},
		{"need", "quantity", "Rp 1.250.000", 1250000.0, ""},
		{"need", "quantity", "0.125", 0.125, ""},
		{"need", "quantity", "1.500", nil, "format.two-numbers"},
		{"need", "quantity", "1,500", nil, "format.two-numbers"},
		{"need", "quantity", "NaN", nil, "format.no-such-number"},
		{"need", "pemilik", "budi  santoso", graph.ID("A1"), ""},
		{"need", "owner", "k-01", graph.ID("A1"), ""},
		{"need", "owner", "A3", graph.ID("A3"), ""},
		{"need", "owner", "PKK", nil, "format.several-named"},
		{"need", "owner", "N1", nil, "format.no-record-named"},
		{"need", "issue", "", graph.ID(""), ""},
		{"match", "kebutuhan", "beras", graph.ID("N1"), ""},
		{"tie", "jenis", "utang PIUTANG", "utang", ""},
		{"tie", "jenis", "piutang", nil, "format.choose"},
		{"tie", "arah", "mundur", Backward, ""},
		{"tie", "tingkat", "Kolaborasi", 4, ""},
		{"tie", "level", "-1", -1, ""},
		{"value", "owner", "Beras", graph.ID("N1"), ""},
		{"actor", "nama", "'=1+1", "=1+1", ""},
		{"actor", "nama", " a\x00b ", "ab", ""},
	} {
		kind := graph.KindByID(c.kind)
		column, ok := ColumnNamed(kind, c.column)
		if !ok {
			t.Errorf("%s has no %s", c.kind, c.column)
			continue
		}
		got, err := column.Read(kind, c.text, among)
		var refusal *graph.Refusal
		switch {
		case c.want != nil && (err != nil || got != c.want):
			t.Errorf("%s.%s=%q is read as %#v, %v", c.kind, c.column, c.text, got, err)
		case c.want == nil && (!errors.As(err, &refusal) || refusal.Message.ID != c.refusal || refusal.Field != column.ID()):
			t.Errorf("%s.%s=%q: %#v, %v", c.kind, c.column, c.text, got, err)
		}
	}
}

// Every column that can be given by hand has words, and is found by its ID.
func TestColumnsByHand(t *testing.T) {
	for _, kind := range graph.Kinds {
		for _, c := range AllColumns(kind) {
			found, ok := ColumnNamed(kind, c.ID())
			if !ok || found.ID() != c.ID() || c.Words(kind).IsZero() {
				t.Errorf("%s.%s is taken for %q", kind.ID, c.ID(), found.ID())
			}
		}
	}
}
