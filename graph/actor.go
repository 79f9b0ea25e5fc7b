package graph

import (
	"strings"
	"unicode"

	"jejaring/graph/locale"
)

// The roles that the program itself asks for.
const (
	RoleWorker      = "pekerja_sosial"
	RoleLocalWorker = "pekerja_lokal"
	RoleFocal       = "institusi_inti"
	RoleClient      = "klien"
)

// Actor is a person, family, group, organisation or agency in the network (SD-02).
type Actor struct {
	ID            ID
	Name          string `need:"true" max:"120" private:"true"`
	PublicLabel   string `max:"40"`
	Kind          string `need:"true" of:"actor-kind" default:"organisasi"`
	Sector        string `need:"true" of:"sector" default:"warga"`
	Tier          string `name:"level" need:"true" of:"tier" default:"rw"`
	Role          string `need:"true" of:"role" default:"calon_mitra"`
	Unsur         string `of:"element"`
	PSKS          string `of:"psks"`
	SourceType    string `of:"source-type"`
	Fields        Set    `of:"service-field"`
	Interests     Set
	Area          string `max:"120"`
	Influence     int    `min:"1" max:"5"`
	Closeness     int    `min:"1" max:"5"`
	Ring          int    `min:"1" max:"4"`
	IsClient      bool
	PPKS          string `of:"ppks" private:"true"`
	ContactPerson string `max:"120" private:"true"`
	Consent       string `of:"consent-state"`
	HasResource   Answer
	Willingness   int `min:"1" max:"5"`
	ActiveFrom    Date
	ActiveTo      Date
	Note          string `max:"2000" long:"true" private:"true"`
	Phone         string `max:"40" private:"true" extra:"true"`
	Email         string `max:"120" private:"true" extra:"true"`
	Archived      bool   `extra:"true"`
}

// Label returns the words by which the actor is shown everywhere: its public label, its name where it has
// none, and for a client without a label its ID. The name of a client is never a label (PV-03).
func (a Actor) Label() string {
	switch {
	case a.PublicLabel != "":
		return a.PublicLabel
	case a.IsClient:
		return string(a.ID)
	default:
		return a.Name
	}
}

// MapLabel returns the label with the suffix of a social worker (PS) or a local worker (PL).
func (a Actor) MapLabel() string {
	switch a.Role {
	case RoleWorker:
		return a.Label() + " (PS)"
	case RoleLocalWorker:
		return a.Label() + " (PL)"
	}
	return a.Label()
}

// IsAgency tells whether the actor is a group, organisation or agency rather than a person or family (SD-44).
func (a Actor) IsAgency() bool {
	return a.Kind == "kelompok" || a.Kind == "organisasi" || a.Kind == "instansi"
}

// IsPerson tells whether the actor is protected as a person: alone, as a family or as a client.
func (a Actor) IsPerson() bool { return a.IsClient || !a.IsAgency() }

// Check holds the rules of domain 2.2.
func (a Actor) Check(among Reader) []Finding {
	var found []Finding
	add := func(s Severity, field, message string, values ...any) {
		found = append(found, Finding{s, field, locale.M(message, values...)})
	}
	if a.Tier == "keluarga" && a.Kind != "keluarga" {
		add(Block, "level", "actor.family-level-only-for-families")
	}
	if a.IsClient != (a.Role == RoleClient) {
		add(Block, "role", "actor.client-and-role-differ")
	}
	if a.PPKS != "" && !a.IsClient {
		add(Block, "ppks", "actor.ppks-only-for-clients")
	}
	if a.ActiveTo != "" && a.ActiveTo <= a.ActiveFrom {
		add(Block, "active_to", "field.end-before-start")
	}
	if a.Consent == "tidak_perlu" && !a.IsAgency() {
		add(Warn, "consent", "actor.consent-needed")
	}
	if w, ok := WelfareOf(a.PSKS); ok && !w.Kinds.Has(a.Kind) {
		add(Warn, "psks", "actor.psks-does-not-fit-kind")
	}
	if a.IsClient && looksLikeFullName(a.PublicLabel) {
		add(Hint, "public_label", "actor.label-looks-like-a-name")
	}
	return found
}

// SharesName tells whether another actor bears the same name, spaces and letter case aside. Most names differ in their
// first word, so that only this is looked at.
func (a Actor) SharesName(other Actor) bool {
	return other.ID != a.ID && firstWord(other.Name) == firstWord(a.Name) && nameKey(other.Name) == nameKey(a.Name)
}

// firstWord returns the first word of a name in lower case.
func firstWord(name string) string {
	for word := range strings.FieldsSeq(name) {
		return strings.ToLower(word)
	}
	return ""
}

// SharedNames returns the IDs of the actors whose name another one bears too, in the sense of SharesName. Time is O(n).
func SharedNames(actors []Actor) map[ID]bool {
	first, shared := map[string]ID{}, map[ID]bool{}
	for _, a := range actors {
		key := nameKey(a.Name)
		if other, ok := first[key]; ok {
			shared[other], shared[a.ID] = true, true
			continue
		}
		first[key] = a.ID
	}
	return shared
}

func nameKey(name string) string { return strings.ToLower(strings.Join(strings.Fields(name), " ")) }

// looksLikeFullName tells whether a label is two or more capitalised words without a figure.
func looksLikeFullName(label string) bool {
	words := strings.Fields(label)
	for _, w := range words {
		if !unicode.IsUpper([]rune(w)[0]) || strings.ContainsFunc(w, unicode.IsDigit) {
			return false
		}
	}
	return len(words) >= 2
}
