package batch

import (
	"fmt"
	"io"

	"jejaring/graph/locale"
)

// help explains the program, or one verb, in each of the languages.
func help(out io.Writer, verb *Verb, languages []locale.Language) {
	for i, l := range languages {
		if i > 0 {
			fmt.Fprintln(out)
		}
		if verb == nil {
			helpAll(out, l)
			continue
		}
		helpVerb(out, verb, l)
	}
}

func helpAll(out io.Writer, l locale.Language) {
	fmt.Fprintf(out, "%s\n\n", l.T("batch.usage"))
	for _, v := range All {
		fmt.Fprintf(out, "  %-9s %s\n", v.ID, l.T("batch."+v.ID+".help"))
	}
	fmt.Fprintf(out, "\n%s\n", l.T("batch.files"))
	commonFlags(out, l)
}

func helpVerb(out io.Writer, v *Verb, l locale.Language) {
	fmt.Fprintf(out, "jejaring %s\n%s\n\n", l.T("batch."+v.ID+".usage"), l.T("batch."+v.ID+".help"))
	if more := "batch." + v.ID + ".more"; l.Has(more) {
		fmt.Fprintf(out, "%s\n\n", l.T(more))
	}
	if v.Options != nil {
		for _, name := range optionNames(v.Options()) {
			helpFlag(out, name, l.T("batch."+v.ID+"."+name))
		}
	}
	if v.Lens {
		helpFlag(out, "lens "+l.T("batch.lens-text"), l.T("batch.lens"))
	}
	commonFlags(out, l)
}

func commonFlags(out io.Writer, l locale.Language) {
	helpFlag(out, "lang id|en", l.T("batch.lang"))
	helpFlag(out, "as-of "+l.T("batch.day"), l.T("batch.as-of"))
	helpFlag(out, "help", l.T("batch.help"))
}

func helpFlag(out io.Writer, flag, text string) { fmt.Fprintf(out, "  --%-18s %s\n", flag, text) }
