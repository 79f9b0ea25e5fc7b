package format

import (
	"bytes"
	"io"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/transform"

	"jejaring/graph/locale"
)

// source is one file that can be opened again and again: on disk, in an archive, or inside the program.
type source struct {
	name string // as it is shown
	open func() (io.ReadCloser, error)
}

// encodings names the encodings that are told apart.
const (
	utf8Text    = "UTF-8"
	utf16Little = "UTF-16LE"
	utf16Big    = "UTF-16BE"
	windows1252 = "Windows-1252"
)

// magics are the first bytes of files that people save or rename as .csv by mistake.
var magics = map[string]string{
	"PK\x03\x04": "format.is-spreadsheet", "\xd0\xcf\x11\xe0": "format.is-spreadsheet",
	"SQLite format 3\x00": "format.is-document", "JEJARING-LOCK": "format.is-document",
	"%PDF": "format.not-text", "\x89PNG": "format.not-text", "\xff\xd8\xff": "format.not-text", "GIF8": "format.not-text",
}

// encodingOf reads the start of the file, at most peek bytes, and returns its encoding: by its byte order
// mark, by where its zero bytes stand, else UTF-8 where it is valid and Windows-1252 where it is not. A file
// that is no text gives the message that says so; an empty one as well.
func encodingOf(s source) (string, locale.Message, error) {
	in, err := s.open()
	if err != nil {
		return "", locale.Message{}, err
	}
	defer in.Close()
	head := make([]byte, 8192)
	n, err := io.ReadFull(in, head)
	head = head[:n]
	if err != nil && err != io.EOF && err != io.ErrUnexpectedEOF {
		return "", locale.Message{}, err
	}
	for magic, message := range magics {
		if bytes.HasPrefix(head, []byte(magic)) {
			return "", locale.M(message), nil
		}
	}
	if encoding, known, message := encodingOfHead(head); known || !message.IsZero() {
		return encoding, message, nil
	}
	valid, err := validUTF8(io.MultiReader(bytes.NewReader(head), io.LimitReader(in, peek)))
	if !valid {
		return windows1252, locale.Message{}, err
	}
	return utf8Text, locale.Message{}, err
}

func encodingOfHead(head []byte) (encoding string, known bool, message locale.Message) {
	switch {
	case len(bytes.TrimSpace(head)) == 0, bytes.Equal(head, []byte("\xef\xbb\xbf")):
		return "", false, locale.M("format.empty")
	case bytes.HasPrefix(head, []byte("\xef\xbb\xbf")):
		return utf8Text, true, locale.Message{}
	case bytes.HasPrefix(head, []byte("\xff\xfe")):
		return utf16Little, true, locale.Message{}
	case bytes.HasPrefix(head, []byte("\xfe\xff")):
		return utf16Big, true, locale.Message{}
	}
	var zeros [2]int // at even and odd places
	for i, b := range head {
		if b == 0 {
			zeros[i%2]++
		}
	}
	switch share := len(head) / 5; {
	case zeros[1] > share && zeros[0] == 0:
		return utf16Little, true, locale.Message{}
	case zeros[0] > share && zeros[1] == 0:
		return utf16Big, true, locale.Message{}
	case zeros[0]+zeros[1] > len(head)/10 && zeros[0]+zeros[1] > 4, !isText(head):
		return "", false, locale.M("format.not-text")
	}
	return "", false, locale.Message{}
}

// isText tells whether bytes without zeros on every other place are written by a person: few of them mean no
// character. Of random bytes one in ten means none, of text with some damage far fewer than the three in a hundred
// allowed here.
func isText(head []byte) bool {
	strange := 0
	for _, b := range head {
		if (b < ' ' && b != 0 && b != '\n' && b != '\r' && b != '\t') || b == 0x7f {
			strange++
		}
	}
	return strange <= max(4, len(head)*3/100)
}

// validUTF8 reads to the end and tells whether all of it is UTF-8; a character cut off at the end is forgiven.
func validUTF8(in io.Reader) (bool, error) {
	buffer := make([]byte, 64<<10)
	kept := 0
	for {
		n, err := in.Read(buffer[kept:])
		text := buffer[:kept+n]
		for len(text) > 0 {
			r, size := utf8.DecodeRune(text)
			if r == utf8.RuneError && size == 1 {
				if !utf8.FullRune(text) {
					break
				}
				return false, nil
			}
			text = text[size:]
		}
		kept = copy(buffer, text)
		if err == io.EOF {
			return true, nil
		}
		if err != nil {
			return true, err
		}
	}
}

// decoded returns the text of the file as UTF-8 without a byte order mark.
func decoded(in io.Reader, encoding string) io.Reader {
	switch encoding {
	case utf16Little:
		return transform.NewReader(in, unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewDecoder())
	case utf16Big:
		return transform.NewReader(in, unicode.UTF16(unicode.BigEndian, unicode.UseBOM).NewDecoder())
	case windows1252:
		return transform.NewReader(in, charmap.Windows1252.NewDecoder())
	}
	return transform.NewReader(in, unicode.BOMOverride(transform.Nop))
}

// clean returns a cell without control characters and broken characters, and whether there were any. Tabs
// and line ends stay.
func clean(text string) (string, bool) {
	bad := func(r rune) bool {
		return (r < ' ' && r != '\n' && r != '\t') || (r >= 0x7f && r < 0xa0) || r == utf8.RuneError
	}
	if utf8.ValidString(text) && !strings.ContainsFunc(text, bad) {
		return text, false
	}
	return strings.Map(func(r rune) rune {
		if bad(r) {
			return -1
		}
		return r
	}, text), true
}
