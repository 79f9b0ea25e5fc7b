package diagram

// isGhost tells whether an actor is in the picture of a trial only to be seen gone.
func (a actor) isGhost() bool { return a.mark == Ghost }

// isGhost tells the same of all ties of a pair.
func (p *pair) isGhost() bool { return p.merged.mark == Ghost }

// The outline of what is gone in a trial is denser than its ties, so that it is seen among many of them.
const outlineWide = 1.6

var outlineDashes = []float64{4, 2.5}

// ghost draws the empty, dashed shape of an actor that is gone.
func (w *drawing) ghost(a *actor, at corner, r float64) {
	w.outline(a, at, r, 0, w.colours.surface)
	corners, ok := outlines[a.sector.Shape]
	if !ok {
		w.pen.Polyline(w.circle(at.x, at.y, r), outlineWide, outlineDashes, w.colours.ink3)
		return
	}
	xy := w.line()
	for _, p := range corners {
		xy = append(xy, at.x+p.x*r, at.y+p.y*r)
	}
	w.xy = append(xy, xy[0], xy[1])
	w.pen.Polyline(w.xy, outlineWide, outlineDashes, w.colours.ink3)
}

// standing returns how many actors and ties are in the picture, ghosts and what a lens stops aside.
func (s *Scene) standing() (actors, ties int) {
	actors = len(s.actors)
	for k := range s.snapshot.Ties {
		if s.showOf(int32(k)) != Absent {
			ties++
		}
	}
	outActors, outTies := s.stopped()
	actors, ties = actors-outActors, ties-outTies
	if !s.look.Trial {
		return actors, ties
	}
	for i := range s.actors {
		if s.actors[i].isGhost() {
			actors--
		}
	}
	for k := range s.snapshot.Ties {
		if s.markOf(int32(k)) == Ghost {
			ties--
		}
	}
	return actors, ties
}
