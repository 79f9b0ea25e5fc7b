package view

import (
	"image"
	"os"
	"path/filepath"
	"strings"
	"time"

	"fyne.io/fyne/v2"
	fynecanvas "fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	fynelayout "fyne.io/fyne/v2/layout"

	"jejaring/app/command"
	"jejaring/app/kit"
	"jejaring/app/session"
	"jejaring/graph"
	"jejaring/graph/diagram"
	"jejaring/graph/locale"
)

var startView = View{ID: session.ViewStart, Icon: "home", Bare: true, New: newStart}

// newStart builds the page of the first start: an example, a template, a file; below, what was open last.
func newStart(s *session.Session, h command.Host) (fyne.CanvasObject, func()) {
	cards := kit.Beside(kit.Gap4, sampleCard(s, h), templateCard(s, h), fileCard(s, h))
	below := container.New(shares{2, 1, kit.Gap4}, recentCard(s, h), ethicsCard(s))
	foot := kit.Line(kit.Gap2, kit.NewMark("info", kit.ColorInk3, 16), kit.NewText(kit.Label, s.T("view.start.help")), nil, kit.NewText(kit.Label, s.T("view.start.keys")))
	body := kit.Column(kit.Gap4, startHead(s), cards, below, kit.NewSeparator(), foot)
	page := kit.NewScroll(container.New(middleColumn{1190}, kit.Pad(kit.Gap6, kit.Gap6, body)))
	return kit.NewBox(kit.Ground, page), func() {}
}

func startHead(s *session.Session) fyne.CanvasObject {
	languages := kit.NewSegmented([]kit.Segment{{Code: "id", Label: "Indonesia"}, {Code: "en", Label: "English"}}, string(s.Language()),
		func(code string) { s.Like(func(l *session.Likings) { l.Language = code }) }) //nolint:errcheck // it holds for this window at least
	words := kit.Column(kit.Gap1, kit.NewWrapped(kit.Heading, s.T("view.start.welcome")), kit.NewWrapped(kit.Quiet, s.T("view.start.purpose")))
	return container.NewBorder(nil, nil, nil, container.NewVBox(fynelayout.NewSpacer(), languages, fynelayout.NewSpacer()), words)
}

// startCard is a picture with a title, two or three lines and the one button below.
func startCard(look kit.Look, picture fyne.CanvasObject, title, text string, button *kit.Button) fyne.CanvasObject {
	look.Vertical, look.Horizontal = 2, 2
	shown := kit.NewBox(kit.Look{Fill: kit.ColorBackground, Radius: 6, Vertical: 2, Horizontal: 2}, picture)
	words := kit.Column(kit.Gap2, kit.NewWrapped(kit.Title, title), kit.NewWrapped(kit.Quiet, text))
	return kit.NewBox(look, container.New(cardLayout{}, shown, kit.Pad(kit.Gap3, kit.Gap4, words), kit.Pad(kit.Gap4, kit.Gap4, button)))
}

func sampleCard(s *session.Session, h command.Host) fyne.CanvasObject {
	c := command.ByID("open-sample")
	button := kit.NewButton(kit.Filled, "", s.Language().Say(c.Name()), func() { c.Run(s, h) })
	focusSoon(s, button) // Enter opens the sample
	return startCard(kit.Chosen, picture(command.Portrait(s, "")), s.T("view.start.sample"), s.T("view.start.sample-text"), button)
}

// picture draws a community that is not open, as large as there is room.
func picture(scene *diagram.Scene) fyne.CanvasObject {
	if scene == nil {
		return container.NewWithoutLayout()
	}
	var raster *fynecanvas.Raster
	raster = fynecanvas.NewRaster(func(w, h int) image.Image {
		pixels := image.NewRGBA(image.Rect(0, 0, w, h))
		size := raster.Size()
		camera := scene.Fit(float64(size.Width), float64(size.Height))
		camera.Scale = float64(w) / float64(max(1, size.Width))
		scene.Paint(pixels, camera)
		return pixels
	})
	return raster
}

func templateCard(s *session.Session, h command.Host) fyne.CanvasObject {
	button := kit.NewButton(kit.Accented, "", s.T("view.start.use-template"), func() { command.ByID("new").Run(s, h) })
	return startCard(kit.Framed, picture(command.Portrait(s, "rw")), s.T("view.start.template"), s.T("view.start.template-text"), button)
}

func fileCard(s *session.Session, h command.Host) fyne.CanvasObject {
	button := kit.NewButton(kit.Accented, "", s.T("view.start.choose-file"), func() { command.ByID("import").Run(s, h) })
	var rows []fyne.CanvasObject
	for _, row := range []struct{ icon, id string }{{"table", "csv"}, {"folder", "folder"}, {"network", "edges"}} {
		words := kit.Column(0, kit.NewWrapped(kit.Body, s.T("view.start.kind."+row.id)), kit.NewWrapped(kit.Label, s.T("view.start.kind-text."+row.id)))
		rows = append(rows, kit.NewBox(kit.Look{Fill: kit.ColorSurface, Stroke: kit.ColorLine, Radius: 6, Vertical: 8, Horizontal: 12},
			container.NewBorder(nil, nil, kit.Line(0, kit.NewMark(row.icon, kit.ColorInk2, 20), kit.AtLeast(12, 1, container.NewWithoutLayout())), nil, words)))
	}
	list := container.NewVBox(fynelayout.NewSpacer(), kit.Pad(0, kit.Gap4, kit.Column(kit.Gap2, rows...)), fynelayout.NewSpacer())
	return startCard(kit.Framed, list, s.T("view.start.file"), s.T("view.start.file-text"), button)
}

// recentCard lists the files that were open last; those that are gone are left out.
func recentCard(s *session.Session, h command.Host) fyne.CanvasObject {
	open := command.ByID("open")
	other := kit.NewButton(kit.Plain, "", s.T("view.start.open-other"), func() { open.Run(s, h) })
	head := kit.Line(kit.Gap2, kit.NewText(kit.Strong, s.T("view.start.recent")), nil, other, kit.NewText(kit.Caption, open.Keys))
	rows := []fyne.CanvasObject{head, kit.NewSeparator()}
	for _, path := range s.Likings.Recent {
		info, err := os.Stat(path)
		if err != nil || len(rows) > 5 {
			continue
		}
		name := strings.TrimSuffix(filepath.Base(path), session.Extension)
		line := container.NewBorder(nil, nil, kit.Line(kit.Gap3, kit.NewMark("document", kit.ColorInk2, 16)), kit.Line(0, kit.NewText(kit.Label, ago(s.Language(), s.Now(), info.ModTime()))), kit.NewCut(kit.Body, "  "+name))
		rows = append(rows, kit.NewPress(kit.Pad(7, 0, line), func() {
			if err := command.Open(s, h, path); err != nil {
				h.Fail(err)
			}
		}))
	}
	if len(rows) == 2 {
		rows = append(rows, kit.Pad(7, 0, kit.NewWrapped(kit.Quiet, s.T("view.start.no-recent"))))
	}
	return kit.NewBox(kit.Framed, kit.Column(kit.Gap1, rows...))
}

func ago(l locale.Language, now, then time.Time) string {
	switch days := graph.DateOf(now).Since(graph.DateOf(then)); days {
	case 0:
		return l.T("view.start.today")
	case 1:
		return l.T("view.start.yesterday")
	}
	return l.ShortDate(string(graph.DateOf(then)))
}

func ethicsCard(s *session.Session) fyne.CanvasObject {
	read := kit.NewPress(kit.NewText(kit.Link, s.T("view.start.read-now")), func() { s.Show("ethics") })
	head := kit.Line(kit.Gap2, kit.NewMark("shield", kit.ColorAccent, 18), kit.NewText(kit.Strong, s.T("view.ethics.name")))
	return kit.NewBox(kit.Framed, kit.Column(kit.Gap2, head, kit.NewWrapped(kit.Quiet, s.T("view.start.ethics")), kit.Line(0, read)))
}
