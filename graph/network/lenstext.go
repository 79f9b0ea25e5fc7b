package network

import (
	"strconv"
	"strings"
	"unicode"

	"jejaring/graph"
)

// Where is a list of clauses in the text form of a lens, without day and way.
type Where string

// Clauses returns the conditions. A text that is no list of conditions asks nothing; ParseLens says what is wrong with it.
func (w Where) Clauses() []Clause {
	if w == "" {
		return nil
	}
	l, err := readLens(string(w))
	if err != nil {
		return nil
	}
	return l.clauses
}

func whereOf(clauses []Clause) Where {
	parts := make([]string, len(clauses))
	for i, c := range clauses {
		parts[i] = c.String()
	}
	return Where(strings.Join(parts, "; "))
}

// String returns the lens as a text that ParseLens reads:
//
//	day=2026-11-20; out=fade; actor.sector=warga|actor.sector=lsm; actor.influence>=3; tie.type!=barang; net.near<=A03,2
//
// All clauses must be met, each by any of its conditions; "!=" and "not " before a condition turn it round; texts with
// signs and spaces stand in quotes. The zero lens is the empty text.
func (l Lens) String() string {
	var parts []string
	if l.Day != "" {
		parts = append(parts, "day="+quoted(string(l.Day)))
	}
	if l.Out != Hide {
		parts = append(parts, "out="+string(l.Out))
	}
	for _, c := range l.Clauses() {
		parts = append(parts, c.String())
	}
	return strings.Join(parts, "; ")
}

// String returns the clause as it stands in the text of a lens.
func (c Clause) String() string {
	parts := make([]string, len(c))
	for i, each := range c {
		parts[i] = each.String()
	}
	return strings.Join(parts, "|")
}

// String returns the condition as it stands in the text of a lens.
func (c Condition) String() string {
	var b strings.Builder
	op := string(c.Op)
	switch {
	case c.Not && c.Op == Is:
		op = "!="
	case c.Not:
		b.WriteString("not ")
	}
	b.WriteString(quoted(c.Subject) + op)
	if c.Op != IsEmpty {
		b.WriteString(quoted(c.Word))
	}
	if c.Other != "" {
		b.WriteString("," + quoted(c.Other))
	}
	return b.String()
}

// quoted returns the text as one word: in quotes where it holds other signs than letters, figures, points and hyphens.
func quoted(text string) string {
	plain := text != "" && text != "not" && !strings.ContainsFunc(text, func(r rune) bool { return !isPlain(r) })
	if plain {
		return text
	}
	return strconv.Quote(text)
}

func isPlain(r rune) bool {
	return unicode.IsLetter(r) || unicode.IsDigit(r) || strings.ContainsRune("._-:/", r)
}

// ParseLens reads the text of a lens. Its error is a *graph.Refusal that says which part is not understood.
func ParseLens(text string) (Lens, error) {
	r, err := readLens(text)
	if err != nil {
		return Lens{}, err
	}
	return Lens{Day: r.day, Out: r.out}.With(r.clauses), nil
}

// lensReader reads the text of a lens from the left to the right.
type lensReader struct {
	rest    string
	day     graph.Date
	out     Out
	clauses []Clause
}

func readLens(text string) (*lensReader, error) {
	r := &lensReader{rest: text}
	for r.skip(); r.rest != ""; r.skip() {
		if r.take(";") {
			continue
		}
		part := r.rest
		if !r.clause() {
			part, _, _ = strings.Cut(part, ";")
			return nil, graph.Refuse("lens.not-understood", "Text", strings.TrimSpace(part))
		}
		if r.skip(); r.rest != "" && r.rest[0] != ';' {
			return nil, graph.Refuse("lens.not-understood", "Text", strings.TrimSpace(r.rest))
		}
	}
	return r, nil
}

func (r *lensReader) skip() { r.rest = strings.TrimLeftFunc(r.rest, unicode.IsSpace) }

// take reads a sign, if it is next.
func (r *lensReader) take(sign string) bool {
	r.skip()
	rest, ok := strings.CutPrefix(r.rest, sign)
	if ok {
		r.rest = rest
	}
	return ok
}

// word reads a word, plain or in quotes.
func (r *lensReader) word() (string, bool) {
	r.skip()
	if strings.HasPrefix(r.rest, `"`) {
		quote, err := strconv.QuotedPrefix(r.rest)
		if err != nil {
			return "", false
		}
		r.rest = r.rest[len(quote):]
		text, err := strconv.Unquote(quote)
		return text, err == nil
	}
	end := strings.IndexFunc(r.rest, func(c rune) bool { return !isPlain(c) })
	if end < 0 {
		end = len(r.rest)
	}
	text := r.rest[:end]
	r.rest = r.rest[end:]
	return text, text != ""
}

// clause reads one clause, or the day, or the way.
func (r *lensReader) clause() bool {
	var c Clause
	for {
		each, ok := r.condition()
		switch {
		case !ok:
			return false
		case each.Subject == "day" || each.Subject == "out":
			return len(c) == 0 && each.Op == Is && !each.Not && each.Other == "" && r.set(each)
		}
		c = append(c, each)
		if c[0].about() != each.about() || each.about() == "" || !each.isSound() {
			return false
		}
		if !r.take("|") {
			r.clauses = append(r.clauses, c)
			return true
		}
	}
}

// set reads the day or the way.
func (r *lensReader) set(c Condition) bool {
	if c.Subject == "day" {
		r.day = graph.Date(c.Word)
		return r.day.Valid()
	}
	r.out = Out(c.Word)
	return r.out == Fade || r.out == Move
}

func (r *lensReader) condition() (c Condition, ok bool) {
	if c.Subject, ok = r.word(); c.Subject == "not" && ok {
		c.Not = true
		c.Subject, ok = r.word()
	}
	if !ok {
		return c, false
	}
	if r.take("!=") {
		c.Not, c.Op = !c.Not, Is
	} else {
		for _, op := range []Op{AtMost, AtLeast, Less, More, Is, Contains, IsEmpty} {
			if r.take(string(op)) {
				c.Op = op
				break
			}
		}
	}
	switch {
	case c.Op == "":
		return c, false
	case c.Op == IsEmpty:
		return c, true
	}
	if c.Word, ok = r.word(); !ok {
		return c, false
	}
	if r.take(",") {
		c.Other, ok = r.word()
	}
	return c, ok
}

func (c Condition) about() About { return aboutOf(c.Subject) }
