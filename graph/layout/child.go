package layout

import (
	"context"
	"fmt"
	"io"

	"github.com/goccy/go-graphviz"

	"jejaring/graph/layout/internal/boot"
)

// childArgument is the first argument of a child process. It looks like a flag, so that a program that does
// not call Child refuses it instead of starting for real.
const childArgument = "-jejaring-place-with"

// go-graphviz has compiled or loaded its engines by now, for this package imports it.
func init() { boot.Done() }

// Child does the work of a child process if the arguments are those of one (os.Args): it reads a network in
// Graphviz's language, lets the engine place it, and writes Graphviz's plain output. It tells whether it was
// one, and the exit code. A program that offers layouts calls it before anything else.
func Child(args []string, in io.Reader, out, complaint io.Writer) (handled bool, code int) {
	if len(args) != 3 || args[1] != childArgument {
		return false, 0
	}
	if err := placeInChild(args[2], in, out); err != nil {
		fmt.Fprintln(complaint, err)
		return true, 1
	}
	return true, 0
}

func placeInChild(id string, in io.Reader, out io.Writer) error {
	ctx := context.Background()
	text, err := io.ReadAll(in)
	if err != nil {
		return err
	}
	network, err := graphviz.ParseBytes(text)
	if err != nil {
		return fmt.Errorf("read network: %w", err)
	}
	g, err := graphviz.New(ctx)
	if err != nil {
		return fmt.Errorf("start Graphviz: %w", err)
	}
	return g.SetLayout(graphviz.Layout(id)).Render(ctx, network, "plain", out)
}
