package graph

import "testing"

func TestConsentsOnItsDaysForItsPurposes(t *testing.T) {
	c := Consent{
		ID: "C1", Actor: "A", Date: "2026-02-01", ValidUntil: "2026-06-30", WithdrawnAt: "2026-05-01",
		Purposes: "pencatatan;perkenalan_ke_pihak_lain",
	}
	records := Collect(Actor{ID: "A"}, Actor{ID: "B"}, c)
	for _, test := range []struct {
		day  Date
		want bool
	}{{"2026-01-31", false}, {"2026-02-01", true}, {"2026-04-30", true}, {"2026-05-01", false}, {"2026-07-01", false}} {
		if got := Consents(records, "A", PurposeIntroduction, test.day); got != test.want {
			t.Errorf("on %s consent is %t", test.day, got)
		}
	}
	if Consents(records, "A", "foto", "2026-03-01") || Consents(records, "B", PurposeIntroduction, "2026-03-01") {
		t.Error("consent holds for another purpose or another party")
	}
	c.WithdrawnAt = ""
	if last := c.HoldsOn("2026-06-30"); !last || c.HoldsOn("2026-07-01") {
		t.Error("consent does not end with its last day")
	}
}
