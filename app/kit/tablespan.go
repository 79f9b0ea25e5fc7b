package kit

import (
	"math"
	"strings"

	"fyne.io/fyne/v2"

	"jejaring/graph"
)

// spanForm asks from what to what the numbers or days of a column are to be shown.
type spanForm struct {
	table   *Table
	column  int
	entries [2]*Entry
	trouble *Text
	shown   *floating
}

func (t *Table) askSpan(k int, at fyne.CanvasObject) {
	c := canvasOf(at)
	if c == nil {
		return
	}
	Commit(c)
	l := t.o.Language
	s := &spanForm{table: t, column: k, trouble: NewWrapped(ErrorTip, "")}
	s.trouble.Hide()
	var rows []fyne.CanvasObject
	span, narrow := t.look.Spans[t.o.Columns[k].ID]
	for end, word := range []string{l.T("kit.table.from"), l.T("kit.table.to")} {
		e := NewEntry(nil)
		if narrow {
			e.Reset(t.spanWords(k, span[end]))
		}
		if t.o.Columns[k].isDay() {
			e.SetPlaceHolder(l.T("kit.date-example"))
		}
		e.OnKey(s.key)
		s.entries[end] = e
		rows = append(rows, NewRow(word, "", e))
	}
	show := NewButton(Filled, "filter", l.T("kit.table.show"), s.take)
	deeds := Flow(Gap2, show)
	if narrow {
		deeds.Add(NewButton(Plain, "", l.T("kit.table.widen"), func() { s.shown.Close(); t.narrow(t.o.Columns[k].ID, nil) }))
	}
	s.shown = openFloating(at, Pad(Gap2, Gap2, AtLeast(narrowList*Size(SizeControl)/32, 0, Column(Gap2, Beside(Gap2, rows...), s.trouble, deeds))))
	c.Focus(s.entries[0])
}

// key takes what was typed on Enter, and gives up on Esc.
func (s *spanForm) key(key *fyne.KeyEvent) bool {
	switch key.Name {
	case fyne.KeyReturn, fyne.KeyEnter:
		s.take()
	case fyne.KeyEscape:
		s.shown.Close()
	default:
		return false
	}
	return true
}

// take narrows the column where both ends are understood.
func (s *spanForm) take() {
	span := [2]float64{math.Inf(-1), math.Inf(1)}
	for end, e := range s.entries {
		text := strings.TrimSpace(e.Text)
		if text == "" {
			continue
		}
		x, err := s.table.readEnd(s.column, text)
		if e.SetBad(err != nil); err != nil {
			s.trouble.SetText(refusalWords(s.table.o.Language, err))
			s.trouble.Show()
			s.shown.Refresh()
			return
		}
		span[end] = x
	}
	if span[0] > span[1] {
		span[0], span[1] = span[1], span[0]
	}
	s.shown.Close()
	s.table.span(s.table.o.Columns[s.column].ID, span[0], span[1])
}

// readEnd reads a number or a day as the column shows them.
func (t *Table) readEnd(k int, text string) (float64, error) {
	if t.o.Columns[k].isDay() {
		value, err := ReadValue(t.o.Language, dateField, text)
		if err != nil {
			return 0, err
		}
		return numberOfDay(value.(graph.Date)), nil
	}
	share := t.isShare(k)
	value, err := ReadValue(t.o.Language, numberField, strings.TrimSuffix(text, "%"))
	if err != nil {
		return 0, err
	}
	x := value.(float64)
	if share {
		x /= 100
	}
	return x, nil
}
