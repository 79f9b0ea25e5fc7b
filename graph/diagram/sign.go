package diagram

import (
	"fmt"

	"jejaring/graph"
)

// Sign is a sample of what stands in the map, as an SVG on a clear ground: for lists and forms beside it.
type Sign struct {
	Width, Height float64 // px; that of an actor is as high as it is wide
	Dark          bool    // the ground is dark
	Focal         bool    // the actor is the focal one
}

// Actor returns the shape by which an actor stands in the map.
func (s Sign) Actor(a graph.Actor) []byte {
	side := s.Width
	s.Height = side
	return s.draw(func(w *drawing) {
		of := actor{sector: graph.SectorOf(a.Sector), focal: s.Focal, family: a.IsClient}
		r := side * 0.4
		if of.family {
			w.factor, r = side/24, side*0.34
		}
		if of.focal {
			w.factor, r = side/28, side*0.36
		}
		y := side / 2
		if of.sector.Shape == graph.Triangle {
			y += side * 0.06 // its centre lies low
		}
		drawShape(w, &of, corner{side / 2, y}, r, false)
	})
}

// DrawSector draws the shape of a sector as it stands in the map, in light colours: for lists on paper.
func DrawSector(pen Pen, sector graph.Sector, x, y, r float64) {
	drawShape(&drawing{Scene: &Scene{colours: light}, pen: pen, zoom: 1, factor: 1}, &actor{sector: sector}, corner{x, y}, r, false)
}

// Tie returns the line by which a tie stands in the map.
func (s Sign) Tie(t graph.Tie) []byte {
	return s.draw(func(w *drawing) {
		w.stroke(line{quality: t.Quality, width: widthOf(&t)}, way{1, s.Height / 2, s.Width - 1, s.Height / 2}, w.colours.quality(t.Quality))
	})
}

// draw draws into an SVG without words.
func (s Sign) draw(draw func(*drawing)) []byte {
	scene := &Scene{colours: light, state: state{hovered: -1, pair: -1, hoveredPair: -1, focus: -1}}
	if s.Dark {
		scene.colours = dark
	}
	pen := &svg{}
	fmt.Fprintf(&pen.out, `<svg xmlns="http://www.w3.org/2000/svg" width="%s" height="%s" viewBox="0 0 %s %s" fill="none" stroke-linejoin="round">`+"\n",
		number(s.Width), number(s.Height), number(s.Width), number(s.Height))
	draw(&drawing{Scene: scene, pen: pen, zoom: 1, factor: 1})
	pen.out.WriteString("</svg>\n")
	return pen.out.Bytes()
}

// Lead returns the tie that speaks for all ties of a pair: the strongest, of equal ones that with the firmest
// quality. It panics where there is none.
func Lead(ties []graph.Tie) graph.Tie {
	lead := ties[0]
	for _, t := range ties[1:] {
		if leads(&t, &lead) {
			lead = t
		}
	}
	return lead
}

func leads(t, lead *graph.Tie) bool {
	return t.Strength > lead.Strength || (t.Strength == lead.Strength && qualityOrder[t.Quality] > qualityOrder[lead.Quality])
}
