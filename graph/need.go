package graph

import "jejaring/graph/locale"

// Need is something an actor lacks (SD-76).
type Need struct {
	ID               ID
	Title            string  `need:"true" max:"160"`
	Owner            ID      `need:"true" refers:"actor"`
	PPKS             string  `of:"ppks" private:"true"`
	Field            string  `need:"true" of:"service-field"`
	Kinds            Set     `need:"true" of:"resource-kind"`
	Quantity         float64 `need:"true" min:"0"`
	Unit             string  `need:"true" max:"40"`
	Urgency          int     `need:"true" min:"1" max:"5" default:"3"`
	NeedsCooperation bool    `default:"1"`
	Issue            ID      `refers:"issue"`
	Status           string  `need:"true" of:"need-status" default:"teridentifikasi"`
	Identified       Date
	TargetDate       Date
	Note             string `max:"2000" long:"true" private:"true"`
	Meeting          ID     `refers:"meeting" extra:"true"`
}

// IsOpen tells whether the need is neither met nor closed.
func (n Need) IsOpen() bool { return n.Status != "terpenuhi" && n.Status != "ditutup" }

// Check asks that some quantity is needed.
func (n Need) Check(Reader) []Finding {
	if n.Quantity <= 0 {
		return []Finding{{Block, "quantity", locale.M("field.needed")}}
	}
	return nil
}
