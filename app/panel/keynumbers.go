package panel

import (
	"fmt"

	"fyne.io/fyne/v2"

	"jejaring/app/command"
	"jejaring/app/kit"
	"jejaring/app/session"
	"jejaring/graph/locale"
	"jejaring/graph/measure"
)

// KeyNumbers are the few numbers that tell first what a trial does, before and after, for a row below the map where the
// panel with all of them leaves it no room or is closed.
type KeyNumbers struct {
	Object *fyne.Container
	s      *session.Session
	h      command.Host
	of     []keyFigure
	built  key
}

// keyFigure is a figure and the measure that has it; the strip counts parties and ties already.
type keyFigure struct{ measure, figure string }

// The share of the largest group is left out where the panel says it of all parties, and not of those who are left.
var (
	ofTrial      = []keyFigure{{"components", "largest"}, {"components", "groups"}, {"need-coverage", "unmet"}}
	ofResilience = []keyFigure{{"components", "groups"}, {"components", "isolates"}, {"size", "pairs"}}
)

// keyWide is the least width of a number with what it counts, in px at 100 %.
const keyWide = 110

// NewKeyNumbers returns the numbers; Update sets them.
func NewKeyNumbers(s *session.Session, h command.Host) *KeyNumbers {
	k := &KeyNumbers{s: s, h: h, of: ofTrial}
	if s.View() == session.ViewResilience {
		k.of = ofResilience
	}
	k.Object = kit.Tiled(kit.Gap2, keyWide, []int{len(k.of), 2})
	return k
}

// Update asks for the measures and shows the numbers that are known; it may be called at every notice.
func (k *KeyNumbers) Update() {
	var ids []string
	known := ""
	for _, f := range k.of {
		ids = append(ids, f.measure)
		_, before := k.s.KnownBefore(f.measure)
		_, after := k.s.Known(f.measure)
		known += fmt.Sprint(before, after, " ")
	}
	k.s.Measure(ids, k.h.Fail)
	k.s.MeasureBefore(ids, k.h.Fail)
	if now := actorKey(k.s, "", fmt.Sprint(known, k.s.InTrial())); now != k.built {
		k.built = now
		k.Object.Objects = nil
		for _, f := range k.of {
			if tile := k.tile(f.measure, "measure.figure."+f.figure); tile != nil {
				k.Object.Add(tile)
			}
		}
	}
}

// tile is one number, with what it was before where it is another; nil where there is nothing to count.
func (k *KeyNumbers) tile(id, figure string) fyne.CanvasObject {
	before, was := k.s.KnownBefore(id)
	after, is := k.s.Known(id)
	if !was || !is {
		return k.told(locale.M(figure), kit.NewText(kit.Body.In(kit.ColorInk3), "…"))
	}
	a, had := figureOf(before, figure)
	b, has := figureOf(after, figure)
	switch l := k.s.Language(); {
	case !had || !has:
		return nil
	case !changed(a, b):
		return k.told(b.Name, kit.NewText(kit.Title.In(kit.ColorInk2), writeFigure(l, b.Unit, b.Value)))
	default:
		return k.told(b.Name, kit.NewText(kit.Title, writeFigure(l, a.Unit, a.Value)+" → "+writeFigure(l, b.Unit, b.Value)))
	}
}

func (k *KeyNumbers) told(name locale.Message, value fyne.CanvasObject) fyne.CanvasObject {
	return kit.Column(0, kit.NewWrapped(kit.Label, k.s.Language().Say(name)), value)
}

func figureOf(r measure.Result, id string) (measure.Figure, bool) {
	for _, f := range r.Figures() {
		if f.Name.ID == id {
			return f, true
		}
	}
	return measure.Figure{}, false
}
