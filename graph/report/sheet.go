package report

import (
	"strings"

	"jejaring/graph/diagram"
	"jejaring/graph/locale"
	"jejaring/graph/paper"
)

// mapWidth is the width of the map in a report, in units of 1/96 inch: its letters of 11 are 6.5 points high
// on the 17 cm between the margins of A4.
const mapWidth = 815

// Frame is the room that a map has, in units of 1/96 inch at which letters have their natural size. Without a height it is
// as high as it needs in the width, without a width as large as it is by itself.
type Frame struct{ Width, Height float64 }

// Map is a map as a figure, and how many of its names found no room.
type Map struct {
	paper.Figure
	Unnamed int
}

// MapOf returns the scene as a figure.
func MapOf(scene *diagram.Scene) Map {
	width, height := scene.Size()
	return Map{paper.Figure{Width: width, Height: height, Draw: func(p paper.Pen) { scene.Draw(p) }}, scene.Unnamed()}
}

// Laid is the map alone on one sheet.
type Laid struct {
	Doc     paper.Doc
	Page    paper.Page
	Unnamed int     // names that found no room
	Letters float64 // how high the letters of its names are, in points
}

// Letters of the map on a sheet have the size of those of a book where the map is small, and never less than what is read
// well in print; a map that has no room for all its names with them goes without some.
const (
	labels       = 11 // height of letters in the map's units
	leastLetters = 6.5
	mostLetters  = 9.0
)

// Lay lays the map out on a sheet, as it lies wide or upright where the map becomes clearly larger so, with the privacy of
// the input. A poster is a sheet as long as A3 made larger, letters too, so that it is read from farther away.
func Lay(in Input, sheet paper.Size) Laid {
	wide := sheet.Lying()
	times := max(1, wide.Width/paper.A3Wide.Width)
	laid := SourceOf(in).laid(paper.Size{Width: wide.Width / times, Height: wide.Height / times})
	laid.Page = paper.Pages(laid.Doc)[0]
	if times > 1 {
		laid.Page = laid.Page.Enlarged(sheet)
		laid.Letters *= times
	}
	return laid
}

// laid lays the map out on a sheet that is no poster, given as it lies wide.
func (s *Source) laid(wide paper.Size) Laid {
	lying := s.sheet(wide)
	if s.input.Map == nil || s.Shown.N() == 0 {
		return Laid{Doc: lying}
	}
	natural := s.input.Map(s.Shown, Frame{})
	upright := s.sheet(paper.Size{Width: wide.Height, Height: wide.Width})
	if natural.scaleOn(upright) > 1.1*natural.scaleOn(lying) {
		return s.lay(upright, natural)
	}
	return s.lay(lying, natural)
}

// sheet returns the sheet before the map is on it.
func (s *Source) sheet(size paper.Size) paper.Doc {
	d := s.doc()
	d.Title, d.Size, d.Slim = s.MapTitle(), size, true
	d.Header, d.Under = s.Project.Name, strings.Join(filled(s.mapName(), s.Project.Area, s.mapCounts()), " · ")
	if d.Header == "" {
		d.Header, d.Under = s.mapName(), strings.Join(filled(s.Project.Area, s.mapCounts()), " · ")
	}
	d.Footer = []string{s.T("report.picture." + string(s.Privacy))} // the legend says day and filter
	if s.isSmall() {
		d.Footer[0] += " · " + s.T("report.small-map")
	}
	if text := s.leftOut(); text != "" {
		d.Blocks = []paper.Block{paper.Paragraph{Runs: runs(text), Small: true}}
	}
	return d
}

// scaleOn returns how large the map can be on a sheet as it is by itself, points to its unit.
func (m Map) scaleOn(sheet paper.Doc) float64 {
	width, height := paper.RoomOf(sheet)
	return min(width/m.Width, height/m.Height)
}

// lay draws the map once more, as large as the room of the sheet. Natural is the map as it is by itself.
func (s *Source) lay(sheet paper.Doc, natural Map) Laid {
	scale := min(max(natural.scaleOn(sheet), leastLetters/labels), mostLetters/labels)
	width, height := paper.RoomOf(sheet)
	figure := s.input.Map(s.Shown, Frame{width / scale, height / scale})
	figure.Title, figure.Fill = sheet.Title, true
	sheet.Blocks = append([]paper.Block{figure.Figure}, sheet.Blocks...)
	return Laid{Doc: sheet, Unnamed: figure.Unnamed, Letters: labels * scale}
}

// counts says how many actors and ties the map shows.
func (s *Source) counts() string {
	return s.T("diagram.counts", "Actors", locale.M("diagram.actors", "Count", s.Shown.N()), "Ties", locale.M("diagram.tie-count", "Count", len(s.Shown.Ties)))
}

// MapTitle returns the title of the map alone, with the name of the project.
func (s *Source) MapTitle() string {
	if s.input.Page.IsZero() {
		return s.T("report.map.title", "Name", s.Project.Name)
	}
	return s.T("report.page.title", "Page", s.input.Page, "Name", s.Project.Name)
}

// mapName is what the map is called.
func (s *Source) mapName() string {
	if s.input.Page.IsZero() {
		return s.T("report.map.name")
	}
	return s.Say(s.input.Page)
}

// mapCounts counts who is on the map of everyone; what else is on a page, its legend says.
func (s *Source) mapCounts() string {
	if s.input.Page.IsZero() {
		return s.counts()
	}
	return ""
}

// Remarks returns what must stand beneath a picture of the map that leaves the office, beside what its legend
// says: how names are shown, who is not shown, and that a small map can be recognised.
func (s *Source) Remarks() []string {
	var list []string
	list = append(list, s.T("report.picture."+string(s.Privacy)))
	list = append(list, s.withheld()...)
	list = append(list, s.pictureRemarks()...)
	if s.isSmall() {
		list = append(list, s.T("report.small-map"))
	}
	return list
}
