package locale

// Pseudo is a language for tests alone: Indonesian with every phrase between ⟦ and ⟧, so that a test sees which words
// on the screen come from no catalogue. It is not among All: nobody can choose it.
const Pseudo Language = "qps"

// pseudo says a phrase between its marks, and those within it between their own. An ID without a phrase stays bare.
func pseudo(id string, values []any) string {
	if !Indonesian.Has(id) {
		return id
	}
	said := make([]any, len(values))
	for i, value := range values {
		if p, ok := value.(Phrase); ok {
			value = p.In(Pseudo)
		}
		said[i] = value
	}
	return "⟦" + Indonesian.T(id, said...) + "⟧"
}
