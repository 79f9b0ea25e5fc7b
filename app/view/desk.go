package view

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"jejaring/app/command"
	"jejaring/app/kit"
	"jejaring/app/session"
)

var (
	needsView        = View{ID: session.ViewNeeds, Icon: "heart", Panel: true, Strip: true, New: newDesk}
	partnershipsView = View{ID: session.ViewPartnerships, Icon: "stairs", Panel: true, Strip: true, New: newDesk}
	contactsView     = View{ID: session.ViewContacts, Icon: "meeting", Panel: true, Strip: true, New: newDesk}
)

// sheetMakers make what a desk shows below its tabs, by the ID of the sheet; session.Desks says which lie on which desk. Their
// words are in the catalogues under "sheet.<id>.name".
var sheetMakers = map[string]func(*session.Session, command.Host) (object fyne.CanvasObject, stop func()){
	"matrix":         newNeedMatrix,
	"need":           newListSheet("need"),
	"resource":       newListSheet("resource"),
	"match":          newListSheet("match"),
	"issue":          newListSheet("issue"),
	"proposal":       newListSheet("proposal"),
	"fields":         newFieldSheet,
	"ways-of-work":   newWorkModes,
	"ladder":         newLadder,
	"sectors":        newPractice,
	"agreement":      newListSheet("agreement"),
	"support_system": newFaced("support_system", newSystems),
	"pipeline":       newPipeline,
	"calendar":       newCalendar,
	"timeline":       newTimeline,
	"contact":        newListSheet("contact"),
	"meeting":        newFaced("meeting", newGathering),
	"minutes":        newMinutes,
	"action":         newFaced("action", newActionBoard),
}

// deskPart shows one sheet of a desk at a time, below the tabs that name them.
type deskPart struct {
	s     *session.Session
	h     command.Host
	desk  string
	tabs  *tabs
	sheet string // that is shown
	body  *fyne.Container
	above *fyne.Container // tabs, and at the right what a sheet has for the corner
	stop  func()          // of the sheet
}

func newDesk(s *session.Session, h command.Host) (fyne.CanvasObject, func()) {
	if s.Document() == nil {
		return container.NewWithoutLayout(), func() {}
	}
	d := &deskPart{s: s, h: h, desk: s.View(), body: container.NewStack(), stop: func() {}}
	var segments []kit.Segment
	for _, desk := range session.Desks {
		if desk.View != d.desk {
			continue
		}
		for _, sheet := range desk.Sheets {
			segments = append(segments, kit.Segment{Code: sheet, Label: s.T("sheet." + sheet + ".name")})
		}
	}
	d.tabs = newTabs(s, segments, s.ShowSheet)
	d.above = container.NewStack()
	d.turn()
	stop := s.Watch(func(session.Notice) { d.turn() })
	object := container.NewBorder(kit.Pad(kit.Gap2, kit.Gap4, d.above), nil, nil, nil, d.body)
	return object, func() {
		stop()
		d.stop()
	}
}

// turn shows the sheet that lies on top.
func (d *deskPart) turn() {
	sheet := d.s.SheetOf(d.desk)
	if d.s.Document() == nil { // what draws itself would look for records
		d.body.RemoveAll()
		return
	}
	if d.s.View() != d.desk || sheet == d.sheet {
		return
	}
	d.stop()
	d.sheet = sheet
	d.tabs.choose(sheet)
	object, stop := sheetMakers[sheet](d.s, d.h)
	d.stop = stop
	var corner fyne.CanvasObject
	if c, ok := object.(*cornered); ok {
		object, corner = c.Container, c.corner
	}
	d.above.Objects = []fyne.CanvasObject{container.NewBorder(nil, nil, nil, corner, d.tabs.object)}
	d.above.Refresh()
	d.body.Objects = []fyne.CanvasObject{object}
	d.body.Refresh()
}
