package measure

import (
	"context"
	"math"
	"slices"

	"jejaring/graph"
	"jejaring/graph/locale"
	"jejaring/graph/network"
)

var supportConcentration = Measure{
	ID: "support-concentration", Code: "M29", Theme: Fragile, Actor: true, Unit: Index,
	Range: "1 … n − 1", Formula: "Nₑ(i) = 1/Σ sₚ²,  sₚ = wₚᵢ/Σ w",
	Source: "Hirschman 1945, National Power and the Structure of Foreign Trade, 157–162; Herfindahl 1950, Concentration in the Steel Industry",
	Warns:  Answers,
	Of:     supportConcentrationOf,
}

// SupportConcentration is on how many providers material support rests.
type SupportConcentration struct {
	Recipients map[graph.ID]Concentration `json:"recipients"`
	Shares     map[graph.ID]Number        `json:"provider_share"` // of each provider in all support
	Network    Number                     `json:"network"`        // Σ of their squares; undefined without support
	Fields     map[string]Concentration   `json:"fields"`         // over the ties of a field of service
}

// Concentration is how support is shared among providers.
type Concentration struct {
	Providers int      `json:"providers"`
	HHI       Number   `json:"HHI"`      // Σ s², from 1/providers to 1
	Norm      Number   `json:"HHI_norm"` // (HHI − 1/N)/(1 − 1/N), 1 for one provider
	Effective Number   `json:"N_eff"`    // 1/HHI: as many equal providers would be as concentrated
	Top       graph.ID `json:"top"`      // gives most, of equal ones the first by ID
	TopShare  Number   `json:"top_share"`
}

// SupportConcentrationOf returns how the strengths of material support are shared among the providers of each
// recipient, of each field and of all. Time is O(m log m).
func SupportConcentrationOf(s *network.Snapshot) SupportConcentration {
	found := SupportConcentration{Recipients: map[graph.ID]Concentration{}, Shares: map[graph.ID]Number{}, Fields: map[string]Concentration{}}
	support := s.Network(network.Support)
	in, given, total := support.Reversed(), make([]float64, s.N()), sumOf(support.Weight)
	for i, a := range s.Actors {
		if from := in.Neighbours(i); len(from) > 0 {
			found.Recipients[a.ID] = concentration(s, from, in.Weights(i))
		}
		if given[i] = sumOf(support.Weights(i)); given[i] > 0 {
			found.Shares[a.ID] = Number(given[i] / total)
		}
	}
	found.Network = Number(math.NaN())
	if total > 0 {
		found.Network = givers(s, given).HHI
	}
	for field, given := range givenByField(s) {
		found.Fields[field] = givers(s, given)
	}
	return found
}

// givenByField returns what each actor gives in each field of service; ties without a field are left out.
func givenByField(s *network.Snapshot) map[string][]float64 {
	given := map[string][]float64{}
	for k, t := range s.Ties {
		ends := s.Ends[k]
		if t.Field == "" || t.Quality == graph.Broken || ends[0] == ends[1] || !graph.TieTypeOf(t.Type, s).Material {
			continue
		}
		if given[t.Field] == nil {
			given[t.Field] = make([]float64, s.N())
		}
		given[t.Field][ends[0]] += float64(t.Strength)
		if t.Direction == "both" {
			given[t.Field][ends[1]] += float64(t.Strength)
		}
	}
	return given
}

// givers returns the concentration among all actors that give something.
func givers(s *network.Snapshot, given []float64) Concentration {
	var who []int32
	var weights []float64
	for i, x := range given {
		if x > 0 {
			who, weights = append(who, int32(i)), append(weights, x)
		}
	}
	return concentration(s, who, weights)
}

// concentration is of one provider or more, given in the order of their IDs.
func concentration(s *network.Snapshot, providers []int32, weights []float64) Concentration {
	total, hhi := sumOf(weights), 0.0
	for _, x := range weights {
		hhi += x / total * x / total
	}
	top, n := slices.Index(weights, slices.Max(weights)), float64(len(providers))
	c := Concentration{
		Providers: len(providers), HHI: Number(hhi), Norm: 1, Effective: Number(1 / hhi),
		Top: s.Actors[providers[top]].ID, TopShare: Number(weights[top] / total),
	}
	if n > 1 {
		c.Norm = Number((hhi - 1/n) / (1 - 1/n))
	}
	return c
}

// supportConcentrationOf returns for each actor the number of equal providers by which its material support would be
// shared out as unevenly:
//
//	N_e(i) = 1/Σ_p s_p²,  s_p = w(p→i)/Σ_q w(q→i)
//
// from 1, one provider, to the number of providers; undefined for who gets none. Time is O(m log m).
// Source: the index of Hirschman 1945 and Herfindahl 1950, turned round.
func supportConcentrationOf(_ context.Context, s *network.Snapshot) (Result, error) {
	found := SupportConcentrationOf(s)
	values := undefined(s)
	for i, a := range s.Actors {
		if c, ok := found.Recipients[a.ID]; ok {
			values[i] = float64(c.Effective)
		}
	}
	if len(found.Recipients) == 0 {
		return Result{Values: values, Numbers: found, Lacks: true, Sentence: lacking("support")}, nil
	}
	sentence := said(s, network.Support, func() locale.Message { return found.sentence(s, values) })
	return Result{Values: values, Numbers: found, Sentence: sentence, Table: found.table(s)}, nil
}

// sentence speaks of the focal actor where it gets support, else of who rests on fewest, and counts who rests on one.
func (c SupportConcentration) sentence(s *network.Snapshot, values []float64) locale.Message {
	i, ok := s.Focal()
	if !ok || math.IsNaN(values[i]) {
		list := Ranking(s, values, NoClients)
		if len(list) == 0 {
			return noneNamed()
		}
		i = list[len(list)-1].Actor
	}
	one := 0
	for _, r := range c.Recipients {
		if r.Providers == 1 {
			one++
		}
	}
	lone := locale.M("measure.support-concentration.no-lone")
	if one > 0 {
		lone = locale.M("measure.support-concentration.lone", "Count", one)
	}
	return locale.M("measure.support-concentration.sentence", "Name", s.Actors[i].Label(),
		"Count", c.Recipients[s.Actors[i].ID].Providers, "Providers", locale.Decimal{X: values[i], Places: 1}, "Lone", lone)
}

func (c SupportConcentration) table(s *network.Snapshot) *Table {
	t := &Table{Columns: []Column{
		column("recipient", Count), column("number-of-providers", Count), column("effective-providers", Index), column("greatest-provider", Count), column("share", Share),
	}}
	for i, a := range s.Actors {
		r, ok := c.Recipients[a.ID]
		if !ok {
			continue
		}
		top, _ := s.Index(r.Top)
		row := actorRow(s, i, X(r.Providers), X(r.Effective), Name(s.Actors[top].Label()), X(r.TopShare))
		row.Client = row.Client || s.Actors[top].IsClient
		t.Rows = append(t.Rows, row)
	}
	return t
}
