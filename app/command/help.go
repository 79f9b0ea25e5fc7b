package command

import "jejaring/app/session"

var helpCommands = []Command{
	{ID: "commands", Icon: "search", Keys: "Ctrl+K", Menu: "help", Can: always, Do: showCommands},
	{ID: "help", Icon: "info", Keys: "F1", Menu: "help", Can: always, Do: showHelp},
	{ID: "ethics", Icon: "shield", Menu: "help", Can: always, Do: showView("ethics")},
	{ID: "next-area", Keys: "F6", Menu: "help", Can: always, Do: focus("next")},
	{ID: "previous-area", Keys: "Shift+F6", Menu: "help", Can: always, Do: focus("previous")},
}

func showCommands(_ *session.Session, h Host) error {
	h.ShowCommands()
	return nil
}

func showHelp(_ *session.Session, h Host) error {
	h.ShowHelp()
	return nil
}
