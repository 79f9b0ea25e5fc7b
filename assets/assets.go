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

// Templates holds the beginnings of new projects as CSV files, in each language: templates/rw/id is
// "Pemberdayaan tingkat RW" (SD-65), a residents' forum and the nine parties that an RW usually has; the others are one
// family's support network, a disaster response post, and the support of persons with disabilities.
//
//go:embed templates
var Templates embed.FS

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

// Icons holds the icons of buttons, icons/<name>.svg: 20 by 20, drawn in lines of "currentColor".
//
//go:embed icons/*.svg
var Icons embed.FS

// Fyne holds the 39 words of Fyne's own dialogs and menus, fyne/id.json and fyne/en.json.
//
//go:embed fyne/*.json
var Fyne embed.FS
