package locale

import (
	"encoding/json"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"maps"
	"path/filepath"
	"reflect"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"text/template"
	"unicode"

	"jejaring/assets"
)

// phrase holds the forms of one entry of a catalogue: "one" and "other", or "other" alone.
type phrase map[string]string

// phrases reads all catalogues of a language, and complains of an ID that two of them say differently.
func phrases(t *testing.T, l Language) map[string]phrase {
	t.Helper()
	names, err := fs.Glob(assets.Locale, "locale/*.json")
	if err != nil {
		t.Fatal(err)
	}
	all := map[string]phrase{}
	for _, name := range names {
		if base := strings.TrimSuffix(name, ".json"); base != "locale/"+string(l) && !strings.HasSuffix(base, "."+string(l)) {
			continue
		}
		data, err := fs.ReadFile(assets.Locale, name)
		if err != nil {
			t.Fatal(err)
		}
		var entries map[string]json.RawMessage
		if err := json.Unmarshal(data, &entries); err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		for id, raw := range entries {
			p := phrase{}
			var text string
			if json.Unmarshal(raw, &text) == nil {
				p["other"] = text
			} else if err := json.Unmarshal(raw, &p); err != nil {
				t.Errorf("%s: %q is neither a text nor plural forms", name, id)
			}
			if before, ok := all[id]; ok && !maps.Equal(before, p) {
				t.Errorf("%s: %q is said otherwise in another catalogue", name, id)
			}
			all[id] = p
		}
	}
	return all
}

var placeholder = regexp.MustCompile(`\.([A-Z]\w*)`)

// placeholders lists the names that the template of a text asks for, sorted.
func placeholders(t *testing.T, id, text string) []string {
	t.Helper()
	if _, err := template.New("").Parse(text); err != nil {
		t.Errorf("%q: %v", id, err)
	}
	names := map[string]bool{}
	for _, part := range strings.Split(text, "{{")[1:] {
		inside, _, _ := strings.Cut(part, "}}")
		for _, m := range placeholder.FindAllStringSubmatch(inside, -1) {
			names[m[1]] = true
		}
	}
	return slices.Sorted(maps.Keys(names))
}

func TestEveryPhraseStandsInEveryLanguage(t *testing.T) {
	ours := phrases(t, All[0])
	for _, l := range All {
		for id := range phrases(t, l) {
			if _, ok := ours[id]; !ok {
				t.Errorf("%q is in %s and not in %s", id, l, All[0])
			}
		}
		theirs := phrases(t, l)
		for id, p := range ours {
			other, ok := theirs[id]
			if !ok {
				t.Errorf("%q is in %s and not in %s", id, All[0], l)
				continue
			}
			if want, got := placeholders(t, id, p["other"]), placeholders(t, id, other["other"]); !slices.Equal(want, got) {
				t.Errorf("%q asks for %v in %s and for %v in %s", id, want, All[0], got, l)
			}
		}
	}
}

// Indonesian has one form for any number; English tells one from many. "One" may leave the number out.
func TestPluralForms(t *testing.T) {
	for _, l := range All {
		for id, p := range phrases(t, l) {
			forms := slices.Sorted(maps.Keys(p))
			if !slices.Equal(forms, []string{"other"}) && (l == Indonesian || !slices.Equal(forms, []string{"one", "other"})) {
				t.Errorf("%q has the forms %v in %s", id, forms, l)
			}
			for form, text := range p {
				if strings.TrimSpace(text) == "" {
					t.Errorf("%q is empty in %s (%s)", id, l, form)
				}
			}
			all := placeholders(t, id, p["other"])
			for _, name := range placeholders(t, id, p["one"]) {
				if !slices.Contains(all, name) {
					t.Errorf("%q asks for %s in the singular only, in %s", id, name, l)
				}
			}
		}
	}
}

// said is one call of T or M in the code whose ID is written there.
type said struct {
	where  string
	id     string
	values []string // names of the placeholders; nil where the code does not write them out
	open   bool     // values are not written out
}

// code is what the Go files of the house say: the calls, and every text that could be an ID or a part of one.
type code struct {
	calls []said
	texts map[string]bool
	parts map[string]bool // of texts between dots, and names of fields as IDs have them
}

func readCode(t *testing.T) code {
	t.Helper()
	c := code{texts: map[string]bool{}, parts: map[string]bool{}}
	for _, root := range []string{"../../app", "../../graph"} {
		err := filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
			if err != nil || filepath.Ext(path) != ".go" || strings.HasSuffix(path, "_test.go") {
				return err
			}
			files := token.NewFileSet()
			parsed, err := parser.ParseFile(files, path, nil, 0)
			if err != nil {
				return err
			}
			ast.Inspect(parsed, func(n ast.Node) bool {
				c.see(files, n)
				return true
			})
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	return c
}

// see notes down what a node of the syntax tree says.
func (c *code) see(files *token.FileSet, n ast.Node) {
	switch n := n.(type) {
	case *ast.BasicLit:
		c.text(text(n))
	case *ast.Field:
		for _, name := range n.Names {
			c.parts[snake(name.Name)] = true
		}
		if n.Tag != nil {
			tag := reflect.StructTag(text(n.Tag))
			for _, key := range []string{"name", "unit", "of", "refers", "words"} {
				c.text(tag.Get(key))
			}
		}
	case *ast.CallExpr:
		name := ""
		switch f := n.Fun.(type) {
		case *ast.Ident:
			name = f.Name
		case *ast.SelectorExpr:
			name = f.Sel.Name
		}
		if (name != "T" && name != "M") || len(n.Args) == 0 || text(n.Args[0]) == "" {
			return
		}
		call := said{where: files.Position(n.Pos()).String(), id: text(n.Args[0]), open: n.Ellipsis.IsValid()}
		for i := 1; i < len(n.Args); i += 2 {
			name := text(n.Args[i])
			call.values = append(call.values, name)
			call.open = call.open || name == ""
		}
		c.calls = append(c.calls, call)
	}
}

func (c *code) text(s string) {
	c.texts[s] = true
	for _, part := range strings.Split(s, ".") {
		c.parts[part] = true
	}
}

// makes tells whether the code can make this part of an ID: by a text, by two texts joined at a hyphen, or by a number.
func (c *code) makes(part string) bool {
	if _, err := strconv.Atoi(part); err == nil || c.parts[part] {
		return true
	}
	for i := range part {
		if part[i] == '-' && (c.parts[part[:i]] && c.parts[part[i:]] || c.parts[part[:i+1]] && c.parts[part[i+1:]]) {
			return true
		}
	}
	return false
}

// text returns the value of a text written in the code, "" for any other expression.
func text(e ast.Expr) string {
	lit, ok := e.(*ast.BasicLit)
	if !ok || lit.Kind != token.STRING {
		return ""
	}
	s, err := strconv.Unquote(lit.Value)
	if err != nil {
		return ""
	}
	return s
}

// snake writes a Go name as IDs of fields are written: PublicLabel is public_label.
func snake(name string) string {
	var b strings.Builder
	runes := []rune(name)
	for i, r := range runes {
		if unicode.IsUpper(r) && i > 0 && (unicode.IsLower(runes[i-1]) || i+1 < len(runes) && unicode.IsLower(runes[i+1])) {
			b.WriteByte('_')
		}
		b.WriteRune(unicode.ToLower(r))
	}
	return b.String()
}

// What the code says by its ID stands in the catalogues, and gets every placeholder that it asks for.
func TestCodeSaysKnownPhrases(t *testing.T) {
	known := phrases(t, All[0])
	for _, call := range readCode(t).calls {
		p, ok := known[call.id]
		if !ok {
			t.Errorf("%s says %q, which is in no catalogue", call.where, call.id)
			continue
		}
		for _, name := range placeholders(t, call.id, p["other"]) {
			if !call.open && !slices.Contains(call.values, name) {
				t.Errorf("%s says %q without its %s", call.where, call.id, name)
			}
		}
	}
}

// What is written like the ID of a phrase is one, also where it reaches T by another function.
func TestIDsInTheCodeAreKnown(t *testing.T) {
	known, first := phrases(t, All[0]), map[string]bool{}
	for id := range known {
		if head, _, dotted := strings.Cut(id, "."); dotted {
			first[head] = true
		}
	}
	for text := range readCode(t).texts {
		head, _, _ := strings.Cut(text, ".")
		if _, kind := known["kind."+head]; kind {
			continue // packages name the lists of a kind like that too
		}
		if _, ok := known[text]; !ok && first[head] && likeID.MatchString(text) && !fileName.MatchString(text) {
			t.Errorf("%q is written like the ID of a phrase, which is in no catalogue", text)
		}
	}
}

var (
	likeID   = regexp.MustCompile(`^[a-z][a-z_-]*(\.[a-z0-9_-]*[a-z0-9])+$`)
	fileName = regexp.MustCompile(`\.(csv|html|jejaring|json|pdf|png|svg|txt|zip)$`)
)

// A phrase is used where the code has its ID, or all the parts from which a registry makes it.
func TestNoPhraseIsUnused(t *testing.T) {
	c := readCode(t)
	for id := range phrases(t, All[0]) {
		used := c.texts[id]
		if parts := strings.Split(id, "."); !used && len(parts) > 1 && !strings.Contains(id, " ") {
			used = !slices.ContainsFunc(parts, func(part string) bool { return !c.makes(part) })
		}
		if !used {
			t.Errorf("nothing says %q", id)
		}
	}
}
