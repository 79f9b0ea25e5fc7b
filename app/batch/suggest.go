package batch

import (
	"context"
	"fmt"

	"jejaring/graph/advice"
)

var suggestVerb = Verb{ID: "suggest", Files: 1, Options: func() any { return &suggestOptions{} }, Run: runSuggest}

type suggestOptions struct {
	JSON bool
	All  bool // also those that were put off, ignored or made an action
}

// runSuggest opens the file and says what the rules for next steps advise, the most pressing first; with --json as
// {"suggestions": {rule: [subjects]}}, every rule among them, each in its own order.
func runSuggest(c *Call) error {
	s, err := c.Snapshot(c.Files[0])
	if err != nil {
		return err
	}
	cards, err := advice.Of(context.Background(), s)
	if err != nil {
		return err
	}
	options := c.Options.(*suggestOptions)
	if !options.All {
		cards = advice.Open(cards, s, s.Day)
	}
	if options.JSON {
		return printJSON(c.Out, map[string]any{"suggestions": subjects(cards)})
	}
	if len(cards) == 0 {
		c.Say("batch.suggest.nothing")
		return c.printed()
	}
	for k, card := range advice.Sorted(cards) {
		fmt.Fprintf(c.Out, "%d. %s [%s, %s]\n   %s\n", k+1, c.Language.Say(card.Title),
			c.Language.T("advice.severity."+card.Severity.ID()), card.Rule, c.Language.Say(card.Reason))
	}
	return c.printed()
}

// subjects returns what the cards of each rule are about; empty for a rule that has none.
func subjects(cards []advice.Card) map[string][]any {
	of := map[string][]any{}
	for _, rule := range advice.All {
		of[rule.ID] = []any{}
	}
	for _, card := range cards {
		if keys, several := card.Key.(advice.Keys); several {
			for _, key := range keys {
				of[card.Rule] = append(of[card.Rule], key)
			}
			continue
		}
		of[card.Rule] = append(of[card.Rule], card.Key)
	}
	return of
}
