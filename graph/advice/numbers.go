package advice

import (
	"context"
	"fmt"

	"jejaring/graph/measure"
	"jejaring/graph/network"
)

// resultKey is the key under which a snapshot keeps the result of a measure.
type resultKey string

// resultOf takes a measure of the snapshot, once.
func resultOf(ctx context.Context, s *network.Snapshot, id string) (measure.Result, error) {
	return network.Keep(s, resultKey(id), func() (measure.Result, error) {
		m, ok := measure.ByID(id)
		if !ok {
			return measure.Result{}, fmt.Errorf("no measure %s", id)
		}
		return m.Of(ctx, s)
	})
}

// numbersOf returns all that a measure found.
func numbersOf[T any](ctx context.Context, s *network.Snapshot, id string) (T, error) {
	r, err := resultOf(ctx, s, id)
	if err != nil {
		var none T
		return none, err
	}
	return r.Numbers.(T), nil
}
