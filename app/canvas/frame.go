package canvas

import (
	"image"
	"image/draw"
	"math"

	"jejaring/graph/diagram"
)

// view is what is seen: of which scene, from where, in how many pixels.
type view struct {
	scene  *diagram.Scene
	camera diagram.Camera
	size   image.Rectangle
}

// frame is a sharp picture and what it shows; the camera looks at its corner.
type frame struct {
	scene  *diagram.Scene
	camera diagram.Camera
	pixels *image.RGBA
}

// mostMargin is how many device pixels a frame is larger than the view at each side, at most.
const mostMargin = 400

// marginOf is how much larger than the view a frame is at each side.
func marginOf(size image.Rectangle) image.Point {
	return image.Pt(min(size.Dx()/3, mostMargin), min(size.Dy()/3, mostMargin))
}

// frame returns an empty frame around the view.
func (v view) frame(margin image.Point, pixels func(image.Rectangle) *image.RGBA) *frame {
	scale := v.camera.Zoom * v.camera.Scale
	camera := v.camera
	camera.X -= float64(margin.X) / scale
	camera.Y -= float64(margin.Y) / scale
	return &frame{v.scene, camera, pixels(image.Rect(0, 0, v.size.Dx()+2*margin.X, v.size.Dy()+2*margin.Y))}
}

// isClose tells whether the frame is as near to the map as a camera, so that its pixels need only be moved.
func (f *frame) isClose(camera diagram.Camera) bool {
	return f != nil && f.camera.Zoom == camera.Zoom && f.camera.Scale == camera.Scale
}

// isAlike tells whether the frame shows the same scene as a view as large.
func (f *frame) isAlike(v view) bool { return f.isClose(v.camera) && f.scene == v.scene }

// covers tells whether all of a view lies in the frame, whatever scene it shows.
func (f *frame) covers(v view) bool {
	return f.isClose(v.camera) && v.size.Add(f.corner(v.camera)).In(f.pixels.Rect)
}

// holds tells whether the frame is a sharp picture of the view.
func (f *frame) holds(v view) bool { return f.isAlike(v) && f.covers(v) }

// corner returns the pixel of the frame at which a camera as near looks, the nearest one.
func (f *frame) corner(camera diagram.Camera) image.Point {
	scale := camera.Zoom * camera.Scale
	return image.Pt(nearest((camera.X-f.camera.X)*scale), nearest((camera.Y-f.camera.Y)*scale))
}

// nearest rounds to a whole pixel within what an image can have.
func nearest(v float64) int { return int(math.Round(min(max(v, -1e6), 1e6))) }

// isNearEdge tells whether a frame with a margin will soon hold the view no more, if it is moved on.
func (f *frame) isNearEdge(v view) bool {
	if f.pixels.Rect == v.size {
		return false
	}
	at, few := f.corner(v.camera), marginOf(v.size).Div(2)
	right, below := f.pixels.Rect.Dx()-v.size.Dx()-at.X, f.pixels.Rect.Dy()-v.size.Dy()-at.Y
	return min(at.X, right) < few.X || min(at.Y, below) < few.Y
}

// aligned returns a camera so little beside the given one that the frame's pixels fall on those of the view.
func (f *frame) aligned(camera diagram.Camera) diagram.Camera {
	if !f.isClose(camera) {
		return camera
	}
	at, scale := f.corner(camera), camera.Zoom*camera.Scale
	camera.X, camera.Y = f.camera.X+float64(at.X)/scale, f.camera.Y+float64(at.Y)/scale
	return camera
}

// showsAll tells whether all shapes of the scene are in the frame.
func (f *frame) showsAll() bool {
	b := f.scene.Bounds()
	x, y := f.camera.World(float64(f.pixels.Rect.Dx())/f.camera.Scale, float64(f.pixels.Rect.Dy())/f.camera.Scale)
	return b.X0 >= f.camera.X && b.Y0 >= f.camera.Y && b.X1 <= x && b.Y1 <= y
}

// project moves and scales the frame to where a camera looks, over what is in the picture; a frame of nil leaves it.
func (f *frame) project(dst *image.RGBA, camera diagram.Camera) {
	switch {
	case f == nil:
	case f.isClose(camera):
		draw.Draw(dst, f.pixels.Rect.Sub(f.corner(camera)), f.pixels, image.Point{}, draw.Src)
	default:
		scale := camera.Zoom * camera.Scale
		ratio := scale / (f.camera.Zoom * f.camera.Scale)
		stretch(dst, f.pixels, ratio, (f.camera.X-camera.X)*scale, (f.camera.Y-camera.Y)*scale)
	}
}

// stretch draws src scaled by ratio with its corner at (dx, dy), each pixel from its nearest: the picture is
// on the screen for a moment only.
func stretch(dst, src *image.RGBA, ratio, dx, dy float64) {
	w, h := src.Rect.Dx(), src.Rect.Dy()
	from := max(nearest(math.Ceil(dx)), 0)
	columns := make([]int, 0, dst.Rect.Dx())
	for x := from; x < dst.Rect.Dx(); x++ {
		column := nearest(math.Floor((float64(x) - dx) / ratio))
		if column >= w {
			break
		}
		columns = append(columns, 4*max(column, 0))
	}
	for y := range dst.Rect.Dy() {
		up := nearest(math.Floor((float64(y) - dy) / ratio))
		if up < 0 || up >= h {
			continue
		}
		row, line := src.Pix[up*src.Stride:(up+1)*src.Stride], dst.Pix[y*dst.Stride+4*from:]
		for k, at := range columns {
			*(*[4]byte)(line[4*k:]) = *(*[4]byte)(row[at:])
		}
	}
}
