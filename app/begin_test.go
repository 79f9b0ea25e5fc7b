//go:build !headless

package app

import (
	"testing"

	"jejaring/app/session"
	"jejaring/graph"
	"jejaring/graph/document"
	"jejaring/graph/graphtest"
	"jejaring/graph/locale"
)

// In large letters, where the panel lies over the map, a network that is being begun shows its first steps by itself, beside
// its map; a larger one is read without a panel.
func TestTheFirstStepsOpenByThemselvesInLargeLetters(t *testing.T) {
	for parties, want := range map[int]string{1: "steps", 7: "steps", 8: ""} {
		d := sitDown(t, func(l *session.Likings) { l.TextSize = 200 })
		doc := document.New()
		if err := doc.Edit(locale.M("test"), func(tx *document.Tx) error {
			tx.Put(graphtest.Community{N: parties}.Records()...)
			return nil
		}); err != nil {
			t.Fatal(err)
		}
		d.session.Use(doc)
		d.session.Show(session.ViewMap)
		d.wait()
		if n := len(graph.All[graph.Actor](doc)); n != parties || d.side.id != want {
			t.Errorf("with %d parties the panel is %q, want %q", n, d.side.id, want)
		}
		if d.session.ShowPanel("none"); want != "" {
			d.wait()
			if d.side.id != "" {
				t.Errorf("with %d parties the panel that was closed is there", parties)
			}
		}
	}
}
