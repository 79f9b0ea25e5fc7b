package measure

import (
	"context"

	"jejaring/graph/kernel"
	"jejaring/graph/network"
)

// What several measures ask for is worked out once per snapshot and projection, and kept under these keys.
type (
	walkKey     network.Projection
	routeKey    network.Projection
	triangleKey network.Projection
	spectrumKey struct{}
)

// walksOf returns the walks through a projection of the snapshot.
func walksOf(ctx context.Context, s *network.Snapshot, p network.Projection) (*kernel.Walks, error) {
	return network.Keep(s, walkKey(p), func() (*kernel.Walks, error) { return kernel.Walk(ctx, s.Network(p)) })
}

// routesOf returns the routes through a projection of the snapshot.
func routesOf(ctx context.Context, s *network.Snapshot, p network.Projection) (*kernel.Routes, error) {
	return network.Keep(s, routeKey(p), func() (*kernel.Routes, error) { return kernel.Route(ctx, s.Network(p), Listener(ctx)) })
}

// trianglesOf returns the triangles of an undirected projection.
func trianglesOf(ctx context.Context, s *network.Snapshot, p network.Projection) (*kernel.Triangles, error) {
	return network.Keep(s, triangleKey(p), func() (*kernel.Triangles, error) { return kernel.CountTriangles(ctx, s.Network(p)) })
}

// eigenvalueOf returns the greatest eigenvalue of the network Know.
func eigenvalueOf(ctx context.Context, s *network.Snapshot) (float64, error) {
	return network.Keep(s, spectrumKey{}, func() (float64, error) { return kernel.GreatestEigenvalue(ctx, s.Network(network.Know)) })
}
