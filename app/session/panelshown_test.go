package session

import "testing"

// The first steps stand beside a desk; as a drawer they would lie over what it asks, and lie over the map alone.
func TestFirstStepsLieOverNoDesk(t *testing.T) {
	s, _ := open(t)
	if !s.IsBegun() {
		t.Fatal("the network is not being begun")
	}
	for _, c := range []struct {
		view         string
		drawer, want bool
	}{{ViewMap, false, true}, {ViewMap, true, true}, {ViewNeeds, false, true}, {ViewNeeds, true, false}} {
		s.Show(c.view)
		s.Looks.Drawer = c.drawer
		if s.HasPanel() != c.want {
			t.Errorf("%s, a drawer: %v: the panel is shown: %v", c.view, c.drawer, !c.want)
		}
	}
}
