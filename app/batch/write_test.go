package batch

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"jejaring/graph"
	"jejaring/graph/document"
	"jejaring/graph/locale"
)

// community is a document with the records of the sample.
func community(t *testing.T) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "rw07.jejaring")
	if code, _, errs := run("convert", filepath.Join("..", "..", "assets", "sample"), path); code != done {
		t.Fatal(errs)
	}
	return path
}

// records looks at a document.
func records(t *testing.T, path string) graph.Reader {
	t.Helper()
	d, err := document.Open(path, document.Options{ReadOnly: true})
	if err != nil {
		t.Fatal(err)
	}
	defer d.Close()
	return graph.Freeze(d)
}

func same(t *testing.T, when string, before, after graph.Reader) {
	t.Helper()
	if c := document.Between(before, after, locale.Message{}); len(c.Deltas) != 0 {
		t.Errorf("%s: %d records differ, as %+v", when, len(c.Deltas), c.Deltas[0])
	}
}

// must runs a call that is to be done and returns what it printed.
func must(t *testing.T, args ...string) string {
	t.Helper()
	code, out, errs := run(args...)
	if code != done {
		t.Fatalf("%v: code %d, stderr %q", args, code, errs)
	}
	return strings.TrimSpace(out)
}

// newOnes say of every kind what a new record needs, and one change of it, in words and codes of both languages.
var newOnes = map[string]struct{ add, set string }{
	"tie_type":       {"id=utang|nama=Utang piutang|rumpun=aliran", "arah=searah"},
	"service_field":  {"id=seni|name=Seni", "name=Seni dan budaya"},
	"actor":          {"nama=Toko Maju|sektor=Business|bidang=Pangan, health", "telepon=0812 000"},
	"project":        {"", "meeting_weekday=Kamis|area=RW 07"},
	"tie":            {"dari=PSM RW 07|ke=A12|type=Rujukan|strength=5", "quality=tense"},
	"tie_history":    {"tie_id=T114|date=30 Nov 2026|field=level|new=3", "date=2026-12-01"},
	"evidence":       {"tie=T114|question=level.3.question.1|answer=ya", "answer=no"},
	"level_view":     {"tie=T114|actor=Karang Taruna|level=komunikasi", "level=2"},
	"level_goal":     {"tie=T114|level=4|due=31 Des 2026", "level=koordinasi"},
	"issue":          {"judul=Banjir|bidang=Kebencanaan", "declared=1/11/2026"},
	"series":         {"nama=Rapat Kamis|weekday=Thursday|time=19.00", "interval_weeks=2"},
	"meeting":        {"judul=Rapat RW|tanggal=24 Nov 2026|peserta=A02;LPM|kebutuhan=N01;N03", "attendees=A02;A09|needs="},
	"attendance":     {"meeting=E01|actor=LPM", "actor=A12"},
	"need":           {"judul=Beras|pemilik=Forum Warga RW|bidang=Food|kinds=goods;dana|jumlah=2,5|unit=kg", "jumlah=1.250.000|urgency=5"},
	"topic":          {"meeting=E01|need=N05", "need=N06"},
	"resource":       {"provider=LKS|kind=Barang|field=pangan|name=Gudang|quantity=12", "availability=habis"},
	"match":          {"need=N01|resource=R01|amount=0,5|mode=penciptaan_jaringan", "status=Selesai"},
	"contact":        {"pihak=LKS|by=A01|result=bersedia|next_date=1 December 2026", "next_done=sudah|hasil=mou"},
	"agreement":      {"judul=MoU sembako|pihak=LKS;LPM|contributions=LKS: gudang|fields=pangan", "parties=LKS;Forum Warga RW"},
	"party":          {"agreement=G01|actor=LPM|contribution=tenaga", "contribution="},
	"action":         {"title=Antar sembako|pj=PSM RW 07|due=2026-12-05|meeting=E01", "status=selesai|done=2026-12-04"},
	"support_system": {"name=Dukungan lansia|members=A02;A09|core_actor=A03", "members=A02;A09;LPM"},
	"member":         {"system=S1x|actor=A12", "actor=LPM"},
	"consent":        {"actor=A02|purposes=pencatatan;foto|form=tertulis", "withdrawn_at=2026-11-25"},
	"assessment":     {"rater=A01|rated=LKS|reliability=4", "mission=3"},
	"proposal":       {"title=Usulan modal|addressee_kind=swasta|amount=Rp 2.500.000|needs=N01", "needs=N01;N02"},
	"request":        {"proposal=Usulan|need=N01", "need=N02"},
	"decision":       {"rule=R05|subject=A10 A15|until=2026-12-20", "verdict=diabaikan"},
	"thanks":         {"actor=LPM|form=surat", "date=19-11-2026"},
	"attribute":      {"name=Anggota|type=angka", "private=ya"},
	"value":          {"owner=LPM|attribute=Kader|text=12", "text=13"},
	"saved_lens":     {"name=Pemerintah|lens=actor.sector=pemerintah", "name=Hanya pemerintah"},
	"style":          {"name=Besar|size=betweenness", "colour="},
	"drawing":        {"name=Rapat|ego=LPM", "option=ya"},
	"place":          {"drawing=Peta|actor=A12|x=10,5|y=-20", "pinned=ya"},
	"picture":        {"name=latar.png|data=aGFsbw==", "name=lain.png"},
	"annotation":     {"drawing=Peta|text=Lihat ini|x2=100", "colour=biru"},
	"step":           {"drawing=Peta|title=Awal|order=1", "text=Mulai dari sini"},
}

// Of every kind a record is added, listed, changed, and both steps are taken back by the window, to the last field. Pictures
// are no part of the log, so that their steps stay.
func TestEveryKindIsAddedListedChangedAndTakenBack(t *testing.T) {
	path := community(t)
	for _, call := range []string{"proposal|id=P1|title=Usulan", "attribute|id=U1|name=Kader", "drawing|id=D1|name=Peta", "support_system|id=S1x|name=Kelompok"} {
		must(t, append([]string{"add", path}, strings.Split(call, "|")...)...)
	}
	d, err := document.Open(path, document.Options{}) // takes the steps over; the next ones are of the calls below
	if err != nil {
		t.Fatal(err)
	}
	if _, err := d.Undo(); err != nil {
		t.Fatal(err)
	}
	if _, err := d.Redo(); err != nil {
		t.Fatal(err)
	}
	d.Close()
	start := records(t, path)
	for _, kind := range graph.Kinds {
		made, ok := newOnes[kind.ID]
		if !ok {
			t.Errorf("%s: nothing says how it is made", kind.ID)
			continue
		}
		id, steps := string(graph.ProjectID), 1
		if made.add != "" {
			id, steps = must(t, append([]string{"add", path, kind.File}, strings.Split(made.add, "|")...)...), 2
		}
		if _, ok := records(t, path).Record(graph.ID(id)); !ok {
			t.Fatalf("%s: %q is no ID", kind.ID, id)
		}
		added := listed(t, path, kind, id)
		if label := must(t, append([]string{"set", path, id}, strings.Split(made.set, "|")...)...); label == "" || strings.Contains(label, "edit.") {
			t.Errorf("%s: the step is called %q", kind.ID, label)
		}
		if now := listed(t, path, kind, id); now == added {
			t.Errorf("%s: after %s it is %s", kind.ID, made.set, now)
		}
		takenBack(t, path, kind, steps, start)
	}
}

// listed returns a record as list says it.
func listed(t *testing.T, path string, kind *graph.Kind, id string) string {
	t.Helper()
	var all []map[string]any
	if err := json.Unmarshal([]byte(must(t, "list", path, kind.ID, "--json", "--full")), &all); err != nil {
		t.Fatal(err)
	}
	for _, r := range all {
		if r["id"] == id {
			said, _ := json.Marshal(r)
			return string(said)
		}
	}
	t.Fatalf("%s: %s is not in its list", kind.ID, id)
	return ""
}

// takenBack undoes so many steps as a window does.
func takenBack(t *testing.T, path string, kind *graph.Kind, steps int, start graph.Reader) {
	t.Helper()
	d, err := document.Open(path, document.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer d.Close()
	if len(d.Done()) != steps {
		t.Fatalf("%s: %d steps, want %d", kind.ID, len(d.Done()), steps)
	}
	for range steps {
		if _, err := d.Undo(); err != nil {
			t.Fatal(err)
		}
	}
	same(t, kind.ID, start, d)
}

func TestANewRecordIsAsTheWindowMakesIt(t *testing.T) {
	path := community(t)
	get := func(id string) graph.Record { r, _ := records(t, path).Record(graph.ID(id)); return r }
	a := get(must(t, "add", path, "actor", "name=Dinas Sosial Kota")).(graph.Actor)
	if a.Sector != "pemerintah" || a.Tier != "kabkota" || a.Kind != "instansi" || a.PublicLabel != a.Name || a.ActiveFrom != "2026-11-20" {
		t.Errorf("%+v", a)
	}
	b := get(must(t, "add", path, "actor", "ppks=PPKS05", "role=klien", "name=Budi", "kind=keluarga")).(graph.Actor)
	if !b.IsClient || b.PublicLabel != "K-06" || b.Tier != "keluarga" || b.PPKS == "" {
		t.Errorf("%+v", b)
	}
	tie := get(must(t, "add", path, "tie", "level=3", "from="+string(a.ID), "to=LPM", "type=kemitraan", "start=2026-02-01")).(graph.Tie)
	h := graph.LevelsUntil(tie.ID, "9999", records(t, path))
	if tie.Level != 3 || len(h) != 1 || h[0].Date != "2026-02-01" || h[0].Old != "" {
		t.Errorf("%+v, history %+v", tie, h)
	}
	if back := get(must(t, "add", path, "tie", "dari=LPM", "ke="+string(a.ID), "jenis=dana", "arah=mundur")).(graph.Tie); back.From != a.ID || back.Direction != "forward" {
		t.Errorf("%+v", back)
	}
	c := get(must(t, "add", path, "contact", "actor=LPM")).(graph.Contact)
	if c.Kind != "lanjutan" || c.Date != "2026-11-20" {
		t.Errorf("%+v", c)
	}
	if m := get(must(t, "add", path, "meeting", "series=S1")).(graph.Meeting); m.Title == "" || m.StartTime != "19:30" {
		t.Errorf("%+v", m)
	}
}

// A level goes through the history of its tie, with day and evidence; the label is that of the window.
func TestALevelIsSetByItsHistory(t *testing.T) {
	path := community(t)
	var tie graph.Tie
	for _, p := range graph.All[graph.Tie](records(t, path)) {
		if p.Type == graph.Partnership && p.Level == 2 {
			tie = p
		}
	}
	before := records(t, path)
	code, _, errs := run("set", path, string(tie.ID), "level=kolaborasi")
	if code != notDone || !strings.Contains(errs, "baru sah dengan bukti") {
		t.Errorf("without evidence: code %d, %q", code, errs)
	}
	same(t, "refused", before, records(t, path))
	out := must(t, "set", path, string(tie.ID), "bukti=Layanan bersama", "tingkat=collaboration", "tanggal=1 Des 2026", "--lang", "en")
	h := graph.LevelsUntil(tie.ID, "9999", records(t, path))
	last := h[len(h)-1]
	now, _ := graph.Get[graph.Tie](records(t, path), tie.ID)
	if !strings.HasSuffix(out, " to Collaboration") || now.Level != 4 || last.Date != "2026-12-01" || last.Old != "2" || last.New != "4" || last.Evidence != "Layanan bersama" {
		t.Errorf("%q, level %d, %+v", out, now.Level, last)
	}
	d, err := document.Open(path, document.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer d.Close()
	if said := locale.English.Say(d.Done()[0].Label); said != out {
		t.Errorf("the window calls it %q, the command line %q", said, out)
	}
	if _, err := d.Undo(); err != nil {
		t.Fatal(err)
	}
	same(t, "taken back", before, d)
}

func TestTheFocalActorIsChangedOnBothSides(t *testing.T) {
	for _, call := range [][]string{{"A12", "role=institusi_inti"}, {"project", "focal_actor=A12"}} {
		path := community(t)
		was := graph.ProjectOf(records(t, path)).FocalActor
		must(t, append([]string{"set", path}, call...)...)
		now := records(t, path)
		before, _ := graph.Get[graph.Actor](now, was)
		after, _ := graph.Get[graph.Actor](now, "A12")
		if graph.ProjectOf(now).FocalActor != "A12" || before.Role != "mitra" || after.Role != graph.RoleFocal {
			t.Errorf("%v: %s, %s, %s", call, graph.ProjectOf(now).FocalActor, before.Role, after.Role)
		}
	}
}

// A list keeps the records of those who stay in it.
func TestAListIsChangedWithoutLosingWhoStays(t *testing.T) {
	path := community(t)
	id := must(t, "add", path, "agreement", "title=MoU", "parties=LKS;LPM", "contributions=LKS: gudang|LPM: tenaga")
	parties := func() (said []string) {
		for _, p := range graph.Referring[graph.Party](records(t, path), graph.ID(id)) {
			said = append(said, string(p.ID)+" "+graph.NameOf(p.Actor, records(t, path))+" "+p.Contribution)
		}
		return said
	}
	before := parties()
	must(t, "set", path, id, "parties=LPM;A03;LPM")
	if now := parties(); len(now) != 2 || now[0] != before[1] || !strings.Contains(now[1], "Forum Warga RW ") {
		t.Errorf("%v became %v", before, now)
	}
	must(t, "set", path, id, "contributions=A03: tempat")
	if now := parties(); !strings.HasSuffix(now[0], "LPM ") || !strings.HasSuffix(now[1], " tempat") {
		t.Errorf("%v", now)
	}
	if code, _, errs := run("set", path, id, "contributions=A09: tempat"); code == done || !strings.Contains(errs, "A09") {
		t.Errorf("code %d, %q", code, errs)
	}
}

// What is wrong is said in one sentence of the language, and changes nothing.
func TestWhatCannotBeWrittenChangesNothing(t *testing.T) {
	path, folder := community(t), filepath.Join("..", "..", "assets", "sample")
	must(t, "add", path, "actor", "id=X1", "name=Toko Maju")
	must(t, "add", path, "actor", "id=X2", "name=Toko  maju")
	before, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		code int
		call string
		says string
	}{
		{wrongCall, "add|" + path, "Usage"},
		{wrongCall, "set|" + path + "|A01", "Usage"},
		{wrongCall, "add|" + path + "|stars|name=x", "actors, project"},
		{wrongCall, "add|" + path + "|actor|name", "\"name\" is not field=value"},
		{wrongCall, "add|" + path + "|actor|colour=red", "has no field \"colour\". Its fields: id, name,"},
		{wrongCall, "add|" + path + "|actor|name=a|nama=b", "given twice"},
		{wrongCall, "add|" + path + "|actor|name=a|sector=langit", "The choices are: warga, pemerintah"},
		{wrongCall, "add|" + path + "|actor|name=a|active_from=31 Feb 2026", "is not a day"},
		{wrongCall, "add|" + path + "|need|quantity=1.500", "two numbers"},
		{wrongCall, "add|" + path + "|actor|name=a|role=mitra|is_client=yes", "contradicts"},
		{wrongCall, "set|" + path + "|T001|evidence=x", "level"},
		{wrongCall, "set|" + path + "|A01|id=A99", "ID"},
		{wrongCall, "add|" + path + "|actor|name=x|id=A;B", "A;B"},
		{notDone, "add|" + path + "|saved_lens|name=x|lens=what is this", "what"},
		{notDone, "set|" + path + "|G01|contributions=A99: x", "A99"},
		{wrongCall, "set|" + folder + "|A01|name=x", "jejaring convert"},
		{wrongCall, "add|" + folder + ".zip|actor|name=x", "jejaring convert"},
		{notDone, "add|" + filepath.Join(t.TempDir(), "none.jejaring") + "|actor|name=x", "none.jejaring"},
		{notDone, "set|" + path + "|A999|name=x", "A999"},
		{notDone, "add|" + path + "|need|title=x", "owner, field, kinds, unit"},
		{notDone, "add|" + path + "|need|title=x|owner=LPM|field=pangan|kinds=barang|unit=kg", "Quantity: "},
		{notDone, "add|" + path + "|contact|actor=Toko Maju", "X1 Toko Maju, X2 Toko  maju"},
		{notDone, "add|" + path + "|contact|actor=Nobody", "\"Nobody\""},
		{notDone, "add|" + path + "|actor|id=T001|name=x", "T001"},
		{notDone, "add|" + path + "|project|name=x", "project"},
		{notDone, "add|" + path + "|tie|from=A01|to=A01", "To: "},
		{notDone, "set|" + path + "|A02|name=", "Name: "},
		{notDone, "set|" + path + "|A02|level=family", "Tier: "},
		{notDone, "set|" + path + "|E01|attendees=A02;Nobody", "\"Nobody\""},
	} {
		code, out, errs := run(append(strings.Split(c.call, "|"), "--lang", "en")...)
		if code != c.code || out != "" || strings.Count(errs, "\n") != 1 || !strings.Contains(errs, c.says) {
			t.Errorf("%s: code %d, stdout %q, stderr %q, want %q", c.call, code, out, errs, c.says)
		}
	}
	after, err := os.ReadFile(path)
	if err != nil || string(after) != string(before) {
		t.Errorf("the file is another one: %v", err)
	}
}

// What is doubtful is saved and said, only where it is new.
func TestDoubtsAreSaidAndSaved(t *testing.T) {
	path := community(t)
	code, out, errs := run("add", path, "tie", "from=A02", "to=A12", "type=dana")
	if code != done || !strings.HasPrefix(errs, "Perlu diperiksa: Ikatan "+strings.TrimSpace(out)) {
		t.Errorf("code %d, %q", code, errs)
	}
	if code, said, errs := run("set", path, strings.TrimSpace(out), "strength=4"); code != done || errs != "" || said != "Ubah Kekuatan: PSM RW 07 dan Karang Taruna\n" {
		t.Errorf("code %d, %q, stderr %q", code, said, errs)
	}
	if code, said, _ := run("set", path, strings.TrimSpace(out), "strength=4"); code != done || said != "Tidak ada yang berubah.\n" {
		t.Errorf("code %d, %q", code, said)
	}
	if code, said, errs := run("set", path, "A02", "area=RW 08", "influence="); code != done || said != "Ubah 2 kolom: PSM RW 07\n" || errs != "" {
		t.Errorf("code %d, %q, stderr %q", code, said, errs)
	}
}

// A list that grows too small is doubtful although the record that has it stays as it is; who was the focal actor is not
// said to be doubtful for what it was before.
func TestDoubtsOfWhatIsBesideTheRecord(t *testing.T) {
	path := community(t)
	id := must(t, "add", path, "support_system", "name=Dukungan", "members=A02;A09")
	if code, _, errs := run("set", path, id, "members=A02"); code != done || !strings.HasPrefix(errs, "Perlu diperiksa: Sistem dukungan (target sistem) "+id) {
		t.Errorf("code %d, stderr %q", code, errs)
	}
	must(t, "set", path, "A03", "psks=PSKS01")
	if code, _, errs := run("set", path, "project", "focal_actor=A12"); code != done || strings.Contains(errs, "A03") {
		t.Errorf("code %d, stderr %q", code, errs)
	}
}

// A document that a window has open is left to it.
func TestWriteIsRefusedWhereAWindowIsOpen(t *testing.T) {
	path := community(t)
	d, err := document.Open(path, document.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer d.Close()
	if code, out, errs := run("add", path, "actor", "name=x"); code != notDone || out != "" || !strings.Contains(errs, "rw07.jejaring") {
		t.Errorf("code %d, %q, stderr %q", code, out, errs)
	}
}
