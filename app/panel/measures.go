package panel

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"

	"jejaring/app/command"
	"jejaring/app/kit"
	"jejaring/app/session"
	"jejaring/graph/locale"
	"jejaring/graph/measure"
)

var measures = Panel{ID: "measures", Icon: "chart", New: newMeasures, For: asked("measures")}

// measuresPanel lists the questions that the network can be asked beside the map, one theme at a time or those that
// have a text.
type measuresPanel struct {
	s     *session.Session
	frame *frame
	find  *kit.Entry
	body  *fyne.Container
	heads map[measure.Theme]*live
	none  *live // what is said where no question has the text
	cards *MeasureCards
}

func newMeasures(s *session.Session, h command.Host) (fyne.CanvasObject, func()) {
	p := &measuresPanel{s: s, body: kit.Column(0), heads: map[measure.Theme]*live{}, none: newLive(0)}
	p.cards = NewMeasureCards(s, h, CardLines, p.update)
	p.find = NewMeasureSearch(s, p.update)
	whole := kit.NewButton(kit.Plain, "chart", s.T("panel.measures.whole"), func() { command.ByID("show-analysis").Run(s, h) })
	head := kit.Column(0, closing(s, "panel.measures.name", "panel.measures.hint"), kit.Pad(0, kit.Gap4, p.find), kit.Pad(kit.Gap1, kit.Gap2, kit.Flow(0, whole)))
	p.frame = newFrame(head, p.body, nil)
	p.update()
	return p.frame, s.Watch(func(session.Notice) { p.update() })
}

// NewMeasureSearch returns the field that narrows the questions to those that have a text.
func NewMeasureSearch(s *session.Session, changed func()) *kit.Entry {
	look := &s.Looks.Measures
	find := kit.NewEntry(nil)
	find.SetPlaceHolder(s.T("panel.measures.find"))
	find.Icon = kit.Icon("search", kit.ColorInk3)
	find.Reset(look.Find)
	find.OnTyped(func(text string) {
		look.Find = strings.TrimSpace(text)
		changed()
	})
	return find
}

// MeasuresOf returns the measures of a theme in the order in which people see them.
func MeasuresOf(t measure.Theme) []measure.Measure {
	var list []measure.Measure
	for _, m := range measure.All {
		if m.Theme == t {
			list = append(list, m)
		}
	}
	return list
}

// FindMeasures returns the measures whose question, name or reading has a text, letter case aside.
func FindMeasures(l locale.Language, text string) []measure.Measure {
	var list []measure.Measure
	for _, m := range measure.All {
		words := strings.ToLower(l.Say(m.Question()) + "\n" + l.Say(m.Name()) + "\n" + l.Say(m.Reading()) + "\n" + m.Code)
		if strings.Contains(words, strings.ToLower(text)) {
			list = append(list, m)
		}
	}
	return list
}

// OpenTheme returns the theme whose questions are listed: the one that was chosen, else that of the opened question,
// else the first.
func OpenTheme(s *session.Session) measure.Theme {
	look := s.Looks.Measures
	if look.Theme != "" {
		return look.Theme
	}
	if m, ok := measure.ByID(look.Open); ok {
		return m.Theme
	}
	return measure.Themes[0]
}

func (p *measuresPanel) update() {
	if p.s.Document() == nil {
		return
	}
	if text := p.s.Looks.Measures.Find; text != "" {
		p.found(FindMeasures(p.s.Language(), text))
	} else {
		p.themes()
	}
	p.body.Refresh()
	p.frame.Refresh()
}

func (p *measuresPanel) found(list []measure.Measure) {
	p.none.show(len(list) == 0, func() []fyne.CanvasObject {
		if len(list) > 0 {
			return nil
		}
		return []fyne.CanvasObject{kit.Pad(kit.Gap4, kit.Gap4, kit.NewWrapped(kit.Quiet, p.s.T("panel.measures.none-found")))}
	})
	p.cards.Update(list)
	p.body.Objects = []fyne.CanvasObject{kit.NewSeparator(), p.none.Container, p.cards.Container}
}

// themes lists the themes, with the questions of the open one below it.
func (p *measuresPanel) themes() {
	open := OpenTheme(p.s)
	p.body.Objects = []fyne.CanvasObject{kit.NewSeparator()}
	for _, t := range measure.Themes {
		list := MeasuresOf(t)
		if len(list) == 0 {
			continue
		}
		p.body.Add(p.head(t, len(list), t == open))
		if t == open {
			p.cards.Update(list)
			p.body.Add(p.cards.Container)
		}
	}
}

func (p *measuresPanel) head(t measure.Theme, count int, open bool) fyne.CanvasObject {
	if p.heads[t] == nil {
		p.heads[t] = newLive(0)
	}
	p.heads[t].show(fmt.Sprint(count, open), func() []fyne.CanvasObject {
		icon, next := "chevron-right", t
		if open {
			icon, next = "chevron-down", session.NoTheme
		}
		name := kit.NewWrapped(kit.Title, p.s.Language().Say(t.Name()))
		row := row(mark(icon, kit.ColorInk2), name, kit.NewText(kit.Caption, p.s.Language().Whole(count)), func() {
			p.s.Looks.Measures.Theme = next
			p.update()
		})
		look := kit.Look{}
		if open {
			look.Fill = kit.ColorBackground
		}
		return []fyne.CanvasObject{row.SetLook(look), kit.NewSeparator()}
	})
	return p.heads[t].Container
}
