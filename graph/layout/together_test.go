package layout

import (
	"slices"
	"testing"
)

func TestStragglersAreLeftOutOfTheFrame(t *testing.T) {
	main := []Point{{0, 0}, {200, 0}, {400, 0}, {0, 200}, {200, 200}, {400, 200}}
	for _, c := range []struct {
		name    string
		outside []Point
		want    []int // positions in outside
	}{
		{"nobody", nil, nil},
		{"all clear", []Point{{600, 300}, {700, 300}, {600, 400}}, []int{0, 1, 2}},
		{"one in the middle", []Point{{600, 300}, {100, 100}, {700, 300}, {600, 400}}, []int{0, 2, 3}},
		{"of two one in the middle", []Point{{100, 100}, {600, 300}}, []int{1}},
		{"two in the middle", []Point{{100, 100}, {600, 300}, {300, 100}, {700, 300}, {600, 400}}, []int{1, 3, 4}},
		{"on the other side", []Point{{600, 300}, {700, 300}, {600, 400}, {-400, -100}}, []int{0, 1, 2}},
		{"one on top of another", []Point{{200, 0}}, nil},
	} {
		places := append(slices.Clone(main), c.outside...)
		boxes := make([]Size, len(places))
		for i := range boxes {
			boxes[i] = Size{60, 40}
		}
		outside := upTo(len(places))[len(main):]
		var got []int
		for _, i := range Together(places, boxes, upTo(len(main)), outside) {
			got = append(got, i-len(main))
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s: %v stand together, want %v", c.name, got, c.want)
		}
	}
}

// TestNewComponentsJoinThoseTogether although one outsider stands in the middle of the main network.
func TestNewComponentsJoinThoseTogether(t *testing.T) {
	in := Input{Network: disjoint(), Seed: 1, Focal: -1}
	places := place(t, stress, in)
	task := newTask(in)
	main := task.parts[0]
	in.Start = slices.Clone(places)
	in.Start[18] = around(places, task.Boxes, main).middle()
	in.Start[20] = Nowhere
	after := place(t, stress, in)
	if got := Together(after, task.Boxes, main, outside(task.parts)); !slices.Contains(got, 20) {
		t.Errorf("the newcomer at %v is not among those together: %v", after[20], got)
	}
}
