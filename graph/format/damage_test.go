package format

import (
	"bytes"
	"encoding/csv"
	"io/fs"
	"math/rand/v2"
	"path"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"jejaring/assets"
	"jejaring/graph"
)

// nasty are cells that people, programs and accidents put where they do not belong.
var nasty = []string{
	"", "A01", "A03", "A99", "1", "0", "-1", "9", "1.234,5", "ya", "klien", "keluarga", "pemerintah", "kemitraan", "backward", "dana", "T001", "N01",
	"2026-01-05", "31/02/2026", "31/12/2026", "19.30", "=1+1", "'=1", "a;b;c", "A01;A02;A02", "A03: x|A40: y|", "\"", "\x00", "😀", "مركز", "\u202e",
	strings.Repeat("n", 10_000), "baris\nbaru", " spasi ", "Forum Warga Peduli RW 07", "lanjutan", "level", "PPKS08", "|", ":", "/", "G04/001",
}

// Samples in which cells, rows, columns and files were spoiled at random still give drafts that a document
// takes and that come back the same.
func TestDamagedSamplesStayWhole(t *testing.T) {
	const rounds = 12
	seed := uint64(time.Now().UnixNano())
	t.Logf("seed %d", seed)
	random := rand.New(rand.NewPCG(seed, 1))
	names, err := fs.Glob(assets.Sample, "sample/*.csv")
	if err != nil {
		t.Fatal(err)
	}
	for range rounds {
		folder := fstest.MapFS{}
		for _, name := range names {
			content, err := assets.Sample.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			if random.IntN(12) > 0 {
				folder["f/"+path.Base(name)] = &fstest.MapFile{Data: damage(t, content, random)}
			}
		}
		if len(folder) == 0 {
			continue
		}
		d, err := ReadFS(folder, "f")
		if err != nil {
			t.Fatal(err)
		}
		whole(t, d)
		if t.Failed() {
			return
		}
	}
}

// A row of project.csv whose words would head a list of parties is a value none the less.
func TestValuesOfTheProjectAreNoHeading(t *testing.T) {
	d, err := ReadFS(fstest.MapFS{"f/project.csv": &fstest.MapFile{Data: []byte("key,value\nname,klien\nas_of,2026-11-20\n")}}, "f")
	if err != nil || len(d.Issues) > 0 {
		t.Fatalf("%v\n%s", err, said(d))
	}
	if p := graph.All[graph.Project](d.Reader()); len(p) != 1 || p[0].Name != "klien" || p[0].AsOf != "2026-11-20" {
		t.Errorf("read %+v", p)
	}
}

func damage(t *testing.T, content []byte, random *rand.Rand) []byte {
	rows, err := csv.NewReader(bytes.NewReader(content)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	for range random.IntN(12) {
		i, j := random.IntN(len(rows)), random.IntN(len(rows[0]))
		switch random.IntN(8) {
		case 0:
			k := random.IntN(len(rows))
			rows[i], rows[k] = rows[k], rows[i]
		case 1:
			for _, row := range rows {
				k := (j + 1) % len(row)
				row[j], row[k] = row[k], row[j]
			}
		case 2:
			rows[i][j] = rows[random.IntN(len(rows))][random.IntN(len(rows[0]))]
		default:
			rows[i][j] = nasty[random.IntN(len(nasty))]
		}
	}
	var b bytes.Buffer
	w := csv.NewWriter(&b)
	if random.IntN(3) == 0 {
		w.Comma = ';'
	}
	if err := w.WriteAll(rows); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}
