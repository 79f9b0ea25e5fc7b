package panel

// All lists the panels; the first that serves what is selected or asked for is shown.
var All = []Panel{
	guidePanel, measures, lens, jotted, history, backups, drawings, style, trial, resilience, why, step, partnership, several, tie, actor, annotation, record, steps, page,
	project,
}
