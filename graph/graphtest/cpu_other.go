//go:build !unix

package graphtest

import "time"

// CPU is not told on other systems.
func CPU() time.Duration { return 0 }
