package panel

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"jejaring/app/command"
	"jejaring/app/kit"
	"jejaring/app/session"
	"jejaring/graph/locale"
	"jejaring/graph/measure"
)

// way is one way to show a measure on the map; its words are under "panel.measures.way.<id>".
type way struct {
	id   string
	by   func() string // ID of the measure shown so
	show func(id string)
	none string
}

func (c *MeasureCards) ways() []way {
	return []way{
		{"size", c.s.SizedBy, c.s.SizeBy, session.DefaultSize},
		{"colour", c.s.ColouredBy, c.s.ColourBy, ""},
		{"ring", c.s.RingedBy, c.s.RingBy, ""},
	}
}

// deeds are what can be done with the numbers: show them on the map, keep them as a file.
func (c *MeasureCards) deeds(m measure.Measure, r measure.Result) fyne.CanvasObject {
	var parts []fyne.CanvasObject
	if m.Actor && len(r.Values) > 0 {
		for _, w := range c.ways() {
			on := w.by() == m.ID
			parts = append(parts, kit.NewChip(c.s.T("panel.measures.way."+w.id), on, func() {
				if on && w.none != m.ID {
					w.show(w.none)
				} else {
					w.show(m.ID)
				}
			}))
		}
	}
	line := kit.Flow(kit.Gap2, parts...)
	if c.set == CardBoxes && len(parts) > 0 {
		line.Add(kit.NewButton(kit.Plain, "network", c.s.T("panel.measures.to-map"), func() {
			c.s.Show(session.ViewMap)
			c.s.ShowPanel("measures")
		}))
	}
	var save *kit.Button
	save = kit.NewMenuButton(kit.Outlined, "download", c.s.T("panel.measures.save"), func() { kit.ShowItems(save, c.files(m, r)...) })
	line.Add(save)
	if len(parts) == 0 {
		return line
	}
	return kit.Column(kit.Gap1, kit.NewText(kit.Label, c.s.T("panel.measures.show-on-map")), line)
}

// lackingKinds says of what a measure lacks in which kind of record it is filled in.
var lackingKinds = map[string]string{
	"needs": "need", "resources": "resource", "flows": "tie", "support": "tie", "partnerships": "tie",
	"cells": "actor", "sectors": "actor", "workers": "actor", "clients": "actor", "resources-marked": "actor",
	"meetings": "meeting", "taking-part": "meeting", "agreements": "agreement", "ratings": "assessment",
	"support-systems": "supportsystem", "focal": "project", "days": "project",
}

// fill leads to where the missing data are filled in: to the table, to the project, to the command that adds such a
// record where there is one, else to the map.
func (c *MeasureCards) fill(r measure.Result) []fyne.CanvasObject {
	kind := lackingKinds[lacks(r)]
	button := kit.NewButton(kit.Outlined, "pen", c.s.T("panel.measures.fill"), func() { command.ByID("show-map").Run(c.s, c.h) })
	add, found := command.Find("add-" + kind)
	switch {
	case slices.Contains([]string{"actor", "tie", "need", "resource"}, kind):
		button = kit.NewButton(kit.Outlined, "table", c.s.T("panel.measures.fill-table"), func() {
			c.s.Looks.Table = session.TableLook{Kind: kind}
			c.s.Show(session.ViewTable)
		})
	case kind == "project":
		button = kit.NewButton(kit.Outlined, "info", c.s.T("panel.measures.fill-project"), func() {
			c.s.Show(session.ViewMap)
			c.s.ShowPanel("project")
		})
	case found && add.Can(c.s):
		button = kit.NewButton(kit.Outlined, add.Icon, c.s.Language().Say(add.Name()), func() { add.Run(c.s, c.h) })
	}
	return []fyne.CanvasObject{kit.Flow(0, button)}
}

// lacks returns the ID of what a measure says that it lacks, empty where it says so in another way.
func lacks(r measure.Result) string {
	for _, v := range r.Sentence.Values {
		if what, ok := v.(locale.Message); ok {
			if id, ok := strings.CutPrefix(what.ID, "measure.lacks."); ok {
				return id
			}
		}
	}
	return ""
}
