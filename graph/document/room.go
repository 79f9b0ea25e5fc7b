package document

import (
	"fmt"
	"path/filepath"

	"jejaring/graph"
	"jejaring/graph/locale"
)

// Bytes of memory that a row takes while its document is open and on the map: the record with its entries in the indices,
// its part of network and picture, and half as much again for what the collector has not yet taken away. An actor has a
// place beside them. 100,000 actors and 500,000 ties were measured to hold 520 MB (BenchmarkOpening in app/canvas).
const (
	actorBytes = 3000
	tieBytes   = 1050
	otherBytes = 600
)

// need returns about how many bytes of memory the document takes once it is open.
func (f *file) need() (bytes uint64) {
	bytes = f.pictures + f.pictures/2
	for kind, t := range f.tables {
		switch kind {
		case graph.KindFor[graph.Actor]():
			bytes += uint64(t.rows) * actorBytes
		case graph.KindFor[graph.Tie]():
			bytes += uint64(t.rows) * tieBytes
		default:
			bytes += uint64(t.rows) * otherBytes
		}
	}
	return bytes
}

// checkRoom refuses a document that needs more memory than there is, before anything of it is read: a computer that runs
// out of memory stands still for minutes, and then ends a program.
func (f *file) checkRoom() error {
	free := FreeMemory
	if f.free != nil {
		free = f.free
	}
	return Room(f.path, f.need(), free())
}

// Room refuses to read a file for which as many bytes of memory are needed as are not free. Where the computer does not
// tell how many are (0), none is refused.
func Room(path string, need, free uint64) error {
	if free == 0 || need <= free {
		return nil
	}
	said := locale.M("document.too-large", "File", filepath.Base(path), "Need", gigabytes(need), "Free", gigabytes(free))
	return &failure{&graph.Refusal{Message: said}, fmt.Errorf("read %s: %w: %d bytes needed, %d free", path, ErrTooLarge, need, free)}
}

// gigabytes is an amount of memory in words: 1,3 GB.
type gigabytes uint64

// In says it in a language.
func (g gigabytes) In(l locale.Language) string { return l.Number(max(float64(g)/1e9, 0.1), 1) + " GB" }
