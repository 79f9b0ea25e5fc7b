package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"jejaring/graph"
	"jejaring/graph/locale"
)

// FormOptions says what a Form shows.
type FormOptions struct {
	Language locale.Language
	Kind     *graph.Kind
	Rows     [][]string // IDs of fields, those of one row side by side; nil: all but the ID, one per row
	Width    float32    // about how wide the form will be; 0 is 288
	Among    func() graph.Reader
	Today    func() graph.Date
	// OnCommit is called with a new value of a field, of the field's own type. Its error is shown at the
	// field, and the record stays as it was.
	OnCommit func(field *graph.Field, value any) error
	// OnLost is told why a text was refused that goes away with its record, since it can be read nowhere then.
	OnLost func(error)
	// Picture gives a picture for a choice, or nil.
	Picture func(field *graph.Field, code string) fyne.CanvasObject
}

// Form shows the fields of one record, each with the widget that suits its type, and what is wrong with it.
// A field commits by itself when it is left; there is no button.
type Form struct {
	widget.BaseWidget
	o       FormOptions
	record  graph.Record
	found   []graph.Finding
	refusal map[string]string // of the last try of a field
	reasons map[string]error  // the same, of fields whose text stays
	rows    map[string]*Row
	editors map[string]editor
	top     *Row
	column  *fyne.Container
}

// NewForm returns a form without a record; Set gives it one.
func NewForm(o FormOptions) *Form {
	if o.Width == 0 {
		o.Width = 288
	}
	if o.Rows == nil {
		for _, f := range o.Kind.Fields[1:] {
			o.Rows = append(o.Rows, []string{f.ID})
		}
	}
	f := &Form{o: o, refusal: map[string]string{}, reasons: map[string]error{}, rows: map[string]*Row{}, editors: map[string]editor{}}
	f.top = NewRow("", "", NewText(Caption, ""))
	f.top.Hide()
	f.column = Column(Gap3, f.top)
	f.o.Rows = f.roomy(o.Rows)
	for _, ids := range f.o.Rows {
		f.addRow(ids)
	}
	f.ExtendBaseWidget(f)
	return f
}

// roomy puts fields below each other that have too little room side by side, as with large text.
func (f *Form) roomy(rows [][]string) [][]string {
	var list [][]string
	for _, ids := range rows {
		if n := float32(len(ids)); (f.o.Width-Gap3*(n-1))/n >= 9*Size(theme.SizeNameText) {
			list = append(list, ids)
			continue
		}
		for _, id := range ids {
			list = append(list, []string{id})
		}
	}
	return list
}

func (f *Form) addRow(ids []string) {
	var rows []fyne.CanvasObject
	for _, id := range ids {
		field := f.o.Kind.Field(id)
		if field == nil {
			continue
		}
		e := f.newEditor(field)
		label, hint := FieldLabel(f.o.Language, f.o.Kind, field), ""
		if word := f.o.Kind.ID + "." + field.ID + ".hint"; f.o.Language.Has(word) {
			hint = f.o.Language.T(word)
		}
		if field.Type == graph.BoolField { // its label stands behind the box
			label = ""
		}
		f.editors[id], f.rows[id] = e, NewRow(label, hint, e.object)
		rows = append(rows, f.rows[id])
	}
	if len(rows) == 1 {
		f.column.Add(rows[0])
		return
	}
	f.column.Add(Beside(Gap3, rows...))
}

// room returns about how wide a field will be.
func (f *Form) room(field *graph.Field) float32 {
	for _, ids := range f.o.Rows {
		for _, id := range ids {
			if id == field.ID {
				n := float32(len(ids))
				return (f.o.Width - Gap3*(n-1)) / n
			}
		}
	}
	return f.o.Width
}

func (f *Form) among() graph.Reader {
	if f.o.Among == nil {
		return nil
	}
	return f.o.Among()
}

// Set shows a record and what was found wrong with it. Where it is the record shown already, a field in which
// the user types keeps what was typed.
func (f *Form) Set(r graph.Record, found []graph.Finding) {
	other := f.record == nil || graph.Key(r) != graph.Key(f.record)
	if other {
		f.Leave()
	}
	f.record, f.found = r, found
	for id, e := range f.editors {
		if other {
			if bad, ok := e.object.(interface{ setBad(bool) }); ok {
				bad.setBad(false)
			}
			f.reset(id)
		}
		e.show(r)
	}
	f.showProblems()
}

// Leave forgets what was refused, and tells why of texts that were still there to be corrected. Who takes the form
// off the screen calls it.
func (f *Form) Leave() {
	for _, ids := range f.o.Rows {
		for _, id := range ids {
			if err := f.reasons[id]; err != nil && f.o.OnLost != nil {
				f.o.OnLost(err)
			}
		}
	}
	clear(f.refusal)
	clear(f.reasons)
}

// reset drops what was typed into a field of another record.
func (f *Form) reset(id string) {
	switch o := f.editors[id].object.(type) {
	case *Entry:
		o.Reset("")
	case *DateEntry:
		o.entry.Reset("")
	case *Words:
		o.entry.Reset("")
	}
}

// SetReadOnly makes all fields unchangeable, or changeable again.
func (f *Form) SetReadOnly(on bool) {
	for _, e := range f.editors {
		field, ok := e.object.(fyne.Disableable)
		switch {
		case !ok || field.Disabled() == on:
		case on:
			field.Disable()
		default:
			field.Enable()
		}
	}
}

// Record returns the record shown, nil for none.
func (f *Form) Record() graph.Record { return f.record }

// Problems returns how many errors and warnings the form shows.
func (f *Form) Problems() int {
	n := len(f.refusal)
	for _, found := range f.found {
		if found.Severity != graph.Hint && f.refusal[found.Field] == "" {
			n++
		}
	}
	return n
}

// FocusField puts the cursor into a field, for "Show" beside an error.
func (f *Form) FocusField(id string) {
	if field, c := f.Focusable(id), canvasOf(f); field != nil && c != nil {
		c.Focus(field)
	}
}

// Focusable returns what takes the keyboard of a field, nil where the form has none such.
func (f *Form) Focusable(id string) fyne.Focusable {
	e, ok := f.editors[id]
	if !ok {
		return nil
	}
	if d, ok := e.object.(*DateEntry); ok {
		return d.entry
	}
	focusable, _ := e.object.(fyne.Focusable)
	return focusable
}

// commit gives a new value to the owner; where it is refused, all but typed text goes back to what it was.
func (f *Form) commit(field *graph.Field, value any) error {
	if f.record == nil || f.o.OnCommit == nil {
		return nil
	}
	err := f.o.OnCommit(field, value)
	if err != nil {
		f.refused(field, err)
		switch f.editors[field.ID].object.(type) {
		case *Entry, *DateEntry:
		default:
			delete(f.reasons, field.ID)
			f.editors[field.ID].show(f.record)
		}
		return err
	}
	f.forgive(field)
	return nil
}

// forgive takes the error of the last try off a field.
func (f *Form) forgive(field *graph.Field) {
	delete(f.refusal, field.ID)
	delete(f.reasons, field.ID)
	f.showProblems()
}

// refused shows an error at the field it belongs to.
func (f *Form) refused(field *graph.Field, err error) {
	f.refusal[field.ID], f.reasons[field.ID] = refusalWords(f.o.Language, err), err
	f.showProblems()
}

func (f *Form) showProblems() {
	by := map[string][]graph.Finding{}
	for _, found := range f.found {
		field := found.Field
		if f.rows[field] == nil {
			field = ""
		}
		by[field] = append(by[field], found)
	}
	for id, row := range f.rows {
		row.SetProblems(f.o.Language, f.refusal[id], by[id])
	}
	f.top.SetProblems(f.o.Language, "", by[""])
	f.top.Hidden = len(by[""]) == 0
	f.Refresh()
}

// HeightFor returns the height at a width.
func (f *Form) HeightFor(width float32) float32 { return HeightFor(f.column, width) }

// Content returns all that stands in the form.
func (f *Form) Content() fyne.CanvasObject { return f.column }

// CreateRenderer is Fyne's way to the picture of a widget.
func (f *Form) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(f.column) }
