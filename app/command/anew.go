package command

import (
	"jejaring/app/session"
	"jejaring/graph/document"
	"jejaring/graph/locale"
)

// sampleName is how the project of the sample is called, by which a document is known to be one.
const sampleName = "Jejaring Dukungan RW 07 Mekarlaras (contoh fiktif)"

var anewCommands = []Command{
	{ID: "begin-sample-anew", Icon: "undo", Needs: needsWork, Menu: "file", Can: isSample, Do: beginSampleAnew},
}

func isSample(s *session.Session) bool { return canWork(s) && s.Project().Name == sampleName }

// beginSampleAnew makes the open sample as it came, for the next lesson, as one edit (SD-86).
func beginSampleAnew(s *session.Session, h Host) error {
	draft, err := beginning(s, "")
	if err != nil {
		return err
	}
	fresh := document.New()
	if err := draft.Import(fresh); err != nil {
		return err
	}
	label := locale.M("edit.begin-sample-anew")
	change := document.Between(s.Document(), fresh, label)
	if len(change.Deltas) == 0 { // nothing was done to it yet
		h.Tell(label)
		return nil
	}
	s.Select()
	if err := s.Document().Edit(label, func(tx *document.Tx) error { put(tx, change); return nil }); err != nil {
		return err
	}
	if err := placeAll(s); err != nil {
		return err
	}
	h.Tell(label)
	return nil
}
