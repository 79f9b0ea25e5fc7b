package view

import (
	"math"

	"fyne.io/fyne/v2"

	"jejaring/app/command"
	"jejaring/app/kit"
	"jejaring/graph"
	"jejaring/graph/measure"
	"jejaring/graph/network"
)

// adds returns the command that makes a new record for the list.
func (l listing) adds() (command.Command, bool) {
	if l.kind == "contact" { // needs no party that is selected
		return command.Find("jot-contact")
	}
	return command.Find("add-" + l.kind)
}

// daysSinceContact shows how many days before the day of the picture a contact was.
func daysSinceContact(t *tablePart, c *kit.TableColumn) {
	c.Title, c.Right = t.s.T("view.table.contact.days-since"), true
	days := func(row graph.ID) float64 {
		contact, ok := graph.Get[graph.Contact](t.among(), row)
		if !ok || contact.Date > t.s.Day() {
			return math.NaN()
		}
		return float64(t.s.Day().Since(contact.Date))
	}
	c.Value = days
	c.Text = func(row graph.ID) string {
		if n := days(row); !math.IsNaN(n) {
			return t.s.Language().Whole(int(n))
		}
		return ""
	}
}

// lateSteps marks the next steps that are late.
func lateSteps(t *tablePart, c *kit.TableColumn) {
	var of *network.Snapshot
	var late map[graph.ID]int
	warning := kit.Icon("warning", kit.ColorBad)
	c.Icon = func(row graph.ID) fyne.Resource {
		if of != t.snapshot {
			of, late = t.snapshot, measure.LateSteps(t.snapshot)
		}
		if late[row] > 0 {
			return warning
		}
		return nil
	}
}

// ticked shows an answer as a box that is ticked or not.
func ticked(t *tablePart, c *kit.TableColumn) {
	c.Tick = true
	f, tick := c.Field, kit.Icon("check", kit.ColorOK)
	c.Icon = func(row graph.ID) fyne.Resource {
		if r, ok := t.among().Record(row); ok && f.Value(r) == graph.Yes {
			return tick
		}
		return nil
	}
}
