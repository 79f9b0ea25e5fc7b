//go:build !headless

package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	"jejaring/app/command"
	"jejaring/app/kit"
	"jejaring/app/view"
)

// toolbar stands above the view: which view, the tools of the map, how things are saved, undo, search, and the
// one next action.
type toolbar struct {
	w      *window
	views  *kit.Segmented
	tools  map[string]*kit.Button // by command
	layout *kit.Button
	saved  *kit.Text
	mark   *kit.Mark
	undo   *kit.Button
	redo   *kit.Button
	search *kit.Search
	add    *kit.Button
	title  *kit.Text
	onMap  []fyne.CanvasObject // shown beside the map only
	object *fyne.Container
}

var toolCommands = []string{"tool-select", "tool-connect", "tool-lasso", "tool-pan"}

func newToolbar(w *window) *toolbar {
	t := &toolbar{w: w, tools: map[string]*kit.Button{}}
	s := w.session
	t.views = kit.NewSegmented([]kit.Segment{
		{Code: "map", Label: s.T("view.map.name"), Icon: "network"}, {Code: "table", Label: s.T("view.table.name"), Icon: "table"},
	}, s.View(), func(code string) { s.Show(code) })
	tools := container.New(layout.NewCustomPaddedHBoxLayout(kit.Gap2))
	for _, id := range toolCommands {
		c := command.ByID(id)
		t.tools[id] = kit.NewIconButton(c.Icon, s.Language().Say(c.Name())+" ("+c.Keys+")", func() { c.Run(s, w) })
		tools.Add(t.tools[id])
	}
	t.layout = kit.NewMenuButton(kit.Outlined, "layout", s.T("menu.layout"), func() { w.popUp(w.menuOf("layout"), t.layout) })
	t.title = kit.NewCut(kit.Heading, "")
	t.mark, t.saved = kit.NewMark("check", kit.ColorOK, 14), kit.NewText(kit.Label, "")
	t.undo, t.redo = t.back("undo"), t.back("redo")
	t.search = kit.NewSearch(s.T("window.search"), "Ctrl+F", s.T("window.nothing-found"), t.find, t.found)
	add := command.ByID("add-actor")
	t.add = kit.NewButton(kit.Filled, add.Icon, s.Language().Say(add.Name()), func() { add.Run(s, w) })
	t.onMap = []fyne.CanvasObject{tools, t.layout}
	left := container.New(layout.NewCustomPaddedHBoxLayout(kit.Gap3), t.views, tools, t.layout)
	right := container.New(layout.NewCustomPaddedHBoxLayout(kit.Gap2), container.NewCenter(kit.Line(kit.Gap1, t.mark, t.saved)),
		t.undo, t.redo, kit.AtLeast(184, 32, t.search), t.add)
	t.object = kit.Pad(kit.Gap2, kit.Gap4, container.NewBorder(nil, nil, left, right, container.NewVBox(layout.NewSpacer(), t.title, layout.NewSpacer())))
	return t
}

// height is 48 at 100 %, more where the text is larger.
func (t *toolbar) height() float32 { return max(toolbarHigh, t.object.MinSize().Height) }

func (t *toolbar) back(id string) *kit.Button {
	c := command.ByID(id)
	return kit.NewIconButton(c.Icon, "", func() { c.Run(t.w.session, t.w) })
}

func (t *toolbar) update(v view.View) {
	s, d := t.w.session, t.w.session.Document()
	onView := v.ID == "map" || v.ID == "table"
	visible(t.views, onView)
	for _, o := range t.onMap {
		visible(o, v.ID == "map")
	}
	visible(t.title, !onView)
	t.title.SetText("")
	if !onView {
		t.title.SetText(s.Language().Say(v.Name()))
	}
	t.views.SetChosen(v.ID)
	for _, id := range toolCommands {
		t.tools[id].SetOn("tool-"+s.Tool() == id)
	}
	for id, b := range map[string]*kit.Button{"undo": t.undo, "redo": t.redo} {
		c := command.ByID(id)
		visible(b, d != nil)
		b.SetTip(t.w.label(c) + " (" + c.Keys + ")")
		setReason(b, c.Can(s), s.T("window.nothing-to-"+id))
	}
	visible(t.search, onView)
	visible(t.add, onView)
	setReason(t.add, command.ByID("add-actor").Can(s), s.T("window.read-only"))
	t.showSaved()
	t.object.Refresh()
}

func setReason(b *kit.Button, can bool, reason string) {
	if can {
		reason = ""
	}
	b.SetReason(reason)
}

// showSaved says that everything is saved; there is no button for it.
func (t *toolbar) showSaved() {
	d := t.w.session.Document()
	visible(t.mark, d != nil && !d.ReadOnly())
	switch {
	case d == nil:
		t.saved.SetText("")
	case d.ReadOnly():
		t.saved.SetText(t.w.session.T("window.read-only"))
	default:
		t.saved.SetText(t.w.session.T("window.saved"))
	}
}

func (t *toolbar) focusSearch() { t.search.Open() }
