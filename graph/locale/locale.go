// Package locale says every phrase that people read in the language they asked for.
//
// A language is a value that is passed along, never a global setting, so that an office can print an
// Indonesian report from an English screen. The phrases live in catalogues under assets/locale, so that
// a colleague can add a language without Go.
package locale

import (
	"encoding/json"
	"fmt"
	"io/fs"
	"path"
	"strings"
	"sync"

	"github.com/nicksnyder/go-i18n/v2/i18n"
	"golang.org/x/text/language"

	"jejaring/assets"
)

// Language is the tag of a language that has a catalogue, for example "id".
type Language string

// The languages that travel with the program, Indonesian first.
const (
	Indonesian Language = "id"
	English    Language = "en"
)

// All lists the languages in the order in which people see them.
var All = []Language{Indonesian, English}

// Message is a phrase of the catalogues with the values of its placeholders, said when the language is known.
type Message struct {
	ID     string
	Values []any // name, value, name, value …; the value of "Count" picks the plural
}

// M makes a Message: M("{{.Count}} ties", "Count", 3).
func M(id string, values ...any) Message { return Message{id, values} }

// IsZero tells whether there is nothing to say.
func (m Message) IsZero() bool { return m.ID == "" }

// T returns the phrase with the given ID. Values are pairs of placeholder name and value; the value of
// "Count" picks the plural, and a value that is a Phrase is said in the same language.
// An ID without a phrase is returned as it stands: short interface words are their own English text.
func (l Language) T(id string, values ...any) string {
	if l == Pseudo {
		return pseudo(id, values)
	}
	c := catalogues()
	if len(values) == 0 {
		if text, ok := c.plain[l][id]; ok {
			return text
		}
	}
	data := make(map[string]any, len(values)/2)
	for i := 0; i+1 < len(values); i += 2 {
		name, value := fmt.Sprint(values[i]), values[i+1]
		if p, ok := value.(Phrase); ok {
			value = p.In(l)
		}
		data[name] = value
	}
	config := &i18n.LocalizeConfig{MessageID: id, TemplateData: data}
	if count, ok := data["Count"]; ok {
		config.PluralCount = count
		if whole, ok := count.(int); ok {
			data["Count"] = l.Whole(whole)
		}
	}
	text, err := c.localizers[l].Localize(config)
	if err != nil && text == "" {
		return id
	}
	return text
}

// Say returns the message in this language.
func (l Language) Say(m Message) string {
	if m.IsZero() {
		return ""
	}
	return l.T(m.ID, m.Values...)
}

// Has tells whether this language itself has a phrase with the given ID.
func (l Language) Has(id string) bool {
	if l == Pseudo {
		l = Indonesian
	}
	return catalogues().known[l][id]
}

// IDs returns the IDs of all phrases of this language, in no order.
func (l Language) IDs() []string {
	known := catalogues().known[l]
	ids := make([]string, 0, len(known))
	for id := range known {
		ids = append(ids, id)
	}
	return ids
}

// Of returns the language with the given tag, or Indonesian where there is none.
func Of(tag string) Language {
	if tag == string(Pseudo) {
		return Pseudo
	}
	for _, l := range All {
		if strings.EqualFold(tag, string(l)) {
			return l
		}
	}
	return Indonesian
}

type catalogue struct {
	localizers map[Language]*i18n.Localizer
	plain      map[Language]map[string]string // phrases without placeholders or plurals, for speed
	known      map[Language]map[string]bool
}

// catalogues reads the embedded files once, at the first phrase.
var catalogues = sync.OnceValue(func() catalogue {
	c := catalogue{map[Language]*i18n.Localizer{}, map[Language]map[string]string{}, map[Language]map[string]bool{}}
	bundle := i18n.NewBundle(language.Indonesian)
	bundle.RegisterUnmarshalFunc("json", json.Unmarshal)
	for _, l := range All {
		c.plain[l], c.known[l] = map[string]string{}, map[string]bool{}
	}
	names, err := fs.Glob(assets.Locale, "locale/*.json")
	if err != nil {
		panic(err)
	}
	for _, name := range names {
		file, err := bundle.LoadMessageFileFS(assets.Locale, name)
		if err != nil {
			panic(fmt.Sprintf("catalogue %s: %v", path.Base(name), err))
		}
		l := Language(file.Tag.String())
		for _, m := range file.Messages {
			c.known[l][m.ID] = true
			if m.One == "" && !strings.Contains(m.Other, "{{") {
				c.plain[l][m.ID] = m.Other
			}
		}
	}
	for _, l := range All {
		c.localizers[l] = i18n.NewLocalizer(bundle, string(l))
	}
	return c
})
