//go:build !headless && !windows

package app

import (
	"fmt"
	"os"
	"os/exec"
)

// tell writes a message to the console and shows it with whichever dialog program the desktop has, for the
// time when there is no window of our own.
func tell(title, text string) {
	fmt.Fprintln(os.Stderr, text)
	if os.Getenv("DISPLAY") == "" && os.Getenv("WAYLAND_DISPLAY") == "" {
		return
	}
	for _, command := range [][]string{
		{"zenity", "--error", "--no-markup", "--title", title, "--text", text},
		{"xmessage", "-center", "-title", title, text},
	} {
		if path, err := exec.LookPath(command[0]); err == nil {
			_ = exec.Command(path, command[1:]...).Run()
			return
		}
	}
}
