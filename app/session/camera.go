package session

import "jejaring/graph/diagram"

// stance is from where a map is looked at.
type stance struct {
	camera diagram.Camera
	held   bool // where it was, not where the user has moved it
}

// Camera returns from where the map of the view was looked at last; a zero one where the whole map is to be seen. Each
// view has its own: whoever goes close to somebody on one page sees all of the next.
func (s *Session) Camera() diagram.Camera { return s.cameras[s.view].camera }

// MovedCamera returns Camera where the user has moved it there; else a zero one, as the whole map is still to be seen
// where the map is shown again.
func (s *Session) MovedCamera() diagram.Camera {
	if at := s.cameras[s.view]; !at.held {
		return at.camera
	}
	return diagram.Camera{}
}

// KeepCamera remembers from where the user looks at the map, for when it is shown again. Nobody is told.
func (s *Session) KeepCamera(c diagram.Camera) { s.stand(stance{camera: c}) }

// HoldCamera remembers from where the map is looked at while somebody works on it and nothing may jump, without having
// moved the camera: MovedCamera does not return it.
func (s *Session) HoldCamera(c diagram.Camera) { s.stand(stance{c, true}) }

func (s *Session) stand(at stance) {
	if s.cameras == nil {
		s.cameras = map[string]stance{}
	}
	s.cameras[s.view] = at
}
