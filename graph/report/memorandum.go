package report

import (
	"cmp"
	"strconv"
	"strings"

	"jejaring/graph"
	"jejaring/graph/paper"
)

// MemorandumOf writes a draft of an agreement with its articles, filled with what is known of it; what is not known is left
// to be filled in. Agencies bear their names, as they sign. False: there is no such agreement.
func MemorandumOf(in Input, agreement graph.ID) (paper.Doc, bool) {
	in.Privacy = Named
	s := SourceOf(in)
	a, ok := graph.Get[graph.Agreement](s.Whole, agreement)
	if !ok {
		return paper.Doc{}, false
	}
	d := s.doc()
	d.Title = strings.Join(filled(s.choice("agreement-kind", a.Kind), a.Title), " · ")
	d.Header, d.Footer = d.Title, []string{s.T("report.memorandum.draft")}
	d.Blocks = append(d.Blocks, paper.Cover{
		Kind: s.T("report.memorandum.draft"), Title: a.Title, Under: s.choice("agreement-kind", a.Kind),
		Facts: [][2]string{
			{s.T("report.memorandum.number"), cmp.Or(a.Number, s.blank())},
			{s.T("report.memorandum.day"), cmp.Or(s.Language.Date(string(a.Signed)), s.blank())},
			{s.T("report.memorandum.place"), s.blank()},
		},
	}, paragraph(s.T("report.memorandum.opening")), s.signatories(a.ID), paragraph(s.T("report.memorandum.considering")))
	for k, article := range s.articles(a) {
		number := strconv.Itoa(k + 1)
		d.Blocks = append(d.Blocks, paper.Heading{Level: 2, Text: s.T("report.memorandum.article", "Number", number, "Name", s.T("report.memorandum."+article.name))})
		d.Blocks = append(d.Blocks, article.blocks...)
	}
	d.Blocks = append(d.Blocks, s.signatures(a.ID))
	return d, true
}

// blank is a line to write on.
func (s *Source) blank() string { return strings.Repeat("…", 16) }

// article is one article of a memorandum; its heading is "report.memorandum.<name>".
type article struct {
	name   string
	blocks []paper.Block
}

// articles returns the eleven articles as Indonesian memoranda have them; those on structure, channels, control and personal
// data are of this practice (SD-80 to SD-83).
func (s *Source) articles(a graph.Agreement) []article {
	said := func(text, otherwise string) []paper.Block {
		if text = strings.TrimSpace(text); text == "" {
			text = s.T("report.memorandum."+otherwise, "Blank", s.blank())
		}
		return []paper.Block{paragraph(text)}
	}
	usual := func(name string) article {
		return article{name, []paper.Block{paragraph(s.T("report.memorandum." + name + ".text"))}}
	}
	var fields []string
	for _, field := range a.Fields.Words() {
		fields = append(fields, strings.ToLower(s.choice("service-field", field)))
	}
	scope := ""
	if len(fields) > 0 {
		scope = s.T("report.memorandum.scope.text", "Fields", strings.Join(fields, ", "))
	}
	return []article{
		{"purpose", said(a.Mission, "to-fill")},
		{"scope", said(scope, "to-fill")},
		{"tasks", s.tasks(a.ID)},
		{"structure", said(a.Structure, "to-fill")},
		{"channels", said(a.Channels, "to-fill")},
		usual("control"),
		{"term", []paper.Block{paragraph(s.term(a))}},
		usual("funding"),
		usual("data"),
		usual("dispute"),
		usual("closing"),
	}
}

// term says how long the agreement holds.
func (s *Source) term(a graph.Agreement) string {
	from, to := cmp.Or(s.Language.Date(string(a.Start)), s.blank()), cmp.Or(s.Language.Date(string(a.End)), s.blank())
	return s.T("report.memorandum.term.text", "From", from, "To", to)
}

// sides returns the parties of an agreement in the order in which they were added, named where they may be.
func (s *Source) sides(agreement graph.ID) (names []string, gives []string) {
	for _, p := range graph.Referring[graph.Party](s.Whole, agreement) {
		if p.Agreement == agreement {
			name, _ := s.label(p.Actor)
			names, gives = append(names, cmp.Or(name, s.blank())), append(gives, p.Contribution)
		}
	}
	for len(names) < 2 {
		names, gives = append(names, s.blank()), append(gives, "")
	}
	return names, gives
}

// signatories names the parties and leaves room for who signs for them.
func (s *Source) signatories(agreement graph.ID) paper.Table {
	t := paper.Table{Columns: []paper.Column{
		{Title: ""}, {Title: s.T("report.memorandum.agency")}, {Title: s.T("report.memorandum.signs")}, {Title: s.T("report.memorandum.office")},
	}}
	names, _ := s.sides(agreement)
	for k, name := range names {
		t.Rows = append(t.Rows, paper.Cells(s.T("report.memorandum.party", "Number", strconv.Itoa(k+1)), name, s.blank(), s.blank()))
	}
	return t
}

// tasks says what each side contributes.
func (s *Source) tasks(agreement graph.ID) []paper.Block {
	list := paper.List{}
	names, gives := s.sides(agreement)
	for k, name := range names {
		list.Items = append(list.Items, []paper.Run{paper.Bold(name + ": "), {Text: cmp.Or(strings.TrimSpace(gives[k]), s.blank())}})
	}
	return []paper.Block{list}
}

// signatures leaves room to sign, two sides beside each other.
func (s *Source) signatures(agreement graph.ID) paper.Table {
	t := paper.Table{Columns: []paper.Column{{Title: s.T("report.memorandum.signature")}, {Title: ""}}}
	names, _ := s.sides(agreement)
	for k := 0; k < len(names); k += 2 {
		row := paper.Cells(names[k], "")
		if k+1 < len(names) {
			row[1].Text = names[k+1]
		}
		t.Rows = append(t.Rows, row, paper.Cells(" ", " "), paper.Cells(" ", " "), paper.Cells(s.blank(), s.blank()))
	}
	return t
}
