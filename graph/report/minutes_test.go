package report

import (
	"bytes"
	"strings"
	"testing"

	"jejaring/graph"
	"jejaring/graph/graphtest"
	"jejaring/graph/network"
	"jejaring/graph/paper"
)

// said is all that a document says.
func said(t *testing.T, d paper.Doc) string {
	t.Helper()
	var b bytes.Buffer
	if err := paper.WriteHTML(&b, d); err != nil {
		t.Fatal(err)
	}
	saysNoMore(t, d, b.String())
	return b.String()
}

// A meeting with everything: who came, a person without consent to be named, a client's need, decisions and what is to be done.
func meetingRecords() []graph.Record {
	return []graph.Record{
		graph.Project{ID: "P", Name: "RW 07", Area: "RW 07, Kelurahan Mekarlaras", MeetingWeekday: "selasa"},
		graph.Actor{ID: "F", Name: "Forum Warga", Kind: "kelompok", Sector: "warga", Tier: "rw", Role: "inti", Unsur: "rw"},
		graph.Actor{ID: "B", Name: "Budi Santosa", Kind: "perorangan", Sector: "warga", Tier: "rw", Role: "tokoh_masyarakat", Unsur: "tokoh_masyarakat"},
		graph.Actor{ID: "K", Name: "Keluarga Sari", Kind: "keluarga", Sector: "warga", Tier: "keluarga", Role: "klien", IsClient: true},
		graph.Series{ID: "S", Name: "Selasa malam", Weekday: "selasa", Time: "19:30", IntervalWeeks: 1},
		graph.Meeting{
			ID: "M", Title: "Rapat bulanan", Date: "2026-11-17", StartTime: "19:30", HostKind: "arisan", Host: "F", Venue: "Rumah Bu Rahasia", Series: "S",
			IssuesRaised: "Air kotor\n\nBudi Santosa mengeluh", Decisions: "Membersihkan parit",
		},
		graph.Attendance{ID: "A1", Meeting: "M", Actor: "F"},
		graph.Attendance{ID: "A2", Meeting: "M", Actor: "B"},
		graph.Need{ID: "N1", Title: "Pompa air", Owner: "F", Field: "lingkungan", Kinds: "barang", Quantity: 1, Unit: "unit", Urgency: 3, Status: "teridentifikasi", Meeting: "M"},
		graph.Need{ID: "N2", Title: "Obat anak Sari", Owner: "K", Field: "kesehatan", Kinds: "barang", Quantity: 1, Unit: "paket", Urgency: 3, Status: "teridentifikasi", Meeting: "M"},
		graph.Action{ID: "T", Meeting: "M", Title: "Membersihkan parit", Responsible: "F", Due: "2026-11-24", Status: "belum"},
	}
}

func TestMinutesSayWhatWasAndWhatIsToBeDone(t *testing.T) {
	s := network.Of(graph.Collect(meetingRecords()...), network.Lens{Day: "2026-11-20"})
	d, ok := MinutesOf(input(s), "M")
	if !ok {
		t.Fatal("no minutes")
	}
	text := said(t, d)
	contains(t, text, "Rapat bulanan", "Selasa, 17 November 2026", "19.30", "Arisan: Forum Warga", "2 dari 5 unsur", "Air kotor", "Pompa air (Forum Warga)",
		"Kebutuhan keluarga dan perorangan: &lt;5", "Membersihkan parit", "24 November 2026", "Belum dimulai", "Pertemuan berikutnya")
	for _, secret := range []string{"Budi", "Rahasia", "Sari", "Obat"} {
		if strings.Contains(text, secret) {
			t.Errorf("the minutes hold %q", secret)
		}
	}
	if _, ok := MinutesOf(input(s), "F"); ok {
		t.Error("minutes of a party")
	}
}

func TestMinutesOfNothingSaySo(t *testing.T) {
	s := network.Of(graph.Collect(graph.Meeting{ID: "M", Title: "Rapat", Date: "2026-11-17", HostKind: "arisan"}), network.Lens{Day: "2026-11-20"})
	d, _ := MinutesOf(input(s), "M")
	contains(t, said(t, d), "Tidak dicatat.", "Belum ada kesepakatan.", "Belum ada tindak lanjut.", "0 dari 5 unsur")
}

// All agreements of the sample become drafts with eleven articles, named parties and what they contribute.
func TestMemorandaHaveTheirArticles(t *testing.T) {
	s := graphtest.Sample(t)
	agreements := graph.All[graph.Agreement](s)
	if len(agreements) == 0 {
		t.Fatal("no agreements")
	}
	for _, a := range agreements {
		d, ok := MemorandumOf(input(s), a.ID)
		if !ok {
			t.Fatal(a.ID)
		}
		text := said(t, d)
		contains(t, text, "Draf — bukan nasihat hukum", "Pasal 1", "Pasal 11", "Pelindungan data pribadi")
		if strings.Contains(text, "Pasal 12") {
			t.Errorf("%s has twelve articles", a.ID)
		}
		for _, p := range graph.Referring[graph.Party](s, a.ID) {
			if actor, _ := graph.Get[graph.Actor](s, p.Actor); !actor.IsPerson() && !strings.Contains(text, strings.ReplaceAll(actor.Name, "'", "&#39;")) {
				t.Errorf("%s: %s is not named", a.ID, actor.Name)
			}
			contains(t, text, p.Contribution)
		}
		contains(t, text, a.Mission, a.Structure, a.Channels)
	}
	if _, ok := MemorandumOf(input(s), "?"); ok {
		t.Error("a memorandum of nothing")
	}
}

func TestAnEmptyMemorandumIsToBeFilledIn(t *testing.T) {
	s := network.Of(graph.Collect(graph.Agreement{ID: "A", Title: "Kerja sama", Kind: "nota_kesepahaman", State: "rancangan"}), network.Lens{Day: "2026-11-20"})
	d, _ := MemorandumOf(input(s), "A")
	text := said(t, d)
	contains(t, text, "(diisi bersama)", "Pihak 1", "Pihak 2")
}
