package view

import "jejaring/app/session"

// The views in which things are tried: the map as it would be, with numbers beside it.
var (
	trialView      = View{ID: session.ViewTrial, Icon: "branch", Panel: true, Strip: true, New: newMap}
	resilienceView = View{ID: session.ViewResilience, Icon: "shield", Panel: true, Strip: true, New: newMap}
)
