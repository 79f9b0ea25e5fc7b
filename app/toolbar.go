//go:build !headless

package app

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	"jejaring/app/command"
	"jejaring/app/kit"
	"jejaring/app/session"
	"jejaring/app/view"
	"jejaring/graph/plan"
)

// toolbar stands above the view: which view, the tools of the map, how things are saved, undo, search, and the
// one next action. Where there is little room, tools gather behind one button and words give way to icons.
type toolbar struct {
	w      *window
	plans  *kit.Segmented         // how the network is set on the page
	plan   *kit.Button            // stands for them where there is little room, and leads to the others
	tools  map[string]*kit.Button // by command
	row    *fyne.Container        // of the tools
	tool   *kit.Button            // stands for the row where there is little room
	layout *kit.Button
	saved  *kit.Text
	mark   *kit.Mark
	report *kit.Button
	undo   *kit.Button
	redo   *kit.Button
	search *kit.Search
	field  fyne.CanvasObject // holds the search
	find   *kit.Button       // stands for the field where there is little room
	add    *kit.Button
	title  *kit.Text
	head   *kit.Text // the title where tools stand beside it
	left   *fyne.Container
	right  *fyne.Container
	object *fyne.Container
	view   view.View
}

var toolCommands = []string{"tool-select", "tool-connect", "tool-lasso", "tool-pan"}

func newToolbar(w *window) *toolbar {
	t := &toolbar{w: w, tools: map[string]*kit.Button{}, row: container.New(layout.NewCustomPaddedHBoxLayout(kit.Gap2))}
	s := w.session
	t.plans = kit.NewSegmented(t.planSegments(plan.All[:segmentPlans]), s.Plan().ID, func(code string) { command.ByID("plan-"+code).Run(s, w) })
	t.plan = kit.NewIconButton("more", s.T("window.plans"), t.showPlans)
	for _, id := range toolCommands {
		c := command.ByID(id)
		t.tools[id] = kit.NewIconButton(c.Icon, s.Language().Say(c.Name())+" ("+c.Keys+")", func() { c.Run(s, w) })
		t.row.Add(t.tools[id])
	}
	t.tool = kit.NewMenuButton(kit.Outlined, "cursor", "", t.showTools)
	t.tool.SetTip(s.T("window.tools"))
	t.layout = kit.NewMenuButton(kit.Outlined, "layout", "", func() { kit.ShowItems(t.layout, w.menuOf("layout")...) })
	t.layout.SetTip(s.T("menu.layout"))
	report := command.ByID("report")
	t.report = kit.NewIconButton("printer", s.Language().Say(report.Name())+" ("+report.Keys+")", func() { report.Run(s, w) })
	t.title, t.head = kit.NewCut(kit.Heading, ""), kit.NewText(kit.Heading, "")
	t.mark, t.saved = kit.NewMark("check", kit.ColorOK, 14*w.percent()), kit.NewText(kit.Label, "")
	t.undo, t.redo = t.back("undo"), t.back("redo")
	t.search = kit.NewSearch(s.T("window.search"), "Ctrl+F", s.T("window.nothing-found"), t.matching, t.found)
	t.field = kit.AtLeast(184*w.percent(), 0, t.search)
	t.find = kit.NewIconButton("search", s.T("window.search")+" (Ctrl+F)", t.focusSearch)
	add := command.ByID("add-actor")
	t.add = kit.NewButton(kit.Filled, add.Icon, "", func() { add.Run(s, w) })
	t.add.SetTip(s.Language().Say(add.Name()) + " (" + add.Keys + ")")
	t.left = container.New(layout.NewCustomPaddedHBoxLayout(kit.Gap3), container.NewCenter(t.head), t.plans, t.plan, t.row, t.tool, t.layout, t.report)
	t.right = container.New(layout.NewCustomPaddedHBoxLayout(kit.Gap2), container.NewCenter(kit.Line(kit.Gap1, t.mark, t.saved)),
		t.undo, t.redo, t.field, t.find, t.add)
	t.object = kit.Pad(kit.Gap2, kit.Gap4, container.NewBorder(nil, nil, t.left, t.right, container.NewVBox(layout.NewSpacer(), t.title, layout.NewSpacer())))
	return t
}

// onView tells whether one of the two main views of the network is shown.
func (t *toolbar) onView() bool {
	return t.view.ID == session.ViewMap || t.view.ID == session.ViewTable
}

// hasTools tells whether the map is shown to be worked on, also in a view that has more than the map.
func (t *toolbar) hasTools() bool { return t.view.Panel && t.w.session.ShowsMap() && !t.onCard() }

// onCard tells whether the card of a party is shown, where another party may be looked for.
func (t *toolbar) onCard() bool { return t.view.ID == session.ViewCard }

// searches tells whether what is found can be shown without leaving what is done.
func (t *toolbar) searches() bool {
	return t.onView() || t.hasTools() || t.onCard() || session.IsDesk(t.view.ID)
}

// fit leaves out what has no room in a width, the words that are missed least first.
func (t *toolbar) fit(width float32) {
	hasTools, onView := t.hasTools(), t.onView()
	room := width - 2*kit.Gap4 - kit.Gap3
	defer t.nameTools(room)
	defer t.namePlan(room)
	t.tool.SetLabel("")
	t.plan.SetLabel("")
	for step := range 6 {
		visible(t.row, hasTools && step < 1)
		visible(t.tool, hasTools && step >= 1)
		visible(t.report, onView && step < 2)
		visible(t.saved, step < 3)
		visible(t.plans, t.view.ID == session.ViewMap && step < 5)
		t.showPlan()
		t.layout.SetLabel(said(step < 4, t.w.session.T("menu.layout")))
		visible(t.field, t.searches() && step < 4)
		visible(t.find, t.searches() && step >= 4)
		t.add.SetLabel(said(step < 5, t.w.session.Language().Say(command.ByID("add-actor").Name())))
		if t.left.MinSize().Width+t.right.MinSize().Width <= room {
			return
		}
	}
}

// namePlan gives the button that stands for the plans the name of the page, where it has room beside all else.
func (t *toolbar) namePlan(room float32) {
	for _, words := range []string{t.w.session.T("plan." + t.w.session.Plan().ID + ".name"), ""} {
		t.plan.SetLabel(said(!t.plans.Visible(), words))
		if t.left.MinSize().Width+t.right.MinSize().Width <= room {
			return
		}
	}
}

// nameTools gives the button of the tools its word where it has room beside all else.
func (t *toolbar) nameTools(room float32) {
	for _, words := range []string{t.w.session.T("window.tools"), ""} {
		t.tool.SetLabel(words)
		if t.left.MinSize().Width+t.right.MinSize().Width <= room {
			return
		}
	}
}

func said(yes bool, words string) string {
	if yes {
		return words
	}
	return ""
}

// showTools opens the tools of the map, that in the hand with a tick, and what is put on it.
func (t *toolbar) showTools() {
	lines := command.Lines(t.w.session, t.w, toolCommands...)
	for k, id := range toolCommands {
		lines[k].On = "tool-"+t.w.session.Tool() == id
	}
	lines = append(lines, command.Lines(t.w.session, t.w, "", "annotate-note", "annotate-arrow", "annotate-picture", "background", "arrange-background")...)
	kit.ShowItems(t.tool, kit.Lines(lines)...)
}

// segmentPlans is the number of plans that have a place of their own; all others are behind one button.
const segmentPlans = 4

// drawings are the lines of the saved drawings, that on the screen with a tick, and of what is done with them.
func (t *toolbar) drawings() []command.Line {
	var lines []command.Line
	shown, _ := t.w.session.Shown()
	for k, d := range t.w.session.Drawings() {
		if k == 0 {
			lines = append(lines, command.Line{})
		}
		lines = append(lines, command.Line{Icon: "picture", Label: d.Name, On: d.ID == shown.ID, Do: func() { command.ShowDrawing(t.w.session, t.w, d) }})
	}
	return append(lines, command.Lines(t.w.session, t.w, "", "style", "", "save-drawing", "update-drawing", "drawings")...)
}

func (t *toolbar) planSegments(plans []plan.Plan) []kit.Segment {
	var segments []kit.Segment
	for _, p := range plans {
		segments = append(segments, kit.Segment{Code: p.ID, Label: t.w.session.T("plan." + p.ID + ".name"), Icon: p.ID})
	}
	return segments
}

// showPlan says how the network is set on the page: among the plans, or on the button where that is another one.
func (t *toolbar) showPlan() {
	p := t.w.session.Plan()
	t.plans.SetChosen(p.ID)
	inPlace := t.plans.Visible() && slices.ContainsFunc(plan.All[:segmentPlans], func(q plan.Plan) bool { return q.ID == p.ID })
	t.plan.SetIcon(map[bool]string{true: "more", false: p.ID}[inPlace])
	t.plan.SetOn(!inPlace)
	t.plan.SetMore(!t.plans.Visible())
	t.plan.SetStyle(map[bool]kit.ButtonStyle{true: kit.Plain, false: kit.Outlined}[t.plans.Visible()])
}

// showPlans opens all ways to set the network on the page, that on the screen with a tick.
func (t *toolbar) showPlans() {
	var lines []command.Line
	for k, p := range plan.All {
		if k == segmentPlans {
			lines = append(lines, command.Line{})
		}
		line := command.ByID("plan-"+p.ID).Line(t.w.session, t.w)
		line.On = p.ID == t.w.session.Plan().ID
		lines = append(lines, line)
	}
	kit.ShowItems(t.plan, kit.Lines(append(lines, t.drawings()...))...)
}

// height is 48 at 100 %, more where the text is larger.
func (t *toolbar) height() float32 { return max(toolbarHigh, t.object.MinSize().Height) }

// free is the room between what stands at the left of a bar of some width and what stands at its right.
func (t *toolbar) free(width float32) kit.Area {
	if t.view.Bare {
		return kit.Area{}
	}
	from := kit.Gap4 + t.left.MinSize().Width + kit.Gap6
	if t.title.Visible() {
		from += fyne.MeasureText(t.title.Text(), kit.Size(kit.Heading.Size), fyne.TextStyle{Bold: kit.Heading.Bold}).Width
	}
	room := width - kit.Gap4 - t.right.MinSize().Width - kit.Gap4 - from
	return kit.Area{At: fyne.NewPos(from, 0), Size: fyne.NewSize(max(0, room), t.height())}
}

func (t *toolbar) back(id string) *kit.Button {
	c := command.ByID(id)
	return kit.NewIconButton(c.Icon, "", func() { c.Run(t.w.session, t.w) })
}

func (t *toolbar) update(v view.View) {
	t.view = v
	s, d := t.w.session, t.w.session.Document()
	onView, besideTools := v.ID == session.ViewMap, t.hasTools() && !t.onView()
	visible(t.plan, v.ID == session.ViewMap)
	visible(t.layout, v.ID == session.ViewMap)
	visible(t.title, !onView && !besideTools)
	t.title.SetText(said(!onView && !besideTools, s.Language().Say(v.Name())))
	visible(t.head, besideTools)
	t.head.SetText(said(besideTools, s.Language().Say(v.Name())))
	for _, id := range toolCommands {
		on := "tool-"+s.Tool() == id
		t.tools[id].SetOn(on)
		if on {
			t.tool.SetIcon(command.ByID(id).Icon)
		}
	}
	for id, b := range map[string]*kit.Button{"undo": t.undo, "redo": t.redo} {
		c := command.ByID(id)
		visible(b, d != nil)
		b.SetTip(c.Label(s) + " (" + c.Keys + ")")
		b.EnableWhere(c.Can(s), s.T("window.nothing-to-"+id))
	}
	visible(t.add, t.onView())
	t.add.EnableWhere(command.ByID("add-actor").Can(s), s.T("panel.read-only"))
	t.showSaved()
	t.object.Refresh()
}

// showSaved says that everything is saved, or what is tried and not saved; there is no button for it.
func (t *toolbar) showSaved() {
	d := t.w.session.Real()
	visible(t.mark, d != nil && !d.ReadOnly())
	switch {
	case d == nil:
		t.saved.SetText("")
	case !t.w.session.Trial().IsEmpty():
		t.mark.SetMark("branch", kit.ColorWarn)
		t.saved.SetText(t.w.session.T("window.trial-saved"))
	case d.ReadOnly():
		t.saved.SetText(t.w.session.T("window.read-only"))
	case d.BackupError() != nil:
		t.mark.SetMark("warning", kit.ColorWarn)
		t.saved.SetText(t.w.session.T("window.saved-without-backup"))
	default:
		t.mark.SetMark("check", kit.ColorOK)
		t.saved.SetText(t.w.session.T("window.saved"))
	}
}

// focusSearch opens the search at its field, or at what stands for it.
func (t *toolbar) focusSearch() {
	if t.field.Visible() {
		t.search.Open()
		return
	}
	kit.OpenAt(t.find, t.w.session.T("window.search"), t.w.session.T("window.nothing-found"), t.matching, t.found)
}
