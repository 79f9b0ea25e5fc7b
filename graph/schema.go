package graph

import (
	"cmp"
	"fmt"
	"reflect"
	"strconv"
	"strings"
	"unicode"
)

// Kind describes one kind of record: what its struct and its field tags say.
//
// Tags of a field:
//
//	name:"level"     its ID where that is not the Go name in snake case
//	need:"true"      may not be empty; a record whose needed reference is deleted is deleted with it
//	keep:"true"      the record it names may not be deleted while it is named here
//	private:"true"   left out of everything that leaves the office
//	refers:"actor"   the kind of record it names
//	of:"sector"      the list of choices its value comes from
//	max:"120"        most letters of a text, or greatest number
//	min:"1"          smallest number
//	unit:"day"       unit of a number, a phrase of the catalogues
//	default:"3"      value of a new record, as text
//	long:"true"      a text of several lines
//	extra:"true"     written to CSV only where some record has a value
type Kind struct {
	ID     string // "actor"
	File   string // "actors": table in the document, name of the CSV file
	Fields []Field
	kind   reflect.Type
	refs   []int // fields after the first that name a record
}

// Field is one field of a kind of record.
type Field struct {
	ID      string // "public_label": column in files; its words are in the catalogues under "actor.public_label"
	Type    FieldType
	Need    bool
	Keep    bool
	Private bool
	Long    bool
	Extra   bool
	Refers  string // ID of the kind it names
	Of      string // ID of the list of choices
	Unit    string
	Default string
	Min     float64
	Max     float64 // 0: no bound
	HasMin  bool
	index   int
}

// AnyKind stands in Refers where a field may name a record of any kind.
const AnyKind = "*"

// FieldType is the type of a field's value.
type FieldType int

// The types a field may have.
const (
	TextField FieldType = iota
	RefField            // ID of another record
	DateField
	ClockField
	SetField
	WholeField // int; 0 is empty
	NumberField
	BoolField
	AnswerField
)

var fieldTypes = map[reflect.Type]FieldType{
	reflect.TypeFor[string](): TextField, reflect.TypeFor[ID](): RefField, reflect.TypeFor[Date](): DateField,
	reflect.TypeFor[Clock](): ClockField, reflect.TypeFor[Set](): SetField, reflect.TypeFor[int](): WholeField,
	reflect.TypeFor[float64](): NumberField, reflect.TypeFor[bool](): BoolField, reflect.TypeFor[Answer](): AnswerField,
}

// newKind reads the tags of R. It panics where a field has a type or a tag that no field may have.
func newKind[R Record](id, file string) *Kind {
	k := &Kind{ID: id, File: file, kind: reflect.TypeFor[R]()}
	for i := range k.kind.NumField() {
		f := k.kind.Field(i)
		t, ok := fieldTypes[f.Type]
		if !ok {
			panic(fmt.Sprintf("graph: field %s.%s has type %s", id, f.Name, f.Type))
		}
		field := Field{
			ID: f.Tag.Get("name"), Type: t, index: i,
			Need: f.Tag.Get("need") != "", Keep: f.Tag.Get("keep") != "", Private: f.Tag.Get("private") != "",
			Long: f.Tag.Get("long") != "", Extra: f.Tag.Get("extra") != "",
			Refers: f.Tag.Get("refers"), Of: f.Tag.Get("of"), Unit: f.Tag.Get("unit"), Default: f.Tag.Get("default"),
		}
		if field.ID == "" {
			field.ID = snake(f.Name)
		}
		if text, ok := f.Tag.Lookup("min"); ok {
			field.HasMin = true
			field.Min, _ = strconv.ParseFloat(text, 64)
		}
		if text, ok := f.Tag.Lookup("max"); ok {
			field.Max, _ = strconv.ParseFloat(text, 64)
		}
		k.Fields = append(k.Fields, field)
		if t == RefField && i > 0 {
			k.refs = append(k.refs, i)
		}
	}
	return k
}

// snake turns PublicLabel into public_label and PSKS into psks.
func snake(name string) string {
	var b strings.Builder
	letters := []rune(name)
	for i, r := range letters {
		next := i+1 < len(letters) && unicode.IsLower(letters[i+1])
		if unicode.IsUpper(r) && i > 0 && (unicode.IsLower(letters[i-1]) || next) {
			b.WriteByte('_')
		}
		b.WriteRune(unicode.ToLower(r))
	}
	return b.String()
}

// KindFor returns the kind of R. It panics for a type that is not in Kinds.
func KindFor[R Record]() *Kind { return byType[reflect.TypeFor[R]()] }

// KindOf returns the kind of the record.
func KindOf(r Record) *Kind { return byType[reflect.TypeOf(r)] }

// KindByID returns the kind with the given ID, or nil.
func KindByID(id string) *Kind {
	for _, k := range Kinds {
		if k.ID == id {
			return k
		}
	}
	return nil
}

// Key returns the ID of the record.
func Key(r Record) ID { return ID(reflect.ValueOf(r).Field(0).String()) }

// WithKey returns the record under another ID.
func WithKey(r Record, id ID) Record {
	return with(r, 0, func(v reflect.Value) { v.SetString(string(id)) })
}

// New returns a record of this kind with the defaults of its fields and without an ID.
func (k *Kind) New() Record {
	r := reflect.New(k.kind).Elem().Interface().(Record)
	for _, f := range k.Fields {
		if f.Default == "" {
			continue
		}
		filled, err := f.Parse(r, f.Default)
		if err != nil {
			panic(fmt.Sprintf("graph: default of %s.%s: %v", k.ID, f.ID, err))
		}
		r = filled
	}
	return r
}

// NewOf returns a record of kind R with the defaults of its fields and a new ID.
func NewOf[R Record]() R { return WithKey(KindFor[R]().New(), NewID()).(R) }

// Field returns the field with the given ID, or nil.
func (k *Kind) Field(id string) *Field {
	for i := range k.Fields {
		if k.Fields[i].ID == id {
			return &k.Fields[i]
		}
	}
	return nil
}

// with returns a copy of the record with one field changed.
func with(r Record, index int, set func(reflect.Value)) Record {
	c := reflect.New(reflect.TypeOf(r)).Elem()
	c.Set(reflect.ValueOf(r))
	set(c.Field(index))
	return c.Interface().(Record)
}

// Value returns the field's value in the record: string, ID, Date, Clock, Set, int, float64, bool or Answer.
func (f *Field) Value(r Record) any { return reflect.ValueOf(r).Field(f.index).Interface() }

// With returns a copy of the record in which the field has the given value, which must have the field's own type.
func (f *Field) With(r Record, value any) Record {
	return with(r, f.index, func(v reflect.Value) { v.Set(reflect.ValueOf(value)) })
}

// Ref returns the ID that a RefField of the record names, empty for none and for other fields.
func (f *Field) Ref(r Record) ID {
	if f.Type != RefField {
		return ""
	}
	return ID(reflect.ValueOf(r).Field(f.index).String())
}

// IsEmpty tells whether the record has nothing in this field. The number 0 is empty, false is not.
func (f *Field) IsEmpty(r Record) bool {
	return f.Type != BoolField && reflect.ValueOf(r).Field(f.index).IsZero()
}

// Text returns the field's value as it stands in CSV files: booleans as 0 and 1, numbers with a point and
// the decimals they need, nothing for an empty field. A needed number is never empty: its 0 is a value.
func (f *Field) Text(r Record) string {
	v := reflect.ValueOf(r).Field(f.index)
	switch f.Type {
	case WholeField:
		if f.IsEmpty(r) {
			return ""
		}
		return strconv.FormatInt(v.Int(), 10)
	case NumberField:
		if f.IsEmpty(r) && !f.Need {
			return ""
		}
		return strconv.FormatFloat(v.Float(), 'f', -1, 64)
	case BoolField:
		if v.Bool() {
			return "1"
		}
		return "0"
	case AnswerField:
		return map[int64]string{0: "", 1: "1", -1: "0"}[v.Int()]
	default:
		return v.String()
	}
}

// Parse returns a copy of the record with the field read from text as Text writes it; an empty text empties
// the field. A text that is no value of the field's type gives a *Refusal at the field.
func (f *Field) Parse(r Record, text string) (Record, error) {
	text = strings.TrimSpace(text)
	value, ok := f.read(text)
	if !ok {
		refusal := Refuse(misread[f.Type], "Text", text)
		refusal.Field = f.ID
		return r, refusal
	}
	return f.With(r, value), nil
}

// read returns the value that a text says, and whether it says one.
func (f *Field) read(text string) (value any, ok bool) {
	switch f.Type {
	case RefField:
		return ID(text), true
	case SetField:
		return ParseSet(text), true
	case DateField:
		return Date(text), Date(text).Valid()
	case ClockField:
		return Clock(text), Clock(text).Valid()
	case WholeField:
		n, err := strconv.Atoi(numeral(text))
		return n, err == nil
	case NumberField:
		x, err := strconv.ParseFloat(numeral(text), 64)
		return x, err == nil && x-x == 0
	case BoolField, AnswerField:
		answer, known := ReadAnswer(text)
		if f.Type == BoolField {
			return answer == Yes, known
		}
		return answer, known
	default:
		return text, true
	}
}

// numeral returns a number as Go reads it: with a hyphen for a minus, and 0 for an empty text.
func numeral(text string) string { return cmp.Or(strings.Replace(text, "−", "-", 1), "0") }

// misread says of each type of field what is wrong with a text that says no value of it.
var misread = map[FieldType]string{
	DateField: "field.not-a-date", ClockField: "field.not-a-time", WholeField: "field.not-a-whole-number",
	NumberField: "field.not-a-number", BoolField: "field.not-yes-or-no", AnswerField: "field.not-yes-or-no",
}

// ReadAnswer reads a yes or no, and tells whether the text is one; an empty text is Unknown.
func ReadAnswer(text string) (Answer, bool) {
	answer, known := answers[strings.ToLower(text)]
	return answer, known
}

var answers = map[string]Answer{
	"": Unknown, "1": Yes, "0": No, "true": Yes, "false": No, "ya": Yes, "tidak": No, "yes": Yes, "no": No,
}
