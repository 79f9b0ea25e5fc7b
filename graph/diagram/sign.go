package diagram

import (
	"fmt"

	"jejaring/graph"
)

// ActorSign returns the shape by which an actor stands in the map, as an SVG of side by side px on a clear
// ground: for lists and forms beside the map.
func ActorSign(a graph.Actor, focal, dark bool, side float64) []byte {
	return sign(side, side, dark, func(w *drawing) {
		of := actor{sector: graph.SectorOf(a.Sector), focal: focal, family: a.IsClient}
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

// TieSign returns a sample of the line of a tie, as an SVG of width by height px on a clear ground.
func TieSign(t graph.Tie, dark bool, width, height float64) []byte {
	return sign(width, height, dark, func(w *drawing) {
		w.stroke(line{quality: t.Quality, width: widthOf(t)}, 1, height/2, width-1, height/2, w.colours.quality(t.Quality))
	})
}

// sign draws into an SVG without words.
func sign(width, height float64, isDark bool, draw func(*drawing)) []byte {
	s := &Scene{colours: light, state: state{hovered: -1, pair: -1, hoveredPair: -1, focus: -1}}
	if isDark {
		s.colours = dark
	}
	pen := &svg{}
	fmt.Fprintf(&pen.out, `<svg xmlns="http://www.w3.org/2000/svg" width="%s" height="%s" viewBox="0 0 %s %s" fill="none" stroke-linejoin="round">`+"\n",
		number(width), number(height), number(width), number(height))
	draw(&drawing{Scene: s, pen: pen, zoom: 1, factor: 1})
	pen.out.WriteString("</svg>\n")
	return pen.out.Bytes()
}

// Lead returns the tie that speaks for all ties of a pair: the strongest, of equal ones that with the firmest
// quality. It panics where there is none.
func Lead(ties []graph.Tie) graph.Tie {
	lead := ties[0]
	for _, t := range ties[1:] {
		if leads(t, lead) {
			lead = t
		}
	}
	return lead
}

func leads(t, lead graph.Tie) bool {
	return t.Strength > lead.Strength || (t.Strength == lead.Strength && qualityOrder[t.Quality] > qualityOrder[lead.Quality])
}
