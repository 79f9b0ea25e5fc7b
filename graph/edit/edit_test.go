package edit

import (
	"slices"
	"testing"

	"jejaring/graph"
	"jejaring/graph/document"
	"jejaring/graph/locale"
)

// community has a partnership between two actors.
func community(t *testing.T) *document.Document {
	t.Helper()
	d := document.New()
	change(t, d, func(tx *document.Tx) {
		for _, a := range []graph.Actor{{ID: "A1", Name: "PKK"}, {ID: "A2", Name: "Toko Maju"}} {
			made := graph.WithKey(graph.KindOf(a).New(), a.ID).(graph.Actor)
			made.Name, made.PublicLabel = a.Name, a.Name
			tx.Put(made)
		}
		tie := graph.WithKey(graph.KindFor[graph.Tie]().New(), "T1").(graph.Tie)
		tie.From, tie.To, tie.Type, tie.Start = "A1", "A2", graph.Partnership, "2026-03-01"
		Put(tx, nil, tie, "2026-01-01")
	})
	return d
}

func change(t *testing.T, d *document.Document, do func(*document.Tx)) {
	t.Helper()
	if err := d.Edit(locale.M("test"), func(tx *document.Tx) error { do(tx); return nil }); err != nil {
		t.Fatal(err)
	}
}

func levels(d *document.Document) (told []string) {
	for _, h := range graph.LevelsUntil("T1", "9999-12-31", d) {
		told = append(told, string(h.Date)+" "+h.Old+">"+h.New)
	}
	return told
}

func tie(d *document.Document) graph.Tie {
	t, _ := graph.Get[graph.Tie](d, "T1")
	return t
}

// A new partnership begins at the first level, not before the tie; its steps are told by its history.
func TestLevelsAreTheirHistory(t *testing.T) {
	d := community(t)
	if got := levels(d); tie(d).Level != 1 || !slices.Equal(got, []string{"2026-03-01 >1"}) {
		t.Fatalf("level %d, history %v", tie(d).Level, got)
	}
	change(t, d, func(tx *document.Tx) { Level(tx, tie(d), 3, Claim{Day: "2026-06-01"}) })
	change(t, d, func(tx *document.Tx) { Level(tx, tie(d), 2, Claim{Day: "2026-04-01"}) })
	if got := levels(d); tie(d).Level != 3 || !slices.Equal(got, []string{"2026-03-01 >1", "2026-04-01 1>2", "2026-06-01 1>3"}) {
		t.Errorf("level %d, history %v", tie(d).Level, got)
	}
	change(t, d, func(tx *document.Tx) { Level(tx, tie(d), 2, Claim{Day: "2026-06-01"}) })
	if got := levels(d); tie(d).Level != 2 || len(got) != 3 || got[2] != "2026-06-01 1>2" {
		t.Errorf("again on one day: level %d, history %v", tie(d).Level, got)
	}
	change(t, d, func(tx *document.Tx) {
		row := Step(tie(d), 2, -1, Claim{Day: "2026-07-01"})
		Put(tx, nil, row, "2026-07-01")
	})
	if tie(d).Level != -1 {
		t.Errorf("a row put by itself leaves level %d", tie(d).Level)
	}
}

// A level that came without a history, as from a template, is where its history begins.
func TestTheFirstStepTellsWhereItBegan(t *testing.T) {
	d := community(t)
	change(t, d, func(tx *document.Tx) {
		for _, h := range graph.LevelsUntil("T1", "9999-12-31", tx) {
			tx.Delete(h.ID)
		}
		bare := tie(d)
		bare.Level = 1
		tx.Put(bare)
	})
	change(t, d, func(tx *document.Tx) { Level(tx, tie(d), 2, Claim{Day: "2026-06-01"}) })
	if got := levels(d); tie(d).Level != 2 || !slices.Equal(got, []string{"2026-03-01 >1", "2026-06-01 1>2"}) {
		t.Errorf("level %d, history %v", tie(d).Level, got)
	}
}

// By another type a tie loses its levels, and gets the direction of the type.
func TestATypeTakesItsDirectionAndLevelsAlong(t *testing.T) {
	d := community(t)
	set := func(field string, value any) {
		before := tie(d)
		after := Follow(before, graph.KindOf(before).Field(field).With(before, value), field, d)
		change(t, d, func(tx *document.Tx) { Put(tx, before, after, "2026-05-05") })
	}
	set("type", "dana")
	if now := tie(d); now.Level != 0 || now.Direction != "forward" || len(levels(d)) != 0 {
		t.Errorf("%+v, history %v", now, levels(d))
	}
	set("strength", 5)
	if tie(d).Quality != "kuat" {
		t.Errorf("quality %s", tie(d).Quality)
	}
	set("quality", graph.Tense)
	set("strength", 1)
	if tie(d).Quality != graph.Tense {
		t.Errorf("a quality set by hand became %s", tie(d).Quality)
	}
	set("type", graph.Partnership)
	if now := tie(d); now.Level != 1 || now.Direction != "none" || levels(d)[0] != "2026-05-05 >1" {
		t.Errorf("%+v, history %v", now, levels(d))
	}
}

func TestAClientIsShownByACode(t *testing.T) {
	among := graph.Collect(graph.Actor{ID: "A1", PublicLabel: "K-01"})
	set := func(a graph.Actor, field string, value any) graph.Actor {
		return Follow(a, graph.KindOf(a).Field(field).With(a, value), field, among).(graph.Actor)
	}
	a := set(graph.Actor{}, "name", "Budi")
	if a.PublicLabel != "Budi" {
		t.Errorf("label %q", a.PublicLabel)
	}
	client := set(a, "role", graph.RoleClient)
	if !client.IsClient || client.PublicLabel != "K-02" {
		t.Errorf("%+v", client)
	}
	if again := set(client, "name", "Budi Santoso"); again.PublicLabel != "K-02" {
		t.Errorf("the name of a client becomes its label %q", again.PublicLabel)
	}
	client.PPKS = "anak_terlantar"
	if none := set(client, "is_client", false); none.Role != "calon_mitra" || none.PPKS != "" {
		t.Errorf("%+v", none)
	}
	if own := set(graph.Actor{Name: "Budi", PublicLabel: "Keluarga RT 3"}, "is_client", true); own.PublicLabel != "Keluarga RT 3" || own.Role != graph.RoleClient {
		t.Errorf("%+v", own)
	}
}

func TestLabelsOfEdits(t *testing.T) {
	d := community(t)
	a, _ := graph.Get[graph.Actor](d, "A1")
	for _, c := range []struct {
		label locale.Message
		want  string
	}{
		{SetLabel(a, "phone", d), "Ubah Telepon: PKK"},
		{SetLabel(tie(d), "field", d), "Ubah Bidang: PKK dan Toko Maju"},
		{SetLabel(graph.LevelsUntil("T1", "9999", d)[0], "evidence", d), "Ubah Bukti: PKK dan Toko Maju"},
		{LevelLabel(tie(d), 3, d), "PKK dan Toko Maju ke tingkat Koordinasi"},
	} {
		if got := locale.Indonesian.Say(c.label); got != c.want {
			t.Errorf("%q, want %q", got, c.want)
		}
	}
}

func TestWhoIsAddressedIsAPerson(t *testing.T) {
	for name, want := range map[string]string{
		"Pak Budi RT": "perorangan", "Ibu Ani Warung Sembako": "perorangan", "H. Dadang Kelurahan": "perorangan", "Bpk. Joko": "perorangan",
		"RT 03": "instansi", "Warung Bu Siti": "organisasi", "Mas": "organisasi", "Pakuan Jaya": "organisasi",
	} {
		if _, _, kind := Guess(name); kind != want {
			t.Errorf("%s is guessed as %s, want %s", name, kind, want)
		}
	}
	if sector, tier, _ := Guess("Pak Budi RT"); sector != "pemerintah" || tier != "rt" {
		t.Errorf("Pak Budi RT is of %s, %s", sector, tier)
	}
}
