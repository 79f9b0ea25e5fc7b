package measure

import "jejaring/graph/locale"

// Theme is the question of social workers that a measure helps to answer.
type Theme string

// The themes.
const (
	Shape      Theme = "shape"      // what does our network look like?
	Connectors Theme = "connectors" // who connects?
	Fragile    Theme = "fragile"    // what is fragile?
	Unreached  Theme = "unreached"  // who and what is not reached yet?
	Fair       Theme = "fair"       // how fair is it?
	Groups     Theme = "groups"     // who sticks together?
	Needs      Theme = "needs"      // which needs are met, and by what?
	Partners   Theme = "partners"   // how firm are our partnerships?
	Work       Theme = "work"       // does our work go on?
	Research   Theme = "research"   // for researchers: what other programs compute as well
)

// Themes lists them in the order in which people see them.
var Themes = []Theme{Connectors, Fragile, Unreached, Fair, Needs, Partners, Work, Shape, Groups, Research}

// Name returns the question as people read it.
func (t Theme) Name() locale.Message { return locale.M("measure.theme." + string(t)) }
