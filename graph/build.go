package graph

import "reflect"

// Build returns a record of this kind whose fields, numbered as in Fields, are set by the function. It is the
// fast way to read many records; Field.With and Field.Parse set one field of one record.
func (k *Kind) Build(set func(field int, v reflect.Value)) Record {
	r := reflect.New(k.kind).Elem()
	for i := range k.Fields {
		set(i, r.Field(i))
	}
	return r.Interface().(Record)
}

// Visit calls the function with the value of each field of a record of this kind, in the order of Fields.
func (k *Kind) Visit(r Record, see func(field int, v reflect.Value)) {
	v := reflect.ValueOf(r)
	for i := range k.Fields {
		see(i, v.Field(i))
	}
}
