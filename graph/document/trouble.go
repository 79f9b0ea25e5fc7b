package document

import (
	"errors"
	"fmt"
	"path/filepath"

	"jejaring/graph"
	"jejaring/graph/locale"
)

// What can be the matter with a file, for errors.Is. Each comes with a *graph.Refusal that says it to people.
var (
	ErrMissing  = errors.New("no such file")
	ErrExists   = errors.New("file exists already")
	ErrEmpty    = errors.New("file is empty")
	ErrNotOurs  = errors.New("not a file of this program")
	ErrNewer    = errors.New("file of a newer version")
	ErrDamaged  = errors.New("file is damaged")
	ErrReadOnly = errors.New("file can only be read")
	ErrLent     = errors.New("document is lent to a job")
	ErrInUse    = errors.New("file is in use")
	ErrVanished = errors.New("file is gone")
	ErrTooLarge = errors.New("file needs more memory than there is")
	ErrFull     = errors.New("disk is full")
	ErrWrite    = errors.New("file cannot be written")
	ErrUnread   = errors.New("file cannot be read")
)

// messages gives the phrase for each reason.
var messages = []struct {
	reason  error
	message string
}{
	{ErrMissing, "document.missing"},
	{ErrExists, "document.exists"},
	{ErrEmpty, "document.empty"},
	{ErrNotOurs, "document.not-ours"},
	{ErrNewer, "document.newer"},
	{ErrDamaged, "document.damaged"},
	{ErrLent, "document.lent"},
	{ErrInUse, "document.in-use"},
	{ErrVanished, "document.vanished"},
	{ErrFull, "document.full"},
	{ErrReadOnly, "document.read-only"},
	{ErrWrite, "document.not-written"},
	{ErrUnread, "document.not-read"},
}

// failure is a refusal with the error behind it.
type failure struct {
	refusal *graph.Refusal
	cause   error
}

// Error says what was being done and what went wrong, for logs.
func (f *failure) Error() string { return f.cause.Error() }

// Unwrap gives both what people read and what programs ask for.
func (f *failure) Unwrap() []error { return []error{f.refusal, f.cause} }

// trouble turns an error into one for people; those without a known reason are of the given one.
func trouble(doing, path string, err, otherwise error) error {
	var refused *graph.Refusal
	if err == nil || errors.As(err, &refused) {
		return err
	}
	reason := otherwise
	for _, m := range messages {
		if errors.Is(err, m.reason) {
			reason = m.reason
			break
		}
	}
	cause := fmt.Errorf("%s: %w", doing, err)
	if !errors.Is(err, reason) {
		cause = fmt.Errorf("%s: %w: %w", doing, reason, err)
	}
	message := ""
	for _, m := range messages {
		if m.reason == reason {
			message = m.message
		}
	}
	return &failure{&graph.Refusal{Message: locale.M(message, "File", filepath.Base(path))}, cause}
}

// copyTrouble is trouble with a file that is being made: there no edit is lost.
func copyTrouble(doing, path string, err error) error {
	err = trouble(doing, path, err, ErrWrite)
	var f *failure
	if !errors.As(err, &f) {
		return err
	}
	switch f.refusal.Message.ID {
	case "document.full":
		f.refusal.Message.ID = "document.copy-full"
	case "document.not-written", "document.read-only", "document.in-use":
		f.refusal.Message.ID = "document.copy-not-written"
	}
	return err
}

// writable returns the refusal of edits in a document that is lent or can only be read.
func (d *Document) writable() error {
	if d.isLent() {
		return d.lentTrouble()
	}
	if d.readOnly {
		return trouble("edit document", d.path, ErrReadOnly, ErrReadOnly)
	}
	return nil
}
