package org.onewindow.deregistration.simplified;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onewindow.deregistration.check.Checks;
import org.onewindow.deregistration.check.Disqualifier;
import org.onewindow.deregistration.check.Facts.Investor;
import org.onewindow.platform.rule.Rule;
import org.onewindow.platform.time.CalendarDay;
import org.onewindow.platform.time.LegalDate;
import org.onewindow.platform.time.WorkingCalendar;

class ExitRulesTest {

    private static final Set<LocalDate> HOLIDAYS =
            Set.of(
                    LocalDate.of(2026, 4, 6),
                    LocalDate.of(2026, 5, 1),
                    LocalDate.of(2026, 5, 4),
                    LocalDate.of(2026, 5, 5));

    private static final WorkingCalendar CALENDAR = WorkingCalendar.of(year2026());

    @ParameterizedTest
    @CsvSource({
        // The vectors of DER-012 and DER-013, T-A and T-F.
        "2026-03-02, 2026-03-22, 2026-03-23, 2026-04-13",
        "2026-03-23, 2026-04-12, 2026-04-13, 2026-05-06"
    })
    @Rule({"DER-012", "DER-013", "GEN-003"})
    void theNoticeRunsTwentyDaysAndTheWindowEndsOnAWorkingDay(
            LocalDate published, LocalDate noticeEnds, LocalDate from, LocalDate until) {
        ExitTimetable timetable = ExitTimetable.of(published, 20, 20, CALENDAR);

        assertThat(timetable.notice().lastDay()).isEqualTo(noticeEnds);
        assertThat(timetable.notice().end()).isEqualTo(LegalDate.startOf(noticeEnds.plusDays(1)));
        assertThat(timetable.notice().nextStepFrom()).isEqualTo(from);
        assertThat(timetable.filing().lastDay()).isEqualTo(until);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-21, TOO_EARLY",
        "2026-03-22, TOO_EARLY",
        "2026-03-23, IN_TIME",
        "2026-04-13, IN_TIME",
        "2026-04-14, TOO_LATE"
    })
    @Rule({"DER-012", "DER-013"})
    void anExitIsFiledFromTheDayAfterTheNoticeToTheLastDayOfTheWindow(
            LocalDate today, ExitTimetable.Standing standing) {
        assertThat(
                        ExitTimetable.standing(
                                today, LocalDate.of(2026, 3, 22), LocalDate.of(2026, 4, 13)))
                .isEqualTo(standing);
    }

    @Test
    @Rule({"DER-018", "GEN-002"})
    void aFilingIsDecidedWithinThreeWorkingDays() {
        assertThat(ExitTimetable.decideBy(LocalDate.of(2026, 3, 30), 3, CALENDAR))
                .isEqualTo(LocalDate.of(2026, 4, 2));
    }

    @Test
    @Rule("DER-016")
    void twoOfThreeInvestorsAreNotAll() {
        List<Investor> three =
                List.of(new Investor("甲", "a"), new Investor("乙", "b"), new Investor("丙", "c"));

        assertThat(Signatories.of(Optional.of(three), signedBy("a", "b")))
                .isEqualTo(Signatories.INCOMPLETE);
        assertThat(Signatories.of(Optional.of(three), signedBy("a", "b", "b")))
                .isEqualTo(Signatories.INCOMPLETE);
        assertThat(Signatories.of(Optional.of(three), signedBy("c", "a", "b")))
                .isEqualTo(Signatories.COMPLETE);
    }

    @Test
    @Rule("DER-016")
    void nobodyHasSignedForAnEntityWhoseInvestorsAreNotKnown() {
        assertThat(Signatories.of(Optional.empty(), signedBy("a"))).isEqualTo(Signatories.UNKNOWN);
        assertThat(Signatories.of(Optional.of(List.of()), signedBy("a")))
                .isEqualTo(Signatories.INCOMPLETE);
    }

    @Test
    @Rule({"DER-016", "DER-010"})
    void theCommitmentIsBoundToItsEntity() {
        assertThat(Commitment.current("91440105MA5XK7T09E").digest())
                .hasSize(64)
                .isNotEqualTo(Commitment.current("92440800MAC2R8E41R").digest());
    }

    @ParameterizedTest
    @CsvSource({
        "CLEAR,   COMPLETE,   false, APPROVE",
        "CLEAR,   COMPLETE,   true,  APPROVE",
        "CLEAR,   INCOMPLETE, false, RETURN",
        "CLEAR,   INCOMPLETE, true,  STOP",
        "CLEAR,   UNKNOWN,    false, REVIEW",
        "UNKNOWN, COMPLETE,   false, REVIEW",
        "UNKNOWN, INCOMPLETE, false, RETURN",
        "UNKNOWN, UNKNOWN,    false, REVIEW",
        "BLOCKED, COMPLETE,   false, STOP",
        "BLOCKED, INCOMPLETE, false, STOP",
        "BLOCKED, UNKNOWN,    true,  STOP"
    })
    @Rule({"DER-018", "DER-011", "DER-015", "INV-14"})
    void onlyAClearCaseWithAllSignaturesIsApproved(
            Checks.Outcome checks, Signatories signed, boolean before, FilingDecision decision) {
        assertThat(FilingDecision.of(checks, signed, before)).isEqualTo(decision);
    }

    @ParameterizedTest
    @CsvSource({
        "false, CLEAR,   OPEN_WINDOW",
        "false, UNKNOWN, PARK",
        "false, BLOCKED, TERMINATE",
        "true,  CLEAR,   TERMINATE",
        "true,  UNKNOWN, TERMINATE"
    })
    @Rule({"DER-011", "DER-014", "DER-002"})
    void theEndOfTheNoticeOpensTheWindowOnlyWhenNothingStandsAgainstIt(
            boolean objection, Checks.Outcome checks, NoticeOutcome outcome) {
        assertThat(NoticeOutcome.of(objection, checks)).isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({
        "true,  false, UPHELD",
        "false, true,  UPHELD",
        "true,  true,  UPHELD",
        "false, false, FILED"
    })
    @Rule("DER-014")
    void aDepartmentOrEvidenceMakesAnObjectionValidAtOnce(
            boolean department, boolean evidence, ObjectionState state) {
        assertThat(ObjectionState.onFiling(department, evidence)).isEqualTo(state);
    }

    @ParameterizedTest
    @CsvSource({
        "D1,  EXIT_APPROVAL_REQUIRED",
        "D10, BRANCH_OPEN",
        "D11, TAX_OPEN",
        "D5,  PATH_NOT_ELIGIBLE"
    })
    @Rule("DER-081")
    void aFailedCheckIsTranslatedIntoTheClosedListOfReasons(Disqualifier failed, Reason.Code code) {
        Reason reason = Reason.of(List.of(failed));

        assertThat(reason.code()).isEqualTo(code);
        assertThat(reason.text()).startsWith(failed.name()).contains(failed.howToClear());
    }

    private static Collection<Signature> signedBy(String... persons) {
        return List.of(persons).stream()
                .map(person -> new Signature(person, "某", "proof-" + person))
                .toList();
    }

    private static List<CalendarDay> year2026() {
        return LocalDate.of(2026, 1, 1)
                .datesUntil(LocalDate.of(2027, 1, 1))
                .map(
                        day ->
                                new CalendarDay(
                                        day,
                                        day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0
                                                && !HOLIDAYS.contains(day)))
                .toList();
    }
}
