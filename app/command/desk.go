package command

import "jejaring/app/session"

// deskCommands lead to the desks, and to each sheet on them: "show-sheet-<sheet>".
func deskCommands() []Command {
	list := []Command{
		{ID: "show-needs", Icon: "heart", Keys: "Alt+3", Menu: "look", Can: hasDocument, Do: showView(session.ViewNeeds)},
		{ID: "show-partnerships", Icon: "stairs", Keys: "Alt+4", Menu: "look", Can: hasDocument, Do: showView(session.ViewPartnerships)},
		{ID: "show-contacts", Icon: "meeting", Keys: "Alt+5", Menu: "look", Can: hasDocument, Do: showView(session.ViewContacts)},
	}
	for _, desk := range session.Desks {
		for _, sheet := range desk.Sheets {
			list = append(list, Command{ID: "show-sheet-" + sheet, Words: "sheet." + sheet, Menu: "work", Can: hasDocument, Do: showSheet(sheet)})
		}
	}
	return list
}

func showSheet(sheet string) func(*session.Session, Host) error {
	return func(s *session.Session, _ Host) error {
		s.ShowSheet(sheet)
		return nil
	}
}
