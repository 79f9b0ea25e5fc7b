/* The one EGL function that go-gl links to, so that the program itself can say when ANGLE's DLLs are missing.
 *
 * go-gl refuses to start when any name up to OpenGL ES 3.1 is unknown, but ANGLE's DLL of 2016 has ES 2 and 3.0,
 * and Fyne draws with ES 2 alone: a name nobody knows gets the address of a function that does nothing. */
#include <windows.h>

typedef void (*function)(void);
typedef function(__stdcall *finder)(const char *);

static void nothing(void) {}

__declspec(dllexport) function __stdcall eglGetProcAddress(const char *name) {
	static HMODULE egl, gles;
	static finder find;
	if (!egl) {
		egl = LoadLibraryA("libEGL.dll");
		gles = LoadLibraryA("libGLESv2.dll");
		if (egl) find = (finder)(void *)GetProcAddress(egl, "eglGetProcAddress");
	}
	function f = gles ? (function)(void *)GetProcAddress(gles, name) : NULL;
	if (!f && find) f = find(name);
	return f ? f : nothing;
}

/* Callers compiled as if the function came from a DLL look here. */
function(__stdcall *__imp_eglGetProcAddress)(const char *) = eglGetProcAddress;
