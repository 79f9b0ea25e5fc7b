package document

import (
	"os"
	"strconv"
	"strings"
)

// FreeMemory returns how many bytes of memory programs can still have, 0 where the computer does not tell.
func FreeMemory() uint64 {
	text, err := os.ReadFile("/proc/meminfo")
	if err != nil {
		return 0
	}
	_, after, _ := strings.Cut(string(text), "MemAvailable:")
	kilobytes, _, _ := strings.Cut(strings.TrimSpace(after), " ")
	n, _ := strconv.ParseUint(kilobytes, 10, 64)
	return n << 10
}
