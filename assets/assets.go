// Package assets holds every file that travels inside the program.
package assets

import "embed"

// Locale holds the catalogues of phrases, locale/id.json and locale/en.json.
//
//go:embed locale/*.json
var Locale embed.FS

// Sample holds the fictional community RW 07 as CSV files, under sample/.
//
//go:embed sample/*.csv
var Sample embed.FS

// Jejaring Sans, the one family of screen and paper (SIL Open Font License 1.1, fonts/OFL.txt).
var (
	//go:embed fonts/JejaringSans-Regular.ttf
	FontRegular []byte
	//go:embed fonts/JejaringSans-Bold.ttf
	FontBold []byte
)

// Icon is the program's icon, 256 pixels a side; icons/ also has it as SVG and, for Windows, as ICO. All
// three are drawn by .ci/icon.go.
//
//go:embed icons/jejaring.png
var Icon []byte
