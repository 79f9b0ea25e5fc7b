// Package app is the screen of Jejaring: it joins what the user sees to the instrument under graph, and
// holds no analysis of its own.
//
// The same program is built in two ways. The window needs cgo and OpenGL; with the build tag headless only
// the command line is left, which needs neither.
package app

import (
	"os"
	"path/filepath"
	"slices"
	"strings"

	"jejaring/app/batch"
	"jejaring/graph/layout"
)

// Run does what the arguments ask and returns the exit code: 0 done, 1 not done, 2 wrong call.
// A verb of package batch is carried out without a window; no argument, or the path of one document, opens
// the window. A child process that places actors for its parent does only that.
func Run(args []string) int {
	if handled, code := layout.Child(os.Args, os.Stdin, os.Stdout, os.Stderr); handled {
		return code
	}
	if isCommand(args) {
		return batch.Run(args, os.Stdout, os.Stderr)
	}
	return show(strings.Join(args, ""))
}

// isCommand tells a command line from the path of a document, which a double click on the file gives.
// A single word that is no verb, names no file and has no extension is a mistyped verb.
func isCommand(args []string) bool {
	switch len(args) {
	case 0:
		return false
	case 1:
		word := args[0]
		if strings.HasPrefix(word, "-") || slices.ContainsFunc(batch.All, func(v batch.Verb) bool { return v.ID == word }) {
			return true
		}
		_, err := os.Stat(word)
		return err != nil && filepath.Ext(word) == ""
	}
	return true
}
