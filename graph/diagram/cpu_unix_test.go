//go:build unix

package diagram

import (
	"syscall"
	"time"
)

// cpu returns the processor time that the program has used so far: on a busy machine it says more than the clock.
func cpu() time.Duration {
	var used syscall.Rusage
	if syscall.Getrusage(syscall.RUSAGE_SELF, &used) != nil {
		return 0
	}
	return time.Duration(used.Utime.Nano() + used.Stime.Nano())
}
