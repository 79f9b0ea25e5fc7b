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
