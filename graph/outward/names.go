// Package outward takes out of records what may not leave the office (PV-04, PV-05, PV-09): it knows how parties are called
// outside, finds their names in free text, and empties private fields. Reports, lists, calendars, timelines and templates
// all leave by it, so that what is kept back is decided once.
package outward

import (
	"strconv"
	"strings"

	"jejaring/graph"
	"jejaring/graph/locale"
)

// Way says how names are told.
type Way struct {
	Language locale.Language
	Day      graph.Date          // whose consents count
	Named    bool                // agencies, and persons whose consent covers it, by name; else all by label or role
	Codes    map[graph.ID]string // drawn for clients; nil: their own
}

// Names is how parties are called outside the office.
type Names struct {
	Labels map[graph.ID]string // of all parties
	Hidden map[graph.ID]bool   // who may not be there, not even by a label

	way     Way
	among   graph.Reader
	words   replacer // of whoever is not shown by name
	clients replacer // of clients alone: an agency may be called after its contact person
}

// NamesOf returns the names of all parties: clients by a code, persons by their public label or role, others by their
// public label, or their name where that is told. Time is linear in the parties.
func NamesOf(from graph.Reader, way Way) *Names {
	n := &Names{Labels: map[graph.ID]string{}, Hidden: map[graph.ID]bool{}, way: way, among: from}
	actors := graph.All[graph.Actor](from)
	n.namePersons(actors)
	for _, a := range actors {
		if !a.MayLeave(way.Day, from) {
			n.Hidden[a.ID] = true
			n.Labels[a.ID] = way.Language.T("report.someone")
		}
	}
	n.learn(actors)
	for _, a := range actors {
		if a.IsPerson() || n.Hidden[a.ID] {
			continue
		}
		name := a.Label()
		if way.Named {
			name = a.Name
		}
		n.Labels[a.ID] = n.Title(name)
	}
	return n
}

// namePersons gives clients their code and persons their public label or role.
func (n *Names) namePersons(actors []graph.Actor) {
	roles := map[string]int{}
	for _, a := range actors {
		switch {
		case !a.IsPerson():
		case a.IsClient:
			n.Labels[a.ID] = n.code(a)
		case n.IsNamed(a):
			n.Labels[a.ID] = a.Name
		case a.PublicLabel != "" && !tells(a.PublicLabel, a.Name):
			n.Labels[a.ID] = a.PublicLabel
		default:
			role := n.role(a)
			roles[role]++
			n.Labels[a.ID] = role
			if roles[role] > 1 {
				n.Labels[a.ID] += " " + strconv.Itoa(roles[role])
			}
		}
	}
}

// tells tells whether a label holds a name.
func tells(label, name string) bool {
	return fold(name) != "" && strings.Contains(fold(label), fold(name))
}

// code returns what a client is called: the code that was drawn, else its label, unless that holds a name that is no code.
func (n *Names) code(a graph.Actor) string {
	switch drawn, ok := n.way.Codes[a.ID]; {
	case ok:
		return drawn
	case tells(a.PublicLabel, a.Name) && !strings.ContainsAny(a.Name, "0123456789"):
		return string(a.ID)
	}
	return a.Label()
}

// IsNamed tells whether the consent of a person covers being named, and names are told.
func (n *Names) IsNamed(a graph.Actor) bool {
	return n.way.Named && a.ConsentCovers("laporan_bernama", n.way.Day, n.among)
}

// role returns the words for a person without a label.
func (n *Names) role(a graph.Actor) string {
	l := n.way.Language
	switch a.Role {
	case graph.RoleWorker, graph.RoleLocalWorker, "tokoh_masyarakat":
		return l.Say(graph.ChoiceMessage("role", a.Role, nil))
	}
	return l.T("report.person", "Kind", graph.ChoiceMessage("actor-kind", a.Kind, nil), "Sector", graph.ChoiceMessage("sector", a.Sector, nil))
}

// learn notes what free text may not hold: the names of persons that are not shown by name and of parties that are not shown
// at all, the own codes of clients, contact persons, and how anybody is reached.
func (n *Names) learn(actors []graph.Actor) {
	contact := n.way.Language.T("report.contact-person")
	for _, a := range actors {
		for _, who := range append(contactPersons(a), a.Phone, a.Email) {
			n.words.add(who, contact)
		}
	}
	for _, a := range actors {
		label := n.Labels[a.ID]
		switch {
		case a.IsClient:
			for _, r := range []*replacer{&n.words, &n.clients} {
				r.add(a.Name, label)
				r.add(a.PublicLabel, label)
			}
		case n.Hidden[a.ID], a.IsPerson() && !n.IsNamed(a):
			n.words.add(a.Name, label)
		}
	}
	n.words.ready()
	n.clients.ready()
}

// contactPersons returns what stands in the field, and whom it names: "Ibu Tini; Pak Asep (sekretaris)".
func contactPersons(a graph.Actor) []string {
	who := []string{a.ContactPerson}
	for _, one := range strings.FieldsFunc(a.ContactPerson, func(r rune) bool { return r == ';' || r == '/' }) {
		one, _, _ = strings.Cut(one, "(")
		if len(strings.Fields(one)) > 1 { // a word alone may be an office: "Ketua"
			who = append(who, one)
		}
	}
	return who
}

// Title returns what an agency is called without the names of clients in it.
func (n *Names) Title(text string) string { return n.clients.replace(text) }

// Text returns a text without the names that stand in it.
func (n *Names) Text(text string) string { return n.words.replace(text) }

// Blank empties the private fields of a record and takes the names out of its free text.
func (n *Names) Blank(r graph.Record) graph.Record {
	kind := graph.KindOf(r)
	for i := 1; i < len(kind.Fields); i++ {
		f := &kind.Fields[i]
		switch {
		case f.Private:
			r, _ = f.Parse(r, "")
		case f.Of != "" || f.IsEmpty(r):
		case f.Type == graph.TextField:
			text := f.Text(r)
			if covered := n.words.replace(text); covered != text {
				r = f.With(r, covered)
			}
		case f.Type == graph.SetField:
			set := graph.Set("")
			for _, word := range f.Value(r).(graph.Set).Words() {
				set = set.With(n.words.replace(word))
			}
			r = f.With(r, set)
		}
	}
	return r
}
