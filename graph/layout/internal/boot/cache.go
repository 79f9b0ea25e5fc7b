package boot

import (
	"hash/crc32"
	"io"
	"os"
	"time"
)

// sum is the ending of the file beside a cached one that says its length and checksum. The cached files'
// own checksum covers only a part of them, and is looked at too late.
const sum = ".sum"

// inspect looks at every cached file and deletes those that are not as they were written. It tells whether
// a sound one is left, and whether the cache may be used: not if what is wrong there cannot be deleted.
func inspect(dir string) (sound, usable bool) {
	for _, path := range files(dir) {
		switch {
		case ends(path, sum):
			continue
		case ends(path, ".tmp"):
			if info, err := os.Stat(path); err == nil && time.Since(info.ModTime()) > stale {
				os.Remove(path)
			}
			continue
		}
		now, ok := digest(path)
		written, err := os.ReadFile(path + sum)
		if ok && err == nil && now == string(written) {
			sound = true
		} else if os.RemoveAll(path) != nil {
			return false, false
		} else {
			os.Remove(path + sum)
		}
	}
	return sound, true
}

// record notes down the checksums of the cached files that have none yet. Only whole files stand there: the
// cache is written under another name and then renamed.
func record(dir string) {
	for _, path := range files(dir) {
		if ends(path, sum) || ends(path, ".tmp") {
			continue
		}
		if _, err := os.Stat(path + sum); err == nil {
			continue
		}
		if now, ok := digest(path); ok {
			os.WriteFile(path+sum, []byte(now), 0o600)
		}
	}
}

// digest returns the length and checksum of a file.
func digest(path string) (string, bool) {
	f, err := os.Open(path)
	if err != nil {
		return "", false
	}
	defer f.Close()
	check := crc32.New(crc32.MakeTable(crc32.Castagnoli))
	length, err := io.Copy(check, f)
	return itoa(int(length)) + " " + itoa(int(check.Sum32())), err == nil
}

// files returns the paths of what is in the version folders of the cache.
func files(dir string) []string {
	var paths []string
	versions, _ := os.ReadDir(dir)
	for _, version := range versions {
		entries, _ := os.ReadDir(dir + "/" + version.Name())
		for _, entry := range entries {
			paths = append(paths, dir+"/"+version.Name()+"/"+entry.Name())
		}
	}
	return paths
}

// diedHere tells whether a start ended between boot and Done, and clears the markers of such starts. A
// marker whose process still runs is that of another window that is just opening.
func diedHere(dir string) bool {
	entries, _ := os.ReadDir(dir)
	died := false
	for _, entry := range entries {
		name := entry.Name()
		if len(name) <= len(starting) || name[:len(starting)] != starting || runs(atoi(name[len(starting):])) {
			continue
		}
		os.Remove(dir + "/" + name)
		died = true
	}
	return died
}

// wipe empties the cache and tells whether it is empty.
func wipe(dir string) bool {
	return os.RemoveAll(dir) == nil && os.MkdirAll(dir, 0o700) == nil
}

func ends(text, ending string) bool {
	return len(text) >= len(ending) && text[len(text)-len(ending):] == ending
}

// atoi reads a process number; 0 where it is none.
func atoi(text string) int {
	n := 0
	for _, c := range []byte(text) {
		if c < '0' || c > '9' || n > 1<<30 {
			return 0
		}
		n = 10*n + int(c-'0')
	}
	return n
}
