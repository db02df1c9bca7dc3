package org.onewindow.registration.dormancy;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onewindow.platform.deadline.Deadlines;
import org.onewindow.platform.decision.Decision;
import org.onewindow.platform.http.EntityTags;
import org.onewindow.platform.identity.Actor;
import org.onewindow.platform.parameter.ParameterSet;
import org.onewindow.platform.parameter.Parameters;
import org.onewindow.platform.refusal.CommonProblem;
import org.onewindow.platform.refusal.Refusal;
import org.onewindow.platform.rule.Rule;
import org.onewindow.platform.time.BusinessClock;
import org.onewindow.platform.time.Calendars;
import org.onewindow.platform.time.TimeLimit;
import org.onewindow.platform.time.TimeLimits;
import org.onewindow.platform.time.WorkingCalendar;
import org.onewindow.registration.entity.EntityRegister;
import org.onewindow.registration.entity.EntityStatus;
import org.onewindow.registration.order.CorrectiveOrders;
import org.onewindow.registration.order.Ground;

/** The ways in which a dormancy is over, and the publication of it. */
@Singleton
class EndDormancy {

    private final Dormancies dormancies;
    private final EntityRegister register;
    private final DormancyNews news;
    private final CorrectiveOrders orders;
    private final Deadlines deadlines;
    private final Parameters parameters;
    private final Calendars calendars;
    private final BusinessClock clock;

    @Inject
    EndDormancy(
            Dormancies dormancies,
            EntityRegister register,
            DormancyNews news,
            CorrectiveOrders orders,
            Deadlines deadlines,
            Parameters parameters,
            Calendars calendars,
            BusinessClock clock) {
        this.dormancies = dormancies;
        this.register = register;
        this.news = news;
        this.orders = orders;
        this.deadlines = deadlines;
        this.parameters = parameters;
        this.calendars = calendars;
        this.clock = clock;
    }

    /**
     * The entity says that it trades again. Saying so publishes it; later than the term allows, it
     * is marked as late.
     */
    @Transactional
    @Rule({"REG-173", "EVT-10"})
    Dormancy resume(UUID id, @Nullable String ifMatch, LocalDate resumedOn, Actor actor) {
        Dormancy dormancy = dormancies.ownLocked(id, actor);
        EntityTags.requireMatch(ifMatch, dormancy.version);
        dormancy.state.apply(DormancyState.Action.END);
        requirePossible(dormancy, resumedOn);
        end(dormancy, Dormancy.EndReason.RESUMED, resumedOn, actor);
        publishNow(dormancy, actor);
        return dormancy;
    }

    /** Between the first day and today. */
    void requirePossible(Dormancy dormancy, LocalDate day) {
        if (!dormancy.covers(day) || day.isAfter(clock.today())) {
            throw new Refusal(DormancyProblem.DATE_NOT_POSSIBLE);
        }
    }

    /**
     * Ends it in law and in the register. Trading again must be published within the term
     * (REG-173); an end by itself is published by the register.
     */
    @Rule({"REG-173", "EVT-10"})
    void end(Dormancy dormancy, Dormancy.EndReason reason, LocalDate overOn, Actor actor) {
        dormancy.act(DormancyState.Action.END);
        dormancy.endReason = reason;
        dormancy.endedOn = overOn;
        EntityStatus status = activated(dormancy, actor);
        ParameterSet set = parameters.at(dormancy.place(), clock.today());
        if (reason == Dormancy.EndReason.RESUMED || reason == Dormancy.EndReason.FOUND_TRADING) {
            callForPublication(dormancy, set);
        } else {
            dormancy.publishedOn = clock.today();
        }
        deadlines.cancel(DormancyEnds.KIND, dormancy.id.toString());
        dormancies.flush();
        news.publish(
                new DormancyEnded(dormancy.uscc, dormancy.id, reason.name(), overOn, status.name()),
                dormancy,
                actor);
        news.decided(
                dormancy,
                reason.name(),
                actor,
                List.of(Decision.AppliedRule.passed("REG-173")),
                Map.of("dormancyId", dormancy.id.toString(), "overOn", overOn),
                set.used());
    }

    /** Back to ACTIVE, unless the entity has left the status by another way. */
    private EntityStatus activated(Dormancy dormancy, Actor actor) {
        EntityStatus status = register.lock(dormancy.uscc).orElseThrow().status();
        if (status != EntityStatus.DORMANT) {
            return status;
        }
        register.change(dormancy.uscc, EntityStatus.ACTIVE, dormancy.id.toString(), actor);
        return EntityStatus.ACTIVE;
    }

    private void callForPublication(Dormancy dormancy, ParameterSet set) {
        deadlines.set(
                DormancyPublication.KIND,
                dormancy.id.toString(),
                publicationLimit(dormancy, set, calendars.current()));
    }

    /** Counts again until when the end is to be published (GEN-004). */
    TimeLimit publicationLimit(Dormancy dormancy, WorkingCalendar calendar) {
        return publicationLimit(dormancy, parameters.at(dormancy.place(), clock.today()), calendar);
    }

    @Rule("REG-173")
    private static TimeLimit publicationLimit(
            Dormancy dormancy, ParameterSet set, WorkingCalendar calendar) {
        TimeLimit limit =
                TimeLimits.toAct(
                        Objects.requireNonNull(dormancy.endedOn),
                        Period.ofDays(set.integer("dormancy.publish.days")),
                        calendar);
        dormancy.publishBy = limit.lastDay();
        return limit;
    }

    /** The entity publishes what an officer had to find. */
    @Transactional
    @Rule("REG-173")
    Dormancy publish(UUID id, @Nullable String ifMatch, Actor actor) {
        Dormancy dormancy = dormancies.ownLocked(id, actor);
        EntityTags.requireMatch(ifMatch, dormancy.version);
        if (dormancy.publishBy == null || dormancy.publishedOn != null) {
            throw new Refusal(CommonProblem.STATE_CONFLICT, "nothing is left to publish");
        }
        publishNow(dormancy, actor);
        return dormancy;
    }

    /** What was ordered is done by it, too. */
    @Rule("REG-173")
    private void publishNow(Dormancy dormancy, Actor actor) {
        LocalDate by = dormancy.publishBy;
        dormancy.publishedOn = clock.today();
        dormancy.publishOverdue = by != null && clock.today().isAfter(by);
        deadlines.cancel(DormancyPublication.KIND, dormancy.id.toString());
        orders.obeyed(dormancy.uscc, Ground.DORMANCY_NOT_PUBLISHED, "歇业终止已经公示", actor);
        dormancies.flush();
    }
}
