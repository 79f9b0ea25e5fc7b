package paper

import (
	"archive/zip"
	"bytes"
	"embed"
	"fmt"
	"io"
	"strconv"
	"strings"
	"time"

	"jejaring/graph/locale"
)

//go:embed docx
var docxParts embed.FS

// WriteDOCX writes the document for word processors, to be edited: headings, captions, contents and lists are in the
// styles that those know, heads of tables are repeated, figures are vectors with a picture of pixels for readers that do
// not know them. Lines and pages break as the reader likes. Same document, same bytes.
func WriteDOCX(w io.Writer, d Doc) error {
	x := newDocx(d)
	for _, b := range x.doc.Blocks {
		x.block(b)
	}
	if x.err != nil {
		return fmt.Errorf("write DOCX: %w", x.err)
	}
	if err := x.pack(w); err != nil {
		return fmt.Errorf("write DOCX: %w", err)
	}
	return nil
}

// docx is the file under way.
type docx struct {
	doc     Doc
	layout  layout // that of the PDF: how wide columns are, and on which page a heading stands before the reader counts
	numbers numbering
	body    strings.Builder
	media   []medium
	breaks  bool // the next paragraph starts a page
	heads   int  // headings of level 1 so far
	figures int
	err     error // the first one
}

// part is one file in the package.
type part struct {
	name string
	data []byte
}

func newDocx(d Doc) *docx {
	d.Language = locale.Of(string(d.Language))
	x := &docx{doc: d, layout: layoutOf(d), numbers: numbering{language: d.Language}}
	x.layout.pages = Pages(d)
	x.layout.goals = x.layout.headings()
	return x
}

func (x *docx) put(format string, values ...any) { fmt.Fprintf(&x.body, format, values...) }

// pack writes the package. Its times are the day of making, so that the same document gives the same bytes.
func (x *docx) pack(w io.Writer) error {
	z := zip.NewWriter(w)
	for _, p := range x.parts() {
		head := &zip.FileHeader{Name: p.name, Method: zip.Deflate, Modified: x.doc.Date.UTC()}
		if strings.HasSuffix(p.name, ".png") {
			head.Method = zip.Store
		}
		f, err := z.CreateHeader(head)
		if err != nil {
			return err
		}
		if _, err := f.Write(p.data); err != nil {
			return err
		}
	}
	return z.Close()
}

func (x *docx) parts() []part {
	list := []part{
		{"[Content_Types].xml", constantPart("types.xml")},
		{"_rels/.rels", constantPart("rels.xml")},
		{"docProps/core.xml", x.core()},
		{"docProps/app.xml", constantPart("app.xml")},
		{"word/document.xml", x.document()},
		{"word/_rels/document.xml.rels", x.relations()},
		{"word/styles.xml", x.styles()},
		{"word/numbering.xml", constantPart("numbering.xml")},
		{"word/settings.xml", constantPart("settings.xml")},
		{"word/header.xml", x.header(x.doc.Header)},
		{"word/header-first.xml", x.header("")},
		{"word/footer.xml", x.footer()},
	}
	for k, m := range x.media {
		list = append(list, part{"word/media/" + mediumName(k) + ".png", m.png}, part{"word/media/" + mediumName(k) + ".svg", m.svg})
	}
	return list
}

// constantPart returns a part that is the same in all documents.
func constantPart(name string) []byte {
	data, err := docxParts.ReadFile("docx/" + name)
	if err != nil {
		panic("paper: " + err.Error())
	}
	return data
}

func (x *docx) styles() []byte {
	language := map[locale.Language]string{locale.English: "en-GB"}[x.doc.Language]
	if language == "" {
		language = "id-ID"
	}
	s := bytes.ReplaceAll(constantPart("styles.xml"), []byte("LANGUAGE"), []byte(language))
	return bytes.ReplaceAll(s, []byte("WIDTH"), []byte(twips(x.layout.width())))
}

const xmlHead = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n"

func (x *docx) core() []byte {
	d, day := x.doc, x.doc.Date.UTC().Format(time.RFC3339)
	return fmt.Appendf(nil, xmlHead+`<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>%s</dc:title><dc:subject>%s</dc:subject><dc:creator>%s</dc:creator><dc:language>%s</dc:language><dcterms:created xsi:type="dcterms:W3CDTF">%s</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">%s</dcterms:modified></cp:coreProperties>`,
		escape(d.Title), escape(d.Subject), escape(d.Author), d.Language, day, day)
}

// The relations of the document beside those of its pictures.
const docxRelations = `<Relationship Id="styles" Type="%[1]sstyles" Target="styles.xml"/><Relationship Id="numbering" Type="%[1]snumbering" Target="numbering.xml"/><Relationship Id="settings" Type="%[1]ssettings" Target="settings.xml"/><Relationship Id="header" Type="%[1]sheader" Target="header.xml"/><Relationship Id="headerFirst" Type="%[1]sheader" Target="header-first.xml"/><Relationship Id="footer" Type="%[1]sfooter" Target="footer.xml"/>`

func (x *docx) relations() []byte {
	const kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
	b := bytes.NewBufferString(xmlHead + `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">`)
	fmt.Fprintf(b, docxRelations, kind)
	for k := range x.media {
		for _, form := range []string{"png", "svg"} {
			fmt.Fprintf(b, `<Relationship Id="%s" Type="%simage" Target="media/%s.%s"/>`, form+strconv.Itoa(k), kind, mediumName(k), form)
		}
	}
	b.WriteString("</Relationships>")
	return b.Bytes()
}

// wordSpaces are the vocabularies that the parts are written in.
const wordSpaces = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" xmlns:asvg="http://schemas.microsoft.com/office/drawing/2016/SVG/main"`

func (x *docx) document() []byte {
	first := ""
	if _, covered := firstBlock(x.doc).(Cover); covered {
		first = "<w:titlePg/>"
	}
	size := x.layout.doc.Size
	landscape := ""
	if size.Width > size.Height {
		landscape = ` w:orient="landscape"`
	}
	return fmt.Appendf(nil, xmlHead+`<w:document %s><w:body>%s<w:sectPr><w:headerReference w:type="default" r:id="header"/><w:headerReference w:type="first" r:id="headerFirst"/><w:footerReference w:type="default" r:id="footer"/><w:footerReference w:type="first" r:id="footer"/><w:pgSz w:w="%s" w:h="%s"%s/><w:pgMar w:top="1300" w:right="%s" w:bottom="1300" w:left="%s" w:header="600" w:footer="500" w:gutter="0"/>%s</w:sectPr></w:body></w:document>`,
		wordSpaces, x.body.String(), twips(size.Width), twips(size.Height), landscape, twips(x.layout.side()), twips(x.layout.side()), first)
}

// header is the head of a page: a text at its left, in a box at its right how confidential the document is.
func (x *docx) header(words string) []byte {
	label := ""
	if x.doc.Label != "" {
		label = `<w:r><w:rPr><w:color w:val="1A1A1A"/><w:bdr w:val="single" w:sz="4" w:space="0" w:color="555555"/></w:rPr>` + said(" "+x.doc.Label+" ") + `</w:r>`
	}
	line := ""
	if words != "" {
		line = `<w:pBdr><w:bottom w:val="single" w:sz="4" w:space="4" w:color="828282"/></w:pBdr>`
	}
	return fmt.Appendf(nil, xmlHead+`<w:hdr %s><w:p><w:pPr><w:pStyle w:val="Header"/>%s</w:pPr>%s<w:r><w:tab/></w:r>%s</w:p></w:hdr>`,
		wordSpaces, line, plainRun(words), label)
}

// footer is the foot of a page: its lines at the left, beside the first the number of the page.
func (x *docx) footer() []byte {
	lines := append(x.doc.Footer[:len(x.doc.Footer):len(x.doc.Footer)], x.doc.Language.T("paper.made"))
	b := bytes.NewBufferString(xmlHead + `<w:ftr ` + wordSpaces + `>`)
	for k, words := range lines {
		line, number := "", ""
		if k == 0 {
			line = `<w:pBdr><w:top w:val="single" w:sz="4" w:space="4" w:color="828282"/></w:pBdr>`
			number = `<w:r><w:tab/></w:r>` + x.pageOf()
		}
		if x.long(words) && k == 0 { // the number has a line of its own
			fmt.Fprintf(b, `<w:p><w:pPr><w:pStyle w:val="Footer"/>%s</w:pPr>%s</w:p>`, line, number)
			line, number = "", ""
		}
		fmt.Fprintf(b, `<w:p><w:pPr><w:pStyle w:val="Footer"/>%s</w:pPr>%s%s</w:p>`, line, plainRun(words), number)
	}
	b.WriteString("</w:ftr>")
	return b.Bytes()
}

// long tells whether a line of the foot leaves no room beside it.
func (x *docx) long(words string) bool {
	return x.layout.t.width(words, footFace.size, regular) > x.layout.width()-100
}

// pageOf is the number of the page, as fields.
func (x *docx) pageOf() string {
	words := x.doc.Language.T("paper.page", "Page", "\x01", "Pages", "\x02")
	before, rest, _ := strings.Cut(words, "\x01")
	between, after, _ := strings.Cut(rest, "\x02")
	return plainRun(before) + field("PAGE", "1") + plainRun(between) + field("NUMPAGES", "1") + plainRun(after)
}

// twips returns points in the unit of word processors, a twentieth of a point.
func twips(points float64) string { return strconv.Itoa(int(points*20 + 0.5)) }
