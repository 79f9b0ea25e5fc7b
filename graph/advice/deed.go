package advice

import "jejaring/graph"

// What a card asks for beside opening its record stands here, so that who shows cards knows no rule by its ID.

// IsAction tells whether a card is of an action of the follow-up plan, so that it cannot become one.
func (c Card) IsAction() bool { return c.Rule == overdueAction.ID }

// AsksForThanks tells whether a card is done with as soon as the actor that it opens is thanked.
func (c Card) AsksForThanks() bool { return c.Rule == thank.ID }

// What a card may ask for that can be done at once. The words are those of who shows the card.
const (
	ByContact = "contact" // a contact with Contact
	ByDraft   = "draft"   // an agreement between those it lights
	ByRenewal = "renewal" // the agreement that it opens, anew
	ByAnswers = "answers" // to the questions of the next level of the tie that it opens
	ByTie     = "tie"     // between the two that it lights
	ByTrial   = "trial"   // of the introduction that it proposes
	ByMeeting = "meeting" // of the series that it opens
	ByIssue   = "issue"   // that gathers the needs of the field that is its subject
	ByThanks  = "thanks"  // to the actor that it opens
	ByConsent = "consent" // of the actor that it opens
	ByNothing = ""        // of this kind: it is mended in the record that it opens
)

// Deed returns by what a card can be done with at once.
func (c Card) Deed() string {
	switch c.Rule {
	case needWithCandidate.ID, followUp.ID, care.ID, unlinked.ID:
		return ByContact
	case withoutAgreement.ID, willing.ID:
		return ByDraft
	case agreementEnding.ID:
		return ByRenewal
	case promote.ID:
		return ByAnswers
	case meetOften.ID:
		return ByTie
	case introduction.ID:
		if _, _, introduces := c.Introduces(); introduces {
			return ByTrial
		}
	case missedSeries.ID:
		return ByMeeting
	case publicIssue.ID:
		return ByIssue
	case thank.ID:
		return ByThanks
	case consent.ID:
		if c.Reason.ID != withdrawn { // who withdrew is not asked again at once
			return ByConsent
		}
	}
	return ByNothing
}

// Contact returns with whom a card asks for a contact: who has the source of a need, else the first of those it lights; "" for
// nobody.
func (c Card) Contact() graph.ID {
	switch {
	case len(c.Lights) == 0:
		return ""
	case c.Rule == needWithCandidate.ID:
		return c.Lights[len(c.Lights)-1]
	}
	return c.Lights[0]
}

// withdrawn is the reason of a card about a consent that was withdrawn.
const withdrawn = "advice.R28.reason.withdrawn"

// Introduces returns the two actors whom a card introduces and who introduces them; false for any other card.
func (c Card) Introduces() (pair [2]graph.ID, between graph.ID, ok bool) {
	if c.Rule != introduction.ID || len(c.Lights) != 3 {
		return pair, "", false
	}
	return [2]graph.ID{c.Lights[0], c.Lights[1]}, c.Lights[2], true
}

// IsOfProviders tells whether a card is about who provides services: that needs and parties do not lean on one, and that no
// two do the same for the same.
func (c Card) IsOfProviders() bool {
	switch c.Rule {
	case singleProvider.ID, dependence.ID, dependenceWithoutControl.ID, duplicate.ID:
		return true
	}
	return false
}

// GathersIn tells whether a need is among those that a card about a shared need gathers on a day.
func (c Card) GathersIn(n graph.Need, day graph.Date) bool {
	return n.Field == c.Subject && n.IsOpen() && n.Issue == "" && n.Identified <= day
}
