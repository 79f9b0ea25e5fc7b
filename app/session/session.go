// Package session knows what is open and how it is looked at: document, selection, lens, camera, view and
// running job. Undo leaves it alone and no file holds it.
//
// One goroutine owns it, the window's. Jobs get immutable values and come back through post.
package session

import (
	"slices"
	"time"

	"jejaring/graph"
	"jejaring/graph/diagram"
	"jejaring/graph/document"
	"jejaring/graph/format"
	"jejaring/graph/locale"
	"jejaring/graph/network"
)

// Session is one window's state.
type Session struct {
	Likings *Likings
	Looks   Looks
	Now     func() time.Time

	post     func(func())
	doc      *document.Document
	unwatch  func()
	draft    *format.Draft // under review in the import preview
	view     string
	from     string // ID of the main view that was seen last
	panel    string
	tool     string
	lens     network.Lens
	cameFrom graph.Date // day of the lens when the days began to go by; empty: the project's own
	styled   string     // ID of the measure that gives actors their size
	coloured string     // ID of the measure that gives them their shade; empty: they have the colour of their sector
	ringed   string     // ID of the measure that gives them a ring; empty: none has one
	set      setting
	style    Style
	overlay  *Overlay
	trial    *trial // while a copy stands in the place of the document, or nil
	near     nearness
	selected []graph.ID
	chosenAt string            // sheet of a desk on which that was selected; empty elsewhere
	cameras  map[string]stance // of each view from where its map was looked at; none: the whole of it
	jobs     jobs
	loan     *loan // while a job edits the document, or nil
	watchers watchers
	derived  derived
	gallery  *diagram.Gallery // of the pictures of the document
	advised  advised
	lit      []graph.ID // actors that what is read just now is about

	systemDark bool
}

// New returns a session without a document. post runs a function on the goroutine that owns the session.
func New(likings *Likings, post func(func())) *Session {
	s := &Session{Likings: likings, Now: time.Now, post: post, view: ViewStart, tool: ToolSelect, styled: DefaultSize}
	s.watchers.post = post
	return s
}

// The views, panels and tools that commands and session themselves ask for.
const (
	ViewStart      = "start"
	ViewHome       = "home"
	ViewMap        = "map"
	ViewTable      = "table"
	ViewAnalysis   = "analysis"
	ViewCard       = "card"
	ViewTrial      = "trial"
	ViewResilience = "resilience"
	ViewStages     = "stages"
	ViewProviders  = "providers"
	ViewWays       = "ways"

	PanelGiven = "actor-resources" // what a party can give and gave, and its thanks

	ToolSelect  = "select"
	ToolConnect = "connect"
)

// DefaultSize is the ID of the measure that gives actors their size where none was chosen.
const DefaultSize = "degree"

// Document returns the open document, or nil; while a trial is on, the copy on which things are tried.
func (s *Session) Document() *document.Document { return s.doc }

// Use makes the document the open one, closes the one before it and forgets how that was looked at.
// A nil document leads back to the start.
func (s *Session) Use(d *document.Document) {
	s.CancelTrial()
	s.jobs.cancelAll()
	s.takeBack(s.loan)
	if s.unwatch != nil {
		s.unwatch()
		s.unwatch = nil
	}
	if s.doc != nil {
		s.doc.Close()
	}
	s.doc, s.draft, s.selected, s.lens, s.panel, s.derived = d, nil, nil, network.Lens{}, "", derived{}
	s.cameras, s.advised, s.lit = nil, advised{}, nil
	s.view, s.from, s.tool, s.styled, s.Looks = ViewStart, "", ToolSelect, DefaultSize, Looks{}
	s.gallery = &diagram.Gallery{}
	s.near, s.coloured, s.ringed, s.overlay, s.set, s.style = nearness{}, "", "", nil, setting{}, Style{}
	if d != nil {
		s.view = ViewMap
		s.unwatch = d.Watch(s.heard)
		spareMemory(d.Len())
	}
	s.notify(Everything)
}

// heard drops from the selection what an edit deleted.
func (s *Session) heard(change document.Change) {
	s.heardAdvice(change)
	if len(s.selected) > 0 {
		gone := map[graph.ID]bool{}
		for _, delta := range change.Deltas {
			gone[delta.ID] = delta.After == nil
		}
		s.deselect(func(id graph.ID) bool { return gone[id] })
	}
	s.dropDrawing()
	s.notify(DocumentChanged)
}

// Draft returns the import under review, or nil.
func (s *Session) Draft() *format.Draft { return s.draft }

// Review puts an import up for review; nil ends it.
func (s *Session) Review(d *format.Draft) {
	s.draft = d
	s.notify(LookChanged)
}

// Language returns the language of the screen.
func (s *Session) Language() locale.Language { return locale.Of(s.Likings.Language) }

// T says a phrase in the language of the screen.
func (s *Session) T(id string, values ...any) string { return s.Language().T(id, values...) }

// mapViews are the views that show the map.
var mapViews = []string{ViewMap, ViewCard, ViewTrial, ViewResilience, ViewTime, ViewStages, ViewWays}

// ShowsMap tells whether the map fills the middle.
func (s *Session) ShowsMap() bool { return slices.Contains(mapViews, s.view) }

// View returns the ID of what fills the middle.
func (s *Session) View() string { return s.view }

// Show changes what fills the middle. A trial in which nothing was tried is left with its views. From the
// view in which the days go by one returns to the day from which one came. A view that works by its panel shows that one,
// whatever was asked for before.
func (s *Session) Show(view string) {
	if worksByPanel(view) {
		s.ShowPanel("")
	}
	if s.view != view {
		if s.WorksByPanel() && !worksByPanel(view) && s.InTrial() && !s.IsRunning(EditJob) && s.Trial().IsEmpty() {
			s.EndTrial(locale.Message{})
		}
		switch ViewTime {
		case view:
			s.cameFrom = s.lens.Day
		case s.view:
			s.lens.Day = s.cameFrom
		}
		s.comeFrom(s.view)
		s.view = view
		s.notify(LookChanged)
	}
}

// Panel returns the ID of the panel the user asked for, empty where the selection decides.
func (s *Session) Panel() string { return s.panel }

// ShowPanel asks for a panel at the side; empty lets the selection decide again.
func (s *Session) ShowPanel(panel string) {
	if s.panel != panel {
		s.panel = panel
		s.notify(LookChanged)
	}
}

// Tool returns the ID of the tool that the pointer holds on the map.
func (s *Session) Tool() string { return s.tool }

// Take changes the tool.
func (s *Session) Take(tool string) {
	if s.tool != tool {
		s.tool = tool
		s.notify(LookChanged)
	}
}

// Lens returns the lens with its day filled in: the lens's own, else the project's as-of date, else today.
func (s *Session) Lens() network.Lens {
	lens := s.lens
	if lens.Day == "" {
		lens.Day = s.OwnDay()
	}
	return lens
}

// LookThrough changes the lens. A lens on the project's own day follows that day.
func (s *Session) LookThrough(lens network.Lens) {
	if lens.Day == s.OwnDay() {
		lens.Day = ""
	}
	if s.lens != lens {
		s.lens = lens
		s.notify(LookChanged)
	}
}

// SizedBy returns the ID of the measure that gives actors their size.
func (s *Session) SizedBy() string { return s.styled }

// SizeBy changes the measure that gives actors their size, also for when the file is opened again.
func (s *Session) SizeBy(measure string) {
	if s.styled == measure {
		return
	}
	s.styled = measure
	if s.doc != nil && s.doc.Path() != "" {
		s.Likings.keepSize(absolute(s.doc.Path()), measure)
		s.Likings.Save() //nolint:errcheck // the size holds until the file is closed
	}
	s.notify(LookChanged)
}

// Project returns the open document's project, or one with the defaults.
func (s *Session) Project() graph.Project {
	if s.doc == nil {
		return graph.ProjectOf(graph.Collect())
	}
	return graph.ProjectOf(s.doc)
}

// Day returns the day of the picture.
func (s *Session) Day() graph.Date { return s.Lens().Day }

// OwnDay returns the day of the project, which is looked at where no other was chosen: its as-of date, else today.
func (s *Session) OwnDay() graph.Date { return s.Project().Today(graph.DateOf(s.Now())) }

// Post runs a function on the goroutine that owns the session, after what runs there now.
func (s *Session) Post(f func()) { s.post(f) }
