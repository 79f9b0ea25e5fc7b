package format

import (
	"bufio"
	"fmt"
	"io"
	"strings"
	"time"
	"unicode/utf8"

	"jejaring/graph"
	"jejaring/graph/agenda"
	"jejaring/graph/locale"
	"jejaring/graph/outward"
)

// The days around that of the project that a calendar file holds.
const (
	calendarBack  = 31
	calendarAhead = 366
)

// writeCalendar writes what is to come as a calendar file, in the language of the project.
func writeCalendar(from graph.Reader, path string) error {
	p := graph.ProjectOf(from)
	day := p.Today(graph.DateOf(time.Now()))
	return WriteFile(path, func(out io.Writer) error { return Calendar(out, from, day, locale.Of(p.Language)) })
}

// Calendar writes what is not done around a day as an iCalendar (RFC 5545): lines of 75 bytes at most, texts escaped, times
// as the clock at the place says, and a UID that stays the same for as long as the record is there. It says what may leave the
// office. The same records give the same bytes.
func Calendar(out io.Writer, from graph.Reader, day graph.Date, l locale.Language) error {
	w, from := &calendarWriter{bufio.NewWriter(out)}, outward.Records(from, day, l)
	w.line("BEGIN", "VCALENDAR")
	w.line("VERSION", "2.0")
	w.line("PRODID", "-//Jejaring//Jejaring//"+strings.ToUpper(string(l)))
	w.line("CALSCALE", "GREGORIAN")
	w.line("METHOD", "PUBLISH")
	w.line("X-WR-CALNAME", escaped(graph.ProjectOf(from).Name))
	for _, e := range agenda.Coming(from, day, agenda.Span{From: day.Add(-calendarBack), To: day.Add(calendarAhead)}) {
		if !e.Done {
			w.entry(e, day, l)
		}
	}
	w.line("END", "VCALENDAR")
	return w.Flush()
}

type calendarWriter struct{ *bufio.Writer }

func (w *calendarWriter) entry(e agenda.Entry, stamp graph.Date, l locale.Language) {
	uid := string(e.Kind) + "-" + string(e.ID)
	if e.Kind == agenda.Series { // one record, many days
		uid += "-" + plainDay(e.Day)
	}
	w.line("BEGIN", "VEVENT")
	w.line("UID", uid+"@jejaring")
	w.line("DTSTAMP", plainDay(stamp)+"T000000Z")
	if e.Time == "" {
		w.line("DTSTART;VALUE=DATE", plainDay(e.Day))
		w.line("DTEND;VALUE=DATE", plainDay(e.Day.Add(1)))
		w.line("TRANSP", "TRANSPARENT")
	} else {
		w.line("DTSTART", plainDay(e.Day)+"T"+strings.ReplaceAll(string(e.Time), ":", "")+"00")
	}
	w.line("SUMMARY", escaped(e.Title.In(l)))
	w.line("CATEGORIES", escaped(l.T("agenda."+string(e.Kind))))
	w.line("END", "VEVENT")
}

// plainDay writes a day as 20261120.
func plainDay(day graph.Date) string { return strings.ReplaceAll(string(day), "-", "") }

// escaped writes a text as RFC 5545 section 3.3.11 asks.
func escaped(text string) string {
	return strings.NewReplacer(`\`, `\\`, ";", `\;`, ",", `\,`, "\r\n", `\n`, "\n", `\n`, "\r", `\n`).Replace(text)
}

// mostBytes is the length of a line without its end.
const mostBytes = 75

// line writes one property; a long line goes on in the next one behind a space, never within a letter.
func (w *calendarWriter) line(name, value string) {
	text, room := name+":"+value, mostBytes
	for len(text) > room {
		cut := room
		for !utf8.RuneStart(text[cut]) {
			cut--
		}
		fmt.Fprintf(w, "%s\r\n ", text[:cut])
		text, room = text[cut:], mostBytes-1
	}
	fmt.Fprintf(w, "%s\r\n", text)
}
