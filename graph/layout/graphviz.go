package layout

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"time"

	"jejaring/graph"
)

// The engines of Graphviz, each with the number of actors that it can place in about two seconds on an office
// computer.
var (
	dot       = engine("dot", 350, dotWay)
	twopi     = engine("twopi", 2700)
	circo     = engine("circo", 75)
	neato     = engine("neato", 400)
	fdp       = engine("fdp", 140)
	sfdp      = engine("sfdp", 3200)
	osage     = blocks("osage", 3000)
	patchwork = blocks("patchwork", 3000)
)

var (
	dotWay   = Option{"dot-way", []string{"down", "right"}}
	blocksOf = Option{"blocks-of", []string{"sector", "tier"}}
)

// patience is how long an engine may take on a computer slower than that, or on a network it finds hard.
const patience = 10 * time.Second

// blocks is an engine that sets groups of actors side by side and does not look at ties.
func blocks(id string, limit int) Layout {
	l := engine(id, limit, blocksOf)
	l.Joined = true
	return l
}

func engine(id string, limit int, options ...Option) Layout {
	return Layout{ID: id, Limit: limit, Options: options, Place: func(ctx context.Context, in Input) ([]Point, error) {
		if n := in.Network.N(); n > limit {
			return nil, graph.Refuse("layout.too-many", "Count", n, "Limit", limit)
		}
		return newTask(in).engine(ctx, id)
	}}
}

// engine places the actors with an engine of Graphviz and then treats the picture as our own: labels apart,
// pinned actors exactly where they were, those outside the main network at the lower right.
func (t *task) engine(ctx context.Context, id string) ([]Point, error) {
	if err := ctx.Err(); err != nil || len(t.Start) == 0 {
		return []Point{}, err
	}
	answer, err := run(ctx, id, t.dotText(id))
	if err != nil {
		return nil, err
	}
	places, err := readPlain(answer, len(t.Start))
	if err != nil {
		return nil, fmt.Errorf("read places of %s: %w", id, err)
	}
	t.report(0.9)
	t.unframe(places)
	if id == "osage" || id == "patchwork" {
		return t.settle(spread(places, t.Boxes)), ctx.Err()
	}
	if id != "dot" {
		if err := t.loosen(ctx, places, id != "twopi" && id != "circo"); err != nil {
			return nil, err
		}
	}
	places = t.finish(places)
	t.report(1)
	return places, ctx.Err()
}

// unframe undoes that Graphviz moves its picture to the origin: pinned actors come back to where they were,
// and all others with them.
func (t *task) unframe(places []Point) {
	var by Point
	count := 0.0
	for i := range places {
		if t.pinned[i] {
			by, count = by.plus(t.Start[i].minus(places[i])), count+1
		}
	}
	if count == 0 {
		return
	}
	for i := range places {
		places[i] = places[i].plus(by.times(1 / count))
	}
}

// loosen gives ties the length that labels need and pushes boxes apart, component by component. Where circles
// do not have to stay round the picture is made as wide as the map area.
func (t *task) loosen(ctx context.Context, places []Point, wide bool) error {
	for _, part := range t.parts {
		if len(part) < 2 || t.holdsPins(part) {
			continue
		}
		shape, boxes, w := make([]Point, len(part)), pick(t.Boxes, part), among(t.tied, part)
		for k, i := range part {
			shape[k] = places[i]
		}
		if wide || len(part) == 2 {
			shape = lengthen(shape, w, boxes)
			if len(part) <= manyActors && effortOf(w) <= sidestepEffort {
				if err := sidestep(ctx, shape, boxes, w); err != nil {
					return err
				}
			}
		} else {
			shape = spread(shape, boxes)
		}
		for k, p := range shape {
			places[part[k]] = p
		}
	}
	return nil
}

// run gives the text to a child process and returns its answer. The child ends when the context is cancelled
// or patience is over; inside this process an engine could not be stopped.
func run(ctx context.Context, id, text string) ([]byte, error) {
	limited, cancel := context.WithTimeout(ctx, patience)
	defer cancel()
	program, err := os.Executable()
	if err != nil {
		return nil, fmt.Errorf("find own program: %w", err)
	}
	var answer, complaint bytes.Buffer
	child := exec.CommandContext(limited, program, childArgument, id)
	child.Stdin, child.Stdout, child.Stderr = bytes.NewBufferString(text), &answer, &complaint
	child.WaitDelay = time.Second
	err = child.Run()
	switch {
	case ctx.Err() != nil:
		return nil, ctx.Err()
	case errors.Is(limited.Err(), context.DeadlineExceeded):
		return nil, graph.Refuse("layout.too-slow", "Seconds", int(patience.Seconds()))
	case err != nil:
		return nil, fmt.Errorf("run %s: %w: %s", id, err, lastOf(complaint.String(), 400))
	}
	return answer.Bytes(), nil
}

// lastOf returns the end of a text, at most so many bytes.
func lastOf(text string, most int) string { return text[max(0, len(text)-most):] }
