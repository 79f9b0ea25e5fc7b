package view

import (
	"image"
	"strings"

	"fyne.io/fyne/v2"

	"jejaring/app/kit"
	"jejaring/app/session"
	"jejaring/graph/diagram"
	"jejaring/graph/locale"
)

// greyTest shows the preview as a printer without colours makes it, and says which colours then look the same. The file
// keeps its colours.
type greyTest struct {
	s      *session.Session
	said   *fyne.Container
	object *fyne.Container
}

func newGreyTest(s *session.Session, changed func()) *greyTest {
	g := &greyTest{s: s, said: kit.Column(0)}
	check := kit.NewCheck(s.T("view.picture.grey"), func(on bool) { s.Looks.Picture.Grey = on; changed() })
	check.SetOn(s.Looks.Picture.Grey)
	g.object = kit.Column(kit.Gap2, check, g.said)
	return g
}

// show says what becomes alike in the scene; nothing while there is none, or while it is not looked at in grey.
func (g *greyTest) show(scene *diagram.Scene) {
	on := g.s.Looks.Picture.Grey && scene != nil && scene.TellsByActors()
	show(g.said, on)
	if !on {
		return
	}
	icon, colour, said := "check", kit.ColorOK, locale.M("view.picture.grey.apart")
	if alike := scene.Alike(); len(alike.Pairs) > 0 {
		icon, colour = "warning", kit.ColorWarn
		said = locale.M("view.picture.grey.alike", "Pairs", pairsIn(alike.Pairs, g.s.Language()), "Name", alike.Name)
	}
	g.said.Objects = []fyne.CanvasObject{newPoint(icon, colour, g.s.Language().Say(said))}
	g.object.Refresh()
}

// mostAlike is how many pairs are named.
const mostAlike = 4

func pairsIn(pairs [][2]locale.Phrase, l locale.Language) string {
	var said []string
	for _, p := range pairs[:min(mostAlike, len(pairs))] {
		said = append(said, l.T("view.picture.grey.pair", "One", p[0], "Other", p[1]))
	}
	if more := len(pairs) - mostAlike; more > 0 {
		said = append(said, l.T("view.picture.grey.more", "Count", more))
	}
	return strings.Join(said, "; ")
}

// greyed paints as the given does, in grey where that is asked for.
func (g *greyTest) greyed(paint func(*image.RGBA)) func(*image.RGBA) {
	if !g.s.Looks.Picture.Grey {
		return paint
	}
	return func(dst *image.RGBA) {
		paint(dst)
		diagram.Grey(dst)
	}
}
