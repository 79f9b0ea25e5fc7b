// Package commandtest is a window without a screen, for tests of what runs commands: it answers from fields and notes
// what it was asked for. The tests of the commands themselves have their own, as they cannot import this one.
package commandtest

import (
	"testing"
	"time"

	"jejaring/app/command"
	"jejaring/app/session"
	"jejaring/graph"
	"jejaring/graph/locale"
)

// Host is what commands ask of a window.
type Host struct {
	Path    string      // what PickFile answers; empty: the user gives up
	Chart   command.Map // the map; nil: one that does nothing
	Picked  []command.Pick
	Told    []locale.Message
	Offered func() // opens what the last sentence that offers something tells of
	Failed  []error
	Clip    string   // what is on the clipboard
	Clipped []byte   // the picture that is
	NoClip  error    // why no picture can be put there
	Opened  []string // with the computer's own programs
	Asked   []string // anything else, in order: "focus name"
}

// PickFile answers with Path.
func (h *Host) PickFile(p command.Pick) {
	h.Picked = append(h.Picked, p)
	if h.Path == "" {
		return
	}
	if err := p.Chosen(h.Path); err != nil {
		h.Fail(err)
	}
}

// Tell notes a sentence.
func (h *Host) Tell(said locale.Message) { h.Told = append(h.Told, said) }

// Offer notes a sentence, and what it offers to open.
func (h *Host) Offer(said locale.Message, open func()) {
	h.Told, h.Offered = append(h.Told, said), open
}

// Fail notes an error.
func (h *Host) Fail(err error) { h.Failed = append(h.Failed, err) }

// Map returns Chart, or a map that does nothing.
func (h *Host) Map() command.Map {
	if h.Chart != nil {
		return h.Chart
	}
	return noMap{}
}

// Focus notes that the keyboard was asked for.
func (h *Host) Focus(part string) { h.note("focus " + part) }

// OpenWindow notes that another window was asked for.
func (h *Host) OpenWindow(path string) { h.note("window " + path) }

// OpenOutside notes the file.
func (h *Host) OpenOutside(path string) { h.Opened = append(h.Opened, path) }

// Copy keeps a text.
func (h *Host) Copy(text string) { h.Clip = text }

// Copied returns it.
func (h *Host) Copied() string { return h.Clip }

// CopyPicture keeps a picture.
func (h *Host) CopyPicture(png []byte) error {
	h.Clipped = png
	return h.NoClip
}

// ShowCommands notes that the palette was asked for.
func (h *Host) ShowCommands() { h.note("commands") }

// ShowHelp notes that the help was asked for.
func (h *Host) ShowHelp() { h.note("help") }

// FullScreen notes that the whole screen was asked for.
func (h *Host) FullScreen() { h.note("full screen") }

// Quit notes that the end was asked for.
func (h *Host) Quit() { h.note("quit") }

func (h *Host) note(what string) { h.Asked = append(h.Asked, what) }

type noMap struct{}

func (noMap) Fit()                                    {}
func (noMap) Zoom(float64)                            {}
func (noMap) CentreOn(graph.ID)                       {}
func (noMap) Reveal()                                 {}
func (noMap) Lay(a graph.Annotation) graph.Annotation { return a }
func (noMap) Rename(graph.ID) bool                    { return false }
func (noMap) Middle() (x, y float64)                  { return 0, 0 }

// Loop is an event loop that a test turns by hand.
type Loop chan func()

// NewLoop returns a loop in which nothing is posted.
func NewLoop() Loop { return make(Loop, 10000) }

// Post puts a function in line; it is the post of a session.
func (l Loop) Post(f func()) { l <- f }

// Turn runs what was posted until nothing is left.
func (l Loop) Turn() {
	for {
		select {
		case f := <-l:
			f()
		default:
			return
		}
	}
}

// Settle turns the loop until no job of the session runs. The test fails where one takes more than a minute.
func (l Loop) Settle(t testing.TB, s *session.Session) {
	t.Helper()
	for end := time.Now().Add(time.Minute); time.Now().Before(end); time.Sleep(2 * time.Millisecond) {
		l.Turn()
		if _, _, ok := s.Running(); !ok {
			return
		}
	}
	t.Fatal("a job does not end")
}
