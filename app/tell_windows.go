//go:build !headless

package app

import (
	"fmt"
	"os"

	"golang.org/x/sys/windows"
)

// tell shows a message of the operating system, for the time when there is no window of our own.
func tell(title, text string) {
	fmt.Fprintln(os.Stderr, text)
	t, err := windows.UTF16PtrFromString(title)
	if err != nil {
		return
	}
	m, err := windows.UTF16PtrFromString(text)
	if err != nil {
		return
	}
	_, _ = windows.MessageBox(0, m, t, windows.MB_OK|windows.MB_ICONERROR)
}
