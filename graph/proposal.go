package graph

import (
	"slices"
	"strings"
)

// Proposal is a written request for support (SD-73). The needs it asks for stand in its Request records.
type Proposal struct {
	ID            ID
	Title         string  `need:"true" max:"160"`
	Addressee     ID      `refers:"actor"`
	AddresseeKind string  `need:"true" of:"addressee-kind" default:"pemerintah"`
	Amount        float64 `min:"0" unit:"rupiah"`
	Sent          Date
	Status        string `need:"true" of:"proposal-status" default:"draf"`
	Decided       Date
}

// Check has nothing to add to the field tags.
func (p Proposal) Check(Reader) []Finding { return nil }

// Asked returns the needs that the proposal asks for, each once, in the order of their IDs.
func (p Proposal) Asked(among Reader) []Need {
	var needs []Need
	for _, r := range Referring[Request](among, p.ID) {
		if n, ok := Get[Need](among, r.Need); ok && !slices.Contains(needs, n) {
			needs = append(needs, n)
		}
	}
	slices.SortFunc(needs, func(a, b Need) int { return strings.Compare(string(a.ID), string(b.ID)) })
	return needs
}

// MoneyMissing returns how many rupiah the needs lack together; what is counted in another unit is not money, and is not
// guessed.
func MoneyMissing(among Reader, needs []Need) float64 {
	sum := 0.0
	for _, n := range needs {
		if IsMoney(n.Unit) {
			sum += n.Missing(among)
		}
	}
	return sum
}

// IsMoney tells whether a unit is rupiah.
func IsMoney(unit string) bool {
	unit = strings.Trim(strings.ToLower(unit), " .")
	return unit == "rupiah" || unit == "rp"
}

// AddresseeKindOf returns the kind of addressee that a party of a sector is: government, private, or the community.
func AddresseeKindOf(sector string) string {
	switch sector {
	case "pemerintah":
		return "pemerintah"
	case "warga":
		return "masyarakat"
	}
	return "swasta"
}

// Request says that a proposal asks for a need.
type Request struct {
	ID       ID
	Proposal ID `need:"true" refers:"proposal"`
	Need     ID `need:"true" refers:"need"`
}

// Check has nothing to add to the field tags.
func (r Request) Check(Reader) []Finding { return nil }
