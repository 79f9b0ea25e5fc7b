//go:build !unix

package diagram

import "time"

// cpu is not told on other systems.
func cpu() time.Duration { return 0 }
