package graph

import "jejaring/graph/locale"

// Meeting is one gathering of parties (SD-56 to SD-64). Who came stands in its Attendance records, which
// needs were talked about in its Topic records.
type Meeting struct {
	ID               ID
	Date             Date   `need:"true"`
	StartTime        Clock  `default:"19:30"`
	Title            string `need:"true" max:"160"`
	HostKind         string `need:"true" of:"host-kind" default:"arisan"`
	Host             ID     `refers:"actor"`
	Venue            string `max:"160"`
	FormalInvitation bool
	IssuesRaised     string `max:"4000" long:"true"`
	Decisions        string `max:"4000" long:"true"`
	Series           ID     `refers:"series"`
}

// Check hints at residents' meetings before 15:00 (SD-61).
func (m Meeting) Check(Reader) []Finding {
	residents := Set("arisan;pengajian;kredit_mikro;rapat_rt;rapat_rw").Has(m.HostKind)
	if residents && m.StartTime != "" && m.StartTime < "15:00" {
		return []Finding{{Hint, "start_time", locale.M("meeting.early-for-residents")}}
	}
	return nil
}

// Attendance says that an actor came to a meeting.
type Attendance struct {
	ID      ID
	Meeting ID `need:"true" refers:"meeting"`
	Actor   ID `need:"true" refers:"actor"`
}

// Check has nothing to add to the field tags.
func (a Attendance) Check(Reader) []Finding { return nil }

// Topic says that a need was talked about in a meeting (SD-60).
type Topic struct {
	ID      ID
	Meeting ID `need:"true" refers:"meeting"`
	Need    ID `need:"true" refers:"need"`
}

// Check has nothing to add to the field tags.
func (t Topic) Check(Reader) []Finding { return nil }
