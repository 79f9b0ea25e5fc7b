package measure

import "jejaring/graph/locale"

// Chart is how the numbers of a measure are best seen. It says nothing that the table does not say too.
type Chart struct {
	Kind   ChartKind
	Unit   Unit            // of the values
	Labels []locale.Phrase // of the bars, of the points of a curve, of the columns of a heat map
	Series []Series        // one or more of bars and curves; the rows of a heat map
	Axes   locale.Phrase   // of a curve: what stands to the right and what its height is; nil where the names say it
}

// Series is one row of values; Values has one entry per label, NaN where there is none.
type Series struct {
	Name   locale.Phrase
	Values []float64
}

// ChartKind is a kind of chart.
type ChartKind int

// The kinds of chart.
const (
	Bars      ChartKind = iota // one bar per label; of several series side by side
	Curve                      // a line over the labels
	Heat                       // a matrix of fields, darker for more
	Histogram                  // how many actors have which value; Labels are empty, Series[0] has the values
	Lorenz                     // which share of the whole the poorest share of actors has; as Histogram
)
