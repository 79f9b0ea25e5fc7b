package view

import (
	"image"

	"fyne.io/fyne/v2"

	"jejaring/app/kit"
	"jejaring/app/session"
	"jejaring/graph/diagram"
)

// pictureWays are what can be ticked of a picture, each only where the format can be so: pixels without a ground, a sheet
// cut into sheets of A4.
type pictureWays struct {
	clear, tiled *kit.Check
	object       *fyne.Container
}

func newPictureWays(s *session.Session, changed func()) *pictureWays {
	look, w := &s.Looks.Picture, &pictureWays{}
	w.clear = kit.NewCheck(s.T("view.picture.clear"), func(on bool) { look.Clear = on; changed() })
	w.tiled = kit.NewCheck(s.T("view.picture.tiled"), func(on bool) { look.Tiled = on; changed() })
	w.clear.SetOn(look.Clear)
	w.tiled.SetOn(look.Tiled)
	w.object = kit.Column(kit.Gap2, w.clear, w.tiled)
	return w
}

// show offers what the picture can be.
func (w *pictureWays) show(of pictureOf) {
	_, isSheet := sheets[of.size]
	canClear, canTile := of.format == "png" && !isSheet, of.format == "pdf" && of.size != "a4"
	show(w.clear, canClear)
	show(w.tiled, canTile)
	show(w.object, canClear || canTile)
}

// square is the side of the squares that show where a picture has no ground, in px.
const square = 8

// paintClear paints a scene without its ground over squares of white and grey.
func paintClear(dst *image.RGBA, scene *diagram.Scene) {
	whiten(dst)
	for y := range dst.Rect.Dy() {
		for x := range dst.Rect.Dx() {
			if (x/square+y/square)%2 == 1 {
				k := dst.PixOffset(dst.Rect.Min.X+x, dst.Rect.Min.Y+y)
				dst.Pix[k], dst.Pix[k+1], dst.Pix[k+2] = 232, 232, 232
			}
		}
	}
	width, _ := scene.Size()
	diagram.OnPixels(dst, float64(dst.Rect.Dx())/width, scene.DrawBare)
}
