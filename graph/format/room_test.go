package format

import (
	"errors"
	"io"
	"io/fs"
	"strings"
	"testing"

	"jejaring/graph/document"
)

// written is a file that holds a text.
func written(name, text string) source {
	return source{name, func() (io.ReadCloser, error) { return io.NopCloser(strings.NewReader(text)), nil }}
}

// Rows are counted over all files, up to the most that are read of each; a file that cannot be opened has none.
func TestCountRows(t *testing.T) {
	lost := source{"lost.csv", func() (io.ReadCloser, error) { return nil, fs.ErrNotExist }}
	for _, c := range []struct {
		sources []source
		want    int
	}{
		{nil, 0},
		{[]source{written("a.csv", "id,name\nA1,Ani\n"), lost, written("b.csv", "x\r\ny\r\n")}, 4},
		{[]source{written("a.csv", strings.Repeat("\n", maxRows+5)), written("b.csv", "x\n")}, maxRows + 1},
	} {
		if got := countRows(c.sources); got != c.want {
			t.Errorf("%d rows, want %d", got, c.want)
		}
	}
}

// An import that the memory does not hold is refused before it is read; one that it holds, or might hold, is not.
func TestImportTooLargeForTheMemory(t *testing.T) {
	thousand := []source{written("actors.csv", "id,name\n"+strings.Repeat("A1,Ani\n", 999))}
	if err := checkRoom("data", thousand, 1000*rowBytes-1); !errors.Is(err, document.ErrTooLarge) {
		t.Error("not refused:", err)
	}
	for _, free := range []uint64{0, 1000 * rowBytes} {
		if err := checkRoom("data", thousand, free); err != nil {
			t.Error("refused with", free, err)
		}
	}
}
