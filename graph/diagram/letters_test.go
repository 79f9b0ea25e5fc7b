package diagram

import (
	"encoding/json"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"unicode"

	"jejaring/assets"
)

// TestTheFontHasEverySignOfEveryPhrase asks both weights for every letter of the catalogues: a sign that a computer
// would have to fetch from a font of its own looks like a stranger there, and is a box on paper.
func TestTheFontHasEverySignOfEveryPhrase(t *testing.T) {
	files, err := fs.Glob(assets.Locale, "locale/*.json")
	if err != nil || len(files) < 2 {
		t.Fatal(files, err)
	}
	for _, file := range files {
		data, err := fs.ReadFile(assets.Locale, file)
		if err != nil {
			t.Fatal(err)
		}
		var phrases map[string]json.RawMessage
		if err := json.Unmarshal(data, &phrases); err != nil {
			t.Fatal(file, err)
		}
		for id, raw := range phrases {
			for _, text := range textsOf(t, raw) {
				if signs := strangeSigns(text); signs != "" {
					t.Errorf("%s: the font lacks %q of %s: %s", file, signs, id, text)
				}
			}
		}
	}
}

// textsOf returns the forms of a phrase: one, or one for each number.
func textsOf(t *testing.T, raw json.RawMessage) []string {
	var one string
	if json.Unmarshal(raw, &one) == nil {
		return []string{one}
	}
	var forms map[string]string
	if err := json.Unmarshal(raw, &forms); err != nil {
		t.Fatal(err)
	}
	var list []string
	for _, text := range forms {
		list = append(list, text)
	}
	return list
}

// TestTheFontHasEverySignOfEveryFormula asks for the letters of what measures, rules and layouts say in code: formulas,
// ranges, sources.
func TestTheFontHasEverySignOfEveryFormula(t *testing.T) {
	seen := 0
	for _, folder := range []string{"measure", "advice", "layout", "chart", "report"} {
		files, err := filepath.Glob(filepath.Join("..", folder, "*.go"))
		if err != nil {
			t.Fatal(err)
		}
		for _, file := range files {
			if strings.HasSuffix(file, "_test.go") {
				continue
			}
			for _, text := range literals(t, file) {
				seen++
				if signs := strangeSigns(text); signs != "" {
					t.Errorf("%s: the font lacks %q of %q", file, signs, text)
				}
			}
		}
	}
	if seen < 500 {
		t.Errorf("only %d texts were read", seen)
	}
}

// literals returns the texts that a Go file holds.
func literals(t *testing.T, file string) []string {
	parsed, err := parser.ParseFile(token.NewFileSet(), file, nil, parser.SkipObjectResolution)
	if err != nil {
		t.Fatal(err)
	}
	var list []string
	ast.Inspect(parsed, func(n ast.Node) bool {
		if literal, ok := n.(*ast.BasicLit); ok && literal.Kind == token.STRING {
			if text, err := strconv.Unquote(literal.Value); err == nil {
				list = append(list, text)
			}
		}
		return true
	})
	return list
}

// strangeSigns returns the signs of a text that one of the weights cannot draw.
func strangeSigns(text string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsControl(r) || typefaceOf(regular400).width(r) > 0 && typefaceOf(bold700).width(r) > 0 {
			return -1
		}
		return r
	}, text)
}
