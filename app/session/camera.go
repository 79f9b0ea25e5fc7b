package session

import "jejaring/graph/diagram"

// Camera returns from where the map was looked at last; a zero one where the whole map is to be seen.
func (s *Session) Camera() diagram.Camera { return s.camera }

// MovedCamera returns Camera where the user has moved it there; else a zero one, as the whole map is still to be seen
// where the map is shown again.
func (s *Session) MovedCamera() diagram.Camera {
	if s.held {
		return diagram.Camera{}
	}
	return s.camera
}

// KeepCamera remembers from where the user looks at the map, for when it is shown again. Nobody is told.
func (s *Session) KeepCamera(c diagram.Camera) { s.camera, s.held = c, false }

// HoldCamera remembers from where the map is looked at while somebody works on it and nothing may jump, without having
// moved the camera: MovedCamera does not return it.
func (s *Session) HoldCamera(c diagram.Camera) { s.camera, s.held = c, true }
