package session

import "jejaring/graph/diagram"

// Camera returns from where the user last looked at the map; a zero one where the whole map is to be seen.
func (s *Session) Camera() diagram.Camera { return s.camera }

// KeepCamera remembers from where the map is looked at, for when it is shown again. Nobody is told.
func (s *Session) KeepCamera(c diagram.Camera) { s.camera = c }
