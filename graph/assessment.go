package graph

import "jejaring/graph/locale"

// Assessment is one actor's rating of another by the six items of the PARTNER tool, 1 to 4 (M38).
type Assessment struct {
	ID           ID
	Rater        ID `need:"true" refers:"actor"`
	Rated        ID `need:"true" refers:"actor"`
	Date         Date
	Reliability  int `min:"1" max:"4" private:"true"`
	Mission      int `min:"1" max:"4" private:"true"`
	Openness     int `min:"1" max:"4" private:"true"`
	Influence    int `min:"1" max:"4" private:"true"`
	Involvement  int `min:"1" max:"4" private:"true"`
	Contribution int `min:"1" max:"4" private:"true"`
}

// Check refuses a rating of oneself.
func (a Assessment) Check(Reader) []Finding {
	if a.Rater == a.Rated {
		return []Finding{{Block, "rated", locale.M("assessment.of-oneself")}}
	}
	return nil
}
