package panel

import (
	"fyne.io/fyne/v2"

	"jejaring/app/command"
	"jejaring/app/kit"
	"jejaring/app/session"
	"jejaring/graph"
	"jejaring/graph/locale"
)

// The fields of an actor in the order of the form, and those of clients; any other stands before the last ones.
var (
	ownFields    = [][]string{{"public_label"}, {"kind"}, {"sector"}, {"level", "role"}}
	secretFields = [][]string{{"name"}, {"contact_person"}, {"phone", "email"}}
	clientFields = [][]string{{"is_client"}, {"ppks"}, {"consent"}}
	lastFields   = [][]string{{"active_from", "active_to"}, {"note"}, {"archived"}}
	workFields   = [][]string{
		{"fields"},
		{"interests"},
		{"area"},
		{"influence"},
		{"closeness"},
		{"willingness"},
		{"has_resource"},
		{"ring"},
		{"unsur"},
		{"source_type"},
		{"psks"},
	}
)

// actorForm shows the fields of an actor. That of a client keeps name and contact hidden until asked (PV-03).
type actorForm struct {
	s      *session.Session
	h      command.Host
	object *fyne.Container
	form   *kit.Form
	secret *kit.Form  // name and contact of a client
	hides  [][]string // the fields in it
	count  *kit.Text  // of what is wrong
	own    *attributes
	show   *kit.Button
	hidden *fyne.Container
	client bool
	id     graph.ID
}

func newActorForm(s *session.Session, h command.Host) *actorForm {
	return &actorForm{s: s, h: h, object: kit.Column(0), own: newAttributes(s, "actor")}
}

// set shows an actor; the form is another one where it is a client and was none.
func (f *actorForm) set(a graph.Actor) {
	if f.form == nil || f.client != a.IsClient {
		f.build(a)
	}
	found := graph.Check(a, f.s.Document())
	found = append(found, f.sameName(a)...)
	f.form.Set(a, found)
	problems := f.form.Problems()
	f.count.SetText(f.s.T("panel.problems", "Count", problems))
	visible(f.count, problems > 0)
	f.own.set(a.ID, a.IsClient)
	f.form.SetReadOnly(f.s.WhyFixed(a.ID) != "")
	if f.secret == nil {
		f.id = a.ID
		return
	}
	if f.id != a.ID {
		f.reveal(false)
	}
	f.id = a.ID
	if f.secret.Visible() {
		f.secret.Set(a, only(found, f.hides))
	}
}

// sameName warns where another party bears the same name; of clients nothing is said.
func (f *actorForm) sameName(a graph.Actor) []graph.Finding {
	if a.IsClient {
		return nil
	}
	for o := range graph.Each[graph.Actor](f.s.Document()) {
		if !o.IsClient && a.SharesName(o) {
			return []graph.Finding{{Severity: graph.Warn, Field: "name", Message: locale.M("actor.name-exists")}}
		}
	}
	return nil
}

func (f *actorForm) build(a graph.Actor) {
	f.client = a.IsClient
	var open [][]string
	open, f.hides = actorRows(graph.KindFor[graph.Actor](), a)
	f.leave()
	f.form = f.newForm(open, f.h.Fail)
	f.secret = nil
	f.count = kit.NewWrapped(kit.Strong.In(kit.ColorWarn), "")
	parts := []fyne.CanvasObject{f.count, f.form, f.own.column.Container}
	if f.client {
		parts = append(parts, f.secrets())
	}
	f.object.Objects = []fyne.CanvasObject{kit.Pad(kit.Gap4, kit.Gap4, kit.Column(kit.Gap4, parts...))}
}

func (f *actorForm) newForm(rows [][]string, lost func(error)) *kit.Form {
	return kit.NewForm(kit.FormOptions{
		Language: f.s.Language(), Kind: graph.KindFor[graph.Actor](), Rows: rows,
		Among: func() graph.Reader { return f.s.Document() }, Today: f.s.Day, OnCommit: f.commit, OnLost: lost,
	})
}

// leave tells what was refused and is lost with the form; what could tell who a client is stays in its box.
func (f *actorForm) leave() {
	if f.form != nil {
		f.form.Leave()
	}
}

// secrets is the box with what could tell who a client is.
func (f *actorForm) secrets() fyne.CanvasObject {
	f.secret = f.newForm(f.hides, nil)
	f.hidden = kit.Column(kit.Gap1, kit.NewText(kit.Label, f.s.T("panel.actor.secret-name")), kit.NewText(kit.Body, "•••"))
	f.show = kit.NewButton(kit.Outlined, "eye", f.s.T("panel.actor.reveal"), func() { f.reveal(!f.secret.Visible()) })
	title := kit.NewWrapped(kit.Strong, f.s.T("panel.actor.secret"))
	box := kit.NewBox(kit.Sunken, kit.Column(kit.Gap2, title, kit.NewWrapped(kit.Caption, f.s.T("panel.actor.secret-hint")), f.hidden, f.secret, kit.Flow(0, f.show)))
	f.reveal(false)
	return box
}

// reveal shows or hides the name. Hidden, no widget holds it.
func (f *actorForm) reveal(yes bool) {
	visible(f.hidden, !yes)
	visible(f.secret, yes)
	if a, ok := oneActor(f.s); ok && yes {
		f.secret.Set(a, only(graph.Check(a, f.s.Document()), f.hides))
		f.secret.SetReadOnly(f.s.WhyFixed(a.ID) != "")
	} else {
		empty := graph.KindFor[graph.Actor]().New()
		f.secret.Set(empty, nil)
	}
	f.show.SetLabel(f.s.T(map[bool]string{true: "panel.actor.hide", false: "panel.actor.reveal"}[yes]))
	f.show.SetIcon(map[bool]string{true: "eye-off", false: "eye"}[yes])
	f.object.Refresh()
}

// only keeps the findings of some fields.
func only(found []graph.Finding, rows [][]string) []graph.Finding {
	var kept []graph.Finding
	for _, finding := range found {
		for _, row := range rows {
			for _, id := range row {
				if id == finding.Field {
					kept = append(kept, finding)
				}
			}
		}
	}
	return kept
}

func (f *actorForm) commit(field *graph.Field, value any) error {
	if field.ID == "role" && value == graph.RoleFocal {
		return command.MakeFocal(f.s, f.id)
	}
	return command.SetField(f.s, f.id, field.ID, value)
}

// nameField returns the field by which the actor is called: the name, of a client its code.
func (f *actorForm) nameField() fyne.Focusable {
	if f.client {
		return f.form.Focusable("public_label")
	}
	return f.form.Focusable("name")
}
