package graph

import "reflect"

// Builder returns a function that makes a record of this kind at each call, whose fields, numbered as in Fields, are
// set by the given one. It is the fast way to read many records; Field.With and Field.Parse set one field of one record.
func (k *Kind) Builder(set func(field int, v reflect.Value)) func() Record {
	r := reflect.New(k.kind).Elem()
	fields := make([]reflect.Value, len(k.Fields))
	for i := range fields {
		fields[i] = r.Field(i)
	}
	return func() Record {
		r.SetZero()
		for i, v := range fields {
			set(i, v)
		}
		return r.Interface().(Record)
	}
}

// Visit calls the function with the value of each field of a record of this kind, in the order of Fields.
func (k *Kind) Visit(r Record, see func(field int, v reflect.Value)) {
	v := reflect.ValueOf(r)
	for i := range k.Fields {
		see(i, v.Field(i))
	}
}
