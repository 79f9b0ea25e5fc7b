package graph

import "jejaring/graph/locale"

// Action is one item of the follow-up plan (rencana tindak lanjut, SD-64): who does what by when.
type Action struct {
	ID          ID
	Meeting     ID     `refers:"meeting"`
	Title       string `need:"true" max:"200"`
	WorkMode    string `name:"mode" need:"true" of:"work-mode" default:"mobilisasi_sumber"`
	Responsible ID     `refers:"actor"`
	Need        ID     `refers:"need"`
	Due         Date
	Status      string `need:"true" of:"action-status" default:"belum"`
	Done        Date
	Permit      ID `refers:"resource" extra:"true"` // room or permit that it needs (SD-69)
}

// IsOpen tells whether the action is neither done nor dropped.
func (a Action) IsOpen() bool { return a.Status != "selesai" && a.Status != "batal" }

// IsOverdue tells whether the action should have been done before a day.
func (a Action) IsOverdue(day Date) bool { return a.IsOpen() && a.Due != "" && a.Due < day }

// Became returns the action in another status: one that is done is done on the day, any other is not done on any.
func (a Action) Became(status string, day Date) Action {
	a.Status = status
	switch {
	case status != "selesai":
		a.Done = ""
	case a.Done == "":
		a.Done = day
	}
	return a
}

// Check hints at a permit that is none.
func (a Action) Check(among Reader) []Finding {
	var found []Finding
	if r, ok := Get[Resource](among, a.Permit); ok && !r.IsPermit() {
		found = append(found, Finding{Hint, "permit", locale.M("action.not-a-permit")})
	}
	return found
}
