package batch

import (
	"reflect"
	"strconv"
	"strings"
	"time"
	"unicode"

	"jejaring/graph"
	"jejaring/graph/locale"
)

// parsed is a command line taken apart, before the verb runs.
type parsed struct {
	call *Call
	verb *Verb // nil: none was named
	help bool
	lang bool // --lang was given
}

func (p parsed) languages() []locale.Language {
	if p.lang {
		return []locale.Language{p.call.Language}
	}
	return locale.All
}

// parse reads the command line. Flags may stand before, between and after file names; "--" ends them.
func parse(args []string) (parsed, error) {
	p := parsed{call: &Call{Language: locale.Indonesian}}
	p.help = len(args) == 0
	if len(args) > 0 && !strings.HasPrefix(args[0], "-") {
		name := args[0]
		args = args[1:]
		if p.verb = verbByID(name); p.verb == nil && name != "help" {
			p.readLanguage(args)
			return p, wrong("batch.no-such-verb", "Verb", name)
		}
		if p.verb != nil && p.verb.Options != nil {
			p.call.Options = p.verb.Options()
		}
		p.help = name == "help"
	}
	p.readLanguage(args)
	for len(args) > 0 {
		word := args[0]
		args = args[1:]
		if word == "--" {
			p.call.Files = append(p.call.Files, args...)
			break
		}
		if !strings.HasPrefix(word, "-") || word == "-" {
			p.call.Files = append(p.call.Files, word)
			continue
		}
		rest, err := p.flag(word, args)
		if err != nil {
			return p, err
		}
		args = rest
	}
	return p, p.complete()
}

// readLanguage looks for --lang before all else, so that a wrong call is told in the right language.
func (p *parsed) readLanguage(args []string) {
	for i, word := range args {
		name, value, inline := strings.Cut(word, "=")
		if strings.TrimLeft(name, "-") != "lang" || name == "lang" {
			continue
		}
		if !inline && i+1 < len(args) {
			value = args[i+1]
		}
		p.call.Language = locale.Of(value)
	}
}

// complete asks that a verb was named with as many files as it needs.
func (p *parsed) complete() error {
	switch {
	case p.help:
		if p.verb == nil && len(p.call.Files) > 0 { // help convert
			p.verb = verbByID(p.call.Files[0])
		}
		return nil
	case p.verb == nil:
		return wrong("batch.no-verb")
	case len(p.call.Files) < p.verb.Files || len(p.call.Files) > max(p.verb.Files, p.verb.Most):
		return wrong("batch.wrong-files", "Usage", p.call.Language.T("batch."+p.verb.ID+".usage"))
	}
	return nil
}

// flag reads one flag and returns the words that follow it.
func (p *parsed) flag(word string, rest []string) ([]string, error) {
	name, value, inline := strings.Cut(strings.TrimLeft(word, "-"), "=")
	if name == "help" || name == "h" {
		p.help = true
		return rest, nil
	}
	option, isOption := optionByName(p.call.Options, name)
	takesLens := p.verb != nil && p.verb.Lens
	if !isOption && name != "lang" && name != "as-of" && (name != "lens" || !takesLens) {
		return nil, wrong("batch.no-such-flag", "Flag", word)
	}
	if isOption && option.Kind() == reflect.Bool && !inline {
		value, inline = "true", true
	}
	if !inline {
		if len(rest) == 0 {
			return nil, wrong("batch.flag-without-value", "Flag", word)
		}
		value, rest = rest[0], rest[1:]
	}
	ok := true
	switch {
	case isOption:
		ok = setOption(option, value)
	case name == "lens":
		p.call.Lens = value
	case name == "lang":
		p.lang = true
		ok = string(locale.Of(value)) == strings.ToLower(value)
	default:
		_, err := time.Parse(time.DateOnly, value)
		ok = err == nil
		p.call.Day = graph.Date(value)
	}
	if !ok {
		return nil, wrong("batch.flag-with-wrong-value", "Flag", "--"+name, "Text", value)
	}
	return rest, nil
}

func verbByID(id string) *Verb {
	for i := range All {
		if All[i].ID == id {
			return &All[i]
		}
	}
	return nil
}

// optionNames returns the flags that an options struct gives, in its order: JSON is --json, FontSize is
// --font-size. Fields are string, bool, int or float64; what the struct holds is the default.
func optionNames(options any) []string {
	if options == nil {
		return nil
	}
	t := reflect.TypeOf(options).Elem()
	names := make([]string, t.NumField())
	for i := range names {
		names[i] = flagName(t.Field(i).Name)
	}
	return names
}

func optionByName(options any, name string) (reflect.Value, bool) {
	for i, n := range optionNames(options) {
		if n == name {
			return reflect.ValueOf(options).Elem().Field(i), true
		}
	}
	return reflect.Value{}, false
}

func flagName(field string) string {
	var b strings.Builder
	letters := []rune(field)
	for i, r := range letters {
		if i > 0 && unicode.IsUpper(r) && unicode.IsLower(letters[i-1]) {
			b.WriteByte('-')
		}
		b.WriteRune(unicode.ToLower(r))
	}
	return b.String()
}

func setOption(v reflect.Value, text string) bool {
	switch v.Kind() {
	case reflect.String:
		v.SetString(text)
	case reflect.Bool:
		on, err := strconv.ParseBool(text)
		v.SetBool(on)
		return err == nil
	case reflect.Int:
		n, err := strconv.Atoi(text)
		v.SetInt(int64(n))
		return err == nil
	case reflect.Float64:
		x, err := strconv.ParseFloat(text, 64)
		v.SetFloat(x)
		return err == nil && x-x == 0
	}
	return true
}
