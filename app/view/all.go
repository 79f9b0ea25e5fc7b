package view

// All lists the views in the order in which people see them.
var All = []View{
	startView,
	newView,
	importView,
	homeView,
	mapView,
	cardView,
	needsView,
	partnershipsView,
	contactsView,
	tableView,
	analysisView,
	trialView,
	resilienceView,
	timeView,
	stagesView,
	providersView,
	waysView,
	reportView,
	pictureView,
	vocabularyView,
	settingsView,
	ethicsView,
	helpView,
}
