package session

import (
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"

	"jejaring/graph/measure"
)

// Likings are the user's settings. They stay on the computer and in no document.
type Likings struct {
	Language   string   `json:"language"`    // "id", "en"
	Theme      string   `json:"theme"`       // "system", "light", "dark"
	TextSize   int      `json:"text_size"`   // percent, 100 to 200
	Backups    string   `json:"backups"`     // folder for dated backups
	CalmMotion bool     `json:"calm_motion"` // no animation
	NoMinimap  bool     `json:"no_minimap"`  // no small map in the corner of a large one
	Recent     []string `json:"recent"`      // files, newest first
	Started    bool     `json:"started"`     // the first start is over
	PanelWidth float32  `json:"panel_width"` // 288 to 480

	Sizes map[string]string `json:"sizes"` // measure that gives actors their size, by recent file; none: DefaultSize

	path string
}

// TextSizes lists the text sizes to choose from, in percent.
var TextSizes = []int{100, 115, 130, 150, 175, 200}

const mostRecent = 8

// Folder returns the program's own folder: beside the executable where a file "portable" stands there, so
// that a stick takes everything along, else in the user's configuration folder.
func Folder() (string, error) {
	if exe, err := os.Executable(); err == nil {
		beside := filepath.Dir(exe)
		if _, err := os.Stat(filepath.Join(beside, "portable")); err == nil {
			return filepath.Join(beside, "jejaring-data"), nil
		}
	}
	dir, err := os.UserConfigDir()
	if err != nil {
		return "", fmt.Errorf("find configuration folder: %w", err)
	}
	return filepath.Join(dir, "jejaring"), nil
}

// Templates returns the folder in which the user keeps templates.
func (l *Likings) Templates() string { return filepath.Join(filepath.Dir(l.path), "templates") }

// ReadLikings returns the likings kept in the folder; the defaults where there are none or they cannot be read.
func ReadLikings(folder string) *Likings {
	l := &Likings{path: filepath.Join(folder, "likings.json")}
	if data, err := os.ReadFile(l.path); err == nil {
		if json.Unmarshal(data, l) != nil {
			*l = Likings{path: l.path}
		}
	}
	if l.Language != "en" {
		l.Language = "id"
	}
	if !slices.Contains([]string{"system", "light", "dark"}, l.Theme) {
		l.Theme = "light"
	}
	if !slices.Contains(TextSizes, l.TextSize) {
		l.TextSize = 100
	}
	if l.Backups == "" {
		l.Backups = filepath.Join(folder, "backups")
	}
	if l.PanelWidth < 288 || l.PanelWidth > 480 {
		l.PanelWidth = 320
	}
	return l
}

// Save writes the likings to a new file and renames it, so that a crash leaves the old or the new ones whole.
func (l *Likings) Save() error {
	data, err := json.MarshalIndent(l, "", "\t")
	if err != nil {
		return fmt.Errorf("write likings: %w", err)
	}
	if err := os.MkdirAll(filepath.Dir(l.path), 0o700); err != nil {
		return fmt.Errorf("write likings: %w", err)
	}
	if err := os.WriteFile(l.path+".tmp", data, 0o600); err != nil {
		return fmt.Errorf("write likings: %w", err)
	}
	if err := os.Rename(l.path+".tmp", l.path); err != nil {
		return fmt.Errorf("write likings: %w", err)
	}
	return nil
}

// remember puts a file at the head of the recent ones; what is known of those that go is forgotten.
func (l *Likings) remember(path string) {
	l.Recent = slices.DeleteFunc(l.Recent, func(p string) bool { return p == path })
	l.Recent = slices.Insert(l.Recent, 0, path)
	l.Recent = l.Recent[:min(len(l.Recent), mostRecent)]
	maps.DeleteFunc(l.Sizes, func(path, _ string) bool { return !slices.Contains(l.Recent, path) })
}

// sizedBy returns the measure that gave actors their size in a file, where there still is such a one.
func (l *Likings) sizedBy(path string) string {
	if m, ok := measure.ByID(l.Sizes[path]); ok && m.Actor {
		return m.ID
	}
	return DefaultSize
}

// keepSize remembers the measure that gives actors their size in a recent file; in another one it is forgotten with
// the session.
func (l *Likings) keepSize(path, measure string) {
	if l.Sizes == nil {
		l.Sizes = map[string]string{}
	}
	if l.Sizes[path] = measure; measure == DefaultSize || !slices.Contains(l.Recent, path) {
		delete(l.Sizes, path)
	}
}

// Like changes the likings, keeps them and has the window built anew. They hold even where the file cannot
// be written; the error says so.
func (s *Session) Like(change func(*Likings)) error {
	change(s.Likings)
	s.notify(LikingsChanged)
	return s.Likings.Save()
}
