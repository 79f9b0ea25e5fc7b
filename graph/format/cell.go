package format

import (
	"slices"
	"strings"

	"jejaring/graph"
	"jejaring/graph/locale"
)

// words returns the name of the field for a sentence.
func words(f *graph.Field, r graph.Record) locale.Message {
	return locale.M(graph.KindOf(r).ID + "." + f.ID)
}

// set reads the text of one cell into the entry's record. An empty cell empties the field, unless the field
// is needed or a yes-or-no: then it keeps its default.
func (rd *reader) set(sh *sheet, e *entry, f *graph.Field, text string) {
	if text == "" {
		if !f.Need && f.Type != graph.BoolField {
			e.record, _ = f.Parse(e.record, "")
		}
		return
	}
	switch f.Type {
	case graph.TextField:
		rd.setText(e, f, unguard(text))
	case graph.RefField:
		e.record = f.With(e.record, graph.ID(unguard(text)))
		e.given[f.ID] = true
	case graph.SetField:
		rd.setWords(sh, e, f, unguard(text))
	case graph.DateField, graph.ClockField:
		value, ok := plainValue(f, text)
		rd.put(e, f, text, value, ok)
	case graph.WholeField:
		n, ok := plainValue(f, text)
		rd.put(e, f, text, n, ok && inRange(f, float64(n.(int))))
	case graph.NumberField:
		text = bareNumber(text)
		if strings.ContainsAny(text, ".,") {
			rd.numbers = append(rd.numbers, number{e, f, text})
			return
		}
		x, ok := numberOf(text, decimalPoint)
		rd.put(e, f, text, x, ok)
	default:
		value, ok := plainValue(f, text)
		rd.put(e, f, text, value, ok)
	}
}

// plainValue reads what a text says of a day, a time, a whole number or a yes or no, and whether it says one. Steps of the
// ladder of partnership are known by their names too.
func plainValue(f *graph.Field, text string) (any, bool) {
	switch f.Type {
	case graph.DateField:
		return both(dateOf(text))
	case graph.ClockField:
		return both(clockOf(text))
	case graph.WholeField:
		if level, isWord := levelWords[fold(text)]; isWord && f.ID == "level" {
			return level, true
		}
		return both(wholeOf(text))
	case graph.BoolField:
		answer, ok := answerOf(text)
		return answer == graph.Yes, ok
	default:
		return both(answerOf(text))
	}
}

func both[T any](value T, ok bool) (any, bool) { return value, ok }

func inRange(f *graph.Field, x float64) bool {
	return !(f.HasMin && x < f.Min) && !(f.Max > 0 && x > f.Max)
}

// put gives the field the value that was read, or says that the text is none.
func (rd *reader) put(e *entry, f *graph.Field, text string, value any, ok bool) {
	if x, isNumber := value.(float64); isNumber {
		ok = ok && inRange(f, x)
	}
	if !ok {
		rd.unread(e, f, text)
		return
	}
	e.record = f.With(e.record, value)
	e.given[f.ID] = true
}

// unread says that a cell is no value of its field, and what was done: an optional field is left empty, a
// needed one keeps its default, and without a default the row is left out.
func (rd *reader) unread(e *entry, f *graph.Field, text string) {
	problem := locale.M(problemOf(f), "Field", words(f, e.record), "Text", shorten(text, 40))
	switch {
	case !f.Need:
		e.record, _ = f.Parse(e.record, "")
		rd.issue(graph.Warn, e.file, e.line, locale.M("format.left-empty", "Problem", problem))
	case f.Default != "":
		filled := locale.M(f.Default)
		if f.Of != "" {
			filled = graph.ChoiceMessage(f.Of, f.Default, nil)
		}
		rd.issue(graph.Warn, e.file, e.line, locale.M("format.filled", "Problem", problem, "Value", filled))
	default:
		rd.leaveOut(e, problem)
	}
}

func problemOf(f *graph.Field) string {
	switch {
	case f.Of != "":
		return "format.no-such-choice"
	case f.Type == graph.DateField:
		return "format.no-such-date"
	case f.Type == graph.ClockField:
		return "format.no-such-time"
	case f.Type == graph.BoolField || f.Type == graph.AnswerField:
		return "format.no-answer"
	}
	return "format.no-such-number"
}

// leaveOut takes the entry out of the draft.
func (rd *reader) leaveOut(e *entry, problem locale.Message) {
	if !e.gone {
		e.gone = true
		rd.issue(graph.Block, e.file, e.line, locale.M("format.left-out", "Problem", problem))
	}
}

func (rd *reader) setText(e *entry, f *graph.Field, text string) {
	if f.Of != "" {
		if rd.setDirection(e, f, fold(text)) {
			return
		}
		code, ok := rd.choice(e, f.Of, text)
		rd.put(e, f, text, code, ok)
		return
	}
	if f.Max > 0 {
		if short := cut(text, int(f.Max)); short != text {
			rd.issue(graph.Warn, e.file, e.line, locale.M("format.cut", "Field", words(f, e.record), "Max", int(f.Max)))
			text = short
		}
	}
	rd.put(e, f, text, text, true)
}

// backward are the words for a tie that goes the other way.
var backward = []string{"backward", "mundur", "balik"}

// setDirection reads "backward", which is stored as a forward tie with its ends swapped, and the "Directed"
// that other programs write where the type of a tie should stand.
func (rd *reader) setDirection(e *entry, f *graph.Field, word string) bool {
	direction := graph.KindFor[graph.Tie]().Field("direction")
	switch {
	case f == direction && slices.Contains(backward, word):
		e.record = direction.With(e.record, "forward")
		e.given["direction"], e.given["backward"] = true, true
		return true
	case graph.KindOf(e.record).ID == "tie" && f.ID == "type" && (word == "directed" || word == "undirected"):
		e.record = direction.With(e.record, map[string]string{"directed": "forward", "undirected": "none"}[word])
		e.given["direction"] = true
		return true
	}
	return false
}

// answerOf reads a yes or no as people tick it.
func answerOf(text string) (graph.Answer, bool) {
	switch fold(text) {
	case "x", "v", "y", "iya", "ada", "sudah":
		return graph.Yes, true
	case "n", "t", "belum":
		return graph.No, true
	}
	if text == "✓" || text == "✔" {
		return graph.Yes, true
	}
	return graph.ReadAnswer(text)
}

func (rd *reader) setWords(sh *sheet, e *entry, f *graph.Field, text string) {
	if !sh.own && f.Of != "" && !strings.Contains(text, ";") {
		text = strings.NewReplacer(",", ";", "|", ";", "/", ";").Replace(text)
	}
	set := graph.ParseSet(text)
	if f.Of == "" {
		rd.put(e, f, text, set, true)
		return
	}
	var codes []string
	for _, word := range set.Words() {
		code, ok := rd.choice(e, f.Of, word)
		if ok {
			codes = append(codes, code)
			continue
		}
		problem := locale.M("format.no-such-choice", "Field", words(f, e.record), "Text", shorten(word, 40))
		rd.issue(graph.Warn, e.file, e.line, locale.M("format.left-empty", "Problem", problem))
	}
	if len(codes) > 0 {
		rd.put(e, f, text, graph.SetOf(codes...), true)
	}
}

// choice returns the code for a word. Of the lists to which users may add, an unknown word becomes a choice
// of its own, so that a list with its own kinds of ties loses none of them.
func (rd *reader) choice(e *entry, of, text string) (string, bool) {
	var among graph.Reader
	if of == "tie-type" || of == "service-field" {
		among = rd.among()
	}
	code, ok := choice(of, text, among)
	if ok {
		return code, true
	}
	var record graph.Record
	name := cut(text, 60)
	switch id := graph.ID(fold(name)); {
	case id == "":
		return "", false
	case of == "tie-type":
		record = graph.TieType{ID: id, Name: name, Family: "identitas", Direction: "none"}
	case of == "service-field":
		record = graph.ServiceField{ID: id, Name: name}
	default:
		return "", false
	}
	kind := graph.KindOf(record)
	made := 0
	for _, other := range rd.entries[kind] {
		if other.made {
			made++
		}
	}
	if made >= maxMade {
		return "", false
	}
	rd.entries[kind] = append(rd.entries[kind], &entry{record: record, file: e.file, line: e.line, made: true})
	rd.added = nil
	rd.issue(graph.Warn, e.file, e.line, locale.M("format.choice-made", "Text", name, "Kind", locale.M("kind."+kind.ID)))
	return string(graph.Key(record)), true
}

// among returns the choices that the files themselves add to the preset ones.
func (rd *reader) among() graph.Reader {
	if rd.added == nil {
		var records []graph.Record
		for _, kind := range []*graph.Kind{graph.KindFor[graph.TieType](), graph.KindFor[graph.ServiceField]()} {
			for _, e := range rd.entries[kind] {
				if !e.gone {
					records = append(records, e.record)
				}
			}
		}
		rd.added = graph.Collect(records...)
	}
	return rd.added
}
