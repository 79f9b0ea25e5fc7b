package layout

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"strings"
)

// pointsPerInch is Graphviz's; a pixel of ours is its point.
const pointsPerInch = 72

// dotText writes the network in Graphviz's language. Actors are called n0, n1 … because a name could be taken
// for an escape; their sizes are given because the engines do not know our fonts; ties are not routed because
// we draw them straight, and curved ones were seen never to end.
func (t *task) dotText(id string) string {
	var b strings.Builder
	kind, arrow, w := "graph", "--", t.tied
	if id == "dot" {
		kind, arrow = "digraph", "->"
	}
	fmt.Fprintf(&b, "%s {\ngraph [splines=none, inputscale=72, notranslate=true, start=%d", kind, t.Seed%0x7fffffff)
	switch id {
	case "dot":
		b.WriteString(", nodesep=0.2, ranksep=0.5")
		if t.Chosen.Of(dotWay) == "right" {
			b.WriteString(", rankdir=LR")
		}
	case "twopi", "circo":
		if t.Focal >= 0 && t.Focal < w.N() {
			fmt.Fprintf(&b, ", root=n%d", t.Focal)
		}
		if id == "twopi" {
			b.WriteString(", ranksep=1.8, overlap=true")
		} else {
			b.WriteString(", mindist=0.1")
		}
	case "fdp", "sfdp":
		b.WriteString(", K=1.6, overlap=true")
	case "neato":
		b.WriteString(", overlap=true")
	case "osage":
		b.WriteString(", pack=8")
	}
	b.WriteString("];\nnode [shape=box, fixedsize=true, label=\"\"];\n")
	if id == "neato" {
		fmt.Fprintf(&b, "edge [len=%.3f];\n", tieLength(w.N())/pointsPerInch)
	}
	for i, box := range t.Boxes {
		fmt.Fprintf(&b, "n%d [width=%.3f, height=%.3f", i, box.Width/pointsPerInch, box.Height/pointsPerInch)
		if id == "patchwork" {
			fmt.Fprintf(&b, ", area=%.3f", max(box.Width, box.Height)*max(box.Width, box.Height)/patch)
		}
		if t.pinned[i] {
			fmt.Fprintf(&b, ", pos=\"%.3f,%.3f!\"", t.Start[i].X, -t.Start[i].Y)
		}
		b.WriteString("];\n")
	}
	switch id {
	case "dot":
		t.writeLevels(&b)
	case "osage", "patchwork":
		t.writeBlocks(&b)
	default:
		for _, tie := range tiesOf(w) {
			fmt.Fprintf(&b, "n%d %s n%d;\n", tie[0], arrow, tie[1])
		}
	}
	b.WriteString("}\n")
	return b.String()
}

// patch is the number of square pixels that make one unit of area of a patchwork.
const patch = 4000

// writeBlocks writes a cluster per sector or tier, and no ties: the engines of blocks do not look at them.
func (t *task) writeBlocks(b *strings.Builder) {
	group := t.Sectors
	if t.Chosen.Of(blocksOf) == "tier" {
		group = t.Tiers
	}
	if group == nil {
		group = make([]int, len(t.Start))
	}
	for _, g := range columnsOf(group) {
		fmt.Fprintf(b, "subgraph cluster%d {\n", g)
		for i := range group {
			if group[i] == g {
				fmt.Fprintf(b, "n%d;\n", i)
			}
		}
		b.WriteString("}\n")
	}
}

// writeLevels writes the ties with the upper end first. A tie that goes both ways sets nobody above anybody, unless
// all do: a picture in one row would help nobody.
func (t *task) writeLevels(b *strings.Builder) {
	flow := t.Flow
	if flow == nil {
		flow = t.Network
	}
	var oneWay, others [][2]int
	for _, tie := range tiesOf(t.tied) {
		switch there, back := flow.Has(tie[0], tie[1]), flow.Has(tie[1], tie[0]); {
		case there && !back:
			oneWay = append(oneWay, tie)
		case back && !there:
			oneWay = append(oneWay, [2]int{tie[1], tie[0]})
		default:
			others = append(others, tie)
		}
	}
	free := " [constraint=false]"
	if len(oneWay) == 0 {
		free = ""
	}
	for _, tie := range oneWay {
		fmt.Fprintf(b, "n%d -> n%d;\n", tie[0], tie[1])
	}
	for _, tie := range others {
		fmt.Fprintf(b, "n%d -> n%d%s;\n", tie[0], tie[1], free)
	}
}

// readPlain reads the places of n actors from Graphviz's plain output, in which lengths are inches and y grows
// upward.
func readPlain(answer []byte, n int) ([]Point, error) {
	places := make([]Point, n)
	found := 0
	lines := bufio.NewScanner(bytes.NewReader(answer))
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		var i int
		var x, y float64
		if !strings.HasPrefix(lines.Text(), "node ") {
			continue
		}
		if _, err := fmt.Sscanf(lines.Text(), "node n%d %g %g", &i, &x, &y); err != nil {
			return nil, err
		}
		if i < 0 || i >= n {
			return nil, fmt.Errorf("no actor %d", i)
		}
		places[i] = Point{x * pointsPerInch, -y * pointsPerInch}
		found++
	}
	if found != n {
		return nil, errors.Join(fmt.Errorf("%d places for %d actors", found, n), lines.Err())
	}
	return places, lines.Err()
}
