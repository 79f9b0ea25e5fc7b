package graph

// Answer is yes, no or not known yet: a party that was never asked is not one that said no.
type Answer int8

// The three answers.
const (
	Unknown Answer = 0
	Yes     Answer = 1
	No      Answer = -1
)
