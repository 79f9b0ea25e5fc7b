package view

import (
	"io"

	"fyne.io/fyne/v2"

	"jejaring/app/command"
	"jejaring/app/kit"
	"jejaring/graph/locale"
	"jejaring/graph/paper"
	"jejaring/graph/plan"
)

// sheetOf returns the figures of a page as a sheet.
func sheetOf(name string, t *plan.Table) paper.Sheet {
	sheet := paper.Sheet{Name: name}
	for _, title := range t.Columns {
		sheet.Columns = append(sheet.Columns, paper.SheetColumn{Title: title, Format: paper.WholeFormat})
	}
	for _, row := range t.Rows {
		cells := make([]paper.SheetCell, len(row))
		for k, c := range row {
			cells[k] = paper.SheetCell{Text: c.Text, X: c.X}
		}
		sheet.Rows = append(sheet.Rows, cells)
	}
	return sheet
}

// newFigures are the buttons that keep the figures of the page, covered as the picture is.
func (p *picturePart) newFigures() fyne.CanvasObject {
	button := func(label, extension string, write func(io.Writer) error) fyne.CanvasObject {
		return kit.NewButton(kit.Outlined, "table", label, func() {
			command.Save(p.s, p.h, command.File{Title: locale.M("view.picture.figures-title"), Name: p.now.title, Extension: extension, Write: write})
		})
	}
	made := p.s.Now()
	return kit.Column(kit.Gap2, kit.NewText(kit.Strong, p.s.T("view.picture.figures")), kit.Line(kit.Gap2,
		button("Excel", ".xlsx", func(w io.Writer) error {
			return paper.WriteXLSX(w, p.now.title, made, []paper.Sheet{p.now.figures()})
		}),
		button("CSV", ".csv", func(w io.Writer) error { return paper.WriteCSV(w, p.now.figures(), locale.Of(p.now.of.language)) })))
}

// figures returns the sheet of the picture that is shown.
func (d drawn) figures() paper.Sheet {
	return sheetOf(locale.Of(d.of.language).T("plan."+d.of.plan+".name"), d.table)
}
