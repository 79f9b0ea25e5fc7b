package compare

import (
	"jejaring/graph"
	"jejaring/graph/locale"
	"jejaring/graph/network"
)

// Sentence says what changed, in counts: nobody is named.
func (c Comparison) Sentence() locale.Message {
	parts := Parts(c.Difference.Actors, c.Difference.Ties)
	if len(parts) == 0 {
		return locale.M("compare.nothing", "From", c.first(), "To", c.second())
	}
	return locale.M("compare.sentence", "From", c.first(), "To", c.second(), "Parts", locale.List{Parts: parts, Mark: "; "})
}

// first and second say which the two sides are: days, or the names of projects with their days.
func (c Comparison) first() locale.Phrase  { return c.side(c.From) }
func (c Comparison) second() locale.Phrase { return c.side(c.To) }

func (c Comparison) side(s Side) locale.Phrase {
	if !c.files || s.Name == "" {
		return locale.ShortDay(s.Day)
	}
	return locale.M("compare.side", "Name", s.Name, "Day", locale.ShortDay(s.Day))
}

// Parts say what became of how many parties and ties, one phrase for each kind of change; none where nothing changed.
func Parts(actors []network.ActorChange, ties []network.TieChange) []locale.Phrase {
	count := func(prefix string, of func(network.Change) int) (parts []locale.Phrase) {
		for _, change := range network.Changes {
			if n := of(change); n > 0 {
				parts = append(parts, locale.M(prefix+changeIDs[change], "Count", n))
			}
		}
		return parts
	}
	parties := count("compare.parties.", func(change network.Change) (n int) {
		for _, a := range actors {
			if a.Change.Has(change) {
				n++
			}
		}
		return n
	})
	return append(parties, count("compare.ties.", func(change network.Change) (n int) {
		for _, t := range ties {
			if t.Change.Has(change) {
				n++
			}
		}
		return n
	})...)
}

// changeIDs end the IDs of the phrases for changes.
var changeIDs = map[network.Change]string{
	network.Appeared: "new", network.Vanished: "gone", network.Strengthened: "stronger", network.Weakened: "weaker",
	network.QualityChanged: "quality", network.LevelUp: "up", network.LevelDown: "down", network.Otherwise: "other",
}

// Notes say what the comparison cannot know.
func (c Comparison) Notes() []locale.Message {
	if c.files {
		return nil
	}
	var notes []locale.Message
	if c.Undated > 0 {
		notes = append(notes, locale.M("compare.note.undated", "Count", c.Undated))
	}
	if len(c.Needs) > 0 {
		notes = append(notes, locale.M("compare.note.needs"))
	}
	return notes
}

// word says all that became of a party or a tie.
func word(prefix string, change network.Change) locale.Phrase {
	var parts []locale.Phrase
	for _, one := range network.Changes {
		if !change.Has(one) {
			continue
		}
		part := locale.Phrase(locale.M(prefix + changeIDs[one]))
		if len(parts) > 0 {
			part = locale.Lower{Phrase: part}
		}
		parts = append(parts, part)
	}
	return locale.List{Parts: parts, Mark: ", "}
}

// nameOf returns the label of an actor as a side has it.
func nameOf(s *network.Snapshot, id graph.ID) string {
	a, ok := graph.Get[graph.Actor](s, id)
	if !ok {
		return string(id)
	}
	return a.Label()
}
