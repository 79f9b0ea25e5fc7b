package session

import (
	"jejaring/graph"
	"jejaring/graph/locale"
	"jejaring/graph/measure"
)

// Looks keeps how views and panels are looked at, so that one that is built anew shows the same. A view writes
// what it alone reads, so nothing is told when it changes. Another document starts afresh.
type Looks struct {
	Table      TableLook
	Needs      NeedsLook
	Sheets     map[string]string // ID of the sheet on top of each desk; empty: the first one
	Faces      map[string]string // ID of the face that is seen of a sheet with several; empty: the first one
	Minutes    MinutesLook
	Report     ReportLook
	Picture    PictureLook
	Measures   MeasuresLook
	Stages     StagesLook
	Ways       WaysLook
	Home       HomeLook
	Guide      GuideLook
	Ladder     LadderLook
	Card       CardLook
	Time       TimeLook
	Lens       LensLook
	Columns    graph.Set // IDs of the measures that have a column in the table of parties
	Resilience string    // order in which parties leave; empty: the first one
	Pipeline   int       // 1 + stage of the contacts whose parties are listed; 0: all stages are shown as bars
	Jot        JotLook
	Calendar   CalendarLook
	Timeline   TimelineLook
	Ties       string // order of the ties of an actor; empty: the first one
	Legend     string // LegendFolded or LegendOpen; empty: folded where it leaves no room for the map
	lists      map[string]*ListLook
	Drawer     bool // the panel lies over the view; the window says so where it is narrow
}

// HasPanel tells whether a panel is shown: unless the user closed it, and as a drawer or beside a desk only for what is
// selected or was asked for, in a view that works by its panel, or while the network is being begun, so that it does not lie
// over a map that is being read. Beside the card of an actor it shows what else is selected.
func (s *Session) HasPanel() bool {
	if s.view == ViewCard && s.panel == "" {
		return s.besideCard()
	}
	drawer, desk := s.Looks.Drawer, IsDesk(s.view)
	begun := s.IsBegun() && !(drawer && desk) // there it would lie over the question that is asked where nothing is
	return s.panel != "none" && (!(drawer || desk) || s.panel != "" || s.selectionIsShown() || s.WorksByPanel() || begun)
}

// selectionIsShown tells whether something is selected that what is on the screen is about: on a desk what was selected on
// this sheet, or stands in its list.
func (s *Session) selectionIsShown() bool {
	if len(s.selected) == 0 || !IsDesk(s.view) || s.chosenAt == s.Sheet() {
		return len(s.selected) > 0
	}
	r, ok := s.doc.Record(s.selected[0])
	return ok && s.Lists(graph.KindOf(r).ID)
}

// begun is the number of actors below which a network is still being begun.
const begun = 8

// IsBegun tells whether the open network is so small that its next steps matter more than what is read from it; one that is
// looked at through a lens is not.
func (s *Session) IsBegun() bool {
	return s.doc != nil && s.Lens().IsZero() && len(s.doc.Records(graph.KindFor[graph.Actor]())) < begun
}

// WorksByPanel tells whether the view is nothing without its own panel.
func (s *Session) WorksByPanel() bool { return worksByPanel(s.view) }

func worksByPanel(view string) bool { return view == ViewTrial || view == ViewResilience }

// What the user may have said about the legend of the map.
const (
	LegendFolded = "folded"
	LegendOpen   = "open"
)

// MeasuresLook is which questions of the measures are seen, beside the map and in the analysis alike.
type MeasuresLook struct {
	Theme   measure.Theme // whose questions are listed; NoTheme for none, empty: the first one
	Find    string        // text that questions must have instead
	Open    string        // ID of a measure, empty for none
	All     bool          // the whole ranking is shown
	Rows    bool          // the whole table is shown
	Sources bool          // formula, source and example are shown
	Lacking bool          // the questions that cannot be answered yet are shown
}

// HomeLook is which advice is seen, and what is open of it. A card is named by rule and subject.
type HomeLook struct {
	All     bool   // not only the most pressing
	Rule    string // ID of the rule all of whose cards are shown
	Why     string // card whose computation is shown
	Asks    string // card of which is asked why it is ignored
	Decided bool   // what was decided on is shown
}

// NoTheme is where all themes are folded.
const NoTheme measure.Theme = "none"

// MinutesLook is of which meeting the minutes are written.
type MinutesLook struct {
	Meeting graph.ID // whose minutes were written last
	Begins  bool     // the keyboard is to go to the first field
}

// TableLook is which records the table lists, and how.
type TableLook struct {
	Kind   string         // ID of a kind of record, empty: the first one
	Filter string         // text that a row must have
	Only   string         // ID of a tile of the start page, whose records alone are listed; empty: all
	These  []graph.ID     // records that alone are listed; nil: all
	Words  locale.Message // what those are
}

// NeedsLook is which needs the matrix shows, and the cell that is chosen in it.
type NeedsLook struct {
	Field    string   // of service; empty: all
	Owner    graph.ID // empty: all
	Need     graph.ID // of the chosen cell; empty: the first
	Provider graph.ID // likewise, or the name of a column beside the providers
}

// ReportLook is what the report is made of and which part of it is seen.
type ReportLook struct {
	LeftOut  string // IDs of sections that are not printed, separated by semicolons
	Privacy  string // empty: the first one
	Language string // empty: that of the screen
	Section  string // ID of the section gone to
	Page     int    // from 0
	Zoom     float64
}

// PictureLook is what kind of picture the map is exported as.
type PictureLook struct {
	Format   string // "png", "svg", "pdf"; empty: the first one
	Size     string // "1" to "4" times, "a4" to "a0"
	Clear    bool   // pixels without a ground
	Dates    string // how the days of a sequence follow one another; empty: by month
	Copy     bool   // it goes onto the clipboard as soon as it is drawn
	Tiled    bool   // a sheet is cut into sheets of A4
	Grey     bool   // the preview looks as printed without colours
	Privacy  string
	Language string
}

// StagesLook is which proposals the stages 0–1–3 list, and which of them is tried.
type StagesLook struct {
	List    string      // ID of the list; empty: the first one
	Of      graph.ID    // actor to whom the list is kept; empty: of all
	Pair    [2]graph.ID // of the proposal that is tried; empty: the three columns are shown
	Need    graph.ID    // from which that one begins; empty: from the map
	Between graph.ID    // who introduces the two; empty: nobody
}

// WaysLook is between whom ways are looked for, and which of them is lit how far.
type WaysLook struct {
	From, To graph.ID
	Apart    bool // the ways that share nobody, instead of the shortest ones
	Way      int  // of those listed
	Steps    int  // taken so far; 0: all
}

// JotLook is the line in which a contact is being written, and what was said of it by hand.
type JotLook struct {
	Line  string
	Party graph.ID      // it is about, where the line names nobody
	Fixed graph.Contact // values of the fields that were chosen by hand,
	By    graph.Set     // whose IDs these are
}

// CalendarLook is which days the calendar shows.
type CalendarLook struct {
	Day  graph.Date // that is chosen; empty: that of the picture
	Week bool       // seven days instead of a month
	Left graph.Set  // kinds that are left out
}

// TimelineLook is which part of time the lanes show, and how.
type TimelineLook struct {
	From, To graph.Date // empty: all
	Field    string     // to which they are kept; empty: all
	Table    bool
}

// CopyPicture shows the view in which the map leaves the program, and has it copied as pixels as soon as it is drawn.
func (s *Session) CopyPicture(view string) {
	s.Looks.Picture.Format, s.Looks.Picture.Copy = "png", true
	if s.view == view {
		s.notify(LookChanged)
	}
	s.Show(view)
}
