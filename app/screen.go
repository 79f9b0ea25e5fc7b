//go:build !headless

package app

import (
	"fyne.io/fyne/v2"
	"github.com/go-gl/glfw/v3.3/glfw"
)

// What the window asks for, and the height of its title bar, in px at 100 %.
const (
	windowWide = 1366
	windowHigh = 696
	titleHigh  = 36
)

// windowSize returns the size in which the window opens: what it asks for or most of a larger screen, but never more
// than the screen leaves free. GLFW is on, since OpenGL was probed.
func windowSize() fyne.Size {
	size := fyne.NewSize(windowWide, windowHigh)
	monitor := glfw.GetPrimaryMonitor()
	if monitor == nil {
		return size
	}
	_, _, width, height := monitor.GetWorkarea()
	scale, _ := monitor.GetContentScale()
	if width == 0 || height == 0 || scale <= 0 {
		return size
	}
	free := fyne.NewSize(float32(width)/scale, float32(height)/scale-titleHigh)
	return size.Max(fyne.NewSize(free.Width*0.85, free.Height*0.85)).Min(free)
}
