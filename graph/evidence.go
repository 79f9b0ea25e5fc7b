package graph

// Evidence is the answer to one evidence question of a level of partnership (R10).
type Evidence struct {
	ID       ID
	Tie      ID     `need:"true" refers:"tie"`
	Question string `need:"true" max:"40"` // ID of its phrase, "level.3.question.1"
	Answer   Answer
	Date     Date
}

// Check has nothing to add to the field tags.
func (e Evidence) Check(Reader) []Finding { return nil }

// SuggestedLevel returns the highest level from 1 to 5 such that all questions of the levels up to it are
// answered yes, 0 where there is none. That each keeps its own programmes (level 2) is not asked above 2,
// that each keeps its own identity (level 4) not at 5.
func SuggestedLevel(tie ID, among Reader) int {
	return LevelByAnswers(AnswersOn(tie, among))
}

// AnswersOn returns the answers to the evidence questions of a partnership, by question.
func AnswersOn(tie ID, among Reader) map[string]Answer {
	answers := map[string]Answer{}
	for _, e := range Referring[Evidence](among, tie) {
		answers[e.Question] = e.Answer
	}
	return answers
}

// LevelByAnswers is SuggestedLevel by answers that need not be kept yet.
func LevelByAnswers(answers map[string]Answer) int {
	for level := 5; level >= 1; level-- {
		if allYes(level, answers) {
			return level
		}
	}
	return 0
}

func allYes(level int, answers map[string]Answer) bool {
	for l := 1; l <= level; l++ {
		for _, question := range LevelQuestions(l) {
			excused := (question == "level.2.question.2" && level > 2) || (question == "level.4.question.2" && level > 4)
			if answers[question] != Yes && !excused {
				return false
			}
		}
	}
	return true
}
