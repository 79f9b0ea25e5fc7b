package session

import (
	"testing"

	"jejaring/graph/diagram"
)

// Each view keeps where its own map was looked at from; another page begins with the whole map.
func TestEachViewHasItsCamera(t *testing.T) {
	s, _ := sampled(t)
	near, held := diagram.Camera{X: 3, Zoom: 2}, diagram.Camera{Y: 4, Zoom: 0.7}
	s.Show(ViewMap)
	s.KeepCamera(near)
	s.Show(ViewTrial)
	if got := s.Camera(); got != (diagram.Camera{}) {
		t.Errorf("another page is seen from %+v", got)
	}
	s.HoldCamera(held)
	if s.Camera() != held || s.MovedCamera() != (diagram.Camera{}) {
		t.Errorf("held at %+v, moved to %+v", s.Camera(), s.MovedCamera())
	}
	s.Show(ViewMap)
	if s.Camera() != near || s.MovedCamera() != near {
		t.Errorf("the map is seen from %+v, %+v", s.Camera(), s.MovedCamera())
	}
}
