package graph

import "strconv"

// The steps of the ladder of partnership (domain 3.5). Level 0, "not working together", is one only in histories.
const (
	Competition   = -1
	Communication = 1
	Cooperation   = 2
	Coordination  = 3 // from here on a partnership is firm: both plan together
	Collaboration = 4 // from here on it is one service of both
	Confederation = 5
)

// Levels lists them from the lowest. Words are in the catalogues under "level.-1" … "level.5".
var Levels = []int{Competition, Communication, Cooperation, Coordination, Collaboration, Confederation}

// levelQuestions is the number of evidence questions of each level; their words are in the catalogues under
// "level.3.question.1".
var levelQuestions = map[int]int{-1: 1, 1: 2, 2: 4, 3: 3, 4: 4, 5: 1}

// LevelQuestions returns the IDs of the phrases of a level's evidence questions.
func LevelQuestions(level int) []string {
	ids := make([]string, levelQuestions[level])
	for i := range ids {
		ids[i] = "level." + strconv.Itoa(level) + ".question." + strconv.Itoa(i+1)
	}
	return ids
}
