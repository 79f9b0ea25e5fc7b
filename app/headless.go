//go:build headless

package app

import (
	"os"

	"jejaring/app/batch"
)

// show stands in for the window, which this build leaves out: it says what the command line can do.
func show(string) int {
	batch.Run([]string{"--help"}, os.Stderr, os.Stderr)
	return 2
}
