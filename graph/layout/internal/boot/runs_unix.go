//go:build !windows

package boot

import "syscall"

// runs tells whether a process with this number exists and is not this one. EPERM means that it is somebody
// else's, which a marker in the user's own cache never is.
func runs(pid int) bool {
	return pid > 0 && pid != syscall.Getpid() && syscall.Kill(pid, 0) == nil
}
