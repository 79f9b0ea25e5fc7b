package advice

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"testing"

	"jejaring/graph"
	"jejaring/graph/locale"
	"jejaring/graph/network"
)

// today is the day of the hand-made communities.
const today graph.Date = "2026-11-20"

// before returns the day so many days before today.
func before(days int) graph.Date { return today.Add(-days) }

// party returns an agency of a sector that is there since long.
func party(id graph.ID, sector string) graph.Actor {
	a := graph.WithKey(graph.KindFor[graph.Actor]().New(), id).(graph.Actor)
	a.Name, a.Sector = "Pihak "+string(id), sector
	return a
}

// tied returns a tie that stands since long.
func tied(id, from, to graph.ID, kind string) graph.Tie {
	t := graph.WithKey(graph.KindFor[graph.Tie]().New(), id).(graph.Tie)
	t.From, t.To, t.Type, t.Start = from, to, kind, "2026-01-05"
	return t
}

// partnership returns a partnership that reached its level on a day.
func partnership(id, from, to graph.ID, level int, since graph.Date) graph.Tie {
	t := tied(id, from, to, graph.Partnership)
	t.Level, t.Start = level, since
	return t
}

// subjectsOf returns what the rule says of records on the day, in its order.
func subjectsOf(t *testing.T, rule string, records ...graph.Record) []string {
	t.Helper()
	var list []string
	for _, c := range of(t, rule, records...) {
		list = append(list, c.Subject)
	}
	return list
}

func of(t *testing.T, rule string, records ...graph.Record) []Card {
	t.Helper()
	r, ok := ByID(rule)
	if !ok {
		t.Fatalf("no rule %s", rule)
	}
	cards, err := r.Of(t.Context(), network.Of(graph.Collect(records...), network.Lens{Day: today}))
	if err != nil {
		t.Fatal(err)
	}
	return cards
}

// fires checks what a rule says of records.
func fires(t *testing.T, what, rule string, want []string, records ...graph.Record) {
	t.Helper()
	if got := subjectsOf(t, rule, records...); !slices.Equal(got, want) {
		t.Errorf("%s, %s: %q, want %q", rule, what, got, want)
	}
}

var none []string

func TestNeedsDue(t *testing.T) {
	for days, want := range map[int][]string{-1: {"N"}, 0: {"N"}, 45: {"N"}, 46: none} {
		for placed, fits := range map[float64]bool{0: false, 3: true, 10: false} {
			records := []graph.Record{
				party("A", "warga"), party("B", "lsm"),
				graph.Need{ID: "N", Title: "Beras", Owner: "A", Field: "pangan", Kinds: "barang", Quantity: 10, Unit: "paket", Urgency: 3, TargetDate: today.Add(days)},
				graph.Resource{ID: "R", Name: "Beras", Provider: "B", Field: "pangan", Kind: "barang", Quantity: 10, Unit: "paket"},
				graph.Match{ID: "M", Need: "N", Resource: "R", Amount: placed, Status: "disepakati", Date: before(9)},
			}
			expected := want
			if !fits {
				expected = none
			}
			fires(t, fmt.Sprintf("%d days left, %v of 10 placed", days, placed), "R03", expected, records...)
		}
	}
}

func TestNeedsOfOneProvider(t *testing.T) {
	for _, c := range []struct {
		what    string
		urgency int
		placed  float64
		ends    int // days from today on which the provider's agreement ends
		want    []string
	}{
		{"pressing and not met", 4, 3, 900, []string{"N"}},
		{"not pressing", 3, 3, 900, none},
		{"met, the agreement holds", 5, 10, 61, none},
		{"met, the agreement ends", 5, 10, 60, []string{"N"}},
		{"met, the agreement ends today", 5, 10, 0, []string{"N"}},
		{"met, the agreement has ended", 5, 10, -1, none},
	} {
		fires(t, c.what, "R04", c.want, party("A", "warga"), party("B", "lsm"),
			graph.Need{ID: "N", Title: "Beras", Owner: "A", Field: "pangan", Kinds: "barang", Quantity: 10, Unit: "paket", Urgency: c.urgency},
			graph.Resource{ID: "R", Name: "Beras", Provider: "B", Field: "pangan", Kind: "barang", Quantity: 10, Unit: "paket"},
			graph.Match{ID: "M", Need: "N", Resource: "R", Amount: c.placed, Status: "selesai", Date: before(9)},
			graph.Agreement{ID: "G", Title: "Beras", State: "ditandatangani", Signed: before(99), Start: before(99), End: today.Add(c.ends)},
			graph.Party{ID: "P", Agreement: "G", Actor: "B"}, graph.Party{ID: "Q", Agreement: "G", Actor: "A"})
	}
}

func TestEndingAgreements(t *testing.T) {
	for days, severity := range map[int]Severity{-1: 0, 0: Urgent, 30: Urgent, 31: Important, 60: Important, 61: 0} {
		cards := of(t, "R07", party("A", "warga"), party("B", "lsm"),
			graph.Agreement{ID: "G", Title: "Beras", State: "ditandatangani", Signed: before(99), Start: before(99), End: today.Add(days)},
			graph.Party{ID: "P", Agreement: "G", Actor: "B"}, graph.Party{ID: "Q", Agreement: "G", Actor: "A"})
		switch {
		case severity == 0 && len(cards) > 0:
			t.Errorf("%d days before the end there are %d cards", days, len(cards))
		case severity > 0 && (len(cards) != 1 || cards[0].Severity != severity):
			t.Errorf("%d days before the end: %+v", days, cards)
		}
	}
	fires(t, "a draft", "R07", none, party("A", "warga"), graph.Agreement{ID: "G", Title: "Beras", State: "rancangan", End: today.Add(3)})
}

func TestPartnershipsWithoutAgreement(t *testing.T) {
	expired := []graph.Record{
		graph.Agreement{ID: "G", Title: "Beras", State: "ditandatangani", Signed: before(99), Start: before(99), End: before(1)},
		graph.Party{ID: "P", Agreement: "G", Actor: "B"},
		graph.Party{ID: "Q", Agreement: "G", Actor: "A"},
	}
	inForce := []graph.Record{
		graph.Agreement{ID: "H", Title: "Beras", State: "ditandatangani", Signed: before(9), Start: before(9), End: today},
		graph.Party{ID: "R", Agreement: "H", Actor: "B"},
		graph.Party{ID: "S", Agreement: "H", Actor: "A"},
	}
	for level := -1; level <= 5; level++ {
		base := []graph.Record{party("A", "warga"), party("B", "lsm")}
		if level != 0 {
			base = append(base, partnership("T", "A", "B", level, before(50)))
		}
		fires(t, "level "+strconv.Itoa(level), "R08", when(level == 4, "T"), base...)
		fires(t, "expired, level "+strconv.Itoa(level), "R08", when(level >= 2, "T"), append(base, expired...)...)
		fires(t, "replaced, level "+strconv.Itoa(level), "R08", none, append(append(base, expired...), inForce...)...)
	}
}

// when returns the subjects where they are expected.
func when(yes bool, subjects ...string) []string {
	if yes {
		return subjects
	}
	return none
}

func TestTenseTies(t *testing.T) {
	for _, quality := range []string{"kuat", graph.Tense, graph.Broken} {
		friends := tied("T", "A", "B", "teman")
		friends.Quality = quality
		fires(t, "a friendship, "+quality, "R09", when(quality == graph.Tense, "T"), party("A", "warga"), party("B", "lsm"), friends)
		rivals := partnership("T", "A", "B", -1, before(9))
		rivals.Quality = quality
		fires(t, "a competition, "+quality, "R09", when(quality != graph.Broken, "T"), party("A", "warga"), party("B", "lsm"), rivals)
	}
}

// TestPromotion waits ninety days, asks what was not asked, and rests at the first no; a confederation is the end.
func TestPromotion(t *testing.T) {
	for level := 1; level <= 5; level++ {
		for _, days := range []int{89, 90} {
			fires(t, fmt.Sprintf("level %d for %d days", level, days), "R10", when(days >= 90 && level < 5, "T "+strconv.Itoa(level+1)),
				party("A", "warga"), party("B", "lsm"), partnership("T", "A", "B", level, before(days)))
		}
	}
	base := []graph.Record{party("A", "warga"), party("B", "lsm"), partnership("T", "A", "B", 2, before(100))}
	questions := graph.LevelQuestions(3)
	for k, question := range questions {
		base = append(base, graph.Evidence{ID: graph.ID("E" + strconv.Itoa(k)), Tie: "T", Question: question, Answer: graph.Yes})
		cards := of(t, "R10", base...)
		if len(cards) != 1 {
			t.Fatalf("after %d answers there are %d cards", k+1, len(cards))
		}
		said := locale.Indonesian.Say(cards[0].Reason)
		for j, other := range questions {
			if asks := strings.Contains(said, locale.Indonesian.T(other)); asks != (j > k) {
				t.Errorf("after %d answers: %s", k+1, said)
			}
		}
	}
	no := graph.Evidence{ID: "E9", Tie: "T", Question: questions[1], Answer: graph.No}
	fires(t, "one answer is no", "R10", none, append(base[:3:3], no)...)
	no.Question = graph.LevelQuestions(4)[0]
	fires(t, "a no to another level", "R10", []string{"T 3"}, append(base[:3:3], no)...)
}

func TestPartnersToVisit(t *testing.T) {
	base := []graph.Record{
		graph.Project{ID: graph.ProjectID, FocalActor: "A", CareDays: 30},
		party("A", "warga"), party("B", "lsm"), party("C", "lsm"),
		partnership("T", "A", "B", 1, before(200)), partnership("U", "A", "C", -1, before(200)),
	}
	fires(t, "never in touch", "R12", []string{"B"}, base...)
	for days, want := range map[int][]string{30: none, 31: {"B"}} {
		fires(t, fmt.Sprintf("contacted %d days ago", days), "R12", want, append(base, graph.Contact{ID: "K", Actor: "B", Date: before(days)})...)
		fires(t, fmt.Sprintf("made a contact %d days ago", days), "R12", want, append(base, graph.Contact{ID: "K", Actor: "C", By: "B", Date: before(days)})...)
		fires(t, fmt.Sprintf("came %d days ago", days), "R12", want,
			append(base, graph.Meeting{ID: "E", Title: "Arisan", Date: before(days)}, graph.Attendance{ID: "H", Meeting: "E", Actor: "B"})...)
		fires(t, fmt.Sprintf("moved %d days ago", days), "R12", want,
			append(base, graph.TieHistory{ID: "L", Tie: "T", Date: before(days), Field: "level", Old: "2", New: "1"})...)
	}
	fires(t, "what is to come does not count", "R12", []string{"B"}, append(base, graph.Contact{ID: "K", Actor: "B", Date: today.Add(1)})...)
}

// TestGovernment asks for RT, RW, kelurahan and something above, each within two steps that pass no client.
func TestGovernment(t *testing.T) {
	office := func(id graph.ID, tier string) graph.Actor {
		a := party(id, "pemerintah")
		a.Tier = tier
		return a
	}
	focal := graph.Project{ID: graph.ProjectID, FocalActor: "A"}
	fires(t, "nobody is linked", "R14", []string{"rt", "rw", "kelurahan", "kecamatan"}, focal, party("A", "warga"), office("B", "rt"))
	fires(t, "there is no focal party", "R14", none, party("A", "warga"))
	base := []graph.Record{focal, party("A", "warga"), office("B", "rt"), office("C", "rw"), office("D", "kelurahan"), office("E", "provinsi")}
	all := append(base, tied("T1", "A", "B", "teman"), tied("T2", "B", "C", "teman"), tied("T3", "B", "D", "teman"), tied("T4", "B", "E", "teman"))
	fires(t, "all in two steps", "R14", none, all...)
	far := append(base, tied("T1", "A", "B", "teman"), tied("T2", "B", "C", "teman"), tied("T3", "C", "D", "teman"), tied("T4", "D", "E", "teman"))
	fires(t, "three steps are too far", "R14", []string{"kelurahan", "kecamatan"}, far...)
	client := office("B", "rt")
	client.IsClient, client.Role = true, graph.RoleClient
	fires(t, "a client is no way", "R14", []string{"rw", "kelurahan", "kecamatan"}, append(all, client)...)
}

func TestSectors(t *testing.T) {
	base := []graph.Record{graph.Project{ID: graph.ProjectID, FocalActor: "A"}, party("A", "warga")}
	fires(t, "alone", "R15", []string{"warga", "pemerintah", "dunia_usaha", "donatur", "lsm", "tri_sector_triangles=0"}, base...)
	for level, want := range map[int]bool{1: false, 2: true} {
		got := subjectsOf(t, "R15", append(base, party("B", "lsm"), partnership("T", "A", "B", level, before(9)))...)
		if slices.Contains(got, "lsm") == want {
			t.Errorf("with a partner at level %d: %q", level, got)
		}
	}
	trio := append(base, party("B", "lsm"), party("C", "pemerintah"), party("D", "dunia_usaha"),
		tied("T", "B", "C", "teman"), tied("U", "C", "D", "teman"), tied("V", "D", "B", "teman"))
	if got := subjectsOf(t, "R15", trio...); slices.Contains(got, "tri_sector_triangles=0") {
		t.Errorf("with a triangle of three sectors: %q", got)
	}
}

func TestLooseSystems(t *testing.T) {
	worker := party("W", "lsm")
	worker.Kind, worker.Role = "perorangan", graph.RoleWorker
	system := func(kind string, days int) graph.SupportSystem {
		return graph.SupportSystem{ID: "S", Name: "Tim", ActivityKind: kind, Formed: before(days), Status: "aktif"}
	}
	members := []graph.Record{
		party("A", "warga"), party("B", "warga"), party("C", "warga"), worker,
		graph.Member{ID: "M1", System: "S", Actor: "A"},
		graph.Member{ID: "M2", System: "S", Actor: "B"},
		graph.Member{ID: "M3", System: "S", Actor: "C"},
		graph.Member{ID: "M4", System: "S", Actor: "W"},
	}
	star := append(members, tied("T1", "W", "A", "teman"), tied("T2", "W", "B", "teman"), tied("T3", "W", "C", "teman"))
	fires(t, "sparse", "R17", []string{"S"}, append(members, system("baru", 90))...)
	fires(t, "too young", "R17", none, append(members, system("baru", 89))...)
	fires(t, "it was there before", "R17", none, append(members, system("sudah_ada", 900))...)
	fires(t, "held by the worker alone", "R17", []string{"S"}, append(star, system("terkoordinasi", 90))...)
	close := append(star, tied("T4", "A", "B", "teman"), tied("T5", "B", "C", "teman"), tied("T6", "C", "A", "teman"))
	fires(t, "close", "R17", none, append(close, system("terkoordinasi", 90))...)
}

func TestLeaningOnWorkers(t *testing.T) {
	worker := party("W", "lsm")
	worker.Kind, worker.Role = "perorangan", graph.RoleWorker
	local := party("L", "warga")
	local.Kind, local.Role = "perorangan", graph.RoleLocalWorker
	base := []graph.Record{worker, local, party("A", "warga"), party("B", "warga"), party("C", "warga")}
	star := append(base, tied("T1", "W", "A", "teman"), tied("T2", "W", "B", "teman"), tied("T3", "W", "C", "teman"), tied("T4", "W", "L", "teman"), tied("T5", "L", "A", "teman"))
	cards := of(t, "R18", star...)
	if len(cards) != 1 || cards[0].Subject != "W" {
		t.Fatalf("a network of one worker: %+v", cards)
	}
	fires(t, "it holds without the worker", "R18", none, append(star, tied("T6", "A", "B", "teman"), tied("T7", "B", "C", "teman"), tied("T8", "C", "L", "teman"))...)
	fires(t, "there is no worker", "R18", none, party("A", "warga"), party("B", "warga"), tied("T1", "A", "B", "teman"))
	for _, c := range cards {
		if said := locale.Indonesian.Say(c.Title); c.Action.Responsible != "" && !strings.Contains(said, "Pihak "+string(c.Action.Responsible)) {
			t.Errorf("the one who answers for it is not named: %s", said)
		}
	}
}

func TestMeetingOften(t *testing.T) {
	client := party("K", "warga")
	client.IsClient, client.Role, client.PublicLabel = true, graph.RoleClient, "K-01"
	records := []graph.Record{party("A", "warga"), party("B", "lsm"), client}
	for k := range 3 {
		id := graph.ID(strconv.Itoa(k))
		records = append(records, graph.Meeting{ID: "E" + id, Title: "Arisan", Date: before(7 * k)},
			graph.Attendance{ID: "X" + id, Meeting: "E" + id, Actor: "A"}, graph.Attendance{ID: "Y" + id, Meeting: "E" + id, Actor: "B"},
			graph.Attendance{ID: "Z" + id, Meeting: "E" + id, Actor: "K"})
		fires(t, fmt.Sprintf("%d meetings", k+1), "R19", when(k == 2, "A B"), records...)
	}
	fires(t, "they have a tie", "R19", none, append(records, tied("T", "A", "B", "teman"))...)
	ended := tied("T", "A", "B", "teman")
	ended.End = before(1)
	fires(t, "the tie has ended", "R19", []string{"A B"}, append(records, ended)...)
}

// TestMissedSeries: of eight weeks six must have a meeting, and one of this week and the last.
func TestMissedSeries(t *testing.T) {
	series := func(every int, from graph.Date) graph.Series {
		return graph.Series{ID: "S", Name: "Selasa malam", Weekday: "selasa", IntervalWeeks: every, ActiveFrom: from}
	}
	tuesday := graph.Date("2026-11-17") // of the week of today
	meetings := func(weeks ...int) []graph.Record {
		records := []graph.Record{party("A", "warga")}
		for _, w := range weeks {
			records = append(records, graph.Meeting{ID: graph.ID("E" + strconv.Itoa(w)), Title: "Selasa", Series: "S", Date: tuesday.Add(-7 * w)})
		}
		return records
	}
	long := graph.Date("2026-01-06")
	fires(t, "every week", "R20", none, append(meetings(0, 1, 2, 3, 4, 5, 6, 7), series(1, long))...)
	fires(t, "six of eight", "R20", none, append(meetings(0, 1, 2, 3, 4, 5), series(1, long))...)
	fires(t, "five of eight", "R20", []string{"S"}, append(meetings(0, 1, 2, 3, 4), series(1, long))...)
	fires(t, "not this week, but last", "R20", none, append(meetings(1, 2, 3, 4, 5, 6, 7), series(1, long))...)
	fires(t, "neither this week nor last", "R20", []string{"S"}, append(meetings(2, 3, 4, 5, 6, 7), series(1, long))...)
	fires(t, "never", "R20", []string{"S"}, append(meetings(), series(1, long))...)
	fires(t, "every second week", "R20", none, append(meetings(0, 2, 4, 6), series(2, long))...)
	other := series(1, long)
	other.ID, other.Name = "R", "Jumat"
	turns := append(meetings(0, 2, 4, 6), series(1, long), other)
	for _, w := range []int{1, 3, 5, 7} {
		turns = append(turns, graph.Meeting{ID: graph.ID("F" + strconv.Itoa(w)), Title: "Jumat", Series: "R", Date: tuesday.Add(3 - 7*w)})
	}
	fires(t, "two take turns", "R20", none, turns...)
	fires(t, "both stopped", "R20", []string{"R", "S"}, append(meetings(3, 5, 7), series(1, long), other)...)
	fires(t, "its first meeting is to come", "R20", none, append(meetings(-1), series(1, ""))...)
	fires(t, "begun this week", "R20", none, append(meetings(), series(1, before(3)))...)
	ended := series(1, long)
	ended.ActiveTo = before(1)
	fires(t, "it has ended", "R20", none, append(meetings(), ended)...)
}

func TestSharedNeeds(t *testing.T) {
	need := func(id, owner graph.ID) graph.Need {
		return graph.Need{ID: id, Title: "Beras", Owner: owner, Field: "pangan", Kinds: "barang", Quantity: 1, Unit: "paket", Urgency: 3, Status: "teridentifikasi"}
	}
	base := []graph.Record{party("A", "warga"), party("B", "warga"), need("N1", "A")}
	fires(t, "one owner", "R21", none, append(base, need("N2", "A"))...)
	fires(t, "two owners", "R21", []string{"pangan"}, append(base, need("N2", "B"))...)
	for _, status := range []string{"terpenuhi", "ditutup"} {
		closed := need("N2", "B")
		closed.Status = status
		fires(t, "one is "+status, "R21", none, append(base, closed)...)
	}
	later := need("N2", "B")
	later.Identified = today.Add(1)
	fires(t, "one is not known yet", "R21", none, append(base, later)...)
	gathered := need("N2", "B")
	gathered.Issue = "I"
	fires(t, "it is an issue", "R21", none, append(base, gathered, graph.Issue{ID: "I", Title: "Pangan", Field: "pangan"})...)
	fires(t, "the field has an issue", "R21", none, append(base, need("N2", "B"), graph.Issue{ID: "I", Title: "Pangan", Field: "pangan"})...)
}

func TestOverdueActions(t *testing.T) {
	for days, want := range map[int][]string{0: none, 1: {"L"}} {
		fires(t, fmt.Sprintf("due %d days ago", days), "R23", want, graph.Action{ID: "L", Title: "Surat", Status: "belum", Due: before(days)})
	}
	for _, status := range []string{"selesai", "batal"} {
		fires(t, status, "R23", none, graph.Action{ID: "L", Title: "Surat", Status: status, Due: before(9), Done: before(9)})
	}
	fires(t, "without a day", "R23", none, graph.Action{ID: "L", Title: "Surat", Status: "belum"})
}

func TestUnlinkedProviders(t *testing.T) {
	giver := party("B", "lsm")
	giver.HasResource = graph.Yes
	fires(t, "never contacted", "R24", []string{"B"}, party("A", "warga"), giver)
	for result, want := range map[string][]string{"menolak": none, "tertarik": {"B"}} {
		fires(t, result, "R24", want, giver, graph.Contact{ID: "K1", Actor: "B", Date: before(9), Result: "menunda"}, graph.Contact{ID: "K2", Actor: "B", Date: before(3), Result: result})
	}
	fires(t, "linked", "R24", none, party("A", "warga"), giver, tied("T", "A", "B", "teman"))
	giver.HasResource = graph.Unknown
	fires(t, "nobody knows of a resource", "R24", none, giver)
}

func TestWillingParties(t *testing.T) {
	giver := party("B", "lsm")
	giver.HasResource = graph.Yes
	for days, want := range map[int][]string{60: none, 61: {"B"}} {
		fires(t, fmt.Sprintf("willing for %d days", days), "R25", want, giver, graph.Contact{ID: "K", Actor: "B", Date: before(days), Result: "bersedia"})
	}
	fires(t, "it has signed", "R25", none, giver, graph.Contact{ID: "K", Actor: "B", Date: before(99), Result: "bersedia"},
		graph.Agreement{ID: "G", Title: "Beras", State: "ditandatangani", Signed: before(9), Start: before(9)}, graph.Party{ID: "P", Agreement: "G", Actor: "B"})
}

func TestAbsentElements(t *testing.T) {
	var records []graph.Record
	for k, element := range []string{"rw", "rt", "tokoh_masyarakat", "lpm", "pemuda"} {
		a := party(graph.ID("A"+strconv.Itoa(k)), "warga")
		a.Unsur = element
		records = append(records, a)
	}
	come := func(meeting int, who ...int) {
		id := graph.ID("E" + strconv.Itoa(meeting))
		records = append(records, graph.Meeting{ID: id, Title: "Selasa", Date: before(7 * meeting)})
		for _, k := range who {
			records = append(records, graph.Attendance{ID: id + graph.ID(strconv.Itoa(k)), Meeting: id, Actor: graph.ID("A" + strconv.Itoa(k))})
		}
	}
	come(3, 3, 4)
	come(2, 0, 1)
	fires(t, "two meetings", "R26", none, records...)
	come(1, 1, 2)
	fires(t, "all came to one of three", "R26", none, records...)
	come(0, 0)
	fires(t, "two came to none of the last three", "R26", []string{"lpm pemuda"}, records...)
}

// TestThanks: what was given within six months waits for thanks until it was said, and what is given later waits anew.
func TestThanks(t *testing.T) {
	base := []graph.Record{
		graph.Project{ID: graph.ProjectID, FocalActor: "F"},
		party("A", "warga"), party("B", "lsm"), party("F", "warga"),
		graph.Need{ID: "N", Title: "Beras", Owner: "A", Field: "pangan", Kinds: "barang", Quantity: 10, Unit: "paket", Urgency: 3},
		graph.Resource{ID: "R", Name: "Beras", Provider: "B", Field: "pangan", Kind: "barang", Quantity: 10, Unit: "paket"},
		graph.Resource{ID: "Q", Name: "Ruang", Provider: "F", Field: "pangan", Kind: "barang", Quantity: 10, Unit: "paket"},
		graph.Match{ID: "M0", Need: "N", Resource: "Q", Amount: 1, Status: "selesai", Date: before(3)},
	}
	given := func(id graph.ID, day graph.Date, status string) graph.Match {
		return graph.Match{ID: id, Need: "N", Resource: "R", Amount: 1, Status: status, Date: day}
	}
	fires(t, "the focal party thanks nobody for its own", "R27", none, base...)
	fires(t, "given", "R27", []string{"B 2026-05-20"}, append(base, given("M", "2026-05-20", "selesai"))...)
	fires(t, "too long ago", "R27", none, append(base, given("M", "2026-05-19", "selesai"))...)
	fires(t, "offered only", "R27", none, append(base, given("M", before(9), "ditawarkan"))...)
	thanked := append(base, given("M", before(9), "disalurkan"), graph.Thanks{ID: "D", Actor: "B", Date: before(8), Form: "kartu"})
	fires(t, "thanked", "R27", none, thanked...)
	fires(t, "given again", "R27", []string{"B " + string(before(2))}, append(thanked, given("M2", before(2), "selesai"))...)
}

// TestConsents asks persons, families and clients, not agencies; the register goes before the field of the actor.
func TestConsents(t *testing.T) {
	person := func(consent string) graph.Actor {
		a := party("A", "warga")
		a.Kind, a.Consent = "perorangan", consent
		return a
	}
	for consent, want := range map[string][]string{
		"": {"A"}, "belum": {"A"}, "ditarik": {"A"}, "tidak_perlu": {"A"}, "tertulis": none, "tertulis_wali": none, "lisan_terekam": none,
	} {
		fires(t, "field "+consent, "R28", want, person(consent))
	}
	agency := party("A", "warga")
	fires(t, "an agency", "R28", none, agency)
	agency.Consent = "ditarik"
	fires(t, "an agency that withdrew", "R28", []string{"A"}, agency)
	client := party("A", "warga")
	client.IsClient, client.Role = true, graph.RoleClient
	fires(t, "a client of any kind", "R28", []string{"A"}, client)
	for _, c := range []struct {
		what   string
		given  graph.Consent
		reason string
	}{
		{"given", graph.Consent{Date: before(9)}, ""},
		{"given on the day", graph.Consent{Date: today}, ""},
		{"given later", graph.Consent{Date: today.Add(1)}, "advice.R28.reason.missing"},
		{"its last day", graph.Consent{Date: before(9), ValidUntil: today}, ""},
		{"expired", graph.Consent{Date: before(9), ValidUntil: before(1)}, "advice.R28.reason.expired"},
		{"withdrawn", graph.Consent{Date: before(9), WithdrawnAt: today}, "advice.R28.reason.withdrawn"},
		{"to be withdrawn", graph.Consent{Date: before(9), WithdrawnAt: today.Add(1)}, ""},
	} {
		c.given.ID, c.given.Actor = "C", "A"
		cards := of(t, "R28", person("tertulis"), c.given)
		switch {
		case c.reason == "" && len(cards) > 0, c.reason != "" && (len(cards) != 1 || cards[0].Reason.ID != c.reason):
			t.Errorf("%s: %+v", c.what, cards)
		}
	}
	fires(t, "one of two holds", "R28", none, person(""), graph.Consent{ID: "C1", Actor: "A", Date: before(9), ValidUntil: before(1)}, graph.Consent{ID: "C2", Actor: "A", Date: before(9)})
}

// TestDependences: one provider, or seven tenths of the support from one, asks for more sources; control or return
// quiets what is asked of control.
func TestDependences(t *testing.T) {
	give := func(id, from graph.ID, strength int) graph.Tie {
		tie := tied(id, from, "A", "dana")
		tie.Direction, tie.Strength = "forward", strength
		return tie
	}
	base := []graph.Record{party("A", "warga"), party("B", "lsm"), party("C", "donatur")}
	alone := append(base, give("T1", "B", 5))
	fires(t, "one provider", "R05", []string{"A B"}, alone...)
	fires(t, "one provider without control", "R06", []string{"A B"}, alone...)
	fires(t, "two equal providers", "R05", none, append(alone, give("T2", "C", 5))...)
	fires(t, "five of six from one", "R05", []string{"A B"}, append(alone, give("T2", "C", 1))...)
	fires(t, "five of eight from one", "R05", none, append(alone, give("T2", "C", 3))...)
	fires(t, "with control", "R06", none, append(alone, tied("T3", "A", "B", "pengawasan"))...)
	back := tied("T3", "A", "B", "tenaga")
	back.Direction = "forward"
	fires(t, "with support that returns", "R06", none, append(alone, back)...)
}

// TestDoubledHelp: two who give the same to one, without working together.
func TestDoubledHelp(t *testing.T) {
	give := func(id, from graph.ID, field string) graph.Tie {
		tie := tied(id, from, "A", "barang")
		tie.Direction, tie.Field = "forward", field
		return tie
	}
	base := []graph.Record{party("A", "warga"), party("B", "lsm"), party("C", "donatur"), give("T1", "B", "pangan")}
	double := append(base, give("T2", "C", "pangan"))
	fires(t, "the same", "R22", []string{"A B C barang pangan"}, double...)
	fires(t, "another field", "R22", none, append(base, give("T2", "C", "kesehatan"))...)
	fires(t, "they talk", "R22", []string{"A B C barang pangan"}, append(double, partnership("P", "B", "C", 1, before(9)))...)
	fires(t, "they cooperate", "R22", none, append(double, partnership("P", "B", "C", 2, before(9)))...)
}
