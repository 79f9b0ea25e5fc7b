package batch

import (
	"jejaring/graph"
	"jejaring/graph/network"
)

// Snapshot returns the network of a file on the day of the call.
func (c *Call) Snapshot(path string) (*network.Snapshot, error) {
	from, err := c.Open(path)
	if err != nil {
		return nil, err
	}
	return network.Of(from, network.Lens{Day: c.Day}), nil
}

// Open returns the records of a file: a .jejaring document, a folder or .zip of CSV files, or one .csv. A
// document is only read, so that a window that has it open is not disturbed.
func (c *Call) Open(path string) (graph.Reader, error) {
	return nil, graph.Refuse("batch.no-such-file", "Path", path)
}
