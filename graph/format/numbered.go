package format

import (
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
)

// Numbered is several files that belong together, "map-01.png" and on.
type Numbered struct {
	Path  string // the name without a number: "map.png"
	Count int
	Allow func(path string) error          // an error where a file may not be written; of one none is
	Write func(k int, out io.Writer) error // writes the k-th file, from 0
}

// Name returns the path of the k-th file, from 0.
func (n Numbered) Name(k int) string {
	extension := filepath.Ext(n.Path)
	digits := max(2, len(fmt.Sprint(n.Count)))
	return fmt.Sprintf("%s-%0*d%s", strings.TrimSuffix(n.Path, extension), digits, k+1, extension)
}

// Save writes all files, each whole or not at all. Where that fails or is stopped, none of them is left. Progress hears of
// the share that is written.
func (n Numbered) Save(ctx context.Context, progress func(share float64)) (err error) {
	for k := range n.Count {
		if err := n.Allow(n.Name(k)); err != nil {
			return err
		}
	}
	written := 0
	defer func() {
		for k := range written {
			if err != nil {
				os.Remove(n.Name(k)) //nolint:errcheck // the first error is told
			}
		}
	}()
	for k := range n.Count {
		if err := ctx.Err(); err != nil {
			return err
		}
		if err := WriteFile(n.Name(k), func(out io.Writer) error { return n.Write(k, out) }); err != nil {
			return err
		}
		written++
		progress(float64(written) / float64(n.Count))
	}
	return nil
}
