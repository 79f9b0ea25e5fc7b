// Package command holds everything that the user can do, one file per subject.
//
// Menu, toolbar, context menu, shortcuts and palette are all made from the registry All. A command touches
// the document (undoable and saved), the session (neither) or starts a job; there is no fourth kind. What
// needs an argument from the pointer or a form is a function that ends in the same edits.
package command

import (
	"cmp"
	"slices"

	"jejaring/app/session"
	"jejaring/graph"
	"jejaring/graph/locale"
)

// Command is one row of the registry. Its words are in the catalogues: "command.<id>.name", and
// "command.<id>.hint" where the name does not say enough.
type Command struct {
	ID    string
	Words string                      // ID of its words where another registry has them: "layout.stress"
	Icon  string                      // name of an icon of the kit, empty for none
	Keys  string                      // "Ctrl+Z"; empty for none
	Needs string                      // what has to be selected before, as whynot.go lists it; empty for nothing
	Menu  string                      // ID of the menu it stands in, empty for none
	On    func(*session.Session) bool // whether it is switched on; nil where it is no switch
	Can   func(*session.Session) bool
	Do    func(*session.Session, Host) error
}

// Name returns the words of the command.
func (c Command) Name() locale.Message {
	return locale.M(cmp.Or(c.Words, "command."+c.ID) + ".name")
}

// Menus lists the menus in the order in which people see them; their words are under "menu.<id>".
var Menus = []string{"file", "edit", "pick", "actor", "work", "shape", "look", "layout", "help"}

// All lists the commands in the order of their menus.
var All = slices.Concat(
	fileCommands, anewCommands, templateCommands, pictureCommands, editCommands, clipboardCommands, pickCommands,
	actorCommands, mergeCommands, ladderCommands, shapeCommands(),
	needCommands, meetingCommands, actionCommands, systemCommands, matchCommands, issueCommands, proposalCommands,
	cardCommands, jotCommands, calendarCommands, paperCommands,
	lookCommands, deskCommands(), guideCommands, onMapCommands, focusCommands, pageCommands(), drawingCommands, annotationCommands, styleCommands,
	trialCommands, resilienceCommands, growCommands, whyCommands, lensCommands, pastCommands,
	layoutCommands(), helpCommands,
)

// Find returns the command with the given ID, if there is one.
func Find(id string) (Command, bool) {
	k := slices.IndexFunc(All, func(c Command) bool { return c.ID == id })
	if k < 0 {
		return Command{}, false
	}
	return All[k], true
}

// ByID returns the command with the given ID. It panics where there is none: IDs are written by us.
func ByID(id string) Command {
	c, ok := Find(id)
	if !ok {
		panic("command: no command " + id)
	}
	return c
}

// Run does the command where it can be done and shows its error; where it cannot, it says why.
func (c Command) Run(s *session.Session, h Host) {
	if !c.Can(s) {
		if why, ok := WhyNot(s, c); ok {
			h.Tell(why)
		}
		return
	}
	if err := c.Do(s, h); err != nil {
		h.Fail(err)
	}
}

// Host is what commands ask of the window.
type Host interface {
	PickFile(Pick)
	Tell(said locale.Message)               // a toast; with "Urungkan" where the last thing was an edit
	Offer(said locale.Message, open func()) // Tell, with "Buka", which opens what it tells of
	Fail(err error)                         // a refusal as its sentence, anything else as "not done" with details
	Map() Map                               // the canvas, or one that does nothing where it is not shown
	Focus(part string)                      // "search", "name", "map", "layout", "panel", "next", "previous"
	OpenWindow(path string)                 // a file in a window of its own
	OpenOutside(path string)                // a file with the computer's own program for it
	Copy(text string)                       // onto the clipboard of the computer
	Copied() string                         // what is on it
	CopyPicture(png []byte) error
	ShowCommands() // the palette
	ShowHelp()
	FullScreen()
	Quit()
}

// Map is the part of the canvas that commands move.
type Map interface {
	Fit()
	Zoom(factor float64)
	CentreOn(graph.ID)
	Reveal()                               // all that is selected, by the shortest way
	Lay(graph.Annotation) graph.Annotation // on the free ground nearest to where it is
	Rename(graph.ID) bool                  // by a field over its words; false where it has none there
	Middle() (x, y float64)                // of what is seen, in places of the drawing
}

// Pick asks for a file or folder; Chosen is called on the window's goroutine, unless the user gives up.
type Pick struct {
	Title      locale.Message
	Save       bool
	Folder     bool
	Name       string   // proposed name of a file to save
	Extensions []string // ".jejaring"
	Chosen     func(path string) error
}

func always(*session.Session) bool        { return true }
func hasDocument(s *session.Session) bool { return s.Document() != nil }
func canEdit(s *session.Session) bool     { return s.Document() != nil && !s.Document().ReadOnly() }
func canWork(s *session.Session) bool     { return s.WhyNoWork() == "" }
func onMap(s *session.Session) bool       { return hasDocument(s) && s.ShowsMap() }

// ByKeys returns the command with the given shortcut. Many know Ctrl+Shift+Z as that of redo.
func ByKeys(keys string) (Command, bool) {
	if keys == "Ctrl+Shift+Z" {
		keys = "Ctrl+Y"
	}
	k := slices.IndexFunc(All, func(c Command) bool { return keys != "" && c.Keys == keys })
	if k < 0 {
		return Command{}, false
	}
	return All[k], true
}
