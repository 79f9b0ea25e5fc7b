// Package paper turns blocks (heading, paragraph, list, table, figure) into files that people print and pass
// on. It knows nothing of actors: what is said on a page is the business of the report.
//
// A Doc is laid out once, by Pages, into drawing operations with fixed places. The PDF writer and the preview
// on the screen replay the same operations, so what the preview shows is what prints. The HTML writer lets
// the browser lay out the same blocks, the DOCX writer the word processor; they are the accessible versions, for no PDF writer
// for Go makes tagged PDF.
// Text is set left aligned: justified lines without hyphenation tear holes into Indonesian text.
package paper

import (
	"io"
	"time"

	"jejaring/graph/locale"
)

// Paper is a kind of file that a Doc can be written to.
type Paper struct {
	ID        string
	Extension string // of its files, with the dot
	Write     func(w io.Writer, d Doc) error
}

// All lists the papers in the order in which people see them.
var All = []Paper{
	{ID: "pdf", Extension: ".pdf", Write: WritePDF},
	{ID: "docx", Extension: ".docx", Write: WriteDOCX},
	{ID: "html", Extension: ".html", Write: WriteHTML},
}

// ByExtension returns the paper whose files have the given extension, ".pdf".
func ByExtension(extension string) (Paper, bool) {
	for _, p := range All {
		if p.Extension == extension {
			return p, true
		}
	}
	return Paper{}, false
}

// Doc is one document. Written twice it gives the same bytes.
type Doc struct {
	Title    string
	Subject  string
	Author   string
	Language locale.Language
	Header   string    // at the left of the head of every page
	Label    string    // in a box at its right: how confidential the document is
	Slim     bool      // one sheet that leaves its room to a figure: narrow margins, the Header in large letters
	Under    string    // below the Header of a slim one
	Footer   []string  // lines at the left of the foot of every page; the page number stands at its right
	Date     time.Time // stands in the file as the day of making
	Size     Size      // of the paper; A4 upright where it is zero
	Blocks   []Block

	// Paint returns a figure as a PNG with so many pixels for each of its units, for papers that cannot hold vectors alone;
	// nil where those need no figures.
	Paint func(f Figure, scale float64) ([]byte, error)
}

// Size is the size of a sheet in points, 1/72 inch.
type Size struct{ Width, Height float64 }

// The sheets that offices have.
var (
	A4     = Size{595.28, 841.89}
	A4Wide = Size{841.89, 595.28}
	A3     = Size{841.89, 1190.55}
	A3Wide = Size{1190.55, 841.89}
)

// Block is one piece of a Doc: Cover, Contents, Heading, Paragraph, Notice, List, Table, Figure or PageBreak.
type Block interface{ isBlock() }

// Run is a stretch of text in one weight.
type Run struct {
	Text string
	Bold bool
}

// Plain returns text in the regular weight as the runs of a paragraph.
func Plain(text string) []Run { return []Run{{Text: text}} }

// Bold returns a run in the bold weight.
func Bold(text string) Run { return Run{Text: text, Bold: true} }

// Cover is the title page: what the document is, and its facts as pairs of name and value. It stands on a
// page without head and foot lines; what follows starts below it unless a PageBreak comes between.
type Cover struct {
	Kind  string // small words above the title
	Title string
	Under string // below the title
	Facts [][2]string
}

// Contents is the list of the headings of level 1 with their pages.
type Contents struct{ Title string }

// Heading opens a section. Level 1 is a section, level 2 a part of it. A heading never stands last on a page.
type Heading struct {
	ID     string // by which its page is found again, empty for none
	Level  int
	Number string // "5", empty for none
	Text   string
}

// Paragraph is running text. A small one is a remark.
type Paragraph struct {
	Runs  []Run
	Small bool
}

// Notice is a paragraph that must not be overlooked; it stands in a box and is never cut.
type Notice struct{ Runs []Run }

// List is a list of points.
type List struct{ Items [][]Run }

// Table is a table with one line of column titles, repeated on every page. A row is never cut, unless it is
// higher than a page. It is numbered where it has a title.
type Table struct {
	Title   string
	Columns []Column
	Rows    [][]Cell
	Note    string // below the table
	Total   bool   // the last row is a sum
}

// Column is a column of a Table.
type Column struct {
	Title string
	Right bool // numbers stand at the right
}

// Cell is one cell of a Table.
type Cell struct {
	Text string
	Icon *Figure // before the text, nil for none
}

// Cells returns texts as a row.
func Cells(texts ...string) []Cell {
	row := make([]Cell, len(texts))
	for i, t := range texts {
		row[i].Text = t
	}
	return row
}

// Figure is a drawing. Draw draws it in units of 1/96 inch, x to the right, y downward, inside Width and
// Height; it is made smaller where the page asks for it, never cut, and made greater only where Fill is set: it
// then takes what the other blocks of the document leave of one page. It is numbered where it has a caption.
type Figure struct {
	Width, Height float64
	Title         string // what it is, in few words, for those who cannot see it
	Caption       string
	Fill          bool
	Frame         bool
	Draw          func(Pen)
}

// PageBreak starts a new page; a soft one only where the page is more than half full.
type PageBreak struct{ Soft bool }

func (Cover) isBlock()     {}
func (Contents) isBlock()  {}
func (Heading) isBlock()   {}
func (Paragraph) isBlock() {}
func (Notice) isBlock()    {}
func (List) isBlock()      {}
func (Table) isBlock()     {}
func (Figure) isBlock()    {}
func (PageBreak) isBlock() {}
