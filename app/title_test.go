//go:build !headless

package app

import (
	"strings"
	"testing"
)

func TestTheTitleTellsCopiesApart(t *testing.T) {
	d := atSample(t, nil)
	if first := d.title(); strings.Contains(first, "(2)") || !strings.HasSuffix(first, "— Jejaring") {
		t.Errorf("the first sample is titled %q", first)
	}
	d.run("open-sample")
	if second := d.title(); !strings.Contains(second, " (2) — ") {
		t.Errorf("the second sample is titled %q", second)
	}
}
