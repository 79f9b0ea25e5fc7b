package graph

import (
	"reflect"
	"testing"
)

// SD-57: without a word the meetings are every Tuesday at 19:30, which the project may say otherwise.
func TestSeriesOfTheProject(t *testing.T) {
	s := NewSeries(ProjectOf(Collect()), "2026-11-20")
	if s.Weekday != "selasa" || s.Time != "19:30" || s.IntervalWeeks != 1 || s.ActiveFrom != "2026-11-20" {
		t.Errorf("series %+v", s)
	}
	s = NewSeries(Project{MeetingWeekday: "kamis", MeetingTime: "16:00"}, "2026-11-20")
	if s.Weekday != "kamis" || s.Time != "16:00" {
		t.Errorf("series %+v of Thursday afternoons", s)
	}
}

// SD-56: a series has a rule and a next date. 20 November 2026 is a Friday.
func TestSeriesComesOnItsWeekday(t *testing.T) {
	held := func(day Date) Record { return Meeting{ID: ID("E" + day), Date: day, Series: "S1"} }
	for name, c := range map[string]struct {
		series Series
		held   []Record
		day    Date
		want   []Date
	}{
		"weekly":              {Series{Weekday: "selasa"}, nil, "2026-11-20", []Date{"2026-11-24", "2026-12-01", "2026-12-08"}},
		"on the day itself":   {Series{Weekday: "selasa"}, nil, "2026-11-24", []Date{"2026-12-01", "2026-12-08", "2026-12-15"}},
		"of the project":      {Series{}, nil, "2026-11-20", []Date{"2026-11-24", "2026-12-01", "2026-12-08"}},
		"not begun":           {Series{Weekday: "selasa", ActiveFrom: "2026-12-01"}, nil, "2026-11-20", []Date{"2026-12-01", "2026-12-08", "2026-12-15"}},
		"ended":               {Series{Weekday: "selasa", ActiveTo: "2026-12-08"}, nil, "2026-11-20", []Date{"2026-11-24", "2026-12-01"}},
		"every second week":   {Series{Weekday: "selasa", IntervalWeeks: 2}, []Record{held("2026-11-17")}, "2026-11-20", []Date{"2026-12-01", "2026-12-15", "2026-12-29"}},
		"moved in its week":   {Series{Weekday: "selasa", IntervalWeeks: 2}, []Record{held("2026-11-19")}, "2026-11-20", []Date{"2026-12-01", "2026-12-15", "2026-12-29"}},
		"counted from begin":  {Series{Weekday: "selasa", IntervalWeeks: 3, ActiveFrom: "2026-11-09"}, nil, "2026-11-20", []Date{"2026-12-01", "2026-12-22", "2027-01-12"}},
		"Sunday over newyear": {Series{Weekday: "minggu"}, nil, "2026-12-30", []Date{"2027-01-03", "2027-01-10", "2027-01-17"}},
		"without a day":       {Series{Weekday: "selasa"}, nil, "", nil},
	} {
		c.series.ID = "S1"
		project := ProjectOf(Collect())
		got := c.series.Coming(Collect(append(c.held, c.series, project)...), c.day, 3)
		if !reflect.DeepEqual(got, c.want) {
			t.Errorf("%s: %v, want %v", name, got, c.want)
		}
	}
}

// SD-63: the next meeting is where and with whom the last one was. SD-59: without an invitation.
func TestPlanFollowsTheLastMeeting(t *testing.T) {
	s := Series{ID: "S1", Name: "Selasa malam", Time: "19:30"}
	among := Collect(s,
		Meeting{ID: "E1", Date: "2026-11-10", Series: "S1", Venue: "Masjid", HostKind: "pengajian", Host: "A1", Title: "Pengajian"},
		Meeting{ID: "E2", Date: "2026-11-17", Series: "S1", Venue: "Pos RW", HostKind: "arisan", Host: "A2", Title: "Arisan", FormalInvitation: true},
		Meeting{ID: "E3", Date: "2026-11-18", Venue: "Aula", HostKind: "koordinasi"})
	m := s.Plan(among, "2026-11-24")
	if m.Venue != "Pos RW" || m.HostKind != "arisan" || m.Host != "A2" || m.Title != "Arisan" || m.StartTime != "19:30" || m.Series != "S1" || m.FormalInvitation {
		t.Errorf("planned %+v", m)
	}
	if m := s.Plan(among, "2026-11-12"); m.Venue != "Masjid" {
		t.Errorf("between the two it is at %q", m.Venue)
	}
}

// SD-70: a room that somebody gives can be met in, a letter cannot; then comes where one met, each once.
func TestVenues(t *testing.T) {
	room := Resource{ID: "R1", Name: "Ruang kantor RW", Kind: "fasilitas_izin", Unit: "ruang", Availability: "dialokasikan"}
	got := Venues(Collect(room,
		Resource{ID: "R2", Name: "Surat izin kegiatan", Kind: "fasilitas_izin", Unit: "surat"},
		Resource{ID: "R3", Name: "Tenda", Kind: "barang"},
		Resource{ID: "R4", Name: "Gedung lama", Kind: "fasilitas_izin", ValidTo: "2026-01-01"},
		Meeting{ID: "E1", Date: "2026-11-03", Venue: "Masjid"}, Meeting{ID: "E2", Date: "2026-11-10", Venue: "Rumah RT 02"},
		Meeting{ID: "E3", Date: "2026-11-17", Venue: "Masjid"}), "2026-11-20")
	if want := []string{"Ruang kantor RW", "Masjid", "Rumah RT 02"}; !reflect.DeepEqual(got, want) {
		t.Errorf("venues %v, want %v", got, want)
	}
	if m := (Series{ID: "S1", Name: "Selasa"}).Plan(Collect(room), "2026-11-24"); m.Venue != "Ruang kantor RW" {
		t.Errorf("the first meeting is at %q", m.Venue)
	}
}

// SD-61: the hint is for residents' meetings alone, and only before 15:00. SD-58: arisan, pengajian and micro-credit are
// among the kinds.
func TestEarlyHintIsForResidents(t *testing.T) {
	residents := Set("arisan;pengajian;kredit_mikro;rapat_rt;rapat_rw")
	for _, c := range Choices("host-kind", nil) {
		for _, at := range []Clock{"09:00", "14:59", "15:00", "19:30", ""} {
			hints := len(Meeting{HostKind: c.Code, StartTime: at}.Check(Collect()))
			want := 0
			if residents.Has(c.Code) && at != "" && at < "15:00" {
				want = 1
			}
			if hints != want {
				t.Errorf("%s at %s: %d hints, want %d", c.Code, at, hints, want)
			}
		}
		residents = residents.Without(c.Code)
	}
	if residents != "" {
		t.Errorf("%s are no kinds of meetings", residents)
	}
}

// SD-64, SD-69: an action that is done has its day, one that is not has none, and may name a permit.
func TestActionsBecome(t *testing.T) {
	a := Action{Status: "belum", Due: "2026-11-10"}
	if !a.IsOverdue("2026-11-20") || a.IsOverdue("2026-11-10") {
		t.Error("overdue is after the day on which it is due")
	}
	done := a.Became("selesai", "2026-11-20")
	if done.Done != "2026-11-20" || done.IsOverdue("2026-12-01") {
		t.Errorf("done %+v", done)
	}
	if done.Became("selesai", "2026-12-24").Done != "2026-11-20" {
		t.Error("what is done is done once")
	}
	if back := done.Became("berjalan", "2026-11-21"); back.Done != "" || back.Status != "berjalan" {
		t.Errorf("taken up again %+v", back)
	}
	among := Collect(Resource{ID: "R1", Kind: "fasilitas_izin"}, Resource{ID: "R2", Kind: "barang"})
	if found := (Action{Permit: "R1"}).Check(among); len(found) != 0 {
		t.Errorf("a permit: %v", found)
	}
	if found := (Action{Permit: "R2"}).Check(among); len(found) != 1 || found[0].Field != "permit" {
		t.Errorf("goods for a permit: %v", found)
	}
}

// SD-21: a system that is closed keeps its day, and is not closed before it was formed.
func TestSupportSystemsClose(t *testing.T) {
	s := SupportSystem{Status: "aktif", Formed: "2026-05-11"}
	closed := s.Became("selesai", "2026-11-20")
	if closed.Closed != "2026-11-20" || closed.IsActive("2026-11-20") || s.Became("selesai", "2026-01-01").Closed != "2026-05-11" {
		t.Errorf("closed %+v", closed)
	}
	if again := closed.Became("aktif", "2026-11-21"); again != s {
		t.Errorf("opened again %+v, want %+v", again, s)
	}
}
