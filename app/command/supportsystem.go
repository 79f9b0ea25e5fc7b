package command

import (
	"cmp"

	"jejaring/app/session"
	"jejaring/graph"
	"jejaring/graph/locale"
)

var systemCommands = []Command{
	{ID: "add-support_system", Icon: "plus", Needs: needsWork, Menu: "actor", Can: canWork, Do: addSystem},
}

// addSystem adds a support system around the focal actor, who is its first member, and puts the keyboard into its name.
func addSystem(s *session.Session, h Host) error {
	system := graph.NewOf[graph.SupportSystem]()
	system.Name, system.Formed = documentLanguage(s).T("command.new-system"), s.Day()
	label := locale.M("edit.add-system")
	focal, ok := graph.Get[graph.Actor](s.Document(), s.Project().FocalActor)
	if !ok {
		return addListed(s, h, label, system)
	}
	system.CoreActor = focal.ID
	m := graph.NewOf[graph.Member]()
	m.System, m.Actor = system.ID, focal.ID
	return addListed(s, h, label, system, m)
}

// CloseSystem closes a support system on the day of the picture; it stays listed with its history (SD-21). One that is
// closed is opened again.
func CloseSystem(s *session.Session, id graph.ID) error {
	system, ok := graph.Get[graph.SupportSystem](s.Document(), id)
	if !ok {
		return graph.Refuse("command.gone")
	}
	label := locale.M("edit.close-system", "Name", system.Name)
	if system.IsActive(s.Day()) {
		system = system.Became("selesai", s.Day())
	} else {
		label = locale.M("edit.reopen-system", "Name", system.Name)
		system = system.Became("aktif", s.Day())
	}
	return putIn(s, label, system)
}

// Coordinator returns who brings the members of a support system together: the one that is named, else, where they are
// coordinated, the core actor (SD-24); "" for none.
func Coordinator(system graph.SupportSystem) graph.ID {
	if system.ActivityKind != "terkoordinasi" {
		return system.Coordinator
	}
	return cmp.Or(system.Coordinator, system.CoreActor)
}
