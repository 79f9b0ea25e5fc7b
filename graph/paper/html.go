package paper

import (
	_ "embed"
	"fmt"
	"io"
	"strconv"
	"strings"

	"jejaring/graph/locale"
)

//go:embed html.css
var css string

// WriteHTML writes the document as one HTML file that asks for nothing from elsewhere: figures stand in it
// as vectors. It reads well on a telephone, aloud and printed. Signs that Jejaring Sans lacks are the
// reader's own font's business here.
func WriteHTML(w io.Writer, d Doc) error {
	d.Language = locale.Of(string(d.Language))
	h := page{doc: d, numbers: numbering{language: d.Language}}
	h.head()
	for _, b := range d.Blocks {
		h.block(b)
	}
	h.foot()
	if _, err := io.WriteString(w, h.String()); err != nil {
		return fmt.Errorf("write HTML: %w", err)
	}
	return nil
}

// page is the HTML file under way.
type page struct {
	strings.Builder
	doc      Doc
	numbers  numbering
	headings int    // of level 1 so far
	figures  int    // for the IDs that tie a figure to its words
	breaks   string // class of the next heading where a page break stands before it
}

func (h *page) put(format string, values ...any) { fmt.Fprintf(h, format, values...) }

func (h *page) head() {
	d := h.doc
	h.put("<!DOCTYPE html>\n<html lang=\"%s\">\n<head>\n<meta charset=\"utf-8\">\n", escape(string(d.Language)))
	h.put("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>%s</title>\n", escape(d.Title))
	for _, m := range [][2]string{{"author", d.Author}, {"description", d.Subject}, {"generator", "Jejaring"}} {
		if m[1] != "" {
			h.put("<meta name=\"%s\" content=\"%s\">\n", m[0], escape(m[1]))
		}
	}
	h.put("<style>\n%s%s</style>\n</head>\n<body>\n<main>\n<header class=\"page\"><span>%s</span>", css, pageStyle(d), escape(d.Header))
	if d.Label != "" {
		h.put("<span class=\"label\">%s</span>", escape(d.Label))
	}
	h.put("</header>\n")
	if _, covered := firstBlock(d).(Cover); !covered {
		h.put("<h1>%s</h1>\n", escape(d.Title))
	}
}

// pageStyle sets head and foot on every printed page, for browsers that can.
func pageStyle(d Doc) string {
	quote := func(words ...string) string {
		text := strings.Join(words, "\n")
		return `"` + strings.NewReplacer(`\`, `\\`, `"`, `\"`, "\n", `\a `, "<", `\3c `).Replace(text) + `"`
	}
	number := d.Language.T("paper.page", "Page", `" counter(page) "`, "Pages", `" counter(pages) "`)
	return fmt.Sprintf(`@page {
	size: A4; margin: 22mm 20mm 24mm; font: 8pt "Noto Sans", sans-serif; color: #555;
	@top-left { content: %s; } @top-right { content: %s; }
	@bottom-left { content: %s; white-space: pre-line; text-align: left; width: 75%%; }
	@bottom-right { content: "%s"; }
}
`, quote(d.Header), quote(d.Label), quote(append(d.Footer[:len(d.Footer):len(d.Footer)], d.Language.T("paper.made"))...), number)
}

func (h *page) foot() {
	h.put("<footer>\n")
	for _, words := range append(h.doc.Footer[:len(h.doc.Footer):len(h.doc.Footer)], h.doc.Language.T("paper.made")) {
		h.put("<p>%s</p>\n", escape(words))
	}
	h.put("</footer>\n</main>\n</body>\n</html>\n")
}

func (h *page) block(b Block) {
	switch b := b.(type) {
	case Cover:
		h.cover(b)
	case Contents:
		h.contents(b)
	case Heading:
		h.heading(b)
	case Paragraph:
		class := ""
		if b.Small {
			class = ` class="small"`
		}
		h.put("<p%s>%s</p>\n", class, inline(b.Runs))
	case Notice:
		h.put("<p class=\"notice\">%s</p>\n", inline(b.Runs))
	case List:
		h.put("<ul>\n")
		for _, runs := range b.Items {
			h.put("<li>%s</li>\n", inline(runs))
		}
		h.put("</ul>\n")
	case Table:
		h.table(b)
	case Figure:
		h.figure(b)
	case PageBreak:
		if !b.Soft { // how full the page is, only the browser knows
			h.breaks = ` class="break"`
		}
	}
}

func inline(runs []Run) string {
	var b strings.Builder
	for _, r := range runs {
		if r.Bold {
			b.WriteString("<strong>" + escape(r.Text) + "</strong>")
		} else {
			b.WriteString(escape(r.Text))
		}
	}
	return b.String()
}

func (h *page) cover(c Cover) {
	if c.Kind != "" {
		h.put("<p class=\"kind\">%s</p>\n", escape(c.Kind))
	}
	h.put("<h1>%s</h1>\n", escape(c.Title))
	if c.Under != "" {
		h.put("<p class=\"under\">%s</p>\n", escape(c.Under))
	}
	if len(c.Facts) == 0 {
		return
	}
	h.put("<dl>\n")
	for _, f := range c.Facts {
		h.put("<dt>%s</dt><dd>%s</dd>\n", escape(f[0]), escape(f[1]))
	}
	h.put("</dl>\n")
}

func (h *page) contents(c Contents) {
	h.put("<nav aria-label=\"%s\">\n<h3>%s</h3>\n<ol>\n", escape(c.Title), escape(c.Title))
	k := 0
	for _, b := range h.doc.Blocks {
		if heading, ok := b.(Heading); ok && heading.Level <= 1 {
			k++
			h.put("<li><a href=\"#s%d\"><span>%s</span> %s</a></li>\n", k, escape(heading.Number), escape(heading.Text))
		}
	}
	h.put("</ol>\n</nav>\n")
}

func (h *page) heading(b Heading) {
	level, id := "h3", ""
	if b.Level <= 1 {
		h.headings++
		level, id = "h2", ` id="s`+strconv.Itoa(h.headings)+`"`
	}
	words := strings.TrimSpace(b.Number + "\u2002" + b.Text)
	h.put("<%s%s%s>%s</%s>\n", level, id, h.breaks, escape(words), level)
	h.breaks = ""
}

// table writes a table whose first column names its rows. On a narrow screen the table scrolls by itself, and
// can be reached and scrolled by keyboard.
func (h *page) table(t Table) {
	caption := ""
	if t.Title != "" {
		caption = h.numbers.table() + " " + t.Title
	}
	h.put("<div class=\"wide\" tabindex=\"0\" role=\"group\" aria-label=\"%s\">\n<table>\n", escape(caption))
	if caption != "" {
		h.put("<caption>%s</caption>\n", escape(caption))
	}
	h.put("<thead><tr>")
	for i, c := range t.Columns {
		h.put("<th scope=\"col\"%s>%s</th>", right(t, i), escape(c.Title))
	}
	h.put("</tr></thead>\n<tbody>\n")
	for k, row := range t.Rows {
		class := ""
		if t.Total && k == len(t.Rows)-1 {
			class = ` class="total"`
		}
		h.put("<tr%s>", class)
		for i, c := range row[:min(len(row), len(t.Columns))] {
			tag, scope := "td", ""
			if i == 0 {
				tag, scope = "th", ` scope="row"`
			}
			h.put("<%s%s%s>%s%s</%s>", tag, scope, right(t, i), icon(c.Icon), escape(c.Text), tag)
		}
		h.put("</tr>\n")
	}
	h.put("</tbody>\n</table>\n</div>\n")
	if t.Note != "" {
		h.put("<p class=\"small\">%s</p>\n", escape(t.Note))
	}
}

func right(t Table, i int) string {
	if t.Columns[i].Right {
		return ` class="right"`
	}
	return ""
}

// icon writes a small figure that says nothing which the text beside it does not say.
func icon(f *Figure) string {
	if f == nil {
		return ""
	}
	var b strings.Builder
	fmt.Fprintf(&b, `<svg aria-hidden="true" viewBox="0 0 %s %s">`, number(f.Width), number(f.Height))
	f.Draw(svgPen{&b})
	return b.String() + "</svg>"
}

func (h *page) figure(f Figure) {
	h.figures++
	id, class := "f"+strconv.Itoa(h.figures), ""
	if f.Frame {
		class = ` class="frame"`
	}
	h.put("<figure%s>\n<div class=\"wide\" tabindex=\"0\" role=\"group\" aria-label=\"%s\">\n<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" aria-labelledby=\"%st %sd\" viewBox=\"0 0 %s %s\"", class, escape(f.Title), id, id, number(f.Width), number(f.Height))
	h.put(" style=\"max-width:%spx\" font-family=\"'Jejaring Sans','Noto Sans',sans-serif\">\n", number(f.Width))
	h.put("<title id=\"%st\">%s</title><desc id=\"%sd\">%s</desc>\n", id, escape(f.Title), id, escape(f.Caption))
	f.Draw(svgPen{&h.Builder})
	h.put("</svg>\n</div>\n")
	if f.Caption != "" {
		h.put("<figcaption><strong>%s</strong> %s</figcaption>\n", escape(h.numbers.figure()), escape(f.Caption))
	}
	h.put("</figure>\n")
}
