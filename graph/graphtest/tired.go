package graphtest

import (
	"context"
	"sync/atomic"
)

// tired is a context that is cancelled after it was asked some times.
type tired struct {
	context.Context
	asked *atomic.Int32
}

func (c tired) Err() error {
	if c.asked.Add(-1) < 0 {
		return context.Canceled
	}
	return nil
}

// Tired returns a context that is cancelled once it was asked so many times whether it is.
func Tired(times int32) context.Context {
	asked := &atomic.Int32{}
	asked.Store(times)
	return tired{context.Background(), asked}
}
