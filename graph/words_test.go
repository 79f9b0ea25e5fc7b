package graph

import (
	"encoding/json"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"jejaring/assets"
	"jejaring/graph/locale"
)

func TestWordsOfKindsAndFields(t *testing.T) {
	for _, kind := range Kinds {
		needWords(t, "kind."+kind.ID, "kind."+kind.ID+".plural")
		for _, f := range kind.Fields {
			needWords(t, kind.ID+"."+f.ID)
			if f.Unit != "" {
				needWords(t, "unit."+f.Unit)
			}
		}
	}
}

func TestWordsOfChoices(t *testing.T) {
	for list := range lists {
		for _, c := range Choices(list, nil) {
			needWords(t, ChoiceMessage(list, c.Code, nil).ID)
		}
	}
	for _, level := range append(Levels, 0) {
		needWords(t, "level."+strconv.Itoa(level))
		needWords(t, LevelQuestions(level)...)
	}
	for _, tier := range Tiers {
		needWords(t, "band."+strconv.Itoa(tier.Band))
	}
	for step := 1; step <= 5; step++ {
		needWords(t, "strength."+strconv.Itoa(step), "urgency."+strconv.Itoa(step))
	}
}

// TestWordsOfMessages finds the messages in the source, so that a new rule without words fails.
func TestWordsOfMessages(t *testing.T) {
	prefixes := []string{"field"}
	for _, kind := range Kinds {
		prefixes = append(prefixes, kind.ID)
	}
	message := regexp.MustCompile(`^(` + strings.Join(prefixes, "|") + `)\.[a-z]+(-[a-z]+)*$`)
	files, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	found := 0
	for _, file := range files {
		if strings.HasSuffix(file, "_test.go") {
			continue
		}
		parsed, err := parser.ParseFile(token.NewFileSet(), file, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(parsed, func(n ast.Node) bool {
			if literal, ok := n.(*ast.BasicLit); ok && literal.Kind == token.STRING {
				if text, err := strconv.Unquote(literal.Value); err == nil && message.MatchString(text) {
					needWords(t, text)
					found++
				}
			}
			return true
		})
	}
	if found < 40 {
		t.Errorf("only %d messages found in the source", found)
	}
}

func needWords(t *testing.T, ids ...string) {
	t.Helper()
	for _, l := range locale.All {
		for _, id := range ids {
			if !l.Has(id) {
				t.Errorf("no words for %q in %s", id, l)
			}
		}
	}
}

// TestCataloguesAgree asks that both languages have the same phrases with the same placeholders.
func TestCataloguesAgree(t *testing.T) {
	id, en := phrases(t, locale.Indonesian), phrases(t, locale.English)
	for phrase := range en {
		if _, ok := id[phrase]; !ok {
			t.Errorf("%q has no Indonesian words", phrase)
		}
	}
	placeholder := regexp.MustCompile(`\{\{[^}]*\.(\w+)[^}]*\}\}`)
	names := func(text string) []string {
		var list []string
		for _, m := range placeholder.FindAllStringSubmatch(text, -1) {
			list = append(list, m[1])
		}
		slices.Sort(list)
		return slices.Compact(list)
	}
	for phrase, text := range id {
		other, ok := en[phrase]
		if !ok {
			t.Errorf("%q has no English words", phrase)
		} else if !slices.Equal(names(text), names(other)) {
			t.Errorf("%q has placeholders %v in Indonesian and %v in English", phrase, names(text), names(other))
		}
	}
}

// phrases returns the text of every phrase of a language, of a plural the form "other".
func phrases(t *testing.T, l locale.Language) map[string]string {
	t.Helper()
	texts := map[string]string{}
	files, _ := fs.Glob(assets.Locale, "locale/*.json")
	for _, name := range files {
		if !strings.HasSuffix(name, "/"+string(l)+".json") && !strings.HasSuffix(name, "."+string(l)+".json") {
			continue
		}
		data, err := fs.ReadFile(assets.Locale, name)
		if err != nil {
			t.Fatal(err)
		}
		var file map[string]any
		if err := json.Unmarshal(data, &file); err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		for id, value := range file {
			text := ""
			switch value := value.(type) {
			case string:
				text = value
			case map[string]any:
				text, _ = value["other"].(string)
			}
			if old, ok := texts[id]; ok && old != text {
				t.Errorf("%s: %q says %q here and %q elsewhere", name, id, text, old)
			}
			texts[id] = text
		}
	}
	return texts
}

// A placement is known by what it places, and on what.
func TestNameOfAPlacement(t *testing.T) {
	among := Collect(
		Need{ID: "N01", Title: "Sembako lansia"}, Resource{ID: "S01", Name: "Paket sembako"},
		Match{ID: "P01", Need: "N01", Resource: "S01"},
	)
	if got := NameOf("P01", among); got != "Paket sembako → Sembako lansia" {
		t.Errorf("the placement is %q", got)
	}
}
