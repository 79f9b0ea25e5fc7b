// Package report writes the papers that a social worker hands over, section by section (domain 4.4).
//
// Privacy comes first and once: Of turns the Input into a Source in which no person, no client and no private
// field is recognisable any more, and sections see nothing but the Source. A section that is added later
// cannot leak what it is never given.
package report

import (
	"cmp"
	"context"
	"fmt"
	"strconv"
	"strings"
	"time"

	"jejaring/graph"
	"jejaring/graph/locale"
	"jejaring/graph/measure"
	"jejaring/graph/network"
	"jejaring/graph/paper"
)

// Privacy says how far names are shown (PV-09).
type Privacy string

// Anonymous is what an Input without a Privacy asks for: persons by public label or role, dates by month.
// Named shows organisations, and persons whose consent covers it, by name. Clients are codes in both.
const (
	Anonymous Privacy = "tersamar"
	Named     Privacy = "bernama"
)

// Privacies lists them in the order in which people see them.
var Privacies = []Privacy{Anonymous, Named}

// smallMap is the number of actors below which a map can be recognised by its shape (PV-10).
const smallMap = 50

// isSmall tells whether the map can be recognised by its shape.
func (s *Source) isSmall() bool { return isSmall(s.Shown.N()) }

// isSmall tells the same of a map of so many parties. Where nobody is shown there is nothing to recognise.
func isSmall(parties int) bool { return parties > 0 && parties < smallMap }

// Input is what a report is made of.
type Input struct {
	Snapshot *network.Snapshot
	Language locale.Language
	Privacy  Privacy
	Seed     uint64    // of the clients' codes; a new one for each report
	Date     time.Time // the day of making
	Author   string
	// Map draws the map of what may be shown in a frame; nil: no map. See MapOf.
	Map func(shown *network.Snapshot, in Frame) Map
	// Drawing is that whose annotations are on the map; empty: none are.
	Drawing graph.ID
	// Page is how the map is called where it is not that of everyone, an ecomap for example.
	Page locale.Message
	// Around is the network of the day without the lens, where the map also shows what the lens stops; nil: it does not.
	Around *network.Snapshot
	// ConsentsOn is the day whose consents count where the picture is of another one: that on which it leaves the office.
	// Empty: the snapshot's.
	ConsentsOn graph.Date
	// Ever is the network of all who stand on a picture of a sequence, where this is one of it; nil: it is not. What tells
	// where somebody stands is kept back on all pictures, as they lie on each other.
	Ever *network.Snapshot
}

// On returns the input for the picture of another day.
func (in Input) On(day graph.Date) Input {
	if day == in.Snapshot.Day {
		return in
	}
	in.Snapshot = in.Snapshot.On(day)
	if in.Around != nil {
		in.Around = in.Around.On(day)
	}
	return in
}

// Section is one section of a report. Its heading is in the catalogues under "report.<id>.name".
type Section struct {
	ID       string
	Bare     bool     // without a heading of its own
	Follows  bool     // goes on on the page of the section before
	Joins    bool     // does so where at least half of that page is free
	Measures []string // IDs of the measures it needs
	Write    func(s *Source) []paper.Block
}

// All lists the sections of "Laporan Jejaring Dukungan" in their order.
var All = []Section{
	title,
	summary,
	background,
	area,
	mapOfNetwork,
	systems,
	needs,
	resources,
	partnerships,
	capital,
	dependence,
	process,
	change,
	followUp,
	contributions,
	appendix,
}

// ByID returns the section with the given ID.
func ByID(id string) (Section, bool) {
	for _, s := range All {
		if s.ID == id {
			return s, true
		}
	}
	return Section{}, false
}

// Name returns the heading of the section.
func (s Section) Name() locale.Message { return locale.M("report." + s.ID + ".name") }

// Of writes the sections with the given IDs, in the order of the list; without a list all of them. The only
// error is that of the context. Same input, same document.
func Of(ctx context.Context, in Input, sections ...string) (paper.Doc, error) {
	chosen := All
	if len(sections) > 0 {
		chosen = nil
		for _, id := range sections {
			if s, ok := ByID(id); ok {
				chosen = append(chosen, s)
			}
		}
	}
	s := SourceOf(in)
	if err := s.measure(ctx, chosen); err != nil {
		return paper.Doc{}, err
	}
	d := s.doc()
	for i, section := range chosen {
		if i > 0 && (!section.Follows || chosen[i-1].Bare) {
			d.Blocks = append(d.Blocks, paper.PageBreak{Soft: section.Joins && !chosen[i-1].Bare})
		}
		if !section.Bare {
			d.Blocks = append(d.Blocks, paper.Heading{ID: section.ID, Level: 1, Number: strconv.Itoa(i + 1), Text: s.Say(section.Name())})
		}
		d.Blocks = append(d.Blocks, section.Write(s)...)
	}
	return d, nil
}

// measure takes each measure that a section asks for, once.
func (s *Source) measure(ctx context.Context, sections []Section) error {
	s.results = map[string]measure.Result{}
	for _, section := range sections {
		for _, id := range section.Measures {
			if _, ok := s.results[id]; ok {
				continue
			}
			m, ok := measure.ByID(id)
			if !ok {
				panic("report: no measure " + id)
			}
			result, err := m.Of(ctx, s.Whole)
			if err != nil {
				return fmt.Errorf("report: %s: %w", id, err)
			}
			s.results[id] = result
		}
	}
	return nil
}

// doc returns the document with all that stands on every page.
func (s *Source) doc() paper.Doc {
	name := s.T("report.name")
	d := paper.Doc{
		Title: strings.Join(filled(name, s.Project.Name), " · "), Subject: s.Project.Area, Author: s.Author, Language: s.Language,
		Header: strings.Join(filled(name, cmp.Or(nearby(s.Project.Area), s.Project.Name)), " · "), Label: s.choice("confidentiality", s.Project.Confidentiality), Date: s.Date,
		Paint: paint,
	}
	d.Footer = []string{s.T("report.footer", "Day", s.Language.Date(string(s.Day)), "Filter", s.filter(), "Privacy", s.T("report.privacy."+string(s.Privacy)))}
	if s.isSmall() {
		d.Footer = append(d.Footer, s.T("report.small-map"))
	}
	return d
}
