package panel

import (
	"slices"

	"fyne.io/fyne/v2"

	"jejaring/app/command"
	"jejaring/app/kit"
	"jejaring/graph"
	"jejaring/graph/locale"
)

// alikeForm are the fields that all share which are selected; one in which they differ says so, is empty, and stays as it is
// while nothing is written in it.
func (p *severalPanel) alikeForm() []fyne.CanvasObject {
	p.leave()
	p.form, p.known = nil, key{}
	kind := command.AlikeKind(p.s)
	if p.s.InTrial() || kind == nil {
		return nil
	}
	var rows [][]string
	for _, f := range command.AlikeFields(kind) {
		rows = append(rows, []string{f.ID})
	}
	if len(rows) == 0 {
		return nil
	}
	p.form = kit.NewForm(kit.FormOptions{
		Language: p.s.Language(), Kind: kind, Rows: rows,
		Among: func() graph.Reader { return p.s.Document() }, Today: p.s.Day,
		OnCommit: func(f *graph.Field, value any) error { return p.setAlike(kind, f, value) }, OnLost: p.h.Fail,
	})
	return []fyne.CanvasObject{kit.Pad(kit.Gap3, kit.Gap4, kit.Column(kit.Gap3, kit.NewWrapped(kit.Strong, p.s.T("panel.several.alike")), p.form)), kit.NewSeparator()}
}

func (p *severalPanel) setAlike(kind *graph.Kind, f *graph.Field, value any) error {
	ids := command.Alikes(p.s, kind)
	if err := command.SetAlike(p.s, ids, f.ID, value); err != nil {
		return err
	}
	p.h.Tell(command.AlikeSaid(p.s, ids))
	return nil
}

// showAlike shows in the form what all that is selected has in common.
func (p *severalPanel) showAlike() {
	if p.form == nil {
		return
	}
	if now := p.selectionKey(); p.known != now {
		p.known = now
		kind := command.AlikeKind(p.s)
		common, differing := command.Common(p.s, command.Alikes(p.s, kind))
		var found []graph.Finding
		for _, f := range command.AlikeFields(kind) {
			if slices.Contains(differing, f.ID) {
				found = append(found, graph.Finding{Severity: graph.Hint, Field: f.ID, Message: locale.M("panel.several.differing")})
			}
		}
		p.form.Set(common, found)
	}
	p.form.SetReadOnly(p.s.Document().ReadOnly())
}
