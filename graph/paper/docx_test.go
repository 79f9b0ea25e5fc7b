package paper

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"image"
	"image/png"
	"io"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"jejaring/graph/locale"
)

// painted paints a figure as nothing but its size.
func painted(f Figure, scale float64) ([]byte, error) {
	var b bytes.Buffer
	err := png.Encode(&b, image.NewGray(image.Rect(0, 0, int(f.Width*scale), int(f.Height*scale))))
	return b.Bytes(), err
}

// unpacked returns the parts of the document by their names.
func unpacked(t *testing.T, d Doc) map[string]string {
	t.Helper()
	d.Paint = painted
	var b bytes.Buffer
	if err := WriteDOCX(&b, d); err != nil {
		t.Fatal(err)
	}
	z, err := zip.NewReader(bytes.NewReader(b.Bytes()), int64(b.Len()))
	if err != nil {
		t.Fatal(err)
	}
	parts := map[string]string{}
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		data, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		if parts[f.Name] != "" {
			t.Errorf("%s is there twice", f.Name)
		}
		parts[f.Name] = string(data)
	}
	return parts
}

// wellFormed complains where a part is not XML.
func wellFormed(t *testing.T, parts map[string]string) {
	t.Helper()
	for name, text := range parts {
		if strings.HasSuffix(name, ".png") {
			continue
		}
		for d := xml.NewDecoder(strings.NewReader(text)); ; {
			if _, err := d.Token(); errors.Is(err, io.EOF) {
				break
			} else if err != nil {
				t.Errorf("%s: %v", name, err)
				break
			}
		}
	}
}

// paragraphs returns what is said in each paragraph of a part.
func paragraphs(text string) []string {
	var list []string
	for _, p := range regexp.MustCompile(`(?s)<w:p>.*?</w:p>`).FindAllString(text, -1) {
		words := ""
		for _, m := range regexp.MustCompile(`<w:t [^>]*>([^<]*)</w:t>|<w:tab/>`).FindAllStringSubmatch(p, -1) {
			if m[1] == "" {
				m[1] = "\t"
			}
			words += m[1]
		}
		list = append(list, words)
	}
	return list
}

func TestDOCXSaysAllBlocks(t *testing.T) {
	parts := unpacked(t, example(locale.Indonesian))
	wellFormed(t, parts)
	said := paragraphs(parts["word/document.xml"])
	for _, want := range []string{
		"Judul yang panjang untuk halaman pertama", "RW 07 &amp; sekitarnya", "1\tPeta\t2", "2\tAkhir\t" + strconv.Itoa(pageOf(t, "Akhir")), "1\u2002Peta", "Gambar 1. Sebuah kotak.",
		"Daftar", "satu", "Jangan disebarkan.", "Tabel 1. Baris.", "Pihak", " row-089", "1.234", "Keterangan", "Selesai.",
	} {
		if !slices.Contains(said, want) {
			t.Errorf("no paragraph says %q", want)
		}
	}
	if head := paragraphs(parts["word/header.xml"]); !slices.Equal(head, []string{"Laporan uji · RW 07\t Internal "}) {
		t.Errorf("the head says %q", head)
	}
	if foot := paragraphs(parts["word/footer.xml"]); foot[0] != "Per tanggal 20 November 2026\tHalaman 1 dari 1" || len(foot) != 3 {
		t.Errorf("the foot says %q", foot)
	}
	if core := parts["docProps/core.xml"]; !strings.Contains(core, "<dc:title>Laporan &lt;uji&gt;</dc:title>") {
		t.Errorf("the title of the file: %s", core)
	}
	for l, want := range map[locale.Language]string{locale.Indonesian: "id-ID", locale.English: "en-GB"} {
		if styles := unpacked(t, example(l))["word/styles.xml"]; !strings.Contains(styles, `w:lang w:val="`+want+`"`) {
			t.Errorf("%s: another language in the file", l)
		}
	}
}

// pageOf returns on which page of the PDF of the example a heading stands.
func pageOf(t *testing.T, heading string) int {
	t.Helper()
	for k, p := range Pages(example(locale.Indonesian)) {
		if k > 0 && slices.ContainsFunc(read(p), func(w written) bool { return w.text == heading && w.size > 12 }) {
			return k + 1
		}
	}
	t.Fatal("nowhere")
	return 0
}

func TestDOCXIsOfItsParts(t *testing.T) {
	parts := unpacked(t, example(locale.Indonesian))
	body := parts["word/document.xml"]
	ids := map[string]bool{}
	for _, m := range regexp.MustCompile(`Id="(\w+)" Type="[^"]+" Target="([^"]+)"`).FindAllStringSubmatch(parts["word/_rels/document.xml.rels"], -1) {
		ids[m[1]] = true
		if parts["word/"+m[2]] == "" {
			t.Errorf("%s leads to %s, which is not there", m[1], m[2])
		}
	}
	for _, m := range regexp.MustCompile(`r:(?:embed|id)="(\w+)"`).FindAllStringSubmatch(body, -1) {
		if !ids[m[1]] {
			t.Errorf("%s is of no part", m[1])
		}
	}
	for _, m := range regexp.MustCompile(`w:(?:pStyle) w:val="(\w+)"`).FindAllStringSubmatch(body+parts["word/footer.xml"]+parts["word/header.xml"], -1) {
		if !strings.Contains(parts["word/styles.xml"], `w:styleId="`+m[1]+`"`) {
			t.Errorf("no style %s", m[1])
		}
	}
	for _, m := range regexp.MustCompile(`w:anchor="(\w+)"`).FindAllStringSubmatch(body, -1) {
		if strings.Count(body, `<w:bookmarkStart w:id="`) != 2 || !strings.Contains(body, `w:name="`+m[1]+`"`) {
			t.Errorf("the contents lead to %s, which is nowhere", m[1])
		}
	}
	for name := range parts {
		types := parts["[Content_Types].xml"]
		if ext := name[strings.LastIndex(name, ".")+1:]; !strings.Contains(types, `PartName="/`+name+`"`) && !strings.Contains(types, `Extension="`+ext+`"`) {
			t.Errorf("%s has no type", name)
		}
	}
}

func TestDOCXHeadsPagesAndPictures(t *testing.T) {
	parts := unpacked(t, example(locale.Indonesian))
	body := parts["word/document.xml"]
	count := func(what string, want int) {
		if got := strings.Count(body, what); got != want {
			t.Errorf("%d × %s, want %d", got, what, want)
		}
	}
	count("<w:tblHeader/>", 1)
	count(`<w:pStyle w:val="Heading1"/><w:pageBreakBefore/>`, 1) // after the hard break
	count("<w:pageBreakBefore/>", 1)
	count("<w:titlePg/>", 1)
	count(`descr="Kotak. Sebuah kotak."`, 1)
	count(`r:embed="png1"`, 90) // one picture of all signs that are the same
	if len(parts) != 12+4 {
		t.Errorf("%d parts", len(parts))
	}
	picture, err := png.DecodeConfig(strings.NewReader(parts["word/media/figure01.png"]))
	if err != nil || picture.Width != 100*docxScale || picture.Height != 100*docxScale {
		t.Errorf("the picture has %d×%d pixels (%v)", picture.Width, picture.Height, err)
	}
	if svg := parts["word/media/figure01.svg"]; strings.Contains(svg, "<text") || !strings.Contains(svg, `viewBox="0 0 100 100"`) || !strings.Contains(svg, "<path ") {
		t.Errorf("the letters of the picture are no outlines: %s", svg)
	}
}

func TestDOCXOfAnythingOpens(t *testing.T) {
	odd := "a\x00b\x1f\uFFFE\uFFFF\xff <&>\"' 🙂 عربي " + strings.Repeat("panjang", 40)
	docs := []Doc{
		{},
		{Title: odd, Header: odd, Label: odd, Footer: []string{odd, odd}, Blocks: []Block{Contents{Title: odd}}},
		{Size: A4Wide, Blocks: []Block{
			Cover{Title: odd},
			Heading{Text: odd},
			Heading{Level: 7, Text: odd},
			Paragraph{},
			List{},
			Notice{},
			Table{},
			PageBreak{Soft: true},
			Table{Columns: []Column{{Title: odd}, {}}, Rows: [][]Cell{nil, Cells(odd), Cells("a", "b", "too many")}, Total: true, Note: odd},
			Figure{Title: odd, Caption: odd, Draw: func(p Pen) { p.Text(0, 0, 12, 400, odd, ink) }},
			PageBreak{},
		}},
	}
	for _, d := range docs {
		parts := unpacked(t, d)
		wellFormed(t, parts)
		if strings.Contains(parts["word/document.xml"], "too many") {
			t.Error("a cell stands in no column")
		}
	}
}

func TestDOCXHasTheSameBytesTwice(t *testing.T) {
	var files [2]bytes.Buffer
	for k := range files {
		d := example(locale.English)
		d.Paint = painted
		if err := WriteDOCX(&files[k], d); err != nil {
			t.Fatal(err)
		}
	}
	if !bytes.Equal(files[0].Bytes(), files[1].Bytes()) {
		t.Error("two files of one document differ")
	}
}

// Where a picture cannot be painted nothing is written that would lack it.
func TestDOCXSaysWhyAPictureFails(t *testing.T) {
	d, why := example(locale.English), errors.New("no room")
	d.Paint = func(Figure, float64) ([]byte, error) { return nil, why }
	var b bytes.Buffer
	if err := WriteDOCX(&b, d); !errors.Is(err, why) || b.Len() > 0 {
		t.Errorf("%v, %d bytes", err, b.Len())
	}
}

// The outline of a letter stands on the baseline and is as wide as its advance lets it be.
func TestOutlinesStandWhereLettersDo(t *testing.T) {
	var b strings.Builder
	pen := outlinePen{svgPen{&b}, newTypesetter()}
	const x, y, size = 30.0, 200.0, 100.0
	path := pen.outline(x, y, size, bold, "HH")
	var xs, ys []float64
	for _, m := range regexp.MustCompile(`(-?[\d.]+) (-?[\d.]+)`).FindAllStringSubmatch(path, -1) {
		xs, ys = append(xs, parse(t, m[1])), append(ys, parse(t, m[2]))
	}
	advance := pen.t.width("H", size, bold)
	if slices.Min(xs) < x || slices.Max(xs) > x+2*advance || slices.Max(xs) < x+1.5*advance {
		t.Errorf("two letters of %v reach from %v to %v", advance, slices.Min(xs), slices.Max(xs))
	}
	if slices.Max(ys) != y || slices.Min(ys) > y-0.65*size || slices.Min(ys) < y-0.8*size {
		t.Errorf("letters on %v of size %v reach from %v to %v", y, size, slices.Min(ys), slices.Max(ys))
	}
	if pen.outline(x, y, size, regular, "   ") != "" {
		t.Error("spaces have outlines")
	}
}

func parse(t *testing.T, text string) float64 {
	t.Helper()
	x, err := strconv.ParseFloat(text, 64)
	if err != nil {
		t.Fatal(err)
	}
	return x
}
