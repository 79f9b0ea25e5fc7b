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

func TestOverdueActions(t *testing.T) {
	for days, want := range map[int][]string{0: none, 1: {"L"}} {
		fires(t, fmt.Sprintf("due %d days ago", days), "R23", want, graph.Action{ID: "L", Title: "Surat", Status: "belum", Due: before(days)})
	}
	for _, status := range []string{"selesai", "batal"} {
		fires(t, status, "R23", none, graph.Action{ID: "L", Title: "Surat", Status: status, Due: before(9), Done: before(9)})
	}
	fires(t, "without a day", "R23", none, graph.Action{ID: "L", Title: "Surat", Status: "belum"})
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

// SD-42: the card of an introduction says the concern that both share, and nothing of it where they share none.
func TestAnIntroductionSaysTheSharedConcern(t *testing.T) {
	for shared, words := range map[graph.Set]string{"lansia;anak": "perhatian yang sama: anak", "pemuda": ""} {
		a, b, c := party("A", "warga"), party("B", "warga"), party("C", "lsm")
		a.Interests, c.Interests = "anak;rumah", shared
		text := ""
		for _, card := range cardsOf(t, network.Of(graph.Collect(a, b, c, tied("T1", "A", "B", "teman"), tied("T2", "B", "C", "teman")), network.Lens{})) {
			for _, reason := range card.Why {
				if card.Rule == "R16" {
					text += locale.Indonesian.Say(reason) + "\n"
				}
			}
		}
		if text == "" || strings.Contains(text, "perhatian") != (words != "") || !strings.Contains(text, words) {
			t.Errorf("with the interests %s it says %q", shared, text)
		}
	}
}
