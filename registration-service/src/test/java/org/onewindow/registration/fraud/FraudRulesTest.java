package org.onewindow.registration.fraud;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onewindow.platform.rule.Rule;
import org.onewindow.platform.time.CalendarDay;
import org.onewindow.platform.time.TermBoundary;
import org.onewindow.platform.time.WorkingCalendar;
import org.onewindow.registration.ShippedParameters;
import org.onewindow.registration.entity.EntityStatus;
import org.onewindow.registration.fraud.FraudRules.Request;

class FraudRulesTest {

    private static final WorkingCalendar CALENDAR =
            WorkingCalendar.of(List.of(new CalendarDay(LocalDate.parse("2026-01-01"), false)));
    private static final LocalDate TODAY = LocalDate.parse("2026-03-02");

    @Test
    @Rule("REG-190")
    void aRequestOf2MarchIsTakenUpBy5MarchAndInvestigatedBy5June() {
        LocalDate accepted = FraudRules.toAccept(TODAY, 3).in(CALENDAR).lastDay();

        assertThat(accepted).isEqualTo("2026-03-05");
        LocalDate due = FraudRules.toInvestigate(accepted, 3).in(CALENDAR).lastDay();
        assertThat(due).isEqualTo("2026-06-05");
        // 2026-09-05 is a Saturday (GEN-003).
        assertThat(FraudRules.toInvestigate(due, 3).in(CALENDAR).lastDay()).isEqualTo("2026-09-07");
    }

    @Test
    @Rule("REG-192")
    void aNoticeOf10MarchLetsTheAuthorityActFrom25April() {
        assertThat(FraudRules.notice(LocalDate.parse("2026-03-10"), 45).nextStepFrom())
                .isEqualTo("2026-04-25");
    }

    @Test
    @Rule("REG-193")
    void theDaysOfAStopAreAdded() {
        LocalDate due = LocalDate.parse("2026-06-05");
        LocalDate stopped = LocalDate.parse("2026-04-01");

        assertThat(FraudRules.afterStop(due, stopped, stopped.plusDays(10)).in(CALENDAR).lastDay())
                .isEqualTo("2026-06-15");
        assertThat(FraudRules.afterStop(due, stopped, stopped).in(CALENDAR).lastDay())
                .isEqualTo(due);
    }

    @ParameterizedTest
    @CsvSource({
        "SETUP, false, true, ACTIVE, , ",
        "SETUP, false, false, ACTIVE, , IDENTITY_FAILED",
        "SETUP, true, false, ACTIVE, , ",
        "CHANGE, false, true, DEREGISTERED, 2026-01-05, ALREADY_DEREGISTERED",
        "EXIT, false, true, DEREGISTERED, 2026-01-05, ",
        "EXIT, false, true, ACTIVE, , OTHER_BY_LAW",
        "EXIT, false, true, DEREGISTERED, 2023-03-02, OTHER_BY_LAW",
        "EXIT, false, true, DEREGISTERED, 2023-03-03, ",
    })
    @Rule({"REG-191", "DER-019"})
    void aRequestIsTakenUpUnlessTheLawSaysOtherwise(
            Target target,
            boolean ownMotion,
            boolean verified,
            EntityStatus status,
            LocalDate endedOn,
            Proposal.Ground ground) {
        assertThat(
                        FraudRules.againstAcceptance(
                                new Request(target, ownMotion, verified, status, endedOn),
                                Period.ofYears(3),
                                TermBoundary.START_OF_DAY,
                                TODAY))
                .isEqualTo(Optional.ofNullable(ground));
    }

    @Test
    @Rule("REG-192")
    void whoIsNotHeardIsCalledByANoticeThatNobodyObjectsTo() {
        LocalDate ends = LocalDate.parse("2026-04-24");

        assertThat(FraudRules.againstRevocation(true, null, false, TODAY)).isEmpty();
        assertThat(FraudRules.againstRevocation(false, null, false, TODAY))
                .contains(FraudProblem.PARTIES_NOT_HEARD);
        assertThat(FraudRules.againstRevocation(false, ends, false, ends))
                .contains(FraudProblem.NOTICE_RUNNING);
        assertThat(FraudRules.againstRevocation(false, ends, false, ends.plusDays(1))).isEmpty();
        assertThat(FraudRules.againstRevocation(false, ends, true, ends.plusDays(1)))
                .contains(FraudProblem.NOTICE_OBJECTED);
    }

    @ParameterizedTest
    @CsvSource({
        "49999.99, false, , true, false",
        "50000, false, , true, true",
        "2000000, false, , true, true",
        "2000000.01, false, , true, false",
        "50000, false, 1000000, true, true",
        "49999, false, 1000000, true, false",
        "150000, false, 1000000, true, true",
        "150001, false, 1000000, true, false",
        "200000, false, , false, true",
        "200001, false, , false, false",
        "200001, true, , false, true",
        "1000001, true, , false, false",
    })
    @Rule("REG-194")
    void aFineKeepsToTheRangeOfItsLaw(
            BigDecimal amount,
            boolean serious,
            BigDecimal overstated,
            boolean company,
            boolean inRange) {
        assertThat(
                        FraudRules.isInRange(
                                new Proposal.Fine(amount, serious, overstated),
                                company,
                                ShippedParameters.at("440105", LocalDate.parse("2026-03-02"))))
                .isEqualTo(inRange);
    }
}
