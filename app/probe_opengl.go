//go:build !headless && !gles

package app

import "github.com/go-gl/glfw/v3.3/glfw"

// hintOpenGL asks for the OpenGL that Fyne draws with.
func hintOpenGL() {
	glfw.WindowHint(glfw.ContextVersionMajor, 2)
	glfw.WindowHint(glfw.ContextVersionMinor, 1)
}
