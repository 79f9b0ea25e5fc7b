package advice

import (
	"fmt"
	"testing"

	"jejaring/graph"
)

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
