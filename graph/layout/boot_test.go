package layout

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// start runs this program as a child that places a pair, with the user's cache in the given folder, and returns
// what it complained about. It fails the test if the child did not do its work.
func start(t *testing.T, home string, env ...string) string {
	t.Helper()
	child := exec.Command(os.Args[0], childArgument, "dot")
	child.Env = append(os.Environ(), "XDG_CACHE_HOME="+home, "HOME="+home, "LocalAppData="+home)
	child.Env = append(child.Env, env...)
	child.Stdin = strings.NewReader("graph { n0 -- n1 }")
	var answer, complaint bytes.Buffer
	child.Stdout, child.Stderr = &answer, &complaint
	if err := child.Run(); err != nil {
		t.Fatalf("start: %v\n%s", err, lastOf(complaint.String(), 2000))
	}
	if !strings.Contains(answer.String(), "node n1 ") {
		t.Fatalf("answer: %q", answer.String())
	}
	return complaint.String()
}

// cached returns the path of the compiled module in the folder.
func cached(t *testing.T, home string) string {
	t.Helper()
	var found string
	err := filepath.WalkDir(home, func(path string, d os.DirEntry, err error) error {
		if err == nil && strings.Contains(path, "wazero") && !d.IsDir() && filepath.Ext(path) == "" {
			found = path
		}
		return err
	})
	if err != nil || found == "" {
		t.Fatalf("nothing cached in %s: %v", home, err)
	}
	return found
}

func TestADamagedCacheDoesNotStopTheProgram(t *testing.T) {
	home := t.TempDir()
	start(t, home)
	path := cached(t, home)
	whole, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	flipped := bytes.Clone(whole)
	flipped[len(flipped)/2] ^= 0xff
	for name, damage := range map[string]func() error{
		"none":           func() error { return nil },
		"truncated":      func() error { return os.Truncate(path, 1000) },
		"empty":          func() error { return os.Truncate(path, 0) },
		"altered":        func() error { return os.WriteFile(path, flipped, 0o600) },
		"no checksum":    func() error { return os.Remove(path + ".sum") },
		"wrong checksum": func() error { return os.WriteFile(path+".sum", []byte("7 7"), 0o600) },
		"a folder":       func() error { return errorOf(os.Remove(path), os.MkdirAll(path+"/in/the/way", 0o700)) },
		"died in init": func() error {
			return errorOf(os.WriteFile(home+"/jejaring/starting-99999999", nil, 0o600), os.Truncate(path, 9))
		},
	} {
		if err := damage(); err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		start(t, home)
		if got, err := os.ReadFile(cached(t, home)); err != nil || len(got) != len(whole) {
			t.Errorf("%s: afterwards the cache has %d bytes, want %d (%v)", name, len(got), len(whole), err)
		}
		if left, _ := filepath.Glob(home + "/jejaring/starting-*"); len(left) > 0 {
			t.Errorf("%s: marker left behind: %v", name, left)
		}
	}
}

func errorOf(errs ...error) error {
	for _, err := range errs {
		if err != nil {
			return err
		}
	}
	return nil
}

func TestWithoutACacheTheProgramStarts(t *testing.T) {
	home := t.TempDir()
	if err := os.WriteFile(home+"/jejaring", []byte("a file where the folder should be"), 0o600); err != nil {
		t.Fatal(err)
	}
	start(t, home)
	start(t, "/dev/null")
	start(t, "")
}

func TestTheGuardIsInitialisedBeforeWhatItGuards(t *testing.T) {
	trace := start(t, t.TempDir(), "GODEBUG=inittrace=1")
	guard := strings.Index(trace, "init jejaring/graph/layout/internal/boot @")
	guarded := strings.Index(trace, "init github.com/goccy/go-graphviz/internal/wasm @")
	if guard < 0 || guarded < 0 || guard > guarded {
		t.Errorf("boot at %d, go-graphviz at %d of\n%s", guard, guarded, trace)
	}
}

func TestTheTemporaryFolderIsGivenBack(t *testing.T) {
	if strings.Contains(os.TempDir(), "jejaring") {
		t.Errorf("temporary folder is still %s", os.TempDir())
	}
}
