package kit

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"
)

func TestToasterAndProgress(t *testing.T) {
	toaster, undone, stopped := NewToaster(), false, false
	progress := NewProgress("Batalkan", func() { stopped = true })
	open(t, light, container.NewStack(container.NewVBox(progress), toaster), fyne.NewSize(500, 300))
	if progress.Visible() {
		t.Error("a progress line without progress is seen")
	}
	progress.SetShare(0.4, "Hitung ulang… 40%")
	test.Tap(progress.cancel)
	if !progress.Visible() || !stopped || progress.done.Size().Width != 0.4*barWidth {
		t.Error("progress is not shown or not stopped")
	}
	toaster.Tell("\"Warung\" dihapus bersama 4 ikatan.", ToastAction{"Urungkan", func() { undone = true }})
	if toaster.toast == nil || toaster.toast.Position().Y < 200 {
		t.Fatal("no message at the bottom")
	}
	first := toaster.toast
	toaster.Tell("Lain")
	if toaster.toast == first {
		t.Error("two messages at a time")
	}
	toaster.Tell("Dihapus", ToastAction{"Urungkan", func() { undone = true }})
	test.Tap(toaster.rest.(*fyne.Container).Objects[0].(*Press))
	if !undone || toaster.toast != nil {
		t.Error("undo does nothing or the message stays")
	}
}

// A message stands in the free room of the bar, where it covers nothing, and below it where it has no room there.
func TestToastStandsInTheFreeRoomOfTheBar(t *testing.T) {
	toaster := NewToaster()
	open(t, light, toaster, fyne.NewSize(700, 300))
	toaster.Keep(Area{fyne.NewPos(150, 0), fyne.NewSize(300, 48)}, Area{fyne.NewPos(0, 48), fyne.NewSize(500, 200)})
	toaster.Tell("Tersimpan.")
	at, size := toaster.toast.Position(), toaster.toast.Size()
	if at.X != 150 || at.Y < 0 || at.Y+size.Height > 48 || at.X+size.Width > 450 {
		t.Errorf("a short message stands at %v, %v large", at, size)
	}
	toaster.Tell("Tunda saran sampai 20 Desember 2026: Cari sumber untuk dokumen kependudukan", ToastAction{"Urungkan", func() {}})
	at, size = toaster.toast.Position(), toaster.toast.Size()
	if at.X != Gap4 || at.Y < 48 || at.Y+size.Height > 248 || at.X+size.Width > 500 {
		t.Errorf("a long message stands at %v, %v large", at, size)
	}
}
