package graph

import (
	"cmp"

	"jejaring/graph/locale"
)

// ProjectID is the key of the one Project of every document.
const ProjectID ID = "project"

// Project says what the network is about: one file, one area, one focal actor.
type Project struct {
	ID                ID
	Name              string `need:"true" max:"120"`
	Purpose           string `of:"purpose" extra:"true"`
	AsOf              Date
	Baseline          Date
	FocalActor        ID     `refers:"actor" keep:"true"`
	Area              string `max:"200"`
	AreaLevel         string `of:"tier"`
	Currency          string `max:"3" default:"IDR"`
	MeetingWeekday    string `of:"weekday" default:"selasa"`
	MeetingTime       Clock  `default:"19:30"`
	Confidentiality   string `of:"confidentiality" default:"internal"`
	Language          string `of:"language" extra:"true"`
	ContactStaleDays  int    `min:"1" max:"3650" unit:"day" extra:"true"`
	CareDays          int    `min:"1" max:"3650" unit:"day" extra:"true"`
	MouWarnDays       int    `min:"1" max:"3650" unit:"day" extra:"true"`
	ControllerName    string `max:"120" extra:"true"`
	ControllerContact string `max:"120" extra:"true"`
	Author            string `max:"120" extra:"true"`
	RetentionUntil    Date   `extra:"true"`
}

// ProjectOf returns the document's project, or one with the defaults.
func ProjectOf(among Reader) Project {
	if p, ok := Get[Project](among, ProjectID); ok {
		return p
	}
	return WithKey(KindFor[Project]().New(), ProjectID).(Project)
}

// Today returns the day of the picture: the project's as-of date, or the given day where it has none.
func (p Project) Today(today Date) Date {
	if p.AsOf != "" {
		return p.AsOf
	}
	return today
}

// MouWarning returns how many days before its end an agreement is to be talked about (R07).
func (p Project) MouWarning() int { return cmp.Or(p.MouWarnDays, 60) }

// ContactStale returns after how many days a contact without a next step is too old (R11).
func (p Project) ContactStale() int { return cmp.Or(p.ContactStaleDays, 30) }

// CareWithin returns within how many days every partner is to be visited (R12).
func (p Project) CareWithin() int { return cmp.Or(p.CareDays, 90) }

// Check refuses a baseline after the as-of date and a client as focal actor (SD-19), and asks that the focal
// actor alone has that role and that some actor is a social worker.
func (p Project) Check(among Reader) []Finding {
	var found []Finding
	if p.AsOf != "" && p.Baseline > p.AsOf {
		found = append(found, Finding{Block, "baseline", locale.M("project.baseline-after-as-of")})
	}
	if focal, ok := Get[Actor](among, p.FocalActor); ok && focal.IsClient {
		found = append(found, Finding{Block, "focal_actor", locale.M("project.focal-is-client")})
	}
	if p.FocalActor == "" {
		found = append(found, Finding{Hint, "focal_actor", locale.M("project.no-focal")})
	}
	return append(found, p.checkRoles(All[Actor](among))...)
}

func (p Project) checkRoles(actors []Actor) []Finding {
	var found []Finding
	worker, differ := false, false
	for _, a := range actors {
		worker = worker || a.Role == RoleWorker
		differ = differ || (p.FocalActor != "" && (a.Role == RoleFocal) != (a.ID == p.FocalActor))
	}
	if differ {
		found = append(found, Finding{Warn, "focal_actor", locale.M("project.focal-role-differs")})
	}
	if !worker && len(actors) > 0 {
		found = append(found, Finding{Warn, "", locale.M("project.no-worker")})
	}
	return found
}
