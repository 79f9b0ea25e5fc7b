package graph

// TieType is a kind of relation; each is one layer of a multiplex network. The preset ones carry no name of
// their own (their words are in the catalogues under "tie-type.dana"); users may add more (SD-04).
type TieType struct {
	ID        ID
	Name      string `need:"true" max:"60"`
	Family    string `need:"true" of:"tie-family" default:"identitas"`
	Direction string `need:"true" of:"direction" default:"none"`
	Material  bool   // a flow of funds, goods, services, labour or facilities
}

// Partnership is the type of tie that has a level on the ladder of partnership.
const Partnership = "kemitraan"

// TieTypes lists the preset types, the five named by the seed first.
var TieTypes = []TieType{
	{ID: "nilai", Family: "identitas", Direction: "none"},
	{ID: "visi", Family: "identitas", Direction: "none"},
	{ID: "ide", Family: "identitas", Direction: "none"},
	{ID: "teman", Family: "identitas", Direction: "none"},
	{ID: "keturunan", Family: "identitas", Direction: "none"},
	{ID: "tetangga", Family: "identitas", Direction: "none"},
	{ID: "keanggotaan", Family: "struktural", Direction: "forward"},
	{ID: "pembinaan", Family: "struktural", Direction: "forward"},
	{ID: "pengawasan", Family: "struktural", Direction: "forward"},
	{ID: "informasi", Family: "aliran", Direction: "both"},
	{ID: "rujukan", Family: "aliran", Direction: "forward"},
	{ID: "dana", Family: "aliran", Direction: "forward", Material: true},
	{ID: "barang", Family: "aliran", Direction: "forward", Material: true},
	{ID: "layanan", Family: "aliran", Direction: "forward", Material: true},
	{ID: "tenaga", Family: "aliran", Direction: "forward", Material: true},
	{ID: "fasilitas_izin", Family: "aliran", Direction: "forward", Material: true},
	{ID: "dukungan_moril", Family: "aliran", Direction: "forward"},
	{ID: Partnership, Family: "kemitraan", Direction: "none"},
}

// IsFlow tells whether something flows along ties of this type, material or not.
func (t TieType) IsFlow() bool { return t.Family == "aliran" }

// TieTypeOf returns the type with the given code, preset or added; an unknown one is an undirected relation.
func TieTypeOf(code string, among Reader) TieType {
	for _, t := range TieTypes {
		if string(t.ID) == code {
			return t
		}
	}
	if among != nil {
		if t, ok := Get[TieType](among, ID(code)); ok {
			return t
		}
	}
	return TieType{ID: ID(code), Name: code, Family: "identitas", Direction: "none"}
}

// Check has nothing to add to the field tags.
func (t TieType) Check(Reader) []Finding { return nil }
