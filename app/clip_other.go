//go:build !headless && !windows

package app

import (
	"bytes"
	"context"
	"errors"
	"os"
	"os/exec"
	"time"
)

// clip puts a picture, as PNG, on the clipboard of the computer, by the small program of the desktop that can: Fyne's own
// clipboard holds text only. The program stays behind by itself to hand the picture out.
func clip(png []byte) error {
	commands := [][]string{{"xclip", "-selection", "clipboard", "-t", "image/png"}}
	if os.Getenv("WAYLAND_DISPLAY") != "" {
		commands = append([][]string{{"wl-copy", "--type", "image/png"}}, commands...)
	}
	for _, words := range commands {
		if _, err := exec.LookPath(words[0]); err != nil {
			continue
		}
		ctx, cancel := context.WithTimeout(context.Background(), 5*time.Second)
		defer cancel()
		c := exec.CommandContext(ctx, words[0], words[1:]...)
		c.Stdin = bytes.NewReader(png)
		return c.Run()
	}
	return errors.New("copy picture: neither wl-copy nor xclip is there")
}
