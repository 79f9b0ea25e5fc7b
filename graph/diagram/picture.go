package diagram

import (
	"image"
	"io"
	"math"
	"slices"

	"jejaring/graph/locale"
)

// picture is the layout of an exported picture: title, map, legend.
type picture struct {
	width, height float64
	camera        Camera
	view          Rect // of the map
	legend        float64
	notes         []string // the look's own, and what the map had no room for
}

const (
	pictureMargin = 20.0
	insideMargin  = 8.0 // of one whose height is given: a sheet has its own
	titleHeight   = 44.0
	narrowest     = 560.0 // px; narrower pictures would break the legend into a column
	mostZoom      = 1.6   // of the map in a wide picture: a few actors need not fill it
)

// Size returns width and height of the exported picture in px. The map is scaled to Look.Width; letters
// keep their size, so a width of 815 px gives letters of 6.5 pt across a page of 17 cm.
func (s *Scene) Size() (width, height float64) {
	p := s.picture()
	return p.width, p.height
}

// picture returns the layout of the exported picture, which is worked out once.
func (s *Scene) picture() picture {
	if p := s.exported.Load(); p != nil {
		return *p
	}
	p := s.pictureAnew()
	s.exported.Store(&p)
	return p
}

func (s *Scene) pictureAnew() picture {
	p := picture{width: s.look.Width, camera: Camera{Zoom: 1}, notes: s.look.Notes}
	switch {
	case p.width <= 0:
		p.width = math.Ceil(max(s.reach(1, everything).Width()+2*pictureMargin, narrowest))
	case s.look.Height > 0:
		return s.pictureInside(p)
	default:
		p.camera.Zoom = s.zoomFor(p.width-2*pictureMargin, math.Inf(1))
	}
	p.notes = s.unnamedNoted(p.camera.Zoom)
	reach := s.reach(p.camera.Zoom, everything)
	p.view = Rect{0, 0, p.width, math.Ceil(reach.Height() + 2*pictureMargin)}
	if s.titled() {
		p.view.Y0, p.view.Y1 = titleHeight, p.view.Y1+titleHeight
	}
	p.legend = p.view.Y1
	p.height = p.legend + s.legendHeight(p)
	p.centre(reach)
	return p
}

// pictureInside lays the picture out in the width and height of the look: the map is as large as the legend beneath leaves
// room for.
func (s *Scene) pictureInside(p picture) picture {
	p.view, p.height = Rect{0, 0, p.width, s.look.Height}, s.look.Height
	if s.titled() {
		p.view.Y0 = titleHeight
	}
	for range 2 { // that names had no room is said in one more line of the legend
		p.legend = p.height - s.legendHeight(p)
		p.view.Y1 = max(p.legend, p.view.Y0+1)
		p.camera.Zoom = s.zoomFor(p.width-2*insideMargin, p.view.Height()-2*insideMargin)
		p.notes = s.unnamedNoted(p.camera.Zoom)
	}
	p.centre(s.reach(p.camera.Zoom, everything))
	return p
}

// centre sets the camera so that what the map reaches is in the middle of the view.
func (p *picture) centre(reach Rect) {
	p.camera.X = ((reach.X0+reach.X1)/2 - p.width/2) / p.camera.Zoom
	p.camera.Y = ((reach.Y0+reach.Y1)/2 - p.view.Height()/2) / p.camera.Zoom
}

// legendHeight returns how high the legend of a picture is; 0 where it has none.
func (s *Scene) legendHeight(p picture) float64 {
	if !s.look.Legend {
		return 0
	}
	return s.legend(p.width, p.notes).height()
}

// unnamedNoted returns the notes of a picture: the look's own, and that names had no room.
func (s *Scene) unnamedNoted(zoom float64) []string {
	if n := s.unnamed(zoom); n > 0 && s.look.Legend {
		return append(slices.Clip(s.look.Notes), s.language.T("diagram.unnamed", "Count", n))
	}
	return s.look.Notes
}

// Unnamed counts the actors whose name found no free place in the exported picture.
func (s *Scene) Unnamed() int { return s.unnamed(s.picture().camera.Zoom) }

// unnamed counts the actors whose label found no free place in a picture.
func (s *Scene) unnamed(zoom float64) int {
	n := 0
	for i, at := range s.placement(zoom, everything).labels {
		if !at.shown && !s.holdsWords(int32(i), zoom) {
			n++
		}
	}
	return n
}

// zoomFor returns the zoom at which the map with its labels is as wide or as high as asked, whichever comes first, at most
// mostZoom. Labels keep their size, so it is found by halving.
func (s *Scene) zoomFor(width, height float64) float64 {
	low, high := MinZoom, mostZoom
	for range 14 {
		zoom := math.Sqrt(low * high)
		if reach := s.reach(zoom, everything); reach.Width() > width || reach.Height() > height {
			high = zoom
		} else {
			low = zoom
		}
	}
	return low
}

// Draw draws the exported picture: the map with all its labels, and title and legend where the look asks
// for them.
func (s *Scene) Draw(pen Pen) {
	p := s.picture()
	pen.Polygon([]float64{0, 0, p.width, 0, p.width, p.height, 0, p.height}, s.colours.surface)
	s.DrawBare(pen)
}

// DrawBare is Draw without a ground: what lies beneath the picture is seen between its marks.
func (s *Scene) DrawBare(pen Pen) {
	p := s.picture()
	if s.titled() {
		pen.Text(legendMargin, 26, 15, bold700, s.title(), s.colours.ink)
		pen.Text(legendMargin, 42, labelSize, regular400, s.counts(), s.colours.ink3)
	}
	s.drawMap(pen, p.camera, p.view, everything)
	if s.look.Legend {
		pen.Polyline([]float64{legendMargin, p.legend + 0.5, p.width - legendMargin, p.legend + 0.5}, 1, nil, s.colours.line)
		s.drawLegend(pen, corner{0, p.legend}, p.width, p.notes)
	}
}

func (s *Scene) titled() bool { return s.look.Legend && !s.look.Untitled }

func (s *Scene) title() string {
	if s.look.Caption != "" {
		return s.look.Caption
	}
	if s.snapshot.Project.Name != "" {
		return s.snapshot.Project.Name
	}
	return s.language.T("diagram.untitled")
}

// Counts says how many actors and ties are in the picture, only how many actors where ties are left out of it.
func (s *Scene) Counts() string {
	if s.look.Setting.Counts != "" {
		return s.look.Setting.Counts
	}
	actors, ties := s.standing()
	said := locale.M("diagram.actors", "Count", actors)
	if ties > 0 || len(s.snapshot.Ties) == 0 {
		said = locale.M("diagram.counts", "Actors", said, "Ties", locale.M("diagram.tie-count", "Count", ties))
	}
	return s.language.Say(said)
}

// counts says so after the area.
func (s *Scene) counts() string {
	text := s.Counts()
	if area := s.snapshot.Project.Area; area != "" {
		return area + " · " + text
	}
	return text
}

// SVG writes the exported picture as SVG. Equal scenes give equal bytes.
func (s *Scene) SVG(out io.Writer) error {
	p := s.picture()
	pen := &svg{ground: s.colours.surface}
	pen.open(p.width, p.height, s.title(), string(s.language))
	s.Draw(pen)
	return pen.writeTo(out)
}

// Image returns the exported picture as pixels, scale device pixels per px.
func (s *Scene) Image(scale float64) *image.RGBA {
	p := s.picture()
	dst := image.NewRGBA(image.Rect(0, 0, int(math.Ceil(p.width*scale)), int(math.Ceil(p.height*scale))))
	fill(dst, s.colours.surface)
	OnPixels(dst, scale, s.Draw)
	return dst
}
