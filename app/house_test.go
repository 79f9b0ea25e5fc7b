package app_test

import (
	"go/ast"
	"go/build/constraint"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// anyGraph stands for every package under graph.
const anyGraph = "graph…"

// arrows says which packages of the house each package may import; a package that is not here may not exist. A new
// arrow is the rarest kind of change, so it is made here, where it is seen.
var arrows = map[string][]string{
	"":                {"app"},
	"assets":          {},
	"graph":           {"graph/locale"},
	"graph/locale":    {"assets"},
	"graph/document":  {"graph", "graph/locale"},
	"graph/edit":      {"graph", "graph/document", "graph/locale"},
	"graph/network":   {"graph", "graph/locale"},
	"graph/jot":       {"graph"},
	"graph/agenda":    {"graph", "graph/locale"},
	"graph/outward":   {"graph", "graph/locale"},
	"graph/path":      {"graph", "graph/network"},
	"graph/kernel":    {"graph/network"},
	"graph/community": {"graph/network"},
	"graph/measure":   {"graph", "graph/network", "graph/path", "graph/kernel", "graph/community", "graph/locale"},
	"graph/compare":   {"graph", "graph/network", "graph/measure", "graph/diagram", "graph/locale"},
	"graph/layout":    {"graph", "graph/network", "graph/locale"},
	"graph/advice":    {"graph", "graph/document", "graph/network", "graph/path", "graph/measure", "graph/locale"},
	"graph/guide":     {"graph", "graph/network", "graph/measure", "graph/advice", "graph/locale"},
	"graph/diagram":   {"assets", "graph", "graph/network", "graph/layout", "graph/locale"},
	"graph/plan":      {"graph", "graph/network", "graph/measure", "graph/compare", "graph/layout", "graph/diagram", "graph/locale"},
	"graph/chart":     {"graph", "graph/network", "graph/measure", "graph/diagram", "graph/locale"},
	"graph/format":    {"graph", "graph/document", "graph/agenda", "graph/outward", "graph/locale"},
	"graph/paper":     {"assets", "graph/locale"},
	"graph/report":    {"graph", "graph/document", "graph/network", "graph/measure", "graph/compare", "graph/diagram", "graph/layout", "graph/chart", "graph/outward", "graph/paper", "graph/locale"},
	"graph/graphtest": {anyGraph, "assets"},
	"app/session":     {"graph", "graph/document", "graph/network", "graph/measure", "graph/advice", "graph/guide", "graph/agenda", "graph/layout", "graph/diagram", "graph/plan", "graph/format", "graph/locale"},
	"app/command":     {"app/session", anyGraph, "assets"}, // assets: the sample and the templates
	"app/commandtest": {"app/session", "app/command", "graph", "graph/locale"},
	"app/batch":       {anyGraph},
	"app/kit":         {"assets", "graph", "graph/locale"},
	"app/canvas":      {"app/kit", "app/command", "app/session", "graph", "graph/diagram", "graph/layout", "graph/plan", "graph/locale"},
	"app/panel": {
		"app/kit", "app/command", "app/session", "graph", "graph/document", "graph/network", "graph/measure", "graph/guide", "graph/diagram",
		"graph/path", "graph/plan", "graph/chart", "graph/format", "graph/report", "graph/jot", "graph/locale", // format, report: what a measure found leaves as a file
	},
	"app/view": { // panel: the analysis shows the cards of the panel beside the map
		"app/canvas", "app/panel", "app/kit", "app/command", "app/session", "graph", "graph/document", "graph/network", "graph/path",
		"graph/measure", "graph/advice", "graph/guide", "graph/compare", "graph/diagram", "graph/plan", "graph/chart", "graph/format", "graph/report", "graph/paper", "graph/agenda",
		"graph/outward", "graph/layout", "graph/locale",
	},
	"app/workshop": {"app/canvas", "app/kit", "app/command", "app/session", "graph", "graph/diagram", "graph/locale"},
	"app": {
		"assets", anyGraph, "app/session", "app/command", "app/batch", "app/kit", "app/canvas", "app/panel", "app/view",
		"app/workshop",
	},
}

// owners says which packages may use what others wrote: each stays behind one door, so that it can be replaced there.
var owners = map[string][]string{
	"fyne.io/fyne/v2": {"app", "app/kit", "app/canvas", "app/panel", "app/view", "app/workshop"},

	"github.com/go-gl":              {"app"},
	"github.com/ncruces/zenity":     {"app"},
	"github.com/ncruces/go-sqlite3": {"graph/document"},
	"gonum.org/v1/gonum":            {"graph/network", "graph/path", "graph/kernel", "graph/measure", "graph/layout"},
	"github.com/goccy/go-graphviz":  {"graph/layout"},
	"codeberg.org/go-pdf/fpdf":      {"graph/paper"},
	"github.com/xuri/excelize":      {"graph/paper"},
	"github.com/nicksnyder/go-i18n": {"graph/locale"},
	"github.com/oklog/ulid":         {"graph"},
	"golang.org/x/image":            {"graph/diagram", "graph/paper", "app/canvas"},
	"golang.org/x/sys":              {"app", "graph/document"},
	"golang.org/x/text":             {"graph/locale", "graph/format", "graph/paper", "graph/diagram", "graph", "app"},
}

// top lists what may stand at the top of the repository beside dot-files.
var top = []string{"FyneApp.toml", "LICENSE", "README.md", "app", "assets", "go.mod", "go.sum", "graph", "main.go"}

// source is one Go file of the house.
type source struct {
	path     string // from the top: "app/kit/table.go"
	folder   string // "app/kit", "" at the top
	test     bool
	windowed bool // left out of the headless build
	imports  []string
	doc      string // the comment above the package clause
	text     string
}

// sources reads every Go file of the house that belongs to a package.
func sources(t *testing.T) []source {
	t.Helper()
	var all []source
	err := filepath.WalkDir("..", func(p string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() && p != ".." && (strings.HasPrefix(d.Name(), ".") || d.Name() == "testdata") {
			return fs.SkipDir
		}
		if d.IsDir() || filepath.Ext(p) != ".go" {
			return nil
		}
		s, err := readSource(p)
		all = append(all, s)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return all
}

func readSource(file string) (source, error) {
	text, err := os.ReadFile(file)
	if err != nil {
		return source{}, err
	}
	p := filepath.ToSlash(strings.TrimPrefix(file, ".."+string(filepath.Separator)))
	folder, _, _ := strings.Cut(strings.TrimPrefix(path.Dir(p), "."), "/internal/") // part of the package that holds it
	s := source{path: p, folder: folder, test: strings.HasSuffix(p, "_test.go"), text: string(text)}
	parsed, err := parser.ParseFile(token.NewFileSet(), file, text, parser.ParseComments)
	if err != nil {
		return source{}, err
	}
	s.doc = parsed.Doc.Text()
	for _, i := range parsed.Imports {
		name, err := strconv.Unquote(i.Path.Value)
		if err != nil {
			return source{}, err
		}
		s.imports = append(s.imports, name)
	}
	s.windowed = leftOut(parsed, "headless")
	return s, nil
}

// leftOut tells whether the build tag takes the file out of the build.
func leftOut(f *ast.File, tag string) bool {
	for _, g := range f.Comments {
		for _, c := range g.List {
			if g.Pos() > f.Package || !constraint.IsGoBuild(c.Text) {
				continue
			}
			expr, err := constraint.Parse(c.Text)
			if err != nil {
				continue
			}
			with := expr.Eval(func(string) bool { return true })
			without := expr.Eval(func(t string) bool { return t != tag })
			if !with && without {
				return true
			}
			// A file for the window may ask for more tags: what counts is that it names !headless.
			return strings.Contains(c.Text, "!"+tag)
		}
	}
	return false
}

func TestArrows(t *testing.T) {
	for _, s := range sources(t) {
		allowed, known := arrows[s.folder]
		if !known {
			t.Errorf("%s: package %q is not in the table of arrows", s.path, s.folder)
			continue
		}
		for _, i := range s.imports {
			to, ours := strings.CutPrefix(i, "jejaring/")
			if !ours {
				continue
			}
			switch {
			case strings.HasPrefix(to, s.folder+"/internal/"):
			case s.test && (to == s.folder || to == "graph/graphtest" || to == "app/commandtest" || to == "assets"):
			case s.test && strings.HasPrefix(s.folder, "app") && strings.HasPrefix(to, "graph"):
			case slices.Contains(allowed, to):
			case slices.Contains(allowed, anyGraph) && strings.HasPrefix(to+"/", "graph/") && to != "graph/graphtest":
			default:
				t.Errorf("%s imports %s: there is no such arrow", s.path, to)
			}
		}
	}
}

func TestOwners(t *testing.T) {
	for _, s := range sources(t) {
		for _, i := range s.imports {
			if strings.HasPrefix(i, "jejaring/") || !strings.Contains(i, ".") {
				continue
			}
			found := false
			for module, folders := range owners {
				if i != module && !strings.HasPrefix(i, module+"/") {
					continue
				}
				found = true
				if !slices.Contains(folders, s.folder) {
					t.Errorf("%s imports %s, which belongs to %s", s.path, i, strings.Join(folders, ", "))
				}
			}
			if !found {
				t.Errorf("%s imports %s, which no package owns", s.path, i)
			}
		}
	}
}

// What the headless build holds knows no Fyne, so that it needs neither cgo nor a screen.
func TestHeadlessKnowsNoFyne(t *testing.T) {
	for _, s := range sources(t) {
		if s.folder != "app" || s.windowed || s.test {
			continue
		}
		for _, i := range s.imports {
			if strings.HasPrefix(i, "fyne.io/") || strings.HasPrefix(i, "github.com/go-gl/") || strings.HasPrefix(i, "jejaring/app/") && i != "jejaring/app/batch" {
				t.Errorf("%s is part of the headless build and imports %s", s.path, i)
			}
		}
	}
}

var fyneDo = regexp.MustCompile(`(?m)^[^/]*\bfyne\.Do(AndWait)?\b`)

// I6: every other goroutine reaches the screen through the one post function that the window makes.
func TestFyneDoStandsOnce(t *testing.T) {
	count := 0
	for _, s := range sources(t) {
		if s.test {
			continue
		}
		n := len(fyneDo.FindAllString(s.text, -1))
		if n > 0 && s.path != "app/window.go" {
			t.Errorf("%s: fyne.Do stands only in app/window.go", s.path)
		}
		count += n
		if slices.Contains(s.imports, "fyne.io/fyne/v2/app") && s.path != "app/window.go" {
			t.Errorf("%s: only app/window.go makes the Fyne app", s.path)
		}
	}
	if count != 1 {
		t.Errorf("fyne.Do stands %d times, want once", count)
	}
}

func TestPackageComments(t *testing.T) {
	docs, folders := map[string][]string{}, map[string]bool{}
	for _, s := range sources(t) {
		if s.test {
			continue
		}
		folder := strings.TrimPrefix(path.Dir(s.path), ".")
		folders[folder] = true
		if s.doc != "" {
			docs[folder] = append(docs[folder], s.path)
			if name := path.Base(folder); folder != "" && !strings.HasPrefix(s.doc, "Package "+name+" ") {
				t.Errorf("%s: the package comment does not begin with \"Package %s\"", s.path, name)
			}
		}
	}
	for folder := range folders {
		if len(docs[folder]) != 1 {
			t.Errorf("package %q has package comments in %d files, want one: %v", folder, len(docs[folder]), docs[folder])
		}
	}
}

func TestTopLevel(t *testing.T) {
	entries, err := os.ReadDir("..")
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, e := range entries {
		built := slices.Contains([]string{"jejaring", "jejaring.exe"}, e.Name()) || strings.HasSuffix(e.Name(), ".syso")
		if !strings.HasPrefix(e.Name(), ".") && !built {
			names = append(names, e.Name())
		}
	}
	if !slices.Equal(names, top) {
		t.Errorf("the top holds %v, want %v", names, top)
	}
}

// The README's tree names every package, and no other.
func TestTreeOfReadme(t *testing.T) {
	text, err := os.ReadFile("../README.md")
	if err != nil {
		t.Fatal(err)
	}
	if lines := strings.Count(string(text), "\n"); lines > 120 {
		t.Errorf("README.md has %d lines, at most 120 are read", lines)
	}
	for _, link := range regexp.MustCompile(`\]\(([^)]+)\)`).FindAllStringSubmatch(string(text), -1) {
		if _, err := os.Stat(filepath.Join("..", link[1])); err != nil {
			t.Errorf("README.md shows %s: %v", link[1], err)
		}
	}
	_, rest, _ := strings.Cut(string(text), "<!-- tree -->\n```\n")
	tree, _, found := strings.Cut(rest, "\n```")
	if !found {
		t.Fatal("README.md has no tree after <!-- tree -->")
	}
	var told []string
	parent := ""
	for line := range strings.Lines(tree) {
		name := strings.Fields(line + " .")[0]
		indented := strings.HasPrefix(line, " ")
		if !strings.HasSuffix(name, "/") {
			continue
		}
		name = strings.TrimSuffix(name, "/")
		if indented {
			name = parent + "/" + name
		} else {
			parent = name
		}
		told = append(told, name)
	}
	var there []string
	for _, s := range sources(t) {
		if s.folder != "" && !slices.Contains(there, s.folder) {
			there = append(there, s.folder)
		}
	}
	slices.Sort(told)
	slices.Sort(there)
	for _, name := range told {
		if !slices.Contains(there, name) {
			t.Errorf("README.md tells of %s, which is not there", name)
		}
	}
	for _, name := range there {
		if !slices.Contains(told, name) {
			t.Errorf("README.md does not tell of %s", name)
		}
	}
}
