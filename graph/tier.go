package graph

// Tier is an administrative level of an actor, from the individual to the nation (SD-08). In CSV files its
// column is "level".
type Tier struct {
	Code string
	Rank int // 0 individual … 8 nation
	Band int // 1 micro, 2 and 3 mezzo, 4 and 5 macro
}

// Tiers lists the tiers from the individual upward.
var Tiers = []Tier{
	{"individu", 0, 1},
	{"keluarga", 1, 1},
	{"rt", 2, 2},
	{"rw", 3, 2},
	{"kelurahan", 4, 3},
	{"kecamatan", 5, 3},
	{"kabkota", 6, 4},
	{"provinsi", 7, 4},
	{"nasional", 8, 5},
}

// TierOf returns the tier with the given code, the first one where there is none.
func TierOf(code string) Tier {
	for _, t := range Tiers {
		if t.Code == code {
			return t
		}
	}
	return Tiers[0]
}
