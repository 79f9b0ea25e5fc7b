package graph

// The kinds of annotation.
const (
	Note    = "catatan"
	Arrow   = "panah"
	Image   = "gambar"
	Beneath = "latar" // the picture under everything; a drawing has at most one
)

// Annotation is what a hand put on a drawing to explain it: words in a box, an arrow, a picture. Places are in pixels at
// 100 %, y downward: of an arrow its beginning and its tip, of all others two opposite corners.
type Annotation struct {
	ID       ID
	Drawing  ID     `need:"true" refers:"drawing"`
	Kind     string `need:"true" of:"annotation-kind" default:"catatan"`
	Text     string `max:"300" long:"true"`
	X        float64
	Y        float64
	X2       float64
	Y2       float64
	Colour   string `of:"annotation-colour" default:"kuning"`
	Picture  ID     `refers:"picture"`
	Strength int    `min:"1" max:"3"` // of a picture under everything: 1 pale, 3 as it is
}

// BeneathID returns the key that a new picture under everything in a drawing gets, so that copies of a document that are
// edited apart have one; what was imported may have another.
func BeneathID(drawing ID) ID { return drawing + "/beneath" }

// Annotations returns the annotations of a drawing, in the order of their IDs, the picture under everything first.
func Annotations(from Reader, drawing ID) []Annotation {
	var list []Annotation
	for _, a := range Referring[Annotation](from, drawing) {
		if a.Kind == Beneath {
			list = append([]Annotation{a}, list...)
		} else {
			list = append(list, a)
		}
	}
	return list
}

// BeneathOf returns the picture under everything in a drawing, and whether there is one.
func BeneathOf(from Reader, drawing ID) (Annotation, bool) {
	list := Annotations(from, drawing)
	if len(list) == 0 || list[0].Kind != Beneath {
		return Annotation{}, false
	}
	return list[0], true
}

// Check has nothing to add to the field tags.
func (a Annotation) Check(Reader) []Finding { return nil }
