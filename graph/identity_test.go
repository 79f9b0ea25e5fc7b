package graph

import "testing"

func TestHasIdentityNumber(t *testing.T) {
	for text, want := range map[string]bool{
		"3273014101900001":                     true,
		"NIK 3273014101900001, KK menyusul":    true,
		"3273 0141 0190 0001":                  true,
		"327301.410190.0001":                   true,
		"1234567890123456":                     true,
		"3273010101010001 3273010101010002":    true,
		"":                                     false,
		"327301010101000":                      false, // 15
		"32730101010100011":                    false, // 17
		"2026-11-20 2026-11-21":                false, // two days
		"0812-3456-7890 0813-4567-8901":        false, // two telephones
		"Rp 1.000.000 untuk 12 paket, 30 hari": false,
	} {
		if hasIdentityNumber(text) != want {
			t.Errorf("%q: %v", text, !want)
		}
	}
}
