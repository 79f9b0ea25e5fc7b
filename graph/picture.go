package graph

import "encoding/base64"

// Picture is a picture that annotations show, scaled down when it was chosen. It never changes: another picture is
// another record, so that who knows its ID may keep what was decoded.
type Picture struct {
	ID   ID
	Name string `max:"120"` // of the file it came from, without folder
	Data string // PNG or JPEG, as base64
}

// Bytes returns the picture as a PNG or JPEG file, nil where it is neither readable base64 nor there.
func (p Picture) Bytes() []byte {
	data, err := base64.StdEncoding.DecodeString(p.Data)
	if err != nil {
		return nil
	}
	return data
}

// NewPicture returns the record of a PNG or JPEG file.
func NewPicture(name string, file []byte) Picture {
	runes := []rune(name)
	return Picture{ID: NewID(), Name: string(runes[:min(len(runes), 120)]), Data: base64.StdEncoding.EncodeToString(file)}
}

// Check has nothing to add to the field tags.
func (p Picture) Check(Reader) []Finding { return nil }
