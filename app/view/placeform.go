package view

import (
	"fyne.io/fyne/v2"

	"jejaring/app/command"
	"jejaring/app/kit"
	"jejaring/app/session"
	"jejaring/graph"
)

// placeForm is where a placement is written: of which resource, how much in the need's unit, how firm, in which way, when.
// It says what is doubtful while it is filled in. Enter keeps it, Esc gives it up.
type placeForm struct {
	s        *session.Session
	h        command.Host
	need     graph.Need
	provider graph.ID
	m        graph.Match
	isNew    bool
	amount   *kit.Entry
	resource *kit.Picker
	notes    *fyne.Container
	close    func()
	changed  func() // the form may have become higher; nil until it is shown
}

func newPlaceForm(s *session.Session, h command.Host, n graph.Need, m graph.Match, close func()) *placeForm {
	_, was := graph.Get[graph.Match](s.Document(), m.ID)
	return &placeForm{s: s, h: h, need: n, m: m, isNew: !was, close: close, notes: kit.Column(kit.Gap1)}
}

var matchKind = graph.KindFor[graph.Match]()

// build returns the form.
func (f *placeForm) build() fyne.CanvasObject {
	l := f.s.Language()
	f.amount = kit.NewEntry(f.readAmount)
	f.amount.Whole()
	f.amount.Reset(l.Quantity(f.m.Amount))
	f.amount.OnTyped(func(string) { f.doubt() })
	f.amount.OnKey(f.key)
	f.resource = kit.NewPicker(l, f.resources, f.takeResource)
	f.showResource()
	status := f.choice("match-status", f.m.Status, func(code string) { f.m.Status = code })
	mode := f.choice("work-mode", f.m.WorkMode, func(code string) { f.m.WorkMode = code })
	date := kit.NewDateEntry(l, f.s.Day, func(day graph.Date) error {
		f.m.Date = day
		f.doubt()
		return nil
	})
	date.SetDay(f.m.Date)
	row := func(field string, o fyne.CanvasObject) fyne.CanvasObject {
		return kit.NewRow(f.s.T("match."+field), "", o)
	}
	amount := kit.NewRow(f.s.T("view.matrix.amount", "Unit", f.need.Unit), "", f.amount)
	fields := kit.Tiled(kit.Gap3, 150, []int{5, 3, 2, 1}, row("resource", f.resource), amount, row("status", status), row("mode", mode), row("date", date))
	save := kit.NewButton(kit.Filled, "", f.s.T("view.matrix.keep"), f.save)
	cancel := kit.NewButton(kit.Plain, "", f.s.T("view.matrix.cancel"), f.close)
	title := f.s.T("view.matrix.placing", "Need", f.need.Title)
	f.doubt()
	return kit.Column(kit.Gap2, kit.FlowEnds(kit.Gap2, kit.NewText(kit.Strong, title), kit.Line(kit.Gap2, cancel, save)), fields, f.notes)
}

// key keeps the placement on Enter and gives it up on Esc.
func (f *placeForm) key(key *fyne.KeyEvent) bool {
	switch key.Name {
	case fyne.KeyReturn, fyne.KeyEnter:
		f.save()
	case fyne.KeyEscape:
		f.close()
	default:
		return false
	}
	return true
}

// focus puts the keyboard into the amount; on is something on the same screen.
func (f *placeForm) focus(on fyne.CanvasObject) {
	if c := fyne.CurrentApp().Driver().CanvasForObject(on); c != nil {
		c.Focus(f.amount)
	}
}

func (f *placeForm) choice(list, chosen string, take func(code string)) *kit.Picker {
	options := func() []kit.Option { return kit.ChoiceOptions(f.s.Language(), list, f.s.Document()) }
	picker := kit.NewPicker(f.s.Language(), options, func(code string) {
		take(code)
		f.doubt()
	})
	picker.SetChosen(chosen, f.s.Language().Say(graph.ChoiceMessage(list, chosen, f.s.Document())))
	return picker
}

// resources are those of the provider, what fits first.
func (f *placeForm) resources() []kit.Option {
	var options []kit.Option
	for _, r := range command.ResourcesFor(f.s, f.need, f.provider) {
		o := kit.Option{ID: string(r.ID), Label: r.Name}
		if !r.Fits(f.need) {
			o.Note = f.s.T("view.matrix.does-not-fit")
		}
		options = append(options, o)
	}
	return options
}

func (f *placeForm) showResource() {
	r, _ := graph.Get[graph.Resource](f.s.Document(), f.m.Resource)
	f.resource.SetChosen(string(r.ID), r.Name)
}

// takeResource goes on with another resource, and proposes how much of it.
func (f *placeForm) takeResource(id string) {
	r, ok := graph.Get[graph.Resource](f.s.Document(), graph.ID(id))
	if !ok {
		return
	}
	f.m.Resource = r.ID
	if f.isNew {
		f.m.Amount = r.Placeable(f.s.Document(), f.need)
		f.amount.Reset(f.s.Language().Quantity(f.m.Amount))
	}
	f.doubt()
}

func (f *placeForm) readAmount(text string) error {
	value, err := kit.ReadValue(f.s.Language(), matchKind.Field("amount"), text)
	if err != nil {
		return err
	}
	f.m.Amount = value.(float64)
	f.doubt()
	return nil
}

// doubt says what is doubtful with the placement as it stands.
func (f *placeForm) doubt() {
	m := f.m
	f.notes.RemoveAll()
	value, err := kit.ReadValue(f.s.Language(), matchKind.Field("amount"), f.amount.Text)
	if err != nil {
		f.notes.Add(kit.NewNotice(kit.Badness, "warning", kit.ColorBad, f.s.T("view.matrix.no-number")))
	} else {
		m.Amount = value.(float64)
	}
	for _, doubt := range command.DoubtsOf(f.s, m) {
		f.notes.Add(kit.NewNotice(kit.Warning, "warning", kit.ColorWarn, f.s.Language().Say(doubt)))
	}
	f.notes.Refresh()
	if f.changed != nil {
		f.changed()
	}
}

// save writes the placement.
func (f *placeForm) save() {
	if err := f.readAmount(f.amount.Text); err != nil {
		f.h.Fail(err)
		return
	}
	if err := command.Place(f.s, f.h, f.m); err != nil {
		f.h.Fail(err)
		return
	}
	f.close()
}
