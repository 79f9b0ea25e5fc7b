// Package boot makes the start of the program safe from the compiled Graphviz that go-graphviz keeps on disk.
//
// go-graphviz compiles its WebAssembly in package initialisation, before main, and keeps the machine code
// in os.TempDir. A damaged, truncated or unreadable file there, or a full disk, is a panic that nothing can
// recover from, at this start and every later one; and a temporary folder may be shared with other people.
// So this package moves the folder into the user's own cache, looks at what is there before go-graphviz
// does, and gives the environment back when go-graphviz is done.
//
// It has to be initialised first. Go initialises packages in the order of their import paths as soon as
// what they import is ready, and go-graphviz waits for path/filepath, which comes after jejaring and after
// os. So this package may import nothing but os, what os itself imports, and hash/crc32. A test reads the
// order from the runtime.
package boot

import (
	"os"
	"time"
)

// names are the variables that say where os.TempDir is, on Unix and on Windows.
var names = [...]string{"TMPDIR", "TMP", "TEMP"}

// before holds their values as the program found them.
var before [len(names)]struct {
	value string
	set   bool
}

// marker is the file that says that this process is between boot and Done.
var marker string

// This is one of the few functions named init in the house: nothing else runs early enough.
func init() {
	for i, name := range names {
		before[i].value, before[i].set = os.LookupEnv(name)
	}
	dir := prepare()
	for _, name := range names {
		os.Setenv(name, dir)
	}
}

// Done gives the environment back and notes down what the cache now holds. It is called once, after
// go-graphviz has been initialised; the cost is that of reading 6 MB when the cache is new, else nothing.
func Done() {
	record(os.Getenv(names[0]) + "/" + cache)
	for i, name := range names {
		if before[i].set {
			os.Setenv(name, before[i].value)
		} else {
			os.Unsetenv(name)
		}
	}
	if marker != "" {
		os.Remove(marker)
	}
}

// prepare returns the folder that go-graphviz is to take for the temporary one: the user's own cache, or
// one that does not exist, which means that it compiles anew and keeps nothing (half a second).
func prepare() string {
	base, err := os.UserCacheDir()
	if err != nil {
		return nowhere
	}
	dir := base + "/jejaring"
	if os.MkdirAll(dir+"/"+cache, 0o700) != nil {
		return nowhere
	}
	if diedHere(dir) && !wipe(dir+"/"+cache) {
		return nowhere
	}
	sound, usable := inspect(dir + "/" + cache)
	if !usable || (!sound && !hasRoom(dir)) {
		return nowhere
	}
	marker = dir + "/" + starting + itoa(os.Getpid())
	if os.WriteFile(marker, nil, 0o600) != nil {
		marker = ""
	}
	return dir
}

const (
	nowhere  = "/nowhere/jejaring" // no such folder, and none can be made in it
	cache    = "go-graphviz"       // as go-graphviz names its folder
	starting = "starting-"         // a marker is this and the process number
	room     = 12 << 20            // twice what the compiled module takes
	stale    = time.Hour           // a half-written file older than this is nobody's any more
)

// hasRoom tells whether the folder can be written to and the disk has room: go-graphviz takes a failure to
// write for a reason to panic.
func hasRoom(dir string) bool {
	trial := dir + "/room"
	err := os.WriteFile(trial, make([]byte, room), 0o600)
	os.Remove(trial)
	return err == nil
}

// itoa is strconv.Itoa, which this package may not import.
func itoa(n int) string {
	if n < 10 {
		return string(rune('0' + n))
	}
	return itoa(n/10) + string(rune('0'+n%10))
}
