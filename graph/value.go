package graph

import "jejaring/graph/locale"

// Value is what one record has in an Attribute, as text.
type Value struct {
	ID        ID
	Owner     ID     `need:"true" refers:"*"` // of the kind that the attribute is for
	Attribute ID     `need:"true" refers:"attribute"`
	Text      string `max:"500"`
}

// Check asks that the owner is a record of the attribute's kind.
func (v Value) Check(among Reader) []Finding {
	attribute, ok := Get[Attribute](among, v.Attribute)
	owner, found := among.Record(v.Owner)
	if ok && (!found || KindOf(owner).ID != attribute.For) {
		return []Finding{{Block, "owner", locale.M("field.no-such-record", "Text", string(v.Owner))}}
	}
	return nil
}
