//go:build !headless

package app

import (
	"bytes"
	"encoding/binary"
	"errors"
	"image"
	_ "image/png" // the pixels of what is copied
	"runtime"
	"time"
	"unsafe"

	"golang.org/x/sys/windows"
)

// clip puts a picture, as PNG, on the clipboard of the computer: as it is under the name "PNG", which keeps what is
// clear, and as a bitmap without a palette for older programs.
func clip(png []byte) error {
	picture, _, err := image.Decode(bytes.NewReader(png))
	if err != nil {
		return err
	}
	user := windows.NewLazySystemDLL("user32.dll")
	named := user.NewProc("RegisterClipboardFormatW")
	name, err := windows.UTF16PtrFromString("PNG")
	if err != nil {
		return err
	}
	kind, _, _ := named.Call(uintptr(unsafe.Pointer(name)))
	runtime.LockOSThread() // the clipboard belongs to the thread that opened it
	defer runtime.UnlockOSThread()
	opened := uintptr(0)
	for try := 0; opened == 0 && try < 20; try++ { // another program may hold it for a moment
		if opened, _, _ = user.NewProc("OpenClipboard").Call(0); opened == 0 {
			time.Sleep(10 * time.Millisecond)
		}
	}
	if opened == 0 {
		return errors.New("open clipboard: another program holds it")
	}
	defer user.NewProc("CloseClipboard").Call() //nolint:errcheck // nothing is left to do
	if done, _, err := user.NewProc("EmptyClipboard").Call(); done == 0 {
		return err
	}
	const bitmap = 8 // CF_DIB
	if err := give(user, bitmap, dib(picture)); err != nil {
		return err
	}
	if kind == 0 {
		return nil
	}
	return give(user, kind, png)
}

// give hands bytes over to the clipboard, which owns them from then on.
func give(user *windows.LazyDLL, kind uintptr, data []byte) error {
	kernel := windows.NewLazySystemDLL("kernel32.dll")
	const moveable = 2 // GMEM_MOVEABLE
	memory, _, err := kernel.NewProc("GlobalAlloc").Call(moveable, uintptr(len(data)))
	if memory == 0 {
		return err
	}
	at, _, err := kernel.NewProc("GlobalLock").Call(memory)
	if at == 0 {
		return err
	}
	kernel.NewProc("RtlMoveMemory").Call(at, uintptr(unsafe.Pointer(&data[0])), uintptr(len(data))) //nolint:errcheck // it returns nothing
	kernel.NewProc("GlobalUnlock").Call(memory)                                                     //nolint:errcheck // 0 is that nobody holds it
	if taken, _, err := user.NewProc("SetClipboardData").Call(kind, memory); taken == 0 {
		kernel.NewProc("GlobalFree").Call(memory) //nolint:errcheck // nothing is left to do
		return err
	}
	return nil
}

// dib returns a picture on white as a device independent bitmap: a header of 40 bytes, then rows of blue, green, red and
// one more byte, the lowest row first.
func dib(picture image.Image) []byte {
	b := picture.Bounds()
	w, h := b.Dx(), b.Dy()
	data := make([]byte, 40, 40+4*w*h)
	for k, v := range map[int]uint32{0: 40, 4: uint32(w), 8: uint32(h), 12: 1 | 32<<16, 20: uint32(4 * w * h)} {
		binary.LittleEndian.PutUint32(data[k:], v)
	}
	for y := b.Max.Y - 1; y >= b.Min.Y; y-- {
		for x := b.Min.X; x < b.Max.X; x++ {
			red, green, blue, alpha := picture.At(x, y).RGBA()
			white := 0xFFFF - alpha
			data = append(data, byte((blue+white)>>8), byte((green+white)>>8), byte((red+white)>>8), 255)
		}
	}
	return data
}
