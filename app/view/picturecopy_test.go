package view

import (
	"bytes"
	"errors"
	"image/png"
	"testing"

	"fyne.io/fyne/v2"

	"jejaring/app/command"
	"jejaring/app/kit"
	"jejaring/graph"
)

// What is copied is the picture that would be saved, with names covered as there; the command shows it and copies it.
func TestAPictureIsCopiedAsItWouldBeSaved(t *testing.T) {
	k := lay(t, pictureView, fyne.NewSize(1278, 640), nil, sample(t)...)
	command.ByID("copy-picture").Run(k.s, k)
	k.wait()
	copied, err := png.Decode(bytes.NewReader(k.Clipped))
	if err != nil {
		t.Fatal(err)
	}
	if k.s.Looks.Picture.Copy || k.s.View() != pictureView.ID || copied.Bounds().Dx() < 600 {
		t.Errorf("%v is copied in the view %s", copied.Bounds(), k.s.View())
	}
	if got := k.s.Looks.Picture.Privacy; got != "" {
		t.Errorf("names are shown as %q", got)
	}
	if len(k.Told) == 0 || k.Told[len(k.Told)-1].ID != "command.picture-copied" {
		t.Errorf("it says %v", k.Told)
	}
	k.NoClip = errors.New("no clipboard")
	find(k, func(b *kit.Button) bool { return b.Label() == k.s.T("command.copy-picture.name") }).Tapped(&fyne.PointEvent{})
	k.wait()
	var refusal *graph.Refusal
	if n := len(k.Failed); n != 1 || !errors.As(k.Failed[0], &refusal) || refusal.Message.ID != "command.cannot-copy-picture" {
		t.Errorf("where it cannot it says %v", k.Failed)
	}
}
