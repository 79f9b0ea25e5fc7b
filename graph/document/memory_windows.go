package document

import (
	"unsafe"

	"golang.org/x/sys/windows"
)

// memoryStatus is MEMORYSTATUSEX.
type memoryStatus struct {
	length, load                    uint32
	total, free, totalPage          uint64
	freePage, totalVirtual, virtual uint64
	extended                        uint64
}

var globalMemoryStatus = windows.NewLazySystemDLL("kernel32.dll").NewProc("GlobalMemoryStatusEx")

// FreeMemory returns how many bytes of memory programs can still have, 0 where the computer does not tell.
func FreeMemory() uint64 {
	var s memoryStatus
	s.length = uint32(unsafe.Sizeof(s))
	if done, _, _ := globalMemoryStatus.Call(uintptr(unsafe.Pointer(&s))); done == 0 {
		return 0
	}
	return s.free
}
