package panel

import (
	"slices"

	"jejaring/graph"
)

// unnamed returns the fields of a kind that stand in none of the rows, one per row, so that a field that the
// struct gains stands in its form without being named here. The ID is none of them.
func unnamed(fields []graph.Field, rows ...[][]string) [][]string {
	named := slices.Concat(slices.Concat(rows...)...)
	var rest [][]string
	for _, f := range fields[1:] {
		if !slices.Contains(named, f.ID) {
			rest = append(rest, []string{f.ID})
		}
	}
	return rest
}

// actorRows returns the fields of an actor in the order of the form, and for a client those that stand below a
// press, since they could tell who it is.
func actorRows(kind *graph.Kind, a graph.Actor) (open, secret [][]string) {
	rest := unnamed(kind.Fields, ownFields, workFields, secretFields, lastFields, clientFields)
	if !a.IsClient {
		contact := slices.Concat([][]string{{"is_client"}, {"consent"}}, secretFields[1:])
		return slices.Concat(secretFields[:1], ownFields, workFields, contact, rest, lastFields), nil
	}
	private := func(row []string) bool { return kind.Field(row[0]).Private }
	secret = slices.DeleteFunc(slices.Clone(rest), func(row []string) bool { return !private(row) })
	rest = slices.DeleteFunc(rest, private)
	return slices.Concat(ownFields, workFields, clientFields, rest, lastFields), slices.Concat(secretFields, secret)
}
