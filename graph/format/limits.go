package format

// Limits of what is read. They are far above any community's lists and far below what a laptop holds.
const (
	maxRows    = 1_000_000 // rows of one file
	maxBytes   = 256 << 20 // of one file, unpacked
	maxTotal   = 512 << 20 // of all files of a draft
	maxLine    = 1 << 20   // bytes of one line
	maxLines   = 100       // lines of one quoted cell
	maxFiles   = 500       // files of a folder or archive
	maxColumns = 1_000
	maxIssues  = 300 // issues kept per file; the rest is counted
	maxMade    = 50  // tie types and fields of service made of words that no list has
	peek       = 32 << 20
)
