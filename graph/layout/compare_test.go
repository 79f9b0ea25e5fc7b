//go:build unix

package layout

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"math"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"testing"
	"time"

	"jejaring/graph/graphtest"
	"jejaring/graph/network"
)

// BenchmarkCompared prints the table of testdata/bench/run, which calls it twice: to write the networks into the folder
// BENCH, and, when igraph has placed them, to place them by us and Graphviz and to judge all pictures alike. Without a folder it does nothing.
func BenchmarkCompared(b *testing.B) {
	folder := os.Getenv("BENCH")
	if folder == "" {
		return
	}
	if os.Getenv("BENCH_WRITE") != "" {
		for _, c := range compared(b) {
			write(b, folder, c)
		}
		return
	}
	fmt.Printf("%-14s %-16s %7s %9s %6s %7s %9s\n", "network", "layout", "stress", "crossings", "near", "labels", "CPU s")
	for _, c := range compared(b) {
		for _, l := range []Layout{stress, groups} {
			ours(b, c, l)
		}
		distances(b, c)
		for _, id := range []string{"neato", "sfdp"} {
			graphvizOf(b, c, id)
		}
		theirs(b, folder, c)
	}
}

// comparison is a connected network that all lay out.
type comparison struct {
	name  string
	w     *network.Network
	steps [][]int32
}

func compared(b *testing.B) []comparison {
	sample := Of(graphtest.Sample(b), "", nil)
	list := []comparison{
		{name: "sample", w: sample.Network},
		{name: "karate", w: published(b, "karate")},
		{name: "les miserables", w: published(b, "les_miserables")},
		{name: "300/800", w: villages(300, 800)},
		{name: "2000/5000", w: villages(2000, 5000)},
	}
	if grid := os.Getenv("BENCH_GRID"); grid != "" {
		list = append(list, comparison{name: "power grid", w: readGML(b, grid)})
	}
	for k := range list {
		w := undirected(list[k].w)
		w = among(w, components(w)[0])
		list[k].w = w
		for i := range w.N() {
			list[k].steps = append(list[k].steps, w.Distances(i))
		}
	}
	return list
}

// villages returns a connected random network of groups of 25 actors; nine of ten ties are within a group.
func villages(n, ties int) *network.Network {
	const size, within = 25, 0.9
	r := rand.New(rand.NewPCG(1, 1))
	var arcs []network.Arc
	seen := map[[2]int]bool{}
	add := func(i, j int) {
		if pair := [2]int{min(i, j), max(i, j)}; i != j && !seen[pair] {
			seen[pair] = true
			arcs = append(arcs, network.Arc{From: int32(i), To: int32(j), Weight: 1})
		}
	}
	for i := 1; i < n; i++ {
		if first := i / size * size; i > first {
			add(i, first+r.IntN(i-first))
		} else {
			add(i, r.IntN(i))
		}
	}
	for len(arcs) < ties {
		i, j := r.IntN(n), r.IntN(n)
		if r.Float64() < within {
			j = i/size*size + r.IntN(size)
		}
		if j < n {
			add(i, j)
		}
	}
	return network.New(n, arcs, false, network.Strongest)
}

// readGML reads the ties of a network whose actors are numbered from 0.
func readGML(b *testing.B, path string) *network.Network {
	text, err := os.ReadFile(path)
	if err != nil {
		b.Fatal(err)
	}
	words, arcs, n := strings.Fields(string(text)), []network.Arc(nil), 0
	for k := range len(words) - 3 {
		var from, to int32
		if words[k] == "source" && words[k+2] == "target" {
			fmt.Sscan(words[k+1], &from)
			fmt.Sscan(words[k+3], &to)
			arcs = append(arcs, network.Arc{From: from, To: to, Weight: 1})
			n = max(n, int(from)+1, int(to)+1)
		}
	}
	return network.New(n, arcs, false, network.Strongest)
}

func fileOf(folder string, c comparison, extension string) string {
	return filepath.Join(folder, strings.NewReplacer("/", "-", " ", "-").Replace(c.name)+extension)
}

func write(b *testing.B, folder string, c comparison) {
	var text strings.Builder
	fmt.Fprintln(&text, c.w.N())
	for _, tie := range tiesOf(c.w) {
		fmt.Fprintln(&text, tie[0], tie[1])
	}
	if err := os.WriteFile(fileOf(folder, c, ".txt"), []byte(text.String()), 0o644); err != nil {
		b.Fatal(err)
	}
}

// processor returns the seconds of processor time that a call took, the least of three for short ones.
func processor(call func()) float64 {
	least := math.Inf(1)
	for range 3 {
		before := used()
		call()
		if least = min(least, used()-before); least > 1 {
			break
		}
	}
	return least
}

func used() float64 {
	var u syscall.Rusage
	if syscall.Getrusage(syscall.RUSAGE_SELF, &u) != nil {
		return math.NaN()
	}
	return seconds(u.Utime) + seconds(u.Stime)
}

func seconds(t syscall.Timeval) float64 { return float64(t.Sec) + float64(t.Usec)/1e6 }

// ours is a layout as it comes to the screen: labels apart, wide for the map area.
func ours(b *testing.B, c comparison, l Layout) {
	var places []Point
	took := processor(func() { places = place(b, l, Input{Network: c.w, Seed: 1, Focal: -1}) })
	c.judge(l.ID+", shown", places, took)
}

// distances is the picture of distances in which the stress layout begins, before forces and labels.
func distances(b *testing.B, c comparison) {
	var pictures [][]Point
	took := processor(func() {
		t := newTask(Input{Network: c.w, Seed: 1, Focal: -1})
		var err error
		if pictures, err = t.calmest(context.Background(), component{w: c.w, terms: wholeTerms(b, c.w)}); err != nil {
			b.Fatal(err)
		}
	})
	best := slices.MinFunc(pictures, func(p, q []Point) int {
		return int(math.Copysign(1, c.stress(p)-c.stress(q)))
	})
	c.judge("stress", best, took)
}

// graphvizOf is an engine of go-graphviz in a child, as the program runs it; it has five minutes.
func graphvizOf(b *testing.B, c comparison, id string) {
	ctx, cancel := context.WithTimeout(context.Background(), 5*time.Minute)
	defer cancel()
	program, err := os.Executable()
	if err != nil {
		b.Fatal(err)
	}
	t := newTask(Input{Network: c.w, Seed: 1, Focal: -1})
	var answer bytes.Buffer
	child := exec.CommandContext(ctx, program, childArgument, id)
	child.Stdin, child.Stdout = strings.NewReader(t.dotText(id)), &answer
	if child.Run() != nil {
		fmt.Printf("%-14s %-16s not in five minutes\n", c.name, "Graphviz "+id)
		return
	}
	places, err := readPlain(answer.Bytes(), c.w.N())
	if err != nil {
		b.Fatal(err)
	}
	c.judge("Graphviz "+id, places, (child.ProcessState.UserTime() + child.ProcessState.SystemTime()).Seconds())
}

// theirs are the pictures that igraph made.
func theirs(b *testing.B, folder string, c comparison) {
	text, err := os.ReadFile(fileOf(folder, c, ".json"))
	if err != nil {
		b.Fatal(err)
	}
	var all []struct {
		Name   string
		CPU    float64
		Places [][2]float64
	}
	if err := json.Unmarshal(text, &all); err != nil {
		b.Fatal(err)
	}
	for _, one := range all {
		places := make([]Point, len(one.Places))
		for i, p := range one.Places {
			places[i] = Point{p[0], p[1]}
		}
		c.judge("igraph "+one.Name, places, one.CPU)
	}
}

// judge prints the row of a picture. Labels are pairs of default boxes that overlap where ties are as long as ours.
func (c comparison) judge(layout string, places []Point, cpu float64) {
	scaled := slices.Clone(places)
	if !strings.HasSuffix(layout, "shown") {
		toLength(scaled, c.w, tieLength(c.w.N()))
	}
	boxes := newTask(Input{Network: c.w}).Boxes
	fmt.Printf("%-14s %-16s %7.4f %9d %6.3f %7d %9.3f\n", c.name, layout, c.stress(places), crossings(places, c.w),
		c.near(places), overlaps(scaled, boxes), cpu)
}

// stress returns the normalized stress over all pairs: Σ(s·|p|/d − 1)² / pairs at the best scale s.
func (c comparison) stress(places []Point) float64 {
	var sum, square, pairs float64
	for i := range places {
		for j, d := range c.steps[i][:i] {
			x := places[i].distance(places[j]) / float64(d)
			sum, square, pairs = sum+x, square+x*x, pairs+1
		}
	}
	return (pairs - sum*sum/square) / pairs
}

// near returns how well neighbourhoods are preserved: the mean Jaccard index of an actor's neighbours and as many actors
// that are nearest to it in the picture.
func (c comparison) near(places []Point) float64 {
	total, order := 0.0, make([]int, len(places))
	for i := range places {
		for j := range order {
			order[j] = j
		}
		order[i] = order[len(order)-1]
		others := order[:len(order)-1]
		slices.SortFunc(others, func(a, b int) int {
			return int(math.Copysign(1, places[i].distance(places[a])-places[i].distance(places[b])))
		})
		common := 0
		for _, j := range others[:c.w.Degree(i)] {
			if c.w.Has(i, j) {
				common++
			}
		}
		total += float64(common) / float64(2*c.w.Degree(i)-common)
	}
	return total / float64(len(places))
}
