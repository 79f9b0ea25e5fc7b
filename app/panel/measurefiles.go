package panel

import (
	"io"

	"jejaring/app/command"
	"jejaring/app/kit"
	"jejaring/graph/chart"
	"jejaring/graph/locale"
	"jejaring/graph/measure"
	"jejaring/graph/report"
)

// files are the kinds of file that what a measure found is kept in.
func (c *MeasureCards) files(m measure.Measure, r measure.Result) []kit.MenuItem {
	out := report.Measured{Snapshot: c.s.Snapshot(), Language: c.s.Language(), Measure: m, Result: r}
	made := c.s.Now()
	items := []kit.MenuItem{
		{Icon: "table", Label: c.s.T("panel.measures.save.xlsx"), Do: func() { c.keep(m, ".xlsx", func(w io.Writer) error { return out.XLSX(w, made) }) }},
		{Icon: "document", Label: c.s.T("panel.measures.save.csv"), Do: func() { c.keep(m, ".csv", out.CSV) }},
	}
	if of, ok := chart.For(m, r); ok {
		items = append(items, kit.MenuItem{Icon: "picture", Label: c.s.T("panel.measures.save.png"), Do: func() { c.keep(m, ".png", func(w io.Writer) error { return out.PNG(w, of) }) }})
	}
	if !out.HasRows() {
		items[0].Reason, items[1].Reason = " ", " "
	}
	return items
}

// keep writes a file that is named after the network and the measure.
func (c *MeasureCards) keep(m measure.Measure, extension string, write func(io.Writer) error) {
	command.Save(c.s, c.h, command.File{
		Title: locale.M("panel.measures.save-title"), Name: c.s.Project().Name + " " + c.s.Language().Say(m.Name()),
		Extension: extension, Write: write,
	})
}
