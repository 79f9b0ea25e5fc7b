package layout

import (
	"context"
	"errors"
	"testing"
	"time"
)

// Places are asked for on the way: cancelled from within the work, or while a child process is at it.
func TestCancelledOnTheWay(t *testing.T) {
	for _, l := range []Layout{stress, groups} {
		ctx, cancel := context.WithCancel(context.Background())
		in := Input{Network: disjoint(), Focal: -1, Progress: func(float64) { cancel() }}
		if _, err := l.Place(ctx, in); !errors.Is(err, context.Canceled) {
			t.Errorf("%s: error is %v", l.ID, err)
		}
	}
	for _, l := range []Layout{fdp, circo} {
		ctx, cancel := context.WithTimeout(context.Background(), 20*time.Millisecond)
		defer cancel()
		_, err := l.Place(ctx, Input{Network: communities(l.Limit, 3*l.Limit, 1), Focal: -1})
		if !errors.Is(err, context.DeadlineExceeded) {
			t.Errorf("%s: error is %v", l.ID, err)
		}
	}
}

// In a dense network, as of a group in which all know each other, single ties cannot be followed: nobody steps
// aside there for seconds, and a step that was begun ends with its context.
func TestSidestepIsForPicturesThatCanBeFollowed(t *testing.T) {
	if e := effortOf(published(t, "les_miserables")); e > sidestepEffort {
		t.Errorf("effort %d of a network that can be followed", e)
	}
	var pairs [][2]int32
	for i := range int32(60) {
		for j := range i {
			pairs = append(pairs, [2]int32{j, i})
		}
	}
	w := of(60, pairs...)
	if e := effortOf(w); e <= sidestepEffort {
		t.Errorf("effort %d of a complete network", e)
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if err := sidestep(ctx, scatter(60, 400, random(1, 0)), labels(60, 1), w); !errors.Is(err, context.Canceled) {
		t.Errorf("error is %v", err)
	}
}
