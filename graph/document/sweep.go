package document

import "encoding/binary"

// sweep reads the rows of a damaged table that can still be read: upward to the first page that cannot, then
// downward from the end, then on both sides of the middle of what is left, and so on.
type sweep[K any] struct {
	read   func(after, until K, down bool, see func(K)) error // rows with after < key ≤ until
	middle func(a, b K) (K, bool)                             // a key between two, if there is one
}

// sweepDepth bounds how narrow the gaps are in which rows are still looked for: 1/4096 of the first.
const sweepDepth = 12

// over reads the rows between two keys; it tells whether all pages could be read.
func (s sweep[K]) over(after, until K, depth int) bool {
	low, high := after, until
	if s.read(after, until, false, func(k K) { low = k }) == nil {
		return true
	}
	if s.read(low, until, true, func(k K) { high = k }) == nil {
		return true
	}
	if m, ok := s.middle(low, high); ok && depth > 0 {
		s.over(low, m, depth-1)
		s.over(m, high, depth-1)
	}
	return false
}

// middleText returns a text between two others in the order of their bytes.
func middleText(a, b string) (string, bool) {
	n := 0
	for n < len(a) && n < len(b) && a[n] == b[n] {
		n++
	}
	low, high := leading(a[n:]), leading(b[n:])
	m := low + (high-low)/2
	if high <= low || m == low {
		return "", false
	}
	return a[:n] + string(binary.BigEndian.AppendUint64(nil, m)), true
}

func leading(text string) uint64 {
	var eight [8]byte
	copy(eight[:], text)
	return binary.BigEndian.Uint64(eight[:])
}

func middleWhole(a, b int) (int, bool) { return a + (b-a)/2, b-a > 1 }

// sweepTexts and sweepWholes read a table by a key of text or by its row number.
func (b *base) sweepTexts(columns, table, key string, see func(row)) bool {
	s := sweep[string]{middle: middleText}
	s.read = func(after, until string, down bool, seen func(string)) error {
		return b.stretch(columns, table, key, down, func(r row) { see(r); seen(r.text(0)) }, after, until)
	}
	return s.over("\x00", "\U0010ffff", sweepDepth)
}

func (b *base) sweepWholes(columns, table, key string, see func(row)) bool {
	last := 0
	err := b.stretch(key, table, key, true, func(r row) { last = max(last, r.whole(0)) }, 0, 1<<62)
	if err != nil && last == 0 { // the last page cannot be read
		last = 1 << 32
	}
	s := sweep[int]{middle: middleWhole}
	s.read = func(after, until int, down bool, seen func(int)) error {
		return b.stretch(columns, table, key, down, func(r row) { see(r); seen(r.whole(0)) }, after, until)
	}
	return s.over(0, last, sweepDepth)
}

// stretch reads the rows of one range of keys in one direction, up to the first that cannot be read.
func (b *base) stretch(columns, table, key string, down bool, see func(row), after, until any) error {
	order := " ASC"
	if down {
		order = " DESC"
	}
	return b.query("SELECT "+columns+" FROM "+quote(table)+" WHERE "+key+" > ? AND "+key+" <= ? ORDER BY "+key+order,
		func(r row) error { see(r); return nil }, after, until)
}
