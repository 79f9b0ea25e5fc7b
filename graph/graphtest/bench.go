package graphtest

import (
	"bufio"
	"context"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"testing"

	"jejaring/graph/network"
)

// Sizes are the numbers of actors and of ties of the networks on which kernels are timed.
var Sizes = [][2]int{{300, 800}, {5_000, 25_000}, {20_000, 100_000}}

// Village returns n actors in quarters of 25 and m ties, two thirds of them within a quarter.
func Village(n, m int) []network.Arc {
	random := rand.New(rand.NewPCG(uint64(n), uint64(m)))
	seen := map[[2]int32]bool{}
	var arcs []network.Arc
	for len(arcs) < m {
		i, j := random.Int32N(int32(n)), random.Int32N(int32(n))
		if random.IntN(3) > 0 {
			j = i/25*25 + random.Int32N(25)
		}
		if i, j = min(i, j), max(i, j); i == j || seen[[2]int32{i, j}] {
			continue
		}
		seen[[2]int32{i, j}] = true
		arcs = append(arcs, network.Arc{From: i, To: j, Weight: float64(1 + random.IntN(5))})
	}
	return arcs
}

// Timed times the work and says the processor time that it takes.
func Timed(b *testing.B, name string, work func(context.Context) error) {
	b.Helper()
	b.Run(name, func(b *testing.B) {
		begin := CPU()
		for b.Loop() {
			if err := work(context.Background()); err != nil {
				b.Fatal(err)
			}
		}
		b.ReportMetric(float64(CPU()-begin)/float64(b.N), "cpu-ns/op")
	})
}

// Write writes a network into the folder that the environment variable BENCH names, as its number of actors and one line "from to weight" per tie, if somebody asks for it there.
func Write(b *testing.B, name string, n int, arcs []network.Arc) {
	b.Helper()
	folder := os.Getenv("BENCH")
	if folder == "" {
		return
	}
	f, err := os.Create(filepath.Join(folder, name+".txt"))
	if err != nil {
		b.Fatal(err)
	}
	defer f.Close()
	out := bufio.NewWriter(f)
	defer out.Flush()
	fmt.Fprintln(out, n)
	for _, a := range arcs {
		fmt.Fprintln(out, a.From, a.To, a.Weight)
	}
}
