package network

import (
	"slices"
	"strings"

	"jejaring/graph"
)

// Subject is something that a condition can ask after: a field of actors or ties, a field that the user invented, or
// a place in the network. Its words are in the catalogues under "<kind>.<field>" or "lens.subject.<id>"; an own field
// bears its name.
type Subject struct {
	ID      string
	About   About
	Kind    ValueKind
	Of      string // list of the choices
	Options graph.Set
	Ordered bool   // choices that come one above the other
	Always  bool   // every record has one, so that none is empty
	Late    bool   // judged in the network that all other conditions leave
	Name    string // of an own field
	field   *graph.Field
}

// About says what a condition is about.
type About string

// What conditions are about.
const (
	Parties About = "actor"
	Links   About = "tie"
)

// ValueKind is the kind of value that a subject has.
type ValueKind string

// The kinds of values.
const (
	Choice ValueKind = "choice"
	Words  ValueKind = "words"
	Number ValueKind = "number"
	Day    ValueKind = "day"
	Answer ValueKind = "answer" // "1" or "0"
	Party  ValueKind = "party"  // the ID of an actor
	Steps  ValueKind = "steps"  // the ID of an actor, and at most how many steps away
	Ends   ValueKind = "ends"   // the IDs of two actors
)

const (
	textSubject    = "actor.text"
	contactSubject = "actor.contact"
	familySubject  = "tie.family"
	levelSubject   = "tie.level"
	ownPrefix      = "own." // before the ID of an attribute
)

// The subjects that are judged in the network.
const (
	LinksSubject    = "net.links"
	CoreSubject     = "net.core"
	MainSubject     = "net.main"
	GroupSubject    = "net.group"
	NearSubject     = "net.near"
	WaySubject      = "net.way"
	CutpointSubject = "net.cutpoint"
	BridgeSubject   = "net.bridge"
)

// special are the subjects that no field of a record is.
var special = []Subject{
	{ID: textSubject, About: Parties, Kind: Words, Always: true},
	{ID: contactSubject, About: Parties, Kind: Day},
	{ID: familySubject, About: Links, Kind: Choice, Of: "tie-family", Always: true},
	{ID: LinksSubject, About: Parties, Kind: Number, Always: true, Late: true},
	{ID: CoreSubject, About: Parties, Kind: Number, Always: true, Late: true},
	{ID: NearSubject, About: Parties, Kind: Steps, Always: true, Late: true},
	{ID: GroupSubject, About: Parties, Kind: Party, Always: true, Late: true},
	{ID: MainSubject, About: Parties, Kind: Answer, Always: true, Late: true},
	{ID: WaySubject, About: Parties, Kind: Ends, Always: true, Late: true},
	{ID: CutpointSubject, About: Parties, Kind: Answer, Always: true, Late: true},
	{ID: BridgeSubject, About: Links, Kind: Answer, Always: true, Late: true},
}

// unasked are fields that no condition asks after beside private ones: what names one record, and what is never in a
// picture. Neither names nor the welfare category of clients are among the subjects (PV-03, PV-11).
var unasked = graph.SetOf("id", "name", "ppks", "phone", "email", "archived", "public_label")

// Subjects lists all that can be asked after, in the order in which people see them: what is of actors, of ties, then
// the places in the network. Own fields stand behind those of their kind; private ones are not listed.
func Subjects(among graph.Reader) []Subject {
	var all []Subject
	for _, about := range []About{Parties, Links} {
		kind := graph.KindByID(string(about))
		for i := range kind.Fields {
			if s, ok := fieldSubject(about, &kind.Fields[i]); ok {
				all = append(all, s)
			}
		}
		for _, s := range special {
			if s.About == about && !s.Late {
				all = append(all, s)
			}
		}
		all = append(all, ownSubjects(about, among)...)
	}
	return append(all, slices.DeleteFunc(slices.Clone(special), func(s Subject) bool { return !s.Late })...)
}

// SubjectByID returns a subject, and whether there is one. An own field that was deleted is still known, without a name.
func SubjectByID(id string, among graph.Reader) (Subject, bool) {
	if k := slices.IndexFunc(special, func(s Subject) bool { return s.ID == id }); k >= 0 {
		return special[k], true
	}
	if key, ok := strings.CutPrefix(id, ownPrefix); ok {
		about, key, _ := strings.Cut(key, ".")
		for _, s := range ownSubjects(About(about), among) {
			if s.ID == id {
				return s, true
			}
		}
		return Subject{ID: id, About: About(about), Kind: Words}, key != "" && (About(about) == Parties || About(about) == Links)
	}
	about, name, _ := strings.Cut(id, ".")
	kind := graph.KindByID(about)
	if kind == nil || (About(about) != Parties && About(about) != Links) || kind.Field(name) == nil {
		return Subject{}, false
	}
	return fieldSubject(About(about), kind.Field(name))
}

func fieldSubject(about About, f *graph.Field) (Subject, bool) {
	s := Subject{ID: string(about) + "." + f.ID, About: about, Of: f.Of, Always: f.Need, Ordered: f.Of == "tier", field: f}
	switch {
	case f.Private || f.Type == graph.RefField || unasked.Has(f.ID):
		return s, false
	case f.Of != "":
		s.Kind = Choice
	case f.Type == graph.WholeField || f.Type == graph.NumberField:
		s.Kind = Number
	case f.Type == graph.DateField:
		s.Kind = Day
	case f.Type == graph.BoolField || f.Type == graph.AnswerField:
		s.Kind, s.Always = Answer, f.Type == graph.BoolField
	default:
		s.Kind = Words
	}
	return s, true
}

// ownSubjects lists the fields that the user invented for a kind of record.
func ownSubjects(about About, among graph.Reader) []Subject {
	if among == nil {
		return nil
	}
	kinds := map[string]ValueKind{"angka": Number, "tanggal": Day, "ya_tidak": Answer, "pilihan": Choice}
	var own []Subject
	for _, a := range graph.All[graph.Attribute](among) {
		if a.For != string(about) || a.Private {
			continue
		}
		kind, ok := kinds[a.Type]
		if !ok {
			kind = Words
		}
		own = append(own, Subject{ID: ownPrefix + a.For + "." + string(a.ID), About: about, Kind: kind, Options: a.Options, Name: a.Name})
	}
	return own
}

// Ops returns the comparisons that the subject knows, the most usual first.
func (s Subject) Ops() []Op {
	ops := map[ValueKind][]Op{
		Choice: {Is}, Words: {Contains, Is}, Number: {AtLeast, AtMost, Is, More, Less}, Day: {AtLeast, Less, Is, More, AtMost},
		Answer: {Is}, Party: {Is}, Steps: {AtMost}, Ends: {Is},
	}[s.Kind]
	switch {
	case s.ID == textSubject:
		return []Op{Contains}
	case s.Ordered:
		ops = []Op{Is, AtLeast, AtMost}
	}
	if !s.Always {
		ops = append(slices.Clone(ops), IsEmpty)
	}
	return ops
}

func aboutOf(id string) About {
	if s, ok := SubjectByID(id, nil); ok {
		return s.About
	}
	return ""
}

func isLate(id string) bool { return strings.HasPrefix(id, "net.") }
