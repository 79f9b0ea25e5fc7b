package view

import (
	"image"

	"fyne.io/fyne/v2"
	fynecanvas "fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	fynelayout "fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"

	"jejaring/app/canvas"
	"jejaring/app/command"
	"jejaring/app/kit"
	"jejaring/app/session"
)

var mapView = View{ID: session.ViewMap, Icon: "network", Panel: true, Strip: true, New: newMap}

// mapPart is the diagram with its legend below it, the buttons for the zoom over it, and what an empty
// network asks first.
type mapPart struct {
	widget.BaseWidget
	s       *session.Session
	h       command.Host
	canvas  *canvas.Canvas
	legend  *fynecanvas.Raster
	fold    *kit.Button
	first   *firstParty
	bar     *planBar
	nobody  fyne.CanvasObject // said where the filter lets nobody through
	object  *fyne.Container
	covered float32 // of the right side
	looking bool    // nothing is edited here
	folded  bool    // the legend, as the user said or where it leaves no room
}

// largeLetters is how much larger than at 100 % letters are where the bar over the map, or the legend's button, would cover much of it.
const largeLetters = 1.5

// mostLegend is the share of the height above which the legend is folded by itself.
const mostLegend = 0.3

// Held is what shows the map: the window asks it for the canvas, so that commands can move it, and tells it how much
// of its right side lies below a drawer.
type Held interface {
	Canvas() *canvas.Canvas
	Cover(width float32)
}

// Arranges is what has a field for the layout that is tried.
type Arranges interface{ LayoutField() fyne.Focusable }

// LayoutField returns the field for the layout that is tried, so that the keyboard gets to the card over the map.
func (m *mapPart) LayoutField() fyne.Focusable { return m.bar.layout.picker }

// Canvas returns the diagram widget.
func (m *mapPart) Canvas() *canvas.Canvas { return m.canvas }

// Cover keeps the buttons for the zoom, and what is selected, clear of a drawer over the right side.
func (m *mapPart) Cover(width float32) {
	if m.covered != width {
		m.covered = width
		m.object.Refresh()
	}
	if m.s.IsBegun() {
		width = 0
	}
	m.canvas.Cover(width)
}

// Content returns what the part holds.
func (m *mapPart) Content() fyne.CanvasObject { return m.object }

// CreateRenderer is Fyne's way to the picture of a widget.
func (m *mapPart) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(m.object) }

func newMap(s *session.Session, h command.Host) (fyne.CanvasObject, func()) {
	m := &mapPart{s: s, h: h, canvas: canvas.New(s, h), first: newFirstParty(s, h), bar: newPlanBar(s, h)}
	m.legend = fynecanvas.NewRaster(m.paintLegend)
	m.fold = kit.NewButton(kit.Outlined, "info", s.T("view.map.legend"), m.toggleLegend)
	m.nobody = newNobody(s, h)
	m.object = container.New(&mapLayout{m}, m.canvas, m.legend, m.first, m.zoomButtons(), m.fold, m.bar.object, m.nobody)
	m.ExtendBaseWidget(m)
	m.update()
	stop := s.Watch(func(session.Notice) { m.update() })
	return m, func() {
		stop()
		m.canvas.Close()
	}
}

// zoomButtons are +, − and fit in one frame.
func (m *mapPart) zoomButtons() fyne.CanvasObject {
	var buttons []fyne.CanvasObject
	for _, id := range []string{"zoom-in", "zoom-out", "fit"} {
		c := command.ByID(id)
		b := kit.NewIconButton(c.Icon, m.s.Language().Say(c.Name())+" ("+c.Keys+")", func() { c.Run(m.s, m.h) })
		buttons = append(buttons, b)
	}
	return kit.NewBox(kit.Look{Fill: kit.ColorSurface, Stroke: kit.ColorEdge, Radius: 6}, container.New(fynelayout.NewCustomPaddedVBoxLayout(0), buttons...))
}

// update hides the legend while a tie is edited, and the map while it holds nothing but the focal actor.
func (m *mapPart) update() {
	if m.s.Document() == nil {
		return
	}
	m.first.update()
	m.bar.update()
	show(m.first, m.isEmpty())
	show(m.nobody, letsNobodyThrough(m.s))
	m.arrange(m.object.Size())
	m.object.Refresh()
	m.legend.Refresh()
}

// lookOnly makes it a map that is not edited.
func (m *mapPart) lookOnly() {
	m.looking = true
	m.canvas.LookOnly()
	m.update()
}

// editing tells whether the ties of a pair are being edited.
func (m *mapPart) editing() bool {
	_, _, editing := m.s.SelectedPair()
	return editing && !m.looking && !m.s.WorksByPanel()
}

// isEmpty tells whether the map asks for the first party. Other pages have something of their own to show by then.
func (m *mapPart) isEmpty() bool {
	return !m.looking && m.s.Plan().Free && !m.s.InTrial() && !m.s.WorksByPanel() && m.s.Snapshot().N() <= 1 && m.s.Snapshot().LeftOut.Actors == 0
}

// arrange shows the legend or the button that unfolds it; who has used the button keeps it.
func (m *mapPart) arrange(size fyne.Size) {
	editing, said := m.editing(), m.s.Looks.Legend
	if m.folded = said == session.LegendFolded; said == "" && size.Width > 0 {
		m.folded = m.legendHeight(size.Width) > mostLegend*size.Height
	}
	show(m.legend, !m.isEmpty() && !m.folded && !editing)
	show(m.fold, !m.isEmpty() && (m.folded || editing || said != ""))
}

func (m *mapPart) legendHeight(width float32) float32 {
	return float32(m.s.Scene().LegendHeight(float64(width)/m.letters()) * m.letters())
}

func show(o fyne.CanvasObject, visible bool) {
	if visible {
		o.Show()
	} else {
		o.Hide()
	}
}

// letters is how much larger than at 100 % the user likes letters.
func (m *mapPart) letters() float64 { return float64(max(m.s.Likings.TextSize, 100)) / 100 }

func (m *mapPart) toggleLegend() {
	if m.editing() {
		m.s.Select()
		return
	}
	m.s.Looks.Legend = map[bool]string{true: session.LegendOpen, false: session.LegendFolded}[m.folded]
	m.update()
}

func (m *mapPart) paintLegend(w, h int) image.Image {
	pixels := image.NewRGBA(image.Rect(0, 0, w, h))
	if width := m.legend.Size().Width; width > 0 && m.s.Document() != nil {
		m.s.Scene().PaintLegend(pixels, float64(w)/float64(width)*m.letters())
	}
	return pixels
}

// mapLayout gives the legend its height and the rest to the diagram.
type mapLayout struct{ m *mapPart }

func (l *mapLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(320, 240) }

func (l *mapLayout) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	m, covered := l.m, l.m.covered
	if m.s.IsBegun() { // its steps stay open beside it
		size.Width, covered = max(0, size.Width-covered), 0
	}
	m.arrange(size)
	height := float32(0)
	if m.legend.Visible() {
		height = m.legendHeight(size.Width)
	}
	m.legend.Resize(fyne.NewSize(size.Width, height))
	m.legend.Move(fyne.NewPos(0, size.Height-height))
	rest := fyne.NewSize(size.Width, size.Height-height)
	left, top, right, bottom := m.bar.left(size.Width), float32(0), float32(0), float32(0)
	buttons := m.object.Objects[3]
	scrolls := m.s.Scene().Scrolls() // nothing lies over what is read
	if m.bar.line.Visible() && (scrolls || m.letters() >= largeLetters) {
		top = m.bar.line.MinSize().Height + 2*12
	}
	if m.fold.Visible() && m.letters() >= largeLetters {
		bottom = m.fold.MinSize().Height + 10
	}
	if scrolls {
		right = buttons.MinSize().Width + 2*16
	}
	if shown := rest.SubtractWidthHeight(left+right, top+bottom); m.canvas.Size() != shown {
		m.canvas.Resize(shown)
	}
	m.canvas.Move(fyne.NewPos(left, top))
	buttons.Resize(buttons.MinSize())
	buttons.Move(fyne.NewPos(size.Width-covered-buttons.MinSize().Width-16, 16))
	m.fold.Resize(m.fold.MinSize())
	m.fold.Move(fyne.NewPos(16, size.Height-height-m.fold.MinSize().Height-10))
	m.first.Resize(rest)
	m.nobody.Resize(rest)
	m.bar.place(rest.Height)
}
