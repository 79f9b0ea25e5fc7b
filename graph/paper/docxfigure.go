package paper

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
)

// medium is a picture as vectors and as pixels.
type medium struct{ png, svg []byte }

func mediumName(k int) string { return fmt.Sprintf("figure%02d", k+1) }

// How many pixels a unit of a drawing has: 288 in an inch.
const docxScale = 3

// figure writes a drawing and its caption, as large as the page lets it.
func (x *docx) figure(f Figure) {
	const pixel = 0.75 // a drawing's unit in points
	most := x.layout.room() - 120
	scale := min(x.layout.width()/max(f.Width, 1), most/max(f.Height, 1))
	if !f.Fill {
		scale = min(scale, pixel)
	}
	k, ok := x.medium(framed(f))
	if !ok {
		return
	}
	alt := strings.TrimSpace(f.Title + ". " + f.Caption)
	x.paragraph("Figure", x.drawing(k, [2]float64{f.Width * scale, f.Height * scale}, alt))
	if f.Caption != "" {
		label := x.numbers.figure()
		x.paragraph("Caption", caption(label, x.numbers.figures, f.Caption))
	}
}

// framed returns a figure that draws its frame itself.
func framed(f Figure) Figure {
	if inside := f.Draw; f.Frame {
		f.Draw = func(p Pen) {
			inside(p)
			p.Polyline([]float64{0.5, 0.5, f.Width - 0.5, 0.5, f.Width - 0.5, f.Height - 0.5, 0.5, f.Height - 0.5, 0.5, 0.5}, 1, nil, hair)
		}
	}
	return f
}

// icon is a small figure that says nothing which the text beside it does not say.
func (x *docx) icon(f *Figure) string {
	if f == nil {
		return ""
	}
	const high = 9.0
	k, ok := x.medium(*f)
	if !ok {
		return ""
	}
	scale := high / max(f.Width, f.Height, 1)
	return x.drawing(k, [2]float64{f.Width * scale, f.Height * scale}, "") + plainRun(" ")
}

// medium adds the picture of a figure to the file, once where several are the same; false where there is none.
func (x *docx) medium(f Figure) (k int, ok bool) {
	if x.doc.Paint == nil || f.Width <= 0 || f.Height <= 0 {
		return 0, false
	}
	svg := []byte(x.svg(f))
	if k := slices.IndexFunc(x.media, func(m medium) bool { return bytes.Equal(m.svg, svg) }); k >= 0 {
		return k, true
	}
	pixels, err := x.doc.Paint(f, docxScale)
	if err != nil {
		if x.err == nil {
			x.err = err
		}
		return 0, false
	}
	x.media = append(x.media, medium{pixels, svg})
	return len(x.media) - 1, true
}

// svg draws a figure with its letters as outlines, so that it looks the same where Jejaring Sans is not installed.
func (x *docx) svg(f Figure) string {
	var b strings.Builder
	fmt.Fprintf(&b, `<svg xmlns="http://www.w3.org/2000/svg" width="%s" height="%s" viewBox="0 0 %[1]s %[2]s">`, number(f.Width), number(f.Height))
	f.Draw(outlinePen{svgPen{&b}, x.layout.t})
	return b.String() + "</svg>"
}

// drawing places a picture in a line, of a size in points. Without words for those who cannot see it it is decoration.
func (x *docx) drawing(k int, size [2]float64, alt string) string {
	emu := func(points float64) int { return int(points*12700 + 0.5) }
	id, ornament := x.drawingID(), ""
	if alt == "" {
		ornament = `<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst>`
	}
	return fmt.Sprintf(`<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="%[1]d" cy="%[2]d"/><wp:docPr id="%[3]s" name="%[4]s" descr="%[5]s">%[6]s</wp:docPr><wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect="1"/></wp:cNvGraphicFramePr><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr><pic:cNvPr id="%[3]s" name="%[4]s"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="png%[7]d"><a:extLst><a:ext uri="{96DAC541-7B7A-43D3-8B79-37D633B846F1}"><asvg:svgBlip r:embed="svg%[7]d"/></a:ext></a:extLst></a:blip><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="%[1]d" cy="%[2]d"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`,
		emu(size[0]), emu(size[1]), id, mediumName(k), escape(alt), ornament, k)
}
