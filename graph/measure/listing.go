package measure

import (
	"jejaring/graph"
	"jejaring/graph/locale"
	"jejaring/graph/network"
)

// listing is names in a sentence: so many at most, the others are counted, and so are clients, who are never named.
type listing struct {
	most            int
	names           []locale.Phrase
	others, clients int
}

func (l *listing) add(name string) {
	if len(l.names) == l.most {
		l.others++
		return
	}
	l.names = append(l.names, locale.Name(name))
}

// phrase returns the names with commas between, behind them what is said of others and of clients where there are any.
func (l *listing) phrase(others, clients locale.Phrase) locale.Phrase {
	parts := l.names
	if l.others > 0 {
		parts = append(parts, others)
	}
	if l.clients > 0 {
		parts = append(parts, clients)
	}
	return locale.List{Parts: parts, Mark: ", "}
}

// listingOf lists actors by their labels, whether they are in the snapshot or not.
func listingOf(s *network.Snapshot, ids []graph.ID, most int) *listing {
	l := &listing{most: most}
	for _, id := range ids {
		switch a, ok := graph.Get[graph.Actor](s, id); {
		case !ok:
		case a.IsClient:
			l.clients++
		default:
			l.add(a.Label())
		}
	}
	return l
}

// Listed names parties in a sentence: at most so many, then how many others, then how many clients. Nobody gives an empty
// list.
func Listed(s *network.Snapshot, ids []graph.ID, most int) locale.Phrase {
	l := listingOf(s, ids, most)
	return l.phrase(locale.M("measure.losses.others", "Count", l.others), locale.M("measure.clients", "Count", l.clients))
}

// needsNamed names needs in a sentence by their titles: at most mostListed, then how many others, then how many of clients,
// whose titles stay where the work is done.
func needsNamed(s *network.Snapshot, ids []graph.ID) locale.Phrase {
	l := &listing{most: mostListed}
	for _, id := range ids {
		n, _ := graph.Get[graph.Need](s, id)
		if isClient(s, n.Owner) {
			l.clients++
		} else {
			l.add("“" + n.Title + "”")
		}
	}
	return l.phrase(locale.M("measure.needs.others", "Count", l.others), locale.M("measure.needs.clients", "Count", l.clients))
}

// needTitles names needs by their titles, whosever they are: at most mostListed, then how many others.
func needTitles(s *network.Snapshot, ids []graph.ID) locale.Phrase {
	l := &listing{most: mostListed}
	for _, id := range ids {
		n, _ := graph.Get[graph.Need](s, id)
		l.add("“" + n.Title + "”")
	}
	return l.phrase(locale.M("measure.needs.others", "Count", l.others), locale.Name(""))
}
