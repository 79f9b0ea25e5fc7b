package format

import (
	"bytes"
	"regexp"
	"strings"
	"testing"
	"time"

	"jejaring/assets"
	"jejaring/graph"
	"jejaring/graph/locale"
)

// event is what an independent reading finds in a calendar file.
type event map[string]string

// readEvents reads a calendar by the rules of RFC 5545: lines end with CR LF, have 75 bytes at most and go on behind a space.
func readEvents(t *testing.T, text string) (calendar event, events []event) {
	t.Helper()
	lines := strings.Split(text, "\r\n")
	if strings.Contains(strings.ReplaceAll(text, "\r\n", ""), "\n") || lines[len(lines)-1] != "" {
		t.Fatal("a line does not end with CR LF")
	}
	var whole []string
	for _, line := range lines[:len(lines)-1] {
		if len(line) > 75 || !validText(line) {
			t.Errorf("%d bytes in %q", len(line), line)
		}
		if rest, ok := strings.CutPrefix(line, " "); ok {
			whole[len(whole)-1] += rest
			continue
		}
		whole = append(whole, line)
	}
	calendar = event{}
	now := calendar
	for _, line := range whole {
		name, value, ok := strings.Cut(line, ":")
		switch {
		case !ok:
			t.Errorf("%q is no property", line)
		case line == "BEGIN:VEVENT":
			now = event{}
		case line == "END:VEVENT":
			events = append(events, now)
			now = calendar
		default:
			now[name] = unescape(value)
		}
	}
	return calendar, events
}

func validText(line string) bool { return strings.ToValidUTF8(line, "") == line }

var escapes = regexp.MustCompile(`\\(.)`)

func unescape(value string) string {
	return escapes.ReplaceAllStringFunc(value, func(s string) string {
		if s == `\n` || s == `\N` {
			return "\n"
		}
		return s[1:]
	})
}

func sampleRecords(t *testing.T) *graph.Collection {
	t.Helper()
	draft, err := ReadFS(assets.Sample, "sample")
	if err != nil {
		t.Fatal(err)
	}
	return graph.Collect(draft.Records...)
}

func TestCalendarOfTheSample(t *testing.T) {
	records := sampleRecords(t)
	for _, l := range locale.All {
		var out, again bytes.Buffer
		if err := Calendar(&out, records, "2026-11-20", l); err != nil {
			t.Fatal(err)
		}
		_ = Calendar(&again, records, "2026-11-20", l)
		if out.String() != again.String() {
			t.Error("two calendars of the same records differ")
		}
		calendar, events := readEvents(t, out.String())
		if calendar["VERSION"] != "2.0" || calendar["PRODID"] == "" || calendar["END"] != "VCALENDAR" || len(events) < 10 {
			t.Fatalf("the calendar holds %v and %d events", calendar, len(events))
		}
		seen := map[string]bool{}
		for _, e := range events {
			if e["UID"] == "" || seen[e["UID"]] || e["SUMMARY"] == "" || e["DTSTAMP"] == "" {
				t.Errorf("event %v", e)
			}
			seen[e["UID"]] = true
			if at, timed := e["DTSTART"]; timed {
				if _, err := time.Parse("20060102T150405", at); err != nil { // no zone: as the clock says
					t.Errorf("%q is no local time", at)
				}
				continue
			}
			from, err := time.Parse("20060102", e["DTSTART;VALUE=DATE"])
			to, other := time.Parse("20060102", e["DTEND;VALUE=DATE"])
			if err != nil || other != nil || to.Sub(from) != 24*time.Hour {
				t.Errorf("event %v has no day", e)
			}
		}
		for _, r := range graph.All[graph.Actor](records) {
			if r.IsClient && strings.Contains(out.String(), r.Name) {
				t.Errorf("the client %s stands by name", r.MapLabel())
			}
		}
		for _, c := range graph.All[graph.Contact](records) {
			if c.NextAction != "" && c.NextDate > "2026-11-01" && strings.Contains(out.String(), "SUMMARY:"+c.NextAction) {
				t.Errorf("the private words %q leave the office", c.NextAction)
			}
		}
	}
}

// Long titles with signs of their own and letters of several bytes are read back as they were.
func TestCalendarKeepsTexts(t *testing.T) {
	for _, title := range []string{
		`Rapat; "besar", dengan \ garis`, "Dua\nbaris", strings.Repeat("é", 130), strings.Repeat("日本語", 30), "x",
		strings.Repeat("a", 67), strings.Repeat("a", 68), strings.Repeat("😀", 40),
	} {
		a := graph.NewOf[graph.Action]()
		a.Title, a.Due = title, "2026-11-25"
		var out bytes.Buffer
		if err := Calendar(&out, graph.Collect(a), "2026-11-20", locale.Indonesian); err != nil {
			t.Fatal(err)
		}
		_, events := readEvents(t, out.String())
		if len(events) != 1 || events[0]["SUMMARY"] != title || events[0]["UID"] != "action-"+string(a.ID)+"@jejaring" {
			t.Errorf("%q is read as %v", title, events)
		}
	}
}

func TestCalendarIsNotRead(t *testing.T) {
	path := t.TempDir() + "/a.ics"
	if err := writeCalendar(sampleRecords(t), path); err != nil {
		t.Fatal(err)
	}
	if _, err := Read(path); err == nil {
		t.Error("a calendar is read as a network")
	}
}
