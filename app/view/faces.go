package view

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"jejaring/app/command"
	"jejaring/app/kit"
	"jejaring/app/session"
)

// newFaced makes a sheet that shows the records of its kind in two ways: by a face of its own, and as the plain list, in
// which they are sorted, found and copied. A list that was narrowed elsewhere is shown as one.
func newFaced(kind string, own func(*session.Session, command.Host) (fyne.CanvasObject, func())) func(*session.Session, command.Host) (fyne.CanvasObject, func()) {
	return func(s *session.Session, h command.Host) (fyne.CanvasObject, func()) {
		f := &faces{s: s, h: h, kind: kind, own: own, body: container.NewStack(), stop: func() {}}
		f.choice = kit.NewSegmented([]kit.Segment{
			{Code: faceOwn, Label: s.T("sheet." + kind + ".face")},
			{Code: faceList, Label: s.T("view.faces.list")},
		}, "", f.choose)
		f.turn()
		stop := s.Watch(func(session.Notice) { f.turn() })
		return &cornered{f.body, f.choice}, func() {
			stop()
			f.stop()
		}
	}
}

// The faces of a sheet.
const (
	faceOwn  = ""
	faceList = "list"
)

// faces shows one of two faces of a sheet.
type faces struct {
	s      *session.Session
	h      command.Host
	kind   string
	own    func(*session.Session, command.Host) (fyne.CanvasObject, func())
	choice *kit.Segmented
	shown  string
	body   *fyne.Container
	stop   func() // of the face
}

func (f *faces) choose(face string) {
	if f.s.Looks.Faces == nil {
		f.s.Looks.Faces = map[string]string{}
	}
	f.s.Looks.Faces[f.kind] = face
	if table := &f.s.Looks.Table; face == faceOwn && table.Kind == f.kind {
		table.Only = ""
	}
	f.turn()
}

// face returns the one that is to be seen.
func (f *faces) face() string {
	if table := f.s.Looks.Table; table.Kind == f.kind && table.Only != "" {
		return faceList
	}
	return f.s.Looks.Faces[f.kind]
}

func (f *faces) turn() {
	face := f.face()
	if f.s.Document() == nil || len(f.body.Objects) > 0 && face == f.shown {
		return
	}
	f.stop()
	f.shown = face
	f.choice.SetChosen(face)
	show := f.own
	if face == faceList {
		show = newListSheet(f.kind)
	}
	object, stop := show(f.s, f.h)
	f.stop = stop
	f.body.Objects = []fyne.CanvasObject{object}
	f.body.Refresh()
}

// cornered is a sheet that has something of its own in the corner beside the tabs of its desk.
type cornered struct {
	*fyne.Container
	corner fyne.CanvasObject
}
