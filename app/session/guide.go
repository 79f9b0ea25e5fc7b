package session

import (
	"context"

	"jejaring/graph"
	"jejaring/graph/guide"
	"jejaring/graph/network"
)

// GuideJob is the ID of the job that works the four steps of a large network out.
const GuideJob = "guide"

// GuideLook is which need the four steps are of.
type GuideLook struct {
	Need graph.ID // empty: the whole project
}

// Guide is the four steps of the work, as they stand.
type Guide struct {
	Need     graph.ID     // whose they are; empty: of the whole project
	Steps    []guide.Step // nil of a need that is not known on the day
	Proposed string       // status of the need by what is written down; empty for the project
}

// guided is of which state of the document the steps are, and whose.
type guided struct {
	of   adviceKey
	need graph.ID
}

// Guide returns the four steps of the whole project, or of the need that was chosen, on the day of the picture and whatever
// the filters; nil while a job works them out. It may be called at every notice. Fail hears of an error.
func (s *Session) Guide(fail func(error)) *Guide {
	need := s.Looks.Guide.Need
	if _, ok := graph.Get[graph.Need](s.doc, need); !ok {
		need = ""
	}
	begin := func(g *Guide) func(context.Context) error {
		g.Need = need
		of := s.whole()
		return func(ctx context.Context) error { return g.find(ctx, of) }
	}
	return s.derived.guided.out(s, guided{s.adviceKey(), need}, way[Guide]{GuideJob, begin, fail})
}

func (g *Guide) find(ctx context.Context, of *network.Snapshot) (err error) {
	if g.Need == "" {
		g.Steps, err = guide.Of(ctx, of)
		return err
	}
	if g.Proposed, err = guide.Proposed(ctx, of, g.Need); err != nil {
		return err
	}
	g.Steps, err = guide.OfNeed(ctx, of, g.Need)
	return err
}
