package batch

var suggestVerb = Verb{ID: "suggest", Files: 1, Options: func() any { return &suggestOptions{} }, Run: runSuggest}

type suggestOptions struct{ JSON bool }

// runSuggest opens the file and says what the rules for next steps advise; with --json as
// {"suggestions": {rule: [subjects]}}. There are no rules yet, so the object is empty and the sentence says so.
func runSuggest(c *Call) error {
	if _, err := c.Snapshot(c.Files[0]); err != nil {
		return err
	}
	if c.Options.(*suggestOptions).JSON {
		return printJSON(c.Out, map[string]any{"suggestions": map[string]any{}})
	}
	c.Say("batch.suggest.no-rules")
	return c.printed()
}
