package diagram

import (
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"jejaring/graph"
	"jejaring/graph/locale"
	"jejaring/graph/network"
)

// filter says the lens in words, and what it leaves out.
func (s *Scene) filter() string {
	through := s.through()
	if through.Lens.IsZero() {
		return s.language.T("diagram.no-filter")
	}
	parts := FilterOf(through, s.language)
	if text := through.Lens.Text; text != "" {
		parts = append(parts, "“"+text+"”")
	}
	id, actors, ties := "diagram.filter", through.LeftOut.Actors, through.LeftOut.Ties
	if s.look.Through != nil {
		out := network.Fade
		if s.movesOut() {
			out = network.Move
		}
		id = "diagram.filter." + string(out)
		actors, ties = s.stopped()
	}
	counts := s.counted(actors, ties)
	if counts == "" {
		id = "diagram.filter.only"
	}
	return s.language.T(id, "Filter", strings.Join(parts, "; "), "Counts", counts)
}

// counted says how many actors and ties there are, and nothing of those of which there are none.
func (s *Scene) counted(actors, ties int) string {
	var parts []string
	if actors > 0 {
		parts = append(parts, s.language.T("diagram.actors", "Count", actors))
	}
	if ties > 0 {
		parts = append(parts, s.language.T("diagram.tie-count", "Count", ties))
	}
	return strings.Join(parts, ", ")
}

// FilterOf says in words what the snapshot's lens lets through, one phrase per clause; none where it asks nothing. The
// day and the searched words are not among them.
func FilterOf(s *network.Snapshot, l locale.Language) []string {
	return Wording{Language: l, Among: s}.Filter(s.Lens)
}

// Wording says conditions in a language, with the words of some records.
type Wording struct {
	Language locale.Language
	Among    graph.Reader
	Called   func(graph.Actor) string // how parties are called; nil: by their labels
}

// Filter is FilterOf for any lens.
func (w Wording) Filter(lens network.Lens) []string {
	lens.Text = ""
	var parts []string
	for _, c := range lens.Clauses() {
		parts = append(parts, w.list(c))
	}
	return parts
}

// list says a clause for a caption: words of a list without their subject, where they tell it.
func (w Wording) list(c network.Clause) string {
	subject, words, ok := alike(c)
	if !ok || !slices.Contains(plainSubjects, subject) {
		return w.Clause(c)
	}
	for i, word := range words {
		if words[i] = w.Word(subject, word); subject == "tie.level" {
			level, _ := strconv.Atoi(word)
			words[i] = levelText(level)
		}
	}
	text := strings.Join(words, ", ")
	if subject == "tie.level" {
		return w.Language.T("diagram.levels", "Levels", text)
	}
	return text
}

// plainSubjects are those whose words are understood alone.
var plainSubjects = []string{"actor.sector", "actor.kind", "actor.level", "tie.type", "tie.quality", "tie.field", "tie.formality", "tie.level"}

// alike returns what a clause asks after and its words, where all its conditions say that one subject is some word.
func alike(c network.Clause) (subject string, words []string, ok bool) {
	for _, each := range c {
		if each != (network.Condition{Subject: c[0].Subject, Op: network.Is, Word: each.Word}) {
			return "", nil, false
		}
		words = append(words, each.Word)
	}
	return c[0].Subject, words, true
}

// Clause says a clause: "Sektor: Warga, LSM" or "Pengaruh ≥ 3 atau Peran: Mitra".
func (w Wording) Clause(c network.Clause) string {
	if subject, words, ok := alike(c); ok && subject != network.GroupSubject {
		for i := range words {
			words[i] = w.Word(subject, words[i])
		}
		return w.Language.T("lens.is", "Subject", w.Subject(subject), "Word", strings.Join(words, ", "))
	}
	parts := make([]string, len(c))
	for i, each := range c {
		parts[i] = w.Condition(each)
	}
	return capital(strings.Join(parts, " "+w.Language.T("lens.or")+" "))
}

// capital returns a text with its first letter as a capital.
func capital(text string) string {
	first, size := utf8.DecodeRuneInString(text)
	return string(unicode.ToUpper(first)) + text[size:]
}

// Condition says one condition.
func (w Wording) Condition(c network.Condition) string {
	subject := w.Subject(c.Subject)
	if of, _ := network.SubjectByID(c.Subject, w.Among); of.Kind == network.Answer && of.Always && c.Not {
		c.Not, c.Word = false, map[string]string{"0": "1", "1": "0"}[c.Word]
	}
	switch {
	case c.Op == network.IsEmpty && c.Not:
		return w.Language.T("lens.filled", "Subject", subject)
	case c.Op == network.IsEmpty:
		return w.Language.T("lens.empty", "Subject", subject)
	case c.Op == network.Contains && c.Not:
		return w.Language.T("lens.contains-not", "Subject", subject, "Word", c.Word)
	case c.Op == network.Contains:
		return w.Language.T("lens.contains", "Subject", subject, "Word", c.Word)
	case c.Subject == network.NearSubject:
		return w.turned(c, w.Language.T("lens.near", "Steps", c.Other, "Name", w.party(c.Word)))
	case c.Subject == network.WaySubject:
		return w.turned(c, w.Language.T("lens.way", "From", w.party(c.Word), "To", w.party(c.Other)))
	case c.Subject == network.GroupSubject:
		return w.turned(c, w.Language.T("lens.group", "Name", w.party(c.Word)))
	case c.Op == network.Is && c.Not:
		return w.Language.T("lens.is-not", "Subject", subject, "Word", w.Word(c.Subject, c.Word))
	case c.Op == network.Is:
		return w.Language.T("lens.is", "Subject", subject, "Word", w.Word(c.Subject, c.Word))
	}
	return w.turned(c, subject+" "+w.Op(c.Subject, c.Op)+" "+w.Word(c.Subject, c.Word))
}

// turned says the opposite of a condition.
func (w Wording) turned(c network.Condition, text string) string {
	if c.Not {
		return w.Language.T("lens.not", "Text", text)
	}
	return text
}

// Op says a comparison: signs between numbers, words between days.
func (w Wording) Op(subject string, op network.Op) string {
	of, _ := network.SubjectByID(subject, w.Among)
	if of.Kind == network.Day {
		return w.Language.T("lens.day." + dayOps[op])
	}
	return signs[op]
}

var (
	signs  = map[network.Op]string{network.Is: "=", network.Less: "<", network.AtMost: "≤", network.More: ">", network.AtLeast: "≥"}
	dayOps = map[network.Op]string{network.Is: "on", network.Less: "before", network.AtMost: "until", network.More: "after", network.AtLeast: "since"}
)

// Subject says what is asked after.
func (w Wording) Subject(id string) string {
	if of, ok := network.SubjectByID(id, w.Among); ok && of.Name != "" {
		return of.Name
	}
	if word := "lens.subject." + id; w.Language.Has(word) {
		return w.Language.T(word)
	}
	if !w.Language.Has(id) { // a field of one's own that is no longer there
		return w.Language.T("lens.no-field")
	}
	return w.Language.T(id)
}

// Word says what a subject is compared with.
func (w Wording) Word(subject, word string) string {
	of, _ := network.SubjectByID(subject, w.Among)
	switch of.Kind {
	case network.Choice:
		if of.Of == "" {
			return word
		}
		return w.Language.Say(graph.ChoiceMessage(of.Of, word, w.Among))
	case network.Day:
		return w.Language.ShortDate(word)
	case network.Answer:
		return w.Language.T("lens.answer." + word)
	case network.Party:
		return w.party(word)
	case network.Number:
		if x, err := strconv.ParseFloat(word, 64); err == nil {
			return w.Language.Quantity(x)
		}
	}
	return "“" + word + "”"
}

// party says the label of an actor.
func (w Wording) party(id string) string {
	a, ok := graph.Get[graph.Actor](w.Among, graph.ID(id))
	switch {
	case ok && w.Called != nil:
		return w.Called(a)
	case ok:
		return a.Label()
	}
	return w.Language.T("lens.nobody")
}
