package paper

import (
	"bytes"
	"crypto/sha256"
	"fmt"
	"image/color"
	"io"

	"codeberg.org/go-pdf/fpdf"

	"jejaring/assets"
	"jejaring/graph/locale"
)

const family = "JejaringSans"

// WritePDF writes the document as a PDF: its pages, an outline of its headings, and the signs of Jejaring
// Sans that it uses. Same document, same bytes.
func WritePDF(w io.Writer, d Doc) error { return WritePages(w, d, Pages(d)) }

// WritePages writes pages that were made of the document, a poster cut into sheets for example; there is at least one.
func WritePages(w io.Writer, d Doc, pages []Page) error {
	f := fpdf.NewCustom(&fpdf.InitType{UnitStr: "pt", Size: fpdf.SizeType{Wd: pages[0].Width, Ht: pages[0].Height}})
	f.SetAutoPageBreak(false, 0)
	f.SetMargins(0, 0, 0)
	f.SetCatalogSort(true)
	f.SetCreationDate(d.Date.UTC())
	f.SetModificationDate(d.Date.UTC())
	f.SetTitle(d.Title, true)
	f.SetSubject(d.Subject, true)
	f.SetAuthor(d.Author, true)
	f.SetCreator("Jejaring", true)
	f.SetProducer("Jejaring", true)
	f.SetLang(string(locale.Of(string(d.Language))))
	f.SetDisplayMode("fullpage", "continuous")
	f.AddUTF8FontFromBytes(family, "", assets.FontRegular)
	f.AddUTF8FontFromBytes(family, "B", assets.FontBold)
	f.SetLineJoinStyle("round")
	pen := &pdfPen{Fpdf: f, alpha: 255}
	level := -1
	for _, p := range pages {
		f.AddPageFormat("P", fpdf.SizeType{Wd: p.Width, Ht: p.Height})
		f.SetFont(family, "", 10) // the outline is written in the font that is set
		for _, m := range p.Marks {
			level = min(m.Level-1, level+1)
			f.Bookmark(m.Text, level, m.Y)
		}
		for _, goal := range p.Links {
			link := f.AddLink()
			f.SetLink(link, goal.To, goal.Page+1)
			f.Link(goal.X, goal.Y, goal.Width, goal.Height, link)
		}
		p.Draw(pen)
	}
	if err := f.Output(w); err != nil {
		return fmt.Errorf("write PDF: %w", err)
	}
	return nil
}

// pdfPen replays a page into a PDF. It remembers what is set, so that the file does not say it again.
type pdfPen struct {
	*fpdf.Fpdf
	alpha uint8
}

// opaque sets how much of what is below shines through; colours are premultiplied.
func (p *pdfPen) opaque(c color.RGBA) (r, g, b int) {
	if c.A != p.alpha {
		p.SetAlpha(float64(c.A)/255, "Normal")
		p.alpha = c.A
	}
	if c.A == 0 {
		return 0, 0, 0
	}
	full := func(x uint8) int { return min(255, int(x)*255/int(c.A)) }
	return full(c.R), full(c.G), full(c.B)
}

func (p *pdfPen) stroke(width float64, c color.RGBA) {
	p.SetDrawColor(p.opaque(c))
	p.SetLineWidth(width)
}

func (p *pdfPen) Polyline(xy []float64, width float64, dash []float64, c color.RGBA) {
	if len(xy) < 4 {
		return
	}
	p.stroke(width, c)
	if len(dash) > 0 {
		p.SetDashPattern(dash, 0)
		defer p.SetDashPattern(nil, 0)
	}
	p.MoveTo(xy[0], xy[1])
	for i := 2; i+1 < len(xy); i += 2 {
		p.LineTo(xy[i], xy[i+1])
	}
	p.DrawPath("D")
}

func (p *pdfPen) Polygon(xy []float64, fill color.RGBA) {
	if len(xy) < 6 {
		return
	}
	p.SetFillColor(p.opaque(fill))
	p.MoveTo(xy[0], xy[1])
	for i := 2; i+1 < len(xy); i += 2 {
		p.LineTo(xy[i], xy[i+1])
	}
	p.ClosePath()
	p.DrawPath("F")
}

func (p *pdfPen) Circle(x, y, r float64, fill color.RGBA) {
	p.SetFillColor(p.opaque(fill))
	p.Fpdf.Circle(x, y, r, "F")
}

func (p *pdfPen) Ring(x, y, r, width float64, c color.RGBA) {
	p.stroke(width, c)
	p.Fpdf.Circle(x, y, r, "D")
}

func (p *pdfPen) Text(x, y, size float64, weight int, words string, c color.RGBA) {
	style := ""
	if weight >= 600 {
		style = "B"
	}
	p.SetFont(family, style, size)
	p.SetTextColor(p.opaque(c))
	p.Fpdf.Text(x, y, words)
}

// Halo strokes the outline of the letters.
func (p *pdfPen) Halo(x, y, size float64, weight int, words string, ground color.RGBA) {
	p.stroke(haloWidth(size), ground)
	p.SetTextRenderingMode(1)
	p.Text(x, y, size, weight, words, ground)
	p.SetTextRenderingMode(0)
}

// Photo embeds a picture, once for all pages that show it.
func (p *pdfPen) Photo(at [4]float64, of Pixels, strength float64) {
	if of.At(1) == nil {
		return // one that cannot be read would spoil the file
	}
	options := fpdf.ImageOptions{ImageType: kindOf(of.File())}
	name := fmt.Sprintf("%x", sha256.Sum256(of.File()))
	p.RegisterImageOptionsReader(name, options, bytes.NewReader(of.File()))
	p.opaque(color.RGBA{A: uint8(strength * 255)})
	p.ImageOptions(name, at[0], at[1], at[2], at[3], false, options, 0, "")
}

func (*pdfPen) Begin(string, string) {}
func (*pdfPen) End()                 {}
