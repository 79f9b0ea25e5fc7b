//go:build !headless

package app

import (
	"fmt"
	"io"
	"log"
	"os"
	"path/filepath"
	"runtime"
	"runtime/debug"
	"strings"

	"fyne.io/fyne/v2/lang"
	"github.com/go-gl/glfw/v3.3/glfw"

	"jejaring/app/session"
	"jejaring/graph/locale"
)

// show opens the window with the document at path, or with the one used last where path is empty.
//
// OpenGL is tried first, because Fyne without it lives on unseen: its message goes to a console that an
// office PC does not show.
func show(path string) int {
	folder, err := session.Folder()
	if err != nil {
		log.Println(err)
	}
	logPath := keepLog(folder)
	if err := probe(); err != nil {
		log.Println(err)
		l := language(folder)
		advice := "opengl.linux"
		if runtime.GOOS == "windows" {
			advice = "opengl.windows"
		}
		tell(l.T("opengl.title"), l.T(advice, "Cause", err.Error(), "Log", logPath))
		return 1
	}
	return openWindow(path)
}

// probe makes a hidden window with the OpenGL that Fyne will ask for, and returns why there is none.
// GLFW stays initialised, so that the hints of this build hold for Fyne's windows too. It takes 0.03 to 0.8 s.
func probe() (err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("probe OpenGL: %v", r)
		}
	}()
	if err := glfw.Init(); err != nil {
		return fmt.Errorf("start the screen: %w", err)
	}
	glfw.WindowHint(glfw.Visible, glfw.False)
	hintOpenGL()
	w, err := glfw.CreateWindow(16, 16, "", nil, nil)
	if err != nil {
		return fmt.Errorf("probe OpenGL: %w", err)
	}
	w.Destroy()
	return nil
}

// longestLog is the size, in bytes, from which the log is begun anew.
const longestLog = 1 << 20

// keepLog sends log lines and the stack of a crash to a file in the folder as well as to the console, which
// Windows does not show, and returns its path; where it cannot be written it returns "".
func keepLog(folder string) string {
	path := filepath.Join(folder, "log.txt")
	if err := os.MkdirAll(folder, 0o700); err != nil {
		return ""
	}
	how := os.O_CREATE | os.O_WRONLY | os.O_APPEND
	if info, err := os.Stat(path); err == nil && info.Size() > longestLog {
		how |= os.O_TRUNC
	}
	file, err := os.OpenFile(path, how, 0o600)
	if err != nil {
		return ""
	}
	log.SetOutput(both{os.Stderr, file})
	if err := debug.SetCrashOutput(file, debug.CrashOptions{}); err != nil {
		log.Println("keep a crash log:", err)
	}
	return path
}

// both writes to a console that may be missing and to a file. io.MultiWriter would stop at the missing
// console of a Windows program.
type both struct{ console, file io.Writer }

func (b both) Write(p []byte) (int, error) {
	_, _ = b.console.Write(p)
	return b.file.Write(p)
}

// language is the one the user chose; before the first start is over, that of the operating system where
// Jejaring has it, else Indonesian.
func language(folder string) locale.Language {
	if likings := session.ReadLikings(folder); likings.Started {
		return locale.Of(likings.Language)
	}
	tag, _, _ := strings.Cut(lang.SystemLocale().String(), "-")
	return locale.Of(tag)
}
