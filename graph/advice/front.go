package advice

// Front returns what is shown first of sorted cards: at most n, and of one rule no more than a few as long as other
// rules have something to say, so that two hundred missing consents do not hide the one agreement that ends. They stay
// in their order.
func Front(sorted []Card, n int) []Card {
	chosen, of, count := make([]bool, len(sorted)), map[string]int{}, 0
	for most := fewOfRule; count < min(n, len(sorted)); most = len(sorted) {
		for k, c := range sorted {
			if !chosen[k] && of[c.Rule] < most && count < n {
				chosen[k] = true
				of[c.Rule]++
				count++
			}
		}
	}
	front := make([]Card, 0, count)
	for k, c := range sorted {
		if chosen[k] {
			front = append(front, c)
		}
	}
	return front
}

// fewOfRule is how many cards of one rule stand in front while others wait.
const fewOfRule = 4

// Group is the cards of one rule.
type Group struct {
	Rule  Rule
	Cards []Card
}

// Groups returns sorted cards by their rules, the rule of the most pressing card first.
func Groups(sorted []Card) []Group {
	var groups []Group
	at := map[string]int{}
	for _, c := range sorted {
		k, ok := at[c.Rule]
		if !ok {
			rule, _ := ByID(c.Rule)
			k = len(groups)
			at[c.Rule] = k
			groups = append(groups, Group{Rule: rule})
		}
		groups[k].Cards = append(groups[k].Cards, c)
	}
	return groups
}
