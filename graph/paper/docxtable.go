package paper

import (
	"fmt"
	"strings"
)

const (
	wholeRows = 12 // rows up to which a table stays on one page

	hairBorder = `w:val="single" w:sz="4" w:space="0" w:color="D0D0D0"`
	inkBorder  = `w:val="single" w:sz="10" w:space="0" w:color="1A1A1A"`
)

// table writes a table whose first row is repeated on every page. What it is stands above it, and what is remarked below.
func (x *docx) table(t Table) {
	if len(t.Columns) == 0 {
		return
	}
	name := t.Title
	if t.Title != "" {
		label := x.numbers.table()
		x.put(`<w:p><w:pPr><w:pStyle w:val="Caption"/><w:keepNext/>%s</w:pPr>%s</w:p>`, x.taken(), caption(label, x.numbers.tables, t.Title))
		name = label + " " + t.Title
	}
	g := grid{l: &x.layout, table: t, face: tableFace, columns: columnFace}
	g.measure()
	x.put(`<w:tbl><w:tblPr><w:tblW w:w="5000" w:type="pct"/><w:tblBorders><w:bottom %s/><w:insideH %s/></w:tblBorders><w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="60" w:type="dxa"/><w:right w:w="60" w:type="dxa"/></w:tblCellMar><w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/><w:tblCaption w:val="%s"/></w:tblPr>`,
		hairBorder, hairBorder, escape(name))
	x.put("<w:tblGrid>")
	widths := make([]string, len(g.wide))
	for i, wide := range g.wide {
		widths[i] = twips(wide + gutter)
		x.put(`<w:gridCol w:w="%s"/>`, widths[i])
	}
	x.put("</w:tblGrid>")
	x.tableHead(t, widths)
	for k, row := range t.Rows {
		last := k == len(t.Rows)-1
		look := rowLook{bold: t.Total && last, keeps: !last && (len(t.Rows) <= wholeRows || k == 0 || k == len(t.Rows)-2) || last && t.Note != ""}
		x.row(t, row, widths, look)
	}
	x.put("</w:tbl>")
	if t.Note != "" {
		x.paragraph("Small", plainRun(t.Note))
		return
	}
	x.put(`<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="160" w:lineRule="exact"/></w:pPr></w:p>`) // two tables would become one
}

// taken returns the page break that is due, for a paragraph that says its properties itself.
func (x *docx) taken() string {
	if !x.breaks {
		return ""
	}
	x.breaks = false
	return "<w:pageBreakBefore/>"
}

func (x *docx) tableHead(t Table, widths []string) {
	x.put("<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>")
	for i, c := range t.Columns {
		x.put(`<w:tc><w:tcPr><w:tcW w:w="%s" w:type="dxa"/><w:tcBorders><w:bottom %s/></w:tcBorders><w:vAlign w:val="bottom"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="TableHead"/>%s</w:pPr>%s</w:p></w:tc>`,
			widths[i], inkBorder, alignment(c.Right), plainRun(c.Title))
	}
	x.put("</w:tr>")
}

// rowLook is how a row is written.
type rowLook struct {
	bold  bool // a sum
	keeps bool // stands on one page with what follows
}

func (x *docx) row(t Table, row []Cell, widths []string, look rowLook) {
	x.put("<w:tr><w:trPr><w:cantSplit/></w:trPr>")
	keep, top := "", ""
	if look.keeps {
		keep = "<w:keepNext/>"
	}
	if look.bold {
		top = "<w:tcBorders><w:top " + inkBorder + "/></w:tcBorders>"
	}
	for i, c := range t.Columns {
		cell := Cell{}
		if i < len(row) {
			cell = row[i]
		}
		x.put(`<w:tc><w:tcPr><w:tcW w:w="%s" w:type="dxa"/>%s</w:tcPr><w:p><w:pPr><w:pStyle w:val="TableText"/>%s%s</w:pPr>%s%s</w:p></w:tc>`,
			widths[i], top, keep, alignment(c.Right), x.icon(cell.Icon), runs([]Run{{cell.Text, look.bold}}))
	}
	x.put("</w:tr>")
}

// alignment is that of a cell: numbers stand at the right.
func alignment(right bool) string {
	if right {
		return `<w:jc w:val="right"/>`
	}
	return ""
}

// facts writes names and values side by side.
func (x *docx) facts(facts [][2]string) {
	const column = 130
	widths := []string{twips(column), twips(x.layout.width() - column)}
	x.put(`<w:tbl><w:tblPr><w:tblW w:w="5000" w:type="pct"/><w:tblBorders><w:top %s/><w:bottom %[1]s/><w:insideH %[1]s/></w:tblBorders><w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblGrid>`, hairBorder)
	for _, wide := range widths {
		x.put(`<w:gridCol w:w="%s"/>`, wide)
	}
	x.put("</w:tblGrid>")
	for _, fact := range facts {
		x.put("<w:tr><w:trPr><w:cantSplit/></w:trPr>")
		for i, words := range fact {
			ink := ""
			if i == 0 {
				ink = `<w:rPr><w:color w:val="555555"/></w:rPr>`
			}
			x.put(`<w:tc><w:tcPr><w:tcW w:w="%s" w:type="dxa"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="TableText"/></w:pPr><w:r>%s%s</w:r></w:p></w:tc>`, widths[i], ink, said(strings.TrimSpace(words)))
		}
		x.put("</w:tr>")
	}
	x.put("</w:tbl>")
	x.paragraph("", "")
}

// number of the drawing in the file, which word processors want to be another one for each.
func (x *docx) drawingID() string {
	x.figures++
	return fmt.Sprint(x.figures)
}
