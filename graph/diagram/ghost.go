package diagram

// isGhost tells whether an actor is in the picture of a trial only to be seen gone.
func (a actor) isGhost() bool { return a.mark == Ghost }

// isGhost tells the same of all ties of a pair.
func (p *pair) isGhost() bool { return p.merged.mark == Ghost }

// ghost draws the empty, dashed shape of an actor that is gone.
func (w *drawing) ghost(a *actor, at corner, r float64) {
	c := w.colours.mark(Ghost)
	w.outline(a, at, r, 0, w.colours.surface)
	corners, ok := outlines[a.sector.Shape]
	if !ok {
		w.pen.Polyline(w.circle(at.x, at.y, r), ghostWide, ghostDashes, c)
		return
	}
	xy := w.line()
	for _, p := range append(corners, corners[0]) {
		xy = append(xy, at.x+p.x*r, at.y+p.y*r)
	}
	w.xy = xy
	w.pen.Polyline(xy, ghostWide, ghostDashes, c)
}

// standing returns how many actors and ties are in the picture, ghosts aside.
func (s *Scene) standing() (actors, ties int) {
	actors, ties = len(s.actors), len(s.snapshot.Ties)
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
