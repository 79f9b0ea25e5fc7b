package document

import (
	"fmt"
	"math/rand/v2"
	"path/filepath"
	"testing"

	"jejaring/graph"
)

// many returns actors and as many ties as asked, a third of them at one hub.
func many(actors, ties int) []graph.Record {
	r := rand.New(rand.NewPCG(1, 2))
	var records []graph.Record
	for i := range actors {
		records = append(records, actor(graph.ID(fmt.Sprintf("A%06d", i))))
	}
	types := []string{"teman", "nilai", "visi", "ide", "dana", "barang"}
	seen := map[string]bool{}
	for len(records) < actors+ties {
		from, to := r.IntN(actors), r.IntN(actors)
		if r.IntN(3) == 0 {
			from = 0
		}
		kind := types[r.IntN(len(types))]
		if key := fmt.Sprint(min(from, to), max(from, to), kind); from == to || seen[key] {
			continue
		} else {
			seen[key] = true
		}
		t := tie(graph.ID(fmt.Sprintf("T%07d", len(records))), graph.ID(fmt.Sprintf("A%06d", from)), graph.ID(fmt.Sprintf("A%06d", to)))
		t.Type = kind
		records = append(records, t)
	}
	return records
}

// BenchmarkImport puts 100,000 actors and 500,000 ties into a file by one edit, and takes them back.
func BenchmarkImport(b *testing.B) {
	records := many(100_000, 500_000)
	for b.Loop() {
		d, err := Create(filepath.Join(b.TempDir(), "big.jejaring"), Options{})
		if err != nil {
			b.Fatal(err)
		}
		if err := d.Edit(label, func(tx *Tx) error { tx.Put(records...); return nil }); err != nil {
			b.Fatal(err)
		}
		d.Close()
	}
}

// BenchmarkOpen opens that file.
func BenchmarkOpen(b *testing.B) {
	d := big(b)
	d.Close()
	for b.Loop() {
		d, err := Open(d.Path(), Options{})
		if err != nil {
			b.Fatal(err)
		}
		d.Close()
	}
}

// BenchmarkEdit changes the hub of that document, which looks at all its ties, and freezes it as jobs do.
func BenchmarkEdit(b *testing.B) {
	d := big(b)
	defer d.Close()
	for i := 0; b.Loop(); i++ {
		a := actor("A000000")
		a.Note = fmt.Sprint(i)
		if err := d.Edit(label, func(tx *Tx) error { tx.Put(a); return nil }); err != nil {
			b.Fatal(err)
		}
		graph.Freeze(d)
	}
}

// BenchmarkEditTie changes one tie of that document between actors that have few.
func BenchmarkEditTie(b *testing.B) {
	d := big(b)
	defer d.Close()
	var t graph.Tie
	for _, r := range d.Records(graph.KindFor[graph.Tie]()) {
		if t = r.(graph.Tie); t.From != "A000000" && t.To != "A000000" {
			break
		}
	}
	for i := 0; b.Loop(); i++ {
		t.Strength = 1 + i%5
		if err := d.Edit(label, func(tx *Tx) error { tx.Put(t); return nil }); err != nil {
			b.Fatal(err)
		}
		graph.Freeze(d)
	}
}

func big(b *testing.B) *Document {
	d, err := Create(filepath.Join(b.TempDir(), "big.jejaring"), Options{})
	if err != nil {
		b.Fatal(err)
	}
	records := many(100_000, 500_000)
	if err := d.Edit(label, func(tx *Tx) error { tx.Put(records...); return nil }); err != nil {
		b.Fatal(err)
	}
	return d
}
