package measure

import (
	"context"

	"jejaring/graph/locale"
	"jejaring/graph/network"
)

var newContacts = Measure{
	ID: "new-contacts", Code: "M42", Theme: Unreached, Unit: Count,
	Formula: "ΔE = E*(G + ab) − E*(G)",
	Source:  "E: Latora & Marchiori 2001, Phys. Rev. Lett. 87, 198701; doi:10.1103/PhysRevLett.87.198701",
	Warns:   Paths | Answers, Cost: upTo(introductionsMost, perNewContact),
	Of: newContactsOf,
}

// perNewContact is the cost of weighing contacts: those of all pairs in a small network, else those of one actor. Each
// is a look at every actor, and at about a sixteenth of the pairs.
var perNewContact Cost = func(n, _ float64) float64 {
	if n <= allContacts {
		return 4*n*n + n*n/2*(n+n*n/16)
	}
	return 4*n*n + n*(n+n*n/16)
}

// allContacts is up to how many actors the contacts of all pairs are weighed; in larger networks it would take minutes.
const allContacts = 400

// NewContacts are the pairs three steps apart or more, or not joined at all, that are worth a first contact.
type NewContacts struct {
	Candidates int            `json:"candidates"`    // pairs weighed
	Best       []Introduction `json:"best"`          // the five best of all; nil in networks of more than 400 actors
	OfFocal    []Introduction `json:"best_of_focal"` // the five best of the focal actor; empty without one
}

type newContactsKey struct{}

// NewContactsOf returns the best new contacts, in the order of IntroductionsOf, of pairs of actors who are no clients,
// not linked by any tie that is not broken, and three client-safe steps apart or more. It is made once per snapshot. Of
// more than 400 actors only those of the focal actor are weighed, of more than 5,000 none. Time is O(n) for each pair that
// is weighed and the product of the sides that come nearer.
func NewContactsOf(ctx context.Context, s *network.Snapshot) (NewContacts, error) {
	if s.N() > introductionsMost {
		return NewContacts{OfFocal: []Introduction{}}, nil
	}
	return network.Keep(s, newContactsKey{}, func() (NewContacts, error) {
		x, err := nearnessOf(ctx, s)
		if err != nil {
			return NewContacts{}, err
		}
		focal, ok := s.Focal()
		all := s.N() <= allContacts
		best, err := x.best(ctx, func(a int32, row []uint16, each func(b int32)) {
			for b := int(a) + 1; b < len(row); b++ {
				if row[b] > 2 && (all || ok && (int(a) == focal || b == focal)) {
					each(int32(b))
				}
			}
		})
		if err != nil {
			return NewContacts{}, err
		}
		found := NewContacts{Candidates: best.count, OfFocal: []Introduction{}}
		if all {
			found.Best = x.introductions(best.all[:min(keptOfActor, len(best.all))])
		}
		if ok {
			found.OfFocal = x.introductions(best.of[focal])
		}
		return found, nil
	})
}

// newContactsOf lists the best contacts of the focal actor, without one those of all. Cost is that of NewContactsOf.
func newContactsOf(ctx context.Context, s *network.Snapshot) (Result, error) {
	found, err := NewContactsOf(ctx, s)
	if err != nil {
		return Result{}, err
	}
	list := found.OfFocal
	focal, ok := s.Focal()
	if !ok {
		list = found.Best
	}
	sentence := said(s, network.Know, func() locale.Message {
		switch {
		case s.N() > introductionsMost:
			return tooLarge(introductionsMost)
		case !ok && found.Best == nil:
			return lacking("focal")
		case ok && len(list) == 0:
			return locale.M("measure.new-contacts.sentence.none-of", "Name", s.Actors[focal].Label())
		case len(list) == 0:
			return locale.M("measure.new-contacts.sentence.none")
		}
		return list[0].SayContact(s)
	})
	return Result{Numbers: found, Sentence: sentence, Lacks: !ok && found.Best == nil && s.N() <= introductionsMost, Table: contactTable(s, list)}, nil
}

func contactTable(s *network.Snapshot, list []Introduction) *Table {
	t := &Table{Columns: []Column{
		column("party", Count), column("other", Count), column("steps", Count), column("needs-closer", Count),
		column("new-pairs", Count), column("gain", Index), column("interests", Count),
	}}
	for _, n := range list {
		i, _ := s.Index(n.Pair[0])
		j, _ := s.Index(n.Pair[1])
		row := actorRow(s, i, Name(s.Actors[j].Label()), stepsCell(n.Steps), X(n.Needs), X(n.Pairs), X(n.Gain*100), interestsCell(n))
		row.Pair = n.Pair
		t.Rows = append(t.Rows, row)
	}
	return t
}
