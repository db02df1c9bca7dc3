package org.onewindow.registration.fraud;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.onewindow.platform.parameter.ParameterSet;
import org.onewindow.platform.rule.Rule;
import org.onewindow.platform.time.TermBoundary;
import org.onewindow.platform.time.Terms;
import org.onewindow.platform.time.TimeLimit;
import org.onewindow.platform.time.TimeLimits;
import org.onewindow.platform.time.WorkingCalendar;
import org.onewindow.registration.entity.EntityStatus;
import org.onewindow.registration.fine.FineRange;

/** The days and grounds of an inquiry into fraud. */
final class FraudRules {

    private FraudRules() {}

    /**
     * A time limit as it is kept, to be counted again with a fuller calendar (GEN-004).
     *
     * @param lasting {@code WD3} for working days, otherwise an ISO period such as {@code P3M}
     */
    record Counted(LocalDate from, String lasting) {

        TimeLimit in(WorkingCalendar calendar) {
            return lasting.startsWith("WD")
                    ? TimeLimits.workingDays(from, Integer.parseInt(lasting.substring(2)), calendar)
                    : TimeLimits.toAct(from, Period.parse(lasting), calendar);
        }
    }

    /** Taken up or not within so many working days of the request. */
    @Rule("REG-190")
    static Counted toAccept(LocalDate filedOn, int workingDays) {
        return new Counted(filedOn, "WD" + workingDays);
    }

    /** Months from the acceptance; an extension counts from the end of them. */
    @Rule("REG-190")
    static Counted toInvestigate(LocalDate from, int months) {
        return new Counted(from, "P" + months + "M");
    }

    /** The days on which the inquiry stood still are added to its end. */
    @Rule("REG-193")
    static Counted afterStop(LocalDate dueOn, LocalDate stoppedOn, LocalDate resumedOn) {
        long days = ChronoUnit.DAYS.between(stoppedOn, resumedOn);
        return days <= 0
                ? new Counted(dueOn.minusDays(1), "P1D")
                : new Counted(dueOn, "P" + days + "D");
    }

    /** The notice that calls parties out of reach runs through its last day. */
    @Rule("REG-192")
    static TimeLimit notice(LocalDate publishedOn, int days) {
        return Terms.publicity(publishedOn, Period.ofDays(days));
    }

    /**
     * What is known of a request when it is to be taken up.
     *
     * @param endedOn of an entity that is deregistered
     */
    record Request(
            Target target,
            boolean ownMotion,
            boolean identityVerified,
            EntityStatus status,
            @Nullable LocalDate endedOn) {}

    /** Why a request cannot be taken up; an attack on an exit needs an entity that is gone. */
    @Rule({"REG-191", "DER-019"})
    static Optional<Proposal.Ground> againstAcceptance(
            Request request, Period undoWithin, TermBoundary boundary, LocalDate today) {
        if (!request.ownMotion() && !request.identityVerified()) {
            return Optional.of(Proposal.Ground.IDENTITY_FAILED);
        }
        LocalDate endedOn = request.endedOn();
        if (request.target() != Target.EXIT) {
            return request.status() == EntityStatus.DEREGISTERED
                    ? Optional.of(Proposal.Ground.ALREADY_DEREGISTERED)
                    : Optional.empty();
        }
        return endedOn == null || Terms.isOver(endedOn, undoWithin, boundary, today)
                ? Optional.of(Proposal.Ground.OTHER_BY_LAW)
                : Optional.empty();
    }

    /**
     * What stands against a revocation today: parties are heard, or were called by a notice that is
     * over and that nobody objected to.
     */
    @Rule("REG-192")
    static Optional<FraudProblem> againstRevocation(
            boolean partiesHeard,
            @Nullable LocalDate noticeEndsOn,
            boolean objected,
            LocalDate today) {
        if (partiesHeard) {
            return Optional.empty();
        }
        if (noticeEndsOn == null) {
            return Optional.of(FraudProblem.PARTIES_NOT_HEARD);
        }
        if (objected) {
            return Optional.of(FraudProblem.NOTICE_OBJECTED);
        }
        return today.isAfter(noticeEndsOn)
                ? Optional.empty()
                : Optional.of(FraudProblem.NOTICE_RUNNING);
    }

    /** Whether a fine is within the range that the law has for it. */
    @Rule("REG-194")
    static boolean isInRange(Proposal.Fine fine, boolean company, ParameterSet parameters) {
        return range(fine, company, parameters).contains(fine.amount());
    }

    private static FineRange range(Proposal.Fine fine, boolean company, ParameterSet parameters) {
        BigDecimal overstated = fine.overstated();
        if (company && overstated != null) {
            return new FineRange(
                    overstated.multiply(parameters.decimal("fraud.fine.capital.min.share")),
                    overstated.multiply(parameters.decimal("fraud.fine.capital.max.share")));
        }
        String range = company ? "company." : fine.serious() ? "serious." : "";
        return new FineRange(
                parameters.decimal("fraud.fine." + range + "min.amount"),
                parameters.decimal("fraud.fine." + range + "max.amount"));
    }
}
