package report

import (
	"strings"

	"jejaring/graph/diagram"
	"jejaring/graph/locale"
	"jejaring/graph/network"
	"jejaring/graph/paper"
)

// mapWidth is the width of the map in a report, in units of 1/96 inch: its letters of 11 are 6.5 points high
// on the 17 cm between the margins of A4.
const (
	mapWidth  = 815
	unitPoint = 482 / 815.0
)

// MapOf returns the scene as a figure.
func MapOf(scene *diagram.Scene) paper.Figure {
	width, height := scene.Size()
	return paper.Figure{Width: width, Height: height, Draw: func(p paper.Pen) { scene.Draw(p) }}
}

// Sheet returns the map alone on one sheet, with the privacy of the input.
func Sheet(in Input, size paper.Size) paper.Doc {
	s := SourceOf(in)
	d := s.doc()
	d.Title, d.Header, d.Size = s.MapTitle(), s.mapName(), size
	title := s.Project.Name
	if title == "" {
		title = d.Header
	}
	d.Blocks = []paper.Block{
		paper.Heading{Level: 1, Text: title},
		paper.Paragraph{Runs: runs(strings.Join(filled(s.Project.Area, s.mapCounts()), " · ")), Small: true},
	}
	if in.Map != nil && s.Shown.N() > 0 {
		figure := fit(in, s.Shown, size)
		figure.Title, figure.Fill = d.Title, true
		d.Blocks = append(d.Blocks, figure)
	}
	if text := s.leftOut(); text != "" {
		d.Blocks = append(d.Blocks, paper.Paragraph{Runs: runs(text), Small: true})
	}
	return d
}

// counts says how many actors and ties the map shows.
func (s *Source) counts() string {
	return s.T("diagram.counts", "Actors", locale.M("diagram.actors", "Count", s.Shown.N()), "Ties", locale.M("diagram.tie-count", "Count", len(s.Shown.Ties)))
}

// headAndFoot is the room that head, title, foot and a line of remarks take on a sheet, in points.
const headAndFoot = 180

// roomOn returns the width and height that a sheet has for the map, in points.
func roomOn(size paper.Size) (width, height float64) {
	return size.Width - 2*paper.Margin, size.Height - headAndFoot
}

// closest is how near actors may come to one another on a sheet, as a share of the distance that leaves room for
// every name.
const closest = 0.75

// fit draws the map as wide as a sheet lets letters of 6.5 points be. Where it is too high for that it is drawn
// once more, narrower, so that the letters keep their size and the actors come closer to one another. Where they
// would come too close it stays wider, and the letters become smaller.
func fit(in Input, shown *network.Snapshot, size paper.Size) paper.Figure {
	width, height := roomOn(size)
	least := in.Map(shown, 0).Width * closest
	wide := max(width/unitPoint, least)
	figure := in.Map(shown, wide)
	if over := figure.Height * unitPoint / height; over > 1 && wide > least {
		figure = in.Map(shown, max(wide/over, least))
	}
	return figure
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

// Lay returns the sheet, given as it lies wide, upright where the map of the input is higher than wide, and how
// high the letters of the map become on it, in points: 6.5 where nothing presses, and less than 5.5 cannot be
// read well in print.
func Lay(in Input, wide paper.Size) (sheet paper.Size, letters float64) {
	const labels = 11 // height of labels in the map's units
	s := SourceOf(in)
	if in.Map == nil || s.Shown.N() == 0 {
		return wide, labels * unitPoint
	}
	sheet = wide
	if natural := in.Map(s.Shown, 0); natural.Height > natural.Width*1.1 {
		sheet.Width, sheet.Height = wide.Height, wide.Width
	}
	width, height := roomOn(sheet)
	figure := fit(in, s.Shown, sheet)
	return sheet, labels * min(width/figure.Width, height/figure.Height)
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
