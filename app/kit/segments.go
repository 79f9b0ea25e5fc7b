package kit

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
)

// least returns the width that a segment needs.
func (s *Segmented) least(segment Segment) float32 {
	style := Style{theme.SizeNameText, ColorInk, true}
	if s.small || segment.Picture != nil {
		style.Size = theme.SizeNameCaptionText
	}
	width := style.width(segment.Label)
	if segment.Icon != "" {
		width += Size(theme.SizeNameInlineIcon)
		if segment.Label != "" {
			width += 6
		}
	}
	sides := 2 * Gap3
	if s.small {
		return width + 2*5
	}
	if segment.Picture != nil || len(segment.Label) <= 2 || len(s.segments) > 4 || s.tabs {
		sides = 2 * Gap2
	}
	return width + sides
}

// leastWidth returns the width that all segments need.
func (s *Segmented) leastWidth() float32 {
	whole := float32(0)
	for _, segment := range s.segments {
		whole += s.least(segment)
	}
	return whole
}

// widths shares out a width: equal shares where all fit into one, else what is left over equally.
func (s *Segmented) widths(width float32) []float32 {
	n := float32(len(s.segments))
	list := make([]float32, len(s.segments))
	equal, spare := !s.tabs, max(0, width-s.leastWidth())
	for i, segment := range s.segments {
		list[i] = s.least(segment)
		equal = equal && list[i] <= width/n
	}
	for i := range list {
		switch {
		case equal:
			list[i] = width / n
		case !s.tabs:
			list[i] += spare / n
		}
	}
	return list
}

// CreateRenderer is Fyne's way to the picture of a widget.
func (s *Segmented) CreateRenderer() fyne.WidgetRenderer {
	r := &segmentedRenderer{segmented: s, frame: newFrame(), under: canvas.NewRectangle(color.Transparent), edge: canvas.NewRectangle(color.Transparent)}
	r.build()
	r.draw()
	return laidOut(s, r)
}

type segmentedRenderer struct {
	segmented *Segmented
	frame
	edge, under *canvas.Rectangle // frame over the grounds; line below the chosen tab
	cells       []segmentCell
	of          []Segment
}

type segmentCell struct {
	ground, bar *canvas.Rectangle
	text        *canvas.Text
	icon        *canvas.Image
}

func (r *segmentedRenderer) build() {
	r.cells, r.of = nil, r.segmented.segments
	for range r.of {
		r.cells = append(r.cells, segmentCell{canvas.NewRectangle(nil), canvas.NewRectangle(nil), canvas.NewText("", nil), newImage(nil)})
	}
}

func (r *segmentedRenderer) draw() {
	s := r.segmented
	edge := ColorEdge
	switch {
	case s.bad:
		edge = ColorBad
	case s.disabled:
		edge = ColorLine
	}
	if s.tabs {
		r.frame.draw("", "", 6, s.focused)
		r.edge.StrokeWidth, r.edge.StrokeColor = 0, color.Transparent
	} else {
		r.frame.draw(ColorSurface, "", 6, s.focused)
		r.edge.StrokeColor, r.edge.StrokeWidth, r.edge.CornerRadius = Color(edge), 1, 6
	}
	r.edge.FillColor = color.Transparent
	r.under.FillColor = Color(ColorAccent)
	r.under.Hidden = !s.tabs || s.index() < 0
	for i, segment := range s.segments {
		r.drawCell(i, segment, edge)
	}
}

func (r *segmentedRenderer) drawCell(i int, segment Segment, edge fyne.ThemeColorName) {
	s, cell := r.segmented, r.cells[i]
	chosen := segment.Code == s.chosen
	fill, ink, style := fyne.ThemeColorName(""), ColorInk, Style{theme.SizeNameText, ColorInk, chosen}
	switch {
	case chosen && !s.tabs:
		fill, ink = ColorTint, ColorAccent
	case chosen:
		ink = ColorAccent
	case s.disabled:
		ink = ColorInk3
	case i == s.hover:
		fill = ColorSunk
	}
	if s.tabs && !chosen {
		ink = ColorInk2
	}
	if s.small || segment.Picture != nil {
		style.Size = theme.SizeNameCaptionText
	}
	cell.ground.FillColor = Color(fill)
	left, right := float32(0), float32(0)
	if i == 0 {
		left = 6
	}
	if i == len(s.segments)-1 {
		right = 6
	}
	cell.ground.TopLeftCornerRadius, cell.ground.BottomLeftCornerRadius = left, left
	cell.ground.TopRightCornerRadius, cell.ground.BottomRightCornerRadius = right, right
	cell.bar.FillColor, cell.bar.Hidden = Color(edge), i == 0 || s.tabs
	if s.focused && !s.tabs && chosen {
		cell.bar.Hidden = true
	}
	cell.text.Text, cell.text.Color, cell.text.TextSize, cell.text.TextStyle = segment.Label, Color(ink), style.size(), style.face()
	cell.icon.Resource, cell.icon.Hidden = Icon(segment.Icon, ink), segment.Icon == ""
}

func (r *segmentedRenderer) MinSize() fyne.Size {
	height := Size(SizeControl)
	for _, segment := range r.segmented.segments {
		if segment.Picture != nil {
			height = Size(SizeControl) + 8
		}
	}
	return fyne.NewSize(r.segmented.leastWidth(), height)
}

func (r *segmentedRenderer) Layout(size fyne.Size) {
	r.frame.layout(size)
	r.edge.Resize(size)
	x := float32(0)
	for i, width := range r.segmented.widths(size.Width) {
		if i < len(r.cells) {
			r.layoutCell(i, x, width, size.Height)
		}
		x += width
	}
}

func (r *segmentedRenderer) layoutCell(i int, x, width, height float32) {
	segment, cell := r.segmented.segments[i], r.cells[i]
	cell.ground.Move(fyne.NewPos(x, 0))
	cell.ground.Resize(fyne.NewSize(width, height))
	cell.bar.Move(fyne.NewPos(x, 0))
	cell.bar.Resize(fyne.NewSize(1, height))
	if segment.Code == r.segmented.chosen {
		r.under.Move(fyne.NewPos(x, height-2))
		r.under.Resize(fyne.NewSize(width, 2))
	}
	word := cell.text.MinSize()
	top := (height - word.Height) / 2
	if segment.Picture != nil {
		segment.Picture.Move(fyne.NewPos(x+6, 4))
		segment.Picture.Resize(fyne.NewSize(width-12, height-word.Height-8))
		top = height - word.Height - 3
	}
	left := x + (width-word.Width)/2
	if side := Size(theme.SizeNameInlineIcon); segment.Icon != "" {
		gap := float32(0)
		if segment.Label != "" {
			gap = 6
		}
		left = x + (width-word.Width-side-gap)/2
		cell.icon.Move(fyne.NewPos(left, (height-side)/2))
		cell.icon.Resize(fyne.NewSquareSize(side))
		left += side + gap
	}
	cell.text.Move(fyne.NewPos(left, top))
	cell.text.Resize(word)
}

func (r *segmentedRenderer) Refresh() {
	if len(r.of) != len(r.segmented.segments) {
		r.build()
	}
	r.of = r.segmented.segments
	r.draw()
	r.Layout(r.segmented.Size())
	canvas.Refresh(r.segmented)
}

func (r *segmentedRenderer) Objects() []fyne.CanvasObject {
	objects := []fyne.CanvasObject{r.ground}
	for i, cell := range r.cells {
		objects = append(objects, cell.ground, cell.bar)
		if p := r.of[i].Picture; p != nil {
			objects = append(objects, p)
		}
		objects = append(objects, cell.icon, cell.text)
	}
	return append(objects, r.edge, r.under, r.ring)
}

func (r *segmentedRenderer) Destroy() {}
