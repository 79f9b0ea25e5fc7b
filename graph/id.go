package graph

import "github.com/oklog/ulid/v2"

// ID is the key of a record, unique over all kinds of one document. Records that came from a CSV file keep
// the short code they had there (A01); new ones get a ULID, so that copies edited apart can be joined again.
type ID string

// NewID returns an ID that no other record on any computer has, greater than all made before it.
func NewID() ID { return ID(ulid.Make().String()) }

// IsMade tells whether NewID made it, rather than somebody who wrote a list.
func (id ID) IsMade() bool {
	_, err := ulid.ParseStrict(string(id))
	return err == nil
}
