package measure

import "context"

type progressKey struct{}

// WithProgress returns a context in which a measure that takes long tells how far it is, from 0 to 1.
func WithProgress(ctx context.Context, tell func(share float64)) context.Context {
	return context.WithValue(ctx, progressKey{}, tell)
}

// Listener returns who listens to how far a measure is; one who does nothing where nobody does.
func Listener(ctx context.Context) func(share float64) {
	if listen, ok := ctx.Value(progressKey{}).(func(float64)); ok {
		return listen
	}
	return func(float64) {}
}

// tell says how far a measure is to who listens.
func tell(ctx context.Context, share float64) {
	Listener(ctx)(share)
}
