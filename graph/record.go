// Package graph is the whole instrument without a screen: what a community network is made of.
//
// Its records are flat, comparable structs, one file per kind. Copy is =, equality is ==, and from the one
// tagged line of a field come its column in the file, its entry in the form, its column in tables and CSV,
// its place in search and its row in reports. What a record means is in the domain specification (SD-, M-,
// R-, V- and PV-numbers in comments refer to it).
package graph

import (
	"iter"

	"jejaring/graph/locale"
)

// Record is one row of a document: a flat, comparable struct whose first field is its ID.
type Record interface {
	// Check returns what is wrong with the record among the others, beyond what its field tags say.
	Check(among Reader) []Finding
}

// Reader gives records: a document, an edit under way, or the records active on one day.
type Reader interface {
	// Record returns the record with the given ID, of whatever kind.
	Record(ID) (Record, bool)
	// Records returns all records of a kind in the order of their IDs. The slice is not to be changed.
	Records(*Kind) []Record
	// Referring returns the records that name the given ID in one of their fields, in the order of their IDs.
	Referring(ID) []Record
}

// finder is a Reader that need not look through all kinds for records whose kind is known.
type finder interface {
	Find(*Kind, ID) (Record, bool)
	Naming(*Kind, ID) []Record
}

// Get returns the record of kind R with the given ID.
func Get[R Record](from Reader, id ID) (R, bool) {
	var found Record
	var ok bool
	if f, finds := from.(finder); finds {
		found, ok = f.Find(KindFor[R](), id)
	} else {
		found, ok = from.Record(id)
	}
	if !ok {
		var none R
		return none, false
	}
	r, ok := found.(R)
	return r, ok
}

// All returns the records of kind R in the order of their IDs, as a slice of their own.
func All[R Record](from Reader) []R {
	records := from.Records(KindFor[R]())
	list := make([]R, len(records))
	for i, r := range records {
		list[i] = r.(R)
	}
	return list
}

// Each gives the records of kind R in the order of their IDs, without a slice of their own.
func Each[R Record](from Reader) iter.Seq[R] {
	return func(yield func(R) bool) {
		for _, r := range from.Records(KindFor[R]()) {
			if !yield(r.(R)) {
				return
			}
		}
	}
}

// Referring returns the records of kind R that name the given ID, in the order of their IDs.
func Referring[R Record](from Reader, id ID) []R {
	var list []R
	var found []Record
	if f, finds := from.(finder); finds {
		found = f.Naming(KindFor[R](), id)
	} else {
		found = from.Referring(id)
	}
	for _, r := range found {
		if r, ok := r.(R); ok {
			list = append(list, r)
		}
	}
	return list
}

// Severity says what a Finding does.
type Severity int

// From worst to mildest: a Block cannot be saved, a Warn is saved and shown, a Hint is small text.
const (
	Block Severity = iota
	Warn
	Hint
)

// Finding is one thing that is wrong or doubtful with a record.
type Finding struct {
	Severity Severity
	Field    string // ID of the field, empty for the record as a whole
	Message  locale.Message
}

// Refusal is the error of an edit that was not done, in words for the user.
type Refusal struct {
	Record  ID
	Field   string // ID of the field, empty for the record as a whole
	Message locale.Message
}

// Error says the refusal in English, for logs; the screen says Message in the user's language.
func (r *Refusal) Error() string { return locale.English.Say(r.Message) }

// Refuse returns a Refusal that belongs to no field.
func Refuse(message string, values ...any) *Refusal {
	return &Refusal{Message: locale.M(message, values...)}
}
