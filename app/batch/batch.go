// Package batch does the work of the window without one: a command line in, files and sentences out.
//
// Each verb is one file with one row in All; its phrases are in the catalogues under "batch.<verb>.help",
// "batch.<verb>.usage" and, for each flag, "batch.<verb>.<flag>". A verb asks nothing, prints what it found
// on Out and returns an error for what it could not do; Run turns that into a sentence and an exit code.
package batch

import (
	"errors"
	"fmt"
	"io"

	"jejaring/graph"
	"jejaring/graph/locale"
)

// Exit codes of the program.
const (
	done      = 0
	notDone   = 1
	wrongCall = 2
)

// Verb is one thing that a command line can ask for.
type Verb struct {
	ID      string     // "convert": the first word of the command line
	Files   int        // number of file names it needs
	Most    int        // number of file names it takes; 0: no more than it needs
	Lens    bool       // it takes --lens
	Options func() any // a pointer to a new options struct with its defaults, see flags.go; nil: no flags of its own
	Run     func(c *Call) error
}

// All lists the verbs in the order in which help shows them.
var All = []Verb{
	checkVerb,
	convertVerb,
	listVerb,
	addVerb,
	setVerb,
	measureVerb,
	layoutVerb,
	drawVerb,
	suggestVerb,
	compareVerb,
	reportVerb,
}

// Call is one command line, understood.
type Call struct {
	Files    []string
	Options  any // what the verb's Options gave, filled from the flags
	Language locale.Language
	Day      graph.Date // --as-of; empty: the project's as-of date
	Lens     string     // --lens: the text of a lens, or the name of a saved one; empty: none
	Out      *output
	Err      io.Writer
}

// Say prints a phrase of the catalogues on Out as a line.
func (c *Call) Say(id string, values ...any) { fmt.Fprintln(c.Out, c.Language.T(id, values...)) }

// Run does what the command line asks for and returns the exit code: 0 done, 1 not done, 2 wrong call. Args
// are the words after the program's name. Without words, or with --help, it explains itself in both
// languages, or in the one that --lang names.
func Run(args []string, stdout, stderr io.Writer) int {
	p, err := parse(args)
	c := p.call
	c.Out, c.Err = &output{Writer: stdout}, stderr
	switch {
	case err != nil:
	case p.help:
		help(stdout, p.verb, p.languages())
	default:
		err = guarded(p.verb, c)
	}
	var call wrongly
	switch {
	case err == nil:
		return done
	case errors.As(err, &call):
		fmt.Fprintln(stderr, c.Language.T("batch.wrong-call", "Reason", sentence(err, c.Language)))
		return wrongCall
	}
	fmt.Fprintln(stderr, sentence(err, c.Language))
	return notDone
}

// wrongly is the refusal of a call that could never be done, whatever the files hold.
type wrongly struct{ *graph.Refusal }

// Unwrap gives the refusal to those who look for one.
func (w wrongly) Unwrap() error { return w.Refusal }

// wrong refuses the call itself: a flag, a value or the kind of file that a name asks for.
func wrong(message string, values ...any) error { return wrongly{graph.Refuse(message, values...)} }

// output is where a call prints; it remembers the first error.
type output struct {
	io.Writer
	err error
}

func (o *output) Write(text []byte) (int, error) {
	n, err := o.Writer.Write(text)
	if o.err == nil {
		o.err = err
	}
	return n, err
}

// printed returns the error of a verb whose result is what it printed: one that a full disk cut off is not done.
func (c *Call) printed() error {
	if c.Out.err != nil {
		return fmt.Errorf("print: %w", c.Out.err)
	}
	return nil
}

// guarded runs the verb and turns a panic into an error, so that a command line never ends in a stack.
func guarded(v *Verb, c *Call) (err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("%s: %v", v.ID, r)
		}
	}()
	return v.Run(c)
}

// sentence says an error to a person: a Refusal in the language asked for, anything else as "not done".
func sentence(err error, l locale.Language) string {
	var refusal *graph.Refusal
	if errors.As(err, &refusal) {
		return l.Say(refusal.Message)
	}
	return l.T("batch.not-done", "Reason", err.Error())
}
