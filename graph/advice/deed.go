package advice

import "jejaring/graph"

// What a card asks for beside opening its record stands here, so that who shows cards knows no rule by its ID.

// IsAction tells whether a card is of an action of the follow-up plan, so that it cannot become one.
func (c Card) IsAction() bool { return c.Rule == overdueAction.ID }

// AsksForThanks tells whether a card is done with as soon as the actor that it opens is thanked.
func (c Card) AsksForThanks() bool { return c.Rule == thank.ID }

// AsksForTie tells whether a card is done with by a tie between the two actors that it lights.
func (c Card) AsksForTie() bool { return c.Rule == meetOften.ID && len(c.Lights) == 2 }

// Introduces returns the two actors whom a card introduces and who introduces them; false for any other card.
func (c Card) Introduces() (pair [2]graph.ID, between graph.ID, ok bool) {
	if c.Rule != introduction.ID || len(c.Lights) != 3 {
		return pair, "", false
	}
	return [2]graph.ID{c.Lights[0], c.Lights[1]}, c.Lights[2], true
}
