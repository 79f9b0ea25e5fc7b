package view

import (
	"fmt"
	"math"
	"strconv"
	"strings"
	"time"

	"fyne.io/fyne/v2"
	fynecanvas "fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"

	"jejaring/app/kit"
	"jejaring/graph"
	"jejaring/graph/network"
)

// stageColumns are the parties at the stages 0, 1 and 3, and how many relations so many parties can have.
type stageColumns struct {
	p       *stagesPart
	said    *kit.Text
	columns [3]stageColumn
	lesson  *lesson
	signs   *actorSigns
	object  fyne.CanvasObject
	built   *network.Snapshot
	isKnown bool
}

type stageColumn struct {
	count *kit.Text
	list  *fyne.Container
}

// stages are the numbers of relations after which the columns are named.
var stages = [3]int{0, 1, 3}

func newStageColumns(p *stagesPart) *stageColumns {
	c := &stageColumns{p: p, said: kit.NewWrapped(kit.Body, ""), lesson: newLesson(p), signs: newActorSigns(p.s)}
	var boxes []fyne.CanvasObject
	for k, stage := range stages {
		id := "view.stages.column." + strconv.Itoa(stage)
		of := &c.columns[k]
		of.count, of.list = kit.NewText(kit.Label, ""), kit.Column(2)
		head := kit.Column(0, kit.Line(kit.Gap3, kit.NewText(kit.Numeral, strconv.Itoa(stage)), kit.NewCut(kit.Title, p.s.T(id))), of.count)
		boxes = append(boxes, kit.NewBox(kit.Sunken, container.NewBorder(kit.Pad(kit.Gap1, 0, head), nil, nil, nil, kit.NewScroll(of.list))))
	}
	c.object = kit.NewBox(kit.Surface, kit.NewScroll(container.New(&columnsLayout{}, append([]fyne.CanvasObject{c.said, c.lesson.object}, boxes...)...)))
	return c
}

// update lists the parties where the network is another one.
func (c *stageColumns) update() {
	r, known := c.p.s.Known("stage-0-1-3")
	s, l := c.p.s.Snapshot(), c.p.s.Language()
	if c.built == s && c.isKnown == known {
		return
	}
	c.built, c.isKnown = s, known
	if !known {
		c.said.SetText(c.p.s.T("view.stages.working"))
		return
	}
	c.said.SetText(l.Say(r.Sentence))
	for k, stage := range stages {
		of := &c.columns[k]
		of.list.Objects = nil
		count := 0
		for i, a := range s.Actors {
			if r.Values[i] != float64(stage) {
				continue
			}
			if count++; count <= mostInColumn {
				of.list.Add(c.party(a))
			}
		}
		if count > mostInColumn {
			of.list.Add(kit.NewWrapped(kit.Caption, c.p.s.T("view.stages.more-parties", "Count", count-mostInColumn)))
		}
		of.count.SetText(c.p.s.T("measure.parties", "Count", count))
		of.list.Refresh()
	}
}

// mostInColumn is how many parties a column lists; the others are counted.
const mostInColumn = 100

// party is a party of a column; a press keeps the lists at the left to it.
func (c *stageColumns) party(a graph.Actor) fyne.CanvasObject {
	side := 18 * textFactor()
	row := container.NewBorder(nil, nil, kit.AtLeast(side, side, c.signs.picture(a)), nil, kit.Pad(0, kit.Gap2, kit.NewCut(kit.Body, a.MapLabel())))
	return kit.NewPress(kit.Pad(kit.Gap1, kit.Gap1, row), func() { c.p.keepTo(a.ID) })
}

// columnsLayout sets a sentence, the columns and the lesson below each other. The columns stand beside each other and take
// the height that is left, but so much at least; where they would be narrow for their text they stand below each other.
type columnsLayout struct{ width float32 }

// The least size of a column, in px at 100 %.
const (
	columnHigh = 200
	columnWide = 150
)

// heights returns those of the sentence and of the lesson, and the least of all columns.
func (l *columnsLayout) heights(objects []fyne.CanvasObject, width float32) (said, lesson, columns float32) {
	inner := width - 2*kit.Gap4
	columns = columnHigh * textFactor()
	if n := float32(len(stages)); (inner-kit.Gap3*(n-1))/n < columnWide*textFactor() {
		columns = n*columns + (n-1)*kit.Gap3
	}
	return kit.HeightFor(objects[0], inner), kit.HeightFor(objects[1], inner), columns
}

func (l *columnsLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	said, lesson, columns := l.heights(objects, l.width)
	return fyne.NewSize(0, said+lesson+columns+2*kit.Gap4+2*kit.Gap3)
}

// Layout gets the sentence, the lesson, and the columns.
func (l *columnsLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	l.width = size.Width
	said, lesson, least := l.heights(objects, size.Width)
	n, width, y := float32(len(stages)), size.Width-2*kit.Gap4, float32(kit.Gap4)
	setAt(objects[0], kit.Gap4, y, width, said)
	y += said + kit.Gap3
	setAt(objects[1], kit.Gap4, size.Height-kit.Gap4-lesson, width, lesson)
	high := max(0, size.Height-kit.Gap4-lesson-kit.Gap3-y)
	for k, o := range objects[2:] {
		if least > columnHigh*textFactor() {
			share := (high - kit.Gap3*(n-1)) / n
			setAt(o, kit.Gap4, y+float32(k)*(share+kit.Gap3), width, share)
			continue
		}
		share := (width - kit.Gap3*(n-1)) / n
		setAt(o, kit.Gap4+float32(k)*(share+kit.Gap3), y, share, high)
	}
}

// lesson shows for trainers how relations grow with parties: one by one, or one after the other.
type lesson struct {
	p      *stagesPart
	said   *kit.Text
	shown  []*kit.Press
	at     int             // of the figures; −1 none
	play   *fyne.Animation // lights one figure after the other: 0, 1, 3 and on
	object fyne.CanvasObject
}

// lessonParties are the numbers of parties of the figures.
var lessonParties = []int{1, 2, 3, 4, 5}

func newLesson(p *stagesPart) *lesson {
	l := &lesson{p: p, said: kit.NewWrapped(kit.Caption, p.s.T("view.stages.lesson")), at: -1}
	row := kit.Flow(kit.Gap2)
	for k, parties := range lessonParties {
		l.shown = append(l.shown, kit.NewPress(kit.Pad(kit.Gap1, kit.Gap2, l.figure(parties)), func() { l.show(k) }))
		row.Add(l.shown[k])
	}
	n := len(lessonParties)
	l.play = fyne.NewAnimation(lessonStep*time.Duration(n), func(share float32) { l.show(min(int(share*float32(n)), n-1)) })
	l.play.Curve = fyne.AnimationLinear
	play := kit.NewButton(kit.Outlined, "play", p.s.T("view.stages.play"), l.play.Start)
	row.Add(kit.AtLeast(0, l.shown[0].MinSize().Height, container.NewCenter(play)))
	l.object = kit.Column(kit.Gap1, kit.NewSeparator(), row, l.said)
	return l
}

// show lights one figure and says its numbers.
func (l *lesson) show(k int) {
	if l.at == k {
		return
	}
	l.at = k
	for n, press := range l.shown {
		press.SetOn(n == k)
	}
	parties := lessonParties[k]
	l.said.SetText(l.p.s.T("view.stages.lesson.step", "Count", parties, "Relations", parties*(parties-1)/2))
}

// lessonStep is how long a figure is lit.
const lessonStep = 1600 * time.Millisecond

// figure is so many dots in a ring, each joined to each, above the number of lines.
func (l *lesson) figure(parties int) fyne.CanvasObject {
	ink, line := hex(kit.ColorInk), hex(kit.ColorAccent)
	picture := fynecanvas.NewImageFromResource(fyne.NewStaticResource(fmt.Sprintf("lesson-%d-%s.svg", parties, ink), ringSVG(parties, ink, line)))
	picture.FillMode = fynecanvas.ImageFillContain
	side := 40 * textFactor()
	number := kit.NewText(kit.Title, strconv.Itoa(parties*(parties-1)/2))
	return kit.Line(kit.Gap2, kit.AtLeast(side, side, picture), number)
}

// ringSVG draws dots in a ring, each joined to each by a line.
func ringSVG(parties int, dot, line string) []byte {
	var out strings.Builder
	out.WriteString(`<svg xmlns="http://www.w3.org/2000/svg" width="48" height="48" viewBox="0 0 48 48">`)
	at := func(k int) (x, y float64) {
		if parties == 1 {
			return 24, 24
		}
		turn := 2*math.Pi*float64(k)/float64(parties) - math.Pi/2
		if parties == 2 || parties == 4 {
			turn += math.Pi / float64(parties)
		}
		return 24 + 18*math.Cos(turn), 24 + 18*math.Sin(turn)
	}
	for i := range parties {
		for j := range i {
			x0, y0 := at(i)
			x1, y1 := at(j)
			fmt.Fprintf(&out, `<path d="M%.1f %.1fL%.1f %.1f" stroke="%s" stroke-width="2"/>`, x0, y0, x1, y1, line)
		}
	}
	for i := range parties {
		x, y := at(i)
		fmt.Fprintf(&out, `<circle cx="%.1f" cy="%.1f" r="4" fill="%s"/>`, x, y, dot)
	}
	out.WriteString("</svg>")
	return []byte(out.String())
}

func hex(name fyne.ThemeColorName) string {
	r, g, b, _ := kit.Color(name).RGBA()
	return fmt.Sprintf("#%02x%02x%02x", r>>8, g>>8, b>>8)
}
