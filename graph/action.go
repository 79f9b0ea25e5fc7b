package graph

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
}

// IsOpen tells whether the action is neither done nor dropped.
func (a Action) IsOpen() bool { return a.Status != "selesai" && a.Status != "batal" }

// Check has nothing to add to the field tags.
func (a Action) Check(Reader) []Finding { return nil }
