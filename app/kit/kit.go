// Package kit holds the widgets of the screen; they know records and their schema, but nothing of networks.
//
// What there is, and how it is called:
//
//	Theme, Color…, Size…          the tokens of screen.md as a Fyne theme
//	Icon(name, colour)            a line icon that follows the theme
//	NewText(style, text)          text without padding that wraps, cuts or keeps its width
//	Column, Beside, Flow, Pad     layouts; a Column knows that the height of text depends on its width
//	Abreast(gap, least, …)        beside each other where there is room, else below
//	Tiled(gap, least, columns, …) in columns, as many as there is room for; Footed: a foot at the bottom
//	NewBox(look, content)         surface, card, tag, notice
//	NewButton(style, icon, label, do)   Filled, Accented, Outlined, Plain
//	NewSegmented, NewTabs         one of a few; NewChip: on or off; NewRail: icon above a word
//	NewCard, NewEmpty             see screen.md 4
//	NewEntry(commit)              commits on leaving, Esc restores, lets keys of the window through
//	NewPicker(list, pick)         one of many, with search; NewSearch for the toolbar
//	NewDateEntry, NewWords        a day with calendar; chips of a Set
//	NewTrack(language, options)   a line over days, with strokes where something happened
//	NewForm(options)              rows from a graph.Kind; Set(record, findings) shows a record
//	NewTable(options)             sortable, filterable, edited in place
//	NewFigure(set)                a picture that somebody else draws, as wide as its room
//	NewStage(content)             the window's content: it shows the tooltips of all widgets on it
//	NewToaster, NewProgress       a message with "Undo", work under way
//	ShowItems, ShowItemsAt, Lines, NewScroll, Commit, UseFyneWords
//
// Words that people read come from the caller in their language, or from the catalogues by the language that
// the caller gives. No widget starts a goroutine: delays are Fyne animations, which tick on its own thread.
package kit
