package panel

import (
	"fmt"
	"strconv"

	"fyne.io/fyne/v2"
	fynecanvas "fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"

	"jejaring/app/kit"
	"jejaring/app/session"
	"jejaring/graph"
	"jejaring/graph/diagram"
)

// actorSign shows the shape of an actor as the map has it.
func actorSign(s *session.Session, a graph.Actor, side float32) fyne.CanvasObject {
	side = scaled(side)
	focal := a.ID == s.Project().FocalActor
	name := fmt.Sprintf("actor-%s-%t-%t-%t-%g.svg", a.Sector, a.IsClient, focal, s.IsDark(), side)
	return picture(name, diagram.Sign{Width: float64(side), Dark: s.IsDark(), Focal: focal}.Actor(a), side, side)
}

// tieSign shows the line of a tie as the map has it.
func tieSign(s *session.Session, t graph.Tie, width, height float32) fyne.CanvasObject {
	width, height = scaled(width), scaled(height)
	name := fmt.Sprintf("tie-%s-%t-%t-%g-%g.svg", t.Quality, t.Strength >= 5, s.IsDark(), width, height)
	return picture(name, diagram.Sign{Width: float64(width), Height: float64(height), Dark: s.IsDark()}.Tie(t), width, height)
}

// scaled returns a length that grows with the text.
func scaled(px float32) float32 { return px * kit.Size(theme.SizeNameText) / 13 }

// mark shows an icon as large as the text beside it.
func mark(name string, colour fyne.ThemeColorName) *kit.Mark {
	return kit.NewMark(name, colour, scaled(16))
}

func picture(name string, svg []byte, width, height float32) fyne.CanvasObject {
	p := fynecanvas.NewImageFromResource(fyne.NewStaticResource(name, svg))
	p.FillMode = fynecanvas.ImageFillContain
	p.SetMinSize(fyne.NewSize(width, height))
	return p
}

// levelSign shows the level of a partnership as the map has it; nothing where it has none.
func levelSign(level int) fyne.CanvasObject {
	if level == 0 {
		return nil
	}
	colour := kit.ColorInk
	if level < 0 {
		colour = kit.ColorBad
	}
	side := kit.Size(kit.SizeChip) - 8
	look := kit.Look{Fill: kit.ColorSurface, Stroke: colour, Radius: side / 2}
	return kit.AtLeast(side, side, kit.NewBox(look, kit.NewText(kit.Caption.In(colour), levelText(level)).Centred()))
}

// levelText writes a level with a true minus sign.
func levelText(level int) string {
	if level < 0 {
		return "−" + strconv.Itoa(-level)
	}
	return strconv.Itoa(level)
}
