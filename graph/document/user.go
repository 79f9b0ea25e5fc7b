package document

import "os"

// User returns the name under which the edit log knows whoever works at this computer; empty where nobody is named.
func User() string {
	for _, name := range []string{"USERNAME", "USER", "LOGNAME"} {
		if who := os.Getenv(name); who != "" {
			return who
		}
	}
	return ""
}
