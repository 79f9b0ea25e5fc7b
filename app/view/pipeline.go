package view

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"jejaring/app/command"
	"jejaring/app/kit"
	"jejaring/app/session"
	"jejaring/graph"
	"jejaring/graph/measure"
	"jejaring/graph/network"
)

// pipelinePart shows how far the work with the parties has come (V11): five bars with those who stand at each stage, at the
// right whose next step is late and who asks for a visit. A bar leads to the list of those who came so far.
type pipelinePart struct {
	s     *session.Session
	h     command.Host
	body  *fyne.Container
	built pipelineKey
	found measure.Pipeline
}

// pipelineKey is what the sheet is made of.
type pipelineKey struct {
	snapshot *network.Snapshot
	known    bool
	stage    int
}

func newPipeline(s *session.Session, h command.Host) (fyne.CanvasObject, func()) {
	p := &pipelinePart{s: s, h: h, body: container.NewStack(), built: pipelineKey{stage: -1}}
	p.update()
	stop := s.Watch(func(session.Notice) { p.update() })
	return kit.NewBox(kit.Surface, p.body), stop
}

func (p *pipelinePart) update() {
	if p.s.Document() == nil {
		return
	}
	p.s.Measure([]string{"pipeline"}, p.h.Fail)
	r, known := p.s.Known("pipeline")
	key := pipelineKey{p.s.Snapshot(), known, p.s.Looks.Pipeline}
	if key == p.built {
		return
	}
	p.built = key
	p.body.Objects = []fyne.CanvasObject{p.face(r, known)}
	p.body.Refresh()
}

// face returns what is shown: the bars, the list of one of them, or a question where there is nothing yet.
func (p *pipelinePart) face(r measure.Result, known bool) fyne.CanvasObject {
	if !known {
		return kit.NewEmpty("", p.s.T("view.pipeline.working"))
	}
	p.found, _ = r.Numbers.(measure.Pipeline)
	switch stage := p.s.Looks.Pipeline; {
	case r.Lacks && len(graph.All[graph.Contact](p.s.Document())) > 0:
		return kit.NewEmpty(p.s.T("view.pipeline.who"), p.s.Language().Say(r.Sentence), p.mark())
	case r.Lacks:
		return p.nobody(p.s.Language().Say(r.Sentence))
	case p.found.Reached[measure.FirstContact] == 0:
		return p.nobody(p.s.T("view.pipeline.empty-hint", "Count", len(p.found.Parties)))
	case stage > 0 && stage <= len(p.found.Stages):
		return p.listOf(measure.Stage(stage - 1))
	}
	return kit.NewScroll(kit.Pad(kit.Gap4, kit.Gap4, container.New(&mainAndSide{}, p.funnel(r), p.aside())))
}

// nobody asks for the first contact.
func (p *pipelinePart) nobody(sentence string) fyne.CanvasObject {
	return kit.NewEmpty(p.s.T("view.pipeline.empty"), sentence, p.jot(kit.Filled))
}

// mark leads to where it is marked who has resources.
func (p *pipelinePart) mark() *kit.Button {
	c := command.ByID("show-sheet-fields")
	return kit.NewButton(kit.Filled, c.Icon, c.Label(p.s), func() { c.Run(p.s, p.h) })
}

// jot is the button that writes a contact in one line.
func (p *pipelinePart) jot(style kit.ButtonStyle) *kit.Button {
	c := command.ByID("jot-contact")
	b := kit.NewButton(style, c.Icon, p.s.T("view.pipeline.contact"), func() { c.Run(p.s, p.h) })
	b.SetTip(c.Label(p.s) + " · " + c.Keys)
	b.SetReason(p.s.WhyNoWork())
	return b
}

// look opens the list of those who came to a stage, or with 0 the bars again.
func (p *pipelinePart) look(stage int) {
	p.s.Looks.Pipeline = stage
	p.update()
}

// party leads to the card of a party.
func (p *pipelinePart) party(id graph.ID) {
	p.s.Select(id)
	command.ByID("show-card").Run(p.s, p.h)
}

func (p *pipelinePart) name(id graph.ID) string {
	return graph.NameOf(id, p.s.Document())
}

// mainAndSide sets two objects beside each other, the second in a column at the right, or below each other where that would
// be narrow.
type mainAndSide struct{ width float32 }

const (
	asideWide = 360
	barsWide  = 520
)

// split returns the widths of both; the same where they stand below each other.
func (l *mainAndSide) split(width float32) (main, side float32) {
	side = asideWide * textFactor()
	if main = width - side - kit.Gap4*2; main < barsWide*textFactor() {
		return width, width
	}
	return main, side
}

func (l *mainAndSide) MinSize(objects []fyne.CanvasObject) fyne.Size {
	main, side := l.split(l.width)
	a, b := kit.HeightFor(objects[0], main), kit.HeightFor(objects[1], side)
	if main == side {
		return fyne.NewSize(0, a+kit.Gap4*2+b)
	}
	return fyne.NewSize(0, max(a, b))
}

func (l *mainAndSide) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	l.width = size.Width
	main, side := l.split(size.Width)
	a, b := kit.HeightFor(objects[0], main), kit.HeightFor(objects[1], side)
	setAt(objects[0], 0, 0, main, a)
	if main == side {
		setAt(objects[1], 0, a+kit.Gap4*2, side, b)
		return
	}
	setAt(objects[1], size.Width-side, 0, side, b)
}
