package org.onewindow.registration.fraud;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Period;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onewindow.platform.http.EntityTags;
import org.onewindow.platform.identity.Actor;
import org.onewindow.platform.parameter.ParameterSet;
import org.onewindow.platform.parameter.Parameters;
import org.onewindow.platform.refusal.Refusal;
import org.onewindow.platform.rule.Rule;
import org.onewindow.platform.time.BusinessClock;
import org.onewindow.registration.entity.EntityFacts;
import org.onewindow.registration.entity.EntityRegister;

/** What one officer does with an inquiry: take it up, call by notice, stop, go on. */
@Singleton
class Inquiry {

    private final FraudCases cases;
    private final EntityRegister register;
    private final FraudNews news;
    private final Parameters parameters;
    private final BusinessClock clock;

    @Inject
    Inquiry(
            FraudCases cases,
            EntityRegister register,
            FraudNews news,
            Parameters parameters,
            BusinessClock clock) {
        this.cases = cases;
        this.register = register;
        this.news = news;
        this.parameters = parameters;
        this.clock = clock;
    }

    /** Takes a request up; refuses where the law does not let it (REG-191). */
    @Transactional
    @Rule({"REG-190", "REG-191"})
    FraudCase accept(UUID id, @Nullable String ifMatch, Actor officer) {
        FraudCase found = forOfficer(id, ifMatch, officer);
        found.state.apply(FraudState.Action.ACCEPT);
        against(found)
                .ifPresent(
                        ground -> {
                            throw new Refusal(FraudProblem.NOT_ACCEPTED, ground.name());
                        });
        found.act(FraudState.Action.ACCEPT);
        found.acceptedOn = clock.today();
        int months = set(found).integer("fraud.investigate.months");
        news.dueBy(found, FraudRules.toInvestigate(clock.today(), months));
        cases.flush();
        return found;
    }

    /** The ground of law on which this request cannot be taken up. */
    Optional<Proposal.Ground> against(FraudCase found) {
        EntityFacts entity = register.find(found.uscc).orElseThrow();
        ParameterSet set = set(found);
        return FraudRules.againstAcceptance(
                new FraudRules.Request(
                        found.target,
                        found.isOwnMotion(),
                        found.identityVerified,
                        entity.status(),
                        entity.endedOn().orElse(null)),
                Period.ofYears(set.integer("simplifiedExit.undo.years")),
                set.termBoundary(),
                clock.today());
    }

    /** Calls parties who are out of reach. */
    @Transactional
    @Rule("REG-192")
    FraudCase publishNotice(UUID id, @Nullable String ifMatch, String text, Actor officer) {
        FraudCase found = forOfficer(id, ifMatch, officer);
        found.state.apply(FraudState.Action.DECLINE);
        found.noticeOn = clock.today();
        found.noticeText = text;
        found.noticeEndsOn =
                FraudRules.notice(clock.today(), set(found).integer("fraud.publicity.days"))
                        .lastDay();
        cases.flush();
        return found;
    }

    @Transactional
    @Rule("REG-193")
    FraudCase stop(
            UUID id,
            @Nullable String ifMatch,
            FraudCase.StopReason reason,
            String detail,
            Actor officer) {
        FraudCase found = forOfficer(id, ifMatch, officer);
        found.act(FraudState.Action.STOP);
        found.stoppedOn = clock.today();
        found.stopReason = reason;
        found.stopDetail = detail;
        var due = found.dueOn;
        news.nothingDue(found);
        found.dueOn = due;
        cases.flush();
        return found;
    }

    /** Goes on; the days that it stood still are added to its time. */
    @Transactional
    @Rule("REG-193")
    FraudCase resume(UUID id, @Nullable String ifMatch, Actor officer) {
        FraudCase found = forOfficer(id, ifMatch, officer);
        found.act(FraudState.Action.RESUME);
        var due = found.dueOn;
        var stopped = found.stoppedOn;
        if (due == null || stopped == null) {
            throw new IllegalStateException("a stopped case knows its days: " + id);
        }
        news.dueBy(found, FraudRules.afterStop(due, stopped, clock.today()));
        found.stoppedOn = null;
        cases.flush();
        return found;
    }

    private FraudCase forOfficer(UUID id, @Nullable String ifMatch, Actor officer) {
        FraudCase found = cases.ofOfficerLocked(id, officer);
        EntityTags.requireMatch(ifMatch, found.version);
        return found;
    }

    private ParameterSet set(FraudCase found) {
        return parameters.at(found.place(), clock.today());
    }
}
