package graph

import (
	"strings"
	"testing"
)

var worker = Actor{ID: "A02", Name: "Pekerja", Kind: "perorangan", Sector: "lsm", Tier: "kecamatan", Role: RoleWorker, ActiveFrom: "2026-01-05"}

var forum = Actor{ID: "A03", Name: "Forum Warga", Kind: "organisasi", Sector: "warga", Tier: "rw", Role: RoleFocal, ActiveFrom: "2026-01-05"}

var office = Actor{ID: "A09", Name: "RW 07", Kind: "instansi", Sector: "pemerintah", Tier: "rw", Role: "mitra", ActiveFrom: "2026-01-05"}

var family = Actor{ID: "K01", Name: "Keluarga Ani", PublicLabel: "K-01", Kind: "keluarga", Sector: "warga", Tier: "keluarga", Role: RoleClient, IsClient: true, ActiveFrom: "2026-01-05"}

var partnership = Tie{ID: "T1", From: "A03", To: "A09", Type: Partnership, Direction: "none", Strength: 3, Quality: "cukup", Level: 2, Start: "2026-01-05"}

// edit returns the record after f changed it.
func edit[R Record](r R, f func(*R)) R {
	f(&r)
	return r
}

// TestChecks goes through the rules of domain 2.2 one by one: the record with the breach, and what must be
// found, as "severity field message"; the same record without the breach finds nothing of the kind.
func TestChecks(t *testing.T) {
	need := Need{ID: "N1", Title: "Beras", Owner: "K01", Field: "pangan", Kinds: "barang", Quantity: 10, Unit: "kg", Urgency: 3, Status: "teridentifikasi"}
	rice := Resource{ID: "R1", Provider: "A09", Kind: "barang", Field: "pangan", Name: "Beras", Quantity: 8, Unit: "kg", Availability: "tersedia", ValidFrom: "2026-01-05"}
	match := Match{ID: "M1", Need: "N1", Resource: "R1", Amount: 5, Status: "potensial", WorkMode: "mobilisasi_sumber", Date: "2026-02-01"}
	contact := Contact{ID: "C2", Actor: "A09", Date: "2026-02-02", Kind: "lanjutan", Result: "tertarik"}
	agreement := Agreement{ID: "G1", Kind: "nota_kesepahaman", Title: "MoU", State: "ditandatangani", Signed: "2026-01-01", Start: "2026-01-05", End: "2027-01-05"}
	history := TieHistory{ID: "H2", Tie: "T1", Date: "2026-03-01", Field: "level", Old: "2", New: "3"}
	project := Project{ID: ProjectID, Name: "RW 07", FocalActor: "A03", Baseline: "2026-01-05", AsOf: "2026-11-20"}
	among := Collect(worker, forum, office, family, partnership, need, rice, project,
		Contact{ID: "C1", Actor: "A09", Date: "2026-02-01", Kind: "pendahuluan", Result: "tertarik"},
		Party{ID: "P1", Agreement: "G1", Actor: "A03"}, Party{ID: "P2", Agreement: "G1", Actor: "A09"},
		TieHistory{ID: "H1", Tie: "T1", Date: "2026-02-01", Field: "level", New: "2"},
		SupportSystem{ID: "S1", Name: "Ronda", ActivityKind: "baru", Status: "aktif"},
		Member{ID: "B1", System: "S1", Actor: "A03"}, Member{ID: "B2", System: "S1", Actor: "A09"},
		Attribute{ID: "X1", Name: "Jumlah anggota", For: "actor", Type: "angka"})
	for _, c := range []struct {
		want    string
		good    Record
		breach  Record
		another *Collection // the records among which the breach stands, where it lies in them
	}{
		{"block name field.needed", forum, edit(forum, func(a *Actor) { a.Name = "" }), nil},
		{"block name field.too-long", edit(forum, func(a *Actor) { a.Name = strings.Repeat("é", 120) }), edit(forum, func(a *Actor) { a.Name = strings.Repeat("é", 121) }), nil},
		{"block sector field.no-such-choice", forum, edit(forum, func(a *Actor) { a.Sector = "swsta" }), nil},
		{"block fields field.no-such-choice", edit(forum, func(a *Actor) { a.Fields = "pangan;hukum" }), edit(forum, func(a *Actor) { a.Fields = "pangan;sihir" }), nil},
		{"block influence field.out-of-range", edit(forum, func(a *Actor) { a.Influence = 5 }), edit(forum, func(a *Actor) { a.Influence = 6 }), nil},
		{"block active_from field.not-a-date", forum, edit(forum, func(a *Actor) { a.ActiveFrom = "2026-02-31" }), nil},
		{"block level actor.family-level-only-for-families", family, edit(forum, func(a *Actor) { a.Tier = "keluarga" }), nil},
		{"block role actor.client-and-role-differ", family, edit(family, func(a *Actor) { a.Role = "mitra" }), nil},
		{"block role actor.client-and-role-differ", forum, edit(forum, func(a *Actor) { a.Role = RoleClient }), nil},
		{"block ppks actor.ppks-only-for-clients", edit(family, func(a *Actor) { a.PPKS = "PPKS24" }), edit(forum, func(a *Actor) { a.PPKS = "PPKS24" }), nil},
		{"block active_to field.end-before-start", edit(forum, func(a *Actor) { a.ActiveTo = "2026-01-06" }), edit(forum, func(a *Actor) { a.ActiveTo = "2026-01-05" }), nil},
		{"warn consent actor.consent-needed", edit(forum, func(a *Actor) { a.Consent = "tidak_perlu" }), edit(family, func(a *Actor) { a.Consent = "tidak_perlu" }), nil},
		{"warn psks actor.psks-does-not-fit-kind", edit(forum, func(a *Actor) { a.PSKS = "PSKS04" }), edit(forum, func(a *Actor) { a.PSKS = "PSKS07" }), nil},
		{"warn name field.identity-number", edit(forum, func(a *Actor) { a.Name = "Warga 327301010101000" }), edit(forum, func(a *Actor) { a.Name = "Warga 3273 0101 0101 0001" }), nil},
		{"warn evidence field.identity-number", history, edit(history, func(h *TieHistory) { h.Evidence = "Surat dari 3273010101010001" }), nil},
		{"hint public_label actor.label-looks-like-a-name", family, edit(family, func(a *Actor) { a.PublicLabel = "Ani Suryani" }), nil},

		{"block to tie.needs-two-actors", partnership, edit(partnership, func(t *Tie) { t.To = "A03" }), nil},
		{"block to field.no-such-record", partnership, edit(partnership, func(t *Tie) { t.To = "A99" }), nil},
		{"block to field.no-such-record", partnership, edit(partnership, func(t *Tie) { t.To = "N1" }), nil},
		{"block end field.end-before-start", edit(partnership, func(t *Tie) { t.End = "2026-01-06" }), edit(partnership, func(t *Tie) { t.End = "2026-01-04" }), nil},
		{"block level tie.level-only-for-partnerships", partnership, edit(partnership, func(t *Tie) { t.ID, t.Type = "T2", "visi" }), nil},
		{"block level field.out-of-range", edit(partnership, func(t *Tie) { t.Level = -1 }), edit(partnership, func(t *Tie) { t.Level = 6 }), nil},
		{"block level tie.level-without-evidence", edit(partnership, func(t *Tie) { t.Level = 3 }), edit(partnership, func(t *Tie) { t.Level = 4 }), nil},
		{"warn level tie.level-without-evidence", edit(partnership, func(t *Tie) { t.Level = 3 }), edit(partnership, func(t *Tie) { t.Level = 4 }), Collect(forum, office, partnership)},
		{"block type tie.exists-already", edit(partnership, func(t *Tie) { t.ID, t.Type, t.Level = "T2", "visi", 0 }), edit(partnership, func(t *Tie) { t.ID, t.From, t.To = "T2", "A09", "A03" }), nil},
		{"warn level tie.level-missing", partnership, edit(partnership, func(t *Tie) { t.Level = 0 }), nil},
		{"warn end tie.broken-without-end", edit(partnership, func(t *Tie) { t.Quality, t.End = Broken, "2026-05-01" }), edit(partnership, func(t *Tie) { t.Quality = Broken }), nil},
		{"warn field tie.flow-without-field", edit(partnership, func(t *Tie) { t.Type, t.Level, t.Field = "dana", 0, "pangan" }), edit(partnership, func(t *Tie) { t.Type, t.Level = "dana", 0 }), nil},
		{"warn start tie.actor-not-active-at-start", partnership, edit(partnership, func(t *Tie) { t.Start = "2026-01-04" }), nil},

		{"block new tie_history.no-such-level", history, edit(history, func(h *TieHistory) { h.New = "6" }), nil},
		{"block evidence tie_history.evidence-needed", edit(history, func(h *TieHistory) { h.Old, h.New, h.Evidence = "3", "4", "Dapur umum bersama" }), edit(history, func(h *TieHistory) { h.Old, h.New = "3", "4" }), nil},
		{"warn new tie_history.step-skipped", history, edit(history, func(h *TieHistory) { h.Old = "1" }), nil},
		{"block date tie_history.date-taken", history, edit(history, func(h *TieHistory) { h.Date = "2026-02-01" }), nil},

		{"block quantity field.needed", need, edit(need, func(n *Need) { n.Quantity = 0 }), nil},
		{"block quantity field.too-small", need, edit(need, func(n *Need) { n.Quantity = -1 }), nil},
		{"block kinds field.needed", need, edit(need, func(n *Need) { n.Kinds = "" }), nil},
		{"block valid_to field.end-before-start", edit(rice, func(r *Resource) { r.ValidTo = "2026-01-05" }), edit(rice, func(r *Resource) { r.ValidTo = "2026-01-04" }), nil},
		{"warn provider resource.client-as-provider", rice, edit(rice, func(r *Resource) { r.Provider = "K01" }), nil},
		{"warn stimulus resource.stimulus-not-from-government", edit(rice, func(r *Resource) { r.Stimulus = true }), edit(rice, func(r *Resource) { r.Stimulus, r.Provider = true, "A03" }), nil},
		{"warn resource match.does-not-fit", match, match, Collect(need, office, edit(rice, func(r *Resource) { r.Field = "kesehatan" }))},
		{"warn amount match.more-than-needed", edit(match, func(m *Match) { m.Amount = 10 }), edit(match, func(m *Match) { m.Amount = 10.1 }), Collect(need, rice)},
		{"warn amount match.more-than-needed", edit(match, func(m *Match) { m.Amount, m.Status = 11, "batal" }), match, Collect(need, rice, match, Match{ID: "M2", Need: "N1", Amount: 6, Status: "selesai"})},
		{"warn amount match.more-than-there-is", edit(match, func(m *Match) { m.Amount = 8 }), match, Collect(need, rice, match, Match{ID: "M2", Resource: "R1", Amount: 4, Status: "disepakati"})},
		{"block kind contact.first-must-be-preliminary", contact, edit(contact, func(c *Contact) { c.Date = "2026-01-31" }), nil},
		{"warn kind contact.second-preliminary", contact, edit(contact, func(c *Contact) { c.Kind = "pendahuluan" }), nil},
		{"block signed agreement.dates-out-of-order", agreement, edit(agreement, func(a *Agreement) { a.End = "2026-01-05" }), nil},
		{"block signed agreement.dates-out-of-order", edit(agreement, func(a *Agreement) { a.State, a.Signed = "rancangan", "" }), edit(agreement, func(a *Agreement) { a.Signed = "" }), nil},
		{"warn end agreement.no-end", agreement, edit(agreement, func(a *Agreement) { a.End = "" }), nil},
		{"warn  agreement.needs-two-parties", agreement, edit(agreement, func(a *Agreement) { a.ID = "G2" }), nil},
		{"block rated assessment.of-oneself", Assessment{ID: "V1", Rater: "A03", Rated: "A09"}, Assessment{ID: "V1", Rater: "A03", Rated: "A03"}, nil},
		{"hint start_time meeting.early-for-residents", Meeting{ID: "E1", HostKind: "arisan", StartTime: "15:00"}, Meeting{ID: "E1", HostKind: "arisan", StartTime: "14:59"}, nil},
		{"block active_to field.end-before-start", Series{ID: "E2", Name: "Selasa", ActiveFrom: "2026-01-05"}, Series{ID: "E2", Name: "Selasa", ActiveFrom: "2026-01-05", ActiveTo: "2026-01-05"}, nil},
		{"block time field.not-a-time", Series{ID: "E2", Name: "Selasa", Time: "19:30"}, Series{ID: "E2", Name: "Selasa", Time: "25:00"}, nil},
		{"warn  support_system.needs-two-members", SupportSystem{ID: "S1", Name: "Ronda", ActivityKind: "baru", Status: "aktif"}, SupportSystem{ID: "S2", Name: "Ronda", ActivityKind: "baru", Status: "aktif"}, nil},
		{"block baseline project.baseline-after-as-of", project, edit(project, func(p *Project) { p.Baseline = "2026-11-21" }), nil},
		{"block focal_actor project.focal-is-client", project, edit(project, func(p *Project) { p.FocalActor = "K01" }), nil},
		{"hint focal_actor project.no-focal", project, edit(project, func(p *Project) { p.FocalActor = "" }), nil},
		{"warn focal_actor project.focal-role-differs", project, edit(project, func(p *Project) { p.FocalActor = "A09" }), nil},
		{"warn  project.no-worker", project, project, Collect(project, forum)},
		{"block owner field.no-such-record", Value{ID: "Y1", Owner: "A03", Attribute: "X1", Text: "12"}, Value{ID: "Y1", Owner: "N1", Attribute: "X1", Text: "12"}, nil},
	} {
		if found := findings(c.good, among); strings.Contains(found, c.want) {
			t.Errorf("%+v must not give %q", c.good, c.want)
		}
		reader := among
		if c.another != nil {
			reader = c.another
		}
		if found := findings(c.breach, reader); !strings.Contains(found, c.want) {
			t.Errorf("%+v gives %q, want %q", c.breach, found, c.want)
		}
	}
}

func findings(r Record, among Reader) string {
	var b strings.Builder
	for _, f := range Check(r, among) {
		b.WriteString([]string{"block ", "warn ", "hint "}[f.Severity] + f.Field + " " + f.Message.ID + "\n")
	}
	return b.String()
}

// TestTiesTogether is the rule of uniqueness: what counts as the same tie, and when.
func TestTiesTogether(t *testing.T) {
	flow := Tie{ID: "T2", From: "A03", To: "A09", Type: "dana", Direction: "forward", Strength: 3, Quality: "cukup", Field: "pangan", Start: "2026-02-01"}
	for _, c := range []struct {
		name  string
		other Tie
		same  bool
	}{
		{"the same flow", edit(flow, func(t *Tie) { t.ID = "T3" }), true},
		{"the flow back", edit(flow, func(t *Tie) { t.ID, t.From, t.To = "T3", "A09", "A03" }), false},
		{"another type", edit(flow, func(t *Tie) { t.ID, t.Type = "T3", "barang" }), false},
		{"one that ended before", edit(flow, func(t *Tie) { t.ID, t.Start, t.End = "T3", "2026-01-05", "2026-02-01" }), false},
		{"one that ended a day later", edit(flow, func(t *Tie) { t.ID, t.Start, t.End = "T3", "2026-01-05", "2026-02-02" }), true},
	} {
		found := findings(flow, Collect(forum, office, flow, c.other))
		if got := strings.Contains(found, "tie.exists-already"); got != c.same {
			t.Errorf("%s: exists already is %v, want %v", c.name, got, c.same)
		}
	}
}

func TestLabels(t *testing.T) {
	nameless := family
	nameless.PublicLabel = ""
	for _, c := range []struct {
		actor Actor
		want  string
	}{{forum, "Forum Warga"}, {family, "K-01"}, {nameless, "K01"}, {worker, "Pekerja (PS)"}, {edit(worker, func(a *Actor) { a.Role = RoleLocalWorker }), "Pekerja (PL)"}} {
		if got := c.actor.MapLabel(); got != c.want {
			t.Errorf("label %q, want %q", got, c.want)
		}
	}
	namesake := edit(forum, func(a *Actor) { a.ID, a.Name = "A90", " forum  WARGA" })
	for other, want := range map[Actor]bool{worker: false, forum: true, family: false, namesake: false} {
		if got := namesake.SharesName(other); got != want {
			t.Errorf("it shares its name with %s: %v", other.ID, got)
		}
	}
	again := edit(forum, func(a *Actor) { a.ID, a.Name = "A90", " forum  WARGA" })
	if shared := SharedNames([]Actor{worker, forum, family, again}); len(shared) != 2 || !shared["A03"] || !shared["A90"] {
		t.Errorf("names are shared by %v", shared)
	}
}
