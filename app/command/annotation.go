package command

import (
	"context"
	"io"
	"os"
	"path/filepath"

	"jejaring/app/session"
	"jejaring/graph"
	"jejaring/graph/diagram"
	"jejaring/graph/document"
	"jejaring/graph/layout"
	"jejaring/graph/locale"
)

var annotationCommands = []Command{
	{ID: "annotate-note", Icon: "note", Menu: "edit", Can: CanAnnotate, Do: annotateWith(graph.Note)},
	{ID: "annotate-arrow", Icon: "connect", Menu: "edit", Can: CanAnnotate, Do: annotateWith(graph.Arrow)},
	{ID: "annotate-picture", Icon: "picture", Menu: "edit", Can: CanAnnotate, Do: annotateWith(graph.Image)},
	{ID: "background", Icon: "picture", Menu: "edit", Can: CanAnnotate, Do: annotateWith(graph.Beneath)},
	{ID: "arrange-background", Menu: "edit", Can: hasBackground, Do: arrangeBackground},
}

// CanAnnotate tells whether notes, arrows and pictures can be put on what is looked at: on a map whose places mean
// nothing, of which nothing is only tried.
func CanAnnotate(s *session.Session) bool {
	return canEdit(s) && s.View() == session.ViewMap && s.Plan().Free && s.Overlay() == nil && !s.InTrial()
}

func annotateWith(kind string) func(*session.Session, Host) error {
	return func(s *session.Session, h Host) error {
		x, y := h.Map().Middle()
		return Annotate(s, h, kind, layout.Point{X: x, Y: y})
	}
}

// Annotate puts a new annotation on free ground near a place of the map, selects it and lets a note's words be written on it. For a
// picture it first asks for the file; one under everything is laid beneath all actors.
func Annotate(s *session.Session, h Host, kind string, at layout.Point) error {
	if kind != graph.Image && kind != graph.Beneath {
		return addAnnotation(s, h, h.Map().Lay(annotationAt(s, kind, at)))
	}
	h.PickFile(Pick{
		Title: locale.M("command.annotate-picture.title"), Extensions: []string{".png", ".jpg", ".jpeg"},
		Chosen: func(path string) error { return addPicture(s, h, annotationAt(s, kind, at), path) },
	})
	return nil
}

// Sizes of new annotations, px at 100 %.
const (
	noteWide, noteHigh  = 180.0, 54.0
	leastSide, mostSide = 120.0, 480.0
	mostPixels          = 800  // of a picture beside others, per side
	mostPixelsBeneath   = 1600 // of one under everything
	beneathMargin       = 60.0
	shareOfMap          = 0.2 // that arrows and pictures take of its width
)

// annotationAt returns a new annotation around a place. Arrows are as long as goes well with the size of the map.
func annotationAt(s *session.Session, kind string, at layout.Point) graph.Annotation {
	a := graph.NewOf[graph.Annotation]()
	a.Kind, a.Drawing = kind, s.Drawing()
	wide, high := noteWide, noteHigh
	if kind == graph.Arrow {
		a.Colour, wide, high = "biru", min(max(s.Scene().Bounds().Width()*shareOfMap, leastSide), mostSide), 0
	}
	a.X, a.Y, a.X2, a.Y2 = at.X-wide/2, at.Y-high/2, at.X+wide/2, at.Y+high/2
	return a
}

func addAnnotation(s *session.Session, h Host, a graph.Annotation, more ...graph.Record) error {
	err := s.Document().Edit(annotationLabel("edit.annotate", a), func(tx *document.Tx) error {
		keepPlaces(s, tx)
		tx.Put(more...)
		tx.Put(a)
		dropPictures(tx)
		return nil
	})
	if err != nil {
		return err
	}
	s.Select(a.ID)
	if a.Kind != graph.Note || !h.Map().Rename(a.ID) {
		h.Focus("map")
	}
	return nil
}

func annotationLabel(id string, a graph.Annotation) locale.Message {
	return locale.M(id, "Kind", locale.M("annotation-kind."+a.Kind))
}

// pictureJob is the ID of the job that makes a picture small, which takes seconds for a large photograph.
const pictureJob = "picture-in"

// addPicture puts the picture of a file where the annotation is, in its own proportions, on the map as it is now.
func addPicture(s *session.Session, h Host, a graph.Annotation, path string) error {
	file, err := readPicture(path)
	if err != nil {
		return err
	}
	most := mostPixels
	if a.Kind == graph.Beneath {
		most = mostPixelsBeneath
	}
	name, within := filepath.Base(path), s.Scene().Bounds()
	var small []byte
	s.Start(pictureJob, locale.M("job.read", "Name", name), func(context.Context, func(float64)) (err error) {
		small, err = diagram.ShrinkPhoto(file, most)
		return err
	}, func(err error) {
		if err == nil {
			err = putPicture(s, h, a, within, graph.NewPicture(name, small))
		}
		if err != nil {
			h.Fail(err)
		}
	})
	return nil
}

// putPicture puts a picture on a map that spans so much.
func putPicture(s *session.Session, h Host, a graph.Annotation, within diagram.Rect, picture graph.Picture) error {
	if !CanAnnotate(s) || s.Drawing() != a.Drawing {
		return graph.Refuse("annotation.map-left")
	}
	photo := diagram.NewPhoto(picture.Bytes())
	if a.Kind == graph.Beneath {
		a = beneath(s, a, within, photo)
	} else {
		a = h.Map().Lay(around(a, photo, pictureFrame(within, a)))
	}
	a.Picture = picture.ID
	return addAnnotation(s, h, a, picture)
}

// pictureFrame returns a square around a new annotation that goes well with what the map spans.
func pictureFrame(within diagram.Rect, a graph.Annotation) diagram.Rect {
	x, y := (a.X+a.X2)/2, (a.Y+a.Y2)/2
	half := min(max(within.Width()*shareOfMap, leastSide), mostSide) / 2
	return diagram.Rect{X0: x - half, Y0: y - half, X1: x + half, Y1: y + half}
}

// readPicture reads a file that is not too large for one.
func readPicture(path string) ([]byte, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, graph.Refuse("annotation.cannot-open", "Name", filepath.Base(path))
	}
	defer f.Close()
	file, err := io.ReadAll(io.LimitReader(f, diagram.MostPhotoBytes+1))
	switch {
	case err != nil:
		return nil, graph.Refuse("annotation.cannot-open", "Name", filepath.Base(path))
	case len(file) > diagram.MostPhotoBytes:
		return nil, graph.Refuse("annotation.too-large", "Most", diagram.MostPhotoBytes>>20)
	}
	return file, nil
}

// around gives an annotation the greatest frame of its picture's proportions in the middle of a rectangle.
func around(a graph.Annotation, of *diagram.Photo, r diagram.Rect) graph.Annotation {
	k := min(r.Width()/float64(of.Width), r.Height()/float64(of.Height))
	x, y, wide, high := (r.X0+r.X1)/2, (r.Y0+r.Y1)/2, float64(of.Width)*k, float64(of.Height)*k
	a.X, a.Y, a.X2, a.Y2 = x-wide/2, y-high/2, x+wide/2, y+high/2
	return a
}

// beneath lays a picture under all actors, which span so much, as small as it can be to hold them. One that takes the place of another one
// stays in its frame, at its strength.
func beneath(s *session.Session, a graph.Annotation, r diagram.Rect, of *diagram.Photo) graph.Annotation {
	if old, ok := background(s); ok {
		r := diagram.RectOf(layout.Point{X: old.X, Y: old.Y}, layout.Point{X: old.X2, Y: old.Y2})
		return around(old, of, r)
	}
	a.ID, a.Strength = graph.BeneathID(a.Drawing), 1
	wide, high := r.Width()+2*beneathMargin, r.Height()+2*beneathMargin
	k := max(wide/float64(of.Width), high/float64(of.Height))
	x, y := (r.X0+r.X1)/2, (r.Y0+r.Y1)/2
	wide, high = float64(of.Width)*k/2, float64(of.Height)*k/2
	return around(a, of, diagram.Rect{X0: x - wide, Y0: y - high, X1: x + wide, Y1: y + high})
}

// SelectedAnnotation returns the annotation that is selected alone, and whether there is one.
func SelectedAnnotation(s *session.Session) (graph.Annotation, bool) {
	if chosen := s.Selection(); s.Document() != nil && len(chosen) == 1 {
		return graph.Get[graph.Annotation](s.Document(), chosen[0])
	}
	return graph.Annotation{}, false
}

// ChangeAnnotation keeps an annotation as it is now, as one step.
func ChangeAnnotation(s *session.Session, a graph.Annotation) error {
	return changeAnnotation(a, s.Document().Edit)
}

// NudgeAnnotation is ChangeAnnotation, but steps within a second are one step of the history.
func NudgeAnnotation(s *session.Session, a graph.Annotation) error {
	return changeAnnotation(a, s.Document().EditJoined)
}

func changeAnnotation(a graph.Annotation, edit func(locale.Message, func(*document.Tx) error) error) error {
	return edit(annotationLabel("edit.annotation", a), func(tx *document.Tx) error {
		if _, ok := tx.Record(a.ID); !ok {
			return graph.Refuse("command.gone")
		}
		tx.Put(a)
		return nil
	})
}

// copyAnnotations gives a new drawing those of another one.
func copyAnnotations(tx *document.Tx, from, to graph.ID) {
	for _, a := range graph.Annotations(tx, from) {
		a.ID, a.Drawing = graph.NewID(), to
		if a.Kind == graph.Beneath {
			a.ID = graph.BeneathID(to)
		}
		tx.Put(a)
	}
}

// dropPictures deletes the pictures that no annotation shows any more.
func dropPictures(tx *document.Tx) {
	for _, p := range graph.All[graph.Picture](tx) {
		if len(tx.Referring(p.ID)) == 0 {
			tx.Delete(p.ID)
		}
	}
}

func background(s *session.Session) (graph.Annotation, bool) {
	return graph.BeneathOf(s.Document(), s.Drawing())
}

func hasBackground(s *session.Session) bool {
	if !CanAnnotate(s) {
		return false
	}
	_, ok := background(s)
	return ok
}

// arrangeBackground selects the picture under everything: as long as it is selected it is moved and scaled by hand, else
// it lies still.
func arrangeBackground(s *session.Session, h Host) error {
	a, _ := background(s)
	s.Select(a.ID)
	h.Focus("map")
	return nil
}
