package paper

import (
	"fmt"
	"strconv"
	"strings"
)

func (x *docx) block(b Block) {
	switch b := b.(type) {
	case Cover:
		x.cover(b)
	case Contents:
		x.contents(b)
	case Heading:
		x.heading(b)
	case Paragraph:
		x.paragraph(map[bool]string{true: "Small"}[b.Small], runs(b.Runs))
	case Notice:
		x.paragraph("Notice", runs(b.Runs))
	case List:
		for _, item := range b.Items {
			x.paragraph("ListBullet", runs(item))
		}
	case Table:
		x.table(b)
	case Figure:
		x.figure(b)
	case PageBreak:
		x.breaks = x.breaks || !b.Soft // how full the page is, only the reader knows
	}
}

// paragraph writes a paragraph in a style, "" for that of running text.
func (x *docx) paragraph(style, content string) { x.put("<w:p>%s%s</w:p>", x.style(style), content) }

// style opens a paragraph; the first one after a page break starts a page.
func (x *docx) style(style string) string {
	properties := ""
	if style != "" {
		properties = `<w:pStyle w:val="` + style + `"/>`
	}
	if x.breaks {
		properties += "<w:pageBreakBefore/>"
		x.breaks = false
	}
	if properties == "" {
		return ""
	}
	return "<w:pPr>" + properties + "</w:pPr>"
}

// said is a text in a run.
func said(words string) string {
	return `<w:t xml:space="preserve">` + escape(strings.ReplaceAll(words, "\n", " ")) + `</w:t>`
}

// plainRun is a run in the weight of its paragraph, nothing without words.
func plainRun(words string) string { return runs(Plain(words)) }

func runs(list []Run) string {
	var b strings.Builder
	for _, r := range list {
		if r.Text == "" {
			continue
		}
		weight := ""
		if r.Bold {
			weight = "<w:rPr><w:b/><w:bCs/></w:rPr>"
		}
		b.WriteString("<w:r>" + weight + said(r.Text) + "</w:r>")
	}
	return b.String()
}

// field is a number that the reader counts; until it does, what is given here is seen.
func field(code, seen string) string {
	mark := func(kind string) string { return `<w:r><w:fldChar w:fldCharType="` + kind + `"/></w:r>` }
	return mark("begin") + `<w:r><w:instrText xml:space="preserve"> ` + code + ` </w:instrText></w:r>` + mark("separate") + plainRun(seen) + mark("end")
}

// cover writes the title page.
func (x *docx) cover(c Cover) {
	for _, part := range []struct{ style, words string }{{"Kind", c.Kind}, {"Title", c.Title}, {"Subtitle", c.Under}} {
		if part.words != "" {
			x.paragraph(part.style, plainRun(part.words))
		}
	}
	if len(c.Facts) > 0 {
		x.facts(c.Facts)
	}
}

// goal is the name of the place of a heading of level 1, counted from 1.
func goal(k int) string { return fmt.Sprintf("_Toc%06d", k) }

// contents lists the headings of level 1 in a field that the reader can make anew.
func (x *docx) contents(c Contents) {
	x.paragraph("TOCHeading", plainRun(c.Title))
	var entries []string
	for _, b := range x.doc.Blocks {
		if h, ok := b.(Heading); ok && h.Level <= 1 {
			entries = append(entries, x.entry(len(entries)+1, h))
		}
	}
	begin := `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> TOC \o "1-1" \h \z \u </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>`
	end := `<w:r><w:fldChar w:fldCharType="end"/></w:r>`
	if len(entries) == 0 {
		x.paragraph("", begin+end)
		return
	}
	entries[0] = begin + entries[0]
	entries[len(entries)-1] += end
	for _, e := range entries {
		x.paragraph("TOC1", e)
	}
}

// entry is a line of the contents: number, words, and the page.
func (x *docx) entry(k int, h Heading) string {
	page := ""
	if k <= len(x.layout.goals) {
		page = strconv.Itoa(x.layout.goals[k-1].Page + 1)
	}
	number := ""
	if h.Number != "" {
		number = plainRun(h.Number) + "<w:r><w:tab/></w:r>"
	}
	return `<w:hyperlink w:anchor="` + goal(k) + `" w:history="1">` + number + plainRun(h.Text) + "<w:r><w:tab/></w:r>" + field(`PAGEREF `+goal(k)+` \h`, page) + `</w:hyperlink>`
}

func (x *docx) heading(h Heading) {
	words := plainRun(h.Text)
	if h.Number != "" {
		words = plainRun(h.Number+"\u2002") + words
	}
	if h.Level > 1 {
		x.paragraph("Heading2", words)
		return
	}
	x.heads++
	x.paragraph("Heading1", fmt.Sprintf(`<w:bookmarkStart w:id="%d" w:name="%s"/>%s<w:bookmarkEnd w:id="%[1]d"/>`, x.heads, goal(x.heads), words))
}

// caption is the numbered name of a figure or table: label is "Gambar 3.", n its number. Word processors count by the
// first word of it.
func caption(label string, n int, words string) string {
	before, after, _ := strings.Cut(label, strconv.Itoa(n))
	name := strings.Fields(before + " Jejaring")[0]
	return runs([]Run{Bold(before)}) + field("SEQ "+name+` \* ARABIC`, strconv.Itoa(n)) + runs([]Run{Bold(after), {Text: " " + words}})
}
