package measure

import (
	"jejaring/graph/locale"
	"jejaring/graph/network"
)

// few is the number of actors from which a network is large enough for more than counts (domain 3.1).
const few = 5

// said returns the sentence, or why it cannot be said: there are no ties (SD-05), none of them is in the
// projection, or the network is too small.
func said(s *network.Snapshot, p network.Projection, sentence func() locale.Message) locale.Message {
	switch {
	case len(s.Ties) == 0:
		return locale.M("measure.no-ties")
	case s.Network(p).Arcs() == 0:
		return locale.M("measure.no-ties." + string(p))
	case s.N() < few:
		return locale.M("measure.too-small")
	}
	return sentence()
}

// first returns the actor that a sentence may name: the first in the ranking without clients, if it has
// anything of what is measured. Of equal ones it is an agency, as in the ranking that people see, else the first.
func first(s *network.Snapshot, values []float64) (Ranked, bool) {
	list := Ranking(s, values, NoClients)
	if len(list) == 0 || list[0].Value <= 0 {
		return Ranked{}, false
	}
	for _, one := range list {
		if one.Rank == 1 && Agencies.has(&s.Actors[one.Actor]) {
			return one, true
		}
	}
	return list[0], true
}

// noneNamed is the sentence where only clients have anything of what is measured.
func noneNamed() locale.Message { return locale.M("measure.only-clients") }

// most returns the sentence "… is linked to seven parties, the most here": measure.<id>.sentence on the actor with the
// highest count. It says so where a client has more, and where others have as many.
func most(s *network.Snapshot, values []float64, id string) locale.Message {
	best, ok := first(s, values)
	if !ok {
		return noneNamed()
	}
	rank := locale.M("measure.most")
	switch equal, higher := beside(values, best.Value); {
	case higher:
		rank = locale.M("measure.most.but-clients")
	case equal > 0:
		rank = locale.M("measure.most.shared", "Count", equal)
	}
	return locale.M("measure."+id+".sentence", "Name", s.Actors[best.Actor].Label(), "Count", int(best.Value), "Most", rank)
}

// leads returns the sentence measure.<id>.sentence on the actor with the highest index. It says so where a client
// has a higher one, and where others have the same.
func leads(s *network.Snapshot, values []float64, id string) locale.Message {
	return said(s, network.Know, func() locale.Message {
		best, ok := first(s, values)
		if !ok {
			return noneNamed()
		}
		return locale.M("measure."+id+".sentence", "Name", s.Actors[best.Actor].Label(),
			"Index", locale.Decimal{X: best.Value, Places: 2}, "Most", highest(values, best.Value))
	})
}

// highest tells whether x is the highest of the values, alone or beside others.
func highest(values []float64, x float64) locale.Message {
	switch equal, higher := beside(values, x); {
	case higher:
		return locale.M("measure.highest.but-clients")
	case equal > 0:
		return locale.M("measure.highest.shared", "Count", equal)
	}
	return locale.M("measure.highest")
}

// beside returns how many others have the value x, and whether any has a higher one.
func beside(values []float64, x float64) (equal int, higher bool) {
	for _, y := range values {
		switch {
		case level(y) == level(x):
			equal++
		case y > x:
			higher = true
		}
	}
	return equal - 1, higher
}

// lacks returns the result where data are missing: measure.lacks.<what> says which, and how to fill them in.
func lacks(numbers any, what string) Result {
	return Result{Numbers: numbers, Sentence: lacking(what), Lacks: true}
}

// lacking says which data are missing and where they are added: measure.lacks.<what>.
func lacking(what string) locale.Message {
	return locale.M("measure.lacks", "What", locale.M("measure.lacks."+what))
}

// tooLarge says that a measure is not taken of networks of more than most actors.
func tooLarge(most int) locale.Message { return locale.M("measure.too-large", "Count", most) }
