package kit

import (
	"bytes"
	"fmt"
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"jejaring/assets"
)

// Icon returns the icon assets/icons/<name>.svg in a colour of the theme. It follows the theme whenever what
// shows it is refreshed. An unknown name gives an empty picture.
func Icon(name string, colour fyne.ThemeColorName) fyne.Resource {
	return icon{name, colour}
}

// icon says the colour in its name, because Fyne keeps the pictures of resources by their names.
type icon struct {
	name   string
	colour fyne.ThemeColorName
}

func (i icon) Name() string    { return i.name + "-" + hexOf(i.colour) + ".svg" }
func (i icon) Content() []byte { return svgOf(i.name, i.colour) }

func svgOf(name string, colour fyne.ThemeColorName) []byte {
	svg, err := assets.Icons.ReadFile("icons/" + name + ".svg")
	if err != nil {
		return []byte(`<svg xmlns="http://www.w3.org/2000/svg" width="20" height="20" viewBox="0 0 20 20"></svg>`)
	}
	return bytes.ReplaceAll(svg, []byte("currentColor"), []byte("#"+hexOf(colour)))
}

func hexOf(colour fyne.ThemeColorName) string {
	c := color.NRGBAModel.Convert(Color(colour)).(color.NRGBA)
	return fmt.Sprintf("%02x%02x%02x", c.R, c.G, c.B)
}

// newImage returns a picture of an icon, to be placed by a renderer.
func newImage(resource fyne.Resource) *canvas.Image {
	image := canvas.NewImageFromResource(resource)
	image.FillMode = canvas.ImageFillContain
	return image
}
