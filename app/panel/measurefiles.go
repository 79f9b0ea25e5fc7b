package panel

import (
	"context"
	"io"
	"path/filepath"
	"strings"

	"jejaring/app/command"
	"jejaring/app/kit"
	"jejaring/app/session"
	"jejaring/graph/chart"
	"jejaring/graph/format"
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

// keep asks where to and writes the file as a job: whole or not at all.
func (c *MeasureCards) keep(m measure.Measure, extension string, write func(io.Writer) error) {
	name := session.FileName(c.s.Project().Name + " " + c.s.Language().Say(m.Name()))
	c.h.PickFile(command.Pick{
		Title: locale.M("panel.measures.save-title"), Save: true, Name: name + extension, Extensions: []string{extension},
		Chosen: func(path string) error {
			if !strings.EqualFold(filepath.Ext(path), extension) {
				path += extension
			}
			c.s.Start("save-measure", locale.M("job.write", "Name", filepath.Base(path)), func(context.Context, func(float64)) error {
				return format.WriteFile(path, write)
			}, func(err error) {
				if err != nil {
					c.h.Fail(err)
					return
				}
				c.h.Tell(locale.M("command.exported", "Name", filepath.Base(path)))
			})
			return nil
		},
	})
}
