//go:build !headless && gles

package app

import "github.com/go-gl/glfw/v3.3/glfw"

// hintOpenGL asks for OpenGL ES 2 through EGL. On Windows the two DLLs of ANGLE beside the program give it
// on top of Direct3D, so that an office PC without a graphics driver shows the window. Fyne would ask for
// the system's own OpenGL; the hint stays in force for its windows.
func hintOpenGL() {
	glfw.WindowHint(glfw.ContextCreationAPI, glfw.EGLContextAPI)
	glfw.WindowHint(glfw.ClientAPI, glfw.OpenGLESAPI)
	glfw.WindowHint(glfw.ContextVersionMajor, 2)
	glfw.WindowHint(glfw.ContextVersionMinor, 0)
}
