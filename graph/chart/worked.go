package chart

import (
	"jejaring/graph/locale"
	"jejaring/graph/measure"
)

// working is the sum by hand of one number of the example: of one of its parties, or of the whole of it.
type working struct {
	party int // −1: the whole
	value float64
}

// Places of parties in the example, and the whole of it.
const (
	exampleC     = 2
	exampleD     = 3
	exampleWhole = -1
)

// workings lists the measures of which one number of the example is worked out in a sentence; the words are under
// "measure.worked.<id>".
var workings = map[string]working{
	"density":               {exampleWhole, 8. / 21},
	"transitivity":          {exampleWhole, 6. / 12},
	"centralization":        {exampleWhole, 5. / 30},
	"distance":              {exampleWhole, 43. / 21},
	"communities":           {exampleWhole, 3./8 - 7./16*7/16 + 4./8 - 9./16*9/16},
	"degree":                {exampleD, 3},
	"weighted-degree":       {exampleD, 3 + 3 + 3},
	"out-degree":            {exampleD, 2},
	"in-degree":             {exampleD, 1},
	"support-out-degree":    {exampleD, 2},
	"support-in-degree":     {exampleD, 1},
	"betweenness":           {exampleD, 9. / 15},
	"harmonic-closeness":    {exampleD, (3 + 3./2) / 6},
	"closeness":             {exampleD, 6. / (1 + 1 + 1 + 2 + 2 + 2)},
	"constraint":            {exampleD, 1./9 + (1./3+1./6)*(1./3+1./6) + (1./3+1./9)*(1./3+1./9)},
	"brokerage":             {exampleD, 2},
	"cutpoints":             {exampleD, 3},
	"core":                  {exampleD, 2},
	"clustering":            {exampleD, 1. / 3},
	"effective-size":        {exampleD, 3 - 2./3},
	"efficiency":            {exampleD, (3 - 2./3) / 3},
	"stress":                {exampleD, 3 * 3},
	"eccentricity":          {exampleD, 2},
	"support-concentration": {exampleC, 1 / (0.5*0.5 + 0.5*0.5)},
	"dependency":            {exampleC, 0.5},
}

// Worked says how one number of the example is found, so that it can be followed by hand; "" for a measure of which none
// is worked out.
func Worked(m measure.Measure, l locale.Language) string {
	w, ok := workings[m.ID]
	if !ok {
		return ""
	}
	unit := m.Unit
	if w.party == exampleWhole && unit == measure.Count { // steps on average
		unit = measure.Index
	}
	return l.T("measure.worked."+m.ID, "Value", unit.Write(w.value))
}
