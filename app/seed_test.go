package app_test

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// The rows of the seed's sentences in the specification (domain 1.3 to 1.11) that are held to here.
const firstSeed, lastSeed = 19, 86

// seedTests names, for each row, the tests that hold its acceptance check: folder, file and function.
var seedTests = map[int][]string{
	19: {"app/command/meeting_test.go TestSupportSystems", "app/batch/write_test.go TestTheFocalActorIsChangedOnBothSides"},
	20: {"app/view/gathering_test.go TestSupportSystemsAreCards"},
	21: {"graph/series_test.go TestSupportSystemsClose"},
	22: {"graph/advice/community_test.go TestLooseSystems"},
	23: {"graph/measure/seed_test.go TestAnExistingSystemIsMeasured"},
	24: {"app/view/gathering_test.go TestSupportSystemsAreCards"},
	25: {"graph/measure/workmodes_test.go TestWorkModes", "app/view/quickline_test.go TestWorkModeSheet"},
	26: {"app/command/match_test.go TestPlaceWarns", "graph/placing_test.go TestPlaceable"},
	27: {"app/panel/trial_test.go TestWithoutTheFacilitatorByOnePress"},
	28: {"graph/measure/pipeline_test.go TestCareListOfTheSample"},
	29: {"graph/measure/structuresentence_test.go TestEmptyCells"},
	30: {"app/view/quickline_test.go TestResourceFlags"},
	31: {"app/view/fieldsheet_test.go TestFieldsAreTicked", "app/view/fieldsheet_test.go TestFieldsOfSeveral"},
	32: {"graph/agenda/past_test.go TestPastOfAField"},
	33: {"app/panel/actor_test.go TestAContributionIsThanked"},
	34: {"graph/edit/edit_test.go TestLevelsAreTheirHistory"},
	35: {"app/panel/goods_test.go TestBothSidesOfATie"},
	36: {"graph/placing_test.go TestComplexity"},
	37: {"graph/report/seed_test.go TestTheReportComparesTheReachOfTwoDays", "graph/compare/seed_test.go TestReachOnTwoDays"},
	38: {"graph/placing_test.go TestRest", "app/command/match_test.go TestPlaceWarns"},
	39: {"app/view/home_test.go TestServiceProvidersAreAPageOfTheirOwn"},
	40: {"graph/advice/needs_test.go TestSharedNeeds", "app/command/match_test.go TestAddIssue"},
	41: {"app/view/lesson_test.go TestWhoHasNoTieStandsAtStageZero", "graph/measure/structuresentence_test.go TestStructureSentencesTellTheTruth"},
	42: {"app/view/lesson_test.go TestASuggestionSaysTheSharedConcern", "graph/advice/community_test.go TestAnIntroductionSaysTheSharedConcern"},
	43: {"app/view/lesson_test.go TestTheLessonGrowsFromNoneToOneToThree"},
	44: {"graph/measure/reachsample_test.go TestSampleOfReach", "graph/advice/partnership_test.go TestDependences"},
	45: {"graph/measure/reachsample_test.go TestSampleOfReach"},
	46: {"graph/measure/seed_test.go TestPartnerAgenciesAreALineByMonth", "graph/measure/seed_test.go TestPartnerAgenciesOfEachMonth"},
	47: {"app/panel/step_test.go TestAPartnershipWithAPersonIsNotedNotStopped"},
	48: {"graph/measure/ladderboard_test.go TestBoardOfSample", "app/view/ladder_test.go TestBoardSaysWhatTheMeasuresSay"},
	49: {"graph/measure/ladderboard_test.go TestBoardOfSample"},
	50: {"graph/measure/seed_test.go TestStructureAndMissionMakeReady"},
	51: {"graph/measure/seed_test.go TestStructureAndMissionMakeReady"},
	52: {"graph/measure/ladderboard_test.go TestBoardOfSample"},
	53: {"app/command/ladder_test.go TestCompetitionBecomesATalk"},
	54: {"graph/report/seed_test.go TestTheShareOfTheFocalPartyIsPrinted"},
	55: {"app/view/practice_test.go TestPractice", "graph/guide/sector_test.go TestPracticeAgreesWithTheAdviceOfTheSample"},
	56: {"graph/series_test.go TestSeriesComesOnItsWeekday"},
	57: {"graph/series_test.go TestSeriesOfTheProject", "app/command/meeting_test.go TestSeriesInTwoPresses"},
	58: {"graph/series_test.go TestEarlyHintIsForResidents"},
	59: {"app/command/meeting_test.go TestWhoCame", "app/view/gathering_test.go TestMinutesByKeyboard"},
	60: {"app/command/meeting_test.go TestNeedsOfAMeeting"},
	61: {"graph/series_test.go TestEarlyHintIsForResidents"},
	62: {"app/view/gathering_test.go TestMeetingsAreThoseOfTheMeasure"},
	63: {"graph/series_test.go TestPlanFollowsTheLastMeeting", "app/command/meeting_test.go TestNextMeetingIsLikeTheLast"},
	64: {"app/command/meeting_test.go TestDecisionsBecomeActions"},
	65: {"graph/format/template_test.go TestTheTemplateOfRWHasGovernmentFromBelow"},
	66: {"graph/advice/community_test.go TestGovernment"},
	67: {"graph/measure/seed_test.go TestMoralSupportMakesNobodyDependent"},
	68: {"graph/report/seed_test.go TestTheReportSaysWhichGovernmentIsReached", "graph/advice/community_test.go TestGovernment"},
	69: {"graph/series_test.go TestActionsBecome"},
	70: {"graph/measure/seed_test.go TestTheRoomOfTheOfficeIsTheSecretariat"},
	71: {"graph/report/seed_test.go TestTheReportHasALineForEachSector", "graph/guide/sector_test.go TestPracticeWithBusiness"},
	72: {"graph/report/seed_test.go TestTheReportSumsTheFundsOfEachDonor", "graph/guide/sector_test.go TestOneRecordMeetsALine"},
	73: {"app/command/proposal_test.go TestAProposalAsksForWhatNeedsLack", "app/command/proposal_test.go TestAProposalIsAddressed", "app/panel/goods_test.go TestProposalAsks", "app/view/proposalsheet_test.go TestProposalsAreAddedFromTheirList"},
	74: {"app/panel/lens_test.go TestWelfareInstitutesAreFiltered"},
	75: {"graph/advice/golden_test.go TestSample", "graph/guide/sector_test.go TestPracticeAgreesWithTheAdviceOfTheSample"},
	76: {"graph/guide/guide_test.go TestNeedsSolvedAloneAreNotAskedAbout", "graph/measure/needmatrix_test.go TestSolvedAlone"},
	77: {"app/view/fieldsheet_test.go TestFieldsAreRanked", "graph/placing_test.go TestProspect"},
	78: {"graph/jot/jot_test.go TestKind", "app/view/contactlist_test.go TestContactList"},
	79: {"graph/measure/pipeline_test.go TestOnlyASignedAgreementIsTheLastStage"},
	80: {"app/view/ladder_test.go TestADragAsksForTheStep", "app/command/ladder_test.go TestAStepIsOneUndo"},
	81: {"app/panel/tie_test.go TestQuestionsAreAnsweredAndSuggestALevel"},
	82: {"app/panel/tie_test.go TestQuestionsAreAnsweredAndSuggestALevel"},
	83: {"app/panel/tie_test.go TestQuestionsAreAnsweredAndSuggestALevel"},
	84: {"app/panel/step_test.go TestAStepIsAskedAtTheSide"},
	85: {"app/command/ladder_test.go TestConfederationMayBecomeOneParty"},
	86: {"app/command/anew_test.go TestTheSampleBeginsAnew", "app/view/homeanew_test.go TestTheSampleBeginsAnewByOnePress"},
}

// TestEveryRowOfTheSeedIsHeld: each row has tests that exist.
func TestEveryRowOfTheSeedIsHeld(t *testing.T) {
	for row := firstSeed; row <= lastSeed; row++ {
		if len(seedTests[row]) == 0 {
			t.Errorf("SD-%d is held by no test", row)
		}
	}
	for row, tests := range seedTests {
		for _, named := range tests {
			file, name, _ := strings.Cut(named, " ")
			if err := declares(filepath.Join("..", filepath.FromSlash(file)), name); err != nil {
				t.Errorf("SD-%d: %v", row, err)
			}
		}
	}
}

// declares fails where a file of tests does not have the test.
func declares(file, name string) error {
	text, err := os.ReadFile(file)
	if err != nil {
		return err
	}
	parsed, err := parser.ParseFile(token.NewFileSet(), file, text, 0)
	if err != nil {
		return err
	}
	if !slices.ContainsFunc(parsed.Decls, func(d ast.Decl) bool {
		f, ok := d.(*ast.FuncDecl)
		return ok && f.Recv == nil && f.Name.Name == name
	}) {
		return fmt.Errorf("%s has no %s", file, name)
	}
	return nil
}
