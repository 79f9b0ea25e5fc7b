package jot

import (
	"slices"
	"strings"
	"unicode/utf8"

	"jejaring/graph"
)

// readResult looks for what the party said. Words of a next step are no result: "bersedia, siapkan MoU Selasa" is willing. A
// word that also means other things counts only where no other result is said.
func (s *scan) readResult() {
	part, sure := Part{Field: "result"}, false
	from, to := 0, 0
	for k := 0; k < len(s.words); k++ {
		found, n := longest(s, k, results)
		if n == 0 {
			continue
		}
		phrase := s.plainText(k, k+n)
		weak := weakResults[phrase]
		if part.Text != "" && (s.isNext(s.words[k].part) || weak || s.words[k-1].taken && s.words[k-1].part != s.words[k].part && verbs[s.words[k].plain]) {
			continue
		}
		if !weak && !sure { // it outdoes a word that was not sure
			part, sure = Part{Field: "result"}, true
			from, to = k, k+n
		}
		if part.Text == "" {
			from, to = k, k+n
			sure = !weak
		}
		for _, code := range found {
			part.addOption(code)
		}
		if k == from {
			part.Text = phrase
			k += n - 1
			continue
		}
		s.takeWords(k, k+n)
		k += n - 1
	}
	if part.Text != "" {
		s.take(from, to, part)
	}
}

func (s *scan) takeWords(from, to int) {
	for k := from; k < to; k++ {
		s.words[k].taken = true
	}
}

func (s *scan) plainText(from, to int) string {
	list := make([]string, 0, to-from)
	for _, w := range s.words[from:to] {
		list = append(list, w.plain)
	}
	return strings.Join(list, " ")
}

// isNext tells whether a part of the line says what comes next: it names a day to come, or begins with what is to be done.
func (s *scan) isNext(part int) bool {
	first := true
	for k, w := range s.words {
		if w.part != part {
			continue
		}
		if first && !w.taken && !markers[w.plain] {
			first = false
			if verbs[w.plain] {
				return true
			}
		}
		for _, d := range s.dates {
			if k >= d.from && k < d.to && d.days[0] > s.Day {
				return true
			}
		}
	}
	return false
}

// readChannel looks for how the party was reached: where the line begins, or anywhere behind "lewat" or "by". Two channels are
// a choice.
func (s *scan) readChannel() {
	part := Part{Field: "channel"}
	end := s.channelEnd()
	for k := 0; k < len(s.words); k++ {
		n := 0
		if k < end {
			var code string
			if code, n = longest(s, k, channels); n > 0 {
				part.addOption(code)
			}
		}
		from := k
		if byMarks[s.words[k].plain] && !s.words[k].taken && k+1 < len(s.words) {
			if code, m := longest(s, k+1, channels); m > 0 {
				part.addOption(code)
				n, from = m+1, k+1
			}
		}
		if n == 0 {
			continue
		}
		if part.Text != "" {
			part.Text += ", "
		}
		part.Text += s.text(from, k+n)
		s.takeWords(k, k+n)
		k += n - 1
	}
	if part.Text != "" {
		s.note(part)
	}
}

// channelEnd returns where the beginning of the line ends as far as channels go: "rapat Selasa" behind the party is a next
// step.
func (s *scan) channelEnd() int {
	for k, w := range s.words {
		if w.taken && k > 0 && s.isResultAt(k) {
			return k
		}
		if w.after || w.part > s.words[0].part {
			return k
		}
	}
	return len(s.words)
}

func (s *scan) isResultAt(k int) bool { return len(results.begins[s.words[k].plain]) > 0 }

// readNext takes what is to be done: the parts of the line that say so, and behind a result what is left of its part.
func (s *scan) readNext() {
	var said []string
	for from := 0; from < len(s.words); {
		to := from
		for to < len(s.words) && s.words[to].part == s.words[from].part && s.words[to].after == s.words[from].after {
			to++
		}
		if words := s.nextIn(from, to); words != "" {
			said = append(said, words)
		}
		from = to
	}
	if len(said) > 0 {
		text := strings.Join(said, ", ")
		if utf8.RuneCountInString(text) > longestStep {
			s.long = text
		}
		s.note(Part{Field: "next_action", Text: text, Value: graph.Shorten(text, longestStep)})
	}
}

// nextIn takes what is to be done that a part of the line says.
func (s *scan) nextIn(from, to int) string {
	if !s.isNext(s.words[from].part) && !s.verbBehind(from, to) {
		return ""
	}
	if at := s.saidBefore(from, to); at > from {
		from = at
	}
	for from < to && (s.words[from].taken || markers[s.words[from].plain]) {
		s.words[from].taken = true
		from++
	}
	end := to
	for end > from && (s.words[end-1].taken || markers[s.words[end-1].plain]) {
		end--
	}
	var words []string
	for k := from; k < end; k++ {
		if !s.words[k].taken {
			words = append(words, s.words[k].typed)
			s.words[k].taken = true
		}
	}
	return strings.Join(words, " ")
}

// saidBefore returns where in a part the next step begins: behind who was contacted, how and with what result.
func (s *scan) saidBefore(from, to int) int {
	at := from
	for k := from; k < to; k++ {
		if s.words[k].taken && !s.isDay(k) {
			at = k + 1
		}
	}
	if at == to { // all that is said stands before
		return from
	}
	return at
}

func (s *scan) isDay(k int) bool {
	for _, d := range s.dates {
		if k >= d.from-1 && k < d.to {
			return true
		}
	}
	return false
}

// verbBehind tells whether, behind what is taken, a part goes on with something to be done.
func (s *scan) verbBehind(from, to int) bool {
	at := s.saidBefore(from, to)
	for at < to && markers[s.words[at].plain] {
		at++
	}
	return at < to && at > from && verbs[s.words[at].plain] && !s.words[at].taken
}

// readRest keeps the words that nothing took as the note; small words between them and at the beginning mean nothing.
func (s *scan) readRest() {
	var parts []string
	for from := 0; from < len(s.words); {
		part := s.words[from].part
		var words []string
		meant := false
		for ; from < len(s.words) && s.words[from].part == part; from++ {
			if w := s.words[from]; !w.taken {
				words = append(words, w.typed)
				meant = meant || !fillers[w.plain] && !markers[w.plain] && !dayMarks[w.plain]
			}
		}
		if meant {
			parts = append(parts, strings.Join(words, " "))
		}
	}
	parts = slices.DeleteFunc(append(parts, s.long, s.behind), func(text string) bool { return text == "" })
	if s.rest = strings.Join(parts, "; "); s.rest != "" {
		s.contact.Note = s.rest
	}
}

// longestStep is the number of letters that a next step has at most.
const longestStep = 200
