package boot

import "syscall"

// stillActive is the exit code of a process that has not ended.
const stillActive = 259

// runs tells whether a process with this number exists and is not this one.
func runs(pid int) bool {
	const queryLimitedInformation = 0x1000
	if pid <= 0 || pid == syscall.Getpid() {
		return false
	}
	h, err := syscall.OpenProcess(queryLimitedInformation, false, uint32(pid))
	if err != nil {
		return false
	}
	defer syscall.CloseHandle(h)
	var code uint32
	return syscall.GetExitCodeProcess(h, &code) == nil && code == stillActive
}
